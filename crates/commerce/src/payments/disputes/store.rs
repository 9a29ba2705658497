//! The SQL of money that banks took. Every update carries its condition, so that hearing something twice changes nothing.

use lyceum_kernel::{Column, Money};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use super::super::PaymentId;
use super::{Disputed, DisputedState};

const DISPUTED: &str = "SELECT * FROM payment_disputes WHERE about = $1";
const AFTER: &str = "SELECT * FROM payment_disputes WHERE about > $1 ORDER BY about LIMIT 500";
const TAKEABLE: &str = "
    SELECT amount_minor - disputed_minor AS whole_minor, amount_minor - refunded_minor - disputed_minor AS left_minor, currency
    FROM payment_captures WHERE payment_id = $1 ORDER BY excess, captured_at, capture LIMIT 1";
const LEFT_OF: &str = "
    SELECT amount_minor - refunded_minor - disputed_minor AS amount_minor, currency FROM payment_captures
    WHERE provider = $1 AND capture = $2 AND payment_id = $3";
const REPORTED_ABOUT: &str = "SELECT about FROM disputes_reported WHERE provider = $1 AND dispute = $2";
const IS_REPORTED: &str = "SELECT 1 AS one FROM disputes_reported WHERE about = $1";
const INSERT_REPORTED: &str =
    "INSERT INTO disputes_reported (provider, dispute, about, heard_at) VALUES ($1, $2, $3, $4)";
const INSERT: &str = "
    INSERT INTO payment_disputes (about, payment_id, provider, capture, amount_minor, currency, state, taken_at, aside_minor,
        beyond_minor)
    VALUES ($1, $2, $3, $4, $5, $6, 'taken', $7, $8, $9)";
const CLOSE: &str = "UPDATE payment_disputes SET state = $2, closed_at = $3 WHERE about = $1 AND state = 'taken'";
const UNDO: &str = "DELETE FROM payment_disputes WHERE about = $1 AND state = 'taken'";
const HOLDING: &str = "
    SELECT * FROM payment_disputes WHERE provider = $1 AND capture = $2 AND state <> 'returned' AND aside_minor > 0
    ORDER BY taken_at DESC, about LIMIT 100";
const GIVE_WAY: &str = "
    UPDATE payment_disputes SET aside_minor = aside_minor - $2, beyond_minor = beyond_minor + $2
    WHERE about = $1 AND state <> 'returned' AND aside_minor >= $2";
const SET_ASIDE: &str = "UPDATE payment_disputes SET aside_minor = $2 WHERE about = $1";
const REACH_FURTHER: &str = "
    SELECT * FROM payment_disputes
    WHERE provider = $1 AND capture = $2 AND state <> 'returned' AND beyond_minor > 0 AND aside_minor < amount_minor
    ORDER BY taken_at, about LIMIT 100";

/// Every question of this file, for the test that runs each on both engines.
#[cfg(test)]
pub(in super::super) const ALL: &[&str] =
    &[DISPUTED, AFTER, TAKEABLE, LEFT_OF, REPORTED_ABOUT, IS_REPORTED, HOLDING, REACH_FURTHER];

fn read(row: &Row) -> Result<Disputed, Error> {
    Ok(Disputed {
        about: row.get("about")?,
        payment: row.get("payment_id")?,
        provider: row.get("provider")?,
        capture: row.get("capture")?,
        amount: row.money("amount_minor", "currency")?,
        aside: row.money("aside_minor", "currency")?,
        beyond: row.money("beyond_minor", "currency")?,
        state: row.get("state")?,
        taken_at: row.get("taken_at")?,
        closed_at: row.get("closed_at")?,
    })
}

pub(super) async fn disputed(r: &mut impl Reads, about: &str) -> Result<Option<Disputed>, Error> {
    r.one(DISPUTED, &[about.into()]).await?.as_ref().map(read).transpose()
}

/// A page of them behind this one.
pub(super) async fn after(r: &mut impl Reads, last: &str) -> Result<Vec<Disputed>, Error> {
    r.all(AFTER, &[last.into()]).await?.iter().map(read).collect()
}

/// Of the first capture of a payment: what is left, and what no bank has taken.
pub(super) async fn takeable(r: &mut impl Reads, payment: &PaymentId) -> Result<Option<(Money, Money)>, Error> {
    let row = r.one(TAKEABLE, &[payment.into()]).await?;
    row.map(|row| Ok((row.money("left_minor", "currency")?, row.money("whole_minor", "currency")?))).transpose()
}

/// What is left of one capture of a payment; nothing where nobody has told us of it.
pub(in super::super) async fn left_of(
    r: &mut impl Reads,
    provider: &str,
    capture: &str,
    payment: &PaymentId,
) -> Result<Option<Money>, Error> {
    let row = r.one(LEFT_OF, &[provider.into(), capture.into(), payment.into()]).await?;
    row.map(|row| row.money("amount_minor", "currency")).transpose()
}

pub(super) async fn reported_about(r: &mut impl Reads, provider: &str, dispute: &str) -> Result<Option<String>, Error> {
    r.one(REPORTED_ABOUT, &[provider.into(), dispute.into()]).await?.map(|row| row.get("about")).transpose()
}

pub(super) async fn is_reported(r: &mut impl Reads, about: &str) -> Result<bool, Error> {
    Ok(r.one(IS_REPORTED, &[about.into()]).await?.is_some())
}

pub(super) async fn insert_reported(tx: &mut Tx, provider: &str, dispute: &str, about: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run(INSERT_REPORTED, &[provider.into(), dispute.into(), about.into(), now.into()]).await.map(drop)
}

pub(super) async fn insert(tx: &mut Tx, disputed: &Disputed) -> Result<(), Error> {
    let row: [Column; 9] = [
        disputed.about.as_str().into(),
        (&disputed.payment).into(),
        disputed.provider.as_str().into(),
        disputed.capture.as_str().into(),
        disputed.amount.minor().into(),
        disputed.amount.currency().code().into(),
        disputed.taken_at.into(),
        disputed.aside.minor().into(),
        disputed.beyond.minor().into(),
    ];
    tx.run(INSERT, &row).await.map(drop)
}

/// False when nothing was taken, or it was lost or returned before.
pub(super) async fn close(tx: &mut Tx, about: &str, state: DisputedState) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.run(CLOSE, &[about.into(), state.as_str().into(), now.into()]).await? == 1)
}

/// Forgets what was taken and neither lost nor returned; false where that is so no more. The journal keeps what was booked.
pub(super) async fn undo(tx: &mut Tx, about: &str) -> Result<bool, Error> {
    Ok(tx.run(UNDO, &[about.into()]).await? == 1)
}

/// Disputes for which something is set aside in a capture, the newest first.
pub(super) async fn holding(r: &mut impl Reads, provider: &str, capture: &str) -> Result<Vec<Disputed>, Error> {
    r.all(HOLDING, &[provider.into(), capture.into()]).await?.iter().map(read).collect()
}

/// So much is set aside no more, and counts as taken beyond what was left; false where less is set aside.
pub(super) async fn give_way(tx: &mut Tx, about: &str, minor: i64) -> Result<bool, Error> {
    Ok(tx.run(GIVE_WAY, &[about.into(), minor.into()]).await? == 1)
}

/// How much of it is set aside now.
pub(super) async fn aside(tx: &mut Tx, about: &str, minor: i64) -> Result<(), Error> {
    tx.run(SET_ASIDE, &[about.into(), minor.into()]).await.map(drop)
}

/// Disputes that took more of a capture than is set aside for them.
pub(super) async fn reaching_further(
    r: &mut impl Reads,
    provider: &str,
    capture: &str,
) -> Result<Vec<Disputed>, Error> {
    r.all(REACH_FURTHER, &[provider.into(), capture.into()]).await?.iter().map(read).collect()
}
