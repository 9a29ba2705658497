//! What the doors, the notices and the rules share: the books and the file behind them, and how it is run.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::StatusCode;
use lyceum_kernel::{Clock, SystemClock};
use tokio::sync::Notify;

use super::books::{Books, Record};
use super::journal::{Journal, Pending};
use super::refusal::Refusal;
use super::rules;

/// How a simulator is run.
#[derive(Clone, Debug)]
pub struct Options {
    /// The file of its books.
    pub data: PathBuf,
    pub listen: SocketAddr,
    /// What callers must show.
    pub api_key: String,
    /// What notices are signed with.
    pub webhook_secret: String,
    /// The unit of everything that is said to happen later: a second in the demo, nothing in tests.
    pub pace: Duration,
}

/// A simulator while it runs.
pub(super) struct Shared {
    pub(super) options: Options,
    pub(super) base_url: String,
    books: Mutex<Books>,
    journal: Journal,
    pub(super) wake: Notify,
    pub(super) http: reqwest::Client,
    /// Milliseconds of [`Options::pace`], which may be changed while it runs.
    pace_ms: AtomicU64,
}

impl Shared {
    pub(super) fn new(
        options: Options,
        base_url: String,
        http: reqwest::Client,
        (journal, books): (Journal, Books),
    ) -> Self {
        let pace_ms = AtomicU64::new(millis(options.pace));
        Self { options, base_url, pace_ms, books: Mutex::new(books), journal, wake: Notify::new(), http }
    }

    pub(super) fn books(&self) -> MutexGuard<'_, Books> {
        // The books are only changed by `apply`, which does not panic halfway.
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Milliseconds of the machine. The provider does not live in the school's time.
    #[expect(clippy::unused_self, reason = "time is asked of the simulator, wherever it takes it from")]
    pub(super) fn now_ms(&self) -> i64 {
        SystemClock.now().micros() / 1000
    }

    /// Decides under the lock, writes what was decided, and answers once it is on the disk.
    pub(super) async fn change<T>(&self, decide: impl FnOnce(&Books, i64) -> (Vec<Record>, T)) -> Result<T, Refusal> {
        let now = self.now_ms();
        let (answer, pending) = {
            let mut books = self.books();
            let (records, answer) = decide(&books, now);
            records.iter().for_each(|record| books.apply(record));
            (answer, self.append(&records))
        };
        if !pending.durable().await {
            return Err(Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "journal", "the file cannot be written"));
        }
        self.wake.notify_one();
        Ok(answer)
    }

    fn append(&self, records: &[Record]) -> Pending {
        self.journal.append(records)
    }

    pub(super) fn set_pace(&self, pace: Duration) {
        self.pace_ms.store(millis(pace), Ordering::Relaxed);
    }

    pub(super) fn pace(&self) -> Duration {
        Duration::from_millis(self.pace_ms.load(Ordering::Relaxed))
    }

    /// The moment of a change and how far off "later" is.
    pub(super) fn when(&self, now_ms: i64) -> rules::When {
        rules::When { now_ms, pace_ms: i64::try_from(self.pace().as_millis()).unwrap_or(1000) }
    }
}

fn millis(pace: Duration) -> u64 {
    u64::try_from(pace.as_millis()).unwrap_or(u64::MAX)
}
