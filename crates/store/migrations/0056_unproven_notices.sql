-- Notices of providers that bore no valid signature are counted by the day: anybody can send them, so only a few are kept.
CREATE TABLE unproven_notices (
    provider TEXT NOT NULL,
    day TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (provider, day)
);

-- What came and does not fit what was asked for.
CREATE INDEX payments_problem ON payments (created_at) WHERE problem IS NOT NULL;
