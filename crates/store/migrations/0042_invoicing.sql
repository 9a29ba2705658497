-- Invoices and credit notes, frozen when issued. The number is taken from its series in the transaction that issues the
-- document: the row stays locked until the commit, so a number that is taken is used and there are no gaps.
CREATE TABLE invoice_series (
    series TEXT NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);

CREATE TABLE invoices (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
    series TEXT NOT NULL,
    seq BIGINT NOT NULL,
    number TEXT NOT NULL,
    order_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    -- The invoice a credit note corrects, and the cause that it may have only once.
    credits_id TEXT REFERENCES invoices (id),
    cause TEXT,
    issued_at BIGINT NOT NULL,
    gross_minor BIGINT NOT NULL CHECK (gross_minor >= 0),
    tax_minor BIGINT NOT NULL CHECK (tax_minor >= 0 AND tax_minor <= gross_minor),
    currency TEXT NOT NULL,
    -- The frozen document and what proves that nobody touched it since.
    document TEXT NOT NULL,
    digest TEXT NOT NULL,
    UNIQUE (series, seq),
    UNIQUE (number),
    UNIQUE (credits_id, cause)
);

CREATE INDEX invoices_order ON invoices (order_id);
CREATE INDEX invoices_person ON invoices (person_id, issued_at);

-- What has been credited of each line: the only part that changes, and never beyond the line.
CREATE TABLE invoice_lines (
    invoice_id TEXT NOT NULL REFERENCES invoices (id),
    reference TEXT NOT NULL,
    gross_minor BIGINT NOT NULL,
    tax_minor BIGINT NOT NULL,
    credited_minor BIGINT NOT NULL CHECK (credited_minor >= 0),
    credited_tax_minor BIGINT NOT NULL CHECK (credited_tax_minor >= 0),
    PRIMARY KEY (invoice_id, reference),
    CHECK (credited_minor <= gross_minor),
    CHECK (credited_tax_minor <= tax_minor)
);
