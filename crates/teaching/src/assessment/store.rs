//! Attempts in the database.

use lyceum_kernel::{Column, Ratio};
use lyceum_school::Fault;
use lyceum_store::{Error, Reads, Row, Writes};

use super::Attempt;
use crate::learning::GrantId;

const INSERT: &str = "
    INSERT INTO attempts (id, grant_id, unit_id, language, answers, mark_num, mark_den, passed, handed_in_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

const OF_UNIT: &str = "
    SELECT id, grant_id, unit_id, language, answers, mark_num, mark_den, passed, handed_in_at
    FROM attempts WHERE grant_id = $1 AND unit_id = $2 ORDER BY handed_in_at DESC, id DESC LIMIT 50";

const MARKS: &str = "
    SELECT DISTINCT unit_id, mark_num, mark_den FROM attempts WHERE grant_id = $1 ORDER BY unit_id LIMIT 5000";

const REMOVE: &str = "DELETE FROM attempts WHERE grant_id = $1";

const COUNT: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS attempts FROM attempts";

const BROKEN: &str = "SELECT id FROM attempts WHERE mark_num > mark_den OR mark_num < 0 ORDER BY id LIMIT 100";

pub(super) async fn insert(w: &mut impl Writes, attempt: &Attempt) -> Result<(), Fault> {
    let answers = serde_json::to_string(&attempt.answers).map_err(Fault::other)?;
    let row: [Column; 9] = [
        (&attempt.id).into(),
        (&attempt.grant).into(),
        attempt.unit.as_str().into(),
        attempt.language.as_str().into(),
        answers.into(),
        attempt.mark.num().into(),
        attempt.mark.den().into(),
        attempt.passed.into(),
        attempt.handed_in_at.into(),
    ];
    w.run(INSERT, &row).await?;
    Ok(())
}

pub(super) async fn of_unit(r: &mut impl Reads, grant: &GrantId, unit: &str) -> Result<Vec<Attempt>, Fault> {
    r.all(OF_UNIT, &[grant.into(), unit.into()]).await?.iter().map(attempt).collect()
}

pub(super) async fn marks(r: &mut impl Reads, grant: &GrantId) -> Result<Vec<(String, Ratio)>, Error> {
    let rows = r.all(MARKS, &[grant.into()]).await?;
    rows.iter().map(|row| Ok((row.get("unit_id")?, ratio(row)?))).collect()
}

pub(super) async fn remove(w: &mut impl Writes, grant: &GrantId) -> Result<(), Error> {
    w.run(REMOVE, &[grant.into()]).await.map(drop)
}

pub(super) async fn broken(r: &mut impl Reads) -> Result<(u64, Vec<String>), Error> {
    let count: i64 = r.one(COUNT, &[]).await?.map_or(Ok(0), |row| row.get("attempts"))?;
    let rows = r.all(BROKEN, &[]).await?;
    let findings: Result<Vec<String>, Error> =
        rows.iter().map(|row| Ok(format!("{}: the mark is no part of the whole", row.get::<String>("id")?))).collect();
    Ok((u64::try_from(count).unwrap_or_default(), findings?))
}

fn ratio(row: &Row) -> Result<Ratio, Error> {
    Ok(Ratio::new(row.get("mark_num")?, row.get("mark_den")?).unwrap_or(Ratio::ZERO))
}

fn attempt(row: &Row) -> Result<Attempt, Fault> {
    Ok(Attempt {
        id: row.get("id")?,
        grant: row.get("grant_id")?,
        unit: row.get("unit_id")?,
        language: row.get("language")?,
        answers: serde_json::from_str(&row.get::<String>("answers")?).map_err(Fault::other)?,
        mark: ratio(row)?,
        passed: row.get("passed")?,
        handed_in_at: row.get("handed_in_at")?,
    })
}
