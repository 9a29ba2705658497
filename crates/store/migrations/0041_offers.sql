-- What is for sale. Titles and summaries are copied from the course when its offer is published, so that the catalogue
-- is one indexed query and never asks course by course.
CREATE TABLE offers (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('course', 'bundle')),
    slug TEXT NOT NULL,
    course_id TEXT,
    title_en TEXT NOT NULL,
    title_fr TEXT NOT NULL,
    title_de TEXT NOT NULL,
    line_en TEXT NOT NULL,
    line_fr TEXT NOT NULL,
    line_de TEXT NOT NULL,
    -- The languages it is taught in, each between spaces (' en fr '), to be found by LIKE.
    languages TEXT NOT NULL,
    -- Everything the search looks at, in lower case.
    search TEXT NOT NULL,
    units BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    cover TEXT,
    list_minor BIGINT NOT NULL CHECK (list_minor >= 0),
    price_minor BIGINT NOT NULL CHECK (price_minor >= 0),
    currency TEXT NOT NULL,
    -- A free course is given away (C3g); a price of 0.00 by coupon is still a purchase.
    free BOOLEAN NOT NULL,
    -- What is sold, for the right of withdrawal: digital content, or a service.
    supply TEXT NOT NULL CHECK (supply IN ('digital', 'service')),
    listed BOOLEAN NOT NULL,
    place BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (kind, slug)
);

CREATE INDEX offers_listed ON offers (listed, place, slug);
CREATE INDEX offers_course ON offers (course_id);

CREATE TABLE bundle_parts (
    bundle_id TEXT NOT NULL REFERENCES offers (id),
    offer_id TEXT NOT NULL REFERENCES offers (id),
    place BIGINT NOT NULL,
    PRIMARY KEY (bundle_id, offer_id)
);

CREATE INDEX bundle_parts_offer ON bundle_parts (offer_id);

-- A coupon takes a percentage or an amount off. `used` never passes `uses_max`, whoever comes at the same time.
CREATE TABLE coupons (
    code TEXT NOT NULL PRIMARY KEY,
    percent_num BIGINT,
    percent_den BIGINT,
    amount_minor BIGINT CHECK (amount_minor > 0),
    currency TEXT,
    uses_max BIGINT CHECK (uses_max > 0),
    used BIGINT NOT NULL CHECK (used >= 0),
    valid_from BIGINT,
    valid_until BIGINT,
    created_at BIGINT NOT NULL,
    CHECK (uses_max IS NULL OR used <= uses_max)
);

-- Who used a coupon: given back when an order is never paid.
CREATE TABLE coupon_uses (
    code TEXT NOT NULL REFERENCES coupons (code),
    about TEXT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (code, about)
);
