//! What was asked for an offer, and when: the price beside which a reduction may be announced.
//!
//! Directive 98/6/EC, article 6a (in Germany § 11 PAngV): whoever announces a reduction says the lowest price of some days
//! before it. What the owner calls the ordinary price may therefore not be higher. How far back prices count says
//! `terms/law/eu/price-announcements`. A reduction that grows step by step without a pause is measured from its beginning
//! (paragraph 5). The owner's pages: `pages/shop/prices.rs`.

use lyceum_kernel::{Day, Instant, Locale, Money};
use lyceum_people::agreements;
use lyceum_school::{Fault, Tx};
use lyceum_terms::{Facts, Value};

use super::store::{self, Asked};
use super::{Offer, OfferError, OfferId, TERMS};

/// When a reduction to `price` began that is announced now, and what was asked before it. `asked` has the newest first.
fn before_it(asked: &[Asked], price: Money, now: Instant) -> (Instant, Vec<&Asked>) {
    let counts = |one: &&Asked| one.price.currency() == price.currency() && one.until != Some(one.from);
    let mut earlier = asked.iter().filter(counts).peekable();
    let (mut began, mut step) = (now, price);
    // EU-PID-6a.5
    let goes_on = |last: &Asked, began: Instant, step: Money| {
        last.reduced && last.until.is_none_or(|end| end == began) && last.price.minor() >= step.minor()
    };
    while let Some(last) = earlier.next_if(|last| goes_on(last, began, step)) {
        (began, step) = (last.from, last.price);
    }
    (began, earlier.collect())
}

/// The lowest price that was asked since then; nothing where nothing was asked.
fn lowest_since(asked: &[&Asked], since: Instant) -> Option<Money> {
    let within = asked.iter().filter(|one| one.until.is_none_or(|end| end > since));
    within.map(|one| one.price).min_by_key(|price| price.minor())
}

/// EU-PID-6a.2: the first day whose prices count beside a reduction that began then. A text that names none lets no reduction pass
/// unseen: it is a fault.
async fn prices_from(tx: &mut Tx, began: Instant) -> Result<Day, Fault> {
    const QUESTION: &str = "reduction.prices_from";
    let governing = agreements::offered(tx, TERMS, Locale::En).await?.governing;
    let mut facts = Facts::new();
    facts.set("reduction.began_at", began);
    let decision = governing.ponder(QUESTION, &facts)?;
    let day = decision.value(QUESTION).and_then(Value::day);
    day.ok_or_else(|| Fault::other(format!("the texts answer {QUESTION} with no day: {:?}", decision.outcome)))
}

/// Refuses a reduction whose ordinary price is above the lowest that counts beside it. One that stands already may be
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
    let (began, earlier) = before_it(&asked, price, tx.now());
    let since = prices_from(tx, began).await?;
    match lowest_since(&earlier, since.start(tx.school().zone())) {
        Some(lowest) if list.minor() <= lowest.minor() => Ok(()),
        lowest => Err(OfferError::NeverAsked { list, lowest, since }),
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
    use crate::shop::words;
    use lyceum_kernel::Span;
    use lyceum_testkit::Testbed;

    fn day(count: i64) -> Instant {
        Instant::from_micros(0).plus(Span::days(count))
    }

    fn asked(euros: i64, reduced: bool, from: i64, until: Option<i64>) -> Asked {
        Asked { price: Money::eur(euros * 100), reduced, from: day(from), until: until.map(day) }
    }

    /// As where the law counts thirty days.
    fn lowest(asked: &[Asked], price: i64, now: i64) -> Option<i64> {
        let (began, earlier) = before_it(asked, Money::eur(price * 100), day(now));
        lowest_since(&earlier, began.minus(Span::days(30))).map(|money| money.minor() / 100)
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

    /// Whether a school whose text of the law reads like this knows from which day on prices count.
    async fn knows_a_day(law: &str) -> bool {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("law/eu/price-announcements");
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join("2022-05-28.en.md"), law).unwrap();
        let texts = agreements::load(Some(folder.path()), &lyceum_school::Seller::default()).unwrap();
        let bed = Testbed::new(&words()).list(vec![agreements::Texts(texts)]).open().await;
        let mut tx = bed.tx().await;
        agreements::install(&mut tx).await.unwrap();
        let began = tx.now();
        prices_from(&mut tx, began).await.is_ok()
    }

    // 2026-12-01: a review found that every reduction passed where a school's own text of the law answered with no day.
    #[tokio::test]
    async fn a_text_that_names_no_day_lets_no_reduction_pass() {
        let law = include_str!("../../../../terms/law/eu/price-announcements/2022-05-28.en.md");
        assert!(knows_a_day(law).await);
        let (rules, _examples) = law.split_once("```example").unwrap();
        let asks =
            rules.replace("eu.prices_before before reduction.began_at", "eu.prices_before before order.clicked_at");
        assert_ne!(asks, rules);
        assert!(!knows_a_day(&asks).await, "a shop window knows of no order");
    }
}
