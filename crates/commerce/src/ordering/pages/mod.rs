//! The pages of buying: basket, details, review, the waiting page, "my orders" and the order page.
//!
//! Nothing here computes: a handler reads the basket's cookie, asks the slice, and shows a view.

mod access;
mod address;
mod basket;
mod details;
mod order;
mod orders;
mod otherwise;
mod review;
#[cfg(test)]
mod tests;
mod wait;
mod withdrawal;

pub use order::{lines_owed, status};
pub use orders::still_owed;
pub use otherwise::{lines_paid_otherwise, refunded};

use axum::Router;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use lyceum_school::{Fault, Read, School};
use lyceum_teaching::learning;
use lyceum_web::components::stepper;
use lyceum_web::{Caller, Problem};
use lyceum_words::Reader;
use maud::Markup;

use super::basket::Basket;
use super::order::{Order, OrderId, Unpaid};
use super::quote::{self, Apart, Quote};
use super::{store, urls};
use crate::offers::Offer;

/// The routes of buying.
pub fn router() -> Router<School> {
    Router::new()
        .route("/basket", get(basket::show).post(basket::add))
        .route("/basket/remove", get(basket::back).post(basket::remove))
        .route("/basket/swap", get(basket::back).post(basket::swap))
        .route("/basket/coupon", get(basket::back).post(basket::coupon))
        .route("/checkout/details", get(details::show).post(details::keep))
        .route("/checkout/review", get(review::show))
        .route("/checkout/order", get(review::back_to_it).post(review::place))
        .route(urls::WITHDRAWAL_FORM, get(withdrawal::form))
        .route(urls::WITHDRAWAL_FORM_PDF, get(withdrawal::pdf))
        .route("/orders", get(orders::show))
        .route("/orders/{id}", get(order::show))
        .route("/orders/{id}/address", get(address::show).post(address::correct))
        .route("/orders/{id}/wait", get(wait::show))
        .route("/orders/{id}/pay", get(order::back_to_it).post(wait::pay))
        .route("/orders/{id}/cancel", get(order::back_to_it).post(wait::cancel))
        .route("/orders/{id}/invoice", get(order::invoice))
        .route("/orders/{id}/invoice.pdf", get(order::invoice_pdf))
        .route("/orders/{id}/documents/{document}", get(order::document))
        .route("/orders/{id}/documents/{document}/pdf", get(order::document_pdf))
}

/// The order, if this caller may see it: their own, or what this browser ordered before anybody signed in; the staff sees
/// every order. To all others there is no such order.
async fn own_order(read: &mut Read, caller: &Caller, id: &str) -> Result<Order, Problem> {
    let id: OrderId = id.parse().map_err(|_| Problem::NotFound)?;
    let order = store::order(read, &id).await?;
    let by_session = |order: &Order| {
        let session = caller.session().map(ToString::to_string);
        caller.person().is_none() && session.is_some() && order.session == session
    };
    let staff = caller.actor().is_staff();
    let allowed = |order: &Order| staff || caller.person() == Some(&order.person) || by_session(order);
    match order.filter(allowed) {
        Some(order) => Ok(order),
        // Whoever has not signed in may be the customer: ask, and say the same whether there is such an order or not.
        None if caller.person().is_none() => Err(Problem::SignIn { next: urls::order(&id) }),
        None => Err(Problem::NotFound),
    }
}

/// What this caller can still pay or give up. Whoever goes back from the provider's page finds the basket empty: the order
/// has taken what was in it.
async fn unpaid(read: &mut Read, caller: &Caller) -> Result<Vec<Unpaid>, Fault> {
    match (caller.person(), caller.session()) {
        (Some(person), _) => store::unpaid_of(read, person).await,
        (None, Some(session)) => store::unpaid_of_session(read, session.as_str()).await,
        (None, None) => Ok(Vec::new()),
    }
}

/// What a caller who has signed in should know of courses in the basket that they have already. It bars nobody: they may buy for a
/// time after it ends.
#[derive(Default)]
struct Owned {
    notes: Vec<String>,
    /// A course that would cost less alone than the bundle with what is owned, and what is said of it.
    instead: Vec<(Offer, String)>,
}

async fn owned(read: &mut Read, caller: &Caller, quote: &Quote) -> Result<Owned, Fault> {
    let mut owned = Owned::default();
    let Some(person) = caller.person() else { return Ok(owned) };
    let (mut titles, mut courses) = (Vec::new(), Vec::new());
    for line in quote.lines() {
        if learning::has_access(read, person, &line.course).await? {
            titles.push(line.title.as_str());
            courses.push(line.course.clone());
        }
    }
    let reader = caller.reader();
    if !titles.is_empty() {
        owned.notes.push(reader.say_with("ordering-note-owned", &[("courses", reader.list(&titles).into())]));
    }
    for mut apart in quote::apart(read, quote, &courses, caller.locale()).await? {
        let said = said_apart(reader, &apart);
        match (apart.courses.pop(), apart.courses.is_empty()) {
            (Some(only), true) => owned.instead.push((only, said)),
            _ => owned.notes.push(said),
        }
    }
    Ok(owned)
}

fn said_apart(reader: &Reader, apart: &Apart) -> String {
    let titles: Vec<&str> = apart.courses.iter().map(|course| course.title(reader.locale())).collect();
    let args = [
        ("title", apart.bundle.as_str().into()),
        ("courses", reader.list(&titles).into()),
        ("n", titles.len().into()),
        ("price", reader.money(apart.price).into()),
    ];
    reader.say_with("ordering-note-apart", &args)
}

/// Says the basket to the browser with an answer.
fn with_basket(mut response: Response, basket: &Basket, school: &School) -> Response {
    response.headers_mut().append(header::SET_COOKIE, basket.cookie(school));
    response
}

/// Pages of the checkout belong to one browser and one moment.
fn not_kept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn basket_of(headers: &HeaderMap, school: &School) -> Basket {
    Basket::of(headers, school)
}

/// The three steps of the checkout and where one stands.
fn steps(reader: &Reader, current: usize) -> Markup {
    let [basket, details, review] = ["ordering-step-basket", "ordering-step-details", "ordering-step-review"];
    let steps = [reader.say(basket), reader.say(details), reader.say(review)];
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    stepper(&reader.say("ordering-steps"), &steps, current)
}
