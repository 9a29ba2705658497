//! A school: its database, its clocks, its words, and the transaction in which everything happens.
//!
//! `transaction.rs` is where use cases live: [`Tx`] knows one instant, one actor and the queue. `builder.rs` puts a
//! school together; `lists.rs` holds what upper crates give lower ones; `worker.rs` runs the queue; `time_machine.rs`
//! moves school time; `news.rs` wakes pages that wait; `audit.rs` writes down who did what.

pub mod audit;
mod builder;
mod fault;
mod lists;
mod news;
mod settings;
mod store;
mod time_machine;
mod transaction;
mod worker;

pub use builder::SchoolBuilder;
pub use fault::Fault;
pub use news::Watch;
pub use settings::{Disputes, Mediator, Seller, Settings};
pub use time_machine::{SetTime, Walk};
pub use transaction::{Context, Read, Tx};
pub use worker::{Drained, JobFailure, Worker};

use lists::Lists;
use lyceum_kernel::{Actor, Clock, IdSource, Instant, Span, Zone};
use lyceum_store::{Db, Durability, Error, RawTx};
use lyceum_words::Words;
use news::News;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tokio::sync::{Mutex, Notify};

/// One school: one database, one set of texts and settings. Cheap to clone; the state of every router.
#[derive(Clone)]
pub struct School(Arc<Inner>);

struct Inner {
    db: Db,
    words: Arc<Words>,
    settings: Settings,
    lists: Lists,
    clock: Arc<dyn Clock>,
    ids: IdSource,
    /// How far school time is ahead of machine time, in microseconds; what the database holds, read at start.
    ahead: AtomicI64,
    /// The latest instant at which somebody began to act, in microseconds; the program itself does not count.
    acted: AtomicI64,
    /// Rung when a commit has put work into the queue.
    bell: Notify,
    /// Who waits for which thing to change.
    news: News,
    /// Held while the time machine moves.
    journey: Mutex<()>,
}

impl School {
    /// Begins putting a school together.
    #[must_use]
    pub fn builder(db: Db, words: Arc<Words>, settings: Settings) -> SchoolBuilder {
        SchoolBuilder::new(db, words, settings)
    }

    /// A transaction for this actor. Its instant is taken when its turn has come. On SQLite, with its one writer, instants
    /// follow the commits. On PostgreSQL they need not: who began earlier may wait for a lock and commit later. What must
    /// follow in order there takes a lock first ([`Tx::lock`]) and counts or compares what it finds, not instants.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn begin(&self, actor: impl Into<Actor> + Send) -> Result<Tx, Error> {
        let raw = self.0.db.begin().await?;
        Ok(self.opened(raw, actor.into()))
    }

    /// A transaction for bookkeeping that is done again anyway if a power cut forgets it.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn begin_relaxed(&self, actor: impl Into<Actor> + Send) -> Result<Tx, Error> {
        let raw = self.0.db.begin_as(Durability::Relaxed).await?;
        Ok(self.opened(raw, actor.into()))
    }

    fn opened(&self, raw: RawTx, actor: Actor) -> Tx {
        let is_somebody = !matches!(actor, Actor::System(_));
        let tx = Tx::new(raw, self.clone(), actor);
        if is_somebody {
            self.0.acted.fetch_max(tx.now().micros(), Ordering::SeqCst);
        }
        tx
    }

    /// Reads for this actor; never waits for a writer.
    ///
    /// # Errors
    /// None today; asked for so that a read replica may refuse.
    #[expect(clippy::unused_async, reason = "a read replica will be chosen here, and callers shall not change then")]
    pub async fn read(&self, actor: impl Into<Actor> + Send) -> Result<Read, Error> {
        Ok(Read::new(self.0.db.read(), self.clone(), actor.into()))
    }

    /// School time: what business goes by. Inside a transaction ask `tx.now()`.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.machine_now().plus(self.ahead())
    }

    /// Machine time: leases, sessions, rate limits. The time machine never moves it.
    #[must_use]
    pub fn machine_now(&self) -> Instant {
        self.0.clock.now()
    }

    /// How far school time is ahead of machine time.
    #[must_use]
    pub fn ahead(&self) -> Span {
        Span::from_micros(self.0.ahead.load(Ordering::SeqCst))
    }

    /// The zone of the school's seat.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.0.settings.zone
    }

    /// Every text.
    #[must_use]
    pub fn words(&self) -> &Arc<Words> {
        &self.0.words
    }

    /// What the owner has set.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// What upper crates gave: hooks, providers, links. In the order of the builder; empty when nobody gave any.
    #[must_use]
    pub fn list<T: Send + Sync + 'static>(&self) -> &[T] {
        self.0.lists.get()
    }

    /// The database, for the doctor and benches.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// A secret outside of any transaction. Only its hash is ever stored.
    #[must_use]
    pub fn token(&self) -> String {
        self.0.ids.token()
    }

    pub(crate) fn ids(&self) -> &IdSource {
        &self.0.ids
    }

    pub(crate) fn ring(&self) {
        self.0.bell.notify_one();
    }

    /// Watches one thing, by its id. Open it before looking, so that no change falls between.
    #[must_use]
    pub fn watch(&self, about: &impl std::fmt::Display) -> Watch {
        Watch::open(self, about)
    }

    pub(crate) fn news(&self) -> &News {
        &self.0.news
    }

    pub(crate) fn bell(&self) -> &Notify {
        &self.0.bell
    }

    pub(crate) fn journey(&self) -> &Mutex<()> {
        &self.0.journey
    }

    /// The latest instant at which somebody began to act since the program started.
    pub(crate) fn acted(&self) -> Instant {
        Instant::from_micros(self.0.acted.load(Ordering::SeqCst))
    }

    pub(crate) fn set_ahead(&self, ahead: Span) {
        self.0.ahead.store(ahead.micros(), Ordering::SeqCst);
    }
}
