//! What an import kept back: the owner reads what would change, and publishes or discards it.

use std::sync::Arc;

use lyceum_kernel::{Actor, Id, Instant, Ratio, Role};
use lyceum_teaching::catalog::import::{Entry, ImportNotes, Report};
use lyceum_teaching::catalog::{self, Changes, Course, DoneWhen, Draft, Finding, Renamed, UnitHead, UnitKind};

use super::super::drafts::DraftView;
use crate::offers::{Kind, find};
use crate::shop::{Shop, UNITS, course_with};

/// A draft of a course that is published, or of one that is not.
pub(super) fn sample(is_published: bool) -> DraftView {
    let head = UnitHead {
        id: "one".to_owned(),
        titles: [("en".to_owned(), "<b>&</b>".to_owned())].into(),
        kind: UnitKind::Text,
        minutes: 5,
        free_preview: false,
        done: DoneWhen::Marked,
        pass_mark: None,
    };
    let course = Arc::new(Course {
        id: Id::from_text("crs_sample".to_owned()),
        slug: "one".to_owned(),
        version: 2,
        published_at: Instant::from_micros(0),
        languages: vec!["en".to_owned(), "ja".to_owned()],
        titles: [("en".to_owned(), "<b>&</b>".to_owned())].into(),
        summaries: [].into(),
        outcomes: [].into(),
        pass_mark: Ratio::percent(70),
        needs_mentor: false,
        cover: None,
        licence: None,
        units: vec![head.clone()],
    });
    let entry = |what: &str| Entry { path: "problems/<b>&</b>".to_owned(), what: what.to_owned() };
    let report = Report {
        source: "a-workshopper".to_owned(),
        kept: vec![entry("kept as it is")],
        changed: vec![entry("<b>&</b>"), entry("the title in small letters")],
        dropped: Vec::new(),
        missing: vec![entry("no such file")],
    };
    let finding = Finding {
        file: "01-one.en.md".to_owned(),
        line: Some(3),
        what: "<b>&</b>".to_owned(),
        remedy: "Write it".to_owned(),
        warning: true,
    };
    let renamed = Renamed { language: "ja".to_owned(), from: "<b>&</b>".to_owned(), to: "Two".to_owned() };
    let some = Changes {
        added: vec![head.clone()],
        removed: vec![head.clone()],
        renamed: vec![renamed],
        rewritten: vec![head],
    };
    let notes = ImportNotes { report: is_published.then_some(report), findings: vec![finding] };
    let current = is_published.then(|| course.clone());
    let draft = Draft { course, current, notes, imported_at: Instant::from_micros(0) };
    DraftView { draft, changes: if is_published { some } else { Changes::default() } }
}

async fn keeps_back(shop: &Shop, slug: &str, units: i64) -> i64 {
    let folder = course_with(slug, units);
    catalog::keep_back(shop.bed.school(), Actor::System("test"), &folder, None).await.unwrap().unwrap()
}

async fn units_offered(shop: &Shop, slug: &str) -> i64 {
    find(&mut shop.bed.read().await, Kind::Course, slug).await.unwrap().unwrap().units
}

// 2026-11-30: an acceptance test found that an import was published before anybody could look at it.
#[tokio::test]
async fn a_draft_is_published_in_the_shop_and_whoever_bought_before_keeps_their_units() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    let version = keeps_back(&shop, "alpha", UNITS + 2).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let (_, overview) = shop.asks_for("/shop", Some(&owner)).await;
    assert!(overview.contains("/shop/drafts/alpha"), "{overview}");
    let (status, page) = shop.asks_for("/shop/drafts/alpha", Some(&owner)).await;
    assert!(status == 200 && page.contains("New units: 2") && page.contains("Unit 12"), "{page}");
    assert!(page.contains("/courses/alpha/draft/unit-1?language=en"), "{page}");
    let agent = shop.comes("Arno", Role::Agent).await;
    assert_eq!(shop.asks_for("/shop/drafts/alpha", Some(&agent)).await.0, 404);
    let seen = version.to_string();
    assert_eq!(shop.sends("/shop/drafts/alpha/publish", &agent, &[("version", &seen)]).await.0, 404);
    assert_eq!(units_offered(&shop, "alpha").await, UNITS);
    let (status, page) = shop.sends("/shop/drafts/alpha/publish", &owner, &[("version", "1")]).await;
    assert!(status == 409 && page.contains("waits no longer"), "another draft than the one looked at: {page}");
    assert_eq!(shop.sends("/shop/drafts/alpha/publish", &owner, &[("version", &seen)]).await.0, 303);
    assert_eq!(units_offered(&shop, "alpha").await, UNITS + 2, "later buyers get the new version");
    let grant = shop.grant(&order, 0).await;
    assert_eq!((grant.version, grant.units_total), (1, UNITS), "the denominator is that of the purchase");
    assert_eq!(shop.asks_for("/shop/drafts/alpha", Some(&owner)).await.0, 404);
}

#[tokio::test]
async fn a_draft_that_is_discarded_changes_nothing_and_is_gone() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let version = keeps_back(&shop, "beta", 3).await.to_string();
    let (_, page) = shop.asks_for("/shop/drafts/beta", Some(&owner)).await;
    assert!(page.contains("Units that are gone: 7"), "{page}");
    for status in [303, 409] {
        assert_eq!(shop.sends("/shop/drafts/beta/discard", &owner, &[("version", &version)]).await.0, status);
    }
    assert_eq!(units_offered(&shop, "beta").await, UNITS);
}
