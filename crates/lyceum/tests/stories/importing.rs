//! Courses from elsewhere: a workshopper becomes a course that is sold and taken in its languages.

use crate::deeds::{ADA, EARLY, begins, buys, finishes_unit};
use crate::world::{ACTOR, World};
use lyceum_commerce::offers::{self, Pricing};
use lyceum_kernel::{Money, Role};
use lyceum_teaching::catalog::{self, import};
use std::path::Path;

#[tokio::test]
async fn a_workshopper_becomes_a_course_that_is_sold_and_taken_in_two_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/workshopper-javascripting");
    if !folder.is_dir() {
        eprintln!("skipped: the sample workshopper-javascripting is not at ../shared/samples beside the repository");
        return;
    }
    let world = World::open().await;
    let (course, report) = import::workshopper(&folder).unwrap_or_else(|all| panic!("{all:?}"));
    assert!(!report.kept.is_empty() && !report.missing.is_empty(), "two lessons are not in its menu");
    let slug = course.slug().to_owned();
    let id = catalog::bring_in(world.school(), ACTOR, &course).await.unwrap();
    let mut tx = world.bed.tx().await;
    offers::publish_course(&mut tx, &slug, Pricing::List(Money::eur(4_900)), 9).await.unwrap();
    let published = catalog::by_id(&mut tx, &id).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    assert_eq!((published.units_total(), published.languages.len()), (22, 13));
    buys(&world, &mut world.visitor(), &format!("/courses/{slug}"), ADA, EARLY).await;
    let mut ada = world.signed_in(ADA, Role::Learner).await;
    ada.opens("/learn").await.is(200);
    let unit = ada.page().links().into_iter().find(|href| href.starts_with("/learn/gra_")).unwrap();
    let grant = unit.rsplit_once('/').unwrap().0.to_owned();
    ada.opens(&grant).await.is(200);
    begins(&mut ada).await;
    let english = ada.page().text();
    finishes_unit(&mut ada).await;
    ada.opens(&grant).await.is(200);
    ada.presses("Show in this language", &[("language", "fr")]).await.is(200);
    let french = ada.page().text();
    assert_ne!(english, french);
    assert!(ada.page().body.contains("lang=\"fr\""), "{french}");
    finishes_unit(&mut ada).await;
    ada.opens("/learn").await.is(200).says("2 of 22 units done");
    world.is_sound().await;
}
