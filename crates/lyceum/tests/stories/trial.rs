//! What somebody found who tried the school for the first time, on 2026-11-25: each was wrong then.

use crate::deeds::{ACCEPT, ADA, EARLY, ORDER, asks, begins, details, learns, order_of, owner_of};
use crate::visitor::Visitor;
use crate::world::World;
use lyceum_commerce::claims::{self, State};
use lyceum_kernel::{Money, Role, Span};

async fn puts(visitor: &mut Visitor, offer: &str) {
    visitor.opens(offer).await.is(200);
    visitor.presses("Put it in the basket", &[]).await.is(200);
}

// 2026-11-25
#[tokio::test]
async fn a_course_and_the_bundle_that_holds_it_can_be_ordered_and_exchanged() {
    let world = World::open().await;
    let mut ada = world.visitor();
    puts(&mut ada, "/courses/small").await;
    puts(&mut ada, "/bundles/pair").await;
    ada.page().says("was left out: Small things is in your basket already").says("90.00");
    let mut bob = ada.clone();
    // The hidden bundle does not come back when the course is taken out.
    bob.presses("Remove", &[]).await.is(200).says("Your basket is empty");
    let mut eve = ada.clone();
    eve.presses("instead, 120.00", &[]).await.is(200).is_silent_about("left out").says("Total 120.00");
    ada.opens("/checkout/details").await.is(200);
    ada.presses("Check the order", &details(ADA)).await.is(200);
    ada.presses(ORDER, ACCEPT).await.is(200);
    let order = order_of(ada.page());
    world.is_paid(&order, "normal").await;
    assert_eq!(world.order(&order).await.total, Money::eur(9_000));
    world.is_sound().await;
}

// 2026-11-25
#[tokio::test]
async fn what_changed_since_it_was_seen_is_not_ordered_and_the_tick_is_kept() {
    let world = World::open().await;
    world.has_coupon("ONCE", 10, 1).await;
    let (mut ada, mut bob) = (world.visitor(), world.visitor());
    for visitor in [&mut ada, &mut bob] {
        puts(visitor, "/courses/small").await;
        visitor.presses("Use the coupon", &[("coupon", "ONCE")]).await.is(200).says("81.00");
        visitor.opens("/checkout/details").await.is(200);
    }
    ada.presses("Check the order", &details(ADA)).await.is(200);
    bob.presses("Check the order", &details("bob@example.org")).await.is(200);
    ada.presses(ORDER, ACCEPT).await.is(200);
    bob.presses(ORDER, ACCEPT).await.is(409).says("Something has changed since you looked").says("used as often");
    // What stands there now has been seen: the same button, with the tick as it was, orders at the price it names.
    bob.presses("Order with obligation to pay 90.00", &[]).await.is(200);
    order_of(bob.page());
    world.settles().await;
}

// 2026-11-25
#[tokio::test]
async fn the_address_of_a_click_leads_back_to_its_form() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", &[("accept", "yes")]).await;
    for address in ["/checkout/order", "/basket/coupon", "/refund/confirm", "/withdraw/confirm"] {
        ada.opens(address).await.is(200);
    }
    ada.opens(&format!("/orders/{}/pay", order.id)).await.is(200);
    let claim = asks(&world, &mut ada, &[]).await;
    let mut agent = world.agent().await;
    agent.opens(&format!("{}/approve", claim.replace("/claims/", "/desk/claims/"))).await.is(200);
}

// 2026-11-25
#[tokio::test]
async fn a_withdrawal_that_names_no_course_is_about_the_whole_order() {
    let world = World::open().await;
    let mut ada = world.visitor();
    puts(&mut ada, "/courses/small").await;
    puts(&mut ada, "/courses/other").await;
    ada.opens("/checkout/details").await.is(200);
    ada.presses("Check the order", &details(ADA)).await.is(200);
    ada.presses(ORDER, ACCEPT).await.is(200);
    let order = order_of(ada.page());
    world.is_paid(&order, "normal").await;
    let order = world.order(&order).await;
    let mut guest = world.visitor();
    guest.opens("/withdraw").await.is(200);
    let typed = [("name", "Ada"), ("email", ADA), ("order", order.number.as_str())];
    guest.presses("Withdraw from contract", &typed).await.is(200).says("this withdraws from the whole order");
    guest.presses("Confirm withdrawal", &[]).await.is(200);
    world.settles().await;
    let claims = claims::of_order(&mut world.bed.read().await, &order.id).await.unwrap();
    assert_eq!(claims.len(), 2);
    assert!(claims.iter().all(|claim| claim.state == State::Settled), "{claims:?}");
    world.is_sound().await;
}

// 2026-11-25
#[tokio::test]
async fn a_withdrawal_of_one_course_of_a_bundle_leaves_the_other() {
    let world = World::open().await;
    let (_, order) = owner_of(&world, "/bundles/pair", ACCEPT).await;
    let mut guest = world.visitor();
    guest.opens("/withdraw").await.is(200);
    let typed = [("name", "Ada"), ("email", ADA), ("order", order.number.as_str()), ("course", "Other things")];
    guest.presses("Withdraw from contract", &typed).await.is(200).says("only that course is meant");
    guest.presses("Confirm withdrawal", &[]).await.is(200);
    world.settles().await;
    let claim = claims::of_order(&mut world.bed.read().await, &order.id).await.unwrap().remove(0);
    assert_eq!((claim.state, claim.proposed), (State::Manual, Some(Money::eur(4_800))), "C10b, C6b");
    let mut agent = world.agent().await;
    agent
        .opens(&format!("/desk/claims/{}", claim.id))
        .await
        .is(200)
        .says("Other things (from the bundle “A pair of things”)")
        .says("48.00");
    agent.presses("Approve and pay back", &[("words", "Its share.")]).await.is(200);
    agent.presses("Pay back 48.00", &[]).await.is(200);
    world.settles().await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    ada.opens("/learn").await.is(200).says("Small things").says("Courses you no longer have");
    world.is_sound().await;
}

// 2026-11-25
#[tokio::test]
async fn a_request_without_an_order_has_its_term_on_the_board_and_is_tied_by_choosing() {
    let world = World::open().await;
    let (_, order) = owner_of(&world, "/bundles/pair", ACCEPT).await;
    let mut guest = world.visitor();
    guest.opens("/refund").await.is(200);
    guest.presses("Continue", &[("name", "Ada"), ("email", ADA), ("order", "nonsense")]).await.is(200);
    guest.presses("Send refund request", &[]).await.is(200);
    world.settles().await;
    let mut agent = world.agent().await;
    agent.opens("/promises").await.is(200).says("Review the request").says("Answer the request");
    world.passes(Span::days(10)).await;
    let mut agent = world.agent().await;
    agent.opens("/promises").await.is(200).says("missed, due by");
    agent.opens("/desk").await.is(200);
    let row = agent.page().links().into_iter().find(|href| href.starts_with("/desk/claims/")).unwrap();
    agent.opens(&row).await.is(200).says("Which purchase is meant?").says(&order.number);
    agent.presses("Tie to this order", &[]).await.is(422).says("Choose which purchase is meant");
    let which = format!("{}/{}", order.number, order.items()[0].key);
    agent.presses("Tie to this order", &[("which", which.as_str())]).await.is(200).says("Look again");
    agent.presses("Tie to this order", &[]).await.is(200);
    world.settles().await;
    agent.opens(&row).await.is(200).says("Paid back");
    agent.opens("/promises").await.is(200).says("Missed, made good later").says("missed, made good on");
    world.is_sound().await;
}

// 2026-11-25
#[tokio::test]
async fn opening_the_first_unit_warns_who_asked_to_begin_early_and_the_reason_is_said_in_words() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    let page = format!("/orders/{}", order.id);
    ada.opens(&page).await.is(200).says("As soon as you open the first unit, your right of withdrawal ends");
    ada.opens("/learn").await.is(200);
    let card = ada.page().link("Small things").unwrap();
    ada.opens(&card)
        .await
        .is(200)
        .says("Begin the course now?")
        .says("This ends your right of withdrawal")
        .says("90.00");
    ada.opens(&page).await.is(200).says("As soon as you open");
    ada.opens(&card).await.is(200);
    begins(&mut ada).await;
    ada.page().says("Mark as done");
    ada.opens(&page).await.is(200).says("Your right of withdrawal has ended. You asked us on");
    ada.page().is_silent_about("Kind of contract");
    ada.opens(&card).await.is(200).says("Mark as done");
    learns(&mut ada, "Small things", 4).await;
    asks(&world, &mut ada, &[]).await;
    ada.page().says("the course was opened on").is_silent_about("Limit service");
}

// 2026-11-25
#[tokio::test]
async fn a_quiz_is_no_back_door_into_a_course_that_costs_a_right_to_begin() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    ada.opens("/learn").await.is(200);
    let card = ada.page().link("Small things").unwrap();
    ada.opens(&card).await.is(200).says("Begin the course now?");
    let quiz = format!("{}/quiz", ada.page().path.replace("unit-1", "unit-10"));
    ada.opens(&quiz).await.is(200).says("Begin the course now?").is_silent_about("Hand in answers");
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("As soon as you open the first unit");
    ada.opens(&quiz).await.is(200);
    begins(&mut ada).await;
    ada.page().says("Hand in answers");
}

// 2026-11-25
#[tokio::test]
async fn what_a_person_decided_is_said_with_its_reasons_and_stands_on_the_order() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 5).await;
    let claim = asks(&world, &mut ada, &[("ground", "illness"), ("words", "In hospital.")]).await;
    let mut agent = world.agent().await;
    agent.opens(&claim.replace("/claims/", "/desk/claims/")).await.is(200).says("Paid for it 90.00");
    agent.page().says("access to the purchase ends").says("Review the request");
    agent.presses("Approve and pay back", &[("amount", "25.00"), ("words", "Half of what is left.")]).await.is(200);
    agent.presses("Pay back 25.00", &[]).await.is(200);
    agent.page().says("Approve agent");
    // 2026-11-30: the desk still read "A person decides about your refund. Nothing is refused."
    agent.page().says("The terms left this to a person").is_silent_about("Nothing is refused");
    world.settles().await;
    ada.opens(&claim).await.is(200).says("25.00 € was paid back to you").says("Approved: 25.00 € of the 90.00 €");
    ada.page().says("65.00 € is not paid back").says("Half of what is left.");
    ada.page().is_silent_about("A person decides about your refund");
    let id = claim.strip_prefix("/claims/").unwrap();
    let letters = lyceum_people::letters::about(&mut world.bed.read().await, id).await.unwrap();
    let letter = letters.iter().find(|letter| letter.kind == "claims-granted").unwrap();
    let plain = letter.plain.replace('\u{a0}', " ");
    for said in ["Half of what is left.", "65.00 € is not paid back", "C15a", "C2b"] {
        assert!(plain.contains(said), "{said}: {plain}");
    }
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("What was asked about this order");
    assert!(ada.page().links().contains(&claim), "{:?}", ada.page().links());
}

// 2026-11-25
#[tokio::test]
async fn goodwill_stands_on_the_order_and_keeps_access() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 5).await;
    let claim = asks(&world, &mut ada, &[]).await;
    ada.page().says("refunds@lyceum.example");
    let mut agent = world.agent().await;
    // 2026-11-30: nothing told the agent which language the customer reads.
    agent.opens(&claim.replace("/claims/", "/desk/claims/")).await.is(200).says("The customer reads English");
    agent.page().says("Reasons (the customer reads them; their language is English)");
    agent.presses("Give in goodwill", &[("amount", "20.50"), ("words", "We like you.")]).await.is(200);
    agent.presses("Give 20.50", &[]).await.is(200);
    world.settles().await;
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("Given in goodwill: 20.50");
    ada.opens("/learn").await.is(200).says("5 of 10 units done");
}

// 2026-11-25
#[tokio::test]
async fn nobody_is_promised_what_an_earlier_request_or_refund_rules_out() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 5).await;
    asks(&world, &mut ada, &[]).await;
    ada.opens("/courses/small").await.is(200).says("You have asked for this course before");
    ada.page().is_silent_about("and you get 90.00");
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("What stands against our guarantee: You have asked");
    let (mut bob, _) = {
        let order = crate::deeds::buys(&world, &mut world.visitor(), "/courses/other", "bob@example.org", ACCEPT).await;
        (world.signed_in("bob@example.org", Role::Learner).await, order)
    };
    asks(&world, &mut bob, &[]).await;
    bob.opens("/courses/other").await.is(200).says("You can buy it again from").is_silent_about("Put it in the basket");
}

// 2026-11-25
#[tokio::test]
async fn a_yes_that_comes_from_the_law_says_so() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", ACCEPT).await;
    learns(&mut ada, "Small things", 8).await;
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("That comes from the law");
}

// 2026-11-25
#[tokio::test]
async fn what_was_paid_twice_stands_on_the_order_and_on_the_board() {
    let world = World::open().await;
    let id = crate::deeds::orders(&mut world.visitor(), "/courses/small", ADA, ACCEPT).await;
    world.is_paid(&id, "twice").await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    ada.opens(&format!("/orders/{id}")).await.is(200).says("This order was paid twice").says("kept on");
    ada.opens("/promises").await.is(200).says("Pay back what was paid twice");
    world.is_sound().await;
}

// 2026-11-25
#[tokio::test]
async fn a_free_course_asks_for_no_address_and_gives_up_no_right() {
    let world = World::open().await;
    let mut ada = world.visitor();
    ada.opens("/courses/gift").await.is(200);
    ada.presses("Take the course", &[]).await.is(200);
    ada.opens("/checkout/details").await.is(200).is_silent_about("Postal address");
    let typed = [("email", ADA), ("name", "Ada"), ("region", "IS"), ("kind", "consumer")];
    ada.presses("Check the order", &typed).await.is(200).is_silent_about("Beginning early").says("Iceland");
    ada.presses("Take the course", ACCEPT).await.is(200);
    let order = order_of(ada.page());
    world.settles().await;
    ada.opens(&format!("/orders/{order}")).await.is(200).is_silent_about("You would get 0.00");
}
