//! Cases counted by places instead of names, so that counting one more allocates nothing. Names are put in at the end.

use super::tally::{ByClause, EDGES, Moved, PER_KIND, Sample, Tally};
use crate::{evaluate::Kind, plain::Plain, raw::Raw};
use lyceum_kernel::Currency;
use std::collections::BTreeMap;

/// An answer with what can be compared.
#[derive(Copy, Clone)]
pub(super) struct Said {
    pub(super) answered: Kind,
    pub(super) value: Raw,
}

impl Said {
    pub(super) fn is_other(self, new: Self) -> bool {
        self.answered != new.answered || self.value != new.value
    }

    /// The money that a yes, or an amount, gives.
    fn money(self) -> Option<(i64, Currency)> {
        match (self.answered, self.value.plain()) {
            (Kind::Yes | Kind::Value, Plain::Money { num, den, currency }) => Some((num / den.get(), currency)),
            _ => None,
        }
    }
}

/// Both answers to a case.
pub(super) type Answers = (Kind, Kind);
/// Cases to read, by the places of the clauses that make the difference.
type Kept = BTreeMap<Box<[usize]>, Vec<Sample>>;

/// What came of the cases so far.
#[derive(Default)]
pub(super) struct Count {
    pub(super) cases: u64,
    changed: u64,
    answers: BTreeMap<Answers, u64>,
    clauses: Vec<ByClause>,
    money: Vec<(Currency, Moved)>,
    bars: [u64; EDGES.len() + 1],
    days: BTreeMap<i32, u64>,
    undecided: BTreeMap<String, u64>,
    kinds: BTreeMap<Answers, Kept>,
}

impl Count {
    pub(super) fn new(clauses: usize) -> Self {
        Self { clauses: vec![ByClause::default(); clauses], ..Self::default() }
    }

    pub(super) fn add(&mut self, old: Said, new: Said) {
        self.cases += 1;
        *self.answers.entry((old.answered, new.answered)).or_default() += 1;
        let (paid, pays) = (old.money(), new.money());
        if let Some((minor, currency)) = paid {
            self.moved(currency, |moved| moved.before += i128::from(minor));
        }
        if let Some((minor, currency)) = pays {
            self.moved(currency, |moved| moved.after += i128::from(minor));
        }
        if let Some((_, currency)) = paid.or(pays) {
            let minor = |sum: Option<(i64, Currency)>| sum.map_or(0, |(minor, _)| minor);
            // Bars are of whole units, whatever the currency's decimals.
            let scale = 10_i64.saturating_pow(currency.exponent());
            let hundredths = (minor(pays) - minor(paid)).saturating_mul(100) / scale.max(1);
            if let Some(bar) = self.bars.get_mut(EDGES.iter().filter(|edge| **edge <= hundredths).count()) {
                *bar += 1;
            }
        }
        if let (Plain::Day(old), Plain::Day(new)) = (old.value.plain(), new.value.plain()) {
            *self.days.entry(new.saturating_sub(old)).or_default() += 1;
        }
    }

    fn moved(&mut self, currency: Currency, change: impl FnOnce(&mut Moved)) {
        match self.money.iter_mut().find(|(known, _)| *known == currency) {
            Some((_, moved)) => change(moved),
            None => {
                let mut moved = Moved::default();
                change(&mut moved);
                self.money.push((currency, moved));
            }
        }
    }

    /// Counts a case that is answered otherwise, because of the clauses at these places.
    pub(super) fn differ(&mut self, old: Said, new: Said, clauses: &[usize], sample: impl FnOnce() -> Sample) {
        self.changed += 1;
        for clause in clauses {
            let Some(by) = self.clauses.get_mut(*clause) else { continue };
            by.cases += 1;
            by.won += u64::from(new.answered == Kind::Yes && old.answered != Kind::Yes);
            by.lost += u64::from(old.answered == Kind::Yes && new.answered != Kind::Yes);
        }
        let kinds = self.kinds.entry((old.answered, new.answered)).or_default();
        match kinds.get_mut(clauses) {
            Some(kept) if kept.len() < PER_KIND => kept.push(sample()),
            Some(_) => {}
            None => {
                kinds.insert(clauses.into(), vec![sample()]);
            }
        }
    }

    /// Counts a case that can no longer be decided for want of a fact.
    pub(super) fn lacks(&mut self, fact: String) {
        *self.undecided.entry(fact).or_default() += 1;
    }

    /// The same with names.
    pub(super) fn named(self, names: &[String]) -> Tally {
        let mut tally = Tally {
            cases: self.cases,
            changed: self.changed,
            answers: self.answers,
            bars: self.bars,
            days: self.days,
            undecided: self.undecided,
            ..Tally::default()
        };
        let clauses = names.iter().zip(self.clauses).filter(|(_, by)| by.cases > 0);
        tally.clauses = clauses.map(|(id, by)| (id.clone(), by)).collect();
        tally.money = self.money.into_iter().map(|(currency, moved)| (currency.code().to_owned(), moved)).collect();
        for ((before, after), kinds) in self.kinds {
            for (_, kept) in kinds {
                let clauses = kept.first().map(|sample| sample.clauses.clone()).unwrap_or_default();
                tally.kinds.insert((before, after, clauses), kept);
            }
        }
        tally
    }
}
