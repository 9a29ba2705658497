-- Certificates of achievement: at most one for a grant, verifiable by its id, and none after a refund (C7d).

CREATE TABLE certificates (
    id TEXT PRIMARY KEY,
    grant_id TEXT NOT NULL REFERENCES grants (id),
    person_id TEXT NOT NULL,
    course_id TEXT NOT NULL,
    source TEXT NOT NULL,
    holder_name TEXT NOT NULL,
    course_title TEXT NOT NULL,
    language TEXT NOT NULL,
    units_total BIGINT NOT NULL,
    -- The mean of the best marks as an exact fraction; none where the course has no quiz.
    mark_num BIGINT,
    mark_den BIGINT CHECK (mark_den > 0),
    issued_at BIGINT NOT NULL,
    revoked_at BIGINT,
    revoke_reason TEXT,
    UNIQUE (grant_id)
);
CREATE INDEX certificates_person ON certificates (person_id);
CREATE INDEX certificates_source ON certificates (source);

CREATE TABLE certificate_bars (
    source TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    barred_at BIGINT NOT NULL
);
