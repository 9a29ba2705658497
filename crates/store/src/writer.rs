//! SQLite's one writer, with group commit.
//!
//! Transactions take turns. Each runs in a savepoint inside an outer transaction that they share; `commit` releases the
//! savepoint, and whoever then finds nobody queued commits the outer one, which is the only thing that waits for the
//! disk. Everybody who released before is told together: all of them lasted, or none is known to have.
//!
//! Every step that changes the writer's state runs in a task of its own, so that a caller who goes away in the middle
//! of `begin` or `commit` cannot stop it half-way. A caller's own query can be cut off anywhere; the driver runs
//! commands in order, so the rollback that follows finds the query finished.

use crate::Error;
use sqlx::sqlite::SqliteConnection;
use sqlx::{Connection, raw_sql};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

const OPEN: &str = "BEGIN IMMEDIATE; SAVEPOINT turn";
const ENTER: &str = "SAVEPOINT turn";
const KEEP: &str = "RELEASE turn";
const CANCEL: &str = "ROLLBACK TO turn; RELEASE turn";
const COMMIT: &str = "COMMIT";
const ROLLBACK: &str = "ROLLBACK";
// A change of the safety level takes effect while it is compiled, so these two must never be cached.
const OPEN_RELAXING: &str = "PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; SAVEPOINT turn";
const OPEN_TIGHTENING: &str = "PRAGMA synchronous = FULL; BEGIN IMMEDIATE; SAVEPOINT turn";

/// Nobody waits for more turns than this, nor longer, before the disk is asked.
const MOST_MEMBERS: usize = 128;
const LONGEST_BATCH: Duration = Duration::from_millis(25);
/// How long a transaction waits for its turn before it says so.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the outer transaction's end is called to whoever waits for it.
type Told = oneshot::Sender<Result<(), Error>>;

/// The queue for the one connection that writes.
pub(crate) struct Writer {
    seat: Arc<Mutex<Seat>>,
    queued: AtomicUsize,
}

/// What only the one whose turn it is may touch.
pub(crate) struct Seat {
    pub(crate) connection: SqliteConnection,
    batch: Option<Batch>,
    durable: bool,
    relaxed: bool,
    /// A transaction was dropped where no task could be started; its savepoint is still open.
    abandoned: bool,
    commits: Arc<AtomicU64>,
}

/// The outer transaction that is open now, and who waits for its end.
struct Batch {
    members: Vec<Told>,
    began: Instant,
    relaxed: bool,
    wrote: bool,
}

/// One transaction's turn. Dropping it rolls back to its savepoint.
pub(crate) struct Turn {
    seat: Option<OwnedMutexGuard<Seat>>,
    writer: Arc<Writer>,
    wrote: bool,
}

enum End {
    Keep(Told),
    Cancel,
}

impl Writer {
    pub(crate) fn new(connection: SqliteConnection, durable: bool, commits: Arc<AtomicU64>) -> Arc<Self> {
        let seat = Seat { connection, batch: None, durable, relaxed: false, abandoned: false, commits };
        Arc::new(Self { seat: Arc::new(Mutex::new(seat)), queued: AtomicUsize::new(0) })
    }

    /// Queues for a turn. `relaxed`: what is written may be forgotten in a power cut, though never torn.
    pub(crate) async fn begin(self: &Arc<Self>, relaxed: bool) -> Result<Turn, Error> {
        let (tell, told) = oneshot::channel();
        self.queued.fetch_add(1, Ordering::SeqCst);
        let writer = self.clone();
        tokio::spawn(async move {
            let mut seat = writer.seat.clone().lock_owned().await;
            writer.queued.fetch_sub(1, Ordering::SeqCst);
            let begun = seat.enter(relaxed).await.map(|()| Turn { seat: Some(seat), writer, wrote: false });
            // If the caller has gone, the turn comes back here and is dropped: rolled back.
            drop(tell.send(begun));
        });
        match tokio::time::timeout(PATIENCE, told).await {
            Ok(Ok(begun)) => begun,
            Ok(Err(_)) => Err(stopped()),
            Err(_) => Err(Error::Unavailable("the writer was busy for too long".to_owned())),
        }
    }

    /// Waits for the turn at hand to end, then closes the connection. Later transactions are refused.
    pub(crate) async fn close(&self, path: &std::path::Path) -> Result<(), Error> {
        let mut seat = self.seat.lock().await;
        seat.end_batch().await;
        // The driver closes by value; an empty database in memory takes the place.
        let empty = <SqliteConnection as Connection>::connect("sqlite::memory:").await?;
        let connection = std::mem::replace(&mut seat.connection, empty);
        connection.close().await.map_err(|error| Error::Unavailable(format!("{}: {error}", path.display())))
    }
}

impl Turn {
    /// The connection, for a query of this transaction.
    pub(crate) fn connection(&mut self) -> Result<&mut SqliteConnection, Error> {
        self.seat.as_mut().map(|seat| &mut seat.connection).ok_or(Error::Spent)
    }

    /// This transaction is about to write: its end needs the disk.
    pub(crate) const fn mark_written(&mut self) {
        self.wrote = true;
    }

    /// Returns when the disk has it.
    pub(crate) async fn commit(mut self) -> Result<(), Error> {
        let seat = self.seat.take().ok_or(Error::Spent)?;
        let (tell, told) = oneshot::channel();
        tokio::spawn(end(seat, self.writer.clone(), End::Keep(tell), self.wrote));
        told.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Returns when everything is as before.
    pub(crate) async fn rollback(mut self) -> Result<(), Error> {
        let seat = self.seat.take().ok_or(Error::Spent)?;
        let ended = tokio::spawn(end(seat, self.writer.clone(), End::Cancel, false));
        ended.await.map_err(|_| stopped())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(mut seat) = self.seat.take() else { return };
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(end(seat, self.writer.clone(), End::Cancel, false))),
            Err(_) => seat.abandoned = true,
        }
    }
}

/// Ends one turn, and the batch with it when nobody else would.
async fn end(mut seat: OwnedMutexGuard<Seat>, writer: Arc<Writer>, how: End, wrote: bool) {
    seat.leave(how, wrote).await;
    if writer.queued.load(Ordering::SeqCst) == 0 || seat.batch.as_ref().is_some_and(Batch::is_full) {
        seat.end_batch().await;
    }
}

impl Seat {
    async fn enter(&mut self, relaxed: bool) -> Result<(), Error> {
        if std::mem::take(&mut self.abandoned) {
            self.leave(End::Cancel, false).await;
        }
        // A transaction that must last never shares a batch that may be forgotten.
        if !relaxed && self.batch.as_ref().is_some_and(|batch| batch.relaxed) {
            self.end_batch().await;
        }
        let done = match self.batch {
            Some(_) => self.run(ENTER).await,
            None => self.open(relaxed).await,
        };
        if let Err(error) = &done {
            self.lose_batch(error).await;
        }
        done
    }

    async fn open(&mut self, relaxed: bool) -> Result<(), Error> {
        let changes = self.durable && relaxed != self.relaxed;
        match (changes, relaxed) {
            (false, _) => self.run(OPEN).await?,
            (true, true) => self.run_uncached(OPEN_RELAXING).await?,
            (true, false) => self.run_uncached(OPEN_TIGHTENING).await?,
        }
        self.relaxed = relaxed;
        self.batch = Some(Batch { members: Vec::new(), began: Instant::now(), relaxed, wrote: false });
        Ok(())
    }

    async fn leave(&mut self, how: End, wrote: bool) {
        let done = match how {
            End::Cancel => self.run(CANCEL).await,
            End::Keep(tell) => {
                let done = self.run(KEEP).await;
                match (&done, self.batch.as_mut()) {
                    (Ok(()), Some(batch)) => {
                        batch.wrote |= wrote;
                        batch.members.push(tell);
                    }
                    (Ok(()), None) => drop(tell.send(Err(stopped()))),
                    (Err(error), _) => drop(tell.send(Err(error.clone()))),
                }
                done
            }
        };
        // The savepoint can only be missing because SQLite itself rolled the outer transaction back (disk full, I/O).
        if let Err(error) = done {
            self.lose_batch(&error).await;
        }
    }

    /// Asks the disk, once, for everybody who has released.
    async fn end_batch(&mut self) {
        let Some(batch) = self.batch.take() else { return };
        if batch.members.is_empty() {
            drop(self.run(ROLLBACK).await);
            return;
        }
        match self.run(COMMIT).await {
            Ok(()) => {
                if batch.wrote && !batch.relaxed {
                    self.commits.fetch_add(1, Ordering::Relaxed);
                }
                batch.tell(&Ok(()));
            }
            Err(error) => {
                drop(self.run(ROLLBACK).await);
                tracing::error!(%error, transactions = batch.members.len(), "a group commit failed");
                batch.tell(&Err(Error::Unavailable(format!("the commit failed: {error}"))));
            }
        }
    }

    /// The outer transaction cannot be trusted any more: nobody in it is told that it lasted.
    async fn lose_batch(&mut self, cause: &Error) {
        drop(self.run(ROLLBACK).await);
        if let Some(batch) = self.batch.take()
            && !batch.members.is_empty()
        {
            tracing::error!(%cause, transactions = batch.members.len(), "a group of transactions was lost");
            batch.tell(&Err(Error::Unavailable(format!("the shared transaction was lost: {cause}"))));
        }
    }

    async fn run(&mut self, sql: &'static str) -> Result<(), Error> {
        sqlx::query(sql).execute(&mut self.connection).await.map(|_| ()).map_err(Error::from)
    }

    async fn run_uncached(&mut self, sql: &'static str) -> Result<(), Error> {
        raw_sql(sql).execute(&mut self.connection).await.map(|_| ()).map_err(Error::from)
    }
}

impl Batch {
    fn is_full(&self) -> bool {
        self.members.len() >= MOST_MEMBERS || self.began.elapsed() >= LONGEST_BATCH
    }

    fn tell(self, outcome: &Result<(), Error>) {
        for member in self.members {
            drop(member.send(outcome.clone()));
        }
    }
}

fn stopped() -> Error {
    Error::Unavailable("the writer stopped".to_owned())
}
