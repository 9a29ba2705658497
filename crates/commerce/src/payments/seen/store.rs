//! The SQL of alarms that somebody has seen to. What is an alarm still is asked in `payments/store.rs`.

use lyceum_kernel::Column;
use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Row, Writes};

use super::SeenTo;

const INSERT: &str = "
    INSERT INTO payment_alarms_seen_to (alarm, problem, since, words, actor, seen_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING";
const LATEST: &str = "SELECT * FROM payment_alarms_seen_to ORDER BY seen_at DESC, alarm LIMIT $1";

/// Every question of this file, for the test that runs each on both engines.
#[cfg(test)]
pub(in super::super) const ALL: &[&str] = &[LATEST];

/// False when somebody has seen to it before.
pub(super) async fn insert(tx: &mut Tx, seen: &SeenTo) -> Result<bool, Error> {
    let row: [Column; 6] = [
        seen.alarm.as_str().into(),
        seen.problem.as_str().into(),
        seen.since.into(),
        seen.words.as_str().into(),
        seen.actor.as_str().into(),
        seen.seen_at.into(),
    ];
    Ok(tx.run(INSERT, &row).await? == 1)
}

pub(super) async fn all(r: &mut impl Reads, most: i64) -> Result<Vec<SeenTo>, Error> {
    let read = |row: &Row| {
        Ok(SeenTo {
            alarm: row.get("alarm")?,
            problem: row.get("problem")?,
            since: row.get("since")?,
            words: row.get("words")?,
            actor: row.get("actor")?,
            seen_at: row.get("seen_at")?,
        })
    };
    r.all(LATEST, &[most.into()]).await?.iter().map(read).collect()
}
