//! The SQL of refunds that were paid by other means.

use lyceum_kernel::{Column, Money};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use super::super::{RefundId, RefundState};
use super::PaidOtherwise;

const INSERT: &str = "
    INSERT INTO refunds_paid_otherwise (refund_id, paid_on, words, actor, noted_at) VALUES ($1, $2, $3, $4, $5)";
const ABOUT: &str = "
    SELECT o.* FROM refunds_paid_otherwise o JOIN refunds r ON r.id = o.refund_id
    WHERE r.about = $1 ORDER BY r.attempt DESC LIMIT 1";
const OF: &str = "
    SELECT o.*, r.amount_minor, r.currency FROM refunds_paid_otherwise o
    JOIN refunds r ON r.id = o.refund_id JOIN payments p ON p.id = r.payment_id
    WHERE p.about = $1 ORDER BY o.noted_at, o.refund_id LIMIT 100";
const AFTER: &str = "
    SELECT o.refund_id, r.state FROM refunds_paid_otherwise o JOIN refunds r ON r.id = o.refund_id
    WHERE o.refund_id > $1 ORDER BY o.refund_id LIMIT 500";

/// Every question of this file, for the test that runs each on both engines.
#[cfg(test)]
pub(in super::super) const ALL: &[&str] = &[ABOUT, OF, AFTER];

pub(super) async fn insert(tx: &mut Tx, paid: &PaidOtherwise) -> Result<(), Error> {
    let row: [Column; 5] = [
        (&paid.refund).into(),
        paid.paid_on.into(),
        paid.words.as_str().into(),
        paid.actor.as_str().into(),
        paid.noted_at.into(),
    ];
    tx.run(INSERT, &row).await.map(drop)
}

fn read(row: &Row) -> Result<PaidOtherwise, Error> {
    Ok(PaidOtherwise {
        refund: row.get("refund_id")?,
        paid_on: row.get("paid_on")?,
        words: row.get("words")?,
        actor: row.get("actor")?,
        noted_at: row.get("noted_at")?,
    })
}

/// All of the payments for one thing, the oldest first, each with its amount.
pub(super) async fn of(r: &mut impl Reads, about: &str) -> Result<Vec<(PaidOtherwise, Money)>, Error> {
    let with_amount = |row: &Row| Ok((read(row)?, row.money("amount_minor", "currency")?));
    r.all(OF, &[about.into()]).await?.iter().map(with_amount).collect()
}

pub(super) async fn about(r: &mut impl Reads, about: &str) -> Result<Option<PaidOtherwise>, Error> {
    r.one(ABOUT, &[about.into()]).await?.as_ref().map(read).transpose()
}

/// A page of them behind this one, and how each stands.
pub(super) async fn after(r: &mut impl Reads, last: &str) -> Result<Vec<(RefundId, RefundState)>, Error> {
    r.all(AFTER, &[last.into()]).await?.iter().map(|row| Ok((row.get("refund_id")?, row.get("state")?))).collect()
}
