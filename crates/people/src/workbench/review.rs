//! What the program makes of a draft: findings, values, examples tried, lints, and what stands between it and publication.

use lyceum_kernel::Day;
use lyceum_school::{Context, Fault, School};
use lyceum_store::Reads;
use lyceum_terms::examples::{self, Tried};
use lyceum_terms::lint::{self, Lint};
use lyceum_terms::{Checked, Facts, Finding, Library, Severity, Version};

use super::{Draft, LintAnswer, store};
use crate::agreements;

/// A draft, read and checked beside the law.
pub(super) struct Review {
    library: Library,
    document: String,
    path: String,
    /// What was counted and found.
    pub checked: Checked,
    /// What somebody has to answer.
    pub lints: Vec<Lint>,
}

/// Why a draft cannot be published yet.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Obstacle {
    /// So many errors in the text, examples among them that fail of themselves.
    Findings(usize),
    /// So many lints that stop publication.
    Stops(usize),
    /// So many lints without an answer.
    Unanswered(usize),
    /// Its first day, and the first that it may have: customers could not have known.
    Past { day: Day, first: Day },
    /// A version of this name exists.
    Taken(String),
}

impl Review {
    /// Reads and checks a draft. `said` is what the school said of itself.
    pub(super) fn of(school: &School, draft: &Draft, said: &Facts) -> Self {
        let known = agreements::library(school);
        let around = known
            .versions()
            .iter()
            .filter(|version| version.document() != draft.document)
            .flat_map(Version::files)
            .map(|(path, source)| (path.to_owned(), source.to_owned()));
        let mine = draft.files.iter().map(|file| (file.path.clone(), file.source.clone()));
        let is_mine = |path: &str| draft.files.iter().any(|file| file.path == path);
        let (library, checked) = Library::check_only(around.chain(mine).collect::<Vec<_>>(), is_mine);
        let path = draft.files.first().map(|file| file.path.clone()).unwrap_or_default();
        let review = Self { library, document: draft.document.clone(), path, checked, lints: Vec::new() };
        let lints = match review.version() {
            Some(version) => lint::lints(&review.library, version, said).unwrap_or_default(),
            None => Vec::new(),
        };
        Self { lints, ..review }
    }

    /// With what is asked about the way from the text the draft was begun from: clauses changed in some languages alone.
    pub(super) fn against(mut self, base: &Version) -> Self {
        let found = self.version().map(|version| lint::changed_in_part(base, version)).unwrap_or_default();
        self.lints.extend(found);
        self
    }

    /// The draft as a version, when it could be read.
    pub(super) fn version(&self) -> Option<&Version> {
        let versions = self.library.document(&self.document);
        versions.into_iter().find(|version| version.reference().path == self.path)
    }

    /// The draft as a version, when no error stands in it: only such a one is tried.
    pub(super) fn sound(&self) -> Option<&Version> {
        self.version().filter(|_| self.errors() == 0)
    }

    /// The texts it was read with.
    pub(super) const fn library(&self) -> &Library {
        &self.library
    }

    /// Every example, tried, when the draft could be read.
    pub(super) fn tried(&self) -> Vec<Tried<'_>> {
        self.version().map(|version| examples::tried(&self.library, version)).unwrap_or_default()
    }

    /// What is wrong with the text. What only follows from it is not told again: it never stands alone.
    pub(super) fn own_errors(&self) -> impl Iterator<Item = &Finding> {
        self.checked.findings.iter().filter(|finding| finding.is_error() && !finding.follows)
    }

    /// How much is wrong with the text.
    pub(super) fn errors(&self) -> usize {
        self.own_errors().count()
    }

    /// The places that can be taken over; none while an error stands that is no example and no translation.
    pub(super) fn repairable(&self) -> Vec<&Finding> {
        let is_meant = self.is_meant();
        self.checked.findings.iter().filter(|finding| is_meant && finding.repair.is_some()).collect()
    }

    /// Whether the text says what somebody meant: while an error stands that is no example and no translation that lags behind, what
    /// examples get now may come of a slip, and nothing is taken over.
    pub(super) fn is_meant(&self) -> bool {
        !self.checked.findings.iter().any(Finding::is_root)
    }
}

/// A draft with all that its publication depends on.
pub(super) struct Readiness {
    pub review: Review,
    /// What was answered to its lints.
    pub answers: Vec<LintAnswer>,
    /// The versions that there are, by their names, which are days.
    pub taken: Vec<String>,
    /// The first day it may have.
    pub first: Day,
}

impl Readiness {
    pub(super) async fn gather(read: &mut (impl Reads + Context), draft: &Draft) -> Result<Self, Fault> {
        let answers = store::answers(read, &draft.id).await?;
        let said = agreements::school_facts(read).await?;
        let taken = agreements::versions(read, &draft.document).await?;
        let base = agreements::by_hash(read, &draft.base).await?;
        let first = agreements::first_day(read, &draft.document).await?;
        let review = Review::of(read.school(), draft, &said).against(base);
        Ok(Self { review, answers, taken, first })
    }

    /// The draft as a version, when it may be published.
    pub(super) fn version(&self) -> Option<&Version> {
        self.review.version().filter(|_| self.obstacles().is_empty())
    }

    /// What stands between the draft and publication; nothing when it may be published.
    pub(super) fn obstacles(&self) -> Vec<Obstacle> {
        let Self { review, answers, taken, first } = self;
        let mut open = Vec::new();
        let errors = review.errors();
        if errors > 0 || review.version().is_none() {
            open.push(Obstacle::Findings(errors.max(1)));
        }
        let stops = review.lints.iter().filter(|lint| lint.severity == Severity::Error).count();
        if stops > 0 {
            open.push(Obstacle::Stops(stops));
        }
        let has_answer =
            |lint: &&Lint| answers.iter().any(|answer| answer.lint == lint.id && !answer.answer.is_empty());
        let warnings = review.lints.iter().filter(|lint| lint.severity == Severity::Warning);
        let unanswered = warnings.filter(|lint| !has_answer(lint)).count();
        if unanswered > 0 {
            open.push(Obstacle::Unanswered(unanswered));
        }
        if let Some(version) = review.version() {
            let day = version.in_force_from();
            if day < *first {
                open.push(Obstacle::Past { day, first: *first });
            }
            if taken.iter().any(|name| name == version.version()) {
                open.push(Obstacle::Taken(version.version().to_owned()));
            }
        }
        open
    }
}
