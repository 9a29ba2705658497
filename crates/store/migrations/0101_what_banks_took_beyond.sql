-- A bank may take what went back already: it is booked as reported, and only what was left of the capture is set aside in it.
-- Beyond: what it took that was not left then, for good. Aside: what is set aside now; what came back of a refund is added, and
-- what the bank so paid of our debts is taken away.
ALTER TABLE payment_disputes ADD COLUMN aside_minor BIGINT NOT NULL DEFAULT 0 CHECK (aside_minor >= 0);
ALTER TABLE payment_disputes ADD COLUMN beyond_minor BIGINT NOT NULL DEFAULT 0 CHECK (beyond_minor >= 0);

UPDATE payment_disputes SET aside_minor = amount_minor WHERE state <> 'returned';
