//! Claims: the front door for whatever a customer asks back, and how the terms answer it.
//!
//! A claim (`claim.rs`) goes through the folders in this order, and files are named for what they do:
//!
//! - `advice/`: before anybody asks. What would be answered today, what would come of a declaration, a word before a click that
//!   would change it.
//! - `asking/`: a declaration is stored with its instant and receipted at once, its order is found, what is missing is asked for.
//! - `deciding/`: facts are gathered, the accepted terms decide, and the answer has a branch each: granted, refused, or left to a
//!   person with the facts collected.
//! - `following/`: money goes back, access ends, and whoever does not agree says so.
//! - `promises/`: by when it is reviewed, answered and paid, and what is said where a day was missed.
//! - `findings/`: what is found out beside, and is read as facts: disputes at the bank, technical problems, more mail than usual.
//!
//! Pages lie in `pages/`, what we write to people in `letters.rs`, the SQL in `store.rs`; what is to be done later is in
//! `jobs.rs`, who does it in `worker.rs`; what things are called, in pages and letters alike, in `names.rs`.
//!
//! What a person does about a claim is the desk's (`crate::desk`), which stands above. It reads the rows of claims through
//! the functions here and never through SQL, and answers by the same steps that the terms do: the second list below.

mod advice;
mod asking;
mod claim;
mod deciding;
mod doctor;
mod findings;
mod following;
mod jobs;
pub(crate) mod letters;
pub(crate) mod names;
mod pages;
mod promises;
mod store;
#[cfg(test)]
mod tests;
pub mod urls;
mod worker;

// What neighbours call: to ask, to read how a claim stands and what a person did, to note what was found out; and what
// fills the hooks of the slices below.
pub use advice::confirmation::IN_CONFIRMATION;
pub use advice::today::PANEL;
pub use advice::warnings::BEFORE_STEP;
pub use asking::ask::{AskError, Declaration, ask, declare};
pub use asking::correction::{Correction, corrections};
pub use asking::question::{Completion, Question, complete, question, question_of};
pub use asking::scope::Meant;
pub use claim::{
    About, ActId, Channel, Claim, ClaimId, CorrectionId, Entry, FindingId, Ground, Kind, Means, ObjectionId, PeakId,
    Reason, State,
};
pub use doctor::doctor;
pub use findings::dispute_events::ON_DISPUTE;
pub use findings::ended::{ON_STANDING, end_dispute, resolve};
pub use findings::finding::{
    AtTheBank, DisputeEnd, Finding, FindingKind, NewFinding, find_out, finding, findings, note, open_disputes,
    open_problems,
};
pub use findings::peaks::{Peak, declare_peak, end_peak, just_ended, peak, resume_peak};
pub use following::acts::{Act, ActKind, act, acts, given, goodwill_of, keep_act};
pub use following::objection::{Objection, ObjectionAnswer, Wish, object, objection, objections, open_objections};
pub use following::refund_progress::{ON_EXCESS, ON_REFUND};
pub use following::repurchase::{ABOUT_BUYER, BEFORE_ORDER};
pub use pages::router;
pub use promises::board::ABOUT_PROMISE;
pub use promises::missed::ON_MISSED;
pub use promises::time_to_solve::promise_to_solve;
pub use worker::worker;

// The steps of an answer, for the desk alone: a person who decides takes the same ones as the terms, so that nothing of an
// answer is written twice. Taking in and tying a declaration; what can go back, and granting, refusing, crediting it; what
// follows from it; and the words in which it is said, more of which stand in `letters` and `names`.
pub(crate) use asking::ask::{is_before, take_in, tie_all};
pub(crate) use asking::correction::correct_time;
pub(crate) use asking::find_order::find_order;
pub(crate) use asking::question::{Missing, completed, missing, open_question};
pub(crate) use asking::scope::store_item;
pub(crate) use deciding::answers::{Granted, at_most, ground_of_yes, paid_by};
pub(crate) use deciding::decide::refuse;
pub(crate) use deciding::facts::person;
pub(crate) use deciding::given_before;
pub(crate) use deciding::grant::{credit, creditable, grant, paid_with};
pub(crate) use deciding::reconsider::{can_be_decided_anew, decide_again, decide_anew};
pub(crate) use findings::finding::{AtStake, Consequence, at_stake, at_the_bank, consequences, debt_at_the_bank};
pub(crate) use following::debts::{claim_of, keep_as_of, order_of};
pub(crate) use following::objection::answer_objection;
pub(crate) use following::refund_progress::{BAR, foreseen};
pub(crate) use names::mark_of;
pub(crate) use pages::{ask_amount, by_person, decided_by, earlier as answered_before, paid, terms_said};
pub(crate) use promises::promised::{ANSWER, GOODWILL, MONEY, OF_MONEY, TWICE, keep_answer, promise_to_pay};
pub(crate) use promises::time_to_solve::promised as promised_of_problem;

#[cfg(test)]
pub(crate) use tests::{objection as sample_objection, order, sample};

use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use lyceum_web::FootLink;
use lyceum_words::Source;

use crate::ordering::OrderId;
use claim::WITHDRAWAL;

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "claims",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// What stands at the foot of every page: both can be done from anywhere, without an account.
pub const FOOT: [FootLink; 2] = [
    FootLink { key: "claims-foot-withdraw", href: "/withdraw" },
    FootLink { key: "claims-foot-refund", href: "/refund" },
];

/// The claim with this id.
///
/// # Errors
/// When the database fails.
pub async fn claim(r: &mut impl Reads, id: &ClaimId) -> Result<Option<Claim>, Fault> {
    Ok(store::claim(r, id).await?)
}

/// The claims about an order, newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_order(r: &mut impl Reads, order: &OrderId) -> Result<Vec<Claim>, Fault> {
    Ok(store::claims_of_order(r, order).await?)
}

/// The claims about an order that are open, granted or paid, newest first: however often the same was declared again.
///
/// # Errors
/// When the database fails.
pub async fn standing_of_order(r: &mut impl Reads, order: &OrderId) -> Result<Vec<Claim>, Fault> {
    Ok(store::standing_of_order(r, order).await?)
}

/// The claims in a state, or all, newest first.
///
/// # Errors
/// When the database fails.
pub async fn in_state(r: &mut impl Reads, state: Option<State>, most: i64) -> Result<Vec<Claim>, Fault> {
    Ok(store::desk(r, state, most).await?)
}

/// The claims that wait for a person, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn waiting(r: &mut impl Reads, most: i64) -> Result<Vec<Claim>, Fault> {
    Ok(store::desk_waiting(r, most).await?)
}

/// The claims that bear a text in the name, the address or the order number they were declared with, newest first.
///
/// # Errors
/// When the database fails.
pub async fn found(r: &mut impl Reads, text: &str) -> Result<Vec<Claim>, Fault> {
    Ok(store::found(r, text).await?)
}

/// How many claims there are in each state.
///
/// # Errors
/// When the database fails.
pub async fn counts(r: &mut impl Reads) -> Result<Vec<(String, i64)>, Fault> {
    Ok(store::counts(r).await?)
}

/// Writes how a claim stands. Its version grows; where somebody else changed it meanwhile, it is a fault.
pub(crate) async fn change(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    changed(try_change(tx, claim).await?)
}

/// The same; false where somebody else changed it meanwhile.
pub(crate) async fn try_change(tx: &mut Tx, claim: &Claim) -> Result<bool, Fault> {
    Ok(store::update(tx, claim).await?)
}

/// Keeps everybody else from writing a claim until this transaction ends; false where it is not as it was seen. Whoever decides
/// about a claim takes it before they write its promises, its acts or the audit: in one order, so that no two wait for each
/// other.
pub(crate) async fn take(tx: &mut Tx, id: &ClaimId, version: i64) -> Result<bool, Fault> {
    Ok(store::take(tx, id, version).await?)
}

/// A claim that somebody else changed meanwhile is not changed twice.
fn changed(done: bool) -> Result<(), Fault> {
    if done { Ok(()) } else { Err(Fault::other("the claim was changed meanwhile")) }
}
