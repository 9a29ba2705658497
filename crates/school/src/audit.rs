//! Who did what to which thing. Each entry carries a hash over itself and the entry before it about the same thing, so
//! that a line changed or taken out of the middle later shows.

pub use crate::store::Entry;

use crate::{Tx, store};
use lyceum_kernel::{Instant, hex};
use lyceum_store::{Error, Reads};
use sha2::{Digest, Sha256};

lyceum_kernel::id!(
    /// One line of the audit.
    EntryId,
    "aud"
);

/// How many entries are checked at a time.
const PAGE: i64 = 500;

/// Writes down that the actor of this transaction did `what` to the thing `about`.
///
/// # Errors
/// The database refused.
pub async fn record(tx: &mut Tx, what: &str, about: &str) -> Result<(), Error> {
    // Two transactions about the same thing must not continue the same line.
    tx.lock(&format!("audit {about}")).await?;
    let (last, before) = store::last_entry(tx, about).await?;
    let mut entry = Entry {
        id: tx.new_id::<EntryId>().to_string(),
        about: about.to_owned(),
        number: last.saturating_add(1),
        at: tx.now(),
        actor: tx.actor().to_string(),
        what: what.to_owned(),
        hash: String::new(),
    };
    entry.hash = hash(&before, &entry);
    store::insert_entry(tx, &entry).await
}

/// What happened to one thing, earliest first.
///
/// # Errors
/// The database refused.
pub async fn about(reads: &mut impl Reads, about: &str, most: i64) -> Result<Vec<Entry>, Error> {
    store::entries_about(reads, about, most).await
}

/// What happened after one instant and up to another, earliest first.
///
/// # Errors
/// The database refused.
pub async fn between(reads: &mut impl Reads, from: Instant, until: Instant, most: i64) -> Result<Vec<Entry>, Error> {
    store::entries_between(reads, from, until, most).await
}

/// The entries whose hash does not fit: somebody changed the table by hand. For the doctor.
///
/// # Errors
/// The database refused.
pub async fn broken(reads: &mut impl Reads) -> Result<Vec<Entry>, Error> {
    let mut broken = Vec::new();
    let (mut thing, mut number, mut before) = (String::new(), 0, String::new());
    loop {
        let page = store::entries_after(reads, &thing, number, PAGE).await?;
        if page.is_empty() {
            return Ok(broken);
        }
        for entry in page {
            if entry.about != thing {
                (number, before) = (0, String::new());
            }
            let fits = entry.number == number.saturating_add(1) && entry.hash == hash(&before, &entry);
            thing.clone_from(&entry.about);
            number = entry.number;
            before.clone_from(&entry.hash);
            if !fits {
                broken.push(entry);
            }
        }
    }
}

fn hash(before: &str, entry: &Entry) -> String {
    let mut sha = Sha256::new();
    // Each part with its length, so that no two entries read the same.
    let (number, at) = (entry.number.to_string(), entry.at.micros().to_string());
    for part in [before, &entry.id, &entry.about, &number, &at, &entry.actor, &entry.what] {
        sha.update(part.len().to_string().as_bytes());
        sha.update(b":");
        sha.update(part.as_bytes());
    }
    hex(&sha.finalize())
}
