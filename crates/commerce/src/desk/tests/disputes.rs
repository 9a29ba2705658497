//! What the staff reads of disputes at the bank: on the desk while they are open, where one is noted twice, and on the page of a
//! claim once the bank has paid.

use lyceum_kernel::{Money, Role};

use super::shop::{Shop, agent};
use crate::claims::{self, DisputeEnd, Finding, FindingId, FindingKind, Kind, State};
use crate::desk::{self, urls};
use crate::ordering::Order;

async fn disputes(shop: &Shop, order: &Order) -> FindingId {
    let item = order.items()[0].key.clone();
    let mut tx = shop.bed.begin(agent()).await;
    let finding = claims::find_out(&mut tx, &order.id, &item, FindingKind::Dispute, "bank letter").await.unwrap();
    tx.commit().await.unwrap();
    finding
}

async fn ends(shop: &Shop, finding: &FindingId, outcome: DisputeEnd) {
    let mut tx = shop.bed.begin(agent()).await;
    claims::end_dispute(&mut tx, finding, outcome).await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
}

/// A page with plain spaces.
async fn reads(shop: &Shop, address: &str, cookies: &str) -> String {
    shop.asks_for(address, Some(cookies)).await.1.replace('\u{a0}', " ")
}

// 2026-12-01: a newcomer found that the desk said that nothing waits while a dispute was open and its money taken.
#[tokio::test]
async fn an_open_dispute_stands_on_the_desk_with_what_is_at_stake() {
    let shop = Shop::open().await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let order = shop.buys("Ada", "alpha", false).await;
    assert!(reads(&shop, urls::DESK, &clerk).await.contains("Nothing is waiting"));
    let finding = disputes(&shop, &order).await;
    let page = reads(&shop, urls::DESK, &clerk).await;
    for said in ["Disputes at the bank", &order.number, "The bank can take it from us", "99.00 €", "Waiting for us (1)"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Nothing is waiting"), "{page}");
    let mut tx = shop.bed.begin(agent()).await;
    desk::bank_took(&mut tx, &finding, Money::eur(4900)).await.unwrap();
    tx.commit().await.unwrap();
    let page = reads(&shop, urls::DESK, &clerk).await;
    assert!(page.contains("The bank has taken it from us") && page.contains("49.00 €"), "{page}");
    ends(&shop, &finding, DisputeEnd::Withdrawn).await;
    let page = reads(&shop, urls::DESK, &clerk).await;
    assert!(page.contains("Nothing is waiting") && !page.contains("Disputes at the bank"), "{page}");
    shop.is_sound().await;
}

// 2026-12-01: a newcomer noted a dispute a second time, and the words were gone without a message.
#[tokio::test]
async fn words_about_a_dispute_that_is_open_already_come_back_with_the_form() {
    let shop = Shop::open().await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let order = shop.buys("Ada", "alpha", false).await;
    let item = order.items()[0].key.clone();
    let address = format!("/desk/order/{}/findings", order.number);
    let notes = async |kind: &str, words: &str| {
        let form = [("item", item.as_str()), ("kind", kind), ("words", words)];
        shop.sends(&address, &clerk, &form).await
    };
    let known = async || -> Vec<Finding> { claims::findings(&mut shop.bed.read().await, &order.id).await.unwrap() };
    assert_eq!(notes("dispute", "A letter of the bank").await.0, 303);
    assert_eq!(notes("dispute", "A letter of the bank").await.0, 303, "a double click says it once");
    let (status, page) = notes("dispute", "A second letter").await;
    assert!(status == 422 && page.contains("A second letter") && page.contains("is open since"), "{status} {page}");
    assert_eq!(known().await.len(), 1);
    assert_eq!(notes("changed", "A second letter").await.0, 303);
    assert_eq!(known().await.len(), 2);
    shop.bed.drain().await;
}

// 2026-12-01: a newcomer read on a claim that had long been refused that it is to be refused, because the bank had paid.
#[tokio::test]
async fn what_is_decided_is_not_told_to_be_refused_once_the_bank_has_paid() {
    let shop = Shop::open().await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!(claim.state, State::Refused);
    let finding = disputes(&shop, &order).await;
    ends(&shop, &finding, DisputeEnd::Won).await;
    let page = reads(&shop, &urls::claim(&claim.id), &clerk).await;
    assert!(page.contains("money of this order back already"), "{page}");
    assert!(!page.contains("say so in your reasons"), "{page}");
    let version = shop.claim(&claim).await.version.to_string();
    let form = [("version", version.as_str()), ("amount", "10.00"), ("words", "Sorry")];
    let (status, page) = shop.sends(&format!("{}/goodwill", urls::claim(&claim.id)), &clerk, &form).await;
    assert!(status == 422 && page.contains("money of this order back already"), "{status} {page}");
    assert!(!page.contains("say so in your reasons"), "{page}");
    shop.is_sound().await;
}
