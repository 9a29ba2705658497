//! How an order that waits for its money ends: given up beside the money, or by itself when nobody pays.

use std::time::Duration;

use lyceum_providers::simulator::{Behaviour, Calls};

use super::*;

// 2026-11-30: an acceptance test found that an unpaid order ended by itself on no day that anybody was told.
#[tokio::test]
async fn the_page_of_an_unpaid_order_says_when_it_ends() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    let order = shop.order(&id).await;
    let ends_at = store::ends_at(&mut shop.bed.read().await, &id).await.unwrap().unwrap();
    let reader = letters::reader(shop.bed.school(), Locale::En);
    let own = shop.signs_in(&order.person, lyceum_kernel::Role::Learner).await;
    let (_, page) = shop.asks_for(&urls::order(&id), Some(&own)).await;
    let day = reader.instant(ends_at).replace('\u{a0}', " ");
    assert!(page.replace('\u{a0}', " ").contains(&format!("If none comes by {day}")), "{day}: {page}");
    let (_, orders) = shop.asks_for("/orders", Some(&own)).await;
    assert!(orders.contains("if it was not you, you need not do anything"), "{orders}");
    shop.bed.passes(Span::days(30)).await;
}

/// An order that was paid at the provider; the notice of it is here and nobody has handled it.
async fn paid_and_not_settled(shop: &Shop, who: &str) -> Order {
    let id = shop.places(who, "alpha", false).await.unwrap();
    shop.bed.drain().await;
    let payment = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    assert!(shop.simulator.pay(payment.id.as_str(), "normal").await);
    for (headers, body) in shop.simulator.take_notices().await {
        payments::receive(shop.bed.school(), "simulator", &headers, &body).await.unwrap();
    }
    shop.order(&id).await
}

/// Nobody's money is kept: it bought the order, or all of it goes back.
async fn money_and_order_agree(shop: &Shop, id: &OrderId) {
    let order = shop.order(id).await;
    let payment = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    assert_eq!(payment.captured, Money::eur(9_900));
    let bought = order.status == Status::Confirmed && order.invoice.is_some() && payment.refunded.is_zero();
    let returned = order.status == Status::Cancelled && order.invoice.is_none() && payment.refunded == payment.captured;
    assert!(bought || returned, "{order:?} {payment:?}");
}

// 2026-11-30: settlement read an order that waits, it was given up, and settlement then did nothing: the money stayed here
// and nothing was bought with it. On SQLite one writer follows another; on PostgreSQL they meet.
#[tokio::test]
async fn money_that_comes_while_the_order_is_given_up_goes_back() {
    let shop = Shop::open().await;
    let order = paid_and_not_settled(&shop, "Ada").await;
    let (school, given_up) = (shop.bed.school().clone(), order.clone());
    let (tell, told) = tokio::sync::oneshot::channel();
    let giving_up = tokio::spawn(async move {
        let mut tx = school.begin(Actor::Visitor).await.unwrap();
        assert!(cancel(&mut tx, &given_up).await.unwrap());
        tell.send(()).unwrap();
        // Settlement begins before this is committed, and gets as far as it can.
        tokio::time::sleep(Duration::from_millis(300)).await;
        tx.commit().await.unwrap();
    });
    told.await.unwrap();
    shop.bed.drain().await;
    giving_up.await.unwrap();
    shop.settles().await;
    assert_eq!(shop.order(&order.id).await.status, Status::Cancelled);
    money_and_order_agree(&shop, &order.id).await;
    assert_eq!(shop.letters(order.id.as_str()).await, ["ordering-paid-too-late"]);
    shop.is_sound().await;
}

#[tokio::test]
async fn giving_up_and_settling_race_and_one_of_them_wins_wholly() {
    let shop = Shop::open().await;
    for round in 0..10 {
        let order = paid_and_not_settled(&shop, &format!("Ada{round}")).await;
        let school = shop.bed.school().clone();
        let given_up = order.clone();
        let giving_up = tokio::spawn(async move {
            // Each round begins a little later beside the other.
            tokio::time::sleep(Duration::from_millis(round)).await;
            let mut tx = school.begin(Actor::Visitor).await.unwrap();
            cancel(&mut tx, &given_up).await.unwrap();
            tx.commit().await.unwrap();
        });
        shop.bed.drain().await;
        giving_up.await.unwrap();
        shop.settles().await;
        money_and_order_agree(&shop, &order.id).await;
    }
    shop.is_sound().await;
}

// 2026-11-30: an order nobody paid lived for ever and kept the use of its coupon: whoever invented addresses could use a
// coupon up.
#[tokio::test]
async fn an_order_nobody_pays_ends_after_the_last_question_and_frees_its_coupon() {
    let shop = Shop::open().await;
    has_coupon(&shop, "ONCE", 900, 1).await;
    let id = shop.places_with("Ada", "alpha", Some("ONCE"), Money::eur(9_000)).await.unwrap();
    shop.bed.passes(Span::hours(34)).await;
    assert_eq!(shop.order(&id).await.status, Status::Placed, "it is still asked about");
    shop.bed.passes(Span::hours(2)).await;
    let order = shop.order(&id).await;
    assert_eq!(order.status, Status::Cancelled);
    let mut read = shop.bed.read().await;
    assert!(coupons::usable(&mut read, "ONCE", shop.bed.now()).await.is_ok());
    let letter = letters::about(&mut read, id.as_str()).await.unwrap().remove(0);
    assert_eq!(letter.kind, "ordering-ended-unpaid");
    for said in [order.number.as_str(), "ONCE", "order them again", "/courses/alpha"] {
        assert!(letter.plain.contains(said), "{said}: {}", letter.plain);
    }
    drop(read);
    // Whoever pays after that gets it back, as after giving up.
    let payment = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    assert!(shop.simulator.pay(payment.id.as_str(), "normal").await);
    shop.settles().await;
    let paid = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    assert_eq!((paid.captured, paid.refunded), (Money::eur(9_000), Money::eur(9_000)));
    let mut kinds = shop.letters(id.as_str()).await;
    kinds.sort();
    assert_eq!(kinds, ["ordering-ended-unpaid", "ordering-paid-too-late"]);
    shop.is_sound().await;
}

#[tokio::test]
async fn whoever_tries_again_to_pay_has_the_whole_time_again() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.bed.passes(Span::hours(30)).await;
    let order = shop.order(&id).await;
    let mut tx = shop.bed.tx().await;
    assert!(pay_again(&mut tx, &order).await.unwrap());
    tx.commit().await.unwrap();
    shop.bed.passes(Span::hours(30)).await;
    assert_eq!(shop.order(&id).await.status, Status::Placed);
    shop.bed.passes(Span::hours(6)).await;
    assert_eq!(shop.order(&id).await.status, Status::Cancelled);
}

#[tokio::test]
async fn an_order_whose_payment_is_unknown_does_not_end() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.bed.passes(Span::hours(30)).await;
    let payment = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    assert!(shop.simulator.pay(payment.id.as_str(), "never").await);
    shop.simulator.behave(Behaviour { calls: Calls::Unavailable, ..Behaviour::default() }).await;
    shop.bed.try_at(shop.bed.now().plus(Span::hours(8))).await;
    assert_eq!(shop.order(&id).await.status, Status::Placed, "nobody can say that it is not paid");
    shop.simulator.behave(Behaviour::default()).await;
    shop.bed.passes(Span::hours(3)).await;
    assert_eq!(shop.order(&id).await.status, Status::Confirmed);
    shop.is_sound().await;
}

// 2026-11-30: an audit found that an order whose money does not fit was asked about every hour, without end.
#[tokio::test]
async fn an_order_whose_money_does_not_fit_waits_for_a_person_and_asks_nobody() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.bed.drain().await;
    let payment = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    assert!(shop.simulator.pay(payment.id.as_str(), "never").await);
    let mut tx = shop.bed.tx().await;
    tx.run("UPDATE payments SET amount_minor = 9800 WHERE id = $1", &[(&payment.id).into()]).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.passes(Span::days(4)).await;
    assert_eq!(shop.order(&id).await.status, Status::Placed, "something came, and it may be this order's");
    let asking = "SELECT id FROM jobs WHERE kind = 'payments.ask_payment' LIMIT 9";
    assert!(shop.bed.read().await.all(asking, &[]).await.unwrap().is_empty());
}

// 2026-11-30: a review found that such an order waited for ever and kept its coupon, though somebody had seen to its money; and that
// one ended as if nobody had paid when a refusal was heard after what did not fit.
#[tokio::test]
async fn an_order_whose_money_did_not_fit_ends_once_somebody_has_seen_to_it() {
    let shop = Shop::open().await;
    has_coupon(&shop, "ONCE", 900, 1).await;
    let id = shop.places_with("Ada", "alpha", Some("ONCE"), Money::eur(9_000)).await.unwrap();
    shop.pays(&id, "wrong_amount").await;
    let payment = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    let declined = lyceum_providers::Event {
        id: "evt_declined".to_owned(),
        mode: lyceum_providers::Mode::Test,
        reference: payment.id.to_string(),
        amount: payment.amount,
        happened: lyceum_providers::Happened::Declined { reason: "left".to_owned() },
    };
    let (headers, body) = shop.simulator.signs(&declined).unwrap();
    payments::receive(shop.bed.school(), "simulator", &headers, &body).await.unwrap();
    shop.bed.passes(Span::days(4)).await;
    assert_eq!(shop.order(&id).await.status, Status::Placed, "it may be this order's money");
    let alarm = payments::alarms(&mut shop.bed.read().await).await.unwrap().remove(0);
    let mut tx = shop.bed.tx().await;
    assert!(payments::see_to(&mut tx, &alarm.id, &alarm.problem, "Given back by hand").await.unwrap());
    tx.commit().await.unwrap();
    shop.bed.passes(Span::days(2)).await;
    assert_eq!(shop.order(&id).await.status, Status::Cancelled);
    assert!(coupons::usable(&mut shop.bed.read().await, "ONCE", shop.bed.now()).await.is_ok());
}

// 2026-11-30: an audit found that orders of an older program, which gave them no end, waited for ever.
#[tokio::test]
async fn an_order_from_before_orders_had_an_end_gets_one_at_the_next_start() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    let mut tx = shop.bed.tx().await;
    assert_eq!(tx.run("UPDATE orders SET ends_at = NULL WHERE id = $1", &[(&id).into()]).await.unwrap(), 1);
    assert_eq!(tx.run("DELETE FROM jobs WHERE kind = 'ordering.end_unpaid'", &[]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    shop.bed.passes(Span::days(3)).await;
    assert_eq!(shop.order(&id).await.status, Status::Placed);
    begin_to_wait(shop.bed.school()).await.unwrap();
    shop.bed.passes(Span::hours(30)).await;
    assert_eq!(shop.order(&id).await.status, Status::Placed, "its buyer has the whole time again");
    // A further start gives nobody more time.
    begin_to_wait(shop.bed.school()).await.unwrap();
    shop.bed.passes(Span::hours(6)).await;
    assert_eq!(shop.order(&id).await.status, Status::Cancelled);
}

// 2026-11-30: an audit found that a guest could have any number of letters about ended orders sent to a stranger.
#[tokio::test]
async fn sec_23_orders_of_guests_that_nobody_pays_have_a_limit_under_one_address() {
    let shop = Shop::open().await;
    let mut orders = Vec::new();
    for at in 0..15 {
        let session = format!("ses-{at}");
        keeps(&shop, &session, &ada("DE-SN")).await;
        let placing = click(&shop, &session, &alpha(), Money::eur(9_900)).await;
        let mut tx = shop.bed.begin(Actor::Visitor).await;
        match place(&mut tx, placing).await {
            Ok(order) if at < 12 => {
                tx.commit().await.unwrap();
                orders.push(order);
            }
            Err(OrderError::TooMany) if at >= 12 => {}
            other => panic!("{at}: {other:?}"),
        }
    }
    assert_eq!(orders.len(), 12);
    // Somebody else is not kept out.
    keeps(&shop, "bob", &Details { email: email("Bob"), ..ada("DE-SN") }).await;
    let placing = click(&shop, "bob", &alpha(), Money::eur(9_900)).await;
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    place(&mut tx, placing).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
}
