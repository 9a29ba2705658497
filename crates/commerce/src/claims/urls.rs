//! The addresses of claims.

use lyceum_kernel::PersonId;

use super::{ClaimId, Kind};
use crate::offers::encoded;
use crate::ordering::{self, OrderId};

/// Where a declaration begins.
pub fn ask(kind: Kind) -> &'static str {
    match kind {
        Kind::Refund => "/refund",
        Kind::Withdrawal => "/withdraw",
    }
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

/// What everybody sees who declared something without signing in.
pub fn received(kind: Kind) -> &'static str {
    match kind {
        Kind::Refund => "/refund/received",
        Kind::Withdrawal => "/withdraw/received",
    }
}

/// The decision page.
pub fn claim(id: &ClaimId) -> String {
    format!("/claims/{id}")
}

/// The table of the desk.
pub const DESK: &str = "/desk";

/// Where the desk looks for people, claims and orders.
pub const DESK_FIND: &str = "/desk/find";

/// The same, with what is looked for.
pub fn desk_find(text: &str) -> String {
    format!("{DESK_FIND}?q={}", encoded(text))
}

/// A claim at the desk.
pub fn desk(id: &ClaimId) -> String {
    format!("/desk/claims/{id}")
}

/// Where a request that came by another way is written down.
pub const DESK_REQUEST: &str = "/desk/request";

/// The same, with what is known of an order.
pub fn desk_request(number: &str) -> String {
    format!("{DESK_REQUEST}?order={number}")
}

/// The same, with what is known of a person.
pub fn desk_request_of(person: &PersonId) -> String {
    format!("{DESK_REQUEST}?person={person}")
}

/// Where what was missing in a declaration is added, by the link of a letter.
pub fn complete(key: &str) -> String {
    format!("/complete/{key}")
}

/// The page of an order at the desk, by its number; what fits none is looked for.
pub const DESK_ORDER: &str = "/desk/order";

/// An order at the desk.
pub fn desk_order(number: &str) -> String {
    format!("{DESK_ORDER}?number={number}")
}

/// Where it is noted that a refund that came back was paid by other means.
pub fn paid_otherwise(refund: &str) -> String {
    format!("/desk/refunds/{refund}/otherwise")
}

/// The alarms that were seen to, and where one is.
pub const ALARMS: &str = "/desk/alarms";

/// Where it is noted that an alarm was seen to.
pub fn alarm(id: &str, problem: &str) -> String {
    format!("{ALARMS}?alarm={}&problem={}", encoded(id), encoded(problem))
}

/// More mail than usual: announced, and over.
pub const PEAK: &str = "/desk/peak";
pub const PEAK_END: &str = "/desk/peak/end";

/// Where a customer reports a technical problem with something of an order.
pub fn problem(order: &OrderId) -> String {
    format!("{}/problem", ordering::urls::order(order))
}
