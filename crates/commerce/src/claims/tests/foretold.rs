//! What is told before somebody confirms, and what is told of what ended.

use lyceum_kernel::{Locale, Role};
use lyceum_teaching::credentials;

use crate::claims::{
    self, Declaration, Ground, Kind, State,
    tests::{
        shop::{Shop, declaration, learner},
        told::{claim_page, letter},
    },
};
use crate::ordering::Order;

/// The second step as the owner of an order sees it.
async fn second_step(shop: &Shop, order: &Order, door: &str, ground: &str) -> String {
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let item = order.items().remove(0).key;
    let form = [("own", "yes"), ("item", item.as_str()), ("ground", ground)];
    let (status, page) = shop.sends(&format!("{door}/confirm"), &own, &form).await;
    assert_eq!(status, 200, "{page}");
    page
}

// 2026-11-30: an acceptance test found that the second step hid the answer and all that follows from it.
#[tokio::test]
async fn the_second_step_tells_the_answer_first_and_what_follows_by_the_same_terms() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let page = second_step(&shop, &order, "/refund", "").await;
    let places = ["You would get", "your access ends", "your one request for this course"].map(|said| page.find(said));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{page}");
    assert!(page.contains("C7a, C7c, C7d, C7e") && page.contains("(C2c)"), "{page}");
    let page = second_step(&shop, &order, "/withdraw", "").await;
    assert!(page.contains("You would get") && page.contains("does not count as a request"), "{page}");
    // Whoever types a number and an address is told nothing of what was bought.
    let typed =
        [("without", "account"), ("name", "Ada"), ("email", order.email.as_str()), ("order", order.number.as_str())];
    let (_, page) = shop.sends("/refund/confirm", "", &typed).await;
    assert!(page.contains("Confirm your refund request") && !page.contains("You would get"), "{page}");
}

// 2026-11-30: an acceptance test found that whoever reported a second payment lost the course without any person reading it.
#[tokio::test]
async fn a_mistake_in_billing_whose_money_goes_back_already_is_asked_about_and_ends_no_course() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "twice").await;
    let order = shop.order(&id).await;
    let page = second_step(&shop, &order, "/refund", "billing_error").await;
    assert!(page.contains("The second payment of") && page.contains("A person asks you whether"), "{page}");
    let declared = Declaration { exceptional: Some(Ground::BillingError), ..declaration(&order, Kind::Refund) };
    let claim = shop.declares(&order, declared).await.unwrap();
    assert_eq!(claim.state, State::Manual);
    let told = letter(&shop, &claim, "claims-handed-over").await;
    assert!(told.contains("goes back already") && told.contains("C15e"), "{told}");
    let page = claim_page(&shop, &order, &claim).await;
    assert!(page.contains("goes back already") && !page.contains("You get 99.00"), "{page}");
    // Where nothing was paid twice the terms answer, as before.
    let other = shop.buys("Bob", "alpha", false).await;
    let claim = shop
        .declares(&other, Declaration { exceptional: Some(Ground::BillingError), ..declaration(&other, Kind::Refund) });
    assert_ne!(claim.await.unwrap().state, State::Manual);
    shop.settles().await;
}

// 2026-11-30: an acceptance test found that a certificate was revoked with a withdrawal and nothing said so.
#[tokio::test]
async fn that_a_certificate_is_revoked_is_said_before_and_after() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    shop.learns(&order, 0, 10).await;
    let grant = shop.grant(&order, 0).await;
    let mut tx = shop.bed.begin(learner(&order.person)).await;
    credentials::issue(&mut tx, &grant, "Ada", Locale::En).await.unwrap();
    tx.commit().await.unwrap();
    let page = second_step(&shop, &order, "/withdraw", "").await;
    assert!(page.contains("your certificate of") && page.contains("is revoked"), "{page}");
    let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
    shop.settles().await;
    let claim = claims::claim(&mut shop.bed.read().await, &claim.id).await.unwrap().unwrap();
    let told = letter(&shop, &claim, "claims-processed").await;
    assert!(told.contains("it was revoked"), "{told}");
    let page = claim_page(&shop, &order, &claim).await;
    assert!(page.contains("it was revoked"), "{page}");
}

// 2026-11-30: an acceptance test found eight controls before "Continue", and two doors that sent people to each other.
#[tokio::test]
async fn what_few_need_is_folded_away_until_something_of_it_was_typed() {
    let shop = Shop::open().await;
    let (_, page) = shop.gets("/refund").await;
    let (before, fold) = page.split_once("<details class=\"disclosure\">").unwrap();
    assert!(before.contains("name=\"reason\"") && !before.contains("name=\"ground\""), "{page}");
    assert!(fold.contains("name=\"scope\"") && fold.contains("name=\"ground\""), "{page}");
    let (_, page) = shop.sends("/refund/change", "", &[("without", "account"), ("ground", "illness")]).await;
    assert!(page.contains("<details class=\"disclosure\" open>"), "{page}");
    let (_, page) = shop.gets("/withdraw").await;
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    assert!(!main.contains("href=\"/refund\""), "{main}");
}
