//! A place's days as bitsets, one bit a day from 1 January 1990 to 31 December 2100: the question whether a day is a
//! working day is one look at one word.

use super::holiday::{FIRST_YEAR, Holiday, Reach};
use crate::Day;

/// 1 January 1990, in days since 1970.
const FIRST: i64 = 7_305;
/// 31 December 2100.
const LAST: i64 = 47_846;
/// The last year of the bitsets.
const LAST_YEAR: i16 = 2100;
const WORDS: usize = 634;

/// One bit a day. The bits after the last day are never asked.
struct Bits([u64; WORDS]);

impl Bits {
    const NONE: Self = Self([0; WORDS]);

    fn set(&mut self, number: i64) {
        if let Some((word, bit)) = seat(number).and_then(|(word, bit)| Some((self.0.get_mut(word)?, bit))) {
            *word |= 1 << bit;
        }
    }

    fn get(&self, number: i64) -> Option<bool> {
        let (word, bit) = seat(number)?;
        Some(self.0.get(word)? >> bit & 1 == 1)
    }

    /// How far ahead the first day is of the 64 from this one on: two words look like one that begins with the day.
    fn ahead(&self, number: i64) -> Option<u32> {
        let (word, bit) = seat(number)?;
        let (first, second) = (self.0.get(word)?, self.0.get(word + 1)?);
        let from_here = first >> bit | second << 1 << (63 - bit);
        (from_here != 0).then(|| from_here.trailing_zeros())
    }
}

/// The word and the bit of a day; nothing outside the years of the bitsets.
fn seat(number: i64) -> Option<(usize, usize)> {
    if !(FIRST..=LAST).contains(&number) {
        return None;
    }
    usize::try_from(number - FIRST).ok().map(|at| (at / 64, at % 64))
}

/// The days of one place.
pub(super) struct Days {
    working: Bits,
    /// Working days in every municipality of the place.
    surely_working: Bits,
    holidays: Bits,
    /// Holidays of the place and those that some of its municipalities keep.
    in_doubt: Bits,
}

impl Days {
    /// The days on which these holidays of one place are kept.
    pub(super) fn of(holidays: impl Iterator<Item = &'static Holiday>) -> Self {
        let mut days =
            Self { working: Bits::NONE, surely_working: Bits::NONE, holidays: Bits::NONE, in_doubt: Bits::NONE };
        for holiday in holidays {
            for day in (FIRST_YEAR..=LAST_YEAR).filter_map(|year| holiday.day_in(year)) {
                days.in_doubt.set(day.number());
                if holiday.reach == Reach::Whole {
                    days.holidays.set(day.number());
                }
            }
        }
        for number in FIRST..=LAST {
            if !is_weekend(number) && days.holidays.get(number) == Some(false) {
                days.working.set(number);
            }
            if !is_weekend(number) && days.in_doubt.get(number) == Some(false) {
                days.surely_working.set(number);
            }
        }
        days
    }

    /// Whether a day, by its number since 1970, is a working day, with `sure` in every municipality; `None` outside 1990 to 2100,
    /// as for the next three.
    pub(super) fn works_on(&self, number: i64, sure: bool) -> Option<bool> {
        self.working(sure).get(number)
    }

    /// How many days ahead the next working day is, the day itself counted.
    pub(super) fn until_work(&self, number: i64, sure: bool) -> Option<u32> {
        self.working(sure).ahead(number)
    }

    const fn working(&self, sure: bool) -> &Bits {
        if sure { &self.surely_working } else { &self.working }
    }

    pub(super) fn is_holiday(&self, day: Day) -> Option<bool> {
        self.holidays.get(day.number())
    }

    pub(super) fn is_holiday_in_doubt(&self, day: Day) -> Option<bool> {
        self.in_doubt.get(day.number())
    }
}

/// Saturday or Sunday. The first of January 1970 was a Thursday.
pub(super) const fn is_weekend(number: i64) -> bool {
    (number + 3).rem_euclid(7) >= 5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Weekday;

    #[test]
    fn the_bits_begin_and_end_where_they_say() {
        let day = |year, month, date| Day::new(year, month, date).unwrap();
        assert_eq!((day(1990, 1, 1).number(), day(2100, 12, 31).number()), (FIRST, LAST));
        assert!(seat(LAST).unwrap().0 == WORDS - 1 && seat(LAST + 1).is_none() && seat(FIRST - 1).is_none());
    }

    #[test]
    fn a_weekend_is_a_saturday_or_a_sunday() {
        for number in -30..30 {
            let day = Day::of_number(number);
            assert_eq!(is_weekend(number), day.weekday() >= Weekday::Saturday, "{day}");
        }
    }
}
