//! Learning: player, quiz, certificate, downloads.

use crate::deeds::{EARLY, asks, begins, finishes_unit, learns, owner_of};
use crate::world::World;

#[tokio::test]
async fn a_learner_is_warned_before_the_click_that_would_end_the_guarantee() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 3).await;
    ada.page().says("Text of unit 4");
    ada.presses("Mark as done", &[]).await.is(200).says("Finish this unit?").says("90.00 €").says("C2b");
    ada.follows("Back to the course").await.is(200).says("3 of 10 units done");
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("You would get 90.00 € back");
    learns(&mut ada, "Small things", 1).await;
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("The terms would give no refund");
    // What is lost already is not warned about again.
    ada.opens("/learn").await;
    ada.follows("Small things").await.is(200);
    ada.presses("Mark as done", &[]).await.is(200).says("5 of 10 units done");
    world.is_sound().await;
}

#[tokio::test]
async fn a_course_is_learned_to_its_certificate_which_anyone_can_verify_and_which_bars_the_guarantee() {
    let world = World::open().await;
    let (mut ada, _) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 9).await;
    ada.page().says("One and one?");
    ada.presses("Hand in answers", &[("question-1", "2")]).await.is(200).says("not enough to pass yet");
    finishes_unit(&mut ada).await;
    ada.page().says("Passed with 100 %");
    ada.opens("/learn").await.says("10 of 10 units done");
    ada.follows("Certificate").await.is(200).says("You have met every condition");
    ada.presses("Issue my certificate", &[]).await.is(200);
    if ada.page().text().contains("Issue the certificate now?") {
        ada.presses("Issue my certificate", &[]).await.is(200);
    }
    let certificate = ada.page().path.clone();
    assert!(certificate.starts_with("/certificates/crt_"), "{certificate}");
    let mut anyone = world.visitor();
    anyone.opens(&certificate).await.is(200).says("This certificate is valid").says("Small things");
    asks(&world, &mut ada, &[]).await;
    ada.page().says("No: the terms give no refund for this request").says("C3c").says("C2b");
    world.is_sound().await;
}

#[tokio::test]
async fn a_certificate_does_not_outlive_a_refund_that_the_law_demands() {
    let world = World::open().await;
    let (mut ada, _) = owner_of(&world, "/courses/small", crate::deeds::ACCEPT).await;
    learns(&mut ada, "Small things", 10).await;
    ada.opens("/learn").await;
    ada.follows("Certificate").await.is(200);
    ada.presses("Issue my certificate", &[]).await.is(200);
    let certificate = ada.page().path.clone();
    ada.opens("/withdraw").await.is(200);
    ada.presses("Withdraw from contract", &[]).await.is(200);
    ada.presses("Confirm withdrawal", &[]).await.is(200);
    world.settles().await;
    world.visitor().opens(&certificate).await.is(200).says("This certificate was revoked");
    ada.opens("/learn").await.is(200).says("Courses you no longer have");
    world.is_sound().await;
}

#[tokio::test]
async fn a_download_is_written_down_as_a_fact_and_said_so_before() {
    let world = World::open().await;
    let (mut ada, order) = owner_of(&world, "/courses/small", EARLY).await;
    ada.opens("/learn").await;
    ada.follows("Small things").await.is(200);
    begins(&mut ada).await;
    ada.follows("Take the files with you").await.is(200).says("handout.pdf").says("We note that and when you did.");
    ada.presses("Download all files", &[]).await.is(200);
    if ada.page().text().contains("Take the files?") {
        ada.presses("Download the files", &[]).await.is(200);
    }
    assert!(ada.page().body.starts_with("PK"), "no zip: {}", ada.page().text());
    let claim = asks(&world, &mut ada, &[]).await;
    let mut agent = world.agent().await;
    agent.opens(&claim.replace("/claims/", "/desk/claims/")).await.is(200).says("download.full");
    // The player's own download costs nothing (C2f).
    ada.opens(&claim).await.is(200).says("90.00 € was paid back to you");
    ada.opens(&format!("/orders/{}", order.id)).await.is(200);
    world.is_sound().await;
}

#[tokio::test]
async fn a_learner_goes_on_where_they_were_and_their_notes_are_kept() {
    let world = World::open().await;
    let (mut ada, _) = owner_of(&world, "/courses/small", EARLY).await;
    learns(&mut ada, "Small things", 1).await;
    ada.page().says("Text of unit 2");
    let unit = ada.page().path.clone();
    ada.presses("Save notes", &[("body", "Remember this.")]).await.is(200);
    let mut elsewhere = world.signed_in(crate::deeds::ADA, lyceum_kernel::Role::Learner).await;
    elsewhere.opens("/learn").await.is(200);
    elsewhere.follows("Small things").await.is(200).says("Text of unit 2").says("Remember this.");
    assert_eq!(elsewhere.page().path, unit);
    world.is_sound().await;
}
