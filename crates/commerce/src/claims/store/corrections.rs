//! The SQL of times that were corrected: a request that was written down at the desk, before it is tied to an order or after it
//! was refused.

use lyceum_kernel::Instant;
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use crate::claims::{Claim, ClaimId, Correction};

const CORRECT: &str = "
    UPDATE claims SET sent_at = $2, reached_at = $3, version = version + 1
    WHERE id = $1 AND version = $4 AND (order_id IS NULL OR state = 'refused') AND noted_at IS NOT NULL";
const INSERT_CORRECTION: &str = "
    INSERT INTO claim_corrections (id, claim_id, actor, corrected_at, was_sent_at, sent_at, words)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
pub(super) const CORRECTIONS: &str = "
    SELECT * FROM claim_corrections WHERE claim_id = $1 ORDER BY corrected_at, id LIMIT 100";

/// Writes another time into a claim and keeps what stood there, who changed it and why; false where somebody else changed the
/// claim meanwhile.
pub(in crate::claims) async fn correct(
    tx: &mut Tx,
    claim: &Claim,
    correction: &Correction,
    reached_at: Instant,
) -> Result<bool, Error> {
    let columns = [(&claim.id).into(), correction.sent_at.into(), reached_at.into(), claim.version.into()];
    if tx.run(CORRECT, &columns).await? != 1 {
        return Ok(false);
    }
    let columns = [
        (&correction.id).into(),
        (&correction.claim).into(),
        correction.actor.as_str().into(),
        correction.corrected_at.into(),
        correction.was_sent_at.into(),
        correction.sent_at.into(),
        correction.words.as_str().into(),
    ];
    tx.run(INSERT_CORRECTION, &columns).await?;
    Ok(true)
}

/// The corrections of a claim, oldest first.
pub(in crate::claims) async fn corrections(r: &mut impl Reads, claim: &ClaimId) -> Result<Vec<Correction>, Error> {
    r.all(CORRECTIONS, &[claim.into()]).await?.iter().map(read_correction).collect()
}

fn read_correction(row: &Row) -> Result<Correction, Error> {
    Ok(Correction {
        id: row.get("id")?,
        claim: row.get("claim_id")?,
        actor: row.get("actor")?,
        corrected_at: row.get("corrected_at")?,
        was_sent_at: row.get("was_sent_at")?,
        sent_at: row.get("sent_at")?,
        words: row.get("words")?,
    })
}
