//! The draft as it is written: what the program makes of it (findings, examples, lints), the text as people will see it with its values
//! as fields, and its source. With a script what is found follows the typing; without one, a button looks again.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use lyceum_school::School;
use lyceum_terms::examples::Tried;
use lyceum_terms::{Finding, document, from_case, retell};
use lyceum_web::components::{Tone, actions, button, filters, hidden, link_button, notice, quiet_button};
use lyceum_web::{Answer, Owner, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};
use serde::Deserialize;

use super::super::draft::Change;
use super::super::review::Review;
use super::super::{Draft, DraftFile, draft as cases, store, urls};
use super::repair::{self, Retitled};
use super::{draft, open_draft, own_name, side};
use crate::agreements;

/// What is wanted of the page of a draft.
#[derive(Default, Deserialize)]
pub(super) struct Wish {
    language: Option<String>,
    /// The line a finding leads to.
    line: Option<usize>,
    /// How many places were taken over, where some are left.
    taken: Option<i64>,
}

impl Wish {
    /// The text in a language.
    pub(super) fn of_language(language: &str) -> Self {
        Self { language: Some(language.to_owned()), ..Self::default() }
    }
}

pub(super) async fn show(
    State(school): State<School>,
    owner: Owner,
    id: Path<String>,
    Query(wish): Query<Wish>,
) -> Answer {
    page(&school, &owner, id, &wish, &[]).await
}

/// The page of a draft as it is saved. Titles that were typed and are not taken over stand in their fields.
pub(super) async fn page(school: &School, owner: &Owner, id: Path<String>, wish: &Wish, titles: &[Retitled]) -> Answer {
    let mut read = school.read(owner).await?;
    let draft = draft(&mut read, id).await?;
    if draft.ended_at.is_some() {
        return Ok(see_other(&urls::side(&draft.id, "publish")));
    }
    let said = agreements::school_facts(&mut read).await?;
    let base = agreements::by_hash(&mut read, &draft.base).await?;
    drop(read);
    let review = Review::of(school, &draft, &said).against(base);
    let file = draft.file(wish.language.as_deref()).ok_or(Problem::NotFound)?;
    let view = Writing { line: wish.line, taken: wish.taken, titles, ..Writing::of(&draft, file, &review) };
    Ok(side(owner, &draft, "write", &writing(owner.reader(), &view)))
}

/// A draft as it is written.
struct Writing<'a> {
    draft: &'a Draft,
    /// The language that is being written.
    file: &'a DraftFile,
    review: &'a Review,
    /// What was changed in fields and is not saved: the other languages want it, too.
    changes: &'a [Change<'a>],
    /// Whether somebody else saved while this was typed.
    is_overtaken: bool,
    /// The line to go to.
    line: Option<usize>,
    /// How many places were taken over, where some are left.
    taken: Option<i64>,
    /// Titles of examples that were typed and are not taken over.
    titles: &'a [Retitled],
}

impl<'a> Writing<'a> {
    /// A draft as it stands, with nothing typed.
    const fn of(draft: &'a Draft, file: &'a DraftFile, review: &'a Review) -> Self {
        Self { draft, file, review, changes: &[], is_overtaken: false, line: None, taken: None, titles: &[] }
    }
}

/// What is made of the text, then the text as people will see it, with its values as fields, and beside it its source. Both are one
/// form: what was typed into either is saved with the other.
fn writing(reader: &Reader, view: &Writing<'_>) -> Markup {
    let Writing { draft, file, review, changes, is_overtaken, line, taken, titles } = *view;
    let href = urls::draft(&draft.id);
    let languages: Vec<(String, String, bool)> = draft
        .files
        .iter()
        .map(|each| {
            let name = own_name(&each.language).to_owned();
            (format!("{href}?language={}", each.language), name, each.language == file.language)
        })
        .collect();
    let languages: Vec<(&str, &str, bool)> =
        languages.iter().map(|(href, label, here)| (href.as_str(), label.as_str(), *here)).collect();
    let rows = file.source.lines().count().clamp(20, 60);
    html! {
        @if let Some(taken) = taken { (repair::left(reader, draft, review, taken)) }
        @if is_overtaken {
            (notice(Tone::Warn, &reader.say("workbench-overtaken"), html! { p { (reader.say("workbench-overtaken-text")) } }))
        }
        (filters(&reader.say("workbench-languages"), &languages))
        div #look aria-live="polite" { (found(reader, draft, &file.language, review)) }
        form.draft method="post" action=(href) data-live=(urls::side(&draft.id, "look")) data-live-into="look" {
            (hidden("edition", &draft.edition.to_string()))
            (hidden("language", &file.language))
            @for change in changes {
                (hidden(WAS, change.was))
                (hidden(&format!("{SAID}{}", change.name), change.now))
            }
            div.bench {
                section aria-labelledby="read" {
                    h2 #read { (reader.say("workbench-read")) }
                    p.hint { (reader.say("workbench-read-hint")) }
                    div.bench-text tabindex="0" role="region" aria-labelledby="read" { (as_read(reader, file)) }
                }
                section {
                    h2 { label for="source" { (reader.say("workbench-source")) } }
                    p.hint { (reader.say("workbench-source-hint")) }
                    textarea #source name="source" rows=(rows) spellcheck="true" lang=(file.language) autocomplete="off" data-line=[line] { "\n" (file.source) }
                }
            }
            (actions(html! {
                (button(&reader.say("workbench-save")))
                " " button.button.quiet type="submit" formaction=(urls::side(&draft.id, "look")) { (reader.say("workbench-look")) }
            }))
        }
        (repair::form(reader, draft, review, file, (taken.is_some(), titles)))
        (case_form(reader, draft))
        form method="post" action=(urls::side(&draft.id, "away")) {
            (actions(quiet_button(&reader.say("workbench-away"))))
        }
    }
}

/// The text of a file as people will see it, each value in its sentence a field.
fn as_read(reader: &Reader, file: &DraftFile) -> Markup {
    match document::read(&file.path, file.source.clone()) {
        Ok((text, _)) => agreements::body_with_fields(reader, &text, &|sentence, words, names| {
            // Browsers take line breaks out of a field and leave nothing in their place.
            let words = words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
            let args = [("value", words.as_str().into()), ("sentence", sentence.plain().into())];
            let size = words.chars().count().clamp(2, 60) + 1;
            html! {
                (hidden(WAS, &words))
                input.value-field name={ (VALUE) (retell::name(names)) } value=(words) size=(size) autocomplete="off" spellcheck="false"
                    aria-label=(reader.say_with("workbench-value", &args));
            }
        }),
        Err(_) => html! { p { (reader.say("workbench-unreadable")) } },
    }
}

/// What the name of the field of a value begins with; its name follows.
const VALUE: &str = "value ";

/// What the name of a change that was shown already begins with; the name of its value follows.
const SAID: &str = "said ";

/// The words that a field was shown with, or a change was made from. They stand before it.
const WAS: &str = "was";

/// A case that was decided, written into the draft as an example.
fn case_form(reader: &Reader, draft: &Draft) -> Markup {
    html! {
        details.panel {
            summary { (reader.say("workbench-case-title")) }
            form method="post" action=(urls::side(&draft.id, "example")) {
                (hidden("edition", &draft.edition.to_string()))
                label for="decision" { (reader.say("workbench-case")) }
                input #decision name="decision" autocomplete="off" placeholder="dec_…" required;
                (actions(quiet_button(&reader.say("workbench-case-add"))))
            }
        }
    }
}

/// What the program makes of a draft, beside the text of one language.
fn found(reader: &Reader, draft: &Draft, language: &str, review: &Review) -> Markup {
    let tried = review.tried();
    let checked = &review.checked;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let failed = tried.iter().filter(|tried| !tried.findings.is_empty()).count();
    let counts = [
        ("clauses", count(checked.clauses).into()),
        ("rules", count(checked.rules).into()),
        ("examples", count(checked.examples).into()),
        ("failed", count(failed).into()),
    ];
    html! {
        h2 { (reader.say(if review.errors() == 0 { "workbench-sound" } else { "workbench-unsound" })) }
        p { (reader.say_with("workbench-counts", &counts)) }
        @for finding in checked.findings.iter().filter(|finding| !finding.follows).take(20) {
            (self::finding(reader, draft, language, finding))
        }
        @if checked.following > 0 {
            p { (reader.say_with("workbench-following", &[("count", count(checked.following).into())])) }
        }
        details {
            summary { (reader.say_with("workbench-examples", &counts)) }
            ul.examples { @for tried in &tried { (tick(reader, tried)) } }
        }
        @if !review.lints.is_empty() {
            p { (reader.say_with("workbench-lints", &[("count", count(review.lints.len()).into())])) }
        }
    }
}

/// One finding, with the line it is about.
fn finding(reader: &Reader, draft: &Draft, here: &str, finding: &Finding) -> Markup {
    html! {
        div.finding.is-error[finding.is_error()] {
            p { (place(reader, draft, here, finding)) }
            pre lang="en" { code {
                (finding.text) "\n"
                (" ".repeat(finding.column.saturating_sub(1))) ("^".repeat(finding.width.max(1))) " " (finding.label)
            } }
            @if !finding.remedy.is_empty() { p.quiet lang="en" { (finding.remedy) } }
        }
    }
}

/// What is found, and where. It names the language of its file and leads there: to the text beside it where that language is `here`, or
/// to the page of another.
pub(super) fn place(reader: &Reader, draft: &Draft, here: &str, finding: &Finding) -> Markup {
    let file = draft.files.iter().find(|file| file.path == finding.file);
    let language = file.map_or(finding.file.as_str(), |file| file.language.as_str());
    let href = match file {
        Some(file) if file.language != here => {
            format!("{}?language={}&line={}#source", urls::draft(&draft.id), file.language, finding.line)
        }
        _ => "#source".to_owned(),
    };
    // On the page itself the script goes to the line; a link with an address would lose what was typed.
    let line = (href == "#source").then_some(finding.line);
    html! { a href=(href) data-line=[line] { (super::named(reader, language, finding.line)) } " " span lang="en" { (finding.message) } }
}

fn tick(reader: &Reader, tried: &Tried<'_>) -> Markup {
    let (mark, key) = if tried.findings.is_empty() { ("✓", "workbench-holds") } else { ("✗", "workbench-fails") };
    html! {
        li.is-error[!tried.findings.is_empty()] {
            span aria-hidden="true" { (mark) " " } span.visually-hidden { (reader.say(key)) " " }
            @if let Some(clause) = tried.under { "§ " (clause) " " }
            (tried.title)
        }
    }
}

/// The draft with what was typed into the source of one language and into the fields of its values.
fn typed(draft: Draft, form: &RawForm, changes: &[Change<'_>]) -> Draft {
    let source = form.pairs().find(|(name, _)| *name == "source").map(|(_, source)| source);
    cases::typed(draft, form.text("language"), source, changes)
}

/// What was changed in fields, in its order. A field is held against what it was shown with: against what is saved by now, one that
/// nobody touched would seem to say what it does not.
fn changes(form: &RawForm) -> Vec<Change<'_>> {
    let mut shown = "";
    let mut changes = Vec::new();
    for (key, now) in form.pairs() {
        if key == WAS {
            shown = now;
            continue;
        }
        let said = key.strip_prefix(SAID);
        let Some(name) = said.or_else(|| key.strip_prefix(VALUE)) else { continue };
        let was = std::mem::take(&mut shown);
        if !was.split_ascii_whitespace().eq(now.split_ascii_whitespace()) {
            changes.push(Change { name, was, now, is_in_source: said.is_some() });
        }
    }
    changes
}

/// What the program makes of what is typed and not saved: the side alone for a script, the whole page without one.
pub(super) async fn look(
    State(school): State<School>,
    owner: Owner,
    id: Path<String>,
    headers: axum::http::HeaderMap,
    form: RawForm,
) -> Answer {
    let mut read = school.read(&owner).await?;
    let changes = changes(&form);
    let mut draft = typed(open_draft(&mut read, id).await?, &form, &changes);
    // Who only looks has not seen what somebody else saved meanwhile.
    draft.edition = form.text("edition").parse().unwrap_or(0);
    let said = agreements::school_facts(&mut read).await?;
    let base = agreements::by_hash(&mut read, &draft.base).await?;
    drop(read);
    let (worker, at_work) = (school.clone(), draft.clone());
    let review = tokio::task::spawn_blocking(move || Review::of(&worker, &at_work, &said).against(base))
        .await
        .map_err(|error| Problem::from(lyceum_school::Fault::other(error.to_string())))?;
    let reader = owner.reader();
    if headers.get("x-live").is_some() {
        return Ok(
            axum::response::Html(found(reader, &draft, form.text("language"), &review).into_string()).into_response()
        );
    }
    let file = draft.file(Some(form.text("language"))).ok_or(Problem::NotFound)?;
    let view = Writing { changes: &changes, ..Writing::of(&draft, file, &review) };
    Ok(side(&owner, &draft, "write", &writing(reader, &view)))
}

pub(super) async fn save(State(school): State<School>, owner: Owner, id: Path<String>, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    let edition = form.text("edition").parse().unwrap_or(0);
    let language = form.text("language").to_owned();
    let changes = changes(&form);
    let typed = typed(draft.clone(), &form, &changes);
    if cases::save(&mut tx, &draft, edition, &typed).await? {
        tx.commit().await?;
        return Ok(see_other(&format!("{}?language={language}", urls::draft(&draft.id))));
    }
    let said = agreements::school_facts(&mut tx).await?;
    let base = agreements::by_hash(&mut tx, &draft.base).await?;
    drop(tx);
    // Nothing typed is lost: it stands in the field, with the edition that is the last one now.
    let review = Review::of(&school, &typed, &said).against(base);
    let file = typed.file(Some(&language)).ok_or(Problem::NotFound)?;
    let view = Writing { changes: &changes, is_overtaken: true, ..Writing::of(&typed, file, &review) };
    let content = writing(owner.reader(), &view);
    let mut response = side(&owner, &draft, "write", &content);
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

/// Adds a decision that was recorded to the draft, as an example at its end.
pub(super) async fn example(State(school): State<School>, owner: Owner, id: Path<String>, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    let back = urls::draft(&draft.id);
    let wanted = form.text("decision").parse().ok();
    let decided = match &wanted {
        Some(id) => agreements::decision(&mut tx, id).await?,
        None => None,
    };
    let Some(decided) = decided else { return Err(Problem::conflict(text("workbench-case-unknown"), back)) };
    let Some(file) = draft.files.first() else { return Err(Problem::NotFound) };
    let title = owner.reader().say_with(
        "workbench-case-name",
        &[("id", decided.id.to_string().into()), ("day", decided.decided_at.day(school.zone()).to_string().into())],
    );
    // What the draft answers, not what was answered then: the example says what the new text means.
    let said = agreements::school_facts(&mut tx).await?;
    let review = Review::of(&school, &draft, &said);
    let version = review.version().ok_or_else(|| Problem::conflict(text("workbench-case-unsound"), back.clone()))?;
    let decision = version
        .decide(&decided.question, &decided.facts, &[])
        .map_err(|error| Problem::from(lyceum_school::Fault::other(error.to_string())))?;
    let block = from_case::example(&title, &decided.facts, &decision, version.zone());
    let source = format!("{}\n\n{block}", file.source.trim_end());
    let edition = form.text("edition").parse().unwrap_or(0);
    let typed = cases::typed(draft.clone(), &file.language, Some(&source), &[]);
    if !cases::save(&mut tx, &draft, edition, &typed).await? {
        return Err(Problem::conflict(text("workbench-overtaken"), back));
    }
    tx.commit().await?;
    Ok(see_other(&back))
}

/// Whoever comes back to the address of a form lands on the draft.
pub(super) async fn back(Path(id): Path<String>) -> Response {
    see_other(&format!("{}/{id}", urls::WORKBENCH))
}

/// The way to a page that is not there yet.
pub(super) fn go_on(reader: &Reader, draft: &Draft) -> Markup {
    link_button(&urls::draft(&draft.id), &reader.say("workbench-go-on"))
}

/// Questions that can be asked of what was decided.
pub(super) async fn questions(read: &mut impl lyceum_store::Reads) -> Result<Vec<(String, i64)>, Problem> {
    Ok(store::questions(read).await?)
}

#[cfg(test)]
mod tests {
    use super::super::named;

    // 2026-11-30: an acceptance test found "line 1,009".
    #[test]
    fn the_number_of_a_line_is_no_quantity() {
        for reader in crate::trial::readers() {
            let said = named(&reader, "en", 1009);
            assert!(said.contains("1009"), "{said}");
        }
    }
}
