//! A library read, checked, and every example of it tried.

use crate::{
    examples,
    finding::{EXAMPLE, Finding},
    front::DocumentKind,
    library::{Library, in_order},
    version::Version,
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
    /// Examples that fail and may only do so because of an error elsewhere; their findings are marked.
    pub following: usize,
    /// Everything that was found, by file and place, what others may follow from first.
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
        findings.retain(|finding| mine(&finding.file));
        let roots: Vec<Finding> = findings.iter().filter(|finding| finding.is_root()).cloned().collect();
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
            let is_broken = roots.iter().any(|root| library.leans_on(version, &root.file));
            for tried in examples::tried(&library, version) {
                // Facts that cannot be read are the reason why their own example fails.
                let has_reason = is_broken || tried.findings.iter().any(Finding::is_root);
                let follows = |finding: &Finding| has_reason && finding.code == EXAMPLE;
                checked.following += usize::from(tried.findings.iter().any(follows));
                findings.extend(
                    tried
                        .findings
                        .into_iter()
                        .map(|finding| if follows(&finding) { finding.following() } else { finding }),
                );
            }
        }
        findings.sort_by(|a, b| in_order(a).cmp(&in_order(b)));
        // A block of facts says what is wrong with it in every example that takes it.
        findings.dedup();
        checked.findings = findings;
        (library, checked)
    }

    /// Whether the examples of a version may fail because of an error in a file: its own, one of the law above it or of a contract below
    /// it, or one that could not be read at all.
    fn leans_on(&self, version: &Version, file: &str) -> bool {
        let is_in = |known: &&Version| {
            known.reference.path == file || known.translations.iter().any(|translation| translation.path == file)
        };
        match self.versions().iter().find(is_in) {
            Some(known) if known.reference.path != file => false,
            Some(known) => {
                let is_law = |version: &Version| version.kind() == DocumentKind::Law;
                known.reference.path == version.reference.path || is_law(known) || is_law(version)
            }
            None => true,
        }
    }
}
