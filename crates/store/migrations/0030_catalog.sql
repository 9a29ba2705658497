-- Courses as published. A version never changes: whoever bought one keeps its units and their number (C2b counts units
-- "as published at purchase"), whatever is published later. Texts lie by unit and language, so a lesson page reads one row.

CREATE TABLE courses (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    current_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (slug)
);

CREATE TABLE course_versions (
    course_id TEXT NOT NULL REFERENCES courses (id),
    version BIGINT NOT NULL,
    content_hash TEXT NOT NULL,
    -- Titles, summaries, outcomes, languages, pass mark and the heads of all units, as one JSON document.
    details TEXT NOT NULL,
    -- Titles and summaries in lower case, for the search.
    search_text TEXT NOT NULL,
    units_total BIGINT NOT NULL CHECK (units_total > 0),
    licence_text TEXT,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (course_id, version)
);

CREATE TABLE course_texts (
    course_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    unit_id TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    html TEXT NOT NULL,
    -- What the unit shows besides its text: picture, video, questions, as JSON.
    extras TEXT NOT NULL,
    PRIMARY KEY (course_id, version, unit_id, language),
    FOREIGN KEY (course_id, version) REFERENCES course_versions (course_id, version)
);

CREATE TABLE course_files (
    course_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    path TEXT NOT NULL,
    media_key TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    -- Anybody may fetch it: covers, and what units open to everyone show.
    open_to_all BOOLEAN NOT NULL,
    PRIMARY KEY (course_id, version, path),
    FOREIGN KEY (course_id, version) REFERENCES course_versions (course_id, version)
);
