//! What is done with a draft: begin, save, answer, ask for publication, publish, put away. Each is one transaction.

use lyceum_kernel::{Day, PersonId};
use lyceum_school::{Fault, Tx};
use lyceum_terms::finding::Span;
use lyceum_terms::{Finding, Retold};

use super::review::{Readiness, Review};
use super::{Draft, DraftFile, DraftId, LintAnswer, store};
use crate::agreements;

/// Begins a draft from the newest version that is published, in force or to come, so that none of its changes is undone; it comes
/// into force on the first free day after it. A draft that is being written already is the one: two of a document would be
/// published over each other.
pub(super) async fn begin(tx: &mut Tx, document: &str) -> Result<Option<DraftId>, Fault> {
    if let Some(open) = store::open_of(tx, document).await? {
        return Ok(Some(open));
    }
    let newest = match agreements::coming(tx, document).await?.pop() {
        Some(coming) => Some(coming),
        None => agreements::in_force(tx, document).await?,
    };
    let Some(base) = newest else { return Ok(None) };
    let first = agreements::first_day(tx, document).await?.max(base.in_force_from().plus_days(1));
    let day = first_free(&agreements::versions(tx, document).await?, first);
    let (id, by, at): (DraftId, String, _) = (tx.new_id(), tx.actor().to_string(), tx.now());
    store::insert(tx, &id, document, base.hash().as_str(), &by, at).await?;
    for language in base.languages() {
        let Some(text) = base.in_language(language) else { continue };
        let file = DraftFile {
            language: language.to_owned(),
            path: path(document, day, language),
            source: dated(&text.source, day),
        };
        store::put_file(tx, &id, &file).await?;
    }
    tx.audit("draft begun", &id).await?;
    Ok(Some(id))
}

/// The first day from this one on which no version of the document begins.
pub(super) fn first_free(taken: &[String], first: Day) -> Day {
    let mut days = (0..).map(|ahead| first.plus_days(ahead));
    days.find(|day| !taken.contains(&day.to_string())).unwrap_or(first)
}

/// Where a text of a draft will lie: beside the versions before it, named for its day.
fn path(document: &str, day: Day, language: &str) -> String {
    format!("{document}/{day}.{language}.md")
}

/// What came of the wish to move a draft to another day.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Moved {
    /// Every language begins on that day, and is named for it.
    Done,
    /// The day is before the first that it may have: nobody could have known.
    Past,
    /// A version begins on that day already.
    Taken,
    /// Another edition was saved meanwhile.
    Overtaken,
}

/// Moves a draft to the day on which it shall come into force, in all languages at once.
pub(super) async fn move_to(tx: &mut Tx, draft: &Draft, edition: i64, day: Day) -> Result<Moved, Fault> {
    if day < agreements::first_day(tx, &draft.document).await? {
        return Ok(Moved::Past);
    }
    if agreements::versions(tx, &draft.document).await?.contains(&day.to_string()) {
        return Ok(Moved::Taken);
    }
    let (by, at) = (tx.actor().to_string(), tx.now());
    if !store::next_edition(tx, &draft.id, edition, &by, at).await? {
        return Ok(Moved::Overtaken);
    }
    for file in &draft.files {
        let moved = DraftFile {
            path: path(&draft.document, day, &file.language),
            source: dated(&file.source, day),
            ..file.clone()
        };
        store::put_file(tx, &draft.id, &moved).await?;
    }
    tx.audit("draft moved to another day", &draft.id).await?;
    Ok(Moved::Done)
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

/// A value that was changed in the field of its sentence.
pub(super) struct Change<'a> {
    pub name: &'a str,
    /// The words its field was shown with.
    pub was: &'a str,
    /// What was typed over them.
    pub now: &'a str,
    /// Whether the source has been shown with it since. Whatever the source says now was left or typed there, and stands.
    pub is_in_source: bool,
}

/// A draft with what was typed: the source of one language, then the values that were changed in their sentences. Such a value is
/// written into every language, as far as the words that stand there allow; where they do not, the translation is found to lag behind.
pub(super) fn typed(mut draft: Draft, language: &str, source: Option<&str>, changes: &[Change<'_>]) -> Draft {
    let Some(file) = draft.files.iter_mut().find(|file| file.language == language) else { return draft };
    if let Some(source) = source {
        file.source = source.replace("\r\n", "\n");
    }
    for change in changes {
        let value = Retold { name: change.name, was: change.was, now: change.now, language };
        for file in draft.files.iter_mut().filter(|file| !change.is_in_source || file.language != language) {
            file.source = lyceum_terms::retell(&file.path, &file.source, &value);
        }
    }
    draft
}

/// Saves what was typed. False when somebody else saved meanwhile, or the draft has ended: nothing is saved then.
pub(super) async fn save(tx: &mut Tx, draft: &Draft, edition: i64, typed: &Draft) -> Result<bool, Fault> {
    let (by, at) = (tx.actor().to_string(), tx.now());
    if !store::next_edition(tx, &draft.id, edition, &by, at).await? {
        return Ok(false);
    }
    for (_, file) in draft.files.iter().zip(&typed.files).filter(|(stood, typed)| stood != typed) {
        store::put_file(tx, &draft.id, file).await?;
    }
    Ok(true)
}

/// What somebody takes over of what the findings of a draft would have written.
pub(super) struct Taking<'a> {
    /// One place, or all.
    pub only: Option<&'a str>,
    /// What examples are to be called, by the name of their place.
    pub titles: Vec<(&'a str, &'a str)>,
}

impl Taking<'_> {
    /// Whether a place is among what is taken over. An example that is answered otherwise may say the opposite in its title: it goes
    /// along with all others only under another one.
    fn is_meant(&self, file: &DraftFile, finding: &Finding) -> bool {
        let Some(place) = place_of(file, finding) else { return false };
        match self.only {
            Some(only) => only == place,
            None => !finding.turns(&file.source) || self.title(file, finding).is_some(),
        }
    }

    /// Where the title of the example of a place stands, and what was typed for it, if that is another one.
    pub(super) fn title(&self, file: &DraftFile, finding: &Finding) -> Option<(Span, String)> {
        let place = place_of(file, finding)?;
        let (_, typed) = self.titles.iter().find(|(of, _)| *of == place)?;
        let span = title_of(file, finding)?;
        let typed: String = typed.chars().map(|c| if c == '`' || c.is_control() { ' ' } else { c }).collect();
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        (!typed.is_empty() && file.source.get(span.start..span.end) != Some(&typed)).then_some((span, typed))
    }
}

/// Where the title of the example stands that a finding is about.
pub(super) fn title_of(file: &DraftFile, finding: &Finding) -> Option<Span> {
    const FENCE: &str = "```example ";
    let start = file.source.get(..finding.span.start)?.rfind(FENCE)? + FENCE.len();
    let title = file.source.get(start..)?.lines().next()?.trim_end();
    Some(Span::new(start, start + title.len()))
}

/// Saves every language with what its findings would have written: the answers that examples get now, the values of the reference.
/// How many places, or nothing where somebody else saved meanwhile.
pub(super) async fn repair(
    tx: &mut Tx,
    draft: &Draft,
    edition: i64,
    review: &Review,
    taking: &Taking<'_>,
) -> Result<Option<usize>, Fault> {
    let (by, at) = (tx.actor().to_string(), tx.now());
    if !store::next_edition(tx, &draft.id, edition, &by, at).await? {
        return Ok(None);
    }
    let mut places = 0;
    for file in &draft.files {
        let own = review.checked.findings.iter().filter(|finding| finding.file == file.path);
        let meant: Vec<&Finding> = own.filter(|finding| taking.is_meant(file, finding)).collect();
        let mut titles: Vec<(Span, String)> = meant.iter().filter_map(|finding| taking.title(file, finding)).collect();
        titles.sort_by_key(|(span, _)| span.start);
        titles.dedup_by_key(|(span, _)| span.start);
        places += meant.len();
        let repairs = meant.iter().filter_map(|finding| finding.repair.clone());
        let source = lyceum_terms::rewritten(&file.source, repairs.chain(titles));
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
    Open,
    /// Another edition was saved meanwhile.
    Overtaken,
}

/// Publishes a draft when nothing is open. Where two persons are needed, the first asks and the second publishes the very
/// edition that was asked for.
pub(super) async fn publish(tx: &mut Tx, draft: &Draft, by: &PersonId) -> Result<Publication, Fault> {
    let readiness = Readiness::gather(tx, draft).await?;
    let Some(version) = readiness.version() else { return Ok(Publication::Open) };
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
