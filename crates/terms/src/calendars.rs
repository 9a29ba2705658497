//! Working days at the speed of a bit test. The kernel's calendars are the source; each region's years are filled when
//! first asked, and the same question always has the same answer.

use crate::civil::{self, DayNumber};
use lyceum_kernel::{Calendar, Region};
use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};

/// Version of the holiday tables, kept with every decision.
pub const VERSION: u32 = 1;

const FIRST_YEAR: i32 = 2000;
const YEARS: usize = 100;
/// Regions that are remembered; more are computed each time.
const MAX_REGIONS: usize = 256;

/// The working days of one region.
pub struct WorkDays {
    calendar: Calendar,
    years: [OnceLock<[u64; 6]>; YEARS],
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
        static KNOWN: RwLock<BTreeMap<Region, Arc<WorkDays>>> = RwLock::new(BTreeMap::new());
        if let Some(known) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(&region) {
            return Arc::clone(known);
        }
        let days = Arc::new(Self { calendar: Calendar::of(region), years: [const { OnceLock::new() }; YEARS] });
        let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MAX_REGIONS {
            known.insert(region, Arc::clone(&days));
        }
        days
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
        if civil::weekday(day) >= 5 {
            return false;
        }
        let (year, _, _) = civil::parts(day);
        let table = usize::try_from(year - FIRST_YEAR).ok().and_then(|at| self.years.get(at));
        let Some(table) = table else { return !self.calendar.is_holiday(civil::day(day)) };
        let first = civil::of_parts(year, 1, 1);
        let holidays = table.get_or_init(|| self.holidays(first));
        let at = usize::try_from(day - first).unwrap_or(0);
        holidays.get(at / 64).is_none_or(|word| word >> (at % 64) & 1 == 0)
    }

    fn holidays(&self, first: DayNumber) -> [u64; 6] {
        let mut words = [0; 6];
        for (place, word) in words.iter_mut().enumerate() {
            for bit in 0..64 {
                let at = i32::try_from(place * 64 + bit).unwrap_or(0);
                if self.calendar.is_holiday(civil::day(first + at)) {
                    *word |= 1 << bit;
                }
            }
        }
        words
    }

    /// The day itself or the next working day (G4).
    #[must_use]
    pub fn next_working(&self, day: DayNumber) -> DayNumber {
        (0..14).map(|ahead| day + ahead).find(|day| self.is_working(*day)).unwrap_or(day)
    }

    /// So many working days later or earlier, the day itself not counted. Bounded to ten thousand days.
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
        fn the_table_says_what_the_kernel_says(at in 8_000_i32..50_000, region in prop::sample::select(vec!["DE-SN", "DE-BE", "FR", "FR-67", "US"])) {
            let region: Region = region.parse().unwrap();
            prop_assert_eq!(WorkDays::of(region).is_working(at), Calendar::of(region).is_working_day(civil::day(at)));
        }
    }
}
