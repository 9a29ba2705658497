//! Rules: decisions with their exceptions, values with their steps.

use super::{Answer, Entry, Kind, Machine, NO_DETAIL, Run, expression};
use crate::{
    plain::{Plain, Truth, rounded},
    program::{
        Alternative, Body, Ex, Exception, Ground, NO_TEST, OutputInfo, Rows, Step, StepKind, TestId, Then, Type,
    },
    raw::Raw,
    syntax::{Arithmetic, Favour, Grain, How, Rounding},
};

impl<'a> Machine<'a> {
    /// Whether a line is struck, or may be.
    #[inline]
    fn strike(&self, line: u16) -> (bool, bool) {
        if self.struck | self.maybe_struck == 0 {
            return (false, false);
        }
        let mask = self.program.lines.get(usize::from(line)).map_or(0, |info| info.strike);
        if mask == 0 {
            return (false, false);
        }
        let struck = mask & self.struck == mask;
        (struck, !struck && mask & (self.struck | self.maybe_struck) == mask)
    }

    /// Leaves the record of a line.
    #[inline]
    pub(crate) fn leave(&mut self, line: u16, test: TestId, truth: Truth, left: Raw, right: Raw) -> Truth {
        self.trace.push(Entry { line, test, truth, left, right });
        truth
    }

    /// Corrects the truth of the record left last.
    pub(crate) fn correct(&mut self, truth: Truth) -> Truth {
        if let Some(entry) = self.trace.last_mut() {
            entry.truth = truth;
        }
        truth
    }

    /// A condition on a line of its own: its truth, and its record in the trace.
    #[inline]
    fn line(&mut self, line: u16, condition: &Ex) -> Truth {
        let (struck, maybe) = self.strike(line);
        let truth = self.record(line, condition);
        if struck {
            self.correct(Truth::Struck)
        } else if maybe && truth == Truth::False {
            self.correct(Truth::Unknown)
        } else {
            truth
        }
    }

    /// The answer of a rule.
    pub(crate) fn body(&mut self, info: &OutputInfo, body: &'a Body) -> Answer {
        match body {
            Body::Decide { base, excepts } => self.decide(info, base.as_ref(), excepts),
            Body::Figure { alternatives, steps, rounds } => self.figure(info, alternatives, steps, *rounds),
            Body::Window { from, to } => {
                let first = self.bound(from);
                let last = self.bound(to);
                Answer::value(match (first.plain(), last.plain()) {
                    (Plain::Day(from), Plain::Day(to)) => Raw::window(from, to),
                    _ => first.missing(last).unwrap_or(Raw::Unknown),
                })
            }
            Body::Best(grounds) => self.best(grounds),
        }
    }

    /// The answer of an output that nobody decides here.
    pub(crate) fn undecided(&self, info: &OutputInfo) -> Answer {
        if info.kind == Type::YesNo { Answer::of(Kind::No) } else { Answer::value(Raw::Absent) }
    }

    fn bound(&mut self, (line, day): &(u16, Ex)) -> Raw {
        let value = self.eval(day);
        let value = value.day().map_or(value, Raw::of_day);
        let truth = if value == Raw::Unknown { Truth::Unknown } else { Truth::True };
        self.leave(*line, NO_TEST, truth, value, Raw::Absent);
        value
    }

    fn decide(&mut self, info: &OutputInfo, base: Option<&'a Rows>, excepts: &'a [Exception]) -> Answer {
        let truth = base.map_or(Truth::False, |rows| self.rows(rows));
        let base = match truth {
            Truth::True => Kind::Yes,
            Truth::False => Kind::No,
            Truth::Unknown => Kind::Needs,
            // Everything asked for was struck: a right is no longer refused, a sanction has no ground.
            Truth::Struck if info.favour == Some(Favour::Yes) => Kind::Yes,
            Truth::Struck => Kind::No,
        };
        let mut decided: Option<Answer> = None;
        let mut doubt = false;
        for (place, except) in excepts.iter().enumerate() {
            let truth = self.exception(except, base);
            match (truth, decided) {
                (Truth::True, None) => {
                    let detail = u16::try_from(place).unwrap_or(NO_DETAIL);
                    decided = Some(Answer { detail, ..self.then(&except.outcome) });
                }
                (Truth::Unknown, None) => doubt |= !matches!(except.outcome, Then::Yes),
                _ => {}
            }
        }
        match decided {
            Some(answer) => answer,
            // G10: a missing fact does not save what already failed, and does not pay what may be barred.
            None if base == Kind::Yes && doubt => Answer::of(Kind::Needs),
            None => Answer::of(base),
        }
    }

    fn exception(&mut self, except: &Exception, base: Kind) -> Truth {
        let would = match except.would_be {
            None => Truth::True,
            Some(_) if base == Kind::Needs => Truth::Unknown,
            Some(yes) => Truth::of((base == Kind::Yes) == yes),
        };
        let (struck, _) = self.strike(except.line);
        let truth = match &except.condition {
            Some(condition) => expression::both(would, self.record(except.line, condition)),
            None => self.leave(except.line, NO_TEST, would, Raw::Absent, Raw::Absent),
        };
        self.correct(if struck { Truth::Struck } else { truth })
    }

    fn then(&mut self, then: &Then) -> Answer {
        match then {
            Then::Yes => Answer::of(Kind::Yes),
            Then::No => Answer::of(Kind::No),
            Then::Hold(_) => Answer::of(Kind::Hold),
            Then::Needs(_) => Answer::of(Kind::Needs),
            Then::Manual(proposed) => {
                let value =
                    proposed.as_ref().map_or(Raw::Absent, |amount| to_the_cent(self.eval(amount), Rounding::HalfUp));
                Answer { value, ..Answer::of(Kind::Manual) }
            }
        }
    }

    /// Lines that count together. Struck lines are left out; a group of nothing else is struck itself.
    fn rows(&mut self, rows: &'a Rows) -> Truth {
        match rows {
            Rows::Line(line, condition) => self.line(*line, condition),
            Rows::Group(how, rows) => self.group(*how, rows),
            Rows::OfList(every, list, rows) => self.of_list(*every, list, rows),
        }
    }

    fn group(&mut self, how: How, rows: &'a [Rows]) -> Truth {
        // A set of truths, not a branch on each: how a line turns out is what no machine foresees.
        let mut met = 0_u8;
        for row in rows {
            met |= match row {
                Rows::Line(line, condition) => self.line(*line, condition),
                other => self.rows(other),
            }
            .bit();
        }
        let met = |truth: Truth| met & truth.bit() != 0;
        let (held, failed, unknown) = (met(Truth::True), met(Truth::False), met(Truth::Unknown));
        if !(held || failed || unknown) {
            return if rows.is_empty() { Truth::of(how != How::Any) } else { Truth::Struck };
        }
        match how {
            How::All if failed => Truth::False,
            How::Any if held => Truth::True,
            How::None if held => Truth::False,
            _ if unknown => Truth::Unknown,
            How::All | How::None => Truth::True,
            How::Any => Truth::False,
        }
    }

    /// Lines of one record of a list. The trace keeps the record that decided: the one that passed, or failed, or came nearest.
    fn of_list(&mut self, every: bool, list: &Ex, rows: &'a [Rows]) -> Truth {
        let list = self.eval(list);
        let start = self.trace.len();
        let outside = self.record;
        let Some((cells, width)) = self.records(list) else {
            self.blank(rows, Truth::Unknown);
            return Truth::Unknown;
        };
        let mut best: Option<(usize, &'a [Raw], Truth)> = None;
        let mut unknown = false;
        for record in cells.chunks_exact(width) {
            self.record = record;
            self.trace.truncate(start);
            let truth = self.group(How::All, rows);
            unknown |= truth == Truth::Unknown;
            let held = self.trace.iter().skip(start).filter(|entry| entry.truth == Truth::True).count();
            let decides = truth == Truth::of(!every);
            if decides || best.is_none_or(|(before, _, _)| held > before) {
                best = Some((held, record, truth));
            }
            if decides {
                break;
            }
        }
        self.trace.truncate(start);
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
                    self.leave(*line, NO_TEST, truth, Raw::Absent, Raw::Absent);
                }
                Rows::Group(_, rows) | Rows::OfList(_, _, rows) => self.blank(rows, truth),
            }
        }
    }

    fn figure(
        &mut self,
        info: &OutputInfo,
        alternatives: &'a [Alternative],
        steps: &'a [Step],
        rounds: bool,
    ) -> Answer {
        let mut value = None;
        let mut struck_all = true;
        for alternative in alternatives {
            if self.strike(alternative.line).0 {
                self.leave(alternative.line, NO_TEST, Truth::Struck, Raw::Absent, Raw::Absent);
                continue;
            }
            struck_all = false;
            let condition = alternative.condition.as_ref();
            let truth = condition.map_or(Truth::True, |condition| self.record(alternative.line, condition));
            let reached = value.is_none();
            let chosen = if !reached {
                None
            } else if truth == Truth::True {
                Some(alternative.value.as_ref().map_or(self.contract_says, |value| self.eval(value)))
            } else if truth == Truth::Unknown {
                Some(Raw::Unknown)
            } else {
                None
            };
            value = value.or(chosen);
            if condition.is_none() {
                let truth = match chosen {
                    Some(Raw::Unknown) => Truth::Unknown,
                    Some(_) => Truth::True,
                    None => Truth::False,
                };
                self.leave(alternative.line, NO_TEST, truth, chosen.unwrap_or(Raw::Absent), Raw::Absent);
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
        Answer::value(value)
    }

    fn step(&mut self, step: &'a Step, before: Raw) -> Raw {
        if self.strike(step.line).0 {
            self.leave(step.line, NO_TEST, Truth::Struck, before, before);
            return before;
        }
        let after = match &step.what {
            StepKind::Arithmetic(how, by) => expression::arithmetic(*how, before, self.eval(by)),
            StepKind::Bound(pick, bound) => {
                let bound = self.eval(bound);
                expression::picked(*pick, before, bound)
            }
            StepKind::Round(how, Grain::Cent) => to_the_cent(before, *how),
            StepKind::Round(how, Grain::Whole) => to_the_whole(before, *how),
            StepKind::Rolls { seat, customer } => self.roll(before, *seat, *customer),
            StepKind::Runs { more, condition } => self.longer(before, more, condition.as_ref()),
        };
        let truth = match after {
            Raw::Unknown => Truth::Unknown,
            after => Truth::of(
                after != before || matches!(step.what, StepKind::Arithmetic(Arithmetic::Minus | Arithmetic::Plus, _)),
            ),
        };
        self.leave(step.line, NO_TEST, truth, before, after);
        after
    }

    fn longer(&mut self, before: Raw, more: &Ex, condition: Option<&(bool, Ex)>) -> Raw {
        let wanted = match condition {
            None => Truth::True,
            Some((yes, condition)) => {
                let truth = self.holds(condition);
                if *yes { truth } else { truth.negated() }
            }
        };
        match wanted {
            Truth::True => {
                let more = self.eval(more);
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
    fn best(&mut self, grounds: &[Ground]) -> Answer {
        let mut best: Option<(u8, Answer)> = None;
        for (place, ground) in grounds.iter().enumerate() {
            let eligible = self.answers.get(usize::from(ground.eligible)).copied().unwrap_or(Answer::UNKNOWN);
            let amount = ground.amount.and_then(|amount| self.answers.get(usize::from(amount))).copied();
            let kind = match (eligible.kind, amount) {
                (Kind::Yes, Some(amount)) if amount.kind == Kind::Needs => Kind::Needs,
                (kind, _) => kind,
            };
            let value = match (kind, amount) {
                (Kind::Yes, Some(amount)) => amount.value,
                (Kind::Manual, _) => eligible.value,
                _ => Raw::Absent,
            };
            let answer = Answer { kind, value, detail: u16::try_from(place).unwrap_or(NO_DETAIL), from: eligible.from };
            let rank = super::merge::rank(kind, true);
            let better = best.is_none_or(|(known, before)| {
                rank > known || (rank == known && value.order(before.value) == Some(std::cmp::Ordering::Greater))
            });
            if better {
                best = Some((rank, answer));
            }
        }
        best.map_or(Answer::of(Kind::No), |(_, answer)| answer)
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

impl Run {
    /// Whether a document applies.
    #[must_use]
    pub fn applies(&self, document: u8) -> Truth {
        self.applies.get(usize::from(document)).copied().unwrap_or(Truth::True)
    }
}
