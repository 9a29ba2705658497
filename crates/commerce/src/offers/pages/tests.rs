//! Every page of the catalogue in every language.

use std::sync::Arc;

use lyceum_kernel::{Actor, Locale, Zone};
use lyceum_teaching::catalog::{self, CourseFolder};
use lyceum_web::Sample;
use lyceum_words::{Reader, Words};

use super::super::{Pricing, publish_course, sample_offers};
use super::bundle::{self, BundleView};
use super::catalogue::{self, CatalogueView};
use super::course::{self, CourseView};
use super::{Outlook, Promise};
use crate::shop::{Shop, course_of};

fn reader(words: &Arc<Words>, locale: Locale) -> Reader {
    Reader::new(words.clone(), locale, Zone::named("Europe/Berlin").unwrap())
}

fn promise() -> Promise {
    let clauses = vec!["C1a".into(), "C2b".into()];
    let (version, href) = ("2026-01-01".into(), "/terms/x".into());
    Promise { text: "<Promise>".into(), clauses, holds: true, version, href }
}

#[tokio::test]
async fn every_page_is_drawn_in_every_language() {
    let shop = Shop::open().await;
    let sold = course_of(&shop, "alpha").await;
    for locale in Locale::ALL {
        let reader = reader(shop.bed.school().words(), locale);
        let mut pages: Vec<String> =
            CatalogueView::samples(&reader).iter().map(|view| catalogue::markup(view).into_string()).collect();
        pages.extend(BundleView::samples(&reader).iter().map(|view| bundle::markup(view).into_string()));
        for owned in [true, false] {
            let offers = sample_offers();
            let outlook = Outlook { promise: Some(promise()), bundles: &offers, owned, barred: None };
            let view = CourseView::of(&reader, &offers[1], &sold, outlook);
            let page = course::markup(&view).into_string();
            assert_eq!(page.contains("<form"), !owned, "whoever has it is not asked to buy it");
            assert!(page.contains("C2b") && page.contains("&lt;Promise&gt;"), "{page}");
            assert_eq!(page.matches("<button").count(), usize::from(!owned), "one button");
            pages.push(page);
        }
        for page in pages {
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
            lyceum_testkit::has_each_id_once(&page);
            let words = page.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
            assert_eq!(words.filter(|word| word.starts_with("offers-")).count(), 0, "a key without a text: {page}");
        }
    }
}

// 2026-11-30: an acceptance test found that an imported course was an empty card, and that its licence was shown to nobody.
#[tokio::test]
async fn a_course_without_a_summary_says_what_it_begins_with_and_under_which_licence() {
    let shop = Shop::open().await;
    let settings = "slug = \"gamma\"\nlanguages = [\"en\"]\nlicence = \"MIT\"\n\n[title]\nen = \"Gamma\"\n";
    let mut files = vec![("course.toml".to_owned(), settings.as_bytes().to_vec())];
    for (at, title) in (1..).zip(["One", "Two", "Three", "Four", "Five"]) {
        let text = format!("+++\ntitle = \"{title}\"\nkind = \"text\"\nminutes = 1\n+++\n\nText.\n");
        files.push((format!("{at:02}-unit-{at}.en.md"), text.into_bytes()));
    }
    let folder = CourseFolder::load("gamma", files).unwrap();
    catalog::bring_in(shop.bed.school(), Actor::System("test"), &folder).await.unwrap();
    let mut tx = shop.bed.tx().await;
    publish_course(&mut tx, "gamma", Pricing::Free, 9).await.unwrap();
    tx.commit().await.unwrap();
    let (_, cards) = shop.gets("/courses").await;
    assert!(cards.contains("One · Two · Three · Four …"), "{cards}");
    let (_, page) = shop.gets("/courses/gamma").await;
    assert!(page.contains("<a href=\"/courses/gamma/credits\">MIT</a>"), "{page}");
}

#[tokio::test]
async fn the_offer_page_makes_its_promise_from_the_terms() {
    let shop = Shop::open().await;
    let (status, page) = shop.gets("/courses/alpha").await;
    assert_eq!(status, 200);
    let page = page.replace('\u{a0}', " ");
    assert!(page.contains("99.00"), "{page}");
    // Three tenths of ten units, and fourteen days from Monday 8 March 2027: Monday 22 March.
    assert!(page.contains("3 of 10 units") && page.contains("22 March"), "{page}");
    assert!(page.contains("C2b"), "{page}");
    assert_eq!(shop.gets("/courses/gamma").await.0, 404);
    assert_eq!(shop.gets("/bundles/alpha").await.0, 404);
    let (status, page) = shop.gets("/bundles/both").await;
    assert!(status == 200 && page.contains("165.00") && page.contains("45.00"), "{page}");
    let (status, page) = shop.gets("/courses?q=%3Cb%3E&price=up-to-50&language=xx").await;
    assert!(status == 200 && page.contains("&lt;b&gt;"), "{page}");
}
