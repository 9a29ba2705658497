//! The documents of a month as a file for a spreadsheet or another program: UTF-8 with its mark, a semicolon between cells,
//! amounts with a point, the currency in a cell of its own. Its headings are the same in every language, so that a program
//! finds them again.

use lyceum_kernel::{Money, Ratio};
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;

use crate::bookkeeping::Month;
use crate::invoicing::{self, Invoice, Kind};

const PAGE: i64 = 500;

const HEADINGS: [&str; 13] = [
    "number", "kind", "day", "order", "corrects", "buyer", "email", "country", "tax_rate", "net", "tax", "gross",
    "currency",
];

/// By this mark spreadsheets know that the text is UTF-8.
pub(super) const MARK: char = '\u{feff}';

/// Writes the documents of a month, in the order they were issued. What a credit note takes back is below nought, so that
/// the columns add up.
///
/// # Errors
/// When the database fails.
pub async fn csv(r: &mut (impl Reads + Context), month: Month) -> Result<String, Fault> {
    let zone = r.school().zone().clone();
    let range = (month.start(&zone), month.end(&zone));
    let mut text = format!("{MARK}{}\r\n", HEADINGS.join(";"));
    let mut after = None;
    loop {
        let page = invoicing::issued(r, range, after.as_ref(), PAGE).await?;
        let Some(last) = page.last() else { return Ok(text) };
        after = Some(last.id.clone());
        for invoice in &page {
            text.push_str(&line(invoice));
        }
    }
}

fn line(invoice: &Invoice) -> String {
    let document = &invoice.document;
    let kind = match invoice.kind {
        Kind::Invoice => "invoice",
        Kind::CreditNote => "credit-note",
    };
    let rates = document.by_rate().unwrap_or_default();
    let rates: Vec<String> = rates.into_iter().map(|(rate, _)| percent(rate)).collect();
    let (net, tax, gross) = signed(invoice);
    let cells = [
        cell(&invoice.number),
        cell(kind),
        cell(&document.day.to_string()),
        cell(&document.order_number),
        cell(document.corrects.as_deref().unwrap_or_default()),
        cell(&document.customer.name),
        cell(&document.customer.email),
        cell(&document.customer.country),
        cell(&rates.join(" ")),
        // Figures are ours and may begin with a minus.
        net.decimal(),
        tax.decimal(),
        gross.decimal(),
        cell(gross.currency().code()),
    ];
    format!("{}\r\n", cells.join(";"))
}

/// Net, tax and gross; below nought for a credit note.
pub(super) fn signed(invoice: &Invoice) -> (Money, Money, Money) {
    let net = invoice.gross.minus(invoice.tax).unwrap_or(invoice.gross);
    match invoice.kind {
        Kind::Invoice => (net, invoice.tax, invoice.gross),
        Kind::CreditNote => (net.negate(), invoice.tax.negate(), invoice.gross.negate()),
    }
}

/// A cell of text. What a customer wrote must not be a formula to whoever opens the file: such a cell begins with an
/// apostrophe, which spreadsheets show as text.
pub(super) fn cell(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let is_formula = plain.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", plain.replace('"', "\"\""))
}

/// "19", "5.5": a rate in hundredths, to two places.
pub(super) fn percent(rate: Ratio) -> String {
    let hundredths = i128::from(rate.num()) * 10_000 / i128::from(rate.den()).max(1);
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_customer_wrote_is_no_formula() {
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        for text in ["+1", "-1", "@x", " =1", "\t=1", "＝1"] {
            assert!(cell(text).starts_with("\"'"), "{text}");
        }
        assert_eq!(cell("Ada; Byron\nLovelace"), "\"Ada; Byron Lovelace\"");
        assert_eq!(cell(""), "\"\"");
    }

    #[test]
    fn a_rate_is_written_in_hundredths() {
        assert_eq!(percent(Ratio::percent(19)), "19");
        assert_eq!(percent(Ratio::percent(20)), "20");
        assert_eq!(percent(Ratio::ZERO), "0");
        assert_eq!(percent(Ratio::new(255, 1000).unwrap()), "25.5");
    }
}
