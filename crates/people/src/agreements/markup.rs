//! How a decision is set: the answer first, then what stands in its way or carried it, then the conditions that are met, folded; then
//! what would have changed it, and the whole trace. Clause numbers stand in the margin; what the law strikes is struck through and says by what.

use lyceum_web::components::{curve, labelled};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::rows::{Cell, ClauseLink, DecisionRow, Mark, RowGroup};
use super::view::{DecisionView, StruckView, TraceRow};

/// The whole decision, without a page around it. The page has the `h1`; headings here begin at `h2`.
pub fn decision_markup(reader: &Reader, view: &DecisionView) -> Markup {
    html! {
        section.decision aria-labelledby="decision-answer" {
            p.decision-answer.(class(view.mark)).visually-hidden[view.is_said_above] #decision-answer { (view.answer) }
            @if let Some(amount) = view.amount.as_ref().filter(|_| !view.is_said_above) {
                // While a person decides, the amount is a proposal, and nobody shall take it for granted.
                @if view.mark == Mark::Manual {
                    p.decision-amount { (reader.say("agreements-amount-proposed")) " " (amount) }
                } @else {
                    p.decision-amount { span.visually-hidden { (reader.say("agreements-amount")) " " } (amount) }
                }
            }
            @if let Some(step) = &view.step { p { (step) } }
            (decision_table(reader, view))
            (met(reader, view))
            @if !view.struck.is_empty() && is_struck_open(view) { (struck(reader, &view.struck)) }
            @if !view.changes.is_empty() {
                h2 { (reader.say("agreements-what-would")) }
                ul.decision-changes { @for change in &view.changes { li { (change.whole()) } } }
            }
            @if let Some(drawn) = &view.curve { (curve(drawn)) }
            @if !view.notes.is_empty() {
                h2 { (reader.say("agreements-notes")) }
                ul { @for note in &view.notes { li { (note) } } }
            }
            details.decision-trace {
                summary { (reader.say("agreements-trace")) }
                (trace(reader, &view.trace))
            }
            p.decision-source {
                a href=(view.document_href) { (view.document) }
                " · " span.hash title=(view.hash) { (view.hash.get(..12).unwrap_or(&view.hash)) }
                @if let Some(href) = &view.json_href { " · " a href=(href) { (reader.say("agreements-json")) } }
            }
        }
    }
}

const fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::Yes => "is-yes",
        Mark::No => "is-no",
        Mark::Manual => "is-manual",
        Mark::Hold => "is-hold",
        Mark::Needs => "is-needs",
    }
}

/// The table alone: the conditions, rule by rule, and then what comes of them. The answer was said before it, so that on a phone
/// a reason is what is read next.
pub fn decision_table(reader: &Reader, view: &DecisionView) -> Markup {
    let (condition, result) = if view.is_staffs {
        ("agreements-staff-condition", "agreements-staff-result")
    } else {
        ("agreements-column-condition", "agreements-column-result")
    };
    let result = reader.say(result);
    html! {
        div.table-scroll tabindex="0" role="region" aria-label=(reader.say("agreements-table")) {
            table.decision-table {
                caption { (reader.say("agreements-table")) }
                thead { tr {
                    th scope="col" { (reader.say("agreements-column-clause")) }
                    th scope="col" { (reader.say(condition)) }
                    th scope="col" { (reader.say("agreements-column-contract")) }
                    th scope="col" { (reader.say("agreements-column-law")) }
                    th scope="col" { (result) }
                } }
                @for group in view.groups.iter().filter(|group| is_open(view, group)) {
                    (row_group(reader, group, view.mark, &result))
                }
                @if !view.results.is_empty() {
                    tbody.decision-results {
                        @if view.groups.iter().any(|group| is_open(view, group)) { (group_head(&reader.say("agreements-results"))) }
                        @for row in &view.results { (table_row(reader, row, &result)) }
                    }
                }
            }
        }
    }
}

/// Whether a rule has anything that is read at once.
fn is_open(view: &DecisionView, group: &RowGroup) -> bool {
    group.open(view.mark).next().is_some()
}

/// Whether what the law strikes made a difference: a row that is read at once is struck.
fn is_struck_open(view: &DecisionView) -> bool {
    let is_struck = |row: &DecisionRow| matches!(row.result, Cell::Struck(_));
    let mut open = view.groups.iter().flat_map(|group| group.open(view.mark));
    open.any(is_struck) || !view.groups.iter().flat_map(|group| &group.rows).any(is_struck)
}

fn row_group(reader: &Reader, group: &RowGroup, answer: Mark, result: &str) -> Markup {
    html! {
        tbody {
            (group_head(&group.title))
            @for row in group.open(answer) { (table_row(reader, row, result)) }
        }
    }
}

/// What is met, a line each, and the exceptions that do not apply: folded on a screen, open on paper.
fn met(reader: &Reader, view: &DecisionView) -> Markup {
    let answer = view.mark;
    let count = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
    let met = count(view.groups.iter().map(|group| group.met(answer).count()).sum());
    let exceptions = count(view.groups.iter().map(|group| group.exceptions(answer).count()).sum());
    let unneeded = count(view.groups.iter().map(|group| group.unneeded(answer).count()).sum());
    let mut summary = Vec::new();
    if met > 0 {
        summary.push(reader.say_with("agreements-met-count", &[("count", met.into())]));
    }
    if exceptions > 0 {
        summary.push(reader.say_with("agreements-exceptions-count", &[("count", exceptions.into())]));
    }
    if unneeded > 0 {
        summary.push(reader.say_with("agreements-unneeded-count", &[("count", unneeded.into())]));
    }
    html! {
        @if !summary.is_empty() {
            details.decision-met {
                summary { (summary.join(" · ")) }
                @for group in view.groups.iter().filter(|group| group.met(answer).next().is_some()) {
                    h3 { (group.title) }
                    ul { @for row in group.met(answer) { li { (met_line(reader, row)) } } }
                }
                @if exceptions > 0 {
                    h3 { (reader.say("agreements-exceptions")) }
                    ul {
                        @for row in view.groups.iter().flat_map(|group| group.exceptions(answer)) {
                            li {
                                (clauses(&row.clauses)) " " (row.sentence)
                                // Where its clause was said before, the value tells one row from another.
                                @if let Some(value) = row.value.as_ref().filter(|_| row.sentence == row.subject) { " (" (value) ")" }
                                " " strong { (reader.say("agreements-exception-not-here")) }
                            }
                        }
                    }
                }
                (unneeded_rows(reader, view))
            }
        }
    }
}

/// What did not matter for this answer: of a ground that was not needed, and of what the law strikes without effect.
fn unneeded_rows(reader: &Reader, view: &DecisionView) -> Markup {
    html! {
        @for group in view.groups.iter().filter(|group| group.unneeded(view.mark).next().is_some()) {
            h3 { (reader.say_with("agreements-unneeded", &[("rule", group.title.as_str().into())])) }
            ul { @for row in group.unneeded(view.mark) { li { (compared(reader, row)) } } }
        }
        @if !view.struck.is_empty() && !is_struck_open(view) { (struck(reader, &view.struck)) }
    }
}

fn met_line(reader: &Reader, row: &DecisionRow) -> Markup {
    html! { span.mark.is-yes aria-hidden="true" { "✓" } " " (compared(reader, row)) }
}

/// What was compared, the value, and its limit; what has no value is said by its clause.
fn compared(reader: &Reader, row: &DecisionRow) -> Markup {
    html! {
        (clauses(&row.clauses)) " "
        @if let Some(value) = &row.value {
            span { (labelled(reader, &row.subject)) } " " strong { (value) }
            @if let Some(limit) = &row.limit { " (" (limit) ")" }
        } @else { (row.sentence) }
    }
}

fn group_head(title: &str) -> Markup {
    html! { tr.decision-group { th scope="rowgroup" colspan="5" { (title) } } }
}

fn table_row(reader: &Reader, row: &DecisionRow, result: &str) -> Markup {
    let is_struck = matches!(row.result, Cell::Struck(_));
    // Without a sentence of its own a row is named by what it compares, and the value has that name beside it.
    let is_named_twice = row.value.is_some() && row.sentence == row.subject;
    html! {
        tr.is-struck[is_struck] {
            td.clause { (clauses(&row.clauses)) }
            th scope="row" {
                @if !is_named_twice { @if is_struck { s { (row.sentence) } } @else { (row.sentence) } }
                @if row.value.is_some() || row.limit.is_some() {
                    dl.values {
                        @if let Some(value) = &row.value {
                            div { dt { (labelled(reader, &row.subject)) } dd { (value) } }
                        }
                        @if let Some(limit) = &row.limit {
                            div { dt { (labelled(reader, &reader.say("agreements-limit"))) } dd { (limit) } }
                        }
                    }
                }
            }
            td data-label=(reader.say("agreements-column-contract")) { (cell(reader, &row.contract)) }
            td data-label=(reader.say("agreements-column-law")) { (cell(reader, &row.law)) }
            td data-label=(result) { (cell(reader, &row.result)) }
        }
    }
}

fn cell(reader: &Reader, cell: &Cell) -> Markup {
    html! {
        @match cell {
            Cell::Silent => span.is-silent { span aria-hidden="true" { "–" } span.visually-hidden { (reader.say("agreements-cell-silent")) } },
            Cell::Mark(mark) => (self::mark(reader, *mark)),
            Cell::Says(text) => (text),
            Cell::Struck(by) => span.is-struck-by { (reader.say_with("agreements-cell-struck", &[("by", by.into())])) },
        }
    }
}

/// A mark with its word: nobody has to see a colour to know it.
fn mark(reader: &Reader, mark: Mark) -> Markup {
    let (sign, key) = match mark {
        Mark::Yes => ("✓", "agreements-mark-yes"),
        Mark::No => ("✗", "agreements-mark-no"),
        Mark::Manual => ("◇", "agreements-mark-manual"),
        Mark::Hold => ("◷", "agreements-mark-hold"),
        Mark::Needs => ("?", "agreements-mark-needs"),
    };
    html! { span.mark.(class(mark)) { span aria-hidden="true" { (sign) } " " (reader.say(key)) } }
}

fn clauses(links: &[ClauseLink]) -> Markup {
    html! {
        @for (place, link) in links.iter().enumerate() {
            @if place > 0 { " " }
            @if link.href.is_empty() { span { (link.id) } } @else { a href=(link.href) { (link.id) } }
        }
    }
}

fn struck(reader: &Reader, struck: &[StruckView]) -> Markup {
    html! {
        h2 { (reader.say("agreements-struck")) }
        @for passage in struck {
            div.margin-line {
                span.clause { (clauses(&passage.clauses)) }
                div {
                    @for sentence in &passage.sentences { p { s { (sentence) } } }
                    p { (passage.because) " (" (clauses(&passage.by)) ")." }
                }
            }
        }
    }
}

fn trace(reader: &Reader, rows: &[TraceRow]) -> Markup {
    html! {
        div.table-scroll tabindex="0" role="region" aria-label=(reader.say("agreements-trace")) {
            table {
                caption { (reader.say("agreements-trace")) }
                thead { tr {
                    th scope="col" { (reader.say("agreements-column-clause")) }
                    th scope="col" { (reader.say("agreements-column-rule")) }
                    th scope="col" { (reader.say("agreements-column-compared")) }
                    th scope="col" { (reader.say("agreements-column-value")) }
                    th scope="col" { (reader.say("agreements-limit")) }
                    th scope="col" { (reader.say("agreements-column-holds")) }
                } }
                tbody { @for row in rows { tr {
                    td.clause { (clauses(&row.clauses)) }
                    td { (row.layer) " · " (row.rule) }
                    th scope="row" { (row.subject) }
                    td { (row.left) }
                    td { (row.right) }
                    td { (holds(reader, row.holds)) }
                } } }
            }
        }
    }
}

fn holds(reader: &Reader, holds: Option<bool>) -> String {
    reader.say(match holds {
        Some(true) => "agreements-yes",
        Some(false) => "agreements-no",
        None => "agreements-unknown",
    })
}
