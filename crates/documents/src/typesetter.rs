//! Typst with everything in memory: one template, one set of values, the fonts that come with the crate, no clock, no
//! files, no network.

use crate::{PdfError, Template};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// Loaded at the first document, not at start: a school that prints nothing keeps its memory.
static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

const SHARED: &str = include_str!("../templates/shared.typ");

struct Desk {
    library: LazyHash<Library>,
    main: Source,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
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
        FONTS.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// A tagged PDF/UA-1 of `template` with `values` (JSON).
pub(crate) fn typeset(template: Template, values: String, language: &'static str) -> Result<Vec<u8>, PdfError> {
    let body = match template {
        Template::Invoice => include_str!("../templates/invoice.typ"),
        Template::Certificate => include_str!("../templates/certificate.typ"),
        Template::Terms => include_str!("../templates/terms.typ"),
    };
    let mut inputs = Dict::new();
    inputs.insert("values".into(), values.into_value());
    inputs.insert("language".into(), language.into_value());
    let path = VirtualPath::new("/main.typ").map_err(|error| PdfError::Typeset(format!("{error:?}")))?;
    let desk = Desk {
        library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
        main: Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), format!("{SHARED}\n{body}")),
    };
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| explain(&errors))?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| PdfError::Typeset(error.message().to_string()))?;
    let options = PdfOptions { standards, creator: Smart::Custom(Some("Lyceum".into())), ..PdfOptions::default() };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| explain(&errors));
    // Typst memoises across documents; without this a school that prints all day grows all day.
    typst::comemo::evict(1);
    pdf
}

fn explain(errors: &[SourceDiagnostic]) -> PdfError {
    PdfError::Typeset(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
}
