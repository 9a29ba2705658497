//! What is said on the page of an order instead of the answer of the terms, where they are not what answers.

use lyceum_school::Fault;
use lyceum_store::Reads;
use lyceum_terms::Outcome;

use crate::claims::{
    Claim, State,
    findings::finding::{AtTheBank, at_the_bank},
};
use crate::ordering::Order;

/// Why what the terms would say today is no answer.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(in crate::claims) enum Instead {
    /// It is asked for, and a person decides.
    Waits,
    /// The same, because the bank has given the money back.
    WaitsForBank,
    /// The bank has given the money back: a person would see to it that nothing is paid twice (C11c).
    BankPaid,
    /// A mistake in billing is named and the second payment goes back by itself (C15e): a person asks whether the course is to go, too.
    PaidTwice,
}

impl Instead {
    /// The sentence, as a key of the words.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Waits => "claims-today-waits",
            Self::WaitsForBank => "claims-today-waits-bank",
            Self::BankPaid => "claims-today-bank",
            Self::PaidTwice => "claims-today-twice",
        }
    }
}

/// What is said instead, for a purchase that this claim, which nobody has answered, may have taken. What waits for an event
/// is decided by the terms once it has come, so what they say stays in sight.
pub(super) async fn of(
    r: &mut impl Reads,
    order: &Order,
    taken: Option<&Claim>,
    outcome: &Outcome,
) -> Result<Option<Instead>, Fault> {
    let waits = taken.is_some_and(|claim| claim.state != State::Hold);
    let bank_paid = at_the_bank(r, &order.id).await? == Some(AtTheBank::Paid);
    Ok(match (waits, bank_paid) {
        (true, true) => Some(Instead::WaitsForBank),
        (true, false) => Some(Instead::Waits),
        // A no stands whatever the bank did.
        (false, true) if matches!(outcome, Outcome::Yes | Outcome::Manual { .. }) => Some(Instead::BankPaid),
        (false, _) => None,
    })
}
