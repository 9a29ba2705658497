//! What a buyer is told by letter: what is promised, what the coupon took, and that they have it already.

use super::*;

// 2026-11-30: an acceptance test found that the confirmation named no last day, no tax, no coupon and no seller.
#[tokio::test]
async fn the_confirmation_says_what_is_promised_what_the_coupon_took_and_who_sells() {
    let shop = Shop::open().await;
    has_coupon(&shop, "LESS", 1_190, 5).await;
    let mut basket = alpha();
    basket.set_coupon("LESS");
    keeps(&shop, "ses", &ada("DE-SN")).await;
    let placing = click(&shop, "ses", &basket, Money::eur(8_710)).await;
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    let id = place(&mut tx, placing).await.unwrap();
    let placed = order(&mut tx, &id).await.unwrap().unwrap();
    assert_eq!(placed.reduction(), Some(("LESS", Money::eur(9_900), Money::eur(1_190))));
    settlement::settle(&mut tx, placed, None).await.unwrap();
    tx.commit().await.unwrap();
    let written = letters::about(&mut shop.bed.read().await, id.as_str()).await.unwrap();
    let letter = &written.iter().find(|letter| letter.kind == "ordering-confirmation").unwrap().plain;
    let letter = letter.split_whitespace().collect::<Vec<_>>().join(" ");
    shop.bed.drain().await;
    let contract = {
        let mut read = shop.bed.read().await;
        let order = order(&mut read, &id).await.unwrap().unwrap();
        agreements::contract(&mut read, &order.contract).await.unwrap().unwrap()
    };
    for said in [
        "C2a",
        "WHAT WE PROMISE YOU, COUNTED FROM TODAY",
        "The price was",
        "LESS",
        "of which VAT",
        &contract.shown_file_hash,
    ] {
        assert!(letter.contains(said), "{said}: {letter}");
    }
    let seller = &shop.bed.school().settings().seller;
    assert!(seller.address.is_empty() || letter.contains("You bought from"), "{letter}");
}

// 2026-11-30: an acceptance test found that a guest could order again what the address owned, and that its owner saw an unpaid order
// without a word.
#[tokio::test]
async fn who_owns_a_course_that_a_guest_orders_under_their_address_is_told_by_letter() {
    let shop = Shop::open().await;
    let owned = shop.buys("Ada", "alpha", false).await;
    shop.bed.passes(Span::minutes(1)).await;
    let mut ids = Vec::new();
    for (session, slug) in [("ses-1", "alpha"), ("ses-2", "beta")] {
        let mut basket = Basket::default();
        basket.add(offers::Kind::Course, slug);
        keeps(&shop, session, &ada("DE-SN")).await;
        let total = quote(&mut shop.bed.read().await, &basket, Locale::En, Region::SAXONY).await.unwrap().total;
        let placing = click(&shop, session, &basket, total).await;
        let mut tx = shop.bed.begin(Actor::Visitor).await;
        ids.push(place(&mut tx, placing).await.unwrap());
        tx.commit().await.unwrap();
    }
    let mut read = shop.bed.read().await;
    let again = letters::about(&mut read, ids[0].as_str()).await.unwrap();
    assert_eq!(again.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["ordering-owned"]);
    assert_eq!(again[0].email, owned.email);
    assert!(letters::about(&mut read, ids[1].as_str()).await.unwrap().is_empty(), "nothing of it is owned");
    drop(read);
    shop.bed.passes(Span::days(30)).await;
}
