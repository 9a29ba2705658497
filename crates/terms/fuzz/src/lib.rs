//! What the targets share: the school's texts, cases as the vocabulary allows them, and what a document says without where.

use arbitrary::{Result, Unstructured};
use lyceum_kernel::{Currency, Day, Instant, Money, Ratio};
use lyceum_terms::{
    Facts, Library, Record, Value,
    declare::{self, Kind},
    document::Document,
};
use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The texts of the school, read once.
pub fn school() -> &'static Library {
    static SCHOOL: OnceLock<Library> = OnceLock::new();
    SCHOOL.get_or_init(|| Library::load(texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../terms"))).unwrap())
}

fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        if path.is_dir() {
            all.extend(texts(&path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            all.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    all
}

/// Facts of a case: of each name something, nothing, or that it does not exist.
pub fn case(bytes: &mut Unstructured<'_>) -> Facts {
    let mut facts = Facts::new();
    for fact in declare::facts() {
        match bytes.int_in_range(0..=9_u8) {
            Err(_) => break,
            Ok(0..=2) => {}
            Ok(3) => {
                facts.absent(fact.name);
            }
            Ok(_) => {
                if let Ok(value) = value(fact.kind, bytes) {
                    facts.set(fact.name, value);
                }
            }
        }
    }
    facts
}

fn value(kind: Kind, bytes: &mut Unstructured<'_>) -> Result<Value> {
    Ok(match kind {
        Kind::Instant => Value::Instant(instant(bytes)?),
        Kind::Day => Value::Day(day(bytes)?),
        Kind::Money => Value::Money(Money::new(
            number(bytes)?,
            *bytes.choose(&[Currency::EUR, Currency::EUR, Currency::USD, Currency::JPY])?,
        )),
        Kind::Count => Value::Count(number(bytes)?),
        Kind::Percent => Value::Percent(percent(bytes)?),
        Kind::YesNo => Value::YesNo(bytes.arbitrary()?),
        Kind::Text => Value::Text(bytes.arbitrary()?),
        Kind::Country => Value::Symbol((*bytes.choose(&["DE", "FR", "AT", "US", "ZZ"])?).to_owned()),
        Kind::Region => Value::Region(bytes.choose(&["DE-SN", "DE-BY", "FR", "FR-67", "US"])?.parse().unwrap()),
        Kind::Symbol(words) => Value::Symbol((*bytes.choose(words)?).to_owned()),
        Kind::Window => {
            let (a, b) = (day(bytes)?, day(bytes)?);
            Value::Window { from: a.min(b), to: a.max(b) }
        }
        Kind::Days => list(bytes, |bytes| day(bytes).map(Value::Day))?,
        Kind::Instants => list(bytes, |bytes| instant(bytes).map(Value::Instant))?,
        Kind::Records(fields) => list(bytes, |bytes| {
            let mut record = Record::new();
            for field in fields {
                if bytes.ratio(4, 5)? {
                    record.insert(field.name.to_owned(), value(field.kind, bytes)?);
                }
            }
            Ok(Value::Record(record))
        })?,
    })
}

fn list(bytes: &mut Unstructured<'_>, one: impl Fn(&mut Unstructured<'_>) -> Result<Value>) -> Result<Value> {
    let length = bytes.int_in_range(0..=6)?;
    (0..length).map(|_| one(bytes)).collect::<Result<_>>().map(Value::List)
}

/// Mostly what cases have, now and then the greatest there is.
fn number(bytes: &mut Unstructured<'_>) -> Result<i64> {
    Ok(match bytes.int_in_range(0..=9_u8)? {
        0 => *bytes.choose(&[0, -1, i64::MAX, i64::MIN, i64::MAX - 1, 1 << 47, 1 << 48])?,
        1 => bytes.arbitrary()?,
        2..=5 => bytes.int_in_range(0..=20)?,
        _ => bytes.int_in_range(0..=20_000)?,
    })
}

fn percent(bytes: &mut Unstructured<'_>) -> Result<Ratio> {
    let (num, den) = (number(bytes)?, *bytes.choose(&[100, 100, 1, 1_000, 10_000])?);
    // What a file of facts can say has at most six digits behind the point.
    Ok(Ratio::new(num.clamp(-1_000_000_000, 1_000_000_000), den).unwrap())
}

fn day(bytes: &mut Unstructured<'_>) -> Result<Day> {
    let ordinary = Day::new(2027, 3, 8).unwrap();
    Ok(match bytes.int_in_range(0..=9_u8)? {
        0 => *bytes.choose(&[
            Day::new(1, 1, 1).unwrap(),
            Day::new(9999, 12, 31).unwrap(),
            Day::new(2028, 2, 29).unwrap(),
        ])?,
        1 => ordinary.plus_days(bytes.int_in_range(-400_000..=2_000_000)?),
        _ => ordinary.plus_days(bytes.int_in_range(-400..=400)?),
    })
}

fn instant(bytes: &mut Unstructured<'_>) -> Result<Instant> {
    let second = bytes.int_in_range(0..=86_399_i64)?;
    let day = i64::from(day(bytes)?.number());
    Ok(Instant::from_micros((day * 86_400 + second).clamp(-62_135_500_000, 253_402_200_000) * 1_000_000))
}

/// What a document says, without where it says it.
pub fn shape(document: &Document) -> String {
    let said = format!("{:?}{:?}{:?}", document.statements, document.facts, document.examples);
    let mut out = String::with_capacity(said.len());
    for (at, part) in said.split("Span { start: ").enumerate() {
        out.push_str(if at == 0 { part } else { part.split_once('}').map_or(part, |(_, rest)| rest) });
    }
    out
}
