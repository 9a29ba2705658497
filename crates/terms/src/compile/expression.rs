//! Expressions: from the syntax tree to a typed tree.

use super::{Compiler, types};
use crate::{
    declare::SETS,
    finding::{Complaint, Span},
    plain::Plain,
    program::{Ex, Test, TestId, Type, Within},
    syntax::{Arithmetic, Compare, Expr, Node},
    value::Unit,
};
use lyceum_kernel::Currency;

pub(super) type Typed = Option<(Ex, Type)>;

impl Compiler<'_> {
    /// A condition.
    pub(crate) fn condition(&mut self, expr: &Expr) -> Option<Ex> {
        let (ex, kind) = self.expr(expr, Some(Type::YesNo))?;
        if kind != Type::YesNo {
            let complaint =
                Complaint::error("no-condition", expr.span, format!("this is {}, not a condition", kind.noun()));
            self.complain(complaint.label("expected something that is true or false").remedy(
                "compare it: `at most`, `at least`, `below`, `above`, `is`, `before`, `after`, `within`, `is recorded`",
            ));
            return None;
        }
        Some(self.as_condition(ex, expr))
    }

    /// A bare yes-or-no value becomes a comparison with yes, so that its line has two sides.
    fn as_condition(&mut self, ex: Ex, expr: &Expr) -> Ex {
        match ex {
            Ex::Fact(_) | Ex::Output(_) | Ex::Field(_) | Ex::Cell(_) => {
                let test = self.test("is", expr, Type::YesNo, Type::YesNo);
                Ex::Holds(test, Box::new(ex))
            }
            other => other,
        }
    }

    /// Any expression.
    pub(crate) fn expr(&mut self, expr: &Expr, hint: Option<Type>) -> Typed {
        match &expr.node {
            Node::Name(name) => self.name(name, expr.span, hint),
            Node::Number(number) if *number == 0 && hint == Some(Type::Money) => Some((Ex::ZeroMoney, Type::Money)),
            Node::Number(number) => Some((Ex::constant(Plain::count(*number)), Type::Count)),
            Node::Decimal(ratio) => Some((Ex::constant(Plain::number(ratio.num(), ratio.den())), Type::Number)),
            Node::Percent(ratio) => Some((Ex::constant(Plain::number(ratio.num(), ratio.den())), Type::Percent)),
            Node::Money(money) => Some((Ex::constant(Plain::money(money.minor(), 1, money.currency())), Type::Money)),
            Node::Length(count, unit) => {
                Some((Ex::constant(Plain::Length { count: *count, unit: *unit }), Type::Length(*unit)))
            }
            Node::Day(day) => Some((Ex::constant(Plain::Day(*day)), Type::Day)),
            Node::Time(time) => Some((Ex::constant(Plain::Time(*time)), Type::Time)),
            Node::YesNo(yes) => Some((Ex::constant(Plain::Bool(*yes)), Type::YesNo)),
            // A word of a list that the language has for itself stands in quotes: `is one of solo, class, "plus"`.
            Node::Text(text) if matches!(hint, Some(Type::Symbol(words)) if words.contains(&text.as_str())) => {
                self.name(text, expr.span, hint)
            }
            Node::Text(text) => {
                let at = u32::try_from(self.program.texts.len()).ok()?;
                self.program.texts.push(text.clone());
                Some((Ex::constant(Plain::Text(at)), Type::Text))
            }
            Node::And(parts) => Some((Ex::And(self.conditions(parts)?), Type::YesNo)),
            Node::Or(parts) => Some((Ex::Or(self.conditions(parts)?), Type::YesNo)),
            Node::Not(inner) => Some((Ex::Not(Box::new(self.condition(inner)?)), Type::YesNo)),
            Node::Cell { name, key, on } => self.one_cell(expr.span, name, key.as_deref(), on.as_deref()),
            Node::Arithmetic(how, left, right) => self.arithmetic(expr, *how, left, right, hint),
            Node::Gather { .. } | Node::LargestGap(..) | Node::EveryPart { .. } => self.aggregate(expr),
            Node::Interest { on, rate, from, to } => self.interest(on, rate, from, to),
            Node::Compare(..)
            | Node::OneOf(..)
            | Node::Recorded(..)
            | Node::In(..)
            | Node::Within { .. }
            | Node::Between(..) => self.comparison(expr),
            Node::Shift { .. } => self.shift(expr),
            _ => self.of_time(expr, hint),
        }
    }

    fn conditions(&mut self, parts: &[Expr]) -> Option<Vec<Ex>> {
        let compiled: Vec<Option<Ex>> = parts.iter().map(|part| self.condition(part)).collect();
        compiled.into_iter().collect()
    }

    /// A new comparison, for the explanation.
    pub(super) fn test(&mut self, op: &'static str, left: &Expr, kind: Type, right: Type) -> TestId {
        let subject = self.text(left.span);
        let facts = facts_of_side(self, left);
        self.add_test(left.span, Test { op, subject, left: kind, right, facts })
    }

    fn comparison(&mut self, expr: &Expr) -> Typed {
        let ex = match &expr.node {
            Node::Compare(how, left, right) => self.compare(*how, left, right)?,
            Node::OneOf(left, choices, not) => {
                let (ex, kind) = self.expr(left, None)?;
                let mut compiled = Vec::new();
                for choice in choices {
                    let (choice_ex, choice_kind) = self.expr(choice, Some(kind))?;
                    if !kind.meets(choice_kind) {
                        self.mixed(left, kind, choice, choice_kind);
                        return None;
                    }
                    compiled.push(choice_ex);
                }
                let test = self.test(if *not { "is_not_one_of" } else { "is_one_of" }, left, kind, kind);
                Ex::OneOf(test, Box::new(ex), compiled, *not)
            }
            Node::Recorded(left, yes) => {
                let (ex, kind) = self.expr(left, None)?;
                let test = self.test(if *yes { "is_recorded" } else { "is_absent" }, left, kind, kind);
                Ex::Recorded(test, Box::new(ex), *yes)
            }
            Node::In(left, right, not) => self.contained(left, right, *not)?,
            Node::Within { what, span, not, start, end } => self.within(what, span, *not, (*start, *end))?,
            Node::Between(what, from, to) => {
                let (ex, kind) = self.expr(what, None)?;
                let (from_ex, from_kind) = self.expr(from, Some(kind))?;
                let (to_ex, to_kind) = self.expr(to, Some(kind))?;
                for (side, side_kind) in [(from, from_kind), (to, to_kind)] {
                    if !kind.meets(side_kind) {
                        self.mixed(what, kind, side, side_kind);
                        return None;
                    }
                }
                let test = self.test("from_to", what, kind, kind);
                Ex::Between(test, Box::new(ex), Box::new(from_ex), Box::new(to_ex))
            }
            _ => return None,
        };
        Some((ex, Type::YesNo))
    }

    fn compare(&mut self, how: Compare, left: &Expr, right: &Expr) -> Option<Ex> {
        let (left_ex, kind) = self.expr(left, None)?;
        let (right_ex, right_kind) = self.expr(right, Some(kind))?;
        let ordered = !matches!(how, Compare::Is | Compare::IsNot);
        let timely = matches!(how, Compare::By | Compare::NotBy | Compare::NotAfter | Compare::NotBefore);
        if !kind.meets(right_kind) || kind.is_list() {
            self.mixed(left, kind, right, right_kind);
            return None;
        }
        if (timely && !kind.is_time())
            || (ordered && matches!(kind, Type::YesNo | Type::Symbol(_) | Type::Text | Type::Country | Type::Region))
        {
            let complaint = Complaint::error("mixed-types", left.span, format!("{} has no order", kind.noun()));
            self.complain(
                complaint.label("nothing is earlier, later, more or less here").remedy("compare it with `is`"),
            );
            return None;
        }
        if !self.one_currency(left, &left_ex, right, &right_ex) {
            return None;
        }
        self.whole(left, &left_ex, right, &right_ex);
        let test = self.test(compare_word(how), left, kind, right_kind);
        Some(Ex::Compare(test, how, Box::new(left_ex), Box::new(right_ex)))
    }

    /// Amounts that say their currencies say the same one.
    fn one_currency(&mut self, left: &Expr, left_ex: &Ex, right: &Expr, right_ex: &Ex) -> bool {
        let (Some(a), Some(b)) = (currency(left_ex), currency(right_ex)) else { return true };
        if a == b {
            return true;
        }
        let message = format!("{a} and {b} do not go together");
        let complaint = Complaint::error("currency", left.span.to(right.span), message)
            .label(format!("`{}` is in {b}", self.text(right.span)))
            .remedy("amounts of a rule are all in one currency; nothing here changes money");
        self.complain(complaint);
        false
    }

    /// A part of a whole is hardly more than the whole.
    fn whole(&mut self, left: &Expr, left_ex: &Ex, right: &Expr, right_ex: &Ex) {
        let share = |ex: &Ex| matches!(ex, Ex::Arithmetic(Arithmetic::Over, ..));
        let above = |ex: &Ex| matches!(ex, Ex::Const(raw) if raw.parts().is_some_and(|(num, den, _)| num > den));
        let (limit, is_odd) =
            if share(left_ex) { (right, above(right_ex)) } else { (left, share(right_ex) && above(left_ex)) };
        if is_odd {
            let message = format!("`{}` is more than the whole", self.text(limit.span));
            let complaint = Complaint::warning("share", limit.span, message).label("compared with a share");
            self.complain(complaint.remedy("100 % is the whole; write a smaller percentage"));
        }
    }

    fn mixed(&mut self, left: &Expr, kind: Type, right: &Expr, right_kind: Type) {
        let message = format!("{} is compared with {}", kind.noun(), right_kind.noun());
        let complaint = Complaint::error("mixed-types", left.span.to(right.span), message)
            .label(format!("`{}` is {}", self.text(right.span), right_kind.noun()))
            .remedy(types::advice(kind, right_kind));
        self.complain(complaint);
    }

    fn contained(&mut self, left: &Expr, right: &Expr, not: bool) -> Option<Ex> {
        let (ex, kind) = self.expr(left, None)?;
        let op = if not { "not_in" } else { "in" };
        if let Node::Name(name) = &right.node
            && let Some((_, members)) = SETS.iter().find(|(set, _)| set == name)
        {
            if kind != Type::Country {
                let complaint =
                    Complaint::error("mixed-types", left.span, format!("{} is in no set of countries", kind.noun()));
                self.complain(
                    complaint.label("expected a country").remedy("write for example `customer.country in EU`"),
                );
                return None;
            }
            let test = self.test(op, left, kind, Type::Text);
            return Some(Ex::InSet(test, Box::new(ex), members, not));
        }
        let (days, days_kind) = self.expr(right, None)?;
        match (kind, days_kind) {
            (Type::Weekdays, Type::Weekdays) => {
                let test = self.test(op, left, kind, days_kind);
                Some(Ex::InDays(test, Box::new(ex), Box::new(days), not))
            }
            (Type::Day | Type::Instant, Type::Window) => {
                let test = self.test(op, left, kind, days_kind);
                Some(Ex::WithinWindow(test, Box::new(ex), Box::new(days), not))
            }
            _ => {
                self.mixed(left, kind, right, days_kind);
                None
            }
        }
    }

    fn within(&mut self, what: &Expr, span: &Expr, not: bool, edges: (Option<bool>, Option<bool>)) -> Option<Ex> {
        let (what_ex, kind) = self.expr(what, None)?;
        if !kind.is_time() {
            let complaint =
                Complaint::error("mixed-types", what.span, format!("{} is never within a span of time", kind.noun()));
            self.complain(complaint.label("expected a day or an instant").remedy(types::NAME_A_TIME));
            return None;
        }
        let op = if not { "not_within" } else { "within" };
        if let Node::Shift { after, left, right, counted: None } = &span.node {
            let (length, length_kind) = self.expr(left, None)?;
            let (from, from_kind) = self.expr(right, None)?;
            let Type::Length(unit) = length_kind else {
                self.mixed(what, kind, left, length_kind);
                return None;
            };
            if !self.period_fits(unit, from_kind, right.span) || !self.period_fits(unit, kind, what.span) {
                return None;
            }
            // G9: after the same date, up to and including; forwards: after the day, up to and including the last.
            let within = Within {
                what: what_ex,
                after: *after,
                length,
                from,
                start: edges.0.unwrap_or(false),
                end: edges.1.unwrap_or(true),
                not,
            };
            let test = self.test(op, what, kind, Type::Window);
            return Some(Ex::WithinPeriod(test, Box::new(within)));
        }
        let (window, window_kind) = self.expr(span, None)?;
        if window_kind != Type::Window {
            let complaint =
                Complaint::error("mixed-types", span.span, format!("{} is no span of time", window_kind.noun()));
            self.complain(
                complaint
                    .label("expected a window")
                    .remedy("write `within P before X`, `within P after X` or name a window"),
            );
            return None;
        }
        let test = self.test(op, what, kind, Type::Window);
        Some(Ex::WithinWindow(test, Box::new(what_ex), Box::new(window), not))
    }

    /// Hours and minutes are counted between instants only.
    fn period_fits(&mut self, unit: Unit, kind: Type, span: Span) -> bool {
        if kind == Type::Instant || (kind == Type::Day && unit.is_calendar()) {
            return true;
        }
        let message = if kind == Type::Day {
            format!("{} are counted from an instant, and this is a day", unit.word(2))
        } else {
            format!("no period runs from {}", kind.noun())
        };
        let (label, remedy) = if kind == Type::Day {
            ("expected an instant", "count in days, or name the instant from which the hours run")
        } else {
            ("expected a day or an instant", types::NAME_A_TIME)
        };
        self.complain(Complaint::error("mixed-types", span, message).label(label).remedy(remedy));
        false
    }

    /// `P after X` is the end of a period; `X after Y` is a comparison. The left side's type tells.
    fn shift(&mut self, expr: &Expr) -> Typed {
        let Node::Shift { after, left, right, counted } = &expr.node else { return None };
        let (left_ex, kind) = self.expr(left, None)?;
        let (right_ex, right_kind) = self.expr(right, None)?;
        if let Type::Length(unit) = kind {
            if !self.period_fits(unit, right_kind, right.span) {
                return None;
            }
            let (length, from) = (Box::new(left_ex), Box::new(right_ex));
            let ex = Ex::Shift { after: *after, length, from, counted: counted.unwrap_or(false) };
            return Some((ex, if unit.is_calendar() { Type::Day } else { Type::Instant }));
        }
        if counted.is_some() || !kind.is_time() || !right_kind.is_time() {
            if kind == Type::Count && right_kind.is_time() {
                let complaint = Complaint::error("no-unit", left.span, "this number has no unit");
                self.complain(
                    complaint.label("expected a length of time").remedy("write number and unit: `14 days after …`"),
                );
            } else {
                self.mixed(left, kind, right, right_kind);
            }
            return None;
        }
        let how = if *after { Compare::Above } else { Compare::Below };
        let test = self.test(if *after { "after" } else { "before" }, left, kind, right_kind);
        Some((Ex::Compare(test, how, Box::new(left_ex), Box::new(right_ex)), Type::YesNo))
    }

    fn arithmetic(&mut self, expr: &Expr, how: Arithmetic, left: &Expr, right: &Expr, hint: Option<Type>) -> Typed {
        let sums = matches!(how, Arithmetic::Plus | Arithmetic::Minus);
        let side = if sums { hint } else { None };
        let (left_ex, a) = self.expr(left, side)?;
        let (right_ex, b) = self.expr(right, if sums { side.or(Some(a)) } else { None })?;
        let factor = |kind: Type| kind.is_number() || kind == Type::Rate;
        let kind = match how {
            Arithmetic::Plus | Arithmetic::Minus => match (a, b) {
                (Type::Money, Type::Money) => Some(Type::Money),
                (Type::Count, Type::Count) => Some(Type::Count),
                (Type::Percent, Type::Percent) => Some(Type::Percent),
                _ if a.is_number() && b.is_number() => Some(Type::Number),
                _ => None,
            },
            Arithmetic::Times => match (a, b) {
                (Type::Money, other) | (other, Type::Money) if factor(other) => Some(Type::Money),
                (Type::Count, Type::Count) => Some(Type::Count),
                // Three times a month is three months, added to the first date at once (G2).
                (Type::Length(unit), Type::Count) | (Type::Count, Type::Length(unit)) => Some(Type::Length(unit)),
                _ if factor(a) && factor(b) => Some(Type::Number),
                _ => None,
            },
            Arithmetic::Over => match (a, b) {
                (Type::Money, Type::Money) => Some(Type::Number),
                (Type::Money, other) if factor(other) => Some(Type::Money),
                _ if factor(a) && factor(b) => Some(Type::Number),
                _ => None,
            },
        };
        if how == Arithmetic::Over && is_nought(&right_ex) {
            let complaint = Complaint::error("nought", right.span, "nothing is divided by nought");
            self.complain(complaint.label("this is nought").remedy("divide by something, or take the division away"));
            return None;
        }
        if sums && !self.one_currency(left, &left_ex, right, &right_ex) {
            return None;
        }
        let Some(kind) = kind else {
            let word = match how {
                Arithmetic::Plus => "added to",
                Arithmetic::Minus => "subtracted from",
                Arithmetic::Times => "multiplied with",
                Arithmetic::Over => "divided by",
            };
            let (first, second) = if how == Arithmetic::Minus { (b, a) } else { (a, b) };
            let message = format!("{} cannot be {word} {}", first.noun(), second.noun());
            let complaint = Complaint::error("mixed-types", expr.span, message).label("these do not go together");
            self.complain(complaint.remedy(types::advice_on(how, a, b)));
            return None;
        };
        Some((Ex::Arithmetic(how, Box::new(left_ex), Box::new(right_ex)), kind))
    }

    /// Everything about days and instants.
    fn of_time(&mut self, expr: &Expr, hint: Option<Type>) -> Typed {
        match &expr.node {
            Node::NextDay(after, inner) => {
                let ex = self.time(inner)?;
                Some((Ex::NextDay(if *after { 1 } else { -1 }, Box::new(ex)), Type::Day))
            }
            Node::DayOf(inner) => Some((Ex::DayOf(Box::new(self.time(inner)?)), Type::Day)),
            Node::WeekdayOf(inner) => Some((Ex::WeekdayOf(Box::new(self.time(inner)?)), Type::Weekdays)),
            Node::TimeOf(inner) => {
                let (ex, kind) = self.expr(inner, Some(Type::Instant))?;
                self.want(kind == Type::Instant, inner, kind, "an instant")?;
                Some((Ex::TimeOf(Box::new(ex)), Type::Time))
            }
            Node::EdgeOf { last, part, of } => Some((Ex::EdgeOf(*last, *part, Box::new(self.time(of)?)), Type::Day)),
            Node::FirstMoment { days, opens, closes, from } => {
                let wants = [
                    (days, Type::Weekdays, "days of the week"),
                    (opens, Type::Time, "a time of day"),
                    (closes, Type::Time, "a time of day"),
                    (from, Type::Instant, "an instant"),
                ];
                let mut parts = Vec::with_capacity(wants.len());
                for (part, wanted, noun) in wants {
                    let (ex, kind) = self.expr(part, Some(wanted))?;
                    self.want(kind == wanted, part, kind, noun)?;
                    parts.push(ex);
                }
                Some((Ex::FirstMoment(Box::new(<[Ex; 4]>::try_from(parts).ok()?)), Type::Instant))
            }
            Node::Pick(pick, left, right) => {
                let (left_ex, a) = self.expr(left, hint)?;
                let (right_ex, b) = self.expr(right, hint.or(Some(a)))?;
                if !a.meets(b) {
                    self.mixed(left, a, right, b);
                    return None;
                }
                // Of a day and an instant the result is a day: that is what both have.
                let ex = Ex::Pick(*pick, Box::new(left_ex), Box::new(right_ex));
                Some(if a == b {
                    (ex, a)
                } else if a.is_time() {
                    (Ex::DayOf(Box::new(ex)), Type::Day)
                } else {
                    (ex, Type::Number)
                })
            }
            Node::DaysOf(inner) => {
                let (ex, kind) = self.expr(inner, Some(Type::Window))?;
                self.want(kind == Type::Window, inner, kind, "a span of days")?;
                Some((Ex::DaysOf(Box::new(ex)), Type::Count))
            }
            Node::DaysBetween(from, to) => {
                Some((Ex::DaysBetween(Box::new(self.time(from)?), Box::new(self.time(to)?)), Type::Count))
            }
            Node::MonthsAndRest(from, to) => {
                Some((Ex::MonthsAndRest(Box::new(self.time(from)?), Box::new(self.time(to)?)), Type::Number))
            }
            _ => None,
        }
    }

    pub(super) fn time(&mut self, expr: &Expr) -> Option<Ex> {
        let (ex, kind) = self.expr(expr, Some(Type::Day))?;
        self.want(kind.is_time(), expr, kind, "a day or an instant")?;
        Some(ex)
    }

    pub(super) fn want(&mut self, fits: bool, expr: &Expr, kind: Type, wanted: &str) -> Option<()> {
        if fits {
            return Some(());
        }
        let complaint = Complaint::error("mixed-types", expr.span, format!("this is {}", kind.noun()));
        self.complain(complaint.label(format!("expected {wanted}")).remedy(types::example_of(wanted)));
        None
    }
}

/// The currency that an expression says, where it names an amount.
fn currency(ex: &Ex) -> Option<Currency> {
    match ex {
        Ex::Const(raw) => match raw.plain() {
            Plain::Money { currency, .. } => Some(currency),
            _ => None,
        },
        Ex::Arithmetic(_, left, right) | Ex::Pick(_, left, right) => currency(left).or_else(|| currency(right)),
        _ => None,
    }
}

const fn is_nought(ex: &Ex) -> bool {
    match ex {
        Ex::Const(raw) => matches!(raw.parts(), Some((0, ..))),
        _ => false,
    }
}

/// Facts that the left side of a comparison names, those behind its outputs included.
fn facts_of_side(compiler: &Compiler<'_>, side: &Expr) -> Vec<u16> {
    let mut names = Vec::new();
    crate::compile::shape::names_in(side, &mut names);
    let mut facts: Vec<u16> = Vec::new();
    for name in names {
        if let Some(slot) = compiler.slots.get(name.as_str()) {
            facts.push(*slot);
        } else if let Some(output) = compiler.by_name.get(name.as_str()).and_then(|at| compiler.done(*at)) {
            facts.extend(compiler.behind.get(usize::from(output)).into_iter().flatten());
        }
    }
    facts.sort_unstable();
    facts.dedup();
    facts
}

const fn compare_word(how: Compare) -> &'static str {
    match how {
        Compare::AtMost => "at_most",
        Compare::AtLeast => "at_least",
        Compare::Below => "below",
        Compare::Above => "above",
        Compare::Is => "is",
        Compare::IsNot => "is_not",
        Compare::NotAfter => "not_after",
        Compare::NotBefore => "not_before",
        Compare::By => "by",
        Compare::NotBy => "not_by",
    }
}
