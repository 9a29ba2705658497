//! SQLite's one writer, with group commit.
//!
//! Transactions take turns. Each runs in a savepoint inside an outer transaction that they share; `commit` releases the
//! savepoint, and whoever then finds nobody queued commits the outer one. Then the seat is free for the next, and those who
//! wait until it lasts are told together when the disk has the log (`log.rs`): all of them lasted, or none is known to have.
//!
//! Statements run at once, on the thread that asks. Only the end of a batch that has to last goes to a thread that may
//! wait, and it ends there even when its caller has gone away meanwhile.

use crate::Error;
use crate::log::Log;
use crate::sqlite::SqliteConnection;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

const OPEN: &str = "BEGIN IMMEDIATE";
const ENTER: &str = "SAVEPOINT turn";
const KEEP: &str = "RELEASE turn";
const CANCEL: &str = "ROLLBACK TO turn";
const COMMIT: &str = "COMMIT";
const ROLLBACK: &str = "ROLLBACK";

/// After so many turns, or as long as the options say, the outer transaction is committed though others queue. It is looked at
/// between turns: a slow turn holds up those before it. Those who follow each other closely mostly write the same pages, and a batch
/// writes each page to the log once.
const MOST_MEMBERS: usize = 128;
/// How long a transaction waits for its turn before it says so.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the outer transaction's end is called to whoever waits for it.
type Told = oneshot::Sender<Result<(), Error>>;

/// The queue for the one connection that writes.
pub(crate) struct Writer {
    seat: Arc<Mutex<Seat>>,
    log: Arc<Log>,
    longest_batch: Duration,
    queued: AtomicUsize,
    /// The task whose turn it is, where a task has a name.
    holder: std::sync::Mutex<Option<tokio::task::Id>>,
}

/// What only the one whose turn it is may touch.
pub(crate) struct Seat {
    /// None once the database is closed.
    connection: Option<SqliteConnection>,
    batch: Option<Batch>,
}

/// The outer transaction that is open now, and who waits for its end.
struct Batch {
    began: Instant,
    /// Whether somebody wrote who is told when the disk has it.
    wrote: bool,
    /// Who is told when the disk has it, and who as soon as it is committed.
    lasting: Vec<Told>,
    relaxed: Vec<Told>,
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
    relaxed: bool,
    wrote: bool,
}

enum End {
    /// Who is to be told, and whether anything was written.
    Lasting(Told, bool),
    Relaxed(Told),
    Cancel,
}

/// Who waits for the disk, after the outer transaction was committed, and for how much of the log.
struct Waiting {
    members: Vec<Told>,
    until: u64,
}

impl Writer {
    pub(crate) fn new(connection: SqliteConnection, log: Arc<Log>, longest_batch: Duration) -> Arc<Self> {
        let seat = Arc::new(Mutex::new(Seat { connection: Some(connection), batch: None }));
        Arc::new(Self { seat, log, longest_batch, queued: AtomicUsize::new(0), holder: std::sync::Mutex::default() })
    }

    /// Queues for a turn. `relaxed`: what is written may be forgotten in a power cut, though never torn.
    ///
    /// # Errors
    /// The writer was busy for too long, or this very task has the turn: it would wait for itself. The disk has failed.
    pub(crate) async fn begin(self: &Arc<Self>, relaxed: bool) -> Result<Turn, Error> {
        self.log.check()?;
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
        let mut turn = Turn { seat: Some(seat), writer: self.clone(), relaxed, wrote: false };
        let entered = turn.seat.as_mut().ok_or(Error::Spent).and_then(|seat| seat.enter());
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

    /// Returns when the disk has all that was committed so far and has to last.
    ///
    /// # Errors
    /// The disk failed.
    pub(crate) async fn keep(&self) -> Result<(), Error> {
        if !self.log.is_owed() {
            return Ok(());
        }
        let (log, until) = (self.log.clone(), self.log.noted());
        tokio::task::spawn_blocking(move || log.keep(until)).await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Waits for the turn at hand to end, then closes the connection. Later transactions are refused.
    pub(crate) async fn close(&self, path: &std::path::Path) -> Result<(), Error> {
        let mut seat = self.seat.lock().await;
        seat.end_batch(&self.log).settle(&self.log);
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

    /// Returns when the disk has it; of a relaxed one, when it is committed.
    pub(crate) async fn commit(mut self) -> Result<(), Error> {
        let mut seat = self.give_up_seat().ok_or(Error::Spent)?;
        let (tell, told) = oneshot::channel();
        seat.leave(if self.relaxed { End::Relaxed(tell) } else { End::Lasting(tell, self.wrote) });
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
        seat.leave(End::Cancel);
        finish(seat, &self.writer);
    }
}

/// Gives the seat to the next in the queue; ends the batch first when there is no next, or it is full.
fn finish(mut seat: OwnedMutexGuard<Seat>, writer: &Writer) {
    let Some(batch) = &seat.batch else { return };
    if writer.queued.load(Ordering::SeqCst) > 0 && !batch.is_full(writer.longest_batch) {
        return;
    }
    let log = writer.log.clone();
    let waits = batch.waits_for_disk(&log);
    let end = move || {
        let waiting = seat.end_batch(&log);
        drop(seat);
        waiting.settle(&log);
    };
    match tokio::runtime::Handle::try_current() {
        Ok(runtime) if waits => drop(runtime.spawn_blocking(end)),
        _ => end(),
    }
}

impl Seat {
    fn enter(&mut self) -> Result<(), Error> {
        let opened = if self.batch.is_some() { Ok(()) } else { self.open() };
        let entered = opened.and_then(|()| self.run(ENTER));
        if let Err(error) = &entered {
            self.lose_batch(error);
        }
        entered
    }

    fn open(&mut self) -> Result<(), Error> {
        self.run(OPEN)?;
        let (lasting, relaxed) = (Vec::new(), Vec::new());
        self.batch = Some(Batch { began: Instant::now(), wrote: false, lasting, relaxed });
        Ok(())
    }

    fn leave(&mut self, how: End) {
        let done = match how {
            End::Cancel => self.run(CANCEL).and_then(|()| self.run(KEEP)),
            End::Lasting(..) | End::Relaxed(_) => self.run(KEEP),
        };
        if let (Ok(()), Some(batch)) = (&done, self.batch.as_mut()) {
            batch.admit(how);
        } else if let End::Lasting(tell, _) | End::Relaxed(tell) = how {
            drop(tell.send(Err(done.clone().err().unwrap_or_else(stopped))));
        }
        // The savepoint can only be missing because SQLite itself rolled the outer transaction back (disk full, I/O).
        if let Err(error) = done {
            self.lose_batch(&error);
        }
    }

    /// Commits for everybody who has released. Who only wanted that is told; who waits for the disk is handed back.
    fn end_batch(&mut self, log: &Log) -> Waiting {
        let Some(batch) = self.batch.take() else { return Waiting::nobody() };
        if batch.is_empty() {
            drop(self.run(ROLLBACK));
            return Waiting::nobody();
        }
        if let Err(error) = self.run(COMMIT) {
            drop(self.run(ROLLBACK));
            tracing::error!(%error, transactions = batch.len(), "a group commit failed");
            batch.lose(&Error::Unavailable(format!("the commit failed: {error}")));
            return Waiting::nobody();
        }
        let until = if batch.wrote { log.note() } else { log.noted() };
        tell(batch.relaxed, &Ok(()));
        Waiting { members: batch.lasting, until }
    }

    /// The outer transaction cannot be trusted any more: nobody in it is told that it lasted.
    fn lose_batch(&mut self, cause: &Error) {
        drop(self.run(ROLLBACK));
        if let Some(batch) = self.batch.take()
            && !batch.is_empty()
        {
            tracing::error!(%cause, transactions = batch.len(), "a group of transactions was lost");
            batch.lose(&Error::Unavailable(format!("the shared transaction was lost: {cause}")));
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
    fn admit(&mut self, how: End) {
        match how {
            End::Lasting(tell, wrote) => {
                self.wrote |= wrote;
                self.lasting.push(tell);
            }
            End::Relaxed(tell) => self.relaxed.push(tell),
            End::Cancel => {}
        }
    }

    const fn len(&self) -> usize {
        self.lasting.len().saturating_add(self.relaxed.len())
    }

    const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn is_full(&self, longest: Duration) -> bool {
        self.len() >= MOST_MEMBERS || self.began.elapsed() >= longest
    }

    /// Also who wrote nothing waits: what he read, and will act upon, must last.
    fn waits_for_disk(&self, log: &Log) -> bool {
        !self.lasting.is_empty() && (self.wrote || log.is_owed())
    }

    fn lose(self, error: &Error) {
        tell(self.lasting, &Err(error.clone()));
        tell(self.relaxed, &Err(error.clone()));
    }
}

impl Waiting {
    const fn nobody() -> Self {
        Self { members: Vec::new(), until: 0 }
    }

    /// Waits for the disk, if it owes them anything, and tells them.
    fn settle(self, log: &Log) {
        if !self.members.is_empty() {
            tell(self.members, &log.keep(self.until));
        }
    }
}

fn tell(members: Vec<Told>, outcome: &Result<(), Error>) {
    for member in members {
        drop(member.send(outcome.clone()));
    }
}

fn stopped() -> Error {
    Error::Unavailable("the writer stopped".to_owned())
}

#[cfg(test)]
mod tests;
