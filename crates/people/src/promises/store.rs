//! Promises in the database.

use lyceum_kernel::{Column, Instant};
use lyceum_store::{Error, Reads, Row, Writes, like};

use super::{Promise, PromiseId};

const INSERT: &str = "
    INSERT INTO promises (id, kind, clauses, document, owed_by, owed_to, about, href, if_missed, state, made_at, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11)
    ON CONFLICT DO NOTHING";

const FIND: &str = "
    SELECT id, kind, clauses, document, owed_by, owed_to, about, href, if_missed, state, made_at, due_at, missed_at,
           closed_at
    FROM promises WHERE id = $1";

// What is owed of a kind about a thing: what was missed is, until it is made good.
const OWED_OF_KIND: &str = "
    SELECT id, kind, clauses, document, owed_by, owed_to, about, href, if_missed, state, made_at, due_at, missed_at,
           closed_at
    FROM promises WHERE about = $1 AND kind = $2 AND closed_at IS NULL ORDER BY made_at, id LIMIT 1";

const ABOUT: &str = "
    SELECT id, kind, clauses, document, owed_by, owed_to, about, href, if_missed, state, made_at, due_at, missed_at,
           closed_at
    FROM promises WHERE about = $1 ORDER BY made_at, id LIMIT 100";

// The board of somebody, or of all: what is still owed, soonest first.
const OWED: &str = "
    SELECT id, kind, clauses, document, owed_by, owed_to, about, href, if_missed, state, made_at, due_at, missed_at,
           closed_at
    FROM promises
    WHERE closed_at IS NULL
      AND (CAST($1 AS TEXT) IS NULL OR owed_by = $1 OR owed_to = $1)
      AND (CAST($2 AS TEXT) IS NULL OR kind = $2)
      AND (CAST($3 AS TEXT) IS NULL OR clauses LIKE CAST($3 AS TEXT) ESCAPE '!')
    ORDER BY due_at, id LIMIT 200";

// What is still owed about any of these things, and about no other.
const OWED_ABOUT: &str = "
    SELECT id, kind, clauses, document, owed_by, owed_to, about, href, if_missed, state, made_at, due_at, missed_at,
           closed_at
    FROM promises
    WHERE closed_at IS NULL
      AND about IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
    ORDER BY due_at, id LIMIT 1000";

/// So many things [`OWED_ABOUT`] has room for.
const ABOUT_AT_ONCE: usize = 20;

/// How many of those that have ended stand on a page.
pub(super) const PAGE: i64 = 30;

const CLOSED: &str = "
    SELECT id, kind, clauses, document, owed_by, owed_to, about, href, if_missed, state, made_at, due_at, missed_at,
           closed_at
    FROM promises
    WHERE closed_at IS NOT NULL AND state <> 'withdrawn'
      AND (CAST($1 AS TEXT) IS NULL OR owed_by = $1 OR owed_to = $1)
      AND (CAST($2 AS TEXT) IS NULL OR kind = $2)
      AND (CAST($3 AS TEXT) IS NULL OR clauses LIKE CAST($3 AS TEXT) ESCAPE '!')
    ORDER BY closed_at DESC, id DESC LIMIT $4 OFFSET $5";

const CLOSED_COUNT: &str = "
    SELECT CAST(SUM(CASE WHEN state = 'kept' THEN 1 ELSE 0 END) AS BIGINT) AS kept,
           CAST(SUM(CASE WHEN state = 'missed' THEN 1 ELSE 0 END) AS BIGINT) AS late
    FROM promises
    WHERE closed_at IS NOT NULL AND state <> 'withdrawn'
      AND (CAST($1 AS TEXT) IS NULL OR owed_by = $1 OR owed_to = $1)
      AND (CAST($2 AS TEXT) IS NULL OR kind = $2)
      AND (CAST($3 AS TEXT) IS NULL OR clauses LIKE CAST($3 AS TEXT) ESCAPE '!')";

// A promise belongs to the week in which it was kept, or in which it was found missed.
const YEAR: &str = "
    SELECT (CASE WHEN state = 'kept' THEN closed_at ELSE missed_at END - $1) / $2 AS week,
           CAST(SUM(CASE WHEN state = 'kept' THEN 1 ELSE 0 END) AS BIGINT) AS kept,
           CAST(SUM(CASE WHEN state = 'missed' THEN 1 ELSE 0 END) AS BIGINT) AS missed
    FROM promises
    WHERE CASE WHEN state = 'kept' THEN closed_at ELSE missed_at END >= $1
      AND CASE WHEN state = 'kept' THEN closed_at ELSE missed_at END < $3 AND state IN ('kept', 'missed')
      AND (CAST($4 AS TEXT) IS NULL OR owed_by = $4 OR owed_to = $4)
    GROUP BY 1 ORDER BY 1 LIMIT 60";

const FORGOTTEN: &str = "
    SELECT id, kind, clauses, document, owed_by, owed_to, about, href, if_missed, state, made_at, due_at, missed_at,
           closed_at
    FROM promises WHERE state = 'open' AND due_at < $1 ORDER BY due_at, id LIMIT 50";

const COUNT: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS promises FROM promises";

const KEEP: &str = "
    UPDATE promises SET state = CASE WHEN state = 'missed' OR due_at < $3 THEN 'missed' ELSE 'kept' END,
           missed_at = CASE WHEN missed_at IS NULL AND due_at < $3 THEN $3 ELSE missed_at END, closed_at = $3
    WHERE about = $1 AND kind = $2 AND closed_at IS NULL";

const KEEP_AS_OF: &str = "
    UPDATE promises SET state = CASE WHEN due_at < $3 THEN 'missed' ELSE 'kept' END,
           missed_at = CASE WHEN due_at < $3 THEN COALESCE(missed_at, $3) ELSE NULL END, closed_at = $3
    WHERE about = $1 AND kind = $2 AND closed_at IS NULL";

const WITHDRAW: &str = "
    UPDATE promises SET state = CASE WHEN state = 'missed' THEN 'missed' ELSE 'withdrawn' END, closed_at = $3
    WHERE about = $1 AND kind = $2 AND closed_at IS NULL";

// What was missed stays so; else it is open, and missed where its instant has passed.
const REOPEN: &str = "
    UPDATE promises SET state = CASE WHEN missed_at IS NULL THEN 'open' ELSE 'missed' END, closed_at = NULL
    WHERE id = $1 AND closed_at IS NOT NULL AND state <> 'withdrawn'";

// It was never owed by that day, so that it was not missed either.
const TAKE_BACK: &str = "
    UPDATE promises SET state = 'withdrawn', missed_at = NULL, closed_at = $2 WHERE id = $1 AND closed_at IS NULL";

const HAND_OVER: &str = "
    UPDATE promises SET owed_to = $2 WHERE about = $1 AND closed_at IS NULL";

const MISS: &str = "
    UPDATE promises SET state = 'missed', missed_at = $2 WHERE id = $1 AND state = 'open' AND due_at < $2";

/// Whose promises a list shows, and which.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Filter {
    /// Those somebody owes or is owed.
    pub party: Option<String>,
    /// Those of a kind.
    pub kind: Option<String>,
    /// Those that rest on a clause.
    pub clause: Option<String>,
}

/// A week of the picture: its number from the start, and how many were kept and missed.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(super) struct Week {
    pub week: i64,
    pub kept: i64,
    pub missed: i64,
}

/// How many promises have ended: kept, and made good after they were missed.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Closed {
    pub kept: i64,
    pub late: i64,
}

/// False when one of the kind is open about the thing.
pub(super) async fn insert(tx: &mut impl Writes, promise: &Promise) -> Result<bool, Error> {
    let columns = [
        (&promise.id).into(),
        (&promise.kind).into(),
        // Spaces around each clause, so that `C1` is not found in `C10`.
        format!(" {} ", promise.clauses.join(" ")).into(),
        (&promise.document).into(),
        promise.by.as_column().into(),
        promise.to.as_column().into(),
        (&promise.about).into(),
        (&promise.href).into(),
        (&promise.if_missed).into(),
        promise.made_at.into(),
        promise.due_at.into(),
    ];
    Ok(tx.run(INSERT, &columns).await? == 1)
}

pub(super) async fn find(read: &mut impl Reads, id: &PromiseId) -> Result<Option<Promise>, Error> {
    read.one(FIND, &[id.into()]).await?.as_ref().map(promise).transpose()
}

/// What is owed of a kind about a thing, before its day or after it.
pub(super) async fn owed_of_kind(read: &mut impl Reads, about: &str, kind: &str) -> Result<Option<Promise>, Error> {
    read.one(OWED_OF_KIND, &[about.into(), kind.into()]).await?.as_ref().map(promise).transpose()
}

pub(super) async fn about(read: &mut impl Reads, about: &str) -> Result<Vec<Promise>, Error> {
    read.all(ABOUT, &[about.into()]).await?.iter().map(promise).collect()
}

pub(super) async fn owed(read: &mut impl Reads, filter: &Filter) -> Result<Vec<Promise>, Error> {
    read.all(OWED, &columns(filter)).await?.iter().map(promise).collect()
}

pub(super) async fn owed_about(read: &mut impl Reads, about: &[&str]) -> Result<Vec<Promise>, Error> {
    let mut owed = Vec::new();
    for some in about.chunks(ABOUT_AT_ONCE) {
        // Room that is left over is filled with the first of them: asking twice about a thing finds it once.
        let room = some.iter().chain(some.iter().take(1).cycle()).take(ABOUT_AT_ONCE);
        let columns: Vec<Column> = room.map(|about| (*about).into()).collect();
        for row in read.all(OWED_ABOUT, &columns).await? {
            owed.push(promise(&row)?);
        }
    }
    Ok(owed)
}

pub(super) async fn closed(read: &mut impl Reads, filter: &Filter, page: i64) -> Result<Vec<Promise>, Error> {
    let [party, kind, clause] = columns(filter);
    let row = [party, kind, clause, PAGE.into(), page.saturating_mul(PAGE).into()];
    read.all(CLOSED, &row).await?.iter().map(promise).collect()
}

/// How many [`closed`] would show if it showed all.
pub(super) async fn closed_count(read: &mut impl Reads, filter: &Filter) -> Result<Closed, Error> {
    let Some(row) = read.one(CLOSED_COUNT, &columns(filter)).await? else { return Ok(Closed::default()) };
    let count = |name: &str| Ok::<i64, Error>(row.get::<Option<i64>>(name)?.unwrap_or(0));
    Ok(Closed { kept: count("kept")?, late: count("late")? })
}

fn columns(filter: &Filter) -> [Column; 3] {
    let clause = filter.clause.as_ref().map(|clause| like::containing(&format!(" {clause} ")));
    [filter.party.as_ref().into(), filter.kind.as_ref().into(), clause.into()]
}

/// Kept and missed by weeks of `width` from `start` on, until `end`.
pub(super) async fn year(
    read: &mut impl Reads,
    party: Option<&String>,
    start: Instant,
    width: i64,
    end: Instant,
) -> Result<Vec<Week>, Error> {
    read.all(YEAR, &[start.into(), width.into(), end.into(), party.into()]).await?.iter().map(week).collect()
}

pub(super) async fn forgotten(read: &mut impl Reads, before: Instant) -> Result<Vec<Promise>, Error> {
    read.all(FORGOTTEN, &[before.into()]).await?.iter().map(promise).collect()
}

pub(super) async fn count(read: &mut impl Reads) -> Result<u64, Error> {
    let row = read.one(COUNT, &[]).await?;
    Ok(row.map(|row| row.get::<i64>("promises")).transpose()?.unwrap_or(0).unsigned_abs())
}

pub(super) async fn keep(tx: &mut impl Writes, about: &str, kind: &str, now: Instant) -> Result<bool, Error> {
    Ok(tx.run(KEEP, &[about.into(), kind.into(), now.into()]).await? > 0)
}

pub(super) async fn keep_as_of(tx: &mut impl Writes, about: &str, kind: &str, at: Instant) -> Result<bool, Error> {
    Ok(tx.run(KEEP_AS_OF, &[about.into(), kind.into(), at.into()]).await? > 0)
}

pub(super) async fn withdraw(tx: &mut impl Writes, about: &str, kind: &str, now: Instant) -> Result<bool, Error> {
    Ok(tx.run(WITHDRAW, &[about.into(), kind.into(), now.into()]).await? > 0)
}

pub(super) async fn take_back(tx: &mut impl Writes, id: &PromiseId, now: Instant) -> Result<bool, Error> {
    Ok(tx.run(TAKE_BACK, &[id.into(), now.into()]).await? == 1)
}

pub(super) async fn reopen(tx: &mut impl Writes, id: &PromiseId) -> Result<bool, Error> {
    Ok(tx.run(REOPEN, &[id.into()]).await? == 1)
}

pub(super) async fn hand_over(tx: &mut impl Writes, about: &str, to: &str) -> Result<u64, Error> {
    tx.run(HAND_OVER, &[about.into(), to.into()]).await
}

pub(super) async fn miss(tx: &mut impl Writes, id: &PromiseId, now: Instant) -> Result<bool, Error> {
    Ok(tx.run(MISS, &[id.into(), now.into()]).await? == 1)
}

fn week(row: &Row) -> Result<Week, Error> {
    Ok(Week { week: row.get("week")?, kept: row.get("kept")?, missed: row.get("missed")? })
}

fn promise(row: &Row) -> Result<Promise, Error> {
    Ok(Promise {
        id: row.get("id")?,
        kind: row.get("kind")?,
        clauses: row.get::<String>("clauses")?.split_whitespace().map(str::to_owned).collect(),
        document: row.get("document")?,
        by: row.get("owed_by")?,
        to: row.get("owed_to")?,
        about: row.get("about")?,
        href: row.get("href")?,
        if_missed: row.get("if_missed")?,
        state: row.get("state")?,
        made_at: row.get("made_at")?,
        due_at: row.get("due_at")?,
        missed_at: row.get("missed_at")?,
        closed_at: row.get("closed_at")?,
    })
}
