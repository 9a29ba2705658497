//! Order clicks that come late or twice, and what a buyer has already.

use lyceum_kernel::Role;

use super::*;

// 2026-11-30: a review found that a click on a page whose details were no longer kept led to the order before it, as if that
// had been placed.
#[tokio::test]
async fn a_click_long_after_the_last_order_does_not_lead_to_it() {
    let shop = Shop::open().await;
    let placed = shop.places("Ada", "alpha", false).await.unwrap();
    let session = shop.order(&placed).await.session.unwrap();
    for (ago, found) in [(Span::minutes(1), Some(placed)), (Span::hours(2), None)] {
        shop.bed.passes(ago).await;
        let mut read = shop.bed.read().await;
        let hour = read.now().minus(Span::hours(1));
        assert_eq!(store::latest_of_session(&mut read, &session, hour).await.unwrap(), found);
    }
}

// 2026-11-30: a review found that a guest whose first order was never paid got no way in with the one that was.
#[tokio::test]
async fn a_new_customer_gets_the_way_in_with_the_first_order_that_is_paid() {
    let shop = Shop::open().await;
    let unpaid = shop.places("Ada", "alpha", false).await.unwrap();
    shop.bed.passes(Span::minutes(5)).await;
    let paid = shop.buys("Ada", "beta", false).await;
    assert_eq!(shop.order(&unpaid).await.person, paid.person);
    assert_eq!(shop.letters(paid.person.as_str()).await, ["accounts-welcome"]);
    let confirmation = letters::about(&mut shop.bed.read().await, paid.id.as_str()).await.unwrap().remove(0);
    let welcome = letters::about(&mut shop.bed.read().await, paid.person.as_str()).await.unwrap().remove(0);
    assert!(confirmation.plain.contains(&welcome.subject), "{}", confirmation.plain);
    // The first one paid after all is no second beginning.
    shop.pays(&unpaid, "normal").await;
    assert_eq!(shop.order(&unpaid).await.status, Status::Confirmed);
    assert_eq!(shop.letters(paid.person.as_str()).await, ["accounts-welcome"]);
}

// 2026-11-30: a review found that a bundle was sold without a word to somebody who had a course of it already.
#[tokio::test]
async fn a_buyer_is_told_what_they_have_access_to_already() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let chosen = both().cookie(shop.bed.school());
    let basket = chosen.to_str().unwrap().split(';').next().unwrap();
    let (signed_in, word) = (shop.signs_in(&order.person, Role::Learner).await, "You have access to alpha already.");
    let (_, page) = shop.asks_for("/basket", Some(&format!("{signed_in}; {basket}"))).await;
    assert!(page.contains(word), "{page}");
    let (_, page) = shop.asks_for("/basket", Some(basket)).await;
    assert!(page.contains("Both") && !page.contains(word), "nothing is told of a person who has not signed in: {page}");
}

fn both() -> Basket {
    let mut basket = Basket::default();
    basket.add(offers::Kind::Bundle, "both");
    basket
}
