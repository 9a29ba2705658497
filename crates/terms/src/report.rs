//! What the command line says of a check and of a decision: text for people, JSON for scripts. The names of JSON fields are a promise
//! to scripts outside.

use crate::{
    check::Checked,
    decision::{Decision, Line, Outcome, Part},
    document,
    facts::Facts,
    finding::Finding,
    front::DocumentKind,
    library::Library,
    value::Value,
    version::{Unaskable, Version},
};
use lyceum_kernel::{Instant, Zone};
use serde_json::{Map, Value as Json, json};
use std::{collections::BTreeSet, fmt::Write as _};

/// A text for people, JSON for scripts, and how the command ends.
#[derive(Clone, Debug)]
pub struct Report {
    /// For people.
    pub text: String,
    /// For scripts.
    pub json: Json,
    /// 0 clean, 1 findings, 2 unusable.
    pub exit: u8,
}

/// Files as path and text.
pub type Files = Vec<(String, String)>;

/// Law and general rules that stand around `files` without being among them, so that a folder can be checked by itself.
#[must_use]
pub fn with_context(files: &Files, around: Files) -> Files {
    let key = |path: &str, text: &str| {
        let (document, _) = document::read(path, text.to_owned()).ok()?;
        let general = document.front.kind != DocumentKind::Contract || document.front.document.starts_with("general/");
        Some((general, (document.front.document, document.front.version, document.front.language)))
    };
    let known: BTreeSet<_> = files.iter().filter_map(|(path, text)| key(path, text)).map(|(_, key)| key).collect();
    let paths: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let mut all = files.clone();
    all.extend(around.into_iter().filter(|(path, text)| {
        !paths.contains(path.as_str()) && key(path, text).is_some_and(|(general, key)| general && !known.contains(&key))
    }));
    all
}

/// `lyceum terms check`: `files` are checked, with the documents of `around` at hand.
#[must_use]
pub fn check(files: &Files, around: Files) -> Report {
    if files.is_empty() {
        let message = "there are no terms here: a text is a file YEAR-MONTH-DAY.LANGUAGE.md";
        return Report { text: format!("{message}\n"), json: json!({ "error": message }), exit: 2 };
    }
    let mine: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let (_, checked) = Library::check_only(with_context(files, around), |path| mine.contains(path));
    let (errors, warnings): (Vec<&Finding>, Vec<&Finding>) =
        checked.findings.iter().partition(|finding| finding.is_error());
    let Checked { documents, clauses, rules, examples, following, findings } = &checked;
    let mut text =
        findings.iter().filter(|finding| !finding.follows).map(Finding::render).collect::<Vec<_>>().join("\n");
    if !text.is_empty() {
        text.push('\n');
    }
    let follow = findings.iter().filter(|finding| finding.follows).count();
    if *following > 0 {
        let fail = if *following == 1 { "example fails" } else { "examples fail" };
        let _ = writeln!(
            text,
            "{following} {fail} beside these errors, perhaps because of them: mend them first, and see what is left (`--json` lists all)\n"
        );
    }
    let _ = writeln!(
        text,
        "{documents} documents, {clauses} clauses, {rules} rules, {examples} examples: {} errors, {} warnings",
        errors.len() - follow,
        warnings.len()
    );
    let json = json!({
        "documents": documents,
        "clauses": clauses,
        "rules": rules,
        "examples": examples,
        // Every error of `findings`, and of these the ones that may only follow from others: `follows` is true on each of them.
        "errors": errors.len(),
        "errors_following": follow,
        "warnings": warnings.len(),
        "findings": findings,
    });
    Report { text, json, exit: u8::from(!findings.is_empty()) }
}

/// `lyceum terms decide`: a question asked of a document, under these layers of law; `None` for all in force.
#[must_use]
pub fn decide(library: &Library, version: &Version, question: &str, facts: &str, layers: Option<&[&str]>) -> Report {
    match decided(library, version, question, facts, layers) {
        Ok((decision, facts)) => {
            Report { text: decision_text(version, &decision), json: decision_json(version, &decision, &facts), exit: 0 }
        }
        Err(unaskable) => unusable(&unaskable.to_string()),
    }
}

/// Something that cannot be done at all.
#[must_use]
pub fn unusable(message: &str) -> Report {
    Report { text: format!("error: {message}\n"), json: json!({ "error": message }), exit: 2 }
}

fn decided(
    library: &Library,
    version: &Version,
    question: &str,
    facts: &str,
    layers: Option<&[&str]>,
) -> Result<(Decision, Facts), Unaskable> {
    let facts = Facts::from_json(facts)?;
    let asked = match facts.get("request.sent_at") {
        Some(Value::Instant(at)) => at.day(version.zone()),
        _ => version.in_force_from(),
    };
    let day = asked.max(version.in_force_from());
    let law = match layers {
        _ if version.kind() == DocumentKind::Law => Vec::new(),
        None => library.law_in_force(day),
        Some(layers) => library.law_of(layers, day),
    };
    Ok((version.decide(question, &facts, &law)?, facts))
}

/// Which of these layers no text of law has, and those that there are: a mistyped layer must not quietly mean none.
#[must_use]
pub fn unknown_layers(library: &Library, layers: &[&str]) -> Option<String> {
    let law = library.versions().iter().filter(|version| version.kind() == DocumentKind::Law);
    let known: BTreeSet<&str> = law.map(Version::layer).collect();
    let unknown: Vec<&str> = layers.iter().copied().filter(|layer| !known.contains(layer)).collect();
    let known: Vec<&str> = known.into_iter().collect();
    (!unknown.is_empty())
        .then(|| format!("there is no layer of law {}; known: {}, or none", unknown.join(", "), known.join(", ")))
}

/// A value for people: an instant as the clock at the seat shows it, with how far that is from UTC.
fn told(value: &Value, zone: &Zone) -> String {
    let text = match value {
        Value::Instant(at) => local(*at, zone),
        other => other.to_string(),
    };
    if text.trim().is_empty() { "(empty)".to_owned() } else { text }
}

fn local(at: Instant, zone: &Zone) -> String {
    let minutes = |zone: &Zone| {
        let (hour, minute) = at.clock(zone);
        at.day(zone).number() * 1440 + i64::from(hour) * 60 + i64::from(minute)
    };
    let ahead = minutes(zone) - minutes(&Zone::utc());
    let (hour, minute) = at.clock(zone);
    let sign = if ahead < 0 { '-' } else { '+' };
    let (hours, rest) = (ahead.abs() / 60, ahead.abs() % 60);
    format!("{} {hour:02}:{minute:02}{sign}{hours:02}:{rest:02}", at.day(zone))
}

/// The JSON of a decision: outcome, values, one trace line for each clause.
#[must_use]
pub fn decision_json(version: &Version, decision: &Decision, facts: &Facts) -> Json {
    let mut object = Map::new();
    let mut put = |name: &str, value: Json| {
        object.insert(name.to_owned(), value);
    };
    put("document", json!(decision.document));
    put("version", json!(version.version()));
    put("hash", json!(decision.hash));
    put("question", json!(decision.question));
    put("outcome", json!(decision.outcome.word()));
    match &decision.outcome {
        Outcome::Manual { proposed } => put("proposed", json!(proposed)),
        Outcome::Hold(events) => put("until", json!(events)),
        Outcome::Needs(names) => put("needs", json!(names)),
        Outcome::Value(value) => put("value", value.plain()),
        Outcome::Yes | Outcome::No => {}
    }
    put("amount", json!(decision.amount()));
    put("ground", json!(decision.ground));
    let values: Map<String, Json> = decision.values.iter().map(|(name, value)| (name.clone(), value.plain())).collect();
    put("values", Json::Object(values));
    put("cited", json!(decision.cited()));
    put("trace", decision.lines.iter().flat_map(trace).collect());
    put("layers", decision.layers.iter().map(layer).collect());
    put("notices", json!(decision.notices));
    let promises = decision.promises.iter().map(|promise| {
        json!({
            "name": promise.name,
            "clause": promise.clause,
            "by": promise.by,
            "to": promise.to,
            "due": promise.due.as_ref().map(Value::plain),
        })
    });
    put("promises", promises.collect());
    put("calendar", json!(decision.calendar));
    put("facts", facts.to_value());
    put("versions", json!(decision.versions));
    Json::Object(object)
}

/// One line of the trace for each clause it rests on, so that scripts can look a clause up.
fn trace(line: &Line) -> Vec<Json> {
    let one = |clause: Option<&String>| {
        json!({
            "clause": clause,
            "clauses": line.clause,
            "rule": line.rule,
            "layer": line.layer,
            "part": line.part,
            "holds": line.holds,
            "op": line.op,
            "subject": line.subject,
            "left": line.left.as_ref().map(Value::plain),
            "right": line.right.as_ref().map(Value::plain),
            "nearest": line.nearest.as_ref().map(Value::plain),
            "changeable": line.changeable,
            "carries": line.carries,
            "struck_by": line.struck_by,
        })
    };
    if line.clause.is_empty() { vec![one(None)] } else { line.clause.iter().map(|clause| one(Some(clause))).collect() }
}

fn layer(layer: &crate::decision::Layer) -> Json {
    let values: Map<String, Json> = layer.values.iter().map(|(name, value)| (name.clone(), value.plain())).collect();
    json!({
        "name": layer.name,
        "document": layer.document,
        "hash": layer.hash,
        "applies": layer.applies,
        "outcome": layer.outcome.as_ref().map(Outcome::word),
        "values": values,
        "struck": layer.struck,
    })
}

/// A decision for people: the answer, what it rests on, every line, what would have changed it.
#[must_use]
pub fn decision_text(version: &Version, decision: &Decision) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}: {}", decision.question, decision.outcome);
    let zone = version.zone();
    for (name, value) in &decision.values {
        let _ = writeln!(out, "  {name} = {}", told(value, zone));
    }
    if let Some(ground) = &decision.ground {
        let _ = writeln!(out, "  ground: {ground}");
    }
    let _ = writeln!(out, "  rests on: {}", decision.cited().join(", "));
    let mut rule = "";
    for line in &decision.lines {
        if line.rule != rule {
            rule = &line.rule;
            let _ = writeln!(out, "\n{rule}");
        }
        let _ = writeln!(out, "{}", line_text(line, zone));
    }
    let failed: Vec<&Line> = decision.failed().filter(|line| line.carries).collect();
    if !failed.is_empty() {
        let _ = writeln!(out, "\nwhat would have changed it");
        for line in failed {
            let nearest = line.nearest.as_ref().map(|value| format!(": {}", told(value, zone))).unwrap_or_default();
            let past = if line.changeable { "" } else { " (cannot be changed any more)" };
            let _ = writeln!(
                out,
                "  {:<12} {} {}{nearest}{past}",
                line.clause.join(", "),
                line.subject,
                line.op.replace('_', " ")
            );
        }
    }
    for layer in decision.layers.iter().filter(|layer| !layer.struck.is_empty()) {
        for struck in &layer.struck {
            let _ = writeln!(
                out,
                "\nstruck by {} ({}): {}, because {}",
                layer.name,
                struck.by.join(", "),
                struck.clauses.join(", "),
                struck.because
            );
        }
    }
    for notice in &decision.notices {
        let _ = writeln!(out, "\nnotice ({}): {}", notice.clause.join(", "), notice.because);
    }
    let _ = writeln!(out, "\n{} {} {}", decision.document, version.version(), decision.hash);
    out
}

fn line_text(line: &Line, zone: &Zone) -> String {
    let mark = match (line.holds, &line.struck_by) {
        (_, Some(_)) => "-",
        (Some(true), _) => "✓",
        (Some(false), _) => {
            if line.part == Part::Condition {
                "✗"
            } else {
                "·"
            }
        }
        (None, _) => "?",
    };
    let side = |value: &Option<Value>| value.as_ref().map_or_else(|| "?".to_owned(), |value| told(value, zone));
    let sides = match (&line.left, &line.right) {
        // What is not known yet is a question mark on its side, never a blank.
        _ if line.holds.is_none() => {
            format!("{} {} {}", side(&line.left), line.op.replace('_', " "), side(&line.right))
        }
        (Some(_), Some(_)) => format!("{} {} {}", side(&line.left), line.op.replace('_', " "), side(&line.right)),
        (Some(_), None) => format!("{} {}", side(&line.left), line.op.replace('_', " ")),
        _ => line.op.replace('_', " "),
    };
    let layer = if line.layer == "contract" { String::new() } else { format!(" [{}]", line.layer) };
    format!("  {mark} {:<16} {}  ({}){layer}", line.clause.join(", "), line.subject, sides.trim())
}
