//! The model form for withdrawing from a contract (annex I, part B, of Directive 2011/83/EU), in our own words and with everything it has to
//! hold: whom it goes to, what is declared, and room for what only the customer knows.

use crate::{PdfError, Template};
use lyceum_words::Reader;
use maud::{Markup, html};

/// Lines the customer fills in, in the order of the annex: what was bought, when, which order, who, where, when, signed.
const BLANKS: [&str; 7] = [
    "documents-withdrawal-what",
    "documents-withdrawal-ordered",
    "documents-withdrawal-order",
    "documents-withdrawal-name",
    "documents-withdrawal-address",
    "documents-withdrawal-day",
    "documents-withdrawal-signature",
];

/// The form with the school it goes to.
#[derive(Clone, Debug)]
pub struct WithdrawalFormView {
    /// Name, address, e-mail of the school, one line each.
    pub seller: Vec<String>,
}

impl WithdrawalFormView {
    /// What it is called.
    #[must_use]
    pub fn title(&self, reader: &Reader) -> String {
        reader.say("documents-withdrawal")
    }

    /// The form as a page, without its title.
    #[must_use]
    pub fn html(&self, reader: &Reader) -> Markup {
        html! {
            article.paper.sheet {
                p { (reader.say("documents-withdrawal-use")) }
                address {
                    span.paper-label { (reader.say("documents-to")) } br;
                    @for line in &self.seller { (line) br; }
                }
                p { (reader.say("documents-withdrawal-declare")) }
                @for blank in BLANKS {
                    p { (reader.say(blank)) }
                    hr aria-hidden="true";
                }
                p { small { (reader.say("documents-withdrawal-strike")) } }
            }
        }
    }

    /// The form as a PDF.
    ///
    /// # Errors
    /// Built without PDF, or the template failed.
    pub fn pdf(&self, reader: &Reader) -> Result<Vec<u8>, PdfError> {
        let values = serde_json::json!({
            "title": self.title(reader), "issuer": self.seller.first(), "seller": self.seller,
            "purpose": reader.say("documents-withdrawal-use"), "addressee": reader.say("documents-to"),
            "declaration": reader.say("documents-withdrawal-declare"), "blanks": BLANKS.map(|key| reader.say(key)),
            "note": reader.say("documents-withdrawal-strike"),
        });
        crate::pdf(Template::Withdrawal, &values, reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lyceum_kernel::{Locale, Zone};
    use lyceum_words::Words;
    use std::sync::Arc;

    // 2026-11-30: the workbench asked for a model withdrawal form, and the school had none.
    #[test]
    fn the_model_form_names_the_school_and_leaves_room_for_the_customer() {
        let words = Arc::new(Words::new(&[crate::TEXT]).unwrap());
        for reader in Locale::ALL.map(|locale| Reader::new(words.clone(), locale, Zone::utc())) {
            let view =
                WithdrawalFormView { seller: vec!["School <GmbH>".into(), "Street 1".into(), "a@b.example".into()] };
            let page = view.html(&reader).into_string();
            assert!(page.contains("School &lt;GmbH&gt;") && page.contains("a@b.example"), "{page}");
            assert!(BLANKS.iter().all(|key| page.contains(&reader.say(key))), "{page}");
            let pdf = view.pdf(&reader);
            assert_eq!(pdf.is_ok_and(|pdf| pdf.starts_with(b"%PDF-")), crate::HAS_PDF);
        }
    }
}
