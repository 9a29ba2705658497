//! The last step: beside the trees of a program its straight form, as [`crate::program::code`] describes it.

use crate::{
    plain::Truth,
    program::{
        Alternative, Body, Definition, Ex, Exception, LineInfo, Program, Rows, Step, StepKind, TestId, Then, Within,
        code::{
            self, Accepts, At, Base, Change, Choice, Code, Countries, Except, Found, Joined, Line, Op, Period, Rule,
        },
    },
    raw::Raw,
    syntax::How,
};

/// Adds the straight form to a program that is otherwise complete.
pub(super) fn link(program: &mut Program) {
    let code = Code { facts: program.facts.len(), outputs: program.outputs.len(), ..Code::default() };
    let mut linker = Linker { code, lines: &program.lines, leans: false, leaning: Vec::new() };
    for output in &mut program.outputs {
        for definition in &mut output.definitions {
            definition.rule = linker.rule(definition);
            definition.leaning = std::mem::take(&mut linker.leaning);
        }
    }
    for part in &program.parts {
        let applies = part.applies.as_ref().map(|(line, condition)| linker.line(*line, condition));
        linker.code.applies.push(applies);
    }
    program.code = linker.code;
}

struct Linker<'a> {
    code: Code,
    lines: &'a [LineInfo],
    /// Whether the line at hand names outputs.
    leans: bool,
    /// What is found for such lines of the rule at hand.
    leaning: Vec<Found>,
}

/// Few enough to be counted in 32 bits: lines, and with them everything else, are numbered in 16.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Linker<'_> {
    fn found(&mut self, found: Found) {
        if self.leans && !self.leaning.contains(&found) {
            self.leaning.push(found);
        }
    }

    fn rule(&mut self, definition: &Definition) -> Rule {
        match &definition.body {
            Body::Decide { base, excepts } => {
                let base = base.as_ref().map_or(Base::Nothing, |rows| self.base(rows));
                Rule::Decide(base, excepts.iter().map(|except| self.except(except)).collect())
            }
            Body::Figure { alternatives, steps, rounds } => {
                let choices = alternatives.iter().map(|alternative| self.choice(alternative)).collect();
                Rule::Figure(choices, steps.iter().map(|step| self.step(step)).collect(), *rounds)
            }
            Body::Window { from, to } => Rule::Window(self.bound(from), self.bound(to)),
            Body::Best(_) => Rule::Best,
        }
    }

    /// Lines of a list stay trees: what they read changes from record to record.
    fn base(&mut self, rows: &Rows) -> Base {
        match rows {
            Rows::Line(line, condition) => Base::Lines(How::All, vec![self.line(*line, condition)]),
            Rows::Group(how, rows) => {
                let lines = rows.iter().map(|row| match row {
                    Rows::Line(line, condition) => Some(self.line(*line, condition)),
                    Rows::Group(..) | Rows::OfList(..) => None,
                });
                lines.collect::<Option<Vec<Line>>>().map_or(Base::Tree, |lines| Base::Lines(*how, lines))
            }
            Rows::OfList(..) => Base::Tree,
        }
    }

    /// Turns to a line: the matters whose striking takes it away.
    fn strike(&mut self, line: u16) -> u64 {
        let info = self.lines.get(usize::from(line));
        self.leans = info.is_none_or(|info| !info.leans_on.is_empty());
        info.map_or(0, |info| info.strike)
    }

    fn bound(&mut self, (line, day): &(u16, Ex)) -> (u16, At) {
        self.strike(*line);
        (*line, self.at(day))
    }

    fn line(&mut self, line: u16, condition: &Ex) -> Line {
        Line { line, strike: self.strike(line), op: self.op(condition) }
    }

    fn except(&mut self, except: &Exception) -> Except {
        Except {
            line: except.line,
            strike: self.strike(except.line),
            would_be: except.would_be,
            condition: except.condition.as_ref().map(|condition| self.op(condition)),
            yes: matches!(except.outcome, Then::Yes),
        }
    }

    fn choice(&mut self, alternative: &Alternative) -> Choice {
        Choice {
            line: alternative.line,
            strike: self.strike(alternative.line),
            condition: alternative.condition.as_ref().map(|condition| self.op(condition)),
            value: alternative.value.as_ref().map(|value| self.at(value)),
        }
    }

    fn step(&mut self, step: &Step) -> code::Step {
        let strike = self.strike(step.line);
        let what = match &step.what {
            StepKind::Arithmetic(how, by) => Change::Arithmetic(*how, self.at(by)),
            StepKind::Bound(pick, bound) => Change::Bound(*pick, self.at(bound)),
            StepKind::Round(how, grain) => Change::Round(*how, *grain),
            StepKind::Rolls { seat, customer } => Change::Rolls(*seat, *customer),
            StepKind::Runs { more, condition } => {
                let when = condition.as_ref().map(|(yes, condition)| (*yes, self.op(condition)));
                Change::Runs(self.at(more), when)
            }
        };
        code::Step { line: step.line, strike, what }
    }

    fn op(&mut self, ex: &Ex) -> Op {
        match ex {
            Ex::Compare(test, how, left, right) => self.compare(Accepts::of(*how), *test, (left, right)),
            Ex::Holds(test, inner) => self.compare(Accepts::EQUALS, *test, (inner, &Ex::Const(Raw::bool(true)))),
            Ex::Recorded(test, inner, yes) => Op::Recorded(*yes, *test, self.at(inner)),
            Ex::And(parts) => self.joined(false, parts),
            Ex::Or(parts) => self.joined(true, parts),
            Ex::OneOf(test, inner, choices, not) => match u16::try_from(self.code.choices.len()) {
                Ok(place) => {
                    let what = self.at(inner);
                    let choices = choices.iter().map(|choice| self.at(choice)).collect();
                    self.code.choices.push(choices);
                    Op::OneOf(*not, *test, what, place)
                }
                Err(_) => self.tree(ex),
            },
            Ex::InSet(test, inner, members, not) => match u16::try_from(self.code.sets.len()) {
                Ok(place) => {
                    self.code.sets.push(Countries::of(members));
                    Op::InSet(*not, *test, self.at(inner), place)
                }
                Err(_) => self.tree(ex),
            },
            Ex::WithinPeriod(test, within) => self.within(*test, within),
            other => self.tree(other),
        }
    }

    fn compare(&mut self, accepts: Accepts, test: TestId, (left, right): (&Ex, &Ex)) -> Op {
        let (left, right) = (self.at(left), self.at(right));
        let pending = [left, right].iter().any(|at| self.blank(*at) == Some(Raw::Pending));
        if pending { Op::Computing(accepts, test, left, right) } else { Op::Compare(accepts, test, left, right) }
    }

    /// The parts of one condition stand side by side; those of parts that are joined in the other way stand before them. What is
    /// known already, as where the school sits, is not asked again in every case, where the record of the line stays the same.
    fn joined(&mut self, any: bool, parts: &[Ex]) -> Op {
        let mut ops: Vec<Op> = Vec::with_capacity(parts.len());
        for part in parts {
            match self.op(part) {
                // All of all is all: the first part that settles it, or is not known, is the same.
                Op::Joined(place) => match self.code.joined.get(place as usize) {
                    Some(same) if same.any == any && !same.parts.is_empty() => ops.extend(&same.parts),
                    _ => ops.push(Op::Joined(place)),
                },
                op => ops.push(op),
            }
        }
        if let Some(last) = ops.iter().position(|op| self.known(op) == Some(Truth::of(any))) {
            ops.truncate(last + 1);
        }
        let mut place = 0;
        ops.retain(|op| {
            place += 1;
            // The first is shown where none settles it.
            place == 1 || self.known(op) != Some(Truth::of(!any))
        });
        if let [only] = ops.as_slice() {
            return *only;
        }
        let known = self.code.joined.iter().position(|known| known.any == any && known.parts == ops);
        let place = known.unwrap_or_else(|| {
            self.code.joined.push(Joined { any, parts: ops });
            self.code.joined.len() - 1
        });
        self.found(Found::Joined(number(place)));
        Op::Joined(number(place))
    }

    /// The truth of a comparison of two constants.
    fn known(&self, op: &Op) -> Option<Truth> {
        let Op::Compare(accepts, _, left, right) = *op else { return None };
        let order = self.blank(left)?.order_at_once(self.blank(right)?)?;
        Some(accepts.order(order))
    }

    /// What a register begins with, where it is no fact and no output.
    fn blank(&self, at: At) -> Option<Raw> {
        self.code.blank.get((at as usize).checked_sub(self.code.facts + self.code.outputs)?).copied()
    }

    fn within(&mut self, test: u16, within: &Within) -> Op {
        let edge = Ex::Shift {
            after: within.after,
            length: Box::new(within.length.clone()),
            from: Box::new(within.from.clone()),
            counted: false,
        };
        let period = Period {
            test,
            what: self.at(&within.what),
            from: self.at(&within.from),
            edge: self.at(&edge),
            within: within.clone(),
        };
        self.code.periods.push(period);
        Op::Within(number(self.code.periods.len() - 1))
    }

    fn tree(&mut self, ex: &Ex) -> Op {
        self.code.trees.push(ex.clone());
        Op::Tree(number(self.code.trees.len() - 1))
    }

    /// The register of a value.
    fn at(&mut self, ex: &Ex) -> At {
        let first = self.code.facts + self.code.outputs;
        match ex {
            Ex::Fact(slot) => u32::from(*slot),
            Ex::Output(output) => number(self.code.facts + usize::from(*output)),
            source => {
                let known = self.code.sources.iter().position(|known| known == source);
                let place = known.unwrap_or_else(|| {
                    self.code.sources.push(source.clone());
                    self.code.blank.push(if let Ex::Const(raw) = source { *raw } else { Raw::Pending });
                    self.code.sources.len() - 1
                });
                let at = number(first + place);
                if !matches!(source, Ex::Const(_)) {
                    self.found(Found::Computed(at));
                }
                at
            }
        }
    }
}
