//! A promised answer that did not come: whoever asked hears of it once. The desk sees it in its table, before everything else.

use lyceum_people::letters as mail;
use lyceum_people::promises::{OnMissed, Promise};
use lyceum_school::{Fault, Tx};

use super::{ClaimId, decide, letters, store};

/// What claims do when a promise is missed.
pub const ON_MISSED: OnMissed = OnMissed(|tx, promise| Box::pin(missed(tx, promise)));

async fn missed(tx: &mut Tx, promise: &Promise) -> Result<(), Fault> {
    if promise.kind != decide::ANSWER {
        return Ok(());
    }
    let Ok(id) = promise.about.parse::<ClaimId>() else { return Ok(()) };
    let Some(claim) = store::claim(tx, &id).await? else { return Ok(()) };
    // A day that was promised once more is not regretted once more.
    let written = mail::about(tx, id.as_str()).await?;
    if written.iter().any(|letter| letter.kind == letters::OVERDUE) {
        return Ok(());
    }
    letters::overdue(tx, &claim, promise.due_at).await
}
