//! The time of a request that was written down at the desk, corrected. An agent may have typed a wrong day, and no decision may
//! stand on it; what stood there before is kept with the reason. What was refused on a wrong time is owed an answer on the right one:
//! the refusal keeps the time it was made on, and the terms decide anew (`deciding/reconsider.rs`). The desk checks what is possible
//! (`desk/correct.rs`).

use lyceum_kernel::Instant;
use lyceum_people::promises::{self, State};
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use crate::claims::{
    Channel, Claim, ClaimId, CorrectionId, Entry,
    deciding::{facts, reconsider::can_be_decided_anew},
    promises::promised::{answer_days, promise_an_answer},
    store,
};

/// A time that was corrected.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Correction {
    pub id: CorrectionId,
    pub claim: ClaimId,
    pub actor: String,
    pub corrected_at: Instant,
    /// What stood there before.
    pub was_sent_at: Instant,
    pub sent_at: Instant,
    /// Why.
    pub words: String,
}

/// What was corrected about a claim, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn corrections(r: &mut impl Reads, claim: &ClaimId) -> Result<Vec<Correction>, Fault> {
    Ok(store::corrections(r, claim).await?)
}

/// Writes another time into a request that is tied to no order, and promises its answer by the day that follows from it; or into one
/// that was refused, whose answer on the right time is owed from now on, unless another is the answer by now. Gives the claim as it is then; `None` where somebody else changed it meanwhile.
pub(crate) async fn correct_time(
    tx: &mut Tx,
    claim: &Claim,
    entry: Entry,
    sent_at: Instant,
    words: &str,
) -> Result<Option<Claim>, Fault> {
    // What reached the school as it was sent still did.
    let reached_at = if entry.reached_at == claim.sent_at { sent_at } else { entry.reached_at };
    let correction = Correction {
        id: tx.new_id(),
        claim: claim.id.clone(),
        actor: tx.actor().to_string(),
        corrected_at: tx.now(),
        was_sent_at: claim.sent_at,
        sent_at,
        words: words.to_owned(),
    };
    if !store::correct(tx, claim, &correction, reached_at).await? {
        return Ok(None);
    }
    tx.audit("time of a request corrected", &claim.id).await?;
    let channel = Channel::Desk(Entry { reached_at, ..entry });
    let corrected = Claim { sent_at, channel, version: claim.version + 1, ..claim.clone() };
    if corrected.about.is_none() {
        follow(tx, &corrected, reached_at).await?;
    } else if can_be_decided_anew(tx, &corrected).await? {
        let now = tx.now();
        promise_an_answer(tx, &corrected, &facts::declared(sent_at), now).await?;
    }
    Ok(Some(corrected))
}

/// The days that are owed follow the time. One that was missed only because of the wrong time was never owed by then: a typing
/// error is no breach. One that has passed by the right time as well stays missed.
async fn follow(tx: &mut Tx, corrected: &Claim, reached_at: Instant) -> Result<(), Fault> {
    let days = answer_days(tx, corrected, &facts::declared(corrected.sent_at), reached_at).await?;
    let now = tx.now();
    for owed in promises::open_for(tx, corrected.id.as_str()).await? {
        let is_to_come = days.iter().any(|day| day.kind == owed.kind && day.due_at >= now);
        if owed.state == State::Open || is_to_come {
            promises::take_back(tx, &owed.id).await?;
        }
    }
    for day in days {
        promises::make(tx, day).await?;
    }
    Ok(())
}
