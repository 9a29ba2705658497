//! More mail than usual: a person at the desk announces it, and until it is over whoever writes is told so beforehand and
//! answered within the longer time of the terms (C16c). An announcement counts for what was sent after it, never for what
//! was sent before. Either act writes to nobody and is undone by the other: an announcement by its end, since it counts only for
//! what was sent meanwhile, and an end by taking it back, for a day. Where to look next: `desk/pages/peak.rs`.

use lyceum_kernel::{Instant, Span};
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;
use lyceum_terms::Value;

use crate::claims::{PeakId, store};

/// More mail than usual, announced.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Peak {
    pub id: PeakId,
    pub declared_at: Instant,
    pub declared_by: String,
    pub words: String,
    pub ended_at: Option<Instant>,
}

/// The fact the terms ask for.
pub(crate) const FACT: &str = "support.peak_declared_at";

/// When the peak was declared that lasted at this instant; absent where there was none.
pub(crate) async fn as_of(r: &mut impl Reads, at: Instant) -> Result<Value, Fault> {
    let peak = store::peak_at(r, at).await?;
    Ok(peak.map_or(Value::Absent, |peak| Value::Instant(peak.declared_at)))
}

/// The peak that lasts now.
///
/// # Errors
/// When the database fails.
pub async fn peak(r: &mut impl Reads) -> Result<Option<Peak>, Fault> {
    Ok(store::last_peak(r).await?.filter(|peak| peak.ended_at.is_none()))
}

/// How long after its end a peak can be said to be not over after all; later it would be another.
const UNDO: Span = Span::days(1);

/// The peak that ended a short while ago, while no other lasts.
///
/// # Errors
/// When the database fails.
pub async fn just_ended(r: &mut (impl Reads + Context)) -> Result<Option<Peak>, Fault> {
    let since = r.now().minus(UNDO);
    Ok(store::last_peak(r).await?.filter(|peak| peak.ended_at.is_some_and(|ended_at| ended_at >= since)))
}

/// Takes back that it is over: it lasts as if it had never ended. Whoever wrote meanwhile was not told of it and keeps their
/// time; then it is announced anew, with the same words, from now on. False where nothing ended a short while ago.
///
/// # Errors
/// When the database fails.
pub async fn resume_peak(tx: &mut Tx) -> Result<bool, Fault> {
    let Some(peak) = just_ended(tx).await? else { return Ok(false) };
    if !store::resume_peak(tx, &peak.id).await? {
        return declare_peak(tx, &peak.words).await;
    }
    tx.audit("peak resumed", &peak.id).await?;
    Ok(true)
}

/// Announces that there is more mail than usual, from now on. False while it is announced already.
///
/// # Errors
/// When the database fails.
pub async fn declare_peak(tx: &mut Tx, words: &str) -> Result<bool, Fault> {
    let peak = Peak {
        id: tx.new_id(),
        declared_at: tx.now(),
        declared_by: tx.actor().to_string(),
        words: words.to_owned(),
        ended_at: None,
    };
    let done = store::insert_peak(tx, &peak).await?;
    if done {
        tx.audit("peak declared", &peak.id).await?;
    }
    Ok(done)
}

/// Says that it is over. What was sent meanwhile keeps its time. False where nothing was announced.
///
/// # Errors
/// When the database fails.
pub async fn end_peak(tx: &mut Tx) -> Result<bool, Fault> {
    let Some(peak) = peak(tx).await? else { return Ok(false) };
    let done = store::end_peak(tx, &peak.id).await?;
    if done {
        tx.audit("peak ended", &peak.id).await?;
    }
    Ok(done)
}
