//! What a draft would have changed: the same cases decided under two texts. A [`Backtest`] is the question; a `Desk` decides cases one
//! after the other with buffers of its own and keeps a `count`; `cores` shares the blocks of a file among several desks; the sum is
//! a [`Tally`], the same however many desks there were.

mod cores;
mod count;
mod tally;

pub use tally::{ByClause, EDGES, Moved, Sample, Tally};

use crate::{
    cases::{
        BadCases, Lying,
        bytes::Bytes,
        loader::{Loader, Unfit},
    },
    decision::Part,
    declare::Fact,
    evaluate::{Answer, Kind, Run},
    frame::Frame,
    plain::Truth,
    program::{Program, Question},
    version::{Unaskable, Version},
};
use count::{Count, Said};
use std::{collections::BTreeSet, sync::Arc};

/// A question put to two texts.
pub struct Backtest {
    before: Side,
    after: Side,
    /// The clauses of both, for the tally.
    clauses: Vec<String>,
    facts: Vec<&'static Fact>,
}

/// One of the two texts.
struct Side {
    program: Arc<Program>,
    question: Question,
    /// The clauses of each line, by place.
    lines: Vec<Vec<usize>>,
}

impl Backtest {
    /// A question for two texts, each with the law above it, and the facts of the cases by their places.
    ///
    /// # Errors
    /// One of the texts answers no such question.
    pub fn new(
        question: &str,
        before: (&Version, &[&Version]),
        after: (&Version, &[&Version]),
        facts: Vec<&'static Fact>,
    ) -> Result<Self, Unaskable> {
        let mut ids = BTreeSet::new();
        let mut asked = |(version, law): (&Version, &[&Version])| {
            let program = version.program(law)?;
            let question = version.question(&program, question)?;
            ids.extend(program.lines.iter().flat_map(|line| line.cites.iter().cloned()));
            Ok::<_, Unaskable>((program, question))
        };
        let (before, after) = (asked(before)?, asked(after)?);
        let clauses: Vec<String> = ids.into_iter().collect();
        let side = |(program, question): (Arc<Program>, Question)| {
            let place = |id: &String| clauses.binary_search(id).ok();
            let lines = program.lines.iter().map(|line| line.cites.iter().filter_map(place).collect()).collect();
            Side { program, question, lines }
        };
        let (before, after) = (side(before), side(after));
        Ok(Self { before, after, clauses, facts })
    }

    /// Decides every case of a block under both texts. `first` is the place of its first case among all.
    ///
    /// # Errors
    /// A block that is damaged, or a case whose facts do not fit their types.
    pub fn block(&self, block: &[u8], first: u64) -> Result<Tally, BadCases> {
        let mut desk = Desk::new(self)?;
        desk.decide(block, first)?;
        Ok(desk.count.named(&self.clauses))
    }
}

/// Decides cases under both texts. Its buffers are warm after a few cases; then nothing is allocated for one more.
struct Desk<'b> {
    test: &'b Backtest,
    /// Lays a case before the earlier text.
    loader: Loader<'b>,
    /// Lays it before the later one, where that asks for other facts; a draft seldom does.
    for_after: Option<Loader<'b>>,
    before: Seat<'b>,
    after: Seat<'b>,
    /// The clauses that make a difference to the case at hand, by place.
    differing: Vec<usize>,
    count: Count,
}

/// One text at the desk, and what it said of the case at hand.
struct Seat<'b> {
    side: &'b Side,
    run: Run,
    /// Of each clause, what its lines came to; nought where it makes no difference.
    says: Vec<u64>,
}

impl<'b> Desk<'b> {
    fn new(test: &'b Backtest) -> Result<Self, BadCases> {
        let clauses = test.clauses.len();
        let seat = |side: &'b Side| Seat { side, run: Run::default(), says: vec![0; clauses] };
        let (before, after) = (&test.before.program, &test.after.program);
        let for_after = if before.reads_as(after) { None } else { Some(Loader::new(after, &test.facts)?) };
        Ok(Self {
            test,
            loader: Loader::new(before, &test.facts)?,
            for_after,
            before: seat(&test.before),
            after: seat(&test.after),
            differing: Vec::new(),
            count: Count::new(clauses),
        })
    }

    /// Decides the cases of a block; says how many there were.
    fn decide(&mut self, block: &[u8], first: u64) -> Result<u64, BadCases> {
        let mut rest = Bytes::new(block);
        let mut cases = 0;
        while !rest.is_empty() {
            let case = Lying::next(rest).map_err(|_| BadCases::Damaged(0))?;
            rest = self.case(case, first + cases).map_err(|unfit| self.bad(case, &unfit))?;
            cases += 1;
        }
        Ok(cases)
    }

    /// Decides a case, and says where the next one begins.
    fn case<'c>(&mut self, case: Lying<'c>, at: u64) -> Result<Bytes<'c>, Unfit> {
        let end = self.loader.load(case.cells)?;
        if let Some(loader) = &mut self.for_after {
            loader.load(case.cells)?;
        }
        let frame = self.loader.frame();
        let for_after = self.for_after.as_ref().map_or(frame, Loader::frame);
        let (old, new) = (self.before.ask(frame), self.after.ask(for_after));
        self.count.add(old, new);
        if old.is_other(new) {
            self.before.listen(frame);
            self.after.listen(for_after);
            let says = self.before.says.iter().zip(&self.after.says).enumerate();
            self.differing.clear();
            self.differing.extend(says.filter(|(_, (old, new))| old != new).map(|(place, _)| place));
            let test = self.test;
            let names = self.differing.iter().filter_map(|place| test.clauses.get(*place).cloned());
            self.count.differ(old, new, &self.differing, || Sample {
                case: case.id.to_owned(),
                at,
                before: old.answered,
                after: new.answered,
                clauses: names.collect(),
                facts: case.facts(&test.facts, end),
            });
        }
        if new.answered == Kind::Needs && old.answered != Kind::Needs {
            for fact in self.after.missing(for_after) {
                self.count.lacks(fact);
            }
        }
        Ok(end)
    }

    fn bad(&self, case: Lying<'_>, unfit: &Unfit) -> BadCases {
        match unfit {
            Unfit::Damaged => BadCases::Damaged(0),
            Unfit::Kind(at) => BadCases::Kind {
                case: case.id.to_owned(),
                fact: self.test.facts.get(usize::from(*at)).map_or_else(String::new, |fact| fact.name.to_owned()),
            },
        }
    }
}

impl Seat<'_> {
    fn ask(&mut self, frame: &Frame) -> Said {
        let Answer { kind: answered, value, .. } = self.side.program.run(frame, &self.side.question, &mut self.run);
        Said { answered, value }
    }

    /// Of each clause, what its lines came to: conditions that hold or do not, exceptions that apply, values on the way.
    fn listen(&mut self, frame: &Frame) {
        self.says.fill(0);
        for entry in self.run.trace(&self.side.program, frame) {
            let at = usize::from(entry.line);
            let Some(info) = self.side.program.lines.get(at) else { continue };
            let speaks = match (info.part, entry.truth) {
                (Part::Condition | Part::Applies, Truth::True | Truth::Struck) => 0,
                (Part::Condition | Part::Applies, truth) => 1 + u64::from(truth == Truth::Unknown),
                (Part::Exception, truth) => u64::from(truth == Truth::True),
                (Part::Alternative | Part::Modifier, Truth::True) => {
                    entry.right.bits().wrapping_mul(31) ^ entry.left.bits() | 1
                }
                (Part::Alternative | Part::Modifier, _) => 0,
            };
            for clause in self.side.lines.get(at).into_iter().flatten() {
                if let Some(place) = self.says.get_mut(*clause) {
                    *place = place.wrapping_mul(1_099_511_628_211) ^ speaks;
                }
            }
        }
    }

    /// The facts for want of which a case is not decided.
    fn missing(&self, frame: &Frame) -> Vec<String> {
        crate::explain::missing(&self.side.program, frame, &self.side.question, &self.run)
    }
}
