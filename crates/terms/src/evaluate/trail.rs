//! What a run leaves of each line. What a condition compared lies in registers, and stays there until the next run: its record is
//! one word, and both sides are read when somebody asks. Only what stands in no register is written down: what a step changed, and
//! what a tree compared.

use super::{Machine, registers::Row};
use crate::{
    frame::Frame,
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

/// The record of a line, as it is left: in one word, so that to leave it is one store.
#[derive(Copy, Clone, Debug)]
struct Mark(u64);

/// Of a mark: its sides are written down, not in registers, and the comparison stands in its highest bits.
const WRITTEN: u64 = 1 << 40;
/// Nothing was compared.
const NOTHING: u16 = u16::MAX;
/// What was compared is asked when somebody reads it.
const LATER: u16 = u16::MAX;

#[expect(clippy::cast_possible_truncation, reason = "cut out of the bits they were put into")]
impl Mark {
    /// A line that came to this, by this of its parts.
    #[inline(always)]
    const fn new(line: u16, truth: Truth, part: u16) -> Self {
        Self(line as u64 | (part as u64) << 16 | (truth as u64) << 32)
    }

    /// A line whose sides are written down in this place.
    #[inline(always)]
    const fn written(line: u16, truth: Truth, place: u16, test: TestId) -> Self {
        Self(Self::new(line, truth, place).0 | WRITTEN | (test as u64) << 48)
    }

    const fn test(self) -> TestId {
        (self.0 >> 48) as u16
    }

    const fn line(self) -> u16 {
        self.0 as u16
    }

    const fn part(self) -> u16 {
        (self.0 >> 16) as u16
    }

    const fn truth(self) -> Truth {
        Truth::of_bits((self.0 >> 32) as u8)
    }

    const fn correct(&mut self, truth: Truth) {
        self.0 = self.0 & !(0xff << 32) | (truth as u64) << 32;
    }
}

/// A comparison and its sides.
pub(super) type Compared = (TestId, Raw, Raw);

pub(super) const NO_SIDES: Compared = (NO_TEST, Raw::Absent, Raw::Absent);

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

    /// The record of a line whose condition compares what stays in registers; of several joined, the part that settles it.
    #[inline(always)]
    pub(crate) fn name(&mut self, line: u16, truth: Truth, part: u16) {
        self.marks.push(Mark::new(line, truth, part));
    }

    /// The record of a line that came to this whatever it compares.
    #[inline(always)]
    pub(crate) fn later(&mut self, line: u16, truth: Truth) {
        self.marks.push(Mark::new(line, truth, LATER));
    }

    /// A record with its sides.
    #[inline]
    pub(crate) fn keep(&mut self, line: u16, test: TestId, truth: Truth, left: Raw, right: Raw) {
        let place = u16::try_from(self.sides.len()).unwrap_or(NOTHING);
        self.sides.push((left, right));
        self.marks.push(Mark::written(line, truth, place, test));
    }

    /// A record of no sides.
    #[inline]
    pub(crate) fn bare(&mut self, line: u16, truth: Truth) {
        self.marks.push(Mark::written(line, truth, NOTHING, NO_TEST));
    }

    /// Corrects the truth of the record left last.
    pub(crate) fn correct(&mut self, truth: Truth) {
        if let Some(mark) = self.marks.last_mut() {
            mark.correct(truth);
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

    /// What the line came to that left its record in this place since then.
    pub(crate) fn truth(&self, since: Reached, place: usize) -> Option<Truth> {
        self.marks.get(since.marks.checked_add(place)?).map(|mark| mark.truth())
    }

    /// How many records since then say that their line held.
    pub(crate) fn holding(&self, since: Reached) -> usize {
        self.marks.iter().skip(since.marks).filter(|mark| mark.truth() == Truth::True).count()
    }

    /// The records, read; what a line compared that nobody has asked yet, from `later`.
    pub(crate) fn read<'a>(
        &'a self,
        code: &'a Code,
        registers: Row<'a>,
        mut later: impl FnMut(u16) -> Compared + 'a,
    ) -> impl Iterator<Item = Entry> + 'a {
        self.marks.iter().map(move |mark| {
            let line = mark.line();
            let (test, left, right) = match mark.part() {
                place if mark.0 & WRITTEN != 0 => {
                    let sides = self.sides.get(usize::from(place));
                    let (left, right) = sides.copied().unwrap_or((Raw::Absent, Raw::Absent));
                    (mark.test(), left, right)
                }
                LATER => later(line),
                part => sides(named(code, line, part), code, registers),
            };
            Entry { line, test, truth: mark.truth(), left, right }
        })
    }

    /// What the record left first compared.
    pub(super) fn first(&self, code: &Code, registers: Row<'_>) -> Option<Compared> {
        let entry = self.read(code, registers, |_| NO_SIDES).next()?;
        Some((entry.test, entry.left, entry.right))
    }

    /// What each line came to, without what it compared.
    pub(crate) fn truths(&self) -> impl Iterator<Item = (u16, Truth)> {
        self.marks.iter().map(|mark| (mark.line(), mark.truth()))
    }
}

/// What a line compares; of several joined, this part of them.
fn named(code: &Code, line: u16, part: u16) -> Op {
    let op = code.lines.get(usize::from(line)).copied();
    let op = match op {
        Some(Op::Joined(place)) => {
            code.joined.get(usize::from(place)).and_then(|joined| joined.parts.get(usize::from(part)).copied())
        }
        op => op,
    };
    op.unwrap_or(Op::Tree(u16::MAX))
}

/// What an operation compares, and where that is told.
pub(super) fn sides(op: Op, code: &Code, registers: Row<'_>) -> Compared {
    match op {
        Op::Same(_, test, left, constant) | Op::Level(_, test, left, constant) => {
            (test, registers.get(left), code.constant(constant))
        }
        Op::Compare(_, test, left, right) => (test, registers.get(left), registers.get(right)),
        Op::Recorded(_, test, what) | Op::InSet(_, test, what, _) => (test, registers.get(what), Raw::Absent),
        // The side shown is the choice that was met, else the first.
        Op::Among(_, test, what, words) => {
            let (value, words) = (registers.get(what), code.words.get(usize::from(words)));
            let with = words.map_or(Raw::Absent, |words| if words.holds(value) { value } else { words.first });
            (test, value, with)
        }
        Op::Within(place) => code
            .periods
            .get(usize::from(place))
            .map_or(NO_SIDES, |period| (period.test, registers.get(period.what), registers.get(period.edge))),
        Op::OneOf(..) | Op::Joined(_) | Op::Tree(_) | Op::Strikable(_) => NO_SIDES,
    }
}

impl super::Run {
    /// What each line came to and what it compared, in the order evaluated: whether each law applies, then the rules of all layers
    /// together. Of this run's program and case, and until the next run.
    pub fn trace<'a>(&'a self, program: &'a Program, frame: &'a Frame) -> impl Iterator<Item = Entry> + 'a {
        let mut beside = None;
        let later = move |line| {
            let memory = beside.get_or_insert_with(|| self.beside_at(program));
            Machine::after(program, frame, self, memory).compared(line)
        };
        self.memory.trail.read(&program.code, self.memory.registers.beside(&frame.slots), later)
    }

    /// What each line came to, in the order of [`Self::trace`].
    pub fn truths(&self) -> impl Iterator<Item = (u16, Truth)> {
        self.memory.trail.truths()
    }
}
