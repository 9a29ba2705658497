//! `lyceum terms coverage`: the register of clause ids against rules, examples and behaviour. Every clause that is not a rule says
//! why.

use crate::{
    document::Document,
    finding::nearest,
    library::Library,
    report::{Report, unusable},
    syntax::{Cites, ScenarioLine, StatementKind},
    version::Version,
};
use serde::Deserialize;
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

#[derive(Deserialize)]
struct Register {
    #[serde(default)]
    clause: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    document: String,
    #[serde(default)]
    kind: Vec<String>,
    line: String,
    encoded: String,
    reason: Option<String>,
    /// The test or page that shows the behaviour.
    wired: Option<String>,
}

/// Which clauses are cited how often.
#[derive(Default)]
struct Cited {
    rules: BTreeMap<String, usize>,
    examples: BTreeMap<String, usize>,
}

/// The register against the newest version of each document; `unwired` lists what no behaviour shows.
#[must_use]
pub fn coverage(library: &Library, register: &str, unwired: bool) -> Report {
    let register: Register = match toml::from_str(register) {
        Ok(register) => register,
        Err(error) => return unusable(&format!("the register cannot be read: {}", error.message())),
    };
    let mut problems = Vec::new();
    let mut clauses = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut text = String::new();
    let mut cited: BTreeMap<&str, Cited> = BTreeMap::new();
    for document in library.documents() {
        if let Some(version) = library.document(document).last() {
            cited.insert(document, citations(version));
        }
    }
    for entry in &register.clause {
        let versions = library.document(&entry.document);
        // A clause of law is at work where other documents rest on it, too.
        let of = |count: fn(&Cited) -> &BTreeMap<String, usize>| -> usize {
            cited.values().filter_map(|cited| count(cited).get(&entry.id)).sum()
        };
        let (rules, examples) = (of(|cited| &cited.rules), of(|cited| &cited.examples));
        problems.extend(problem(entry, versions.last().copied(), rules, examples));
        *counts.entry(entry.encoded.as_str()).or_default() += 1;
        for kind in &entry.kind {
            *kinds.entry(kind.as_str()).or_default() += 1;
        }
        let reason = entry.reason.as_deref().unwrap_or_default();
        if !unwired || entry.wired.is_none() {
            let _ = writeln!(
                text,
                "{:<14} {:<12} {rules:>3} rules {examples:>3} examples  {reason}",
                entry.id, entry.encoded
            );
        }
        clauses.push(json!({
            "id": entry.id,
            "document": entry.document,
            "kind": entry.kind,
            "line": entry.line,
            "encoded": entry.encoded,
            "reason": entry.reason,
            "wired": entry.wired,
            "rules": rules,
            "examples": examples,
        }));
    }
    problems.extend(unregistered(library, &register));
    for problem in &problems {
        let _ = writeln!(text, "problem: {problem}");
    }
    let summary: Vec<String> = counts.iter().map(|(encoded, count)| format!("{count} {encoded}")).collect();
    let _ = writeln!(text, "{} clauses: {}; {} problems", register.clause.len(), summary.join(", "), problems.len());
    let by_kind: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    let _ = writeln!(text, "by kind: {}", by_kind.join(", "));
    let json = json!({ "total": register.clause.len(), "encoded": counts, "kinds": kinds, "problems": problems, "clauses": clauses });
    Report { text, json, exit: u8::from(!problems.is_empty()) }
}

fn problem(entry: &Entry, version: Option<&Version>, rules: usize, examples: usize) -> Option<String> {
    let Entry { id, document, encoded, .. } = entry;
    let Some(version) = version else { return Some(format!("{id}: there is no document {document}")) };
    if version.clause(id).is_none() {
        let near = nearest(id, version.clauses().map(|clause| clause.id.as_str()));
        let near = near.map(|near| format!(", the nearest is {near}")).unwrap_or_default();
        return Some(format!("{id}: {document} has no such clause{near}"));
    }
    match encoded.as_str() {
        "rule" if rules == 0 => Some(format!("{id}: no rule rests on it")),
        "rule" if examples == 0 => Some(format!("{id}: no example cites it")),
        "person" if rules == 0 => Some(format!("{id}: no rule hands it to a person")),
        "person" if examples == 0 => Some(format!("{id}: no example hands it to a person")),
        "rule" => None,
        "information" | "person" if entry.reason.as_deref().unwrap_or_default().is_empty() => {
            Some(format!("{id}: it is {encoded}, and the register does not say why"))
        }
        "information" | "person" => None,
        other => Some(format!("{id}: `{other}` is neither rule, information nor person")),
    }
}

fn unregistered(library: &Library, register: &Register) -> Vec<String> {
    let known: BTreeSet<(&str, &str)> =
        register.clause.iter().map(|entry| (entry.document.as_str(), entry.id.as_str())).collect();
    let documents: BTreeSet<&str> = register.clause.iter().map(|entry| entry.document.as_str()).collect();
    let mut missing = Vec::new();
    for document in documents {
        let Some(version) = library.document(document).last().copied() else { continue };
        let unknown =
            version.clauses().filter(|clause| !clause.heading && !known.contains(&(document, clause.id.as_str())));
        missing.extend(unknown.map(|clause| format!("{}: {document} has it, the register does not", clause.id)));
    }
    missing
}

/// Citations of a version in its rules and examples.
fn citations(version: &Version) -> Cited {
    let mut cited = Cited::default();
    if let Ok(program) = version.program(&[]) {
        let effects = program.effects.iter().map(|rule| &rule.cites);
        let promises = program
            .promises
            .iter()
            .flat_map(|rule| [&rule.cites].into_iter().chain(rule.if_missed.as_ref().map(|rule| &rule.cites)));
        let beside = program.lines.iter().flat_map(|line| line.beside.iter().map(|(cites, _)| cites));
        for id in program.lines.iter().map(|line| &line.cites).chain(beside).chain(effects).chain(promises).flatten() {
            *cited.rules.entry(id.clone()).or_default() += 1;
        }
    }
    lawful(version.reference(), &mut cited);
    for example in &version.reference().examples {
        for line in &example.what.lines {
            if let ScenarioLine::Expect(expect) = line {
                count(&expect.citing, &mut cited.examples);
            }
        }
    }
    cited
}

/// Strikes, requirements and warnings rest on clauses too.
fn lawful(document: &Document, cited: &mut Cited) {
    for placed in &document.statements {
        let law = matches!(
            placed.what.kind,
            StatementKind::Strike { .. }
                | StatementKind::Require { .. }
                | StatementKind::Warn { .. }
                | StatementKind::Applies(_)
        );
        if law {
            count(&placed.what.cites, &mut cited.rules);
        }
    }
}

fn count(cites: &Cites, into: &mut BTreeMap<String, usize>) {
    for cite in cites {
        *into.entry(cite.text.clone()).or_default() += 1;
    }
}
