-- What a bank has taken from us for its customer: while the dispute runs it is neither here nor lost. One row a dispute, so
-- that it is taken once however often it is reported. What the bank took can no longer be refunded: refunded and taken
-- together never pass what was captured.
CREATE TABLE payment_disputes (
    -- The finding of the dispute.
    about TEXT PRIMARY KEY,
    payment_id TEXT NOT NULL REFERENCES payments (id),
    provider TEXT NOT NULL,
    capture TEXT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('taken', 'lost', 'returned')),
    taken_at BIGINT NOT NULL,
    closed_at BIGINT
);

CREATE INDEX payment_disputes_payment ON payment_disputes (payment_id);

ALTER TABLE payments ADD COLUMN disputed_minor BIGINT NOT NULL DEFAULT 0
    CHECK (disputed_minor >= 0 AND refunded_minor + disputed_minor <= captured_minor);
ALTER TABLE payment_captures ADD COLUMN disputed_minor BIGINT NOT NULL DEFAULT 0
    CHECK (disputed_minor >= 0 AND refunded_minor + disputed_minor <= amount_minor);
