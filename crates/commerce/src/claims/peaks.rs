//! More mail than usual: a person at the desk announces it, and until it is over whoever writes is told so beforehand and
//! answered within the longer time of the terms (C16c). An announcement counts for what was sent after it, never for what
//! was sent before. Where to look next: `desk/pages/peak.rs`.

use lyceum_kernel::Instant;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use lyceum_terms::Value;

use super::{PeakId, store};

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
pub(super) const FACT: &str = "support.peak_declared_at";

/// When the peak was declared that lasted at this instant; absent where there was none.
pub(super) async fn as_of(r: &mut impl Reads, at: Instant) -> Result<Value, Fault> {
    let peak = store::peak_at(r, at).await?;
    Ok(peak.map_or(Value::Absent, |peak| Value::Instant(peak.declared_at)))
}

/// The peak that lasts now.
///
/// # Errors
/// When the database fails.
pub async fn peak(r: &mut impl Reads) -> Result<Option<Peak>, Fault> {
    Ok(store::open_peak(r).await?)
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
    let Some(peak) = store::open_peak(tx).await? else { return Ok(false) };
    let done = store::end_peak(tx, &peak.id).await?;
    if done {
        tx.audit("peak ended", &peak.id).await?;
    }
    Ok(done)
}
