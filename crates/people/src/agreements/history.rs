//! What was decided and what was shown, looked back on: cases on which a draft is tried, and the proof of a saved print.

use lyceum_kernel::{Instant, Locale};
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;
use lyceum_terms::{Facts, Version};

use super::{DecisionId, library, store};

/// The facts of recorded decisions of a question, a page of them after an id, in the order of their ids.
pub async fn cases(
    read: &mut impl Reads,
    question: &str,
    after: Option<&DecisionId>,
    most: i64,
) -> Result<Vec<(DecisionId, Facts)>, Fault> {
    let rows = store::decided_facts(read, question, after, most).await?;
    let facts = |(id, facts): (DecisionId, String)| match Facts::recorded(&facts) {
        Ok(facts) => Ok((id, facts)),
        Err(error) => Err(Fault::other(format!("the facts of {id} cannot be read: {error}"))),
    };
    rows.into_iter().map(facts).collect()
}

/// A file that was shown, found again by its bytes.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The version it shows.
    pub version: &'static Version,
    /// The language of its frame.
    pub locale: Locale,
    /// When it was first shown.
    pub first_shown: Instant,
    /// How many contracts were concluded on this very file.
    pub contracts: i64,
}

/// The version whose print these bytes are; nothing when no such file was ever shown here.
pub async fn verify(read: &mut (impl Reads + Context), bytes: &[u8]) -> Result<Option<Shown>, Fault> {
    let sha256 = library::sha256(bytes);
    let Some(file) = store::file(read, &sha256).await? else { return Ok(None) };
    let Some((first_shown, contracts)) = store::shown(read, &sha256).await? else { return Ok(None) };
    let version = library::by_hash(read, &file.terms_hash).await?;
    Ok(Some(Shown { version, locale: file.locale, first_shown, contracts }))
}
