//! What is found out beside a claim and is read as facts by those who decide: disputes at the bank and technical problems
//! (`finding.rs`), how a provider reports them (`dispute_events.rs`), how they end (`ended.rs`), and more mail than usual
//! (`peaks.rs`).

pub(crate) mod dispute_events;
pub(crate) mod ended;
pub(crate) mod finding;
pub(crate) mod peaks;
