//! Coupons: a percentage or an amount off, at most so many times, within a window. Redeeming is one guarded update, so
//! fifty people at the same moment get exactly as many discounts as the coupon has.

use lyceum_kernel::{Currency, Instant, Money, MoneyError, PersonId, Ratio};
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;
use lyceum_words::Reader;

use super::store;

/// What a coupon takes off.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Discount {
    /// A part of the sum, at most the whole.
    Percent(Ratio),
    /// An amount, at most the sum.
    Amount(Money),
}

impl Discount {
    /// What it takes off, in the reader's form: "10 %" or "15.00 €".
    pub fn said(self, reader: &Reader) -> String {
        match self {
            Self::Percent(part) => reader.percent(part),
            Self::Amount(amount) => reader.money(amount),
        }
    }

    /// Whether it can be taken off amounts of this currency.
    pub fn fits(self, currency: Currency) -> bool {
        match self {
            Self::Percent(_) => true,
            Self::Amount(amount) => amount.currency() == currency,
        }
    }

    /// What it takes off `sum`, rounded once.
    ///
    /// # Errors
    /// When the coupon is of another currency.
    pub fn off(self, sum: Money) -> Result<Money, MoneyError> {
        let off = match self {
            Self::Percent(part) => sum.times(part)?,
            Self::Amount(amount) => amount,
        };
        Ok(if sum.minus(off)?.is_negative() { sum } else { off })
    }
}

/// A coupon.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Coupon {
    /// Upper case, without spaces.
    pub code: String,
    pub discount: Discount,
    pub uses_max: Option<i64>,
    pub used: i64,
    /// Whether everybody may see its code in the basket; else it is for those who are given it.
    pub is_advertised: bool,
    pub valid_from: Option<Instant>,
    /// The first instant at which it is no longer valid.
    pub valid_until: Option<Instant>,
    /// Whose it is, if it is not everybody's.
    pub personal: Option<Personal>,
}

/// A coupon of one person: nobody else can use it, or learn that it is there.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Personal {
    /// Only this account can use it, signed in.
    pub holder: PersonId,
    /// What it was given for, as an id: one thing gives one coupon.
    pub given_for: String,
}

/// How a coupon stands at an instant.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Standing {
    /// Its window has not begun.
    Upcoming,
    Open,
    /// Used as often as it may be.
    UsedUp,
    /// Its window has ended, by itself or because somebody ended it.
    Over,
}

impl Coupon {
    /// A coupon of everybody who is told its code, without bounds.
    pub fn new(code: impl Into<String>, discount: Discount) -> Self {
        Self {
            code: code.into(),
            discount,
            uses_max: None,
            used: 0,
            is_advertised: false,
            valid_from: None,
            valid_until: None,
            personal: None,
        }
    }

    /// How it stands now.
    pub fn standing(&self, now: Instant) -> Standing {
        if self.valid_until.is_some_and(|until| now >= until) {
            Standing::Over
        } else if self.uses_max.is_some_and(|most| self.used >= most) {
            Standing::UsedUp
        } else if self.valid_from.is_some_and(|from| now < from) {
            Standing::Upcoming
        } else {
            Standing::Open
        }
    }
}

/// Why a coupon takes nothing off.
#[derive(Debug, thiserror::Error)]
pub enum CouponError {
    #[error("there is no such coupon")]
    Unknown,
    #[error("the coupon is not valid before {0}")]
    NotYet(Instant),
    #[error("the coupon was valid until {0}")]
    Over(Instant),
    #[error("the coupon has been used as often as it may")]
    UsedUp,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for CouponError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// A code as people type it, made comparable: letters of the alphabet, digits and dashes, in upper case.
pub fn normal(code: &str) -> String {
    code.chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .take(40)
        .collect::<String>()
        .to_uppercase()
}

/// Makes a coupon; `false` when there is one of that code.
///
/// # Errors
/// When the database fails, a percentage is not between nothing and the whole, or an amount is in another currency than
/// the school sells in.
pub async fn create(tx: &mut Tx, coupon: &Coupon) -> Result<bool, Fault> {
    let sensible = match coupon.discount {
        Discount::Percent(part) => part > Ratio::ZERO && part <= Ratio::ONE,
        Discount::Amount(amount) => amount.minor() > 0,
    };
    if !sensible || coupon.code.is_empty() || coupon.code != normal(&coupon.code) {
        return Err(Fault::other(format!("{:?} is no coupon", coupon.code)));
    }
    let sells = tx.school().settings().currency;
    if !coupon.discount.fits(sells) {
        return Err(Fault::other(format!(
            "{:?} takes off another currency than {sells}, in which this school sells",
            coupon.code
        )));
    }
    let is_new = store::insert_coupon(tx, coupon).await?;
    if is_new {
        tx.audit("coupon made", &coupon.code).await?;
    }
    Ok(is_new)
}

/// Every coupon, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn every(r: &mut impl Reads) -> Result<Vec<Coupon>, Fault> {
    store::every_coupon(r).await
}

/// The coupon of this code, whether or not it takes anything off now.
///
/// # Errors
/// When the database fails.
pub async fn find(r: &mut impl Reads, code: &str) -> Result<Option<Coupon>, Fault> {
    store::coupon(r, &normal(code)).await
}

/// Ends a coupon now; `false` when there is none of that code or it had ended. An order that was placed with it keeps its
/// discount.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &mut Tx, code: &str) -> Result<bool, Fault> {
    let code = normal(code);
    let has_ended = store::end_coupon(tx, &code).await?;
    if has_ended {
        tx.audit("coupon ended", &code).await?;
    }
    Ok(has_ended)
}

/// The personal coupon that was given for this.
///
/// # Errors
/// When the database fails.
pub async fn given_for(r: &mut impl Reads, about: &str) -> Result<Option<Coupon>, Fault> {
    store::coupon_given_for(r, about).await
}

/// The coupon of a code, if it would take something off now for whoever acts.
///
/// # Errors
/// Why it would not.
pub async fn usable(r: &mut (impl Reads + Context), code: &str, now: Instant) -> Result<Coupon, CouponError> {
    let coupon = store::coupon(r, &normal(code)).await?.ok_or(CouponError::Unknown)?;
    let holder = coupon.personal.as_ref().map(|personal| &personal.holder);
    if holder.is_some() && holder != r.actor().person() {
        // Of somebody else's one learns no more than of a code that never was.
        return Err(CouponError::Unknown);
    }
    if let Some(from) = coupon.valid_from.filter(|from| now < *from) {
        return Err(CouponError::NotYet(from));
    }
    if let Some(until) = coupon.valid_until.filter(|until| now >= *until) {
        return Err(CouponError::Over(until));
    }
    if coupon.uses_max.is_some_and(|most| coupon.used >= most) {
        return Err(CouponError::UsedUp);
    }
    Ok(coupon)
}

/// The code of a coupon that takes something off now and that its owner lets everybody see: the basket shows it.
///
/// # Errors
/// When the database fails.
pub async fn advertised(r: &mut (impl Reads + Context)) -> Result<Option<Coupon>, Fault> {
    let (now, sells) = (r.now(), r.school().settings().currency);
    store::open_coupon(r, now, sells).await
}

/// Uses a coupon for `about` (an order), once; `false` when it is used up or out of its window by now, or somebody else's.
///
/// # Errors
/// When the database fails.
pub async fn redeem(tx: &mut Tx, code: &str, about: &str) -> Result<bool, Fault> {
    store::redeem(tx, code, about).await
}

/// Gives back what `about` used: its order was never paid. A refund revives no coupon (C10d).
///
/// # Errors
/// When the database fails.
pub async fn release(tx: &mut Tx, code: &str, about: &str) -> Result<bool, Fault> {
    store::release(tx, code, about).await
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_discount_is_at_most_the_price() {
        assert_eq!(Discount::Percent(Ratio::percent(30)).off(Money::eur(15_000)).unwrap(), Money::eur(4_500));
        assert_eq!(Discount::Amount(Money::eur(2_000)).off(Money::eur(1_500)).unwrap(), Money::eur(1_500));
        assert!(Discount::Amount(Money::new(5, Currency::USD)).off(Money::eur(1_500)).is_err());
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        assert_eq!(normal(" spring-30 "), "SPRING-30");
        assert_eq!(normal("autumn; DROP~k."), "AUTUMNDROPK");
    }

    proptest! {
        #[test]
        fn no_percentage_takes_more_than_all(sum in 0_i64..10_000_000, percent in 0_i64..=100) {
            let off = Discount::Percent(Ratio::percent(percent)).off(Money::eur(sum)).unwrap();
            prop_assert!(!off.is_negative() && off.minor() <= sum);
        }
    }
}
