//! Answering an objection. The decision it is about stays; what is given after all is given by goodwill or another way that
//! exists, and says so itself. How objections are made is in `claims/following/objection.rs`.

use lyceum_school::Tx;

use super::DeskError;
use crate::claims::{self, ObjectionId};

/// Answers an objection by a letter and ends it.
///
/// # Errors
/// `NotNow` where it was answered before; see [`DeskError`].
pub async fn answer(tx: &mut Tx, id: &ObjectionId, words: &str) -> Result<(), DeskError> {
    let objection = claims::objection(tx, id).await?.ok_or(DeskError::NoSuchClaim)?;
    let claim = claims::claim(tx, &objection.claim).await?.ok_or(DeskError::NoSuchClaim)?;
    if claims::answer_objection(tx, &claim, &objection, words).await? { Ok(()) } else { Err(DeskError::NotNow) }
}
