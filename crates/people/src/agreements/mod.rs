//! Agreements: the texts that run, who accepted which, and what was decided under them. The accepted hash decides.
//! The texts and their publication: `library.rs`; how they are printed: `print.rs` and `pages.rs`, what changed: `changes.rs`; a decision in the
//! reader's words: `view.rs`, its rows `rows.rs` and `results.rs`, `say.rs`, `reasons.rs`, `markup.rs`; what was given back before it: `before.rs`; the sentence of the offer page: `sentence.rs`; looking back: `history.rs`; what
//! the school says of itself: `school_facts.rs`; who sells, in text and settings: `seller.rs`; who accepted what, for the staff: `accepted.rs`; SQL: `store.rs`.

mod accepted;
mod api;
mod before;
mod changes;
mod history;
mod library;
mod markup;
mod otherwise;
mod pages;
mod print;
mod reasons;
mod results;
mod rows;
mod samples;
mod say;
mod school_facts;
mod seller;
mod sentence;
mod store;
#[cfg(test)]
mod tests;
mod view;

use axum::Router;
use lyceum_kernel::{Calendar, Day, Instant, Locale, Period, PersonId, Roll, Span};
use lyceum_school::{Context, Fault, Read, School, Tx};
use lyceum_store::Reads;
use lyceum_terms::otherwise::{Answered, Flips, Otherwise};
use lyceum_terms::{Decision, Facts, Value, Version};
use lyceum_web::components::Clause;
use lyceum_words::Source;

use crate::Check;
use crate::letters::AttachmentSource;
pub use accepted::{PERSON_PANEL, accepted_text};
pub use before::GivenBefore;
pub use changes::diff_markup;
pub use history::{Shown, cases, verify};
pub use library::{SoldUnder, Texts, by_hash, coming, in_force, install, library, load, publish};
pub use markup::{decision_markup, decision_table};
pub use otherwise::{Change, Tense, changes, curve};
pub use print::{body, body_with_fields, language_note};
pub use results::takes_up_contract;
pub use rows::{Cell, DecisionRow, Mark};
#[cfg(test)]
pub(crate) use samples::decisions as sample_decisions;
pub use say::awaits_its_period;
pub use say::{answer, fact_name, show_value};
pub use school_facts::{OwnFact, Said, regimes, said, say, school_facts};
pub use seller::{OtherSeller, other_seller, other_seller_line};
pub use sentence::{Assumed, PromiseSentence, limits, promise_sentence, ruled_out};
pub use view::DecisionView;

lyceum_kernel::id!(ContractId, "con");
lyceum_kernel::id!(DecisionId, "dec");

/// The words of agreements: facts, values and comparisons in three languages.
pub const TEXT: Source = Source {
    slice: "agreements",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// Gives the very file that was shown, `terms:SHA256`, to letters that carry it.
pub const ATTACHMENTS: AttachmentSource = AttachmentSource(|read, reference| Box::pin(shown_file(read, reference)));

/// The addresses of this slice.
pub mod urls {
    use super::DecisionId;

    /// The list of all texts.
    pub const TERMS: &str = "/terms";

    /// How many accepted which version, for the owner.
    pub const ACCEPTED: &str = "/terms/accepted";

    /// A document's text in force.
    pub fn document(document: &str) -> String {
        format!("{TERMS}/{document}")
    }

    /// One version of a document.
    pub fn version(document: &str, version: &str) -> String {
        format!("{TERMS}/{document}/{version}")
    }

    /// The file of a version, as it is saved.
    pub fn file(document: &str, version: &str) -> String {
        format!("{TERMS}/{document}/{version}.html")
    }

    /// A file as it was shown, by the hash of its bytes.
    pub fn shown_file(sha256: &str) -> String {
        format!("{TERMS}/files/{sha256}.html")
    }

    /// A clause in a version.
    pub fn clause(document: &str, version: &str, clause: &str) -> String {
        format!("{}#{clause}", self::version(document, version))
    }

    /// A decision for programs, and for the parties to keep.
    pub fn decision_json(id: &DecisionId) -> String {
        format!("/decisions/{id}.json")
    }
}

/// The address of a clause, `#C2a`, in a version of a document.
pub fn clause_href(document: &str, version: &str, clause: &str) -> String {
    urls::clause(document, version, clause)
}

/// The pages of this slice.
pub(crate) fn router() -> Router<School> {
    pages::router().merge(accepted::router()).merge(api::router())
}

/// The text that governs, and the law that stands above it.
#[derive(Clone, Debug)]
pub struct Governing {
    /// The version of the contract's text.
    pub terms: &'static Version,
    /// The law in force when it was accepted.
    pub law: Vec<&'static Version>,
    /// The other texts of that day, general rules among them: what is cited of them is read, and decides nothing by itself.
    pub beside: Vec<&'static Version>,
    /// What the school has said of itself, which stands beside the facts of every case.
    pub school: Facts,
}

impl Governing {
    /// Whether another is of the same texts and says the same of the school.
    fn is_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&&'static Version, &&'static Version)| std::ptr::eq(*one, *other);
        std::ptr::eq(self.terms, other.terms)
            && self.law.len() == other.law.len()
            && self.law.iter().zip(&other.law).all(same)
            && self.school == other.school
    }

    /// The texts that are cited: the terms, the law above them, what stands beside.
    fn versions(&self) -> impl Iterator<Item = &'static Version> {
        std::iter::once(self.terms).chain(self.law.iter().chain(&self.beside).copied())
    }

    /// Where the sentence of a clause can be read; nothing where none of the texts that govern has it.
    fn clause_href(&self, id: &str) -> Option<String> {
        let version = self.versions().find(|version| version.clause(id).is_some())?;
        Some(urls::clause(version.document(), &version.hash().to_string(), id))
    }

    /// A clause as it is cited in the margin, leading to its sentence.
    pub fn cite(&self, id: &str) -> Clause {
        self.clause_href(id).map_or_else(|| Clause::new(id), |href| Clause::to(id, href))
    }

    /// Answers a question without recording anything: for "if you asked today" and for warnings.
    pub fn ponder(&self, question: &str, facts: &Facts) -> Result<Decision, Fault> {
        self.terms.decide(question, &self.beside(facts), &self.law).map_err(|error| Fault::other(error.to_string()))
    }

    /// What would have changed a decision made from these facts; each change was tried.
    pub fn flips(&self, decision: &Decision, facts: &Facts) -> Result<Flips, Fault> {
        let flips = self.terms.flips(decision, &self.beside(facts), &self.law);
        flips.map_err(|error| Fault::other(error.to_string()))
    }

    /// What each of those changes would do to one ground of it.
    pub fn turned(&self, ground: &str, decision: &Decision, facts: &Facts) -> Result<Vec<Otherwise>, Fault> {
        let turned = self.terms.turned(ground, decision, &self.beside(facts), &self.law);
        turned.map_err(|error| Fault::other(error.to_string()))
    }

    /// *If you asked on…*: the answer at each of these instants.
    pub fn asked_at(
        &self,
        question: &str,
        facts: &Facts,
        instants: impl IntoIterator<Item = Instant>,
    ) -> Result<Vec<(Instant, Answered)>, Fault> {
        let asked = self.terms.asked_at(question, &self.beside(facts), &self.law, instants);
        asked.map_err(|error| Fault::other(error.to_string()))
    }

    /// The facts of a case with those of the school; what the case says itself wins.
    fn beside(&self, facts: &Facts) -> Facts {
        let mut all = self.school.clone();
        all.overlay(facts);
        all
    }

    /// Where these clauses stand: the version of the contract, then `clause=version` for each that stands in the law.
    pub fn places(&self, clauses: &[String]) -> String {
        let place = |version: &Version| format!("{}/{}", version.document(), version.hash());
        let mut places = vec![place(self.terms)];
        for clause in clauses.iter().filter(|clause| self.terms.clause(clause).is_none()) {
            let law = self.law.iter().find(|version| version.clause(clause).is_some());
            places.extend(law.map(|version| format!("{clause}={}", place(version))));
        }
        places.join(" ")
    }

    /// A figure that stands in the text, `guarantee.window`.
    pub fn value(&self, name: &str) -> Option<Value> {
        self.terms.value(name).cloned()
    }

    /// When a length of time that stands in the text, `support.patience`, has run from an instant, for what the school must do by
    /// then (G4: it does not move); with the clause in whose sentence it stands. Nothing where none stands there.
    pub fn runs_until(&self, name: &str, from: Instant) -> Option<(Instant, String)> {
        let stands = self.terms.reference().values.iter().find(|value| value.name == name)?;
        let (period, clause) = (stands.value.length()?.period()?, stands.clause.clone()?);
        let ends = Calendar::of(self.terms.seat()).deadline(from, period, Roll::Never, self.terms.zone());
        let is_elapsed = matches!(period, Period::Hours(_) | Period::Minutes(_));
        // A day ends at 24:00; its last instant still bears its date.
        Some((if is_elapsed { ends } else { ends.minus(Span::from_micros(1)) }, clause))
    }
}

/// What a customer is asked to accept today.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The document, `course-shop/refund-policy`.
    pub document: String,
    /// Its version, as people call it.
    pub version: String,
    /// Its title.
    pub title: String,
    /// The hash of the version, which the acceptance names.
    pub hash: String,
    /// The hash of the very file shown.
    pub shown_file_hash: String,
    /// The page of the text.
    pub href: String,
    /// The file to keep: its bytes have the hash above.
    pub file_href: String,
    /// What decides if it is accepted.
    pub governing: Governing,
}

/// What is accepted, by whom, as the order click says it.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// The document.
    pub document: String,
    /// The hash of the version that was offered.
    pub hash: String,
    /// The hash of the file that was shown.
    pub shown_file_hash: String,
    /// Who accepts.
    pub person: PersonId,
    /// In which language it was shown.
    pub locale: Locale,
}

/// Why an acceptance does not stand.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// A newer version took force meanwhile: it must be shown and accepted.
    #[error("another version is in force now")]
    NotInForce {
        /// What must be accepted instead.
        now: Box<Offered>,
    },
    /// The file that is said to have been shown never was.
    #[error("the file that was shown is not known")]
    UnknownFile,
    /// A surprise.
    #[error("the acceptance could not be kept")]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for AcceptError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// An acceptance that stands: the contract between a person and the school.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contract {
    /// Its id.
    pub id: ContractId,
    /// With whom.
    pub person: PersonId,
    /// Under which document.
    pub document: String,
    /// The hash of the version that decides.
    pub hash: String,
    /// The hash of the file that was shown.
    pub shown_file_hash: String,
    /// The language it was shown in.
    pub locale: Locale,
    /// When it was accepted.
    pub accepted_at: Instant,
    /// When it was concluded: the confirmation was delivered.
    pub concluded_at: Option<Instant>,
}

impl Contract {
    /// The page of the version that was accepted.
    pub fn href(&self) -> String {
        urls::version(&self.document, &self.hash)
    }

    /// The very file that was shown.
    pub fn file_href(&self) -> String {
        urls::shown_file(&self.shown_file_hash)
    }
}

/// A decision, recorded with all it rests on.
#[derive(Clone, Debug)]
pub struct Decided {
    /// Its id.
    pub id: DecisionId,
    /// Under which contract.
    pub contract: ContractId,
    /// The id of what it is about: a claim.
    pub about: String,
    /// What was asked.
    pub question: String,
    /// The answer, with every line.
    pub decision: Decision,
    /// The facts it was decided on.
    pub facts: Facts,
    /// What governed.
    pub governing: Governing,
    /// When.
    pub decided_at: Instant,
    /// Its bytes as recorded, which a replay must give again.
    pub canonical: String,
}

/// The title of a text in the reader's language, where it has been translated.
pub fn title(version: &Version, locale: Locale) -> &str {
    print::title(version, locale)
}

/// What is in force today, ready to be shown and accepted.
pub async fn offered(read: &mut (impl Reads + Context), document: &str, locale: Locale) -> Result<Offered, Fault> {
    let today = read.today();
    let found = store::offered(read, document, &today.to_string(), locale).await?;
    let (hash, file) = found.ok_or_else(|| Fault::other(format!("no version of {document} is in force on {today}")))?;
    let terms = by_hash(read, &hash).await?;
    let library = library(read.school());
    let shown_file_hash = file.ok_or_else(|| Fault::other(format!("{document} was not published: {hash}")))?;
    Ok(Offered {
        document: document.to_owned(),
        version: terms.version().to_owned(),
        title: print::title(terms, locale).to_owned(),
        href: urls::version(document, terms.version()),
        file_href: urls::shown_file(&shown_file_hash),
        hash,
        shown_file_hash,
        governing: Governing {
            terms,
            law: library.law_in_force(today),
            beside: library.beside(document, today),
            school: school_facts(read).await?,
        },
    })
}

/// Concludes nothing yet: keeps what was accepted, if it is what is in force at this instant.
pub async fn accept(tx: &mut Tx, acceptance: Acceptance) -> Result<ContractId, AcceptError> {
    let now = offered(tx, &acceptance.document, acceptance.locale).await?;
    if now.hash != acceptance.hash {
        return Err(AcceptError::NotInForce { now: Box::new(now) });
    }
    if store::file(tx, &acceptance.shown_file_hash).await?.is_none_or(|file| file.terms_hash != acceptance.hash) {
        return Err(AcceptError::UnknownFile);
    }
    let contract = Contract {
        id: tx.new_id(),
        person: acceptance.person,
        document: acceptance.document,
        hash: acceptance.hash,
        shown_file_hash: acceptance.shown_file_hash,
        locale: acceptance.locale,
        accepted_at: tx.now(),
        concluded_at: None,
    };
    store::insert_contract(tx, &contract).await?;
    Ok(contract.id)
}

/// Records when a contract was concluded; the first instant stays.
pub async fn conclude(tx: &mut Tx, id: &ContractId, at: Instant) -> Result<(), Fault> {
    Ok(store::conclude(tx, id, at).await?)
}

/// Gives a contract to the person it was meant for, as if it had been accepted by them and not concluded yet: its confirmation had gone
/// to somebody else.
pub async fn hand_over(tx: &mut Tx, id: &ContractId, to: &PersonId) -> Result<(), Fault> {
    Ok(store::hand_over(tx, id, to).await?)
}

/// Whether anything was ever decided under a contract.
pub async fn is_decided_under(read: &mut impl Reads, id: &ContractId) -> Result<bool, Fault> {
    Ok(store::is_decided_under(read, id).await?)
}

/// The names of all versions of a document that were ever published.
pub async fn versions(read: &mut impl Reads, document: &str) -> Result<Vec<String>, Fault> {
    Ok(store::published(read, Some(document)).await?.into_iter().map(|published| published.version).collect())
}

/// The first day on which a new version of a document may come into force: tomorrow, so that nobody accepts in the morning what ends
/// at noon. Where nobody has accepted any version of it yet, that protects nobody, and a school that opens publishes for today.
pub async fn first_day(read: &mut (impl Reads + Context), document: &str) -> Result<Day, Fault> {
    let today = read.today();
    Ok(if store::is_accepted(read, document).await? { today.plus_days(1) } else { today })
}

/// One contract.
pub async fn contract(read: &mut impl Reads, id: &ContractId) -> Result<Option<Contract>, Fault> {
    Ok(store::contract(read, id).await?)
}

/// The version that governs a contract: the one that was accepted, however old, with the law of that day.
pub async fn governing(read: &mut (impl Reads + Context), id: &ContractId) -> Result<Governing, Fault> {
    let contract =
        store::contract(read, id).await?.ok_or_else(|| Fault::other(format!("there is no contract {id}")))?;
    let day = contract.accepted_at.day(read.school().zone());
    let library = library(read.school());
    let terms = by_hash(read, &contract.hash).await?;
    let (law, beside) = (library.law_in_force(day), library.beside(terms.document(), day));
    Ok(Governing { terms, law, beside, school: school_facts(read).await? })
}

/// Decides under a contract and records the decision with its facts and versions, in one.
pub async fn decide(
    tx: &mut Tx,
    contract: &ContractId,
    question: &str,
    facts: &Facts,
    about: &str,
) -> Result<Decided, Fault> {
    let governing = governing(tx, contract).await?;
    // A case that cannot be is somebody's mistake, and no money moves on it.
    facts.possible().map_err(|error| Fault::other(error.to_string()))?;
    let decision = governing.ponder(question, facts)?;
    let canonical = decision.canonical();
    let decided = Decided {
        id: tx.new_id(),
        contract: contract.clone(),
        about: about.to_owned(),
        question: question.to_owned(),
        decision,
        facts: governing.beside(facts),
        governing,
        decided_at: tx.now(),
        canonical,
    };
    let actor = tx.actor().to_string();
    store::insert_decision(tx, &decided, &actor).await?;
    Ok(decided)
}

/// One decision, as it was recorded.
pub async fn decision(read: &mut (impl Reads + Context), id: &DecisionId) -> Result<Option<Decided>, Fault> {
    match store::decision(read, id).await? {
        Some(row) => Ok(Some(decided(read, row).await?)),
        None => Ok(None),
    }
}

async fn decided(read: &mut (impl Reads + Context), row: store::Record) -> Result<Decided, Fault> {
    let unreadable = |error: String| Fault::other(format!("the record {} cannot be read: {error}", row.id));
    let mut law = Vec::new();
    for hash in row.law_hashes.split_whitespace() {
        law.push(by_hash(read, hash).await?);
    }
    let terms = by_hash(read, &row.terms_hash).await?;
    let beside = library(read.school()).beside(terms.document(), row.decided_at.day(read.school().zone()));
    Ok(Decided {
        facts: Facts::recorded(&row.facts).map_err(|error| unreadable(error.to_string()))?,
        decision: serde_json::from_str(&row.decision).map_err(|error| unreadable(error.to_string()))?,
        // What the school said that day stands among the facts already.
        governing: Governing { terms, law, beside, school: Facts::new() },
        id: row.id,
        contract: row.contract,
        about: row.about,
        question: row.question,
        decided_at: row.decided_at,
        canonical: row.decision,
    })
}

/// Whether the same facts and versions give the same bytes again.
pub fn replay(decided: &Decided) -> bool {
    decided
        .governing
        .ponder(&decided.question, &decided.facts)
        .is_ok_and(|again| again.canonical() == decided.canonical)
}

async fn shown_file(read: &mut Read, reference: &str) -> Result<Option<Vec<u8>>, Fault> {
    let Some(sha256) = reference.strip_prefix("terms:") else { return Ok(None) };
    Ok(store::file(read, sha256).await?.map(|file| file.content.into_bytes()))
}

/// How many decisions one look at the database replays, newest first.
const REPLAYED: i64 = 10_000;

/// Replays the recorded decisions and compares the bytes.
pub(crate) async fn doctor(read: &mut Read) -> Result<Check, Fault> {
    let mut findings = Vec::new();
    let ids = store::latest_decisions(read, REPLAYED).await?;
    for id in &ids {
        match decision(read, id).await {
            Ok(Some(decided)) if replay(&decided) => {}
            Ok(_) => findings.push(format!("{id} gives other bytes today than when it was recorded")),
            Err(error) => findings.push(format!("{id} cannot be replayed: {error}")),
        }
    }
    let looked_at = u64::try_from(ids.len()).unwrap_or(u64::MAX);
    Ok(Check { invariant: 6, name: "decisions replay to the same bytes", looked_at, findings })
}
