//! The SQL of the school's own tables: its clock and its audit.

use lyceum_kernel::{Instant, Span};
use lyceum_store::{Error, Reads, Row, Writes};

const AHEAD: &str = "SELECT offset_micros FROM school_clock WHERE id = 1";

const SET_AHEAD: &str = "UPDATE school_clock SET offset_micros = $1 WHERE id = 1";

const ANY_ENTRY: &str = "SELECT id FROM audit LIMIT 1";

const COUNT_ENTRIES: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS entries FROM audit";

const LAST_ENTRY: &str = "SELECT number, hash FROM audit WHERE about = $1 ORDER BY number DESC LIMIT 1";

const INSERT_ENTRY: &str = "
    INSERT INTO audit (id, about, number, at, actor, what, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)";

const ENTRIES_ABOUT: &str = "
    SELECT id, about, number, at, actor, what, hash FROM audit WHERE about = $1 ORDER BY number LIMIT $2";

const ENTRIES_AFTER: &str = "
    SELECT id, about, number, at, actor, what, hash FROM audit
    WHERE about > $1 OR (about = $1 AND number > $2)
    ORDER BY about, number LIMIT $3";

const ENTRIES_BETWEEN: &str = "
    SELECT id, about, number, at, actor, what, hash FROM audit WHERE at > $1 AND at <= $2 ORDER BY at, id LIMIT $3";

/// Whether anything has happened in the school.
pub(crate) async fn has_history(reads: &mut impl Reads) -> Result<bool, Error> {
    Ok(reads.one(ANY_ENTRY, &[]).await?.is_some())
}

pub(crate) async fn count_entries(reads: &mut impl Reads) -> Result<i64, Error> {
    reads.one(COUNT_ENTRIES, &[]).await?.map_or(Ok(0), |row| row.get("entries"))
}

pub(crate) async fn ahead(reads: &mut impl Reads) -> Result<Span, Error> {
    let row = reads.one(AHEAD, &[]).await?;
    Ok(Span::from_micros(row.map_or(Ok(0), |row| row.get("offset_micros"))?))
}

pub(crate) async fn set_ahead(writes: &mut impl Writes, ahead: Span) -> Result<(), Error> {
    writes.run(SET_AHEAD, &[ahead.micros().into()]).await.map(|_| ())
}

/// One line of the audit.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its own id.
    pub id: String,
    /// What it is about.
    pub about: String,
    /// 1, 2, 3… for each thing.
    pub number: i64,
    /// When, in school time.
    pub at: Instant,
    /// Who.
    pub actor: String,
    /// Did what.
    pub what: String,
    /// The hash over this line and the hash of the line before.
    pub hash: String,
}

pub(crate) async fn last_entry(reads: &mut impl Reads, about: &str) -> Result<(i64, String), Error> {
    match reads.one(LAST_ENTRY, &[about.into()]).await? {
        Some(row) => Ok((row.get("number")?, row.get("hash")?)),
        None => Ok((0, String::new())),
    }
}

pub(crate) async fn insert_entry(writes: &mut impl Writes, entry: &Entry) -> Result<(), Error> {
    let parameters = [
        (&entry.id).into(),
        (&entry.about).into(),
        entry.number.into(),
        entry.at.into(),
        (&entry.actor).into(),
        (&entry.what).into(),
        (&entry.hash).into(),
    ];
    writes.run(INSERT_ENTRY, &parameters).await.map(|_| ())
}

pub(crate) async fn entries_about(reads: &mut impl Reads, about: &str, most: i64) -> Result<Vec<Entry>, Error> {
    reads.all(ENTRIES_ABOUT, &[about.into(), most.into()]).await?.iter().map(read).collect()
}

pub(crate) async fn entries_between(
    reads: &mut impl Reads,
    from: Instant,
    until: Instant,
    most: i64,
) -> Result<Vec<Entry>, Error> {
    reads.all(ENTRIES_BETWEEN, &[from.into(), until.into(), most.into()]).await?.iter().map(read).collect()
}

pub(crate) async fn entries_after(
    reads: &mut impl Reads,
    about: &str,
    number: i64,
    most: i64,
) -> Result<Vec<Entry>, Error> {
    reads.all(ENTRIES_AFTER, &[about.into(), number.into(), most.into()]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Entry, Error> {
    Ok(Entry {
        id: row.get("id")?,
        about: row.get("about")?,
        number: row.get("number")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        what: row.get("what")?,
        hash: row.get("hash")?,
    })
}
