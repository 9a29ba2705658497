-- The journal: every movement of money as balanced postings. Rows are only ever added; a mistake is corrected by the
-- reversing entry. One reason happens to one thing once, so a repeated job or webhook books nothing twice.
CREATE TABLE journal (
    id TEXT NOT NULL PRIMARY KEY,
    booked_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    about TEXT NOT NULL,
    actor TEXT NOT NULL,
    -- Covers the entry and its postings: an edit beside the program is found by the doctor.
    digest TEXT NOT NULL,
    UNIQUE (reason, about)
);

CREATE TABLE postings (
    entry_id TEXT NOT NULL REFERENCES journal (id),
    line BIGINT NOT NULL,
    account TEXT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor <> 0),
    currency TEXT NOT NULL,
    PRIMARY KEY (entry_id, line)
);

CREATE INDEX journal_about ON journal (about);
CREATE INDEX postings_account ON postings (account, currency);
