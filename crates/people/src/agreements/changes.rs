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
            h3 { @if !change.clause.is_empty() { "§ " (change.clause) " · " } (fate) }
            @if !change.words.is_empty() { p { (runs(&change.words)) } }
            @for value in &change.values {
                p.quiet {
                    code { (labelled(reader, &value.name)) } " "
                    @if let Some(before) = &value.before { del { (before) } " " }
                    @if let Some(after) = &value.after { ins { (after) } }
                }
            }
            @if !change.rules.is_empty() {
                details open {
                    summary { (reader.say("agreements-terms-rules")) }
                    pre { code { (runs(&change.rules)) } }
                }
            }
        }
    }
}

/// Marked by element, not by colour alone: browsers read insertions and deletions aloud, and print underlines and strikes.
fn runs(words: &[Words]) -> Markup {
    html! {
        @for run in words {
            @match run.side {
                Side::Both => (run.text),
                Side::Before => del { (run.text) },
                Side::After => ins { (run.text) },
            }
        }
    }
}
