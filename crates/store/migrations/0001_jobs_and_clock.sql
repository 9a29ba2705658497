-- What every slice stands on: work that waits, the distance of school time from machine time, and who did what.

-- Work for later. It is written in the transaction of its cause and deleted when done.
CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    key TEXT,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'failed')),
    run_at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    lease_until BIGINT NOT NULL,
    lease TEXT,
    attempts BIGINT NOT NULL,
    last_error TEXT,
    enqueued_at BIGINT NOT NULL,
    UNIQUE (key)
);

CREATE INDEX jobs_run_at ON jobs (state, run_at, id);

-- One row: how far school time is ahead of machine time. Only the time machine of a demo school moves it.
CREATE TABLE school_clock (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    offset_micros BIGINT NOT NULL
);

INSERT INTO school_clock (id, offset_micros) VALUES (1, 0);

-- Who did what to which thing. Each entry carries the hash of the one before it about the same thing.
CREATE TABLE audit (
    id TEXT PRIMARY KEY,
    about TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    what TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (about, number)
);
