//! From documents to a program, checking everything on the way: names, types, cycles, clauses. What cannot be compiled becomes a
//! complaint and is left out, so that one run shows everything.

mod expression;
mod gather;
mod link;
mod names;
mod shape;
mod side;
mod statement;
pub(crate) mod types;

use crate::{
    calendars::WorkDays,
    document::{Document, Placed},
    finding::{Complaint, Span},
    front::DocumentKind,
    program::{
        Definition, LineInfo, OutputInfo, Part, Program, Test, Type,
        code::{Code, Rule},
    },
    syntax::{Favour, Figure, Head, Name, Shape, Statement, StatementKind},
};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) use names::known_clause;

/// Outputs that lean on each other more deeply than this are refused.
const MAX_DEPTH: usize = 64;
/// Facts, outputs, lines and comparisons are numbered in 16 bits.
const MAX_NUMBERED: usize = 20_000;

/// What a document is compiled from.
#[derive(Copy, Clone, Debug)]
pub struct Input<'a> {
    /// The document.
    pub document: &'a Document,
    /// The hash of its version.
    pub hash: &'a str,
}

/// What came of it.
#[derive(Debug)]
pub struct Compiled {
    /// The program, of everything that could be compiled.
    pub program: Program,
    /// Complaints, by document.
    pub complaints: Vec<(usize, Complaint)>,
    /// Values that some line read, by document and place in it.
    pub used: BTreeSet<(usize, usize)>,
}

/// Compiles a contract with layers of law, or one document alone. `ids` are the clauses that any document of the library has.
#[must_use]
pub fn compile(inputs: &[Input<'_>], ids: &BTreeSet<String>) -> Option<Compiled> {
    let first = inputs.first()?.document;
    let mut compiler = Compiler {
        inputs,
        ids,
        complaints: Vec::new(),
        declared: Vec::new(),
        by_name: BTreeMap::new(),
        values: Vec::new(),
        slots: BTreeMap::new(),
        used: BTreeSet::new(),
        behind: Vec::new(),
        here: Here::default(),
        underway: Vec::new(),
        program: Program {
            parts: Vec::new(),
            facts: Vec::new(),
            outputs: Vec::new(),
            lines: Vec::new(),
            tests: Vec::new(),
            texts: Vec::new(),
            matters: Vec::new(),
            matter_clauses: Vec::new(),
            promises: Vec::new(),
            effects: Vec::new(),
            seat: first.front.seat,
            zone: first.front.zone.clone(),
            seat_days: WorkDays::of(first.front.seat),
            code: Code::default(),
        },
    };
    compiler.declare();
    for at in 0..compiler.declared.len() {
        compiler.ensure(at);
    }
    compiler.number_lines();
    compiler.rest();
    if !link::link(&mut compiler.program) {
        compiler.too_many(Span::default());
    }
    Some(Compiled { program: compiler.program, complaints: compiler.complaints, used: compiler.used })
}

/// An output before it is compiled.
struct Declared<'a> {
    name: &'a Name,
    rules: Vec<(usize, &'a Placed<Statement>)>,
    state: State,
}

#[derive(Copy, Clone)]
enum State {
    Waiting,
    Underway,
    Done(u16),
    Failed,
}

/// Where the compiler is.
#[derive(Default)]
pub(crate) struct Here {
    pub(crate) document: usize,
    /// The declared output at hand.
    pub(crate) declared: usize,
    /// Facts named by the line at hand.
    pub(crate) facts: Vec<u16>,
    /// Outputs named by the line at hand.
    pub(crate) leans_on: Vec<u16>,
    /// Outputs named by the output at hand.
    pub(crate) all_leans: Vec<u16>,
    /// Records and weeks around the expression at hand.
    pub(crate) scopes: Vec<Scope>,
}

/// What field names mean.
#[derive(Copy, Clone)]
pub(crate) enum Scope {
    /// A record of this list.
    Record(Type),
    /// A week.
    Week,
}

pub(crate) struct Compiler<'a> {
    inputs: &'a [Input<'a>],
    ids: &'a BTreeSet<String>,
    complaints: Vec<(usize, Complaint)>,
    declared: Vec<Declared<'a>>,
    by_name: BTreeMap<&'a str, usize>,
    values: Vec<BTreeMap<&'a str, usize>>,
    slots: BTreeMap<&'static str, u16>,
    used: BTreeSet<(usize, usize)>,
    /// For each output the facts of its lines and of those it leans on.
    behind: Vec<BTreeSet<u16>>,
    here: Here,
    /// The declared outputs at hand, each leaning on the next.
    underway: Vec<usize>,
    program: Program,
}

/// The head of a statement that is an output.
fn head(kind: &StatementKind) -> Option<&Head> {
    match kind {
        StatementKind::Decide(decide) => Some(&decide.head),
        StatementKind::Best { head, .. } | StatementKind::Window { head, .. } => Some(head),
        StatementKind::Figure(Figure { head, .. }) => Some(head),
        _ => None,
    }
}

impl<'a> Compiler<'a> {
    pub(crate) fn complain(&mut self, complaint: Complaint) {
        self.complaints.push((self.here.document, complaint));
    }

    fn declare(&mut self) {
        for (place, input) in self.inputs.iter().enumerate() {
            self.here.document = place;
            let front = &input.document.front;
            self.program.parts.push(Part {
                layer: front.layer_name().to_owned(),
                document: front.document.clone(),
                hash: input.hash.to_owned(),
                is_law: front.kind == DocumentKind::Law,
                applies: None,
                strikes: Vec::new(),
                notices: Vec::new(),
            });
            self.declare_values(input.document);
            let mut own: BTreeMap<&str, Span> = BTreeMap::new();
            for statement in &input.document.statements {
                let Some(head) = head(&statement.what.kind) else { continue };
                let name = head.name.text.as_str();
                if own.insert(name, head.name.span).is_some() {
                    self.complain(
                        Complaint::error(
                            "twice",
                            head.name.span,
                            format!("`{name}` is decided twice in this document"),
                        )
                        .label("decided here again")
                        .remedy("give the second another name, or join the two rules"),
                    );
                    continue;
                }
                self.declare_output(place, statement, head);
            }
        }
    }

    fn declare_values(&mut self, document: &'a Document) {
        let mut values = BTreeMap::new();
        for (at, value) in document.values.iter().enumerate() {
            let name = value.name.as_str();
            if crate::declare::fact(name).is_some() {
                let complaint = Complaint::error("twice", value.span, format!("`{name}` already has another meaning"));
                self.complain(complaint.label("a fact has this name").remedy("give the value a name of its own"));
            }
            if let Some(&before) = values.get(name) {
                let same = document.values.get::<usize>(before).is_some_and(|before| before.value == value.value);
                if !same {
                    self.complain(
                        Complaint::error("contradiction", value.span, format!("`{name}` has two different values"))
                            .label(format!("here {}", value.value))
                            .remedy("say the same value everywhere, or give the second another name"),
                    );
                }
                continue;
            }
            values.insert(name, at);
        }
        self.values.push(values);
    }

    fn declare_output(&mut self, place: usize, statement: &'a Placed<Statement>, head: &'a Head) {
        let name = head.name.text.as_str();
        if crate::declare::fact(name).is_some()
            || name == names::SEAT
            || self.values.get(place).is_some_and(|values| values.contains_key(name))
        {
            self.complain(
                Complaint::error("twice", head.name.span, format!("`{name}` already has another meaning"))
                    .label("a fact or value has this name")
                    .remedy("give the rule a name of its own"),
            );
            return;
        }
        if let Some(&at) = self.by_name.get(name) {
            if let Some(declared) = self.declared.get_mut(at) {
                declared.rules.push((place, statement));
            }
            return;
        }
        self.by_name.insert(name, self.declared.len());
        self.declared.push(Declared { name: &head.name, rules: vec![(place, statement)], state: State::Waiting });
    }

    /// The type and number of a declared output, compiled now if it was not before.
    pub(crate) fn ensure(&mut self, at: usize) -> Option<u16> {
        let declared = self.declared.get(at)?;
        match declared.state {
            State::Done(output) => return Some(output),
            State::Failed => return None,
            State::Underway => {
                let span = declared.name.span;
                let ring: Vec<&str> = self
                    .underway
                    .iter()
                    .skip_while(|underway| **underway != at)
                    .filter_map(|at| self.declared.get(*at))
                    .map(|declared| declared.name.text.as_str())
                    .collect();
                let message = match ring.as_slice() {
                    [alone] => format!("`{alone}` leans on itself"),
                    [first, ..] => format!("`{}` leans on `{first}`", ring.join("` leans on `")),
                    [] => format!("`{}` leans on itself", declared.name.text),
                };
                let document = declared.rules.first().map_or(0, |rule| rule.0);
                let complaint = Complaint::error("cycle", span, message)
                    .label("its rules come back to it")
                    .remedy("a rule may only use what can be decided before it");
                self.complaints.push((document, complaint));
                return None;
            }
            State::Waiting => {}
        }
        if self.underway.len() >= MAX_DEPTH {
            let complaint = Complaint::error("too-deep", declared.name.span, "rules lean on each other too deeply")
                .label(format!("the last of {MAX_DEPTH}, each resting on one further down"))
                .remedy("write what others rest on above them");
            self.complaints.push((declared.rules.first().map_or(0, |rule| rule.0), complaint));
            return None;
        }
        self.set(at, State::Underway);
        self.underway.push(at);
        let outside = std::mem::replace(&mut self.here, Here { declared: at, ..Here::default() });
        let output = self.output(at);
        self.here = outside;
        self.underway.pop();
        self.set(at, output.map_or(State::Failed, State::Done));
        output
    }

    fn set(&mut self, at: usize, state: State) {
        if let Some(declared) = self.declared.get_mut(at) {
            declared.state = state;
        }
    }

    fn output(&mut self, at: usize) -> Option<u16> {
        let declared = self.declared.get(at)?;
        let (name, rules) = (declared.name.text.clone(), declared.rules.clone());
        let first_line = self.program.lines.len();
        let mut kind: Option<Type> = None;
        let mut favour: Option<Favour> = None;
        let mut definitions = Vec::new();
        for (document, statement) in rules {
            self.here.document = document;
            let Some(head) = head(&statement.what.kind) else { continue };
            let law = self.program.parts.get(document).is_some_and(|part| part.is_law);
            if head.replaces && !law {
                self.complain(
                    Complaint::error("layer", head.name.span, "only law replaces")
                        .label("this is the contract")
                        .remedy("take `replaces if more favourable` away"),
                );
            }
            let before = self.here.all_leans.len();
            let Some((body, found)) = self.body(statement) else { continue };
            let mut reads = self.here.all_leans.get(before..).unwrap_or_default().to_vec();
            reads.sort_unstable();
            reads.dedup();
            if let Some(known) = kind
                && !(known == found || (known.is_time() && found.is_time()))
            {
                let message = format!("`{name}` is {} here and {} in the layer below", found.noun(), known.noun());
                let complaint = Complaint::error("mixed-types", head.name.span, message);
                self.complain(
                    complaint
                        .label(format!("expected {}", known.noun()))
                        .remedy("what replaces a rule is of its kind; give the rule a name of its own"),
                );
                continue;
            }
            kind = kind.or(Some(found));
            let own = head.favour.or_else(|| natural_favour(&statement.what.kind));
            if let (Some(before), Some(own)) = (favour, own)
                && before != own
            {
                let message = format!("`{name}` favours another way in the layer below");
                let complaint = Complaint::error("favour", head.name.span, message);
                self.complain(
                    complaint
                        .label(format!("expected `favours {}`", before.word()))
                        .remedy("which way is better for the customer is the same in every layer"),
                );
            }
            favour = favour.or(own);
            let document = u8::try_from(document).unwrap_or(u8::MAX);
            let bit = 1_u32.checked_shl(u32::from(document)).unwrap_or(0);
            let (rule, leaning) = (Rule::Best, Vec::new());
            definitions.push(Definition { document, body, reads, matters: 0, law, bit, rule, leaning });
        }
        let (mut plan, behind) = self.rests_on(at, first_line);
        let number = self.program.outputs.len();
        let Some(number) = u16::try_from(number).ok().filter(|_| number < MAX_NUMBERED) else {
            let span = self.declared.get(at)?.name.span;
            self.too_many(span);
            return None;
        };
        plan.push(number);
        self.program.outputs.push(OutputInfo { name, kind: kind?, favour, definitions, plan });
        self.behind.push(behind);
        Some(number)
    }

    /// The outputs that must be decided before this one, in order, and the facts behind it.
    fn rests_on(&mut self, at: usize, first_line: usize) -> (Vec<u16>, BTreeSet<u16>) {
        let mut plan: Vec<u16> = Vec::new();
        let mut behind: BTreeSet<u16> = BTreeSet::new();
        let mut leans = std::mem::take(&mut self.here.all_leans);
        leans.sort_unstable();
        leans.dedup();
        for leaned in leans {
            if let Some(info) = self.program.outputs.get(usize::from(leaned)) {
                plan.extend(info.plan.iter().copied());
            }
            behind.extend(self.behind.get(usize::from(leaned)).into_iter().flatten());
        }
        let lines = self.program.lines.iter().skip(first_line);
        behind.extend(lines.filter(|line| usize::from(line.output) == at).flat_map(|line| &line.facts));
        plan.sort_unstable();
        plan.dedup();
        (plan, behind)
    }

    /// The number of a declared output that is compiled.
    pub(crate) fn done(&self, at: usize) -> Option<u16> {
        match self.declared.get(at)?.state {
            State::Done(output) => Some(output),
            _ => None,
        }
    }

    /// Lines were numbered by declaration; outputs are numbered by when they were ready.
    fn number_lines(&mut self) {
        for line in &mut self.program.lines {
            if let Some(State::Done(output)) =
                self.declared.get(usize::from(line.output)).map(|declared| declared.state)
            {
                line.output = output;
                let info = self.program.outputs.get_mut(usize::from(output));
                let definitions = info.into_iter().flat_map(|info| &mut info.definitions);
                for definition in definitions.filter(|definition| definition.document == line.document) {
                    definition.matters |= line.strike;
                }
            }
        }
    }

    /// A line by its number. One that has no number would be left out of its rule, so it is complained about.
    pub(crate) fn add_line(&mut self, line: LineInfo) -> Option<u16> {
        let number = u16::try_from(self.program.lines.len()).ok().filter(|at| usize::from(*at) < MAX_NUMBERED);
        if number.is_none() {
            self.too_many(line.span);
        }
        self.program.lines.push(line);
        number
    }

    /// A comparison that was written before is the same one.
    pub(crate) fn add_test(&mut self, span: Span, test: Test) -> u16 {
        if let Some(known) = self.program.tests.iter().position(|known| *known == test) {
            return u16::try_from(known).unwrap_or(crate::program::NO_TEST);
        }
        let number = u16::try_from(self.program.tests.len()).ok().filter(|at| usize::from(*at) < MAX_NUMBERED);
        if number.is_none() {
            self.too_many(span);
        }
        self.program.tests.push(test);
        number.unwrap_or(crate::program::NO_TEST)
    }

    fn too_many(&mut self, span: Span) {
        let message = format!("a document and the law above it have at most {MAX_NUMBERED} lines and comparisons");
        let complaint = Complaint::error("too-many", span, message).label("this is one more");
        // Once: everything that follows is one more too.
        if !self.complaints.iter().any(|(_, known)| known.code == "too-many") {
            self.complain(complaint.remedy("make two documents of it"));
        }
    }
}

/// Which way is better when a rule does not say.
const fn natural_favour(kind: &StatementKind) -> Option<Favour> {
    match kind {
        StatementKind::Figure(figure) => match figure.shape {
            Shape::Deadline => Some(Favour::Later),
            Shape::Due => Some(Favour::Earlier),
            _ => None,
        },
        StatementKind::Best { .. } => Some(Favour::Yes),
        _ => None,
    }
}
