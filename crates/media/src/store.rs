//! Where the bytes lie: a folder of the school, or memory in tests.
//!
//! A key is made by the caller from the content (its SHA-256), so that a file is stored once, never changes, and can be
//! written before the transaction that names it commits: what nobody names does no harm.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use futures::stream::{BoxStream, StreamExt};
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path as Key;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt};

/// Why bytes could not be stored or read.
#[derive(Debug, thiserror::Error)]
pub enum MediaError {
    /// Nothing lies under this key.
    #[error("no file lies under the key {0}")]
    NotFound(String),
    /// The folder or the service did not answer as it should.
    #[error("the media store failed: {0}")]
    Store(String),
    /// An archive could not be made.
    #[error("the archive could not be made: {0}")]
    Archive(String),
}

impl MediaError {
    pub(crate) fn archive(error: impl std::fmt::Display) -> Self {
        Self::Archive(error.to_string())
    }
}

impl From<object_store::Error> for MediaError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { path, .. } => Self::NotFound(path),
            other => Self::Store(other.to_string()),
        }
    }
}

/// A piece of a file on its way out.
pub type Piece = Result<Vec<u8>, MediaError>;

/// The school's media store. Cheap to clone.
#[derive(Clone)]
pub struct Media {
    inside: Arc<dyn ObjectStore>,
}

impl Media {
    /// The store in a folder, which is made when it is missing.
    pub fn open(folder: &Path) -> Result<Self, MediaError> {
        std::fs::create_dir_all(folder)
            .map_err(|error| MediaError::Store(format!("the folder {} cannot be made: {error}", folder.display())))?;
        Ok(Self { inside: Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true)) })
    }

    /// A store that forgets: for tests.
    pub fn in_memory() -> Self {
        Self { inside: Arc::new(InMemory::new()) }
    }

    /// Stores the bytes under the key. The same key again is not written twice.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), MediaError> {
        if self.has(key).await? {
            return Ok(());
        }
        self.inside.put(&Key::from(key), bytes.into()).await?;
        Ok(())
    }

    /// True when something lies under the key.
    pub async fn has(&self, key: &str) -> Result<bool, MediaError> {
        match self.inside.head(&Key::from(key)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// The size in bytes.
    pub async fn size(&self, key: &str) -> Result<u64, MediaError> {
        Ok(self.inside.head(&Key::from(key)).await?.size)
    }

    /// A part of a file, piece by piece, so that a long video is never in memory as a whole.
    pub async fn stream(&self, key: &str, range: Range<u64>) -> Result<BoxStream<'static, Piece>, MediaError> {
        let options = GetOptions { range: Some(GetRange::Bounded(range)), ..GetOptions::default() };
        let answer = self.inside.get_opts(&Key::from(key), options).await?;
        Ok(answer.into_stream().map(|piece| Ok(piece?.to_vec())).boxed())
    }
}

impl std::fmt::Debug for Media {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Media({})", self.inside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn whole(media: &Media, key: &str) -> Result<Vec<u8>, MediaError> {
        let mut pieces = media.stream(key, 0..media.size(key).await?).await?;
        let mut read = Vec::new();
        while let Some(piece) = pieces.next().await {
            read.extend(piece?);
        }
        Ok(read)
    }

    async fn keeps_what_it_is_given(media: Media) {
        media.put("ab/cd", b"0123456789".to_vec()).await.unwrap();
        media.put("ab/cd", b"something else".to_vec()).await.unwrap();
        assert_eq!(whole(&media, "ab/cd").await.unwrap(), b"0123456789");
        assert_eq!(media.size("ab/cd").await.unwrap(), 10);
        assert!(!media.has("ab/ce").await.unwrap());
        assert!(matches!(whole(&media, "ab/ce").await, Err(MediaError::NotFound(_))));
        let mut middle = media.stream("ab/cd", 2..5).await.unwrap();
        let mut read = Vec::new();
        while let Some(piece) = middle.next().await {
            read.extend(piece.unwrap());
        }
        assert_eq!(read, b"234");
    }

    #[tokio::test]
    async fn a_folder_keeps_what_it_is_given() {
        let folder = tempfile::tempdir().unwrap();
        keeps_what_it_is_given(Media::open(&folder.path().join("media")).unwrap()).await;
    }

    #[tokio::test]
    async fn memory_keeps_what_it_is_given() {
        keeps_what_it_is_given(Media::in_memory()).await;
    }

    #[tokio::test]
    async fn a_key_cannot_leave_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let media = Media::open(&folder.path().join("media")).unwrap();
        assert!(whole(&media, "../outside").await.is_err());
    }
}
