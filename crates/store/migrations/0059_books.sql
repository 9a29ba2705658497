-- A month of the books is read by its days and never from the beginning: documents and entries are found by their instant,
-- and what every account held at the end of a month is written down once the month is over, since nothing is booked into a
-- month that has ended.
CREATE INDEX invoices_issued ON invoices (issued_at, id);
CREATE INDEX journal_booked ON journal (booked_at);

CREATE TABLE closings (
    -- 2027-03
    month TEXT NOT NULL,
    account TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_minor BIGINT NOT NULL,
    PRIMARY KEY (month, account, currency)
);
