//! Buying: catalogue, basket, checkout, payment, invoice.

use crate::visitor::Visitor;
use crate::world::World;

pub const DETAILS: [(&str, &str); 4] =
    [("email", "ada@example.org"), ("name", "Ada"), ("address", "Lindenallee 7\n01067 Dresden"), ("region", "DE-SN")];

/// From the offer page to the order click; the order is then placed and waits for its payment.
pub async fn orders(visitor: &mut Visitor, offer: &str, button: &str) {
    visitor.opens(offer).await.is(200);
    visitor.presses("basket", &[]).await.is(200);
    visitor.opens("/checkout/details").await.is(200);
    visitor.presses("Go on", &DETAILS).await.is(200);
    visitor.presses(button, &[("accept", "yes")]).await.is(200);
}

/// The order page of the order just placed.
pub async fn pays(world: &World, visitor: &mut Visitor, choice: &str) {
    world.settles().await;
    let reference = world.open_payment().await;
    assert!(world.simulator.pay(&reference, choice).await, "the simulator does not know {reference}");
    world.settles().await;
    let path = visitor.page().path.clone();
    visitor.opens(&path).await;
}

#[tokio::test]
async fn a_guest_buys_a_course_and_gets_access_invoice_and_confirmation() {
    let world = World::open().await;
    let mut ada = world.visitor();
    orders(&mut ada, "/courses/small", "Order with obligation to pay").await;
    pays(&world, &mut ada, "pay").await;
    let letters = world.letters_to("ada@example.org").await;
    assert_eq!(letters.len(), 1, "one confirmation: {letters:?}");
    let mut known = world.signed_in("ada@example.org", lyceum_kernel::Role::Learner).await;
    known.opens("/orders").await.is(200).says("90.00");
    known.opens("/learn").await.is(200).says("Small things");
    world.is_sound().await;
}
