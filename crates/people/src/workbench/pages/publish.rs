//! What has to be answered before a draft is published, and the button, which is there when pressing it does something.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use lyceum_kernel::Day;
use lyceum_school::{School, Seller};
use lyceum_terms::lint::{Lint, LintKind};
use lyceum_terms::{Severity, Version};
use lyceum_web::components::{
    Kind as Field, Tone, actions, button, error_summary, field, hidden, link, notice, quiet_button,
};
use lyceum_web::{Answer, FormErrors, FormView, Owner, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::draft::{
    Moved, Publication, answer as keep_answer, first_free, move_to as move_draft, publish as publish_draft,
    put_away as end,
};
use super::super::review::{Obstacle, Readiness};
use super::super::{Draft, LintAnswer, store, urls};
use super::{draft, open_draft, own_name, side};
use crate::agreements;

pub(super) async fn show(State(school): State<School>, owner: Owner, id: Path<String>) -> Answer {
    let mut read = school.read(&owner).await?;
    let draft = draft(&mut read, id).await?;
    if draft.ended_at.is_some() {
        return Ok(side(&owner, &draft, "publish", &ended(owner.reader(), &draft)));
    }
    let readiness = Readiness::gather(&mut read, &draft).await?;
    Ok(page(&owner, &draft, &readiness, false, None))
}

/// What is open and, when nothing is, the button. After a try in vain, what is open takes the focus; `day` is the form of the day when
/// it comes back.
fn page(owner: &Owner, draft: &Draft, readiness: &Readiness, in_vain: bool, day: Option<FormView>) -> Response {
    let reader = owner.reader();
    let review = &readiness.review;
    let obstacles = readiness.obstacles();
    let is_back = day.is_some();
    let content = html! {
        @if let Some(form) = &day { (error_summary(&form.errors, reader)) }
        @if let Some(version) = review.version() { (other_seller(reader, version, &owner.school().settings().seller)) }
        (open_summary(reader, draft, &obstacles, in_vain))
        (day_form(reader, draft, &day.unwrap_or_else(|| day_of(draft, readiness))))
        h2 #lints { (reader.say("workbench-lints-title")) }
        @if review.lints.is_empty() { p { (reader.say("workbench-lints-none")) } }
        (lints(reader, draft, &review.lints, &readiness.answers))
        h2 { (reader.say("workbench-side-publish")) }
        (publishing(owner, draft, readiness, &obstacles))
    };
    let mut response = side(owner, draft, "publish", &content);
    if in_vain || is_back {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// What stands between the draft and publication, each leading to where it is mended.
fn open_summary(reader: &Reader, draft: &Draft, obstacles: &[Obstacle], in_vain: bool) -> Markup {
    let to = |obstacle: &Obstacle| match obstacle {
        Obstacle::Stops(_) | Obstacle::Unanswered(_) => "#lints".to_owned(),
        Obstacle::Past { .. } | Obstacle::Taken(_) => format!("#field-{DAY}"),
        Obstacle::Findings(_) => urls::draft(&draft.id),
    };
    html! {
        @if !obstacles.is_empty() {
            section.error-summary tabindex="-1" autofocus[in_vain] aria-labelledby="open-title" {
                h2 #open-title { (reader.say("workbench-open-title")) }
                ul { @for obstacle in obstacles { li { a href=(to(obstacle)) { (why(reader, obstacle)) } } } }
            }
        }
    }
}

/// The field of the day from which on a draft is in force.
const DAY: &str = "day";

/// The day of a draft; where it has passed or belongs to another version, the next that is free.
fn day_of(draft: &Draft, readiness: &Readiness) -> FormView {
    let Readiness { taken, first, .. } = readiness;
    let is_free = |day: &Day| day >= first && !taken.contains(&day.to_string());
    let day = draft.in_force_from().filter(is_free).unwrap_or_else(|| first_free(taken, *first));
    FormView::filled(&[(DAY, &day.to_string())])
}

/// One field for the day that stands in the head of every language.
fn day_form(reader: &Reader, draft: &Draft, form: &FormView) -> Markup {
    html! {
        form method="post" action=(urls::side(&draft.id, "day")) novalidate {
            (hidden("edition", &draft.edition.to_string()))
            (field(form, DAY, reader.say("workbench-day"), Field::Date, "off").hint(reader.say("workbench-day-hint")))
            (actions(quiet_button(&reader.say("workbench-day-move"))))
        }
    }
}

/// That a text names another seller than the settings do. It stops no draft, which may be ahead of a move, but every sale under it.
pub(super) fn other_seller(reader: &Reader, version: &Version, seller: &Seller) -> Markup {
    let others = agreements::other_seller(version, seller);
    html! {
        @if !others.is_empty() {
            (notice(Tone::Warn, &reader.say("workbench-seller"), html! {
                ul { @for other in &others { li { (agreements::other_seller_line(reader, other)) } } }
                p { (reader.say("workbench-seller-text")) }
            }))
        }
    }
}

/// Moves the draft to another day, in all languages at once.
pub(super) async fn move_to(State(school): State<School>, owner: Owner, id: Path<String>, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    let back = urls::side(&draft.id, "publish");
    let edition = form.text("edition").parse().unwrap_or(0);
    let moved = match form.text(DAY).parse() {
        Ok(day) => Some(move_draft(&mut tx, &draft, edition, day).await?),
        Err(_) => None,
    };
    let wrong = match moved {
        Some(Moved::Done) => {
            tx.commit().await?;
            return Ok(see_other(&back));
        }
        Some(Moved::Overtaken) => return Err(Problem::conflict(text("workbench-overtaken"), back)),
        Some(Moved::Past) => "workbench-day-past",
        Some(Moved::Taken) => "workbench-day-taken",
        None => "workbench-day-unread",
    };
    tx.rollback().await?;
    let mut errors = FormErrors::default();
    errors.add(DAY, owner.reader().say(wrong));
    let readiness = Readiness::gather(&mut school.read(&owner).await?, &draft).await?;
    Ok(page(&owner, &draft, &readiness, false, Some(FormView::with(form, errors))))
}

fn ended(reader: &Reader, draft: &Draft) -> Markup {
    match &draft.published {
        Some(hash) => notice(
            Tone::Plain,
            &reader.say("workbench-published"),
            html! {
                @if let Some(day) = draft.in_force_from() {
                    p { (reader.say_with("workbench-published-from", &[("day", reader.day(day).into())])) }
                }
                p { (link(&agreements::urls::version(&draft.document, hash), &reader.say("workbench-published-read"))) }
            },
        ),
        None => notice(Tone::Plain, &reader.say("workbench-put-away"), html! {}),
    }
}

/// Every lint, and one button that keeps all that was answered.
fn lints(reader: &Reader, draft: &Draft, lints: &[Lint], answers: &[LintAnswer]) -> Markup {
    let has_field = lints.iter().any(|lint| lint.severity == Severity::Warning);
    html! {
        // Some answers can be kept before all are there, so the browser asks for none.
        form method="post" action=(urls::side(&draft.id, "answer")) novalidate {
            @for (at, lint) in lints.iter().enumerate() {
                (self::lint(reader, at, lint, answers.iter().find(|answer| answer.lint == lint.id)))
            }
            @if has_field { (actions(quiet_button(&reader.say("workbench-lint-keep")))) }
        }
    }
}

/// One lint: what it is about, why, on which days, and its answer. `at` tells its fields from those of the others.
fn lint(reader: &Reader, at: usize, lint: &Lint, answer: Option<&LintAnswer>) -> Markup {
    let kind = match lint.kind {
        LintKind::Struck => "struck",
        LintKind::LateByLaw => "late",
        LintKind::ClosedWindow => "closed",
        LintKind::FixedOffset => "offset",
        LintKind::MissingInformation => "missing",
        LintKind::OpenRegime => "regime",
        LintKind::DefaultChosen => "default",
        LintKind::ChangedInPart => "part",
    };
    let name = format!("answer-{at}");
    let view = answer.map_or_else(FormView::blank, |answer| FormView::filled(&[(name.as_str(), &answer.answer)]));
    let days = i64::try_from(lint.days.len()).unwrap_or(i64::MAX);
    html! {
        section.panel.lint.is-error[lint.severity == Severity::Error] {
            h3 {
                @if !lint.clauses.is_empty() { "§ " (lint.clauses.join(", ")) " · " }
                (reader.say(&format!("workbench-lint-{kind}")))
            }
            p { (reader.say(&format!("workbench-lint-{kind}-text"))) }
            @if !lint.because.is_empty() { p lang="en" { "“" (lint.because) "”" } }
            @if !lint.law.is_empty() { p.quiet { (lint.law.join(", ")) } }
            @if !lint.changed_in.is_empty() { p { strong { (in_which(reader, lint)) } } }
            @if lint.kind == LintKind::LateByLaw {
                details {
                    summary { (reader.say_with("workbench-lint-days", &[("count", days.into())])) }
                    p { @for day in &lint.days { (reader.short_day(*day)) " · " } }
                }
            }
            @if lint.kind == LintKind::OpenRegime {
                p { (link(urls::WORKBENCH, &reader.say("workbench-lint-say"))) }
            }
            @if lint.severity == Severity::Error {
                p { strong { (reader.say("workbench-lint-stops")) } }
            } @else {
                (hidden(&format!("lint-{at}"), &lint.id))
                (field(&view, &name, reader.say("workbench-lint-answer"), Field::Area, "off").max(2000).rows(2))
                @if let Some(answer) = answer { p.quiet { (reader.say_with("workbench-lint-kept", &[("at", reader.instant(answer.answered_at).into())])) } }
            }
        }
    }
}

/// In which languages a clause changed, and in which not.
fn in_which(reader: &Reader, lint: &Lint) -> String {
    let names =
        |tags: &[String]| reader.list(&tags.iter().map(|tag| own_name(tag).to_owned()).collect::<Vec<String>>());
    let args = [("changed", names(&lint.changed_in).into()), ("unchanged", names(&lint.unchanged_in).into())];
    reader.say_with("workbench-lint-part-where", &args)
}

/// The button where it does something, else what it waits for.
fn publishing(owner: &Owner, draft: &Draft, readiness: &Readiness, obstacles: &[Obstacle]) -> Markup {
    let reader = owner.reader();
    let day = readiness.version().map(|version| reader.day(version.in_force_from())).unwrap_or_default();
    let two = owner.school().settings().two_publish;
    let mine = draft.asked_by.as_ref() == Some(owner.id());
    let label = if two && draft.asked_by.is_none() { "workbench-ask" } else { "workbench-publish" };
    html! {
        @if obstacles.is_empty() {
            p { (reader.say_with("workbench-publish-text", &[("day", day.into())])) }
            @if two { p { (reader.say(if mine { "workbench-publish-asked" } else { "workbench-publish-two" })) } }
            @if !(two && mine) {
                form method="post" action=(urls::side(&draft.id, "publish")) {
                    (hidden("edition", &draft.edition.to_string()))
                    (actions(button(&reader.say(label))))
                }
            }
        } @else {
            @for obstacle in obstacles { p.is-error { (why(reader, obstacle)) } }
            p { (reader.say("workbench-publish-waits")) }
        }
    }
}

fn why(reader: &Reader, obstacle: &Obstacle) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    match obstacle {
        Obstacle::Findings(errors) => reader.say_with("workbench-open-findings", &[("count", count(*errors).into())]),
        Obstacle::Stops(stops) => reader.say_with("workbench-open-stops", &[("count", count(*stops).into())]),
        Obstacle::Unanswered(open) => reader.say_with("workbench-open-unanswered", &[("count", count(*open).into())]),
        Obstacle::Past { day, first } => {
            let args = [("day", reader.day(*day).into()), ("first", reader.day(*first).into())];
            reader.say_with("workbench-open-past", &args)
        }
        Obstacle::Taken(name) => reader.say_with("workbench-open-taken", &[("version", name.as_str().into())]),
    }
}

/// The field that says that somebody has looked twice.
const SEEN: &str = "seen";

/// The second look: what will happen, in one sentence, and the button that does it. What stops it is said instead.
async fn look(school: &School, owner: &Owner, draft: &Draft) -> Answer {
    let reader = owner.reader();
    let readiness = Readiness::gather(&mut school.read(owner).await?, draft).await?;
    Ok(match readiness.version() {
        Some(version) => side(owner, draft, "publish", &look_markup(reader, draft, version)),
        None => page(owner, draft, &readiness, true, None),
    })
}

fn look_markup(reader: &Reader, draft: &Draft, version: &Version) -> Markup {
    let args = [
        ("title", agreements::title(version, reader.locale()).into()),
        ("version", version.version().into()),
        ("day", reader.day(version.in_force_from()).into()),
    ];
    html! {
        h2 { (reader.say("workbench-look-title")) }
        p { strong { (reader.say_with("workbench-look-text", &args)) } }
        form method="post" action=(urls::side(&draft.id, "publish")) {
            (hidden("edition", &draft.edition.to_string()))
            (hidden(SEEN, "yes"))
            (actions(button(&reader.say_with("workbench-look-button", &args))))
        }
        p { (link(&urls::side(&draft.id, "publish"), &reader.say("workbench-look-back"))) }
    }
}

pub(super) async fn publish(State(school): State<School>, owner: Owner, id: Path<String>, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    let back = urls::side(&draft.id, "publish");
    if form.text("edition") != draft.edition.to_string() {
        return Err(Problem::conflict(text("workbench-overtaken"), back));
    }
    // Asking somebody else binds nobody; what binds every order to come is looked at twice.
    let asks = school.settings().two_publish && draft.asked_by.is_none();
    if !asks && !form.has(SEEN) {
        tx.rollback().await?;
        return look(&school, &owner, &draft).await;
    }
    match publish_draft(&mut tx, &draft, owner.id()).await? {
        Publication::Published | Publication::Asked => tx.commit().await?,
        Publication::Open => {
            tx.rollback().await?;
            return look(&school, &owner, &draft).await;
        }
        Publication::Overtaken => return Err(Problem::conflict(text("workbench-overtaken"), back)),
    }
    Ok(see_other(&back))
}

pub(super) async fn answer(State(school): State<School>, owner: Owner, id: Path<String>, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    let kept = store::answers(&mut tx, &draft.id).await?;
    for (name, lint) in form.pairs() {
        let Some(at) = name.strip_prefix("lint-") else { continue };
        let answer = form.text(&format!("answer-{at}"));
        let known = kept.iter().find(|kept| kept.lint == lint).map_or("", |kept| kept.answer.as_str());
        // What was not touched keeps who answered it and when.
        if answer != known {
            keep_answer(&mut tx, &draft.id, lint, answer).await?;
        }
    }
    tx.commit().await?;
    Ok(see_other(&urls::side(&draft.id, "publish")))
}

pub(super) async fn put_away(State(school): State<School>, owner: Owner, id: Path<String>) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    end(&mut tx, &draft).await?;
    tx.commit().await?;
    Ok(see_other(urls::WORKBENCH))
}

/// Whoever comes back to the address of an answer lands on the page of lints.
pub(super) async fn back(Path(id): Path<String>) -> Response {
    see_other(&format!("{}/{id}/publish", urls::WORKBENCH))
}
