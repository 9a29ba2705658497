//! The SQL of what is found out beside claims: findings about an order, and peaks of mail.

use lyceum_kernel::{Column, Instant};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use crate::claims::{
    DisputeEnd, Finding, FindingId, FindingKind, Peak, PeakId,
    store::{optional_word, required_word},
};
use crate::ordering::OrderId;

const INSERT_FINDING: &str = "
    INSERT INTO claim_findings (id, order_id, item_key, kind, since, words, actor) VALUES ($1, $2, $3, $4, $5, $6, $7)";
pub(super) const FINDINGS: &str =
    "SELECT * FROM claim_findings WHERE order_id = $1 ORDER BY since DESC, id DESC LIMIT 200";
pub(super) const FINDING: &str = "SELECT * FROM claim_findings WHERE id = $1";
pub(super) const OPEN_PROBLEMS: &str = "
    SELECT * FROM claim_findings WHERE kind = 'problem' AND until_at IS NULL ORDER BY since, id LIMIT 100";
pub(super) const OPEN_DISPUTES: &str = "
    SELECT * FROM claim_findings WHERE kind = 'dispute' AND until_at IS NULL ORDER BY since, id LIMIT 100";
const RESOLVE: &str = "UPDATE claim_findings SET until_at = $2, outcome = $3 WHERE id = $1 AND until_at IS NULL";
const INSERT_PEAK: &str = "
    INSERT INTO claim_peaks (id, open_key, declared_at, declared_by, words) VALUES ($1, 'open', $2, $3, $4)
    ON CONFLICT DO NOTHING";
pub(super) const LAST_PEAK: &str = "SELECT * FROM claim_peaks ORDER BY declared_at DESC, id DESC LIMIT 1";
const PEAK_AT: &str = "
    SELECT * FROM claim_peaks WHERE declared_at <= $1 AND (ended_at IS NULL OR ended_at > $1)
    ORDER BY declared_at DESC LIMIT 1";
const END_PEAK: &str = "UPDATE claim_peaks SET open_key = NULL, ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
const RESUME_PEAK: &str = "
    UPDATE claim_peaks SET open_key = 'open', ended_at = NULL
    WHERE id = $1 AND ended_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claims WHERE sent_at >= claim_peaks.ended_at)";

fn read_finding(row: &Row) -> Result<Finding, Error> {
    Ok(Finding {
        id: row.get("id")?,
        order: row.get("order_id")?,
        item: row.get("item_key")?,
        kind: required_word(&FindingKind::ALL, FindingKind::as_str, row, "kind")?,
        since: row.get("since")?,
        until: row.get("until_at")?,
        outcome: optional_word(&DisputeEnd::ALL, DisputeEnd::as_str, row, "outcome")?,
        words: row.get("words")?,
        actor: row.get("actor")?,
    })
}

pub(in crate::claims) async fn insert_finding(tx: &mut Tx, finding: &Finding) -> Result<(), Error> {
    let row: [Column; 7] = [
        (&finding.id).into(),
        (&finding.order).into(),
        finding.item.as_str().into(),
        finding.kind.as_str().into(),
        finding.since.into(),
        finding.words.as_str().into(),
        finding.actor.as_str().into(),
    ];
    tx.run(INSERT_FINDING, &row).await.map(drop)
}

/// What was found out about an order, newest first.
pub(in crate::claims) async fn findings(r: &mut impl Reads, order: &OrderId) -> Result<Vec<Finding>, Error> {
    r.all(FINDINGS, &[order.into()]).await?.iter().map(read_finding).collect()
}

pub(in crate::claims) async fn finding(r: &mut impl Reads, id: &FindingId) -> Result<Option<Finding>, Error> {
    r.one(FINDING, &[id.into()]).await?.as_ref().map(read_finding).transpose()
}

/// Problems that are reported and not solved, the oldest first.
pub(in crate::claims) async fn open_problems(r: &mut impl Reads) -> Result<Vec<Finding>, Error> {
    r.all(OPEN_PROBLEMS, &[]).await?.iter().map(read_finding).collect()
}

/// Disputes that have not ended, the oldest first.
pub(in crate::claims) async fn open_disputes(r: &mut impl Reads) -> Result<Vec<Finding>, Error> {
    r.all(OPEN_DISPUTES, &[]).await?.iter().map(read_finding).collect()
}

/// Ends a finding; false when it had ended before.
pub(in crate::claims) async fn resolve(
    tx: &mut Tx,
    id: &FindingId,
    outcome: Option<DisputeEnd>,
) -> Result<bool, Error> {
    let now = tx.now();
    let outcome: Column = outcome.map(DisputeEnd::as_str).into();
    Ok(tx.run(RESOLVE, &[id.into(), now.into(), outcome]).await? == 1)
}

fn read_peak(row: &Row) -> Result<Peak, Error> {
    Ok(Peak {
        id: row.get("id")?,
        declared_at: row.get("declared_at")?,
        declared_by: row.get("declared_by")?,
        words: row.get("words")?,
        ended_at: row.get("ended_at")?,
    })
}

/// False while another peak lasts.
pub(in crate::claims) async fn insert_peak(tx: &mut Tx, peak: &Peak) -> Result<bool, Error> {
    let row: [Column; 4] =
        [(&peak.id).into(), peak.declared_at.into(), peak.declared_by.as_str().into(), peak.words.as_str().into()];
    Ok(tx.run(INSERT_PEAK, &row).await? == 1)
}

/// The newest, be it over or not: they follow one another.
pub(in crate::claims) async fn last_peak(r: &mut impl Reads) -> Result<Option<Peak>, Error> {
    r.one(LAST_PEAK, &[]).await?.as_ref().map(read_peak).transpose()
}

/// The peak that lasted at an instant.
pub(in crate::claims) async fn peak_at(r: &mut impl Reads, at: Instant) -> Result<Option<Peak>, Error> {
    r.one(PEAK_AT, &[at.into()]).await?.as_ref().map(read_peak).transpose()
}

/// False when it had ended before.
pub(in crate::claims) async fn end_peak(tx: &mut Tx, id: &PeakId) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.run(END_PEAK, &[id.into(), now.into()]).await? == 1)
}

/// False when somebody has written since it ended, who was not told of it.
pub(in crate::claims) async fn resume_peak(tx: &mut Tx, id: &PeakId) -> Result<bool, Error> {
    Ok(tx.run(RESUME_PEAK, &[id.into()]).await? == 1)
}
