//! Conditions in their straight form. Operands are read from one row of registers, so that no line asks where a value comes from.

use super::{Machine, expression::lacking};
use crate::{
    plain::{Plain, Truth},
    program::{
        NO_TEST,
        code::{Accepts, At, Code, Found, Joined, Op},
    },
    raw::Raw,
};

/// What a case has been computed to be so far.
#[derive(Debug, Default)]
pub(crate) struct Registers {
    /// Facts, outputs, constants and what is computed of them.
    row: Vec<Raw>,
    /// What settled joined conditions.
    settled: Vec<Option<Settled>>,
}

/// What settled a joined condition: a part, and the truth.
#[derive(Copy, Clone, Debug)]
struct Settled {
    part: u16,
    truth: Truth,
}

impl Registers {
    /// For a case: its facts, and what its program begins with.
    pub(crate) fn load(&mut self, code: &Code, facts: &[Raw]) {
        let outputs = code.facts + code.outputs;
        let all = outputs + code.blank.len();
        if self.row.len() != all || self.settled.len() != code.joined.len() {
            self.row = vec![Raw::Unknown; all];
            self.settled = vec![None; code.joined.len()];
        }
        if let (Some(row), Some(facts)) = (self.row.get_mut(..code.facts), facts.get(..code.facts)) {
            row.copy_from_slice(facts);
        }
        if let Some(row) = self.row.get_mut(outputs..) {
            row.copy_from_slice(&code.blank);
        }
        self.settled.fill(None);
    }

    /// What was found no longer holds.
    pub(crate) fn forget(&mut self, found: &[Found]) {
        for found in found {
            match found {
                Found::Computed(register) => self.set(*register as usize, Raw::Pending),
                Found::Joined(place) => {
                    if let Some(settled) = self.settled.get_mut(*place as usize) {
                        *settled = None;
                    }
                }
            }
        }
    }

    #[inline]
    pub(crate) fn set(&mut self, register: usize, value: Raw) {
        if let Some(place) = self.row.get_mut(register) {
            *place = value;
        }
    }

    #[inline(always)]
    fn get(&self, register: At) -> Raw {
        self.row.get(register as usize).copied().unwrap_or(Raw::Unknown)
    }
}

impl<'a> Machine<'a> {
    /// The value of an operand.
    #[inline]
    pub(crate) fn at(&mut self, at: At) -> Raw {
        let value = self.registers.get(at);
        if value == Raw::Pending { self.computed_at(at) } else { value }
    }

    #[inline(never)]
    fn computed_at(&mut self, at: At) -> Raw {
        let (code, register) = (&self.program.code, at as usize);
        let source = code.sources.get(register.wrapping_sub(code.facts + code.outputs));
        let value = source.map_or(Raw::Unknown, |ex| self.eval(ex));
        self.registers.set(register, value);
        value
    }

    /// Whether a condition holds.
    #[inline]
    pub(crate) fn truth(&mut self, op: &Op) -> Truth {
        match *op {
            Op::Compare(accepts, _, left, right) => {
                let (left, right) = (self.registers.get(left), self.registers.get(right));
                self.compare(accepts, left, right)
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
            Op::Computing(accepts, _, left, right) => {
                let (left, right) = (self.at(left), self.at(right));
                self.compare(accepts, left, right)
            }
            Op::Joined(place) => self.settled(place).1.truth,
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
        if let Op::Compare(accepts, test, left, right) = *op {
            let (left, right) = (self.registers.get(left), self.registers.get(right));
            return self.leave(line, test, self.compare(accepts, left, right), left, right);
        }
        self.note_otherwise(line, op)
    }

    #[inline(never)]
    fn note_otherwise(&mut self, line: u16, op: &Op) -> Truth {
        let program = self.program;
        match *op {
            Op::Compare(accepts, test, left, right) | Op::Computing(accepts, test, left, right) => {
                let (left, right) = (self.at(left), self.at(right));
                self.leave(line, test, self.compare(accepts, left, right), left, right)
            }
            Op::Recorded(yes, test, what) => {
                let value = self.at(what);
                self.leave(line, test, recorded(value, yes), value, Raw::Absent)
            }
            Op::Joined(place) => {
                let (parts, Settled { part, truth }) = self.settled(place);
                match parts.get(usize::from(part)) {
                    Some(part) => self.show(line, part, truth),
                    None => self.leave(line, NO_TEST, truth, Raw::Absent, Raw::Absent),
                }
            }
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
                let (left, right) = (self.registers.get(left), self.registers.get(right));
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

    /// What settles a joined condition, found once.
    #[inline]
    fn settled(&mut self, place: u32) -> (&'a [Op], Settled) {
        let Some(joined) = self.program.code.joined.get(place as usize) else {
            return (&[], Settled { part: 0, truth: Truth::Unknown });
        };
        let known = self.registers.settled.get(place as usize).copied().flatten();
        (&joined.parts, known.unwrap_or_else(|| self.settle(place, joined)))
    }

    /// The part that decides a joined condition: the first that settles it, else the first of which it is not known, else the first.
    #[inline(never)]
    fn settle(&mut self, place: u32, joined: &Joined) -> Settled {
        let settles = Truth::of(joined.any);
        let mut settled = Settled { part: 0, truth: settles.negated() };
        for (part, op) in (0..).zip(&joined.parts) {
            let truth = self.truth(op);
            if truth == settles {
                settled = Settled { part, truth };
                break;
            }
            if truth == Truth::Unknown && settled.truth != Truth::Unknown {
                settled = Settled { part, truth };
            }
        }
        if let Some(known) = self.registers.settled.get_mut(place as usize) {
            *known = Some(settled);
        }
        settled
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
            match self.compare(Accepts::EQUALS, value, choice) {
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
