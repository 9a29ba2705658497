//! Typst with everything in memory: one template, one set of values, the fonts that come with the crate, no clock, no
//! network. Where a value has a character that none of these fonts has, the machine's own fonts are asked
//! (`borrowed.rs`); what nobody has is shown as `\u{fffd}`, and the document says so (`fitted.rs`). A document always comes
//! out: PDF/UA forbids a sign without a shape, and a name is no reason to withhold an invoice.

use crate::{PdfError, Template, borrowed, fitted};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, is_default_ignorable};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The family that every document is set in, as the book spells it.
const FAMILY: &str = "libertinus serif";

struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    fn of(fonts: Vec<Font>) -> Self {
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Whether any of them can show a character. What is never shown needs no font.
    fn has(&self, c: char) -> bool {
        is_default_ignorable(c) || self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }

    /// Whether every face of the documents' own family can.
    fn has_everywhere(&self, c: char) -> bool {
        let mut faces = self.book.select_family(FAMILY).filter_map(|face| self.fonts.get(face));
        is_default_ignorable(c) || faces.all(|font| font.info().coverage.contains(u32::from(c)))
    }

    /// These and others, which are asked last.
    fn with(&self, others: Vec<Font>) -> Self {
        Self::of(self.fonts.iter().cloned().chain(others).collect())
    }
}

/// Loaded at the first document, not at start: a school that prints nothing keeps its memory.
static FONTS: LazyLock<Fonts> =
    LazyLock::new(|| Fonts::of(typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect()));

const SHARED: &str = include_str!("../templates/shared.typ");

struct Desk<'a> {
    library: LazyHash<Library>,
    main: Source,
    fonts: &'a Fonts,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }
    fn main(&self) -> FileId {
        self.main.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// A PDF of `template` with `values`, tagged PDF/UA-1 wherever that can be. `note` is said where a character is replaced.
pub(crate) fn typeset(
    template: Template,
    values: &Value,
    note: &str,
    language: &'static str,
) -> Result<Vec<u8>, PdfError> {
    let missing: BTreeSet<char> = fitted::characters(values).into_iter().filter(|c| !FONTS.has(*c)).collect();
    let borrowed = if missing.is_empty() { Vec::new() } else { borrowed::fonts_for(missing) };
    let more = (!borrowed.is_empty()).then(|| FONTS.with(borrowed));
    let fonts = more.as_ref().unwrap_or(&FONTS);
    let values_as_asked = fitted::fitted(values, note, |c| fonts.has(c));
    let print = Print { template, language };
    print
        .of(&values_as_asked, fonts, &[PdfStandard::Ua_1])
        // Letter and accent may come from two fonts that do not fit together, and a borrowed font may forbid what we need:
        // then only what our own family has by itself.
        .or_else(|_| print.of(&fitted::fitted(values, note, |c| FONTS.has_everywhere(c)), &FONTS, &[PdfStandard::Ua_1]))
        // A print that readers for the blind cannot vouch for is better than none; the page is the accessible original.
        .or_else(|_| print.of(&values_as_asked, fonts, &[]))
}

/// What is printed, and in which language.
struct Print {
    template: Template,
    language: &'static str,
}

impl Print {
    fn of(&self, values: &Value, fonts: &Fonts, standards: &[PdfStandard]) -> Result<Vec<u8>, PdfError> {
        let body = match self.template {
            Template::Invoice => include_str!("../templates/invoice.typ"),
            Template::Certificate => include_str!("../templates/certificate.typ"),
            Template::Terms => include_str!("../templates/terms.typ"),
            Template::Withdrawal => include_str!("../templates/withdrawal.typ"),
        };
        let mut inputs = Dict::new();
        inputs.insert("values".into(), values.to_string().into_value());
        inputs.insert("language".into(), self.language.into_value());
        let path = VirtualPath::new("/main.typ").map_err(|error| PdfError::Typeset(format!("{error:?}")))?;
        let desk = Desk {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            main: Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), format!("{SHARED}\n{body}")),
            fonts,
        };
        let document = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| explain(&errors))?;
        let standards = PdfStandards::new(standards).map_err(|error| PdfError::Typeset(error.message().to_string()))?;
        let options = PdfOptions { standards, creator: Smart::Custom(Some("Lyceum".into())), ..PdfOptions::default() };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| explain(&errors));
        // Typst memoises across documents; without this a school that prints all day grows all day.
        typst::comemo::evict(1);
        pdf
    }
}

fn explain(errors: &[SourceDiagnostic]) -> PdfError {
    PdfError::Typeset(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where nothing can be borrowed, as on a bare server.
    #[test]
    fn a_name_in_any_script_is_printed_with_our_own_fonts_alone() {
        for name in ["\u{1f600} Zoë", "王小明", "x\u{20e3}\u{feff}\u{0}\u{7}", "ليلى", "\u{e000}\u{10fffd}\u{fffe}"]
        {
            let values = serde_json::json!({
                "title": "Certificate", "issuer": "School", "person": name, "course": name, "facts": [["Mark", name]],
                "number": "crt_1", "verify": "…", "statement": "…", "square": [[true, false]], "labels": { "to": "To", "course": "Course" },
            });
            let print = Print { template: Template::Certificate, language: "en" };
            let shown = fitted::fitted(&values, "\u{fffd} stands for a sign.", |c| FONTS.has_everywhere(c));
            let pdf = print.of(&shown, &FONTS, &[PdfStandard::Ua_1]);
            assert!(pdf.is_ok_and(|pdf| pdf.starts_with(b"%PDF-")), "{name:?}");
        }
        assert!(FONTS.has_everywhere('\u{fffd}') && FONTS.has('Ж') && !FONTS.has('王'));
    }
}
