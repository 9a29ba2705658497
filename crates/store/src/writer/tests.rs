//! What the writer does while the disk works, and after it failed: with a disk that the tests hold.

use super::{Turn, Writer};
use crate::Error;
use crate::answer::{Answer, Want};
use crate::log::Log;
use crate::sqlite::{self, SqliteConnection};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);
/// Long enough to see that something waits.
const MOMENT: Duration = Duration::from_millis(50);

/// A disk that works until it is told what came of it.
struct Bed {
    folder: TempDir,
    writer: Arc<Writer>,
    flushes: Arc<AtomicU64>,
    asked: Arc<Mutex<Receiver<()>>>,
    answer: Sender<io::Result<()>>,
}

impl Bed {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = sqlite::writer(&folder.path().join("school.db")).unwrap();
        connection.batch("CREATE TABLE things (id TEXT PRIMARY KEY)").unwrap();
        let (asks, asked) = channel();
        let (answer, answers) = channel();
        let flush = move || {
            asks.send(()).unwrap();
            answers.recv().unwrap_or(Ok(()))
        };
        let flushes = Arc::new(AtomicU64::new(0));
        let writer = Writer::new(connection, Log::new(Box::new(flush), flushes.clone()), PATIENCE);
        Self { folder, writer, flushes, asked: Arc::new(Mutex::new(asked)), answer }
    }

    async fn put(&self, id: &str, relaxed: bool) -> Turn {
        let mut turn = self.writer.begin(relaxed).await.unwrap();
        turn.mark_written();
        turn.connection().unwrap().ask(Want::Count, "INSERT INTO things (id) VALUES ($1)", &[id.into()]).unwrap();
        turn
    }

    /// Returns when the disk has been asked.
    async fn working(&self) {
        let asked = self.asked.clone();
        let wait = move || asked.lock().unwrap().recv_timeout(PATIENCE).unwrap();
        tokio::task::spawn_blocking(wait).await.unwrap();
    }

    fn count(&self) -> usize {
        let mut reader: SqliteConnection = sqlite::reader(self.path().as_path()).unwrap();
        match reader.ask(Want::All, "SELECT id FROM things", &[]).unwrap() {
            Answer::Rows(rows) => rows.len(),
            Answer::Count(_) => 0,
        }
    }

    fn path(&self) -> std::path::PathBuf {
        Path::join(self.folder.path(), "school.db")
    }
}

#[tokio::test]
async fn the_next_write_while_the_disk_works_and_nobody_is_told_too_early() {
    let bed = Bed::new();
    let first = tokio::spawn(bed.put("first", false).await.commit());
    bed.working().await;
    let relaxed = bed.put("relaxed", true).await.commit();
    tokio::time::timeout(PATIENCE, relaxed).await.expect("it waited for the disk").unwrap();
    let second = tokio::spawn(bed.put("second", false).await.commit());
    let third = tokio::spawn(bed.put("third", false).await.commit());
    tokio::time::sleep(MOMENT).await;
    assert_eq!(bed.count(), 4, "all are committed");
    assert!(!first.is_finished() && !second.is_finished() && !third.is_finished(), "told before the disk had it");
    bed.answer.send(Ok(())).unwrap();
    first.await.unwrap().unwrap();
    bed.working().await;
    assert!(!second.is_finished(), "the first flush began before it was written");
    bed.answer.send(Ok(())).unwrap();
    second.await.unwrap().unwrap();
    third.await.unwrap().unwrap();
    assert_eq!(bed.flushes.load(Ordering::Relaxed), 2, "the second and the third shared one");
}

#[tokio::test]
async fn who_will_act_on_what_he_read_can_wait_until_it_lasts() {
    let bed = Bed::new();
    tokio::time::timeout(PATIENCE, bed.writer.keep()).await.expect("nothing is owed").unwrap();
    let first = tokio::spawn(bed.put("first", false).await.commit());
    bed.working().await;
    let writer = bed.writer.clone();
    let acting = tokio::spawn(async move { writer.keep().await });
    let reading = tokio::spawn(bed.writer.begin(false).await.unwrap().commit());
    tokio::time::sleep(MOMENT).await;
    assert!(!acting.is_finished() && !reading.is_finished(), "what they saw may still be forgotten");
    bed.answer.send(Ok(())).unwrap();
    for waited in [first, acting, reading] {
        waited.await.unwrap().unwrap();
    }
    assert_eq!(bed.flushes.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn after_the_disk_failed_nobody_is_told_that_it_lasts_and_nobody_writes() {
    let bed = Bed::new();
    let first = tokio::spawn(bed.put("first", false).await.commit());
    bed.working().await;
    bed.answer.send(Err(io::Error::other("worn out"))).unwrap();
    assert!(matches!(first.await.unwrap(), Err(Error::Unavailable(_))));
    assert!(matches!(bed.writer.begin(false).await.err(), Some(Error::Unavailable(_))));
    assert!(matches!(bed.writer.begin(true).await.err(), Some(Error::Unavailable(_))));
    assert!(matches!(bed.writer.keep().await, Err(Error::Unavailable(_))));
}
