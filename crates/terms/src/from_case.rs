//! A case written as an example, so that what happened once is kept in the text for ever: facts, then the answer and its clauses.

use crate::{
    decision::{Decision, Outcome},
    facts::Facts,
    value::Value,
};
use lyceum_kernel::{Instant, Zone};
use std::fmt::Write as _;

/// Facts on one line of an example are not longer than this.
const WIDTH: usize = 130;

/// The block of an example: its title, the facts of a case, what is expected of a question. Times are local to the document.
#[must_use]
pub fn example(title: &str, facts: &Facts, decision: &Decision, zone: &Zone) -> String {
    let title: String = title.chars().map(|c| if c == '`' || c.is_control() { ' ' } else { c }).collect();
    let mut out = format!("```example {}\n", title.trim());
    let mut line = String::new();
    for (name, value) in facts.iter() {
        let fact = format!("{name} = {}", written(value, zone));
        if !line.is_empty() && line.len() + fact.len() + 2 > WIDTH {
            let _ = writeln!(out, "{line}");
            line.clear();
        }
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(&fact);
    }
    if !line.is_empty() {
        let _ = writeln!(out, "{line}");
    }
    let mut layers: Vec<&str> = Vec::new();
    for layer in decision.layers.iter().filter(|layer| layer.name != "contract") {
        if !layers.contains(&layer.name.as_str()) {
            layers.push(&layer.name);
        }
    }
    if !layers.is_empty() {
        let _ = writeln!(out, "under {}", layers.join(", "));
    }
    out.push_str(&expectation(decision, &decision.cited(), zone));
    out.push_str("\n```\n");
    out
}

/// The line of an example that expects what a decision says, and of its clauses these.
pub(crate) fn expectation(decision: &Decision, cited: &[&str], zone: &Zone) -> String {
    let line = format!("expect {} = {}", decision.question, expected(&decision.outcome, zone));
    if cited.is_empty() { line } else { format!("{line} citing {}", cited.join(", ")) }
}

fn expected(outcome: &Outcome, zone: &Zone) -> String {
    match outcome {
        Outcome::Hold(events) => match events.first() {
            Some(event) => format!("hold until \"{event}\""),
            None => "hold".to_owned(),
        },
        Outcome::Value(value) => written(value, zone),
        other => other.to_string(),
    }
}

/// A value as examples write it.
fn written(value: &Value, zone: &Zone) -> String {
    match value {
        // The offset says which of two equal clock times it was. Examples know no part of a second.
        Value::Instant(at) => {
            let whole = at.micros().div_euclid(1_000_000).saturating_mul(1_000_000);
            Value::instant_text(Instant::from_micros(whole), zone)
        }
        Value::Text(text) => format!("\"{}\"", text.replace(['"', '\n'], " ")),
        Value::Window { from, to } => format!("{{from = {from}, to = {to}}}"),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| written(item, zone)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Record(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|(name, value)| format!("{name} = {}", written(value, zone))).collect();
            format!("{{{}}}", fields.join(", "))
        }
        Value::Region(region) => region.to_string(),
        other => other.to_string(),
    }
}
