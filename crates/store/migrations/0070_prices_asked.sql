-- What was asked for each offer, and from when until when: a reduction may be announced only beside the lowest price of the
-- thirty days before it (Directive 98/6/EC, article 6a), and a table of today's prices does not know it. Of the time before
-- this table only what is asked now is known, from the day the offer was first published.
CREATE TABLE offer_prices (
    offer_id TEXT NOT NULL REFERENCES offers (id),
    number BIGINT NOT NULL,
    price_minor BIGINT NOT NULL CHECK (price_minor >= 0),
    currency TEXT NOT NULL,
    -- Whether it was announced as a reduction.
    reduced BOOLEAN NOT NULL,
    asked_from BIGINT NOT NULL,
    -- Nothing while it is asked.
    asked_until BIGINT,
    PRIMARY KEY (offer_id, number)
);

INSERT INTO offer_prices (offer_id, number, price_minor, currency, reduced, asked_from)
SELECT id, 1, price_minor, currency, kind = 'course' AND price_minor < list_minor, published_at FROM offers WHERE listed;
