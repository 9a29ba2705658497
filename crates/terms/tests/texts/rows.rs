//! The test column of the clause table, one row or more a clause: asked of the contract alone.

use serde_json::{Value as Json, json};

/// The clause, the question, what is different from the ordinary request, and the answer.
pub(crate) type Row = (&'static str, &'static str, Json, &'static str);

/// Every row.
pub(crate) fn by_contract() -> Vec<Row> {
    [
        time_and_conditions(),
        asking_and_paying(),
        parts_and_after(),
        bundles_disputes_subscriptions(),
        law_changes_and_hard_cases(),
    ]
    .concat()
}

/// Sections 1 to 3.
fn time_and_conditions() -> Vec<Row> {
    vec![
        ("C1a", "guarantee.last_day", json!({"purchase.confirmed_at": "2027-03-08T10:00:00+01:00"}), "2027-03-22"),
        ("C1a", "guarantee.last_day", json!({"usage.first_at": "2027-03-15T10:00:00+01:00"}), "2027-03-22"),
        ("C1b", "guarantee", json!({"purchase.item_kind": "webinar"}), "yes"),
        ("C2a", "guarantee.last_day", json!({"purchase.confirmed_at": "2027-11-03T10:00:00+01:00"}), "2027-11-18"),
        ("C2b", "guarantee", json!({"usage.units_done": 45, "usage.units_total": 150}), "yes"),
        ("C2b", "guarantee", json!({"usage.units_done": 46, "usage.units_total": 150}), "no"),
        ("C2c", "guarantee", json!({"requests.earlier_same_course": ["2027-03-11"]}), "no"),
        ("C2d", "guarantee", json!({"refunds.issued": issued(&["2026-09-01", "2027-01-04"])}), "yes"),
        ("C2d", "guarantee", json!({"refunds.issued": issued(&["2026-06-01", "2026-09-01", "2027-01-04"])}), "no"),
        ("C2e", "guarantee", json!({"account.standing": "suspected"}), "hold"),
        ("C2f", "guarantee", json!({"download.full": true, "download.offered": true}), "yes"),
        ("C2f", "guarantee", json!({"download.full": true, "download.offered": false}), "no"),
        ("C3a", "guarantee", json!({"request.sent_at": "2027-03-23T12:00:00+01:00"}), "no"),
        ("C3b", "guarantee", json!({"usage.units_done": 307, "usage.units_total": 1000}), "no"),
        ("C3c", "guarantee", json!({"certificate.issued_at": "2027-03-14T12:00:00+01:00"}), "no"),
        ("C3d", "guarantee", json!({"refunds.issued": issued(&["2026-06-01", "2026-09-01", "2027-01-04"])}), "no"),
        ("C3e", "guarantee", json!({"account.standing": "violation"}), "no"),
        ("C3f", "guarantee", json!({"download.redistribution": true}), "no"),
        ("C3g", "guarantee", json!({"purchase.price_kind": "free", "purchase.paid": "0.00 EUR"}), "no"),
        ("C3g", "refund", json!({"purchase.price_kind": "free", "purchase.paid": "0.00 EUR"}), "no"),
        ("C3h", "guarantee", json!({"purchase.channel": "third_party"}), "no"),
        ("C3h", "withdrawal", json!({"purchase.channel": "third_party", "usage.first_at": null}), "no"),
        ("C3i", "guarantee", json!({"request.reason": "changed_mind"}), "yes"),
        (
            "C3j",
            "guarantee",
            json!({"request.reason": "personal", "request.sent_at": "2027-03-16T12:00:00+01:00"}),
            "yes",
        ),
    ]
}

/// Sections 4 and 5.
fn asking_and_paying() -> Vec<Row> {
    vec![
        ("C4a", "request.counts", json!({"request.channel": "phone"}), "no"),
        ("C4b", "contact.open", json!({"request.sent_at": "2027-07-05T09:30:00+02:00"}), "yes"),
        ("C4c", "request.counts", json!({"request.channel": "email", "request.subject": "My money"}), "yes"),
        ("C4d", "request.complete", json!({"request.order_number": null}), "needs"),
        (
            "C4d",
            "guarantee",
            json!({"request.order_unknown": true, "request.sent_at": "2027-03-22T23:00:00+01:00"}),
            "needs",
        ),
        ("C4f", "review_by", json!({"request.sent_at": "2027-01-08T10:00:00+01:00"}), "2027-01-13"),
        ("C4g", "paid_by", json!({"decision.approved_at": "2027-11-15T10:00:00+01:00"}), "2027-11-25"),
        ("C5a", "paid_by", json!({"decision.approved_at": "2027-11-15T10:00:00+01:00"}), "2027-11-25"),
        ("C5b", "money.usual_by", json!({"refund.processed_at": "2027-06-07T10:00:00+02:00"}), "2027-06-21"),
        ("C5b", "money.usual_from", json!({"refund.processed_at": "2027-06-07T10:00:00+02:00"}), "2027-06-16"),
        ("C5b", "told.of_transfer", json!({"payment.method": "transfer"}), "yes"),
        ("C5b", "told.of_transfer", json!({"payment.method": "card"}), "no"),
        ("C5c", "told.of_card", json!({"payment.method": "card"}), "yes"),
        ("C5c", "told.of_card", json!({"payment.method": "wallet"}), "no"),
        ("C5d", "told.of_wallet", json!({"payment.method": "wallet"}), "yes"),
        ("C5d", "told.of_wallet", json!({"payment.method": "transfer"}), "no"),
        ("C5f", "money.missing_from", json!({"refund.processed_at": "2027-06-07T10:00:00+02:00"}), "2027-06-26"),
    ]
}

/// Sections 6 to 9.
fn parts_and_after() -> Vec<Row> {
    vec![
        ("C6a", "guarantee", json!({"request.scope": "amount"}), "manual"),
        ("C6b", "bundle.share", bundle(), "45.00 EUR"),
        (
            "C6c",
            "guarantee",
            json!({"usage.units_done": 18, "problem.reported_at": "2027-03-10T12:00:00+01:00"}),
            "manual",
        ),
        (
            "C6d",
            "guarantee",
            json!({"usage.units_done": 18, "course.changed_at": "2027-03-10T12:00:00+01:00"}),
            "manual",
        ),
        ("C6e", "guarantee", json!({"usage.units_done": 18, "request.exceptional_ground": "other"}), "manual"),
        (
            "C7e",
            "repurchase",
            json!({"refund.issued_on": "2027-03-20", "request.sent_at": "2027-06-17T12:00:00+02:00"}),
            "no",
        ),
        (
            "C7e",
            "repurchase",
            json!({"refund.issued_on": "2027-03-20", "request.sent_at": "2027-06-18T12:00:00+02:00"}),
            "no",
        ),
        (
            "C7e",
            "repurchase",
            json!({"refund.issued_on": "2027-03-20", "request.sent_at": "2027-06-19T00:00:00+02:00"}),
            "yes",
        ),
        (
            "C8b",
            "guarantee",
            json!({"usage.units_done": 18, "problem.reported_at": "2027-03-14T16:00:00+01:00"}),
            "hold",
        ),
        ("C9b", "credit.offer", json!({"decision.refused": true}), "manual"),
        ("C9b", "credit.offer", json!({"decision.refused": false}), "no"),
    ]
}

/// Sections 10 to 12.
fn bundles_disputes_subscriptions() -> Vec<Row> {
    vec![
        (
            "C10a",
            "guarantee",
            json!({"purchase.item_kind": "bundle", "usage.units_done": 84, "usage.units_total": 300}),
            "yes",
        ),
        (
            "C10b",
            "guarantee",
            json!({"purchase.item_kind": "bundle", "request.scope": "part", "usage.units_done": 105, "usage.units_total": 300}),
            "no",
        ),
        ("C10c", "guarantee", json!({"purchase.paid": "49.50 EUR"}), "yes"),
        ("C10d", "guarantee.refund", json!({"purchase.paid": "105.00 EUR"}), "105.00 EUR"),
        ("C11c", "guarantee", json!({"dispute.open_on_order": true}), "hold"),
        ("C11d", "recovery", json!({"dispute.fraud_found": true}), "manual"),
        ("C11e", "account.closure", json!({"disputes.lost": [{"closed_on": "2027-01-04"}]}), "no"),
        (
            "C12a",
            "subscription.cancellable",
            json!({"subscription.plan": "monthly", "subscription.cancelled_at": "2027-03-12T10:00:00+01:00"}),
            "no",
        ),
        ("C12b", "subscription.rest", json!({}), "0.00 EUR"),
        ("C12c", "subscription.ends", json!({"subscription.period_end": "2027-03-31"}), "2027-03-31"),
        ("C12d", "subscription.yearly_terms", json!({"subscription.plan": "yearly"}), "needs"),
        (
            "C12e",
            "subscription.yearly_terms",
            json!({"subscription.plan": "yearly", "subscription.terms_shown_at": "2027-03-01T10:00:00+01:00"}),
            "yes",
        ),
    ]
}

/// Sections 13 to 16.
fn law_changes_and_hard_cases() -> Vec<Row> {
    vec![
        ("C13a", "law.eu", json!({}), "yes"),
        ("C13b", "withdrawal", json!({}), "no"),
        ("C13c", "law.german", json!({}), "yes"),
        ("C13c", "law.german", json!({"customer.country": "CH", "customer.region": "CH"}), "yes"),
        ("C13d", "law.elsewhere", json!({"customer.country": "CH", "customer.region": "CH"}), "yes"),
        ("C14a", "change.applies", json!({"change.posted_at": "2027-03-09T00:00:00+01:00"}), "no"),
        (
            "C14c",
            "change.applies",
            json!({"change.posted_at": "2027-03-09T00:00:00+01:00", "change.required_by_law": true, "change.better_for_customer": true}),
            "yes",
        ),
        ("C15a", "guarantee", json!({"usage.units_done": 18, "request.exceptional_ground": "illness"}), "manual"),
        (
            "C15b",
            "guarantee",
            json!({"request.sent_at": "2027-04-20T12:00:00+02:00", "request.exceptional_ground": "illness"}),
            "manual",
        ),
        (
            "C15c",
            "guarantee",
            json!({"request.sent_at": "2027-04-20T12:00:00+02:00", "request.exceptional_ground": "life_event"}),
            "manual",
        ),
        ("C15d", "guarantee", json!({"usage.units_done": 40, "request.exceptional_ground": "course_defect"}), "manual"),
        ("C15e", "correction", json!({"payment.duplicate": "99.00 EUR"}), "yes"),
        (
            "C15f",
            "guarantee",
            json!({"usage.units_done": 18, "problem.reported_at": "2027-03-10T12:00:00+01:00"}),
            "manual",
        ),
        ("C16a", "request.counts", json!({"request.channel": "post"}), "yes"),
        ("C16b", "contact.open", json!({"request.sent_at": "2027-07-05T09:30:00+02:00"}), "yes"),
        ("C16c", "answer_by", json!({"request.sent_at": "2027-01-08T10:00:00+01:00"}), "2027-01-13"),
        (
            "C16c",
            "answer_by",
            json!({"request.sent_at": "2027-01-08T10:00:00+01:00", "support.peak_declared_at": "2027-01-07T10:00:00+01:00"}),
            "2027-01-15",
        ),
    ]
}

/// Refunds issued on these days.
pub(crate) fn issued(days: &[&str]) -> Json {
    days.iter().map(|day| json!({"issued_on": day})).collect()
}

fn bundle() -> Json {
    json!({"purchase.item_kind": "bundle", "purchase.paid": "180.00 EUR", "part.list_price": "60.00 EUR", "bundle.list_price": "240.00 EUR"})
}
