//! Before anybody asks: what the terms would answer today on the page of an order, what would come of a declaration before it is
//! confirmed, a word before the click that would change the answer, and what the confirmation of an order promises. All of it
//! is pondered and none of it recorded.

pub(crate) mod confirmation;
pub(crate) mod past_requests;
pub(crate) mod preview;
pub(crate) mod today;
pub(crate) mod warnings;
