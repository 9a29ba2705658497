//! Caps: of what was captured, how much may still go back (invariant 2). Interest and damages are payouts of their own
//! and stand outside.

use lyceum_kernel::money::{Money, MoneyError};

/// What was captured on one payment, and what of it has gone back or is on its way.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct Cap {
    captured: Money,
    returned: Money,
}

/// A refund that would give back more than was taken.
#[derive(Debug, Eq, PartialEq, thiserror::Error)]
pub enum OverCap {
    #[error("{asked} was asked and only {room} is left of what was captured")]
    Over { asked: Money, room: Money },
    #[error("a refund is more than nothing, not {0}")]
    NotPositive(Money),
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl Cap {
    /// A payment of which nothing has gone back.
    pub fn of(captured: Money) -> Self {
        Self { captured, returned: Money::zero(captured.currency()) }
    }

    /// What may still go back.
    ///
    /// # Errors
    /// When the amounts do not subtract.
    pub fn room(&self) -> Result<Money, MoneyError> {
        self.captured.minus(self.returned)
    }

    /// The cap after `amount` more has gone back.
    ///
    /// # Errors
    /// When that is more than is left, nothing at all, or another currency.
    pub fn take(self, amount: Money) -> Result<Self, OverCap> {
        if amount.is_zero() || amount.is_negative() {
            return Err(OverCap::NotPositive(amount));
        }
        let room = self.room()?;
        if room.minus(amount)?.is_negative() {
            return Err(OverCap::Over { asked: amount, room });
        }
        Ok(Self { captured: self.captured, returned: self.returned.plus(amount)? })
    }

    /// The cap after a refund that had been counted turned out not to have happened.
    ///
    /// # Errors
    /// When more would come back than had gone.
    pub fn give_back(self, amount: Money) -> Result<Self, OverCap> {
        let returned = self.returned.minus(amount)?;
        if returned.is_negative() {
            return Err(OverCap::Over { asked: amount, room: self.returned });
        }
        Ok(Self { captured: self.captured, returned })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_whole_may_go_back_and_not_a_cent_more() {
        let cap = Cap::of(Money::eur(9900));
        let spent = cap.take(Money::eur(4000)).unwrap().take(Money::eur(5900)).unwrap();
        assert!(spent.room().unwrap().is_zero());
        let over = spent.take(Money::eur(1));
        assert_eq!(over, Err(OverCap::Over { asked: Money::eur(1), room: Money::eur(0) }));
        assert_eq!(spent.give_back(Money::eur(5900)).unwrap().room().unwrap(), Money::eur(5900));
        assert!(spent.give_back(Money::eur(9901)).is_err());
    }

    #[test]
    fn nothing_and_less_are_no_refunds() {
        let cap = Cap::of(Money::eur(100));
        assert_eq!(cap.take(Money::eur(0)), Err(OverCap::NotPositive(Money::eur(0))));
        assert_eq!(cap.take(Money::eur(-5)), Err(OverCap::NotPositive(Money::eur(-5))));
    }

    proptest! {
        #[test]
        fn no_order_of_refunds_gives_back_more_than_was_captured(
            captured in 0_i64..1_000_000,
            asked in prop::collection::vec(-100_i64..400_000, 0..20),
        ) {
            let mut cap = Cap::of(Money::eur(captured));
            let mut gone = 0;
            for minor in asked {
                if let Ok(next) = cap.take(Money::eur(minor)) {
                    cap = next;
                    gone += minor;
                }
                prop_assert!(gone <= captured);
                prop_assert_eq!(cap.room().unwrap(), Money::eur(captured - gone));
            }
        }
    }
}
