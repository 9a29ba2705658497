//! The SQL of objections. One is open a claim, by a unique column: fifty posts at once have one effect.

use lyceum_kernel::Instant;
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use crate::claims::{ClaimId, Objection, ObjectionAnswer, ObjectionId, Wish};

const INSERT_OBJECTION: &str = "
    INSERT INTO claim_objections (id, claim_id, open_key, wish, words, sent_at, decision_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
const END_OBJECTION: &str = "
    UPDATE claim_objections SET open_key = NULL, answered_at = $2, actor = $3, answer = $4
    WHERE id = $1 AND answered_at IS NULL";
pub(super) const OBJECTION: &str = "SELECT * FROM claim_objections WHERE id = $1";
pub(super) const OBJECTIONS: &str = "
    SELECT * FROM claim_objections WHERE claim_id = $1 ORDER BY sent_at, id LIMIT 100";
pub(super) const OPEN_OF: &str = "SELECT * FROM claim_objections WHERE open_key = $1";
pub(super) const ALL_OPEN: &str = "
    SELECT * FROM claim_objections WHERE answered_at IS NULL ORDER BY sent_at, id LIMIT 200";

/// False where one about the same claim is open.
pub(in crate::claims) async fn insert_objection(tx: &mut Tx, objection: &Objection) -> Result<bool, Error> {
    let columns = [
        (&objection.id).into(),
        (&objection.claim).into(),
        (&objection.claim).into(),
        objection.wish.as_str().into(),
        objection.words.as_str().into(),
        objection.sent_at.into(),
        objection.decision.clone().into(),
    ];
    Ok(tx.run(INSERT_OBJECTION, &columns).await? == 1)
}

/// False where it was answered before.
pub(in crate::claims) async fn end_objection(
    tx: &mut Tx,
    id: &ObjectionId,
    answer: &ObjectionAnswer,
) -> Result<bool, Error> {
    let columns = [id.into(), answer.answered_at.into(), answer.actor.as_str().into(), answer.words.as_str().into()];
    Ok(tx.run(END_OBJECTION, &columns).await? == 1)
}

pub(in crate::claims) async fn objection(r: &mut impl Reads, id: &ObjectionId) -> Result<Option<Objection>, Error> {
    r.one(OBJECTION, &[id.into()]).await?.as_ref().map(read_objection).transpose()
}

/// The one about a claim that nobody has answered yet.
pub(in crate::claims) async fn open_objection(r: &mut impl Reads, claim: &ClaimId) -> Result<Option<Objection>, Error> {
    r.one(OPEN_OF, &[claim.into()]).await?.as_ref().map(read_objection).transpose()
}

/// Those about a claim, oldest first.
pub(in crate::claims) async fn objections(r: &mut impl Reads, claim: &ClaimId) -> Result<Vec<Objection>, Error> {
    r.all(OBJECTIONS, &[claim.into()]).await?.iter().map(read_objection).collect()
}

/// Those that nobody has answered yet, oldest first.
pub(in crate::claims) async fn open_objections(r: &mut impl Reads) -> Result<Vec<Objection>, Error> {
    r.all(ALL_OPEN, &[]).await?.iter().map(read_objection).collect()
}

fn read_objection(row: &Row) -> Result<Objection, Error> {
    let (at, actor) = (row.get::<Option<Instant>>("answered_at")?, row.get::<Option<String>>("actor")?);
    let words: Option<String> = row.get("answer")?;
    let answer = at.zip(actor).zip(words);
    Ok(Objection {
        id: row.get("id")?,
        claim: row.get("claim_id")?,
        wish: super::required_word(&Wish::ALL, Wish::as_str, row, "wish")?,
        words: row.get("words")?,
        sent_at: row.get("sent_at")?,
        decision: row.get("decision_id")?,
        answer: answer.map(|((answered_at, actor), words)| ObjectionAnswer { answered_at, actor, words }),
    })
}
