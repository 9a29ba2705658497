//! The simulator's file: one JSON record a line, only ever appended, on the disk before anybody is answered.
//!
//! Writers who arrive together share one `fsync`. A last line torn by a kill was never answered and is cut off.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::Path;
use std::sync::mpsc;

use tokio::sync::oneshot;

use super::books::{Books, Record};

/// The way to the file's one writer.
pub(super) struct Journal {
    lines: mpsc::Sender<Entry>,
}

struct Entry {
    text: String,
    written: Option<oneshot::Sender<bool>>,
}

/// A place in the file that may not have reached the disk yet.
pub(super) struct Pending(oneshot::Receiver<bool>);

impl Pending {
    /// Waits until everything up to here is on the disk; false when it could not be written.
    pub(super) async fn durable(self) -> bool {
        self.0.await.unwrap_or(false)
    }
}

impl Journal {
    /// Reads the file back and keeps it open for more.
    pub(super) fn open(path: &Path) -> io::Result<(Self, Books)> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let file = OpenOptions::new().create(true).read(true).append(true).open(path)?;
        let (books, length) = read(&file)?;
        file.set_len(length)?;
        let (lines, entries) = mpsc::channel();
        std::thread::Builder::new().name("simulator-journal".to_owned()).spawn(move || write(file, &entries))?;
        Ok((Self { lines }, books))
    }

    /// Hands records to the writer in the order of the calls.
    pub(super) fn append(&self, records: &[Record]) -> Pending {
        let mut text = String::new();
        for record in records {
            if let Ok(line) = serde_json::to_string(record) {
                text.push_str(&line);
                text.push('\n');
            }
        }
        let (written, pending) = oneshot::channel();
        // A writer that is gone drops the sender with the entry, and the wait answers false.
        let _ = self.lines.send(Entry { text, written: Some(written) });
        Pending(pending)
    }
}

fn read(file: &File) -> io::Result<(Books, u64)> {
    let mut books = Books::default();
    let mut length = 0;
    let mut reader = BufReader::new(file);
    let mut line = String::new();
    loop {
        line.clear();
        let read = reader.read_line(&mut line)?;
        if read == 0 || !line.ends_with('\n') {
            return Ok((books, length));
        }
        let record: Record = serde_json::from_str(&line)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, format!("after {length} bytes: {error}")))?;
        books.apply(&record);
        length += read as u64;
    }
}

fn write(mut file: File, entries: &mpsc::Receiver<Entry>) {
    while let Ok(first) = entries.recv() {
        let mut batch = vec![first];
        batch.extend(entries.try_iter());
        let text: String = batch.iter().map(|entry| entry.text.as_str()).collect();
        let done = text.is_empty() || file.write_all(text.as_bytes()).and_then(|()| file.sync_data()).is_ok();
        for entry in &mut batch {
            if let Some(written) = entry.written.take() {
                let _ = written.send(done);
            }
        }
        if !done {
            tracing::error!("the simulator's file cannot be written; it answers nothing more");
            return;
        }
    }
}
