//! Published texts, the files shown, contracts and decisions in the database.

use lyceum_kernel::{Instant, Locale, PersonId};
use lyceum_store::{Error, Reads, Row, Writes};

use super::{Contract, ContractId, Decided, DecisionId, Said};

const PUBLISH: &str = "
    INSERT INTO published_terms (hash, document, version, title, kind, in_force_from, published_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";

const PUBLISH_SOURCE: &str = "
    INSERT INTO published_sources (hash, path, source) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

const KEEP_FILE: &str = "
    INSERT INTO shown_files (sha256, terms_hash, locale, content, made_at)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";

const PUBLISHED: &str = "
    SELECT hash, document, version, title, kind, in_force_from FROM published_terms
    WHERE (CAST($1 AS TEXT) IS NULL OR document = $1)
    ORDER BY kind, document, in_force_from DESC, published_at DESC LIMIT 200";

const IN_FORCE: &str = "
    SELECT hash FROM published_terms WHERE document = $1 AND kind = 'contract' AND in_force_from <= $2
    ORDER BY in_force_from DESC, published_at DESC, hash LIMIT 1";

const OFFERED: &str = "
    SELECT t.hash, (SELECT f.sha256 FROM shown_files f WHERE f.terms_hash = t.hash AND f.locale = $3
        ORDER BY f.made_at DESC, f.sha256 LIMIT 1) AS file
    FROM published_terms t WHERE t.document = $1 AND t.kind = 'contract' AND t.in_force_from <= $2
    ORDER BY t.in_force_from DESC, t.published_at DESC, t.hash LIMIT 1";

const SOURCES: &str = "SELECT path, source FROM published_sources WHERE hash = $1 ORDER BY path LIMIT 50";

const LATEST_FILE: &str = "
    SELECT sha256 FROM shown_files WHERE terms_hash = $1 AND locale = $2 ORDER BY made_at DESC, sha256 LIMIT 1";

const FILE: &str = "SELECT terms_hash, locale, content FROM shown_files WHERE sha256 = $1";

const INSERT_CONTRACT: &str = "
    INSERT INTO contracts (id, person, document, terms_hash, shown_file_hash, locale, accepted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

const CONCLUDE: &str = "UPDATE contracts SET concluded_at = $2 WHERE id = $1 AND concluded_at IS NULL";

const HAND_OVER: &str = "UPDATE contracts SET person = $2, concluded_at = NULL WHERE id = $1";

const DECIDED_UNDER: &str = "SELECT id FROM decisions WHERE contract = $1 ORDER BY id LIMIT 1";

const CONTRACT: &str = "
    SELECT id, person, document, terms_hash, shown_file_hash, locale, accepted_at, concluded_at
    FROM contracts WHERE id = $1";

const IS_ACCEPTED: &str = "SELECT id FROM contracts WHERE document = $1 LIMIT 1";

const CONTRACTS_OF: &str = "
    SELECT id, person, document, terms_hash, shown_file_hash, locale, accepted_at, concluded_at
    FROM contracts WHERE person = $1 ORDER BY accepted_at DESC, id DESC LIMIT 100";

const ACCEPTED: &str = "
    SELECT t.hash, t.document, t.version, t.in_force_from, CAST(COUNT(c.id) AS BIGINT) AS times,
           CAST(COUNT(DISTINCT c.person) AS BIGINT) AS people, MAX(c.accepted_at) AS last_at
    FROM published_terms t LEFT JOIN contracts c ON c.terms_hash = t.hash
    WHERE t.kind = 'contract'
    GROUP BY t.hash, t.document, t.version, t.in_force_from
    ORDER BY t.document, t.in_force_from DESC, t.hash LIMIT 200";

const INSERT_DECISION: &str = "
    INSERT INTO decisions (id, contract, about, question, outcome, terms_hash, law_hashes, engine, facts, decision,
                           decided_by, decided_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

const DECISION: &str = "
    SELECT id, contract, about, question, terms_hash, law_hashes, facts, decision, decided_at
    FROM decisions WHERE id = $1";

const LATEST_DECISIONS: &str = "SELECT id FROM decisions ORDER BY decided_at DESC, id DESC LIMIT $1";

const DECIDED_FACTS: &str = "
    SELECT id, facts FROM decisions WHERE question = $1 AND id > $2 ORDER BY id LIMIT $3";

const SHOWN: &str = "
    SELECT made_at, (SELECT COUNT(*) FROM contracts WHERE shown_file_hash = sha256) AS contracts
    FROM shown_files WHERE sha256 = $1";

const SAID: &str = "SELECT name, value, reason, said_by, said_at FROM school_facts ORDER BY name LIMIT 100";

const SAY: &str = "
    INSERT INTO school_facts (name, value, reason, said_by, said_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (name) DO UPDATE
    SET value = excluded.value, reason = excluded.reason, said_by = excluded.said_by, said_at = excluded.said_at";

/// A published version, as the list of texts names it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Published {
    pub hash: String,
    pub document: String,
    pub version: String,
    pub title: String,
    /// The language of the title, where it is not the reader's.
    pub foreign: Option<String>,
    pub kind: String,
    pub in_force_from: String,
}

/// A file as it was shown.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub terms_hash: String,
    pub locale: Locale,
    pub content: String,
}

/// A decision's row, not yet read back into facts and lines.
pub(super) struct Record {
    pub id: DecisionId,
    pub contract: ContractId,
    pub about: String,
    pub question: String,
    pub terms_hash: String,
    pub law_hashes: String,
    pub facts: String,
    pub decision: String,
    pub decided_at: Instant,
}

/// True when the version is new here.
pub(super) async fn publish(tx: &mut impl Writes, version: &Published, at: Instant) -> Result<bool, Error> {
    let columns = [
        (&version.hash).into(),
        (&version.document).into(),
        (&version.version).into(),
        (&version.title).into(),
        (&version.kind).into(),
        (&version.in_force_from).into(),
        at.into(),
    ];
    Ok(tx.run(PUBLISH, &columns).await? == 1)
}

pub(super) async fn publish_source(tx: &mut impl Writes, hash: &str, path: &str, source: &str) -> Result<(), Error> {
    tx.run(PUBLISH_SOURCE, &[hash.into(), path.into(), source.into()]).await.map(drop)
}

pub(super) async fn keep_file(tx: &mut impl Writes, sha256: &str, file: &File, at: Instant) -> Result<(), Error> {
    let columns = [sha256.into(), (&file.terms_hash).into(), file.locale.into(), (&file.content).into(), at.into()];
    tx.run(KEEP_FILE, &columns).await.map(drop)
}

/// All versions of one document, or of all, newest first.
pub(super) async fn published(read: &mut impl Reads, document: Option<&str>) -> Result<Vec<Published>, Error> {
    read.all(PUBLISHED, &[document.into()]).await?.iter().map(version).collect()
}

/// The hash of the contract in force on a day.
pub(super) async fn in_force(read: &mut impl Reads, document: &str, day: &str) -> Result<Option<String>, Error> {
    read.one(IN_FORCE, &[document.into(), day.into()]).await?.map(|row| row.get("hash")).transpose()
}

/// The hash of the version in force, and its file that is shown in a language.
pub(super) async fn offered(
    read: &mut impl Reads,
    document: &str,
    day: &str,
    locale: Locale,
) -> Result<Option<(String, Option<String>)>, Error> {
    let row = read.one(OFFERED, &[document.into(), day.into(), locale.into()]).await?;
    row.map(|row| Ok((row.get("hash")?, row.get("file")?))).transpose()
}

pub(super) async fn sources(read: &mut impl Reads, hash: &str) -> Result<Vec<(String, String)>, Error> {
    read.all(SOURCES, &[hash.into()]).await?.iter().map(|row| Ok((row.get("path")?, row.get("source")?))).collect()
}

pub(super) async fn latest_file(read: &mut impl Reads, hash: &str, locale: Locale) -> Result<Option<String>, Error> {
    read.one(LATEST_FILE, &[hash.into(), locale.into()]).await?.map(|row| row.get("sha256")).transpose()
}

pub(super) async fn file(read: &mut impl Reads, sha256: &str) -> Result<Option<File>, Error> {
    let row = read.one(FILE, &[sha256.into()]).await?;
    row.map(|row| {
        Ok(File { terms_hash: row.get("terms_hash")?, locale: row.get("locale")?, content: row.get("content")? })
    })
    .transpose()
}

pub(super) async fn insert_contract(tx: &mut impl Writes, contract: &Contract) -> Result<(), Error> {
    let columns = [
        (&contract.id).into(),
        (&contract.person).into(),
        (&contract.document).into(),
        (&contract.hash).into(),
        (&contract.shown_file_hash).into(),
        contract.locale.into(),
        contract.accepted_at.into(),
    ];
    tx.run(INSERT_CONTRACT, &columns).await.map(drop)
}

pub(super) async fn conclude(tx: &mut impl Writes, id: &ContractId, at: Instant) -> Result<(), Error> {
    tx.run(CONCLUDE, &[id.into(), at.into()]).await.map(drop)
}

pub(super) async fn hand_over(tx: &mut impl Writes, id: &ContractId, to: &PersonId) -> Result<(), Error> {
    tx.run(HAND_OVER, &[id.into(), to.into()]).await.map(drop)
}

pub(super) async fn is_decided_under(read: &mut impl Reads, id: &ContractId) -> Result<bool, Error> {
    Ok(read.one(DECIDED_UNDER, &[id.into()]).await?.is_some())
}

pub(super) async fn contract(read: &mut impl Reads, id: &ContractId) -> Result<Option<Contract>, Error> {
    read.one(CONTRACT, &[id.into()]).await?.as_ref().map(read_contract).transpose()
}

/// Whether anybody ever accepted a version of a document.
pub(super) async fn is_accepted(read: &mut impl Reads, document: &str) -> Result<bool, Error> {
    Ok(read.one(IS_ACCEPTED, &[document.into()]).await?.is_some())
}

/// What somebody accepted, newest first.
pub(super) async fn contracts_of(read: &mut impl Reads, person: &PersonId) -> Result<Vec<Contract>, Error> {
    read.all(CONTRACTS_OF, &[person.into()]).await?.iter().map(read_contract).collect()
}

fn read_contract(row: &Row) -> Result<Contract, Error> {
    Ok(Contract {
        id: row.get("id")?,
        person: row.get("person")?,
        document: row.get("document")?,
        hash: row.get("terms_hash")?,
        shown_file_hash: row.get("shown_file_hash")?,
        locale: row.get("locale")?,
        accepted_at: row.get("accepted_at")?,
        concluded_at: row.get("concluded_at")?,
    })
}

/// A version of a contract, and how often it was accepted, by how many, and when last.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Accepted {
    pub hash: String,
    pub document: String,
    pub version: String,
    pub in_force_from: String,
    pub times: i64,
    pub people: i64,
    pub last_at: Option<Instant>,
}

/// Every published version of a contract, newest first in its document, with how often it was accepted.
pub(super) async fn accepted(read: &mut impl Reads) -> Result<Vec<Accepted>, Error> {
    let row = |row: &Row| {
        Ok(Accepted {
            hash: row.get("hash")?,
            document: row.get("document")?,
            version: row.get("version")?,
            in_force_from: row.get("in_force_from")?,
            times: row.get("times")?,
            people: row.get("people")?,
            last_at: row.get("last_at")?,
        })
    };
    read.all(ACCEPTED, &[]).await?.iter().map(row).collect()
}

pub(super) async fn insert_decision(tx: &mut impl Writes, decided: &Decided, actor: &str) -> Result<(), Error> {
    let law: Vec<String> = decided.governing.law.iter().map(|version| version.hash().to_string()).collect();
    let versions = serde_json::to_string(&decided.decision.versions).unwrap_or_default();
    let columns = [
        (&decided.id).into(),
        (&decided.contract).into(),
        (&decided.about).into(),
        (&decided.question).into(),
        decided.decision.outcome.word().into(),
        decided.governing.terms.hash().to_string().into(),
        law.join(" ").into(),
        versions.into(),
        decided.facts.canonical().into(),
        (&decided.canonical).into(),
        actor.into(),
        decided.decided_at.into(),
    ];
    tx.run(INSERT_DECISION, &columns).await.map(drop)
}

pub(super) async fn decision(read: &mut impl Reads, id: &DecisionId) -> Result<Option<Record>, Error> {
    let row = read.one(DECISION, &[id.into()]).await?;
    row.map(|row| {
        Ok(Record {
            id: row.get("id")?,
            contract: row.get("contract")?,
            about: row.get("about")?,
            question: row.get("question")?,
            terms_hash: row.get("terms_hash")?,
            law_hashes: row.get("law_hashes")?,
            facts: row.get("facts")?,
            decision: row.get("decision")?,
            decided_at: row.get("decided_at")?,
        })
    })
    .transpose()
}

pub(super) async fn latest_decisions(read: &mut impl Reads, most: i64) -> Result<Vec<DecisionId>, Error> {
    read.all(LATEST_DECISIONS, &[most.into()]).await?.iter().map(|row| row.get("id")).collect()
}

/// The facts of decisions of a question, after an id.
pub(super) async fn decided_facts(
    read: &mut impl Reads,
    question: &str,
    after: Option<&DecisionId>,
    most: i64,
) -> Result<Vec<(DecisionId, String)>, Error> {
    let after = after.map(ToString::to_string).unwrap_or_default();
    let rows = read.all(DECIDED_FACTS, &[question.into(), after.into(), most.into()]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("facts")?))).collect()
}

/// When a file was first shown, and how many contracts name it.
pub(super) async fn shown(read: &mut impl Reads, sha256: &str) -> Result<Option<(Instant, i64)>, Error> {
    let row = read.one(SHOWN, &[sha256.into()]).await?;
    row.map(|row| Ok((row.get("made_at")?, row.get("contracts")?))).transpose()
}

pub(super) async fn said(read: &mut impl Reads) -> Result<Vec<Said>, Error> {
    let said = |row: &Row| {
        Ok(Said {
            name: row.get("name")?,
            value: row.get("value")?,
            reason: row.get("reason")?,
            said_by: row.get("said_by")?,
            said_at: row.get("said_at")?,
        })
    };
    read.all(SAID, &[]).await?.iter().map(said).collect()
}

pub(super) async fn say(tx: &mut impl Writes, said: &Said) -> Result<(), Error> {
    let columns =
        [(&said.name).into(), (&said.value).into(), (&said.reason).into(), (&said.said_by).into(), said.said_at.into()];
    tx.run(SAY, &columns).await.map(drop)
}

fn version(row: &Row) -> Result<Published, Error> {
    Ok(Published {
        hash: row.get("hash")?,
        document: row.get("document")?,
        version: row.get("version")?,
        title: row.get("title")?,
        foreign: None,
        kind: row.get("kind")?,
        in_force_from: row.get("in_force_from")?,
    })
}
