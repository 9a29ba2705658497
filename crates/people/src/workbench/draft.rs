//! What is done with a draft: begin, save, answer, ask for publication, publish, put away. Each is one transaction.

use std::collections::BTreeSet;

use lyceum_kernel::{Day, PersonId};
use lyceum_school::{Fault, Tx};
use lyceum_terms::Finding;

use super::review::{Obstacle, Review};
use super::{Draft, DraftFile, DraftId, LintAnswer, store};
use crate::agreements;

/// Begins a draft from the text in force, to come into force on the first free day that it may have. A draft that is being
/// written already is the one: two of a document would be published over each other.
pub(super) async fn begin(tx: &mut Tx, document: &str) -> Result<Option<DraftId>, Fault> {
    if let Some(open) = store::open_of(tx, document).await? {
        return Ok(Some(open));
    }
    let Some(base) = agreements::in_force(tx, document).await? else { return Ok(None) };
    let taken: BTreeSet<String> = agreements::versions(tx, document).await?.into_iter().collect();
    let first = agreements::first_day(tx, document).await?;
    let day = (0..).map(|ahead| first.plus_days(ahead)).find(|day| !taken.contains(&day.to_string()));
    let day = day.unwrap_or(first);
    let (id, by, at): (DraftId, String, _) = (tx.new_id(), tx.actor().to_string(), tx.now());
    store::insert(tx, &id, document, base.hash().as_str(), &by, at).await?;
    for language in base.languages() {
        let Some(text) = base.in_language(language) else { continue };
        let file = DraftFile {
            language: language.to_owned(),
            path: format!("{document}/{day}.{language}.md"),
            source: dated(&text.source, day),
        };
        store::put_file(tx, &id, &file).await?;
    }
    tx.audit("draft begun", &id).await?;
    Ok(Some(id))
}

/// A text with its version and its first day moved to `day`. Nothing else in it changes.
fn dated(source: &str, day: Day) -> String {
    let mut fences = 0;
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        fences += usize::from(line.trim_end() == "+++");
        let name = line.split('=').next().unwrap_or_default();
        let padding = name.trim_end().len();
        match name.trim() {
            "version" if fences == 1 => out.push_str(&format!("{}= \"{day}\"\n", &pad(name, padding))),
            "in_force_from" if fences == 1 => out.push_str(&format!("{}= {day}\n", &pad(name, padding))),
            _ => out.push_str(line),
        }
    }
    out
}

/// A name with the spaces that follow it.
fn pad(name: &str, at_least: usize) -> String {
    if name.len() > at_least { name.to_owned() } else { format!("{name} ") }
}

/// Saves one language. False when somebody else saved meanwhile, or the draft has ended: nothing is saved then.
pub(super) async fn save(
    tx: &mut Tx,
    draft: &Draft,
    edition: i64,
    language: &str,
    source: &str,
) -> Result<bool, Fault> {
    let Some(file) = draft.files.iter().find(|file| file.language == language) else { return Ok(false) };
    let (by, at) = (tx.actor().to_string(), tx.now());
    if !store::next_edition(tx, &draft.id, edition, &by, at).await? {
        return Ok(false);
    }
    let source = source.replace("\r\n", "\n");
    store::put_file(tx, &draft.id, &DraftFile { source, ..file.clone() }).await?;
    Ok(true)
}

/// Saves every language with what its findings would have written: the answers that examples get now, the values of the reference.
/// `only` names one place. How many places, or nothing where somebody else saved meanwhile.
pub(super) async fn repair(
    tx: &mut Tx,
    draft: &Draft,
    edition: i64,
    review: &Review,
    only: Option<&str>,
) -> Result<Option<usize>, Fault> {
    let (by, at) = (tx.actor().to_string(), tx.now());
    if !store::next_edition(tx, &draft.id, edition, &by, at).await? {
        return Ok(None);
    }
    let mut places = 0;
    for file in &draft.files {
        let findings = &review.checked.findings;
        let is_meant = |finding: &Finding| only.is_none_or(|only| place_of(file, finding).as_deref() == Some(only));
        let own: Vec<&Finding> =
            findings.iter().filter(|finding| finding.file == file.path && is_meant(finding)).collect();
        let (source, count) = lyceum_terms::repaired(&file.source, &own);
        places += count;
        store::put_file(tx, &draft.id, &DraftFile { source, ..file.clone() }).await?;
    }
    tx.audit("draft repaired", &draft.id).await?;
    Ok(Some(places))
}

/// The name of a place that can be repaired: its language, where it begins, and what would be written there. A place of a text that was
/// never saved is none of the draft's.
pub(super) fn place_of(file: &DraftFile, finding: &Finding) -> Option<String> {
    let (span, text) = finding.repair.as_ref()?;
    Some(format!("{}:{}:{text}", file.language, span.start))
}

/// Keeps what was answered to a lint.
pub(super) async fn answer(tx: &mut Tx, id: &DraftId, lint: &str, answer: &str) -> Result<(), Fault> {
    let answer = LintAnswer {
        lint: lint.to_owned(),
        answer: answer.to_owned(),
        answered_by: tx.actor().to_string(),
        answered_at: tx.now(),
    };
    Ok(store::answer(tx, id, &answer).await?)
}

/// Puts a draft away. What was published stays as it is.
pub(super) async fn put_away(tx: &mut Tx, draft: &Draft) -> Result<bool, Fault> {
    let at = tx.now();
    let ended = store::end(tx, draft, at, None).await?;
    tx.audit("draft put away", &draft.id).await?;
    Ok(ended)
}

/// What came of the wish to publish.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Publication {
    /// It is published, and in force from its day.
    Published,
    /// A second person has to publish it: this one has asked.
    Asked,
    /// Something is open.
    Open(Vec<Obstacle>),
    /// Another edition was saved meanwhile.
    Overtaken,
}

/// Publishes a draft when nothing is open. Where two persons are needed, the first asks and the second publishes the very
/// edition that was asked for.
pub(super) async fn publish(tx: &mut Tx, draft: &Draft, by: &PersonId) -> Result<Publication, Fault> {
    let answers = store::answers(tx, &draft.id).await?;
    let said = agreements::school_facts(tx).await?;
    let taken = agreements::versions(tx, &draft.document).await?;
    let base = agreements::by_hash(tx, &draft.base).await?;
    let first = agreements::first_day(tx, &draft.document).await?;
    let review = Review::of(tx.school(), draft, &said).against(base);
    let obstacles = review.obstacles(&answers, &taken, first);
    let Some(version) = review.version().filter(|_| obstacles.is_empty()) else {
        return Ok(Publication::Open(obstacles));
    };
    if tx.school().settings().two_publish && draft.asked_by.as_ref().is_none_or(|asked| asked == by) {
        if !store::ask(tx, draft, by.as_str()).await? {
            return Ok(Publication::Overtaken);
        }
        tx.audit("publication asked for", &draft.id).await?;
        return Ok(Publication::Asked);
    }
    agreements::publish(tx, version).await?;
    let at = tx.now();
    if !store::end(tx, draft, at, Some(version.hash().as_str())).await? {
        return Ok(Publication::Overtaken);
    }
    tx.audit("draft published", &draft.id).await?;
    Ok(Publication::Published)
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn only_the_head_of_a_text_is_dated() {
        let text = "+++\ndocument      = \"a/b\"\nversion       = \"2026-01-01\"\nin_force_from = 2026-01-01\n+++\n\nversion = \"stays\"\n";
        let day = "2027-03-08".parse().unwrap();
        let wanted = "+++\ndocument      = \"a/b\"\nversion       = \"2027-03-08\"\nin_force_from = 2027-03-08\n+++\n\nversion = \"stays\"\n";
        assert_eq!(dated(text, day), wanted);
    }
}
