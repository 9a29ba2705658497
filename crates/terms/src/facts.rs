//! What is known about a case. A name is set to a value, set to be absent, or left out; what leaving out means is declared in the
//! vocabulary. Facts print and read as JSON, dotted or nested; the printed form is canonical. `once.rs` reads JSON in which every
//! name stands once, `possible.rs` says what values facts can have by their nature.

mod once;
mod possible;

use crate::{
    declare::{self, Fact, Field, Kind},
    finding::nearest,
    value::Value,
};
use lyceum_kernel::{Country, Day, Instant, Money, Ratio, Region};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// One record of a list.
pub type Record = BTreeMap<String, Value>;

/// The longest list that is read.
const MAX_LIST: usize = 100_000;
/// The deepest nesting that is read.
const MAX_NESTING: usize = 16;

/// What is known about a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<String, Value>);

/// Why facts could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFacts {
    /// Not JSON, or no object.
    #[error("facts are a JSON object of names and values: {0}")]
    Json(String),
    /// No such fact.
    #[error("no fact is called `{name}`{}", .near.as_ref().map(|near| format!(", did you mean `{near}`?")).unwrap_or_default())]
    Unknown {
        /// As written.
        name: String,
        /// The nearest known.
        near: Option<String>,
    },
    /// The wrong type.
    #[error("`{name}` is {wanted}, and {found} is not; write {example}")]
    Kind {
        /// The fact.
        name: String,
        /// Its type in words.
        wanted: String,
        /// What was written.
        found: String,
        /// How to write it.
        example: String,
    },
    /// The same name under two spellings: dotted, and nested.
    #[error("`{0}` is given twice, with dots and nested; give it once")]
    Twice(String),
    /// A value of the right type that no case can have.
    #[error("`{name}` cannot be {found}: {possible}")]
    Impossible {
        /// The fact.
        name: String,
        /// What was given.
        found: String,
        /// What can be, in words.
        possible: String,
    },
    /// Too many records or levels.
    #[error("`{0}` is too long or too deep")]
    TooLong(String),
}

impl Facts {
    /// Nothing known yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a fact. Text becomes a word, a country or a region where the vocabulary says so.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) -> &mut Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// Sets a fact, or absent for `None`.
    pub fn maybe(&mut self, name: &str, value: Option<impl Into<Value>>) -> &mut Self {
        self.0.insert(name.to_owned(), value.map_or(Value::Absent, Into::into));
        self
    }

    /// Says that a fact does not exist.
    pub fn absent(&mut self, name: &str) -> &mut Self {
        self.0.insert(name.to_owned(), Value::Absent);
        self
    }

    /// Sets a list of records.
    pub fn list(&mut self, name: &str, records: Vec<Record>) -> &mut Self {
        let records = records.into_iter().map(Value::Record).collect();
        self.0.insert(name.to_owned(), Value::List(records));
        self
    }

    /// Takes a fact away: it is unknown again.
    pub fn forget(&mut self, name: &str) -> &mut Self {
        self.0.remove(name);
        self
    }

    /// What was said about a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Every name with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Adds everything `other` says; `other` wins.
    pub fn overlay(&mut self, other: &Self) -> &mut Self {
        for (name, value) in &other.0 {
            self.0.insert(name.clone(), value.clone());
        }
        self
    }

    /// Reads facts from JSON text.
    ///
    /// # Errors
    /// Not an object, an unknown name or one given twice, a value of the wrong type or one that cannot be.
    pub fn from_json(text: &str) -> Result<Self, BadFacts> {
        let json = once::read(text).map_err(|error| BadFacts::Json(error.to_string()))?;
        Self::from_value(&json)
    }

    /// Reads facts from a JSON value.
    ///
    /// # Errors
    /// Not an object, an unknown name or one given twice, a value of the wrong type or one that cannot be.
    pub fn from_value(json: &Json) -> Result<Self, BadFacts> {
        let facts = Self::of_any(json)?;
        facts.possible()?;
        Ok(facts)
    }

    /// Reads facts as a record keeps them. What was decided on once is decided again as it was, even where it would be refused
    /// today.
    ///
    /// # Errors
    /// Not an object, an unknown name, or a value of the wrong type.
    pub fn recorded(text: &str) -> Result<Self, BadFacts> {
        let json: Json = serde_json::from_str(text).map_err(|error| BadFacts::Json(error.to_string()))?;
        Self::of_any(&json)
    }

    /// Facts of the right types, whatever they say.
    fn of_any(json: &Json) -> Result<Self, BadFacts> {
        let Json::Object(object) = json else { return Err(BadFacts::Json("this is no object".to_owned())) };
        let mut facts = Self::new();
        flatten("", object, &mut facts, 0)?;
        Ok(facts)
    }

    /// The canonical JSON: one object of dotted names in order.
    #[must_use]
    pub fn to_value(&self) -> Json {
        Json::Object(self.0.iter().map(|(name, value)| (name.clone(), written(name, value))).collect())
    }

    /// The same, under the name that goes with [`Facts::from_json`].
    #[must_use]
    pub fn to_json(&self) -> Json {
        self.to_value()
    }

    /// The canonical JSON text: the same facts are the same bytes.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.to_value().to_string()
    }
}

fn written(name: &str, value: &Value) -> Json {
    match (declare::fact(name).map(|fact| fact.kind), value) {
        (Some(Kind::Percent), Value::Percent(ratio)) => {
            let text = crate::value::percent(*ratio);
            let number = text.trim_end_matches(" %");
            number.parse::<i64>().map_or_else(|_| Json::String(text.clone()), Json::from)
        }
        _ => value.plain(),
    }
}

fn flatten(prefix: &str, object: &Map<String, Json>, facts: &mut Facts, depth: usize) -> Result<(), BadFacts> {
    if depth > MAX_NESTING {
        return Err(BadFacts::TooLong(prefix.to_owned()));
    }
    for (key, value) in object {
        let name = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match (declare::fact(&name), value) {
            (Some(fact), value) => {
                let value = read(fact, value)?;
                if facts.0.contains_key(&name) {
                    return Err(BadFacts::Twice(name));
                }
                facts.0.insert(name, value);
            }
            (None, Json::Object(inner)) => flatten(&name, inner, facts, depth + 1)?,
            (None, _) => {
                let near = nearest(&name, declare::facts().map(|fact| fact.name)).map(str::to_owned);
                return Err(BadFacts::Unknown { name, near });
            }
        }
    }
    Ok(())
}

/// Reads one fact.
fn read(fact: &Fact, json: &Json) -> Result<Value, BadFacts> {
    if json.is_null() {
        return Ok(Value::Absent);
    }
    let bad = || BadFacts::Kind {
        name: fact.name.to_owned(),
        wanted: wanted(fact.kind),
        found: json.to_string().chars().take(60).collect(),
        example: match (fact.kind, json.as_str().and_then(country_meant)) {
            (Kind::Country, Some(meant)) => format!("`\"{meant}\"`"),
            (kind, _) => example(kind),
        },
    };
    let Json::Array(items) = json else {
        return if fact.kind.is_list() { Err(bad()) } else { scalar(fact.kind, json).ok_or_else(bad) };
    };
    if !fact.kind.is_list() {
        return Err(bad());
    }
    if items.len() > MAX_LIST {
        return Err(BadFacts::TooLong(fact.name.to_owned()));
    }
    let one = |item: &Json| match fact.kind {
        Kind::Days => scalar(Kind::Day, item),
        Kind::Instants => scalar(Kind::Instant, item),
        Kind::Records(fields) => record(fields, item),
        _ => None,
    };
    let values: Option<Vec<Value>> = items.iter().map(one).collect();
    values.map(Value::List).ok_or_else(bad)
}

fn record(fields: &'static [Field], json: &Json) -> Option<Value> {
    // A list of records with one field may be written as a plain list.
    if let ([only], false) = (fields, json.is_object()) {
        return Some(Value::Record(BTreeMap::from([(only.name.to_owned(), scalar(only.kind, json)?)])));
    }
    let object = json.as_object()?;
    let mut record = Record::new();
    for (name, value) in object {
        let field = fields.iter().find(|field| field.name == name)?;
        let value = if value.is_null() { Value::Absent } else { scalar(field.kind, value)? };
        record.insert(name.clone(), value);
    }
    Some(Value::Record(record))
}

fn scalar(kind: Kind, json: &Json) -> Option<Value> {
    Some(match (kind, json) {
        (Kind::YesNo, Json::Bool(yes)) => Value::YesNo(*yes),
        (Kind::Count, Json::Number(number)) => Value::Count(number.as_i64()?),
        (Kind::Percent, Json::Number(number)) => Value::Percent(format!("{number} %").parse().ok()?),
        (Kind::Window, Json::Object(span)) => Value::Window {
            from: span.get("from")?.as_str()?.parse().ok()?,
            to: span.get("to")?.as_str()?.parse().ok()?,
        },
        // "9" in quotation marks is a text; whoever wrote it may have meant a number of something else.
        (Kind::Count, Json::String(_)) => return None,
        (_, Json::String(text)) => of_text(kind, text)?,
        _ => return None,
    })
}

/// Reads a value of a type from text.
pub(crate) fn of_text(kind: Kind, text: &str) -> Option<Value> {
    Some(match kind {
        Kind::Instant => Value::Instant(text.parse::<Instant>().ok()?),
        Kind::Day => Value::Day(text.parse::<Day>().ok()?),
        Kind::Money => Value::Money(text.parse::<Money>().ok()?),
        Kind::Count => Value::Count(text.parse().ok()?),
        Kind::Percent => Value::Percent(text.contains('%').then(|| text.parse::<Ratio>().ok())??),
        Kind::YesNo => Value::YesNo(match text {
            "yes" => true,
            "no" => false,
            _ => return None,
        }),
        Kind::Text => Value::Text(text.to_owned()),
        Kind::Country => {
            let shaped = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
            shaped.then(|| Value::Symbol(text.to_owned()))?
        }
        Kind::Region => Value::Region(text.parse::<Region>().ok()?),
        Kind::Symbol(words) => words.contains(&text).then(|| Value::Symbol(text.to_owned()))?,
        Kind::Window | Kind::Days | Kind::Instants | Kind::Records(_) => return None,
    })
}

/// Codes that people write for others, and that ISO 3166-1 gives to nobody.
const WRITTEN: [(&str, &str); 2] = [("EL", "GR"), ("UK", "GB")];

/// The country that somebody meant who wrote its code otherwise, or its English name. Codes are near each other by nature, so that no
/// slip of the pen is guessed at.
pub(crate) fn country_meant(text: &str) -> Option<Country> {
    let text = text.trim();
    if let Some((_, code)) = WRITTEN.iter().find(|(written, _)| written.eq_ignore_ascii_case(text)) {
        return Country::from_code(code);
    }
    let named = || nearest(text, Country::all().map(Country::name));
    Country::from_code(&text.to_ascii_uppercase()).or_else(|| {
        (text.len() > 2).then(named).flatten().and_then(|name| Country::all().find(|one| one.name() == name))
    })
}

fn wanted(kind: Kind) -> String {
    match kind {
        Kind::Symbol(words) => format!("one of {}", words.join(", ")),
        _ => kind.noun().to_owned(),
    }
}

fn example(kind: Kind) -> String {
    match kind {
        Kind::Instant => "`\"2027-03-08T11:00:00+01:00\"`, with the offset".to_owned(),
        Kind::Day => "`\"2027-03-08\"`".to_owned(),
        Kind::Money => "`\"99.00 EUR\"`".to_owned(),
        Kind::Count => "`3`".to_owned(),
        Kind::Percent => "`30` for 30 %".to_owned(),
        Kind::YesNo => "`true` or `false`".to_owned(),
        Kind::Text => "`\"text\"`".to_owned(),
        Kind::Country => "`\"DE\"`".to_owned(),
        Kind::Region => "`\"DE-SN\"`".to_owned(),
        Kind::Symbol(words) => format!("`\"{}\"`", words.first().copied().unwrap_or_default()),
        Kind::Window => "`{\"from\": \"2027-01-01\", \"to\": \"2027-01-31\"}`".to_owned(),
        Kind::Days => "`[\"2027-03-08\"]`".to_owned(),
        Kind::Instants => "`[\"2027-03-08T11:00:00+01:00\"]`".to_owned(),
        Kind::Records(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|field| format!("\"{}\": {}", field.name, example(field.kind).replace('`', "")))
                .collect();
            format!("`[{{{}}}]`", fields.join(", "))
        }
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}
impl From<i32> for Value {
    fn from(count: i32) -> Self {
        Self::Count(i64::from(count))
    }
}
impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}
impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::YesNo(yes)
    }
}
impl From<Money> for Value {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}
impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}
impl From<Instant> for Value {
    fn from(at: Instant) -> Self {
        Self::Instant(at)
    }
}
impl From<Region> for Value {
    fn from(region: Region) -> Self {
        Self::Region(region)
    }
}
impl From<Ratio> for Value {
    fn from(ratio: Ratio) -> Self {
        Self::Percent(ratio)
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<Vec<Day>> for Value {
    fn from(days: Vec<Day>) -> Self {
        Self::List(days.into_iter().map(Self::Day).collect())
    }
}
impl From<Vec<Instant>> for Value {
    fn from(instants: Vec<Instant>) -> Self {
        Self::List(instants.into_iter().map(Self::Instant).collect())
    }
}
