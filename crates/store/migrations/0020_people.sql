-- Who is here: persons and the one-time links that let them in. A link's token is never stored, only its hash;
-- an address is unique whatever its capitals, so the key is kept beside the address as it was typed.
CREATE TABLE persons (
    id              TEXT PRIMARY KEY,
    email           TEXT NOT NULL,
    email_key       TEXT NOT NULL,
    name            TEXT NOT NULL,
    locale          TEXT NOT NULL,
    region          TEXT NOT NULL,
    kind            TEXT NOT NULL,
    role            TEXT NOT NULL,
    standing        TEXT NOT NULL,
    standing_reason TEXT NOT NULL,
    address         TEXT NOT NULL,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    UNIQUE (email_key)
);
CREATE INDEX persons_role ON persons (role, id);

CREATE TABLE sign_in_links (
    token_hash TEXT PRIMARY KEY,
    person     TEXT NOT NULL REFERENCES persons (id),
    purpose    TEXT NOT NULL,
    target     TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);
CREATE INDEX sign_in_links_person ON sign_in_links (person, created_at);
