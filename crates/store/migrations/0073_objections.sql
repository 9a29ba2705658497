-- Whoever does not agree with an answer says so on the page of the claim. An objection stands beside the decision it is about
-- and never replaces it. One is open at a time: `open_key` is the claim as long as nobody has answered.

CREATE TABLE claim_objections (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    open_key TEXT UNIQUE,
    wish TEXT NOT NULL CHECK (wish IN ('look_again', 'credit', 'material', 'talk')),
    words TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    decision_id TEXT,
    answered_at BIGINT,
    actor TEXT,
    answer TEXT
);

CREATE INDEX claim_objections_claim ON claim_objections (claim_id, sent_at);
