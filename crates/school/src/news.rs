//! Pages that wait: whoever watches a thing is told when a commit of this process has changed it.
//!
//! News is a courtesy, not a fact: another process's commits are not heard, so whoever watches looks again in any case.

use crate::School;
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Who watches what, by its id.
#[derive(Default)]
pub(crate) struct News(Mutex<HashMap<String, watch::Sender<()>>>);

impl News {
    /// Tells whoever watches.
    pub(crate) fn tell(&self, about: &str) {
        if let Some(told) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(about) {
            told.send_replace(());
        }
    }
}

/// An eye on one thing, from the moment it is opened.
pub struct Watch {
    school: School,
    about: String,
    // None only while it is dropped.
    news: Option<watch::Receiver<()>>,
}

impl Watch {
    pub(crate) fn open(school: &School, about: &impl Display) -> Self {
        let about = about.to_string();
        let mut known = school.news().0.lock().unwrap_or_else(PoisonError::into_inner);
        let news = known.entry(about.clone()).or_insert_with(|| watch::channel(()).0).subscribe();
        drop(known);
        Self { school: school.clone(), about, news: Some(news) }
    }

    /// Waits at most so long. `true`: something has changed since it was opened or last asked.
    pub async fn changed(&mut self, most: Duration) -> bool {
        let Some(news) = &mut self.news else { return false };
        tokio::time::timeout(most, news.changed()).await.is_ok_and(|told| told.is_ok())
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.news = None;
        let mut known = self.school.news().0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.get(&self.about).is_some_and(|told| told.receiver_count() == 0) {
            known.remove(&self.about);
        }
    }
}
