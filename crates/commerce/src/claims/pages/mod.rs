//! The pages of claims: the front door in two steps (`ask.rs`, with `ask_amount.rs`; the second step is `ask_confirm.rs`), the
//! decision (`claim.rs`; what happens next: `next.rs`; what can be done after a no: `way_on.rs`;
//! what was answered before: `earlier.rs`), the same for whoever asked without
//! signing in (`guest.rs`), what is said against it (`object.rs`), what was missing in a declaration (`complete.rs`), and a
//! technical problem that a customer reports (`problem.rs`).

mod ask;
pub(crate) mod ask_amount;
mod ask_confirm;
mod claim;
mod complete;
pub(crate) mod earlier;
mod guest;
mod next;
mod object;
mod problem;
mod way_on;

pub(crate) use claim::{by_person, decided_by, paid, terms_said};

use axum::Router;
use lyceum_school::School;

use super::{AskError, urls};
use lyceum_web::{Problem, text};

/// The addresses of this slice.
pub fn router() -> Router<School> {
    ask::router().merge(complete::router()).merge(claim::router()).merge(guest::router()).merge(problem::router())
}

impl From<AskError> for Problem {
    fn from(error: AskError) -> Self {
        match error {
            AskError::NoSuchItem => Self::NotFound,
            AskError::NotPaid => Self::conflict(text("claims-problem-not-paid"), "/orders"),
            AskError::AlreadyRefunded => Self::conflict(text("claims-problem-refunded"), "/orders"),
            AskError::SentBefore { .. } => Self::conflict(text("claims-problem-sent-before"), "/orders"),
            AskError::AlreadyAsked(id) => Self::conflict(text("claims-problem-asked"), urls::claim(&id)),
            AskError::Fault(fault) => fault.into(),
        }
    }
}

/// Every sample of this slice's pages, for the test that draws them in each language.
#[cfg(test)]
pub(super) fn samples(reader: &lyceum_words::Reader) -> Vec<maud::Markup> {
    let mut all = ask::samples(reader);
    all.extend(complete::samples(reader));
    all.extend(claim::samples(reader));
    all.extend(guest::samples(reader));
    all.extend(problem::samples(reader));
    all
}
