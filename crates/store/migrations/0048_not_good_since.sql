-- A request is decided on how the account stood when it was sent. Since when it has not been in good standing: NULL while it is,
-- and where it was left before this was kept.
ALTER TABLE persons ADD COLUMN not_good_since BIGINT;
