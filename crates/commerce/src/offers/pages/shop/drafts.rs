//! What an import kept back: what it says of its source, what would change, and the clicks that publish or discard it.

use axum::extract::{Path, State};
use lyceum_kernel::Locale;
use lyceum_school::School;
use lyceum_teaching::catalog::import::{Entry, Report, by_what};
use lyceum_teaching::catalog::urls::{draft as draft_url, draft_unit};
use lyceum_teaching::catalog::{self, Changes, Course, Draft, Finding, Renamed, UnitHead, language};
use lyceum_web::components::{
    actions, breadcrumbs, button, danger_button, disclosure, facts, heading, hidden, lede, link, panel,
};
use lyceum_web::{Answer, Owner, Page, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::super::{selling, urls};
use super::seen;

pub(super) async fn show(State(school): State<School>, owner: Owner, Path(slug): Path<String>) -> Answer {
    let mut read = school.read(&owner).await?;
    let draft = catalog::draft(&mut read, &slug).await?.ok_or(Problem::NotFound)?;
    let changes = catalog::changes(&mut read, &draft).await?;
    let view = DraftView { draft, changes };
    let reader = owner.reader();
    Ok(Page::new(&owner, view.heading(reader)).main(markup(reader, &view)))
}

/// The address of a click, looked at again.
pub(super) async fn back(_owner: Owner, Path(slug): Path<String>) -> Answer {
    Ok(see_other(&draft_url(&slug)))
}

pub(super) async fn publish(
    State(school): State<School>,
    owner: Owner,
    Path(slug): Path<String>,
    form: RawForm,
) -> Answer {
    let mut tx = school.begin(&owner).await?;
    if !selling::publish_draft(&mut tx, &slug, seen(&form)).await? {
        return Err(Problem::conflict(text("offers-shop-draft-gone"), urls::SHOP));
    }
    tx.commit().await?;
    Ok(see_other(&urls::shop_course(&slug)))
}

pub(super) async fn discard(
    State(school): State<School>,
    owner: Owner,
    Path(slug): Path<String>,
    form: RawForm,
) -> Answer {
    let mut tx = school.begin(&owner).await?;
    if !catalog::discard_draft(&mut tx, &slug, seen(&form)).await? {
        return Err(Problem::conflict(text("offers-shop-draft-gone"), urls::SHOP));
    }
    tx.commit().await?;
    Ok(see_other(urls::SHOP))
}

/// A draft and what it would change.
pub(super) struct DraftView {
    pub(super) draft: Draft,
    pub(super) changes: Changes,
}

impl DraftView {
    fn heading(&self, reader: &Reader) -> String {
        reader.say_with("offers-shop-draft-title", &[("title", self.draft.course.title(reader.locale()).into())])
    }
}

pub(super) fn markup(reader: &Reader, view: &DraftView) -> Markup {
    let course = &view.draft.course;
    let tag = course.language_for(reader.locale());
    let spoken: Vec<String> = course.languages.iter().map(|tag| language::name(reader, tag)).collect();
    let first = course.units.first().map(|head| draft_unit(&course.slug, &head.id, tag));
    html! {
        (breadcrumbs(&reader.say("catalog-way"), &[
            (urls::SHOP, &reader.say("offers-shop-title")), ("", &view.heading(reader)),
        ]))
        (heading(&view.heading(reader)))
        (lede(&reader.say("offers-shop-draft-lede")))
        (facts(&[
            (&reader.say("offers-shop-draft-imported"), html! { (reader.instant(view.draft.imported_at)) }),
            (&reader.say("offers-shop-draft-units"), html! { (reader.number(course.units_total())) }),
            (&reader.say("offers-shop-draft-languages"), html! { (reader.list(&spoken)) }),
        ]))
        @if let Some(first) = first { p { (link(&first, &reader.say("offers-shop-draft-read"))) } }
        (panel(&reader.say("offers-shop-draft-changes"), differences(reader, view)))
        (panel(&reader.say("offers-shop-draft-report"), html! {
            @match &view.draft.notes.report {
                Some(report) => { (reported(reader, report)) }
                None => { p { (reader.say("offers-shop-draft-no-report")) } }
            }
            (findings(reader, &view.draft.notes.findings))
        }))
        (panel(&reader.say("offers-shop-draft-then"), html! {
            p { (reader.say("offers-shop-draft-kept")) }
            (actions(html! {
                (click(course, "publish", button(&reader.say("offers-shop-draft-publish"))))
                (click(course, "discard", danger_button(&reader.say("offers-shop-draft-discard"))))
            }))
        }))
    }
}

#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
fn click(course: &Course, act: &str, button: Markup) -> Markup {
    html! {
        form method="post" action={ (draft_url(&course.slug)) "/" (act) } {
            (hidden("version", &course.version.to_string()))
            (button)
        }
    }
}

fn differences(reader: &Reader, view: &DraftView) -> Markup {
    let Changes { added, removed, renamed, rewritten } = &view.changes;
    if view.draft.current.is_none() {
        return html! { p { (reader.say("offers-shop-draft-first")) } };
    }
    html! {
        @if view.changes == Changes::default() { p { (reader.say("offers-shop-draft-same")) } }
        (units(reader, view, "offers-shop-draft-added", added))
        (units(reader, view, "offers-shop-draft-removed", removed))
        @if !renamed.is_empty() {
            h3 { (reader.say_with("offers-shop-draft-renamed", &[("n", renamed.len().into())])) }
            ul {
                @for Renamed { language: tag, from, to } in renamed {
                    @let tag = language::html_tag(tag);
                    li { span lang=(tag) { (from) } " → " span lang=(tag) { (to) } }
                }
            }
        }
        (units(reader, view, "offers-shop-draft-rewritten", rewritten))
    }
}

fn units(reader: &Reader, view: &DraftView, key: &str, heads: &[UnitHead]) -> Markup {
    let course = &view.draft.course;
    let tag = course.language_for(reader.locale());
    html! {
        @if !heads.is_empty() {
            h3 { (reader.say_with(key, &[("n", heads.len().into())])) }
            ul {
                @for head in heads {
                    li lang=(language::html_tag(course.unit_language(head, tag))) { (course.unit_title(head, tag)) }
                }
            }
        }
    }
}

fn reported(reader: &Reader, report: &Report) -> Markup {
    let lists = [
        ("offers-shop-draft-source-kept", &report.kept),
        ("offers-shop-draft-source-changed", &report.changed),
        ("offers-shop-draft-source-dropped", &report.dropped),
        ("offers-shop-draft-source-missing", &report.missing),
    ];
    html! {
        p { (report.source) }
        @for (key, list) in lists {
            @let title = reader.say_with(key, &[("n", list.len().into())]);
            @if list.is_empty() { p { (title) } } @else { (disclosure(&title, entries(list))) }
        }
    }
}

/// Imports and checks speak English, as they do on the command line.
fn entries(list: &[Entry]) -> Markup {
    html! {
        ul lang=(Locale::En.tag()) {
            @for (what, paths) in by_what(list) {
                li { (what) ul { @for path in paths { li { code { (path) } } } } }
            }
        }
    }
}

fn findings(reader: &Reader, findings: &[Finding]) -> Markup {
    html! {
        @if !findings.is_empty() {
            @let title = reader.say_with("offers-shop-draft-findings", &[("n", findings.len().into())]);
            (disclosure(&title, html! {
                ul lang=(Locale::En.tag()) { @for finding in findings { li { (finding) } } }
            }))
        }
    }
}
