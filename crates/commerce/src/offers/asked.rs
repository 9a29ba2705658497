//! What was asked for an offer, and when: the price beside which a reduction may be announced.
//!
//! Directive 98/6/EC, article 6a (in Germany § 11 PAngV): whoever announces a reduction says the lowest price of the thirty
//! days before it. What the owner calls the ordinary price may therefore not be higher. A reduction that grows step by step
//! without a pause is measured from its beginning (paragraph 5). The owner's pages: `pages/shop/prices.rs`.

use lyceum_kernel::{Instant, Money, Span};
use lyceum_school::{Fault, Tx};

use super::store::{self, Asked};
use super::{Offer, OfferError, OfferId};

/// So long before a reduction every price counts.
const LOOKS_BACK: Span = Span::days(30);

/// The lowest price of the thirty days before a reduction to `price` that is announced now; nothing where nothing was asked in
/// that time. `asked` has the newest first.
fn lowest_before(asked: &[Asked], price: Money, now: Instant) -> Option<Money> {
    let counts = |one: &&Asked| one.price.currency() == price.currency() && one.until != Some(one.from);
    let asked: Vec<&Asked> = asked.iter().filter(counts).collect();
    let (mut begins, mut step, mut earlier) = (now, price, asked.as_slice());
    while let [last, rest @ ..] = earlier {
        let goes_on = last.reduced && last.until.is_none_or(|end| end == begins);
        if !goes_on || last.price.minor() < step.minor() {
            break;
        }
        (begins, step, earlier) = (last.from, last.price, rest);
    }
    let since = begins.minus(LOOKS_BACK);
    let within = earlier.iter().filter(|one| one.until.is_none_or(|end| end > since));
    within.map(|one| one.price).min_by_key(|price| price.minor())
}

/// Refuses a reduction whose ordinary price was not the lowest of the thirty days before it. One that stands already may be
/// set again; off sale none stands, and when it comes back it is announced anew.
pub(super) async fn require_honest(
    tx: &mut Tx,
    offer: Option<&Offer>,
    (list, price): (Money, Money),
) -> Result<(), OfferError> {
    if offer.is_some_and(|offer| offer.listed && offer.list_price == list && offer.price == price) {
        return Ok(());
    }
    let asked = match offer {
        Some(offer) => store::asked(tx, &offer.id).await?,
        None => Vec::new(),
    };
    match lowest_before(&asked, price, tx.now()) {
        Some(lowest) if list.minor() <= lowest.minor() => Ok(()),
        lowest => Err(OfferError::NeverAsked { list, lowest }),
    }
}

/// Notes what is asked from now on; the same again notes nothing.
pub(super) async fn note(tx: &mut Tx, id: &OfferId, price: Money, reduced: bool) -> Result<(), Fault> {
    let now = tx.now();
    let last = store::asked(tx, id).await?.into_iter().next().filter(|last| last.until.is_none());
    if last.is_some_and(|last| last.price == price && last.reduced == reduced) {
        return Ok(());
    }
    store::no_longer_asked(tx, id, now).await?;
    store::asks(tx, id, &Asked { price, reduced, from: now, until: None }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(count: i64) -> Instant {
        Instant::from_micros(0).plus(Span::days(count))
    }

    fn asked(euros: i64, reduced: bool, from: i64, until: Option<i64>) -> Asked {
        Asked { price: Money::eur(euros * 100), reduced, from: day(from), until: until.map(day) }
    }

    fn lowest(asked: &[Asked], price: i64, now: i64) -> Option<i64> {
        lowest_before(asked, Money::eur(price * 100), day(now)).map(|money| money.minor() / 100)
    }

    // 2026-11-30: "30 instead of 40" was announced for a course that had never cost more than 25.
    #[test]
    fn the_lowest_price_of_thirty_days_counts_and_older_ones_do_not() {
        let since = [asked(49, false, 50, None), asked(25, false, 20, Some(50)), asked(9, false, 0, Some(20))];
        assert_eq!(lowest(&since, 30, 51), Some(25));
        assert_eq!(lowest(&since, 30, 80), Some(49), "on the thirtieth day after, the 25 no longer count");
        assert_eq!(lowest(&since, 30, 79), Some(25));
        assert_eq!(lowest(&[], 30, 1), None);
        assert_eq!(lowest(&[asked(49, false, 0, Some(10))], 30, 60), None, "off sale for too long");
    }

    #[test]
    fn a_reduction_that_grows_is_measured_from_its_beginning_and_one_after_a_pause_anew() {
        let grows = [asked(40, true, 40, None), asked(45, true, 35, Some(40)), asked(49, false, 0, Some(35))];
        assert_eq!(lowest(&grows, 30, 41), Some(49));
        assert_eq!(lowest(&grows, 42, 41), Some(40), "dearer than before, it is another reduction");
        let paused = [asked(49, false, 40, None), asked(20, true, 35, Some(40)), asked(49, false, 0, Some(35))];
        assert_eq!(lowest(&paused, 30, 41), Some(20));
        let by_accident = [asked(49, false, 40, None), asked(1, false, 40, Some(40))];
        assert_eq!(lowest(&by_accident, 30, 41), Some(49), "what was never asked for a moment does not count");
    }
}
