//! The one vocabulary of facts and events that documents may name. A name is added, never given another meaning; a change of
//! meaning is a new name and a new [`VERSION`]. How a fact is declared is in [`crate::fact`]; who gathers them is each
//! slice's `facts.rs`.

use crate::fact::{Event, Fact};

mod availability;
mod customer;
mod decision;
mod job;
mod mentoring;
mod order;
mod purchase;
mod request;
mod statute;
mod subscription;

/// Version of the vocabulary, kept with every decision.
pub const VERSION: u32 = 1;

/// Every fact, one list an area.
pub const FACTS: &[&[Fact]] = &[
    request::FACTS,
    purchase::FACTS,
    decision::FACTS,
    customer::FACTS,
    order::FACTS,
    subscription::FACTS,
    mentoring::FACTS,
    availability::FACTS,
    statute::FACTS,
    job::FACTS,
];

/// Everything on which a `when` rule may act.
pub const EVENTS: &[Event] = &[Event {
    name: "refund.processed",
    meaning: "the provider accepted the refund, or a person released the transfer",
}];
