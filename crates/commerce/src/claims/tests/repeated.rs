//! The same declared again, with or without an account: one answer, and nothing new owed.

use lyceum_kernel::{Actor, Money, Role, Span};
use lyceum_people::promises;

use crate::claims::{
    self, Claim, Declaration, Ground, Kind, Means, State,
    tests::shop::{Shop, agent, declaration},
};
use crate::desk;
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

// 2026-11-30: a review found that whoever asked for all of it, after some of it, was told that they had asked already, and
// nobody saw it.
#[tokio::test]
async fn all_of_it_after_some_of_it_is_no_repetition() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let asked = Some(Money::eur(2_000));
    let some = Declaration { partial: true, asked, ..declaration(&order, Kind::Refund) };
    assert_eq!(shop.declares(&order, some.clone()).await.unwrap().state, State::Manual);
    let all = declares(&shop, &order, Kind::Refund).await;
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    let same = claims::declare(&mut tx, some).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    assert_eq!(shop.claim(&all).await.state, State::Unmatched);
    assert_eq!(shop.claim(&same).await.state, State::Closed);
}

// 2026-11-30: a review found that a mail that was sent before the request on the site, and counts for every period (G7), was
// closed as its repetition.
#[tokio::test]
async fn what_was_sent_before_the_first_request_is_no_repetition_of_it() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.bed.passes(Span::days(1)).await;
    let sent_at = shop.bed.now();
    shop.bed.passes(Span::days(1)).await;
    shop.learns(&order, 0, 5).await;
    let grave = Declaration { exceptional: Some(Ground::Illness), ..declaration(&order, Kind::Refund) };
    assert_eq!(shop.declares(&order, grave).await.unwrap().state, State::Manual);
    let mut tx = shop.bed.begin(agent()).await;
    let declaration = declaration(&order, Kind::Refund);
    let mail = desk::Entered { declaration, means: Means::Email, sent_at, reached_on: None };
    let mail = desk::enter(&mut tx, mail).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    assert_eq!(shop.claim(&mail).await.state, State::Unmatched);
}

// 2026-11-30: a review found that after a person had given some of it, a withdrawal for the rest was closed unseen.
#[tokio::test]
async fn a_withdrawal_for_the_rest_of_what_was_given_is_no_repetition() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let some = Declaration { partial: true, ..declaration(&order, Kind::Refund) };
    let claim = shop.declares(&order, some).await.unwrap();
    let mut tx = shop.bed.begin(agent()).await;
    desk::approve(&mut tx, &claim.id, claim.version, Money::eur(2_000), "some of it").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    let rest = declares(&shop, &order, Kind::Withdrawal).await;
    shop.bed.drain().await;
    assert_eq!(shop.claim(&rest).await.state, State::Unmatched);
}

// 2026-11-30: a review found that what only repeated a request led to none, or to a later one, once that had been refused.
#[tokio::test]
async fn what_repeats_a_request_leads_to_that_one_whatever_became_of_it() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let grave = Declaration { exceptional: Some(Ground::Illness), ..declaration(&order, Kind::Refund) };
    let first = shop.declares(&order, grave.clone()).await.unwrap();
    let again = declares(&shop, &order, Kind::Refund).await;
    shop.bed.drain().await;
    assert_eq!(shop.claim(&again).await.state, State::Closed);
    let mut tx = shop.bed.begin(agent()).await;
    desk::refuse(&mut tx, &first.id, first.version, "Not this time.").await.unwrap();
    tx.commit().await.unwrap();
    let later = shop.declares(&order, grave).await.unwrap();
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let (_, page) = shop.asks_for(&claims::urls::claim(&again.id), Some(&own)).await;
    assert!(page.contains(&claims::urls::claim(&first.id)), "{page}");
    assert!(!page.contains(&claims::urls::claim(&later.id)), "{page}");
    shop.bed.drain().await;
}
