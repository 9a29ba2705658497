//! A school that cannot sell yet says so before the order click, and at it.

use lyceum_kernel::Role;

use super::*;
use crate::offers::{self, Closed, Stage, Step};

/// What is on sale and cannot be ordered, as the doctor says it.
async fn found(shop: &Shop) -> Vec<String> {
    offers::can_sell(&mut shop.bed.read().await).await.unwrap().findings
}

// 2026-11-30: an acceptance test found that the order button of a school without a payment provider ended in an error.
#[tokio::test]
async fn what_has_a_price_cannot_be_ordered_before_somebody_takes_payments() {
    let shop = Shop::open_as(false, |_| {}).await;
    let refused = shop.places("Ada", "alpha", false).await;
    assert!(matches!(refused, Err(OrderError::Closed(Closed::Provider))), "{refused:?}");
    assert_eq!(offers::closed(&mut shop.bed.read().await, false).await.unwrap(), None, "what is free can be taken");
    for offer in ["/courses/alpha", "/bundles/both"] {
        let (_, page) = shop.gets(offer).await;
        assert!(page.contains("the school takes no payments so far"), "{page}");
        assert!(!page.contains("name=\"offer\""), "no button that leads nowhere: {page}");
    }
    let owner = shop.comes("Olga", Role::Owner).await;
    // 2026-11-30: the owner of a new school found an empty desk, and nothing that said where to begin.
    for address in ["/desk", "/shop", offers::urls::SHOP_OPENING] {
        let (_, page) = shop.asks_for(address, Some(&owner)).await;
        assert!(page.contains("A payment provider"), "{address}: {page}");
    }
    let agent = shop.comes("Anna", Role::Agent).await;
    assert!(!shop.asks_for("/desk", Some(&agent)).await.1.contains("A payment provider"));
    assert_ne!(shop.asks_for(offers::urls::SHOP_OPENING, Some(&agent)).await.0, 200);
    let [finding] = found(&shop).await.try_into().unwrap();
    assert!(finding.contains("3 offers with a price cannot be ordered"), "{finding}");
}

// 2026-12-01: a trial found "Done" beside the mail server of a rehearsal, which has none, and beside a provider that moves no money.
#[tokio::test]
async fn what_is_rehearsed_only_is_not_done() {
    let stages = async |shop: &Shop| {
        let opening = offers::opening(&mut shop.bed.read().await).await.unwrap();
        let of = |wanted| opening.steps.iter().find(|(step, _)| *step == wanted).map(|(_, stage)| *stage);
        (of(Step::Mail), of(Step::Provider))
    };
    let shop = Shop::open_as(true, |settings| settings.rehearsal = true).await;
    assert_eq!(stages(&shop).await, (Some(Stage::Rehearsed), Some(Stage::Rehearsed)));
    assert!(found(&shop).await.is_empty(), "what is on sale can be ordered all the same");
    let owner = shop.comes("Olga", Role::Owner).await;
    for address in ["/desk", "/shop"] {
        let (_, page) = shop.asks_for(address, Some(&owner)).await;
        assert!(page.contains("A mail server (rehearsed only)") && page.contains("This school rehearses"), "{page}");
    }
    let (_, page) = shop.asks_for(offers::urls::SHOP_OPENING, Some(&owner)).await;
    assert_eq!(page.matches("Rehearsed only").count(), 2, "{page}");
    assert!(page.contains("take rehearsal = true away") && page.contains("no money moves"), "{page}");
    // A school that is no rehearsal says nothing of one; the simulator moves no money in it either.
    let shop = Shop::open().await;
    assert_eq!(stages(&shop).await, (Some(Stage::Done), Some(Stage::Rehearsed)));
    let shop = Shop::open_as(false, |_| {}).await;
    assert_eq!(stages(&shop).await, (Some(Stage::Done), Some(Stage::Open)));
    assert!(!shop.gets("/courses").await.1.contains("rehears"));
}

// 2026-11-30: an acceptance test found that a real school sold under the name of another, which its terms gave.
#[tokio::test]
async fn nothing_is_sold_while_the_terms_name_another_seller_than_the_settings() {
    let shop = Shop::open_as(true, |settings| settings.seller.name = "My School GmbH".to_owned()).await;
    let refused = shop.places("Ada", "alpha", false).await;
    assert!(matches!(refused, Err(OrderError::Closed(Closed::Seller))), "{refused:?}");
    let (_, page) = shop.gets("/courses/alpha").await;
    assert!(page.contains("do not name the same seller"), "{page}");
    let owner = shop.comes("Olga", Role::Owner).await;
    let (_, page) = shop.asks_for(offers::urls::SHOP_OPENING, Some(&owner)).await;
    assert!(page.contains("the terms say “Lyceum Demo School”, the settings “My School GmbH”"), "{page}");
    let [finding] = found(&shop).await.try_into().unwrap();
    assert!(finding.contains("Lyceum Demo School") && finding.contains("My School GmbH"), "{finding}");
}
