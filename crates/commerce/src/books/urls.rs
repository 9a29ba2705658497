//! The addresses of the books.

use crate::bookkeeping::Month;
use crate::invoicing::InvoiceId;

/// The month that runs.
pub const BOOKS: &str = "/books";

/// A month.
pub fn month(month: Month) -> String {
    format!("{BOOKS}?month={month}")
}

/// The documents of a month behind this one.
pub fn behind(month: Month, last: &InvoiceId) -> String {
    format!("{BOOKS}?month={month}&after={last}")
}

/// The documents of a month as a file.
pub const DOCUMENTS: &str = "/books/documents.csv";

pub fn documents(month: Month) -> String {
    format!("{DOCUMENTS}?month={month}")
}

/// The VAT of a month as a file.
pub const VAT: &str = "/books/vat.csv";

pub fn vat(month: Month) -> String {
    format!("{VAT}?month={month}")
}

/// The whole journal as a file.
pub const JOURNAL: &str = "/books/journal.beancount";
