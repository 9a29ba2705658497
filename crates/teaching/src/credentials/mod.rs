//! Certificates of achievement: earned by every unit done and the mean of the quizzes at or over the pass mark.
//!
//! The learner decides when one is issued, after a warning, because an issued certificate ends the guarantee (C3c).
//! Anyone can verify one by its link. After a refund there is none (C7d): see [`bar`].

mod pages;
mod store;
pub mod urls;

use lyceum_kernel::{Instant, Locale, PersonId, Ratio, id};
use lyceum_people::Check;
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::Reads;
use lyceum_words::Source;

pub use pages::router;

use crate::assessment;
use crate::catalog::{self, Course, CourseId};
use crate::learning::{self, Grant, GrantId};

id!(
    /// A certificate; also what stands in the link that verifies it.
    CertificateId,
    "crt"
);

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "credentials",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// A certificate, issued.
#[derive(Clone, Debug, PartialEq)]
pub struct Certificate {
    /// Its id.
    pub id: CertificateId,
    /// On whose access.
    pub grant: GrantId,
    /// Who earned it.
    pub person: PersonId,
    /// In which course.
    pub course: CourseId,
    /// On whose account: an order line.
    pub source: String,
    /// The name on it, as it was then.
    pub holder_name: String,
    /// The title on it.
    pub course_title: String,
    /// The language of the title.
    pub language: String,
    /// How many units were done.
    pub units_total: i64,
    /// The mean of the quizzes; none where the course has none.
    pub mark: Option<Ratio>,
    /// When.
    pub issued_at: Instant,
    /// When it lost its worth.
    pub revoked_at: Option<Instant>,
}

impl Certificate {
    /// True while it certifies something.
    pub fn valid(&self) -> bool {
        self.revoked_at.is_none()
    }
}

/// How far a learner is from a certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Units done.
    pub units_done: i64,
    /// Of how many.
    pub units_total: i64,
    /// The mean of the best marks; none where the course has no quiz.
    pub mean: Option<Ratio>,
    /// What the mean must reach.
    pub pass_mark: Ratio,
    /// True when a refund or another cause bars it (C7d).
    pub barred: bool,
    /// The one that was issued, valid or not.
    pub issued: Option<Certificate>,
}

impl Standing {
    /// True when all units are done.
    pub fn complete(&self) -> bool {
        self.units_done >= self.units_total
    }

    /// True when the quizzes are good enough.
    pub fn good_enough(&self) -> bool {
        self.mean.is_none_or(|mean| mean >= self.pass_mark)
    }

    /// True when one may be issued now.
    pub fn earned(&self) -> bool {
        self.complete() && self.good_enough() && !self.barred && self.issued.is_none()
    }
}

/// What came of issuing.
#[derive(Clone, Debug, PartialEq)]
pub enum Issued {
    /// A new one.
    Now(Certificate),
    /// The one that there was already.
    Already(Certificate),
}

impl Issued {
    /// The certificate either way.
    pub fn certificate(&self) -> &Certificate {
        match self {
            Self::Now(certificate) | Self::Already(certificate) => certificate,
        }
    }
}

/// Why none was issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// Units are missing.
    #[error("not every unit is done")]
    Incomplete,
    /// The quizzes are not good enough.
    #[error("the mean of the quizzes is below the pass mark")]
    BelowPassMark,
    /// C7d: none after a refund.
    #[error("a certificate is barred")]
    Barred,
    /// Access has ended.
    #[error("access has ended")]
    Ended,
    /// A surprise.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for IssueError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// How far the learner is.
pub async fn standing(r: &mut impl Reads, grant: &Grant, course: &Course) -> Result<Standing, Fault> {
    let done = learning::done_units(r, &grant.id).await?;
    Ok(Standing {
        units_done: i64::try_from(done.len()).unwrap_or(i64::MAX),
        units_total: grant.units_total,
        mean: assessment::mean_mark(r, &grant.id, course).await?,
        pass_mark: course.pass_mark,
        barred: store::barred(r, &grant.source).await?,
        issued: store::by_grant(r, &grant.id).await?,
    })
}

/// Issues the certificate, once: however many ask at the same instant, there is one. `locale` is the learner's: its title is that
/// of the language in which they take the course.
pub async fn issue(tx: &mut Tx, grant: &Grant, holder_name: &str, locale: Locale) -> Result<Issued, IssueError> {
    if let Some(known) = store::by_grant(tx, &grant.id).await? {
        return Ok(Issued::Already(known));
    }
    // The row of the grant is taken, so that a refund at this instant comes wholly before or wholly after.
    if !learning::hold(tx, grant).await? {
        return Err(IssueError::Ended);
    }
    let course = catalog::version(tx, &grant.course, grant.version).await?.ok_or(IssueError::Ended)?;
    let standing = standing(tx, grant, &course).await?;
    if let Some(known) = standing.issued {
        return Ok(Issued::Already(known));
    }
    if standing.barred {
        return Err(IssueError::Barred);
    }
    if !standing.complete() {
        return Err(IssueError::Incomplete);
    }
    if !standing.good_enough() {
        return Err(IssueError::BelowPassMark);
    }
    let language = grant.language_of(&course, locale).to_owned();
    let certificate = Certificate {
        id: tx.new_id(),
        grant: grant.id.clone(),
        person: grant.person.clone(),
        course: course.id.clone(),
        source: grant.source.clone(),
        holder_name: holder_name.trim().to_owned(),
        course_title: course.title_in(&language).to_owned(),
        language,
        units_total: grant.units_total,
        mark: standing.mean,
        issued_at: tx.now(),
        revoked_at: None,
    };
    if !store::insert(tx, &certificate).await? {
        let known = store::by_grant(tx, &grant.id).await?;
        return known
            .map(Issued::Already)
            .ok_or_else(|| IssueError::Fault(Fault::other("a certificate is neither new nor there")));
    }
    tx.audit("certificate issued", &certificate.id).await?;
    Ok(Issued::Now(certificate))
}

/// When a certificate was issued on the account of a source, if one was and it is still valid (C3c).
pub async fn issued_at(r: &mut impl Reads, source: &str) -> Result<Option<Instant>, Fault> {
    Ok(store::issued_at(r, source).await?)
}

/// After a refund (C7c, C7d): no certificate on this account from now on, one that was issued is revoked, and the quiz
/// attempts that one could rest on are removed.
pub async fn bar(tx: &mut Tx, source: &str, reason: &str) -> Result<(), Fault> {
    let at = tx.now();
    store::bar(tx, source, reason, at).await?;
    store::revoke_of_source(tx, source, reason, at).await?;
    assessment::forget(tx, source).await?;
    Ok(tx.audit("certificate barred", source).await?)
}

/// Takes the worth from one certificate; false when it had none.
pub async fn revoke(tx: &mut Tx, id: &CertificateId, reason: &str) -> Result<bool, Fault> {
    let at = tx.now();
    let revoked = store::revoke(tx, id, reason, at).await?;
    if revoked {
        tx.audit("certificate revoked", id).await?;
    }
    Ok(revoked)
}

/// One certificate.
pub async fn find(r: &mut impl Reads, id: &CertificateId) -> Result<Option<Certificate>, Fault> {
    Ok(store::by_id(r, id).await?)
}

/// Every certificate of a person, newest first.
pub async fn of_person(r: &mut impl Reads, person: &PersonId) -> Result<Vec<Certificate>, Fault> {
    Ok(store::of_person(r, person).await?)
}

/// After a bar there is no valid certificate.
pub(crate) async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let (looked_at, findings) = store::broken(read).await?;
    Ok(vec![Check { invariant: 5, name: "no certificate outlives a refund", looked_at, findings }])
}

#[cfg(test)]
mod tests;
