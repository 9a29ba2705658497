//! The SQL of money that banks took. Every update carries its condition, so that hearing something twice changes nothing.

use lyceum_kernel::{Column, Money};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use super::super::PaymentId;
use super::{Disputed, DisputedState};

const DISPUTED: &str = "SELECT * FROM payment_disputes WHERE about = $1";
const AFTER: &str = "SELECT * FROM payment_disputes WHERE about > $1 ORDER BY about LIMIT 500";
const LEFT: &str = "
    SELECT amount_minor - refunded_minor - disputed_minor AS amount_minor, currency FROM payment_captures
    WHERE payment_id = $1 ORDER BY excess, captured_at, capture LIMIT 1";
const LEFT_OF: &str = "
    SELECT amount_minor - refunded_minor - disputed_minor AS amount_minor, currency FROM payment_captures
    WHERE provider = $1 AND capture = $2 AND payment_id = $3";
const REPORTED_ABOUT: &str = "SELECT about FROM disputes_reported WHERE provider = $1 AND dispute = $2";
const IS_REPORTED: &str = "SELECT 1 AS one FROM disputes_reported WHERE about = $1";
const INSERT_REPORTED: &str =
    "INSERT INTO disputes_reported (provider, dispute, about, heard_at) VALUES ($1, $2, $3, $4)";
const INSERT: &str = "
    INSERT INTO payment_disputes (about, payment_id, provider, capture, amount_minor, currency, state, taken_at)
    VALUES ($1, $2, $3, $4, $5, $6, 'taken', $7)";
const CLOSE: &str = "UPDATE payment_disputes SET state = $2, closed_at = $3 WHERE about = $1 AND state = 'taken'";
// Invariant 2: the condition stands in the update and again as a CHECK on the table, here as with refunds.
const ASIDE_CAPTURE: &str = "
    UPDATE payment_captures SET disputed_minor = disputed_minor + $3
    WHERE provider = $1 AND capture = $2 AND refunded_minor + disputed_minor + $3 <= amount_minor";
const ASIDE_PAYMENT: &str = "
    UPDATE payments SET disputed_minor = disputed_minor + $2
    WHERE id = $1 AND refunded_minor + disputed_minor + $2 <= captured_minor";
const FREE_CAPTURE: &str = "
    UPDATE payment_captures SET disputed_minor = disputed_minor - $3 WHERE provider = $1 AND capture = $2";
const FREE_PAYMENT: &str = "UPDATE payments SET disputed_minor = disputed_minor - $2 WHERE id = $1";

/// Every question of this file, for the test that runs each on both engines.
#[cfg(test)]
pub(in super::super) const ALL: &[&str] = &[DISPUTED, AFTER, LEFT, LEFT_OF, REPORTED_ABOUT, IS_REPORTED];

fn read(row: &Row) -> Result<Disputed, Error> {
    Ok(Disputed {
        about: row.get("about")?,
        payment: row.get("payment_id")?,
        provider: row.get("provider")?,
        capture: row.get("capture")?,
        amount: row.money("amount_minor", "currency")?,
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

pub(super) async fn left(r: &mut impl Reads, payment: &PaymentId) -> Result<Option<Money>, Error> {
    r.one(LEFT, &[payment.into()]).await?.map(|row| row.money("amount_minor", "currency")).transpose()
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
    let row: [Column; 7] = [
        disputed.about.as_str().into(),
        (&disputed.payment).into(),
        disputed.provider.as_str().into(),
        disputed.capture.as_str().into(),
        disputed.amount.minor().into(),
        disputed.amount.currency().code().into(),
        disputed.taken_at.into(),
    ];
    tx.run(INSERT, &row).await.map(drop)
}

/// False when nothing was taken, or it was lost or returned before.
pub(super) async fn close(tx: &mut Tx, about: &str, state: DisputedState) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.run(CLOSE, &[about.into(), state.as_str().into(), now.into()]).await? == 1)
}

/// Sets the amount aside in the capture and the payment; false when there is not enough left.
pub(super) async fn set_aside(tx: &mut Tx, disputed: &Disputed) -> Result<bool, Error> {
    let capture: [Column; 3] =
        [disputed.provider.as_str().into(), disputed.capture.as_str().into(), disputed.amount.minor().into()];
    if tx.run(ASIDE_CAPTURE, &capture).await? == 0 {
        return Ok(false);
    }
    if tx.run(ASIDE_PAYMENT, &[(&disputed.payment).into(), disputed.amount.minor().into()]).await? == 0 {
        tx.run(FREE_CAPTURE, &capture).await?;
        return Ok(false);
    }
    Ok(true)
}

/// Gives what was set aside free again.
pub(super) async fn give_free(tx: &mut Tx, disputed: &Disputed) -> Result<(), Error> {
    let capture: [Column; 3] =
        [disputed.provider.as_str().into(), disputed.capture.as_str().into(), disputed.amount.minor().into()];
    tx.run(FREE_CAPTURE, &capture).await?;
    tx.run(FREE_PAYMENT, &[(&disputed.payment).into(), disputed.amount.minor().into()]).await.map(drop)
}
