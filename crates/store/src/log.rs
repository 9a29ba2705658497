//! How far the disk has SQLite's write-ahead log.
//!
//! Left to itself, SQLite waits for the disk inside its only write lock (`synchronous = FULL`), and meanwhile nobody can write. Here
//! it only writes the log (`NORMAL`: the same log, in the same order, flushed before it is copied back), and the log is flushed after
//! the lock was given away, before anybody is told that something lasts. So the next transactions write while the disk works.
//!
//! What is committed can be read by others a moment before it lasts: a page that somebody else opens in that moment may show what a
//! power cut forgets. Who wrote it is answered after it lasts, whoever reads inside a transaction waits too, and jobs, the only ones
//! that touch the outside world, start after [`Log::keep`].

use crate::Error;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Returns when the disk has everything that was written to the log before.
pub(crate) type Flush = Box<dyn FnMut() -> io::Result<()> + Send>;

/// Commits are counted as they are written and as they are kept.
pub(crate) struct Log {
    /// Held while the disk is asked: whoever comes meanwhile waits, and often finds himself served.
    disk: Mutex<Disk>,
    written: AtomicU64,
    kept: AtomicU64,
    flushes: Arc<AtomicU64>,
}

enum Disk {
    Fit(Flush),
    /// A disk that failed once may forget what it holds and never say so again: only a restart reads what it really has.
    Failed(String),
}

impl Log {
    /// `flushes` counts how often the disk was asked.
    pub(crate) fn new(flush: Flush, flushes: Arc<AtomicU64>) -> Arc<Self> {
        let disk = Mutex::new(Disk::Fit(flush));
        Arc::new(Self { disk, written: AtomicU64::new(0), kept: AtomicU64::new(0), flushes })
    }

    /// Something was committed that has to last: what to wait for until it does.
    pub(crate) fn note(&self) -> u64 {
        self.written.fetch_add(1, Ordering::SeqCst).saturating_add(1)
    }

    /// What to wait for until everything that was noted so far lasts.
    pub(crate) fn noted(&self) -> u64 {
        self.written.load(Ordering::SeqCst)
    }

    /// Whether something that has to last is not known to.
    pub(crate) fn is_owed(&self) -> bool {
        self.kept.load(Ordering::SeqCst) < self.noted()
    }

    /// Waits, on this thread, until the disk has what was noted up to there. Those who wait at the same time share a flush.
    ///
    /// # Errors
    /// The disk failed, now or before: nobody can say what of it lasted.
    pub(crate) fn keep(&self, wanted: u64) -> Result<(), Error> {
        if self.kept.load(Ordering::SeqCst) >= wanted {
            return Ok(());
        }
        let mut disk = self.disk.lock().unwrap_or_else(PoisonError::into_inner);
        if self.kept.load(Ordering::SeqCst) >= wanted {
            return Ok(());
        }
        let Disk::Fit(flush) = &mut *disk else { return disk.refuse() };
        let reached = self.noted();
        match flush() {
            Ok(()) => {
                self.flushes.fetch_add(1, Ordering::Relaxed);
                self.kept.store(reached, Ordering::SeqCst);
                Ok(())
            }
            Err(error) => {
                tracing::error!(%error, "the disk did not keep the log; nothing more is written until the program is started again");
                *disk = Disk::Failed(error.to_string());
                disk.refuse()
            }
        }
    }

    /// Refuses when the disk has failed. Never waits for it.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match self.disk.try_lock() {
            Ok(disk) => disk.refuse(),
            Err(_) => Ok(()),
        }
    }
}

impl Disk {
    fn refuse(&self) -> Result<(), Error> {
        match self {
            Self::Fit(_) => Ok(()),
            Self::Failed(why) => Err(Error::Unavailable(format!(
                "the disk did not keep what was written ({why}); start the program again"
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_disk_is_asked_only_for_what_it_is_not_known_to_have() {
        let flushes = Arc::new(AtomicU64::new(0));
        let log = Log::new(Box::new(|| Ok(())), flushes.clone());
        log.keep(log.noted()).unwrap();
        assert_eq!((flushes.load(Ordering::Relaxed), log.is_owed()), (0, false));
        let first = log.note();
        log.note();
        assert!(log.is_owed());
        log.keep(log.noted()).unwrap();
        log.keep(first).unwrap();
        assert_eq!((flushes.load(Ordering::Relaxed), log.is_owed()), (1, false));
    }

    #[test]
    fn a_disk_that_failed_once_is_never_believed_again() {
        let mut answers = vec![Ok(()), Err(io::Error::other("worn out"))];
        let log = Log::new(Box::new(move || answers.pop().unwrap_or(Ok(()))), Arc::default());
        log.check().unwrap();
        let noted = log.note();
        assert!(matches!(log.keep(noted), Err(Error::Unavailable(_))));
        assert!(matches!(log.keep(noted), Err(Error::Unavailable(_))), "it would have said yes this time");
        assert!(matches!(log.check(), Err(Error::Unavailable(_))));
        assert!(log.is_owed());
    }
}
