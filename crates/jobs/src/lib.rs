//! What happens later: the queue table, in which work waits from the transaction of its cause until it is done.
//!
//! A job may run twice and must not matter. It waits for its *school time*, which the time machine moves; leases and
//! pauses between attempts are *machine time*, which nothing moves. Whoever takes work says so with a lease: a worker
//! that dies loses it, and another takes over. Look next at `store.rs` for the SQL, and at `school` for the worker loop.

mod store;

pub use store::{
    New, claim, count, done, fail, failed, failed_of, hand_back, is_any_due, next_due, pardon, put, queued, renew,
    requeue, retry, running_due,
};

use lyceum_kernel::{Instant, Span};
use lyceum_store::{Error, RawTx};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Display;

lyceum_kernel::id!(
    /// One piece of work in the queue.
    JobId,
    "job"
);

/// Work that can be written down: the least that is needed to do it, usually an id.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The stored name, in the glossary's words. Never changed once released.
    const KIND: &'static str;
    /// Attempts before a person must look. The default lasts about half a day.
    const MOST_ATTEMPTS: u32 = 20;
    /// The pause between two attempts grows up to this.
    const LONGEST_PAUSE_SECONDS: i64 = LONGEST_PAUSE_SECONDS;

    /// While a job with this key waits, the same work is not queued again. Whoever takes the job takes its key off: what
    /// happens while it runs may be too late for it, and is queued anew.
    fn key(&self) -> Option<String> {
        None
    }
}

/// The pause between two attempts, where a job does not say otherwise.
pub const LONGEST_PAUSE_SECONDS: i64 = 3600;

/// What a failure means.
#[derive(Clone, Debug, thiserror::Error)]
pub enum JobError {
    /// It may work later: the job is tried again after a pause that doubles.
    #[error("{0}")]
    Retry(String),
    /// It will never work: a person must look.
    #[error("{0}")]
    Fail(String),
}

impl JobError {
    /// Worth another try.
    pub fn retry(error: impl Display) -> Self {
        Self::Retry(error.to_string())
    }

    /// Not worth another try.
    pub fn fail(error: impl Display) -> Self {
        Self::Fail(error.to_string())
    }
}

impl From<Error> for JobError {
    fn from(error: Error) -> Self {
        Self::retry(error)
    }
}

/// A job that a worker has taken.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Which job.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// The work itself, as JSON.
    pub payload: String,
    /// When it was due, in school time.
    pub run_at: Instant,
    /// Attempts so far, this one counted.
    pub attempts: i64,
}

/// A job that nobody tries any more.
#[derive(Clone, Debug)]
pub struct Failed {
    /// Which job.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// The work itself, as JSON.
    pub payload: String,
    /// When it was due.
    pub run_at: Instant,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong the last time.
    pub last_error: String,
}

/// Who takes work, for how long, by which clocks.
#[derive(Clone, Debug)]
pub struct Taking<'a> {
    /// A name for this taking, unlike any other: only who holds it may settle the job.
    pub lease: &'a str,
    /// School time: what is due by now.
    pub school_now: Instant,
    /// Machine time: pauses that are over, leases that have run out.
    pub machine_now: Instant,
    /// When others may take the job over.
    pub lease_until: Instant,
    /// At most so many.
    pub most: i64,
}

/// The lock of whoever takes work from the queue, or counts on a job that waits in it.
pub const QUEUE: &str = "jobs";

/// Writes a job into the queue, as the last thing of a transaction. `false`: the same key waits already.
///
/// # Errors
/// The database refused, or the job cannot be written as JSON.
pub async fn enqueue<J: Job>(tx: &mut RawTx, id: JobId, job: &J, run_at: Instant, now: Instant) -> Result<bool, Error> {
    Ok(enqueue_all(tx, vec![written(id, job, run_at, now)?]).await? > 0)
}

/// Writes jobs into the queue, as the last thing of a transaction, and says how many were new: of a key that waits already
/// nothing is written, and nobody takes the job that waits before the end of this transaction, or it would look at the
/// world before there is anything to see.
///
/// On PostgreSQL two may wake the same jobs beside a worker that takes them, and none may wait for the other in a ring. New
/// keys are written in their order, so whoever waits for a key holds none behind it. Who finds a key waiting takes the
/// lock of the queue and looks once more; whoever has that lock waits for nobody: a job that was taken in between is
/// queued again without its key, at the price of running once too often.
///
/// # Errors
/// The database refused.
pub async fn enqueue_all(tx: &mut RawTx, mut jobs: Vec<New>) -> Result<usize, Error> {
    jobs.sort_by(|a, b| a.key().cmp(&b.key()));
    let mut written = 0_usize;
    let mut found = Vec::new();
    for job in jobs {
        if put(tx, &job).await? {
            written = written.saturating_add(1);
        } else {
            found.push(job);
        }
    }
    if !found.is_empty() {
        tx.lock(QUEUE).await?;
    }
    for job in found {
        let waits = match job.key() {
            Some(key) => store::waits(tx, key).await?,
            None => false,
        };
        if !waits && put(tx, &job.without_key()).await? {
            written = written.saturating_add(1);
        }
    }
    Ok(written)
}

/// A job as it will stand in the queue, for whoever queues it a little later.
///
/// # Errors
/// The job cannot be written as JSON.
pub fn written<J: Job>(id: JobId, job: &J, run_at: Instant, now: Instant) -> Result<New, Error> {
    Ok(New { id, kind: J::KIND, payload: payload(job)?, key: job.key(), run_at, now })
}

/// The work as it is stored; the same work is the same text.
fn payload<J: Job>(job: &J) -> Result<String, Error> {
    serde_json::to_string(job)
        .map_err(|error| Error::Database(format!("a job {} cannot be written as JSON: {error}", J::KIND)))
}

/// The pause before the next attempt: one second, doubling, at most so many.
#[must_use]
pub fn pause_after(attempts: i64, longest_seconds: i64) -> Span {
    let doublings = attempts.saturating_sub(1).clamp(0, 12);
    Span::seconds((1_i64 << doublings).min(longest_seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let pauses = |longest| [1, 2, 3, 11, 12, 13, 500].map(|n| pause_after(n, longest).whole_seconds());
        assert_eq!(pauses(LONGEST_PAUSE_SECONDS), [1, 2, 4, 1024, 2048, 3600, 3600]);
        assert_eq!(pauses(600), [1, 2, 4, 600, 600, 600, 600]);
    }
}
