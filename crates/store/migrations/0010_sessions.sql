-- Who is at which browser. Only a hash of the cookie is kept, so that a stolen copy of this table opens nothing.
-- Instants are machine time: the school's time machine must not sign anybody out. Reasons: docs/decisions/sessions-on-our-own-table.md
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL,
    person_id TEXT,
    role TEXT,
    name TEXT,
    locale TEXT,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    idles_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    UNIQUE (token_hash),
    CHECK ((person_id IS NULL) = (role IS NULL))
);
CREATE INDEX sessions_person_id ON sessions (person_id);
CREATE INDEX sessions_ends_at ON sessions (ends_at);
CREATE INDEX sessions_idles_at ON sessions (idles_at);
