//! Money in whole minor units of its currency. No floating point anywhere; rounding happens once, half up (G6).

use crate::Ratio;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// A currency of ISO 4217.
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(iso_currency::Currency::EUR);
    /// The US dollar.
    pub const USD: Self = Self(iso_currency::Currency::USD);
    /// The pound sterling.
    pub const GBP: Self = Self(iso_currency::Currency::GBP);
    /// The Swiss franc.
    pub const CHF: Self = Self(iso_currency::Currency::CHF);
    /// The yen, which has no minor unit.
    pub const JPY: Self = Self(iso_currency::Currency::JPY);

    /// The three-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// The sign people write beside an amount, such as "€", from the ISO table.
    #[must_use]
    pub fn symbol(self) -> String {
        self.0.symbol().to_string()
    }

    /// Digits after the decimal point, from the ISO table.
    #[must_use]
    pub fn exponent(self) -> u32 {
        self.0.exponent().map_or(0, u32::from)
    }

    /// The currency of a three-letter code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        iso_currency::Currency::from_code(code).map(Self)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Currency {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.code().cmp(other.code())
    }
}

/// An amount in one currency.
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// Why amounts could not be combined or read.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum MoneyError {
    /// Two currencies met.
    #[error("{0} and {1} cannot be combined")]
    Currencies(Currency, Currency),
    /// The result does not fit.
    #[error("the amount is too large")]
    Overflow,
    /// There is nothing to share by.
    #[error("an amount cannot be shared by weights that are empty, negative or all zero")]
    NoWeights,
    /// The text is no amount.
    #[error("{0:?} is no amount such as \"99.00 EUR\"")]
    Text(String),
}

impl Money {
    /// `minor` units of `currency`.
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Euro cents.
    #[must_use]
    pub const fn eur(cents: i64) -> Self {
        Self::new(cents, Currency::EUR)
    }

    /// Nothing, in a currency.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// The amount in minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Whether there is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Whether something is owed the other way.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// The same amount the other way. The smallest `i64` has no opposite and stays; no amount gets near it.
    #[must_use]
    pub const fn negate(self) -> Self {
        Self::new(self.minor.saturating_neg(), self.currency)
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// Two currencies, or too large.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.meets(other)?;
        self.minor.checked_add(other.minor).map(|minor| Self::new(minor, self.currency)).ok_or(MoneyError::Overflow)
    }

    /// The difference of two amounts.
    ///
    /// # Errors
    /// Two currencies, or too large.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.meets(other)?;
        self.minor.checked_sub(other.minor).map(|minor| Self::new(minor, self.currency)).ok_or(MoneyError::Overflow)
    }

    /// The amount times a fraction, rounded once, half up to the minor unit (half away from zero below it).
    ///
    /// # Errors
    /// Too large.
    pub fn times(self, ratio: Ratio) -> Result<Self, MoneyError> {
        let (num, den) = (i128::from(self.minor) * i128::from(ratio.num()), i128::from(ratio.den()));
        let rounded = (num.abs() * 2 + den).div_euclid(den * 2) * num.signum();
        i64::try_from(rounded).map(|minor| Self::new(minor, self.currency)).map_err(|_| MoneyError::Overflow)
    }

    /// The sum of many amounts of one currency.
    ///
    /// # Errors
    /// Two currencies, or too large.
    pub fn sum(amounts: impl IntoIterator<Item = Self>, currency: Currency) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::plus)
    }

    /// Shares by weight that add up to the whole, to the minor unit: the largest remainders take the rest, the earlier
    /// first where they are equal.
    ///
    /// # Errors
    /// No weight, a negative one, or all zero.
    pub fn share(self, weights: &[i64]) -> Result<Vec<Self>, MoneyError> {
        let total: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
        if total <= 0 || weights.iter().any(|weight| *weight < 0) {
            return Err(MoneyError::NoWeights);
        }
        let amount = i128::from(self.minor);
        let mut parts: Vec<(usize, i128, i128)> = weights
            .iter()
            .enumerate()
            .map(|(place, weight)| {
                let product = amount * i128::from(*weight);
                (place, product.div_euclid(total), product.rem_euclid(total))
            })
            .collect();
        let missing = amount - parts.iter().map(|(_, share, _)| share).sum::<i128>();
        parts.sort_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
        for (_, share, _) in parts.iter_mut().take(usize::try_from(missing).unwrap_or_default()) {
            *share += 1;
        }
        parts.sort_by_key(|(place, _, _)| *place);
        parts
            .into_iter()
            .map(|(_, share, _)| {
                i64::try_from(share).map(|minor| Self::new(minor, self.currency)).map_err(|_| MoneyError::Overflow)
            })
            .collect()
    }

    /// The number alone, with a point and as many digits as the currency has: `99.00`.
    #[must_use]
    pub fn decimal(self) -> String {
        let exponent = self.currency.exponent();
        let sign = if self.minor < 0 { "-" } else { "" };
        let unit = 10_u64.saturating_pow(exponent);
        let (whole, part) = (self.minor.unsigned_abs() / unit, self.minor.unsigned_abs() % unit);
        if exponent == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{part:0width$}", width = exponent as usize)
        }
    }

    fn meets(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::Currencies(self.currency, other.currency))
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads `99.00 EUR`, `99 EUR` and `-1.50 EUR`; never more digits than the currency has.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let bad = || MoneyError::Text(text.to_owned());
        let (number, code) = text.trim().rsplit_once(' ').ok_or_else(bad)?;
        let currency = Currency::from_code(code).ok_or_else(bad)?;
        let (whole, part) = number.trim().split_once('.').unwrap_or((number.trim(), ""));
        let width = currency.exponent() as usize;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = whole.strip_prefix('-').unwrap_or(whole);
        if part.len() > width || !digits(part) || !digits(unsigned) || unsigned.is_empty() {
            return Err(bad());
        }
        let minor = format!("{whole}{part:0<width$}").parse().map_err(|_| bad())?;
        Ok(Self::new(minor, currency))
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_print_and_read_with_their_currencys_digits() {
        assert_eq!(Money::eur(9900).to_string(), "99.00 EUR");
        assert_eq!(Money::eur(-5).to_string(), "-0.05 EUR");
        assert_eq!(Money::new(500, Currency::JPY).to_string(), "500 JPY");
        assert_eq!("99 EUR".parse(), Ok(Money::eur(9900)));
        assert_eq!("-0.05 EUR".parse(), Ok(Money::eur(-5)));
        for wrong in ["99", "9.999 EUR", "1,00 EUR", "EUR", "- EUR", "1.-5 EUR", "99 XYZW"] {
            assert!(wrong.parse::<Money>().is_err(), "{wrong} was read");
        }
    }

    #[test]
    fn halves_round_away_from_zero_and_only_once() {
        let half = Ratio::new(1, 2).unwrap();
        assert_eq!(Money::eur(5).times(half), Ok(Money::eur(3)));
        assert_eq!(Money::eur(-5).times(half), Ok(Money::eur(-3)));
        assert_eq!(Money::eur(i64::MAX).times(Ratio::new(2, 1).unwrap()), Err(MoneyError::Overflow));
    }

    proptest! {
        #[test]
        fn shares_add_up_to_the_whole(minor in -10_000_000_i64..10_000_000, weights in prop::collection::vec(0_i64..100_000, 1..12)) {
            prop_assume!(weights.iter().sum::<i64>() > 0);
            for currency in [Currency::EUR, Currency::JPY, Currency::from_code("KWD").unwrap()] {
                let shares = Money::new(minor, currency).share(&weights).unwrap();
                prop_assert_eq!(Money::sum(shares.iter().copied(), currency).unwrap(), Money::new(minor, currency));
                for (share, weight) in shares.iter().zip(&weights) {
                    prop_assert!(*weight > 0 || share.is_zero());
                }
            }
        }

        #[test]
        fn every_amount_reads_back(minor in any::<i64>()) {
            prop_assume!(minor != i64::MIN);
            let amount = Money::eur(minor);
            prop_assert_eq!(amount.to_string().parse::<Money>().unwrap(), amount);
        }
    }
}
