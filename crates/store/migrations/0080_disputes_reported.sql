-- A provider reports a dispute under an id of its own, in several notices that come twice and in any order. Here stands which
-- finding each is about, so that one dispute stays one, also where a person noted it first.
CREATE TABLE disputes_reported (
    provider TEXT NOT NULL,
    dispute TEXT NOT NULL,
    -- The finding of the dispute.
    about TEXT NOT NULL UNIQUE,
    heard_at BIGINT NOT NULL,
    PRIMARY KEY (provider, dispute)
);
