//! The queue's SQL.

use crate::{Claimed, Failed, Job, JobId, Taking};
use lyceum_kernel::{Column, Instant};
use lyceum_store::{Error, Reads, Row, Writes};

// A job that waits with this key stays as it is.
const PUT: &str = "
    INSERT INTO jobs (id, kind, payload, key, state, run_at, not_before, lease_until, attempts, enqueued_at)
    VALUES ($1, $2, $3, $4, 'queued', $5, 0, 0, 0, $6)
    ON CONFLICT (key) DO NOTHING";

const WAITS: &str = "SELECT id FROM jobs WHERE key = $1";

// The condition stands inside and outside: on PostgreSQL two workers may choose the same rows, and the second one looks
// at each row again after the first has committed. It is written as a CASE so that SQLite goes by the ids outside and by
// the index of states inside, and nobody reads through all that waits for another day. The key goes: the job may have
// read already what changes while it runs, so the same work has to be queued again.
const CLAIM: &str = "
    UPDATE jobs SET state = 'running', attempts = attempts + 1, lease = $3, lease_until = $4, key = NULL
    WHERE id IN (
        SELECT id FROM jobs
        WHERE state IN ('queued', 'running') AND run_at <= $1
            AND CASE state WHEN 'queued' THEN not_before WHEN 'running' THEN lease_until END <= $2
        ORDER BY run_at, id LIMIT $5)
    AND CASE state WHEN 'queued' THEN not_before WHEN 'running' THEN lease_until END <= $2
    RETURNING id, kind, payload, run_at, attempts";

const IS_ANY_DUE: &str = "
    SELECT id FROM jobs
    WHERE state IN ('queued', 'running') AND run_at <= $1
        AND CASE state WHEN 'queued' THEN not_before WHEN 'running' THEN lease_until END <= $2
    LIMIT 1";

const DONE: &str = "DELETE FROM jobs WHERE id = $1 AND lease = $2";

const RETRY: &str = "
    UPDATE jobs SET state = 'queued', not_before = $3, last_error = $4, lease = NULL, lease_until = 0
    WHERE id = $1 AND lease = $2";

// Whoever took it could not begin: that was no attempt.
const HAND_BACK: &str = "
    UPDATE jobs SET state = 'queued', attempts = attempts - 1, not_before = $3, last_error = $4, lease = NULL, lease_until = 0
    WHERE id = $1 AND lease = $2";

const FAIL: &str = "
    UPDATE jobs SET state = 'failed', last_error = $3, lease = NULL, lease_until = 0
    WHERE id = $1 AND lease = $2";

const RENEW: &str = "UPDATE jobs SET lease_until = $2 WHERE lease = $1 AND state = 'running'";

const PARDON: &str = "UPDATE jobs SET not_before = 0 WHERE state = 'queued' AND run_at <= $1 AND not_before > 0";

const REQUEUE: &str = "
    UPDATE jobs SET state = 'queued', attempts = 0, not_before = 0 WHERE id = $1 AND state = 'failed'";

const FAILED: &str = "
    SELECT id, kind, payload, run_at, attempts, last_error FROM jobs
    WHERE state = 'failed' ORDER BY run_at, id LIMIT $1";

const FAILED_OF: &str = "
    SELECT id, kind, payload, run_at, attempts, last_error FROM jobs
    WHERE state = 'failed' AND kind = $1 AND (CAST($2 AS TEXT) IS NULL OR payload = $2)
    ORDER BY run_at, id LIMIT $3";

const QUEUED: &str = "
    SELECT id, kind, payload, run_at, attempts FROM jobs
    WHERE state = 'queued' AND run_at <= $1 ORDER BY run_at, id LIMIT $2";

const NEXT_DUE: &str = "
    SELECT run_at FROM jobs WHERE state = 'queued' AND run_at > $1 ORDER BY run_at LIMIT 1";

const RUNNING_DUE: &str = "
    SELECT CAST(COUNT(*) AS BIGINT) AS jobs FROM jobs WHERE state = 'running' AND run_at <= $1 AND lease_until > $2";

const COUNT: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS jobs FROM jobs";

/// A job that is about to be queued.
#[derive(Clone, Debug)]
pub struct New {
    pub(crate) id: JobId,
    pub(crate) kind: &'static str,
    pub(crate) payload: String,
    pub(crate) key: Option<String>,
    pub(crate) run_at: Instant,
    pub(crate) now: Instant,
}

impl New {
    /// The key it waits under, if it has one.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    pub(crate) fn without_key(self) -> Self {
        Self { key: None, ..self }
    }

    fn columns(&self) -> [Column; 6] {
        [
            (&self.id).into(),
            self.kind.into(),
            (&self.payload).into(),
            self.key.clone().into(),
            self.run_at.into(),
            self.now.into(),
        ]
    }
}

/// Writes a job into the queue. `false`: the same key waits already, and nobody is kept from taking that job.
///
/// # Errors
/// The database refused.
pub async fn put(writes: &mut impl Writes, new: &New) -> Result<bool, Error> {
    Ok(writes.run(PUT, &new.columns()).await? > 0)
}

/// Whether a job with this key waits to be taken.
///
/// # Errors
/// The database refused.
pub(crate) async fn waits(reads: &mut impl Reads, key: &str) -> Result<bool, Error> {
    Ok(reads.one(WAITS, &[key.into()]).await?.is_some())
}

/// Takes due work, earliest first, under the lock of the [`QUEUE`](crate::QUEUE). Another worker may have been quicker: an empty answer need not mean an empty queue.
///
/// # Errors
/// The database refused.
pub async fn claim(writes: &mut impl Writes, taking: &Taking<'_>) -> Result<Vec<Claimed>, Error> {
    let parameters = [
        taking.school_now.into(),
        taking.machine_now.into(),
        taking.lease.into(),
        taking.lease_until.into(),
        taking.most.into(),
    ];
    let rows = writes.all(CLAIM, &parameters).await?;
    let mut claimed = rows.iter().map(read_claimed).collect::<Result<Vec<_>, _>>()?;
    claimed.sort_by(|a, b| (a.run_at, &a.id).cmp(&(b.run_at, &b.id)));
    Ok(claimed)
}

fn read_claimed(row: &Row) -> Result<Claimed, Error> {
    Ok(Claimed {
        id: row.get("id")?,
        kind: row.get("kind")?,
        payload: row.get("payload")?,
        run_at: row.get("run_at")?,
        attempts: row.get("attempts")?,
    })
}

/// Whether a claim would find work.
///
/// # Errors
/// The database refused.
pub async fn is_any_due(reads: &mut impl Reads, school_now: Instant, machine_now: Instant) -> Result<bool, Error> {
    Ok(reads.one(IS_ANY_DUE, &[school_now.into(), machine_now.into()]).await?.is_some())
}

/// The work is done: the job goes. `false`: the lease had passed to another worker.
///
/// # Errors
/// The database refused.
pub async fn done(writes: &mut impl Writes, id: &JobId, lease: &str) -> Result<bool, Error> {
    Ok(writes.run(DONE, &[id.into(), lease.into()]).await? > 0)
}

/// The work shall be tried again, not before `not_before` (machine time).
///
/// # Errors
/// The database refused.
pub async fn retry(
    writes: &mut impl Writes,
    id: &JobId,
    lease: &str,
    not_before: Instant,
    error: &str,
) -> Result<bool, Error> {
    Ok(writes.run(RETRY, &[id.into(), lease.into(), not_before.into(), error.into()]).await? > 0)
}

/// Whoever took the work cannot do it and leaves it to others, not before `not_before` (machine time).
///
/// # Errors
/// The database refused.
pub async fn hand_back(
    writes: &mut impl Writes,
    id: &JobId,
    lease: &str,
    not_before: Instant,
    error: &str,
) -> Result<bool, Error> {
    Ok(writes.run(HAND_BACK, &[id.into(), lease.into(), not_before.into(), error.into()]).await? > 0)
}

/// The work is given up until a person looks.
///
/// # Errors
/// The database refused.
pub async fn fail(writes: &mut impl Writes, id: &JobId, lease: &str, error: &str) -> Result<bool, Error> {
    Ok(writes.run(FAIL, &[id.into(), lease.into(), error.into()]).await? > 0)
}

/// Keeps everything taken under `lease` for longer.
///
/// # Errors
/// The database refused.
pub async fn renew(writes: &mut impl Writes, lease: &str, lease_until: Instant) -> Result<u64, Error> {
    writes.run(RENEW, &[lease.into(), lease_until.into()]).await
}

/// Ends every pause between attempts: what is due may be tried at once.
///
/// # Errors
/// The database refused.
pub async fn pardon(writes: &mut impl Writes, school_now: Instant) -> Result<u64, Error> {
    writes.run(PARDON, &[school_now.into()]).await
}

/// Gives a failed job another life. `false`: it was not failed.
///
/// # Errors
/// The database refused.
pub async fn requeue(writes: &mut impl Writes, id: &JobId) -> Result<bool, Error> {
    Ok(writes.run(REQUEUE, &[id.into()]).await? > 0)
}

/// What waits for a person to look, earliest first.
///
/// # Errors
/// The database refused.
pub async fn failed(reads: &mut impl Reads, most: i64) -> Result<Vec<Failed>, Error> {
    reads.all(FAILED, &[most.into()]).await?.iter().map(read_failed).collect()
}

/// What of one kind waits for a person to look, or only this very job, earliest first.
///
/// # Errors
/// The database refused, or the job cannot be written as JSON.
pub async fn failed_of<J: Job>(reads: &mut impl Reads, job: Option<&J>, most: i64) -> Result<Vec<Failed>, Error> {
    let payload = job.map(crate::payload).transpose()?;
    let parameters = [J::KIND.into(), payload.into(), most.into()];
    reads.all(FAILED_OF, &parameters).await?.iter().map(read_failed).collect()
}

fn read_failed(row: &Row) -> Result<Failed, Error> {
    Ok(Failed {
        id: row.get("id")?,
        kind: row.get("kind")?,
        payload: row.get("payload")?,
        run_at: row.get("run_at")?,
        attempts: row.get("attempts")?,
        last_error: row.get::<Option<String>>("last_error")?.unwrap_or_default(),
    })
}

/// What is due and has not begun, earliest first.
///
/// # Errors
/// The database refused.
pub async fn queued(reads: &mut impl Reads, school_now: Instant, most: i64) -> Result<Vec<Claimed>, Error> {
    reads.all(QUEUED, &[school_now.into(), most.into()]).await?.iter().map(read_claimed).collect()
}

/// The next instant of school time at which work falls due.
///
/// # Errors
/// The database refused.
pub async fn next_due(reads: &mut impl Reads, after: Instant) -> Result<Option<Instant>, Error> {
    reads.one(NEXT_DUE, &[after.into()]).await?.map(|row| row.get("run_at")).transpose()
}

/// How many due jobs somebody is working on now.
///
/// # Errors
/// The database refused.
pub async fn running_due(reads: &mut impl Reads, school_now: Instant, machine_now: Instant) -> Result<i64, Error> {
    let row = reads.one(RUNNING_DUE, &[school_now.into(), machine_now.into()]).await?;
    row.map_or(Ok(0), |row| row.get("jobs"))
}

/// How many jobs there are: those that wait, those that run, those that failed.
///
/// # Errors
/// The database refused.
pub async fn count(reads: &mut impl Reads) -> Result<u64, Error> {
    let jobs: i64 = reads.one(COUNT, &[]).await?.map(|row| row.get("jobs")).transpose()?.unwrap_or(0);
    Ok(u64::try_from(jobs).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lyceum_store::{Db, Engine};
    use lyceum_testkit::Database;

    // 2026-11-30: every look at the queue read through all questions to providers that waited for another hour.
    #[tokio::test]
    async fn what_is_due_is_found_without_reading_through_what_waits() {
        let database = Database::fresh().await;
        let db = database.open().await.unwrap();
        for sql in [CLAIM, IS_ANY_DUE, RUNNING_DUE, NEXT_DUE, QUEUED] {
            let given: Vec<Column> = (1..=5)
                .filter(|number| sql.contains(&format!("${number}")))
                .map(|number| if number == 3 { Column::from("lease") } else { Column::from(0_i64) })
                .collect();
            match db.engine() {
                Engine::Sqlite => by_the_index_on_sqlite(&db, sql, &given).await,
                Engine::Postgres => by_the_index_on_postgresql(&db, sql, &given).await,
            }
        }
    }

    async fn by_the_index_on_sqlite(db: &Db, sql: &'static str, given: &[Column]) {
        let explain: &'static str = Box::leak(format!("EXPLAIN QUERY PLAN {sql}").into_boxed_str());
        let steps = db.read().all(explain, given).await.unwrap();
        let steps: Vec<String> = steps.iter().map(|row| row.get("detail").unwrap()).collect();
        let of_states = |step: &String| step.contains("jobs_run_at (state=? AND run_at");
        assert!(steps.iter().any(of_states), "{sql}: {steps:?}");
        for other in steps.iter().filter(|step| step.contains("jobs") && !of_states(step)) {
            assert!(other.contains("(id=?)"), "{sql}: {other}");
        }
    }

    // It plans by how full its tables are, and this one is empty: without reading it through as a choice, what is left
    // shows whether the index answers the condition.
    async fn by_the_index_on_postgresql(db: &Db, sql: &'static str, given: &[Column]) {
        let explain: &'static str = Box::leak(format!("EXPLAIN {sql}").into_boxed_str());
        let mut tx = db.begin().await.unwrap();
        tx.run("SET LOCAL enable_seqscan = off", &[]).await.unwrap();
        let steps = tx.all(explain, given).await.unwrap();
        tx.rollback().await.unwrap();
        let steps: Vec<String> = steps.iter().map(|row| row.get("QUERY PLAN").unwrap()).collect();
        let found = |words: &[&str]| steps.iter().any(|step| words.iter().all(|word| step.contains(word)));
        assert!(found(&["jobs_run_at"]) && found(&["Index Cond:", "state =", "run_at"]), "{sql}: {steps:#?}");
        assert!(!found(&["Seq Scan"]), "{sql}: {steps:#?}");
    }
}
