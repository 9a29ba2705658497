//! Counts are by door, address and hour, and are forgotten.

use crate::trial::Trial;
use lyceum_kernel::{Actor, Span};
use lyceum_store::Reads;

async fn counted(trial: &Trial, door: &'static str, address: &str) -> i64 {
    let mut tx = trial.school.begin(Actor::Visitor).await.unwrap();
    let number = super::count(&mut tx, door, address).await.unwrap();
    tx.commit().await.unwrap();
    number
}

#[tokio::test]
async fn sec_23_what_guests_do_is_counted_by_door_address_and_hour_and_forgotten() {
    let trial = Trial::open("http://127.0.0.1:8080").await;
    assert_eq!(counted(&trial, "claims", "ada@example.org").await, 1);
    assert_eq!(counted(&trial, "claims", " ADA@example.org").await, 2, "capitals make no other address");
    assert_eq!(counted(&trial, "claims", "bob@example.org").await, 1);
    assert_eq!(counted(&trial, "orders", "ada@example.org").await, 1);
    let mut tx = trial.school.begin(Actor::Visitor).await.unwrap();
    assert_eq!(super::count(&mut tx, "claims", "ada@example.org").await.unwrap(), 3);
    tx.rollback().await.unwrap();
    assert_eq!(counted(&trial, "claims", "ada@example.org").await, 3, "what did not happen does not count");
    trial.clock.advance(Span::hours(1));
    assert_eq!(counted(&trial, "claims", "ada@example.org").await, 1);
    let mut read = trial.school.read(Actor::System("test")).await.unwrap();
    let rows = read.all("SELECT whom FROM guest_counts LIMIT 9", &[]).await.unwrap();
    assert_eq!(rows.len(), 1, "the hour before is forgotten");
    assert!(!rows[0].get::<String>("whom").unwrap().contains("ada"), "only a hash is kept");
}

#[tokio::test]
async fn sec_23_what_all_addresses_did_within_the_hour_is_known_up_to_a_limit() {
    let trial = Trial::open("http://127.0.0.1:8080").await;
    for address in ["ada@example.org", "bob@example.org", "bob@example.org"] {
        counted(&trial, "claims", address).await;
    }
    counted(&trial, "orders", "eve@example.org").await;
    let mut tx = trial.school.begin(Actor::Visitor).await.unwrap();
    for (most, more) in [(0, true), (1, true), (2, true), (3, false), (60, false)] {
        assert_eq!(super::are_more_than(&mut tx, most, "claims").await.unwrap(), more, "{most}");
    }
    drop(tx);
    trial.clock.advance(Span::hours(1));
    let mut tx = trial.school.begin(Actor::Visitor).await.unwrap();
    assert!(!super::are_more_than(&mut tx, 0, "claims").await.unwrap());
}
