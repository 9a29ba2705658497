//! Slots of a program filled from a case as it lies in its file, one frame used again and again. What [`Frame::new`] makes of facts
//! with names, this makes of bytes; a test holds that both are the same. What neighbours in a file share, offsets of the clocks, currencies
//! and calendars, is looked up once.

use super::{
    BadCases,
    bytes::{Bytes, Damaged, Head},
};
use crate::{
    calendars::WorkDays,
    cell::Cell,
    declare::{Fact, Kind},
    facts::Facts,
    frame::Frame,
    plain::Plain,
    program::Program,
    raw::Raw,
};
use lyceum_kernel::{Currency, Instant, Offset, Region};
use std::sync::Arc;

const MICROS_A_DAY: i64 = 86_400_000_000;
/// So many stretches of clock time are remembered: cases of a few years lie in a handful.
const OFFSETS: usize = 16;
/// So many calendars are remembered.
const REGIONS: usize = 64;

/// Why a case cannot be loaded.
#[derive(Debug)]
pub(crate) enum Unfit {
    /// The bytes are no case.
    Damaged,
    /// The fact at this place has a value of another type.
    Kind(u16),
}

impl From<Damaged> for Unfit {
    fn from(_: Damaged) -> Self {
        Self::Damaged
    }
}

/// Fills the slots of a program from cases.
pub(crate) struct Loader<'p> {
    program: &'p Program,
    /// Of each fact of the file, its slot and type, where the program asks for it.
    slots: Vec<Option<(usize, Kind)>>,
    /// The place of the customer's region in the file.
    region: Option<u16>,
    blank: Vec<Raw>,
    frame: Frame,
    /// Texts of earlier cases, to be written over.
    spare: Vec<String>,
    offsets: Vec<Offset>,
    currencies: Vec<(Currency, u64)>,
    regions: Vec<(String, Arc<WorkDays>)>,
}

impl<'p> Loader<'p> {
    pub(crate) fn new(program: &'p Program, facts: &[&'static Fact]) -> Result<Self, BadCases> {
        let slot = |fact: &&'static Fact| {
            let at = program.facts.iter().position(|slot| slot.fact.name == fact.name)?;
            Some((at, fact.kind))
        };
        let region = facts.iter().position(|fact| fact.name == "customer.region");
        let frame = Frame::new(program, &Facts::new()).map_err(|error| BadCases::Header(error.to_string()))?;
        Ok(Self {
            program,
            slots: facts.iter().map(slot).collect(),
            region: region.and_then(|at| u16::try_from(at).ok()),
            blank: frame.slots.clone(),
            frame,
            spare: Vec::new(),
            offsets: Vec::new(),
            currencies: Vec::new(),
            regions: Vec::new(),
        })
    }

    /// Loads a case from where its values begin, and says where they end.
    pub(crate) fn load<'b>(&mut self, mut bytes: Bytes<'b>) -> Result<Bytes<'b>, Unfit> {
        self.clear();
        for _ in 0..bytes.count()? {
            let place = bytes.place()?;
            let head = bytes.head()?;
            if Some(place) == self.region
                && let Head::One(Cell::Word(region)) = &head
            {
                self.frame.customer = self.work_days(region);
            }
            let Some((slot, kind)) = self.slots.get(usize::from(place)).copied().flatten() else {
                bytes.skip(&head)?;
                continue;
            };
            let raw = self.value(kind, head, &mut bytes)?.ok_or(Unfit::Kind(place))?;
            if let Some(slot) = self.frame.slots.get_mut(slot) {
                *slot = raw;
            }
        }
        self.frame.nothing = self.money(0, self.frame.currency);
        Ok(bytes)
    }

    /// The frame of the case loaded last.
    pub(crate) const fn frame(&self) -> &Frame {
        &self.frame
    }

    fn clear(&mut self) {
        self.frame.slots.clone_from(&self.blank);
        self.frame.cells.clear();
        self.spare.append(&mut self.frame.texts);
        self.frame.customer = None;
        self.frame.currency = Currency::EUR;
    }

    /// A value as a slot holds it; nothing where it is of another type.
    fn value(&mut self, kind: Kind, head: Head<'_>, bytes: &mut Bytes<'_>) -> Result<Option<Raw>, Unfit> {
        let start = u32::try_from(self.frame.cells.len()).map_err(|_| Unfit::Damaged)?;
        let len = |count: usize| u32::try_from(count).map_err(|_| Unfit::Damaged);
        Ok(match (kind, head) {
            (kind, Head::One(Cell::Absent)) if kind.is_list() => {
                Some(Plain::List { start: 0, len: 0, width: 1 }.into())
            }
            (_, Head::One(Cell::Absent)) => Some(Raw::Absent),
            (kind, Head::One(Cell::Money(minor, code))) => {
                let Some(currency) = self.currency(&code).filter(|_| kind == Kind::Money) else { return Ok(None) };
                self.frame.currency = currency;
                Some(self.money(minor, currency))
            }
            (kind, Head::One(cell)) => self.scalar(kind, &cell),
            (Kind::Days, Head::Times(count)) => {
                for _ in 0..count {
                    let day = i32::try_from(bytes.signed()?);
                    self.frame.cells.push(day.map_or(Raw::Unknown, Raw::of_day));
                }
                Some(Plain::List { start, len: len(count)?, width: 1 }.into())
            }
            (Kind::Instants, Head::Times(count)) => {
                for _ in 0..count {
                    let at = self.instant(bytes.signed()?);
                    self.frame.cells.push(at);
                }
                Some(Plain::List { start, len: len(count)?, width: 1 }.into())
            }
            (Kind::Records(fields), Head::Records(count)) => {
                for _ in 0..count {
                    let mut left = bytes.count()?;
                    for field in fields {
                        let raw = match left.checked_sub(1) {
                            None => Some(Raw::Absent),
                            Some(fewer) => {
                                left = fewer;
                                self.field(field.kind, &bytes.one()?)
                            }
                        };
                        let Some(raw) = raw else { return Ok(None) };
                        self.frame.cells.push(raw);
                    }
                    // A later vocabulary may have more fields.
                    for _ in 0..left {
                        bytes.one()?;
                    }
                }
                let width = u16::try_from(fields.len()).map_err(|_| Unfit::Damaged)?;
                Some(Plain::List { start, len: len(count)?, width }.into())
            }
            _ => None,
        })
    }

    fn field(&mut self, kind: Kind, cell: &Cell<'_>) -> Option<Raw> {
        match (kind, cell) {
            (_, Cell::Absent) => Some(Raw::Absent),
            (Kind::Money, Cell::Money(minor, code)) => {
                let currency = self.currency(code)?;
                Some(self.money(*minor, currency))
            }
            _ => self.scalar(kind, cell),
        }
    }

    fn scalar(&mut self, kind: Kind, cell: &Cell<'_>) -> Option<Raw> {
        match (kind, cell) {
            (Kind::Instant, Cell::Instant(micros)) => Some(self.instant(*micros)),
            (Kind::Text | Kind::Region, Cell::Word(text)) => {
                let at = u32::try_from(self.program.texts.len() + self.frame.texts.len()).ok()?;
                let mut own = self.spare.pop().unwrap_or_default();
                own.clear();
                own.push_str(text);
                self.frame.texts.push(own);
                Some(Plain::Text(at).into())
            }
            _ => self.frame.scalar(self.program, kind, cell).map(Raw::from),
        }
    }

    /// An instant with its local day.
    fn instant(&mut self, micros: i64) -> Raw {
        let at = Instant::from_micros(micros);
        let holds = |offset: &Offset| offset.since <= at && at < offset.until;
        let known = self.offsets.iter().position(holds);
        let offset = match known.and_then(|place| self.offsets.get(place)) {
            Some(offset) => *offset,
            None => {
                let offset = self.program.zone.offset_at(at);
                if !holds(&offset) {
                    return Raw::instant(micros, crate::civil::number(at.day(&self.program.zone)));
                }
                self.offsets.truncate(OFFSETS - 1);
                self.offsets.insert(0, offset);
                offset
            }
        };
        let local = at.plus(offset.ahead).micros();
        Raw::instant(micros, i32::try_from(local.div_euclid(MICROS_A_DAY)).unwrap_or(0))
    }

    fn currency(&mut self, code: &str) -> Option<Currency> {
        let known = self.currencies.iter().find(|(currency, _)| currency.code() == code);
        known.map_or_else(|| Currency::from_code(code), |(currency, _)| Some(*currency))
    }

    /// Finding the number of a currency takes longer than all else about an amount.
    fn money(&mut self, minor: i64, currency: Currency) -> Raw {
        let known = self.currencies.iter().find(|(known, _)| *known == currency);
        let kind = match known {
            Some((_, kind)) => *kind,
            None => {
                let raw = Raw::from(Plain::money(0, 1, currency));
                let Some((_, _, kind)) = raw.parts() else { return raw };
                self.currencies.push((currency, kind));
                kind
            }
        };
        Raw::fraction(minor, 1, kind)
    }

    fn work_days(&mut self, region: &str) -> Option<Arc<WorkDays>> {
        if let Some((_, days)) = self.regions.iter().find(|(known, _)| known == region) {
            return Some(Arc::clone(days));
        }
        let days = WorkDays::of_customer(region.parse::<Region>().ok()?);
        if self.regions.len() >= REGIONS {
            self.regions.clear();
        }
        self.regions.push((region.to_owned(), Arc::clone(&days)));
        Some(days)
    }
}

impl Program {
    /// Whether a frame filled for this program is one for another, too: the same facts in the same slots, days of the same zone,
    /// texts of facts numbered from the same place.
    pub(crate) fn reads_as(&self, other: &Self) -> bool {
        let facts = |program: &Self| program.facts.iter().map(|slot| slot.fact.name).collect::<Vec<_>>();
        facts(self) == facts(other) && self.zone == other.zone && self.texts.len() == other.texts.len()
    }
}
