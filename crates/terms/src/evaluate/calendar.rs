//! What needs the calendar or a dated table: interest, the edges of months and years, opening hours.

use super::{Machine, arithmetic::arithmetic};
use crate::{
    civil,
    plain::Plain,
    program::{Ex, Interest},
    raw::Raw,
    syntax::{Arithmetic, Part},
};

/// Simple interest is reckoned over a year of this many days, leap years too.
const DAYS_A_YEAR: i64 = 365;
/// The next moment of opening hours lies within this many days, or nowhere.
const MAX_CLOSED_DAYS: i64 = 400;
const MICROS_A_MINUTE: i64 = 60_000_000;

impl Machine<'_> {
    /// Each day from the first to the last bears the rate of the row that holds on it. Exact until it is rounded. Where a day has no
    /// row there is no rate, and no interest can be named.
    pub(crate) fn interest(&mut self, interest: &Interest) -> Raw {
        let (on, from, to) = (self.eval(&interest.on), self.eval(&interest.from), self.eval(&interest.to));
        let key = interest.rate.key.as_ref().map(|key| self.eval(key));
        if let Some(lack) = on.missing(from.missing(to).unwrap_or(on)) {
            return lack;
        }
        if let Some(lack) = key.filter(|key| key.is_missing()) {
            return lack;
        }
        let (Some(first), Some(last)) = (from.day(), to.day()) else { return Raw::Unknown };
        let mut rates = Raw::count(0);
        let mut at = first;
        while at <= last {
            let Some(row) = self.row(&interest.rate, key, Some(at)) else { return Raw::Absent };
            // The rate holds until the next row begins.
            let starts = interest.rate.rows.iter().filter_map(|row| row.1);
            let next = starts.filter(|start| *start > at).min().unwrap_or(i32::MAX);
            let until = next.min(last.saturating_add(1));
            let days = Raw::count(i64::from(until) - i64::from(at));
            rates = arithmetic(Arithmetic::Plus, rates, arithmetic(Arithmetic::Times, row.2, days));
            at = until;
        }
        let years = arithmetic(Arithmetic::Over, rates, Raw::count(DAYS_A_YEAR));
        arithmetic(Arithmetic::Times, on, years)
    }

    /// The instant itself while somebody is there, else the next opening on one of its days that is no holiday at the seat.
    pub(crate) fn first_moment(&mut self, [days, opens, closes, from]: &[Ex; 4]) -> Raw {
        let (days, opens, closes, from) = (self.eval(days), self.eval(opens), self.eval(closes), self.eval(from));
        let (Plain::Weekdays(days), Plain::Time(opens), Plain::Time(closes), Plain::Instant { micros, day }) =
            (days.plain(), opens.plain(), closes.plain(), from.plain())
        else {
            return from.missing(days).unwrap_or(Raw::Unknown);
        };
        let (hour, minute) = lyceum_kernel::Instant::from_micros(micros).clock(&self.program.zone);
        let clock = u16::from(hour) * 60 + u16::from(minute);
        for ahead in 0..MAX_CLOSED_DAYS {
            let day = civil::plus_days(day, ahead);
            let open = days >> civil::weekday(day) & 1 == 1 && self.program.seat_days.holiday(day).is_none();
            if !open || (ahead == 0 && clock > closes) {
                continue;
            }
            if ahead == 0 && clock >= opens {
                return from;
            }
            let start = crate::local::start_of(day, &self.program.zone);
            let opening = start.saturating_add(i64::from(opens) * MICROS_A_MINUTE);
            return Raw::instant(opening.min(lyceum_kernel::Instant::LAST.micros()), day);
        }
        Raw::Absent
    }
}

/// The first or last day of the month or year of a day; of a week, its Monday or Sunday.
pub(crate) const fn edge(day: i32, part: Part, last: bool) -> i32 {
    let (year, month, _) = civil::parts(day);
    match (part, last) {
        (Part::Week, false) => civil::plus_days(day, -(civil::weekday(day) as i64)),
        (Part::Week, true) => civil::plus_days(day, 6 - civil::weekday(day) as i64),
        (Part::Month, false) => civil::of_parts(year, month, 1),
        (Part::Month, true) => civil::of_parts(year, month, civil::month_length(year, month)),
        (Part::Year, false) => civil::of_parts(year, 1, 1),
        (Part::Year, true) => civil::of_parts(year, 12, 31),
    }
}
