//! Layers: for each output the more favourable result holds, and is known to be so. Never worse than any layer by itself.

use super::{Answer, Kind, Machine, NO_DETAIL, Run};
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
        // Whether law answered anything in another way than the contract alone.
        let mut any_changed = false;
        for output in &question.plan {
            let Some(info) = program.outputs.get(usize::from(*output)) else { continue };
            let contract = info.definitions.first().filter(|first| run.layered && first.document == 0);
            let apart = contract.filter(|rule| self.touched(rule, any_changed, &run.changed));
            let mut alone = apart.map(|rule| self.alone(info, rule, run));
            let by_law = self.layers(*output, info, run, &mut alone);
            if run.layered {
                let alone = alone.unwrap_or_else(|| self.nobody(info));
                let merged = self.answers.get(usize::from(*output)).unwrap_or(&Answer::UNKNOWN);
                let differs = by_law || apart.is_some();
                let changed = differs && (merged.kind, merged.value) != (alone.kind, alone.value);
                any_changed |= changed;
                note(run, *output, alone, changed);
            }
        }
    }

    /// What all layers say of an output, together. True when a law spoke. The answer of the contract becomes that of the contract
    /// alone where there is no other.
    fn layers(&mut self, output: u16, info: &'a OutputInfo, run: &mut Run, alone: &mut Option<Answer>) -> bool {
        self.contract_says = Raw::Absent;
        let mut merged: Option<Answer> = None;
        let mut by_law = false;
        for definition in &info.definitions {
            let applies = if definition.law { run.applies(definition.document) } else { Truth::True };
            let value = match applies {
                Truth::True => self.rule(info, definition),
                Truth::Unknown => {
                    (self.kind, self.detail) = (Kind::Needs, NO_DETAIL);
                    Raw::Unknown
                }
                Truth::False | Truth::Struck => continue,
            };
            let answer = Answer { kind: self.kind, value, detail: self.detail, from: definition.bit };
            if definition.law {
                by_law = true;
                own(run, output, definition.document, &answer);
            } else {
                self.contract_says = answer.raw();
                alone.get_or_insert(answer);
            }
            merged = Some(match merged {
                Some(before) => better(info.favour, before, answer),
                None => answer,
            });
        }
        let answer = merged.unwrap_or_else(|| self.nobody(info));
        self.put(output, answer);
        by_law
    }

    fn nobody(&mut self, info: &OutputInfo) -> Answer {
        let value = self.undecided(info);
        Answer { kind: self.kind, value, detail: self.detail, from: 0 }
    }

    /// Whether law makes, or may make, a difference to a rule of the contract.
    #[inline]
    fn touched(&self, definition: &Definition, any_changed: bool, changed: &[bool]) -> bool {
        let changed = |output: &u16| changed.get(usize::from(*output)).copied().unwrap_or(true);
        definition.matters & (self.struck | self.maybe_struck) != 0
            || (any_changed && definition.reads.iter().any(changed))
    }

    /// A rule of the contract as if there were no law. It leaves nothing but its answer: its lines stand in the trail as they are
    /// evaluated under the law.
    #[inline(never)]
    fn alone(&mut self, info: &OutputInfo, definition: &'a Definition, run: &mut Run) -> Answer {
        let struck = std::mem::take(&mut self.struck);
        let maybe_struck = std::mem::take(&mut self.maybe_struck);
        let reached = self.trail.reached();
        self.registers.put_aside(&definition.leaning);
        std::mem::swap(&mut self.answers, &mut run.contract);
        self.reread(definition);
        let value = self.rule(info, definition);
        std::mem::swap(&mut self.answers, &mut run.contract);
        self.reread(definition);
        self.registers.put_back(&definition.leaning);
        self.trail.return_to(reached);
        (self.struck, self.maybe_struck) = (struck, maybe_struck);
        Answer { kind: self.kind, value, detail: self.detail, from: 1 }
    }

    /// Puts the answers that a rule reads into their registers, after they were exchanged for others.
    fn reread(&mut self, definition: &Definition) {
        for output in &definition.reads {
            let answer = self.answers.get(usize::from(*output)).map_or(Raw::Unknown, |answer| answer.raw());
            self.registers.set(self.program.code.facts + usize::from(*output), answer);
        }
    }
}

/// What a law says by itself. Its place is made first and then written field by field: a record put together elsewhere would be
/// copied before its parts have arrived.
#[inline(always)]
fn own(run: &mut Run, output: u16, document: u8, answer: &Answer) {
    const PLACE: [(u16, u8, Answer); 1] = [(0, 0, Answer::UNKNOWN)];
    run.own.extend_from_slice(&PLACE);
    if let Some(place) = run.own.last_mut() {
        (place.0, place.1) = (output, document);
        place.2.kind = answer.kind;
        place.2.value = answer.value;
        place.2.detail = answer.detail;
        place.2.from = answer.from;
    }
}

#[inline(always)]
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
#[inline(always)]
pub(crate) fn better(favour: Option<Favour>, below: Answer, above: Answer) -> Answer {
    let order = compare(favour, below, above);
    match order {
        Ordering::Less => above,
        Ordering::Greater => below,
        Ordering::Equal => Answer { from: below.from | above.from, ..below },
    }
}

#[inline(always)]
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
            let order = below.order_at_once(above).or_else(|| below.order(above));
            match (order, favour) {
                (None, _) => Ordering::Greater,
                (Some(order), Favour::Earlier | Favour::Smaller) => order.reverse(),
                (Some(order), _) => order,
            }
        }
    }
}
