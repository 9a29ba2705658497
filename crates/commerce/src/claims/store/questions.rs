//! The SQL of what a customer was asked about a declaration, and of the answer.

use lyceum_kernel::{Column, Instant};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use crate::claims::{ClaimId, Completion, Question};

const INSERT_QUESTION: &str = "
    INSERT INTO claim_questions (claim_id, key_hash, asked_at, given_order, email, given_course, words)
    VALUES ($1, $2, $3, '', '', '', '') ON CONFLICT DO NOTHING";
pub(super) const QUESTION: &str = "SELECT * FROM claim_questions WHERE claim_id = $1";
pub(super) const QUESTION_BY_KEY: &str = "SELECT * FROM claim_questions WHERE key_hash = $1";
const ANSWER: &str = "
    UPDATE claim_questions SET answered_at = $2, given_order = $3, email = $4, given_course = $5, words = $6
    WHERE claim_id = $1 AND answered_at IS NULL";

/// False when the customer was asked before: a claim has one question, and no second.
pub(in crate::claims) async fn insert_question(tx: &mut Tx, claim: &ClaimId, key_hash: &str) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.run(INSERT_QUESTION, &[claim.into(), key_hash.into(), now.into()]).await? == 1)
}

fn read_question(row: &Row) -> Result<Question, Error> {
    let completion = Completion {
        order: row.get("given_order")?,
        email: row.get("email")?,
        course: row.get("given_course")?,
        words: row.get("words")?,
    };
    let answered: Option<Instant> = row.get("answered_at")?;
    Ok(Question {
        claim: row.get("claim_id")?,
        asked_at: row.get("asked_at")?,
        answer: answered.map(|answered_at| (answered_at, completion)),
    })
}

/// What the customer was asked, and the answer.
pub(in crate::claims) async fn question(r: &mut impl Reads, claim: &ClaimId) -> Result<Option<Question>, Error> {
    r.one(QUESTION, &[claim.into()]).await?.as_ref().map(read_question).transpose()
}

pub(in crate::claims) async fn question_by_key(r: &mut impl Reads, key_hash: &str) -> Result<Option<Question>, Error> {
    r.one(QUESTION_BY_KEY, &[key_hash.into()]).await?.as_ref().map(read_question).transpose()
}

/// Keeps the answer; false when it was given before.
pub(in crate::claims) async fn answer(tx: &mut Tx, claim: &ClaimId, completion: &Completion) -> Result<bool, Error> {
    let row: [Column; 6] = [
        claim.into(),
        tx.now().into(),
        completion.order.as_str().into(),
        completion.email.as_str().into(),
        completion.course.as_str().into(),
        completion.words.as_str().into(),
    ];
    Ok(tx.run(ANSWER, &row).await? == 1)
}
