//! The workbench for terms: a draft is written beside what the program makes of it, compared with the text in force, tried on
//! everything the school has decided, and published when nothing is left open. Nothing is published by accident, and what was
//! accepted before goes on deciding.
//!
//! The draft and its use cases: `draft.rs`; what is found in it: `review.rs`; its trial on decisions: `trial.rs`; pages: `pages/`;
//! SQL: `store.rs`.

mod draft;
mod pages;
mod review;
mod store;
#[cfg(test)]
mod tests;
mod trial;

use lyceum_kernel::{Day, Instant, PersonId};
use lyceum_words::Source;

pub(crate) use {pages::router, trial::worker};

lyceum_kernel::id!(DraftId, "dra");
lyceum_kernel::id!(TrialId, "tri");

/// The words of the workbench.
pub const TEXT: Source = Source {
    slice: "workbench",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// The addresses of this slice.
pub mod urls {
    use super::{DraftId, TrialId};

    /// Every document and its draft.
    pub const WORKBENCH: &str = "/workbench";

    /// A draft, being written.
    pub fn draft(id: &DraftId) -> String {
        format!("{WORKBENCH}/{id}")
    }

    /// One of its sides: `read`, `changes`, `trial`, `publish`.
    pub fn side(id: &DraftId, side: &str) -> String {
        format!("{WORKBENCH}/{id}/{side}")
    }

    /// One trial of a draft.
    pub fn trial(draft: &DraftId, trial: &TrialId) -> String {
        format!("{WORKBENCH}/{draft}/trial/{trial}")
    }
}

/// A draft of the next version of a document.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Draft {
    pub id: DraftId,
    pub document: String,
    /// The hash of the version it was begun from.
    pub base: String,
    /// Counts the savings, so that nobody overwrites what somebody else saved meanwhile.
    pub edition: i64,
    pub changed_by: String,
    pub changed_at: Instant,
    /// Who asked for it to be published, where two persons are needed.
    pub asked_by: Option<PersonId>,
    pub ended_at: Option<Instant>,
    pub published: Option<String>,
    pub files: Vec<DraftFile>,
}

impl Draft {
    /// What the draft calls itself in a language, or in the first that it has.
    pub fn title(&self, language: &str) -> &str {
        let file = self.files.iter().find(|file| file.language == language).or(self.files.first());
        file.and_then(|file| file.front("title")).unwrap_or(&self.document)
    }

    /// From which day on it is in force, as it stands.
    pub fn in_force_from(&self) -> Option<Day> {
        self.files.iter().find_map(|file| file.front("in_force_from")?.parse().ok())
    }
}

impl DraftFile {
    /// What stands behind a key of the front matter. A draft may be broken anywhere, so it is read line by line and not as a whole.
    fn front(&self, key: &str) -> Option<&str> {
        let lines = self.source.lines().skip(1).take_while(|line| line.trim() != "+++");
        let mut pairs = lines.filter_map(|line| line.split_once('='));
        pairs.find(|(name, _)| name.trim() == key).map(|(_, value)| value.trim().trim_matches('"'))
    }
}

/// One language of a draft.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct DraftFile {
    pub language: String,
    pub path: String,
    pub source: String,
}

impl Draft {
    /// The file of a language, else the first, which carries the rules.
    fn file(&self, language: Option<&str>) -> Option<&DraftFile> {
        let wanted = language.and_then(|language| self.files.iter().find(|file| file.language == language));
        wanted.or_else(|| self.files.first())
    }
}

/// A trial, running or ended.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Trial {
    pub id: TrialId,
    pub draft: DraftId,
    /// The edition of the draft that was tried.
    pub edition: i64,
    pub question: String,
    /// How many decisions there were.
    pub cases: i64,
    /// How many are done.
    pub done: i64,
    /// What came of it, as JSON: a [`trial::Ended`].
    pub outcome: Option<String>,
    /// Why nothing came of it.
    pub problem: Option<String>,
    pub began_at: Instant,
    pub ended_at: Option<Instant>,
}

/// What somebody answered to a lint.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct LintAnswer {
    pub lint: String,
    pub answer: String,
    pub answered_by: String,
    pub answered_at: Instant,
}
