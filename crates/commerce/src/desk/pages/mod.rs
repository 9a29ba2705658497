//! The pages of the desk: `table.rs` is what waits, `claim.rs` one claim, `act.rs` what a click there does (`said.rs`: what its
//! form says, `done.rs`: what was done), `look.rs` the second look before it (`foreseen.rs`: what would happen, `end_look.rs`:
//! before a finding ends), `find.rs` the field that finds people, claims and orders (`claims_table.rs`: claims as a table),
//! `order.rs` one order, `request.rs` a request that came by another way, `came_back.rs` the money that came back,
//! `paid_otherwise.rs` what of it was paid by other means, `paid_twice.rs` what goes back by itself, `dispute.rs` what a bank took
//! (`taken.rs`: that it did), `alarms.rs` the alarms about money, `undelivered.rs` the letters that did not arrive, `problems.rs` what customers reported,
//! `objections.rs` what they object to and `answer.rs` its answer, `corrected.rs` and `time.rs` when a request was sent, `why.rs`
//! why a person must decide, `disputes.rs` what customers ask of their bank, and `peak.rs` more mail than usual.

mod act;
mod alarms;
mod answer;
mod came_back;
mod claim;
mod claims_table;
mod corrected;
mod dispute;
mod disputes;
mod done;
mod end_look;
mod find;
mod foreseen;
mod look;
mod objections;
mod order;
mod paid_otherwise;
mod paid_twice;
mod peak;
mod problems;
mod request;
mod said;
mod table;
mod taken;
mod time;
mod undelivered;
mod who;
mod why;

pub use find::FIND_PERSON;
pub use order::PERSON_PANEL;

use axum::Router;
use lyceum_school::School;
use lyceum_web::{Problem, text};

use super::{DeskError, urls};

/// The addresses of this slice.
pub fn router() -> Router<School> {
    let desk = table::router().merge(claim::router()).merge(act::router()).merge(find::router()).merge(order::router());
    let desk = desk.merge(request::router()).merge(peak::router());
    let desk = desk.merge(time::router()).merge(answer::router());
    let desk = desk.merge(came_back::router()).merge(undelivered::router());
    desk.merge(alarms::router()).merge(taken::router()).merge(paid_otherwise::router())
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::NoSuchClaim => Self::NotFound,
            DeskError::Changed => Self::conflict(text("desk-problem-changed"), urls::DESK),
            DeskError::Past => Self::conflict(text("desk-need-day"), urls::DESK),
            DeskError::NotNow => Self::conflict(text("desk-problem-not-now"), urls::DESK),
            DeskError::TooMuch { .. } => Self::conflict(text("desk-problem-too-much"), urls::DESK),
            DeskError::AtTheBank(bank) => Self::conflict(text(bank.key()), urls::DESK),
            DeskError::Nothing => Self::conflict(text("claims-problem-nothing"), urls::DESK),
            DeskError::AskedAlready => Self::conflict(text("desk-problem-asked-once"), urls::DESK),
            DeskError::NoQuestion => Self::conflict(text("desk-need-words"), urls::DESK),
            DeskError::NeverSent => Self::conflict(text("desk-time-too-late"), urls::DESK),
            DeskError::WhichItem => Self::conflict(text("desk-need-which"), urls::DESK),
            DeskError::NotBack => Self::conflict(text("desk-problem-not-back"), urls::DESK),
            DeskError::NoSuchOrder => Self::conflict(text("desk-problem-no-order"), urls::DESK),
            DeskError::Ask(error) => error.into(),
            DeskError::Fault(fault) => fault.into(),
        }
    }
}

/// Every sample of this slice's pages, for the test that draws them in each language.
#[cfg(test)]
pub(super) fn samples(reader: &lyceum_words::Reader) -> Vec<maud::Markup> {
    let mut all = table::samples(reader);
    all.extend(claim::samples(reader));
    all.extend(alarms::samples(reader));
    all.extend(came_back::samples(reader));
    all.extend(paid_otherwise::samples(reader));
    all.extend(find::samples(reader));
    all.extend(look::samples(reader));
    all.extend(order::samples(reader));
    all.extend(request::samples(reader));
    all.extend(end_look::samples(reader));
    all.extend(peak::samples(reader));
    all
}
