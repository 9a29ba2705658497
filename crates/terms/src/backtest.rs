//! What a draft would have changed: the same cases decided under two texts. Counts, money and days moved, by clause, with a few cases
//! to read in full. Tallies add up, so blocks of cases can be shared among cores and none is kept.

use crate::{
    cases::{self, BadCases, Loader},
    decision::Part,
    declare::Fact,
    evaluate::{Answer, Kind, Run},
    facts::Facts,
    plain::{Plain, Truth},
    program::{Program, Question},
    raw::Raw,
    version::{Unaskable, Version},
};
use lyceum_kernel::{Currency, Money};
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// So many cases are shown in full.
const SAMPLES: usize = 10;
/// So many of one kind are kept until it is known how many kinds there are.
const PER_KIND: usize = 3;

/// The edges of the picture of money moved, in hundredths of the currency's unit: a case in the middle bar did not move.
pub const EDGES: [i64; 8] = [-100_000, -10_000, -2_500, 0, 1, 2_501, 10_001, 100_001];

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

/// How a case was answered.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// Yes.
    Yes,
    /// No.
    No,
    /// A person.
    Manual,
    /// Waits.
    Hold,
    /// A fact is missing.
    Needs,
    /// A value.
    Value,
}

/// A case that is answered otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sample {
    /// Its id in the file.
    pub case: String,
    /// Its place in the file, from 0.
    pub at: u64,
    /// How it was answered.
    pub before: Answered,
    /// How it is answered.
    pub after: Answered,
    /// The clauses that make the difference.
    pub clauses: Vec<String>,
    /// Its facts, to explain both.
    #[serde(skip)]
    pub facts: Facts,
}

/// How often a clause made a difference.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ByClause {
    /// Cases that are answered otherwise where it says something else than before.
    pub cases: u64,
    /// Of these, those that became a yes.
    pub won: u64,
    /// Of these, those that were a yes.
    pub lost: u64,
}

/// Money under both texts, in one currency, minor units.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Given under the earlier text.
    pub before: i128,
    /// Given under the later one.
    pub after: i128,
}

/// What came of the cases so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// All cases.
    pub cases: u64,
    /// Those answered otherwise, in kind or in value.
    pub changed: u64,
    /// How many were answered how, under both.
    #[serde(serialize_with = "as_rows")]
    pub answers: BTreeMap<(Answered, Answered), u64>,
    /// Differences by clause.
    pub clauses: BTreeMap<String, ByClause>,
    /// Money under both texts, by currency.
    pub money: BTreeMap<String, Moved>,
    /// How far money moved, by the bars between [`EDGES`].
    pub bars: [u64; EDGES.len() + 1],
    /// How many days later (earlier: below nought) the answer is, for questions answered by a day.
    pub days: BTreeMap<i32, u64>,
    /// Cases the later text cannot decide though the earlier could, by the fact that is missing.
    pub undecided: BTreeMap<String, u64>,
    /// Cases to read, by kind of change.
    #[serde(skip)]
    kinds: BTreeMap<(Answered, Answered, Vec<String>), Vec<Sample>>,
}

fn as_rows<S: serde::Serializer>(answers: &BTreeMap<(Answered, Answered), u64>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(answers.iter().map(|((before, after), cases)| (before, after, cases)))
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
        let mut tally = Tally::default();
        let mut before = Loader::new(&self.before.program, &self.facts)?;
        let mut after = Loader::new(&self.after.program, &self.facts)?;
        let mut runs = (Run::default(), Run::default());
        cases::each(block, |case| {
            let kind = |at: u16| BadCases::Kind {
                case: case.id.to_owned(),
                fact: self.facts.get(usize::from(at)).map_or_else(String::new, |fact| fact.name.to_owned()),
            };
            let old = self.before.ask(before.load(case).map_err(kind)?, &mut runs.0);
            let new = self.after.ask(after.load(case).map_err(kind)?, &mut runs.1);
            let at = first + tally.cases;
            tally.count(old, new);
            if old.is_other(new) {
                let clauses = self.difference(&runs.0, &runs.1);
                tally.differ(old, new, &clauses, || Sample {
                    case: case.id.to_owned(),
                    at,
                    before: old.answered,
                    after: new.answered,
                    clauses: clauses.clone(),
                    facts: cases::facts_of(&self.facts, case),
                });
            }
            if new.answered == Answered::Needs && old.answered != Answered::Needs {
                for name in self.after.missing(&after, &runs.1) {
                    *tally.undecided.entry(name).or_default() += 1;
                }
            }
            Ok(())
        })?;
        Ok(tally)
    }

    /// The clauses that say something else: conditions that hold in one text only, exceptions that apply in one only, and other
    /// values on the way.
    fn difference(&self, before: &Run, after: &Run) -> Vec<String> {
        let (old, new) = (self.before.says(before, self.clauses.len()), self.after.says(after, self.clauses.len()));
        let differs = self.clauses.iter().zip(old.iter().zip(&new)).filter(|(_, (old, new))| old != new);
        differs.map(|(id, _)| id.clone()).collect()
    }
}

/// An answer with what can be compared.
#[derive(Copy, Clone)]
struct Said {
    answered: Answered,
    value: Raw,
}

impl Said {
    fn is_other(self, new: Self) -> bool {
        self.answered != new.answered || self.value != new.value
    }

    /// The money that a yes, or an amount, gives.
    fn money(self) -> Option<(i64, Currency)> {
        match (self.answered, self.value.plain()) {
            (Answered::Yes | Answered::Value, Plain::Money { num, den, currency }) => Some((num / den.get(), currency)),
            _ => None,
        }
    }
}

impl Side {
    fn ask(&self, frame: &crate::frame::Frame, run: &mut Run) -> Said {
        let Answer { kind, value, .. } = self.program.run(frame, &self.question, run);
        let answered = match kind {
            Kind::Yes => Answered::Yes,
            Kind::No => Answered::No,
            Kind::Manual => Answered::Manual,
            Kind::Hold => Answered::Hold,
            Kind::Needs => Answered::Needs,
            Kind::Value => Answered::Value,
        };
        Said { answered, value }
    }

    /// Of each clause, what its lines came to; nought where it makes no difference.
    fn says(&self, run: &Run, clauses: usize) -> Vec<u64> {
        let mut says = vec![0_u64; clauses];
        for entry in &run.trace {
            let at = usize::from(entry.line);
            let Some(info) = self.program.lines.get(at) else { continue };
            let speaks = match (info.part, entry.truth) {
                (Part::Condition | Part::Applies, Truth::True | Truth::Struck) => 0,
                (Part::Condition | Part::Applies, truth) => 1 + u64::from(truth == Truth::Unknown),
                (Part::Exception, truth) => u64::from(truth == Truth::True),
                (Part::Alternative | Part::Modifier, Truth::True) => {
                    entry.right.bits().wrapping_mul(31) ^ entry.left.bits() | 1
                }
                (Part::Alternative | Part::Modifier, _) => 0,
            };
            for clause in self.lines.get(at).into_iter().flatten() {
                if let Some(place) = says.get_mut(*clause) {
                    *place = place.wrapping_mul(1_099_511_628_211) ^ speaks;
                }
            }
        }
        says
    }

    /// The facts for want of which a case is not decided.
    fn missing(&self, loader: &Loader<'_>, run: &Run) -> Vec<String> {
        crate::explain::missing(&self.program, loader.frame(), &self.question, run)
    }
}

impl Tally {
    fn count(&mut self, old: Said, new: Said) {
        self.cases += 1;
        *self.answers.entry((old.answered, new.answered)).or_default() += 1;
        let (paid, pays) = (old.money(), new.money());
        if let Some((minor, currency)) = paid {
            self.moved(currency).before += i128::from(minor);
        }
        if let Some((minor, currency)) = pays {
            self.moved(currency).after += i128::from(minor);
        }
        if let (Some(bar), Some(_)) = (self.bar(paid, pays), paid.or(pays)) {
            *bar += 1;
        }
        if let (Plain::Day(old), Plain::Day(new)) = (old.value.plain(), new.value.plain()) {
            *self.days.entry(new.saturating_sub(old)).or_default() += 1;
        }
    }

    fn moved(&mut self, currency: Currency) -> &mut Moved {
        self.money.entry(currency.code().to_owned()).or_default()
    }

    fn bar(&mut self, paid: Option<(i64, Currency)>, pays: Option<(i64, Currency)>) -> Option<&mut u64> {
        let currency = paid.or(pays)?.1;
        let minor = |sum: Option<(i64, Currency)>| sum.map_or(0, |(minor, _)| minor);
        // Bars are of whole units, whatever the currency's decimals.
        let scale = 10_i64.saturating_pow(currency.exponent());
        let hundredths = (minor(pays) - minor(paid)).saturating_mul(100) / scale.max(1);
        self.bars.get_mut(EDGES.iter().filter(|edge| **edge <= hundredths).count())
    }

    fn differ(&mut self, old: Said, new: Said, clauses: &[String], sample: impl FnOnce() -> Sample) {
        self.changed += 1;
        for clause in clauses {
            let by = self.clauses.entry(clause.clone()).or_default();
            by.cases += 1;
            by.won += u64::from(new.answered == Answered::Yes && old.answered != Answered::Yes);
            by.lost += u64::from(old.answered == Answered::Yes && new.answered != Answered::Yes);
        }
        let kept = self.kinds.entry((old.answered, new.answered, clauses.to_vec())).or_default();
        if kept.len() < PER_KIND {
            kept.push(sample());
        }
    }

    /// Adds what came of other cases. In whatever order blocks are added, the sum is the same.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        self.cases += other.cases;
        self.changed += other.changed;
        for (answers, cases) in other.answers {
            *self.answers.entry(answers).or_default() += cases;
        }
        for (clause, by) in other.clauses {
            let sum = self.clauses.entry(clause).or_default();
            (sum.cases, sum.won, sum.lost) = (sum.cases + by.cases, sum.won + by.won, sum.lost + by.lost);
        }
        for (currency, moved) in other.money {
            let sum = self.money.entry(currency).or_default();
            (sum.before, sum.after) = (sum.before + moved.before, sum.after + moved.after);
        }
        for (sum, cases) in self.bars.iter_mut().zip(other.bars) {
            *sum += cases;
        }
        for (days, cases) in other.days {
            *self.days.entry(days).or_default() += cases;
        }
        for (fact, cases) in other.undecided {
            *self.undecided.entry(fact).or_default() += cases;
        }
        for (kind, samples) in other.kinds {
            let kept = self.kinds.entry(kind).or_default();
            kept.extend(samples);
            kept.sort_by_key(|sample| sample.at);
            kept.truncate(PER_KIND);
        }
        self
    }

    /// At most ten cases to read: one of every kind of change first, then a second.
    #[must_use]
    pub fn samples(&self) -> Vec<&Sample> {
        let round = |round: usize| self.kinds.values().filter_map(move |kept| kept.get(round));
        (0..PER_KIND).flat_map(round).take(SAMPLES).collect()
    }

    /// By how much more the later text gives, in each currency.
    pub fn difference(&self) -> impl Iterator<Item = Money> {
        self.money.iter().filter_map(|(code, moved)| {
            let minor = i64::try_from(moved.after - moved.before).ok()?;
            Some(Money::new(minor, Currency::from_code(code)?))
        })
    }
}
