//! The tax that lies inside a gross price: extracted exactly, rounded once, so that net and tax make the gross again.

use lyceum_kernel::money::{Currency, Money, MoneyError};
use lyceum_kernel::ratio::Ratio;

/// A gross price taken apart.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct Taxed {
    pub net: Money,
    pub tax: Money,
    pub gross: Money,
}

impl Taxed {
    /// Takes `gross` apart at `rate` (19 % as 19/100): tax = gross × rate ÷ (1 + rate), half up; net is the rest.
    ///
    /// # Errors
    /// When the rate is below zero or the numbers do not fit.
    pub fn within(gross: Money, rate: Ratio) -> Result<Self, MoneyError> {
        let whole = rate.den().checked_add(rate.num()).ok_or(MoneyError::Overflow)?;
        let inner = Ratio::new(rate.num(), whole).ok_or(MoneyError::Overflow)?;
        let tax = gross.times(inner)?;
        Ok(Self { net: gross.minus(tax)?, tax, gross })
    }

    /// Adds up lines of one currency: the tax of a document is the sum of the tax of its lines.
    ///
    /// # Errors
    /// When the sums do not fit.
    pub fn sum(lines: impl IntoIterator<Item = Self>, currency: Currency) -> Result<Self, MoneyError> {
        let zero = Money::zero(currency);
        lines.into_iter().try_fold(Self { net: zero, tax: zero, gross: zero }, |sum, line| {
            Ok(Self { net: sum.net.plus(line.net)?, tax: sum.tax.plus(line.tax)?, gross: sum.gross.plus(line.gross)? })
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nineteen_percent_in_ninety_nine_euros() {
        let taxed = Taxed::within(Money::eur(9900), Ratio::percent(19)).unwrap();
        assert_eq!((taxed.net, taxed.tax), (Money::eur(8319), Money::eur(1581)));
        let none = Taxed::within(Money::eur(9900), Ratio::percent(0)).unwrap();
        assert_eq!((none.net, none.tax), (Money::eur(9900), Money::eur(0)));
    }

    #[test]
    fn a_rate_with_a_fraction_is_exact() {
        let taxed = Taxed::within(Money::new(10_810, Currency::CHF), Ratio::new(81, 1000).unwrap()).unwrap();
        assert_eq!(taxed.tax, Money::new(810, Currency::CHF));
    }

    proptest! {
        #[test]
        fn net_and_tax_make_the_gross_and_the_tax_is_right_to_half_a_cent(
            gross in 0_i64..1_000_000_000,
            tenths in 0_i64..500,
        ) {
            let taxed = Taxed::within(Money::eur(gross), Ratio::new(tenths, 1000).unwrap()).unwrap();
            prop_assert_eq!(taxed.net.plus(taxed.tax).unwrap(), taxed.gross);
            // |tax - net-of-rounding × rate| is at most half a cent: 2·|tax·(1000+t) − gross·t| ≤ 1000+t
            let off = i128::from(taxed.tax.minor()) * i128::from(1000 + tenths) - i128::from(gross) * i128::from(tenths);
            prop_assert!(2 * off.abs() <= i128::from(1000 + tenths));
        }
    }
}
