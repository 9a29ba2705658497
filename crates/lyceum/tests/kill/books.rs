//! The comparison: what the school wrote down, row by row, against what the provider did.

use crate::house::House;
use lyceum::app::App;
use lyceum_kernel::{Actor, Instant, Money};
use lyceum_providers::simulator::LedgerView;
use lyceum_school::Read;
use lyceum_store::Reads as _;
use std::collections::BTreeMap;

const CAPTURES: &str = "SELECT capture, payment_id, amount_minor, currency FROM payment_captures";
const REFUNDS: &str = "SELECT id, capture, amount_minor, currency, state FROM refunds";
const CASH: &str = "
    SELECT journal.reason AS reason, journal.about AS about, postings.amount_minor AS amount_minor, postings.currency AS currency
    FROM postings JOIN journal ON journal.id = postings.entry_id WHERE postings.account LIKE 'cash%'";
const ORDERS: &str = "
    SELECT orders.id AS id, orders.status AS status, orders.total_minor AS amount_minor, orders.currency AS currency,
        CAST(COALESCE(SUM(payments.captured_minor), 0) AS BIGINT) AS captured_minor
    FROM orders LEFT JOIN payments ON payments.about = orders.id
    GROUP BY orders.id, orders.status, orders.total_minor, orders.currency";
const GRANTS: &str = "
    SELECT order_lines.order_id AS id, CAST(COUNT(grants.id) AS BIGINT) AS many
    FROM order_lines JOIN grants ON grants.source = order_lines.id GROUP BY order_lines.order_id";
const CONFIRMATIONS: &str = "
    SELECT about AS id, CAST(COUNT(*) AS BIGINT) AS many FROM letters WHERE kind = 'ordering-confirmation' GROUP BY about";
const INVOICES: &str = "
    SELECT order_id AS id, CAST(COUNT(*) AS BIGINT) AS many FROM invoices WHERE kind = 'invoice' GROUP BY order_id";
const CLAIMS: &str = "SELECT id, state FROM claims";
const WORKING: &str =
    "SELECT CAST(COUNT(*) AS BIGINT) AS many FROM jobs WHERE state = 'running' OR (state = 'queued' AND run_at <= $1)";
const GIVEN_UP: &str = "SELECT kind, payload, last_error FROM jobs WHERE state = 'failed'";
/// Questions that are still to be put about payments and refunds nobody has spoken about.
const UNKNOWN: &str = "
    SELECT CAST(COUNT(*) AS BIGINT) AS many FROM refunds WHERE state IN ('intended', 'processed')";

/// How much is still under way: jobs that are due or running, and refunds without an end.
pub async fn working(read: &mut Read, now: Instant) -> i64 {
    let jobs: i64 = read.one(WORKING, &[now.into()]).await.unwrap().unwrap().get("many").unwrap();
    let refunds: i64 = read.one(UNKNOWN, &[]).await.unwrap().unwrap().get("many").unwrap();
    jobs + refunds
}

async fn many(read: &mut Read, sql: &'static str) -> BTreeMap<String, i64> {
    let rows = read.all(sql, &[]).await.unwrap();
    rows.iter().map(|row| (row.get("id").unwrap(), row.get("many").unwrap())).collect()
}

/// Both sides say the same; what was compared, in words.
pub async fn agree(house: &House) -> String {
    let ledger = house.ledger().await;
    let school = App::look(&house.settings()).await.unwrap();
    let mut read = school.read(Actor::System("kill test")).await.unwrap();
    let given_up: Vec<(String, String, Option<String>)> = (read.all(GIVEN_UP, &[]).await.unwrap().iter())
        .map(|row| (row.get("kind").unwrap(), row.get("payload").unwrap(), row.get("last_error").unwrap()))
        .collect();
    assert!(given_up.is_empty(), "jobs that were given up: {given_up:?}");
    captures(&mut read, &ledger).await;
    refunds(&mut read, &ledger).await;
    journal(&mut read, &ledger).await;
    let (orders, paid) = orders(&mut read).await;
    claims(&mut read).await;
    school.db().close().await.unwrap();
    let (taken, back) = (ledger.captures.len(), ledger.refunds.len());
    assert!(paid > 0 && back > 0, "nothing happened: {orders} orders, {paid} paid, {back} refunds");
    format!("{orders} orders, {paid} paid, {taken} captures, {back} refunds: our books and the provider's agree")
}

/// Every capture was written down once, with its amount; nothing was written down that was not captured.
async fn captures(read: &mut Read, ledger: &LedgerView) {
    let theirs: BTreeMap<String, (String, Money)> =
        ledger.captures.iter().map(|it| (it.id.clone(), (it.reference.clone(), it.amount))).collect();
    let ours: BTreeMap<String, (String, Money)> = (read.all(CAPTURES, &[]).await.unwrap().iter())
        .map(|row| {
            let amount = row.money("amount_minor", "currency").unwrap();
            (row.get("capture").unwrap(), (row.get("payment_id").unwrap(), amount))
        })
        .collect();
    assert_eq!(ours, theirs, "captures, ours and theirs");
}

/// Every refund likewise, and none beyond what its capture took.
async fn refunds(read: &mut Read, ledger: &LedgerView) {
    let state = |word: &str| if word == "accepted" { "processed".to_owned() } else { word.to_owned() };
    let theirs: BTreeMap<String, (String, Money, String)> = (ledger.refunds.iter())
        .map(|it| (it.reference.clone(), (it.capture.clone(), it.amount, state(&it.state))))
        .collect();
    assert_eq!(theirs.len(), ledger.refunds.len(), "a refund of ours was taken over twice");
    let ours: BTreeMap<String, (String, Money, String)> = (read.all(REFUNDS, &[]).await.unwrap().iter())
        .map(|row| {
            let amount = row.money("amount_minor", "currency").unwrap();
            (row.get("id").unwrap(), (row.get("capture").unwrap(), amount, row.get("state").unwrap()))
        })
        .collect();
    assert_eq!(ours, theirs, "refunds, ours and theirs");
    for capture in &ledger.captures {
        let back: i64 = ledger.refunds.iter().filter(|it| it.capture == capture.id).map(|it| it.amount.minor()).sum();
        assert!(back <= capture.amount.minor(), "{} gave back {back}", capture.id);
    }
}

/// The journal moved cash once for each of them, and for nothing else.
async fn journal(read: &mut Read, ledger: &LedgerView) {
    let mut cash = 0;
    let mut booked: BTreeMap<String, usize> = BTreeMap::new();
    for row in read.all(CASH, &[]).await.unwrap() {
        cash += row.money("amount_minor", "currency").unwrap().minor();
        *booked.entry(row.get("reason").unwrap()).or_default() += 1;
    }
    let count = |reason: &str| booked.get(reason).copied().unwrap_or_default();
    let settled = ledger.refunds.iter().filter(|it| it.state == "settled").count();
    assert_eq!(count("payment-settled") + count("payment-in-excess"), ledger.captures.len(), "{booked:?}");
    assert_eq!(count("refund-settled"), settled, "{booked:?}");
    assert_eq!(count("dispute-taken"), ledger.disputes.len(), "{booked:?}");
    assert_eq!(cash.abs(), ledger.balance_minor(), "cash in the journal and at the provider");
}

/// An order is paid exactly when its money is there; then it has one grant, one invoice and one confirmation.
async fn orders(read: &mut Read) -> (usize, i64) {
    let (grants, letters, invoices) =
        (many(read, GRANTS).await, many(read, CONFIRMATIONS).await, many(read, INVOICES).await);
    let mut paid = 0;
    let orders = read.all(ORDERS, &[]).await.unwrap();
    for row in &orders {
        let (id, status): (String, String) = (row.get("id").unwrap(), row.get("status").unwrap());
        let captured: i64 = row.get("captured_minor").unwrap();
        let is_paid = matches!(status.as_str(), "paid" | "confirmed" | "refunded");
        assert_eq!(is_paid, captured > 0, "order {id} is {status} with {captured} captured");
        paid += i64::from(is_paid);
        let once = Some(i64::from(is_paid)).filter(|many| *many > 0);
        assert_eq!(grants.get(&id).copied(), once, "grants of {id} ({status})");
        assert_eq!(letters.get(&id).copied(), once, "confirmations of {id} ({status})");
        assert_eq!(invoices.get(&id).copied(), once, "invoices of {id} ({status})");
    }
    (orders.len(), paid)
}

/// Everybody who asked was answered.
async fn claims(read: &mut Read) {
    for row in read.all(CLAIMS, &[]).await.unwrap() {
        let (id, state): (String, String) = (row.get("id").unwrap(), row.get("state").unwrap());
        assert!(matches!(state.as_str(), "settled" | "refused" | "unmatched"), "claim {id} is {state}");
    }
}
