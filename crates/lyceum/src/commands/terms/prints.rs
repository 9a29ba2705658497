//! `lyceum terms print`: a version as a page of HTML, or typeset as a PDF. The HTML carries the rules, folded, and is what `verify`
//! proves; the PDF is for paper and says what the sentences say.

use anyhow::{Context as _, bail};
use lyceum_documents::{Block as Line, TermsView};
use lyceum_kernel::{Locale, Zone};
use lyceum_terms::{Block, Segment, Version, print};
use lyceum_words::{Reader, Words};
use std::{path::Path, sync::Arc};

/// Prints a version in one of its languages.
pub(super) fn print(version: &Version, language: Option<&str>, output: Option<&Path>) -> anyhow::Result<()> {
    if let Some(language) = language.filter(|language| version.in_language(language).is_none()) {
        let known: Vec<&str> = version.languages().collect();
        bail!(
            "{} {} is not there in {language}; its languages: {}",
            version.document(),
            version.version(),
            known.join(", ")
        );
    }
    let Some(path) = output else { return super::out(&print::html(version, language)) };
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    let bytes = match ending.as_deref() {
        Some("html" | "htm") => print::html(version, language).into_bytes(),
        Some("pdf") => pdf(version, language)?,
        _ => bail!("{} ends neither in .html nor in .pdf, so it is not known what to write", path.display()),
    };
    std::fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

fn pdf(version: &Version, language: Option<&str>) -> anyhow::Result<Vec<u8>> {
    let text = language.and_then(|language| version.in_language(language)).unwrap_or_else(|| version.reference());
    let locale = Locale::from_tag(&text.front.language).unwrap_or_default();
    let reader = Reader::new(Arc::new(Words::new(&crate::lists::texts())?), locale, Zone::utc());
    let day = reader.short_day(version.in_force_from());
    let args = [("version", version.version().into()), ("day", day.as_str().into())];
    let view = TermsView {
        title: text.front.title.clone(),
        issuer: version.document().to_owned(),
        line: reader.say_with("agreements-terms-version-line", &args),
        hash: version.hash().to_string(),
        blocks: text.blocks.iter().flat_map(lines).collect(),
    };
    Ok(view.pdf(&reader)?)
}

/// What of a block stands on paper: rules and examples are for those who look behind the sentences.
fn lines(block: &Block) -> Vec<Line> {
    match block {
        // The title stands above the text already.
        Block::Heading(1, _) | Block::Rule(_) | Block::Example(..) | Block::Facts(..) | Block::Code(_) => Vec::new(),
        Block::Heading(2, segments) => vec![line("heading", segments)],
        Block::Heading(_, segments) => vec![line("subheading", segments)],
        Block::Paragraph(segments) => vec![line("paragraph", segments)],
        Block::Item(_, segments) => vec![line("item", segments)],
        Block::Table(rows, anchor) => rows_of(rows, anchor.as_deref()),
    }
}

fn line(kind: &'static str, segments: &[Segment]) -> Line {
    let text: Vec<String> = segments.iter().map(Segment::plain).collect();
    let clauses = segments.iter().filter_map(|segment| segment.anchor.clone()).collect();
    Line { kind, text: text.join(" "), clauses }
}

/// A table, row by row, each cell under the name of its column.
fn rows_of(rows: &[Vec<String>], anchor: Option<&str>) -> Vec<Line> {
    let plain = |cell: &String| cell.replace(['*', '`'], "");
    let Some((head, rows)) = rows.split_first() else { return Vec::new() };
    let row = |cells: &Vec<String>| {
        let named: Vec<String> =
            head.iter().zip(cells).map(|(name, cell)| format!("{}: {}", plain(name), plain(cell))).collect();
        Line { kind: "item", text: named.join("; "), clauses: anchor.map(str::to_owned).into_iter().collect() }
    };
    rows.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::super::files::{HERE, chosen, library};
    use super::*;

    // 2026-11-30: an audit found HTML in a file called .pdf, and English where another language was asked for.
    #[test]
    fn the_ending_says_what_is_written_and_a_language_that_is_not_there_is_an_error() {
        let library = library(Path::new(HERE)).unwrap();
        let version = chosen(&library, "course-shop/refund-policy", None).unwrap();
        let place = tempfile::tempdir().unwrap();
        let printed = |language: &str, name: &str| {
            let path = place.path().join(name);
            print(version, Some(language), Some(&path)).map(|()| std::fs::read(&path).unwrap())
        };
        assert!(printed("de", "policy.html").unwrap().starts_with(b"<!doctype html>"));
        if lyceum_documents::HAS_PDF {
            let pdf = printed("de", "policy.PDF").unwrap();
            assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 20_000, "{}", pdf.len());
        } else {
            assert!(printed("de", "policy.pdf").unwrap_err().to_string().contains("without PDF"));
        }
        let error = printed("en", "policy.docx").unwrap_err().to_string();
        assert!(error.contains("policy.docx") && error.contains(".pdf"), "{error}");
        for language in ["xx", "es"] {
            let error = printed(language, "other.html").unwrap_err().to_string();
            assert!(error.contains("its languages: en, de, fr"), "{error}");
            assert!(!place.path().join("other.html").exists());
        }
    }
}
