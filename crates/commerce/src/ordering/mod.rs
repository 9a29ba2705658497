//! Ordering: basket, checkout, orders, and what happens when they are paid and confirmed.
//!
//! The story of an order, file by file:
//! 1. `basket.rs`: what a visitor has chosen; it travels in a cookie, so looking around writes nothing.
//! 2. `quote.rs`: what that costs, computed here and nowhere else, shared over the courses to the cent.
//! 3. `checkout.rs`: details, then the order click: terms accepted by their hash, intent and payment in one transaction.
//! 4. `settlement.rs`: the money is there: postings, invoice, access, letter, in one transaction.
//! 5. `delivery.rs`: the confirmation reached the customer's mail server: periods begin.
//!    With it goes the model form for withdrawing, `withdrawal.rs`.
//!    An address that was mistyped is corrected by whoever typed it, `address.rs`.
//! 6. `jobs.rs`: an order that nobody pays ends by itself; `cancel.rs`: or its buyer gives it up.
//! 7. `pages/`: basket, checkout, waiting page, "my orders", the order page with its panels.
//!
//! Neighbours above (claims, the desk) read orders through the functions here and never through SQL.

mod address;
mod basket;
mod cancel;
mod checkout;
mod delivery;
mod doctor;
mod jobs;
mod letters;
mod order;
mod pages;
mod quote;
mod settlement;
mod store;
#[cfg(test)]
mod tests;
pub mod urls;
mod withdrawal;

pub use basket::{Basket, Choice, HEAD_COUNT};
pub use cancel::cancel;
pub use checkout::{OrderError, Placing, Shown, details, keep_details, pay_again, place};
pub use delivery::{ON_BOUNCED, ON_DELIVERED, confirmation_of, send_again};
pub use doctor::doctor;
pub use jobs::{begin_to_wait, worker};
pub use order::{BundleRef, Details, Early, Item, Line, LineId, Order, OrderId, Status};
pub use pages::{lines_owed, lines_paid_otherwise, refunded, router, status, still_owed};
pub use quote::{Note, Quote, QuoteItem, QuoteLine, quote};
pub use settlement::ON_SETTLED;
pub use withdrawal::ATTACHMENTS;

pub use crate::offers::{Barred, TERMS};

use futures::future::BoxFuture;
use lyceum_kernel::PersonId;
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::{Reads, Writes};
use lyceum_teaching::catalog::CourseId;
use lyceum_words::{Reader, Source};
use maud::Markup;

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "ordering",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// A panel on the order page, given by a slice that stands above ordering: claims shows "If you asked today". Panels come
/// after the way to the courses, in the order of the list.
pub struct OrderPanel(pub for<'a> fn(&'a mut Read, &'a Order, &'a Reader) -> BoxFuture<'a, Result<Markup, Fault>>);

/// What those above say in the confirmation of an order that is paid: what the terms promise of it.
pub struct InConfirmation(pub for<'a> fn(&'a mut Tx, &'a Order, &'a Reader) -> BoxFuture<'a, Promises>);

/// What is promised of each thing that was bought.
pub type Promises = Result<Vec<Promised>, Fault>;

/// What the terms promise of something that was bought, with the clauses it comes from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Promised {
    pub title: String,
    pub text: String,
    pub clauses: Vec<String>,
}

/// Asked in the transaction of the order click: which of these courses may this person not buy now? (C7e)
pub struct BeforeOrder(pub for<'a> fn(&'a mut Tx, &'a PersonId, &'a [CourseId]) -> BoxFuture<'a, Bars>);

/// The courses that are barred; none is the usual answer.
pub type Bars = Result<Vec<Barred>, Fault>;

/// The order of this id, with its lines.
///
/// # Errors
/// When the database fails.
pub async fn order(r: &mut impl Reads, id: &OrderId) -> Result<Option<Order>, Fault> {
    store::order(r, id).await
}

/// The order with this number, if it was placed under this e-mail address (whatever its case). Both must fit: a number
/// alone tells nobody anything.
///
/// # Errors
/// When the database fails.
pub async fn by_number_and_email(r: &mut impl Reads, number: &str, email: &str) -> Result<Option<Order>, Fault> {
    let found = by_number(r, number).await?;
    Ok(found.filter(|order| order.email.to_lowercase() == email.trim().to_lowercase()))
}

/// The order with this number, however it was typed. Only for the desk: whoever asks from outside must name the e-mail
/// address as well.
///
/// # Errors
/// When the database fails.
pub async fn by_number(r: &mut impl Reads, number: &str) -> Result<Option<Order>, Fault> {
    store::by_number(r, &as_written(number)).await
}

/// A number as orders bear it, `2026-48301574`: people type a space or another dash, none at all, or a word before it.
fn as_written(typed: &str) -> String {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    match digits.split_at_checked(4) {
        Some((year, rest)) if rest.len() == 8 => format!("{year}-{rest}"),
        _ => typed.trim().to_owned(),
    }
}

/// The order that a line belongs to: a grant of access names the line it came from.
///
/// # Errors
/// When the database fails.
pub async fn by_line(r: &mut impl Reads, line: &LineId) -> Result<Option<Order>, Fault> {
    store::by_line(r, line).await
}

/// The purchase item a line belongs to: the course alone, or the whole bundle (C10a).
///
/// # Errors
/// When the database fails.
pub async fn item(r: &mut impl Reads, line: &LineId) -> Result<Option<Item>, Fault> {
    let order = store::by_line(r, line).await?;
    Ok(order.and_then(|order| order.items().into_iter().find(|item| item.lines.iter().any(|each| each.id == *line))))
}

/// The orders of a person, newest first, two hundred at most.
///
/// # Errors
/// When the database fails.
pub async fn of(r: &mut impl Reads, person: &PersonId) -> Result<Vec<Order>, Fault> {
    store::of(r, person).await
}

/// Notes that these lines were refunded now; when no paid line is left, the whole order is. Lines refunded before stay as
/// they are. Gives the number of lines newly noted.
///
/// # Errors
/// When the database fails.
pub async fn mark_refunded(tx: &mut Tx, order: &OrderId, lines: &[LineId]) -> Result<u64, Fault> {
    let mut noted = 0;
    for line in lines {
        noted += tx.run(store::REFUND_LINE, &[tx.now().into(), order.into(), line.into()]).await?;
    }
    tx.run(store::REFUND_ORDER, &[order.into()]).await?;
    Ok(noted)
}
