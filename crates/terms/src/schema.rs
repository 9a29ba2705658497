//! JSON Schemas (2020-12) for other tools, made from what the program reads and writes: `lyceum terms schema facts`, a case as files
//! of facts say it, from the vocabulary; `schema answer`, what `terms decide --json` prints; `schema decision`, what records keep, from
//! the type itself.

pub(crate) mod text;

use crate::{
    decision::Decision,
    declare::{self, Fact, Kind, Unless},
};
use lyceum_kernel::Country;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The words for outcomes.
const OUTCOMES: [&str; 11] =
    ["yes", "no", "manual", "hold", "needs", "amount", "date", "instant", "window", "count", "value"];

/// Every fact a case may state, under its dotted name or in nested objects; what has no such name is refused, as it is when the
/// file is read.
#[must_use]
pub fn facts() -> Json {
    let all: Vec<&'static Fact> = declare::facts().collect();
    let mut schema = of_case(&all);
    close(&mut schema);
    schema
}

/// The same for some facts, with room for others.
#[must_use]
pub(crate) fn of_case(facts: &[&'static Fact]) -> Json {
    let defined: Map<String, Json> = facts.iter().map(|fact| (fact.name.to_owned(), of_fact(fact))).collect();
    let rests: Vec<(&str, &str)> = facts.iter().map(|fact| (fact.name, fact.name)).collect();
    let mut schema = json!({
        "$schema": DRAFT,
        "title": "Facts of a case",
        "description": "Dotted names, or nested objects. null says that something is known not to exist; what is left out is taken as its `unless_given` says.",
        "vocabulary": crate::vocabulary::VERSION,
        "$defs": defined,
    });
    if let (Some(schema), Json::Object(object)) = (schema.as_object_mut(), object(&rests)) {
        schema.extend(object);
    }
    schema
}

/// An object with these facts, each by its full name and by what is left of it here.
fn object(facts: &[(&str, &str)]) -> Json {
    let mut properties: BTreeMap<&str, Json> = BTreeMap::new();
    let mut inner: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (name, rest) in facts {
        properties.insert(rest, json!({ "$ref": format!("#/$defs/{name}") }));
        if let Some((first, tail)) = rest.split_once('.') {
            inner.entry(first).or_default().push((name, tail));
        }
    }
    for (first, facts) in inner {
        let nested = object(&facts);
        let both = match properties.remove(first) {
            Some(known) => json!({ "anyOf": [known, nested] }),
            None => nested,
        };
        properties.insert(first, both);
    }
    json!({ "type": "object", "properties": properties })
}

/// Lets no other names into an object of facts, nor into those inside it.
fn close(schema: &mut Json) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(properties) = object.get_mut("properties").and_then(Json::as_object_mut) {
        properties.values_mut().for_each(close);
        object.insert("additionalProperties".to_owned(), Json::Bool(false));
    }
    if let Some(choices) = object.get_mut("anyOf").and_then(Json::as_array_mut) {
        choices.iter_mut().for_each(close);
    }
}

fn of_fact(fact: &Fact) -> Json {
    let mut schema = json!({
        "description": if fact.unit.is_empty() { fact.meaning.to_owned() } else { format!("{} In {}.", fact.meaning, fact.unit) },
        "anyOf": [of_kind(fact.kind), { "type": "null" }],
        "changeable": !fact.past,
        "unless_given": unless_word(fact.unless),
    });
    if let Some(schema) = schema.as_object_mut().filter(|_| !fact.unit.is_empty()) {
        schema.insert("unit".to_owned(), json!(fact.unit));
    }
    schema
}

/// What a fact that was left out is taken to be.
pub(crate) const fn unless_word(unless: Unless) -> &'static str {
    match unless {
        Unless::Unknown => "unknown",
        Unless::Absent => "absent",
        Unless::No => "no",
        Unless::Zero => "zero",
        Unless::Empty => "empty",
    }
}

/// A value of a kind as files write it. Yes or no may be written as text, too, and a share with its sign; none lies outside what is
/// possible by its nature, as far as a schema can say that.
fn of_kind(kind: Kind) -> Json {
    match kind {
        Kind::Instant => json!({ "type": "string", "format": "date-time" }),
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Money => json!({ "type": "string", "pattern": text::MONEY_GIVEN }),
        Kind::Count => json!({ "type": "integer", "minimum": 0 }),
        Kind::Percent => json!({
            "anyOf": [{ "type": "number", "minimum": 0, "maximum": 100 }, { "type": "string", "pattern": "%\\s*$" }],
        }),
        Kind::YesNo => json!({ "enum": [true, false, "yes", "no"] }),
        Kind::Text => json!({ "type": "string" }),
        Kind::Country => json!({ "enum": Country::all().map(|country| country.to_string()).collect::<Vec<_>>() }),
        Kind::Region => json!({ "type": "string", "pattern": "^\\s*[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?\\s*$" }),
        Kind::Symbol(words) => json!({ "enum": words }),
        Kind::Window => json!({
            "type": "object",
            "properties": { "from": of_kind(Kind::Day), "to": of_kind(Kind::Day) },
            "required": ["from", "to"],
        }),
        Kind::Days => json!({ "type": "array", "items": of_kind(Kind::Day) }),
        Kind::Instants => json!({ "type": "array", "items": of_kind(Kind::Instant) }),
        Kind::Records(fields) => {
            let property = |field: &declare::Field| {
                let of = json!({ "description": field.meaning, "anyOf": [of_kind(field.kind), { "type": "null" }] });
                (field.name.to_owned(), of)
            };
            let properties: Map<String, Json> = fields.iter().map(property).collect();
            let record = json!({ "type": "object", "properties": properties, "additionalProperties": false });
            // A list of records with one field may be written as a plain list.
            match fields {
                [only] => json!({ "type": "array", "items": { "anyOf": [record, of_kind(only.kind)] } }),
                _ => json!({ "type": "array", "items": record }),
            }
        }
    }
}

/// What records keep of a decision, and `Decision` reads back.
#[must_use]
pub fn decision() -> Json {
    let mut schema = schemars::schema_for!(Decision).to_value();
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("title".to_owned(), json!("A decision, as records keep it"));
    }
    schema
}

/// What `lyceum terms decide --json` prints.
#[must_use]
pub fn answer() -> Json {
    let mut schema = strict(&[
        ("document", text_schema()),
        ("version", text_schema()),
        ("hash", text_schema()),
        ("question", text_schema()),
        ("outcome", json!({ "enum": OUTCOMES })),
        ("amount", maybe(&money())),
        ("ground", maybe(&text_schema())),
        ("values", values()),
        ("cited", ids()),
        ("trace", json!({ "type": "array", "items": trace() })),
        ("layers", json!({ "type": "array", "items": layer() })),
        ("notices", json!({ "type": "array", "items": part("Notice") })),
        ("promises", json!({ "type": "array", "items": promise() })),
        ("calendar", json!({ "type": "array", "items": part("CalendarAnswer") })),
        ("facts", json!({ "type": "object" })),
        ("versions", part("Versions")),
    ]);
    // What stands there for some outcomes alone.
    let more = [("proposed", maybe(&money())), ("until", ids()), ("needs", ids()), ("value", part("value"))];
    if let Some(properties) = schema.pointer_mut("/properties").and_then(Json::as_object_mut) {
        properties.extend(more.map(|(name, of)| (name.to_owned(), of)));
    }
    let kept = decision();
    let defined = |name: &str| kept.pointer(&format!("/$defs/{name}")).cloned().unwrap_or(Json::Bool(true));
    let shared = ["Part", "Struck", "Notice", "CalendarAnswer", "Versions"];
    let mut defs: Map<String, Json> = shared.map(|name| (name.to_owned(), defined(name))).into_iter().collect();
    let value = "Counts are numbers, yes and no are true and false, what is absent is null; everything else is text: `99.00 EUR`, `2027-03-08`, `30 %`, `46/150`.";
    let types = ["string", "integer", "boolean", "null", "array", "object"];
    defs.insert("value".to_owned(), json!({ "description": value, "type": types }));
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$schema".to_owned(), json!(DRAFT));
        schema.insert("title".to_owned(), json!("A decision, as `lyceum terms decide --json` prints it"));
        schema.insert("$defs".to_owned(), Json::Object(defs));
    }
    schema
}

/// One line of a rule and one clause it rests on.
fn trace() -> Json {
    strict(&[
        ("clause", maybe(&text_schema())),
        ("clauses", ids()),
        ("rule", text_schema()),
        ("layer", text_schema()),
        ("part", part("Part")),
        ("holds", maybe(&json!({ "type": "boolean" }))),
        ("op", text_schema()),
        ("subject", text_schema()),
        ("left", part("value")),
        ("right", part("value")),
        ("nearest", part("value")),
        ("changeable", json!({ "type": "boolean" })),
        ("carries", json!({ "type": "boolean" })),
        ("struck_by", maybe(&ids())),
    ])
}

/// What one layer says by itself.
fn layer() -> Json {
    strict(&[
        ("name", text_schema()),
        ("document", text_schema()),
        ("hash", text_schema()),
        ("applies", maybe(&json!({ "type": "boolean" }))),
        ("outcome", maybe(&json!({ "enum": OUTCOMES }))),
        ("values", values()),
        ("struck", json!({ "type": "array", "items": part("Struck") })),
    ])
}

fn promise() -> Json {
    let (name, by, to) = (text_schema(), text_schema(), text_schema());
    strict(&[("name", name), ("clause", ids()), ("by", by), ("to", to), ("due", part("value"))])
}

fn money() -> Json {
    json!({ "type": "string", "pattern": text::MONEY })
}

fn text_schema() -> Json {
    json!({ "type": "string" })
}

fn ids() -> Json {
    json!({ "type": "array", "items": text_schema() })
}

fn values() -> Json {
    json!({ "type": "object", "additionalProperties": part("value") })
}

fn maybe(schema: &Json) -> Json {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn part(name: &str) -> Json {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// An object with exactly these properties.
fn strict(properties: &[(&str, Json)]) -> Json {
    let names: Vec<&str> = properties.iter().map(|(name, _)| *name).collect();
    let properties: Map<String, Json> = properties.iter().map(|(name, of)| ((*name).to_owned(), of.clone())).collect();
    json!({ "type": "object", "properties": properties, "required": names, "additionalProperties": false })
}
