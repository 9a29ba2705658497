//! Versions that were imported and are kept back until somebody has looked at them.
//!
//! A draft is a version like any other, stored whole, only not the current one: the staff reads it as learners will, compares it
//! with what is published, and publishes or discards it. A course has one draft at most; what is imported after it takes its
//! place. Whoever bought a course keeps their version in any case.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lyceum_kernel::{Actor, Instant};
use lyceum_school::{Fault, School, Tx};
use lyceum_store::Reads;

use super::folder::CourseFolder;
use super::import::{ImportNotes, Report};
use super::publish::{self, Rendered};
use super::store::{self, Current, DraftRow};
use super::{Course, UnitHead, urls};

/// A version that waits to be published.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The course as it would be.
    pub course: Arc<Course>,
    /// The course as it is offered now, if it is.
    pub current: Option<Arc<Course>>,
    /// What the import had to say.
    pub notes: ImportNotes,
    /// When it was imported.
    pub imported_at: Instant,
}

/// What differs between the published version and a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Units that are new.
    pub added: Vec<UnitHead>,
    /// Units that are no longer there.
    pub removed: Vec<UnitHead>,
    /// Units with another title.
    pub renamed: Vec<Renamed>,
    /// Units whose text, pictures' places or questions differ.
    pub rewritten: Vec<UnitHead>,
}

/// A title that changed, in the first language of the course in which it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The language.
    pub language: String,
    /// The title that is published.
    pub from: String,
    /// The title of the draft.
    pub to: String,
}

/// Stores the folder as a draft and gives the number of its version; none when it is what is published already.
pub async fn keep_back(
    school: &School,
    actor: impl Into<Actor> + Send,
    folder: &CourseFolder,
    report: Option<Report>,
) -> Result<Option<i64>, Fault> {
    let rendered = publish::prepare(school, folder).await?;
    let notes = ImportNotes { report, findings: folder.warnings.clone() };
    let mut tx = school.begin(actor).await?;
    let version = keep(&mut tx, &rendered, notes).await?;
    tx.commit().await?;
    Ok(version)
}

async fn keep(tx: &mut Tx, rendered: &Rendered<'_>, notes: ImportNotes) -> Result<Option<i64>, Fault> {
    let course = publish::course_of(tx, rendered.slug()).await?;
    if course.content_hash.as_deref() == Some(rendered.hash()) {
        return Ok(None);
    }
    if let Some((version, content)) = store::open_draft(tx, &course.id).await?
        && content == rendered.hash()
    {
        return Ok(Some(version));
    }
    let imported_at = tx.now();
    store::end_drafts(tx, &course.id, 0, imported_at).await?;
    let version = publish::add_version(tx, &course.id, rendered).await?;
    store::insert_draft(tx, &DraftRow { course: course.id.clone(), version, notes, imported_at }).await?;
    tx.audit("course imported as a draft", &course.id).await?;
    Ok(Some(version))
}

/// Every draft that waits.
pub async fn drafts(r: &mut impl Reads) -> Result<Vec<Draft>, Fault> {
    let mut found = Vec::new();
    for row in store::drafts(r, None).await? {
        found.extend(whole(r, row).await?);
    }
    Ok(found)
}

/// The draft that waits at an address.
pub async fn draft(r: &mut impl Reads, slug: &str) -> Result<Option<Draft>, Fault> {
    match store::drafts(r, Some(slug)).await?.pop() {
        Some(row) => whole(r, row).await,
        None => Ok(None),
    }
}

async fn whole(r: &mut impl Reads, row: DraftRow) -> Result<Option<Draft>, Fault> {
    let current = store::by_id(r, &row.course).await?;
    let course = store::version(r, &row.course, row.version).await?;
    Ok(course.map(|course| Draft { course, current, notes: row.notes, imported_at: row.imported_at }))
}

/// The course whose draft of this version waits. Nobody else publishes or discards it before this transaction ends.
async fn waiting(tx: &mut Tx, slug: &str, version: i64) -> Result<Option<Current>, Fault> {
    let Some(course) = publish::held(tx, slug).await? else { return Ok(None) };
    let open = store::open_draft(tx, &course.id).await?;
    Ok(open.is_some_and(|(open, _)| open == version).then_some(course))
}

/// Publishes the draft of this version; false when it waits no longer.
pub async fn publish_draft(tx: &mut Tx, slug: &str, version: i64) -> Result<bool, Fault> {
    let Some(course) = waiting(tx, slug, version).await? else { return Ok(false) };
    publish::make_current(tx, &course, version).await?;
    Ok(true)
}

/// Discards the draft of this version; false when it waits no longer.
pub async fn discard_draft(tx: &mut Tx, slug: &str, version: i64) -> Result<bool, Fault> {
    let Some(course) = waiting(tx, slug, version).await? else { return Ok(false) };
    let at = tx.now();
    store::end_drafts(tx, &course.id, 0, at).await?;
    tx.audit("course draft discarded", &course.id).await?;
    Ok(true)
}

/// What differs from what is published; of a course of which nothing is published yet, every unit is new.
pub async fn changes(r: &mut impl Reads, draft: &Draft) -> Result<Changes, Fault> {
    let new = &draft.course;
    let Some(old) = &draft.current else {
        return Ok(Changes { added: new.units.clone(), ..Changes::default() });
    };
    let (before, after) = (said(r, old).await?, said(r, new).await?);
    let missing_in = |other: &Course, head: &&UnitHead| other.unit(&head.id).is_none();
    let differs = |head: &&UnitHead| old.unit(&head.id).is_some() && before.get(&head.id) != after.get(&head.id);
    Ok(Changes {
        added: new.units.iter().filter(|head| missing_in(old, head)).cloned().collect(),
        removed: old.units.iter().filter(|head| missing_in(new, head)).cloned().collect(),
        renamed: new.units.iter().filter_map(|head| renamed(&new.languages, old.unit(&head.id)?, head)).collect(),
        rewritten: new.units.iter().filter(differs).cloned().collect(),
    })
}

fn renamed(languages: &[String], old: &UnitHead, new: &UnitHead) -> Option<Renamed> {
    languages.iter().find_map(|tag| {
        let (from, to) = (old.titles.get(tag)?, new.titles.get(tag)?);
        (from != to).then(|| Renamed { language: tag.clone(), from: from.clone(), to: to.clone() })
    })
}

/// What each unit says in all its languages, with addresses that do not name the version.
async fn said(r: &mut impl Reads, course: &Course) -> Result<BTreeMap<String, BTreeSet<String>>, Fault> {
    let own = urls::media(&course.id, course.version, "");
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (unit, page) in store::texts(r, course).await? {
        let whole = format!("{} {} {:?}", page.language, page.html, page.extras).replace(&own, "/media/");
        said.entry(unit).or_default().insert(whole);
    }
    Ok(said)
}
