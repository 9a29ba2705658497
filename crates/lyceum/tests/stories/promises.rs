//! Promises: written when they arise, shown to both sides, kept or missed.

use crate::deeds::{ADA, EARLY, asks, learns, owner_of};
use crate::world::World;
use lyceum_kernel::{Role, Span};

#[tokio::test]
async fn a_review_is_promised_by_a_day_shown_to_both_sides_and_missed_when_nobody_looks() {
    let world = World::open().await;
    let (mut ada, _) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 5).await;
    world.passes(Span::days(16)).await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    let claim = asks(&world, &mut ada, &[("ground", "illness")]).await;
    ada.page().says("Review the request").says("C4f").says("Answer the request").says("open");
    ada.opens("/promises").await.is(200).says("Review the request").says("The school to you");
    let mut agent = world.agent().await;
    agent.opens("/promises").await.is(200).says("Review the request").says("by ");
    world.passes(Span::days(14)).await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    let mut agent = world.agent().await;
    ada.opens(&claim).await.is(200).says("missed");
    agent.opens("/promises").await.is(200).says("Overdue").says("missed, due by");
    agent.opens(&claim.replace("/claims/", "/desk/claims/")).await.is(200);
    agent.presses("Approve and pay back", &[("amount", "90.00"), ("words", "At last.")]).await.is(200);
    agent.presses("Pay back 90.00", &[]).await.is(200);
    world.settles().await;
    agent.opens("/promises").await.is(200).says("made good on").says("Pay the money back");
    ada.opens(&claim).await.is(200).says("Pay the money back").says("kept");
    world.is_sound().await;
}

#[tokio::test]
async fn money_is_promised_when_it_is_granted_and_missed_when_the_provider_does_not_pay() {
    let world = World::open().await;
    // The provider takes the refund over and says no more for a while.
    let quiet = lyceum_providers::simulator::Behaviour {
        refunds: lyceum_providers::simulator::Refunds::Stay,
        ..Default::default()
    };
    world.simulator.behave(quiet).await;
    let (mut ada, _) = owner_of(&world, "/courses/small", EARLY).await;
    let claim = asks(&world, &mut ada, &[]).await;
    ada.page().says("Pay the money back").says("C4g").says("open");
    world.passes(Span::days(30)).await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    ada.opens(&claim).await.is(200).says("missed");
    ada.opens("/promises").await.is(200).says("The money is overdue");
    // The doctor names the refund of which nothing was heard for so long, and nothing else.
    let findings = world.findings().await;
    assert!(matches!(findings.as_slice(), [only] if only.contains("never heard to have arrived")), "{findings:?}");
}
