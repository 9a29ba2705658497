//! The SQL of payments. Every update carries its condition, so that hearing something twice changes nothing.

use lyceum_kernel::{Column, Day, Instant, Money, Span};
use lyceum_providers::{Capture, Method};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use super::{Payment, PaymentId, Refund, RefundId, StillOwed, WebhookId};

const PAYMENT: &str = "SELECT * FROM payments WHERE id = $1";
const PAYMENTS_ABOUT: &str = "SELECT * FROM payments WHERE about = $1 ORDER BY created_at, id LIMIT 100";
const SETTLED_ABOUT: &str = "SELECT * FROM payments WHERE about = $1 AND state = 'settled' LIMIT 1";
const INSERT_PAYMENT: &str = "
    INSERT INTO payments (id, about, provider, mode, title, locale, back, amount_minor, currency, state, idempotency_key,
        captured_minor, refunded_minor, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, $12) ON CONFLICT DO NOTHING";
const ASKED_PAYMENT: &str = "UPDATE payments SET asked_at = $2 WHERE id = $1";
const LINKED: &str = "
    UPDATE payments SET state = 'linked', checkout = $2, link = $3, problem = NULL WHERE id = $1 AND state = 'intended'";
const DECLINED: &str = "
    UPDATE payments SET state = 'declined', problem = $2 WHERE id = $1 AND state IN ('intended', 'linked')";
const SUPERSEDE_OTHERS: &str = "
    UPDATE payments SET state = 'superseded' WHERE about = $1 AND id <> $2 AND state IN ('intended', 'linked')";
const SETTLE: &str = "
    UPDATE payments SET state = 'settled', settled_at = $2, captured_minor = captured_minor + amount_minor, problem = NULL,
        method = $3
    WHERE id = $1 AND state <> 'settled'";
const ADD_CAPTURED: &str = "UPDATE payments SET captured_minor = captured_minor + amount_minor WHERE id = $1";
const INSERT_MISFIT: &str = "
    INSERT INTO payment_misfits (payment_id, provider, capture, problem, heard_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING";
const MISFIT_UNDER: &str = "
    SELECT problem FROM payment_misfits WHERE payment_id = $1 AND capture IN ($2, '') ORDER BY heard_at, problem LIMIT 1";
const INSERT_CAPTURE: &str = "
    INSERT INTO payment_captures
        (provider, capture, payment_id, amount_minor, currency, excess, refunded_minor, captured_at)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7) ON CONFLICT DO NOTHING";
const FIRST_CAPTURE: &str = "
    SELECT capture FROM payment_captures WHERE payment_id = $1 ORDER BY excess, captured_at, capture LIMIT 1";
const EXCESS_ABOUT: &str = "
    SELECT c.provider, c.capture, c.amount_minor, c.currency FROM payment_captures c JOIN payments p ON p.id = c.payment_id
    WHERE p.about = $1 AND c.excess ORDER BY c.captured_at, c.capture LIMIT 100";

const REFUND: &str = "SELECT * FROM refunds WHERE id = $1";
const REFUNDS_ABOUT: &str = "SELECT * FROM refunds WHERE about = $1 ORDER BY attempt LIMIT 100";
const CAME_BACK: &str = "
    SELECT r.* FROM refunds r JOIN payments p ON p.id = r.payment_id
    WHERE p.about = $1 AND r.state = 'failed'
        AND NOT EXISTS (SELECT 1 FROM refunds l WHERE l.about = r.about AND l.attempt > r.attempt)
    ORDER BY r.failed_at, r.id LIMIT 100";
const ALL_THAT_CAME_BACK: &str = "
    SELECT r.* FROM refunds r
    WHERE r.state = 'failed' AND NOT EXISTS (SELECT 1 FROM refunds l WHERE l.about = r.about AND l.attempt > r.attempt)
    ORDER BY r.failed_at, r.id LIMIT $1";

const OWED: &str = "
    SELECT r.*, p.about AS paid_for,
        (SELECT CAST(MIN(f.created_at) AS BIGINT) FROM refunds f WHERE f.about = r.about) AS owed_since
    FROM refunds r JOIN payments p ON p.id = r.payment_id
    WHERE r.state <> 'settled'
        AND NOT EXISTS (SELECT 1 FROM refunds l WHERE l.about = r.about AND l.attempt > r.attempt)
    ORDER BY owed_since, r.id LIMIT $1";
const INSERT_REFUND: &str = "
    INSERT INTO refunds (id, payment_id, provider, capture, about, attempt, amount_minor, currency, state, idempotency_key,
        created_at, purpose)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING";
// Invariant 2: what a bank took (`disputes/`) counts as what went back does. The condition stands in the update and again as a CHECK on the table.
const ASIDE_IN_CAPTURE: &str = "
    UPDATE payment_captures SET refunded_minor = refunded_minor + $3, disputed_minor = disputed_minor + $4
    WHERE provider = $1 AND capture = $2 AND refunded_minor + disputed_minor + $3 + $4 <= amount_minor";
const ASIDE_IN_PAYMENT: &str = "
    UPDATE payments SET refunded_minor = refunded_minor + $2, disputed_minor = disputed_minor + $3
    WHERE id = $1 AND refunded_minor + disputed_minor + $2 + $3 <= captured_minor";
const ASKED_REFUND: &str = "UPDATE refunds SET asked_at = $2 WHERE id = $1";
const PROCESSED: &str = "
    UPDATE refunds SET state = 'processed', processed_at = $2, provider_refund = $3
    WHERE id = $1 AND state = 'intended'";
const REVIVED: &str = "
    UPDATE refunds SET state = 'processed', processed_at = $2, provider_refund = $3, problem = NULL
    WHERE id = $1 AND state = 'failed'";
const SETTLED: &str = "UPDATE refunds SET state = 'settled', settled_at = $2 WHERE id = $1 AND state = 'processed'";
const FAILED: &str = "
    UPDATE refunds SET state = 'failed', failed_at = $2, problem = $3 WHERE id = $1 AND state <> 'failed'";

const INSERT_WEBHOOK: &str = "
    INSERT INTO provider_webhooks (id, provider, received_at, headers, body, verdict) VALUES ($1, $2, $3, $4, $5, $6)";
const INSERT_EVENT: &str = "
    INSERT INTO provider_events (provider, event, webhook_id, content, received_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING";
const TAKE_EVENT: &str = "
    UPDATE provider_events SET handled_at = $3 WHERE provider = $1 AND event = $2 AND handled_at IS NULL";
const EVENT: &str = "SELECT content FROM provider_events WHERE provider = $1 AND event = $2";
const EVENT_OUTCOME: &str = "UPDATE provider_events SET outcome = $3 WHERE provider = $1 AND event = $2";
const EVENT_ALARMS: &str = "
    SELECT provider, event, outcome, received_at FROM provider_events e WHERE outcome LIKE 'alarm%'
        AND NOT EXISTS (SELECT 1 FROM payment_alarms_seen_to s
            WHERE s.alarm = e.event || ' (' || e.provider || ')' AND s.problem = e.outcome)
    ORDER BY received_at DESC LIMIT $1";

const OLD_PAYMENTS: &str = "
    SELECT * FROM payments WHERE state = 'intended' AND created_at < $1
        AND NOT EXISTS (SELECT 1 FROM payment_misfits m WHERE m.payment_id = payments.id)
    ORDER BY created_at LIMIT $2";
// The last question is put so long after the payment was begun; one that has not been spoken of since is unknown.
const UNANSWERED_PAYMENTS: &str = "
    SELECT * FROM payments
    WHERE state = 'linked' AND created_at < $1 AND (asked_at IS NULL OR asked_at < created_at + CAST($2 AS BIGINT))
        AND NOT EXISTS (SELECT 1 FROM payment_misfits m WHERE m.payment_id = payments.id)
    ORDER BY created_at LIMIT $3";
// Nothing but a person ends it, or the same capture told with the amount that fits.
const MISFITS: &str = "
    SELECT m.payment_id, m.problem, m.heard_at FROM payment_misfits m
    WHERE NOT EXISTS (SELECT 1 FROM payment_alarms_seen_to s WHERE s.alarm = m.payment_id AND s.problem = m.problem)
        AND NOT EXISTS (SELECT 1 FROM payment_captures c WHERE c.provider = m.provider AND c.capture = m.capture)
    ORDER BY m.heard_at DESC, m.problem LIMIT $1";
const MISFITS_ABOUT: &str = "
    SELECT m.payment_id, s.seen_at FROM payment_misfits m JOIN payments p ON p.id = m.payment_id
    LEFT JOIN payment_alarms_seen_to s ON s.alarm = m.payment_id AND s.problem = m.problem
    WHERE p.about = $1
        AND NOT EXISTS (SELECT 1 FROM payment_captures c WHERE c.provider = m.provider AND c.capture = m.capture)
    ORDER BY m.heard_at, m.problem LIMIT 100";
const OLD_REFUNDS: &str = "
    SELECT * FROM refunds WHERE state = 'intended' AND created_at < $1 ORDER BY created_at LIMIT $2";
const UNSETTLED_REFUNDS: &str = "
    SELECT * FROM refunds WHERE state = 'processed' AND processed_at < $1 ORDER BY processed_at LIMIT $2";
const COUNT_UNPROVEN: &str = "
    INSERT INTO unproven_notices (provider, day, number) VALUES ($1, $2, 1)
    ON CONFLICT (provider, day) DO UPDATE SET number = unproven_notices.number + 1";
const UNPROVEN: &str = "SELECT number FROM unproven_notices WHERE provider = $1 AND day = $2";
const MANY_UNPROVEN: &str = "
    SELECT provider, day, number FROM unproven_notices WHERE day >= $1 AND number > $2
    ORDER BY day DESC, provider LIMIT 100";
const LATE_EVENTS: &str = "
    SELECT provider, event FROM provider_events WHERE handled_at IS NULL AND received_at < $1 ORDER BY received_at LIMIT 100";
const COUNT_PAYMENTS: &str = "SELECT COUNT(*) AS number FROM payments";
const COUNT_REFUNDS: &str = "SELECT COUNT(*) AS number FROM refunds";
const COUNT_EVENTS: &str = "SELECT COUNT(*) AS number FROM provider_events";
const OVER_REFUNDED: &str = "
    SELECT p.id, p.captured_minor, p.refunded_minor, p.disputed_minor, COALESCE(c.sum, 0) AS captures,
        COALESCE(r.sum, 0) AS refunds, COALESCE(d.sum, 0) AS disputes
    FROM payments p
    LEFT JOIN (SELECT payment_id, CAST(SUM(amount_minor) AS BIGINT) AS sum FROM payment_captures GROUP BY payment_id) c
        ON c.payment_id = p.id
    LEFT JOIN (SELECT payment_id, CAST(SUM(amount_minor) AS BIGINT) AS sum FROM refunds WHERE state <> 'failed'
        GROUP BY payment_id) r ON r.payment_id = p.id
    LEFT JOIN (SELECT payment_id, CAST(SUM(aside_minor) AS BIGINT) AS sum FROM payment_disputes
        WHERE state <> 'returned' GROUP BY payment_id) d ON d.payment_id = p.id
    WHERE p.refunded_minor + p.disputed_minor > p.captured_minor OR p.captured_minor <> COALESCE(c.sum, 0)
        OR p.refunded_minor <> COALESCE(r.sum, 0) OR p.disputed_minor <> COALESCE(d.sum, 0)
    LIMIT 100";
const CALLED_WITHOUT_INTENT: &str = "
    SELECT r.id FROM refunds r LEFT JOIN payment_captures c ON c.provider = r.provider AND c.capture = r.capture
    WHERE c.capture IS NULL OR r.idempotency_key = '' LIMIT 100";

/// Every SQL text of this slice, for the test that runs each on both engines.
#[cfg(test)]
pub(super) const ALL: &[&str] = &[
    PAYMENT,
    PAYMENTS_ABOUT,
    SETTLED_ABOUT,
    FIRST_CAPTURE,
    EXCESS_ABOUT,
    REFUND,
    REFUNDS_ABOUT,
    CAME_BACK,
    ALL_THAT_CAME_BACK,
    OWED,
    EVENT,
    EVENT_ALARMS,
    OLD_PAYMENTS,
    OLD_REFUNDS,
    UNSETTLED_REFUNDS,
    MISFIT_UNDER,
    MISFITS,
    MISFITS_ABOUT,
    UNPROVEN,
    LATE_EVENTS,
    COUNT_PAYMENTS,
    COUNT_REFUNDS,
    COUNT_EVENTS,
    OVER_REFUNDED,
    CALLED_WITHOUT_INTENT,
];

fn read_payment(row: &Row) -> Result<Payment, Error> {
    let amount = row.money("amount_minor", "currency")?;
    Ok(Payment {
        id: row.get("id")?,
        about: row.get("about")?,
        provider: row.get("provider")?,
        mode: row.get("mode")?,
        title: row.get("title")?,
        locale: row.get("locale")?,
        back: row.get("back")?,
        amount,
        state: row.get("state")?,
        link: row.get("link")?,
        captured: row.money("captured_minor", "currency")?,
        refunded: row.money("refunded_minor", "currency")?,
        disputed: row.money("disputed_minor", "currency")?,
        problem: row.get("problem")?,
        created_at: row.get("created_at")?,
        asked_at: row.get("asked_at")?,
        settled_at: row.get("settled_at")?,
        method: row.get::<Option<String>>("method")?.map(Method::from),
        key: row.get("idempotency_key")?,
    })
}

fn read_refund(row: &Row) -> Result<Refund, Error> {
    Ok(Refund {
        id: row.get("id")?,
        payment: row.get("payment_id")?,
        provider: row.get("provider")?,
        capture: row.get("capture")?,
        purpose: row.get("purpose")?,
        about: row.get("about")?,
        attempt: row.get("attempt")?,
        amount: row.money("amount_minor", "currency")?,
        state: row.get("state")?,
        problem: row.get("problem")?,
        created_at: row.get("created_at")?,
        asked_at: row.get("asked_at")?,
        processed_at: row.get("processed_at")?,
        settled_at: row.get("settled_at")?,
        failed_at: row.get("failed_at")?,
        key: row.get("idempotency_key")?,
    })
}

pub(super) async fn payment(r: &mut impl Reads, id: &PaymentId) -> Result<Option<Payment>, Error> {
    r.one(PAYMENT, &[id.into()]).await?.as_ref().map(read_payment).transpose()
}

pub(super) async fn payments_about(r: &mut impl Reads, about: &str) -> Result<Vec<Payment>, Error> {
    r.all(PAYMENTS_ABOUT, &[about.into()]).await?.iter().map(read_payment).collect()
}

pub(super) async fn settled_about(r: &mut impl Reads, about: &str) -> Result<Option<Payment>, Error> {
    r.one(SETTLED_ABOUT, &[about.into()]).await?.as_ref().map(read_payment).transpose()
}

/// False when a payment for the same thing is under way or made.
pub(super) async fn insert_payment(tx: &mut Tx, payment: &Payment) -> Result<bool, Error> {
    let row: [Column; 12] = [
        (&payment.id).into(),
        payment.about.as_str().into(),
        payment.provider.as_str().into(),
        payment.mode.as_str().into(),
        payment.title.as_str().into(),
        payment.locale.as_str().into(),
        payment.back.as_str().into(),
        payment.amount.minor().into(),
        payment.amount.currency().code().into(),
        payment.state.into(),
        payment.key.as_str().into(),
        payment.created_at.into(),
    ];
    Ok(tx.run(INSERT_PAYMENT, &row).await? == 1)
}

pub(super) async fn asked_payment(tx: &mut Tx, id: &PaymentId) -> Result<(), Error> {
    let now = tx.now();
    tx.run(ASKED_PAYMENT, &[id.into(), now.into()]).await.map(drop)
}

/// False when the page was known, or is needed no more.
pub(super) async fn linked(tx: &mut Tx, id: &PaymentId, checkout: &str, link: &str) -> Result<bool, Error> {
    Ok(tx.run(LINKED, &[id.into(), checkout.into(), link.into()]).await? == 1)
}

pub(super) async fn declined(tx: &mut Tx, id: &PaymentId, reason: &str) -> Result<bool, Error> {
    Ok(tx.run(DECLINED, &[id.into(), reason.into()]).await? == 1)
}

pub(super) async fn supersede_others(tx: &mut Tx, payment: &Payment) -> Result<(), Error> {
    tx.run(SUPERSEDE_OTHERS, &[payment.about.as_str().into(), (&payment.id).into()]).await.map(drop)
}

pub(super) async fn settle(tx: &mut Tx, payment: &Payment, method: Option<Method>) -> Result<(), Error> {
    let now = tx.now();
    tx.run(SETTLE, &[(&payment.id).into(), now.into(), method.map(Method::as_str).into()]).await.map(drop)
}

pub(super) async fn add_captured(tx: &mut Tx, payment: &Payment) -> Result<(), Error> {
    tx.run(ADD_CAPTURED, &[(&payment.id).into()]).await.map(drop)
}

/// Keeps that money came which does not fit; the same heard again is the same.
pub(super) async fn insert_misfit(tx: &mut Tx, payment: &Payment, capture: &str, problem: &str) -> Result<(), Error> {
    let now = tx.now();
    let row: [Column; 5] =
        [(&payment.id).into(), payment.provider.as_str().into(), capture.into(), problem.into(), now.into()];
    tx.run(INSERT_MISFIT, &row).await.map(drop)
}

/// What does not fit of a payment under this capture, also where a person has seen to it.
pub(super) async fn misfit_under(
    r: &mut impl Reads,
    payment: &PaymentId,
    capture: &str,
) -> Result<Option<String>, Error> {
    r.one(MISFIT_UNDER, &[payment.into(), capture.into()]).await?.map(|row| row.get("problem")).transpose()
}

/// What does not fit and nobody has seen to: of which payment, in which words, since when.
pub(super) async fn misfits(r: &mut impl Reads, most: i64) -> Result<Vec<(PaymentId, String, Instant)>, Error> {
    let read = |row: &Row| Ok((row.get("payment_id")?, row.get("problem")?, row.get("heard_at")?));
    r.all(MISFITS, &[most.into()]).await?.iter().map(read).collect()
}

/// The payments for one thing of which something does not fit, and whether a person has yet to look.
pub(super) async fn misfits_about(r: &mut impl Reads, about: &str) -> Result<Vec<(PaymentId, bool)>, Error> {
    let read = |row: &Row| Ok((row.get("payment_id")?, row.get::<Option<Instant>>("seen_at")?.is_none()));
    r.all(MISFITS_ABOUT, &[about.into()]).await?.iter().map(read).collect()
}

/// False when this capture is known.
pub(super) async fn insert_capture(
    tx: &mut Tx,
    payment: &Payment,
    capture: &Capture,
    excess: bool,
) -> Result<bool, Error> {
    let row: [Column; 7] = [
        payment.provider.as_str().into(),
        capture.id.as_str().into(),
        (&payment.id).into(),
        capture.amount.minor().into(),
        capture.amount.currency().code().into(),
        excess.into(),
        tx.now().into(),
    ];
    Ok(tx.run(INSERT_CAPTURE, &row).await? == 1)
}

pub(super) async fn first_capture(r: &mut impl Reads, payment: &PaymentId) -> Result<Option<String>, Error> {
    r.one(FIRST_CAPTURE, &[payment.into()]).await?.map(|row| row.get("capture")).transpose()
}

/// Each capture that was one too many, as what its refund is about, and its amount.
pub(super) async fn excess_about(r: &mut impl Reads, about: &str) -> Result<Vec<(String, Money)>, Error> {
    let read = |row: &Row| {
        let (provider, capture): (String, String) = (row.get("provider")?, row.get("capture")?);
        Ok((super::about_excess(&provider, &capture), row.money("amount_minor", "currency")?))
    };
    r.all(EXCESS_ABOUT, &[about.into()]).await?.iter().map(read).collect()
}

pub(super) async fn refund(r: &mut impl Reads, id: &RefundId) -> Result<Option<Refund>, Error> {
    r.one(REFUND, &[id.into()]).await?.as_ref().map(read_refund).transpose()
}

pub(super) async fn refunds_about(r: &mut impl Reads, about: &str) -> Result<Vec<Refund>, Error> {
    r.all(REFUNDS_ABOUT, &[about.into()]).await?.iter().map(read_refund).collect()
}

pub(super) async fn came_back(r: &mut impl Reads, about: &str) -> Result<Vec<Refund>, Error> {
    r.all(CAME_BACK, &[about.into()]).await?.iter().map(read_refund).collect()
}

pub(super) async fn all_that_came_back(r: &mut impl Reads, most: i64) -> Result<Vec<Refund>, Error> {
    r.all(ALL_THAT_CAME_BACK, &[most.into()]).await?.iter().map(read_refund).collect()
}

/// Each refund with what its payment was for.
pub(super) async fn owed(r: &mut impl Reads, most: i64) -> Result<Vec<StillOwed>, Error> {
    let read = |row: &Row| {
        Ok(StillOwed { paid_for: row.get("paid_for")?, since: row.get("owed_since")?, refund: read_refund(row)? })
    };
    r.all(OWED, &[most.into()]).await?.iter().map(read).collect()
}

/// False when this attempt is known.
pub(super) async fn insert_refund(tx: &mut Tx, refund: &Refund) -> Result<bool, Error> {
    let row: [Column; 12] = [
        (&refund.id).into(),
        (&refund.payment).into(),
        refund.provider.as_str().into(),
        refund.capture.as_str().into(),
        refund.about.as_str().into(),
        refund.attempt.into(),
        refund.amount.minor().into(),
        refund.amount.currency().code().into(),
        refund.state.into(),
        refund.key.as_str().into(),
        refund.created_at.into(),
        refund.purpose.into(),
    ];
    Ok(tx.run(INSERT_REFUND, &row).await? == 1)
}

/// In a capture, and in the payment it is of.
pub(super) type Of<'a> = (&'a str, &'a str, &'a PaymentId);

/// Sets so much aside as going back and as taken by a bank, in a capture and its payment, or gives it free where it is below
/// zero; false when there is not enough left.
pub(super) async fn set_aside(tx: &mut Tx, of: Of<'_>, refunded: i64, disputed: i64) -> Result<bool, Error> {
    let (provider, capture, payment) = of;
    let in_capture = |refunded: i64, disputed: i64| -> [Column; 4] {
        [provider.into(), capture.into(), refunded.into(), disputed.into()]
    };
    if tx.run(ASIDE_IN_CAPTURE, &in_capture(refunded, disputed)).await? == 0 {
        return Ok(false);
    }
    if tx.run(ASIDE_IN_PAYMENT, &[payment.into(), refunded.into(), disputed.into()]).await? == 0 {
        tx.run(ASIDE_IN_CAPTURE, &in_capture(-refunded, -disputed)).await?;
        return Ok(false);
    }
    Ok(true)
}

/// Sets the amount of a refund aside; false when there is not enough left.
pub(super) async fn reserve(tx: &mut Tx, refund: &Refund) -> Result<bool, Error> {
    let of = (refund.provider.as_str(), refund.capture.as_str(), &refund.payment);
    set_aside(tx, of, refund.amount.minor(), 0).await
}

/// Gives what was set aside free again.
pub(super) async fn release(tx: &mut Tx, refund: &Refund) -> Result<(), Error> {
    let of = (refund.provider.as_str(), refund.capture.as_str(), &refund.payment);
    set_aside(tx, of, -refund.amount.minor(), 0).await.map(drop)
}

pub(super) async fn asked_refund(tx: &mut Tx, id: &RefundId) -> Result<(), Error> {
    let now = tx.now();
    tx.run(ASKED_REFUND, &[id.into(), now.into()]).await.map(drop)
}

pub(super) async fn processed(tx: &mut Tx, id: &RefundId, theirs: &str) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.run(PROCESSED, &[id.into(), now.into(), theirs.into()]).await? == 1)
}

/// What had failed is under way again.
pub(super) async fn revived(tx: &mut Tx, id: &RefundId, theirs: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run(REVIVED, &[id.into(), now.into(), theirs.into()]).await.map(drop)
}

pub(super) async fn settled(tx: &mut Tx, id: &RefundId) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.run(SETTLED, &[id.into(), now.into()]).await? == 1)
}

pub(super) async fn failed(tx: &mut Tx, id: &RefundId, reason: &str) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.run(FAILED, &[id.into(), now.into(), reason.into()]).await? == 1)
}

pub(super) async fn insert_webhook(
    tx: &mut Tx,
    id: &WebhookId,
    provider: &str,
    headers: &str,
    body: &str,
    verdict: &str,
) -> Result<(), Error> {
    let now = tx.now();
    let row: [Column; 6] = [id.into(), provider.into(), now.into(), headers.into(), body.into(), verdict.into()];
    tx.run(INSERT_WEBHOOK, &row).await.map(drop)
}

/// False when the event came before.
pub(super) async fn insert_event(
    tx: &mut Tx,
    provider: &str,
    event: &str,
    webhook: &WebhookId,
    content: &str,
) -> Result<bool, Error> {
    let now = tx.now();
    let row: [Column; 5] = [provider.into(), event.into(), webhook.into(), content.into(), now.into()];
    Ok(tx.run(INSERT_EVENT, &row).await? == 1)
}

/// The content of an event that nobody has handled, now taken by this transaction.
pub(super) async fn take_event(tx: &mut Tx, provider: &str, event: &str) -> Result<Option<String>, Error> {
    let now = tx.now();
    if tx.run(TAKE_EVENT, &[provider.into(), event.into(), now.into()]).await? == 0 {
        return Ok(None);
    }
    tx.one(EVENT, &[provider.into(), event.into()]).await?.map(|row| row.get("content")).transpose()
}

pub(super) async fn event_outcome(tx: &mut Tx, provider: &str, event: &str, outcome: &str) -> Result<(), Error> {
    tx.run(EVENT_OUTCOME, &[provider.into(), event.into(), outcome.into()]).await.map(drop)
}

pub(super) struct EventAlarm {
    pub(super) provider: String,
    pub(super) event: String,
    pub(super) outcome: String,
    pub(super) received_at: Instant,
}

pub(super) async fn event_alarms(r: &mut impl Reads, most: i64) -> Result<Vec<EventAlarm>, Error> {
    let read = |row: &Row| {
        Ok(EventAlarm {
            provider: row.get("provider")?,
            event: row.get("event")?,
            outcome: row.get("outcome")?,
            received_at: row.get("received_at")?,
        })
    };
    r.all(EVENT_ALARMS, &[most.into()]).await?.iter().map(read).collect()
}

pub(super) async fn old_payments(r: &mut impl Reads, before: Instant, most: i64) -> Result<Vec<Payment>, Error> {
    r.all(OLD_PAYMENTS, &[before.into(), most.into()]).await?.iter().map(read_payment).collect()
}

pub(super) async fn old_refunds(r: &mut impl Reads, before: Instant, most: i64) -> Result<Vec<Refund>, Error> {
    r.all(OLD_REFUNDS, &[before.into(), most.into()]).await?.iter().map(read_refund).collect()
}

/// Payments begun before an instant whose last question, so long after, has not been answered.
pub(super) async fn unanswered_payments(
    r: &mut impl Reads,
    before: Instant,
    asked_for: Span,
    most: i64,
) -> Result<Vec<Payment>, Error> {
    let parameters = [before.into(), asked_for.micros().into(), most.into()];
    r.all(UNANSWERED_PAYMENTS, &parameters).await?.iter().map(read_payment).collect()
}

/// Refunds that were taken over before an instant and are not known to have arrived.
pub(super) async fn unsettled_refunds(r: &mut impl Reads, before: Instant, most: i64) -> Result<Vec<Refund>, Error> {
    r.all(UNSETTLED_REFUNDS, &[before.into(), most.into()]).await?.iter().map(read_refund).collect()
}

/// Counts a notice that nobody proved, and gives how many there were on this day.
pub(super) async fn count_unproven(tx: &mut Tx, provider: &str) -> Result<i64, Error> {
    let day: [Column; 2] = [provider.into(), tx.today().into()];
    tx.run(COUNT_UNPROVEN, &day).await?;
    let row = tx.one(UNPROVEN, &day).await?;
    row.map(|row| row.get("number")).transpose().map(|number| number.unwrap_or(0))
}

pub(super) struct Unproven {
    pub(super) provider: String,
    pub(super) day: Day,
    pub(super) number: i64,
}

/// Days since this one with more unproven notices than so many.
pub(super) async fn many_unproven(r: &mut impl Reads, since: Day, more_than: i64) -> Result<Vec<Unproven>, Error> {
    let read =
        |row: &Row| Ok(Unproven { provider: row.get("provider")?, day: row.get("day")?, number: row.get("number")? });
    r.all(MANY_UNPROVEN, &[since.into(), more_than.into()]).await?.iter().map(read).collect()
}

pub(super) async fn late_events(r: &mut impl Reads, before: Instant) -> Result<Vec<String>, Error> {
    let read = |row: &Row| Ok(format!("{} of {}", row.get::<String>("event")?, row.get::<String>("provider")?));
    r.all(LATE_EVENTS, &[before.into()]).await?.iter().map(read).collect()
}

/// How many payments, refunds and events there are.
pub(super) async fn counts(r: &mut impl Reads) -> Result<[i64; 3], Error> {
    let mut counts = [0; 3];
    for (count, sql) in counts.iter_mut().zip([COUNT_PAYMENTS, COUNT_REFUNDS, COUNT_EVENTS]) {
        *count = r.one(sql, &[]).await?.map(|row| row.get("number")).transpose()?.unwrap_or(0);
    }
    Ok(counts)
}

/// Payments whose sums do not fit their captures and refunds.
pub(super) async fn unbalanced(r: &mut impl Reads) -> Result<Vec<String>, Error> {
    let read = |row: &Row| {
        let (id, captured, refunded): (PaymentId, i64, i64) =
            (row.get("id")?, row.get("captured_minor")?, row.get("refunded_minor")?);
        let (captures, refunds): (i64, i64) = (row.get("captures")?, row.get("refunds")?);
        let (disputed, disputes): (i64, i64) = (row.get("disputed_minor")?, row.get("disputes")?);
        Ok(format!(
            "{id}: captured {captured} (captures: {captures}), refunded {refunded} (refunds: {refunds}), taken by banks \
             {disputed} (disputes: {disputes})"
        ))
    };
    r.all(OVER_REFUNDED, &[]).await?.iter().map(read).collect()
}

pub(super) async fn refunds_without_ground(r: &mut impl Reads) -> Result<Vec<String>, Error> {
    let read = |row: &Row| Ok(format!("{} has no capture or no key", row.get::<RefundId>("id")?));
    r.all(CALLED_WITHOUT_INTENT, &[]).await?.iter().map(read).collect()
}
