//! Shares that add up: a bundle's price over its courses, a coupon over the lines of a basket, a refund over the payments
//! it came from. Each sums back to the whole in every currency (REL-08); cents that are left go to the largest remainders.

use lyceum_kernel::money::{Money, MoneyError};

/// Why an amount cannot be shared.
#[derive(Debug, Eq, PartialEq, thiserror::Error)]
pub enum ShareError {
    #[error("there is nothing to share over")]
    NoOne,
    #[error("a share counts at least nothing, not {0}")]
    NegativeWeight(Money),
    #[error("{asked} is more than the {room} that can be taken")]
    TooMuch { asked: Money, room: Money },
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// Shares `whole` by the list prices; when all of them are zero, evenly.
///
/// # Errors
/// When there is no list price, a negative one, or currencies mix.
pub fn by_list_price(whole: Money, list: &[Money]) -> Result<Vec<Money>, ShareError> {
    if list.is_empty() {
        return Err(ShareError::NoOne);
    }
    for price in list {
        if price.is_negative() {
            return Err(ShareError::NegativeWeight(*price));
        }
        price.plus(Money::zero(whole.currency()))?;
    }
    let mut weights: Vec<i64> = list.iter().map(|price| price.minor()).collect();
    if weights.iter().all(|weight| *weight == 0) {
        weights.fill(1);
    }
    Ok(whole.share(&weights)?)
}

/// Takes a discount off prices, shared by `list` price, so that no price falls below zero: what one price cannot bear the
/// others take over, again by list price. Gives what is left of each.
///
/// # Errors
/// When the discount is more than all prices together, or the lists differ in length or currency.
pub fn discounted(prices: &[Money], list: &[Money], discount: Money) -> Result<Vec<Money>, ShareError> {
    let currency = discount.currency();
    let room = Money::sum(prices.iter().copied(), currency)?;
    if discount.is_negative() || room.minus(discount)?.is_negative() {
        return Err(ShareError::TooMuch { asked: discount, room });
    }
    if prices.len() != list.len() {
        return Err(ShareError::NoOne);
    }
    let mut left = prices.to_vec();
    let mut open = discount;
    // Each round either spends the whole discount or empties at least one price, so it ends.
    while !open.is_zero() {
        let weights: Vec<Money> = left
            .iter()
            .zip(list)
            .map(|(left, list)| if left.is_zero() { Money::zero(currency) } else { *list })
            .collect();
        let weights = weighted_or_left(weights, &left);
        let shares = by_list_price(open, &weights)?;
        let mut taken = Money::zero(currency);
        for (left, share) in left.iter_mut().zip(shares) {
            let takes = if left.minus(share)?.is_negative() { *left } else { share };
            *left = left.minus(takes)?;
            taken = taken.plus(takes)?;
        }
        open = open.minus(taken)?;
    }
    Ok(left)
}

/// Where only unlisted prices (list price zero) are left, they bear the rest by what is left of them.
fn weighted_or_left(weights: Vec<Money>, left: &[Money]) -> Vec<Money> {
    if weights.iter().all(|weight| weight.is_zero()) { left.to_vec() } else { weights }
}

/// Spreads a refund over the payments it came from, each in proportion to what is left of it: every payer and every
/// means gets its own share back (invariant 2).
///
/// # Errors
/// When more is asked than is left in all of them.
pub fn over_payments(refund: Money, left: &[Money]) -> Result<Vec<Money>, ShareError> {
    let room = Money::sum(left.iter().copied(), refund.currency())?;
    if refund.is_negative() || room.minus(refund)?.is_negative() {
        return Err(ShareError::TooMuch { asked: refund, room });
    }
    if refund.is_zero() {
        return Ok(vec![refund; left.len()]);
    }
    let remaining = discounted(left, left, refund)?;
    left.iter().zip(remaining).map(|(before, after)| Ok(before.minus(after)?)).collect()
}

#[cfg(test)]
mod tests {
    use lyceum_kernel::money::Currency;
    use proptest::prelude::*;

    use super::*;

    fn eur(minors: &[i64]) -> Vec<Money> {
        minors.iter().map(|minor| Money::eur(*minor)).collect()
    }

    /// Currencies with no, two and three decimals.
    fn a_currency() -> impl Strategy<Value = Currency> {
        prop_oneof![Just("EUR"), Just("JPY"), Just("KWD"), Just("CHF")]
            .prop_map(|code| Currency::from_code(code).unwrap())
    }

    #[test]
    fn the_third_course_of_the_clause_table_has_its_share() {
        // C6b: 180 paid for 100 + 80 + 60: third course 45.00
        let shares = by_list_price(Money::eur(18_000), &eur(&[10_000, 8_000, 6_000])).unwrap();
        assert_eq!(shares, eur(&[7_500, 6_000, 4_500]));
    }

    #[test]
    fn a_cent_that_is_left_goes_to_somebody() {
        let shares = by_list_price(Money::eur(100), &eur(&[10, 10, 10])).unwrap();
        assert_eq!(shares.iter().map(|share| share.minor()).sum::<i64>(), 100);
        assert!(shares.iter().all(|share| (33..=34).contains(&share.minor())));
    }

    #[test]
    fn a_discount_never_makes_a_price_negative() {
        let left = discounted(&eur(&[1_000, 9_000]), &eur(&[9_000, 9_000]), Money::eur(4_000)).unwrap();
        assert_eq!(left, eur(&[0, 6_000]));
        let all = discounted(&eur(&[1_000, 9_000]), &eur(&[0, 9_000]), Money::eur(10_000)).unwrap();
        assert_eq!(all, eur(&[0, 0]));
        let over = discounted(&eur(&[1_000]), &eur(&[1_000]), Money::eur(1_001));
        assert_eq!(over, Err(ShareError::TooMuch { asked: Money::eur(1_001), room: Money::eur(1_000) }));
    }

    #[test]
    fn a_free_bundle_is_shared_evenly_and_no_one_is_refused() {
        assert_eq!(by_list_price(Money::eur(10), &eur(&[0, 0])).unwrap(), eur(&[5, 5]));
        assert_eq!(by_list_price(Money::eur(10), &[]), Err(ShareError::NoOne));
        assert!(by_list_price(Money::eur(10), &eur(&[-1, 2])).is_err());
        assert!(by_list_price(Money::eur(10), &[Money::new(5, Currency::USD)]).is_err());
    }

    proptest! {
        #[test]
        fn shares_by_list_price_add_up(
            whole in 0_i64..100_000_000,
            list in prop::collection::vec(0_i64..1_000_000, 1..9),
            currency in a_currency(),
        ) {
            let list: Vec<Money> = list.into_iter().map(|minor| Money::new(minor, currency)).collect();
            let shares = by_list_price(Money::new(whole, currency), &list).unwrap();
            prop_assert_eq!(Money::sum(shares.iter().copied(), currency).unwrap(), Money::new(whole, currency));
            prop_assert!(shares.iter().all(|share| !share.is_negative()));
        }

        #[test]
        fn what_is_left_and_the_discount_make_the_price(
            prices in prop::collection::vec((0_i64..50_000, 0_i64..50_000), 1..7),
            percent in 0_i64..=100,
            currency in a_currency(),
        ) {
            let list: Vec<Money> = prices.iter().map(|(_, list)| Money::new(*list, currency)).collect();
            let prices: Vec<Money> = prices.iter().map(|(price, _)| Money::new(*price, currency)).collect();
            let all = Money::sum(prices.iter().copied(), currency).unwrap();
            let discount = Money::new(all.minor() * percent / 100, currency);
            let left = discounted(&prices, &list, discount).unwrap();
            let rest = Money::sum(left.iter().copied(), currency).unwrap();
            prop_assert_eq!(rest.plus(discount).unwrap(), all);
            for (left, price) in left.iter().zip(&prices) {
                prop_assert!(!left.is_negative() && left.minor() <= price.minor());
            }
        }

        #[test]
        fn a_refund_goes_back_to_where_it_came_from(
            left in prop::collection::vec(0_i64..90_000, 1..6),
            percent in 0_i64..=100,
        ) {
            let left = eur(&left);
            let all = Money::sum(left.iter().copied(), Currency::EUR).unwrap();
            let refund = Money::eur(all.minor() * percent / 100);
            let parts = over_payments(refund, &left).unwrap();
            prop_assert_eq!(Money::sum(parts.iter().copied(), Currency::EUR).unwrap(), refund);
            for (part, left) in parts.iter().zip(&left) {
                prop_assert!(!part.is_negative() && part.minor() <= left.minor());
            }
        }
    }
}
