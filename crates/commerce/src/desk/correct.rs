//! The time of a request that an agent wrote down, corrected with a reason: nothing is decided on a time that cannot be, so
//! whoever typed a wrong day must be able to mend it. What is kept and what follows is in `claims/asking/correction.rs`; the form is
//! in `pages/time.rs`.

use lyceum_kernel::Instant;
use lyceum_school::Tx;

use super::acts::seen;
use super::{DeskError, letters};
use crate::claims::{AskError, Channel, ClaimId, State, correct_time, is_before, store_item};

/// Corrects when a request was sent that came by another way and is tied to no order, or was refused. The customer hears of it.
/// What was refused is decided anew by a step of its own, which is looked at twice.
///
/// # Errors
/// `NotNow` for what was sent on this site, whose time nobody typed; `NeverSent` where it would have been sent after it reached
/// the school or was written down; see [`DeskError`].
pub async fn correct(tx: &mut Tx, id: &ClaimId, version: i64, sent_at: Instant, words: &str) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Unmatched, State::Refused]).await?;
    let Channel::Desk(entry) = claim.channel else { return Err(DeskError::NotNow) };
    let latest = if entry.reached_at == claim.sent_at { entry.noted_at } else { entry.reached_at };
    if sent_at > latest {
        return Err(DeskError::NeverSent);
    }
    if let Some((order, _)) = store_item(tx, &claim).await?
        && is_before(sent_at, &order)
    {
        return Err(AskError::SentBefore { placed_at: order.placed_at }.into());
    }
    let corrected = correct_time(tx, &claim, entry, sent_at, words).await?.ok_or(DeskError::Changed)?;
    Ok(letters::corrected(tx, &corrected, claim.sent_at, words).await?)
}
