//! Layers: for each output the more favourable result holds, and is known to be so. Never worse than any layer by itself.

use super::{Answer, Kind, Machine, Run};
use crate::{
    plain::Truth,
    program::{Definition, OutputInfo, Question},
    raw::Raw,
    syntax::Favour,
};
use std::cmp::Ordering;

impl<'a> Machine<'a> {
    /// All layers together, and beside them the contract alone. Its rules are evaluated a second time only where law makes a
    /// difference: strikes one of its lines, or answers in another way what it reads.
    pub(crate) fn merged(&mut self, question: &Question, run: &mut Run) {
        let program = self.program;
        for output in &question.plan {
            let Some(info) = program.outputs.get(usize::from(*output)) else { continue };
            let mut merged: Option<Answer> = None;
            let mut alone: Option<Answer> = None;
            let mut touched = false;
            self.contract_says = Raw::Absent;
            for definition in &info.definitions {
                let document = definition.document;
                let law = program.parts.get(usize::from(document)).is_some_and(|part| part.is_law);
                if run.layered && document == 0 {
                    touched = self.touched(definition, &run.changed);
                    alone = touched.then(|| self.alone(info, definition, run));
                }
                let answer = match run.applies(document) {
                    _ if !law => self.body(info, &definition.body),
                    Truth::True => self.body(info, &definition.body),
                    Truth::Unknown => Answer::UNKNOWN,
                    Truth::False | Truth::Struck => continue,
                };
                let answer = Answer { from: 1_u32.checked_shl(u32::from(document)).unwrap_or(0), ..answer };
                if law {
                    touched = true;
                    run.own.push((*output, document, answer));
                } else {
                    self.contract_says = answer.raw();
                    alone = alone.or(Some(answer));
                }
                merged = Some(match merged {
                    Some(before) => better(info.favour, before, answer),
                    None => answer,
                });
            }
            let answer = merged.unwrap_or_else(|| self.undecided(info));
            self.put(*output, answer);
            if run.layered {
                let alone = alone.unwrap_or_else(|| self.undecided(info));
                let changed = touched && (answer.kind, answer.value) != (alone.kind, alone.value);
                note(run, *output, alone, changed);
            }
        }
    }

    /// Whether law makes, or may make, a difference to a rule of the contract.
    fn touched(&self, definition: &Definition, changed: &[bool]) -> bool {
        let changed = |output: &u16| changed.get(usize::from(*output)).copied().unwrap_or(true);
        definition.matters & (self.struck | self.maybe_struck) != 0 || definition.reads.iter().any(changed)
    }

    /// A rule of the contract as if there were no law.
    fn alone(&mut self, info: &OutputInfo, definition: &'a Definition, run: &mut Run) -> Answer {
        let struck = std::mem::take(&mut self.struck);
        let maybe_struck = std::mem::take(&mut self.maybe_struck);
        std::mem::swap(&mut self.answers, &mut run.contract);
        std::mem::swap(&mut self.trace, &mut run.alone);
        let answer = self.body(info, &definition.body);
        std::mem::swap(&mut self.trace, &mut run.alone);
        std::mem::swap(&mut self.answers, &mut run.contract);
        (self.struck, self.maybe_struck) = (struck, maybe_struck);
        Answer { from: 1, ..answer }
    }
}

fn note(run: &mut Run, output: u16, alone: Answer, changed: bool) {
    let at = usize::from(output);
    if let (Some(answer), Some(known)) = (run.contract.get_mut(at), run.changed.get_mut(at)) {
        (*answer, *known) = (alone, changed);
    }
}

/// How good a kind of answer is for somebody for whom `yes` (or no) is good.
pub(crate) const fn rank(kind: Kind, yes_is_good: bool) -> u8 {
    match kind {
        Kind::Yes => {
            if yes_is_good {
                4
            } else {
                0
            }
        }
        Kind::Manual => 3,
        Kind::Hold => 2,
        Kind::Needs => 1,
        Kind::No => {
            if yes_is_good {
                0
            } else {
                4
            }
        }
        Kind::Value => 4,
    }
}

/// The more favourable of two answers; of equal ones both are named.
pub(crate) fn better(favour: Option<Favour>, below: Answer, above: Answer) -> Answer {
    let order = compare(favour, below, above);
    match order {
        Ordering::Less => above,
        Ordering::Greater => below,
        Ordering::Equal => Answer { from: below.from | above.from, ..below },
    }
}

fn compare(favour: Option<Favour>, below: Answer, above: Answer) -> Ordering {
    let Some(favour) = favour else { return Ordering::Greater };
    if let Favour::Yes | Favour::No = favour {
        let good = favour == Favour::Yes;
        return rank(below.kind, good).cmp(&rank(above.kind, good));
    }
    match (below.kind, above.kind) {
        // What is not known may be better still: it is asked for.
        (Kind::Needs, Kind::Needs) => return Ordering::Equal,
        (Kind::Needs, _) => return Ordering::Greater,
        (_, Kind::Needs) => return Ordering::Less,
        _ => {}
    }
    match (below.value, above.value) {
        (Raw::Absent, Raw::Absent) => Ordering::Equal,
        (Raw::Absent, _) => Ordering::Less,
        (_, Raw::Absent) => Ordering::Greater,
        (below, above) => {
            let order = below.order(above).unwrap_or(Ordering::Greater);
            match favour {
                Favour::Earlier | Favour::Smaller if below.order(above).is_some() => order.reverse(),
                _ => order,
            }
        }
    }
}
