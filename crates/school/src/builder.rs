//! Puts a school together, once, at start.

use crate::lists::Lists;
use crate::news::News;
use crate::{Inner, School, Settings, store};
use lyceum_kernel::{Clock, IdSource, SystemClock};
use lyceum_store::{Db, Error};
use lyceum_words::Words;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use tokio::sync::{Mutex, Notify};

/// A school being put together.
pub struct SchoolBuilder {
    db: Db,
    words: Arc<Words>,
    settings: Settings,
    lists: Lists,
    clock: Arc<dyn Clock>,
    ids: IdSource,
}

impl SchoolBuilder {
    pub(crate) fn new(db: Db, words: Arc<Words>, settings: Settings) -> Self {
        Self { db, words, settings, lists: Lists::default(), clock: Arc::new(SystemClock), ids: IdSource::from_os() }
    }

    /// Adds to a list that a lower crate reads. Called again, it adds behind.
    #[must_use]
    pub fn list<T: Send + Sync + 'static>(mut self, items: Vec<T>) -> Self {
        self.lists.add(items);
        self
    }

    /// Another clock than the machine's. For tests.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Another source of ids and secrets than the operating system's. For tests.
    #[must_use]
    pub fn ids(mut self, ids: IdSource) -> Self {
        self.ids = ids;
        self
    }

    /// The school, with the time that its database says.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn open(self) -> Result<School, Error> {
        let ahead = store::ahead(&mut self.db.read()).await?;
        Ok(School(Arc::new(Inner {
            db: self.db,
            words: self.words,
            settings: self.settings,
            lists: self.lists,
            clock: self.clock,
            ids: self.ids,
            ahead: AtomicI64::new(ahead.micros()),
            acted: AtomicI64::new(i64::MIN),
            bell: Notify::new(),
            news: News::default(),
            journey: Mutex::new(()),
        })))
    }
}
