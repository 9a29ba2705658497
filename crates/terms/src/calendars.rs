//! Working days for the engine, which counts days as numbers. The kernel's calendars are the source: a working day is one
//! bit there, and the same question always has the same answer.

use crate::civil::{self, DayNumber};
use lyceum_kernel::{Calendar, Region, calendar};
use std::{fmt, sync::Arc};

/// Version of the holiday tables, kept with every decision.
pub const VERSION: u32 = calendar::TABLES_VERSION;

/// The working days of one region.
pub struct WorkDays {
    calendar: Calendar,
}

impl fmt::Debug for WorkDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WorkDays({})", self.calendar.region())
    }
}

impl WorkDays {
    /// The working days of a region.
    #[must_use]
    pub fn of(region: Region) -> Arc<Self> {
        Arc::new(Self { calendar: Calendar::of(region) })
    }

    /// The region.
    #[must_use]
    pub const fn region(&self) -> Region {
        self.calendar.region()
    }

    /// The holiday on a day.
    #[must_use]
    pub fn holiday(&self, day: DayNumber) -> Option<&'static str> {
        self.calendar.holiday_name(civil::day(day))
    }

    /// Not Saturday, not Sunday, no holiday (G8).
    #[must_use]
    pub fn is_working(&self, day: DayNumber) -> bool {
        self.calendar.works_on(i64::from(day))
    }

    /// The day itself or the next working day (G4).
    #[must_use]
    pub fn next_working(&self, day: DayNumber) -> DayNumber {
        civil::plus_days(day, i64::from(self.calendar.until_work(i64::from(day))))
    }

    /// The day itself or the next that is a working day in every municipality of the region: for the customer's region,
    /// where nobody asks for the municipality and doubt is theirs (G5).
    #[must_use]
    pub fn next_working_in_doubt(&self, day: DayNumber) -> DayNumber {
        civil::number(self.calendar.next_working_day_in_doubt(civil::day(day)))
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
            let (days, calendar) = (WorkDays::of(region), Calendar::of(region));
            prop_assert_eq!(days.is_working(at), calendar.is_working_day(civil::day(at)));
            prop_assert_eq!(civil::day(days.next_working(at)), calendar.next_working_day(civil::day(at)));
            prop_assert!(days.next_working_in_doubt(at) >= days.next_working(at));
        }
    }
}
