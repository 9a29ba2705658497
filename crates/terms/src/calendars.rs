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

/// 2000-01-01.
const FIRST: DayNumber = 10_957;
/// A little more than a hundred years.
const WORDS: usize = 576;
/// Regions that are remembered; more are computed each time.
const MAX_REGIONS: usize = 256;

/// The working days of one region.
pub struct WorkDays {
    calendar: Calendar,
    /// One bit a day, set for working days; each word is filled when first asked.
    words: [OnceLock<u64>; WORDS],
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
        let days = Arc::new(Self { calendar: Calendar::of(region), words: [const { OnceLock::new() }; WORDS] });
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
        let Some((place, bit)) = usize::try_from(day - FIRST).ok().map(|at| (at / 64, at % 64)) else {
            return self.works(day);
        };
        match self.words.get(place) {
            Some(word) => word.get_or_init(|| self.filled(place)) >> bit & 1 == 1,
            None => self.works(day),
        }
    }

    fn works(&self, day: DayNumber) -> bool {
        civil::weekday(day) < 5 && !self.calendar.is_holiday(civil::day(day))
    }

    fn filled(&self, place: usize) -> u64 {
        let first = FIRST.saturating_add(i32::try_from(place * 64).unwrap_or(0));
        (0..64).filter(|bit| self.works(first + bit)).fold(0, |word, bit| word | 1 << bit)
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
