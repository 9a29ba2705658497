//! `lyceum terms facts`: the vocabulary for people, and as a JSON Schema for scripts.

use crate::{
    declare::{self, Fact, Kind, Unless},
    library::Library,
    report::{Report, unusable},
    schema,
};
use serde_json::{Value as Json, json};
use std::fmt::Write as _;

/// The vocabulary, or the part of it that a question may need in any document of the library.
#[must_use]
pub fn facts(library: &Library, question: Option<&str>) -> Report {
    let mut wanted: Vec<&'static Fact> = Vec::new();
    match question {
        None => wanted.extend(declare::facts()),
        Some(question) => {
            let mut names: Vec<&str> = Vec::new();
            let mut found = false;
            for version in library.versions() {
                let law = library.law_in_force(version.in_force_from());
                let law = if version.kind() == crate::DocumentKind::Law { Vec::new() } else { law };
                let Ok(program) = version.program(&law) else { continue };
                let Some(asked) = program.question(question) else { continue };
                found = true;
                for line in program.lines.iter().filter(|line| asked.plan.contains(&line.output)) {
                    let slots = line.facts.iter().filter_map(|slot| program.facts.get(usize::from(*slot)));
                    names.extend(slots.map(|slot| slot.fact.name));
                }
            }
            if !found {
                return unusable(&format!("no document answers a question `{question}`"));
            }
            wanted.extend(declare::facts().filter(|fact| names.contains(&fact.name)));
        }
    }
    Report { text: text(&wanted), json: schema(&wanted), exit: 0 }
}

fn text(facts: &[&Fact]) -> String {
    let mut out = String::new();
    let width = facts.iter().map(|fact| fact.name.len()).max().unwrap_or(0);
    for fact in facts {
        let kind = match fact.kind {
            Kind::Symbol(words) => words.join(" | "),
            Kind::Records(fields) => {
                let fields: Vec<String> =
                    fields.iter().map(|field| format!("{}: {}", field.name, field.kind.word())).collect();
                format!("list of {{ {} }}", fields.join(", "))
            }
            kind => kind.word().to_owned(),
        };
        let unit = if fact.unit.is_empty() { String::new() } else { format!(" ({})", fact.unit) };
        let past = if fact.past { "past" } else { "changeable" };
        let _ = writeln!(
            out,
            "{:<width$}  {kind}{unit}, {past}{}\n{:<width$}  {}",
            fact.name,
            unless(fact.unless),
            "",
            fact.meaning
        );
    }
    out
}

const fn unless(unless: Unless) -> &'static str {
    match unless {
        Unless::Unknown => "",
        Unless::Absent => ", absent unless given",
        Unless::No => ", no unless given",
        Unless::Zero => ", nought unless given",
        Unless::Empty => ", empty unless given",
    }
}

/// The schema of a case, and beside it the facts as a list, in the order of the vocabulary.
fn schema(facts: &[&'static Fact]) -> Json {
    let mut schema = schema::of_case(facts);
    let listed: Vec<Json> = facts
        .iter()
        .map(|fact| {
            json!({
                "name": fact.name,
                "type": fact.kind.word(),
                "unit": fact.unit,
                "meaning": fact.meaning,
                "changeable": !fact.past,
                "unless_given": schema::unless_word(fact.unless),
                "values": if let Kind::Symbol(words) = fact.kind { json!(words) } else { Json::Null },
                "fields": if let Kind::Records(fields) = fact.kind {
                    fields.iter().map(|field| json!({ "name": field.name, "type": field.kind.word(), "meaning": field.meaning })).collect()
                } else {
                    Json::Null
                },
            })
        })
        .collect();
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("facts".to_owned(), Json::Array(listed));
    }
    schema
}
