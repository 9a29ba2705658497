-- Payments: what was asked of a provider and under which key, what it took, what goes back, and every notice as it came.
-- Amounts that may never pass each other are held by CHECK as well as by the updates that move them.

CREATE TABLE payments (
    id TEXT PRIMARY KEY,
    about TEXT NOT NULL,
    provider TEXT NOT NULL,
    mode TEXT NOT NULL,
    title TEXT NOT NULL,
    locale TEXT NOT NULL,
    back TEXT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('intended', 'linked', 'settled', 'declined', 'superseded')),
    idempotency_key TEXT NOT NULL UNIQUE,
    checkout TEXT,
    link TEXT,
    captured_minor BIGINT NOT NULL,
    refunded_minor BIGINT NOT NULL,
    problem TEXT,
    created_at BIGINT NOT NULL,
    asked_at BIGINT,
    settled_at BIGINT,
    CHECK (refunded_minor >= 0 AND refunded_minor <= captured_minor)
);

-- One amount due, one payment under way or made: a second attempt needs the first to have ended.
CREATE UNIQUE INDEX payments_one_under_way ON payments (about) WHERE state IN ('intended', 'linked', 'settled');
CREATE INDEX payments_about ON payments (about, created_at);
CREATE INDEX payments_open ON payments (created_at) WHERE state IN ('intended', 'linked');

CREATE TABLE payment_captures (
    provider TEXT NOT NULL,
    capture TEXT NOT NULL,
    payment_id TEXT NOT NULL REFERENCES payments (id),
    amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    excess BOOLEAN NOT NULL,
    refunded_minor BIGINT NOT NULL,
    captured_at BIGINT NOT NULL,
    PRIMARY KEY (provider, capture),
    CHECK (refunded_minor >= 0 AND refunded_minor <= amount_minor)
);

CREATE INDEX payment_captures_payment ON payment_captures (payment_id);

CREATE TABLE refunds (
    id TEXT PRIMARY KEY,
    payment_id TEXT NOT NULL REFERENCES payments (id),
    provider TEXT NOT NULL,
    capture TEXT NOT NULL,
    about TEXT NOT NULL,
    attempt BIGINT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('intended', 'processed', 'settled', 'failed')),
    idempotency_key TEXT NOT NULL UNIQUE,
    provider_refund TEXT,
    problem TEXT,
    created_at BIGINT NOT NULL,
    asked_at BIGINT,
    processed_at BIGINT,
    settled_at BIGINT,
    failed_at BIGINT,
    UNIQUE (about, attempt)
);

CREATE INDEX refunds_payment ON refunds (payment_id);
CREATE INDEX refunds_open ON refunds (created_at) WHERE state IN ('intended', 'processed');

CREATE TABLE provider_webhooks (
    id TEXT PRIMARY KEY,
    provider TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    verdict TEXT NOT NULL
);

CREATE TABLE provider_events (
    provider TEXT NOT NULL,
    event TEXT NOT NULL,
    webhook_id TEXT NOT NULL REFERENCES provider_webhooks (id),
    content TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    handled_at BIGINT,
    outcome TEXT,
    PRIMARY KEY (provider, event)
);

CREATE INDEX provider_events_open ON provider_events (received_at) WHERE handled_at IS NULL;
CREATE INDEX provider_events_alarms ON provider_events (received_at) WHERE outcome LIKE 'alarm%';
