//! The print of a text that was accepted, with clause numbers in the margin and its fingerprint on every page.

use crate::{PdfError, Template};
use lyceum_words::Reader;
use serde::Serialize;

/// One block of the text.
#[derive(Clone, Debug, Serialize)]
pub struct Block {
    /// `heading`, `subheading`, `paragraph` or `item`.
    pub kind: &'static str,
    /// The words, plain.
    pub text: String,
    /// The clauses it carries, for the margin.
    pub clauses: Vec<String>,
}

/// A text of the terms, ready to print.
#[derive(Clone, Debug)]
pub struct TermsView {
    /// The document's title.
    pub title: String,
    /// The school.
    pub issuer: String,
    /// Version and date in words.
    pub line: String,
    /// The version's hash.
    pub hash: String,
    /// The text.
    pub blocks: Vec<Block>,
}

impl TermsView {
    /// The text as a PDF.
    ///
    /// # Errors
    /// Built without PDF, or the template failed.
    pub fn pdf(&self, reader: &Reader) -> Result<Vec<u8>, PdfError> {
        let values = serde_json::json!({
            "title": self.title, "issuer": self.issuer, "line": self.line, "blocks": self.blocks,
            "footer": reader.say_with("documents-fingerprint", &[("hash", self.hash.as_str().into())]),
        });
        crate::pdf(Template::Terms, &values, reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CertificateView, InvoiceKind, InvoiceLine, InvoiceView, TaxLine};
    use lyceum_kernel::{Locale, Zone};
    use lyceum_words::Words;
    use std::sync::Arc;

    fn readers() -> Vec<Reader> {
        let words = Arc::new(Words::new(&[crate::TEXT]).unwrap());
        Locale::ALL.map(|locale| Reader::new(words.clone(), locale, Zone::utc())).into()
    }

    fn invoice() -> InvoiceView {
        InvoiceView {
            kind: InvoiceKind::Invoice,
            number: "2027-000001".into(),
            issued: "8 March 2027".into(),
            order: "2027-000007".into(),
            corrects: None,
            seller: vec!["School".into(), "Street 1".into()],
            customer: vec!["Ada".into(), "<b>Lane</b> #1 $x$".into()],
            lines: vec![InvoiceLine {
                title: "A *course*".into(),
                net: "83.19 €".into(),
                rate: "19 %".into(),
                tax: "15.81 €".into(),
                gross: "99.00 €".into(),
            }],
            net: "83.19 €".into(),
            taxes: vec![TaxLine { rate: "19 %".into(), net: "83.19 €".into(), tax: "15.81 €".into() }],
            total: "99.00 €".into(),
            paid: true,
            notes: vec!["Paid.".into()],
        }
    }

    #[test]
    fn text_of_people_is_never_markup() {
        for reader in readers() {
            let page = invoice().html(&reader).into_string();
            assert!(page.contains("&lt;b&gt;Lane") && page.contains("99.00 €"));
            // 2026-11-25: a paid invoice said "To pay 99.00 €".
            let paid = reader.say("documents-total-paid");
            assert!(page.contains(&paid) && !page.contains(&reader.say("documents-total")), "{page}");
        }
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn a_name_in_any_script_is_printed() {
        // 2026-11-30: a newcomer named 王小明, and one with a smile in the name, got no invoice and no certificate.
        let odd = "\u{1f600} Zoë 王小明 👩\u{200d}💻 ليلى שרה ஆ x\u{20e3} \u{feff}\u{0}\u{e000}\u{fffe}";
        for reader in readers() {
            let certificate = CertificateView {
                issuer: odd.into(),
                person: odd.into(),
                course: odd.into(),
                issued: "8 March".into(),
                mark: None,
                units: "15 / 15".into(),
                number: "crt_1".into(),
                url: "http://127.0.0.1/certificates/crt_1".into(),
            };
            let invoice = InvoiceView { customer: vec![odd.into(), "Main St".into()], ..invoice() };
            let paragraph = Block { kind: "paragraph", text: odd.into(), clauses: vec!["C1a".into()] };
            let terms = TermsView {
                title: odd.into(),
                issuer: odd.into(),
                line: "2026-01-01".into(),
                hash: "ab".repeat(32),
                blocks: vec![paragraph],
            };
            for pdf in [invoice.pdf(&reader), certificate.pdf(&reader), terms.pdf(&reader)] {
                assert!(pdf.unwrap().starts_with(b"%PDF-"));
            }
            assert!(invoice.html(&reader).into_string().contains("王小明"), "the page shows what it was given");
        }
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn every_document_is_set_as_a_pdf_in_every_language() {
        for reader in readers() {
            let certificate = CertificateView {
                issuer: "School".into(),
                person: "Ada #1 [x]".into(),
                course: "Rust".into(),
                issued: "8 March".into(),
                mark: Some("87 %".into()),
                units: "15 / 15".into(),
                number: "crt_1".into(),
                url: "http://127.0.0.1/certificates/crt_1".into(),
            };
            let terms = TermsView {
                title: "Refund policy".into(),
                issuer: "School".into(),
                line: "2026-01-01".into(),
                hash: "ab".repeat(32),
                blocks: vec![
                    Block { kind: "heading", text: "1. Time".into(), clauses: vec!["C1".into()] },
                    Block {
                        kind: "paragraph",
                        text: "Fourteen days.".into(),
                        clauses: vec!["C1a".into(), "C1b".into()],
                    },
                    Block { kind: "item", text: "In time.".into(), clauses: vec!["C2a".into()] },
                ],
            };
            for pdf in [invoice().pdf(&reader), certificate.pdf(&reader), terms.pdf(&reader)] {
                let pdf = pdf.unwrap();
                assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 2_000);
            }
        }
    }

    #[cfg(not(feature = "pdf"))]
    #[test]
    fn without_typesetting_the_answer_says_so() {
        let view = CertificateView {
            issuer: String::new(),
            person: String::new(),
            course: String::new(),
            issued: String::new(),
            mark: None,
            units: String::new(),
            number: String::new(),
            url: String::new(),
        };
        for reader in readers() {
            assert!(matches!(view.pdf(&reader), Err(PdfError::NotBuilt)));
            assert!(matches!(invoice().pdf(&reader), Err(PdfError::NotBuilt)));
        }
    }
}
