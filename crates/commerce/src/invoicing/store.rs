//! Series, numbers and frozen documents in the database.

use lyceum_kernel::{Currency, Instant, Money, PersonId};
use lyceum_ledger::Taxed;
use lyceum_school::{Fault, Tx};
use lyceum_store::{Reads, Row, Writes};
use sha2::{Digest, Sha256};

use super::{Document, Invoice, InvoiceId, Kind, Total};
use crate::bookkeeping::hex;

/// The next number of a series. The row stays locked until this transaction ends, and a rollback gives the number back.
const NEXT: &str = "
    INSERT INTO invoice_series (series, last) VALUES ($1, 1)
    ON CONFLICT (series) DO UPDATE SET last = invoice_series.last + 1 RETURNING last";

const INSERT: &str = "
    INSERT INTO invoices (id, kind, series, seq, number, order_id, person_id, credits_id, cause, issued_at, gross_minor,
        tax_minor, currency, document, digest)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

const INSERT_LINE: &str = "
    INSERT INTO invoice_lines (invoice_id, reference, gross_minor, tax_minor, credited_minor, credited_tax_minor)
    VALUES ($1, $2, $3, $4, 0, 0)";

const FIND: &str = "
    SELECT id, kind, number, order_id, person_id, credits_id, cause, issued_at, gross_minor, tax_minor, currency, document,
        digest
    FROM invoices WHERE id = $1";

const INVOICE_OF: &str = "
    SELECT id, kind, number, order_id, person_id, credits_id, cause, issued_at, gross_minor, tax_minor, currency, document,
        digest
    FROM invoices WHERE order_id = $1 AND kind = 'invoice' ORDER BY id LIMIT 1";

const ORDER_OF: &str = "SELECT order_id FROM invoices WHERE number = $1 ORDER BY id LIMIT 1";

const OF_ORDER: &str = "
    SELECT id, kind, number, order_id, person_id, credits_id, cause, issued_at, gross_minor, tax_minor, currency, document,
        digest
    FROM invoices WHERE order_id = $1 ORDER BY id LIMIT 200";

const HAND_OVER: &str = "
    UPDATE invoices SET person_id = $2 WHERE order_id = $1";

const CREDIT: &str = "
    SELECT id, kind, number, order_id, person_id, credits_id, cause, issued_at, gross_minor, tax_minor, currency, document,
        digest
    FROM invoices WHERE credits_id = $1 AND cause = $2";

const AFTER: &str = "
    SELECT id, kind, number, order_id, person_id, credits_id, cause, issued_at, gross_minor, tax_minor, currency, document,
        digest
    FROM invoices WHERE id > $1 ORDER BY id LIMIT $2";

const ISSUED: &str = "
    SELECT id, kind, number, order_id, person_id, credits_id, cause, issued_at, gross_minor, tax_minor, currency, document,
        digest
    FROM invoices WHERE issued_at >= $1 AND issued_at < $2 AND id > $3 ORDER BY id LIMIT $4";

const TOTALS: &str = "
    SELECT kind, currency, COUNT(*) AS number, CAST(SUM(gross_minor) AS BIGINT) AS gross_minor,
        CAST(SUM(tax_minor) AS BIGINT) AS tax_minor
    FROM invoices WHERE issued_at >= $1 AND issued_at < $2 GROUP BY kind, currency ORDER BY kind, currency LIMIT 1000";

const NUMBERS: &str = "
    SELECT id, number FROM invoices WHERE id > $1 ORDER BY id LIMIT $2";

const LEFT: &str = "
    SELECT gross_minor - credited_minor AS gross_minor, tax_minor - credited_tax_minor AS tax_minor
    FROM invoice_lines WHERE invoice_id = $1 AND reference = $2";

/// Guarded: what would be credited beyond the line is not.
const TAKE: &str = "
    UPDATE invoice_lines SET credited_minor = credited_minor + $1, credited_tax_minor = credited_tax_minor + $2
    WHERE invoice_id = $3 AND reference = $4
        AND credited_minor + $1 <= gross_minor AND credited_tax_minor + $2 <= tax_minor";

const GAPS: &str = "
    SELECT s.series, s.last, (SELECT COUNT(*) FROM invoices i WHERE i.series = s.series) AS issued,
        (SELECT CAST(MAX(i.seq) AS BIGINT) FROM invoices i WHERE i.series = s.series) AS highest
    FROM invoice_series s ORDER BY s.series LIMIT 1000";

const UNEVEN: &str = "
    SELECT l.invoice_id, l.reference FROM invoice_lines l
    WHERE l.credited_minor <> 0 AND l.credited_minor > l.gross_minor
    ORDER BY l.invoice_id LIMIT 100";

/// A document that waits for its number.
pub(super) struct Draft {
    pub(super) id: InvoiceId,
    pub(super) order: String,
    pub(super) person: PersonId,
    pub(super) credits: Option<InvoiceId>,
    pub(super) cause: Option<String>,
    pub(super) document: Document,
    pub(super) totals: Taxed,
}

pub(super) async fn insert(tx: &mut Tx, draft: Draft) -> Result<Invoice, Fault> {
    let Draft { id, order, person, credits, cause, document, totals } = draft;
    let kind = document.kind;
    let series = format!("{}{}", kind.prefix(), document.day.year());
    let row = tx.one(NEXT, &[(&series).into()]).await?;
    let seq: i64 = row.ok_or_else(|| Fault::other("a series gave no number"))?.get("last")?;
    let number = format!("{series}-{seq:06}");
    let text = to_text(&document)?;
    let digest = digest(&number, &document)?;
    let columns = [
        (&id).into(),
        kind.as_str().into(),
        (&series).into(),
        seq.into(),
        (&number).into(),
        (&order).into(),
        (&person).into(),
        credits.as_ref().into(),
        cause.clone().into(),
        tx.now().into(),
        totals.gross.minor().into(),
        totals.tax.minor().into(),
        totals.gross.currency().code().into(),
        text.into(),
        (&digest).into(),
    ];
    tx.run(INSERT, &columns).await?;
    if kind == Kind::Invoice {
        for line in &document.lines {
            let columns = [(&id).into(), (&line.reference).into(), line.gross.minor().into(), line.tax.minor().into()];
            tx.run(INSERT_LINE, &columns).await?;
        }
    }
    let (gross, tax) = (totals.gross, totals.tax);
    Ok(Invoice { id, kind, number, order, person, credits, cause, issued_at: tx.now(), gross, tax, document, digest })
}

pub(super) async fn find(r: &mut impl Reads, id: &InvoiceId) -> Result<Option<Invoice>, Fault> {
    r.one(FIND, &[id.into()]).await?.as_ref().map(read).transpose()
}

pub(super) async fn invoice_of(r: &mut impl Reads, order: &str) -> Result<Option<Invoice>, Fault> {
    r.one(INVOICE_OF, &[order.into()]).await?.as_ref().map(read).transpose()
}

/// The order that the document of this number is about.
pub(super) async fn order_of(r: &mut impl Reads, number: &str) -> Result<Option<String>, Fault> {
    Ok(r.one(ORDER_OF, &[number.into()]).await?.map(|row| row.get("order_id")).transpose()?)
}

pub(super) async fn hand_over(tx: &mut Tx, order: &str, to: &PersonId) -> Result<(), Fault> {
    tx.run(HAND_OVER, &[order.into(), to.into()]).await?;
    Ok(())
}

pub(super) async fn of_order(r: &mut impl Reads, order: &str) -> Result<Vec<Invoice>, Fault> {
    r.all(OF_ORDER, &[order.into()]).await?.iter().map(read).collect()
}

pub(super) async fn credit(r: &mut impl Reads, invoice: &InvoiceId, cause: &str) -> Result<Option<Invoice>, Fault> {
    r.one(CREDIT, &[invoice.into(), cause.into()]).await?.as_ref().map(read).transpose()
}

pub(super) async fn after(r: &mut impl Reads, last: &str, most: i64) -> Result<Vec<Invoice>, Fault> {
    r.all(AFTER, &[last.into(), most.into()]).await?.iter().map(read).collect()
}

/// Documents issued from `from` until before `until`, behind the document `after`.
pub(super) async fn issued(
    r: &mut impl Reads,
    (from, until): (Instant, Instant),
    after: &str,
    most: i64,
) -> Result<Vec<Invoice>, Fault> {
    r.all(ISSUED, &[from.into(), until.into(), after.into(), most.into()]).await?.iter().map(read).collect()
}

/// A page of ids with their numbers after the document `last`.
pub(super) async fn numbers(r: &mut impl Reads, last: &str, most: i64) -> Result<Vec<(String, String)>, Fault> {
    let rows = r.all(NUMBERS, &[last.into(), most.into()]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("number")?))).collect()
}

pub(super) async fn totals(r: &mut impl Reads, from: Instant, until: Instant) -> Result<Vec<Total>, Fault> {
    let total = |row: &Row| {
        let kind: String = row.get("kind")?;
        let kind = [Kind::Invoice, Kind::CreditNote].into_iter().find(|known| known.as_str() == kind);
        Ok(Total {
            kind: kind.ok_or_else(|| Fault::other("a document is neither invoice nor credit note"))?,
            number: row.get("number")?,
            gross: row.money("gross_minor", "currency")?,
            tax: row.money("tax_minor", "currency")?,
        })
    };
    r.all(TOTALS, &[from.into(), until.into()]).await?.iter().map(total).collect()
}

/// What may still be credited of a line.
pub(super) async fn left(
    r: &mut impl Reads,
    invoice: &InvoiceId,
    reference: &str,
    currency: Currency,
) -> Result<Option<Taxed>, Fault> {
    let Some(row) = r.one(LEFT, &[invoice.into(), reference.into()]).await? else { return Ok(None) };
    let gross = Money::new(row.get("gross_minor")?, currency);
    let tax = Money::new(row.get("tax_minor")?, currency);
    Ok(Some(Taxed { gross, tax, net: gross.minus(tax).map_err(Fault::other)? }))
}

/// Credits a line; `false` when that would be more than is left of it.
pub(super) async fn take(tx: &mut Tx, invoice: &InvoiceId, reference: &str, taxed: &Taxed) -> Result<bool, Fault> {
    let columns = [taxed.gross.minor().into(), taxed.tax.minor().into(), invoice.into(), reference.into()];
    Ok(tx.run(TAKE, &columns).await? == 1)
}

/// Series whose numbers do not run from one to the last without a gap.
pub(super) async fn gaps(r: &mut impl Reads) -> Result<Vec<String>, Fault> {
    let mut found = Vec::new();
    for row in r.all(GAPS, &[]).await? {
        let (last, issued): (i64, i64) = (row.get("last")?, row.get("issued")?);
        let highest: Option<i64> = row.get("highest")?;
        if last != issued || highest != Some(last) {
            let series: String = row.get("series")?;
            found.push(format!("series {series} gave {last} numbers, {issued} documents carry one"));
        }
    }
    Ok(found)
}

pub(super) async fn over_credited(r: &mut impl Reads) -> Result<Vec<String>, Fault> {
    let rows = r.all(UNEVEN, &[]).await?;
    rows.iter()
        .map(|row| Ok(format!("{}: {}", row.get::<String>("invoice_id")?, row.get::<String>("reference")?)))
        .collect()
}

/// What proves that a document was not touched since it was issued.
pub(super) fn digest(number: &str, document: &Document) -> Result<String, Fault> {
    let text = to_text(document)?;
    Ok(hex(&Sha256::digest(format!("{number}\n{text}").as_bytes())))
}

fn to_text(document: &Document) -> Result<String, Fault> {
    serde_json::to_string(document).map_err(Fault::other)
}

fn read(row: &Row) -> Result<Invoice, Fault> {
    let document: String = row.get("document")?;
    let document: Document = serde_json::from_str(&document).map_err(Fault::other)?;
    Ok(Invoice {
        id: row.get("id")?,
        kind: document.kind,
        number: row.get("number")?,
        order: row.get("order_id")?,
        person: row.get("person_id")?,
        credits: row.get("credits_id")?,
        cause: row.get("cause")?,
        issued_at: row.get("issued_at")?,
        gross: row.money("gross_minor", "currency")?,
        tax: row.money("tax_minor", "currency")?,
        document,
        digest: row.get("digest")?,
    })
}
