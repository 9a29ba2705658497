//! The simulator: a redirect provider of our own, with its own file, its own port and its own ledger.
//!
//! It outlives a killed school, so that afterwards its books can be held against ours. `books.rs` is what it knows,
//! `journal.rs` how that is kept, `shared.rs` what all parts of it have at hand, `server.rs` the doors it opens, `rules.rs` what
//! it does with a call, `disputes.rs` what banks do, `notices.rs` how it tells the school, `pages.rs` what the buyer sees, and `client.rs` the school's side: the [`Provider`](crate::Provider) that talks to it.

mod behaviour;
mod books;
mod client;
mod disputes;
mod journal;
mod notices;
mod pages;
mod refusal;
mod rules;
mod server;
mod shared;
#[cfg(test)]
mod tests;

pub use behaviour::{Behaviour, Calls, Notices, Pay, Refunds};
pub use books::{LedgerCapture, LedgerDispute, LedgerRefund, LedgerView};
pub use client::SimulatorProvider;
pub use server::Simulator;
pub use shared::Options;
