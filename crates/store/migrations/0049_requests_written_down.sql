-- A request that came by e-mail, telephone or post is written down at the desk. When it was sent is `sent_at`, as with every
-- claim; beside it stand the way it came, when it reached the school, and when it was written down.

ALTER TABLE claims ADD COLUMN means TEXT CHECK (means IN ('email', 'phone', 'post'));
ALTER TABLE claims ADD COLUMN reached_at BIGINT;
ALTER TABLE claims ADD COLUMN noted_at BIGINT;
