//! Many hands at once: exactly one effect.

use crate::deeds::{ACCEPT, EARLY, chooses, learns, order_of, owner_of};
use crate::visitor::Visitor;
use crate::world::World;
use axum::http::Method;
use std::collections::BTreeSet;

const HANDS: usize = 50;

/// Everybody sends the same form at the same moment; where each ends, and with which answer.
async fn all_at_once(everybody: Vec<Visitor>, form: &(Method, String, String)) -> Vec<(u16, String)> {
    let tasks: Vec<_> = everybody
        .into_iter()
        .map(|mut hand| {
            let form = form.clone();
            tokio::spawn(async move {
                let page = hand.sends(form).await;
                (page.status.as_u16(), page.path.clone())
            })
        })
        .collect();
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.unwrap());
    }
    answers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_requests_for_the_same_refund_have_one_effect() {
    let world = World::open().await;
    let (mut ada, _) = owner_of(&world, "/courses/small", EARLY).await;
    ada.opens("/refund").await.is(200);
    ada.presses("Continue", &[]).await.is(200);
    let form = ada.form("Send refund request", &[]);
    let answers = all_at_once(vec![ada.clone(); HANDS], &form).await;
    let claims: BTreeSet<&String> = answers.iter().filter(|(status, _)| *status == 200).map(|(_, path)| path).collect();
    assert_eq!(claims.len(), 1, "{answers:?}");
    assert!(answers.iter().all(|(status, _)| matches!(status, 200 | 409)), "{answers:?}");
    world.settles().await;
    let ledger = world.simulator.ledger();
    assert_eq!((ledger.captures.len(), ledger.refunds.len()), (1, 1));
    world.is_sound().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_buyers_share_a_coupon_that_may_be_used_five_times() {
    let world = World::open().await;
    world.has_coupon("FIVE", 50, 5).await;
    let mut everybody = Vec::new();
    let mut clicks = Vec::new();
    for at in 0..HANDS {
        let mut buyer = world.visitor();
        buyer.opens("/courses/small").await;
        buyer.presses("Put it in the basket", &[]).await;
        buyer.presses("Use the coupon", &[("coupon", "FIVE")]).await.is(200).says("45.00");
        chooses(&mut buyer, "/courses/small", &format!("buyer{at}@example.org")).await;
        clicks.push(buyer.form("Order with obligation to pay 45.00", ACCEPT));
        everybody.push(buyer);
    }
    let tasks: Vec<_> = everybody
        .into_iter()
        .zip(clicks)
        .map(|(mut buyer, click)| {
            tokio::spawn(async move {
                let page = buyer.sends(click).await.clone();
                (page.status.as_u16(), page)
            })
        })
        .collect();
    let mut orders = Vec::new();
    for task in tasks {
        let (status, page) = task.await.unwrap();
        match status {
            200 => orders.push(order_of(&page)),
            409 => {
                page.says("used as often as it may be");
            }
            other => panic!("{other}: {}", page.text()),
        }
    }
    assert_eq!(orders.len(), 5);
    world.settles().await;
    world.is_sound().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_clicks_issue_one_certificate() {
    let world = World::open().await;
    let (mut ada, _) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 10).await;
    ada.opens("/learn").await;
    ada.follows("Certificate").await.is(200);
    let (method, action, _) = ada.form("Issue my certificate", &[]);
    let answers = all_at_once(vec![ada.clone(); HANDS], &(method, action, "confirmed=yes".to_owned())).await;
    let certificates: BTreeSet<&(u16, String)> = answers.iter().collect();
    assert_eq!(certificates.len(), 1, "{certificates:?}");
    assert!(answers[0].1.starts_with("/certificates/crt_"), "{answers:?}");
    world.is_sound().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_clicks_on_the_order_button_place_one_order() {
    let world = World::open().await;
    let mut ada = world.visitor();
    chooses(&mut ada, "/courses/small", crate::deeds::ADA).await;
    let click = ada.form(crate::deeds::ORDER, ACCEPT);
    let answers = all_at_once(vec![ada.clone(); HANDS], &click).await;
    let orders: BTreeSet<&(u16, String)> = answers.iter().collect();
    assert_eq!(orders.len(), 1, "{orders:?}");
    world.is_paid(answers[0].1.split('/').nth(2).unwrap(), "normal").await;
    world.is_sound().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_taken_twice_and_told_at_the_same_moment_settles_once_and_goes_back_once() {
    const ORDERS: usize = 12;
    let world = World::open().await;
    let mut orders = Vec::new();
    for at in 0..ORDERS {
        let order =
            crate::deeds::orders(&mut world.visitor(), "/courses/small", &format!("buyer{at}@example.org"), ACCEPT)
                .await;
        world.is_chosen(&order, "twice").await;
        orders.push(order);
    }
    world.hears_notices().await;
    // The worker of a served school handles several notices at once.
    world.bed.worker().run_until(tokio::time::sleep(std::time::Duration::from_secs(2))).await;
    world.settles().await;
    let ledger = world.simulator.ledger();
    assert_eq!((ledger.captures.len(), ledger.refunds.len()), (2 * ORDERS, ORDERS));
    for order in &orders {
        assert_eq!(world.order(order).await.status, lyceum_commerce::ordering::Status::Confirmed);
    }
    world.is_sound().await;
}
