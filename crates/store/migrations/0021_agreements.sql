-- What was published, what was accepted, what was decided. Nothing here is rewritten: a contract keeps the hash of
-- the version and of the very file shown; a decision keeps facts, outcome, trace and versions, so it can be replayed.
CREATE TABLE published_terms (
    hash          TEXT PRIMARY KEY,
    document      TEXT NOT NULL,
    version       TEXT NOT NULL,
    title         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    in_force_from TEXT NOT NULL,
    published_at  BIGINT NOT NULL
);
CREATE INDEX published_terms_document ON published_terms (document, in_force_from);

CREATE TABLE published_sources (
    hash   TEXT NOT NULL REFERENCES published_terms (hash),
    path   TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (hash, path)
);

CREATE TABLE shown_files (
    sha256     TEXT PRIMARY KEY,
    terms_hash TEXT NOT NULL REFERENCES published_terms (hash),
    locale     TEXT NOT NULL,
    content    TEXT NOT NULL,
    made_at    BIGINT NOT NULL
);
CREATE INDEX shown_files_terms ON shown_files (terms_hash, locale, made_at);

CREATE TABLE contracts (
    id              TEXT PRIMARY KEY,
    person          TEXT NOT NULL,
    document        TEXT NOT NULL,
    terms_hash      TEXT NOT NULL REFERENCES published_terms (hash),
    shown_file_hash TEXT NOT NULL REFERENCES shown_files (sha256),
    locale          TEXT NOT NULL,
    accepted_at     BIGINT NOT NULL,
    concluded_at    BIGINT
);
CREATE INDEX contracts_person ON contracts (person, accepted_at);

CREATE TABLE decisions (
    id         TEXT PRIMARY KEY,
    contract   TEXT NOT NULL REFERENCES contracts (id),
    about      TEXT NOT NULL,
    question   TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    terms_hash TEXT NOT NULL,
    law_hashes TEXT NOT NULL,
    engine     TEXT NOT NULL,
    facts      TEXT NOT NULL,
    decision   TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);
CREATE INDEX decisions_about ON decisions (about, decided_at);
CREATE INDEX decisions_contract ON decisions (contract, decided_at);
