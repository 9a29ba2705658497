//! SQLite's one writer, with group commit.
//!
//! Transactions take turns. Each runs in a savepoint inside an outer transaction that they share; `commit` releases the
//! savepoint, and whoever then finds nobody queued commits the outer one, which is the only thing that waits for the
//! disk. Everybody who released before is told together: all of them lasted, or none is known to have.
//!
//! Statements run at once, on the thread that asks. Only the commit of the outer transaction goes to a thread that may
//! wait, and it ends there even when its caller has gone away meanwhile.

use crate::Error;
use crate::sqlite::SqliteConnection;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

const OPEN: &str = "BEGIN IMMEDIATE";
const ENTER: &str = "SAVEPOINT turn";
const KEEP: &str = "RELEASE turn";
const CANCEL: &str = "ROLLBACK TO turn";
const COMMIT: &str = "COMMIT";
const ROLLBACK: &str = "ROLLBACK";
// A change of the safety level takes effect while it is compiled, so these two must never be cached.
const RELAX: &str = "PRAGMA synchronous = NORMAL";
const TIGHTEN: &str = "PRAGMA synchronous = FULL";

/// Nobody waits for more turns than this before the disk is asked, nor longer than twice what the disk takes: then two thirds of the
/// time are spent on turns, and the first of a batch does not wait for ever more who come after it.
const MOST_MEMBERS: usize = 128;
const BATCH_TO_DISK: u32 = 2;
const SHORTEST_BATCH: Duration = Duration::from_millis(4);
const LONGEST_BATCH: Duration = Duration::from_millis(25);
/// How long a transaction waits for its turn before it says so.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the outer transaction's end is called to whoever waits for it.
type Told = oneshot::Sender<Result<(), Error>>;

/// The queue for the one connection that writes.
pub(crate) struct Writer {
    seat: Arc<Mutex<Seat>>,
    queued: AtomicUsize,
    /// The task whose turn it is, where a task has a name.
    holder: std::sync::Mutex<Option<tokio::task::Id>>,
}

/// What only the one whose turn it is may touch.
pub(crate) struct Seat {
    /// None once the database is closed.
    connection: Option<SqliteConnection>,
    batch: Option<Batch>,
    durable: bool,
    relaxed: bool,
    commits: Arc<AtomicU64>,
    /// How long the disk takes, of late.
    disk: Duration,
}

/// The outer transaction that is open now, and who waits for its end.
struct Batch {
    members: Vec<Told>,
    began: Instant,
    relaxed: bool,
    wrote: bool,
}

/// A place in the queue. Whoever leaves it before the turn came may have been the one for whom a batch was kept open.
struct Place {
    writer: Arc<Writer>,
    served: bool,
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
        let disk = Duration::ZERO;
        let seat = Seat { connection: Some(connection), batch: None, durable, relaxed: false, commits, disk };
        let holder = std::sync::Mutex::default();
        Arc::new(Self { seat: Arc::new(Mutex::new(seat)), queued: AtomicUsize::new(0), holder })
    }

    /// Queues for a turn. `relaxed`: what is written may be forgotten in a power cut, though never torn.
    ///
    /// # Errors
    /// The writer was busy for too long, or this very task has the turn: it would wait for itself.
    pub(crate) async fn begin(self: &Arc<Self>, relaxed: bool) -> Result<Turn, Error> {
        let me = tokio::task::try_id();
        if me.is_some() && *self.holder() == me {
            return Err(Error::Unavailable(
                "a transaction was begun before this task had ended its last one".to_owned(),
            ));
        }
        let place = Place::take(self);
        let Ok(seat) = tokio::time::timeout(PATIENCE, self.seat.clone().lock_owned()).await else {
            return Err(Error::Unavailable("the writer was busy for too long".to_owned()));
        };
        place.serve();
        *self.holder() = me;
        let mut turn = Turn { seat: Some(seat), writer: self.clone(), wrote: false };
        let entered = turn.seat.as_mut().ok_or(Error::Spent).and_then(|seat| seat.enter(relaxed));
        if let Err(error) = entered {
            // There is no savepoint to go back to.
            if let Some(seat) = turn.give_up_seat() {
                finish(seat, &turn.writer);
            }
            return Err(error);
        }
        Ok(turn)
    }

    fn holder(&self) -> std::sync::MutexGuard<'_, Option<tokio::task::Id>> {
        self.holder.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the turn at hand to end, then closes the connection. Later transactions are refused.
    pub(crate) async fn close(&self, path: &std::path::Path) -> Result<(), Error> {
        let mut seat = self.seat.lock().await;
        seat.end_batch();
        let Some(connection) = seat.connection.take() else { return Ok(()) };
        connection.close().map_err(|error| Error::Unavailable(format!("{}: {error}", path.display())))
    }
}

impl Place {
    fn take(writer: &Arc<Writer>) -> Self {
        writer.queued.fetch_add(1, Ordering::SeqCst);
        Self { writer: writer.clone(), served: false }
    }

    fn serve(mut self) {
        self.served = true;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.writer.queued.fetch_sub(1, Ordering::SeqCst);
        if self.served {
            return;
        }
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            let writer = self.writer.clone();
            runtime.spawn(async move { finish(writer.seat.clone().lock_owned().await, &writer) });
        }
    }
}

impl Turn {
    /// The connection, for a query of this transaction.
    pub(crate) fn connection(&mut self) -> Result<&mut SqliteConnection, Error> {
        self.seat.as_mut().and_then(|seat| seat.connection.as_mut()).ok_or(Error::Spent)
    }

    /// This transaction is about to write: its end needs the disk.
    pub(crate) const fn mark_written(&mut self) {
        self.wrote = true;
    }

    fn give_up_seat(&mut self) -> Option<OwnedMutexGuard<Seat>> {
        let seat = self.seat.take()?;
        *self.writer.holder() = None;
        Some(seat)
    }

    /// Returns when the disk has it.
    pub(crate) async fn commit(mut self) -> Result<(), Error> {
        let mut seat = self.give_up_seat().ok_or(Error::Spent)?;
        let (tell, told) = oneshot::channel();
        seat.leave(End::Keep(tell), self.wrote);
        finish(seat, &self.writer);
        told.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Returns when everything is as before.
    pub(crate) fn rollback(self) {
        drop(self);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(mut seat) = self.give_up_seat() else { return };
        seat.leave(End::Cancel, false);
        finish(seat, &self.writer);
    }
}

/// Gives the seat to the next in the queue; ends the batch first when there is no next, or it is full.
fn finish(mut seat: OwnedMutexGuard<Seat>, writer: &Writer) {
    let Some(batch) = &seat.batch else { return };
    if writer.queued.load(Ordering::SeqCst) > 0 && !batch.is_full(seat.disk) {
        return;
    }
    match tokio::runtime::Handle::try_current() {
        // Nothing is waited for when nobody has written.
        Ok(runtime) if batch.waits_for_disk() => drop(runtime.spawn_blocking(move || seat.end_batch())),
        _ => seat.end_batch(),
    }
}

impl Seat {
    fn enter(&mut self, relaxed: bool) -> Result<(), Error> {
        // A transaction that must last never shares a batch that may be forgotten.
        if !relaxed && self.batch.as_ref().is_some_and(|batch| batch.relaxed) {
            self.end_batch();
        }
        let opened = if self.batch.is_some() { Ok(()) } else { self.open(relaxed) };
        let entered = opened.and_then(|()| self.run(ENTER));
        if let Err(error) = &entered {
            self.lose_batch(error);
        }
        entered
    }

    fn open(&mut self, relaxed: bool) -> Result<(), Error> {
        if self.durable && relaxed != self.relaxed {
            self.connection()?.batch(if relaxed { RELAX } else { TIGHTEN })?;
            self.relaxed = relaxed;
        }
        self.run(OPEN)?;
        self.batch = Some(Batch { members: Vec::new(), began: Instant::now(), relaxed, wrote: false });
        Ok(())
    }

    fn leave(&mut self, how: End, wrote: bool) {
        let done = match how {
            End::Cancel => self.run(CANCEL).and_then(|()| self.run(KEEP)),
            End::Keep(tell) => {
                let done = self.run(KEEP);
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
            self.lose_batch(&error);
        }
    }

    /// Asks the disk, once, for everybody who has released.
    fn end_batch(&mut self) {
        let Some(batch) = self.batch.take() else { return };
        if batch.members.is_empty() {
            drop(self.run(ROLLBACK));
            return;
        }
        let began = Instant::now();
        match self.run(COMMIT) {
            Ok(()) => {
                if batch.waits_for_disk() {
                    self.commits.fetch_add(1, Ordering::Relaxed);
                    self.disk = (self.disk.saturating_mul(3) + began.elapsed()) / 4;
                }
                batch.tell(&Ok(()));
            }
            Err(error) => {
                drop(self.run(ROLLBACK));
                tracing::error!(%error, transactions = batch.members.len(), "a group commit failed");
                batch.tell(&Err(Error::Unavailable(format!("the commit failed: {error}"))));
            }
        }
    }

    /// The outer transaction cannot be trusted any more: nobody in it is told that it lasted.
    fn lose_batch(&mut self, cause: &Error) {
        drop(self.run(ROLLBACK));
        if let Some(batch) = self.batch.take()
            && !batch.members.is_empty()
        {
            tracing::error!(%cause, transactions = batch.members.len(), "a group of transactions was lost");
            batch.tell(&Err(Error::Unavailable(format!("the shared transaction was lost: {cause}"))));
        }
    }

    fn run(&mut self, sql: &'static str) -> Result<(), Error> {
        self.connection()?.run(sql)
    }

    fn connection(&mut self) -> Result<&mut SqliteConnection, Error> {
        self.connection.as_mut().ok_or_else(|| Error::Unavailable("the database was closed".to_owned()))
    }
}

impl Batch {
    fn is_full(&self, disk: Duration) -> bool {
        let longest = disk.saturating_mul(BATCH_TO_DISK).clamp(SHORTEST_BATCH, LONGEST_BATCH);
        self.members.len() >= MOST_MEMBERS || self.began.elapsed() >= longest
    }

    const fn waits_for_disk(&self) -> bool {
        self.wrote && !self.relaxed
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
