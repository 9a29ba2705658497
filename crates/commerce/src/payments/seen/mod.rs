//! An alarm about money that does not fit has an end: somebody has seen to it, and writes what they found and did. It stands
//! on the desk and before the doctor no more; who, when and the note stay readable. Hearing the same thing again, by whatever way,
//! raises nothing; another problem is another alarm, and so is the same amount under another capture: that is other money.

pub(super) mod store;

use lyceum_kernel::Instant;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

/// An alarm that somebody has seen to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SeenTo {
    /// The payment or the event, as the alarm named it.
    pub alarm: String,
    pub problem: String,
    /// Since when it was an alarm.
    pub since: Instant,
    pub words: String,
    pub actor: String,
    pub seen_at: Instant,
}

/// Takes down that somebody has seen to an alarm. False when no such alarm is open: somebody else did, or what fits arrived.
///
/// # Errors
/// When the database fails.
pub async fn see_to(tx: &mut Tx, alarm: &str, problem: &str, words: &str) -> Result<bool, Fault> {
    let alarms = super::alarms(tx).await?;
    let open = alarms.into_iter().find(|open| open.ends_by_person && open.id == alarm && open.problem == problem);
    let Some(open) = open else { return Ok(false) };
    let seen = SeenTo {
        alarm: open.id,
        problem: open.problem,
        since: open.since,
        words: words.to_owned(),
        actor: tx.actor().to_string(),
        seen_at: tx.now(),
    };
    if !store::insert(tx, &seen).await? {
        return Ok(false);
    }
    tx.audit("alarm seen to", &seen.alarm).await?;
    Ok(true)
}

/// The alarms that somebody has seen to, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn seen_to(r: &mut impl Reads, most: i64) -> Result<Vec<SeenTo>, Fault> {
    Ok(store::all(r, most).await?)
}
