//! Decides. Total: every question has an answer, whatever the facts. Every line of every rule consulted is evaluated and leaves a
//! small record; [`crate::explain`] makes people's words of them on demand. No allocation once the buffers are warm.
//!
//! A decision of a hundred lines has a microsecond: ten nanoseconds a line, its record included. That is why it is laid out so:
//! - Rules are run in their straight form, [`crate::program::code`], by `straight`: facts, outputs, constants and what is computed of
//!   them lie in one row, and a line is a few bytes that name two places in it.
//! - The record a line leaves is one word, kept by `trail`: the line, the part that decided, the truth. Both sides lie in their registers
//!   until the next run, and are read when somebody asks; only what stands in no register is written down. What an exception compares
//!   that does not apply whatever it compares is not even asked before somebody reads it.
//! - What must be found first, a shifted date, a count over a list, what several conditions joined come to, is found when a line first
//!   asks for it, and kept for the lines of all layers that ask the same. Laws that say alike share their comparisons, so that what EU
//!   and national law both ask is settled once. Between two cases nothing is kept.
//! - Where the contract alone is answered beside all layers, only that is found anew which rests on the answers exchanged: of a
//!   decision that reads none of them, only the lines that law may strike and the exceptions are asked again.
//! - `rules` puts lines together to answers, and `merge` the answers of the layers. The parts of an answer travel apart, in
//!   registers: a record handed up is written in parts and read whole, for which the processor waits longer than for most lines.
//! - What is seldom asked, lines of a list, conditions within an aggregate, effects and promises, stays a tree, walked by `expression`,
//!   `gather` and `calendar`. A test holds that both forms say the same of every line.

mod arithmetic;
mod calendar;
mod expression;
mod gather;
mod merge;
mod registers;
mod rules;
mod straight;
mod trail;

use crate::{
    frame::Frame,
    plain::Truth,
    program::{Program, Question},
    raw::Raw,
};
use registers::Registers;
use serde::Serialize;
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
            Kind::Value => self.value,
            Kind::Yes | Kind::No => Raw::bool(matches!(self.kind, Kind::Yes)),
            Kind::Manual | Kind::Hold | Kind::Needs => Raw::Unknown,
        }
    }
}

/// Buffers for a run, used again and again, and what is in them after it.
#[derive(Debug, Default)]
pub struct Run {
    /// What the machine works in.
    pub(crate) memory: Memory,
    /// What contract and law say apart.
    pub(crate) layers: Layers,
}

/// What a machine works in.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// Answers of all layers together, by output.
    pub(crate) answers: Vec<Answer>,
    /// What the lines left.
    pub(crate) trail: Trail,
    /// Outputs, constants and what was computed.
    pub(crate) registers: Registers,
}

/// What contract and law say apart.
#[derive(Debug, Default)]
pub(crate) struct Layers {
    /// Whether the contract was also answered alone, beside all layers together.
    pub(crate) layered: bool,
    /// Answers of the contract alone, by output; of this run only where it is layered.
    pub(crate) contract: Vec<Answer>,
    /// What each law says by itself: output, document, answer.
    pub(crate) own: Vec<(u16, u8, Answer)>,
    /// Whether each document applies; struck where it has no say in the question, and nobody asked.
    pub(crate) applies: Vec<Truth>,
    /// Matters struck.
    pub(crate) struck: u64,
    /// Outputs that law answers in another way than the contract alone.
    changed: Vec<bool>,
}

impl Layers {
    /// Whether a document applies.
    #[inline]
    pub(crate) fn applies(&self, document: u8) -> Truth {
        self.applies.get(usize::from(document)).copied().unwrap_or(Truth::True)
    }
}

impl Run {
    /// Whether a document applies.
    #[must_use]
    pub fn applies(&self, document: u8) -> Truth {
        self.layers.applies(document)
    }

    /// A memory of its own for questions on the side, with the answers found.
    pub(crate) fn beside(&self) -> Memory {
        Memory { answers: self.memory.answers.clone(), ..Memory::default() }
    }

    /// The same, with the answers in their registers, for lines in their straight form.
    fn beside_at(&self, program: &Program) -> Memory {
        let mut memory = self.beside();
        memory.registers.load(&program.code);
        for (output, answer) in memory.answers.iter().enumerate() {
            memory.registers.set_output(output, answer.raw());
        }
        memory
    }
}

/// The state of one pass.
pub(crate) struct Machine<'a> {
    pub(crate) program: &'a Program,
    pub(crate) frame: &'a Frame,
    /// The slots of the frame: the first registers.
    pub(crate) facts: &'a [Raw],
    pub(crate) memory: &'a mut Memory,
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
        let Run { memory, layers } = run;
        memory.trail.clear();
        memory.registers.load(&self.code);
        layers.own.clear();
        let outputs = self.outputs.len();
        if memory.answers.len() != outputs {
            memory.answers = vec![Answer::UNKNOWN; outputs];
            layers.contract = vec![Answer::UNKNOWN; outputs];
            layers.changed = vec![false; outputs];
        }
        let mut machine = Machine::new(self, frame, memory, 0);
        let laws = machine.laws(question, layers);
        let has_contract = machine.has_contract();
        layers.layered = laws && has_contract;
        if laws || !has_contract {
            machine.struck = layers.struck;
            machine.merged(question, layers);
        } else {
            machine.contract(question);
        }
        memory.answers.get(usize::from(question.output)).copied().unwrap_or(Answer::UNKNOWN)
    }
}

impl<'a> Machine<'a> {
    const fn new(program: &'a Program, frame: &'a Frame, memory: &'a mut Memory, struck: u64) -> Self {
        Self {
            program,
            frame,
            facts: frame.slots.as_slice(),
            memory,
            record: &[],
            week: Raw::Unknown,
            struck,
            maybe_struck: 0,
            contract_says: Raw::Absent,
            kind: Kind::Needs,
            detail: NO_DETAIL,
        }
    }

    /// A machine over what a run found, for questions on the side: promises, effects, notices. Its memory is [`Run::beside`].
    pub(crate) const fn after(program: &'a Program, frame: &'a Frame, run: &Run, memory: &'a mut Memory) -> Self {
        Self::new(program, frame, memory, run.layers.struck)
    }

    /// Whether each law applies that has a say, and what it strikes. True when any may.
    fn laws(&mut self, question: &Question, layers: &mut Layers) -> bool {
        let program = self.program;
        layers.struck = 0;
        layers.applies.clear();
        // One document, which always applies and strikes nothing.
        if let ([None], [0]) = (program.code.applies.as_slice(), program.code.strikes.as_slice()) {
            return !self.has_contract();
        }
        layers.applies.resize(program.parts.len(), Truth::Struck);
        let mut any = false;
        let mut asked = question.parts;
        while asked != 0 {
            let place = asked.trailing_zeros() as usize;
            asked &= asked - 1;
            let (Some(applies), Some(line)) = (layers.applies.get_mut(place), program.code.applies.get(place)) else {
                break;
            };
            *applies = line.as_ref().map_or(Truth::True, |line| self.note(line.line, &line.op));
            let strikes = program.code.strikes.get(place).copied().unwrap_or(0);
            match *applies {
                Truth::False => continue,
                Truth::True => layers.struck |= strikes,
                Truth::Unknown | Truth::Struck => self.maybe_struck |= strikes,
            }
            any |= place != 0 || !self.has_contract();
        }
        self.maybe_struck &= !layers.struck;
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
        if let Some(place) = self.memory.answers.get_mut(usize::from(output)) {
            *place = answer;
        }
        self.memory.registers.set_output(usize::from(output), answer.raw());
    }
}
