//! Asking: if you asked today, the refund, the withdrawal, the answer with its clauses, and what follows from it.

use crate::deeds::{ACCEPT, ADA, EARLY, ORDER, asks, buys, details, learns, orders, owner_of};
use crate::visitor::Visitor;
use crate::world::World;
use lyceum_commerce::ordering::Status;
use lyceum_kernel::{Money, Role, Span};

#[tokio::test]
async fn the_order_page_says_what_asking_today_would_give_and_until_when() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    let page = format!("/orders/{}", order.id);
    ada.opens(&page).await.is(200).says("If you asked today: Small things").says("You would get 90.00 € back");
    ada.page().says("Monday 22 March 2027").says("0 of 10 units done").says("C2b");
    learns(&mut ada, "Small things", 2).await;
    ada.opens(&page)
        .await
        .is(200)
        .says("2 of 10 units done")
        .says("at most 3 (30 %)")
        .says("You would get 90.00 € back");
    learns(&mut ada, "Small things", 2).await;
    ada.opens(&page).await.is(200).says("The terms would give no refund.").says("4 of 10 units done");
    world.is_sound().await;
}

#[tokio::test]
async fn who_learned_twenty_percent_gets_the_money_back_and_what_follows_is_what_the_terms_say() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 2).await;
    world.passes(Span::days(5)).await;
    let claim = asks(&world, &mut ada, &[]).await;
    ada.page().says("90.00 € was paid back to you").says("C2b").says("Units you completed 2 of 10").says("C2a");
    // The money has gone, once; access, progress and the way to a certificate with it.
    assert_eq!(world.simulator.ledger().refunds.iter().map(|it| it.amount).collect::<Vec<_>>(), [Money::eur(9_000)]);
    assert_eq!(world.order(order.id.as_str()).await.status, Status::Refunded);
    ada.opens("/learn").await.is(200).says("Courses you no longer have");
    ada.opens("/promises").await.is(200).says("Pay the money back").says("kept on");
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("Refunded").says("Credit note");
    let letters = world.letters_to(ADA).await;
    for subject in
        ["We have received your refund request", "Yes: you get 90.00 € back", "Your refund of 90.00 € is processed"]
    {
        assert!(letters.iter().any(|letter| letter.replace('\u{a0}', " ") == subject), "{subject}: {letters:?}");
    }
    // The same course is barred to a day that is said, and can be bought from that day on.
    ada.opens("/courses/small").await.is(200).says("You can buy it again from").says("C7e");
    clicks_anyway(&mut ada).await;
    ada.page().is(409).says("You can buy it again from").says("C7e");
    let first_day = first_day_in(&ada.page().text());
    world.at(&format!("{}T21:59:00Z", first_day.plus_days(-1))).await;
    let mut again = world.signed_in(ADA, Role::Learner).await;
    clicks_anyway(&mut again).await;
    again.page().is(409);
    world.at(&format!("{first_day}T08:00:00Z")).await;
    let order = buys(&world, &mut again, "/courses/small", ADA, ACCEPT).await;
    assert_eq!(order.status, Status::Confirmed);
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    ada.opens("/learn").await.is(200).says("0 of 10 units done");
    ada.opens(&claim).await.is(200).says("was paid back to you");
    world.is_sound().await;
}

/// Orders the course though its page offers no button for it.
async fn clicks_anyway(visitor: &mut Visitor) {
    visitor.posts("/basket", &[("kind", "course"), ("offer", "small")]).await.is(200);
    visitor.opens("/checkout/details").await.is(200);
    visitor.presses("Check the order", &details(ADA)).await.is(200);
    visitor.presses(ORDER, ACCEPT).await;
}

/// The day in "from Tuesday 11 May 2027 on".
fn first_day_in(text: &str) -> lyceum_kernel::Day {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let said = text.split("buy it again from ").nth(1).unwrap();
    let words: Vec<&str> = said.split_whitespace().take(4).collect();
    let [_, day, month, year] = words[..] else { panic!("{said}") };
    let month = MONTHS.iter().position(|name| *name == month).unwrap() + 1;
    lyceum_kernel::Day::new(year.parse().unwrap(), i8::try_from(month).unwrap(), day.parse().unwrap()).unwrap()
}

#[tokio::test]
async fn at_thirty_one_percent_and_too_late_every_failed_clause_is_named_with_what_can_be_done_instead() {
    let world = World::open().await;
    let (mut ada, _) = owner_of(&world, "/courses/long", EARLY).await;
    learns(&mut ada, "Long things", 9).await;
    world.passes(Span::days(20)).await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    asks(&world, &mut ada, &[]).await;
    ada.page().says("No: the terms give no refund for this request").says("C2a").says("C2b").says("9 of 29");
    ada.page().says("What you can do instead").says("C9a").says("C9b").says("C9c").says("C9d");
    let record = ada.page().links().into_iter().find(|href| href.starts_with("/decisions/")).unwrap();
    ada.opens(&record).await.is(200);
    assert!(ada.page().body.contains("\"no\""), "{}", ada.page().body);
    assert!(world.simulator.ledger().refunds.is_empty());
    ada.opens("/learn").await.is(200).says("9 of 29 units done");
    assert!(world.letters_to(ADA).await.contains(&"Your refund request was refused".to_owned()));
    // Asking again fails for that reason too.
    asks(&world, &mut ada, &[]).await;
    ada.page().says("C2c");
    world.is_sound().await;
}

#[tokio::test]
async fn one_unit_under_the_limit_is_granted_and_one_over_refused() {
    let world = World::open().await;
    for (email, units, answer) in
        [("under@example.org", 8, "99.00 € was paid back to you"), ("over@example.org", 9, "No:")]
    {
        buys(&world, &mut world.visitor(), "/courses/long", email, EARLY).await;
        let mut learner = world.signed_in(email, Role::Learner).await;
        learns(&mut learner, "Long things", units).await;
        asks(&world, &mut learner, &[]).await;
        learner.page().says(answer).says("C2b");
    }
    world.is_sound().await;
}

/// The way without an account: order number and e-mail address.
async fn withdraws(world: &World, email: &str, number: &str) -> String {
    let mut visitor = world.visitor();
    visitor.opens("/courses").await.is(200);
    visitor.follows("Withdraw from contract").await.is(200);
    let typed = [("name", "Ada"), ("email", email), ("order", number)];
    visitor.presses("Withdraw from contract", &typed).await.is(200).says("Confirm your withdrawal").says(number);
    visitor.presses("Confirm withdrawal", &[]).await.is(200).says("We have received your withdrawal");
    world.settles().await;
    // The receipt repeats what was typed, and when: what is left tells nobody anything.
    let typed = visitor.page().text().replace(email, "…").replace(number, "…");
    typed.chars().filter(|char| !char.is_ascii_digit()).collect()
}

#[tokio::test]
async fn a_withdrawal_without_an_account_is_received_alike_and_decided_by_contract_and_law() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", ACCEPT).await;
    learns(&mut ada, "Small things", 6).await;
    let unmatched = withdraws(&world, "eve@example.org", &order.number).await;
    let unknown = withdraws(&world, ADA, "2027-00000000").await;
    let matched = withdraws(&world, ADA, &order.number).await;
    assert_eq!((&unmatched, &unknown), (&matched, &matched), "the answer tells nobody whether there is such an order");
    assert_eq!(world.letters_to("eve@example.org").await, ["Receipt of your withdrawal"]);
    assert_eq!(world.letters_to(ADA).await.iter().filter(|it| *it == "Receipt of your withdrawal").count(), 2);
    assert_eq!(world.order(order.id.as_str()).await.status, Status::Refunded);
    ada.opens(&format!("/orders/{}", order.id)).await.is(200);
    ada.follows("See the answer").await.is(200).says("90.00 € was paid back to you").says("withdrawal");
    let page = ada.page().text();
    assert!(page.contains("EU-CRD"), "the law is cited: {page}");
    let mut agent = world.agent().await;
    let waiting = agent.opens("/desk").await.is(200).rows();
    assert_eq!(
        waiting.iter().filter(|row| row.iter().any(|cell| cell.contains("No order found yet"))).count(),
        2,
        "{waiting:?}"
    );
    world.is_sound().await;
}

#[tokio::test]
async fn what_is_not_paid_or_refunded_already_is_not_asked_for_again() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", ACCEPT).await;
    let item = order.items()[0].key.clone();
    let claim = asks(&world, &mut ada, &[]).await;
    ada.posts("/refund", &[("own", "yes"), ("item", &item)]).await.is(409);
    ada.opens(&claim).await.is(200);
    let open = orders(&mut world.visitor(), "/courses/other", ADA, ACCEPT).await;
    world.settles().await;
    let item = world.order(&open).await.items()[0].key.clone();
    ada.posts("/refund", &[("own", "yes"), ("item", &item)]).await.is(409).says("has not been paid");
    assert_eq!(world.simulator.ledger().refunds.len(), 1);
    world.is_sound().await;
}

#[tokio::test]
async fn a_refund_of_a_whole_bundle_gives_back_its_price_to_the_cent() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/bundles/pair", EARLY).await;
    learns(&mut ada, "Other things", 3).await;
    ada.opens("/refund").await.is(200);
    let item = order.items()[0].key.clone();
    asks(&world, &mut ada, &[("item", &item)]).await;
    ada.page().says("120.00 € was paid back to you");
    ada.opens("/learn").await.is(200).says("None open at the moment");
    world.is_sound().await;
}

#[tokio::test]
async fn money_that_comes_back_to_us_is_still_owed_and_sent_again_by_the_desk() {
    let world = World::open().await;
    let id = orders(&mut world.visitor(), "/courses/small", ADA, ACCEPT).await;
    world.is_paid(&id, "refund_fails").await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    let claim = asks(&world, &mut ada, &[]).await;
    ada.page().says("came back to us").says("We still owe it to you");
    let mut agent = world.agent().await;
    agent.opens(&claim.replace("/claims/", "/desk/claims/")).await.is(200);
    agent.presses("Send the money again", &[]).await.is(200).says("no letter leaves now");
    agent.presses("€ again", &[]).await.is(200);
    world.settles().await;
    let refunds = world.simulator.ledger().refunds;
    assert_eq!(refunds.len(), 2, "{refunds:?}");
    assert!(refunds.iter().any(|refund| refund.state == "failed"), "{refunds:?}");
    world.is_sound().await;
}
