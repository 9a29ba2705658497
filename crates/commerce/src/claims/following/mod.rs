//! What comes of an answer: the provider reports how the refund goes (`refund_progress.rs`), money on its way shows by the
//! means it was paid with (`arrival.rs`, `on_its_way.rs`), a debt a bank has paid ends (`debts.rs`), and buying again is barred as
//! long as the terms say (`repurchase.rs`). What a person gave beside the terms is in `acts.rs` and `credit.rs`, what a customer
//! holds against the answer in `objection.rs`.

pub(crate) mod acts;
pub(crate) mod arrival;
pub(crate) mod credit;
pub(crate) mod debts;
pub(crate) mod objection;
pub(crate) mod on_its_way;
pub(crate) mod refund_progress;
pub(crate) mod repurchase;
