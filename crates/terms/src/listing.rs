//! `lyceum terms facts`: the vocabulary for people, and as a JSON Schema for scripts.

use crate::{
    declare::{self, Fact, Kind, Unless},
    library::Library,
    report::{Report, unusable},
};
use serde_json::{Map, Value as Json, json};
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

fn schema(facts: &[&Fact]) -> Json {
    let mut properties = Map::new();
    for fact in facts {
        let mut of = kind_schema(fact.kind);
        if let Some(of) = of.as_object_mut() {
            of.insert("description".to_owned(), json!(fact.meaning));
        }
        properties
            .insert(fact.name.to_owned(), json!({ "anyOf": [of, { "type": "null" }], "description": fact.meaning }));
    }
    let listed: Vec<Json> = facts
        .iter()
        .map(|fact| {
            json!({
                "name": fact.name,
                "type": fact.kind.word(),
                "unit": fact.unit,
                "meaning": fact.meaning,
                "changeable": !fact.past,
                "unless_given": match fact.unless {
                    Unless::Unknown => "unknown",
                    Unless::Absent => "absent",
                    Unless::No => "no",
                    Unless::Zero => "zero",
                    Unless::Empty => "empty",
                },
                "values": if let Kind::Symbol(words) = fact.kind { json!(words) } else { Json::Null },
                "fields": if let Kind::Records(fields) = fact.kind {
                    fields.iter().map(|field| json!({ "name": field.name, "type": field.kind.word(), "meaning": field.meaning })).collect()
                } else {
                    Json::Null
                },
            })
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Facts of a case",
        "description": "Dotted names, or nested objects. null says that something is known not to exist.",
        "type": "object",
        "vocabulary": crate::vocabulary::VERSION,
        "properties": properties,
        "facts": listed,
    })
}

fn kind_schema(kind: Kind) -> Json {
    match kind {
        Kind::Instant => json!({ "type": "string", "format": "date-time" }),
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Money => json!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)? [A-Z]{3}$" }),
        Kind::Count => json!({ "type": "integer" }),
        Kind::Percent => json!({ "type": "number" }),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::Text => json!({ "type": "string" }),
        Kind::Country => json!({ "type": "string", "pattern": "^[A-Z]{2}$" }),
        Kind::Region => json!({ "type": "string", "pattern": "^[A-Z]{2}(-[A-Z0-9]{1,3})?$" }),
        Kind::Symbol(words) => json!({ "enum": words }),
        Kind::Window => json!({
            "type": "object",
            "properties": { "from": kind_schema(Kind::Day), "to": kind_schema(Kind::Day) },
            "required": ["from", "to"],
        }),
        Kind::Days => json!({ "type": "array", "items": kind_schema(Kind::Day) }),
        Kind::Instants => json!({ "type": "array", "items": kind_schema(Kind::Instant) }),
        Kind::Records(fields) => {
            let properties: Map<String, Json> =
                fields.iter().map(|field| (field.name.to_owned(), kind_schema(field.kind))).collect();
            json!({ "type": "array", "items": { "type": "object", "properties": properties } })
        }
    }
}
