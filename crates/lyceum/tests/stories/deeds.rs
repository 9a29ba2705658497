//! What people do in several stories: order, pay, learn, ask.

use crate::visitor::{Page, Visitor};
use crate::world::World;
use lyceum_commerce::ordering::Order;
use lyceum_kernel::Role;

/// What somebody types who buys.
pub fn details(email: &str) -> [(&str, &str); 5] {
    [
        ("email", email),
        ("name", "Ada"),
        ("address", "Lindenallee 7\n01067 Dresden"),
        ("region", "DE-SN"),
        ("kind", "consumer"),
    ]
}

pub const ADA: &str = "ada@example.org";
/// The words of the order button before the sum.
pub const ORDER: &str = "Order with obligation to pay";
/// Consent to begin at once, and knowledge of what it costs.
pub const EARLY: &[(&str, &str)] = &[("accept", "yes"), ("early-digital", "yes")];
pub const ACCEPT: &[(&str, &str)] = &[("accept", "yes")];

/// From the page of an offer to the page with the order button.
pub async fn chooses(visitor: &mut Visitor, offer: &str, email: &str) {
    visitor.opens(offer).await.is(200);
    let button =
        if visitor.page().text().contains("Put it in the basket") { "Put it in the basket" } else { "Take the course" };
    visitor.presses(button, &[]).await.is(200);
    visitor.opens("/checkout/details").await.is(200);
    visitor.presses("Check the order", &details(email)).await.is(200).says("Check and order");
}

/// Orders and stops where the payment is awaited; gives the id of the order.
pub async fn orders(visitor: &mut Visitor, offer: &str, email: &str, ticked: &[(&str, &str)]) -> String {
    chooses(visitor, offer, email).await;
    visitor.presses(ORDER, ticked).await.is(200);
    order_of(visitor.page())
}

/// The order a page is about, by its address.
pub fn order_of(page: &Page) -> String {
    let id = page.path.split('/').nth(2).and_then(|id| id.split('?').next()).filter(|id| id.starts_with("ord_"));
    id.unwrap_or_else(|| panic!("{} is no page of an order:\n{}", page.path, page.text())).to_owned()
}

/// Buys and pays, and waits for the confirmation.
pub async fn buys(world: &World, visitor: &mut Visitor, offer: &str, email: &str, ticked: &[(&str, &str)]) -> Order {
    let id = orders(visitor, offer, email, ticked).await;
    world.is_paid(&id, "normal").await;
    let order = world.order(&id).await;
    assert!(order.confirmed_at.is_some(), "{order:?}");
    order
}

/// Somebody who bought a course without an account and then signed in by a letter.
pub async fn owner_of(world: &World, offer: &str, ticked: &[(&str, &str)]) -> (Visitor, Order) {
    let order = buys(world, &mut world.visitor(), offer, ADA, ticked).await;
    (world.signed_in(ADA, Role::Learner).await, order)
}

/// Finishes so many units of the course with this title, from where the learner is, confirming warnings.
pub async fn learns(learner: &mut Visitor, title: &str, units: usize) {
    learner.opens("/learn").await.is(200);
    let card = learner.page().link(title).unwrap_or_else(|| panic!("{title} is not among the courses"));
    learner.opens(&card).await.is(200);
    begins(learner).await;
    for _ in 0..units {
        finishes_unit(learner).await;
    }
}

/// Opens the first unit, where that costs a right and so is asked before.
pub async fn begins(learner: &mut Visitor) {
    if learner.page().text().contains("Begin the course now?") {
        learner.presses("Open the first unit", &[]).await.is(200);
    }
}

/// Marks the unit on the page as done; at a quiz, answers it.
pub async fn finishes_unit(learner: &mut Visitor) {
    if learner.page().text().contains("Hand in answers") {
        learner.presses("Hand in answers", &[("question-1", "1")]).await.is(200);
        if learner.page().text().contains("Nothing has been handed in yet") {
            learner.presses("Hand in answers", &[]).await.is(200);
        }
        return;
    }
    learner.presses("Mark as done", &[]).await.is(200);
    if learner.page().text().contains("Finish this unit?") {
        learner.presses("Finish the unit", &[]).await.is(200);
    }
}

/// Asks for a refund of the one purchase there is, both steps; ends on the page with the answer.
pub async fn asks(world: &World, learner: &mut Visitor, fields: &[(&str, &str)]) -> String {
    learner.opens("/refund").await.is(200);
    learner.presses("Continue", fields).await.is(200).says("Confirm your refund request");
    learner.presses("Send refund request", &[]).await.is(200);
    let claim = learner.page().path.clone();
    assert!(claim.starts_with("/claims/clm_"), "{claim}:\n{}", learner.page().text());
    world.settles().await;
    learner.opens(&claim).await.is(200);
    claim
}
