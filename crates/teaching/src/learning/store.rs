//! Grants, done units, notes and downloads in the database.

use lyceum_kernel::{Column, Instant, PersonId};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use super::{DownloadId, Grant, GrantId, NewGrant, Usage};
use crate::catalog::CourseId;

const INSERT_GRANT: &str = "
    INSERT INTO grants (id, person_id, course_id, version, contract_id, source, units_total, granted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (source, course_id) DO NOTHING";

const BY_ID: &str = "
    SELECT id, person_id, course_id, version, contract_id, source, units_total, language, granted_at,
        first_opened_at, last_unit, revoked_at
    FROM grants WHERE id = $1";

const BY_SOURCE_AND_COURSE: &str = "
    SELECT id, person_id, course_id, version, contract_id, source, units_total, language, granted_at,
        first_opened_at, last_unit, revoked_at
    FROM grants WHERE source = $1 AND course_id = $2";

const OF_SOURCE: &str = "
    SELECT id, person_id, course_id, version, contract_id, source, units_total, language, granted_at,
        first_opened_at, last_unit, revoked_at
    FROM grants WHERE source = $1 ORDER BY id LIMIT 200";

const OF_PERSON: &str = "
    SELECT id, person_id, course_id, version, contract_id, source, units_total, language, granted_at,
        first_opened_at, last_unit, revoked_at
    FROM grants WHERE person_id = $1 ORDER BY granted_at DESC, id DESC LIMIT 200";

const HAS_ACCESS: &str = "
    SELECT id FROM grants
    WHERE person_id = $1 AND course_id = $2 AND revoked_at IS NULL
        AND (CAST($3 AS BIGINT) IS NULL OR version = $3)
    LIMIT 1";

const REVOKE: &str = "
    UPDATE grants SET revoked_at = $2, revoke_reason = $3 WHERE source = $1 AND revoked_at IS NULL";

const HAND_OVER: &str = "UPDATE grants SET person_id = $2 WHERE source = $1 AND revoked_at IS NULL";

const REMOVE_DONE: &str = "DELETE FROM done_units WHERE grant_id IN (SELECT id FROM grants WHERE source = $1)";

/// How many units were done stays as a number: of a bundle, the terms count it with what is left.
const FORGET_PLACE: &str = "
    UPDATE grants SET last_unit = NULL, progress_removed_at = COALESCE(progress_removed_at, $2),
        units_removed = units_removed
        + (SELECT CAST(COUNT(*) AS BIGINT) FROM done_units d WHERE d.grant_id = grants.id)
    WHERE source = $1";

const TOUCH: &str = "
    UPDATE grants SET last_unit = $2, first_opened_at = COALESCE(first_opened_at, $3)
    WHERE id = $1 AND revoked_at IS NULL";

const HOLD: &str = "UPDATE grants SET version = version WHERE id = $1 AND revoked_at IS NULL";

const SET_LANGUAGE: &str = "UPDATE grants SET language = $2 WHERE id = $1";

const INSERT_DONE: &str = "
    INSERT INTO done_units (grant_id, unit_id, done_at) VALUES ($1, $2, $3)
    ON CONFLICT (grant_id, unit_id) DO NOTHING";

const TAKE_BACK: &str = "DELETE FROM done_units WHERE grant_id = $1 AND unit_id = $2 AND done_at >= $3";

const DONE_UNITS: &str =
    "SELECT unit_id, done_at FROM done_units WHERE grant_id = $1 ORDER BY done_at, unit_id LIMIT 5000";

/// What was used up to an instant; without one, up to now. What was done of a course that was given back counts as of any instant
/// after it was opened, though only its number is left: whoever asked before it was given back had done it. What they did
/// between asking and giving back cannot be told apart from it, and counts too.
const USAGE: &str = "
    SELECT g.units_total, g.revoked_at,
        CASE WHEN CAST($2 AS BIGINT) IS NULL OR g.first_opened_at <= $2 THEN g.first_opened_at END AS first_opened_at,
        CASE WHEN CAST($2 AS BIGINT) IS NULL OR g.first_opened_at <= $2 THEN g.units_removed ELSE 0 END AS units_removed,
        (SELECT CAST(COUNT(*) AS BIGINT) FROM done_units d
            WHERE d.grant_id = g.id AND (CAST($2 AS BIGINT) IS NULL OR d.done_at <= $2)) AS units_done,
        (SELECT MAX(d.done_at) FROM done_units d
            WHERE d.grant_id = g.id AND (CAST($2 AS BIGINT) IS NULL OR d.done_at <= $2)) AS last_done_at,
        (SELECT CAST(COUNT(*) AS BIGINT) FROM downloads w
            WHERE w.grant_id = g.id AND (CAST($2 AS BIGINT) IS NULL OR w.downloaded_at <= $2)) AS downloads,
        (SELECT MIN(w.downloaded_at) FROM downloads w
            WHERE w.grant_id = g.id AND (CAST($2 AS BIGINT) IS NULL OR w.downloaded_at <= $2)) AS first_download_at,
        (SELECT MIN(w.downloaded_at) FROM downloads w
            WHERE w.grant_id = g.id AND w.complete AND (CAST($2 AS BIGINT) IS NULL OR w.downloaded_at <= $2))
            AS full_download_at
    FROM grants g WHERE g.source = $1 ORDER BY g.id LIMIT 200";

const NOTE: &str = "
    SELECT body, version, written_at FROM notes WHERE person_id = $1 AND course_id = $2 AND unit_id = $3";

const NOTES: &str = "
    SELECT unit_id, body, version, written_at FROM notes WHERE person_id = $1 AND course_id = $2 AND body <> ''
    ORDER BY unit_id LIMIT 1000";

const FIRST_NOTE: &str = "
    INSERT INTO notes (person_id, course_id, unit_id, body, version, written_at) VALUES ($1, $2, $3, $4, 1, $5)
    ON CONFLICT (person_id, course_id, unit_id) DO NOTHING";

const NEXT_NOTE: &str = "
    UPDATE notes SET body = $4, version = version + 1, written_at = $5
    WHERE person_id = $1 AND course_id = $2 AND unit_id = $3 AND version = $6";

const INSERT_DOWNLOAD: &str = "
    INSERT INTO downloads (id, grant_id, complete, files_count, size_bytes, downloaded_at)
    VALUES ($1, $2, $3, $4, $5, $6)";

/// It happened when it was whole: what was asked before that is not refused for it.
const DOWNLOAD_IS_WHOLE: &str = "
    UPDATE downloads SET complete = TRUE, downloaded_at = $2 WHERE id = $1 AND NOT complete";

const BROKEN: &str = "
    SELECT g.id, g.units_total, g.revoked_at,
        (SELECT CAST(COUNT(*) AS BIGINT) FROM done_units d WHERE d.grant_id = g.id) AS units_done,
        (SELECT MAX(d.done_at) FROM done_units d WHERE d.grant_id = g.id) AS last_done_at
    FROM grants g WHERE g.id > $1 ORDER BY g.id LIMIT 1000";

pub(super) async fn insert_grant(tx: &mut Tx, id: &GrantId, new: &NewGrant) -> Result<bool, Error> {
    let row: [Column; 8] = [
        id.into(),
        (&new.person).into(),
        (&new.course).into(),
        new.version.into(),
        (&new.contract).into(),
        new.source.as_str().into(),
        new.units_total.into(),
        tx.now().into(),
    ];
    Ok(tx.run(INSERT_GRANT, &row).await? == 1)
}

pub(super) async fn by_id(r: &mut impl Reads, id: &GrantId) -> Result<Option<Grant>, Error> {
    r.one(BY_ID, &[id.into()]).await?.as_ref().map(grant).transpose()
}

pub(super) async fn by_source_and_course(
    r: &mut impl Reads,
    source: &str,
    course: &CourseId,
) -> Result<Option<Grant>, Error> {
    r.one(BY_SOURCE_AND_COURSE, &[source.into(), course.into()]).await?.as_ref().map(grant).transpose()
}

pub(super) async fn of_source(r: &mut impl Reads, source: &str) -> Result<Vec<Grant>, Error> {
    r.all(OF_SOURCE, &[source.into()]).await?.iter().map(grant).collect()
}

pub(super) async fn of_person(r: &mut impl Reads, person: &PersonId) -> Result<Vec<Grant>, Error> {
    r.all(OF_PERSON, &[person.into()]).await?.iter().map(grant).collect()
}

/// `version`: only access to this version counts.
pub(super) async fn has_access(
    r: &mut impl Reads,
    person: &PersonId,
    course: &CourseId,
    version: Option<i64>,
) -> Result<bool, Error> {
    Ok(r.one(HAS_ACCESS, &[person.into(), course.into(), version.into()]).await?.is_some())
}

pub(super) async fn revoke(w: &mut impl Writes, source: &str, reason: &str, at: Instant) -> Result<u64, Error> {
    w.run(REVOKE, &[source.into(), at.into(), reason.into()]).await
}

pub(super) async fn hand_over(w: &mut impl Writes, source: &str, to: &PersonId) -> Result<(), Error> {
    w.run(HAND_OVER, &[source.into(), to.into()]).await.map(drop)
}

pub(super) async fn remove_progress(w: &mut impl Writes, source: &str, at: Instant) -> Result<(), Error> {
    // The grants first: a unit that is being finished at this instant is then done before it is removed, or not at all.
    w.run(FORGET_PLACE, &[source.into(), at.into()]).await?;
    w.run(REMOVE_DONE, &[source.into()]).await.map(drop)
}

pub(super) async fn touch(w: &mut impl Writes, id: &GrantId, unit: &str, at: Instant) -> Result<bool, Error> {
    Ok(w.run(TOUCH, &[id.into(), unit.into(), at.into()]).await? == 1)
}

pub(super) async fn hold(w: &mut impl Writes, id: &GrantId) -> Result<bool, Error> {
    Ok(w.run(HOLD, &[id.into()]).await? == 1)
}

pub(super) async fn set_language(w: &mut impl Writes, id: &GrantId, language: &str) -> Result<(), Error> {
    w.run(SET_LANGUAGE, &[id.into(), language.into()]).await.map(drop)
}

pub(super) async fn insert_done(w: &mut impl Writes, id: &GrantId, unit: &str, at: Instant) -> Result<bool, Error> {
    Ok(w.run(INSERT_DONE, &[id.into(), unit.into(), at.into()]).await? == 1)
}

/// Only what was marked since that instant can be taken back.
pub(super) async fn take_back(w: &mut impl Writes, id: &GrantId, unit: &str, since: Instant) -> Result<bool, Error> {
    Ok(w.run(TAKE_BACK, &[id.into(), unit.into(), since.into()]).await? == 1)
}

pub(super) async fn done_units(r: &mut impl Reads, id: &GrantId) -> Result<Vec<(String, Instant)>, Error> {
    let rows = r.all(DONE_UNITS, &[id.into()]).await?;
    rows.iter().map(|row| Ok((row.get("unit_id")?, row.get("done_at")?))).collect()
}

pub(super) async fn usage(r: &mut impl Reads, source: &str, until: Option<Instant>) -> Result<Usage, Error> {
    let mut usage = Usage::default();
    for row in r.all(USAGE, &[source.into(), until.into()]).await? {
        usage.units_done += row.get::<i64>("units_done")?;
        usage.units_removed += row.get::<i64>("units_removed")?;
        usage.last_done_at = usage.last_done_at.max(row.get("last_done_at")?);
        usage.units_total += row.get::<i64>("units_total")?;
        usage.downloads += row.get::<i64>("downloads")?;
        usage.active |= row.get::<Option<Instant>>("revoked_at")?.is_none();
        let opened: [Option<Instant>; 2] = [row.get("first_opened_at")?, row.get("first_download_at")?];
        usage.first_at = earliest(usage.first_at.into_iter().chain(opened.into_iter().flatten()));
        let full: Option<Instant> = row.get("full_download_at")?;
        usage.full_download_at = earliest(usage.full_download_at.into_iter().chain(full));
    }
    Ok(usage)
}

fn earliest(instants: impl Iterator<Item = Instant>) -> Option<Instant> {
    instants.min()
}

/// A note as stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Note {
    pub(super) body: String,
    /// 0: nothing stored yet.
    pub(super) version: i64,
    pub(super) written_at: Option<Instant>,
}

/// Whose note, beside which unit.
#[derive(Copy, Clone)]
pub(super) struct NoteKey<'a> {
    pub(super) person: &'a PersonId,
    pub(super) course: &'a CourseId,
    pub(super) unit: &'a str,
}

pub(super) async fn note(r: &mut impl Reads, key: NoteKey<'_>) -> Result<Note, Error> {
    let found = r.one(NOTE, &[key.person.into(), key.course.into(), key.unit.into()]).await?;
    let Some(row) = found else { return Ok(Note::default()) };
    note_of(&row)
}

/// The notes of a person in a course that hold something, each with its unit.
pub(super) async fn notes(
    r: &mut impl Reads,
    person: &PersonId,
    course: &CourseId,
) -> Result<Vec<(String, Note)>, Error> {
    let rows = r.all(NOTES, &[person.into(), course.into()]).await?;
    rows.iter().map(|row| Ok((row.get("unit_id")?, note_of(row)?))).collect()
}

fn note_of(row: &Row) -> Result<Note, Error> {
    Ok(Note { body: row.get("body")?, version: row.get("version")?, written_at: row.get("written_at")? })
}

/// Stores a note if `version` is still the stored one; false when it was changed elsewhere meanwhile.
pub(super) async fn save_note(
    w: &mut impl Writes,
    key: NoteKey<'_>,
    (body, version): (&str, i64),
    at: Instant,
) -> Result<bool, Error> {
    let row: [Column; 5] = [key.person.into(), key.course.into(), key.unit.into(), body.into(), at.into()];
    let touched = if version == 0 {
        w.run(FIRST_NOTE, &row).await?
    } else {
        let [person, course, unit, body, at] = row;
        w.run(NEXT_NOTE, &[person, course, unit, body, at, version.into()]).await?
    };
    Ok(touched == 1)
}

/// Writes down that a download was begun; whether it becomes whole is not known yet.
pub(super) async fn insert_download(tx: &mut Tx, grant: &GrantId, files: i64, size: i64) -> Result<DownloadId, Error> {
    let id: DownloadId = tx.new_id();
    let row: [Column; 6] = [(&id).into(), grant.into(), false.into(), files.into(), size.into(), tx.now().into()];
    tx.run(INSERT_DOWNLOAD, &row).await?;
    Ok(id)
}

pub(super) async fn download_is_whole(tx: &mut Tx, id: &DownloadId) -> Result<(), Error> {
    tx.run(DOWNLOAD_IS_WHOLE, &[id.into(), tx.now().into()]).await.map(drop)
}

/// Looks at every grant, a thousand at a time.
pub(super) async fn broken_grants(r: &mut impl Reads) -> Result<(u64, Vec<String>), Error> {
    let (mut looked_at, mut findings, mut after) = (0, Vec::new(), String::new());
    loop {
        let rows = r.all(BROKEN, &[after.as_str().into()]).await?;
        let Some(last) = rows.last() else { return Ok((looked_at, findings)) };
        after = last.get("id")?;
        looked_at += rows.len() as u64;
        for row in &rows {
            let (id, done, total): (String, i64, i64) =
                (row.get("id")?, row.get("units_done")?, row.get("units_total")?);
            if done > total {
                findings.push(format!("{id}: {done} units done of {total}"));
            }
            let (ended, last): (Option<Instant>, Option<Instant>) = (row.get("revoked_at")?, row.get("last_done_at")?);
            if let (Some(ended), Some(last)) = (ended, last)
                && last > ended
            {
                findings.push(format!("{id}: a unit was finished after access had ended"));
            }
        }
    }
}

fn grant(row: &Row) -> Result<Grant, Error> {
    Ok(Grant {
        id: row.get("id")?,
        person: row.get("person_id")?,
        course: row.get("course_id")?,
        version: row.get("version")?,
        contract: row.get("contract_id")?,
        source: row.get("source")?,
        units_total: row.get("units_total")?,
        language: row.get("language")?,
        granted_at: row.get("granted_at")?,
        first_opened_at: row.get("first_opened_at")?,
        last_unit: row.get("last_unit")?,
        revoked_at: row.get("revoked_at")?,
    })
}
