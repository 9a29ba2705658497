//! A declaration, from the form to the order it is about: stored with its instant and receipted at once (`ask.rs`), its order
//! found (`find_order.rs`) and what of it is meant (`scope.rs`), what is missing asked for (`question.rs`). What was asked for
//! before ends as a repetition, what nobody has decided gives way to a withdrawal, and a time that was written down wrongly is
//! corrected before anything is decided on it.

pub(crate) mod ask;
pub(crate) mod correction;
pub(crate) mod find_order;
pub(crate) mod question;
pub(crate) mod repeated;
pub(crate) mod scope;
pub(crate) mod superseded;
