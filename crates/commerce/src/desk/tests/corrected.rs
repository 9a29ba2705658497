//! A time that is corrected on a refusal promises an answer, and no answer that nobody can give.

use lyceum_kernel::{Money, Span};
use lyceum_people::{letters, promises};

use super::entered::{enters, mail};
use super::shop::{Shop, agent, declaration};
use crate::claims::{Claim, Declaration, Ground, Kind, State};
use crate::desk;
use crate::ordering::Order;

/// Bought, asked for by mail, and refused on a mistyped day.
async fn refused(shop: &Shop, who: &str) -> (Order, Claim) {
    let order = shop.buys(who, "alpha", false).await;
    shop.bed.passes(Span::days(40)).await;
    let sent = shop.bed.now().minus(Span::days(1)).to_string();
    let claim = enters(shop, mail(&order, &sent)).await.unwrap();
    assert_eq!(claim.state, State::Refused);
    (order, claim)
}

/// Corrects the time to the day after the order; the letter about it.
async fn corrects(shop: &Shop, order: &Order, claim: &Claim) -> String {
    let mut tx = shop.bed.begin(agent()).await;
    let sent_at = order.placed_at.plus(Span::days(1));
    desk::correct(&mut tx, &claim.id, shop.claim(claim).await.version, sent_at, "Mistyped.").await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    let letter = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap().pop().unwrap();
    assert_eq!(letter.kind, "claims-time-corrected");
    letter.plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asked for once more; a person must decide.
async fn asks_again(shop: &Shop, order: &Order) -> Claim {
    let grave = Declaration { exceptional: Some(Ground::Illness), ..declaration(order, Kind::Refund) };
    let claim = shop.declares(order, grave).await.unwrap();
    assert_eq!(claim.state, State::Manual);
    claim
}

async fn is_paid(shop: &Shop, claim: &Claim) {
    let mut tx = shop.bed.begin(agent()).await;
    desk::approve(&mut tx, &claim.id, shop.claim(claim).await.version, Money::eur(9900), "A letter.").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    assert_eq!(shop.claim(claim).await.state, State::Settled);
}

async fn owed(shop: &Shop, claim: &Claim) -> usize {
    promises::open_for(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap().len()
}

// 2026-12-01: a review found that a corrected time promised an answer which was impossible by then, and that whoever had been paid
// on another request read that it was late.
#[tokio::test]
async fn what_is_paid_or_asked_for_in_another_request_is_promised_no_answer() {
    let shop = Shop::open().await;
    // Asked for once more before the time is corrected, and corrected again once that is paid.
    let (order, first) = refused(&shop, "Ada").await;
    let second = asks_again(&shop, &order).await;
    let stands = "is asked for in another request of yours";
    let letter = corrects(&shop, &order, &first).await;
    assert!(letter.contains(stands) && !letter.contains("We answer by"), "{letter}");
    assert_eq!(owed(&shop, &first).await, 0);
    is_paid(&shop, &second).await;
    let letter = corrects(&shop, &order, &first).await;
    assert!(letter.contains(stands) && !letter.contains("We answer by"), "{letter}");
    // Asked for once more after it: what was promised ends with the money.
    let (order, other) = refused(&shop, "Bob").await;
    let letter = corrects(&shop, &order, &other).await;
    assert!(letter.contains("We answer by") && !letter.contains(stands), "{letter}");
    assert_eq!(owed(&shop, &other).await, 2);
    let again = asks_again(&shop, &order).await;
    is_paid(&shop, &again).await;
    assert_eq!(owed(&shop, &other).await, 0);
    shop.bed.passes(Span::days(20)).await;
    for claim in [&first, &other] {
        let letters = shop.letters(claim.id.as_str()).await;
        assert!(!letters.iter().any(|kind| kind == "claims-overdue"), "{letters:?}");
    }
    shop.is_sound().await;
}
