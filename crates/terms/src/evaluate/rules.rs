//! Rules: decisions with their exceptions, values with their steps.

use super::{Answer, Kind, Machine, NO_DETAIL, arithmetic, expression, trail::Reached};
use crate::{
    plain::{Plain, Truth, rounded},
    program::{
        Body, Definition, Ex, Ground, NO_TEST, OutputInfo, Rows, TestId, Type,
        code::{At, Base, Change, Choice, Except, Line, Op, Outcome, Rule, Step},
    },
    raw::Raw,
    syntax::{Arithmetic, Favour, Grain, How, Rounding},
};

impl<'a> Machine<'a> {
    /// Whether what rests on these matters is struck, or may be.
    #[inline]
    const fn strike(&self, mask: u64) -> (bool, bool) {
        if mask == 0 {
            return (false, false);
        }
        let struck = mask & self.struck == mask;
        (struck, !struck && mask & (self.struck | self.maybe_struck) == mask)
    }

    /// Leaves the record of a line with what it compared or changed.
    #[inline]
    pub(crate) fn keep(&mut self, line: u16, test: TestId, truth: Truth, left: Raw, right: Raw) -> Truth {
        self.memory.trail.keep(line, test, truth, left, right);
        truth
    }

    /// Leaves the record of a line that compares nothing.
    #[inline]
    pub(crate) fn bare(&mut self, line: u16, truth: Truth) -> Truth {
        self.memory.trail.bare(line, truth);
        truth
    }

    /// Corrects the truth of the record left last.
    pub(crate) fn correct(&mut self, truth: Truth) -> Truth {
        self.memory.trail.correct(truth);
        truth
    }

    /// A line of a rule that stays a tree.
    fn tree_line(&mut self, line: u16, condition: &Ex) -> Truth {
        let truth = self.record(line, condition);
        let mask = self.program.lines.get(usize::from(line)).map_or(0, |info| info.strike);
        self.strikable(mask, truth)
    }

    /// Whether a line holds that law may take away.
    pub(crate) fn strikable(&mut self, mask: u64, truth: Truth) -> Truth {
        let (struck, maybe) = self.strike(mask);
        if struck {
            self.correct(Truth::Struck)
        } else if maybe && truth == Truth::False {
            self.correct(Truth::Unknown)
        } else {
            truth
        }
    }

    /// What a rule came to, without a value.
    fn say(&mut self, kind: Kind) -> Raw {
        (self.kind, self.detail) = (kind, NO_DETAIL);
        Raw::Absent
    }

    /// A value that a rule came to.
    fn value(&mut self, value: Raw) -> Raw {
        self.say(if value == Raw::Unknown { Kind::Needs } else { Kind::Value });
        value
    }

    /// The answer of a rule: its value; what it came to is left in `kind` and `detail`.
    pub(crate) fn rule(&mut self, info: &OutputInfo, definition: &'a Definition) -> Raw {
        match &definition.rule {
            Rule::Figure(choices, steps, rounds) => self.figure(info, choices, steps, *rounds),
            Rule::Decide(base, excepts) => {
                let base = self.base(info, base, &definition.body);
                self.but(base, excepts)
            }
            Rule::Window(from, to) => {
                let first = self.bound(*from);
                let last = self.bound(*to);
                self.value(match (first.plain(), last.plain()) {
                    (Plain::Day(from), Plain::Day(to)) => Raw::window(from, to),
                    _ => first.missing(last).unwrap_or(Raw::Unknown),
                })
            }
            Rule::Best => match &definition.body {
                Body::Best(grounds) => self.best(grounds),
                _ => self.value(Raw::Unknown),
            },
        }
    }

    /// The answer of an output that nobody decides here.
    pub(crate) fn undecided(&mut self, info: &OutputInfo) -> Raw {
        self.say(if info.kind == Type::YesNo { Kind::No } else { Kind::Value })
    }

    fn bound(&mut self, (line, day): (u16, At)) -> Raw {
        let value = self.at(day);
        let value = value.day().map_or(value, Raw::of_day);
        let truth = if value == Raw::Unknown { Truth::Unknown } else { Truth::True };
        self.keep(line, NO_TEST, truth, value, Raw::Absent);
        value
    }

    /// What a decision comes to before its exceptions.
    fn base(&mut self, info: &OutputInfo, base: &Base, body: &'a Body) -> Kind {
        let truth = match (base, body) {
            (Base::Lines(how, lines), _) => self.lines(*how, lines),
            (Base::Tree, Body::Decide { base: Some(rows), .. }) => self.rows(rows),
            _ => Truth::False,
        };
        decided(info, truth)
    }

    /// And with them. Most decisions have none.
    #[inline(always)]
    pub(super) fn but(&mut self, base: Kind, excepts: &[Except]) -> Raw {
        if excepts.is_empty() { self.say(base) } else { self.excepted(base, excepts) }
    }

    fn excepted(&mut self, base: Kind, excepts: &[Except]) -> Raw {
        let mut applied: Option<(u16, Outcome)> = None;
        let mut doubt = false;
        for (place, except) in (0..).zip(excepts) {
            match self.exception(except, base) {
                Truth::True if applied.is_none() => applied = Some((place, except.outcome)),
                Truth::Unknown if applied.is_none() => doubt |= !matches!(except.outcome, Outcome::Yes),
                _ => {}
            }
        }
        match applied {
            Some((place, outcome)) => {
                let value = self.answered(outcome);
                self.detail = place;
                value
            }
            // G10: a missing fact does not save what already failed, and does not pay what may be barred.
            None if base == Kind::Yes && doubt => self.say(Kind::Needs),
            None => self.say(base),
        }
    }

    /// Whether an exception applies: where the answer would be what it speaks of, and its condition holds.
    fn exception(&mut self, except: &Except, base: Kind) -> Truth {
        let would = match except.would_be {
            Some(_) if base == Kind::Needs => Truth::Unknown,
            Some(yes) if (base == Kind::Yes) != yes => Truth::False,
            _ => Truth::True,
        };
        match &except.condition {
            Some(condition) if except.strike == 0 && would == Truth::True => self.note(except.line, condition),
            // It does not apply, whatever it compares: only its reader wants to know what that is.
            Some(_) if except.strike == 0 && would == Truth::False => {
                self.memory.trail.later(except.line, would);
                would
            }
            condition => self.exception_in_doubt(except, would, condition.as_ref()),
        }
    }

    #[inline(never)]
    fn exception_in_doubt(&mut self, except: &Except, would: Truth, condition: Option<&Op>) -> Truth {
        let truth = match condition {
            Some(condition) => self.note(except.line, condition),
            None => self.bare(except.line, would),
        };
        let (struck, _) = self.strike(except.strike);
        self.correct(if struck { Truth::Struck } else { expression::both(would, truth) })
    }

    fn answered(&mut self, outcome: Outcome) -> Raw {
        match outcome {
            Outcome::Yes => self.say(Kind::Yes),
            Outcome::No => self.say(Kind::No),
            Outcome::Hold => self.say(Kind::Hold),
            Outcome::Needs => self.say(Kind::Needs),
            Outcome::Manual(proposed) => {
                let proposed = proposed.map_or(Raw::Absent, |amount| to_the_cent(self.at(amount), Rounding::HalfUp));
                self.say(Kind::Manual);
                proposed
            }
        }
    }

    /// Lines that count together. Struck lines are left out; a group of nothing else is struck itself.
    fn rows(&mut self, rows: &'a Rows) -> Truth {
        match rows {
            Rows::Line(line, condition) => self.tree_line(*line, condition),
            Rows::Group(how, rows) => self.group(*how, rows),
            Rows::OfList(every, list, rows) => self.of_list(*every, list, rows),
        }
    }

    fn lines(&mut self, how: How, lines: &[Line]) -> Truth {
        // A set of truths, not a branch on each: how a line turns out is what no machine foresees.
        let mut met = 0_u8;
        for line in lines {
            met |= self.note(line.line, &line.op).bit();
        }
        together(how, met)
    }

    /// What a decision whose lines have just left their records comes to as it is written, before its exceptions: only those lines are
    /// asked again that law may have taken away.
    pub(super) fn as_written(&mut self, info: &OutputInfo, how: How, lines: &[Line], since: Reached) -> Kind {
        let mut met = 0_u8;
        for (place, line) in lines.iter().enumerate() {
            let left = self.memory.trail.truth(since, place).filter(|_| !matches!(line.op, Op::Strikable(_)));
            met |= left.unwrap_or_else(|| self.truth(&line.op)).bit();
        }
        decided(info, together(how, met))
    }

    fn group(&mut self, how: How, rows: &'a [Rows]) -> Truth {
        together(how, rows.iter().fold(0, |met, row| met | self.rows(row).bit()))
    }

    /// Lines of one record of a list. The trace keeps the record that decided: the one that passed, or failed, or came nearest.
    fn of_list(&mut self, every: bool, list: &Ex, rows: &'a [Rows]) -> Truth {
        let list = self.eval(list);
        let start = self.memory.trail.reached();
        let outside = self.record;
        let Some((cells, width)) = self.records(list) else {
            self.blank(rows, Truth::Unknown);
            return Truth::Unknown;
        };
        let mut best: Option<(usize, &'a [Raw], Truth)> = None;
        let mut unknown = false;
        for record in cells.chunks_exact(width) {
            self.record = record;
            self.memory.trail.return_to(start);
            let truth = self.group(How::All, rows);
            unknown |= truth == Truth::Unknown;
            let held = self.memory.trail.holding(start);
            let decides = truth == Truth::of(!every);
            if decides || best.is_none_or(|(before, _, _)| held > before) {
                best = Some((held, record, truth));
            }
            if decides {
                break;
            }
        }
        self.memory.trail.return_to(start);
        let result = match best {
            None => {
                self.blank(rows, Truth::of(every));
                Truth::of(every)
            }
            Some((_, record, truth)) => {
                self.record = record;
                self.group(How::All, rows);
                if truth == Truth::of(!every) {
                    truth
                } else if unknown {
                    Truth::Unknown
                } else {
                    Truth::of(every)
                }
            }
        };
        self.record = outside;
        result
    }

    fn blank(&mut self, rows: &'a [Rows], truth: Truth) {
        for row in rows {
            match row {
                Rows::Line(line, _) => {
                    self.bare(*line, truth);
                }
                Rows::Group(_, rows) | Rows::OfList(_, _, rows) => self.blank(rows, truth),
            }
        }
    }

    fn figure(&mut self, info: &OutputInfo, choices: &[Choice], steps: &[Step], rounds: bool) -> Raw {
        let mut value = None;
        let mut struck_all = true;
        for choice in choices {
            if choice.strike != 0 && self.strike(choice.strike).0 {
                self.bare(choice.line, Truth::Struck);
                continue;
            }
            struck_all = false;
            match &choice.condition {
                Some(condition) => {
                    let truth = self.note(choice.line, condition);
                    if value.is_none() && truth != Truth::False {
                        value = match truth {
                            Truth::True => Some(self.chosen_value(choice)),
                            Truth::Unknown => Some(Raw::Unknown),
                            Truth::False | Truth::Struck => None,
                        };
                    }
                }
                None if value.is_some() => {
                    self.bare(choice.line, Truth::False);
                }
                None => {
                    let otherwise = self.chosen_value(choice);
                    let truth = if otherwise == Raw::Unknown { Truth::Unknown } else { Truth::True };
                    match choice.value {
                        Some(_) => self.memory.trail.name(choice.line, truth, 0),
                        None => self.memory.trail.keep(choice.line, NO_TEST, truth, otherwise, Raw::Absent),
                    }
                    value = Some(otherwise);
                }
            }
        }
        let nothing = if struck_all && info.kind == Type::Money { self.frame.nothing } else { Raw::Absent };
        let mut value = value.unwrap_or(nothing);
        for step in steps {
            value = self.step(step, value);
        }
        if rounds {
            value = to_the_cent(value, Rounding::HalfUp);
        }
        if info.kind == Type::Day {
            value = value.day().map_or(value, Raw::of_day);
        }
        self.value(value)
    }

    fn chosen_value(&mut self, choice: &Choice) -> Raw {
        choice.value.map_or(self.contract_says, |value| self.at(value))
    }

    fn step(&mut self, step: &Step, before: Raw) -> Raw {
        if step.strike != 0 && self.strike(step.strike).0 {
            self.keep(step.line, NO_TEST, Truth::Struck, before, before);
            return before;
        }
        let after = match &step.what {
            Change::Arithmetic(how, by) => arithmetic::arithmetic(*how, before, self.at(*by)),
            Change::Bound(pick, bound) => {
                let bound = self.at(*bound);
                expression::picked(*pick, before, bound)
            }
            Change::Round(how, Grain::Cent) => to_the_cent(before, *how),
            Change::Round(how, Grain::Whole) => to_the_whole(before, *how),
            Change::Rolls(seat, customer) => self.roll(before, *seat, *customer),
            Change::Runs(more, condition) => self.longer(before, *more, condition.as_ref()),
        };
        let truth = match after {
            Raw::Unknown => Truth::Unknown,
            after => Truth::of(
                after != before || matches!(step.what, Change::Arithmetic(Arithmetic::Minus | Arithmetic::Plus, _)),
            ),
        };
        self.keep(step.line, NO_TEST, truth, before, after);
        after
    }

    fn longer(&mut self, before: Raw, more: At, condition: Option<&(bool, Op)>) -> Raw {
        let wanted = match condition {
            None => Truth::True,
            Some((yes, condition)) => {
                let truth = self.truth(condition);
                if *yes { truth } else { truth.negated() }
            }
        };
        match wanted {
            Truth::True => {
                let more = self.at(more);
                self.shift(more, before, true, false)
            }
            Truth::Unknown => Raw::Unknown,
            _ => before,
        }
    }

    /// G4: the later of the rolls over both calendars.
    fn roll(&self, before: Raw, seat: bool, customer: bool) -> Raw {
        let Some(day) = before.day() else { return before };
        let mut last = day;
        if seat || self.frame.customer.is_none() {
            last = last.max(self.program.seat_days.next_working(day));
        }
        if let Some(days) = self.frame.customer.as_ref().filter(|_| customer) {
            last = last.max(days.next_working(day));
        }
        Raw::of_day(last)
    }

    /// The best ground: yes before manual before hold before needs before no, then the larger amount.
    fn best(&mut self, grounds: &[Ground]) -> Raw {
        let mut best: Option<u8> = None;
        let (mut said, mut detail, mut worth) = (Kind::No, NO_DETAIL, Raw::Absent);
        for (place, ground) in grounds.iter().enumerate() {
            let answers = &self.memory.answers;
            let eligible = answers.get(usize::from(ground.eligible)).unwrap_or(&Answer::UNKNOWN);
            let amount = ground.amount.and_then(|amount| answers.get(usize::from(amount)));
            let kind = match (eligible.kind, amount) {
                // Nobody can be given an amount that is not there: what it is made of has to be said first.
                (Kind::Yes, Some(amount)) if amount.kind == Kind::Needs || amount.value == Raw::Absent => Kind::Needs,
                (kind, _) => kind,
            };
            let value = match (kind, amount) {
                (Kind::Yes, Some(amount)) => amount.value,
                (Kind::Manual, _) => eligible.value,
                _ => Raw::Absent,
            };
            let rank = super::merge::rank(kind, true);
            let better = best.is_none_or(|known| {
                rank > known || (rank == known && value.order(worth) == Some(std::cmp::Ordering::Greater))
            });
            if better {
                best = Some(rank);
                (said, worth) = (kind, value);
                detail = u16::try_from(place).unwrap_or(NO_DETAIL);
            }
        }
        (self.kind, self.detail) = (said, detail);
        worth
    }
}

/// What a decision is before its exceptions, of what its lines came to.
fn decided(info: &OutputInfo, truth: Truth) -> Kind {
    match truth {
        Truth::True => Kind::Yes,
        Truth::False => Kind::No,
        Truth::Unknown => Kind::Needs,
        // Everything asked for was struck: a right is no longer refused, a sanction has no ground.
        Truth::Struck if info.favour == Some(Favour::Yes) => Kind::Yes,
        Truth::Struck => Kind::No,
    }
}

/// What lines come to together, of the set of truths they met. Struck lines are left out; nothing else is struck itself.
const fn together(how: How, met: u8) -> Truth {
    let holds = met & Truth::True.bit() != 0;
    let fails = met & Truth::False.bit() != 0;
    let unknown = met & Truth::Unknown.bit() != 0;
    if !(holds || fails || unknown) {
        let none_at_all = met == 0;
        return if none_at_all { Truth::of(!matches!(how, How::Any)) } else { Truth::Struck };
    }
    match how {
        How::All if fails => Truth::False,
        How::Any if holds => Truth::True,
        How::None if holds => Truth::False,
        _ if unknown => Truth::Unknown,
        How::All | How::None => Truth::True,
        How::Any => Truth::False,
    }
}

/// An amount in whole minor units.
fn to_the_cent(value: Raw, how: Rounding) -> Raw {
    match value.parts() {
        Some((num, den, kind)) if den != 1 => Raw::fraction(rounded(num, den, how), 1, kind),
        _ => value,
    }
}

fn to_the_whole(value: Raw, how: Rounding) -> Raw {
    match value.plain() {
        Plain::Money { num, den, currency } => {
            let unit = 10_i64.saturating_pow(currency.exponent());
            let whole = rounded(num, den.get().saturating_mul(unit), how).saturating_mul(unit);
            Plain::money(whole, 1, currency).into()
        }
        Plain::Number { num, den } => Raw::count(rounded(num, den.get(), how)),
        _ => value,
    }
}
