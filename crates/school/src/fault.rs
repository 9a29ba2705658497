//! A surprise: nothing the caller can do anything about. Logged once, at the edge.

use lyceum_jobs::JobError;
use lyceum_store::Error;
use lyceum_words::WordsError;
use std::fmt::Display;

/// What a use case could not foresee.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
    /// The texts.
    #[error("the texts are wrong: {0}")]
    Words(#[from] WordsError),
    /// Anything else, in words for the operator.
    #[error("{0}")]
    Other(String),
}

impl Fault {
    /// A surprise in words for the operator. Never names, addresses, tokens or bodies.
    pub fn other(what: impl Display) -> Self {
        Self::Other(what.to_string())
    }
}

impl From<Fault> for JobError {
    fn from(fault: Fault) -> Self {
        Self::retry(fault)
    }
}
