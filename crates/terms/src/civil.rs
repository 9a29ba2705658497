//! Days as whole numbers since 1970-01-01, for arithmetic at the speed of integers. [`lyceum_kernel::Day`] is what people see.

use lyceum_kernel::Day;

/// A day by its number since 1970-01-01.
pub type DayNumber = i32;

/// The number of a day.
#[must_use]
pub fn number(day: Day) -> DayNumber {
    i32::try_from(day.number()).unwrap_or(0)
}

/// The day of a number.
#[must_use]
pub fn day(number: DayNumber) -> Day {
    let (year, month, date) = parts(number);
    let fits = |year: i32, month: i32, date: i32| {
        Day::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(date).ok()?)
    };
    fits(year, month, date).unwrap_or_else(|| epoch().plus_days(i64::from(number)))
}

fn epoch() -> Day {
    Day::new(1970, 1, 1).unwrap_or_else(|| lyceum_kernel::Instant::from_micros(0).day(&lyceum_kernel::Zone::utc()))
}

/// Year, month, day of the month. The computation counts years from March, so that the leap day comes last.
#[must_use]
pub const fn parts(number: DayNumber) -> (i32, i32, i32) {
    let shifted = number as i64 + 719_468;
    if let Some(parts) = parts_of_our_era(shifted) {
        return parts;
    }
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (narrow(year), narrow(month), narrow(date))
}

/// The same for the years after 0, in unsigned numbers of 32 bits and with hardly a division: the year of a century, the month of
/// a year and the day of a month are each read off one multiplication (Neri and Schneider, *Euclidean affine functions*, 2022).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "within the bounds checked first"
)]
const fn parts_of_our_era(shifted: i64) -> Option<(i32, i32, i32)> {
    if shifted < 0 || shifted > 3_652_364 {
        return None;
    }
    let quarters = 4 * shifted as u32 + 3;
    let (century, of_century) = (quarters / 146_097, quarters % 146_097 / 4);
    let years = 2_939_745 * (4 * of_century + 3) as u64;
    let (year_of_century, of_year) = ((years >> 32) as u32, years as u32 / 2_939_745 / 4);
    let months = 2_141 * of_year + 197_913;
    let (month, date) = (months >> 16, (months & 0xffff) / 2_141 + 1);
    // Its years begin in March.
    let next = (of_year >= 306) as u32;
    Some(((century * 100 + year_of_century + next) as i32, (month - 12 * next) as i32, date as i32))
}

/// The number of a civil date.
#[must_use]
pub const fn of_parts(year: i32, month: i32, date: i32) -> DayNumber {
    if year > 0 && year < 9_999 && month >= 1 && month <= 12 {
        // In 32 bits and without signs to look after, as most days are.
        let year = (year - if month <= 2 { 1 } else { 0 }).cast_unsigned();
        let march_month = (if month > 2 { month - 3 } else { month + 9 }).cast_unsigned();
        let of_year = ((153 * march_month + 2) / 5).cast_signed() + date - 1;
        return (year * 365 + year / 4 - year / 100 + year / 400).cast_signed() + of_year - 719_468;
    }
    let year = year as i64 - if month <= 2 { 1 } else { 0 };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let march_month = if month > 2 { month as i64 - 3 } else { month as i64 + 9 };
    let of_year = (153 * march_month + 2) / 5 + date as i64 - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    narrow(era * 146_097 + of_era - 719_468)
}

/// So many months later, on the day of the same number, or the month's last (G2).
#[must_use]
pub const fn plus_months(number: DayNumber, months: i64) -> DayNumber {
    let (year, month, date) = parts(number);
    let total = (year as i64 * 12 + month as i64 - 1).saturating_add(months);
    let (year, month) = (narrow(total.div_euclid(12)), narrow(total.rem_euclid(12)) + 1);
    let last = month_length(year, month);
    of_parts(year, month, if date < last { date } else { last })
}

/// Days of a month.
#[must_use]
pub const fn month_length(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// So many days later; saturates.
#[must_use]
pub const fn plus_days(number: DayNumber, days: i64) -> DayNumber {
    narrow((number as i64).saturating_add(days))
}

/// Monday is 0.
#[must_use]
pub const fn weekday(number: DayNumber) -> u8 {
    // 1970-01-01 was a Thursday.
    match (number as i64 + 3).rem_euclid(7) {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 3,
        4 => 4,
        5 => 5,
        _ => 6,
    }
}

/// Days are kept within the years 1 to 9999, so every later step fits.
#[expect(clippy::cast_possible_truncation, reason = "clamped to the years 1 to 9999 first")]
const fn narrow(number: i64) -> i32 {
    if number > 2_932_896 {
        2_932_896
    } else if number < -719_162 {
        -719_162
    } else {
        number as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn day_numbers_agree_with_the_kernel(at in -200_000_i32..200_000, months in -500_i64..500) {
            let kernel = day(at);
            prop_assert_eq!(number(kernel), at);
            let (year, month, date) = parts(at);
            prop_assert_eq!(of_parts(year, month, date), at);
            prop_assert_eq!(number(kernel.plus_months(months)), plus_months(at, months));
            prop_assert_eq!(usize::from(weekday(at)), kernel.weekday().index());
        }
    }

    #[test]
    fn half_a_year_after_the_last_of_august_ends_in_february() {
        let end = plus_months(of_parts(2026, 8, 31), 6);
        assert_eq!(parts(end), (2027, 2, 28));
    }
}
