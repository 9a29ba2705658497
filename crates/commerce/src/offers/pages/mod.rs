//! The public pages of the catalogue: what there is, what a course promises, what a bundle holds. Each is a few indexed
//! queries, however many courses there are. `shop/` is the owner's side of it.

mod bundle;
mod catalogue;
mod course;
mod shop;
#[cfg(test)]
mod tests;

pub use shop::{HEAD, opening_notice};

use axum::Router;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use axum::routing::get;
use lyceum_people::accounts::Kind as CustomerKind;
use lyceum_people::agreements::{self, Assumed, SoldUnder};
use lyceum_school::{Fault, Read, School};
use lyceum_teaching::{catalog, learning};
use lyceum_web::{Answer, Caller, Page, Problem, RawForm};
use lyceum_words::Reader;

use super::{Barred, Buyer, Kind, Offer, Price, Search, TERMS, buyer, catalogue as searching, opening, store};
use bundle::BundleView;
use catalogue::CatalogueView;
use course::{CourseView, Outlook};

/// What customers agree to here, as the list of texts shows it.
pub const SOLD_UNDER: SoldUnder = SoldUnder(TERMS);

/// The routes of the public catalogue.
pub fn router() -> Router<School> {
    Router::new()
        .route("/", get(front))
        .route("/courses", get(front))
        .route("/courses/{slug}", get(course_page))
        .route("/bundles/{slug}", get(bundle_page))
        .merge(shop::router())
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
    let buyer = buyer(&mut read, caller.person(), std::slice::from_ref(&course.id)).await?;
    let promise = promise(&mut read, reader, &offer, &buyer).await?;
    let barred = barred(&mut read, reader, &offer, &buyer).await?;
    let outlook = Outlook { promise, bundles: &bundles, owned, barred };
    let view = CourseView::of(reader, &offer, &course, outlook);
    let page = Page::new(&caller, view.title.clone()).wide().describe(view.summary.clone());
    Ok(page.main(course::markup(&view)))
}

async fn bundle_page(State(school): State<School>, caller: Caller, Path(slug): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let offer = super::find(&mut read, Kind::Bundle, &slug).await?.ok_or(Problem::NotFound)?;
    let parts = store::parts(&mut read, &offer.id).await?;
    let reader = caller.reader();
    let courses: Vec<_> = parts.iter().filter_map(|part| part.course.clone()).collect();
    let buyer = buyer(&mut read, caller.person(), &courses).await?;
    let promise = promise(&mut read, reader, &offer, &buyer).await?;
    let barred = barred(&mut read, reader, &offer, &buyer).await?;
    let view = BundleView::of(reader, &offer, &parts, promise).barred(barred);
    let page = Page::new(&caller, view.title.clone()).wide().describe(view.line.clone());
    Ok(page.main(bundle::markup(&view)).into_response())
}

/// The sentence that the terms in force make to this buyer about this offer, and where its clauses stand.
async fn promise(read: &mut Read, reader: &Reader, offer: &Offer, buyer: &Buyer) -> Result<Option<Promise>, Fault> {
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
        known: buyer.facts.clone(),
    };
    let promised = agreements::promise_sentence(reader, &offered.governing, &assumed)?;
    let holds = promised.is_some();
    let said = match promised {
        Some(sentence) => Some((sentence.text, sentence.clauses)),
        None => agreements::ruled_out(reader, &offered.governing, &assumed)?,
    };
    let (version, href) = (offered.version, offered.href);
    Ok(said.map(|(text, clauses)| Promise { text, clauses, holds, version, href }))
}

/// The promise of an offer with the text it comes from.
#[derive(Clone, Debug)]
struct Promise {
    text: String,
    clauses: Vec<String>,
    /// Whether it promises, or says why the guarantee would not help.
    holds: bool,
    version: String,
    href: String,
}

/// Why it cannot be bought yet, in words: because of the school, or of this buyer.
async fn barred(read: &mut Read, reader: &Reader, offer: &Offer, buyer: &Buyer) -> Result<Option<String>, Fault> {
    let closed = opening::closed(read, !offer.free).await?.map(|closed| opening::closed_line(reader, closed));
    Ok(closed.or_else(|| buyer.barred.first().map(|barred| barred_line(reader, barred))))
}

fn barred_line(reader: &Reader, barred: &Barred) -> String {
    let args = [("day", reader.day(barred.first_day).into()), ("clause", barred.clause.as_str().into())];
    reader.say_with("offers-barred", &args)
}
