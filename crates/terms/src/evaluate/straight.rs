//! Conditions in their straight form. Operands are read from one row of registers, so that no line asks where a value comes from.

use super::{Machine, expression::lacking};
use crate::{
    plain::{Plain, Truth},
    program::{
        NO_TEST,
        code::{At, COMPUTED, Op},
    },
    raw::Raw,
    syntax::Compare,
};

/// What a case has been computed to be so far: facts, outputs and constants in a row, and the values computed on the way.
#[derive(Debug, Default)]
pub(crate) struct Registers {
    row: Vec<Raw>,
    computed: Vec<Raw>,
    /// Which of them are.
    ready: Vec<u64>,
}

impl Registers {
    /// For a case: its facts, and the constants of its program.
    pub(crate) fn load(&mut self, code: &crate::program::code::Code, facts: &[Raw]) {
        let constants = code.facts + code.outputs;
        let all = constants + code.constants.len();
        if self.row.len() != all || self.computed.len() != code.computed.len() {
            self.row = vec![Raw::Unknown; all];
            self.computed = vec![Raw::Unknown; code.computed.len()];
            self.ready = vec![0; code.computed.len() / 64 + 1];
        }
        if let (Some(row), Some(facts)) = (self.row.get_mut(..code.facts), facts.get(..code.facts)) {
            row.copy_from_slice(facts);
        }
        if let Some(row) = self.row.get_mut(constants..) {
            row.copy_from_slice(&code.constants);
        }
        self.forget();
    }

    /// What was computed no longer holds.
    pub(crate) fn forget(&mut self) {
        for word in &mut self.ready {
            *word = 0;
        }
    }

    #[inline]
    pub(crate) fn set(&mut self, register: usize, value: Raw) {
        if let Some(place) = self.row.get_mut(register) {
            *place = value;
        }
    }
}

impl<'a> Machine<'a> {
    /// The value of an operand.
    #[inline(always)]
    pub(crate) fn at(&mut self, at: At) -> Raw {
        match self.registers.row.get(at as usize) {
            Some(value) => *value,
            None => self.computed_at(at),
        }
    }

    #[inline(never)]
    fn computed_at(&mut self, at: At) -> Raw {
        let place = (at & !COMPUTED) as usize;
        let (word, bit) = (place / 64, 1_u64 << (place % 64));
        if self.registers.ready.get(word).is_some_and(|ready| ready & bit != 0) {
            return self.registers.computed.get(place).copied().unwrap_or(Raw::Unknown);
        }
        let program = self.program;
        let value = program.code.computed.get(place).map_or(Raw::Unknown, |ex| self.eval(ex));
        let registers = &mut self.registers;
        if let (Some(ready), Some(known)) = (registers.ready.get_mut(word), registers.computed.get_mut(place)) {
            *ready |= bit;
            *known = value;
        }
        value
    }

    /// Whether a condition holds.
    #[inline]
    pub(crate) fn truth(&mut self, op: &Op) -> Truth {
        match *op {
            Op::Compare(how, _, left, right) => {
                let (left, right) = (self.at(left), self.at(right));
                self.compare(how, left, right)
            }
            Op::Recorded(yes, _, what) => recorded(self.at(what), yes),
            _ => self.truth_otherwise(op),
        }
    }

    #[inline(never)]
    fn truth_otherwise(&mut self, op: &Op) -> Truth {
        let program = self.program;
        match *op {
            Op::Compare(..) | Op::Recorded(..) => self.truth(op),
            Op::Joined(any, first, count) => self.joined_truth(any, first, count),
            Op::OneOf(not, _, what, choices) => self.chosen(not, what, choices).0,
            Op::InSet(not, _, what, set) => {
                let value = self.at(what);
                self.in_countries(not, value, set)
            }
            Op::Within(place) => match program.code.periods.get(place as usize) {
                Some(period) => {
                    let edges = (self.at(period.from), self.at(period.edge));
                    let what = self.at(period.what);
                    self.inside(&period.within, what, edges)
                }
                None => Truth::Unknown,
            },
            Op::Tree(place) => program.code.trees.get(place as usize).map_or(Truth::Unknown, |ex| self.holds(ex)),
        }
    }

    /// Whether a condition holds, and one record of it in the trace: the comparison that decided, with its sides.
    #[inline(always)]
    pub(crate) fn note(&mut self, line: u16, op: &Op) -> Truth {
        if let Op::Compare(how, test, left, right) = *op {
            let (left, right) = (self.at(left), self.at(right));
            return self.leave(line, test, self.compare(how, left, right), left, right);
        }
        self.note_otherwise(line, op)
    }

    #[inline(never)]
    fn note_otherwise(&mut self, line: u16, op: &Op) -> Truth {
        let program = self.program;
        match *op {
            Op::Compare(how, test, left, right) => {
                let (left, right) = (self.at(left), self.at(right));
                self.leave(line, test, self.compare(how, left, right), left, right)
            }
            Op::Recorded(yes, test, what) => {
                let value = self.at(what);
                self.leave(line, test, recorded(value, yes), value, Raw::Absent)
            }
            Op::Joined(any, first, count) => match self.decisive(any, first, count) {
                Some((part, truth)) => self.show(line, part, truth),
                None => self.leave(line, NO_TEST, Truth::of(!any), Raw::Absent, Raw::Absent),
            },
            Op::OneOf(not, test, what, choices) => {
                let (truth, value, with) = self.chosen(not, what, choices);
                self.leave(line, test, truth, value, with)
            }
            Op::InSet(not, test, what, set) => {
                let value = self.at(what);
                self.leave(line, test, self.in_countries(not, value, set), value, Raw::Absent)
            }
            Op::Within(place) => match program.code.periods.get(place as usize) {
                Some(period) => {
                    let edges = (self.at(period.from), self.at(period.edge));
                    let what = self.at(period.what);
                    self.leave(line, period.test, self.inside(&period.within, what, edges), what, edges.1)
                }
                None => self.lost(line),
            },
            Op::Tree(place) => match program.code.trees.get(place as usize) {
                Some(ex) => self.record(line, ex),
                None => self.lost(line),
            },
        }
    }

    /// The record of a part whose truth is found. Its sides are in registers: to read them again costs less than to carry those of
    /// every part along.
    #[inline]
    fn show(&mut self, line: u16, part: &Op, truth: Truth) -> Truth {
        match *part {
            Op::Compare(_, test, left, right) => {
                let (left, right) = (self.at(left), self.at(right));
                self.leave(line, test, truth, left, right)
            }
            Op::Recorded(_, test, what) => {
                let value = self.at(what);
                self.leave(line, test, truth, value, Raw::Absent)
            }
            _ => self.note_otherwise(line, part),
        }
    }

    fn lost(&mut self, line: u16) -> Truth {
        self.leave(line, NO_TEST, Truth::Unknown, Raw::Absent, Raw::Absent)
    }

    /// Whether a joined condition holds.
    fn joined_truth(&mut self, any: bool, first: u32, count: u32) -> Truth {
        let settles = Truth::of(any);
        let mut met = 0;
        for part in self.parts(first, count) {
            let truth = self.truth(part);
            if truth == settles {
                return settles;
            }
            met |= truth.bit();
        }
        if met & Truth::Unknown.bit() == 0 { settles.negated() } else { Truth::Unknown }
    }

    /// The part that decides a joined condition: the first that settles it, else the first of which it is not known, else the first.
    fn decisive(&mut self, any: bool, first: u32, count: u32) -> Option<(&'a Op, Truth)> {
        let parts = self.parts(first, count);
        let settles = Truth::of(any);
        let mut doubtful = None;
        for part in parts {
            let truth = self.truth(part);
            if truth == settles {
                return Some((part, settles));
            }
            if truth == Truth::Unknown && doubtful.is_none() {
                doubtful = Some(part);
            }
        }
        match doubtful {
            Some(part) => Some((part, Truth::Unknown)),
            None => parts.first().map(|part| (part, settles.negated())),
        }
    }

    fn parts(&self, first: u32, count: u32) -> &'a [Op] {
        let (first, count) = (first as usize, count as usize);
        self.program.code.parts.get(first..first.saturating_add(count)).unwrap_or_default()
    }

    /// The side shown is the choice that was met, else the first.
    fn chosen(&mut self, not: bool, what: At, choices: u16) -> (Truth, Raw, Raw) {
        let value = self.at(what);
        let mut found = Truth::False;
        let mut with = Raw::Absent;
        let program = self.program;
        for choice in program.code.choices.get(usize::from(choices)).into_iter().flatten() {
            let choice = self.at(*choice);
            with = if with == Raw::Absent { choice } else { with };
            match self.compare(Compare::Is, value, choice) {
                Truth::True => {
                    found = Truth::True;
                    with = choice;
                    break;
                }
                Truth::Unknown => found = Truth::Unknown,
                _ => {}
            }
        }
        let truth = if not && value != Raw::Absent { found.negated() } else { found };
        (truth, value, with)
    }

    fn in_countries(&self, not: bool, value: Raw, set: u16) -> Truth {
        match value.plain() {
            Plain::Country(country) => {
                Truth::of(self.program.code.sets.get(usize::from(set)).is_some_and(|set| set.has(country)) != not)
            }
            _ => lacking(value, value),
        }
    }
}

fn recorded(value: Raw, yes: bool) -> Truth {
    match value {
        Raw::Unknown => Truth::Unknown,
        Raw::Absent => Truth::of(!yes),
        _ => Truth::of(yes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        evaluate::Run,
        frame::Frame,
        program::{
            Body, Ex, Program, Rows,
            code::{Base, Rule},
        },
    };

    impl Program {
        /// The first line of which its tree and its straight form say something else.
        pub(crate) fn differing(&self, frame: &Frame, run: &Run) -> Option<u16> {
            let mut machine = Machine::after(self, frame, run);
            machine.registers.load(&self.code, &frame.slots);
            for (output, answer) in run.merged.iter().enumerate() {
                machine.registers.set(self.code.facts + output, answer.raw());
            }
            let rules = self.outputs.iter().flat_map(|output| &output.definitions);
            let lines = rules.flat_map(|definition| pairs(&definition.rule, &definition.body));
            let applies = self.parts.iter().zip(&self.code.applies);
            let applies = applies.filter_map(|(part, op)| Some((part.applies.as_ref()?, op.as_ref()?)));
            let applies = applies.map(|((line, ex), straight)| (*line, ex, straight.op));
            lines.chain(applies).find(|(line, ex, op)| machine.differs(*line, ex, op)).map(|(line, _, _)| line)
        }
    }

    impl Machine<'_> {
        fn differs(&mut self, line: u16, ex: &Ex, op: &Op) -> bool {
            self.trace.clear();
            let truths = (self.record(line, ex), self.note(line, op), self.truth(op));
            let [one, other] = self.trace.as_slice() else { return true };
            one != other || truths.0 != truths.1 || truths.0 != truths.2
        }
    }

    /// The conditions of a rule in both forms.
    fn pairs<'a>(rule: &'a Rule, body: &'a Body) -> Vec<(u16, &'a Ex, Op)> {
        let mut pairs = Vec::new();
        match (rule, body) {
            (Rule::Decide(base, straight), Body::Decide { base: rows, excepts }) => {
                let rows = rows.as_ref().map_or(&[][..], |rows| match rows {
                    Rows::Group(_, rows) => rows.as_slice(),
                    row => std::slice::from_ref(row),
                });
                if let Base::Lines(_, lines) = base {
                    for (line, row) in lines.iter().zip(rows) {
                        if let Rows::Line(at, ex) = row {
                            pairs.push((*at, ex, line.op));
                        }
                    }
                }
                for (except, op) in excepts.iter().zip(straight) {
                    pairs.extend(except.condition.as_ref().zip(op.condition).map(|(ex, op)| (except.line, ex, op)));
                }
            }
            (Rule::Figure(straight, _, _), Body::Figure { alternatives, .. }) => {
                for (one, op) in alternatives.iter().zip(straight) {
                    pairs.extend(one.condition.as_ref().zip(op.condition).map(|(ex, op)| (one.line, ex, op)));
                }
            }
            _ => {}
        }
        pairs
    }
}
