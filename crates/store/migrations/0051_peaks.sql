-- More mail than usual, announced by a person: whoever writes after that is answered within the longer time the terms name
-- (C16c). Which announcement counts for a request is read by the instant it was sent at, so each keeps its beginning and end.

CREATE TABLE claim_peaks (
    id TEXT PRIMARY KEY,
    -- 'open' while it lasts: one at a time.
    open_key TEXT UNIQUE,
    declared_at BIGINT NOT NULL,
    declared_by TEXT NOT NULL,
    words TEXT NOT NULL,
    ended_at BIGINT
);

CREATE INDEX claim_peaks_declared ON claim_peaks (declared_at);
