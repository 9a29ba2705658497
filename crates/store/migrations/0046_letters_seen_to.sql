-- A letter that came back stands on the desk until somebody has seen to it: sent it again, or set it aside.
ALTER TABLE letters ADD COLUMN seen_to_at BIGINT;

CREATE INDEX letters_returned ON letters (bounced_at) WHERE bounced_at IS NOT NULL AND seen_to_at IS NULL;
