//! From the raw result of a run to a [`Decision`]: words, values with their types, layers, what would have changed it.

mod carries;
mod side;

pub(crate) mod values;

use crate::{
    calendars,
    decision::{CalendarAnswer, Decision, Layer, Line, Notice, Outcome, Output, Part, Struck, Versions},
    evaluate::{Answer, Entry, Kind, Machine, Run},
    frame::Frame,
    plain::{Plain, Truth},
    program::{LineInfo, Program, Question, Type},
    raw::Raw,
    value::Value,
};
use carries::Found;
use lyceum_kernel::Money;
pub(crate) use side::{consequences, notices};

/// Version of the evaluator, kept with every decision.
pub const ENGINE: &str = "1";

/// Explains a run.
#[must_use]
pub fn explain(program: &Program, frame: &Frame, question: &Question, asked: &str, run: &Run) -> Decision {
    let found = Found { program, frame, run };
    let answer = found.answer(question.output);
    let carrying = found.carrying(question);
    let first = program.parts.first();
    Decision {
        document: first.map(|part| part.document.clone()).unwrap_or_default(),
        hash: first.map(|part| part.hash.clone()).unwrap_or_default(),
        question: asked.to_owned(),
        outcome: found.outcome(question.output, answer),
        ground: found.ground(question.output, answer),
        values: found.values(question, &run.memory.answers, asked),
        outputs: question.plan.iter().filter_map(|output| found.output(*output)).collect(),
        lines: found.lines(&carrying),
        layers: found.layers(question, asked),
        notices: found.notices(question),
        promises: found.promises(question),
        calendar: found.calendar(),
        versions: Versions {
            engine: ENGINE.to_owned(),
            grammar: crate::front::GRAMMAR,
            vocabulary: crate::vocabulary::VERSION,
            calendars: calendars::VERSION,
        },
    }
}

/// The answer of a run alone, and the amount that goes with it.
pub(crate) fn answered(program: &Program, frame: &Frame, question: &Question, run: &Run) -> (Outcome, Option<Money>) {
    let found = Found { program, frame, run };
    let answer = found.answer(question.output);
    let outcome = found.outcome(question.output, answer);
    let amount = match &outcome {
        Outcome::Value(value) => value.money(),
        Outcome::Yes => found.value(answer.value.plain(), Type::Money).and_then(|value| value.money()),
        _ => None,
    };
    (outcome, amount)
}

/// The facts for want of which a question is not decided.
pub(crate) fn missing(program: &Program, frame: &Frame, question: &Question, run: &Run) -> Vec<String> {
    Found { program, frame, run }.needs(question.output)
}

impl Found<'_> {
    pub(crate) fn value(&self, raw: Plain, kind: Type) -> Option<Value> {
        values::value(self.program, self.frame, raw, kind)
    }

    fn outcome(&self, output: u16, answer: Answer) -> Outcome {
        match answer.kind {
            Kind::Yes => Outcome::Yes,
            Kind::No => Outcome::No,
            Kind::Manual => Outcome::Manual {
                proposed: self.value(answer.value.plain(), Type::Money).and_then(|value| value.money()),
            },
            Kind::Hold => Outcome::Hold(self.holds(output)),
            Kind::Needs => Outcome::Needs(self.needs(output)),
            Kind::Value => {
                let kind = self.info(output).map_or(Type::Text, |info| info.kind);
                match self.value(answer.value.plain(), kind) {
                    Some(Value::Absent) | None => Outcome::Needs(self.needs(output)),
                    Some(value) => Outcome::Value(value),
                }
            }
        }
    }

    fn ground(&self, output: u16, answer: Answer) -> Option<String> {
        self.info(output)?.definitions.iter().find_map(|definition| match &definition.body {
            crate::program::Body::Best(grounds) => {
                grounds.get(usize::from(answer.detail)).map(|ground| ground.name.clone())
            }
            _ => None,
        })
    }

    /// Every value of the plan, and the amount of a `best` under its own name.
    fn values(&self, question: &Question, answers: &[Answer], asked: &str) -> Vec<(String, Value)> {
        let mut values = Vec::new();
        for output in &question.plan {
            let (Some(info), Some(answer)) = (self.info(*output), answers.get(usize::from(*output)).copied()) else {
                continue;
            };
            let amount = answer.kind == Kind::Yes && info.kind == Type::YesNo && answer.value != Raw::Absent;
            let value = match answer.kind {
                Kind::Value => self.value(answer.value.plain(), info.kind),
                Kind::Yes if amount => self.value(answer.value.plain(), Type::Money),
                _ => None,
            };
            let name = if amount && *output == question.output { asked.to_owned() } else { info.name.clone() };
            values.extend(value.filter(|value| *value != Value::Absent).map(|value| (name, value)));
        }
        values
    }

    fn output(&self, output: u16) -> Option<Output> {
        let info = self.info(output)?;
        let answer = self.answer(output);
        let from = self
            .program
            .parts
            .iter()
            .enumerate()
            .filter(|(at, _)| answer.from >> at & 1 == 1)
            .map(|(_, part)| part.layer.clone())
            .collect();
        Some(Output { name: info.name.clone(), outcome: self.outcome(output, answer), from })
    }

    fn lines(&self, carrying: &[u16]) -> Vec<Line> {
        self.run.trace(self.program, self.frame).filter_map(|entry| self.line(&entry, carrying)).collect()
    }

    fn line(&self, entry: &Entry, carrying: &[u16]) -> Option<Line> {
        let info = self.program.lines.get(usize::from(entry.line))?;
        let part = self.program.parts.get(usize::from(info.document))?;
        let test = self.program.tests.get(usize::from(entry.test));
        let (left_kind, right_kind) = match test {
            Some(test) => (test.left, test.right),
            None => (info.value.unwrap_or(Type::YesNo), info.value.unwrap_or(Type::YesNo)),
        };
        let holds = match entry.truth {
            Truth::True => Some(true),
            Truth::False => Some(false),
            Truth::Unknown | Truth::Struck => None,
        };
        let failed = holds == Some(false) && info.part == Part::Condition;
        let nearest =
            test.filter(|_| failed).and_then(|test| values::nearest(test, entry.left.plain(), entry.right.plain()));
        // The nearest value is one of the left side, but an instant is measured against a day.
        let nearest = nearest.and_then(|raw| {
            let kind = match raw {
                Plain::Day(_) => Type::Day,
                _ => left_kind,
            };
            self.value(raw, kind)
        });
        let sided = test.is_some() || matches!(info.part, Part::Alternative | Part::Modifier);
        let right_shown = sided && (test.is_some() || info.part == Part::Modifier) && entry.right != Raw::Absent;
        Some(Line {
            clause: self.clauses(info),
            rule: match info.part {
                Part::Applies => "applies".to_owned(),
                _ => self.info(info.output).map(|output| output.name.clone()).unwrap_or_default(),
            },
            layer: part.layer.clone(),
            part: info.part,
            holds,
            op: test.map_or(info.op, |test| test.op).to_owned(),
            subject: test.map_or_else(|| info.text.clone(), |test| test.subject.clone()),
            left: if sided { self.value(entry.left.plain(), left_kind) } else { None },
            right: if right_shown {
                self.value(entry.right.plain(), shown_kind(entry.right.plain(), right_kind))
            } else {
                None
            },
            nearest,
            changeable: test.is_some_and(|test| self.changeable(&test.facts)),
            carries: carrying.contains(&entry.line),
            struck_by: (entry.truth == Truth::Struck).then(|| self.struck_by(info.strike)),
        })
    }

    /// The clauses a line rests on in this case.
    fn clauses(&self, info: &LineInfo) -> Vec<String> {
        let mut clauses = info.cites.clone();
        if !info.beside.is_empty() {
            let mut memory = self.run.beside();
            let mut machine = Machine::after(self.program, self.frame, self.run, &mut memory);
            for (cites, condition) in &info.beside {
                if machine.holds(condition) == Truth::True {
                    clauses.extend(cites.iter().cloned());
                }
            }
        }
        clauses
    }

    fn changeable(&self, facts: &[u16]) -> bool {
        facts.iter().any(|slot| self.program.facts.get(usize::from(*slot)).is_some_and(|slot| !slot.fact.past))
    }

    /// The clauses of the laws that strike it here: a law of another country may strike the same matter and does not apply.
    fn struck_by(&self, mask: u64) -> Vec<String> {
        let laws =
            self.program.parts.iter().enumerate().filter(|(place, _)| {
                u8::try_from(*place).is_ok_and(|document| self.run.applies(document) == Truth::True)
            });
        let strikes = laws.flat_map(|(_, part)| &part.strikes).filter(|(bit, _, _)| mask >> bit & 1 == 1);
        strikes.flat_map(|(_, _, cites)| cites.iter().cloned()).collect()
    }

    fn layers(&self, question: &Question, asked: &str) -> Vec<Layer> {
        let alone = if self.run.layers.layered { &self.run.layers.contract } else { &self.run.memory.answers };
        let mut layers = Vec::new();
        for (place, part) in self.program.parts.iter().enumerate() {
            let Ok(document) = u8::try_from(place) else { continue };
            let applies = match self.run.applies(document) {
                Truth::True => Some(true),
                Truth::Unknown => None,
                Truth::Struck => continue,
                Truth::False => Some(false),
            };
            let (outcome, values) = if part.is_law {
                self.law_alone(question, document)
            } else {
                let of = Found { run: self.run, ..*self };
                let answer = alone.get(usize::from(question.output)).copied().unwrap_or(Answer::UNKNOWN);
                (Some(of.outcome(question.output, answer)), self.values(question, alone, asked))
            };
            layers.push(Layer {
                name: part.layer.clone(),
                document: part.document.clone(),
                hash: part.hash.clone(),
                applies,
                outcome,
                values,
                struck: if applies == Some(true) { self.struck(document) } else { Vec::new() },
            });
        }
        layers
    }

    fn law_alone(&self, question: &Question, document: u8) -> (Option<Outcome>, Vec<(String, Value)>) {
        let mut outcome = None;
        let mut values = Vec::new();
        for (output, of, answer) in &self.run.layers.own {
            if *of != document {
                continue;
            }
            if *output == question.output {
                outcome = Some(self.outcome(*output, *answer));
            }
            let Some(info) = self.info(*output) else { continue };
            let value = match answer.kind {
                Kind::Value => self.value(answer.value.plain(), info.kind),
                Kind::Yes => Some(Value::YesNo(true)),
                Kind::No => Some(Value::YesNo(false)),
                _ => None,
            };
            values.extend(value.filter(|value| *value != Value::Absent).map(|value| (info.name.clone(), value)));
        }
        (outcome, values)
    }

    /// What a law strikes in the contract.
    fn struck(&self, document: u8) -> Vec<Struck> {
        self.strikes(document).into_iter().filter(|struck| !struck.clauses.is_empty()).collect()
    }

    /// Every matter that a law strikes.
    pub(crate) fn strikes(&self, document: u8) -> Vec<Struck> {
        let Some(part) = self.program.parts.get(usize::from(document)) else { return Vec::new() };
        let mut struck = Vec::new();
        for (bit, because, by) in &part.strikes {
            let bit = usize::from(*bit);
            let (Some(matter), Some(clauses)) = (self.program.matters.get(bit), self.program.matter_clauses.get(bit))
            else {
                continue;
            };
            struck.push(Struck {
                matter: matter.clone(),
                clauses: clauses.clone(),
                because: because.clone(),
                by: by.clone(),
            });
        }
        struck
    }

    /// Those whose conditions lean on nothing but what the question decides.
    pub(crate) fn notices(&self, question: &Question) -> Vec<Notice> {
        let mut memory = self.run.beside();
        let mut machine = Machine::after(self.program, self.frame, self.run, &mut memory);
        let mut notices = Vec::new();
        for (place, part) in self.program.parts.iter().enumerate() {
            let applies = u8::try_from(place).map_or(Truth::False, |place| self.run.applies(place));
            // A law without a say in the question may have something to note all the same.
            let applies = match (&part.applies, applies) {
                (Some((_, condition)), Truth::Struck) if !part.notices.is_empty() => machine.holds(condition),
                (_, truth) => truth,
            };
            for rule in part.notices.iter().filter(|_| applies == Truth::True) {
                if !rule.leans_on.iter().all(|output| question.plan.contains(output)) {
                    continue;
                }
                let missing = rule.require.as_ref().is_some_and(|(_, ex)| machine.eval(ex) == Raw::Absent);
                let warned = rule.warn.as_ref().is_some_and(|ex| machine.holds(ex) == Truth::True);
                if missing || warned {
                    notices.push(Notice {
                        kind: if missing { "require" } else { "warn" }.to_owned(),
                        name: rule.require.as_ref().map(|(name, _)| name.clone()),
                        because: rule.because.clone(),
                        clause: rule.cites.clone(),
                    });
                }
            }
        }
        notices
    }

    /// The days that rolls went over, with their reasons.
    fn calendar(&self) -> Vec<CalendarAnswer> {
        let mut answers: Vec<CalendarAnswer> = Vec::new();
        for entry in self.run.trace(self.program, self.frame) {
            let rolls = self.program.lines.get(usize::from(entry.line)).is_some_and(|line| line.op == "rolls");
            let (Some(from), Some(to)) = (entry.left.day(), entry.right.day()) else { continue };
            if !rolls {
                continue;
            }
            for day in from..to.min(from + 30) {
                for place in [Some(&self.program.seat_days), self.frame.customer.as_ref()].into_iter().flatten() {
                    let weekend = match crate::civil::weekday(day) {
                        5 => Some("Saturday"),
                        6 => Some("Sunday"),
                        _ => None,
                    };
                    let Some(name) = place.holiday(day).or(weekend) else { continue };
                    let answer = CalendarAnswer {
                        region: place.region().to_string(),
                        day: crate::civil::day(day).to_string(),
                        name: name.to_owned(),
                    };
                    if !answers.contains(&answer) {
                        answers.push(answer);
                    }
                }
            }
        }
        answers
    }
}

/// A right side may be the edge of a period rather than of the declared type.
const fn shown_kind(raw: Plain, kind: Type) -> Type {
    match raw {
        Plain::Day(_) => Type::Day,
        Plain::Instant { .. } => Type::Instant,
        _ => kind,
    }
}
