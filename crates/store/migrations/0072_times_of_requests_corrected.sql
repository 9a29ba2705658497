-- A request that came by another way bears the time an agent typed. Until it is tied to an order that time can be corrected;
-- what stood there before, who changed it, when and why is kept beside.

CREATE TABLE claim_corrections (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    actor TEXT NOT NULL,
    corrected_at BIGINT NOT NULL,
    was_sent_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    words TEXT NOT NULL
);

CREATE INDEX claim_corrections_claim ON claim_corrections (claim_id, corrected_at);
