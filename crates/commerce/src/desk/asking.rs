//! Asking the customer once what their declaration misses (C4d). What it misses, and what becomes of the answer, is in
//! `claims/asking/question.rs`.

use lyceum_school::Tx;

use super::acts::{act, seen};
use super::{DeskError, letters};
use crate::claims::{self, ActKind, ClaimId, State};

/// Asks the customer what is missing, by one letter; a claim has one question and no second.
///
/// # Errors
/// [`DeskError::NoQuestion`] where nothing is missing and the agent says nothing either; see [`DeskError`].
pub async fn ask_customer(tx: &mut Tx, id: &ClaimId, version: i64, words: &str) -> Result<(), DeskError> {
    let claim = seen(tx, id, version, &[State::Unmatched]).await?;
    let missing = claims::missing(tx, &claim).await?;
    if missing.facts.is_empty() && words.is_empty() {
        return Err(DeskError::NoQuestion);
    }
    let key = claims::open_question(tx, id).await?.ok_or(DeskError::AskedAlready)?;
    act(tx, &claim, ActKind::Ask, None, words).await?;
    // The version grows, so that two agents do not both ask.
    claims::change(tx, &claim).await?;
    Ok(letters::asked(tx, &claim, &missing, words, &key).await?)
}
