//! What the evaluator's values say: small, copied, without strings. Text, symbols and lists are numbers into tables beside them.
//! They are kept and passed packed, as [`Raw`](crate::raw::Raw).

use crate::value::Unit;
use lyceum_kernel::Currency;
use std::cmp::Ordering;

/// A denominator: positive, of 48 bits, so that a value fits two registers. Fractions that need more are not known.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Den([u16; 3]);

impl Den {
    /// One.
    pub const ONE: Self = Self([1, 0, 0]);

    /// A denominator, if it is positive and fits.
    #[must_use]
    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut into its three parts of 16 bits")]
    pub const fn new(den: i64) -> Option<Self> {
        if den < 1 || den >= 1 << 48 {
            return None;
        }
        Some(Self([den as u16, (den >> 16) as u16, (den >> 32) as u16]))
    }

    /// As a whole number.
    #[must_use]
    #[inline]
    pub const fn get(self) -> i64 {
        let [low, middle, high] = self.0;
        low as i64 | (middle as i64) << 16 | (high as i64) << 32
    }
}

/// A value at decision time, to be looked into.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Plain {
    /// Not known.
    Unknown,
    /// Known not to exist.
    Absent,
    /// Yes or no.
    Bool(bool),
    /// A count, share, percentage or rate; not reduced, so that 46 of 150 stays readable.
    Number {
        /// The numerator.
        num: i64,
        /// The denominator.
        den: Den,
    },
    /// An exact amount: `num / den` minor units.
    Money {
        /// The numerator.
        num: i64,
        /// The denominator.
        den: Den,
        /// The currency.
        currency: Currency,
    },
    /// A day by its number.
    Day(i32),
    /// An instant with its local day.
    Instant {
        /// Microseconds since 1970.
        micros: i64,
        /// The day in the document's zone.
        day: i32,
    },
    /// A length of time.
    Length {
        /// How many.
        count: u32,
        /// Of what.
        unit: Unit,
    },
    /// A word, by its place in its list.
    Symbol(u16),
    /// A country.
    Country([u8; 2]),
    /// Text, by its place in the frame's or program's texts.
    Text(u32),
    /// A list in the frame's cells.
    List {
        /// First cell.
        start: u32,
        /// Records.
        len: u32,
        /// Cells a record.
        width: u16,
    },
    /// Days, both ends included.
    Window {
        /// First.
        from: i32,
        /// Last.
        to: i32,
    },
    /// Minutes after midnight.
    Time(u16),
    /// Days of the week, Monday the lowest bit.
    Weekdays(u8),
    /// A month of the year.
    Month(u8),
}

/// Three-valued truth, and a line that law took away. A bit each, so that several make a set.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Truth {
    /// It does not hold.
    False = 1,
    /// It holds.
    True = 2,
    /// A fact is missing.
    Unknown = 4,
    /// Struck: neither counted nor asked.
    Struck = 8,
}

impl Truth {
    /// Of a yes or no.
    #[must_use]
    pub const fn of(yes: bool) -> Self {
        if yes { Self::True } else { Self::False }
    }

    /// The opposite; unknown stays unknown.
    #[must_use]
    pub const fn negated(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            other => other,
        }
    }

    /// The one of these bits.
    pub(crate) const fn of_bits(bits: u8) -> Self {
        match bits {
            1 => Self::False,
            2 => Self::True,
            8 => Self::Struck,
            _ => Self::Unknown,
        }
    }

    /// The set of this one.
    #[inline]
    pub(crate) const fn bit(self) -> u8 {
        self as u8
    }
}

impl Plain {
    /// A whole number.
    #[must_use]
    pub const fn count(count: i64) -> Self {
        Self::Number { num: count, den: Den::ONE }
    }

    /// A fraction; not known where its denominator does not fit.
    #[must_use]
    #[inline]
    pub const fn number(num: i64, den: i64) -> Self {
        match Den::new(den) {
            Some(den) => Self::Number { num, den },
            None => Self::Unknown,
        }
    }

    /// An exact amount; not known where its denominator does not fit.
    #[must_use]
    #[inline]
    pub const fn money(num: i64, den: i64, currency: Currency) -> Self {
        match Den::new(den) {
            Some(den) => Self::Money { num, den, currency },
            None => Self::Unknown,
        }
    }

    /// The local day of a day or instant.
    #[must_use]
    pub const fn day(self) -> Option<i32> {
        match self {
            Self::Day(day) | Self::Instant { day, .. } => Some(day),
            _ => None,
        }
    }

    /// Unknown or absent, which pass through arithmetic; unknown wins.
    #[must_use]
    pub const fn missing(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Unknown, _) | (_, Self::Unknown) => Some(Self::Unknown),
            (Self::Absent, _) | (_, Self::Absent) => Some(Self::Absent),
            _ => None,
        }
    }

    /// The order of two values of one type; `None` where there is none, as between two currencies.
    #[must_use]
    pub fn order(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number { num, den }, Self::Number { num: other, den: by }) => {
                Some(fractions(num, den.get(), other, by.get()))
            }
            (Self::Money { num, den, currency }, Self::Money { num: other, den: by, currency: also }) => {
                (currency == also).then(|| fractions(num, den.get(), other, by.get()))
            }
            (Self::Instant { micros, .. }, Self::Instant { micros: other, .. }) => Some(micros.cmp(&other)),
            (Self::Day(day) | Self::Instant { day, .. }, Self::Day(other) | Self::Instant { day: other, .. }) => {
                Some(day.cmp(&other))
            }
            (Self::Length { count, unit }, Self::Length { count: other, unit: also }) => {
                let (a, b) = (steps(count, unit), steps(other, also));
                (a.0 == b.0).then(|| a.1.cmp(&b.1))
            }
            (Self::Time(time), Self::Time(other)) => Some(time.cmp(&other)),
            (Self::Month(month), Self::Month(other)) => Some(month.cmp(&other)),
            (Self::Symbol(word), Self::Symbol(other)) => Some(word.cmp(&other)),
            (Self::Bool(yes), Self::Bool(other)) => Some(yes.cmp(&other)),
            (Self::Country(country), Self::Country(other)) => Some(country.cmp(&other)),
            (Self::Weekdays(days), Self::Weekdays(other)) => Some(days.cmp(&other)),
            _ => None,
        }
    }
}

/// Lengths that can be compared: days with weeks, months with years, minutes with hours.
const fn steps(count: u32, unit: Unit) -> (u8, u64) {
    let count = count as u64;
    match unit {
        Unit::Days => (0, count),
        Unit::Weeks => (0, count * 7),
        Unit::Months => (1, count),
        Unit::Years => (1, count * 12),
        Unit::Minutes => (2, count),
        Unit::Hours => (2, count * 60),
        Unit::BusinessDays => (3, count),
        Unit::WorkingHours => (4, count),
    }
}

fn fractions(num: i64, den: i64, other: i64, by: i64) -> Ordering {
    if den == by {
        return num.cmp(&other);
    }
    match (num.checked_mul(by), other.checked_mul(den)) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => (i128::from(num) * i128::from(by)).cmp(&(i128::from(other) * i128::from(den))),
    }
}

/// A fraction in lowest terms, if it fits.
#[must_use]
pub fn reduced(num: i128, den: i128) -> Option<(i64, i64)> {
    if den == 0 {
        return None;
    }
    let (num, den) = if den < 0 { (num.checked_neg()?, den.checked_neg()?) } else { (num, den) };
    if let (Ok(num), Ok(den)) = (i64::try_from(num), i64::try_from(den)) {
        if den == 1 {
            return Some((num, den));
        }
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs());
        let divisor = i64::try_from(divisor).ok()?;
        return Some((num / divisor, den / divisor));
    }
    let (mut a, mut b) = (num.unsigned_abs(), den.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let divisor = i128::try_from(a).ok()?;
    Some((i64::try_from(num / divisor).ok()?, i64::try_from(den / divisor).ok()?))
}

const fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    if a == 0 { 1 } else { a }
}

/// A fraction rounded to a whole number.
#[must_use]
pub fn rounded(num: i64, den: i64, how: crate::syntax::Rounding) -> i64 {
    use crate::syntax::Rounding;
    let (num, den) = (i128::from(num), i128::from(den.max(1)));
    let (size, sign) = (num.abs(), num.signum());
    let whole = match how {
        Rounding::HalfUp => (size * 2 + den) / (den * 2),
        Rounding::Up => (size + den - 1) / den,
        Rounding::Down => size / den,
    };
    i64::try_from(whole * sign).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denominator_has_48_bits() {
        assert_eq!(Den::new(281_474_976_710_655).map(Den::get), Some(281_474_976_710_655));
        assert_eq!((Den::new(0), Den::new(1 << 48)), (None, None));
    }
}
