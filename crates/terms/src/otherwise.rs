//! What else would have been answered: on another day, or if something had been otherwise. Nothing is guessed: every change that is
//! named was put into the facts, and the texts were asked again.

use crate::{
    decision::{Decision, Line, Outcome, Part},
    declare,
    evaluate::Run,
    explain,
    facts::Facts,
    frame::Frame,
    program::{Program, Question},
    value::Value,
    version::{Unaskable, Version},
};
use lyceum_kernel::{Day, Instant, Money, Zone};
use std::sync::Arc;

/// The fact that says when somebody asked.
const SENT_AT: &str = "request.sent_at";
/// Facts of who bought what from whom: with others it would be another case, not the same one gone otherwise.
const AGREED: [&str; 4] = ["contract.", "customer.", "purchase.", "school."];
/// So many changes are tried together; what takes more is a different case.
const MOST_TOGETHER: usize = 3;
/// So many single changes are considered for it.
const MOST_TRIED: usize = 12;

/// An answer without its explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What is answered.
    pub outcome: Outcome,
    /// The amount that goes with it.
    pub amount: Option<Money>,
}

/// A change by which a line of a decision would have come out the other way, and what would then have been answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Otherwise {
    /// The line, by its place in [`Decision::lines`].
    pub line: usize,
    /// The fact.
    pub fact: String,
    /// What it would have had to be: the nearest value that makes the difference.
    pub to: Value,
    /// The answer then.
    pub answered: Answered,
}

/// The smallest set of changes that only together make another answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// Their places in [`Flips::single`].
    pub of: Vec<usize>,
    /// The answer then.
    pub answered: Answered,
}

/// What would have changed a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flips {
    /// Each change by itself, in the order of the lines.
    pub single: Vec<Otherwise>,
    /// Where none of them is enough.
    pub together: Option<Together>,
}

impl Version {
    /// *If you asked on…*: the answer at each of these instants, all other facts as they are.
    ///
    /// # Errors
    /// As [`Version::decide`].
    pub fn asked_at(
        &self,
        question: &str,
        facts: &Facts,
        law: &[&Self],
        instants: impl IntoIterator<Item = Instant>,
    ) -> Result<Vec<(Instant, Answered)>, Unaskable> {
        let mut asker = Asker::new(self, question, law)?;
        let mut facts = facts.clone();
        instants
            .into_iter()
            .map(|at| {
                facts.set(SENT_AT, at);
                Ok((at, asker.ask(&facts)?))
            })
            .collect()
    }

    /// What would have changed a decision made from these facts: for every line on which it may rest, the nearest value of the one
    /// fact it reads that would have turned it.
    ///
    /// # Errors
    /// As [`Version::decide`].
    pub fn flips(&self, decision: &Decision, facts: &Facts, law: &[&Self]) -> Result<Flips, Unaskable> {
        let single = self.turned(&decision.question, decision, facts, law)?;
        let mut asker = Asker::new(self, &decision.question, law)?;
        let is_enough = |answered: &Answered| answered.outcome.word() != decision.outcome.word();
        let together = match single.iter().any(|one| is_enough(&one.answered)) {
            true => None,
            false => asker.together(facts, &single, is_enough),
        };
        Ok(Flips { single, together })
    }

    /// Each change of [`Version::flips`] by itself, as this question would then be answered: of a decision that chose between grounds,
    /// what a change does to one of them.
    ///
    /// # Errors
    /// As [`Version::decide`].
    pub fn turned(
        &self,
        question: &str,
        decision: &Decision,
        facts: &Facts,
        law: &[&Self],
    ) -> Result<Vec<Otherwise>, Unaskable> {
        let mut asker = Asker::new(self, question, law)?;
        let mut single: Vec<Otherwise> = Vec::new();
        for (line, (fact, to)) in turning(decision, facts, self.zone()) {
            let mut changed = facts.clone();
            changed.set(&fact, to.clone());
            // What cannot be so at all, more done than there is, is no change.
            let Ok(answered) = asker.ask(&changed) else { continue };
            single.push(Otherwise { line, fact, to, answered });
        }
        Ok(single)
    }
}

/// Asks one question of one program, again and again.
struct Asker {
    program: Arc<Program>,
    question: Question,
    run: Run,
}

impl Asker {
    fn new(version: &Version, question: &str, law: &[&Version]) -> Result<Self, Unaskable> {
        let program = version.program(law)?;
        let question = version.question(&program, question)?;
        Ok(Self { program, question, run: Run::default() })
    }

    fn ask(&mut self, facts: &Facts) -> Result<Answered, Unaskable> {
        let frame = Frame::new(&self.program, facts)?;
        self.program.run(&frame, &self.question, &mut self.run);
        let (outcome, amount) = explain::answered(&self.program, &frame, &self.question, &self.run);
        Ok(Answered { outcome, amount })
    }

    /// The first pair, then the first three, that are enough. Two values of one fact are no pair.
    fn together(
        &mut self,
        facts: &Facts,
        single: &[Otherwise],
        is_enough: impl Fn(&Answered) -> bool,
    ) -> Option<Together> {
        let tried = single.get(..MOST_TRIED).unwrap_or(single);
        let mut sets: Vec<Vec<usize>> = (0..tried.len()).map(|at| vec![at]).collect();
        for _ in 1..MOST_TOGETHER {
            sets = sets.iter().flat_map(|set| grown(set, tried)).collect();
            for of in &sets {
                let mut changed = facts.clone();
                for one in of.iter().filter_map(|at| tried.get(*at)) {
                    changed.set(&one.fact, one.to.clone());
                }
                if let Ok(answered) = self.ask(&changed)
                    && is_enough(&answered)
                {
                    return Some(Together { of: of.clone(), answered });
                }
            }
        }
        None
    }
}

/// A set with each later change of another fact added.
fn grown(set: &[usize], tried: &[Otherwise]) -> Vec<Vec<usize>> {
    let last = set.last().copied().unwrap_or_default();
    let is_other = |at: &usize| {
        let fact = tried.get(*at).map(|one| &one.fact);
        set.iter().all(|known| tried.get(*known).map(|one| &one.fact) != fact)
    };
    (last + 1..tried.len()).filter(is_other).map(|at| [set, &[at]].concat()).collect()
}

/// The lines that one fact would turn, each with that fact and the value; what several lines ask for is tried once.
fn turning(decision: &Decision, facts: &Facts, zone: &Zone) -> Vec<(usize, (String, Value))> {
    let mut turning: Vec<(usize, (String, Value))> = Vec::new();
    for (at, line) in decision.lines.iter().enumerate() {
        if line.struck_by.is_some() {
            continue;
        }
        let to = match (line.part, line.holds) {
            (Part::Condition, Some(false)) => line.nearest.clone(),
            (Part::Condition | Part::Exception, Some(true)) => breaking(line),
            _ => None,
        };
        let change = to.and_then(|to| as_fact(line, to, facts, zone));
        if let Some(change) = change
            && turning.iter().all(|(_, known)| *known != change)
        {
            turning.push((at, change));
        }
    }
    turning
}

/// The nearest value of the left side by which a line that holds would fail.
fn breaking(line: &Line) -> Option<Value> {
    Some(match (line.op.as_str(), line.left.as_ref()?, line.right.as_ref()) {
        ("at_most", Value::Share { whole, .. }, Some(Value::Percent(limit))) => {
            Value::Share { part: limit.floor_of(*whole).checked_add(1)?, whole: *whole }
        }
        ("not_after" | "by", Value::Instant(_), Some(Value::Day(day))) => Value::Day(day.plus_days(1)),
        ("below", Value::Count(_), Some(limit @ Value::Count(_))) => limit.clone(),
        ("at_most", Value::Count(_), Some(Value::Count(limit))) => Value::Count(limit.checked_add(1)?),
        ("at_least", Value::Count(_), Some(Value::Count(limit))) => Value::Count(limit.checked_sub(1)?),
        ("is" | "holds", Value::YesNo(yes), _) => Value::YesNo(!yes),
        _ => return None,
    })
}

/// A value of a line's left side as the value of the one fact it reads: the fact itself, or the part of a share.
fn as_fact(line: &Line, to: Value, facts: &Facts, zone: &Zone) -> Option<(String, Value)> {
    let name = match (&to, line.subject.split_once(" / ")) {
        (Value::Share { .. }, Some((part, _))) => part,
        (_, None) => line.subject.as_str(),
        _ => return None,
    };
    let fact = declare::fact(name).filter(|fact| !AGREED.iter().any(|area| fact.name.starts_with(area)))?;
    let to = match (to, facts.get(name)) {
        (Value::Share { part, .. }, _) => Value::Count(part),
        // A day is reached at the time of day it was.
        (Value::Day(day), Some(Value::Instant(at))) => Value::Instant(on(day, *at, zone)?),
        (to, _) => to,
    };
    (facts.get(name) != Some(&to)).then(|| (fact.name.to_owned(), to))
}

fn on(day: Day, like: Instant, zone: &Zone) -> Option<Instant> {
    let (hour, minute) = like.clock(zone);
    day.at(hour, minute, zone)
}
