//! The addresses of basket, checkout and orders.

use lyceum_kernel::Instant;

use super::order::{Order, OrderId};
use crate::invoicing::InvoiceId;
use crate::offers::Kind;

pub const BASKET: &str = "/basket";

pub fn basket() -> &'static str {
    BASKET
}

/// The basket, with the offer to take this in place of what repeats it.
pub fn beside(kind: Kind, slug: &str) -> String {
    format!("/basket?kind={}&offer={slug}", kind.as_str())
}

/// The model form for withdrawing, which customers get before they order and with the confirmation.
pub const WITHDRAWAL_FORM: &str = "/withdraw/form";

/// The same as a PDF.
pub const WITHDRAWAL_FORM_PDF: &str = "/withdraw/form.pdf";

/// The basket, with the word that what was to be put in is not on offer.
pub fn not_on_offer() -> &'static str {
    "/basket?none=yes"
}

pub fn details() -> &'static str {
    "/checkout/details"
}

/// The same, with the word that they have to be typed again.
pub fn details_again() -> &'static str {
    "/checkout/details?again=yes"
}

pub fn review() -> &'static str {
    "/checkout/review"
}

pub fn place() -> &'static str {
    "/checkout/order"
}

pub fn orders() -> &'static str {
    "/orders"
}

pub fn order(id: &OrderId) -> String {
    format!("/orders/{id}")
}

/// An invoice or a credit note of an order.
pub fn document(order: &OrderId, document: &InvoiceId) -> String {
    format!("{}/documents/{document}", self::order(order))
}

pub fn wait(id: &OrderId) -> String {
    format!("/orders/{id}/wait")
}

/// The waiting page for somebody who comes back from the provider.
pub fn wait_back(id: &OrderId) -> String {
    format!("/orders/{id}/wait?back=1")
}

/// The waiting page for somebody who pressed Pay at that instant: the provider is asked before its page is opened again.
pub fn wait_since(id: &OrderId, at: Instant) -> String {
    format!("/orders/{id}/wait?since={}", at.micros())
}

pub fn pay(id: &OrderId) -> String {
    format!("/orders/{id}/pay")
}

pub fn cancel(id: &OrderId) -> String {
    format!("/orders/{id}/cancel")
}

/// Where a guest corrects a mistyped address.
pub fn address(id: &OrderId) -> String {
    format!("/orders/{id}/address")
}

/// The first step of a withdrawal, with the order filled in. The pages are those of claims.
pub fn withdraw(order: &Order) -> String {
    format!("/withdraw?order={}", order.number)
}

/// The first step of asking for a refund, with the order filled in. The pages are those of claims.
pub fn refund(order: &Order) -> String {
    format!("/refund?order={}", order.number)
}
