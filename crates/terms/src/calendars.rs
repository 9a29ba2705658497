//! Working days for the engine, which counts days as numbers. The kernel's calendars are the source: a working day is one
//! bit there, and the same question always has the same answer.

use crate::civil::{self, DayNumber};
use lyceum_kernel::{Calendar, Region, calendar, calendar::Holiday};
use std::{fmt, sync::Arc};

/// Version of the holiday tables, kept with every decision.
pub const VERSION: u32 = calendar::TABLES_VERSION;

/// The working days of one region.
pub struct WorkDays {
    calendar: Calendar,
    /// Days that only some municipalities keep are no working days either.
    is_customers: bool,
}

impl fmt::Debug for WorkDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WorkDays({})", self.calendar.region())
    }
}

impl WorkDays {
    /// The working days of a school, which knows its municipality.
    #[must_use]
    pub fn of(region: Region) -> Arc<Self> {
        Arc::new(Self { calendar: Calendar::of(region), is_customers: false })
    }

    /// The working days of a customer: nobody asks for the municipality, and doubt is theirs (G5).
    #[must_use]
    pub fn of_customer(region: Region) -> Arc<Self> {
        Arc::new(Self { calendar: Calendar::of(region), is_customers: true })
    }

    /// The region.
    #[must_use]
    pub const fn region(&self) -> Region {
        self.calendar.region()
    }

    /// The holiday on a day.
    #[must_use]
    pub fn holiday(&self, day: DayNumber) -> Option<&'static str> {
        let day = civil::day(day);
        let local = || self.calendar.local_holiday(day).filter(|_| self.is_customers).map(Holiday::name);
        self.calendar.holiday_name(day).or_else(local)
    }

    /// Not Saturday, not Sunday, no holiday (G8).
    #[must_use]
    pub fn is_working(&self, day: DayNumber) -> bool {
        let day = i64::from(day);
        if self.is_customers { self.calendar.surely_works_on(day) } else { self.calendar.works_on(day) }
    }

    /// The day itself or the next working day (G4).
    #[must_use]
    pub fn next_working(&self, day: DayNumber) -> DayNumber {
        let number = i64::from(day);
        let days =
            if self.is_customers { self.calendar.until_sure_work(number) } else { self.calendar.until_work(number) };
        civil::plus_days(day, i64::from(days))
    }

    /// So many working days later or earlier, the day itself not counted. Bounded to five thousand.
    #[must_use]
    pub fn shifted(&self, day: DayNumber, count: u32, back: bool) -> DayNumber {
        let step = if back { -1 } else { 1 };
        let (mut at, mut left) = (day, count.min(5_000));
        while left > 0 {
            let next = civil::plus_days(at, step);
            if next == at {
                break;
            }
            at = next;
            left -= u32::from(self.is_working(at));
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_say_what_the_kernels_days_say(at in 8_000_i32..50_000, region in prop::sample::select(vec!["DE-SN", "DE-BE", "DE-BY", "FR", "FR-67", "US"])) {
            let region: Region = region.parse().unwrap();
            let (days, customers, calendar) = (WorkDays::of(region), WorkDays::of_customer(region), Calendar::of(region));
            prop_assert_eq!(days.is_working(at), calendar.is_working_day(civil::day(at)));
            prop_assert_eq!(civil::day(days.next_working(at)), calendar.next_working_day(civil::day(at)));
            prop_assert_eq!(civil::day(customers.next_working(at)), calendar.next_working_day_in_doubt(civil::day(at)));
            prop_assert!(customers.next_working(at) >= days.next_working(at));
            prop_assert_eq!(customers.holiday(at).is_some(), calendar.is_holiday_in_doubt(civil::day(at)));
        }
    }
}
