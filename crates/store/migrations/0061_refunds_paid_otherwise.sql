-- Money that keeps coming back is paid by other means in the end: by transfer, in cash. The last attempt of such a refund
-- went past the provider; how and on which day stands here, in the words of whoever paid it.
CREATE TABLE refunds_paid_otherwise (
    refund_id TEXT PRIMARY KEY REFERENCES refunds (id),
    paid_on TEXT NOT NULL,
    words TEXT NOT NULL,
    actor TEXT NOT NULL,
    noted_at BIGINT NOT NULL
);

-- It is an act of the desk. As in 0050: neither engine adds a word to a CHECK in the same way, so the table is made anew
-- with everything that stands in it.
CREATE TABLE claim_acts_kept AS SELECT * FROM claim_acts;
DROP TABLE claim_acts;
CREATE TABLE claim_acts (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    act TEXT NOT NULL CHECK (act IN ('enter', 'ask', 'approve', 'refuse', 'goodwill', 'attach', 'decide_again', 'retry',
        'paid_otherwise', 'close')),
    actor TEXT NOT NULL,
    acted_at BIGINT NOT NULL,
    amount_minor BIGINT,
    currency TEXT,
    words TEXT NOT NULL,
    decision_id TEXT
);
INSERT INTO claim_acts (id, claim_id, act, actor, acted_at, amount_minor, currency, words, decision_id)
SELECT id, claim_id, act, actor, acted_at, amount_minor, currency, words, decision_id FROM claim_acts_kept;
DROP TABLE claim_acts_kept;
CREATE INDEX claim_acts_claim ON claim_acts (claim_id, acted_at);
