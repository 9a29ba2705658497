//! A library read, checked, and every example of it tried.

use crate::{
    examples,
    finding::Finding,
    library::{Library, in_order},
};

/// What a check of a library counted and found.
#[derive(Debug, Default)]
pub struct Checked {
    /// Documents in all versions and languages.
    pub documents: usize,
    /// Clauses of the references.
    pub clauses: usize,
    /// Statements.
    pub rules: usize,
    /// Examples that were tried.
    pub examples: usize,
    /// Everything that was found, by file and place.
    pub findings: Vec<Finding>,
}

impl Library {
    /// Reads, checks, and tries every example.
    #[must_use]
    pub fn check(files: impl IntoIterator<Item = (String, String)>) -> (Self, Checked) {
        Self::check_only(files, |_| true)
    }

    /// Reads everything, and checks the files that `mine` names; the others are at hand for what those lean on.
    #[must_use]
    pub fn check_only(
        files: impl IntoIterator<Item = (String, String)>,
        mine: impl Fn(&str) -> bool,
    ) -> (Self, Checked) {
        let (library, mut findings) = Self::read(files);
        let mut checked = Checked::default();
        for version in library.versions() {
            let translations = version.translations.iter().filter(|document| mine(&document.path)).count();
            checked.documents += translations;
            if !mine(&version.reference.path) {
                continue;
            }
            checked.documents += 1;
            checked.clauses += version.reference.anchors.len();
            checked.rules += version.reference.statements.len();
            checked.examples += version.reference.examples.len();
            findings.extend(examples::run(&library, version));
        }
        findings.retain(|finding| mine(&finding.file));
        findings.sort_by(|a, b| in_order(a).cmp(&in_order(b)));
        checked.findings = findings;
        (library, checked)
    }
}
