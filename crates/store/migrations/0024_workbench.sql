-- Drafts of terms: files being written, what was answered to the lints, and the trials on what was decided.
CREATE TABLE drafts (
    id         TEXT PRIMARY KEY,
    document   TEXT NOT NULL,
    base       TEXT NOT NULL REFERENCES published_terms (hash),
    edition    BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    asked_by   TEXT,
    ended_at   BIGINT,
    published  TEXT REFERENCES published_terms (hash)
);
CREATE UNIQUE INDEX drafts_one_open ON drafts (document) WHERE ended_at IS NULL;

CREATE TABLE draft_files (
    draft    TEXT NOT NULL REFERENCES drafts (id),
    language TEXT NOT NULL,
    path     TEXT NOT NULL,
    source   TEXT NOT NULL,
    PRIMARY KEY (draft, language)
);

CREATE TABLE draft_answers (
    draft       TEXT NOT NULL REFERENCES drafts (id),
    lint        TEXT NOT NULL,
    answer      TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (draft, lint)
);

CREATE TABLE draft_trials (
    id         TEXT PRIMARY KEY,
    draft      TEXT NOT NULL REFERENCES drafts (id),
    edition    BIGINT NOT NULL,
    question   TEXT NOT NULL,
    cases      BIGINT NOT NULL,
    done       BIGINT NOT NULL,
    outcome    TEXT,
    problem    TEXT,
    began_at   BIGINT NOT NULL,
    ended_at   BIGINT
);
CREATE INDEX draft_trials_draft ON draft_trials (draft, began_at);

-- What the school has said of itself, once, with its reason: the regimes of the law that may apply to it.
CREATE TABLE school_facts (
    name    TEXT PRIMARY KEY,
    value   TEXT NOT NULL,
    reason  TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at BIGINT NOT NULL
);
