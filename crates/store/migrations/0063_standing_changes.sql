-- How an account came to stand as it does: each change with who made it and why, for the staff's page of a person. What stood
-- before a change is what the change before it set. What was recorded earlier is taken over from the audit, which keeps it too.
CREATE TABLE standing_changes (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id),
    standing TEXT NOT NULL,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX standing_changes_person ON standing_changes (person, changed_at);

INSERT INTO standing_changes (id, person, standing, reason, actor, changed_at)
    SELECT id, about, 'good', substr(what, 23), actor, at FROM audit
    WHERE what LIKE 'standing set to good: %' AND about IN (SELECT id FROM persons);

INSERT INTO standing_changes (id, person, standing, reason, actor, changed_at)
    SELECT id, about, 'suspected', substr(what, 28), actor, at FROM audit
    WHERE what LIKE 'standing set to suspected: %' AND about IN (SELECT id FROM persons);

INSERT INTO standing_changes (id, person, standing, reason, actor, changed_at)
    SELECT id, about, 'violation', substr(what, 28), actor, at FROM audit
    WHERE what LIKE 'standing set to violation: %' AND about IN (SELECT id FROM persons);
