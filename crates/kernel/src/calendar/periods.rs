//! How periods end: rolls over weekends and holidays (G4), business days (G8), periods forwards and backwards (G1, G2), and
//! hours, which are elapsed time (G3).

use super::{Calendar, MOST_DAYS};
use crate::{Day, Instant, Period, Span, Zone};

/// Whether a last day moves when it is no working day.
#[derive(Copy, Clone, Debug)]
pub enum Roll {
    /// It stays: what the school must do, and periods that block (G4).
    Never,
    /// It moves over the days of the seat.
    Seat,
    /// It moves over the days of the seat or of the customer's region, whichever is later.
    SeatAndCustomer(Calendar),
}

impl Calendar {
    /// The day itself, or the next that is a working day (G4).
    #[must_use]
    pub fn next_working_day(&self, day: Day) -> Day {
        ahead(day, |day| self.is_working_day(day))
    }

    /// The day itself, or the one before it that is a working day: what the school does early, to be sure to be in time.
    #[must_use]
    pub fn previous_working_day(&self, day: Day) -> Day {
        (0..14).map(|back| day.plus_days(-back)).find(|day| self.is_working_day(*day)).unwrap_or(day)
    }

    /// The day itself, or the next that is a working day in every municipality of the region. Where a customer lives is
    /// known by region only; a day that part of it keeps moves the last day in their favour (G5).
    #[must_use]
    pub fn next_working_day_in_doubt(&self, day: Day) -> Day {
        ahead(day, |day| self.surely_works_on(day.number()))
    }

    /// Where a customer's last day moves to, when this is the calendar of the seat: over the seat's days and over those of
    /// the customer's region, and the later day holds (G4). Each calendar is rolled over once, from the same day: the day
    /// that holds may be a holiday of the other.
    #[must_use]
    pub fn next_working_day_with(&self, customer: Self, day: Day) -> Day {
        self.next_working_day(day).max(customer.next_working_day_in_doubt(day))
    }

    /// So many working days after `day`, which is not counted (G8). Bounded to ten thousand.
    #[must_use]
    pub fn plus_business_days(&self, day: Day, count: u32) -> Day {
        self.shifted(day, count, 1)
    }

    /// So many working days before `day`, which is not counted. Bounded to ten thousand.
    #[must_use]
    pub fn minus_business_days(&self, day: Day, count: u32) -> Day {
        self.shifted(day, count, -1)
    }

    fn shifted(&self, day: Day, count: u32, step: i64) -> Day {
        let (mut at, mut left) = (day, count.min(MOST_DAYS));
        while left > 0 {
            let next = at.plus_days(step);
            if next == at {
                break;
            }
            at = next;
            left -= u32::from(self.is_working_day(at));
        }
        at
    }

    /// How many working days lie after `from`, up to and with `to`; none when `to` is not later. The count undoes
    /// [`Calendar::plus_business_days`]. It looks at ten thousand days at most.
    #[must_use]
    pub fn business_days_between(&self, from: Day, to: Day) -> u32 {
        let last = to.number().min(from.number().saturating_add(i64::from(MOST_DAYS)));
        (from.number() + 1..=last).fold(0, |count, number| count + u32::from(self.works_on(number)))
    }

    /// The last day of a period that begins with an event: the event's day is not counted (G1, EU-1182-3.4), months and
    /// years end on the day of the same number or the month's last (G2). It does not roll. `None` for hours and minutes,
    /// which run from an instant: see [`Calendar::deadline`].
    #[must_use]
    pub fn last_day(&self, event: Day, period: Period) -> Option<Day> {
        self.counted(event, period, 1)
    }

    /// The day a period before an event reaches back to, itself still in time: a notice at least one month before
    /// 30 June is in time on 30 May (S7e). The event's day is not counted, and periods counted backwards never roll (G4).
    /// `None` for hours and minutes.
    #[must_use]
    pub fn latest_day_before(&self, event: Day, period: Period) -> Option<Day> {
        self.counted(event, period, -1)
    }

    fn counted(&self, event: Day, period: Period, step: i64) -> Option<Day> {
        Some(match period {
            Period::Days(count) => event.plus_days(i64::from(count) * step),
            Period::Weeks(count) => event.plus_days(i64::from(count) * 7 * step),
            Period::Months(count) => event.plus_months(i64::from(count) * step),
            Period::Years(count) => event.plus_years(i64::from(count) * step),
            Period::BusinessDays(count) => self.shifted(event, count, step),
            Period::Hours(_) | Period::Minutes(_) => return None,
        })
    }

    /// The instant at which a period after an event has ended in `zone`; an act before it is in time. Hours and minutes are
    /// elapsed time, whatever the clocks do (G3), and never roll: the rule of EU-1182-3.4 is for periods "otherwise than in
    /// hours". All others end at 24:00 of their last day (G1), which rolls as asked.
    #[must_use]
    pub fn deadline(&self, event: Instant, period: Period, roll: Roll, zone: &Zone) -> Instant {
        let hours = match period {
            Period::Hours(count) => Span::hours(i64::from(count)),
            Period::Minutes(count) => Span::minutes(i64::from(count)),
            _ => Span::ZERO,
        };
        let Some(last) = self.last_day(event.day(zone), period) else { return event.plus(hours) };
        let last = match roll {
            Roll::Never => last,
            Roll::Seat => self.next_working_day(last),
            Roll::SeatAndCustomer(customer) => self.next_working_day_with(customer, last),
        };
        last.end(zone)
    }
}

/// The day itself or the first after it that is free of the reason to move.
fn ahead(day: Day, works: impl Fn(Day) -> bool) -> Day {
    // No calendar has a fortnight without a working day; the bound keeps the loop finite on the last days of time.
    (0..14).map(|ahead| day.plus_days(ahead)).find(|day| works(*day)).unwrap_or(day)
}
