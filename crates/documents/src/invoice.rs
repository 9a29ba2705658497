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
    /// Whether it was paid before it was issued: then nothing is left to pay.
    pub paid: bool,
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
            InvoiceKind::Invoice if self.paid => "documents-total-paid",
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
            article.paper.sheet {
                header.paper-head {
                    address.paper-seller {
                        span.paper-label { (reader.say("documents-from")) } br;
                        @for part in &self.seller { (part) br; }
                    }
                    address {
                        span.paper-label { (reader.say("documents-to")) } br;
                        @for part in &self.customer { (part) br; }
                    }
                }
                h1 { (self.title(reader)) }
                dl.facts { @for (label, value) in self.facts(reader) { div { dt { (label) } dd { (value) } } } }
                (self.table(reader))
                @for note in &self.notes { p { (note) } }
            }
        }
    }

    /// The lines and sums. On a phone each line becomes a card whose figures carry their heading, so the roles are written
    /// out; browsers forget them when a table is laid out as blocks.
    fn table(&self, reader: &Reader) -> Markup {
        let labels = ["documents-net", "documents-rate", "documents-tax", "documents-gross"].map(|key| reader.say(key));
        let sum = |label: &str, value: &str| {
            html! { th role="rowheader" scope="row" colspan="4" { (label) } td role="cell" { (value) } }
        };
        html! {
            table.paper-table role="table" {
                caption.visually-hidden { (self.title(reader)) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (reader.say("documents-title")) }
                    @for label in &labels { th role="columnheader" scope="col" { (label) } }
                } }
                tbody role="rowgroup" {
                    @for line in &self.lines {
                        tr role="row" {
                            th role="rowheader" scope="row" { (line.title) }
                            @for (label, value) in labels.iter().zip([&line.net, &line.rate, &line.tax, &line.gross]) {
                                td role="cell" data-label=(label) { (value) }
                            }
                        }
                    }
                }
                tfoot role="rowgroup" {
                    @for (label, value) in self.totals(reader) { tr role="row" { (sum(&label, &value)) } }
                    tr.grand role="row" { (sum(&reader.say(self.total_key()), &self.total)) }
                }
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
