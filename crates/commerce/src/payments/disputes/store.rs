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
pub(in super::super) const ALL: &[&str] = &[DISPUTED, AFTER, LEFT];

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
