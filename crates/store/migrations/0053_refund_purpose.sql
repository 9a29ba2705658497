-- What a refund is about stands as a word of its own, so that nobody guesses it from the shape of an id: a claim that was
-- granted, goodwill, a payment that was one too many, or one that came after its order was given up. What stood here before
-- is told apart as it was then. And what came back is found without reading through all that has gone.
ALTER TABLE refunds ADD COLUMN purpose TEXT NOT NULL DEFAULT 'claim'
    CHECK (purpose IN ('claim', 'goodwill', 'excess', 'late'));

UPDATE refunds SET purpose = 'goodwill' WHERE substr(about, 1, 4) = 'act_';
UPDATE refunds SET purpose = 'late' WHERE about = payment_id;
UPDATE refunds SET purpose = 'excess' WHERE substr(about, 1, length(provider) + 1) = provider || ':';

CREATE INDEX refunds_failed ON refunds (failed_at) WHERE state = 'failed';
