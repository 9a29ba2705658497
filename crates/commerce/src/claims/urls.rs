//! The addresses of claims.

use super::{Channel, Claim, ClaimId, Kind};
use crate::offers::encoded;
use crate::ordering::{self, Item, Order, OrderId};

/// Where a declaration begins.
pub fn ask(kind: Kind) -> &'static str {
    match kind {
        Kind::Refund => "/refund",
        Kind::Withdrawal => "/withdraw",
    }
}

/// The same for a purchase: chosen for whoever has signed in, named for everybody else, because a withdrawal that names nothing
/// is about the whole order.
pub fn ask_for(kind: Kind, order: &Order, item: &Item) -> String {
    let (door, title) = (ask(kind), encoded(&item.title));
    format!("{door}?order={}&item={}&course={title}", order.number, item.key)
}

/// The same by the number of the order and the name of the purchase, as anybody asks: also of what is taken by another claim.
pub fn ask_by_name(kind: Kind, order: &Order, item: &Item) -> String {
    format!("{}?order={}&without=account&course={}", ask(kind), order.number, encoded(&item.title))
}

/// Where it is confirmed.
pub fn confirm(kind: Kind) -> &'static str {
    match kind {
        Kind::Refund => "/refund/confirm",
        Kind::Withdrawal => "/withdraw/confirm",
    }
}

/// The first step again with everything that was typed, which is sent and never stands in the address.
pub fn change(kind: Kind) -> &'static str {
    match kind {
        Kind::Refund => "/refund/change",
        Kind::Withdrawal => "/withdraw/change",
    }
}

/// The first step, for whoever opens the address of a later one: nothing that was typed came with it.
pub fn afresh(kind: Kind) -> &'static str {
    match kind {
        Kind::Refund => "/refund?afresh=yes",
        Kind::Withdrawal => "/withdraw?afresh=yes",
    }
}

/// The decision page.
pub fn claim(id: &ClaimId) -> String {
    format!("/claims/{id}")
}

/// Where whoever asked reads the answer by order number and e-mail address, as they asked.
pub fn read(id: &ClaimId) -> String {
    format!("{}/read", claim(id))
}

/// The way to the answer that fits whoever asked: signed in, or else without it. It leads whoever has signed in to their own page.
pub fn answer(claim: &Claim) -> String {
    if claim.channel == Channel::Account { self::claim(&claim.id) } else { read(&claim.id) }
}

/// Where somebody objects to the answer.
pub fn object(id: &ClaimId) -> String {
    format!("/claims/{id}/object")
}

/// Where what was missing in a declaration is added, by the link of a letter.
pub fn complete(key: &str) -> String {
    format!("/complete/{key}")
}

/// Where a customer reports a technical problem with something of an order.
pub fn problem(order: &OrderId) -> String {
    format!("{}/problem", ordering::urls::order(order))
}
