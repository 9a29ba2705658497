//! What came of the cases: counts, money and days moved, by clause, with a few cases to read in full.

use crate::{evaluate::Kind, facts::Facts};
use lyceum_kernel::{Currency, Money};
use serde::Serialize;
use std::collections::BTreeMap;

/// So many cases are shown in full.
const SAMPLES: usize = 10;
/// So many of one kind are kept until it is known how many kinds there are.
pub(super) const PER_KIND: usize = 3;

/// The edges of the picture of money moved, in hundredths of the currency's unit: a case in the middle bar did not move.
pub const EDGES: [i64; 8] = [-100_000, -10_000, -2_500, 0, 1, 2_501, 10_001, 100_001];

/// A case that is answered otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sample {
    /// Its id in the file.
    pub case: String,
    /// Its place in the file, from 0.
    pub at: u64,
    /// How it was answered.
    pub before: Kind,
    /// How it is answered.
    pub after: Kind,
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
    pub answers: BTreeMap<(Kind, Kind), u64>,
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
    pub(super) kinds: BTreeMap<(Kind, Kind, Vec<String>), Vec<Sample>>,
}

fn as_rows<S: serde::Serializer>(answers: &BTreeMap<(Kind, Kind), u64>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(answers.iter().map(|((before, after), cases)| (before, after, cases)))
}

impl Tally {
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
