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

/// What can be taken over. Nothing while an error stands in the text: what examples get now may come of a slip. `file` is the language
/// at hand; with `is_open` every place stands open.
pub(super) fn form(reader: &Reader, draft: &Draft, review: &Review, file: &DraftFile, is_open: bool) -> Markup {
    let found = review.repairable();
    let places = count(found.len());
    let turning = count(found.iter().filter(|finding| turns(draft, finding)).count());
    html! {
        @if !review.is_meant() && review.checked.findings.iter().any(|finding| finding.repair.is_some()) {
            p { (reader.say("workbench-repair-waits")) }
        } @else if places > 0 {
            form.panel #(FORM) method="post" action=(urls::side(&draft.id, "repair")) {
                (hidden("edition", &draft.edition.to_string()))
                (hidden("language", &file.language))
                p { (reader.say_with("workbench-repair-about", &[("count", places.into())])) }
                @if turning > 0 { p { (reader.say_with("workbench-repair-turning", &[("count", turning.into())])) } }
                // The first button of a form is the one that a key presses.
                (actions(quiet_button(&reader.say("workbench-repair"))))
                details open[is_open || places <= FEW] {
                    summary { (reader.say("workbench-repair-list")) }
                    ol { @for finding in found { (place(reader, draft, finding)) } }
                }
            }
        }
    }
}

/// After the button for all: how many places were taken over, and each that is left, leading to its field or its button.
pub(super) fn left(reader: &Reader, draft: &Draft, review: &Review, taken: i64) -> Markup {
    let left = review.repairable();
    let args = [("taken", taken.into()), ("count", count(left.len()).into())];
    html! {
        @if !left.is_empty() {
            section.error-summary tabindex="-1" autofocus aria-labelledby="left-title" {
                h2 #left-title { (reader.say_with("workbench-repair-left", &args)) }
                @if left.iter().any(|finding| turns(draft, finding)) { p { (reader.say("workbench-repair-titles")) } }
                ul { @for finding in left { li { (way_to(reader, draft, finding)) } } }
            }
        }
    }
}

/// The way to a place that is left: to the field of its title, by that title, where it has one.
fn way_to(reader: &Reader, draft: &Draft, finding: &Finding) -> Markup {
    let file = draft.files.iter().find(|file| file.path == finding.file);
    let language = file.map_or("", |file| file.language.as_str());
    let titled = file.filter(|file| finding.turns(&file.source));
    html! {
        @match titled {
            Some(file) => a href={ "#" (title_id(file, finding)) } {
                (super::named(reader, language, finding.line)) " " span lang=(language) { (title_of(file, finding)) }
            },
            None => a href={ "#" (FORM) } {
                (super::named(reader, language, finding.line)) " " span lang="en" { (finding.message) }
            },
        }
    }
}

/// Whether a place is an example that would be answered otherwise.
fn turns(draft: &Draft, finding: &Finding) -> bool {
    draft.files.iter().any(|file| file.path == finding.file && finding.turns(&file.source))
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The id of the form.
const FORM: &str = "take-over";

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
    let (id, title) = (title_id(file, finding), title_of(file, finding));
    html! {
        div.field {
            label for=(id) { (reader.say("workbench-repair-title")) }
            p.hint id={ "hint-" (id) } { (reader.say("workbench-repair-title-hint")) }
            input id=(id) name={ (TITLE) (key) } value=(title) lang=(file.language) autocomplete="off" maxlength="200" aria-describedby={ "hint-" (id) };
        }
    }
}

/// What the example of a finding is called.
fn title_of<'a>(file: &'a DraftFile, finding: &Finding) -> &'a str {
    cases::title_of(file, finding).and_then(|span| file.source.get(span.start..span.end)).unwrap_or_default()
}

/// The id of the field of that title.
fn title_id(file: &DraftFile, finding: &Finding) -> String {
    format!("title-{}-{}", file.language, finding.span.start)
}

/// The field that names one place to take over.
const ONLY: &str = "only";

/// What the name of the field of a title begins with; the place follows.
const TITLE: &str = "title ";

/// Takes over what the saved draft answers now: in the one place that is named, or wherever that needs no other title than was typed.
/// What is left then is shown on the page it came from.
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
    let Some(taken) = places else { return Err(Problem::conflict(text("workbench-overtaken"), back)) };
    if taken > 0 {
        tx.commit().await?;
    } else {
        tx.rollback().await?;
    }
    if let Some(only) = only {
        if taken == 0 {
            return Err(Problem::conflict(text("workbench-repair-gone"), back));
        }
        let (language, _) = only.split_once(':').unwrap_or_default();
        return Ok(see_other(&format!("{back}?language={language}")));
    }
    if taken == review.repairable().len() {
        return Ok(see_other(&urls::side(&draft.id, "changes")));
    }
    let language = draft.file(Some(form.text("language"))).map_or("", |file| file.language.as_str());
    Ok(see_other(&format!("{back}?language={language}&taken={taken}")))
}
