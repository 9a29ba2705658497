//! A credit after a refusal: offered by a person, the customer's own, once, and a discount where it is used (C9b).

use lyceum_kernel::{Actor, Money, Role, Span};
use lyceum_ledger::Account;
use lyceum_people::letters;
use lyceum_school::audit;

use super::shop::{Shop, agent, learner};
use crate::bookkeeping;
use crate::claims::{self, ActKind, Claim, Kind, State};
use crate::desk::{self, DeskError};
use crate::offers::coupons::{self, Standing};
use crate::offers::{Coupon, CouponError};
use crate::ordering::{self, Order};

/// Ada asked too late for what she had worked through, and the terms said no.
async fn refused(shop: &Shop) -> (Order, Claim) {
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!(claim.state, State::Refused);
    shop.bed.drain().await;
    (order, claim)
}

async fn offered(shop: &Shop, claim: &Claim, minor: i64) -> Coupon {
    let mut tx = shop.bed.begin(agent()).await;
    let last_day = tx.today().plus_days(30);
    desk::offer_credit(&mut tx, &claim.id, claim.version, Money::eur(minor), last_day).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    credit(shop, claim).await.unwrap()
}

async fn credit(shop: &Shop, claim: &Claim) -> Option<Coupon> {
    coupons::given_for(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap()
}

// 2026-11-30: an audit found that a credit was spoken of after a refusal, and that nobody could offer one.
#[tokio::test]
async fn an_agent_offers_a_credit_after_a_second_look_and_the_refusal_stays() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop).await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let (_, desk) = shop.asks_for(&desk::urls::claim(&claim.id), Some(&clerk)).await;
    assert!(desk.contains("Offer the credit") && desk.contains("never instead of a refund"), "{desk}");
    let address = format!("{}/credit", desk::urls::claim(&claim.id));
    let version = claim.version.to_string();
    let day = shop.bed.now().day(shop.bed.school().zone()).plus_days(30).to_string();
    // 2026-12-01: a newcomer offered one until the end of the year 9999.
    let untils = ["", "2020-01-01", "9999-12-31"].map(|until| ("20.00", until));
    for (amount, until) in [("", day.as_str()), ("0", &day), ("99.01", &day)].into_iter().chain(untils) {
        let form = [("version", version.as_str()), ("credit", amount), ("until", until)];
        let (status, page) = shop.sends(&address, &clerk, &form).await;
        assert_eq!(status, 422, "{amount} {until}: {page}");
    }
    let form = [("version", version.as_str()), ("credit", "20.00"), ("until", day.as_str())];
    let (status, look) = shop.sends(&address, &clerk, &form).await;
    assert_eq!(status, 200, "{look}");
    assert!(look.contains("no money moves") && look.contains("by this account only"), "{look}");
    assert_eq!(credit(&shop, &claim).await, None, "a second look changes nothing");
    let form = [("version", version.as_str()), ("credit", "20.00"), ("until", day.as_str()), ("seen", "yes")];
    assert_eq!(shop.sends(&address, &clerk, &form).await.0, 303);
    shop.bed.drain().await;
    let coupon = credit(&shop, &claim).await.unwrap();
    let after = shop.claim(&claim).await;
    assert_eq!((after.state, after.decision.clone()), (State::Refused, claim.decision.clone()));
    let acts = claims::acts(&mut shop.bed.read().await, &claim.id).await.unwrap();
    assert_eq!((acts[0].kind, acts[0].amount), (ActKind::Credit, Some(Money::eur(2_000))));
    let entries = audit::about(&mut shop.bed.read().await, claim.id.as_str(), 100).await.unwrap();
    assert!(entries.iter().any(|entry| entry.what == "credit"));
    let letters = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
    let letter = letters.iter().find(|letter| letter.kind == "claims-credit").unwrap();
    let plain = letter.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [coupon.code.as_str(), "not instead of a refund that the law gives you", "C9b", "ada@example.org"] {
        assert!(plain.contains(said), "{said}: {plain}");
    }
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let (_, page) = shop.asks_for(&claims::urls::claim(&claim.id), Some(&own)).await;
    assert!(page.contains(&coupon.code) && page.contains("not instead of a refund"), "{page}");
    assert!(!page.contains("Ask us for a credit"), "{page}");
    let (_, desk) = shop.asks_for(&desk::urls::claim(&claim.id), Some(&clerk)).await;
    assert!(!desk.contains("Offer the credit"), "one claim gets one credit: {desk}");
    shop.is_sound().await;
}

#[tokio::test]
async fn a_credit_is_offered_after_a_refusal_and_once() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let granted = shop.asks(&order, Kind::Refund).await.unwrap();
    shop.settles().await;
    let granted = shop.claim(&granted).await;
    let mut tx = shop.bed.begin(agent()).await;
    let day = tx.today().plus_days(30);
    let early = desk::offer_credit(&mut tx, &granted.id, granted.version, Money::eur(1_000), day).await;
    assert!(matches!(early, Err(DeskError::NotNow)), "{early:?}");
    drop(tx);
    let shop = Shop::open().await;
    let (_, claim) = refused(&shop).await;
    offered(&shop, &claim, 2_000).await;
    let claim = shop.claim(&claim).await;
    let mut tx = shop.bed.begin(agent()).await;
    let again = desk::offer_credit(&mut tx, &claim.id, claim.version, Money::eur(1_000), day).await;
    assert!(matches!(again, Err(DeskError::NotNow)), "{again:?}");
}

#[tokio::test]
async fn fifty_clicks_at_once_offer_one_credit() {
    let shop = Shop::open().await;
    let (_, claim) = refused(&shop).await;
    let clicks = (0..50).map(|_| {
        let (school, claim) = (shop.bed.school().clone(), claim.clone());
        tokio::spawn(async move {
            let mut tx = school.begin(agent()).await.unwrap();
            let day = tx.today().plus_days(30);
            match desk::offer_credit(&mut tx, &claim.id, claim.version, Money::eur(2_000), day).await {
                Ok(()) => tx.commit().await.map(|()| 1).unwrap(),
                Err(DeskError::Changed | DeskError::NotNow) => 0,
                Err(error) => panic!("{error}"),
            }
        })
    });
    let mut credits = 0;
    for click in clicks.collect::<Vec<_>>() {
        credits += click.await.unwrap();
    }
    assert_eq!(credits, 1);
    shop.bed.drain().await;
    let all = coupons::every(&mut shop.bed.read().await).await.unwrap();
    assert_eq!(all.iter().filter(|coupon| coupon.personal.is_some()).count(), 1);
    let letters = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
    assert_eq!(letters.iter().filter(|letter| letter.kind == "claims-credit").count(), 1);
}

#[tokio::test]
async fn only_its_holder_can_use_a_credit_and_nobody_else_learns_of_it() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop).await;
    let coupon = offered(&shop, &claim, 2_000).await;
    let stranger = shop.buys("Eve", "alpha", true).await.person;
    for (who, may) in [(Actor::Visitor, false), (learner(&stranger), false), (learner(&order.person), true)] {
        let mut tx = shop.bed.begin(who.clone()).await;
        let now = tx.now();
        match coupons::usable(&mut tx, &coupon.code.to_lowercase(), now).await {
            Ok(_) => assert!(may, "{who:?}"),
            // The very answer to a code that never was.
            Err(error) => assert!(!may && matches!(error, CouponError::Unknown), "{who:?}: {error}"),
        }
        let used = coupons::redeem(&mut tx, &coupon.code, "ord_of_somebody").await.unwrap();
        assert_eq!(used, may, "{who:?}");
        tx.rollback().await.unwrap();
    }
    shop.bed.passes(Span::days(31)).await;
    let mut tx = shop.bed.begin(learner(&order.person)).await;
    let now = tx.now();
    let over = coupons::usable(&mut tx, &coupon.code, now).await;
    assert!(matches!(over, Err(CouponError::Over(_))), "{over:?}");
}

#[tokio::test]
async fn a_credit_lowers_a_price_and_is_no_payment_in_the_books() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop).await;
    let coupon = offered(&shop, &claim, 2_000).await;
    let cash = Account::Cash("simulator".to_owned());
    let euro = Money::eur(0).currency();
    let before = bookkeeping::balance(&mut shop.bed.read().await, &cash, euro).await.unwrap();
    let total = Money::eur(6_600 - 2_000);
    let buyer = learner(&order.person);
    let id = shop.places_as(buyer.clone(), "Ada", "beta", Some(&coupon.code), total).await.unwrap();
    shop.pays(&id, "normal").await;
    let bought = shop.order(&id).await;
    assert_eq!((bought.total, bought.lines[0].paid), (total, total));
    let mut read = shop.bed.read().await;
    let after = bookkeeping::balance(&mut read, &cash, euro).await.unwrap();
    assert_eq!(after.minus(before).unwrap(), total, "only what was paid is money");
    assert!(bookkeeping::balance(&mut read, &Account::Receivable, euro).await.unwrap().is_zero());
    drop(read);
    let used = credit(&shop, &claim).await.unwrap();
    assert_eq!(used.standing(shop.bed.now()), Standing::UsedUp);
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let (_, page) = shop.asks_for(&claims::urls::claim(&claim.id), Some(&own)).await;
    assert!(page.contains("It has been used."), "{page}");
    let (_, page) = shop.asks_for(&ordering::urls::order(&id), Some(&own)).await;
    assert!(page.contains(&coupon.code), "{page}");
    let again = shop.places_as(buyer, "Ada", "alpha", Some(&coupon.code), Money::eur(7_900)).await;
    assert!(again.is_err(), "it can be used once");
    shop.is_sound().await;
}
