//! The certificate of achievement (S1b, S1c): the accessible page is the original, the PDF its print.

use crate::{PdfError, Template};
use lyceum_words::Reader;
use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// A certificate, all in the reader's form.
#[derive(Clone, Debug)]
pub struct CertificateView {
    /// The school.
    pub issuer: String,
    /// Who earned it.
    pub person: String,
    /// The course's title.
    pub course: String,
    /// The day it was issued, in words.
    pub issued: String,
    /// The mark, such as `87 %`; none where the course has no quiz.
    pub mark: Option<String>,
    /// Units done of units.
    pub units: String,
    /// Its number.
    pub number: String,
    /// Where anyone can verify it.
    pub url: String,
}

/// An address as a square that a phone reads, a row as true and false; none where it is too long for one.
fn square(url: &str) -> Vec<Vec<bool>> {
    let code = QrCode::encode_text(url, QrCodeEcc::Medium).ok();
    let row = |code: &QrCode, y| (0..code.size()).map(|x| code.get_module(x, y)).collect();
    code.map_or_else(Vec::new, |code| (0..code.size()).map(|y| row(&code, y)).collect())
}

impl CertificateView {
    fn facts(&self, reader: &Reader) -> Vec<(String, String)> {
        let mut facts = vec![(reader.say("documents-certificate-day"), self.issued.clone())];
        if let Some(mark) = &self.mark {
            facts.push((reader.say("documents-certificate-mark"), mark.clone()));
        }
        facts.push((reader.say("documents-certificate-units"), self.units.clone()));
        facts
    }

    /// The certificate as the body of a page, with its one `h1`.
    #[must_use]
    pub fn html(&self, reader: &Reader) -> Markup {
        html! {
            article.certificate {
                p.certificate-issuer { (self.issuer) }
                h1 { (reader.say("documents-certificate")) }
                p { (reader.say("documents-awarded-to")) }
                p.certificate-person { (self.person) }
                p { (reader.say("documents-has-completed")) }
                p.certificate-course { (self.course) }
                dl.facts {
                    @for (label, value) in self.facts(reader) { div { dt { (label) } dd { (value) } } }
                    div { dt { (reader.say("documents-certificate-number")) } dd { code.id { (self.number) } } }
                }
                p.small { (reader.say("documents-not-registered")) }
            }
        }
    }

    /// The certificate as a PDF.
    ///
    /// # Errors
    /// Built without PDF, or the template failed.
    pub fn pdf(&self, reader: &Reader) -> Result<Vec<u8>, PdfError> {
        let values = serde_json::json!({
            "title": reader.say("documents-certificate"), "issuer": self.issuer, "person": self.person,
            "course": self.course, "facts": self.facts(reader), "number": self.number,
            "verify": reader.say_with("documents-verify", &[("url", self.url.as_str().into())]),
            "statement": reader.say("documents-not-registered"), "square": square(&self.url),
            "labels": { "to": reader.say("documents-awarded-to"), "course": reader.say("documents-has-completed") },
        });
        crate::pdf(Template::Certificate, &values, reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: an acceptance test found a printed certificate that nobody could verify without typing.
    #[test]
    fn the_address_of_a_certificate_is_a_square_for_a_phone() {
        let drawn = square("https://school.example/certificates/cer_01m8qh08qj1j51rf32arxn7ayn");
        assert!(drawn.len() >= 21 && drawn.iter().all(|row| row.len() == drawn.len()));
        assert!(drawn.iter().take(7).all(|row| row.first() == Some(&true)), "its corner");
        assert_eq!(square(&"x".repeat(9_000)), Vec::<Vec<bool>>::new());
    }
}
