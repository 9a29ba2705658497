//! Letters that nobody tries to carry any more: the mail server was away for half a day, or something else stood in the
//! way at every attempt. They wait for a person, who sends them again.

use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use super::jobs::DeliverLetter;
use super::{Letter, LetterId, store};

/// At most so many are shown.
const MOST: i64 = 100;

/// A letter that nobody tries to carry any more.
#[derive(Clone, Debug)]
pub struct Stranded {
    /// The letter.
    pub letter: Letter,
    /// What stood in the way the last time.
    pub problem: String,
}

/// The letters that are stranded, the longest first.
pub async fn stranded(read: &mut impl Reads) -> Result<Vec<Stranded>, Fault> {
    let mut letters = Vec::new();
    for failed in lyceum_jobs::failed_of::<DeliverLetter>(read, None, MOST).await? {
        let Ok(job) = serde_json::from_str::<DeliverLetter>(&failed.payload) else { continue };
        let letter = store::find(read, &job.letter).await?;
        if let Some(letter) = letter.filter(Letter::is_under_way) {
            letters.push(Stranded { letter, problem: failed.last_error });
        }
    }
    Ok(letters)
}

/// What stood in the way of this letter, if it is stranded.
pub(super) async fn problem(read: &mut impl Reads, letter: &Letter) -> Result<Option<String>, Fault> {
    if !letter.is_under_way() {
        return Ok(None);
    }
    let job = DeliverLetter { letter: letter.id.clone() };
    let failed = lyceum_jobs::failed_of(read, Some(&job), 1).await?;
    Ok(failed.into_iter().next().map(|failed| failed.last_error))
}

/// Whether the last letter of a kind about a thing is stranded.
pub async fn is_stranded(read: &mut impl Reads, about: &str, kind: &str) -> Result<bool, Fault> {
    let letters = store::about(read, about).await?;
    match letters.iter().rfind(|letter| letter.kind == kind) {
        Some(letter) => Ok(problem(read, letter).await?.is_some()),
        None => Ok(false),
    }
}

/// Has a stranded letter carried after all; its Message-ID stays. False when it is not stranded.
pub async fn send_again(tx: &mut Tx, id: &LetterId) -> Result<bool, Fault> {
    let Some(letter) = store::find(tx, id).await? else { return Ok(false) };
    if !letter.is_under_way() {
        return Ok(false);
    }
    let job = DeliverLetter { letter: letter.id };
    let mut is_queued = false;
    for failed in lyceum_jobs::failed_of(tx, Some(&job), MOST).await? {
        is_queued |= lyceum_jobs::requeue(tx, &failed.id).await?;
    }
    if is_queued {
        tx.audit("letter sent again", id).await?;
    }
    Ok(is_queued)
}
