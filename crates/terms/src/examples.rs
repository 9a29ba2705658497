//! Examples in the text: facts, then what must come of them. A failing one stops publication.

use crate::{
    compile::known_clause,
    decision::{Decision, Outcome},
    declare::{self, Kind},
    document::Document,
    facts::{Facts, Record, country_meant, of_text},
    finding::{Complaint, EXAMPLE, Finding, MAX_FINDINGS, Span},
    front::DocumentKind,
    library::Library,
    syntax::{Expect, Expected, Literal, LiteralNode, Name, Node, Scenario, ScenarioLine},
    value::Value,
    version::{Unaskable, Version},
};
use lyceum_kernel::{Country, Instant, Zone};
use std::collections::BTreeSet;

/// Blocks of facts may build on each other to this depth.
const MAX_GIVEN: usize = 8;
/// So many blocks may be taken by one example, so that those which take others twice end.
const MAX_TAKEN: usize = 100;
/// So many questions are named to who asks another.
const MAX_NAMED: usize = 12;

/// An example, tried.
#[derive(Clone, Debug)]
pub struct Tried<'a> {
    /// Its title.
    pub title: &'a str,
    /// The clause it stands under.
    pub under: Option<&'a str>,
    /// Where its title stands.
    pub span: Span,
    /// What it expects, the names of the outputs.
    pub expects: Vec<&'a str>,
    /// What failed; nothing when it holds.
    pub findings: Vec<Finding>,
}

/// Tries every example of a version, in the order of the text.
#[must_use]
pub fn tried<'a>(library: &'a Library, version: &'a Version) -> Vec<Tried<'a>> {
    let document = version.reference();
    let mut trial = Trial { library, version, document, beside: None, taken: 0, complaints: Vec::new() };
    let mut all = Vec::new();
    let mut left = MAX_FINDINGS;
    for example in &document.examples {
        trial.example(&example.what);
        trial.complaints.truncate(left.max(1));
        left = left.saturating_sub(trial.complaints.len());
        let place = |complaint: Complaint| complaint.placed(&document.path, &document.source);
        all.push(Tried {
            title: &example.what.name.text,
            under: example.under.as_deref(),
            span: example.what.name.span,
            expects: expects(&example.what),
            findings: std::mem::take(&mut trial.complaints).into_iter().map(place).collect(),
        });
    }
    all
}

fn expects(example: &Scenario) -> Vec<&str> {
    let names = example.lines.iter().filter_map(|line| match line {
        ScenarioLine::Expect(expect) => Some(expect.name.text.as_str()),
        _ => None,
    });
    names.collect()
}

/// The facts of the examples that expect something of an output.
#[must_use]
pub fn facts_for(library: &Library, version: &Version, output: &str) -> Vec<Facts> {
    let document = version.reference();
    let mut trial = Trial { library, version, document, beside: None, taken: 0, complaints: Vec::new() };
    let mut all = Vec::new();
    for example in document.examples.iter().filter(|example| expects(&example.what).contains(&output)) {
        let (mut facts, mut layers) = (Facts::new(), None);
        trial.taken = 0;
        trial.lines(&example.what, &mut facts, &mut layers, 0);
        all.push(facts);
    }
    all
}

struct Trial<'a> {
    library: &'a Library,
    version: &'a Version,
    document: &'a Document,
    /// The contract below, for an example of law that names one.
    beside: Option<&'a Version>,
    /// Blocks of facts that the example at hand has taken.
    taken: usize,
    complaints: Vec<Complaint>,
}

impl<'a> Trial<'a> {
    fn example(&mut self, example: &Scenario) {
        let mut facts = Facts::new();
        let mut layers: Option<Vec<&Name>> = None;
        (self.beside, self.taken) = (None, 0);
        self.lines(example, &mut facts, &mut layers, 0);
        let law = self.law(layers.as_deref());
        for line in &example.lines {
            if let ScenarioLine::Expect(expect) = line
                && let Err(complaint) = self.expect(&example.name, expect, &facts, &law)
            {
                self.complaints.push(complaint);
            }
        }
    }

    fn lines<'s>(&mut self, scenario: &'s Scenario, facts: &mut Facts, layers: &mut Option<Vec<&'s Name>>, depth: usize)
    where
        'a: 's,
    {
        for line in &scenario.lines {
            match line {
                ScenarioLine::Given(name) => {
                    let Some(given) = self.document.facts.iter().find(|facts| facts.name.text == name.text) else {
                        let known = self.document.facts.iter().map(|facts| facts.name.text.as_str());
                        let complaint = Complaint::error(
                            "unknown-facts",
                            name.span,
                            format!("no block of facts is called “{}”", name.text),
                        )
                        .remedy(format!("write a block ```facts {}", name.text))
                        .did_you_mean(&name.text, known);
                        self.complaints.push(complaint);
                        continue;
                    };
                    self.taken += 1;
                    if depth >= MAX_GIVEN || self.taken > MAX_TAKEN {
                        let message = "blocks of facts build on each other too deeply";
                        // Once: a block that builds on itself twice would say so again and again.
                        if !self.complaints.iter().any(|complaint| complaint.code == "cycle") {
                            let complaint = Complaint::error("cycle", name.span, message).label("and so on");
                            self.complaints.push(complaint.remedy("a block of facts is not `given` to itself"));
                        }
                        return;
                    }
                    self.lines(given, facts, layers, depth + 1);
                }
                ScenarioLine::Under(names) => *layers = Some(names.iter().collect()),
                ScenarioLine::Beside(name) => self.beside(name),
                // Nobody reads on, and what each name was meant for takes a while to find out.
                ScenarioLine::Fact(..) if self.complaints.len() > MAX_FINDINGS => {}
                ScenarioLine::Fact(name, literal) => match fact(name, literal, self.version.zone()) {
                    Ok(Some(value)) => {
                        facts.set(&name.text, value);
                    }
                    Ok(None) => {
                        facts.forget(&name.text);
                    }
                    Err(complaint) => self.complaints.push(complaint),
                },
                ScenarioLine::Expect(_) => {}
            }
        }
    }

    /// Puts a contract below the law at hand: its version of the day on which the law came into force, else its first.
    fn beside(&mut self, name: &Name) {
        let versions = self.library.document(&name.text);
        let day = self.version.in_force_from();
        let contract = self.library.in_force(&name.text, day).or_else(|| versions.first().copied());
        self.beside = contract.filter(|contract| contract.kind() == DocumentKind::Contract);
        if self.version.kind() != DocumentKind::Law || self.beside.is_none() {
            let complaint = Complaint::error("unknown-contract", name.span, format!("`{}` is no contract", name.text))
                .label("expected a contract, beside which this law is tried")
                .remedy("name the `document` of a contract; in a contract write `under eu` instead");
            self.complaints.push(complaint.did_you_mean(&name.text, self.library.documents()));
        }
    }

    /// What is asked: the document at hand, or the contract below it.
    fn asked(&self) -> &'a Version {
        self.beside.unwrap_or(self.version)
    }

    /// A contract is tried under no law unless the example says so; a law by itself, or above the contract it names.
    fn law(&mut self, layers: Option<&[&Name]>) -> Vec<&'a Version> {
        let own: Vec<&'a Version> = self.beside.is_some().then_some(self.version).into_iter().collect();
        let Some(layers) = layers else { return own };
        let all = self.library.law_in_force(self.version.in_force_from());
        for name in layers {
            if name.text != "none" && !all.iter().any(|law| law.layer() == name.text) {
                let known: BTreeSet<&str> = all.iter().map(|law| law.layer()).chain(["none"]).collect();
                let known: Vec<&str> = known.into_iter().collect();
                let complaint =
                    Complaint::error("unknown-law", name.span, format!("there is no layer of law `{}`", name.text))
                        .label("expected a layer in force, or `none`")
                        .remedy(if known.len() > 1 {
                            format!("write one of {}", known.join(", "))
                        } else {
                            "put documents of `kind = \"law\"` beside this one".to_owned()
                        });
                self.complaints.push(complaint.did_you_mean(&name.text, known));
            }
        }
        if self.version.kind() == DocumentKind::Law && own.is_empty() {
            return Vec::new();
        }
        let mine = |law: &&Version| own.iter().any(|own| own.hash() == law.hash());
        let named = |law: &&Version| layers.iter().any(|name| name.text == law.layer());
        all.into_iter().filter(|law| mine(law) || named(law)).collect()
    }

    fn expect(&self, title: &Name, expect: &Expect, facts: &Facts, law: &[&Version]) -> Result<(), Complaint> {
        for cite in &expect.citing {
            known_clause(cite, &self.version.ids)?;
        }
        if declare::event(&expect.name.text).is_some() {
            return self.effects(title, expect, facts, law);
        }
        if matches!(expect.name.text.as_str(), "notice" | "strike") {
            return self.lawful(title, expect, facts, law);
        }
        let decision =
            self.asked().decide(&expect.name.text, facts, law).map_err(|unaskable| self.unasked(expect, &unaskable))?;
        let cited = decision.cited();
        let (still, missing): (Vec<&str>, Vec<&str>) =
            expect.citing.iter().map(|cite| cite.text.as_str()).partition(|cite| cited.contains(cite));
        // What an example of a changed text would have to say: the new answer, and those of its clauses that still carry it.
        let now = crate::from_case::expectation(&decision, &still, self.version.zone());
        if let Some(wanted) = differs(&expect.outcome, &decision, self.version.zone()) {
            let got = decision.outcome.to_string();
            return Err(Complaint::error(
                EXAMPLE,
                expect.span,
                format!("“{}” expected {wanted}, got {got}", title.text),
            )
            .label(format!("got {got}"))
            .remedy(why(&decision))
            .repair(expect.span, now));
        }
        if let Some(first) = missing.first() {
            let span = expect.citing.iter().find(|cite| cite.text == *first).map_or(expect.span, |cite| cite.span);
            return Err(Complaint::error(
                EXAMPLE,
                span,
                format!("“{}” does not rest on {}", title.text, missing.join(", ")),
            )
            .label("expected among the clauses cited")
            .remedy(format!("the outcome rests on {}", cited.join(", ")))
            .repair(expect.span, now));
        }
        Ok(())
    }

    fn unasked(&self, expect: &Expect, unaskable: &Unaskable) -> Complaint {
        let questions = self.asked().questions();
        let remedy = match questions.is_empty() {
            true => "write a rule of this name".to_owned(),
            false => {
                let named: Vec<&str> = questions.iter().take(MAX_NAMED).map(String::as_str).collect();
                let more = if questions.len() > MAX_NAMED { ", …" } else { "" };
                format!("it answers {}{more}", named.join(", "))
            }
        };
        Complaint::error(EXAMPLE, expect.name.span, unaskable.to_string())
            .label("asked here")
            .remedy(remedy)
            .did_you_mean(&expect.name.text, questions.iter().map(String::as_str))
    }

    /// `expect notice = yes citing X`: a requirement or warning that rests on X speaks up; with `no`, none does. `expect strike =
    /// MATTER citing X` and `expect strike = no` say the same of matters struck.
    fn lawful(&self, title: &Name, expect: &Expect, facts: &Facts, law: &[&Version]) -> Result<(), Complaint> {
        let (notices, struck) =
            self.asked().notices(facts, law).map_err(|unaskable| self.unasked(expect, &unaskable))?;
        let rests = |clauses: &[String]| expect.citing.iter().all(|cite| clauses.contains(&cite.text));
        let notice = expect.name.text == "notice";
        let found: Vec<String> = if notice {
            notices.iter().filter(|notice| rests(&notice.clause)).map(|_| "yes".to_owned()).collect()
        } else {
            struck.iter().filter(|struck| rests(&struck.by)).map(|struck| struck.matter.clone()).collect()
        };
        let fits = match &expect.outcome {
            Expected::No => found.is_empty(),
            Expected::Yes => !found.is_empty(),
            Expected::Value(Literal { node: LiteralNode::Word(matter), .. }) => found.contains(matter),
            _ => false,
        };
        if fits {
            return Ok(());
        }
        let got = if found.is_empty() { "no".to_owned() } else { found.join(", ") };
        let message = format!("“{}” expected {}, got {got}", title.text, wanted(&expect.outcome));
        let rest = notices.iter().map(|notice| &notice.clause).chain(struck.iter().map(|struck| &struck.by));
        let all: Vec<&str> = rest.flatten().map(String::as_str).collect();
        Err(Complaint::error(EXAMPLE, expect.span, message).label(format!("got {got}")).remedy(format!(
            "the law speaks up by {}",
            if all.is_empty() { "no clause".to_owned() } else { all.join(", ") }
        )))
    }

    fn effects(&self, title: &Name, expect: &Expect, facts: &Facts, law: &[&Version]) -> Result<(), Complaint> {
        let effects = self
            .asked()
            .effects(&expect.name.text, facts, law)
            .map_err(|unaskable| self.unasked(expect, &unaskable))?;
        let wanted: Vec<&str> = match &expect.outcome {
            Expected::Words(words) => words.iter().map(|word| word.text.as_str()).collect(),
            Expected::Value(Literal { node: LiteralNode::Word(word), .. }) => vec![word.as_str()],
            _ => Vec::new(),
        };
        let got: Vec<&str> = effects.iter().map(|effect| effect.verb.as_str()).collect();
        let missing: Vec<&str> = wanted.iter().copied().filter(|verb| !got.contains(verb)).collect();
        if wanted.is_empty() || !missing.is_empty() {
            return Err(Complaint::error(
                EXAMPLE,
                expect.span,
                format!("“{}” expected {}, got {}", title.text, wanted.join(", "), got.join(", ")),
            )
            .label(format!("got {}", got.join(", ")))
            .remedy("name effects by their words: end_access, remove_progress, refuse_certificate, bar_purchase, send_letter, right, move"));
        }
        let cited: Vec<&String> = effects.iter().flat_map(|effect| &effect.clause).collect();
        match expect.citing.iter().find(|cite| !cited.contains(&&cite.text)) {
            Some(cite) => {
                let cited: Vec<&str> = cited.iter().map(|cite| cite.as_str()).collect();
                Err(Complaint::error(EXAMPLE, cite.span, format!("“{}” does not rest on {}", title.text, cite.text))
                    .label("expected among the clauses cited")
                    .remedy(format!("the effects rest on {}", cited.join(", "))))
            }
            None => Ok(()),
        }
    }
}

/// What was wanted, where the decision differs.
fn differs(expected: &Expected, decision: &Decision, zone: &Zone) -> Option<String> {
    let fits = match (expected, &decision.outcome) {
        (Expected::Yes, Outcome::Yes) | (Expected::No, Outcome::No) => true,
        (Expected::Yes, Outcome::Value(Value::YesNo(yes))) => *yes,
        (Expected::No, Outcome::Value(Value::YesNo(yes))) => !*yes,
        (Expected::Manual(None), Outcome::Manual { .. }) | (Expected::Hold(None), Outcome::Hold(_)) => true,
        (Expected::Manual(Some(literal)), Outcome::Manual { proposed }) => {
            proposed.is_some_and(|money| matches(literal, &Value::Money(money), zone))
        }
        (Expected::Hold(Some(event)), Outcome::Hold(events)) => events.contains(event),
        (Expected::Needs(names), Outcome::Needs(needs)) => names.iter().all(|name| needs.contains(&name.text)),
        (Expected::Value(Literal { node: LiteralNode::Absent, .. }), Outcome::Needs(_)) => {
            !decision.values.iter().any(|(name, _)| *name == decision.question)
        }
        (Expected::Value(literal), Outcome::Value(value)) => matches(literal, value, zone),
        _ => false,
    };
    (!fits).then(|| wanted(expected))
}

fn wanted(expected: &Expected) -> String {
    match expected {
        Expected::Yes => "yes".to_owned(),
        Expected::No => "no".to_owned(),
        Expected::Manual(None) => "manual".to_owned(),
        Expected::Manual(Some(literal)) => format!("manual proposing {}", written(literal)),
        Expected::Hold(None) => "hold".to_owned(),
        Expected::Hold(Some(event)) => format!("hold until \"{event}\""),
        Expected::Needs(names) => {
            format!("needs {}", names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(", "))
        }
        Expected::Value(literal) => written(literal),
        Expected::Words(words) => words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(", "),
    }
}

fn written(literal: &Literal) -> String {
    match &literal.node {
        LiteralNode::Absent => "absent".to_owned(),
        LiteralNode::Unknown => "unknown".to_owned(),
        LiteralNode::Instant(text) | LiteralNode::Word(text) => text.clone(),
        LiteralNode::Plain(node) => plain(node).map_or_else(|| "a value".to_owned(), |value| value.to_string()),
        LiteralNode::List(_) => "a list".to_owned(),
        LiteralNode::Record(_) => "a span".to_owned(),
    }
}

/// The lines that carried the outcome, shortly.
fn why(decision: &Decision) -> String {
    let lines: Vec<String> = decision
        .lines
        .iter()
        .filter(|line| line.carries)
        .take(6)
        .map(|line| {
            let side = |value: &Option<Value>| value.as_ref().map_or_else(|| "?".to_owned(), ToString::to_string);
            // A constant condition has no sides.
            if line.op.is_empty() {
                return format!("{} {}", line.clause.join(", "), line.subject);
            }
            let right = line.right.as_ref().map(|_| format!(" {}", side(&line.right))).unwrap_or_default();
            format!(
                "{} {} ({} {}{right})",
                line.clause.join(", "),
                line.subject,
                side(&line.left),
                line.op.replace('_', " ")
            )
        })
        .collect();
    if let Outcome::Needs(names) = &decision.outcome {
        return format!("say what the case knows: `{} = …`", names.join(" = …`, `"));
    }
    if lines.is_empty() {
        return "change the rule, or what the example expects".to_owned();
    }
    format!("because {}", lines.join("; "))
}

fn matches(literal: &Literal, value: &Value, zone: &Zone) -> bool {
    let read = match (&literal.node, value) {
        (LiteralNode::Instant(text), Value::Instant(_)) => Instant::parse_local(text, zone).ok().map(Value::Instant),
        (LiteralNode::Word(word), Value::Symbol(_)) => Some(Value::Symbol(word.clone())),
        (LiteralNode::Word(word), Value::Text(_)) => Some(Value::Text(word.clone())),
        (LiteralNode::Plain(Node::Number(number)), Value::Share { part, whole }) => {
            return i128::from(*part) == i128::from(*number) * i128::from(*whole);
        }
        (LiteralNode::Plain(Node::Percent(ratio) | Node::Decimal(ratio)), Value::Share { part, whole }) => {
            return lyceum_kernel::Ratio::new(*part, *whole) == Some(*ratio);
        }
        (LiteralNode::Plain(node), _) => plain(node),
        (LiteralNode::Record(fields), Value::Window { .. }) => window(fields),
        _ => None,
    };
    read.as_ref() == Some(value)
}

fn window(fields: &[(Name, Literal)]) -> Option<Value> {
    let day = |name: &str| {
        fields.iter().find(|(field, _)| field.text == name).and_then(|(_, literal)| match &literal.node {
            LiteralNode::Plain(Node::Day(day)) => Some(crate::civil::day(*day)),
            _ => None,
        })
    };
    Some(Value::Window { from: day("from")?, to: day("to")? })
}

fn plain(node: &Node) -> Option<Value> {
    Some(match node {
        Node::Number(number) => Value::Count(*number),
        Node::Percent(ratio) | Node::Decimal(ratio) => Value::Percent(*ratio),
        Node::Money(money) => Value::Money(*money),
        Node::Length(count, unit) => Value::Length(crate::value::Length { count: *count, unit: *unit }),
        Node::Day(day) => Value::Day(crate::civil::day(*day)),
        Node::Time(minutes) => Value::Time(*minutes),
        Node::Text(text) => Value::Text(text.clone()),
        Node::YesNo(yes) => Value::YesNo(*yes),
        _ => return None,
    })
}

/// The value of a fact as an example writes it; `None` for unknown.
fn fact(name: &Name, literal: &Literal, zone: &Zone) -> Result<Option<Value>, Complaint> {
    let Some(fact) = declare::fact(&name.text) else {
        return Err(Complaint::error("unknown-name", name.span, format!("no fact is called `{}`", name.text))
            .label("not in the vocabulary")
            .remedy("`lyceum terms facts` lists them")
            .did_you_mean(&name.text, declare::facts().map(|fact| fact.name)));
    };
    if literal.node == LiteralNode::Unknown {
        return Ok(None);
    }
    value(fact.kind, literal, zone).map(Some)
}

fn value(kind: Kind, literal: &Literal, zone: &Zone) -> Result<Value, Complaint> {
    let bad = |span: Span| {
        let wanted = match kind {
            Kind::Symbol(words) => format!("one of {}", words.join(", ")),
            _ => kind.noun().to_owned(),
        };
        Complaint::error("bad-fact", span, format!("this is not {wanted}"))
            .label(format!("expected {wanted}"))
            .remedy(format!("write {}", written_as(kind)))
    };
    let wrong = || bad(literal.span);
    Ok(match (&literal.node, kind) {
        (LiteralNode::Absent, _) => Value::Absent,
        (LiteralNode::Instant(text), Kind::Instant) => {
            Value::Instant(Instant::parse_local(text, zone).map_err(|_| wrong())?)
        }
        (LiteralNode::Plain(Node::Text(text)), Kind::Text) => Value::Text(text.clone()),
        (LiteralNode::Word(word), Kind::Country) if Country::from_code(word).is_none() => {
            return Err(match country_meant(word) {
                Some(meant) => wrong().remedy(format!("did you mean `{meant}`?")),
                None => wrong(),
            });
        }
        (LiteralNode::Word(word), kind) => match of_text(kind, word) {
            Some(value) => value,
            None => {
                let words: &[&str] = if let Kind::Symbol(words) = kind { words } else { &[] };
                return Err(wrong().did_you_mean(word, words.iter().copied()));
            }
        },
        (LiteralNode::Plain(Node::YesNo(yes)), Kind::YesNo) => Value::YesNo(*yes),
        (LiteralNode::Plain(node), Kind::Day | Kind::Money | Kind::Count | Kind::Percent) => {
            let value = plain(node).ok_or_else(wrong)?;
            let fits = matches!(
                (kind, &value),
                (Kind::Day, Value::Day(_))
                    | (Kind::Money, Value::Money(_))
                    | (Kind::Count, Value::Count(_))
                    | (Kind::Percent, Value::Percent(_))
            );
            if fits { value } else { return Err(wrong()) }
        }
        (LiteralNode::Record(fields), Kind::Window) => window(fields).ok_or_else(wrong)?,
        (LiteralNode::List(items), Kind::Days | Kind::Instants | Kind::Records(_)) => {
            let mut values = Vec::new();
            for item in items {
                values.push(item_of(kind, item, zone)?);
            }
            Value::List(values)
        }
        _ => return Err(wrong()),
    })
}

/// How an example writes a fact of a kind.
fn written_as(kind: Kind) -> String {
    match kind {
        Kind::Instant => "day and time: `2027-03-08 11:00`".to_owned(),
        Kind::Day => "a day of the calendar: `2027-03-08`".to_owned(),
        Kind::Money => "`99.00 EUR`".to_owned(),
        Kind::Count => "a whole number: `3`".to_owned(),
        Kind::Percent => "`30 %`".to_owned(),
        Kind::YesNo => "`yes` or `no`".to_owned(),
        Kind::Text => "text in quotes".to_owned(),
        Kind::Country => "`DE`".to_owned(),
        Kind::Region => "`DE-SN`".to_owned(),
        Kind::Symbol(words) => format!("one of these words: {}", words.join(", ")),
        Kind::Window => "`2027-01-01 to 2027-01-31`".to_owned(),
        Kind::Days => "`[2027-03-08]`".to_owned(),
        Kind::Instants => "`[2027-03-08 11:00]`".to_owned(),
        Kind::Records(fields) => {
            let names: Vec<String> = fields.iter().map(|field| format!("{} = …", field.name)).collect();
            format!("`[{{ {} }}]`", names.join(", "))
        }
    }
}

fn item_of(kind: Kind, item: &Literal, zone: &Zone) -> Result<Value, Complaint> {
    match kind {
        Kind::Days => value(Kind::Day, item, zone),
        Kind::Instants => value(Kind::Instant, item, zone),
        Kind::Records(fields) => {
            let LiteralNode::Record(written) = &item.node else {
                // A list of records with one field may be written as a plain list.
                return match fields {
                    [only] => Ok(Value::Record(Record::from([(only.name.to_owned(), value(only.kind, item, zone)?)]))),
                    _ => Err(Complaint::error("bad-fact", item.span, "this is no record")
                        .label("expected a record")
                        .remedy(format!("write {}", written_as(kind)))),
                };
            };
            let mut record = Record::new();
            for (name, literal) in written {
                let Some(field) = fields.iter().find(|field| field.name == name.text) else {
                    return Err(Complaint::error(
                        "unknown-name",
                        name.span,
                        format!("these records have no `{}`", name.text),
                    )
                    .label("no field of theirs")
                    .remedy(format!("write {}", written_as(kind)))
                    .did_you_mean(&name.text, fields.iter().map(|field| field.name)));
                };
                record.insert(name.text.clone(), value(field.kind, literal, zone)?);
            }
            Ok(Value::Record(record))
        }
        _ => {
            Err(Complaint::error("bad-fact", item.span, "this is no list")
                .remedy(format!("write {}", written_as(kind))))
        }
    }
}
