//! Conditions in their straight form. Operands are read from one row of registers, so that no line asks where a value comes from.

use super::{
    Machine,
    arithmetic::arithmetic,
    expression::lacking,
    registers::{Row, Settled},
    trail::{Compared, NO_SIDES, sides},
};
use crate::{
    civil,
    plain::{Plain, Truth},
    program::code::{Accepts, At, Joined, Make, Op},
    raw::Raw,
};

impl<'a> Machine<'a> {
    #[inline(always)]
    pub(crate) fn reads(&self) -> Row<'_> {
        self.memory.registers.beside(self.facts)
    }

    /// The value of an operand.
    #[inline]
    pub(crate) fn at(&mut self, at: At) -> Raw {
        let value = self.reads().get(at);
        if value.is_pending() { self.computed_at(at) } else { value }
    }

    /// What is computed of one register that is there already, at once; the rest is a call.
    #[inline(never)]
    fn computed_at(&mut self, at: At) -> Raw {
        let code = &self.program.code;
        let place = usize::from(at).wrapping_sub(code.facts + code.outputs);
        let Some(Make::Days(from, by)) = code.makes.get(place) else { return self.computed_slowly(at, place) };
        let from = self.reads().get(*from);
        if from.is_pending() {
            return self.computed_slowly(at, place);
        }
        let value = on_day(from, |day| civil::plus_days(day, i64::from(*by)));
        self.memory.registers.set(at, value);
        value
    }

    #[inline(never)]
    fn computed_slowly(&mut self, at: At, place: usize) -> Raw {
        let code = &self.program.code;
        let value = match code.makes.get(place) {
            Some(Make::Days(from, by)) => on_day(self.at(*from), |day| civil::plus_days(day, i64::from(*by))),
            Some(Make::Months(from, by)) => on_day(self.at(*from), |day| civil::plus_months(day, i64::from(*by))),
            Some(Make::Arithmetic(how, left, right)) => {
                let (left, right) = (self.at(*left), self.at(*right));
                arithmetic(*how, left, right)
            }
            Some(Make::Count(counted)) => {
                let known = code.counted.get(usize::from(*counted)).and_then(|counted| self.counted(counted));
                known.unwrap_or_else(|| self.of_tree(place))
            }
            Some(Make::Tree) | None => self.of_tree(place),
        };
        self.memory.registers.set(at, value);
        value
    }

    fn of_tree(&mut self, source: usize) -> Raw {
        let program = self.program;
        program.code.sources.get(source).map_or(Raw::Unknown, |ex| self.eval(ex))
    }

    #[inline(always)]
    fn same(&self, not: bool, left: At, constant: u16) -> Truth {
        let (left, constant) = (self.reads().get(left), self.program.code.constant(constant));
        match left.is_beside(constant) {
            Some(same) => Truth::of(same != not),
            None => self.compare_otherwise(Accepts::same(not), left, constant),
        }
    }

    #[inline(always)]
    fn level(&self, accepts: Accepts, left: At, constant: u16) -> Truth {
        let (left, constant) = (self.reads().get(left), self.program.code.constant(constant));
        match left.order_beside(constant) {
            Some(order) => accepts.order(order),
            None => self.compare_otherwise(accepts, left, constant),
        }
    }

    /// Whether a condition holds. What most lines are is decided in place; the rest is a call.
    #[inline(always)]
    pub(crate) fn truth(&mut self, op: &Op) -> Truth {
        match *op {
            Op::Same(not, _, left, right) => self.same(not, left, right),
            Op::Level(accepts, _, left, right) => self.level(accepts, left, right),
            Op::Recorded(yes, _, what) => recorded(self.at(what), yes),
            Op::Compare(accepts, _, left, right) => {
                let (left, right) = (self.at(left), self.at(right));
                self.compare(accepts, left, right)
            }
            _ => self.truth_otherwise(op),
        }
    }

    #[inline(never)]
    fn truth_otherwise(&mut self, op: &Op) -> Truth {
        let program = self.program;
        match *op {
            Op::Same(..) | Op::Level(..) | Op::Recorded(..) | Op::Compare(..) => self.truth(op),
            Op::Among(not, _, what, words) => match (self.at(what), program.code.words.get(usize::from(words))) {
                (word, Some(words)) if word.symbol().is_some() => Truth::of(words.holds(word) != not),
                (value, _) => lacking(value, value),
            },
            Op::InSet(not, _, what, set) => {
                let value = self.at(what);
                self.in_countries(not, value, set)
            }
            Op::Within(place) => match program.code.periods.get(usize::from(place)) {
                Some(period) => {
                    let edges = (self.at(period.from), self.at(period.edge));
                    let what = self.at(period.what);
                    self.inside(&period.within, what, edges)
                }
                None => Truth::Unknown,
            },
            Op::OneOf(not, _, what, choices) => self.chosen(not, what, choices).0,
            Op::Joined(place) => match program.code.joined.get(usize::from(place)) {
                Some(joined) => self.settled(place, joined).truth,
                None => Truth::Unknown,
            },
            Op::Tree(place) => program.code.trees.get(usize::from(place)).map_or(Truth::Unknown, |ex| self.holds(ex)),
            // Nothing is asked but whether it holds as it is written.
            Op::Strikable(place) => program
                .code
                .strikable
                .get(usize::from(place))
                .map_or(Truth::Unknown, |line| self.truth_otherwise(&line.op)),
        }
    }

    /// Whether a condition holds, and one record of it: the comparison that decided, with its sides. One branch, over all it can be.
    #[inline(always)]
    pub(crate) fn note(&mut self, line: u16, op: &Op) -> Truth {
        let truth = match *op {
            Op::Same(not, _, left, right) => self.same(not, left, right),
            Op::Level(accepts, _, left, right) => self.level(accepts, left, right),
            Op::Recorded(yes, _, what) => recorded(self.at(what), yes),
            Op::Compare(accepts, _, left, right) => {
                let (left, right) = (self.at(left), self.at(right));
                self.compare(accepts, left, right)
            }
            Op::Among(..) | Op::InSet(..) | Op::Within(_) => self.truth_otherwise(op),
            Op::Joined(place) => return self.note_joined(line, place),
            Op::OneOf(..) | Op::Tree(_) | Op::Strikable(_) => return self.note_written(line, op),
        };
        self.memory.trail.name(line, truth, 0);
        truth
    }

    /// What a line compares, asked beside the run that left its record.
    pub(super) fn compared(&mut self, line: u16) -> Compared {
        let code = &self.program.code;
        self.memory.trail.clear();
        if let Some(op) = code.lines.get(usize::from(line)) {
            self.note(line, op);
        }
        self.memory.trail.first(code, self.reads()).unwrap_or(NO_SIDES)
    }

    /// The record of the part that settles it.
    #[inline(always)]
    fn note_joined(&mut self, line: u16, place: u16) -> Truth {
        let Some(joined) = self.program.code.joined.get(usize::from(place)) else {
            return self.bare(line, Truth::Unknown);
        };
        let Settled { part, truth } = self.settled(place, joined);
        if joined.stays {
            self.memory.trail.name(line, truth, part);
            return truth;
        }
        match joined.parts.get(usize::from(part)) {
            Some(settling) if settling.stays() => {
                self.memory.trail.name(line, truth, part);
                truth
            }
            Some(settling) => self.note_written(line, settling),
            None => self.bare(line, truth),
        }
    }

    /// The record of what need not stay in registers.
    #[cold]
    fn note_written(&mut self, line: u16, op: &Op) -> Truth {
        let program = self.program;
        match *op {
            Op::Joined(place) => match program.code.joined.get(usize::from(place)) {
                Some(joined) => {
                    let Settled { part, truth } = self.settled(place, joined);
                    joined.parts.get(usize::from(part)).map_or(truth, |part| self.note_written(line, part))
                }
                None => self.bare(line, Truth::Unknown),
            },
            Op::OneOf(not, test, what, choices) => {
                let (truth, value, with) = self.chosen(not, what, choices);
                self.keep(line, test, truth, value, with)
            }
            Op::Tree(place) => match program.code.trees.get(usize::from(place)) {
                Some(ex) => self.record(line, ex),
                None => self.bare(line, Truth::Unknown),
            },
            Op::Strikable(place) => match program.code.strikable.get(usize::from(place)) {
                Some(struck) => {
                    let truth = self.note(line, &struck.op);
                    self.strikable(struck.strike, truth)
                }
                None => self.bare(line, Truth::Unknown),
            },
            _ => {
                let truth = self.truth_otherwise(op);
                let (test, left, right) = sides(*op, &program.code, self.reads());
                self.keep(line, test, truth, left, right)
            }
        }
    }

    /// What settles a joined condition, found once.
    #[inline]
    fn settled(&mut self, place: u16, joined: &Joined) -> Settled {
        match self.memory.registers.settled.get(usize::from(place)) {
            Some(Some(known)) => *known,
            _ => self.settle(place, joined),
        }
    }

    /// The part that decides a joined condition: the first that settles it, else the first of which it is not known, else the first.
    #[inline(never)]
    fn settle(&mut self, place: u16, joined: &Joined) -> Settled {
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
        if let Some(known) = self.memory.registers.settled.get_mut(usize::from(place)) {
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

/// Of a day; unknown and absent pass through.
#[inline]
fn on_day(value: Raw, then: impl FnOnce(i32) -> i32) -> Raw {
    match value.day() {
        Some(day) => Raw::of_day(then(day)),
        None if value == Raw::Absent => Raw::Absent,
        None => Raw::Unknown,
    }
}

fn recorded(value: Raw, yes: bool) -> Truth {
    if value.is_unknown() { Truth::Unknown } else { Truth::of(value.is_missing() != yes) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        evaluate::{Entry, Run},
        frame::Frame,
        program::{
            Body, Ex, Program, Rows,
            code::{Base, Rule},
        },
    };
    use std::collections::HashMap;

    impl Program {
        /// The first line of which its tree, its straight form and its record in the run say something else.
        pub(crate) fn differing(&self, frame: &Frame, run: &Run) -> Option<u16> {
            let mut memory = run.beside_at(self);
            let mut machine = Machine::after(self, frame, run, &mut memory);
            let rules = self.outputs.iter().flat_map(|output| &output.definitions);
            let lines = rules.flat_map(|definition| pairs(&definition.rule, &definition.body));
            let applies = self.parts.iter().zip(&self.code.applies);
            let applies = applies.filter_map(|(part, op)| Some((part.applies.as_ref()?, op.as_ref()?)));
            let applies = applies.map(|((line, ex), straight)| (*line, ex, straight.op));
            let written = lines.chain(applies).map(|(line, ex, op)| match op {
                Op::Strikable(place) => (line, ex, self.code.strikable[usize::from(place)].op),
                op => (line, ex, op),
            });
            let written =
                written.into_iter().find(|(line, ex, op)| machine.differs(*line, ex, op)).map(|(line, _, _)| line);
            written.or_else(|| self.read_otherwise(frame, run))
        }

        fn read_otherwise(&self, frame: &Frame, run: &Run) -> Option<u16> {
            let mut memory = run.beside_at(self);
            let mut machine = Machine::after(self, frame, run, &mut memory);
            let bodies = self.outputs.iter().flat_map(|output| &output.definitions).map(|definition| &definition.body);
            let excepts =
                bodies.flat_map(|body| if let Body::Decide { excepts, .. } = body { excepts.as_slice() } else { &[] });
            let asked = excepts.filter_map(|except| Some((except.line, except.condition.as_ref()?)));
            let asked: HashMap<u16, &Ex> = asked.collect();
            let mut entries = run.trace(self, frame);
            let other =
                entries.find(|entry| asked.get(&entry.line).is_some_and(|ex| machine.reads_otherwise(entry, ex)));
            other.map(|entry| entry.line)
        }
    }

    impl Machine<'_> {
        fn differs(&mut self, line: u16, ex: &Ex, op: &Op) -> bool {
            self.memory.trail.clear();
            let truths = (self.record(line, ex), self.note(line, op), self.truth(op));
            let left: Vec<_> =
                self.memory.trail.read(&self.program.code, self.reads(), |_| panic!("not asked")).collect();
            let [one, other] = left.as_slice() else { return true };
            one != other || truths.0 != truths.1 || truths.0 != truths.2
        }

        /// What an exception compares, of which the run may have left the record to its reader, in both forms.
        fn reads_otherwise(&mut self, entry: &Entry, ex: &Ex) -> bool {
            self.memory.trail.clear();
            self.record(entry.line, ex);
            let compared = self.memory.trail.first(&self.program.code, self.reads());
            compared != Some((entry.test, entry.left, entry.right))
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
