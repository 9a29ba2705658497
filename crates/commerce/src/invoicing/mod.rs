//! Invoicing: documents that are frozen when issued, with numbers that have no gaps; a correction is a credit note
//! (invariant 7).
//!
//! [`issue`] and [`credit_note`] book what they say: receivable against revenue and tax, and revenue and tax against what
//! is owed back. Next: `tax.rs` for the rates, `store.rs` for series and numbers, `pages.rs` for HTML and PDF.

mod doctor;
mod document;
mod pages;
mod store;
pub mod tax;
#[cfg(test)]
mod tests;

pub use doctor::doctor;
pub use document::{Document, DocumentLine, Kind, Party};
pub use pages::{ATTACHMENTS, attachment, invoice_page, pdf};
pub use tax::TaxTable;

use std::collections::HashMap;

use lyceum_kernel::{Currency, Instant, Locale, Money, PersonId, Ratio};
use lyceum_ledger::{Account, Posting, Taxed};
use lyceum_providers::Method;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use lyceum_words::Source;

use crate::bookkeeping::{self, Entry};

lyceum_kernel::id!(InvoiceId, "inv");

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "invoicing",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// An issued document: an invoice or a credit note.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Invoice {
    pub id: InvoiceId,
    pub kind: Kind,
    /// `2026-000123`, without gaps within its series.
    pub number: String,
    pub order: String,
    pub person: PersonId,
    /// The invoice a credit note corrects.
    pub credits: Option<InvoiceId>,
    /// Why it was corrected: the claim, or the goodwill.
    pub cause: Option<String>,
    pub issued_at: Instant,
    pub gross: Money,
    pub tax: Money,
    /// What it says, word for word, since it was issued.
    pub document: Document,
    digest: String,
}

impl Invoice {
    /// Whether the document is as it was issued.
    pub fn is_untouched(&self) -> bool {
        store::digest(&self.number, &self.document).is_ok_and(|digest| digest == self.digest)
    }
}

/// What an invoice is to be issued for.
#[derive(Clone, Debug)]
pub struct NewInvoice {
    /// Its id, which the order notes before the number is taken.
    pub id: InvoiceId,
    pub order: String,
    /// The number the customer knows the order by.
    pub order_number: String,
    pub person: PersonId,
    pub customer: Party,
    pub locale: Locale,
    pub lines: Vec<NewLine>,
    /// When it was paid, to be said on the document.
    pub paid_at: Option<Instant>,
    /// By which means, where it is known.
    pub paid_by: Option<Method>,
}

/// One line to be invoiced: its gross price, and the rate of the tax within.
#[derive(Clone, Debug)]
pub struct NewLine {
    /// What it refers to: the id of the order line.
    pub reference: String,
    pub title: String,
    pub gross: Money,
    pub tax_rate: Ratio,
}

/// What is to be credited of the invoice of an order.
#[derive(Clone, Debug)]
pub struct NewCredit<'a> {
    pub order: &'a str,
    /// Why, as an id: the claim. One cause credits an invoice once; asked again, the first credit note is given.
    pub cause: &'a str,
    /// Order lines and how much of each goes back, tax included.
    pub lines: &'a [(String, Money)],
}

/// Why nothing was credited.
#[derive(Debug, thiserror::Error)]
pub enum CreditError {
    #[error("the order has no invoice")]
    NoInvoice,
    #[error("the invoice has no line {0}")]
    NoSuchLine(String),
    #[error("more would be credited of line {0} than was invoiced")]
    TooMuch(String),
    #[error("there is nothing to credit")]
    Nothing,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for CreditError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Issues an invoice: takes the next number, freezes the document, books receivable against revenue and tax. The number is
/// taken last, because from then until the commit every other invoice waits.
///
/// # Errors
/// When amounts do not fit or the database fails.
pub async fn issue(tx: &mut Tx, new: NewInvoice) -> Result<Invoice, Fault> {
    let document = Document::invoice(tx, &new)?;
    let country = document.customer.country.clone();
    let totals = document.totals().map_err(Fault::other)?;
    if !totals.gross.is_zero() {
        let postings = vec![
            Posting::debit(Account::Receivable, totals.gross),
            Posting::credit(Account::Revenue, totals.net),
            Posting::credit(Account::TaxPayable(country), totals.tax),
        ];
        bookkeeping::post(tx, Entry { reason: "invoice-issued", about: new.id.to_string(), postings }).await?;
    }
    let NewInvoice { id, order, person, .. } = new;
    let draft = store::Draft { id, order, person, credits: None, cause: None, document, totals };
    store::insert(tx, draft).await
}

/// Credits lines of an order's invoice: takes the next number, freezes the document, books revenue and tax against what
/// is owed back. A line that is credited whole takes the tax that is left of it, so the credit notes of an invoice sum
/// exactly to it.
///
/// # Errors
/// See [`CreditError`].
pub async fn credit_note(tx: &mut Tx, new: NewCredit<'_>) -> Result<Invoice, CreditError> {
    let Some(invoice) = store::invoice_of(tx, new.order).await? else { return Err(CreditError::NoInvoice) };
    if let Some(earlier) = store::credit(tx, &invoice.id, new.cause).await? {
        return Ok(earlier);
    }
    let id: InvoiceId = tx.new_id();
    let mut lines = Vec::new();
    for (reference, gross) in new.lines.iter().filter(|(_, gross)| !gross.is_zero()) {
        lines.push(credited_line(tx, &invoice, reference, *gross).await?);
    }
    if lines.is_empty() {
        return Err(CreditError::Nothing);
    }
    let document = Document::credit(tx, &invoice, lines);
    let totals = document.totals().map_err(Fault::other)?;
    let country = document.customer.country.clone();
    let postings = vec![
        Posting::debit(Account::Revenue, totals.net),
        Posting::debit(Account::TaxPayable(country), totals.tax),
        Posting::credit(Account::RefundPayable, totals.gross),
    ];
    bookkeeping::post(tx, Entry { reason: "credit-note-issued", about: id.to_string(), postings }).await?;
    let (order, person) = (invoice.order, invoice.person);
    let draft = store::Draft {
        id,
        order,
        person,
        credits: Some(invoice.id),
        cause: Some(new.cause.to_owned()),
        document,
        totals,
    };
    Ok(store::insert(tx, draft).await?)
}

/// Takes `gross` off what may still be credited of a line, and the tax within it.
async fn credited_line(
    tx: &mut Tx,
    invoice: &Invoice,
    reference: &str,
    gross: Money,
) -> Result<DocumentLine, CreditError> {
    let line = invoice.document.lines.iter().find(|line| line.reference == reference);
    let line = line.ok_or_else(|| CreditError::NoSuchLine(reference.to_owned()))?;
    let Some(left) = store::left(tx, &invoice.id, reference, gross.currency()).await? else {
        return Err(CreditError::NoSuchLine(reference.to_owned()));
    };
    let taxed = if gross == left.gross {
        left
    } else {
        let share = Taxed::within(gross, line.tax_rate).map_err(Fault::other)?;
        // Half-up rounding of many parts may ask for more tax than the line had.
        let tax = if share.tax.minor() > left.tax.minor() { left.tax } else { share.tax };
        Taxed { gross, tax, net: gross.minus(tax).map_err(Fault::other)? }
    };
    if gross.is_negative() || !store::take(tx, &invoice.id, reference, &taxed).await? {
        return Err(CreditError::TooMuch(reference.to_owned()));
    }
    Ok(DocumentLine { net: taxed.net, tax: taxed.tax, gross: taxed.gross, ..line.clone() })
}

/// What may still be credited of each of these lines of an order. A line that was not invoiced has nothing to credit; an
/// order of nothing has no invoice, and then there is no list.
///
/// # Errors
/// When the database fails.
pub async fn left(
    r: &mut impl Reads,
    order: &str,
    lines: &[String],
    currency: Currency,
) -> Result<Option<Vec<Money>>, Fault> {
    let Some(invoice) = store::invoice_of(r, order).await? else { return Ok(None) };
    let mut left = Vec::new();
    for line in lines {
        let taxed = store::left(r, &invoice.id, line, currency).await?;
        left.push(taxed.map_or_else(|| Money::zero(currency), |taxed| taxed.gross));
    }
    Ok(Some(left))
}

/// The document of this id.
///
/// # Errors
/// When the database fails.
pub async fn find(r: &mut impl Reads, id: &InvoiceId) -> Result<Option<Invoice>, Fault> {
    store::find(r, id).await
}

/// Gives the documents of an order to the person it was meant for. What stands in them is frozen and stays.
///
/// # Errors
/// When the database fails.
pub async fn hand_over(tx: &mut Tx, order: &str, to: &PersonId) -> Result<(), Fault> {
    store::hand_over(tx, order, to).await
}

/// The invoice of an order and its credit notes, as they were issued.
///
/// # Errors
/// When the database fails.
pub async fn of_order(r: &mut impl Reads, order: &str) -> Result<Vec<Invoice>, Fault> {
    store::of_order(r, order).await
}

/// The order that the invoice or the credit note of this number is about, however its letters were typed.
///
/// # Errors
/// When the database fails.
pub async fn order_of(r: &mut impl Reads, number: &str) -> Result<Option<String>, Fault> {
    store::order_of(r, &number.trim().to_uppercase()).await
}

/// The number of every document by its id: what the journal knows an invoice by, and what stands on it.
///
/// # Errors
/// When the database fails.
pub async fn numbers(r: &mut impl Reads) -> Result<HashMap<String, String>, Fault> {
    const PAGE: i64 = 5_000;
    let mut numbers = HashMap::new();
    let mut last = String::new();
    loop {
        let page = store::numbers(r, &last, PAGE).await?;
        let Some((end, _)) = page.last() else { return Ok(numbers) };
        last.clone_from(end);
        numbers.extend(page);
    }
}

/// What the documents of one kind and one currency come to within a range of time.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub struct Total {
    pub kind: Kind,
    /// How many there are.
    pub number: i64,
    pub gross: Money,
    pub tax: Money,
}

/// Documents issued from the first instant until before the second, in the order they were issued, behind the document
/// `after` (none: from the beginning).
///
/// # Errors
/// When the database fails.
pub async fn issued(
    r: &mut impl Reads,
    range: (Instant, Instant),
    after: Option<&InvoiceId>,
    most: i64,
) -> Result<Vec<Invoice>, Fault> {
    store::issued(r, range, after.map_or("", InvoiceId::as_str), most).await
}

/// What the documents issued from the first instant until before the second come to, by kind and currency.
///
/// # Errors
/// When the database fails.
pub async fn totals(r: &mut impl Reads, (from, until): (Instant, Instant)) -> Result<Vec<Total>, Fault> {
    store::totals(r, from, until).await
}
