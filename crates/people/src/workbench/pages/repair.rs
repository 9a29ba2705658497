//! After a change that was meant, examples expect what the text said before, and translations lag behind: each place is shown as it is
//! and as it would be, and can be taken over by itself or all in one go, to be read under Changes.

use axum::extract::{Path, State};
use lyceum_school::School;
use lyceum_terms::Finding;
use lyceum_web::components::{actions, hidden, quiet_button};
use lyceum_web::{Answer, Owner, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::draft::Taking;
use super::super::review::Review;
use super::super::{Draft, DraftFile, draft as cases, urls};
use super::open_draft;
use crate::agreements;

/// What can be taken over. Nothing while an error stands in the text: what examples get now may come of a slip.
pub(super) fn form(reader: &Reader, draft: &Draft, review: &Review) -> Markup {
    let found: Vec<&Finding> = review.checked.findings.iter().filter(|finding| finding.repair.is_some()).collect();
    let places = i64::try_from(found.len()).unwrap_or(i64::MAX);
    html! {
        @if places > 0 && !review.is_meant() {
            p { (reader.say("workbench-repair-waits")) }
        } @else if places > 0 {
            form.panel method="post" action=(urls::side(&draft.id, "repair")) {
                (hidden("edition", &draft.edition.to_string()))
                p { (reader.say_with("workbench-repair-about", &[("count", places.into())])) }
                // The first button of a form is the one that a key presses.
                (actions(quiet_button(&reader.say("workbench-repair"))))
                details open[places <= FEW] {
                    summary { (reader.say("workbench-repair-list")) }
                    ol { @for finding in found { (place(reader, draft, finding)) } }
                }
            }
        }
    }
}

/// So many places stand open on the page.
const FEW: i64 = 20;

/// One place: what stands there, what would, and the button that takes it over. Where an example would be answered otherwise, the field
/// of its title stands beside it.
fn place(reader: &Reader, draft: &Draft, finding: &Finding) -> Markup {
    let file = draft.files.iter().find(|file| file.path == finding.file);
    let known = file.and_then(|file| Some((file, cases::place_of(file, finding)?, finding.repair.as_ref()?)));
    let label = if finding.code == "translation" { "workbench-repair-translation" } else { "workbench-repair-example" };
    html! {
        @if let Some((file, key, (span, now))) = known {
            li {
                p { (super::named(reader, &file.language, finding.line)) " " span lang="en" { (finding.message) } }
                pre lang=(file.language) {
                    code { del { (file.source.get(span.start..span.end).unwrap_or_default()) } "\n" ins { (now) } }
                }
                @if finding.turns(&file.source) { (title(reader, file, finding, &key)) }
                button.button.quiet type="submit" name=(ONLY) value=(key) { (reader.say(label)) }
            }
        }
    }
}

/// The title of an example that would be answered otherwise: it may say the opposite now.
fn title(reader: &Reader, file: &DraftFile, finding: &Finding, key: &str) -> Markup {
    let title =
        cases::title_of(file, finding).and_then(|span| file.source.get(span.start..span.end)).unwrap_or_default();
    let id = format!("title-{}-{}", file.language, finding.span.start);
    html! {
        div.field {
            label for=(id) { (reader.say("workbench-repair-title")) }
            p.hint id={ "hint-" (id) } { (reader.say("workbench-repair-title-hint")) }
            input id=(id) name={ (TITLE) (key) } value=(title) lang=(file.language) autocomplete="off" maxlength="200" aria-describedby={ "hint-" (id) };
        }
    }
}

/// The field that names one place to take over.
const ONLY: &str = "only";

/// What the name of the field of a title begins with; the place follows.
const TITLE: &str = "title ";

/// Takes over what the saved draft answers now: everywhere, or in the one place that is named.
pub(super) async fn repair(State(school): State<School>, owner: Owner, id: Path<String>, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    let said = agreements::school_facts(&mut tx).await?;
    let review = Review::of(&school, &draft, &said);
    let edition = form.text("edition").parse().unwrap_or(0);
    let back = urls::draft(&draft.id);
    if !review.is_meant() {
        return Err(Problem::conflict(text("workbench-repair-waits"), back));
    }
    let only = Some(form.raw(ONLY)).filter(|only| !only.is_empty());
    let titles = form.pairs().filter_map(|(name, title)| Some((name.strip_prefix(TITLE)?, title))).collect();
    let places = cases::repair(&mut tx, &draft, edition, &review, &Taking { only, titles }).await?;
    match places {
        None => return Err(Problem::conflict(text("workbench-overtaken"), back)),
        Some(0) => {
            let why = if only.is_some() { "workbench-repair-gone" } else { "workbench-repair-titles" };
            return Err(Problem::conflict(text(why), back));
        }
        Some(_) => tx.commit().await?,
    }
    let language = only.and_then(|only| only.split_once(':')).map(|(language, _)| language);
    Ok(see_other(&match language {
        Some(language) => format!("{back}?language={language}"),
        None => urls::side(&draft.id, "changes"),
    }))
}
