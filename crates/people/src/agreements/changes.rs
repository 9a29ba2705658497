//! What changed from one version to another, as it is shown: clause by clause, words struck and words new, the lines of the rules.

use lyceum_terms::diff::{ClauseChange, Diff, Fate, Side, Words};
use lyceum_web::components::labelled;
use lyceum_words::Reader;
use maud::{Markup, html};

/// Everything that differs; says so when nothing does.
pub fn diff_markup(reader: &Reader, diff: &Diff) -> Markup {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let counts = [("changed", count(diff.clauses.len()).into()), ("same", count(diff.unchanged).into())];
    html! {
        p { (reader.say_with("agreements-diff-counts", &counts)) }
        @for change in &diff.clauses { (clause(reader, change)) }
    }
}

fn clause(reader: &Reader, change: &ClauseChange) -> Markup {
    let fate = reader.say(match change.fate {
        Fate::Added => "agreements-diff-added",
        Fate::Removed => "agreements-diff-removed",
        Fate::Changed => "agreements-diff-changed",
    });
    html! {
        section.diff {
            h2 { @if !change.clause.is_empty() { "§ " (change.clause) " · " } (fate) }
            @if !change.words.is_empty() { p { (runs(reader, &change.words)) } }
            @for value in &change.values {
                p.quiet {
                    code { (labelled(reader, &value.name)) } " "
                    @if let Some(before) = &value.before { (gone(reader, before)) " " }
                    @if let Some(after) = &value.after { (new(reader, after)) }
                }
            }
            @if !change.rules.is_empty() {
                details open {
                    summary { (reader.say("agreements-terms-rules")) }
                    pre { code { (runs(reader, &change.rules)) } }
                }
            }
        }
    }
}

/// Marked by element, not by colour alone: browsers print underlines and strikes. Few read them aloud, and a copy keeps neither, so
/// each begins with a word that only those find.
fn runs(reader: &Reader, words: &[Words]) -> Markup {
    html! {
        @for run in words {
            @match run.side {
                Side::Both => (run.text),
                Side::Before => (gone(reader, &run.text)),
                Side::After => (new(reader, &run.text)),
            }
        }
    }
}

fn gone(reader: &Reader, text: &str) -> Markup {
    html! { del { span.visually-hidden { " " (reader.say("agreements-diff-gone")) " " } (text) } }
}

fn new(reader: &Reader, text: &str) -> Markup {
    html! { ins { span.visually-hidden { " " (reader.say("agreements-diff-new")) " " } (text) } }
}
