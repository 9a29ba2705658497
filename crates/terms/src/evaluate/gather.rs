//! Aggregates over lists. Bounded by the lists themselves; a list that is absent is empty.

use super::Machine;
use crate::{
    civil,
    frame::Frame,
    plain::{Plain, Truth},
    program::{EveryPart, Ex, Gathering, TestId, code::Counted},
    raw::Raw,
    syntax::{Arithmetic, Gather, Part, Pick},
    value::Unit,
};

/// Of a window no more full weeks or months are asked: a hundred years of months, twenty-three of weeks.
const MAX_PARTS: i64 = 1_200;

impl<'a> Machine<'a> {
    /// The cells of a list and the width of its records.
    pub(crate) fn records(&self, list: Raw) -> Option<(&'a [Raw], usize)> {
        if list == Raw::Absent {
            return Some((&[], 1));
        }
        let (start, len, width) = list.list()?;
        let (start, width) = (start as usize, usize::from(width).max(1));
        let end = start.checked_add((len as usize).checked_mul(width)?)?;
        Some((self.frame.cells.get(start..end).unwrap_or_default(), width))
    }

    pub(crate) fn gather(&mut self, gathering: &Gathering) -> Raw {
        let list = self.eval(&gathering.list);
        let window = gathering.within.as_ref().map(|window| self.eval(window));
        let Some((cells, width)) = self.records(list) else { return Raw::Unknown };
        if window == Some(Raw::Unknown) {
            return Raw::Unknown;
        }
        let outside = self.record;
        // A period that does not depend on the record is found once, not for each.
        let period = match &gathering.filter {
            Some(Ex::WithinPeriod(_, within)) if !depends(&within.length) && !depends(&within.from) => {
                let edges = self.edges(within);
                Some((within, edges, Self::days_inside(within, edges)))
            }
            _ => None,
        };
        if gathering.how == Gather::Count && window.is_none() && gathering.filter.is_none() {
            return i64::try_from(cells.len() / width).map_or(Raw::Unknown, Raw::count);
        }
        let mut tally = Tally::new(gathering, self.frame);
        for record in cells.chunks_exact(width) {
            self.record = record;
            let cell = |column: u16| record.get(usize::from(column)).copied().unwrap_or(Raw::Absent);
            let column = cell(gathering.field);
            let inside = window.map_or(Truth::True, |window| lies_in(cell(gathering.day), window));
            let passes = match &gathering.filter {
                Some(_) if inside == Truth::True && period.is_some() => match &period {
                    Some((within, edges, days)) => {
                        let what = self.eval(&within.what);
                        match (what.day_alone(), days) {
                            (Some(day), Some((first, last))) => {
                                Truth::of((*first <= day && day <= *last) != within.not)
                            }
                            _ => self.inside(within, what, *edges),
                        }
                    }
                    None => inside,
                },
                Some(filter) if inside == Truth::True => self.holds(filter),
                _ => inside,
            };
            tally.add(passes, column, inside);
        }
        self.record = outside;
        tally.result()
    }

    /// How many records of a list have their day within a period, where each has one: what a list is asked most often, without a
    /// look at each in turn.
    pub(crate) fn counted(&mut self, counted: &Counted) -> Option<Raw> {
        let (list, from, edge) = (self.at(counted.list), self.at(counted.from), self.at(counted.edge));
        let (first, last) = Self::days_inside(&counted.within, (from, edge))?;
        let (cells, width) = self.records(list)?;
        let mut count = 0;
        for record in cells.chunks_exact(width) {
            let day = record.get(usize::from(counted.column))?.day_alone()?;
            count += i64::from((first <= day && day <= last) != counted.within.not);
        }
        Some(Raw::count(count))
    }

    /// The places of the records of a list that pass.
    pub(crate) fn passing(&mut self, list: &Ex, filter: &Ex) -> Vec<usize> {
        let list = self.eval(list);
        let Some((cells, width)) = self.records(list) else { return Vec::new() };
        let outside = self.record;
        let mut places = Vec::new();
        for (place, record) in cells.chunks_exact(width).enumerate() {
            self.record = record;
            if self.holds(filter) == Truth::True {
                places.push(place);
            }
        }
        self.record = outside;
        places
    }

    /// The longest stretch without a day of the list, both edges of the window included.
    pub(crate) fn largest_gap(&mut self, list: &Ex, over: &Ex) -> Raw {
        let (list, over) = (self.eval(list), self.eval(over));
        let Plain::Window { from, to } = over.plain() else { return over.missing(Raw::Absent).unwrap_or(Raw::Unknown) };
        let Some((cells, width)) = self.records(list) else { return Raw::Unknown };
        let mut days: Vec<i32> = cells
            .chunks_exact(width)
            .filter_map(|record| record.first().copied().and_then(Raw::day))
            .filter(|day| (from..=to).contains(day))
            .collect();
        days.sort_unstable();
        // The day before the window opens is the day from which the first gap is counted.
        let mut before = civil::plus_days(from, -1);
        let mut largest = 0;
        for day in days.into_iter().chain([to]) {
            largest = largest.max(day - before);
            before = day;
        }
        Plain::Length { count: u32::try_from(largest).unwrap_or(0), unit: Unit::Days }.into()
    }

    /// Months are counted from the day before the window opens, so that those of `award + 1 day` to `award + 6 months` end on
    /// the day of the award's number (G2). A part that the window cuts short is not asked.
    pub(crate) fn every_part(&mut self, (line, test): (u16, TestId), every: &EveryPart) -> Truth {
        let window = self.eval(&every.over);
        let but = every.but.as_ref().map_or(Raw::count(0), |but| self.eval(but));
        let (Plain::Window { from, to }, Some((but, 1, _))) = (window.plain(), but.parts()) else {
            let truth = if window == Raw::Absent { Truth::False } else { Truth::Unknown };
            return self.keep(line, test, truth, window, Raw::bool(true));
        };
        let before = civil::plus_days(from, -1);
        let end = |count: i64| match every.part {
            Part::Week => civil::plus_days(before, count * 7),
            Part::Month => civil::plus_months(before, count),
            Part::Year => civil::plus_months(before, count * 12),
        };
        let outside = self.week;
        // Of parts that were not asked it is not known whether they pass.
        let mut result = Truth::Unknown;
        let mut doubt = false;
        let mut failed = window;
        for part in but.clamp(0, MAX_PARTS)..MAX_PARTS {
            let (first, last) = (civil::plus_days(end(part), 1), end(part + 1));
            if last > to {
                result = if doubt { Truth::Unknown } else { Truth::True };
                break;
            }
            self.week = Raw::window(first, last);
            match self.holds(&every.condition) {
                Truth::False => {
                    result = Truth::False;
                    failed = self.week;
                    break;
                }
                Truth::Unknown | Truth::Struck => doubt = true,
                Truth::True => {}
            }
        }
        self.week = outside;
        self.keep(line, test, result, failed, Raw::bool(true))
    }
}

/// Whether an expression may read the record at hand. Facts, constants and earlier outputs do not.
const fn depends(ex: &Ex) -> bool {
    !matches!(ex, Ex::Const(_) | Ex::Fact(_) | Ex::Output(_))
}

fn lies_in(day: Raw, window: Raw) -> Truth {
    match (day.day(), window.plain()) {
        (Some(day), Plain::Window { from, to }) => Truth::of(from <= day && day <= to),
        (None, _) if day == Raw::Unknown => Truth::Unknown,
        _ => Truth::False,
    }
}

/// What an aggregate has seen so far.
struct Tally {
    how: Gather,
    count: i64,
    value: Raw,
    /// A record of which it is not known whether it counts.
    doubt: bool,
    failed: bool,
}

impl Tally {
    fn new(gathering: &Gathering, frame: &Frame) -> Self {
        let value = match gathering.how {
            Gather::Sum if gathering.counts => Raw::count(0),
            Gather::Sum => frame.nothing,
            _ => Raw::Absent,
        };
        Self { how: gathering.how, count: 0, value, doubt: false, failed: false }
    }

    fn add(&mut self, passes: Truth, column: Raw, inside: Truth) {
        match passes {
            Truth::True => {}
            Truth::False => {
                self.failed |= inside == Truth::True;
                return;
            }
            Truth::Unknown | Truth::Struck => {
                self.doubt = true;
                return;
            }
        }
        self.count = self.count.saturating_add(1);
        if self.how == Gather::Count {
            return;
        }
        match self.how {
            Gather::Sum if column != Raw::Absent => {
                let first = self.count == 1;
                self.value =
                    if first { column } else { super::arithmetic::arithmetic(Arithmetic::Plus, self.value, column) };
            }
            Gather::First if column != Raw::Absent => {
                self.value = if self.value == Raw::Absent {
                    column
                } else {
                    super::expression::picked(Pick::Least, self.value, column)
                };
            }
            Gather::Last if column != Raw::Absent => {
                self.value = if self.value == Raw::Absent {
                    column
                } else {
                    super::expression::picked(Pick::Greatest, self.value, column)
                };
            }
            _ => {}
        }
    }

    fn result(self) -> Raw {
        match self.how {
            Gather::Any if self.count > 0 => Raw::bool(true),
            Gather::No if self.count > 0 => Raw::bool(false),
            Gather::Every if self.failed => Raw::bool(false),
            _ if self.doubt => Raw::Unknown,
            Gather::Any => Raw::bool(false),
            Gather::No | Gather::Every => Raw::bool(true),
            Gather::Count => Raw::count(self.count),
            Gather::Sum | Gather::First | Gather::Last => self.value,
        }
    }
}
