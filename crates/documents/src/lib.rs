//! Documents people keep: invoices, credit notes, certificates, terms, the model withdrawal form. Each is one view of ready strings, set twice from
//! the same values: as an HTML page (the accessible original) and as a PDF through Typst. Sends nothing, reads nothing.
//!
//! Look next at [`invoice`], [`certificate`], [`terms`], [`withdrawal`]; at `templates/` for what a PDF looks like; at `typesetter.rs` for
//! how Typst is called and `fitted.rs` at what happens to a character that no font has. Why Typst:
//! `docs/decisions/typst-for-documents.md`.

#[cfg(feature = "pdf")]
mod borrowed;
pub mod certificate;
#[cfg(feature = "pdf")]
mod fitted;
pub mod invoice;
pub mod terms;
#[cfg(feature = "pdf")]
mod typesetter;
pub mod withdrawal;

pub use certificate::CertificateView;
pub use invoice::{InvoiceKind, InvoiceLine, InvoiceView, TaxLine};
pub use terms::{Block, TermsView};
pub use withdrawal::WithdrawalFormView;

use lyceum_words::{Reader, Source};

/// The labels that the documents themselves bring.
pub const TEXT: Source = Source {
    slice: "documents",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// Whether this program was built with PDF.
pub const HAS_PDF: bool = cfg!(feature = "pdf");

/// Why no PDF came out.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The program was built without the feature `pdf`.
    #[error("this program was built without PDF; build it with the feature `pdf`, or print the page")]
    NotBuilt,
    /// The template refused its values: a fault of ours, never of the reader.
    #[error("the document could not be typeset: {0}")]
    Typeset(String),
}

/// The templates, by name. A school's own copies may replace them later without a compiler.
#[derive(Copy, Clone, Debug)]
enum Template {
    Invoice,
    Certificate,
    Terms,
    Withdrawal,
}

/// Typesets a template with its values, as a tagged PDF/UA in the reader's language. Every value goes through here, and
/// no character in it keeps the document from coming out.
fn pdf(template: Template, values: &impl serde::Serialize, reader: &Reader) -> Result<Vec<u8>, PdfError> {
    let values = serde_json::to_value(values).map_err(|error| PdfError::Typeset(error.to_string()))?;
    typeset(template, &values, &reader.say("documents-missing"), reader.locale().tag())
}

#[cfg(feature = "pdf")]
fn typeset(
    template: Template,
    values: &serde_json::Value,
    note: &str,
    language: &'static str,
) -> Result<Vec<u8>, PdfError> {
    typesetter::typeset(template, values, note, language)
}

#[cfg(not(feature = "pdf"))]
fn typeset(_: Template, _: &serde_json::Value, _: &str, _: &'static str) -> Result<Vec<u8>, PdfError> {
    Err(PdfError::NotBuilt)
}
