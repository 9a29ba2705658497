//! The pages of claims: `ask.rs` is the front door in two steps, `claim.rs` the decision, `desk.rs` the desk's table,
//! `desk_claim.rs` one claim at the desk, `desk_act.rs` what a click there does, `desk_look.rs` the second look before it,
//! `desk_find.rs` the field that finds people, claims and orders, `desk_order.rs` one order at the desk,
//! `desk_request.rs` a request that came by another way, `complete.rs` what was missing in a declaration, `came_back.rs` the
//! money that came back, `undelivered.rs` the letters that did not arrive, `peak.rs` more mail than usual, and `problem.rs`
//! what a customer reports.

mod ask;
mod came_back;
mod claim;
mod complete;
mod desk;
mod desk_act;
mod desk_claim;
mod desk_find;
mod desk_look;
mod desk_order;
mod desk_request;
mod peak;
mod problem;
mod undelivered;

pub(super) use claim::{by_person, paid};
pub use desk_find::FIND_PERSON;
pub use desk_order::PERSON_PANEL;

use axum::Router;
use lyceum_school::School;

use super::{AskError, DeskError, urls};
use lyceum_web::{Problem, text};

/// The addresses of this slice.
pub fn router() -> Router<School> {
    let desk = desk::router()
        .merge(desk_claim::router())
        .merge(desk_find::router())
        .merge(desk_order::router())
        .merge(desk_request::router());
    let desk = desk.merge(peak::router()).merge(came_back::router()).merge(undelivered::router());
    ask::router().merge(complete::router()).merge(claim::router()).merge(problem::router()).merge(desk)
}

impl From<AskError> for Problem {
    fn from(error: AskError) -> Self {
        match error {
            AskError::NoSuchItem => Self::NotFound,
            AskError::NotPaid => Self::conflict(text("claims-problem-not-paid"), "/orders"),
            AskError::AlreadyRefunded => Self::conflict(text("claims-problem-refunded"), "/orders"),
            AskError::AlreadyAsked(id) => Self::conflict(text("claims-problem-asked"), urls::claim(&id)),
            AskError::Fault(fault) => fault.into(),
        }
    }
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::NoSuchClaim => Self::NotFound,
            DeskError::Changed => Self::conflict(text("claims-problem-changed"), urls::DESK),
            DeskError::Past => Self::conflict(text("claims-need-day"), urls::DESK),
            DeskError::NotNow => Self::conflict(text("claims-problem-not-now"), urls::DESK),
            DeskError::TooMuch { .. } => Self::conflict(text("claims-problem-too-much"), urls::DESK),
            DeskError::AtTheBank(bank) => Self::conflict(text(bank.key()), urls::DESK),
            DeskError::Nothing => Self::conflict(text("claims-problem-nothing"), urls::DESK),
            DeskError::AskedAlready => Self::conflict(text("claims-problem-asked-once"), urls::DESK),
            DeskError::NoQuestion => Self::conflict(text("claims-need-words"), urls::DESK),
            DeskError::WhichItem => Self::conflict(text("claims-need-which"), urls::DESK),
            DeskError::NotBack => Self::conflict(text("claims-problem-not-back"), urls::DESK),
            DeskError::NoSuchOrder => Self::conflict(text("claims-problem-no-order"), urls::DESK),
            DeskError::Ask(error) => error.into(),
            DeskError::Fault(fault) => fault.into(),
        }
    }
}

/// Every sample of this slice's pages, for the test that draws them in each language.
#[cfg(test)]
pub(super) fn samples(reader: &lyceum_words::Reader) -> Vec<maud::Markup> {
    let mut all = ask::samples(reader);
    all.extend(complete::samples(reader));
    all.extend(claim::samples(reader));
    all.extend(desk::samples(reader));
    all.extend(desk_claim::samples(reader));
    all.extend(came_back::samples(reader));
    all.extend(desk_find::samples(reader));
    all.extend(desk_look::samples(reader));
    all.extend(desk_order::samples(reader));
    all.extend(desk_request::samples(reader));
    all.extend(peak::samples(reader));
    all.extend(problem::samples(reader));
    all
}
