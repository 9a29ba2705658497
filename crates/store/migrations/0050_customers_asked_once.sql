-- Two more things are done at the desk: a request is written down, and a customer is asked for what is missing. Neither
-- engine adds a word to a CHECK in the same way, so the table is made anew with everything that stands in it.

CREATE TABLE claim_acts_kept AS SELECT * FROM claim_acts;

DROP TABLE claim_acts;

CREATE TABLE claim_acts (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    act TEXT NOT NULL CHECK (act IN ('enter', 'ask', 'approve', 'refuse', 'goodwill', 'attach', 'decide_again', 'retry',
        'close')),
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

-- What a customer was asked for, and the answer. One row a claim: the terms let the school ask once (C4d). What was declared
-- first stays in the claim, word for word.
CREATE TABLE claim_questions (
    claim_id TEXT PRIMARY KEY REFERENCES claims (id),
    key_hash TEXT NOT NULL UNIQUE,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    given_order TEXT NOT NULL,
    email TEXT NOT NULL,
    given_course TEXT NOT NULL,
    words TEXT NOT NULL
);
