-- What learners handed in, with the mark it earned at that moment. An attempt never changes; the best one counts.

CREATE TABLE attempts (
    id TEXT PRIMARY KEY,
    grant_id TEXT NOT NULL REFERENCES grants (id),
    unit_id TEXT NOT NULL,
    language TEXT NOT NULL,
    -- What was answered and what each answer earned, as JSON.
    answers TEXT NOT NULL,
    -- The mark as an exact fraction of the whole.
    mark_num BIGINT NOT NULL CHECK (mark_num >= 0),
    mark_den BIGINT NOT NULL CHECK (mark_den > 0),
    passed BOOLEAN NOT NULL,
    handed_in_at BIGINT NOT NULL
);
CREATE INDEX attempts_grant ON attempts (grant_id, unit_id, handed_in_at);
