//! A version of a document: the reference file with its translations, under one hash.

use crate::{
    compile::{self, Input},
    decision::{Decision, Effect, Notice, Promised, Struck},
    document::{Anchor, Block, Document},
    evaluate::Run,
    explain,
    facts::{BadFacts, Facts},
    finding::nearest,
    frame::Frame,
    front::DocumentKind,
    program::{Program, Question},
    value::Value,
};
use lyceum_kernel::{Day, Region, Zone, hex};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

/// The hash of a version, 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(String);

impl Hash {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The hash of bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(hex(&Sha256::digest(bytes)))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Hash {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

/// A clause: an anchor with the text it closes.
pub type Clause = Anchor;

/// A version of a document.
#[derive(Debug)]
pub struct Version {
    pub(crate) reference: Document,
    pub(crate) translations: Vec<Document>,
    pub(crate) hash: Hash,
    /// The law bound into the hash: path and source of each file.
    pub(crate) law_files: Vec<(String, String)>,
    pub(crate) ids: Arc<BTreeSet<String>>,
    values: Vec<(String, Value)>,
    programs: Programs,
}

/// Programs already compiled, by the hashes of the law above.
type Programs = RwLock<Vec<(Vec<Hash>, Arc<Program>)>>;

/// Why a question cannot be asked.
#[derive(Debug, thiserror::Error)]
pub enum Unaskable {
    /// Nothing has that name.
    #[error("`{document}` answers no question `{question}`{}", .near.as_ref().map(|near| format!(", did you mean `{near}`?")).unwrap_or_default())]
    Question {
        /// The document.
        document: String,
        /// What was asked.
        question: String,
        /// The nearest question.
        near: Option<String>,
    },
    /// The facts do not fit.
    #[error(transparent)]
    Facts(#[from] BadFacts),
    /// The texts do not fit together.
    #[error("the texts cannot be compiled together")]
    Texts,
}

/// The manifest whose SHA-256 is the version's hash. One line for each thing, in this order:
///
/// ```text
/// lyceum-terms 1
/// document DOCUMENT
/// version VERSION
/// file LANGUAGE SHA256      the reference, then each translation by language; line ends are LF
/// law DOCUMENT VERSION HASH each law document named in the front matter, in its order
/// ```
#[must_use]
pub(crate) fn manifest(reference: &Document, translations: &[Document], law: &[&Version]) -> String {
    let mut lines = vec![
        "lyceum-terms 1".to_owned(),
        format!("document {}", reference.front.document),
        format!("version {}", reference.front.version),
    ];
    for document in std::iter::once(reference).chain(translations) {
        let source = document.source.replace("\r\n", "\n");
        lines.push(format!("file {} {}", document.front.language, Hash::of(source.as_bytes())));
    }
    for version in law {
        lines.push(format!("law {} {} {}", version.document(), version.version(), version.hash()));
    }
    lines.join("\n") + "\n"
}

impl Version {
    pub(crate) fn new(
        reference: Document,
        translations: Vec<Document>,
        law: &[&Self],
        ids: Arc<BTreeSet<String>>,
    ) -> Self {
        let hash = Hash::of(manifest(&reference, &translations, law).as_bytes());
        let law_files = law
            .iter()
            .flat_map(|version| version.files())
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .collect();
        let mut values: Vec<(String, Value)> = Vec::new();
        for value in &reference.values {
            if !values.iter().any(|(name, _)| *name == value.name) {
                values.push((value.name.clone(), value.value.clone()));
            }
        }
        Self { reference, translations, hash, law_files, ids, values, programs: RwLock::default() }
    }

    /// Its hash, which people accept.
    #[must_use]
    pub const fn hash(&self) -> &Hash {
        &self.hash
    }

    /// `course-shop/refund-policy`.
    #[must_use]
    pub fn document(&self) -> &str {
        &self.reference.front.document
    }

    /// Its title, in the language of the reference.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.reference.front.title
    }

    /// The name of the version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.reference.front.version
    }

    /// From which day it may be accepted.
    #[must_use]
    pub const fn in_force_from(&self) -> Day {
        self.reference.front.in_force_from
    }

    /// The last day on which it is in force, where one is known.
    #[must_use]
    pub const fn in_force_to(&self) -> Option<Day> {
        self.reference.front.in_force_to
    }

    /// Contract or law.
    #[must_use]
    pub const fn kind(&self) -> DocumentKind {
        self.reference.front.kind
    }

    /// `contract`, `eu`, …
    #[must_use]
    pub fn layer(&self) -> &str {
        self.reference.front.layer_name()
    }

    /// The language of the reference.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.reference.front.language
    }

    /// Every language it has, the reference first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.reference).chain(&self.translations).map(|document| document.front.language.as_str())
    }

    /// The law documents named in its front matter.
    #[must_use]
    pub fn law(&self) -> &[String] {
        &self.reference.front.law
    }

    /// Where the school sits.
    #[must_use]
    pub const fn seat(&self) -> Region {
        self.reference.front.seat
    }

    /// The zone in which days begin and end.
    #[must_use]
    pub const fn zone(&self) -> &Zone {
        &self.reference.front.zone
    }

    /// The text of the reference.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.reference.source
    }

    /// Every file that goes into the hash: reference, translations, and the law bound in. Loading exactly these gives the
    /// same hash again.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        std::iter::once(&self.reference)
            .chain(&self.translations)
            .map(|document| (document.path.as_str(), document.source.as_str()))
            .chain(self.law_files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
    }

    /// The file of a language, if it has one.
    #[must_use]
    pub fn in_language(&self, language: &str) -> Option<&Document> {
        std::iter::once(&self.reference).chain(&self.translations).find(|document| document.front.language == language)
    }

    /// The reference as read.
    #[must_use]
    pub const fn reference(&self) -> &Document {
        &self.reference
    }

    /// The blocks of the reference, for printing.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.reference.blocks
    }

    /// Every value in the text, by name, each once.
    #[must_use]
    pub fn values(&self) -> &[(String, Value)] {
        &self.values
    }

    /// The value of a name.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The clause of an id, or of an older id that it keeps.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        let is = |anchor: &&Anchor| anchor.id == id || anchor.aliases.iter().any(|alias| alias == id);
        self.reference.anchors.iter().find(is)
    }

    /// Every clause in order.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.reference.anchors.iter()
    }

    /// The program of this version under some law. Compiled once for each set of laws.
    ///
    /// # Errors
    /// The texts cannot be compiled together.
    pub fn program(&self, law: &[&Self]) -> Result<Arc<Program>, Unaskable> {
        let key: Vec<Hash> = law.iter().map(|version| version.hash.clone()).collect();
        let found = |known: &[(Vec<Hash>, Arc<Program>)]| {
            known.iter().find(|(hashes, _)| *hashes == key).map(|(_, program)| Arc::clone(program))
        };
        if let Some(program) = found(&self.programs.read().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(program);
        }
        let mut inputs = vec![Input { document: &self.reference, hash: self.hash.as_str() }];
        inputs.extend(law.iter().map(|version| Input { document: &version.reference, hash: version.hash.as_str() }));
        let compiled = compile::compile(&inputs, &self.ids).ok_or(Unaskable::Texts)?;
        let program = Arc::new(compiled.program);
        let mut known = self.programs.write().unwrap_or_else(PoisonError::into_inner);
        // A handful of law sets is in use at a time; an old one is compiled again when it is asked for.
        if known.len() >= 16 {
            known.remove(0);
        }
        known.push((key, Arc::clone(&program)));
        Ok(program)
    }

    /// Answers a question under some law.
    ///
    /// # Errors
    /// No such question, or facts of the wrong type.
    pub fn decide(&self, question: &str, facts: &Facts, law: &[&Self]) -> Result<Decision, Unaskable> {
        let program = self.program(law)?;
        let asked = self.question(&program, question)?;
        let frame = Frame::new(&program, facts)?;
        let mut run = Run::default();
        program.run(&frame, &asked, &mut run);
        Ok(explain::explain(&program, &frame, &asked, question, &run))
    }

    /// What follows from an event: the effects of its `when` rules.
    ///
    /// # Errors
    /// Facts of the wrong type.
    pub fn effects(&self, event: &str, facts: &Facts, law: &[&Self]) -> Result<Vec<Effect>, Unaskable> {
        let program = self.program(law)?;
        let frame = Frame::new(&program, facts)?;
        Ok(explain::consequences(&program, &frame, event).0)
    }

    /// Every promise the texts make for these facts, with its day.
    ///
    /// # Errors
    /// Facts of the wrong type.
    pub fn promises(&self, facts: &Facts, law: &[&Self]) -> Result<Vec<Promised>, Unaskable> {
        let program = self.program(law)?;
        let frame = Frame::new(&program, facts)?;
        Ok(explain::consequences(&program, &frame, "").1)
    }

    /// What the law has to say beside any answer for these facts: records that are missing, warnings, matters struck.
    ///
    /// # Errors
    /// Facts of the wrong type.
    pub fn notices(&self, facts: &Facts, law: &[&Self]) -> Result<(Vec<Notice>, Vec<Struck>), Unaskable> {
        let program = self.program(law)?;
        let frame = Frame::new(&program, facts)?;
        Ok(explain::notices(&program, &frame))
    }

    pub(crate) fn question(&self, program: &Program, question: &str) -> Result<Question, Unaskable> {
        program.question(question).ok_or_else(|| Unaskable::Question {
            document: self.document().to_owned(),
            question: question.to_owned(),
            near: nearest(question, questions(program).iter().map(String::as_str)).map(str::to_owned),
        })
    }

    /// Every question the document answers by itself.
    #[must_use]
    pub fn questions(&self) -> Vec<String> {
        self.program(&[]).map(|program| questions(&program)).unwrap_or_default()
    }
}

/// Outputs, and the grounds among them.
fn questions(program: &Program) -> Vec<String> {
    let mut names: Vec<String> = program.outputs.iter().map(|output| output.name.clone()).collect();
    let grounds: Vec<String> =
        names.iter().filter_map(|name| name.strip_suffix(".eligible").map(str::to_owned)).collect();
    names.extend(grounds.into_iter().filter(|ground| !program.outputs.iter().any(|output| output.name == *ground)));
    names.sort();
    names
}
