//! The transaction in which a use case happens, and its reading sister.

use crate::{School, audit};
use lyceum_jobs::{Job, JobId, New};
use lyceum_kernel::{Actor, Column, Day, Id, Instant};
use lyceum_store::{Error, RawRead, RawTx, Reads, Row, Writes};
use std::fmt::Display;
use std::sync::{Mutex, PoisonError};

/// What a use case may know besides the database: when, who, where.
pub trait Context {
    /// The one instant of this transaction or read, in school time.
    fn now(&self) -> Instant;
    /// Who acts.
    fn actor(&self) -> &Actor;
    /// Where.
    fn school(&self) -> &School;
    /// The day at the school's seat.
    fn today(&self) -> Day {
        self.now().day(self.school().zone())
    }
}

/// One transaction: everything in it happens at one instant, for one actor, wholly or not at all.
#[must_use = "a transaction that is dropped is rolled back"]
pub struct Tx {
    raw: RawTx,
    school: School,
    actor: Actor,
    now: Instant,
    last_id: Mutex<u128>,
    enqueued: bool,
    keyed: Vec<New>,
    changed: Vec<String>,
}

impl Tx {
    pub(crate) fn new(raw: RawTx, school: School, actor: Actor) -> Self {
        let now = school.now();
        let last_id = Mutex::default();
        Self { raw, school, actor, now, last_id, enqueued: false, keyed: Vec::new(), changed: Vec::new() }
    }

    /// The one instant of everything this transaction writes.
    #[must_use]
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// The day at the school's seat.
    #[must_use]
    pub fn today(&self) -> Day {
        Context::today(self)
    }

    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Where.
    #[must_use]
    pub const fn school(&self) -> &School {
        &self.school
    }

    /// A new id that sorts by this transaction's instant, and behind those it has drawn before.
    #[must_use]
    pub fn new_id<T: Id>(&self) -> T {
        let mut last = self.last_id.lock().unwrap_or_else(PoisonError::into_inner);
        self.school.ids().next_behind(self.now, &mut last)
    }

    /// A secret of 256 random bits. Store only its hash.
    #[must_use]
    pub fn token(&self) -> String {
        self.school.ids().token()
    }

    /// Queues work for as soon as this transaction has committed, unless a job with the same key waits already.
    ///
    /// # Errors
    /// The database refused.
    pub async fn enqueue<J: Job>(&mut self, job: &J) -> Result<(), Error> {
        self.enqueue_at(job, self.now).await
    }

    /// Queues work for later, in school time. Work with a key is written at the end of the transaction.
    ///
    /// # Errors
    /// The database refused.
    pub async fn enqueue_at<J: Job>(&mut self, job: &J, run_at: Instant) -> Result<(), Error> {
        let id: JobId = self.new_id();
        self.enqueued = true;
        let new = lyceum_jobs::written(id, job, run_at, self.now)?;
        if new.key().is_some() {
            self.keyed.push(new);
            return Ok(());
        }
        lyceum_jobs::put(&mut self.raw, &new).await.map(drop)
    }

    /// Wakes the pages that watch this thing, once this transaction has committed.
    pub fn announce(&mut self, about: &impl Display) {
        self.changed.push(about.to_string());
    }

    /// Writes into the audit that this actor did `what` to `about`.
    ///
    /// # Errors
    /// The database refused.
    pub async fn audit(&mut self, what: &str, about: &(impl Display + Sync + ?Sized)) -> Result<(), Error> {
        let about = about.to_string();
        audit::record(self, what, &about).await
    }

    /// Waits until no other transaction holds the lock of this name; held until the end. Needed only where a condition
    /// spans rows that do not exist yet, such as the next number of a series.
    ///
    /// # Errors
    /// The database refused.
    pub async fn lock(&mut self, name: &str) -> Result<(), Error> {
        self.raw.lock(name).await
    }

    /// Makes everything last, then wakes the worker if there is work, and the pages that watch.
    ///
    /// # Errors
    /// [`Error::Spent`] after an earlier error; [`Error::Unavailable`] when nobody can say how the commit ended.
    pub async fn commit(mut self) -> Result<(), Error> {
        lyceum_jobs::enqueue_all(&mut self.raw, std::mem::take(&mut self.keyed)).await?;
        self.raw.commit().await?;
        if self.enqueued {
            self.school.ring();
        }
        for about in &self.changed {
            self.school.news().tell(about);
        }
        Ok(())
    }

    /// Leaves everything as it was. Dropping does the same.
    ///
    /// # Errors
    /// The connection broke; the database rolls back all the same.
    pub async fn rollback(self) -> Result<(), Error> {
        self.raw.rollback().await
    }
}

impl Context for Tx {
    fn now(&self) -> Instant {
        self.now
    }
    fn actor(&self) -> &Actor {
        &self.actor
    }
    fn school(&self) -> &School {
        &self.school
    }
}

impl Reads for Tx {
    async fn all<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<Vec<Row>, Error> {
        self.raw.all(sql, parameters).await
    }
    async fn one<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<Option<Row>, Error> {
        self.raw.one(sql, parameters).await
    }
}

impl Writes for Tx {
    async fn run<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<u64, Error> {
        self.raw.run(sql, parameters).await
    }
}

/// Reads for one request: one instant, one actor, no writing. Each question sees what is committed by then.
pub struct Read {
    raw: RawRead,
    school: School,
    actor: Actor,
    now: Instant,
}

impl Read {
    pub(crate) fn new(raw: RawRead, school: School, actor: Actor) -> Self {
        let now = school.now();
        Self { raw, school, actor, now }
    }

    /// The one instant of this read, in school time.
    #[must_use]
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// The day at the school's seat.
    #[must_use]
    pub fn today(&self) -> Day {
        Context::today(self)
    }

    /// Who reads.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Where.
    #[must_use]
    pub const fn school(&self) -> &School {
        &self.school
    }
}

impl Context for Read {
    fn now(&self) -> Instant {
        self.now
    }
    fn actor(&self) -> &Actor {
        &self.actor
    }
    fn school(&self) -> &School {
        &self.school
    }
}

impl Reads for Read {
    async fn all<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<Vec<Row>, Error> {
        self.raw.all(sql, parameters).await
    }
    async fn one<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<Option<Row>, Error> {
        self.raw.one(sql, parameters).await
    }
}
