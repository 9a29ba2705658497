//! Invoices and credit notes. Everything is a string already, in the customer's language and form: an invoice is frozen
//! when issued, so its view must not depend on what is true later.

use crate::{PdfError, Template};
use lyceum_words::Reader;
use maud::{Markup, html};
use serde::Serialize;

/// Which document it is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum InvoiceKind {
    /// What is owed.
    Invoice,
    /// A correction: what is owed no longer.
    CreditNote,
}

/// One line, in the reader's form.
#[derive(Clone, Debug, Serialize)]
pub struct InvoiceLine {
    /// What was sold.
    pub title: String,
    /// Without tax.
    pub net: String,
    /// `19 %`.
    pub rate: String,
    /// The tax.
    pub tax: String,
    /// With tax.
    pub gross: String,
}

/// The tax of one rate over the whole document.
#[derive(Clone, Debug, Serialize)]
pub struct TaxLine {
    /// `19 %`.
    pub rate: String,
    /// The sum it is taken on.
    pub net: String,
    /// The tax.
    pub tax: String,
}

/// An invoice or credit note as it will always look.
#[derive(Clone, Debug)]
pub struct InvoiceView {
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// The gapless number.
    pub number: String,
    /// The day it was issued, in words.
    pub issued: String,
    /// The order's number.
    pub order: String,
    /// The number of the invoice that a credit note corrects.
    pub corrects: Option<String>,
    /// The seller: name first, then address, register, tax numbers.
    pub seller: Vec<String>,
    /// The customer: name, then address lines.
    pub customer: Vec<String>,
    /// What was sold.
    pub lines: Vec<InvoiceLine>,
    /// Sum without tax.
    pub net: String,
    /// Tax by rate.
    pub taxes: Vec<TaxLine>,
    /// Sum with tax.
    pub total: String,
    /// Sentences below: how it was paid, what is special.
    pub notes: Vec<String>,
}

impl InvoiceView {
    /// `Invoice 2027-000012` in the reader's language.
    #[must_use]
    pub fn title(&self, reader: &Reader) -> String {
        format!("{} {}", reader.say(self.kind_key()), self.number)
    }

    const fn kind_key(&self) -> &'static str {
        match self.kind {
            InvoiceKind::Invoice => "documents-invoice",
            InvoiceKind::CreditNote => "documents-credit-note",
        }
    }

    const fn total_key(&self) -> &'static str {
        match self.kind {
            InvoiceKind::Invoice => "documents-total",
            InvoiceKind::CreditNote => "documents-total-credit",
        }
    }

    fn facts(&self, reader: &Reader) -> Vec<(String, String)> {
        let mut facts = vec![
            (reader.say("documents-number"), self.number.clone()),
            (reader.say("documents-issued"), self.issued.clone()),
            (reader.say("documents-order"), self.order.clone()),
        ];
        if let Some(corrects) = &self.corrects {
            facts.push((reader.say("documents-corrects"), corrects.clone()));
        }
        facts
    }

    fn totals(&self, reader: &Reader) -> Vec<(String, String)> {
        let mut totals = vec![(reader.say("documents-net-sum"), self.net.clone())];
        totals.extend(self.taxes.iter().map(|tax| {
            let label = reader
                .say_with("documents-tax-of", &[("rate", tax.rate.as_str().into()), ("net", tax.net.as_str().into())]);
            (label, tax.tax.clone())
        }));
        totals
    }

    /// The document as the body of a page; the page brings its one `h1` from here.
    #[must_use]
    pub fn html(&self, reader: &Reader) -> Markup {
        html! {
            article.paper {
                header.paper-head {
                    address { @for part in &self.customer { (part) br; } }
                    div.paper-seller { @for part in &self.seller { (part) br; } }
                }
                h1 { (self.title(reader)) }
                dl.facts { @for (label, value) in self.facts(reader) { div { dt { (label) } dd { (value) } } } }
                div.table-scroll tabindex="0" role="region" aria-label=(self.title(reader)) {
                    table.figures {
                        caption.visually-hidden { (self.title(reader)) }
                        thead { tr {
                            @for key in ["documents-title", "documents-net", "documents-rate", "documents-tax", "documents-gross"] {
                                th scope="col" { (reader.say(key)) }
                            }
                        } }
                        tbody {
                            @for line in &self.lines {
                                tr { th scope="row" { (line.title) } td { (line.net) } td { (line.rate) } td { (line.tax) } td { (line.gross) } }
                            }
                        }
                        tfoot {
                            @for (label, value) in self.totals(reader) {
                                tr { th scope="row" colspan="4" { (label) } td { (value) } }
                            }
                            tr.grand { th scope="row" colspan="4" { (reader.say(self.total_key())) } td { (self.total) } }
                        }
                    }
                }
                @for note in &self.notes { p { (note) } }
            }
        }
    }

    /// The document as a PDF.
    ///
    /// # Errors
    /// Built without PDF, or the template failed.
    pub fn pdf(&self, reader: &Reader) -> Result<Vec<u8>, PdfError> {
        let labels: std::collections::BTreeMap<&str, String> = [
            ("to", "documents-to"),
            ("title", "documents-title"),
            ("net", "documents-net"),
            ("rate", "documents-rate"),
            ("tax", "documents-tax"),
            ("gross", "documents-gross"),
            ("total", self.total_key()),
        ]
        .map(|(name, key)| (name, reader.say(key)))
        .into();
        let values = serde_json::json!({
            "title": self.title(reader), "issuer": self.seller.first(), "labels": labels, "customer": self.customer,
            "seller": self.seller, "facts": self.facts(reader), "lines": self.lines, "totals": self.totals(reader),
            "total": self.total, "notes": self.notes, "footer": self.seller.join(" · "),
        });
        crate::pdf(Template::Invoice, &values, reader)
    }
}
