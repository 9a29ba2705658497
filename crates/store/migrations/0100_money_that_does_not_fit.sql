-- Money that came and does not fit what was asked for: a row for each amount under each capture, and for good. It stood in the
-- problem of its payment, where the next that was heard of it (a refusal, money that fits) wrote over it.
CREATE TABLE payment_misfits (
    payment_id TEXT NOT NULL REFERENCES payments (id),
    provider TEXT NOT NULL,
    -- The provider's name for it; empty where an older program had not kept it apart.
    capture TEXT NOT NULL,
    problem TEXT NOT NULL,
    heard_at BIGINT NOT NULL,
    PRIMARY KEY (payment_id, problem)
);

-- What the problem of a payment said in these states was this.
INSERT INTO payment_misfits (payment_id, provider, capture, problem, heard_at)
SELECT id, provider, '', problem, created_at FROM payments
WHERE problem IS NOT NULL AND state IN ('linked', 'settled', 'superseded');
