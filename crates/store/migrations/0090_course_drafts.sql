-- A version that was imported and is kept back: the staff reads it, then publishes or discards it. Until then nobody learns, buys or
-- fetches anything of it. What is discarded stays, so that no number of a version ever names two contents. A course of which
-- nothing is published yet has the current version 0.

CREATE TABLE course_drafts (
    course_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- What became of each source file, and what to know about the folder, as JSON.
    notes TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    published_at BIGINT,
    discarded_at BIGINT,
    PRIMARY KEY (course_id, version),
    FOREIGN KEY (course_id, version) REFERENCES course_versions (course_id, version),
    CHECK (published_at IS NULL OR discarded_at IS NULL)
);
