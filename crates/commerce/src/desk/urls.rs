//! The addresses of the desk.

use lyceum_kernel::PersonId;

use crate::claims::{ClaimId, FindingId, ObjectionId};
use crate::offers::encoded;

/// The table of the desk.
pub const DESK: &str = "/desk";

/// Where the desk looks for people, claims and orders.
pub const FIND: &str = "/desk/find";

/// The same, with what is looked for.
pub fn find(text: &str) -> String {
    format!("{FIND}?q={}", encoded(text))
}

/// A claim at the desk.
pub fn claim(id: &ClaimId) -> String {
    format!("/desk/claims/{id}")
}

/// Where the time of a request is corrected.
pub fn time(id: &ClaimId) -> String {
    format!("{}/time", claim(id))
}

/// Where an objection is answered.
pub fn answer(id: &ObjectionId) -> String {
    format!("/desk/objections/{id}/answer")
}

/// Where a request that came by another way is written down.
pub const REQUEST: &str = "/desk/request";

/// The same, with what is known of an order.
pub fn request(number: &str) -> String {
    format!("{REQUEST}?order={number}")
}

/// The same, with what is known of a person.
pub fn request_of(person: &PersonId) -> String {
    format!("{REQUEST}?person={person}")
}

/// The page of an order at the desk, by its number; what fits none is looked for.
pub const ORDER: &str = "/desk/order";

/// An order at the desk.
pub fn order(number: &str) -> String {
    format!("{ORDER}?number={number}")
}

/// Where something that was found out about an order ends.
pub fn end(number: &str, finding: &FindingId) -> String {
    format!("{ORDER}/{number}/findings/{finding}/resolve")
}

/// Where it is noted that a refund that came back was paid by other means.
pub fn paid_otherwise(refund: &str) -> String {
    format!("/desk/refunds/{refund}/otherwise")
}

/// Where it is noted that a bank took money for a dispute, and that what a fraud took is here again.
pub fn taken(number: &str, finding: &FindingId) -> String {
    format!("{ORDER}/{number}/findings/{finding}/taken")
}
pub fn returned(number: &str, finding: &FindingId) -> String {
    format!("{ORDER}/{number}/findings/{finding}/returned")
}

/// The alarms that were seen to, and where one is.
pub const ALARMS: &str = "/desk/alarms";

/// Where it is noted that an alarm was seen to.
pub fn alarm(id: &str, problem: &str) -> String {
    format!("{ALARMS}?alarm={}&problem={}", encoded(id), encoded(problem))
}

/// More mail than usual: announced, over, and not over after all.
pub const PEAK: &str = "/desk/peak";
pub const PEAK_END: &str = "/desk/peak/end";
pub const PEAK_RESUME: &str = "/desk/peak/resume";
