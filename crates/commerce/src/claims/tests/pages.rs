//! Every page of claims in every state and language, and who may see them.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use lyceum_kernel::{Locale, Zone};
use lyceum_web::Sample;
use lyceum_words::{Reader, Words};
use tower::ServiceExt;

use super::shop::Shop;
use crate::claims::{Kind, store, today, urls};

fn words() -> Arc<Words> {
    let texts = [lyceum_web::TEXTS, lyceum_people::TEXTS, lyceum_teaching::TEXTS, crate::TEXTS].concat();
    Arc::new(Words::new(&texts).unwrap())
}

#[test]
fn every_page_is_drawn_in_every_state_and_language() {
    let words = words();
    for locale in Locale::ALL {
        let reader = Reader::new(words.clone(), locale, Zone::named("Europe/Berlin").unwrap());
        let panels = today::ItemView::samples(&reader);
        let mut pages: Vec<String> = panels.iter().map(|view| today::markup(view).into_string()).collect();
        let whole: Vec<String> =
            crate::claims::pages::samples(&reader).into_iter().map(|page| page.into_string()).collect();
        for page in &whole {
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
        }
        pages.extend(whole);
        for page in pages {
            // A key that has no text is shown as itself.
            let mut words = page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            assert_eq!(words.find(|word| word.starts_with("claims-")), None, "{locale:?}: {page}");
            assert!(!page.contains("<b>&</b>"), "what people type is escaped: {page}");
        }
    }
}

#[tokio::test]
async fn every_question_of_the_store_is_asked() {
    let shop = Shop::open().await;
    let mut read = shop.bed.read().await;
    for (sql, parameters) in store::ALL {
        let parameters: Vec<lyceum_kernel::Column> = vec!["none".into(); *parameters];
        let rows = lyceum_store::Reads::all(&mut read, sql, &parameters).await;
        assert!(rows.is_ok(), "{sql}: {:?}", rows.err());
    }
}

async fn status(shop: &Shop, address: &str) -> StatusCode {
    let app = lyceum_web::harden(crate::router(), shop.bed.school().clone());
    let request = Request::builder().uri(address).body(Body::empty()).unwrap();
    app.oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn the_front_doors_are_open_and_claims_are_not() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    for open in ["/refund", "/withdraw", "/refund/received", "/withdraw/received"] {
        assert_eq!(status(&shop, open).await, StatusCode::OK, "{open}");
    }
    for closed in [urls::claim(&claim.id), urls::desk(&claim.id), urls::DESK.to_owned()] {
        let status = status(&shop, &closed).await;
        assert!(status.is_redirection() || status == StatusCode::NOT_FOUND, "{closed}: {status}");
    }
    shop.settles().await;
}
