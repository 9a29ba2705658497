//! Layers: for each output the more favourable result holds, and is known to be so. Never worse than any layer by itself.

use super::{Answer, Kind, Machine, Run};
use crate::{
    program::Question,
    raw::{Raw, Truth},
    syntax::Favour,
};
use std::cmp::Ordering;

impl Machine<'_> {
    /// All layers together.
    pub(crate) fn merged(&mut self, question: &Question, run: &mut Run) {
        let program = self.program;
        for output in &question.plan {
            let Some(info) = program.outputs.get(usize::from(*output)) else { continue };
            let mut merged: Option<Answer> = None;
            self.contract_says = Raw::Absent;
            for definition in &info.definitions {
                let document = definition.document;
                let law = program.parts.get(usize::from(document)).is_some_and(|part| part.is_law);
                let answer = match run.applies(document) {
                    _ if !law => self.body(info, &definition.body),
                    Truth::True => self.body(info, &definition.body),
                    Truth::Unknown => Answer::UNKNOWN,
                    Truth::False | Truth::Struck => continue,
                };
                let answer = Answer { from: 1_u32.checked_shl(u32::from(document)).unwrap_or(0), ..answer };
                if law {
                    run.own.push((*output, document, answer));
                } else {
                    self.contract_says = answer.raw();
                }
                merged = Some(match merged {
                    Some(before) => better(info.favour, before, answer),
                    None => answer,
                });
            }
            let answer = merged.unwrap_or_else(|| self.undecided(info));
            self.put(*output, answer);
        }
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
