-- Progress is removed with a refund; how many units it was stays as a number. When one course of a bundle was given back, the
-- units done of it count on where the rest is asked back: otherwise a bundle could be returned bit by bit past any limit.
ALTER TABLE grants ADD COLUMN units_removed BIGINT NOT NULL DEFAULT 0;
