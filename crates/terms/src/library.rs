//! Every text of a school: documents with their versions, contracts and law.

use crate::{
    compile::{self, Input},
    document::{self, Block, Document, Piece},
    finding::{self, Complaint, Finding, nearest},
    front::DocumentKind,
    links::{self, Stretch},
    syntax::StatementKind,
    value::Value,
    version::Version,
};
use lyceum_kernel::Day;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Every text of a school.
#[derive(Debug, Default)]
pub struct Library {
    versions: Vec<Version>,
    warnings: Vec<Finding>,
}

impl Library {
    /// Reads and checks every text; examples are not run.
    ///
    /// # Errors
    /// Everything that is wrong, when anything is that cannot be published.
    pub fn load(files: impl IntoIterator<Item = (String, String)>) -> Result<Self, Vec<Finding>> {
        let (library, findings) = Self::read(files);
        if findings.iter().any(Finding::is_error) { Err(findings) } else { Ok(library) }
    }

    /// Reads every text as far as it can be read, with everything that was found. What cannot be read is left out.
    #[must_use]
    pub fn read(files: impl IntoIterator<Item = (String, String)>) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut documents: Vec<Document> = Vec::new();
        let mut unread: Vec<String> = Vec::new();
        let files: BTreeMap<String, String> = files.into_iter().collect();
        for (path, source) in files {
            match document::read(&path, source) {
                Ok((document, found)) => {
                    findings.extend(found);
                    documents.push(document);
                }
                Err(found) => {
                    findings.extend(found);
                    unread.push(path);
                }
            }
        }
        duplicates(&documents, &mut findings);
        let ids: BTreeSet<String> = documents
            .iter()
            .flat_map(|document| &document.anchors)
            .flat_map(|anchor| std::iter::once(&anchor.id).chain(&anchor.aliases))
            .cloned()
            .collect();
        let versions = assemble(documents, &Arc::new(ids), &unread, &mut findings);
        let mut library = Self { versions, warnings: Vec::new() };
        library.compile_all(&mut findings);
        findings.sort_by(|a, b| in_order(a).cmp(&in_order(b)));
        findings.dedup();
        library.warnings = findings.iter().filter(|finding| !finding.is_error()).cloned().collect();
        (library, findings)
    }

    /// Everything to look at that does not stop publication.
    #[must_use]
    pub fn warnings(&self) -> &[Finding] {
        &self.warnings
    }

    /// Every version of every document, by document and day.
    #[must_use]
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// The names of all documents, each once.
    #[must_use]
    pub fn documents(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.versions.iter().map(Version::document).collect();
        names.dedup();
        names
    }

    /// The versions of a document, oldest first.
    #[must_use]
    pub fn document(&self, document: &str) -> Vec<&Version> {
        self.versions.iter().filter(|version| version.document() == document).collect()
    }

    /// The version with a hash.
    #[must_use]
    pub fn version_by_hash(&self, hash: &str) -> Option<&Version> {
        self.versions.iter().find(|version| version.hash() == hash)
    }

    /// The version of a document that may be accepted on a day.
    #[must_use]
    pub fn in_force(&self, document: &str, day: Day) -> Option<&Version> {
        let mut documents = self.versions.chunk_by(|one, next| one.document() == next.document());
        let versions = documents.find(|versions| versions.first().is_some_and(|first| first.document() == document));
        newest_in_force(versions?, day)
    }

    /// The law in force on a day: of each law document the newest version, in the order of layers: EU, then national.
    #[must_use]
    pub fn law_in_force(&self, day: Day) -> Vec<&Version> {
        let mut law: Vec<&Version> =
            self.in_force_on(day).filter(|version| version.kind() == DocumentKind::Law).collect();
        fn place(version: &Version) -> (bool, &str, &str) {
            (version.layer() != "eu", version.layer(), version.document())
        }
        law.sort_by(|one, other| place(one).cmp(&place(other)));
        law
    }

    /// What stands beside a document on a day and is no law: general rules that it cites, above all.
    #[must_use]
    pub fn beside(&self, document: &str, day: Day) -> Vec<&Version> {
        let is_beside = |version: &&Version| version.kind() != DocumentKind::Law && version.document() != document;
        self.in_force_on(day).filter(is_beside).collect()
    }

    /// Of each document the newest version in force on a day.
    fn in_force_on(&self, day: Day) -> impl Iterator<Item = &Version> {
        let documents = self.versions.chunk_by(|one, next| one.document() == next.document());
        documents.filter_map(move |versions| newest_in_force(versions, day))
    }

    /// The law of some layers on a day.
    #[must_use]
    pub fn law_of(&self, layers: &[&str], day: Day) -> Vec<&Version> {
        self.law_in_force(day).into_iter().filter(|version| layers.contains(&version.layer())).collect()
    }

    /// The documents a text cites: by the number of a clause in one of its rules, or by a link in one of its sentences. The law above
    /// it is not among them; it stands there by itself.
    #[must_use]
    pub fn cited(&self, version: &Version) -> BTreeSet<String> {
        let mut cited: BTreeSet<String> = linked(version.reference()).collect();
        if let Ok(program) = version.program(&[]) {
            let foreign = program.lines.iter().flat_map(|line| &line.cites).filter(|id| version.clause(id).is_none());
            let foreign: BTreeSet<&str> = foreign.map(String::as_str).collect();
            let holds = |other: &&Version| foreign.iter().any(|id| other.clause(id).is_some());
            let others = self.versions.iter().filter(|other| other.kind() != DocumentKind::Law);
            cited.extend(others.filter(holds).map(|other| other.document().to_owned()));
        }
        cited.remove(version.document());
        cited
    }

    /// Every version by itself, and every contract with the law of its day above it.
    fn compile_all(&self, findings: &mut Vec<Finding>) {
        let mut used: BTreeSet<(&str, usize)> = BTreeSet::new();
        for version in &self.versions {
            self.compile(&[version], findings, &mut used);
            if version.kind() == DocumentKind::Contract {
                let mut bundle = vec![version];
                bundle.extend(self.law_in_force(version.in_force_from()));
                if bundle.len() > 1 {
                    self.compile(&bundle, findings, &mut used);
                }
            }
        }
        for version in &self.versions {
            unused(&version.reference, &used, findings);
        }
        self.unknown_matters(findings);
    }

    fn compile<'a>(
        &'a self,
        bundle: &[&'a Version],
        findings: &mut Vec<Finding>,
        used: &mut BTreeSet<(&'a str, usize)>,
    ) {
        let inputs: Vec<Input<'_>> = bundle
            .iter()
            .map(|version| Input { document: &version.reference, hash: version.hash().as_str() })
            .collect();
        let Some(first) = bundle.first() else { return };
        let Some(compiled) = compile::compile(&inputs, &first.ids) else { return };
        let mut complaints = compiled.complaints;
        for (place, version) in bundle.iter().enumerate() {
            let own = complaints.extract_if(.., |(of, _)| *of == place).map(|(_, complaint)| complaint).collect();
            findings.extend(
                finding::gravest(own)
                    .map(|complaint| complaint.placed(&version.reference.path, &version.reference.source)),
            );
        }
        let read = |(place, value): (usize, usize)| Some((bundle.get(place)?.reference.path.as_str(), value));
        used.extend(compiled.used.into_iter().filter_map(read));
    }

    /// A law may strike what no contract here says. What is nearly the word of one is a slip of the pen, and would strike nothing.
    fn unknown_matters(&self, findings: &mut Vec<Finding>) {
        let contracts = self.versions.iter().filter(|version| version.kind() == DocumentKind::Contract);
        let matters: BTreeSet<&str> = contracts
            .flat_map(|version| &version.reference.anchors)
            .filter_map(|anchor| anchor.matter.as_deref())
            .collect();
        for version in self.versions.iter().filter(|version| version.kind() == DocumentKind::Law) {
            for placed in &version.reference.statements {
                let StatementKind::Strike { matter, .. } = &placed.what.kind else { continue };
                let near = nearest(&matter.text, matters.iter().copied()).filter(|near| *near != matter.text);
                if let Some(near) = near.filter(|_| !matters.contains(matter.text.as_str())) {
                    let message = format!("no contract here has a sentence of the matter `{}`", matter.text);
                    let complaint = Complaint::warning("unknown-matter", matter.span, message)
                        .label("this strikes nothing")
                        .remedy(format!("did you mean `{near}`?"));
                    findings.push(complaint.placed(&version.reference.path, &version.reference.source));
                }
            }
        }
    }
}

/// What others may only follow from comes first: a head that cannot be read, then what is wrong by itself; translations that lag behind
/// and examples that fail come last.
pub(crate) fn in_order(finding: &Finding) -> (u8, &str, usize, &str) {
    let rank = match finding.code {
        "front-matter" => 0,
        "translation" => 2,
        finding::EXAMPLE => 3,
        _ => 1,
    };
    (rank, finding.file.as_str(), finding.span.start, finding.message.as_str())
}

/// Whether a file that could not be read is by its place a text of a document: `law/eu/consumer-rights/2022-05-28.en.md`.
fn is_of(path: &str, document: &str) -> bool {
    let folder = path.replace('\\', "/").rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default();
    folder.strip_suffix(document).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
}

/// Whether a file that could not be read is by its name the version that a translation translates: `2026-01-01.en.md` beside
/// `2026-01-01.fr.md`. That it is not found is then no fault of the translation.
fn beside(path: &str, translation: &Document) -> bool {
    fn stem(path: &str) -> Option<&str> {
        path.strip_suffix(".md")?.rsplit_once('.').map(|(stem, _)| stem)
    }
    stem(path).is_some_and(|of| stem(&translation.path) == Some(of))
}

/// The documents that the sentences of a text lead to.
fn linked(text: &Document) -> impl Iterator<Item = String> {
    let segments = text.blocks.iter().flat_map(|block| match block {
        Block::Heading(_, segments) | Block::Paragraph(segments) | Block::Item(_, segments) => segments.as_slice(),
        _ => &[],
    });
    let words = segments.flat_map(|segment| &segment.pieces).filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.as_str()),
        Piece::Value(..) => None,
    });
    words.flat_map(links::stretches).filter_map(|stretch| match stretch {
        Stretch::Link { to, .. } => Some(links::linked(&text.front.document, to)),
        Stretch::Words(_) => None,
    })
}

/// Of the versions of one document, oldest first, the newest that has begun, unless it has ended.
fn newest_in_force(versions: &[Version], day: Day) -> Option<&Version> {
    let newest = versions.iter().rev().find(|version| version.in_force_from() <= day);
    newest.filter(|version| version.in_force_to().is_none_or(|last| day <= last))
}

/// A value that no rule reads has no effect, though it looks as if it had. Texts, such as addresses, are there to be printed. Where
/// a rule could not be read it is not known what it would have used.
fn unused(document: &Document, used: &BTreeSet<(&str, usize)>, findings: &mut Vec<Finding>) {
    if findings.iter().any(|finding| finding.is_error() && finding.file == document.path) {
        return;
    }
    let path = document.path.as_str();
    let is_used = |at: usize| used.contains(&(path, at));
    let spans: BTreeSet<usize> = (0..document.values.len())
        .filter(|at| is_used(*at))
        .filter_map(|at| document.values.get(at).map(|value| value.span.start))
        .collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for value in &document.values {
        // The same value again is the first one's, and of a range one end may do.
        let first = seen.insert(&value.name);
        let text = matches!(value.value, Value::Text(_));
        if first && !text && !spans.contains(&value.span.start) {
            let complaint = Complaint::warning("unused", value.span, format!("no rule uses `{}`", value.name))
                .label("looks as if it had an effect")
                .remedy("name it in a rule, or write the words without a link");
            findings.push(complaint.placed(&document.path, &document.source));
        }
    }
}

/// Ids are unique in a file, and files in the library.
fn duplicates(documents: &[Document], findings: &mut Vec<Finding>) {
    let mut files: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    for document in documents {
        let front = &document.front;
        if !files.insert((&front.document, &front.version, &front.language)) {
            let message = format!("`{}` has this version in this language twice", front.document);
            let complaint =
                Complaint::error("twice", front.first_line(&document.source), message).label("the second of them");
            findings
                .push(complaint.remedy("give one of them another `version`").placed(&document.path, &document.source));
        }
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for anchor in &document.anchors {
            for id in std::iter::once(&anchor.id).chain(&anchor.aliases) {
                if !seen.insert(id) {
                    let complaint = Complaint::error("twice", anchor.span, format!("the id `{id}` stands here twice"))
                        .label("already the id of another clause")
                        .remedy("ids are unique and stable; give the newer clause a new one");
                    findings.push(complaint.placed(&document.path, &document.source));
                }
            }
        }
    }
}

/// Puts files together into versions, law first, because its hashes are bound into those of the contracts.
fn assemble(
    documents: Vec<Document>,
    ids: &Arc<BTreeSet<String>>,
    unread: &[String],
    findings: &mut Vec<Finding>,
) -> Vec<Version> {
    let (translations, mut references): (Vec<Document>, Vec<Document>) =
        documents.into_iter().partition(|document| document.front.is_translation());
    references.sort_by(|a, b| {
        let key = |document: &Document| {
            (document.front.kind != DocumentKind::Law, document.front.document.clone(), document.front.in_force_from)
        };
        key(a).cmp(&key(b))
    });
    let mut translations: Vec<Option<Document>> = translations.into_iter().map(Some).collect();
    let mut versions: Vec<Version> = Vec::new();
    for reference in references {
        let mut own: Vec<Document> = Vec::new();
        for place in &mut translations {
            let fits = place.as_ref().is_some_and(|translation| {
                translation.front.document == reference.front.document
                    && translation.front.version == reference.front.version
            });
            if fits {
                own.extend(place.take());
            }
        }
        own.sort_by(|a, b| a.front.language.cmp(&b.front.language));
        for translation in &own {
            crate::translation::compare(&reference, translation, findings);
        }
        let bound: Vec<&Version> = reference
            .front
            .law
            .iter()
            .filter_map(|document| {
                let newest = versions.iter().rev().find(|version| {
                    version.document() == document && version.in_force_from() <= reference.front.in_force_from
                });
                if newest.is_none() && !unread.iter().any(|path| is_of(path, document)) {
                    let known: Vec<&str> = versions.iter().map(Version::document).collect();
                    let message =
                        format!("no law document `{document}` is in force on {}", reference.front.in_force_from);
                    let complaint =
                        Complaint::error("unknown-law", reference.front.line("law", &reference.source), message)
                            .label("its hash is bound into that of this document")
                            .remedy("name documents of `kind = \"law\"` that are in force on the first day of this one")
                            .did_you_mean(document, known);
                    findings.push(complaint.placed(&reference.path, &reference.source));
                }
                newest
            })
            .collect();
        let version = Version::new(reference, own, &bound, Arc::clone(ids));
        versions.push(version);
    }
    for orphan in translations.into_iter().flatten().filter(|orphan| !unread.iter().any(|path| beside(path, orphan))) {
        let message = format!("this translates no version `{}` of `{}`", orphan.front.version, orphan.front.document);
        let complaint = Complaint::error("translation", orphan.front.first_line(&orphan.source), message)
            .label("expected the document and version of a reference")
            .remedy("write the `document` and `version` of the text it translates, or take `reference` away");
        findings.push(complaint.placed(&orphan.path, &orphan.source));
    }
    versions.sort_by(|a, b| (a.document(), a.in_force_from()).cmp(&(b.document(), b.in_force_from())));
    versions
}
