//! What a lawyer would ask about a text before it is published. A lint is no error of the language: the text runs. It says what the law
//! will strike, what cannot be met, on which days a promise would come too late, and what is missing; somebody has to answer it.

use crate::{
    civil::{self, DayNumber},
    declare::{self, Kind},
    document::{Anchor, Document},
    examples,
    facts::Facts,
    finding::Severity,
    front::DocumentKind,
    library::Library,
    program::{Body, Program},
    syntax::{Favour, StatementKind},
    value::Value,
    version::{Hash, Unaskable, Version},
};
use lyceum_kernel::Day;
use serde::Serialize;
use std::collections::BTreeSet;

/// Promises are looked at for so many days from the day a text comes into force: two years.
const AHEAD: DayNumber = 731;

/// Clock times that are a fixed distance from Greenwich and no local time.
const FIXED_OFFSETS: [&str; 7] = ["CET", "CEST", "MEZ", "MESZ", "GMT", "UTC+", "HNEC"];

/// Something to answer before a text is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lint {
    /// Its name, the same as long as the cause is the same: `struck liability-cap`.
    pub id: String,
    /// What kind of thing it is.
    pub kind: LintKind,
    /// Errors stop publication; a warning needs an answer, which stays with the version.
    pub severity: Severity,
    /// The clauses it is about.
    pub clauses: Vec<String>,
    /// The law it rests on.
    pub law: Vec<String>,
    /// Why, in the words of the law or of the text.
    pub because: String,
    /// The days on which it happens, where it is about days.
    pub days: Vec<Day>,
    /// The fact, output or matter it is about.
    pub subject: String,
    /// The languages in which a clause changed, where it did not in all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changed_in: Vec<String>,
    /// Those in which it did not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unchanged_in: Vec<String>,
}

/// Kinds of lints.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LintKind {
    /// The law strikes it for those it protects.
    Struck,
    /// A promise that comes later than the law allows, on these days.
    LateByLaw,
    /// A window that is over before it can be used.
    ClosedWindow,
    /// A clock time by a fixed distance from Greenwich instead of local time.
    FixedOffset,
    /// What the law requires the school to have or to say, and nobody has said where it is.
    MissingInformation,
    /// A regime of the law about which the school has not said whether it applies.
    OpenRegime,
    /// The text leaves open what a rule needs, and a default was chosen.
    DefaultChosen,
    /// A clause that changed in some languages and not in others.
    ChangedInPart,
}

/// Everything to answer before a version is published. `school` holds what the school said of itself: facts called `school.…`.
///
/// # Errors
/// The texts cannot be compiled together.
pub fn lints(library: &Library, version: &Version, school: &Facts) -> Result<Vec<Lint>, Unaskable> {
    if version.kind() != DocumentKind::Contract {
        return Ok(Vec::new());
    }
    let law = library.law_in_force(version.in_force_from());
    let ahead = civil::day(civil::plus_days(civil::number(version.in_force_from()), i64::from(AHEAD)));
    let mut found = struck(version, &law);
    found.extend(missing(&library.law_in_force(ahead), school));
    found.extend(regimes(&law, school));
    found.extend(defaults(version));
    found.extend(fixed_offsets(version));
    let program = version.program(&law)?;
    found.extend(late_by_law(library, version, &law, &program)?);
    found.extend(closed_windows(library, version, &program)?);
    let mut earlier = library.document(version.document()).into_iter().rev();
    let base = earlier.find(|other| other.in_force_from() < version.in_force_from());
    found.extend(base.map(|base| changed_in_part(base, version)).unwrap_or_default());
    Ok(found)
}

fn lint(kind: LintKind, name: &str, subject: &str) -> Lint {
    Lint {
        id: format!("{name} {subject}"),
        kind,
        severity: Severity::Warning,
        clauses: Vec::new(),
        law: Vec::new(),
        because: String::new(),
        days: Vec::new(),
        subject: subject.to_owned(),
        changed_in: Vec::new(),
        unchanged_in: Vec::new(),
    }
}

/// Clauses whose words changed in some languages and not in others since the version a text was begun from: a translation lags
/// behind, or one wording alone was meant. An answer is about these very words.
#[must_use]
pub fn changed_in_part(base: &Version, version: &Version) -> Vec<Lint> {
    let texts = |language| Some((language, base.in_language(language)?, version.in_language(language)?));
    let texts: Vec<(&str, &Document, &Document)> = version.languages().filter_map(texts).collect();
    let mut found = Vec::new();
    for clause in version.clauses() {
        let (mut changed_in, mut unchanged_in, mut words) = (Vec::new(), Vec::new(), String::new());
        for (language, before, after) in &texts {
            // A clause that is new or gone is missed by other checks.
            let (Some(was), Some(is)) = (sentence(before, clause), sentence(after, clause)) else { continue };
            if was == is {
                unchanged_in.push((*language).to_owned());
            } else {
                changed_in.push((*language).to_owned());
                words.push_str(is);
            }
        }
        if !changed_in.is_empty() && !unchanged_in.is_empty() {
            let print: String = Hash::of(words.as_bytes()).as_str().chars().take(8).collect();
            found.push(Lint {
                id: format!("changed-in-part {} {print}", clause.id),
                clauses: vec![clause.id.clone()],
                because: clause.sentence.clone(),
                changed_in,
                unchanged_in,
                ..lint(LintKind::ChangedInPart, "changed-in-part", &clause.id)
            });
        }
    }
    found
}

/// What a clause says in one file, also under an older id.
fn sentence<'a>(document: &'a Document, clause: &Anchor) -> Option<&'a str> {
    let is = |anchor: &&Anchor| {
        anchor.id == clause.id || anchor.aliases.contains(&clause.id) || clause.aliases.contains(&anchor.id)
    };
    document.anchors.iter().find(is).map(|anchor| anchor.sentence.as_str())
}

/// Sentences whose matter a law in force strikes.
fn struck(version: &Version, law: &[&Version]) -> Vec<Lint> {
    let mut found: Vec<Lint> = Vec::new();
    for document in law.iter().map(|version| version.reference()) {
        for placed in &document.statements {
            let StatementKind::Strike { matter, because } = &placed.what.kind else { continue };
            let carries = |anchor: &&Anchor| anchor.matter.as_deref() == Some(&matter.text);
            let clauses: Vec<String> = version.clauses().filter(carries).map(|anchor| anchor.id.clone()).collect();
            if clauses.is_empty() {
                continue;
            }
            let cites = placed.what.cites.iter().map(|cite| cite.text.clone());
            match found.iter_mut().find(|lint| lint.subject == matter.text) {
                Some(known) => known.law.extend(cites),
                None => found.push(Lint {
                    clauses,
                    law: cites.collect(),
                    because: because.clone(),
                    ..lint(LintKind::Struck, "struck", &matter.text)
                }),
            }
        }
    }
    found
}

/// What the law requires a school to have, now or within the two years, and the school has not said where. A page has to be there;
/// what customers are told elsewhere needs an answer that says where.
fn missing(law: &[&Version], school: &Facts) -> Vec<Lint> {
    let mut found: Vec<Lint> = Vec::new();
    for document in law.iter().map(|version| version.reference()) {
        for placed in &document.statements {
            let StatementKind::Require { fact, because } = &placed.what.kind else { continue };
            let is_said = school.get(&fact.text).is_some_and(|value| *value != Value::Absent);
            if !fact.text.starts_with("school.") || is_said {
                continue;
            }
            let cites = placed.what.cites.iter().map(|cite| cite.text.clone());
            match found.iter_mut().find(|lint| lint.subject == fact.text) {
                Some(known) => known.law.extend(cites),
                None => found.push(Lint {
                    severity: if fact.text.ends_with("_page") { Severity::Error } else { Severity::Warning },
                    law: cites.collect(),
                    because: because.clone(),
                    ..lint(LintKind::MissingInformation, "missing", &fact.text)
                }),
            }
        }
    }
    found
}

/// Regimes on which a law's application hangs, and about which nothing was said at set-up.
fn regimes(law: &[&Version], school: &Facts) -> Vec<Lint> {
    let mut found: Vec<Lint> = Vec::new();
    for version in law {
        let document = version.reference();
        let Ok(program) = version.program(&[]) else { continue };
        let Some(part) = program.parts.first() else { continue };
        let Some((line, _)) = &part.applies else { continue };
        let asked = program.lines.get(usize::from(*line)).map(|info| info.facts.as_slice()).unwrap_or_default();
        for slot in asked {
            let Some(fact) = program.facts.get(usize::from(*slot)).map(|slot| slot.fact) else { continue };
            if !fact.name.starts_with("school.regime") || school.get(fact.name).is_some() {
                continue;
            }
            if found.iter().all(|lint| lint.subject != fact.name) {
                found.push(Lint {
                    because: fact.meaning.to_owned(),
                    law: document.anchors.iter().take(1).map(|anchor| anchor.id.clone()).collect(),
                    ..lint(LintKind::OpenRegime, "regime", fact.name)
                });
            }
        }
    }
    found
}

/// Sentences that say that a figure is the school's own choice where the draft left it open.
fn defaults(version: &Version) -> Vec<Lint> {
    let chosen = version.clauses().filter(|anchor| anchor.marks.iter().any(|mark| mark == "default"));
    chosen
        .map(|anchor| Lint {
            clauses: vec![anchor.id.clone()],
            because: anchor.sentence.clone(),
            ..lint(LintKind::DefaultChosen, "default", &anchor.id)
        })
        .collect()
}

/// The first word of a sentence that is a time by a fixed distance.
fn fixed_offset(sentence: &str) -> Option<&str> {
    let mut words = sentence.split(|c: char| !(c.is_ascii_alphanumeric() || c == '+'));
    words.find(|word| {
        FIXED_OFFSETS.iter().any(|fixed| word == fixed || (fixed.ends_with('+') && word.starts_with(fixed)))
    })
}

fn fixed_offsets(version: &Version) -> Vec<Lint> {
    version
        .clauses()
        .filter_map(|anchor| {
            let word = fixed_offset(&anchor.sentence)?;
            Some(Lint {
                clauses: vec![anchor.id.clone()],
                because: word.to_owned(),
                ..lint(LintKind::FixedOffset, "fixed-offset", &anchor.id)
            })
        })
        .collect()
}

/// Outputs of which contract and law both speak, on every day of two years: the days on which the contract would be worse.
fn late_by_law(
    library: &Library,
    version: &Version,
    law: &[&Version],
    program: &Program,
) -> Result<Vec<Lint>, Unaskable> {
    let mut found = Vec::new();
    for info in &program.outputs {
        let documents: BTreeSet<u8> = info.definitions.iter().map(|definition| definition.document).collect();
        if info.favour != Some(Favour::Earlier) || !documents.contains(&0) || documents.len() < 2 {
            continue;
        }
        // One case in which the law says something of its own is enough: it is moved through the days.
        let cases = examples::facts_for(library, version, &info.name);
        let speaks =
            |facts: &Facts| compared(version, law, &info.name, facts).is_some_and(|both| both.contract != both.law);
        let Some(case) = cases.iter().map(|facts| protected(version, facts)).find(speaks) else { continue };
        let Some(trigger) = asked_on(&case, version) else { continue };
        let first = civil::number(version.in_force_from());
        let mut days = Vec::new();
        let mut clauses: BTreeSet<String> = BTreeSet::new();
        let mut cites: BTreeSet<String> = BTreeSet::new();
        for day in first..first + AHEAD {
            let case = at_the_latest(version, law, &moved(&case, day - trigger, version));
            let Some(compared) = compared(version, law, &info.name, &case) else { continue };
            if compared.contract > compared.law {
                days.push(civil::day(day));
                clauses.extend(compared.clauses);
                cites.extend(compared.cites);
            }
        }
        if !days.is_empty() {
            found.push(Lint {
                clauses: clauses.into_iter().collect(),
                law: cites.into_iter().collect(),
                days,
                ..lint(LintKind::LateByLaw, "late-by-law", &info.name)
            });
        }
    }
    Ok(found)
}

/// A case of somebody the law protects, at the seat of the school unless the case says where.
fn protected(version: &Version, facts: &Facts) -> Facts {
    let mut case = facts.clone();
    case.set("customer.kind", "consumer");
    if case.get("customer.country").is_none() {
        case.set("customer.country", version.seat().country());
    }
    if case.get("customer.region").is_none() {
        case.set("customer.region", Value::Region(version.seat()));
    }
    case
}

/// The day of asking in a case.
fn asked_on(facts: &Facts, version: &Version) -> Option<DayNumber> {
    match facts.get("request.sent_at") {
        Some(Value::Instant(at)) => Some(civil::number(at.day(version.zone()))),
        _ => None,
    }
}

/// The same case so many days later.
fn moved(facts: &Facts, by: DayNumber, version: &Version) -> Facts {
    let mut case = facts.clone();
    for (name, value) in facts.iter() {
        match value {
            Value::Instant(at) => {
                let day = civil::plus_days(civil::number(at.day(version.zone())), i64::from(by));
                let (hour, minute) = at.clock(version.zone());
                let start = civil::day(day).start(version.zone());
                let span = lyceum_kernel::Span::minutes(i64::from(hour) * 60 + i64::from(minute));
                case.set(name, start.plus(span));
            }
            Value::Day(day) => {
                case.set(name, civil::day(civil::plus_days(civil::number(*day), i64::from(by))));
            }
            _ => {}
        }
    }
    case
}

/// Where a promise begins with an answer, the answer comes on the last day that the text promises it: the worst that can happen while
/// every promise is kept.
fn at_the_latest(version: &Version, law: &[&Version], facts: &Facts) -> Facts {
    let mut case = facts.clone();
    if let Some(Value::Instant(decided)) = facts.get("decision.approved_at")
        && let Ok(review) = version.decide("review_by", facts, law)
        && let Some(Value::Day(last)) = review.value("review_by")
    {
        let (hour, minute) = decided.clock(version.zone());
        let span = lyceum_kernel::Span::minutes(i64::from(hour) * 60 + i64::from(minute));
        case.set("decision.approved_at", last.start(version.zone()).plus(span));
    }
    case
}

/// What contract and law each say by themselves.
struct Compared {
    contract: Day,
    law: Day,
    clauses: Vec<String>,
    cites: Vec<String>,
}

fn compared(version: &Version, law: &[&Version], output: &str, facts: &Facts) -> Option<Compared> {
    let alone = version.decide(output, facts, &[]).ok()?;
    let together = version.decide(output, facts, law).ok()?;
    let contract = alone.value(output)?.day()?;
    let laws = together.layers.iter().filter(|layer| layer.name != "contract" && layer.applies == Some(true));
    let says = |layer: &crate::decision::Layer| layer.values.iter().find(|(name, _)| name == output)?.1.day();
    let law = laws.filter_map(says).min()?;
    let cites = together.lines.iter().filter(|line| line.layer != "contract" && line.rule == output && line.carries);
    Some(Compared {
        contract,
        law,
        clauses: alone.cited().into_iter().map(str::to_owned).collect(),
        cites: cites.flat_map(|line| line.clause.clone()).collect(),
    })
}

/// Windows that end before what they are counted from has begun, for one of the words a fact may be.
fn closed_windows(library: &Library, version: &Version, program: &Program) -> Result<Vec<Lint>, Unaskable> {
    let mut found = Vec::new();
    for info in &program.outputs {
        let Some(definition) = info.definitions.iter().find(|definition| definition.document == 0) else { continue };
        if !matches!(definition.body, Body::Window { .. }) {
            continue;
        }
        let asked = facts_of(program, &info.plan);
        for case in examples::facts_for(library, version, &info.name).into_iter().take(3) {
            for (fact, word, case) in variations(&case, &asked) {
                let Ok(decision) = version.decide(&info.name, &case, &[]) else { continue };
                let Some(Value::Window { from, to }) = decision.value(&info.name) else { continue };
                let begins = begins(&case, version);
                let never = to < from || begins.is_some_and(|day| *to < day);
                let subject = format!("{} with {fact} {word}", info.name);
                if never && found.iter().all(|lint: &Lint| lint.subject != subject) {
                    found.push(Lint {
                        clauses: decision.cited().into_iter().map(str::to_owned).collect(),
                        because: format!("{from} – {to}"),
                        days: begins.into_iter().collect(),
                        ..lint(LintKind::ClosedWindow, "closed-window", &subject)
                    });
                }
            }
        }
    }
    Ok(found)
}

/// The facts that some outputs ask for.
fn facts_of(program: &Program, outputs: &[u16]) -> BTreeSet<&'static str> {
    let lines = program.lines.iter().filter(|line| line.document == 0 && outputs.contains(&line.output));
    let slots = lines.flat_map(|line| &line.facts);
    slots.filter_map(|slot| Some(program.facts.get(usize::from(*slot))?.fact.name)).collect()
}

/// A case with each of the words that are asked for replaced by each that may stand there.
fn variations(facts: &Facts, asked: &BTreeSet<&'static str>) -> Vec<(&'static str, &'static str, Facts)> {
    let mut all = Vec::new();
    for (name, value) in facts.iter().filter(|(name, _)| asked.contains(name)) {
        let (Some(fact), Value::Symbol(_) | Value::Text(_)) = (declare::fact(name), value) else { continue };
        let Kind::Symbol(words) = fact.kind else { continue };
        for word in words {
            let mut case = facts.clone();
            case.set(name, *word);
            all.push((fact.name, *word, case));
        }
    }
    all
}

/// The day on which the contract of a case begins to run.
fn begins(facts: &Facts, version: &Version) -> Option<Day> {
    let day = |name: &str| match facts.get(name) {
        Some(Value::Day(day)) => Some(*day),
        Some(Value::Instant(at)) => Some(at.day(version.zone())),
        _ => None,
    };
    day("subscription.starts_on").or_else(|| day("contract.concluded_at"))
}
