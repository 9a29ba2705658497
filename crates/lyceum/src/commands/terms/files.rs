//! Where texts come from: a folder, one file, or those built into this program.

use anyhow::Context as _;
use include_dir::{Dir, include_dir};
use lyceum_terms::{
    Library, Version,
    report::{self, Files},
};
use std::path::Path;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../terms");

/// Where texts lie when nothing else is said.
pub(super) const HERE: &str = "terms";

/// The library in which a document lies, and its name; the document may be the path of a text.
pub(super) fn find(document: &str, terms: &Path) -> anyhow::Result<(Library, String)> {
    let path = Path::new(document);
    if !path.is_file() {
        return Ok((library(terms)?, document.to_owned()));
    }
    let files = texts(path)?;
    let library = sound(report::with_context(&files, around(path)?))?;
    let name = library
        .versions()
        .iter()
        .find(|version| version.files().any(|(path, _)| files.iter().any(|(mine, _)| mine == path)));
    let name = name.map(|version| version.document().to_owned()).context("this text is no document")?;
    Ok((library, name))
}

pub(super) fn chosen<'a>(library: &'a Library, document: &str, version: Option<&str>) -> anyhow::Result<&'a Version> {
    let versions = library.document(document);
    let fits =
        |found: &&&Version| version.is_none_or(|wanted| found.version() == wanted || found.hash().as_str() == wanted);
    versions.iter().rfind(fits).copied().with_context(|| match version {
        Some(version) if !versions.is_empty() => {
            let known: Vec<&str> = versions.iter().map(|known| known.version()).collect();
            format!("there is no version {version} of {document}; its versions: {}", known.join(", "))
        }
        _ => no_document(library, document),
    })
}

/// The one that was meant, where it can be told; else all there are.
fn no_document(library: &Library, document: &str) -> String {
    match lyceum_terms::finding::nearest(document, library.documents()) {
        Some(near) => format!("there is no document {document}, did you mean {near}?"),
        None => format!("there is no document {document}; known: {}", library.documents().join(", ")),
    }
}

/// The texts of a folder, or those of this program when the usual folder is not there.
pub(super) fn library(folder: &Path) -> anyhow::Result<Library> {
    let files = if folder.exists() || folder != Path::new(HERE) { texts(folder)? } else { embedded() };
    sound(report::with_context(&files, around(folder)?))
}

fn sound(files: Files) -> anyhow::Result<Library> {
    Library::load(files).map_err(|findings| {
        let errors: Vec<_> = findings.into_iter().filter(lyceum_terms::Finding::is_error).take(5).collect();
        anyhow::anyhow!("the texts are unsound\n{}", lyceum_terms::render_all(&errors))
    })
}

/// The texts in a folder, or one text, by the path as it was given.
pub(super) fn texts(path: &Path) -> anyhow::Result<Files> {
    let mut files = Files::new();
    if path.is_file() {
        files.push((path.display().to_string(), read(path)?));
    } else {
        walk(path, &mut files)?;
    }
    files.sort();
    Ok(files)
}

fn walk(folder: &Path, files: &mut Files) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let text = read(&path)?;
            // Other Markdown may lie beside the texts; a text begins with its front matter, and is known by its name without it.
            if text.trim_start_matches('\u{feff}').starts_with("+++") || is_named_as_text(&path) {
                files.push((path.display().to_string(), text));
            }
        }
    }
    Ok(())
}

/// `2026-01-01.en.md`.
fn is_named_as_text(path: &Path) -> bool {
    let name = path.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.split_once('.'));
    name.is_some_and(|(day, language)| {
        language.len() == 2
            && day.len() == 10
            && day
                .bytes()
                .enumerate()
                .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
    })
}

fn read(path: &Path) -> anyhow::Result<String> {
    let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    String::from_utf8(bytes).with_context(|| format!("{} is not written in UTF-8", path.display()))
}

/// Law and general rules around a path: those of the folder of texts it lies in, else those of this program.
pub(super) fn around(path: &Path) -> anyhow::Result<Files> {
    let whole = std::path::absolute(path)?;
    let root = whole.ancestors().skip(1).take(4).find(|folder| folder.join("law").is_dir());
    match root {
        Some(root) if !whole.join("law").is_dir() => {
            // The paths of the scope are as they were given; the same file under another path must not count twice.
            let scope = std::fs::canonicalize(&whole).unwrap_or_else(|_| whole.clone());
            let mut files = texts(&root.join("law"))?;
            if root.join("general").is_dir() {
                files.extend(texts(&root.join("general"))?);
            }
            files.retain(|(file, _)| !std::fs::canonicalize(file).is_ok_and(|file| file.starts_with(&scope)));
            Ok(files)
        }
        Some(_) => Ok(Files::new()),
        None => Ok(embedded()),
    }
}

pub(super) fn embedded() -> Files {
    let mut files = Files::new();
    let mut open = vec![&EMBEDDED];
    while let Some(dir) = open.pop() {
        open.extend(dir.dirs());
        for file in dir.files() {
            if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8())
                && path.ends_with(".md")
                && text.starts_with("+++")
            {
                files.push((path.to_owned(), text.to_owned()));
            }
        }
    }
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: an audit found that one wrong letter listed every document, and a wrong version the documents instead of versions.
    #[test]
    fn a_name_that_is_nearly_right_is_told_and_a_wrong_version_names_those_there_are() {
        let library = library(Path::new(HERE)).unwrap();
        let wrong = |document, version| chosen(&library, document, version).unwrap_err().to_string();
        let near = wrong("course-shop/refund-polic", None);
        assert_eq!(near, "there is no document course-shop/refund-polic, did you mean course-shop/refund-policy?");
        assert!(wrong("quite/another", None).contains("known: course-shop/refund-policy"));
        let version = wrong("course-shop/refund-policy", Some("2020-01-01"));
        assert!(version.contains("no version 2020-01-01") && version.contains("2026-01-01"), "{version}");
        assert!(!version.contains("law/"), "{version}");
    }
}
