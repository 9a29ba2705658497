//! The public pages of the catalogue: what there is, what a course promises, what a bundle holds. Each is a few indexed
//! queries, however many courses there are.

mod bundle;
mod catalogue;
mod course;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use axum::routing::get;
use lyceum_people::accounts::Kind as CustomerKind;
use lyceum_people::agreements::{self, Assumed, PromiseSentence};
use lyceum_school::{Fault, Read, School};
use lyceum_teaching::{catalog, learning};
use lyceum_web::{Answer, Caller, Page, Problem, RawForm};
use lyceum_words::Reader;

use super::{Kind, Offer, Price, Search, catalogue as searching, store};
use bundle::BundleView;
use catalogue::CatalogueView;
use course::{CourseView, Outlook};

/// The document whose guarantee the offers show and every order accepts.
pub const TERMS: &str = "course-shop/refund-policy";

/// The routes of the public catalogue.
pub fn router() -> Router<School> {
    Router::new()
        .route("/", get(front))
        .route("/courses", get(front))
        .route("/courses/{slug}", get(course_page))
        .route("/bundles/{slug}", get(bundle_page))
}

async fn front(State(school): State<School>, caller: Caller, query: RawForm) -> Answer {
    let search = Search {
        words: query.text("q").chars().take(100).collect(),
        language: query.text("language").to_owned(),
        price: Price::from_word(query.text("price")),
        page: query.text("page").parse().unwrap_or_default(),
    };
    let mut read = school.read(&caller).await?;
    let (offers, more) = searching::search(&mut read, &search).await?;
    let languages = store::languages(&mut read).await?;
    let reader = caller.reader();
    let view = CatalogueView::of(reader, search, &languages, &offers, more);
    let title = reader.say("offers-catalogue");
    Ok(Page::new(&caller, title).wide().describe(reader.say("offers-catalogue-lede")).main(catalogue::markup(&view)))
}

async fn course_page(State(school): State<School>, caller: Caller, Path(slug): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let offer = super::find(&mut read, Kind::Course, &slug).await?.ok_or(Problem::NotFound)?;
    let course = catalog::find(&mut read, &slug).await?.ok_or(Problem::NotFound)?;
    let bundles = store::bundles_with(&mut read, &offer.id).await?;
    let owned = match caller.person() {
        Some(person) => learning::has_access(&mut read, person, &course.id).await?,
        None => false,
    };
    let reader = caller.reader();
    let promise = promise(&mut read, reader, &offer).await?;
    let outlook = Outlook { promise, bundles: &bundles, owned };
    let view = CourseView::of(reader, &offer, &course, outlook);
    let page = Page::new(&caller, view.title.clone()).wide().describe(view.summary.clone());
    Ok(page.main(course::markup(&view)))
}

async fn bundle_page(State(school): State<School>, caller: Caller, Path(slug): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let offer = super::find(&mut read, Kind::Bundle, &slug).await?.ok_or(Problem::NotFound)?;
    let parts = store::parts(&mut read, &offer.id).await?;
    let reader = caller.reader();
    let promise = promise(&mut read, reader, &offer).await?;
    let view = BundleView::of(reader, &offer, &parts, promise);
    let page = Page::new(&caller, view.title.clone()).wide().describe(view.line.clone());
    Ok(page.main(bundle::markup(&view)).into_response())
}

/// The sentence that the terms in force make about this offer, and where its clauses stand.
async fn promise(read: &mut Read, reader: &Reader, offer: &Offer) -> Result<Option<Promise>, Fault> {
    if offer.free {
        return Ok(None);
    }
    let offered = agreements::offered(read, TERMS, reader.locale()).await?;
    let assumed = Assumed {
        price: offer.price,
        units_total: offer.units,
        now: read.now(),
        region: read.school().settings().seat,
        kind: CustomerKind::Consumer,
    };
    let sentence = agreements::promise_sentence(reader, &offered.governing, &assumed)?;
    Ok(sentence.map(|sentence| Promise { sentence, version: offered.version, href: offered.href }))
}

/// The promise of an offer with the text it comes from.
#[derive(Clone, Debug)]
struct Promise {
    sentence: PromiseSentence,
    version: String,
    href: String,
}
