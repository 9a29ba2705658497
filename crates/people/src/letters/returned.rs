//! Letters that came back: real mail servers often refuse a letter only after one has taken it. Each stands on the desk
//! until somebody has seen to it, by sending it again or by setting it aside.

use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use super::{Letter, LetterId, State, store};

/// The letters that came back and that nobody has seen to, the longest first; a hundred at most, without their texts.
///
/// # Errors
/// When the database fails.
pub async fn returned(read: &mut impl Reads) -> Result<Vec<Letter>, Fault> {
    Ok(store::returned(read).await?)
}

/// Notes that somebody has seen to a letter that came back, and gives it. Nothing where there was nothing to see to, so
/// that of two clicks one counts.
///
/// # Errors
/// When the database fails.
pub async fn see_to(tx: &mut Tx, id: &LetterId) -> Result<Option<Letter>, Fault> {
    let now = tx.now();
    if !store::mark_seen_to(tx, id, now).await? {
        return Ok(None);
    }
    tx.audit("returned letter seen to", id).await?;
    Ok(store::find(tx, id).await?)
}

/// Writes a letter that came back once more, word for word and with its files, to this address. The letter that came back
/// stays as it is. One that holds a way in is not written again: its secret has been spent, and whoever needs one asks
/// for a new one.
///
/// # Errors
/// When the database fails.
pub async fn write_again(tx: &mut Tx, letter: &Letter, email: &str) -> Result<Option<LetterId>, Fault> {
    if letter.confidential {
        return Ok(None);
    }
    let files = store::attachments(tx, &letter.id).await?;
    let id: LetterId = tx.new_id();
    let again = Letter {
        id: id.clone(),
        email: email.to_owned(),
        state: State::Waiting,
        written_at: tx.now(),
        unknown_since: None,
        delivered_at: None,
        bounced_at: None,
        problem: String::new(),
        ..letter.clone()
    };
    super::post(tx, &again, &files).await?;
    tx.audit("letter sent again", &letter.id).await?;
    Ok(Some(id))
}
