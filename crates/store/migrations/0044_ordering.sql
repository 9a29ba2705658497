-- Checkouts and orders. A checkout keeps what was typed until the order click; an order keeps what was agreed: the lines
-- with their shares of the price, the contract that was accepted, the consents, and the instants that periods run from.
CREATE TABLE checkouts (
    session_id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    region TEXT NOT NULL,
    kind TEXT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX checkouts_updated ON checkouts (updated_at);

CREATE TABLE orders (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    person_id TEXT NOT NULL,
    -- The browser session that ordered may look at its order before anybody has signed in.
    session_id TEXT,
    contract_id TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    region TEXT NOT NULL,
    kind TEXT NOT NULL,
    locale TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('placed', 'paid', 'confirmed', 'cancelled', 'refunded')),
    total_minor BIGINT NOT NULL CHECK (total_minor >= 0),
    currency TEXT NOT NULL,
    coupon TEXT,
    channel TEXT NOT NULL,
    payment_id TEXT,
    invoice_id TEXT,
    placed_at BIGINT NOT NULL,
    paid_at BIGINT,
    -- When the confirmation reached the customer's mail server: the day periods run from. NULL while it is not known.
    confirmed_at BIGINT,
    -- The confirmation came back: a person must look, and no period runs.
    bounced_at BIGINT,
    -- Consent to begin early, with acknowledgement of what is lost by it: one box for each kind of supply.
    early_service_at BIGINT,
    early_digital_at BIGINT,
    UNIQUE (number)
);

CREATE INDEX orders_person ON orders (person_id, placed_at);
CREATE INDEX orders_email ON orders (email);
CREATE INDEX orders_session ON orders (session_id);
CREATE INDEX orders_status ON orders (status, placed_at);
CREATE INDEX orders_bounced ON orders (bounced_at) WHERE bounced_at IS NOT NULL;

CREATE TABLE order_lines (
    id TEXT NOT NULL PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders (id),
    place BIGINT NOT NULL,
    -- Lines of one bundle share their item; a course bought alone is an item of its own.
    item TEXT NOT NULL,
    offer_id TEXT NOT NULL,
    bundle_slug TEXT,
    bundle_title TEXT,
    course_id TEXT NOT NULL,
    course_slug TEXT NOT NULL,
    course_version BIGINT NOT NULL,
    title TEXT NOT NULL,
    supply TEXT NOT NULL CHECK (supply IN ('digital', 'service')),
    free BOOLEAN NOT NULL,
    units_total BIGINT NOT NULL CHECK (units_total >= 0),
    list_minor BIGINT NOT NULL CHECK (list_minor >= 0),
    paid_minor BIGINT NOT NULL CHECK (paid_minor >= 0),
    tax_rate_num BIGINT NOT NULL,
    tax_rate_den BIGINT NOT NULL,
    refunded_at BIGINT,
    UNIQUE (order_id, place)
);

CREATE INDEX order_lines_course ON order_lines (course_id);
