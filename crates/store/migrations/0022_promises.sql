-- What anyone owes anyone, and by when. A promise is open until it is kept, missed or withdrawn; one that was kept
-- after its day stays missed and says when it was made good (closed_at). One open promise of a kind about a thing.
CREATE TABLE promises (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    clauses   TEXT NOT NULL,
    document  TEXT NOT NULL,
    owed_by   TEXT NOT NULL,
    owed_to   TEXT NOT NULL,
    about     TEXT NOT NULL,
    href      TEXT NOT NULL,
    if_missed TEXT NOT NULL,
    state     TEXT NOT NULL,
    made_at   BIGINT NOT NULL,
    due_at    BIGINT NOT NULL,
    missed_at BIGINT,
    closed_at BIGINT
);
CREATE UNIQUE INDEX promises_one_open ON promises (about, kind) WHERE closed_at IS NULL AND missed_at IS NULL;
CREATE INDEX promises_due ON promises (state, due_at);
CREATE INDEX promises_about ON promises (about, made_at);
CREATE INDEX promises_owed_to ON promises (owed_to, due_at);
CREATE INDEX promises_owed_by ON promises (owed_by, due_at);
