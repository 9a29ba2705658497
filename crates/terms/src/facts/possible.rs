//! What values facts can have by their nature, whatever the terms say. No count and no amount of the vocabulary is below nothing, a
//! share is one of a whole, a country is one of ISO 3166-1, a region is one that its country has, and what was done is at most what there was to do.
//!
//! It is asked where facts come in: of files, and of a case before it is decided and recorded. The evaluator stays total, and what
//! was recorded is replayed as it was.

use super::{BadFacts, Facts};
use crate::{
    declare::{self, Kind},
    value::{Value, percent},
};
use lyceum_kernel::{Calendar, Country, Ratio, Region};

/// A part and the whole it is counted of.
const PARTS: [(&str, &str); 2] = [("usage.units_done", "usage.units_total"), ("path.parts_passed", "path.parts_total")];

impl Facts {
    /// Whether a case can be as these facts say.
    ///
    /// # Errors
    /// The first fact that cannot be, with what is possible.
    pub fn possible(&self) -> Result<(), BadFacts> {
        for (name, value) in self.iter() {
            if let Some(fact) = declare::fact(name) {
                one(name, fact.kind, value)?;
            }
        }
        for (part, whole) in PARTS {
            if let (Some(Value::Count(done)), Some(Value::Count(total))) = (self.get(part), self.get(whole))
                && done > total
            {
                let possible = format!("`{whole}` is {total}, so it is at most that");
                return Err(impossible(part, done.to_string(), possible));
            }
        }
        Ok(())
    }
}

fn impossible(name: &str, found: String, possible: impl Into<String>) -> BadFacts {
    BadFacts::Impossible { name: name.to_owned(), found, possible: possible.into() }
}

/// A fact, or a field of a record.
fn one(name: &str, kind: Kind, value: &Value) -> Result<(), BadFacts> {
    match (kind, value) {
        (Kind::Count, Value::Count(count)) if *count < 0 => {
            Err(impossible(name, count.to_string(), "a count is 0 or more"))
        }
        (Kind::Money, Value::Money(money)) if money.is_negative() => {
            Err(impossible(name, money.to_string(), "an amount is 0.00 or more"))
        }
        (Kind::Percent, Value::Percent(share)) if !is_share(*share) => {
            Err(impossible(name, percent(*share), "a share lies between 0 % and 100 %"))
        }
        (Kind::Country, Value::Text(code) | Value::Symbol(code)) if Country::from_code(code).is_none() => {
            Err(no_country(name, code.clone(), code))
        }
        (Kind::Region, Value::Region(region)) => is_there(name, *region),
        (Kind::Region, Value::Text(text) | Value::Symbol(text)) => match text.parse() {
            Ok(region) => is_there(name, region),
            Err(_) => Ok(()),
        },
        (Kind::Records(fields), Value::List(records)) => {
            for record in records {
                let Value::Record(record) = record else { continue };
                for field in fields {
                    if let Some(value) = record.get(field.name) {
                        one(&format!("{name}.{}", field.name), field.kind, value)?;
                    }
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn is_share(share: Ratio) -> bool {
    // A denominator is above nothing.
    share.num() >= 0 && share.num() <= share.den()
}

fn no_country(name: &str, found: String, code: &str) -> BadFacts {
    let meant = super::country_meant(code).map(|meant| format!(", did you mean {meant}?")).unwrap_or_default();
    impossible(name, found, format!("{code} is no country of ISO 3166-1{meant}"))
}

fn is_there(name: &str, region: Region) -> Result<(), BadFacts> {
    if Calendar::is_region(region) {
        return Ok(());
    }
    let country = region.country();
    if Country::from_code(country).is_none() {
        return Err(no_country(name, region.to_string(), country));
    }
    let parts: Vec<String> =
        Calendar::known().filter(|known| known.country() == country).map(|known| known.to_string()).collect();
    let more = if country == "FR" { " or the number of a department, such as FR-75" } else { "" };
    Err(impossible(name, region.to_string(), format!("of {country} there is {}{more}", parts.join(", "))))
}
