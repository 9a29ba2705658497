//! A zip of course files, for the learner who wants to read on a train, made while it is sent: of a course of many videos
//! one piece at a time is in memory.
//!
//! Videos and PDF files are compressed already, so they are stored as they are. Names come from a checked course folder;
//! they are still made harmless here, because the archive is opened on somebody else's machine.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use futures::stream::{self, BoxStream, StreamExt};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use crate::store::Piece;
use crate::{Media, MediaError};

/// A file on its way into an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name in the archive.
    pub name: String,
    /// Where it lies in the media store.
    pub key: String,
    /// How large it is.
    pub size: u64,
}

/// The archive of these files, in the order given, piece by piece. It breaks off with an error when a file is missing or
/// two have the same name; a reader then has an archive without its table of contents, which no program takes for whole.
pub fn archive(media: &Media, files: impl IntoIterator<Item = Entry>) -> BoxStream<'static, Piece> {
    let written = Written::default();
    let packing = Packing {
        media: media.clone(),
        waiting: files.into_iter().collect(),
        open: None,
        writer: Some(ZipWriter::new_stream(written.clone())),
        written,
    };
    stream::try_unfold(packing, Packing::piece).boxed()
}

/// What the archive's writer has written and nobody has sent yet.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An archive that is being made.
struct Packing {
    media: Media,
    waiting: VecDeque<Entry>,
    open: Option<BoxStream<'static, Piece>>,
    /// Gone once the table of contents is written.
    writer: Option<ZipWriter<StreamWriter<Written>>>,
    written: Written,
}

impl Packing {
    /// The next piece, and what is still to be done.
    async fn piece(mut self) -> Result<Option<(Vec<u8>, Self)>, MediaError> {
        while self.writer.is_some() {
            self.step().await?;
            let piece = self.written.take();
            if !piece.is_empty() {
                return Ok(Some((piece, self)));
            }
        }
        Ok(None)
    }

    /// Writes on: a piece of the open file, the head of the next one, or the table of contents.
    async fn step(&mut self) -> Result<(), MediaError> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        if let Some(open) = &mut self.open {
            let piece = open.next().await;
            match piece {
                Some(piece) => writer.write_all(&piece?).map_err(MediaError::archive)?,
                None => self.open = None,
            }
        } else if let Some(entry) = self.waiting.pop_front() {
            writer.start_file(harmless(&entry.name), options()).map_err(MediaError::archive)?;
            if entry.size > 0 {
                self.open = Some(self.media.stream(&entry.key, 0..entry.size).await?);
            }
        } else if let Some(writer) = self.writer.take() {
            writer.finish().map_err(MediaError::archive)?;
        }
        Ok(())
    }
}

/// No time stamps: the same files give the same archive, byte for byte.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644)
}

/// A relative name without steps upward, drive letters or control characters.
fn harmless(name: &str) -> String {
    let parts: Vec<String> = name
        .split(['/', '\\'])
        .map(|part| part.chars().filter(|c| !c.is_control() && *c != ':').collect::<String>())
        .filter(|part| !part.is_empty() && part != "." && part != "..")
        .collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    fn entry(name: &str, key: &str, size: u64) -> Entry {
        Entry { name: name.to_owned(), key: key.to_owned(), size }
    }

    async fn pieces(media: &Media, files: &[Entry]) -> Vec<Piece> {
        archive(media, files.to_vec()).collect().await
    }

    async fn made(media: &Media, files: &[Entry]) -> Vec<u8> {
        pieces(media, files).await.into_iter().flat_map(|piece| piece.unwrap()).collect()
    }

    #[tokio::test]
    async fn an_archive_holds_the_files_and_is_the_same_each_time() {
        let media = Media::in_memory();
        media.put("one", b"%PDF-1".to_vec()).await.unwrap();
        media.put("two", vec![1; 1000]).await.unwrap();
        let files = [entry("media/a.pdf", "one", 6), entry("b.mp4", "two", 1000), entry("empty.pdf", "none", 0)];
        let archive = made(&media, &files).await;
        assert_eq!(archive, made(&media, &files).await);
        let mut read = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
        let names: Vec<String> = (0..read.len()).map(|n| read.by_index(n).unwrap().name().to_owned()).collect();
        assert_eq!(names, ["media/a.pdf", "b.mp4", "empty.pdf"]);
        let mut text = String::new();
        read.by_name("media/a.pdf").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "%PDF-1");
        let film = read.by_name("b.mp4").unwrap();
        assert_eq!((film.compression(), film.size(), film.compressed_size()), (CompressionMethod::Stored, 1000, 1000));
    }

    // 2026-11-30: every file of a course, and the archive again, lay in memory for each learner who asked.
    #[tokio::test]
    async fn of_a_large_archive_one_piece_at_a_time_is_in_memory() {
        let folder = tempfile::tempdir().unwrap();
        let media = Media::open(&folder.path().join("media")).unwrap();
        media.put("film", vec![7; 3_000_000]).await.unwrap();
        let files = [entry("a.mp4", "film", 3_000_000), entry("b.mp4", "film", 3_000_000)];
        let sizes: Vec<usize> = pieces(&media, &files).await.into_iter().map(|piece| piece.unwrap().len()).collect();
        assert!(sizes.iter().sum::<usize>() > 6_000_000);
        assert!(sizes.iter().all(|size| *size <= 128 * 1024), "{:?}", sizes.iter().max());
    }

    #[tokio::test]
    async fn what_is_missing_or_there_twice_breaks_the_archive_off() {
        let media = Media::in_memory();
        media.put("one", b"%PDF-1".to_vec()).await.unwrap();
        let missing = pieces(&media, &[entry("a.pdf", "one", 6), entry("b.pdf", "two", 6)]).await;
        assert!(matches!(missing.last(), Some(Err(MediaError::NotFound(_)))));
        let twice = pieces(&media, &[entry("a.pdf", "one", 6), entry("a.pdf", "one", 6)]).await;
        assert!(matches!(twice.last(), Some(Err(MediaError::Archive(_)))));
    }

    #[test]
    fn a_name_cannot_leave_the_folder_it_is_unpacked_in() {
        assert_eq!(harmless("../../etc/passwd"), "etc/passwd");
        assert_eq!(harmless("c:\\x\\..\\y\u{7}"), "c/x/y");
    }
}
