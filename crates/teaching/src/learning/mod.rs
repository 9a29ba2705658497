//! Who may learn what, how far they are, and the player.
//!
//! Access is a union of grants. A grant carries an opaque source (an order line) and a contract, so that the terms can be
//! asked without knowing what an order is. `steps.rs` warns before a click that matters, `player.rs` and `pages.rs` are what
//! the learner sees, `notes.rs` keeps notes, `files.rs` sends course files, `downloads.rs` packs them.

mod downloads;
mod files;
mod frame;
mod notes;
mod pages;
mod player;
mod steps;
mod store;
pub mod urls;

use lyceum_kernel::{Instant, PersonId, id};
use lyceum_people::Check;
use lyceum_people::agreements::ContractId;
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::Reads;
use lyceum_words::Source;

pub use pages::router;
pub use steps::{BeforeStep, Step, Warned, Warning};

pub(crate) use frame::{Among, Frame, Side, framed, in_player};
pub(crate) use player::{own_grant, parse, remember};
pub(crate) use steps::{BACK, ConfirmView, confirm_page, warnings};

use crate::catalog::{self, Course, CourseId};

id!(
    /// Access of one person to one course, on one account.
    GrantId,
    "gra"
);

id!(
    /// Files that were taken away at one instant.
    DownloadId,
    "dow"
);

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "learning",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// Access to be given.
#[derive(Clone, Debug)]
pub struct NewGrant {
    /// To whom.
    pub person: PersonId,
    /// To which course.
    pub course: CourseId,
    /// To which version: the one that was current when it was bought.
    pub version: i64,
    /// Under which terms.
    pub contract: ContractId,
    /// On whose account: an order line, opaque here.
    pub source: String,
    /// The denominator of progress, frozen.
    pub units_total: i64,
}

/// Access of one person to one course, on one account.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// Who may learn.
    pub person: PersonId,
    /// What.
    pub course: CourseId,
    /// In which version.
    pub version: i64,
    /// Under which terms.
    pub contract: ContractId,
    /// On whose account.
    pub source: String,
    /// The denominator of progress.
    pub units_total: i64,
    /// The language the learner chose for this course.
    pub language: Option<String>,
    /// When access began.
    pub granted_at: Instant,
    /// When a unit was first opened.
    pub first_opened_at: Option<Instant>,
    /// The unit that was opened last.
    pub last_unit: Option<String>,
    /// When access ended.
    pub revoked_at: Option<Instant>,
}

/// What was used on the account of one source: facts for the terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Units done.
    pub units_done: i64,
    /// Units that had been done when progress was removed after a refund: what was done of them is gone, the number stays.
    pub units_removed: i64,
    /// Of how many, as frozen.
    pub units_total: i64,
    /// When the last of the units was done.
    pub last_done_at: Option<Instant>,
    /// When a unit was first opened or a file first taken.
    pub first_at: Option<Instant>,
    /// How many times files were taken away.
    pub downloads: i64,
    /// When all files of the course were first taken at once.
    pub full_download_at: Option<Instant>,
    /// True while there is access.
    pub active: bool,
}

/// Why a unit could not be finished.
#[derive(Debug, thiserror::Error)]
pub enum FinishError {
    /// Access has ended.
    #[error("access has ended")]
    Ended,
    /// The course version has no such unit.
    #[error("the course has no such unit")]
    NoSuchUnit,
    /// A surprise.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for FinishError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<FinishError> for Fault {
    fn from(error: FinishError) -> Self {
        match error {
            FinishError::Fault(fault) => fault,
            other => Fault::other(other.to_string()),
        }
    }
}

impl Grant {
    /// True while it gives access.
    pub fn active(&self) -> bool {
        self.revoked_at.is_none()
    }

    /// The language in which this learner reads the course.
    pub fn language_of<'a>(&'a self, course: &'a Course, locale: lyceum_kernel::Locale) -> &'a str {
        self.language
            .as_deref()
            .filter(|tag| course.languages.iter().any(|known| known == tag))
            .unwrap_or_else(|| course.language_for(locale))
    }
}

/// Gives access. The same source and course again is the same grant.
pub async fn grant(tx: &mut Tx, new: NewGrant) -> Result<GrantId, Fault> {
    if new.units_total < 1 {
        return Err(Fault::other(format!("a grant for {} needs at least one unit", new.source)));
    }
    let id: GrantId = tx.new_id();
    if store::insert_grant(tx, &id, &new).await? {
        tx.audit("access granted", &id).await?;
        return Ok(id);
    }
    match store::by_source_and_course(tx, &new.source, &new.course).await? {
        Some(known) => Ok(known.id),
        None => Err(Fault::other(format!("the grant for {} can be neither made nor found", new.source))),
    }
}

/// Gives access on the account of a source to the person it was meant for.
pub async fn hand_over(tx: &mut Tx, source: &str, to: &PersonId) -> Result<(), Fault> {
    store::hand_over(tx, source, to).await?;
    Ok(tx.audit("access handed over", source).await?)
}

/// Ends access on the account of a source, and only of that one (invariant 5). Says how many grants ended.
pub async fn revoke(tx: &mut Tx, source: &str, reason: &str) -> Result<u64, Fault> {
    let at = tx.now();
    let ended = store::revoke(tx, source, reason, at).await?;
    if ended > 0 {
        tx.audit("access ended", source).await?;
    }
    Ok(ended)
}

/// Removes progress on the account of a source, after a refund (C7c). Downloads stay: they are facts of their own; so does the
/// bare number of units, which counts where the rest of a bundle is asked back (C10a). Quiz attempts go with the bar on the certificate.
pub async fn remove_progress(tx: &mut Tx, source: &str) -> Result<(), Fault> {
    let at = tx.now();
    store::remove_progress(tx, source, at).await?;
    Ok(tx.audit("progress removed", source).await?)
}

/// What was used on the account of a source. Without a grant: nothing.
pub async fn usage(r: &mut impl Reads, source: &str) -> Result<Usage, Fault> {
    Ok(store::usage(r, source, None).await?)
}

/// What had been used on the account of a source at an instant, and by then: what was done later is left out. Whether there is
/// access is said of now.
pub async fn usage_at(r: &mut impl Reads, source: &str, at: Instant) -> Result<Usage, Fault> {
    Ok(store::usage(r, source, Some(at)).await?)
}

/// True when any grant gives access to the course.
pub async fn has_access(r: &mut impl Reads, person: &PersonId, course: &CourseId) -> Result<bool, Fault> {
    Ok(store::has_access(r, person, course, None).await?)
}

/// Every grant of a person, newest first, ended ones too.
pub async fn grants_of(r: &mut impl Reads, person: &PersonId) -> Result<Vec<Grant>, Fault> {
    Ok(store::of_person(r, person).await?)
}

/// One grant.
pub async fn grant_of(r: &mut impl Reads, id: &GrantId) -> Result<Option<Grant>, Fault> {
    Ok(store::by_id(r, id).await?)
}

/// The grants on the account of a source.
pub async fn of_source(r: &mut impl Reads, source: &str) -> Result<Vec<Grant>, Fault> {
    Ok(store::of_source(r, source).await?)
}

/// The ids of the units that are done.
pub async fn done_units(r: &mut impl Reads, grant: &GrantId) -> Result<Vec<(String, Instant)>, Fault> {
    Ok(store::done_units(r, grant).await?)
}

/// Counts a unit as done; false when it was already. A quiz is finished by `assessment`, which knows the mark.
pub async fn finish_unit(tx: &mut Tx, grant: &Grant, unit: &str) -> Result<bool, FinishError> {
    let course = catalog::version(tx, &grant.course, grant.version).await?.ok_or(FinishError::NoSuchUnit)?;
    course.unit(unit).ok_or(FinishError::NoSuchUnit)?;
    let at = tx.now();
    // The row of the grant is taken first: whoever ends access at the same instant waits or is waited for.
    if !store::touch(tx, &grant.id, unit, at).await? {
        return Err(FinishError::Ended);
    }
    Ok(store::insert_done(tx, &grant.id, unit, at).await?)
}

/// Takes back the mark on a unit: a slip, on the day it was made, while the course is not complete. What a certificate or
/// an earlier day rests on stays. A quiz that was passed stays passed.
pub(crate) async fn take_back(tx: &mut Tx, grant: &Grant, head: &catalog::UnitHead) -> Result<bool, FinishError> {
    if !store::hold(tx, &grant.id).await? {
        return Err(FinishError::Ended);
    }
    let done = store::done_units(tx, &grant.id).await?;
    let day = tx.today();
    let complete = i64::try_from(done.len()).unwrap_or(i64::MAX) >= grant.units_total;
    if complete || head.done != catalog::DoneWhen::Marked {
        return Ok(false);
    }
    let Some(since) = day.at(0, 0, tx.school().zone()) else { return Ok(false) };
    let taken = store::take_back(tx, &grant.id, &head.id, since).await?;
    if taken {
        tx.audit("the mark on a unit taken back", &grant.id).await?;
    }
    Ok(taken)
}

/// Takes the row of a grant until the transaction ends; false when access has ended.
pub(crate) async fn hold(tx: &mut Tx, grant: &Grant) -> Result<bool, Fault> {
    Ok(store::hold(tx, &grant.id).await?)
}

/// Remembers that a unit was opened.
pub(crate) async fn open_unit(tx: &mut Tx, grant: &Grant, unit: &str) -> Result<(), Fault> {
    let at = tx.now();
    store::touch(tx, &grant.id, unit, at).await?;
    Ok(())
}

/// Progress never exceeds the frozen denominator, and ended access stays ended.
pub(crate) async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let (looked_at, findings) = store::broken_grants(read).await?;
    Ok(vec![Check { invariant: 5, name: "progress lies within its grant", looked_at, findings }])
}

#[cfg(test)]
mod tests;
