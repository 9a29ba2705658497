-- An order that nobody pays ends by itself. Each try to be paid moves the instant on.
ALTER TABLE orders ADD COLUMN ends_at BIGINT;
