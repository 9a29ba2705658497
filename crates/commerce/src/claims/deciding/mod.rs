//! The answer: what must be known is gathered (`facts.rs`, with what is known of the person and what was given before), the
//! accepted terms decide (`decide.rs`; what their answer says: `answers.rs`), and a yes is granted in the same transaction
//! (`grant.rs`). What waits, and what was refused on wrong facts, is looked at again (`reconsider.rs`); after a refusal
//! `remaining_right.rs` says which right still stands.

pub(crate) mod answers;
pub(crate) mod decide;
pub(crate) mod earlier_claims;
pub(crate) mod facts;
pub(crate) mod given_before;
pub(crate) mod grant;
pub(crate) mod history;
pub(crate) mod reconsider;
pub(crate) mod remaining_right;
