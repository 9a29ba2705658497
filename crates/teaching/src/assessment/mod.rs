//! Quizzes: answered, marked at once and exactly, explained afterwards. The best attempt counts.
//!
//! `marking.rs` is pure; `pages.rs` is the quiz inside the player, `draft.rs` the player over a draft. Passing finishes the unit (`learning`), and the marks
//! decide over the certificate (`credentials`).

mod draft;
pub mod marking;
mod pages;
mod store;
mod view;

use lyceum_kernel::{Instant, Ratio, id};
use lyceum_people::Check;
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::Reads;
use lyceum_words::Source;
use serde::{Deserialize, Serialize};

pub use marking::{Given, mark, total};
pub use pages::router;

use crate::catalog::{self, Course, DoneWhen, UnitKind};
use crate::learning::{self, FinishError, Grant, GrantId};

id!(
    /// One handing in of one quiz.
    AttemptId,
    "att"
);

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "assessment",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// A quiz, handed in and marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// Its id.
    pub id: AttemptId,
    /// On whose access.
    pub grant: GrantId,
    /// Which quiz.
    pub unit: String,
    /// In which language it was answered.
    pub language: String,
    /// The answers, in order, and what each earned.
    pub answers: Vec<Answered>,
    /// The mark of the whole.
    pub mark: Ratio,
    /// Whether it reached the pass mark of that day.
    pub passed: bool,
    /// When.
    pub handed_in_at: Instant,
}

/// One answer and what it earned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// What was answered.
    pub given: Given,
    /// What it earned, from nothing to all.
    pub mark: Ratio,
}

/// Marks the answers, keeps them, and finishes the unit if they do. Fewer answers than questions count as nothing.
pub async fn hand_in(
    tx: &mut Tx,
    grant: &Grant,
    unit: &str,
    language: &str,
    given: Vec<Given>,
) -> Result<Attempt, FinishError> {
    let course = catalog::version(tx, &grant.course, grant.version).await?.ok_or(FinishError::NoSuchUnit)?;
    let head = course.unit(unit).filter(|head| head.kind == UnitKind::Quiz).ok_or(FinishError::NoSuchUnit)?;
    let page = catalog::unit_page(tx, &course, unit, language).await?.ok_or(FinishError::NoSuchUnit)?;
    if !learning::hold(tx, grant).await? {
        return Err(FinishError::Ended);
    }
    let questions = &page.extras.questions;
    let given: Vec<Given> = given.into_iter().chain(std::iter::repeat(Given::Nothing)).take(questions.len()).collect();
    let mark = total(questions, &given);
    let passed = mark >= course.pass_mark_of(head);
    let answers =
        questions.iter().zip(given).map(|(question, given)| Answered { mark: marking::mark(question, &given), given });
    let attempt = Attempt {
        id: tx.new_id(),
        grant: grant.id.clone(),
        unit: unit.to_owned(),
        language: page.language.clone(),
        answers: answers.collect(),
        mark,
        passed,
        handed_in_at: tx.now(),
    };
    store::insert(tx, &attempt).await?;
    if passed || head.done == DoneWhen::Answered {
        learning::finish_unit(tx, grant, unit).await?;
    }
    Ok(attempt)
}

/// The best mark of each quiz that was handed in.
pub async fn best_marks(r: &mut impl Reads, grant: &GrantId) -> Result<Vec<(String, Ratio)>, Fault> {
    let mut best: Vec<(String, Ratio)> = Vec::new();
    for (unit, mark) in store::marks(r, grant).await? {
        match best.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, known)) => *known = (*known).max(mark),
            None => best.push((unit, mark)),
        }
    }
    Ok(best)
}

/// The mean of the best marks over all quizzes of the course; one not handed in counts as nothing. A course without a
/// quiz has no mean.
pub async fn mean_mark(r: &mut impl Reads, grant: &GrantId, course: &Course) -> Result<Option<Ratio>, Fault> {
    let best = best_marks(r, grant).await?;
    let quizzes = course.units.iter().filter(|head| head.kind == UnitKind::Quiz);
    let marks: Vec<Ratio> = quizzes
        .map(|head| best.iter().find(|(unit, _)| *unit == head.id).map_or(Ratio::ZERO, |(_, mark)| *mark))
        .collect();
    Ok(marking::mean(&marks))
}

/// The attempts at one quiz, newest first.
pub async fn attempts(r: &mut impl Reads, grant: &GrantId, unit: &str) -> Result<Vec<Attempt>, Fault> {
    store::of_unit(r, grant, unit).await
}

/// Removes the attempts on the account of a source, after a refund (C7c).
pub(crate) async fn forget(tx: &mut Tx, source: &str) -> Result<(), Fault> {
    for grant in learning::of_source(tx, source).await? {
        store::remove(tx, &grant.id).await?;
    }
    Ok(())
}

/// Marks lie between nothing and all.
pub(crate) async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let (looked_at, findings) = store::broken(read).await?;
    Ok(vec![Check { invariant: 5, name: "marks lie between nothing and all", looked_at, findings }])
}

#[cfg(test)]
mod tests;
