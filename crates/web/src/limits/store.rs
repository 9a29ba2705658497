//! The table of counts: one row for a door, a hashed address and an hour.

use lyceum_school::Tx;
use lyceum_store::{Error, Reads, Writes};

const COUNT: &str = "
    INSERT INTO guest_counts (door, whom, hour, number) VALUES ($1, $2, $3, 1)
    ON CONFLICT (door, whom, hour) DO UPDATE SET number = guest_counts.number + 1";

const NUMBER: &str = "SELECT number FROM guest_counts WHERE door = $1 AND whom = $2 AND hour = $3";

// Every row counts one at least: in a flood a few rows tell that there are more.
const SUM: &str = "
    SELECT CAST(SUM(number) AS BIGINT) AS number
    FROM (SELECT number FROM guest_counts WHERE door = $1 AND hour = $2 LIMIT $3) AS counts";

/// How many there were in all, or that there were more than so many rows.
pub(super) async fn sum(tx: &mut Tx, door: &str, hour: i64, rows: i64) -> Result<i64, Error> {
    let row = tx.one(SUM, &[door.into(), hour.into(), rows.into()]).await?;
    Ok(row.map(|row| row.get::<Option<i64>>("number")).transpose()?.flatten().unwrap_or(0))
}

const SWEEP: &str = "DELETE FROM guest_counts WHERE hour < $1";

pub(super) async fn count(tx: &mut Tx, door: &str, whom: &str, hour: i64) -> Result<i64, Error> {
    let key = [door.into(), whom.into(), hour.into()];
    tx.run(COUNT, &key).await?;
    let row = tx.one(NUMBER, &key).await?;
    // What was just written is there; and where it were not, one is what it would say.
    Ok(row.map(|row| row.get("number")).transpose()?.unwrap_or(1))
}

pub(super) async fn sweep(tx: &mut Tx, hour: i64) -> Result<(), Error> {
    tx.run(SWEEP, &[hour.into()]).await.map(drop)
}
