//! What a run leaves of each line. What a condition compared lies in registers, and stays there until the next run: its record names
//! them in a word, and is read when somebody asks. Only what stands in no register is written down: what a step changed, and what a
//! tree compared.

use super::straight::Registers;
use crate::{
    plain::Truth,
    program::{
        NO_TEST, Program, TestId,
        code::{Code, Op},
    },
    raw::Raw,
};

/// The record of a line, read.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Entry {
    /// The line, by its place in [`Program::lines`].
    pub line: u16,
    /// The comparison that decided it, by its place in [`Program::tests`].
    pub test: TestId,
    /// Whether it held; for a step, whether it changed the value.
    pub truth: Truth,
    /// The value of the left side; for a step, before it.
    pub left: Raw,
    /// The value of the right side; for a step, after it.
    pub right: Raw,
}

/// The record of a line, as it is left.
#[derive(Copy, Clone, Debug)]
struct Mark {
    line: u16,
    truth: Truth,
    shown: Shown,
}

/// Where the two sides are.
#[derive(Copy, Clone, Debug)]
enum Shown {
    /// In the registers that this names.
    Named(Op),
    /// In the place of [`Trail::sides`]; nowhere, where there is none.
    Kept(TestId, u32),
}

/// No sides.
const NOWHERE: u32 = u32::MAX;

/// Records in the order in which they were left.
#[derive(Debug, Default)]
pub(crate) struct Trail {
    marks: Vec<Mark>,
    sides: Vec<(Raw, Raw)>,
}

/// How far a trail reached.
#[derive(Copy, Clone)]
pub(crate) struct Reached {
    marks: usize,
    sides: usize,
}

impl Trail {
    pub(crate) fn clear(&mut self) {
        self.marks.clear();
        self.sides.clear();
    }

    /// The record of a condition whose sides stay in registers.
    #[inline(always)]
    pub(crate) fn name(&mut self, line: u16, truth: Truth, op: Op) {
        self.marks.push(Mark { line, truth, shown: Shown::Named(op) });
    }

    /// A record with its sides.
    #[inline]
    pub(crate) fn keep(&mut self, line: u16, test: TestId, truth: Truth, sides: (Raw, Raw)) {
        let place = u32::try_from(self.sides.len()).unwrap_or(NOWHERE);
        self.sides.push(sides);
        self.marks.push(Mark { line, truth, shown: Shown::Kept(test, place) });
    }

    /// A record of no sides.
    #[inline]
    pub(crate) fn bare(&mut self, line: u16, truth: Truth) {
        self.marks.push(Mark { line, truth, shown: Shown::Kept(NO_TEST, NOWHERE) });
    }

    /// Corrects the truth of the record left last.
    pub(crate) fn correct(&mut self, truth: Truth) {
        if let Some(mark) = self.marks.last_mut() {
            mark.truth = truth;
        }
    }

    #[inline]
    pub(crate) const fn reached(&self) -> Reached {
        Reached { marks: self.marks.len(), sides: self.sides.len() }
    }

    /// Forgets what was left since.
    #[inline]
    pub(crate) fn return_to(&mut self, reached: Reached) {
        self.marks.truncate(reached.marks);
        self.sides.truncate(reached.sides);
    }

    /// Of the two records left since then, the later one is forgotten, or the earlier one where the later decides.
    pub(crate) fn choose(&mut self, since: Reached, later: bool) {
        if later && self.marks.len() > since.marks {
            self.marks.swap_remove(since.marks);
        }
        self.marks.truncate(since.marks + 1);
    }

    /// How many records since then say that their line held.
    pub(crate) fn holding(&self, since: Reached) -> usize {
        self.marks.iter().skip(since.marks).filter(|mark| mark.truth == Truth::True).count()
    }

    /// The records, read.
    pub(crate) fn read<'a>(&'a self, code: &'a Code, registers: &'a Registers) -> impl Iterator<Item = Entry> + 'a {
        self.marks.iter().map(move |mark| {
            let (test, (left, right)) = match mark.shown {
                Shown::Named(op) => sides(op, code, registers),
                Shown::Kept(test, place) => {
                    (test, self.sides.get(place as usize).copied().unwrap_or((Raw::Absent, Raw::Absent)))
                }
            };
            Entry { line: mark.line, test, truth: mark.truth, left, right }
        })
    }

    /// What each line came to, without what it compared.
    pub(crate) fn truths(&self) -> impl Iterator<Item = (u16, Truth)> {
        self.marks.iter().map(|mark| (mark.line, mark.truth))
    }
}

/// What an operation compares, and where that is told.
fn sides(op: Op, code: &Code, registers: &Registers) -> (TestId, (Raw, Raw)) {
    match op {
        Op::Level(_, test, left, right) | Op::Compare(_, test, left, right) => {
            (test, (registers.get(left), registers.get(right)))
        }
        Op::Recorded(_, test, what) | Op::InSet(_, test, what, _) => (test, (registers.get(what), Raw::Absent)),
        // The side shown is the choice that was met, else the first.
        Op::Among(_, test, what, words) => {
            let (value, words) = (registers.get(what), code.words.get(usize::from(words)));
            let with = words.map_or(Raw::Absent, |words| if words.holds(value) { value } else { words.first });
            (test, (value, with))
        }
        Op::Within(place) => match code.periods.get(usize::from(place)) {
            Some(period) => (period.test, (registers.get(period.what), registers.get(period.edge))),
            None => (NO_TEST, (Raw::Absent, Raw::Absent)),
        },
        Op::OneOf(..) | Op::Joined(_) | Op::Tree(_) => (NO_TEST, (Raw::Absent, Raw::Absent)),
    }
}

impl super::Run {
    /// What each line came to and what it compared, in the order evaluated: whether each law applies, then the rules of all layers
    /// together. Of this run's program, and until the next run.
    pub fn trace<'a>(&'a self, program: &'a Program) -> impl Iterator<Item = Entry> + 'a {
        self.trail.read(&program.code, &self.registers)
    }

    /// What each line came to, in the order of [`Self::trace`].
    pub fn truths(&self) -> impl Iterator<Item = (u16, Truth)> {
        self.trail.truths()
    }
}
