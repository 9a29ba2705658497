//! The desk: a person decides, gives in goodwill, ties and closes declarations; the rules' answer always stays on record.

use lyceum_kernel::Money;
use lyceum_ledger::Account;
use lyceum_people::promises;

use super::shop::{Shop, agent, declaration};
use crate::bookkeeping;
use crate::claims::{self, ActKind, Claim, Declaration, DeskError, Ground, Kind, State};
use crate::ordering::Order;

async fn grave(shop: &Shop) -> (Order, Claim) {
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let declared = Declaration { exceptional: Some(Ground::Illness), ..declaration(&order, Kind::Refund) };
    let claim = shop.declares(&order, declared).await.unwrap();
    assert_eq!(claim.state, State::Manual);
    (order, claim)
}

#[tokio::test]
async fn an_agent_approves_another_amount_within_what_was_paid() {
    let shop = Shop::open().await;
    let (_, claim) = grave(&shop).await;
    let mut tx = shop.bed.begin(agent()).await;
    let too_much = claims::approve(&mut tx, &claim.id, claim.version, Money::eur(9901), "more").await;
    assert!(matches!(too_much, Err(DeskError::TooMuch { cap }) if cap == Money::eur(9900)));
    claims::approve(&mut tx, &claim.id, claim.version, Money::eur(5000), "hospital letter").await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = shop.bed.begin(agent()).await;
    let late = claims::refuse(&mut tx, &claim.id, claim.version, "no").await;
    assert!(matches!(late, Err(DeskError::Changed)), "two agents do not answer the same claim");
    drop(tx);
    shop.settles().await;
    let claim = shop.claim(&claim).await;
    assert_eq!((claim.state, claim.amount), (State::Settled, Some(Money::eur(5000))));
    let acts = claims::acts(&mut shop.bed.read().await, &claim.id).await.unwrap();
    assert_eq!((acts[0].kind, acts[0].words.as_str()), (ActKind::Approve, "hospital letter"));
    assert_eq!(acts[0].decision, claim.decision, "the rules' own answer stays beside it");
    shop.is_sound().await;
}

#[tokio::test]
async fn an_agent_refuses_with_words_the_customer_reads() {
    let shop = Shop::open().await;
    let (order, claim) = grave(&shop).await;
    let mut tx = shop.bed.begin(agent()).await;
    claims::refuse(&mut tx, &claim.id, claim.version, "No evidence was sent.").await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    assert_eq!(shop.claim(&claim).await.state, State::Refused);
    let letters = lyceum_people::letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
    assert!(letters.last().unwrap().plain.contains("No evidence was sent."));
    assert!(shop.grant(&order, 0).await.revoked_at.is_none());
}

#[tokio::test]
async fn goodwill_stands_beside_the_refusal_and_leaves_access() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!(claim.state, State::Refused);
    let mut tx = shop.bed.begin(agent()).await;
    claims::goodwill(&mut tx, &claim.id, claim.version, Money::eur(3000), "a loyal customer").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    let after = shop.claim(&claim).await;
    assert_eq!((after.state, &after.decision), (State::Refused, &claim.decision));
    assert!(shop.grant(&order, 0).await.revoked_at.is_none());
    let mut read = shop.bed.read().await;
    let euro = Money::eur(0).currency();
    assert_eq!(bookkeeping::balance(&mut read, &Account::Goodwill, euro).await.unwrap(), Money::eur(3000));
    let act = claims::acts(&mut read, &claim.id).await.unwrap().remove(0);
    let owed = promises::of(&mut read, act.id.as_str()).await.unwrap();
    assert_eq!(owed[0].state, promises::State::Kept);
    drop(read);
    shop.is_sound().await;
}

#[tokio::test]
async fn an_unmatched_declaration_is_tied_to_its_order_and_its_instant_counts() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let mut tx = shop.bed.tx().await;
    let declared = Declaration { order: "no idea".to_owned(), ..declaration(&order, Kind::Withdrawal) };
    let claim = claims::declare(&mut tx, declared).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.passes(lyceum_kernel::Span::days(30)).await;
    let claim = shop.claim(&claim).await;
    assert_eq!(claim.state, State::Unmatched);
    let mut tx = shop.bed.begin(agent()).await;
    let none = claims::attach(&mut tx, &claim.id, claim.version, "2027-99999999", None).await;
    assert!(matches!(none, Err(DeskError::NoSuchOrder)));
    claims::attach(&mut tx, &claim.id, claim.version, &order.number, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(shop.claim(&claim).await.state, State::Granted, "sent in time, tied a month later");
    shop.settles().await;
    shop.is_sound().await;
}

#[tokio::test]
async fn a_declaration_about_nothing_is_closed_with_a_letter() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let mut tx = shop.bed.tx().await;
    let declared = Declaration {
        order: "none".to_owned(),
        email: "eve@example.org".to_owned(),
        ..declaration(&order, Kind::Refund)
    };
    let claim = claims::declare(&mut tx, declared).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    let claim = shop.claim(&claim).await;
    let mut tx = shop.bed.begin(agent()).await;
    claims::close(&mut tx, &claim.id, claim.version, "Please send your order number.").await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    assert_eq!(shop.letters(claim.id.as_str()).await, ["claims-received", "claims-closed"]);
}

#[tokio::test]
async fn money_that_came_back_is_sent_again_with_a_key_of_its_own() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "refund_fails").await;
    let order = shop.order(&id).await;
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    shop.settles().await;
    let claim = shop.claim(&claim).await;
    assert_eq!(claim.state, State::Failed);
    let mut tx = shop.bed.begin(agent()).await;
    claims::retry(&mut tx, &claim.id, claim.version).await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    let refunds = shop.simulator.ledger().refunds;
    assert_eq!(refunds.len(), 2);
    assert_ne!(refunds[0].reference, refunds[1].reference);
}
