//! Facts put into the slots of a program: everything the evaluator reads, without names.

use crate::{
    calendars::WorkDays,
    cell::Cell,
    civil,
    declare::{Kind, Unless},
    facts::{BadFacts, Facts},
    plain::Plain,
    program::Program,
    raw::Raw,
    value::Value,
};
use lyceum_kernel::{Currency, Instant};
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
                Some(value) => frame.fact(program, fact.kind, value).ok_or_else(|| BadFacts::Kind {
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
        frame.customer = region.map(WorkDays::of_customer);
        Ok(frame)
    }

    fn fact(&mut self, program: &Program, kind: Kind, value: &Value) -> Option<Plain> {
        self.cell(program, kind, &Cell::of(kind, value)?)
    }

    /// A value put where the evaluator reads it.
    fn cell(&mut self, program: &Program, kind: Kind, cell: &Cell<'_>) -> Option<Plain> {
        let start = u32::try_from(self.cells.len()).ok()?;
        Some(match (kind, cell) {
            (kind, Cell::Absent) if kind.is_list() => Plain::List { start: 0, len: 0, width: 1 },
            (_, Cell::Absent) => Plain::Absent,
            (Kind::Days, Cell::Times(days)) => {
                let plain = days.iter().map(|day| i32::try_from(*day).map(Raw::of_day).unwrap_or(Raw::Unknown));
                self.cells.extend(plain);
                Plain::List { start, len: u32::try_from(days.len()).ok()?, width: 1 }
            }
            (Kind::Instants, Cell::Times(instants)) => {
                for micros in instants {
                    let plain = self.scalar(program, Kind::Instant, &Cell::Instant(*micros))?;
                    self.cells.push(plain.into());
                }
                Plain::List { start, len: u32::try_from(instants.len()).ok()?, width: 1 }
            }
            (Kind::Records(fields), Cell::Records(records)) => {
                for record in records {
                    for (at, field) in fields.iter().enumerate() {
                        let plain = match record.get(at) {
                            None | Some(Cell::Absent) => Plain::Absent,
                            Some(cell) => self.scalar(program, field.kind, cell)?,
                        };
                        self.cells.push(plain.into());
                    }
                }
                Plain::List { start, len: u32::try_from(records.len()).ok()?, width: u16::try_from(fields.len()).ok()? }
            }
            _ => self.scalar(program, kind, cell)?,
        })
    }

    /// A value that is no list.
    pub(crate) fn scalar(&mut self, program: &Program, kind: Kind, cell: &Cell<'_>) -> Option<Plain> {
        Some(match (kind, cell) {
            (Kind::Instant, Cell::Instant(micros)) => {
                Plain::Instant { micros: *micros, day: civil::number(Instant::from_micros(*micros).day(&program.zone)) }
            }
            (Kind::Day, Cell::Day(day)) => Plain::Day(*day),
            (Kind::Money, Cell::Money(minor, code)) => Plain::money(*minor, 1, Currency::from_code(code)?),
            (Kind::Count, Cell::Number(count)) => Plain::count(*count),
            (Kind::Percent, Cell::Fraction(num, den)) => Plain::number(*num, *den),
            (Kind::YesNo, Cell::YesNo(yes)) => Plain::Bool(*yes),
            (Kind::Symbol(words), Cell::Word(text)) => {
                let at = words.iter().position(|word| *word == text.as_ref())?;
                Plain::Symbol(u16::try_from(at).ok()?)
            }
            (Kind::Country, Cell::Word(text)) => Plain::Country(text.as_bytes().try_into().ok()?),
            (Kind::Text | Kind::Region, Cell::Word(text)) => {
                let at = u32::try_from(program.texts.len() + self.texts.len()).ok()?;
                self.texts.push(text.clone().into_owned());
                Plain::Text(at)
            }
            (Kind::Window, Cell::Window(from, to)) => Plain::Window { from: *from, to: *to },
            _ => return None,
        })
    }

    /// A text by its number.
    #[must_use]
    pub fn text_of<'a>(&'a self, program: &'a Program, at: u32) -> &'a str {
        let at = at as usize;
        let own = || self.texts.get(at.checked_sub(program.texts.len())?);
        program.texts.get(at).or_else(own).map_or("", String::as_str)
    }
}
