//! Facts put into the slots of a program: everything the evaluator reads, without names.

use crate::{
    calendars::WorkDays,
    civil,
    declare::{Kind, Unless},
    facts::{BadFacts, Facts},
    plain::Plain,
    program::Program,
    raw::Raw,
    value::Value,
};
use lyceum_kernel::{Currency, Region, Zone};
use std::sync::Arc;

/// The facts of one case, in slots.
#[derive(Clone, Debug)]
pub struct Frame {
    /// One value a slot.
    pub slots: Vec<Raw>,
    /// Records of lists, one after the other.
    pub cells: Vec<Raw>,
    /// Texts of facts; numbered after the program's own.
    pub texts: Vec<String>,
    /// The customer's working days.
    pub customer: Option<Arc<WorkDays>>,
    /// The currency of the case.
    pub currency: Currency,
    /// No money, in that currency.
    pub(crate) nothing: Raw,
}

impl Frame {
    /// Fills the slots of a program.
    ///
    /// # Errors
    /// A fact of the wrong type.
    pub fn new(program: &Program, facts: &Facts) -> Result<Self, BadFacts> {
        let mut frame = Self {
            slots: Vec::with_capacity(program.facts.len()),
            cells: Vec::new(),
            texts: Vec::new(),
            customer: None,
            currency: Currency::EUR,
            nothing: Raw::Absent,
        };
        for slot in &program.facts {
            let fact = slot.fact;
            let raw = match facts.get(fact.name) {
                None => match fact.unless {
                    Unless::Unknown => Plain::Unknown,
                    Unless::Absent => Plain::Absent,
                    Unless::No => Plain::Bool(false),
                    Unless::Zero => Plain::count(0),
                    Unless::Empty => Plain::List { start: 0, len: 0, width: 1 },
                },
                Some(value) => frame.raw(program, fact.kind, value).ok_or_else(|| BadFacts::Kind {
                    name: fact.name.to_owned(),
                    wanted: fact.kind.noun().to_owned(),
                    found: value.to_string(),
                    example: "a value of that type".to_owned(),
                })?,
            };
            if let Plain::Money { currency, .. } = raw {
                frame.currency = currency;
            }
            frame.slots.push(raw.into());
        }
        let region = match facts.get("customer.region") {
            Some(Value::Region(region)) => Some(*region),
            Some(Value::Text(text)) => text.parse().ok(),
            _ => None,
        };
        frame.nothing = Plain::money(0, 1, frame.currency).into();
        frame.customer = region.map(WorkDays::of);
        Ok(frame)
    }

    fn raw(&mut self, program: &Program, kind: Kind, value: &Value) -> Option<Plain> {
        if *value == Value::Absent {
            return Some(if kind.is_list() { Plain::List { start: 0, len: 0, width: 1 } } else { Plain::Absent });
        }
        let Value::List(items) = value else { return self.scalar(program, kind, value) };
        let start = u32::try_from(self.cells.len()).ok()?;
        let len = u32::try_from(items.len()).ok()?;
        let width = match kind {
            Kind::Days | Kind::Instants => 1,
            Kind::Records(fields) => u16::try_from(fields.len()).ok()?,
            _ => return None,
        };
        for item in items {
            match (kind, item) {
                (Kind::Days, item) => self.push(program, Kind::Day, item)?,
                (Kind::Instants, item) => self.push(program, Kind::Instant, item)?,
                (Kind::Records(fields), Value::Record(record)) => {
                    for field in fields {
                        let value = record.get(field.name).unwrap_or(&Value::Absent);
                        self.push(program, field.kind, value)?;
                    }
                }
                _ => return None,
            }
        }
        Some(Plain::List { start, len, width })
    }

    fn push(&mut self, program: &Program, kind: Kind, value: &Value) -> Option<()> {
        let raw = if *value == Value::Absent { Plain::Absent } else { self.scalar(program, kind, value)? };
        self.cells.push(raw.into());
        Some(())
    }

    fn scalar(&mut self, program: &Program, kind: Kind, value: &Value) -> Option<Plain> {
        Some(match (kind, value) {
            (Kind::Instant, Value::Instant(at)) => {
                Plain::Instant { micros: at.micros(), day: civil::number(at.day(&program.zone)) }
            }
            (Kind::Day, Value::Day(day)) => Plain::Day(civil::number(*day)),
            (Kind::Money, Value::Money(money)) => Plain::money(money.minor(), 1, money.currency()),
            (Kind::Count, Value::Count(count)) => Plain::count(*count),
            (Kind::Percent, Value::Percent(ratio)) => Plain::number(ratio.num(), ratio.den()),
            (Kind::YesNo, Value::YesNo(yes)) => Plain::Bool(*yes),
            (Kind::Symbol(words), Value::Symbol(text) | Value::Text(text)) => {
                let at = words.iter().position(|word| word == text)?;
                Plain::Symbol(u16::try_from(at).ok()?)
            }
            (Kind::Country, Value::Symbol(text) | Value::Text(text)) => {
                Plain::Country(text.as_bytes().try_into().ok()?)
            }
            (Kind::Country, Value::Region(region)) => Plain::Country(region.country().as_bytes().try_into().ok()?),
            (Kind::Region, Value::Text(text)) => {
                let region: Region = text.parse().ok()?;
                self.text(program, region.to_string())?
            }
            (Kind::Region, Value::Region(region)) => self.text(program, region.to_string())?,
            (Kind::Text, Value::Text(text) | Value::Symbol(text)) => self.text(program, text.clone())?,
            (Kind::Window, Value::Window { from, to }) => {
                Plain::Window { from: civil::number(*from), to: civil::number(*to) }
            }
            _ => return None,
        })
    }

    fn text(&mut self, program: &Program, text: String) -> Option<Plain> {
        let at = u32::try_from(program.texts.len() + self.texts.len()).ok()?;
        self.texts.push(text);
        Some(Plain::Text(at))
    }

    /// A text by its number.
    #[must_use]
    pub fn text_of<'a>(&'a self, program: &'a Program, at: u32) -> &'a str {
        let at = at as usize;
        let own = || self.texts.get(at.checked_sub(program.texts.len())?);
        program.texts.get(at).or_else(own).map_or("", String::as_str)
    }

    /// An instant of a slot moved to another time, for *if you asked on…*.
    pub fn move_instant(&mut self, slot: usize, micros: i64, zone: &Zone) {
        let day = civil::number(lyceum_kernel::Instant::from_micros(micros).day(zone));
        if let Some(place) = self.slots.get_mut(slot) {
            *place = Raw::instant(micros, day);
        }
    }
}
