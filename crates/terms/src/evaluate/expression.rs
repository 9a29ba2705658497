//! Expressions: values, and conditions with the two sides that decided them.

use super::{Machine, arithmetic::arithmetic};
use crate::{
    civil,
    plain::{Plain, Truth, reduced},
    program::{Cell, Ex, NO_TEST, Row, TestId, Within, code::Accepts},
    raw::Raw,
    syntax::{Compare, Pick},
    value::Unit,
};
use lyceum_kernel::Instant;
use std::cmp::Ordering;

impl Machine<'_> {
    /// The value of an expression. Leaves are read in place; the rest is a call.
    #[inline]
    pub(crate) fn eval(&mut self, ex: &Ex) -> Raw {
        match ex {
            Ex::Const(word) => *word,
            Ex::Fact(slot) => self.frame.slots.get(usize::from(*slot)).copied().unwrap_or(Raw::Unknown),
            Ex::Output(output) => {
                self.memory.answers.get(usize::from(*output)).map_or(Raw::Unknown, |answer| answer.raw())
            }
            Ex::Field(column) => self.record.get(usize::from(*column)).copied().unwrap_or(Raw::Absent),
            other => self.computed(other),
        }
    }

    #[inline(never)]
    fn computed(&mut self, ex: &Ex) -> Raw {
        match ex {
            Ex::ZeroMoney => self.frame.nothing,
            Ex::Week => self.week,
            Ex::Shift { after, length, from, counted } => {
                let (length, from) = (self.eval(length), self.eval(from));
                self.shift(length, from, *after, *counted)
            }
            Ex::Arithmetic(how, left, right) => {
                let (left, right) = (self.eval(left), self.eval(right));
                arithmetic(*how, left, right)
            }
            Ex::Pick(pick, left, right) => {
                let (left, right) = (self.eval(left), self.eval(right));
                picked(*pick, left, right)
            }
            Ex::Gather(gathering) => self.gather(gathering),
            Ex::LargestGap(list, over) => self.largest_gap(list, over),
            Ex::Cell(cell) => self.cell(cell),
            Ex::Interest(interest) => self.interest(interest),
            Ex::NextDay(..)
            | Ex::DayOf(_)
            | Ex::WeekdayOf(_)
            | Ex::TimeOf(_)
            | Ex::DaysOf(_)
            | Ex::DaysBetween(..)
            | Ex::MonthsAndRest(..)
            | Ex::EdgeOf(..)
            | Ex::FirstMoment(_) => self.of_time(ex),
            condition => self.holds(condition).raw(),
        }
    }

    fn of_time(&mut self, ex: &Ex) -> Raw {
        match ex {
            Ex::NextDay(step, inner) => {
                on_day(self.eval(inner), |day| Raw::of_day(civil::plus_days(day, i64::from(*step))))
            }
            Ex::DayOf(inner) => on_day(self.eval(inner), Raw::of_day),
            Ex::WeekdayOf(inner) => on_day(self.eval(inner), |day| {
                Plain::Weekdays(1_u8.wrapping_shl(u32::from(civil::weekday(day)))).into()
            }),
            Ex::TimeOf(inner) => match self.eval(inner).plain() {
                Plain::Instant { micros, .. } => {
                    let (hour, minute) = Instant::from_micros(micros).clock(&self.program.zone);
                    Plain::Time(u16::from(hour) * 60 + u16::from(minute)).into()
                }
                other => missing(other.into()),
            },
            Ex::DaysOf(inner) => match self.eval(inner).plain() {
                Plain::Window { from, to } => Raw::count(i64::from(to) - i64::from(from) + 1),
                other => missing(other.into()),
            },
            Ex::DaysBetween(from, to) => {
                let (from, to) = (self.eval(from), self.eval(to));
                both_days(from, to, |from, to| Raw::count((i64::from(to) - i64::from(from) + 1).max(0)))
            }
            Ex::MonthsAndRest(from, to) => {
                let (from, to) = (self.eval(from), self.eval(to));
                both_days(from, to, months_and_rest)
            }
            Ex::EdgeOf(last, part, inner) => {
                on_day(self.eval(inner), |day| Raw::of_day(super::calendar::edge(day, *part, *last)))
            }
            Ex::FirstMoment(parts) => self.first_moment(parts),
            _ => Raw::Unknown,
        }
    }

    /// Whether a condition holds, for those who need no record of it.
    pub(crate) fn holds(&mut self, ex: &Ex) -> Truth {
        if let Ex::Compare(_, how, left, right) = ex {
            let (left, right) = (self.eval(left), self.eval(right));
            return self.compare(Accepts::of(*how), left, right);
        }
        let before = self.memory.trail.reached();
        let truth = self.record(0, ex);
        self.memory.trail.return_to(before);
        truth
    }

    /// Whether a condition holds, and one record of it in the trace: the comparison that decided, with its sides. Comparisons are
    /// made in place, and written down where they are made: a record handed up would be copied at each step. The rest is a call.
    #[inline(always)]
    pub(crate) fn record(&mut self, line: u16, ex: &Ex) -> Truth {
        if let Ex::Compare(test, how, left, right) = ex {
            let (left, right) = (self.eval(left), self.eval(right));
            return self.keep(line, *test, self.compare(Accepts::of(*how), left, right), left, right);
        }
        self.record_otherwise(line, ex)
    }

    #[inline(never)]
    fn record_otherwise(&mut self, line: u16, ex: &Ex) -> Truth {
        match ex {
            Ex::Compare(test, how, left, right) => {
                let (left, right) = (self.eval(left), self.eval(right));
                self.keep(line, *test, self.compare(Accepts::of(*how), left, right), left, right)
            }
            Ex::Holds(test, inner) => {
                let value = self.eval(inner);
                self.keep(line, *test, value.truth(), value, Raw::bool(true))
            }
            Ex::And(parts) => self.joined(line, parts, Truth::False),
            Ex::Or(parts) => self.joined(line, parts, Truth::True),
            Ex::Not(inner) => {
                let truth = self.record_otherwise(line, inner).negated();
                self.correct(truth)
            }
            Ex::Recorded(test, inner, yes) => {
                let value = self.eval(inner);
                let truth = match value {
                    Raw::Unknown => Truth::Unknown,
                    Raw::Absent => Truth::of(!yes),
                    _ => Truth::of(*yes),
                };
                self.keep(line, *test, truth, value, Raw::Absent)
            }
            Ex::OneOf(test, inner, choices, not) => self.one_of((line, *test), inner, choices, *not),
            Ex::InSet(test, inner, members, not) => self.in_set((line, *test), inner, members, *not),
            Ex::InDays(test, inner, days, not) => {
                let (value, days) = (self.eval(inner), self.eval(days));
                let truth = match (value.plain(), days.plain()) {
                    (Plain::Weekdays(day), Plain::Weekdays(days)) => Truth::of((day & days != 0) != *not),
                    _ => lacking(value, days),
                };
                self.keep(line, *test, truth, value, days)
            }
            Ex::WithinPeriod(test, within) => self.within((line, *test), within),
            Ex::WithinWindow(test, what, window, not) => {
                let (what, window) = (self.eval(what), self.eval(window));
                let truth = match (what.day(), window.plain()) {
                    (Some(day), Plain::Window { from, to }) => Truth::of((from <= day && day <= to) != *not),
                    _ => lacking(what, window),
                };
                self.keep(line, *test, truth, what, window)
            }
            Ex::Between(test, what, from, to) => {
                let (what, from, to) = (self.eval(what), self.eval(from), self.eval(to));
                let first = self.compare(Accepts::of(Compare::AtLeast), what, from);
                let last = self.compare(Accepts::of(Compare::AtMost), what, to);
                self.keep(line, *test, both(first, last), what, if first == Truth::True { to } else { from })
            }
            Ex::EveryPart(test, every) => self.every_part((line, *test), every),
            Ex::Gather(gathering) => {
                let value = self.gather(gathering);
                self.keep(line, gathering.test, value.truth(), value, Raw::bool(true))
            }
            other => {
                let value = self.eval(other);
                self.keep(line, NO_TEST, value.truth(), value, Raw::bool(true))
            }
        }
    }

    /// The side shown is the choice that was met, else the first.
    fn one_of(&mut self, (line, test): (u16, TestId), inner: &Ex, choices: &[Ex], not: bool) -> Truth {
        let value = self.eval(inner);
        let mut found = Truth::False;
        let mut with = Raw::Absent;
        for choice in choices {
            let choice = self.eval(choice);
            with = if with == Raw::Absent { choice } else { with };
            match self.compare(Accepts::EQUALS, value, choice) {
                Truth::True => {
                    found = Truth::True;
                    with = choice;
                    break;
                }
                Truth::Unknown => found = Truth::Unknown,
                _ => {}
            }
        }
        let truth = if not && value != Raw::Absent { found.negated() } else { found };
        self.keep(line, test, truth, value, with)
    }

    fn in_set(&mut self, (line, test): (u16, TestId), inner: &Ex, members: &[&str], not: bool) -> Truth {
        let value = self.eval(inner);
        let truth = match value.plain() {
            Plain::Country(country) => {
                Truth::of(members.iter().any(|member| member.as_bytes() == country.as_slice()) != not)
            }
            Plain::Unknown => Truth::Unknown,
            _ => Truth::False,
        };
        self.keep(line, test, truth, value, Raw::Absent)
    }

    /// All parts are evaluated; the sides shown are those of the part that decided.
    fn joined(&mut self, line: u16, parts: &[Ex], decisive: Truth) -> Truth {
        let place = self.memory.trail.reached();
        let mut result: Option<Truth> = None;
        for part in parts {
            let truth = self.record_otherwise(line, part);
            let decides = result.is_none_or(|before| {
                let settles = before != decisive && truth == decisive;
                settles || (before != decisive && before != Truth::Unknown && truth == Truth::Unknown)
            });
            self.memory.trail.choose(place, decides && result.is_some());
            result = if decides { Some(truth) } else { result };
        }
        match result {
            Some(truth) => truth,
            None => self.bare(line, decisive.negated()),
        }
    }

    #[inline]
    pub(crate) fn compare(&self, accepts: Accepts, left: Raw, right: Raw) -> Truth {
        // Most comparisons are of one number with one; the rest is a call.
        match left.order_at_once(right) {
            Some(order) => accepts.order(order),
            None => self.compare_otherwise(accepts, left, right),
        }
    }

    #[inline(never)]
    pub(crate) fn compare_otherwise(&self, accepts: Accepts, left: Raw, right: Raw) -> Truth {
        if let Some(order) = left.order_of_fractions(right) {
            return accepts.order(order);
        }
        match left.missing(right) {
            Some(Raw::Unknown) => return Truth::Unknown,
            Some(_) => return accepts.absent(),
            None => {}
        }
        if let Some(order) = left.order(right) {
            return accepts.order(order);
        }
        let (Plain::Text(a), Plain::Text(b)) = (left.plain(), right.plain()) else { return Truth::Unknown };
        accepts.order(self.frame.text_of(self.program, a).cmp(self.frame.text_of(self.program, b)))
    }

    fn within(&mut self, (line, test): (u16, TestId), within: &Within) -> Truth {
        let edges = self.edges(within);
        let what = self.eval(&within.what);
        let truth = self.inside(within, what, edges);
        self.keep(line, test, truth, what, edges.1)
    }

    /// From where a period runs, and its other end.
    pub(crate) fn edges(&mut self, within: &Within) -> (Raw, Raw) {
        let (length, from) = (self.eval(&within.length), self.eval(&within.from));
        (from, self.shift(length, from, within.after, false))
    }

    /// The first and last day of a period, where it is one of days: for a day it is the same question, asked at once.
    pub(crate) fn days_inside(within: &Within, (from, edge): (Raw, Raw)) -> Option<(i32, i32)> {
        let (early, late) = if within.after { (from, edge) } else { (edge, from) };
        let (early, late) = (early.day()?, late.day()?);
        Some((early.saturating_add(i32::from(!within.start)), late.saturating_sub(i32::from(!within.end))))
    }

    /// Whether a day or instant lies in a period.
    pub(crate) fn inside(&self, within: &Within, what: Raw, (from, edge): (Raw, Raw)) -> Truth {
        if what.missing(edge).is_some() {
            return lacking(what, edge);
        }
        let (early, late) = if within.after { (from, edge) } else { (edge, from) };
        let (first, last) = (
            if within.start { Compare::AtLeast } else { Compare::Above },
            if within.end { Compare::AtMost } else { Compare::Below },
        );
        let after_start = self.compare(Accepts::of(first), what, early);
        let before_end = self.compare(Accepts::of(last), what, late);
        let inside = both(after_start, before_end);
        if within.not { inside.negated() } else { inside }
    }

    /// The end of a period after, or the start of one before.
    pub(crate) fn shift(&mut self, length: Raw, from: Raw, after: bool, counted: bool) -> Raw {
        if let Some(lack) = length.missing(from) {
            return lack;
        }
        let Some((count, unit)) = length.length() else { return Raw::Unknown };
        let sign = if after { 1 } else { -1 };
        let steps = i64::from(count) * sign;
        if !unit.is_calendar() {
            return self.elapsed(steps, unit, from);
        }
        let Some(day) = from.day() else { return Raw::Unknown };
        let back = if counted { -sign } else { 0 };
        let start = civil::plus_days(day, back);
        Raw::of_day(match unit {
            Unit::Weeks => civil::plus_days(start, steps * 7),
            // Months are added to the original date (G2); a counted first day is taken off the end.
            Unit::Months => civil::plus_days(civil::plus_months(day, steps), back),
            Unit::Years => civil::plus_days(civil::plus_months(day, steps * 12), back),
            Unit::BusinessDays => self.program.seat_days.shifted(start, count, !after),
            _ => civil::plus_days(start, steps),
        })
    }

    fn elapsed(&mut self, steps: i64, unit: Unit, from: Raw) -> Raw {
        let Plain::Instant { micros, .. } = from.plain() else { return Raw::Unknown };
        let minute = 60_000_000;
        let end = match unit {
            Unit::Minutes => Some(micros.saturating_add(steps.saturating_mul(minute))),
            Unit::Hours => Some(micros.saturating_add(steps.saturating_mul(60 * minute))),
            _ => self.working_hours(steps.saturating_mul(60 * minute), from),
        };
        let Some(micros) = end else { return Raw::Unknown };
        // Time ends where the calendar does: what is later than that cannot be written.
        let at = Instant::from_micros(micros).clamp(Instant::FIRST, Instant::LAST);
        Raw::instant(at.micros(), self.memory.registers.day_of(at, &self.program.zone))
    }

    /// Hours that run on working days only, round the clock there. Backwards they are elapsed hours. Where they end is not
    /// known when they are more than some thirteen years hold.
    fn working_hours(&self, micros: i64, from: Raw) -> Option<i64> {
        let Plain::Instant { micros: start, day } = from.plain() else { return None };
        let (mut at, mut day, mut left) = (start, day, micros);
        if left < 0 {
            return Some(at.saturating_add(left));
        }
        for _ in 0..5_000 {
            let next = crate::local::start_of(civil::plus_days(day, 1), &self.program.zone);
            if next <= at {
                // The last day of the calendar: nothing comes after it.
                return Some(i64::MAX);
            }
            if self.program.seat_days.is_working(day) {
                let room = next.saturating_sub(at);
                if left <= room {
                    return Some(at.saturating_add(left));
                }
                left -= room;
            }
            at = next;
            day = civil::plus_days(day, 1);
        }
        None
    }

    fn cell(&mut self, cell: &Cell) -> Raw {
        let key = cell.key.as_ref().map(|key| self.eval(key));
        let on = cell.on.as_ref().map(|on| self.eval(on));
        for asked in [key, on].into_iter().flatten() {
            if asked.is_missing() {
                return asked;
            }
        }
        self.row(cell, key, on.and_then(Raw::day)).map_or(Raw::Absent, |row| row.2)
    }

    /// The row that holds for a key and on a day: of several the latest.
    pub(crate) fn row<'t>(&self, cell: &'t Cell, key: Option<Raw>, day: Option<i32>) -> Option<&'t Row> {
        let fits = |row: &&Row| {
            let keyed = match (key, row.0) {
                (Some(key), Some(of)) => self.compare(Accepts::EQUALS, key, of) == Truth::True,
                _ => true,
            };
            keyed && day.is_none_or(|day| row.1.is_none_or(|first| first <= day))
        };
        cell.rows.iter().filter(fits).max_by_key(|row| row.1)
    }
}

/// Unknown if either side is, else false.
pub(crate) const fn lacking(left: Raw, right: Raw) -> Truth {
    match left.missing(right) {
        Some(lack) => lack.truth(),
        None => Truth::False,
    }
}

/// Both hold.
pub(crate) const fn both(a: Truth, b: Truth) -> Truth {
    match (a, b) {
        (Truth::False, _) | (_, Truth::False) => Truth::False,
        (Truth::True, Truth::True) => Truth::True,
        _ => Truth::Unknown,
    }
}

fn missing(value: Raw) -> Raw {
    if value == Raw::Absent { Raw::Absent } else { Raw::Unknown }
}

fn on_day(value: Raw, then: impl FnOnce(i32) -> Raw) -> Raw {
    value.day().map_or_else(|| missing(value), then)
}

fn both_days(from: Raw, to: Raw, then: impl FnOnce(i32, i32) -> Raw) -> Raw {
    match (from.day(), to.day()) {
        (Some(from), Some(to)) => then(from, to),
        _ => from.missing(to).unwrap_or(Raw::Unknown),
    }
}

/// Whole months by G2 from the first day to the end of the last, and the days left over as a part of the month they run in.
fn months_and_rest(from: i32, to: i32) -> Raw {
    let end = civil::plus_days(to, 1);
    if end <= from {
        return Raw::count(0);
    }
    let (a, b) = (civil::parts(from), civil::parts(end));
    let mut months = i64::from(b.0 - a.0) * 12 + i64::from(b.1 - a.1);
    while months > 0 && civil::plus_months(from, months) > end {
        months -= 1;
    }
    let (start, next) = (civil::plus_months(from, months), civil::plus_months(from, months + 1));
    let (rest, length) = (i64::from(end - start), i64::from((next - start).max(1)));
    reduced(i128::from(months) * i128::from(length) + i128::from(rest), i128::from(length))
        .map_or(Raw::Unknown, |(num, den)| Raw::fraction(num, den, Raw::NUMBER))
}

/// The lesser or greater of two values.
pub(crate) fn picked(pick: Pick, left: Raw, right: Raw) -> Raw {
    if let Some(lack) = left.missing(right) {
        return lack;
    }
    match (left.order(right), pick) {
        (Some(Ordering::Greater), Pick::Least) | (Some(Ordering::Less), Pick::Greatest) => right,
        (Some(_), _) => left,
        (None, _) => Raw::Unknown,
    }
}
