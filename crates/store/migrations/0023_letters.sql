-- The outbox: every letter is a row written in the transaction of its cause, with its text as sent. The row's id is
-- the Message-ID, so a letter that had to be sent again can be recognised by whoever receives it.
-- An attachment is kept as base64, or as a reference to something frozen elsewhere.
CREATE TABLE letters (
    id            TEXT PRIMARY KEY,
    person        TEXT,
    email         TEXT NOT NULL,
    name          TEXT NOT NULL,
    locale        TEXT NOT NULL,
    kind          TEXT NOT NULL,
    about         TEXT NOT NULL,
    subject       TEXT NOT NULL,
    html          TEXT NOT NULL,
    plain         TEXT NOT NULL,
    confidential  BOOLEAN NOT NULL,
    state         TEXT NOT NULL,
    written_at    BIGINT NOT NULL,
    unknown_since BIGINT,
    delivered_at  BIGINT,
    bounced_at    BIGINT,
    problem       TEXT NOT NULL
);
CREATE INDEX letters_person ON letters (person, id);
CREATE INDEX letters_about ON letters (about, id);
CREATE INDEX letters_state ON letters (state, written_at);

CREATE TABLE letter_attachments (
    letter     TEXT NOT NULL REFERENCES letters (id),
    position   BIGINT NOT NULL,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    reference  TEXT NOT NULL,
    content    TEXT NOT NULL,
    PRIMARY KEY (letter, position)
);
