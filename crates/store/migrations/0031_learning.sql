-- Who may learn what, on whose account, and how far they are. Access is a union of grants, each with its source; ending
-- one never touches another (invariant 5). The denominator of progress is frozen with the grant.

CREATE TABLE grants (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    course_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    contract_id TEXT NOT NULL,
    source TEXT NOT NULL,
    units_total BIGINT NOT NULL CHECK (units_total > 0),
    language TEXT,
    granted_at BIGINT NOT NULL,
    first_opened_at BIGINT,
    last_unit TEXT,
    revoked_at BIGINT,
    revoke_reason TEXT,
    progress_removed_at BIGINT,
    UNIQUE (source, course_id)
);
CREATE INDEX grants_person ON grants (person_id, course_id);

CREATE TABLE done_units (
    grant_id TEXT NOT NULL REFERENCES grants (id),
    unit_id TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    PRIMARY KEY (grant_id, unit_id)
);

-- Notes belong to the learner, not to a grant: they stay when access ends and are there again with a new grant.
CREATE TABLE notes (
    person_id TEXT NOT NULL,
    course_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, course_id, unit_id)
);

-- Downloads are facts: C2f and C3f ask for them. They stay when progress is removed.
CREATE TABLE downloads (
    id TEXT PRIMARY KEY,
    grant_id TEXT NOT NULL REFERENCES grants (id),
    complete BOOLEAN NOT NULL,
    files_count BIGINT NOT NULL,
    size_bytes BIGINT NOT NULL,
    downloaded_at BIGINT NOT NULL
);
CREATE INDEX downloads_grant ON downloads (grant_id);
