//! After a change that was meant, examples expect what the text said before, and translations lag behind: each place is shown as it is
//! and as it would be, and can be taken over by itself or all in one go, to be read under Changes.

use lyceum_terms::Finding;
use lyceum_web::components::{actions, hidden, quiet_button};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::draft::Taking;
use super::super::review::Review;
use super::super::{Draft, DraftFile, draft as cases, urls};

/// A title that was typed for an example and is not taken over yet. Its place has another name after every save; what it is called stays.
pub(super) struct Retitled {
    /// The language of the text.
    pub language: String,
    /// What the example is called.
    pub was: String,
    /// What was typed.
    pub now: String,
}

impl Retitled {
    /// The other titles that were typed for what can be taken over.
    pub(super) fn of(draft: &Draft, review: &Review, taking: &Taking<'_>) -> Vec<Self> {
        let places = review.repairable().into_iter().filter_map(|finding| {
            let file = draft.files.iter().find(|file| file.path == finding.file)?;
            let (_, now) = taking.title(file, finding)?;
            Some(Self { language: file.language.clone(), was: title_of(file, finding).to_owned(), now })
        });
        places.collect()
    }
}

/// What can be taken over. Nothing while an error stands in the text: what examples get now may come of a slip. `file` is the language
/// at hand; with `is_open` every place stands open. A title that was typed stands in its field.
pub(super) fn form(
    reader: &Reader,
    draft: &Draft,
    review: &Review,
    file: &DraftFile,
    (is_open, typed): (bool, &[Retitled]),
) -> Markup {
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
                details open[is_open || places <= FEW || !typed.is_empty()] {
                    summary { (reader.say("workbench-repair-list")) }
                    ol { @for finding in found { (place(reader, draft, finding, typed)) } }
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
fn place(reader: &Reader, draft: &Draft, finding: &Finding, typed: &[Retitled]) -> Markup {
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
                @if finding.turns(&file.source) { (title(reader, file, finding, (&key, typed))) }
                button.button.quiet type="submit" name=(ONLY) value=(key) { (reader.say(label)) }
            }
        }
    }
}

/// The title of an example that would be answered otherwise: it may say the opposite now.
fn title(reader: &Reader, file: &DraftFile, finding: &Finding, (key, typed): (&str, &[Retitled])) -> Markup {
    let (id, title) = (title_id(file, finding), title_of(file, finding));
    let typed = typed.iter().find(|typed| typed.language == file.language && typed.was == title);
    let title = typed.map_or(title, |typed| typed.now.as_str());
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
pub(super) const ONLY: &str = "only";

/// What the name of the field of a title begins with; the place follows.
pub(super) const TITLE: &str = "title ";
