//! What a person did about a claim, beside what the terms said. It is done at the desk, which stands above; it is kept here,
//! because the customer reads it and the money of a goodwill is followed by it.

use lyceum_kernel::{Instant, Money};
use lyceum_people::agreements::DecisionId;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use crate::claims::{ActId, ClaimId, store};
use crate::ordering::OrderId;

/// What a person at the desk did.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Act {
    pub id: ActId,
    pub claim: ClaimId,
    pub kind: ActKind,
    pub actor: String,
    pub acted_at: Instant,
    pub amount: Option<Money>,
    pub words: String,
    pub decision: Option<DecisionId>,
}

/// What can be done at the desk.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum ActKind {
    /// A request that came by another way was written down.
    Enter,
    /// The customer was asked for what is missing.
    Ask,
    Approve,
    Refuse,
    Goodwill,
    /// A credit towards another course was offered after a refusal (C9b).
    Credit,
    Attach,
    DecideAgain,
    Retry,
    /// Money that came back was paid by other means.
    PaidOtherwise,
    Close,
}

impl ActKind {
    pub const ALL: [Self; 11] = [
        Self::Enter,
        Self::Ask,
        Self::Approve,
        Self::Refuse,
        Self::Goodwill,
        Self::Credit,
        Self::Attach,
        Self::DecideAgain,
        Self::Retry,
        Self::PaidOtherwise,
        Self::Close,
    ];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enter => "enter",
            Self::Ask => "ask",
            Self::Approve => "approve",
            Self::Refuse => "refuse",
            Self::Goodwill => "goodwill",
            Self::Credit => "credit",
            Self::Attach => "attach",
            Self::DecideAgain => "decide_again",
            Self::Retry => "retry",
            Self::PaidOtherwise => "paid_otherwise",
            Self::Close => "close",
        }
    }
}

/// What the desk did about a claim, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn acts(r: &mut impl Reads, claim: &ClaimId) -> Result<Vec<Act>, Fault> {
    Ok(store::acts(r, claim).await?)
}

/// One act.
///
/// # Errors
/// When the database fails.
pub async fn act(r: &mut impl Reads, id: &ActId) -> Result<Option<Act>, Fault> {
    Ok(store::act(r, id).await?)
}

/// Keeps what a person did. What follows from it is theirs to do, in the same transaction.
///
/// # Errors
/// When the database fails.
pub async fn keep_act(tx: &mut Tx, act: &Act) -> Result<(), Fault> {
    Ok(store::insert_act(tx, act).await?)
}

/// What these acts gave in goodwill, together; nothing where none did.
#[must_use]
pub fn goodwill_of(acts: &[Act]) -> Option<Money> {
    let mut given = acts.iter().filter(|act| act.kind == ActKind::Goodwill).filter_map(|act| act.amount);
    let first = given.next()?;
    Money::sum(std::iter::once(first).chain(given), first.currency()).ok()
}

/// What was given in goodwill about which claim: of one order, or the latest of all.
///
/// # Errors
/// When the database fails.
pub async fn given(r: &mut impl Reads, order: Option<&OrderId>) -> Result<Vec<(ClaimId, Money)>, Fault> {
    Ok(store::given(r, order).await?)
}
