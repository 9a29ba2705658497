//! Drafts, answers and trials in the database.

use lyceum_kernel::Instant;
use lyceum_store::{Error, Reads, Row, Writes};

use super::{Draft, DraftFile, DraftId, LintAnswer, Trial, TrialId};

const OPEN: &str = "
    SELECT id, document, base, edition, changed_by, changed_at, asked_by, ended_at, published
    FROM drafts WHERE ended_at IS NULL ORDER BY document LIMIT 100";

const OPEN_OF: &str = "SELECT id FROM drafts WHERE document = $1 AND ended_at IS NULL";

const FIND: &str = "
    SELECT id, document, base, edition, changed_by, changed_at, asked_by, ended_at, published
    FROM drafts WHERE id = $1";

const FILES: &str = "SELECT language, path, source FROM draft_files WHERE draft = $1 ORDER BY language LIMIT 20";

const INSERT: &str = "
    INSERT INTO drafts (id, document, base, edition, changed_by, changed_at) VALUES ($1, $2, $3, 1, $4, $5)";

const PUT_FILE: &str = "
    INSERT INTO draft_files (draft, language, path, source) VALUES ($1, $2, $3, $4)
    ON CONFLICT (draft, language) DO UPDATE SET path = excluded.path, source = excluded.source";

// Whoever saves on top of an edition that is no longer the last one saves nothing. A request to publish is about the edition
// it was made for.
const NEXT_EDITION: &str = "
    UPDATE drafts SET edition = edition + 1, changed_by = $3, changed_at = $4, asked_by = NULL
    WHERE id = $1 AND edition = $2 AND ended_at IS NULL";

const ASK: &str = "UPDATE drafts SET asked_by = $3 WHERE id = $1 AND edition = $2 AND ended_at IS NULL";

const END: &str = "
    UPDATE drafts SET ended_at = $3, published = $4 WHERE id = $1 AND edition = $2 AND ended_at IS NULL";

const ANSWERS: &str = "
    SELECT lint, answer, answered_by, answered_at FROM draft_answers WHERE draft = $1 ORDER BY lint LIMIT 200";

const ANSWER: &str = "
    INSERT INTO draft_answers (draft, lint, answer, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (draft, lint) DO UPDATE
    SET answer = excluded.answer, answered_by = excluded.answered_by, answered_at = excluded.answered_at";

const INSERT_TRIAL: &str = "
    INSERT INTO draft_trials (id, draft, edition, question, cases, done, began_at)
    VALUES ($1, $2, $3, $4, (SELECT COUNT(*) FROM decisions WHERE question = $4), 0, $5)";

const TRIAL: &str = "
    SELECT id, draft, edition, question, cases, done, outcome, problem, began_at, ended_at
    FROM draft_trials WHERE id = $1";

const TRIALS: &str = "
    SELECT id, draft, edition, question, cases, done, outcome, problem, began_at, ended_at
    FROM draft_trials WHERE draft = $1 ORDER BY began_at DESC, id DESC LIMIT 20";

const TRIAL_DONE: &str = "UPDATE draft_trials SET done = $2 WHERE id = $1 AND ended_at IS NULL";

const END_TRIAL: &str = "
    UPDATE draft_trials SET outcome = $2, problem = $3, done = $4, ended_at = $5 WHERE id = $1 AND ended_at IS NULL";

const QUESTIONS: &str = "
    SELECT question, COUNT(*) AS cases FROM decisions GROUP BY question ORDER BY COUNT(*) DESC, question LIMIT 30";

/// Every draft being written, without its files.
pub(super) async fn open(read: &mut impl Reads) -> Result<Vec<Draft>, Error> {
    read.all(OPEN, &[]).await?.iter().map(draft).collect()
}

pub(super) async fn open_of(read: &mut impl Reads, document: &str) -> Result<Option<DraftId>, Error> {
    read.one(OPEN_OF, &[document.into()]).await?.map(|row| row.get("id")).transpose()
}

pub(super) async fn find(read: &mut impl Reads, id: &DraftId) -> Result<Option<Draft>, Error> {
    let Some(row) = read.one(FIND, &[id.into()]).await? else { return Ok(None) };
    let mut draft = draft(&row)?;
    for row in read.all(FILES, &[id.into()]).await? {
        draft.files.push(DraftFile {
            language: row.get("language")?,
            path: row.get("path")?,
            source: row.get("source")?,
        });
    }
    // The language that carries the rules comes first.
    draft.files.sort_by_key(|file| file.source.lines().any(|line| line.trim_start().starts_with("reference")));
    Ok(Some(draft))
}

pub(super) async fn insert(
    tx: &mut impl Writes,
    id: &DraftId,
    document: &str,
    base: &str,
    by: &str,
    at: Instant,
) -> Result<(), Error> {
    tx.run(INSERT, &[id.into(), document.into(), base.into(), by.into(), at.into()]).await.map(drop)
}

pub(super) async fn put_file(tx: &mut impl Writes, id: &DraftId, file: &DraftFile) -> Result<(), Error> {
    let columns = [id.into(), (&file.language).into(), (&file.path).into(), (&file.source).into()];
    tx.run(PUT_FILE, &columns).await.map(drop)
}

/// False when another edition was saved meanwhile, or the draft has ended.
pub(super) async fn next_edition(
    tx: &mut impl Writes,
    id: &DraftId,
    edition: i64,
    by: &str,
    at: Instant,
) -> Result<bool, Error> {
    Ok(tx.run(NEXT_EDITION, &[id.into(), edition.into(), by.into(), at.into()]).await? == 1)
}

pub(super) async fn ask(tx: &mut impl Writes, draft: &Draft, by: &str) -> Result<bool, Error> {
    Ok(tx.run(ASK, &[(&draft.id).into(), draft.edition.into(), by.into()]).await? == 1)
}

pub(super) async fn end(
    tx: &mut impl Writes,
    draft: &Draft,
    at: Instant,
    published: Option<&str>,
) -> Result<bool, Error> {
    let columns = [(&draft.id).into(), draft.edition.into(), at.into(), published.into()];
    Ok(tx.run(END, &columns).await? == 1)
}

pub(super) async fn answers(read: &mut impl Reads, id: &DraftId) -> Result<Vec<LintAnswer>, Error> {
    let rows = read.all(ANSWERS, &[id.into()]).await?;
    let answer = |row: &Row| {
        Ok(LintAnswer {
            lint: row.get("lint")?,
            answer: row.get("answer")?,
            answered_by: row.get("answered_by")?,
            answered_at: row.get("answered_at")?,
        })
    };
    rows.iter().map(answer).collect()
}

pub(super) async fn answer(tx: &mut impl Writes, id: &DraftId, answer: &LintAnswer) -> Result<(), Error> {
    let columns = [
        id.into(),
        (&answer.lint).into(),
        (&answer.answer).into(),
        (&answer.answered_by).into(),
        answer.answered_at.into(),
    ];
    tx.run(ANSWER, &columns).await.map(drop)
}

pub(super) async fn insert_trial(
    tx: &mut impl Writes,
    id: &TrialId,
    draft: &Draft,
    question: &str,
    at: Instant,
) -> Result<(), Error> {
    let columns = [id.into(), (&draft.id).into(), draft.edition.into(), question.into(), at.into()];
    tx.run(INSERT_TRIAL, &columns).await.map(drop)
}

pub(super) async fn trial(read: &mut impl Reads, id: &TrialId) -> Result<Option<Trial>, Error> {
    read.one(TRIAL, &[id.into()]).await?.map(|row| trial_of(&row)).transpose()
}

pub(super) async fn trials(read: &mut impl Reads, draft: &DraftId) -> Result<Vec<Trial>, Error> {
    read.all(TRIALS, &[draft.into()]).await?.iter().map(trial_of).collect()
}

pub(super) async fn trial_done(tx: &mut impl Writes, id: &TrialId, done: i64) -> Result<(), Error> {
    tx.run(TRIAL_DONE, &[id.into(), done.into()]).await.map(drop)
}

pub(super) async fn end_trial(
    tx: &mut impl Writes,
    id: &TrialId,
    end: Result<&str, &str>,
    done: i64,
    at: Instant,
) -> Result<(), Error> {
    let columns = [id.into(), end.ok().into(), end.err().into(), done.into(), at.into()];
    tx.run(END_TRIAL, &columns).await.map(drop)
}

/// What was asked so far, and how often it was decided.
pub(super) async fn questions(read: &mut impl Reads) -> Result<Vec<(String, i64)>, Error> {
    read.all(QUESTIONS, &[]).await?.iter().map(|row| Ok((row.get("question")?, row.get("cases")?))).collect()
}

fn draft(row: &Row) -> Result<Draft, Error> {
    Ok(Draft {
        id: row.get("id")?,
        document: row.get("document")?,
        base: row.get("base")?,
        edition: row.get("edition")?,
        changed_by: row.get("changed_by")?,
        changed_at: row.get("changed_at")?,
        asked_by: row.get("asked_by")?,
        ended_at: row.get("ended_at")?,
        published: row.get("published")?,
        files: Vec::new(),
    })
}

fn trial_of(row: &Row) -> Result<Trial, Error> {
    Ok(Trial {
        id: row.get("id")?,
        draft: row.get("draft")?,
        edition: row.get("edition")?,
        question: row.get("question")?,
        cases: row.get("cases")?,
        done: row.get("done")?,
        outcome: row.get("outcome")?,
        problem: row.get("problem")?,
        began_at: row.get("began_at")?,
        ended_at: row.get("ended_at")?,
    })
}
