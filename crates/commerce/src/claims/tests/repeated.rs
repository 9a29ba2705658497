//! The same declared again, with or without an account: one answer, and nothing new owed.

use lyceum_kernel::{Actor, Money, Role, Span};
use lyceum_people::promises;

use super::shop::{Shop, declaration};
use crate::claims::{self, Claim, Declaration, Ground, Kind, State};
use crate::ordering::Order;

/// Without an account, from a form of its own.
async fn declares(shop: &Shop, order: &Order, kind: Kind) -> Claim {
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    let claim = claims::declare(&mut tx, declaration(order, kind)).await.unwrap();
    tx.commit().await.unwrap();
    claim
}

// 2026-11-30: an acceptance test found that fifty forms, or three, made one refund and a desk case of every other, with a promise
// that was missed and a letter that the answer is late.
#[tokio::test]
async fn the_same_declared_again_is_tied_and_owes_nothing_new() {
    for kind in [Kind::Refund, Kind::Withdrawal] {
        let shop = Shop::open().await;
        let order = shop.buys("Ada", "alpha", false).await;
        let first = declares(&shop, &order, kind).await;
        // More than the terms answer within an hour: those after the fifth are for a person, unless they say nothing new.
        let mut again = Vec::new();
        for _ in 0..7 {
            again.push(declares(&shop, &order, kind).await);
        }
        shop.settles().await;
        // Once more when the money is back.
        shop.bed.passes(Span::minutes(90)).await;
        again.push(declares(&shop, &order, kind).await);
        shop.settles().await;
        let first = shop.claim(&first).await;
        assert_eq!((first.state, first.amount), (State::Settled, Some(Money::eur(9900))), "{kind:?}");
        assert_eq!(shop.simulator.ledger().refunds.len(), 1, "{kind:?}");
        shop.bed.passes(Span::days(30)).await;
        let own = shop.signs_in(&order.person, Role::Learner).await;
        for (at, claim) in again.iter().enumerate() {
            let claim = shop.claim(claim).await;
            assert_eq!(claim.state, State::Closed, "{kind:?} {at}");
            assert_eq!(claim.about, first.about, "{kind:?} {at}: it is tied to the order");
            let owed = promises::of(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
            assert!(owed.iter().all(|one| one.state == promises::State::Withdrawn), "{kind:?} {at}: {owed:?}");
            assert_eq!(
                shop.letters(claim.id.as_str()).await,
                ["claims-received"],
                "{kind:?} {at}: a receipt, no regrets"
            );
            let (status, page) = shop.asks_for(&claims::urls::claim(&claim.id), Some(&own)).await;
            assert!(status == 200 && page.contains("You had asked for this already"), "{status} {page}");
            assert!(page.contains(&claims::urls::claim(&first.id)), "{page}");
        }
        let letters = shop.letters(first.id.as_str()).await;
        let told = letters.iter().filter(|kind| *kind == "claims-repeated").count();
        assert_eq!(told, 1, "told once, however often it was asked: {letters:?}");
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn what_says_more_or_asks_for_something_else_is_for_a_person() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let grave = Declaration { exceptional: Some(Ground::Illness), ..declaration(&order, Kind::Refund) };
    let waits = shop.declares(&order, grave).await.unwrap();
    assert_eq!(waits.state, State::Manual);
    let withdrawal = declares(&shop, &order, Kind::Withdrawal).await;
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    let other = Declaration { exceptional: Some(Ground::CourseDefect), ..declaration(&order, Kind::Refund) };
    let other = claims::declare(&mut tx, other).await.unwrap();
    tx.commit().await.unwrap();
    let same = declares(&shop, &order, Kind::Refund).await;
    shop.bed.drain().await;
    for (claim, state) in [(&withdrawal, State::Unmatched), (&other, State::Unmatched), (&same, State::Closed)] {
        assert_eq!(shop.claim(claim).await.state, state, "{:?} {:?}", claim.kind, claim.exceptional);
    }
}
