//! A value packed into two machine words. [`Plain`] is what it says; as an enum it is copied tag and payload apart,
//! by loads that straddle earlier stores, and that made most of the cost of a decision. Two whole words stay in registers.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "values are cut out of the bits they were put into"
)]

use crate::{
    plain::{Den, Plain, Truth},
    value::Unit,
};
use lyceum_kernel::Currency;
use std::{cmp::Ordering, fmt, sync::LazyLock};

/// A value in two words. `head`: four bits of type, twelve of currency or unit, the rest of the denominator, the local day of an
/// instant, the last day of a window, or the width of a list. `body`: the number that is compared first. Bits not used are zero, so
/// equal values are equal words.
#[derive(Copy, Clone, PartialEq, Eq)]
pub struct Raw {
    head: u64,
    body: i64,
}

const UNKNOWN: u64 = 0;
const ABSENT: u64 = 1;
const BOOL: u64 = 2;
const NUMBER: u64 = 3;
const MONEY: u64 = 4;
const DAY: u64 = 5;
const INSTANT: u64 = 6;
const LENGTH: u64 = 7;
const SYMBOL: u64 = 8;
const COUNTRY: u64 = 9;
const TEXT: u64 = 10;
const LIST: u64 = 11;
const WINDOW: u64 = 12;
const TIME: u64 = 13;
const WEEKDAYS: u64 = 14;
const MONTH: u64 = 15;

/// Types whose values with the same head are ordered as their bodies are.
const BY_BODY: u64 = 1 << BOOL
    | 1 << NUMBER
    | 1 << MONEY
    | 1 << DAY
    | 1 << INSTANT
    | 1 << LENGTH
    | 1 << SYMBOL
    | 1 << COUNTRY
    | 1 << TIME
    | 1 << WEEKDAYS
    | 1 << MONTH;

/// Type, currency and unit.
const KIND: u64 = 0xffff;

/// Currencies by number; the order is that of their codes, and only this program sees the numbers.
static CURRENCIES: LazyLock<Vec<Currency>> = LazyLock::new(|| {
    let letters = || (b'A'..=b'Z').map(char::from);
    let codes =
        letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| String::from_iter([a, b, c]))));
    codes.filter_map(|code| Currency::from_code(&code)).collect()
});

#[expect(non_upper_case_globals, reason = "they read as the values of `Plain` that they are")]
impl Raw {
    /// Not known.
    pub const Unknown: Self = Self { head: UNKNOWN, body: 0 };
    /// Known not to exist.
    pub const Absent: Self = Self { head: ABSENT, body: 0 };

    /// In a register: to be computed when it is first asked for. Never seen elsewhere.
    pub(crate) const Pending: Self = Self { head: u64::MAX, body: 0 };

    /// Whether a register is still to be computed.
    #[inline]
    pub(crate) const fn is_pending(self) -> bool {
        self.head == u64::MAX
    }

    /// Yes or no.
    #[must_use]
    pub const fn bool(yes: bool) -> Self {
        Self { head: BOOL, body: yes as i64 }
    }

    /// A whole number.
    #[must_use]
    pub const fn count(count: i64) -> Self {
        Self { head: NUMBER | 1 << 16, body: count }
    }

    /// A day by its number.
    #[must_use]
    pub const fn of_day(day: i32) -> Self {
        Self { head: DAY, body: day as i64 }
    }

    /// An instant with its local day.
    #[must_use]
    pub const fn instant(micros: i64, day: i32) -> Self {
        Self { head: INSTANT | (day.cast_unsigned() as u64) << 32, body: micros }
    }

    /// Days, both ends included.
    #[must_use]
    pub const fn window(from: i32, to: i32) -> Self {
        Self { head: WINDOW | (to.cast_unsigned() as u64) << 32, body: from as i64 }
    }

    /// A fraction of a number or an amount, of the kind of another; not known where its denominator does not fit.
    #[must_use]
    #[inline]
    pub(crate) const fn fraction(num: i64, den: i64, kind: u64) -> Self {
        if den < 1 || den >= 1 << 48 {
            return Self::Unknown;
        }
        Self { head: kind | (den as u64) << 16, body: num }
    }

    /// The kind of a plain number.
    pub(crate) const NUMBER: u64 = NUMBER;

    /// For numbers and amounts: numerator, denominator, and the kind, which holds the currency.
    #[inline]
    pub(crate) const fn parts(self) -> Option<(i64, i64, u64)> {
        match self.head & 15 {
            NUMBER | MONEY => Some((self.body, (self.head >> 16) as i64, self.head & KIND)),
            _ => None,
        }
    }

    /// A day, and no instant.
    #[inline]
    pub(crate) const fn day_alone(self) -> Option<i32> {
        if self.head == DAY { Some(self.body as i32) } else { None }
    }

    /// A length of time: how many, of what.
    #[inline]
    pub(crate) const fn length(self) -> Option<(u32, Unit)> {
        match self.head & 15 {
            LENGTH => Some((self.body as u32, unit((self.head >> 4) as u8))),
            _ => None,
        }
    }

    /// A list: its first cell, its records, cells a record.
    #[inline]
    pub(crate) const fn list(self) -> Option<(u32, u32, u16)> {
        match self.head & 15 {
            LIST => Some((self.body as u32, (self.head >> 32) as u32, (self.head >> 16) as u16)),
            _ => None,
        }
    }

    /// One number for a value, to tell whether it is another: equal values have equal numbers.
    pub(crate) const fn bits(self) -> u64 {
        self.head.rotate_left(32) ^ self.body.cast_unsigned()
    }

    /// Not known.
    #[must_use]
    #[inline]
    pub const fn is_unknown(self) -> bool {
        self.head == UNKNOWN
    }

    /// Not known, or known not to exist.
    #[must_use]
    #[inline]
    pub const fn is_missing(self) -> bool {
        self.head <= ABSENT
    }

    /// Unknown or absent, which pass through arithmetic; unknown wins.
    #[must_use]
    #[inline]
    pub const fn missing(self, other: Self) -> Option<Self> {
        if !self.is_missing() && !other.is_missing() {
            return None;
        }
        Some(if self.head == UNKNOWN || other.head == UNKNOWN { Self::Unknown } else { Self::Absent })
    }

    /// The local day of a day or instant.
    #[must_use]
    #[inline]
    pub const fn day(self) -> Option<i32> {
        match self.head & 15 {
            DAY => Some(self.body as i32),
            INSTANT => Some(((self.head >> 32) as u32).cast_signed()),
            _ => None,
        }
    }

    /// Of a yes-or-no value: absent is no.
    #[must_use]
    #[inline]
    pub const fn truth(self) -> Truth {
        match self.head {
            UNKNOWN => Truth::Unknown,
            BOOL if self.body != 0 => Truth::True,
            _ => Truth::False,
        }
    }

    /// A whole number.
    #[inline]
    pub(crate) const fn whole(self) -> Option<i64> {
        if self.head == Self::count(0).head { Some(self.body) } else { None }
    }

    /// The place of a word in its list.
    #[inline]
    pub(crate) const fn symbol(self) -> Option<u32> {
        if self.head == SYMBOL { Some(self.body as u32) } else { None }
    }

    /// Whether values of its kind, and with its head, are ordered as their numbers are.
    pub(crate) const fn is_level(self) -> bool {
        let kind = self.head & 15;
        kind != INSTANT && BY_BODY >> kind & 1 == 1
    }

    /// The order beside a value that is level: `None` where this is of another kind or missing.
    #[inline]
    pub(crate) fn order_beside(self, level: Self) -> Option<Ordering> {
        if self.head == level.head { Some(self.body.cmp(&level.body)) } else { None }
    }

    /// Whether it is a value that is level: `None` where this is of another kind or missing.
    #[inline]
    pub(crate) fn is_beside(self, level: Self) -> Option<bool> {
        if self.head == level.head { Some(self.body == level.body) } else { None }
    }

    /// The order of two values that are compared by one number.
    #[inline]
    pub(crate) fn order_at_once(self, other: Self) -> Option<Ordering> {
        let kind = self.head & 15;
        // Of an instant the type only: its day says nothing that its body does not.
        let beside = if kind == INSTANT { 60 } else { 0 };
        if (self.head ^ other.head) << beside == 0 && BY_BODY >> kind & 1 == 1 {
            return Some(self.body.cmp(&other.body));
        }
        if kind == INSTANT && other.head == DAY {
            return Some(self.day().cmp(&other.day()));
        }
        None
    }

    /// The order of two fractions of one kind that multiply without overflow.
    #[inline]
    pub(crate) fn order_of_fractions(self, other: Self) -> Option<Ordering> {
        let numbers = matches!(self.head & 15, NUMBER | MONEY);
        if !numbers || (self.head ^ other.head) & KIND != 0 {
            return None;
        }
        let (den, by) = ((self.head >> 16) as i64, (other.head >> 16) as i64);
        Some(self.body.checked_mul(by)?.cmp(&other.body.checked_mul(den)?))
    }

    /// The order of two values of one type; `None` where there is none, as between two currencies.
    #[must_use]
    pub fn order(self, other: Self) -> Option<Ordering> {
        self.order_at_once(other)
            .or_else(|| self.order_of_fractions(other))
            .or_else(|| self.plain().order(other.plain()))
    }

    /// What it says.
    #[must_use]
    #[inline]
    pub fn plain(self) -> Plain {
        let Self { head, body } = self;
        match head & 15 {
            ABSENT => Plain::Absent,
            BOOL => Plain::Bool(body != 0),
            NUMBER => Den::new((head >> 16) as i64).map_or(Plain::Unknown, |den| Plain::Number { num: body, den }),
            MONEY => self.money(),
            DAY => Plain::Day(body as i32),
            INSTANT => Plain::Instant { micros: body, day: ((head >> 32) as u32).cast_signed() },
            LENGTH => Plain::Length { count: body as u32, unit: unit((head >> 4) as u8) },
            SYMBOL => Plain::Symbol(body as u16),
            COUNTRY => Plain::Country((body as u16).to_be_bytes()),
            TEXT => Plain::Text(body as u32),
            LIST => Plain::List { start: body as u32, len: (head >> 32) as u32, width: (head >> 16) as u16 },
            WINDOW => Plain::Window { from: body as i32, to: ((head >> 32) as u32).cast_signed() },
            TIME => Plain::Time(body as u16),
            WEEKDAYS => Plain::Weekdays(body as u8),
            MONTH => Plain::Month(body as u8),
            _ => Plain::Unknown,
        }
    }

    #[inline(never)]
    fn money(self) -> Plain {
        let currency = CURRENCIES.get((self.head >> 4 & 0xfff) as usize).copied();
        match (Den::new((self.head >> 16) as i64), currency) {
            (Some(den), Some(currency)) => Plain::Money { num: self.body, den, currency },
            _ => Plain::Unknown,
        }
    }
}

impl From<Plain> for Raw {
    #[inline]
    fn from(raw: Plain) -> Self {
        let plain = |head, body| Self { head, body };
        match raw {
            Plain::Unknown => Self::Unknown,
            Plain::Absent => Self::Absent,
            Plain::Bool(yes) => Self::bool(yes),
            Plain::Number { num, den } => Self::fraction(num, den.get(), NUMBER),
            Plain::Money { num, den, currency } => match CURRENCIES.iter().position(|known| *known == currency) {
                Some(at) => Self::fraction(num, den.get(), MONEY | (at as u64) << 4),
                None => Self::Unknown,
            },
            Plain::Day(day) => Self::of_day(day),
            Plain::Instant { micros, day } => Self::instant(micros, day),
            Plain::Length { count, unit } => plain(LENGTH | (unit as u64) << 4, i64::from(count)),
            Plain::Symbol(word) => plain(SYMBOL, i64::from(word)),
            Plain::Country(code) => plain(COUNTRY, i64::from(u16::from_be_bytes(code))),
            Plain::Text(at) => plain(TEXT, i64::from(at)),
            Plain::List { start, len, width } => {
                plain(LIST | u64::from(width) << 16 | u64::from(len) << 32, i64::from(start))
            }
            Plain::Window { from, to } => Self::window(from, to),
            Plain::Time(minutes) => plain(TIME, i64::from(minutes)),
            Plain::Weekdays(days) => plain(WEEKDAYS, i64::from(days)),
            Plain::Month(month) => plain(MONTH, i64::from(month)),
        }
    }
}

/// The unit of its place in the declaration.
const fn unit(at: u8) -> Unit {
    match at {
        0 => Unit::Days,
        1 => Unit::BusinessDays,
        2 => Unit::Weeks,
        3 => Unit::Months,
        4 => Unit::Years,
        5 => Unit::Hours,
        6 => Unit::Minutes,
        _ => Unit::WorkingHours,
    }
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.plain().fmt(f)
    }
}

impl Truth {
    /// As a value.
    #[must_use]
    pub const fn raw(self) -> Raw {
        match self {
            Self::True => Raw::bool(true),
            Self::False => Raw::bool(false),
            Self::Unknown | Self::Struck => Raw::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn raws() -> impl Strategy<Value = Plain> {
        let currencies = prop::sample::select(vec![Currency::EUR, Currency::USD, Currency::JPY, Currency::GBP]);
        let units = (0_u8..8).prop_map(unit);
        let dens = || (1_i64..1 << 48).prop_map(|den| Den::new(den).unwrap());
        let small = || (1_i64..4).prop_map(|den| Den::new(den).unwrap());
        prop_oneof![
            Just(Plain::Unknown),
            Just(Plain::Absent),
            any::<bool>().prop_map(Plain::Bool),
            (any::<i64>(), dens()).prop_map(|(num, den)| Plain::Number { num, den }),
            (-5_i64..5, small()).prop_map(|(num, den)| Plain::Number { num, den }),
            (any::<i64>(), dens(), currencies).prop_map(|(num, den, currency)| Plain::Money { num, den, currency }),
            (-5_i64..5, small()).prop_map(|(num, den)| Plain::Money { num, den, currency: Currency::EUR }),
            (-3_i32..3).prop_map(Plain::Day),
            any::<i32>().prop_map(Plain::Day),
            (any::<i64>(), any::<i32>()).prop_map(|(micros, day)| Plain::Instant { micros, day }),
            (-3_i64..3, -3_i32..3).prop_map(|(micros, day)| Plain::Instant { micros, day }),
            (any::<u32>(), units).prop_map(|(count, unit)| Plain::Length { count, unit }),
            any::<u16>().prop_map(Plain::Symbol),
            any::<[u8; 2]>().prop_map(Plain::Country),
            any::<u32>().prop_map(Plain::Text),
            (any::<u32>(), any::<u32>(), any::<u16>()).prop_map(|(start, len, width)| Plain::List {
                start,
                len,
                width
            }),
            (any::<i32>(), any::<i32>()).prop_map(|(from, to)| Plain::Window { from, to }),
            any::<u16>().prop_map(Plain::Time),
            any::<u8>().prop_map(Plain::Weekdays),
            any::<u8>().prop_map(Plain::Month),
        ]
    }

    #[test]
    fn a_value_travels_in_two_registers() {
        assert_eq!(size_of::<Raw>(), 16);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_096))]

        #[test]
        fn a_value_packed_says_what_it_said(left in raws(), right in raws()) {
            let (a, b) = (Raw::from(left), Raw::from(right));
            prop_assert_eq!(a.plain(), left);
            prop_assert_eq!(a == b, left == right);
            prop_assert_eq!(a.day(), left.day());
            prop_assert_eq!(a.order(b), left.order(right));
            prop_assert_eq!(a.missing(b), left.missing(right).map(Raw::from));
        }
    }
}
