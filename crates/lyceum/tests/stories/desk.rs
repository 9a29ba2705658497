//! The desk: what the terms leave to a person, and what waits for an event.

use crate::deeds::{ADA, EARLY, asks, learns, owner_of};
use crate::visitor::Visitor;
use crate::world::World;
use lyceum_kernel::{Money, Role, Span};

/// A grave circumstance where the guarantee no longer helps: it lies on the desk.
async fn grave(world: &World) -> (Visitor, String, Visitor) {
    let (mut ada, _) = owner_of(world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 5).await;
    world.passes(Span::days(20)).await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    let claim = asks(world, &mut ada, &[("ground", "illness"), ("words", "In hospital since the tenth.")]).await;
    ada.page().says("A person decides about your request");
    let mut agent = world.agent().await;
    agent.opens("/desk").await.is(200).says("A person decides").says(ADA);
    let at_desk = claim.replace("/claims/", "/desk/claims/");
    agent.opens(&at_desk).await.is(200).says("In hospital since the tenth.").says("usage.units_done");
    (ada, claim, agent)
}

#[tokio::test]
async fn a_grave_circumstance_lies_on_the_desk_with_its_facts_and_is_approved_with_an_amount() {
    let world = World::open().await;
    let (mut ada, claim, mut agent) = grave(&world).await;
    agent.presses("Approve and pay back", &[("amount", "400.00"), ("words", "Too much.")]).await.is(422);
    // 2026-11-30: the errors of a form came one after the other.
    for (amount, wrong) in [("400.00", "At most 90.00 €"), ("-5", "above zero"), ("0", "above zero"), ("$5", "in EUR")]
    {
        let typed = [("amount", amount), ("words", "")];
        agent.presses("Approve and pay back", &typed).await.is(422).says(wrong).says("Write why");
    }
    agent.presses("Approve and pay back", &[("amount", "45.00"), ("words", "")]).await.is(422).says("Write why");
    // 2026-11-30: money left at one press, with no second look and no way back.
    let typed = [("amount", "45.00"), ("words", "The hospital wrote.")];
    agent.presses("Approve and pay back", &typed).await.is(200).says("Look again: Approve").says("The hospital wrote.");
    agent
        .page()
        .says(ADA)
        .says("45.00 €")
        .says("in English")
        .says("access to it ends")
        .says("can be bought again from");
    assert!(world.simulator.ledger().refunds.is_empty());
    agent.presses("Change something", &[]).await.is(200).says("The hospital wrote.");
    agent.presses("Approve and pay back", &[]).await.is(200);
    agent.presses("Pay back 45.00", &[]).await.is(200);
    world.settles().await;
    ada.opens(&claim).await.is(200).says("45.00 € was paid back to you");
    assert_eq!(world.simulator.ledger().refunds.iter().map(|it| it.amount).collect::<Vec<_>>(), [Money::eur(4_500)]);
    world.is_sound().await;
}

#[tokio::test]
async fn a_grave_circumstance_is_refused_with_words_the_customer_reads_and_goodwill_stands_beside_it() {
    let world = World::open().await;
    let (mut ada, claim, mut agent) = grave(&world).await;
    let before = agent.page().clone();
    agent
        .presses("Refuse the request", &[("reasons", "We found no evidence.")])
        .await
        .is(200)
        .says("Look again: Refuse");
    agent.presses("Refuse the request", &[]).await.is(200).says("Refused");
    world.settles().await;
    ada.opens(&claim).await.is(200).says("No: a person looked at your request").says("We found no evidence.");
    let desk = before.path.clone();
    agent.opens(&desk).await.is(200);
    agent.presses("Give in goodwill", &[("amount", "30.00"), ("words", "A loyal customer.")]).await.is(200);
    agent.presses("Give 30.00", &[]).await.is(200);
    world.settles().await;
    ada.opens(&claim).await.is(200).says("Refused; 30.00").says("Given in goodwill").says("30.00");
    ada.opens("/learn").await.is(200).says("5 of 10 units done");
    let letters = world.letters_to(ADA).await;
    assert!(letters.iter().any(|subject| subject.contains("in goodwill")), "{letters:?}");
    world.is_sound().await;
}

#[tokio::test]
async fn two_agents_do_not_answer_the_same_claim() {
    let world = World::open().await;
    let (_, claim, mut agent) = grave(&world).await;
    let mut other = world.signed_in("second@school.test", Role::Agent).await;
    other.opens(&claim.replace("/claims/", "/desk/claims/")).await.is(200);
    // Both look twice; the second click is as late as a first one would be.
    other.presses("Refuse the request", &[("reasons", "It was too late.")]).await.is(200).says("Look again");
    agent.presses("Approve and pay back", &[("amount", "45,00 €"), ("words", "The hospital wrote.")]).await.is(200);
    agent.presses("Pay back 45.00", &[]).await.is(200);
    // 2026-11-30: the second agent's reasons were lost, and nothing said who had decided what.
    let late = other.presses("Refuse the request", &[]).await.is(409);
    late.says("This claim changed while you were writing").says("It was too late.");
    late.says("Approve: ").says("45.00 €").says("The hospital wrote.").says("Granted, money on its way");
    world.settles().await;
    assert_eq!(world.simulator.ledger().refunds.len(), 1);
    world.is_sound().await;
}

// 2026-11-30: an approval typed while another refused comes back in the form that is left.
#[tokio::test]
async fn reasons_for_an_approval_stay_when_somebody_else_refused_meanwhile() {
    let world = World::open().await;
    let (_, claim, mut agent) = grave(&world).await;
    let mut other = world.signed_in("second@school.test", Role::Agent).await;
    other.opens(&claim.replace("/claims/", "/desk/claims/")).await.is(200);
    agent.presses("Refuse the request", &[("reasons", "No evidence.")]).await.is(200);
    agent.presses("Refuse the request", &[]).await.is(200);
    let typed = [("amount", "45.00"), ("words", "The hospital wrote.")];
    other.presses("Approve and pay back", &typed).await.is(409).says("Refuse: ").says("No evidence.");
    other.presses("Give in goodwill", &[]).await.is(200);
    other.presses("Give 45.00", &[]).await.is(200);
    world.settles().await;
    assert_eq!(world.simulator.ledger().refunds.iter().map(|it| it.amount).collect::<Vec<_>>(), [Money::eur(4_500)]);
    world.is_sound().await;
}

// 2026-11-30: the desk's page of an order showed no order, and an unknown number led nowhere.
#[tokio::test]
async fn the_desk_sees_who_bought_what_and_a_persons_page_lists_their_orders() {
    let world = World::open().await;
    let (_, order) = owner_of(&world, "/courses/small", EARLY).await;
    let mut agent = world.agent().await;
    // 2026-11-30: the desk could be searched by the number of an order and by nothing else.
    agent.opens("/desk").await.is(200);
    agent.presses("Find", &[("q", "nobody of this name")]).await.is(200).says("Nothing bears this text");
    agent.presses("Find", &[("q", &ADA.to_uppercase())]).await.is(200).says(ADA);
    // 2026-11-30: a review found a second field, for numbers alone, behind an address that nothing leads to.
    agent.opens("/desk/order?number=2027-1").await.is(200).says("Nothing bears this text");
    agent.opens("/desk").await.is(200);
    agent.presses("Find", &[("q", &order.number)]).await.is(200).says("Accepted terms");
    agent.page().says(ADA).says("Small things").says("90.00 €").says("Paid and confirmed").says("received");
    agent.page().says("Nothing has been asked about this order.").says("Invoice 2027-");
    agent.follows("Invoice 2027-").await.is(200);
    agent.opens(&format!("/people/{}", order.person)).await.is(200).says("Orders of this person").says(&order.number);
    agent.follows(&order.number).await.is(200).says("What was found out");
}

#[tokio::test]
async fn while_a_dispute_is_open_a_request_waits_and_its_end_decides_it() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    let mut agent = world.agent().await;
    agent.opens(&format!("/desk/order?number={}", order.number)).await.is(200).says("Nothing so far.");
    agent
        .presses("Note it", &[("kind", "dispute"), ("words", "The bank wrote.")])
        .await
        .is(200)
        .says("Dispute at the bank");
    let claim = asks(&world, &mut ada, &[]).await;
    ada.page().says("Your request waits").says("C11c");
    world.passes(Span::days(30)).await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    let mut agent = world.agent().await;
    ada.opens(&claim).await.is(200).says("Your request waits");
    assert!(world.simulator.ledger().refunds.is_empty());
    agent.opens(&format!("/desk/order?number={}", order.number)).await.is(200);
    agent.presses("The customer took it back", &[]).await.is(200).says("90.00 €").says("These letters leave at once");
    assert!(world.simulator.ledger().refunds.is_empty(), "nothing is done before it was looked at");
    agent.presses("The customer took it back", &[]).await.is(200).says("Dispute at the bank, from");
    world.settles().await;
    ada.opens(&claim).await.is(200).says("90.00 € was paid back to you");
    world.is_sound().await;
}

#[tokio::test]
async fn while_a_technical_problem_is_looked_into_a_refusal_waits_and_comes_by_itself_afterwards() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 5).await;
    let mut agent = world.agent().await;
    agent.opens(&format!("/desk/order?number={}", order.number)).await.is(200);
    agent.presses("Note it", &[("kind", "problem"), ("words", "No sound in unit 3.")]).await.is(200);
    let claim = asks(&world, &mut ada, &[]).await;
    ada.page().says("Your request waits").says("C8b");
    world.passes(Span::days(10)).await;
    ada.opens(&claim).await.is(200).is_silent_about("Your request waits").says("C2b");
    world.is_sound().await;
}

#[tokio::test]
async fn an_unmatched_declaration_is_tied_to_its_order_and_its_own_instant_counts() {
    let world = World::open().await;
    let (_, order) = owner_of(&world, "/courses/small", EARLY).await;
    let mut visitor = world.visitor();
    visitor.opens("/refund").await.is(200);
    visitor
        .presses("Continue", &[("name", "Ada"), ("email", "other@example.org"), ("order", "I do not know")])
        .await
        .is(200);
    visitor.presses("Send refund request", &[]).await.is(200);
    world.passes(Span::days(30)).await;
    let mut agent = world.agent().await;
    agent.opens("/desk").await.is(200).says("No order found yet");
    let row = agent.page().links().into_iter().find(|href| href.starts_with("/desk/claims/")).unwrap();
    agent.opens(&row).await.is(200);
    agent.presses("Tie to this order", &[("order", "2027-99999999")]).await.is(422).says("No order has this number");
    agent.presses("Tie to this order", &[("order", &order.number)]).await.is(200).says("Look again");
    agent.presses("Tie to this order", &[]).await.is(200);
    world.settles().await;
    agent.opens(&row).await.is(200).says("Paid back");
    assert_eq!(world.simulator.ledger().refunds.len(), 1, "sent in time, tied a month later");
    world.is_sound().await;
}

#[tokio::test]
async fn the_desk_does_not_exist_for_learners() {
    let world = World::open().await;
    let (mut ada, claim, _) = grave(&world).await;
    for path in ["/desk", "/desk/order?number=1", &claim.replace("/claims/", "/desk/claims/"), "/people"] {
        ada.opens(path).await.is(404);
    }
    ada.posts(
        &format!("{}/approve", claim.replace("/claims/", "/desk/claims/")),
        &[("version", "1"), ("amount", "90.00"), ("words", "me")],
    )
    .await
    .is(404);
    world.settles().await;
    assert!(world.simulator.ledger().refunds.is_empty());
    world.is_sound().await;
}
