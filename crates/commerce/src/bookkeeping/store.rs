//! The journal's tables and the closings. There are INSERTs and SELECTs; an UPDATE or DELETE has no place here.

use lyceum_kernel::{Currency, Instant, Money};
use lyceum_ledger::{Account, Posting};
use lyceum_school::{Fault, Tx};
use lyceum_store::{Reads, Row, Writes};

use super::{Booked, EntryId, Month};

const INSERT_ENTRY: &str = "
    INSERT INTO journal (id, booked_at, reason, about, actor, digest) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (reason, about) DO NOTHING";

const INSERT_POSTING: &str = "
    INSERT INTO postings (entry_id, line, account, amount_minor, currency) VALUES ($1, $2, $3, $4, $5)";

const FIND: &str = "
    SELECT j.id, j.booked_at, j.reason, j.about, j.actor, j.digest, p.account, p.amount_minor, p.currency
    FROM journal j JOIN postings p ON p.entry_id = j.id
    WHERE j.reason = $1 AND j.about = $2 ORDER BY j.id, p.line LIMIT 1000";

const ABOUT: &str = "
    SELECT j.id, j.booked_at, j.reason, j.about, j.actor, j.digest, p.account, p.amount_minor, p.currency
    FROM journal j JOIN postings p ON p.entry_id = j.id
    WHERE j.about = $1 ORDER BY j.id, p.line LIMIT 1000";

const AFTER: &str = "
    SELECT j.id, j.booked_at, j.reason, j.about, j.actor, j.digest, p.account, p.amount_minor, p.currency
    FROM journal j JOIN postings p ON p.entry_id = j.id
    WHERE j.id IN (SELECT id FROM journal WHERE id > $1 ORDER BY id LIMIT $2)
    ORDER BY j.id, p.line LIMIT 100000";

const BALANCE: &str = "
    SELECT CAST(COALESCE(SUM(amount_minor), 0) AS BIGINT) AS amount_minor FROM postings
    WHERE account = $1 AND currency = $2";

const BALANCES: &str = "
    SELECT account, currency, CAST(SUM(amount_minor) AS BIGINT) AS amount_minor FROM postings
    GROUP BY account, currency ORDER BY account, currency LIMIT 10000";

const BARE: &str = "
    SELECT j.id FROM journal j
    WHERE NOT EXISTS (SELECT 1 FROM postings p WHERE p.entry_id = j.id) ORDER BY j.id LIMIT 100";

const FIRST_BOOKED: &str = "
    SELECT booked_at FROM journal ORDER BY booked_at LIMIT 1";

/// What every account gained within a range of time.
const MOVED: &str = "
    SELECT p.account, p.currency, CAST(SUM(p.amount_minor) AS BIGINT) AS amount_minor
    FROM journal j JOIN postings p ON p.entry_id = j.id
    WHERE j.booked_at >= $1 AND j.booked_at < $2
    GROUP BY p.account, p.currency ORDER BY p.account, p.currency LIMIT 10000";

const LAST_CLOSED: &str = "
    SELECT month FROM closings WHERE month <= $1 ORDER BY month DESC LIMIT 1";

const CLOSING: &str = "
    SELECT account, currency, amount_minor FROM closings WHERE month = $1 ORDER BY account, currency LIMIT 10000";

const CLOSE: &str = "
    INSERT INTO closings (month, account, currency, amount_minor) VALUES ($1, $2, $3, $4)
    ON CONFLICT (month, account, currency) DO NOTHING";

/// Writes entry and postings; `false` when this reason was booked about this thing before.
pub(super) async fn insert(tx: &mut Tx, booked: &Booked) -> Result<bool, Fault> {
    let entry = [
        (&booked.id).into(),
        booked.booked_at.into(),
        (&booked.reason).into(),
        (&booked.about).into(),
        (&booked.actor).into(),
        (&booked.digest).into(),
    ];
    if tx.run(INSERT_ENTRY, &entry).await? == 0 {
        return Ok(false);
    }
    for (line, posting) in (0_i64..).zip(&booked.postings) {
        let columns = [
            (&booked.id).into(),
            line.into(),
            posting.account.to_string().into(),
            posting.amount.minor().into(),
            posting.amount.currency().code().into(),
        ];
        tx.run(INSERT_POSTING, &columns).await?;
    }
    Ok(true)
}

pub(super) async fn find(r: &mut impl Reads, reason: &str, about: &str) -> Result<Option<Booked>, Fault> {
    let rows = r.all(FIND, &[reason.into(), about.into()]).await?;
    Ok(gathered(&rows)?.into_iter().next())
}

pub(super) async fn about(r: &mut impl Reads, about: &str) -> Result<Vec<Booked>, Fault> {
    gathered(&r.all(ABOUT, &[about.into()]).await?)
}

/// A page of the journal after the entry `last`.
pub(super) async fn after(r: &mut impl Reads, last: &str, most: i64) -> Result<Vec<Booked>, Fault> {
    gathered(&r.all(AFTER, &[last.into(), most.into()]).await?)
}

pub(super) async fn balance(r: &mut impl Reads, account: &Account, currency: Currency) -> Result<Money, Fault> {
    let row = r.one(BALANCE, &[account.to_string().into(), currency.code().into()]).await?;
    let minor = row.map(|row| row.get::<i64>("amount_minor")).transpose()?.unwrap_or_default();
    Ok(Money::new(minor, currency))
}

pub(super) async fn balances(r: &mut impl Reads) -> Result<Vec<(Account, Money)>, Fault> {
    let rows = r.all(BALANCES, &[]).await?;
    rows.iter().map(|row| Ok((account(row)?, row.money("amount_minor", "currency")?))).collect()
}

/// When the first entry was booked.
pub(super) async fn first_booked(r: &mut impl Reads) -> Result<Option<Instant>, Fault> {
    Ok(r.one(FIRST_BOOKED, &[]).await?.map(|row| row.get("booked_at")).transpose()?)
}

/// What every account gained from `from` until before `until`.
pub(super) async fn moved(r: &mut impl Reads, from: Instant, until: Instant) -> Result<Vec<(Account, Money)>, Fault> {
    let rows = r.all(MOVED, &[from.into(), until.into()]).await?;
    rows.iter().map(|row| Ok((account(row)?, row.money("amount_minor", "currency")?))).collect()
}

/// The last month up to this one that is closed.
pub(super) async fn last_closed(r: &mut impl Reads, month: Month) -> Result<Option<Month>, Fault> {
    let Some(row) = r.one(LAST_CLOSED, &[month.to_string().into()]).await? else { return Ok(None) };
    let text: String = row.get("month")?;
    Month::parse(&text).map(Some).ok_or_else(|| Fault::other(format!("{text:?} is no month")))
}

/// What every account held when a closed month ended.
pub(super) async fn closing(r: &mut impl Reads, month: Month) -> Result<Vec<(Account, Money)>, Fault> {
    let rows = r.all(CLOSING, &[month.to_string().into()]).await?;
    rows.iter().map(|row| Ok((account(row)?, row.money("amount_minor", "currency")?))).collect()
}

pub(super) async fn close(tx: &mut Tx, month: Month, balances: &[(Account, Money)]) -> Result<(), Fault> {
    for (account, sum) in balances {
        let columns =
            [month.to_string().into(), account.to_string().into(), sum.currency().code().into(), sum.minor().into()];
        tx.run(CLOSE, &columns).await?;
    }
    Ok(())
}

/// Entries without postings: none, unless somebody deleted some.
pub(super) async fn bare(r: &mut impl Reads) -> Result<Vec<EntryId>, Fault> {
    let rows = r.all(BARE, &[]).await?;
    rows.iter().map(|row| Ok(row.get("id")?)).collect()
}

/// Joins the rows of each entry; they come ordered by entry and line.
fn gathered(rows: &[Row]) -> Result<Vec<Booked>, Fault> {
    let mut entries: Vec<Booked> = Vec::new();
    for row in rows {
        let id: EntryId = row.get("id")?;
        let posting = Posting { account: account(row)?, amount: row.money("amount_minor", "currency")? };
        match entries.last_mut() {
            Some(entry) if entry.id == id => entry.postings.push(posting),
            _ => entries.push(Booked {
                id,
                booked_at: row.get("booked_at")?,
                reason: row.get("reason")?,
                about: row.get("about")?,
                actor: row.get("actor")?,
                digest: row.get("digest")?,
                postings: vec![posting],
            }),
        }
    }
    Ok(entries)
}

fn account(row: &Row) -> Result<Account, Fault> {
    row.get::<String>("account")?.parse().map_err(|error| Fault::other(format!("{error}")))
}
