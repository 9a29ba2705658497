//! Strangers: what is another's does not exist for them.

use crate::deeds::{ACCEPT, ADA, EARLY, ORDER, asks, chooses, learns, orders, owner_of};
use crate::visitor::Visitor;
use crate::world::World;
use lyceum_kernel::Role;

/// Everything of Ada's that has an address.
async fn belongings(world: &World, ada: &mut Visitor) -> Vec<String> {
    let order =
        ada.opens("/orders").await.is(200).links().into_iter().find(|href| href.starts_with("/orders/ord_")).unwrap();
    let mut all =
        vec![order.clone(), format!("{order}/invoice"), format!("{order}/invoice.pdf"), format!("{order}/wait")];
    all.extend(ada.opens(&order).await.links().into_iter().filter(|href| href.contains("/documents/")));
    let claim = asks(world, ada, &[]).await;
    all.push(claim);
    all.extend(ada.page().links().into_iter().filter(|href| href.starts_with("/decisions/")));
    all.extend(
        ada.opens("/letters").await.is(200).links().into_iter().filter(|href| href.starts_with("/letters/ltr_")),
    );
    all
}

#[tokio::test]
async fn an_order_its_invoice_claim_decision_letters_course_and_certificate_file_are_nobody_elses() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", ACCEPT).await;
    learns(&mut ada, "Small things", 10).await;
    ada.opens("/learn").await;
    let way = ada.page().link("Certificate").unwrap();
    let course = way.strip_suffix("/certificate").unwrap().to_owned();
    ada.opens(&way).await.is(200);
    ada.presses("Issue my certificate", &[]).await.is(200);
    let certificate = ada.page().path.clone();
    let unit = ada.opens(&course).await.is(200).path.clone();
    let mut eve = world.signed_in("eve@example.org", Role::Learner).await;
    let item = order.items()[0].key.clone();
    let of_course = [
        course.clone(),
        unit,
        way,
        format!("{course}/download"),
        format!("{course}/credits"),
        format!("{certificate}.pdf"),
    ];
    for path in &of_course {
        eve.opens(path).await.is(404);
    }
    let mut all = belongings(&world, &mut ada).await;
    assert!(all.len() > 8, "{all:?}");
    all.sort();
    for path in &all {
        eve.opens(path).await.is(404);
        // Whoever has not signed in learns nothing either.
        let mut nobody = world.visitor();
        nobody.opens(path).await;
        assert!(
            nobody.page().path.starts_with("/sign-in") || nobody.page().status == 404,
            "{path}: {}",
            nobody.page().text()
        );
        nobody.page().is_silent_about("Ada").is_silent_about("90.00");
    }
    for (path, fields) in [
        (format!("/orders/{}/cancel", order.id), vec![]),
        (format!("/orders/{}/pay", order.id), vec![]),
        ("/refund".to_owned(), vec![("own", "yes"), ("item", item.as_str())]),
        ("/withdraw".to_owned(), vec![("own", "yes"), ("item", item.as_str())]),
        (of_course[2].clone(), vec![("confirmed", "yes")]),
        (of_course[1].clone(), vec![("done", "yes")]),
    ] {
        eve.posts(&path, &fields).await.is(404);
    }
    world.is_sound().await;
}

#[tokio::test]
async fn an_order_placed_under_anothers_address_shows_nothing_of_their_account() {
    let world = World::open().await;
    owner_of(&world, "/courses/small", ACCEPT).await;
    let mut eve = world.visitor();
    let order = orders(&mut eve, "/courses/other", ADA, ACCEPT).await;
    world.settles().await;
    eve.opens(&format!("/orders/{order}")).await.is(200).is_silent_about("Small things");
    eve.opens("/learn").await;
    assert!(eve.page().path.starts_with("/sign-in"), "{}", eve.page().path);
    // What this browser ordered, and nothing else.
    let number = world.order(&order).await.number;
    eve.opens("/orders").await.is(200).says(&number).is_silent_about("Small things");
    assert_eq!(eve.page().rows().len(), 1);
    let mut nobody = world.visitor();
    nobody.opens("/orders").await;
    assert!(nobody.page().path.starts_with("/sign-in"), "{}", nobody.page().path);
    world.is_sound().await;
}

#[tokio::test]
async fn whoever_types_anothers_address_is_told_nothing_of_what_they_gave_back() {
    // 2026-11-30: an audit found that the order click of a guest, and the page of a guest's order, told what somebody whose
    // address was typed had bought and given back.
    let world = World::open().await;
    let (mut ada, _) = owner_of(&world, "/courses/small", EARLY).await;
    asks(&world, &mut ada, &[]).await;
    ada.page().says("90.00 € was paid back to you");
    let mut eve = world.visitor();
    // What is barred to Ada is barred under her address; who signs in as Ada is told why, and nobody else (C7e).
    chooses(&mut eve, "/courses/small", ADA).await;
    eve.presses(ORDER, EARLY).await;
    eve.page()
        .is(409)
        .says("without signing in")
        .is_silent_about("C7e")
        .is_silent_about("refunded")
        .is_silent_about("2027");
    // What is not barred can be ordered, and its page tells nothing of hers.
    let mut eve = world.visitor();
    let order = orders(&mut eve, "/courses/other", ADA, EARLY).await;
    world.is_paid(&order, "normal").await;
    let page = format!("/orders/{order}");
    eve.opens(&page).await.is(200).says("who has asked for nothing back before").says("sign in first");
    // Nor does the second step of asking.
    eve.follows("Ask for a refund").await.is(200);
    eve.presses("Continue", &[]).await.is(200).says("You would get").says("who has asked for nothing back before");
    ada.opens(&page).await.is(200).is_silent_about("who has asked for nothing back before");
    world.is_sound().await;
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let world = World::open().await;
    let (ada, order) = owner_of(&world, "/courses/small", ACCEPT).await;
    let item = order.items()[0].key.clone();
    ada.led_from_another_site().posts("/refund", &[("own", "yes"), ("item", &item)]).await.is(403);
    world.settles().await;
    assert!(world.simulator.ledger().refunds.is_empty());
    world.is_sound().await;
}
