//! A course folder in memory: read, compared across languages, and checked, before anything is published.
//!
//! `settings.rs` reads `course.toml`, `unit.rs` one file, `quiz.rs` its questions, `assemble.rs` joins the languages of a unit,
//! `files.rs` follows pictures and videos, `write.rs` puts a folder back on the disk. The format is described for authors in
//! `docs/guide/courses.md`.

mod assemble;
mod files;
mod finding;
mod quiz;
mod settings;
mod unit;
mod write;

use std::collections::BTreeMap;
use std::path::Path;

use assemble::Unread;
pub use finding::Finding;
use finding::Place;

use super::question::Question;
use super::{DoneWhen, UnitKind};

/// The largest file a course may hold.
const MOST_BYTES: u64 = 200 * 1024 * 1024;

/// A course as its author wrote it.
#[derive(Clone, Debug)]
pub struct CourseFolder {
    /// What the folder is called, for messages.
    pub name: String,
    /// The address.
    pub slug: String,
    /// Tags; the first is complete.
    pub languages: Vec<String>,
    /// By language.
    pub titles: BTreeMap<String, String>,
    /// By language.
    pub summaries: BTreeMap<String, String>,
    /// By language.
    pub outcomes: BTreeMap<String, Vec<String>>,
    /// What the mean of the quizzes must reach, in percent.
    pub pass_percent: i64,
    /// True when a mentor belongs to the course.
    pub needs_mentor: bool,
    /// A picture for the catalogue.
    pub cover: Option<String>,
    /// One line under the outline.
    pub licence: Option<String>,
    /// The licence text to be shown with the course.
    pub licence_text: Option<String>,
    /// In order.
    pub units: Vec<UnitSource>,
    /// The files that the course uses, by path.
    pub files: BTreeMap<String, FileSource>,
    /// What the author should know, though it can be published.
    pub warnings: Vec<Finding>,
}

/// A unit as written, in all its languages.
#[derive(Clone, Debug)]
pub struct UnitSource {
    /// Its id inside the course.
    pub id: String,
    /// What it is.
    pub kind: UnitKind,
    /// About how long it takes.
    pub minutes: i64,
    /// True when anybody may read it.
    pub preview: bool,
    /// What counts as done.
    pub done: DoneWhen,
    /// For a quiz: its own pass mark, in percent.
    pub pass_percent: Option<i64>,
    /// By language.
    pub texts: BTreeMap<String, UnitText>,
}

/// A unit in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitText {
    /// The title.
    pub title: String,
    /// The text, in Markdown.
    pub markdown: String,
    /// The line of the file on which the text begins.
    pub body_line: usize,
    /// For an image: the picture.
    pub image: Option<String>,
    /// For an image: its description.
    pub alt: Option<String>,
    /// For a video: its files.
    pub video: Option<VideoFiles>,
    /// For a quiz: the questions.
    pub questions: Vec<Question>,
}

/// A video and what goes with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VideoFiles {
    /// The film; empty in a file that leaves it out, until the languages are joined.
    pub video: String,
    /// Captions in the language of the text.
    pub captions: Option<String>,
    /// The picture before it plays.
    pub poster: Option<String>,
}

/// A file of the course.
#[derive(Clone, PartialEq, Eq)]
pub struct FileSource {
    /// What it holds.
    pub bytes: Vec<u8>,
    /// What it is.
    pub kind: lyceum_media::Kind,
    /// True when anybody may fetch it: the cover, and what units open to everyone show.
    pub open: bool,
}

impl std::fmt::Debug for FileSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FileSource({}, {} bytes)", self.kind, self.bytes.len())
    }
}

impl CourseFolder {
    /// Reads a folder of the disk. Links that lead elsewhere are not followed.
    pub fn read(folder: &Path) -> Result<Self, Vec<Finding>> {
        let name =
            folder.file_name().map_or_else(|| folder.display().to_string(), |name| name.to_string_lossy().into_owned());
        // Before anything is read: the wrong folder may be a whole disk.
        if folder.is_dir() && !folder.join("course.toml").exists() {
            let remedy = "Name a course folder with a course.toml, or a workshopper with problems/ or exercises/";
            return Err(vec![Finding::error(&name, None, "this is no course folder: it has no course.toml", remedy)]);
        }
        Self::load(&name, files_of(folder)?)
    }

    /// Reads a folder that is in memory already: paths with `/`, and what the files hold.
    pub fn load(name: &str, given: Vec<(String, Vec<u8>)>) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let files: BTreeMap<String, Vec<u8>> = given.into_iter().collect();
        let Some(bytes) = files.get("course.toml") else {
            let remedy = "Add a file course.toml with slug, languages and [title]; docs/guide/courses.md shows one";
            return Err(vec![Finding::error("course.toml", None, "the file is missing", remedy)]);
        };
        let text = utf8("course.toml", bytes, &mut findings);
        let settings =
            text.and_then(|text| settings::read(Place { file: "course.toml", text, lines_before: 0 }, &mut findings));
        let (mut unit_files, mut unread) = (Vec::new(), Unread::default());
        for (path, bytes) in files.iter().filter(|(path, _)| unit::parts_of_name(path).is_some()) {
            match utf8(path, bytes, &mut findings).and_then(|text| unit::read(path, text, &mut findings)) {
                Some(file) => unit_files.push(file),
                None => unread.add(path),
            }
        }
        let Some(settings) = settings else { return Err(findings) };
        let units = assemble::units(&settings, unit_files, &unread, &mut findings);
        let mut used = files::follow(&settings, &units, files, &mut findings);
        // What a file names that could not be read is not known.
        if unread.is_empty() {
            findings.append(&mut used.unnamed);
        }
        let (warnings, errors): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| finding.warning);
        if !errors.is_empty() {
            return Err(errors.into_iter().chain(warnings).collect());
        }
        Ok(Self {
            name: name.to_owned(),
            slug: settings.slug,
            languages: settings.languages,
            titles: settings.titles,
            summaries: settings.summaries,
            outcomes: settings.outcomes,
            pass_percent: settings.pass_percent,
            needs_mentor: settings.needs_mentor,
            cover: settings.cover,
            licence: settings.licence,
            licence_text: used.licence_text,
            units: units.into_iter().map(|unit| unit.unit).collect(),
            files: used.files,
            warnings,
        })
    }

    /// The address of the course.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// Writes the course as a folder that [`CourseFolder::read`] reads back. The folder must not exist yet.
    pub fn save(&self, folder: &Path) -> std::io::Result<()> {
        write::save(self, folder)
    }
}

/// Every file of a folder: its path with `/`, and what it holds.
pub(crate) fn files_of(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Vec<Finding>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found).map_err(|finding| vec![finding])?;
    Ok(found)
}

fn utf8<'a>(path: &str, bytes: &'a [u8], findings: &mut Vec<Finding>) -> Option<&'a str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            findings.push(Finding::error(path, line, "this is no UTF-8 text", "Save the file as UTF-8"));
            None
        }
    }
}

fn collect(root: &Path, under: &str, found: &mut Vec<(String, Vec<u8>)>) -> Result<(), Finding> {
    let here = root.join(under);
    let shown = if under.is_empty() { root.display().to_string() } else { under.to_owned() };
    let broken = |error: std::io::Error| {
        Finding::error(
            &shown,
            None,
            format!("cannot be read: {error}"),
            "Check that the folder exists and that you may read it",
        )
    };
    let mut entries = std::fs::read_dir(&here).map_err(broken)?.collect::<Result<Vec<_>, _>>().map_err(broken)?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = if under.is_empty() { name } else { format!("{under}/{name}") };
        let meta = std::fs::symlink_metadata(entry.path()).map_err(broken)?;
        if meta.is_symlink() {
            return Err(Finding::error(
                &path,
                None,
                "this is a link to somewhere else",
                "Put the file itself into the folder",
            ));
        }
        if meta.is_dir() {
            collect(root, &path, found)?;
        } else if meta.len() > MOST_BYTES {
            return Err(Finding::error(
                &path,
                None,
                "the file is larger than 200 MB",
                "Make it smaller, or cut it into parts",
            ));
        } else {
            found.push((path, std::fs::read(entry.path()).map_err(broken)?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
