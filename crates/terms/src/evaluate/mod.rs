//! Decides. Total: every question has an answer, whatever the facts. Every line of every rule consulted is evaluated and leaves a
//! small record; [`crate::explain`] makes people's words of them on demand. No allocation once the buffers are warm.
//!
//! A decision of a hundred lines has a microsecond: ten nanoseconds a line, its record included. That is why it is laid out so:
//! - Rules are run in their straight form, [`crate::program::code`], by `straight`: facts, outputs, constants and what is computed of
//!   them lie in one row, and a line is a few bytes that name two places in it.
//! - What must be found first, a shifted date, a count over a list, what several conditions joined come to, is found when a line first
//!   asks for it, and kept for the lines of all layers that ask the same. Laws that say alike share their comparisons, so that what EU
//!   and national law both ask is settled once. Between two cases nothing is kept.
//! - Where the contract alone is answered beside all layers, only that is found anew which rests on the answers exchanged.
//! - `rules` puts lines together to answers, and `merge` the answers of the layers. The parts of an answer travel apart, in
//!   registers: a record handed up is written in parts and read whole, for which the processor waits longer than for most lines.
//! - What is seldom asked, lines of a list, conditions within an aggregate, effects and promises, stays a tree, walked by `expression`,
//!   `gather` and `calendar`. A test holds that both forms say the same of every line.

mod calendar;
mod expression;
mod gather;
mod merge;
mod rules;
mod straight;
mod trail;

use crate::{
    frame::Frame,
    plain::Truth,
    program::{Program, Question},
    raw::Raw,
};
use serde::Serialize;
use straight::Registers;
pub use trail::Entry;
use trail::Trail;

/// What an output came to.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Yes.
    Yes,
    /// No.
    No,
    /// A person decides.
    Manual,
    /// Wait.
    Hold,
    /// A fact is missing.
    Needs,
    /// A value, perhaps absent.
    Value,
}

/// The answer of an output.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it came to.
    pub kind: Kind,
    /// The value; for a decision what is proposed, for a `best` the amount of its ground.
    pub value: Raw,
    /// The exception that answered, or the ground.
    pub detail: u16,
    /// The documents whose result it is, by bit.
    pub from: u32,
}

/// No exception, no ground.
pub const NO_DETAIL: u16 = u16::MAX;

impl Answer {
    /// Not decided.
    pub const UNKNOWN: Self = Self { kind: Kind::Needs, value: Raw::Unknown, detail: NO_DETAIL, from: 0 };

    /// As other rules read it.
    #[must_use]
    #[inline]
    pub const fn raw(self) -> Raw {
        match self.kind {
            Kind::Yes => Raw::bool(true),
            Kind::No => Raw::bool(false),
            Kind::Value => self.value,
            Kind::Manual | Kind::Hold | Kind::Needs => Raw::Unknown,
        }
    }
}

/// Buffers for a run, used again and again.
#[derive(Debug, Default)]
pub struct Run {
    /// What the lines left.
    trail: Trail,
    /// Whether the contract was also answered alone, beside all layers together.
    pub layered: bool,
    /// Answers of the contract alone, by output; of this run only where it is layered.
    pub contract: Vec<Answer>,
    /// Answers of all layers together, by output.
    pub merged: Vec<Answer>,
    /// What each law says by itself: output, document, answer.
    pub own: Vec<(u16, u8, Answer)>,
    /// Whether each document applies; struck where it has no say in the question, and nobody asked.
    pub applies: Vec<Truth>,
    /// Matters struck.
    pub struck: u64,
    /// Whether law took part.
    pub with_law: bool,
    /// Outputs that law answers in another way than the contract alone.
    changed: Vec<bool>,
    /// Facts, outputs, constants and what was computed of them.
    registers: Registers,
}

/// The state of one pass.
pub(crate) struct Machine<'a> {
    pub(crate) program: &'a Program,
    pub(crate) frame: &'a Frame,
    pub(crate) answers: Vec<Answer>,
    pub(crate) trail: Trail,
    pub(crate) registers: Registers,
    /// The record at hand: its cells.
    pub(crate) record: &'a [Raw],
    /// The week at hand.
    pub(crate) week: Raw,
    pub(crate) struck: u64,
    pub(crate) maybe_struck: u64,
    /// What the contract says of the output at hand, for law that refers to it.
    pub(crate) contract_says: Raw,
    /// What the rule at hand came to, and its exception or ground. Beside its value and not in one record with it: a record handed
    /// up is written in parts and read whole, and that costs more than most lines.
    pub(crate) kind: Kind,
    pub(crate) detail: u16,
}

impl Program {
    /// Answers a question. The answer, and all that explains it, is in `run` afterwards.
    pub fn run(&self, frame: &Frame, question: &Question, run: &mut Run) -> Answer {
        run.trail.clear();
        run.own.clear();
        run.struck = 0;
        let outputs = self.outputs.len();
        if run.merged.len() != outputs {
            run.contract = vec![Answer::UNKNOWN; outputs];
            run.merged = vec![Answer::UNKNOWN; outputs];
            run.changed = vec![false; outputs];
        }
        let mut machine = Machine {
            program: self,
            frame,
            answers: std::mem::take(&mut run.merged),
            trail: std::mem::take(&mut run.trail),
            registers: std::mem::take(&mut run.registers),
            record: &[],
            week: Raw::Unknown,
            struck: 0,
            maybe_struck: 0,
            contract_says: Raw::Absent,
            kind: Kind::Needs,
            detail: NO_DETAIL,
        };
        machine.registers.load(&self.code, &frame.slots);
        let laws = machine.laws(question, run);
        let has_contract = machine.has_contract();
        run.with_law = laws || !has_contract;
        run.layered = laws && has_contract;
        if run.with_law {
            machine.struck = run.struck;
            machine.merged(question, run);
        } else {
            machine.contract(question);
        }
        let answer = machine.answers.get(usize::from(question.output)).copied().unwrap_or(Answer::UNKNOWN);
        run.merged = machine.answers;
        run.trail = machine.trail;
        run.registers = machine.registers;
        answer
    }
}

impl<'a> Machine<'a> {
    /// A machine over what a run found, for questions on the side: promises, effects, notices.
    pub(crate) fn after(program: &'a Program, frame: &'a Frame, run: &Run) -> Self {
        Self {
            program,
            frame,
            answers: run.merged.clone(),
            trail: Trail::default(),
            registers: Registers::default(),
            record: &[],
            week: Raw::Unknown,
            struck: run.struck,
            maybe_struck: 0,
            contract_says: Raw::Absent,
            kind: Kind::Needs,
            detail: NO_DETAIL,
        }
    }

    /// Whether each law applies that has a say, and what it strikes. True when any may.
    fn laws(&mut self, question: &Question, run: &mut Run) -> bool {
        let program = self.program;
        run.applies.clear();
        run.applies.resize(program.parts.len(), Truth::Struck);
        let mut any = false;
        let mut asked = question.parts;
        while asked != 0 {
            let place = asked.trailing_zeros() as usize;
            asked &= asked - 1;
            let (Some(applies), Some(line)) = (run.applies.get_mut(place), program.code.applies.get(place)) else {
                break;
            };
            *applies = line.as_ref().map_or(Truth::True, |line| self.note(line.line, &line.op));
            let strikes = program.code.strikes.get(place).copied().unwrap_or(0);
            match *applies {
                Truth::False => continue,
                Truth::True => run.struck |= strikes,
                Truth::Unknown | Truth::Struck => self.maybe_struck |= strikes,
            }
            any |= place != 0 || !self.has_contract();
        }
        self.maybe_struck &= !run.struck;
        any
    }

    fn has_contract(&self) -> bool {
        self.program.parts.first().is_some_and(|part| !part.is_law)
    }

    /// The contract alone, as written.
    fn contract(&mut self, question: &Question) {
        for output in &question.plan {
            let program = self.program;
            let Some(info) = program.outputs.get(usize::from(*output)) else { continue };
            let own = info.definitions.iter().find(|definition| definition.document == 0);
            let (value, from) = match own {
                Some(definition) => (self.rule(info, definition), 1),
                None => (self.undecided(info), 0),
            };
            self.put(*output, Answer { kind: self.kind, value, detail: self.detail, from });
        }
    }

    #[inline]
    pub(crate) fn put(&mut self, output: u16, answer: Answer) {
        if let Some(place) = self.answers.get_mut(usize::from(output)) {
            *place = answer;
        }
        self.registers.set(self.program.code.facts + usize::from(output), answer.raw());
    }
}
