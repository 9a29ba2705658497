//! Courses of others, made into course folders, with a report that names every source file.
//!
//! `workshopper.rs` reads the folders of workshoppers, `texts.rs` cleans their texts. What an import makes is an ordinary
//! [`CourseFolder`](super::CourseFolder): it can be published as it is, or saved and edited by hand.

mod texts;
mod workshopper;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Finding;

pub use workshopper::{is_workshopper, workshopper};

/// What became of each source file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The folder that was read.
    pub source: String,
    /// Taken over word for word.
    pub kept: Vec<Entry>,
    /// Taken over with a change, or with a guess of ours.
    pub changed: Vec<Entry>,
    /// Left out, and why.
    pub dropped: Vec<Entry>,
    /// Expected and not found.
    pub missing: Vec<Entry>,
}

/// One source path and what to know about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// The path in the source.
    pub path: String,
    /// What was done, or what is not there.
    pub what: String,
}

/// What an import has to say, kept with a draft until somebody has read it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportNotes {
    /// What became of each source file; none for a course folder, which is taken as it is.
    pub report: Option<Report>,
    /// What to know about the folder.
    pub findings: Vec<Finding>,
}

/// The paths of a list under what is said of them.
pub fn by_what(list: &[Entry]) -> BTreeMap<&str, Vec<&str>> {
    let mut by_what: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for entry in list {
        by_what.entry(&entry.what).or_default().push(&entry.path);
    }
    by_what
}

impl Report {
    fn keep(&mut self, path: impl Into<String>, what: impl Into<String>) {
        self.kept.push(Entry { path: path.into(), what: what.into() });
    }

    fn change(&mut self, path: impl Into<String>, what: impl Into<String>) {
        self.changed.push(Entry { path: path.into(), what: what.into() });
    }

    fn drop_file(&mut self, path: impl Into<String>, what: impl Into<String>) {
        self.dropped.push(Entry { path: path.into(), what: what.into() });
    }

    fn miss(&mut self, path: impl Into<String>, what: impl Into<String>) {
        self.missing.push(Entry { path: path.into(), what: what.into() });
    }

    fn sort(&mut self) {
        for list in [&mut self.kept, &mut self.changed, &mut self.dropped, &mut self.missing] {
            list.sort();
            list.dedup();
        }
    }
}

/// For people a few paths are enough; JSON has all of them.
const SHOWN: usize = 6;

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.source)?;
        let lists =
            [("kept", &self.kept), ("changed", &self.changed), ("dropped", &self.dropped), ("missing", &self.missing)];
        for (name, list) in lists {
            writeln!(f, "\n{name}: {}", list.len())?;
            for (what, paths) in by_what(list) {
                writeln!(f, "  {what}")?;
                for path in paths.iter().take(SHOWN) {
                    writeln!(f, "    {path}")?;
                }
                if let Some(more) = paths.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                    writeln!(f, "    and {more} more; --json names each")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
