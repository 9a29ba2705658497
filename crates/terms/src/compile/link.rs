//! The last step: beside the trees of a program its straight form, as [`crate::program::code`] describes it.

use crate::{
    plain::Truth,
    program::{
        Alternative, Body, Definition, Ex, Exception, LineInfo, NO_TEST, Program, Rows, Step, StepKind, TestId, Then,
        Within,
        code::{
            self, Accepts, At, Base, Change, Choice, Code, Counted, Countries, Except, Found, Joined, Line, Make, Op,
            Outcome, Period, Rule, Strikable, Words,
        },
    },
    raw::Raw,
    syntax::{Gather, How},
    value::Unit,
};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many programs were linked.
static LINKED: AtomicU64 = AtomicU64::new(0);

/// Adds the straight form to a program that is otherwise complete. False when it computes more than can be numbered.
pub(super) fn link(program: &mut Program) -> bool {
    let lines = vec![Op::Tree(u16::MAX); program.lines.len()];
    let id = LINKED.fetch_add(1, Ordering::Relaxed) + 1;
    let code = Code { id, facts: program.facts.len(), outputs: program.outputs.len(), lines, ..Code::default() };
    let mut linker = Linker { code, lines: &program.lines, leans: false, leaning: Vec::new() };
    for output in &mut program.outputs {
        for definition in &mut output.definitions {
            definition.rule = linker.rule(definition);
            definition.leaning = std::mem::take(&mut linker.leaning);
        }
    }
    for part in &program.parts {
        let applies = part.applies.as_ref().map(|(line, condition)| linker.applies(*line, condition));
        linker.code.applies.push(applies);
        let bit = |matter: &u8| 1_u64.checked_shl(u32::from(*matter)).unwrap_or(0);
        let strikes = part.strikes.iter().filter(|_| part.is_law);
        linker.code.strikes.push(strikes.fold(0, |struck, (matter, _, _)| struck | bit(matter)));
    }
    program.code = linker.code;
    program.code.fits()
}

struct Linker<'a> {
    code: Code,
    lines: &'a [LineInfo],
    /// Whether the line at hand names outputs.
    leans: bool,
    /// What is found for such lines of the rule at hand.
    leaning: Vec<Found>,
}

/// What is more than can be numbered is refused in the end.
fn number(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

impl Linker<'_> {
    fn found(&mut self, found: Found) {
        if self.leans && !self.leaning.contains(&found) {
            self.leaning.push(found);
        }
    }

    fn rule(&mut self, definition: &Definition) -> Rule {
        match &definition.body {
            Body::Decide { base, excepts } => {
                let base = base.as_ref().map_or(Base::Nothing, |rows| self.base(rows));
                Rule::Decide(base, excepts.iter().map(|except| self.except(except)).collect())
            }
            Body::Figure { alternatives, steps, rounds } => {
                let choices = alternatives.iter().map(|alternative| self.choice(alternative)).collect();
                Rule::Figure(choices, steps.iter().map(|step| self.step(step)).collect(), *rounds)
            }
            Body::Window { from, to } => Rule::Window(self.bound(from), self.bound(to)),
            Body::Best(_) => Rule::Best,
        }
    }

    /// Lines of a list stay trees: what they read changes from record to record.
    fn base(&mut self, rows: &Rows) -> Base {
        match rows {
            Rows::Line(line, condition) => Base::Lines(How::All, vec![self.line(*line, condition)]),
            Rows::Group(how, rows) => {
                let lines = rows.iter().map(|row| match row {
                    Rows::Line(line, condition) => Some(self.line(*line, condition)),
                    Rows::Group(..) | Rows::OfList(..) => None,
                });
                lines.collect::<Option<Vec<Line>>>().map_or(Base::Tree, |lines| Base::Lines(*how, lines))
            }
            Rows::OfList(..) => Base::Tree,
        }
    }

    /// Turns to a line: the matters whose striking takes it away.
    fn strike(&mut self, line: u16) -> u64 {
        let info = self.lines.get(usize::from(line));
        self.leans = info.is_none_or(|info| !info.leans_on.is_empty());
        info.map_or(0, |info| info.strike)
    }

    fn bound(&mut self, (line, day): &(u16, Ex)) -> (u16, At) {
        self.strike(*line);
        (*line, self.at(day))
    }

    fn line(&mut self, line: u16, condition: &Ex) -> Line {
        let strike = self.strike(line);
        let op = self.shown(line, condition);
        if strike == 0 {
            return Line { line, op };
        }
        self.code.strikable.push(Strikable { op, strike });
        Line { line, op: Op::Strikable(number(self.code.strikable.len() - 1)) }
    }

    /// Whether a document applies is asked as it is written: nothing strikes that.
    fn applies(&mut self, line: u16, condition: &Ex) -> Line {
        self.strike(line);
        Line { line, op: self.shown(line, condition) }
    }

    /// The condition of a line.
    fn shown(&mut self, line: u16, condition: &Ex) -> Op {
        let op = self.op(condition);
        self.shows(line, op);
        op
    }

    fn shows(&mut self, line: u16, op: Op) {
        if let Some(place) = self.code.lines.get_mut(usize::from(line)) {
            *place = op;
        }
    }

    fn except(&mut self, except: &Exception) -> Except {
        Except {
            line: except.line,
            strike: self.strike(except.line),
            would_be: except.would_be,
            condition: except.condition.as_ref().map(|condition| self.shown(except.line, condition)),
            outcome: match &except.outcome {
                Then::Yes => Outcome::Yes,
                Then::No => Outcome::No,
                Then::Manual(proposed) => Outcome::Manual(proposed.as_ref().map(|amount| self.at(amount))),
                Then::Hold(_) => Outcome::Hold,
                Then::Needs(_) => Outcome::Needs,
            },
        }
    }

    fn choice(&mut self, alternative: &Alternative) -> Choice {
        let line = alternative.line;
        let strike = self.strike(line);
        let condition = alternative.condition.as_ref().map(|condition| self.shown(line, condition));
        let value = alternative.value.as_ref().map(|value| self.at(value));
        if let (None, Some(at)) = (condition, value) {
            self.shows(line, Op::Recorded(true, NO_TEST, at));
        }
        Choice { line, strike, condition, value }
    }

    fn step(&mut self, step: &Step) -> code::Step {
        let strike = self.strike(step.line);
        let what = match &step.what {
            StepKind::Arithmetic(how, by) => Change::Arithmetic(*how, self.at(by)),
            StepKind::Bound(pick, bound) => Change::Bound(*pick, self.at(bound)),
            StepKind::Round(how, grain) => Change::Round(*how, *grain),
            StepKind::Rolls { seat, customer } => Change::Rolls(*seat, *customer),
            StepKind::Runs { more, condition } => {
                let when = condition.as_ref().map(|(yes, condition)| (*yes, self.op(condition)));
                Change::Runs(self.at(more), when)
            }
        };
        code::Step { line: step.line, strike, what }
    }

    fn op(&mut self, ex: &Ex) -> Op {
        match ex {
            Ex::Compare(test, how, left, right) => self.compare(Accepts::of(*how), *test, (left, right)),
            Ex::Holds(test, inner) => self.compare(Accepts::EQUALS, *test, (inner, &Ex::Const(Raw::bool(true)))),
            Ex::Recorded(test, inner, yes) => Op::Recorded(*yes, *test, self.at(inner)),
            Ex::And(parts) => self.joined(false, parts),
            Ex::Or(parts) => self.joined(true, parts),
            Ex::OneOf(test, inner, choices, not) => self.one_of((*test, *not), inner, choices),
            Ex::InSet(test, inner, members, not) => {
                self.code.sets.push(Countries::of(members));
                Op::InSet(*not, *test, self.at(inner), number(self.code.sets.len() - 1))
            }
            Ex::WithinPeriod(test, within) => self.within(*test, within),
            other => self.tree(other),
        }
    }

    fn compare(&mut self, accepts: Accepts, test: TestId, (left, right): (&Ex, &Ex)) -> Op {
        let (left, right) = (self.at(left), self.at(right));
        let computed = |at: At| self.blank(at).is_some_and(Raw::is_pending);
        match self.blank(right) {
            Some(constant) if constant.is_level() && !computed(left) && !computed(right) => {
                let place = number(usize::from(right).saturating_sub(self.code.facts + self.code.outputs));
                match accepts.is_sameness() {
                    Some(not) => Op::Same(not, test, left, place),
                    None => Op::Level(accepts, test, left, place),
                }
            }
            _ => Op::Compare(accepts, test, left, right),
        }
    }

    /// Words of a list become a set of bits.
    fn one_of(&mut self, (test, not): (TestId, bool), inner: &Ex, choices: &[Ex]) -> Op {
        let what = self.at(inner);
        let word = |choice: &Ex| if let Ex::Const(raw) = choice { raw.symbol() } else { None };
        let bit = |choice: &Ex| word(choice).and_then(|place| 1_u64.checked_shl(place));
        let set = choices.iter().try_fold(0, |set, choice| Some(set | bit(choice)?));
        if let (Some(set), Some(Ex::Const(first))) = (set, choices.first()) {
            self.code.words.push(Words { set, first: *first });
            return Op::Among(not, test, what, number(self.code.words.len() - 1));
        }
        let choices = choices.iter().map(|choice| self.at(choice)).collect();
        self.code.choices.push(choices);
        Op::OneOf(not, test, what, number(self.code.choices.len() - 1))
    }

    /// The parts of one condition stand side by side; those of parts that are joined in the other way stand before them. What is
    /// known already, as where the school sits, is not asked again in every case, where the record of the line stays the same.
    fn joined(&mut self, any: bool, parts: &[Ex]) -> Op {
        let mut ops: Vec<Op> = Vec::with_capacity(parts.len());
        for part in parts {
            match self.op(part) {
                // All of all is all: the first part that settles it, or is not known, is the same.
                Op::Joined(place) => match self.code.joined.get(usize::from(place)) {
                    Some(same) if same.any == any && !same.parts.is_empty() => ops.extend(&same.parts),
                    _ => ops.push(Op::Joined(place)),
                },
                op => ops.push(op),
            }
        }
        if let Some(last) = ops.iter().position(|op| self.known(op) == Some(Truth::of(any))) {
            ops.truncate(last + 1);
        }
        let mut place = 0;
        ops.retain(|op| {
            place += 1;
            // The first is shown where none settles it.
            place == 1 || self.known(op) != Some(Truth::of(!any))
        });
        if let [only] = ops.as_slice() {
            return *only;
        }
        let known = self.code.joined.iter().position(|known| known.any == any && known.parts == ops);
        let place = known.unwrap_or_else(|| {
            let stays = ops.iter().all(|op| op.stays());
            self.code.joined.push(Joined { any, parts: ops, stays });
            self.code.joined.len() - 1
        });
        self.found(Found::Joined(number(place)));
        Op::Joined(number(place))
    }

    /// The truth of a comparison of two constants.
    fn known(&self, op: &Op) -> Option<Truth> {
        let (accepts, left, right) = match *op {
            Op::Compare(accepts, _, left, right) => (accepts, left, self.blank(right)?),
            Op::Level(accepts, _, left, constant) => (accepts, left, self.code.constant(constant)),
            Op::Same(not, _, left, constant) => (Accepts::same(not), left, self.code.constant(constant)),
            _ => return None,
        };
        Some(accepts.order(self.blank(left)?.order_at_once(right)?))
    }

    /// What a register begins with, where it is no fact and no output.
    fn blank(&self, at: At) -> Option<Raw> {
        self.code.blank.get(usize::from(at).checked_sub(self.code.facts + self.code.outputs)?).copied()
    }

    fn within(&mut self, test: u16, within: &Within) -> Op {
        let period = Period {
            test,
            what: self.at(&within.what),
            from: self.at(&within.from),
            edge: self.at(&edge(within)),
            within: within.clone(),
        };
        self.code.periods.push(period);
        Op::Within(number(self.code.periods.len() - 1))
    }

    fn tree(&mut self, ex: &Ex) -> Op {
        self.code.trees.push(ex.clone());
        Op::Tree(number(self.code.trees.len() - 1))
    }

    /// The register of a value.
    fn at(&mut self, ex: &Ex) -> At {
        let first = self.code.facts + self.code.outputs;
        match ex {
            Ex::Fact(slot) => *slot,
            Ex::Output(output) => number(self.code.facts + usize::from(*output)),
            source => {
                let known = self.code.sources.iter().position(|known| known == source);
                let place = known.unwrap_or_else(|| self.source(source));
                let at = number(first + place);
                self.leans_on(at);
                at
            }
        }
    }

    /// A register of its own, after those of what it is computed of.
    fn source(&mut self, source: &Ex) -> usize {
        let make = self.make(source);
        self.code.sources.push(source.clone());
        self.code.makes.push(make);
        self.code.blank.push(if let Ex::Const(raw) = source { *raw } else { Raw::Pending });
        self.code.sources.len() - 1
    }

    /// What is computed often, of registers; the rest is a tree.
    fn make(&mut self, source: &Ex) -> Make {
        match source {
            Ex::DayOf(inner) => Make::Days(self.at(inner), 0),
            Ex::NextDay(step, inner) => Make::Days(self.at(inner), i32::from(*step)),
            Ex::Arithmetic(how, left, right) => Make::Arithmetic(*how, self.at(left), self.at(right)),
            Ex::Shift { after, length, from, counted: false } => match shift(*after, length) {
                Some((by, false)) => Make::Days(self.at(from), by),
                Some((by, true)) => Make::Months(self.at(from), by),
                None => Make::Tree,
            },
            Ex::Gather(gathering) => match (gathering.how, &gathering.within, &gathering.filter) {
                (Gather::Count, None, Some(Ex::WithinPeriod(_, within))) => self.counted(&gathering.list, within),
                _ => Make::Tree,
            },
            _ => Make::Tree,
        }
    }

    /// A period that does not depend on the record is found once, not for each.
    fn counted(&mut self, list: &Ex, within: &Within) -> Make {
        let fixed = |ex: &Ex| matches!(ex, Ex::Const(_) | Ex::Fact(_) | Ex::Output(_));
        match within.what {
            Ex::Field(column) if fixed(&within.length) && fixed(&within.from) => {
                let (list, from, edge) = (self.at(list), self.at(&within.from), self.at(&edge(within)));
                self.code.counted.push(Counted { list, column, from, edge, within: within.clone() });
                Make::Count(number(self.code.counted.len() - 1))
            }
            _ => Make::Tree,
        }
    }

    /// Notes that a computed value, and all it is computed of, is found for the line at hand.
    fn leans_on(&mut self, at: At) {
        if !self.leans || !self.blank(at).is_some_and(Raw::is_pending) {
            return;
        }
        self.found(Found::Computed(at));
        let place = usize::from(at).checked_sub(self.code.facts + self.code.outputs);
        let of = match place.and_then(|place| self.code.makes.get(place)) {
            Some(Make::Days(from, _) | Make::Months(from, _)) => vec![*from],
            Some(Make::Arithmetic(_, left, right)) => vec![*left, *right],
            Some(Make::Count(place)) => {
                let counted = self.code.counted.get(usize::from(*place));
                counted.map_or_else(Vec::new, |counted| vec![counted.list, counted.from, counted.edge])
            }
            Some(Make::Tree) | None => Vec::new(),
        };
        of.into_iter().for_each(|at| self.leans_on(at));
    }
}

/// The other end of a period.
fn edge(within: &Within) -> Ex {
    Ex::Shift {
        after: within.after,
        length: Box::new(within.length.clone()),
        from: Box::new(within.from.clone()),
        counted: false,
    }
}

/// By how many days, or (with true) months, a length known beforehand shifts.
fn shift(after: bool, length: &Ex) -> Option<(i32, bool)> {
    let Ex::Const(raw) = length else { return None };
    let (count, unit) = raw.length()?;
    let (each, months) = match unit {
        Unit::Days => (1, false),
        Unit::Weeks => (7, false),
        Unit::Months => (1, true),
        Unit::Years => (12, true),
        _ => return None,
    };
    let count = i32::try_from(count).ok()?.checked_mul(each)?;
    Some((if after { count } else { -count }, months))
}
