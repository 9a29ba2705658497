//! Courses and their versions in the database.

use std::collections::BTreeMap;
use std::sync::Arc;

use lyceum_kernel::{Column, Instant, Ratio};
use lyceum_school::Fault;
use lyceum_store::{Error, Reads, Row, Writes, like};
use serde::{Deserialize, Serialize};

use super::import::ImportNotes;
use super::known;
use super::{Course, CourseFile, CourseId, Extras, UnitHead, UnitPage};

const BY_SLUG: &str = "
    SELECT c.id, v.version, v.content_hash, v.published_at
    FROM courses c JOIN course_versions v ON v.course_id = c.id AND v.version = c.current_version
    WHERE c.slug = $1";

const BY_ID: &str = "
    SELECT c.id, v.version, v.content_hash, v.published_at
    FROM courses c JOIN course_versions v ON v.course_id = c.id AND v.version = c.current_version
    WHERE c.id = $1";

const VERSION: &str = "
    SELECT v.course_id AS id, v.version, v.content_hash, v.published_at
    FROM course_versions v WHERE v.course_id = $1 AND v.version = $2";

const WHOLE: &str = "
    SELECT c.id, c.slug, v.version, v.published_at, v.details
    FROM courses c JOIN course_versions v ON v.course_id = c.id
    WHERE c.id = $1 AND v.version = $2";

const LIST: &str = "
    SELECT c.id, c.slug, v.version, v.published_at, v.details
    FROM courses c JOIN course_versions v ON v.course_id = c.id AND v.version = c.current_version
    WHERE c.slug > $1 AND v.search_text LIKE CAST($2 AS TEXT) ESCAPE '!'
    ORDER BY c.slug LIMIT $3";

const LICENCE: &str = "SELECT licence_text FROM course_versions WHERE course_id = $1 AND version = $2";

/// A course of which nothing is published has the current version 0, which is none.
const CURRENT: &str = "
    SELECT c.id, c.current_version, v.content_hash
    FROM courses c LEFT JOIN course_versions v ON v.course_id = c.id AND v.version = c.current_version
    WHERE c.slug = $1";

const INSERT_COURSE: &str = "INSERT INTO courses (id, slug, current_version, created_at) VALUES ($1, $2, 0, $3)";

const MAKE_CURRENT: &str = "UPDATE courses SET current_version = $2 WHERE id = $1 AND current_version = $3";

const LAST_VERSION: &str =
    "SELECT CAST(COALESCE(MAX(version), 0) AS BIGINT) AS version FROM course_versions WHERE course_id = $1";

/// A draft was stored on an earlier day than it is published on.
const DATE_VERSION: &str = "UPDATE course_versions SET published_at = $3 WHERE course_id = $1 AND version = $2";

const INSERT_DRAFT: &str = "INSERT INTO course_drafts (course_id, version, notes, imported_at) VALUES ($1, $2, $3, $4)";

const OPEN_DRAFT: &str = "
    SELECT d.version, v.content_hash
    FROM course_drafts d JOIN course_versions v ON v.course_id = d.course_id AND v.version = d.version
    WHERE d.course_id = $1 AND d.published_at IS NULL AND d.discarded_at IS NULL
    ORDER BY d.version DESC LIMIT 1";

const DRAFTS: &str = "
    SELECT c.id, d.version, d.notes, d.imported_at
    FROM course_drafts d JOIN courses c ON c.id = d.course_id
    WHERE d.published_at IS NULL AND d.discarded_at IS NULL AND (CAST($1 AS TEXT) IS NULL OR c.slug = $1)
    ORDER BY c.slug, d.version LIMIT 200";

/// Ends every open draft of a course: the one that is published, if it is one, as published, any other as discarded.
const END_DRAFTS: &str = "
    UPDATE course_drafts SET published_at = CASE WHEN version = $2 THEN CAST($3 AS BIGINT) END,
        discarded_at = CASE WHEN version <> $2 THEN CAST($3 AS BIGINT) END
    WHERE course_id = $1 AND published_at IS NULL AND discarded_at IS NULL";

const TEXTS: &str = "
    SELECT unit_id, language, title, html, extras FROM course_texts
    WHERE course_id = $1 AND version = $2 ORDER BY unit_id, language LIMIT 100000";

const INSERT_VERSION: &str = "
    INSERT INTO course_versions
        (course_id, version, content_hash, details, search_text, units_total, licence_text, published_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

const INSERT_TEXT: &str = "
    INSERT INTO course_texts (course_id, version, unit_id, language, title, html, extras)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

const INSERT_FILE: &str = "
    INSERT INTO course_files (course_id, version, path, media_key, content_type, size_bytes, open_to_all)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

const UNIT_PAGE: &str = "
    SELECT language, title, html, extras FROM course_texts
    WHERE course_id = $1 AND version = $2 AND unit_id = $3 AND language IN ($4, $5)
    ORDER BY CASE WHEN language = $4 THEN 0 ELSE 1 END LIMIT 1";

/// Of what was never published nothing is open to all.
const FILE: &str = "
    SELECT path, media_key, content_type, size_bytes, open_to_all,
        (SELECT CAST(COUNT(*) AS BIGINT) FROM course_drafts d
         WHERE d.course_id = $1 AND d.version = $2 AND d.published_at IS NULL) AS drafts
    FROM course_files WHERE course_id = $1 AND version = $2 AND path = $3";

const FILES: &str = "
    SELECT path, media_key, content_type, size_bytes, open_to_all FROM course_files
    WHERE course_id = $1 AND version = $2 ORDER BY path LIMIT 2000";

const ALL_VERSIONS: &str = "
    SELECT v.course_id, v.version, v.units_total, v.details,
        (SELECT CAST(COUNT(DISTINCT t.unit_id) AS BIGINT) FROM course_texts t
         WHERE t.course_id = v.course_id AND t.version = v.version) AS units_with_text
    FROM course_versions v ORDER BY v.course_id, v.version LIMIT 100000";

/// What `course_versions.details` holds.
#[derive(Serialize, Deserialize)]
pub(super) struct Details {
    pub(super) languages: Vec<String>,
    pub(super) titles: BTreeMap<String, String>,
    pub(super) summaries: BTreeMap<String, String>,
    pub(super) outcomes: BTreeMap<String, Vec<String>>,
    pub(super) pass_mark: Ratio,
    pub(super) needs_mentor: bool,
    pub(super) cover: Option<String>,
    pub(super) licence: Option<String>,
    pub(super) units: Vec<UnitHead>,
}

pub(super) struct Current {
    pub(super) id: CourseId,
    /// 0 while nothing is published.
    pub(super) version: i64,
    pub(super) content_hash: Option<String>,
}

/// A draft that waits, as it is kept.
pub(super) struct DraftRow {
    pub(super) course: CourseId,
    pub(super) version: i64,
    pub(super) notes: ImportNotes,
    pub(super) imported_at: Instant,
}

pub(super) struct NewVersion<'a> {
    pub(super) course: &'a CourseId,
    pub(super) version: i64,
    pub(super) content_hash: &'a str,
    pub(super) details: &'a Details,
    pub(super) licence_text: Option<&'a str>,
    pub(super) published_at: Instant,
}

/// A unit in one language, as it is kept: [`Extras`] as JSON.
pub(super) struct NewText<'a> {
    pub(super) unit: &'a str,
    pub(super) language: &'a str,
    pub(super) title: String,
    pub(super) html: String,
    pub(super) extras: String,
}

pub(super) async fn by_slug(r: &mut impl Reads, slug: &str) -> Result<Option<Arc<Course>>, Fault> {
    let found = r.one(BY_SLUG, &[slug.into()]).await?;
    whole(r, found).await
}

pub(super) async fn by_id(r: &mut impl Reads, id: &CourseId) -> Result<Option<Arc<Course>>, Fault> {
    let found = r.one(BY_ID, &[id.into()]).await?;
    whole(r, found).await
}

pub(super) async fn version(r: &mut impl Reads, id: &CourseId, version: i64) -> Result<Option<Arc<Course>>, Fault> {
    let found = r.one(VERSION, &[id.into(), version.into()]).await?;
    whole(r, found).await
}

/// What a row names: known from before, or read now.
async fn whole(r: &mut impl Reads, named: Option<Row>) -> Result<Option<Arc<Course>>, Fault> {
    let Some(row) = named else { return Ok(None) };
    let (id, version): (CourseId, i64) = (row.get("id")?, row.get("version")?);
    let content = (row.get("content_hash")?, row.get("published_at")?);
    if let Some(known) = known::find(&id, version, &content) {
        return Ok(Some(known));
    }
    let Some(row) = r.one(WHOLE, &[(&id).into(), version.into()]).await? else { return Ok(None) };
    let course = Arc::new(course(&row)?);
    known::keep(content.0, &course);
    Ok(Some(course))
}

pub(super) async fn list(r: &mut impl Reads, query: &str, after: &str, most: i64) -> Result<Vec<Course>, Fault> {
    let pattern = like::containing(query);
    r.all(LIST, &[after.into(), pattern.into(), most.into()]).await?.iter().map(course).collect()
}

pub(super) async fn licence_text(r: &mut impl Reads, id: &CourseId, version: i64) -> Result<Option<String>, Fault> {
    match r.one(LICENCE, &[id.into(), version.into()]).await? {
        Some(row) => Ok(row.get("licence_text")?),
        None => Ok(None),
    }
}

pub(super) async fn current(r: &mut impl Reads, slug: &str) -> Result<Option<Current>, Error> {
    let Some(row) = r.one(CURRENT, &[slug.into()]).await? else { return Ok(None) };
    Ok(Some(Current {
        id: row.get("id")?,
        version: row.get("current_version")?,
        content_hash: row.get("content_hash")?,
    }))
}

pub(super) async fn insert_course(w: &mut impl Writes, id: &CourseId, slug: &str, at: Instant) -> Result<(), Error> {
    w.run(INSERT_COURSE, &[id.into(), slug.into(), at.into()]).await.map(drop)
}

/// Makes `to` the current version; false when somebody else was quicker.
pub(super) async fn make_current(
    w: &mut impl Writes,
    id: &CourseId,
    (from, to): (i64, i64),
    at: Instant,
) -> Result<bool, Error> {
    if w.run(MAKE_CURRENT, &[id.into(), to.into(), from.into()]).await? != 1 {
        return Ok(false);
    }
    w.run(DATE_VERSION, &[id.into(), to.into(), at.into()]).await?;
    end_drafts(w, id, to, at).await?;
    Ok(true)
}

/// The highest number that a version of the course has had.
pub(super) async fn last_version(r: &mut impl Reads, id: &CourseId) -> Result<i64, Error> {
    match r.one(LAST_VERSION, &[id.into()]).await? {
        Some(row) => row.get("version"),
        None => Ok(0),
    }
}

pub(super) async fn insert_draft(w: &mut impl Writes, draft: &DraftRow) -> Result<(), Fault> {
    let row: [Column; 4] =
        [(&draft.course).into(), draft.version.into(), to_json(&draft.notes)?.into(), draft.imported_at.into()];
    w.run(INSERT_DRAFT, &row).await?;
    Ok(())
}

/// The version that waits to be published, and the hash of its content.
pub(super) async fn open_draft(r: &mut impl Reads, id: &CourseId) -> Result<Option<(i64, String)>, Error> {
    let Some(row) = r.one(OPEN_DRAFT, &[id.into()]).await? else { return Ok(None) };
    Ok(Some((row.get("version")?, row.get("content_hash")?)))
}

/// The drafts that wait, all or that of one course.
pub(super) async fn drafts(r: &mut impl Reads, slug: Option<&str>) -> Result<Vec<DraftRow>, Fault> {
    let read = |row: &Row| -> Result<DraftRow, Fault> {
        Ok(DraftRow {
            course: row.get("id")?,
            version: row.get("version")?,
            notes: from_json(&row.get::<String>("notes")?)?,
            imported_at: row.get("imported_at")?,
        })
    };
    r.all(DRAFTS, &[slug.map(str::to_owned).into()]).await?.iter().map(read).collect()
}

/// Ends the drafts that wait; `published` names the one that is published, or none. Says how many ended.
pub(super) async fn end_drafts(w: &mut impl Writes, id: &CourseId, published: i64, at: Instant) -> Result<u64, Error> {
    w.run(END_DRAFTS, &[id.into(), published.into(), at.into()]).await
}

/// Everything the units of a version say, by unit and language.
pub(super) async fn texts(r: &mut impl Reads, course: &Course) -> Result<Vec<(String, UnitPage)>, Fault> {
    let rows = r.all(TEXTS, &[(&course.id).into(), course.version.into()]).await?;
    rows.iter().map(|row| Ok((row.get("unit_id")?, text(row)?))).collect()
}

pub(super) async fn insert_version(w: &mut impl Writes, new: &NewVersion<'_>) -> Result<(), Fault> {
    let texts: Vec<&str> =
        new.details.titles.values().chain(new.details.summaries.values()).map(String::as_str).collect();
    let search = texts.join(" \n").to_lowercase();
    let units = i64::try_from(new.details.units.len()).unwrap_or(i64::MAX);
    let row: [Column; 8] = [
        new.course.into(),
        new.version.into(),
        new.content_hash.into(),
        to_json(new.details)?.into(),
        search.into(),
        units.into(),
        new.licence_text.map(str::to_owned).into(),
        new.published_at.into(),
    ];
    w.run(INSERT_VERSION, &row).await?;
    Ok(())
}

pub(super) async fn insert_text(
    w: &mut impl Writes,
    version: (&CourseId, i64),
    text: &NewText<'_>,
) -> Result<(), Error> {
    let row: [Column; 7] = [
        version.0.into(),
        version.1.into(),
        text.unit.into(),
        text.language.into(),
        text.title.as_str().into(),
        text.html.as_str().into(),
        text.extras.as_str().into(),
    ];
    w.run(INSERT_TEXT, &row).await.map(drop)
}

pub(super) async fn insert_file(
    w: &mut impl Writes,
    version: (&CourseId, i64),
    file: &CourseFile,
) -> Result<(), Error> {
    let row: [Column; 7] = [
        version.0.into(),
        version.1.into(),
        file.path.as_str().into(),
        file.media_key.as_str().into(),
        file.content_type.as_str().into(),
        file.size_bytes.into(),
        file.open_to_all.into(),
    ];
    w.run(INSERT_FILE, &row).await.map(drop)
}

pub(super) async fn unit_page(
    r: &mut impl Reads,
    course: &Course,
    unit: &str,
    (wanted, first): (&str, &str),
) -> Result<Option<UnitPage>, Fault> {
    let given: [Column; 5] = [(&course.id).into(), course.version.into(), unit.into(), wanted.into(), first.into()];
    r.one(UNIT_PAGE, &given).await?.as_ref().map(text).transpose()
}

pub(crate) async fn file(
    r: &mut impl Reads,
    course: &CourseId,
    version: i64,
    path: &str,
) -> Result<Option<CourseFile>, Error> {
    let Some(row) = r.one(FILE, &[course.into(), version.into(), path.into()]).await? else { return Ok(None) };
    let drafts: i64 = row.get("drafts")?;
    let file = course_file(&row)?;
    Ok(Some(CourseFile { open_to_all: file.open_to_all && drafts == 0, ..file }))
}

pub(super) async fn files(r: &mut impl Reads, course: &CourseId, version: i64) -> Result<Vec<CourseFile>, Error> {
    r.all(FILES, &[course.into(), version.into()]).await?.iter().map(course_file).collect()
}

pub(super) async fn broken_versions(r: &mut impl Reads) -> Result<(u64, Vec<String>), Fault> {
    let rows = r.all(ALL_VERSIONS, &[]).await?;
    let mut findings = Vec::new();
    for row in &rows {
        let (id, version): (String, i64) = (row.get("course_id")?, row.get("version")?);
        let (total, with_text): (i64, i64) = (row.get("units_total")?, row.get("units_with_text")?);
        let heads = from_json::<Details>(&row.get::<String>("details")?)?.units.len();
        if total != with_text || i64::try_from(heads).ok() != Some(total) {
            findings
                .push(format!("{id} version {version}: {total} units counted, {heads} listed, {with_text} with text"));
        }
    }
    Ok((rows.len() as u64, findings))
}

fn course(row: &Row) -> Result<Course, Fault> {
    let details: Details = from_json(&row.get::<String>("details")?)?;
    Ok(Course {
        id: row.get("id")?,
        slug: row.get("slug")?,
        version: row.get("version")?,
        published_at: row.get("published_at")?,
        languages: details.languages,
        titles: details.titles,
        summaries: details.summaries,
        outcomes: details.outcomes,
        pass_mark: details.pass_mark,
        needs_mentor: details.needs_mentor,
        cover: details.cover,
        licence: details.licence,
        units: details.units,
    })
}

fn text(row: &Row) -> Result<UnitPage, Fault> {
    let extras: Extras = from_json(&row.get::<String>("extras")?)?;
    Ok(UnitPage { language: row.get("language")?, title: row.get("title")?, html: row.get("html")?, extras })
}

fn course_file(row: &Row) -> Result<CourseFile, Error> {
    Ok(CourseFile {
        path: row.get("path")?,
        media_key: row.get("media_key")?,
        content_type: row.get("content_type")?,
        size_bytes: row.get("size_bytes")?,
        open_to_all: row.get("open_to_all")?,
    })
}

pub(super) fn to_json(value: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::other(format!("a course cannot be written as JSON: {error}")))
}

fn from_json<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::other(format!("a stored course cannot be read: {error}")))
}
