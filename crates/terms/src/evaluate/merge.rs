//! Layers: for each output the more favourable result holds, and is known to be so. Never worse than any layer by itself.

use super::{Answer, Kind, Layers, Machine, NO_DETAIL, trail::Reached};
use crate::{
    plain::Truth,
    program::{
        Definition, OutputInfo, Question,
        code::{Base, Rule},
    },
    raw::Raw,
    syntax::Favour,
};
use std::cmp::Ordering;

impl<'a> Machine<'a> {
    /// All layers together, and beside them the contract alone. Its rules are evaluated a second time only where law makes a
    /// difference: strikes one of its lines, or answers in another way what it reads.
    pub(crate) fn merged(&mut self, question: &Question, layers: &mut Layers) {
        let program = self.program;
        // Whether law answered anything in another way than the contract alone.
        let mut any_changed = false;
        for output in &question.plan {
            let Some(info) = program.outputs.get(usize::from(*output)) else { continue };
            let (laws, is_apart) = match info.definitions.split_first() {
                Some((rule, laws)) if !rule.law => (laws, self.written(*output, info, rule, any_changed, layers)),
                _ => {
                    self.contract_says = Raw::Absent;
                    let nobody = self.nobody(info);
                    says_alone(layers, *output, &nobody);
                    self.put(*output, nobody);
                    (info.definitions.as_slice(), false)
                }
            };
            for law in laws {
                if let applies @ (Truth::True | Truth::Unknown) = layers.applies(law.document) {
                    self.law(*output, info, law, applies, layers);
                }
            }
            let differs = layers.layered && (is_apart || !laws.is_empty()) && self.differs_alone(*output, layers);
            any_changed |= differs;
            if let Some(changed) = layers.changed.get_mut(usize::from(*output)) {
                *changed = differs;
            }
        }
    }

    /// Whether all layers together answer an output in another way than the contract alone.
    fn differs_alone(&self, output: u16, layers: &Layers) -> bool {
        let at = usize::from(output);
        let (Some(merged), Some(alone)) = (self.memory.answers.get(at), layers.contract.get(at)) else { return false };
        (merged.kind, merged.value) != (alone.kind, alone.value)
    }

    /// What the contract says, under the law and alone: the same, unless law makes a difference to its rule. True when it was asked
    /// alone.
    #[inline]
    fn written(
        &mut self,
        output: u16,
        info: &OutputInfo,
        rule: &'a Definition,
        any_changed: bool,
        layers: &mut Layers,
    ) -> bool {
        let since = self.memory.trail.reached();
        let value = self.rule(info, rule);
        let answer = Answer { kind: self.kind, value, detail: self.detail, from: rule.bit };
        self.contract_says = answer.raw();
        // Whether law makes, or may make, a difference to the rule.
        let changed = |output: &u16| layers.changed.get(usize::from(*output)).copied().unwrap_or(true);
        let reads_others = any_changed && rule.reads.iter().any(changed);
        let is_struck = rule.matters & (self.struck | self.maybe_struck) != 0;
        let is_apart = layers.layered && (reads_others || is_struck);
        if is_apart {
            let alone = self.alone(info, rule, (!reads_others).then_some(since), layers);
            says_alone(layers, output, &alone);
        } else {
            says_alone(layers, output, &answer);
        }
        self.put(output, answer);
        is_apart
    }

    /// What a law says that applies, or may: noted, and what holds wherever it is better than all before.
    #[inline(never)]
    fn law(&mut self, output: u16, info: &OutputInfo, law: &'a Definition, applies: Truth, layers: &mut Layers) {
        let value = if applies == Truth::True {
            self.rule(info, law)
        } else {
            (self.kind, self.detail) = (Kind::Needs, NO_DETAIL);
            Raw::Unknown
        };
        let answer = Answer { kind: self.kind, value, detail: self.detail, from: law.bit };
        own(layers, output, law.document, &answer);
        let Some(before) = self.memory.answers.get_mut(usize::from(output)) else { return };
        // Whose result it is, say the bits of its documents: none where nobody has spoken yet.
        let order = if before.from == 0 { Ordering::Less } else { compare(info.favour, before, &answer) };
        match order {
            Ordering::Less => {
                write(before, &answer);
                self.memory.registers.set_output(usize::from(output), answer.raw());
            }
            Ordering::Equal => before.from |= answer.from,
            Ordering::Greater => {}
        }
    }

    fn nobody(&mut self, info: &OutputInfo) -> Answer {
        let value = self.undecided(info);
        Answer { kind: self.kind, value, detail: self.detail, from: 0 }
    }

    /// A rule of the contract as if there were no law, after it was evaluated under the law. Where it reads nothing that law changed,
    /// `since` says from where on its records stand: most of them hold here as well.
    #[inline(never)]
    fn alone(
        &mut self,
        info: &OutputInfo,
        rule: &'a Definition,
        since: Option<Reached>,
        layers: &mut Layers,
    ) -> Answer {
        let (struck, maybe_struck) = (std::mem::take(&mut self.struck), std::mem::take(&mut self.maybe_struck));
        // It leaves nothing but its answer: its lines stand in the trail as they are evaluated under the law.
        let reached = self.memory.trail.reached();
        let value = match (&rule.rule, since) {
            (Rule::Decide(Base::Lines(how, lines), excepts), Some(since)) => {
                let base = self.as_written(info, *how, lines, since);
                self.but(base, excepts)
            }
            _ => self.anew(info, rule, layers),
        };
        self.memory.trail.return_to(reached);
        (self.struck, self.maybe_struck) = (struck, maybe_struck);
        Answer { kind: self.kind, value, detail: self.detail, from: 1 }
    }

    /// A rule of the contract over what the contract alone says of other things.
    fn anew(&mut self, info: &OutputInfo, rule: &'a Definition, layers: &mut Layers) -> Raw {
        self.memory.registers.put_aside(&rule.leaning);
        std::mem::swap(&mut self.memory.answers, &mut layers.contract);
        self.reread(rule);
        let value = self.rule(info, rule);
        std::mem::swap(&mut self.memory.answers, &mut layers.contract);
        self.reread(rule);
        self.memory.registers.put_back(&rule.leaning);
        value
    }

    /// Puts the answers that a rule reads into their registers, after they were exchanged for others.
    fn reread(&mut self, definition: &Definition) {
        for output in &definition.reads {
            let answer = self.memory.answers.get(usize::from(*output)).map_or(Raw::Unknown, |answer| answer.raw());
            self.memory.registers.set_output(usize::from(*output), answer);
        }
    }
}

/// What a law says by itself. Its place is made first and then written.
#[inline(always)]
fn own(layers: &mut Layers, output: u16, document: u8, answer: &Answer) {
    const PLACE: [(u16, u8, Answer); 1] = [(0, 0, Answer::UNKNOWN)];
    layers.own.extend_from_slice(&PLACE);
    if let Some(place) = layers.own.last_mut() {
        (place.0, place.1) = (output, document);
        write(&mut place.2, answer);
    }
}

/// What the contract says alone.
#[inline(always)]
fn says_alone(layers: &mut Layers, output: u16, alone: &Answer) {
    if let Some(place) = layers.contract.get_mut(usize::from(output)) {
        write(place, alone);
    }
}

/// Field by field: a record put together elsewhere would be copied before its parts have arrived.
#[inline(always)]
const fn write(place: &mut Answer, answer: &Answer) {
    place.kind = answer.kind;
    place.value = answer.value;
    place.detail = answer.detail;
    place.from = answer.from;
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

/// Whether an answer is less favourable than one above it. Of equal ones both are named.
#[inline(always)]
fn compare(favour: Option<Favour>, below: &Answer, above: &Answer) -> Ordering {
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
