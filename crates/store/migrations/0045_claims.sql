-- Claims: what customers ask under the terms, how it was answered, and what people at the desk did about it.
-- A claim keeps what was declared, word for word, whether or not an order was found for it.

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    open_key TEXT UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('refund', 'withdrawal')),
    scope TEXT NOT NULL CHECK (scope IN ('whole', 'part')),
    channel TEXT NOT NULL CHECK (channel IN ('account', 'form', 'desk')),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    locale TEXT NOT NULL,
    given_order TEXT NOT NULL,
    given_course TEXT NOT NULL,
    reason TEXT,
    exceptional_ground TEXT,
    words TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    person_id TEXT,
    order_id TEXT,
    item_key TEXT,
    line_id TEXT,
    contract_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('received', 'unmatched', 'manual', 'hold', 'granted', 'processed', 'settled',
        'failed', 'refused', 'closed')),
    decision_id TEXT,
    hold_until TEXT,
    ground TEXT,
    proposed_minor BIGINT,
    amount_minor BIGINT,
    currency TEXT,
    decided_at BIGINT,
    approved_at BIGINT,
    processed_at BIGINT,
    settled_at BIGINT,
    failed_at BIGINT,
    version BIGINT NOT NULL,
    CHECK (amount_minor IS NULL OR amount_minor >= 0)
);

CREATE INDEX claims_desk ON claims (state, sent_at);
CREATE INDEX claims_person ON claims (person_id, sent_at);
CREATE INDEX claims_order ON claims (order_id, sent_at);

-- A request for a bundle counts for each of its courses (C2c, C7e).
CREATE TABLE claim_courses (
    claim_id TEXT NOT NULL REFERENCES claims (id),
    course_id TEXT NOT NULL,
    PRIMARY KEY (claim_id, course_id)
);

CREATE INDEX claim_courses_course ON claim_courses (course_id);

-- What a person did: it stands beside the decision and never replaces it.
CREATE TABLE claim_acts (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    act TEXT NOT NULL CHECK (act IN ('approve', 'refuse', 'goodwill', 'attach', 'decide_again', 'retry', 'close')),
    actor TEXT NOT NULL,
    acted_at BIGINT NOT NULL,
    amount_minor BIGINT,
    currency TEXT,
    words TEXT NOT NULL,
    decision_id TEXT
);

CREATE INDEX claim_acts_claim ON claim_acts (claim_id, acted_at);

-- What was found out about an order or an item and matters to a decision: a dispute at the bank, a technical problem,
-- copies passed on, a course much changed.
CREATE TABLE claim_findings (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL,
    item_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('dispute', 'problem', 'copied', 'passed_on', 'changed')),
    since BIGINT NOT NULL,
    until_at BIGINT,
    words TEXT NOT NULL,
    actor TEXT NOT NULL
);

CREATE INDEX claim_findings_order ON claim_findings (order_id, since);
