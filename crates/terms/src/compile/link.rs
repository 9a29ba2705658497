//! The last step: beside the trees of a program its straight form, as [`crate::program::code`] describes it.

use crate::{
    evaluate::ordered,
    plain::Truth,
    program::{
        Alternative, Body, Definition, Ex, Exception, LineInfo, Program, Rows, Step, StepKind, Then, Within,
        code::{self, At, Base, COMPUTED, Change, Choice, Code, Countries, Except, Line, Op, Period, Rule},
    },
    raw::Raw,
    syntax::{Compare, How},
};

/// Adds the straight form to a program that is otherwise complete.
pub(super) fn link(program: &mut Program) {
    let code = Code { facts: program.facts.len(), outputs: program.outputs.len(), ..Code::default() };
    let mut linker = Linker { code, lines: &program.lines };
    for output in &mut program.outputs {
        for definition in &mut output.definitions {
            definition.rule = linker.rule(definition);
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
}

/// Few enough to be counted in 32 bits: lines, and with them everything else, are numbered in 16.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Linker<'_> {
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
            Body::Window { from, to } => Rule::Window((from.0, self.at(&from.1)), (to.0, self.at(&to.1))),
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

    fn strike(&self, line: u16) -> u64 {
        self.lines.get(usize::from(line)).map_or(0, |info| info.strike)
    }

    fn line(&mut self, line: u16, condition: &Ex) -> Line {
        Line { line, op: self.op(condition), strike: self.strike(line) }
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
        code::Step { line: step.line, strike: self.strike(step.line), what }
    }

    fn op(&mut self, ex: &Ex) -> Op {
        match ex {
            Ex::Compare(test, how, left, right) => Op::Compare(*how, *test, self.at(left), self.at(right)),
            Ex::Holds(test, inner) => Op::Compare(Compare::Is, *test, self.at(inner), self.constant(Raw::bool(true))),
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

    /// The parts of one condition stand side by side; those of parts that are joined in the other way stand before them. What is
    /// known already, as where the school sits, is not asked again in every case, where the record of the line stays the same.
    fn joined(&mut self, any: bool, parts: &[Ex]) -> Op {
        let mut ops: Vec<Op> = Vec::with_capacity(parts.len());
        for part in parts {
            match self.op(part) {
                // All of all is all: the first part that settles it, or is not known, is the same.
                Op::Joined(same, first, count) if same == any && count > 0 => {
                    let first = first as usize;
                    ops.extend(self.code.parts.get(first..first + count as usize).unwrap_or_default());
                }
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
        let (first, count) = (number(self.code.parts.len()), number(ops.len()));
        self.code.parts.extend(ops);
        Op::Joined(any, first, count)
    }

    /// The truth of a comparison of two constants.
    fn known(&self, op: &Op) -> Option<Truth> {
        let Op::Compare(how, _, left, right) = *op else { return None };
        let constant = |at: At| {
            let place = (at as usize).checked_sub(self.code.facts + self.code.outputs)?;
            self.code.constants.get(place).copied()
        };
        let order = constant(left)?.order_at_once(constant(right)?)?;
        Some(ordered(how, order))
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

    /// Where a value is found.
    fn at(&mut self, ex: &Ex) -> At {
        match ex {
            Ex::Fact(slot) => u32::from(*slot),
            Ex::Output(output) => number(self.code.facts + usize::from(*output)),
            Ex::Const(raw) => self.constant(*raw),
            other => {
                let known = self.code.computed.iter().position(|known| known == other);
                let place = known.unwrap_or_else(|| {
                    self.code.computed.push(other.clone());
                    self.code.computed.len() - 1
                });
                number(place) | COMPUTED
            }
        }
    }

    fn constant(&mut self, raw: Raw) -> At {
        let known = self.code.constants.iter().position(|known| *known == raw);
        let place = known.unwrap_or_else(|| {
            self.code.constants.push(raw);
            self.code.constants.len() - 1
        });
        number(self.code.facts + self.code.outputs + place)
    }
}
