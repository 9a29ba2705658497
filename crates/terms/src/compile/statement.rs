//! Statements: rules of outputs, and what law, events and promises say.

use super::{Compiler, Scope, shape::exclude};
use crate::{
    decision::Part,
    document::Placed,
    finding::{Complaint, Span},
    program::{Alternative, Body, Ex, Exception, Ground, Rows, Step, StepKind, Then, Type},
    syntax::{
        self, Arithmetic, Base, Cited, Cites, Decide, Except, Expr, Figure, Group, How, Item, Modifier, Name, Pick,
        Shape, Statement, StatementKind,
    },
};

/// The ids of the statement at hand and the anchor above it.
#[derive(Copy, Clone)]
pub(super) struct Under<'s> {
    pub(super) cites: &'s Cites,
    pub(super) anchor: Option<&'s String>,
}

impl Compiler<'_> {
    /// The rule of an output, and its type.
    pub(crate) fn body(&mut self, placed: &Placed<Statement>) -> Option<(Body, Type)> {
        let under = Under { cites: &placed.what.cites, anchor: placed.under.as_ref() };
        if placed.what.cites.is_empty() && placed.under.is_none() && !rests(&placed.what.kind) {
            let complaint = Complaint::warning("no-clause", placed.what.span, "this rule rests on no clause");
            self.complain(complaint.remedy("put it under a sentence with an anchor, or cite the clause: `[C2a]`"));
        }
        match &placed.what.kind {
            StatementKind::Decide(decide) => Some((self.decide(decide, under), Type::YesNo)),
            StatementKind::Best { head, grounds } => self.best(&head.name, grounds),
            StatementKind::Figure(figure) => self.figure(figure, under),
            StatementKind::Window { from, to, .. } => {
                let from = self.day_line(from, under)?;
                let to = self.day_line(to, under)?;
                Some((Body::Window { from, to }, Type::Window))
            }
            _ => None,
        }
    }

    fn decide(&mut self, decide: &Decide, under: Under<'_>) -> Body {
        let base = decide.base.as_ref().map(|base| self.base(base, under));
        let mut excepts = Vec::new();
        for except in &decide.excepts {
            excepts.extend(self.exception(except, under));
        }
        self.equals(&decide.excepts);
        // A base that could not be compiled was complained about; it must not turn into a yes.
        let base = base.map(|base| base.unwrap_or(Rows::Group(How::Any, Vec::new())));
        Body::Decide { base, excepts }
    }

    fn base(&mut self, base: &Cited<Base>, under: Under<'_>) -> Option<Rows> {
        match &base.what {
            Base::One(condition) => {
                let ex = self.condition(condition)?;
                let line = self.close(&base.cites, under, Part::Condition, base.span, None)?;
                Some(Rows::Line(line, ex))
            }
            Base::Group(group) => Some(self.group(group, &base.cites, under)),
            Base::OfList { every, list, group } => {
                let (ex, kind) = self.list(list)?;
                self.here.scopes.push(Scope::Record(kind));
                let rows = self.group(group, &base.cites, under);
                self.here.scopes.pop();
                let rows = match rows {
                    Rows::Group(_, rows) => rows,
                    other => vec![other],
                };
                Some(Rows::OfList(*every, ex, rows))
            }
        }
    }

    fn group(&mut self, group: &Group, outer: &Cites, under: Under<'_>) -> Rows {
        let mut rows = Vec::new();
        for item in &group.items {
            let cites = if item.cites.is_empty() { outer } else { &item.cites };
            match &item.what {
                Item::Condition(condition, beside) => {
                    let ex = self.condition(condition);
                    let line = self.close(cites, under, Part::Condition, item.span, None);
                    if let (Some(ex), Some(line)) = (ex, line) {
                        self.beside(line, beside);
                        rows.push(Rows::Line(line, ex));
                    }
                }
                Item::Group(inner) => rows.push(self.group(inner, cites, under)),
            }
        }
        Rows::Group(group.how, rows)
    }

    /// On which clauses a line rests as well, and when. Such a condition decides nothing: what it names is no fact of the line.
    fn beside(&mut self, line: u16, beside: &[Cited<Expr>]) {
        for one in beside {
            if !self.here.scopes.is_empty() {
                let complaint =
                    Complaint::error("beside", one.span, "a line of a list rests on the same clauses always");
                self.complain(
                    complaint
                        .label("these lines are asked of one record after another")
                        .remedy("cite the clause on the line itself: `[C2a, C2b]`"),
                );
                continue;
            }
            let cites = self.cites(&one.cites, &Vec::new(), None);
            let ex = self.condition(&one.what);
            self.here.facts.clear();
            self.here.leans_on.clear();
            if let (Some(ex), Some(info)) = (ex, self.program.lines.get_mut(usize::from(line))) {
                info.beside.push((cites, ex));
            }
        }
    }

    fn exception(&mut self, except: &Cited<Except>, under: Under<'_>) -> Option<Exception> {
        let condition = match &except.what.condition {
            Some(condition) => Some(self.condition(condition)?),
            None => None,
        };
        let mut proposes = None;
        let outcome = match &except.what.outcome {
            syntax::Then::Yes => Then::Yes,
            syntax::Then::No => Then::No,
            syntax::Then::Hold(event) => Then::Hold(event.clone()),
            syntax::Then::Needs(name) => {
                if crate::declare::fact(&name.text).is_none() {
                    let (_, _) = self.name(&name.text, name.span, None)?;
                }
                Then::Needs(name.text.clone())
            }
            syntax::Then::Manual(None) => Then::Manual(None),
            syntax::Then::Manual(Some(amount)) => {
                let (ex, kind) = self.expr(amount, Some(Type::Money))?;
                if kind != Type::Money {
                    let complaint = Complaint::error("mixed-types", amount.span, format!("this is {}", kind.noun()));
                    self.complain(
                        complaint
                            .label("expected an amount to propose")
                            .remedy("name an amount, or leave `proposing …` out"),
                    );
                    return None;
                }
                proposes = Some(Type::Money);
                Then::Manual(Some(ex))
            }
        };
        let line = self.close(&except.cites, under, Part::Exception, except.span, proposes)?;
        Some(Exception { line, would_be: except.what.would_be, condition, outcome })
    }

    /// Exceptions marked `equal` must exclude each other.
    fn equals(&mut self, excepts: &[Cited<Except>]) {
        let equal: Vec<&Cited<Except>> = excepts.iter().filter(|except| except.what.equal).collect();
        for (at, one) in equal.iter().enumerate() {
            for other in equal.iter().skip(at + 1) {
                let apart = match (&one.what.condition, &other.what.condition) {
                    (Some(a), Some(b)) => exclude(a, b),
                    _ => false,
                };
                if !apart {
                    let complaint = Complaint::error("equal", other.span, "two equal exceptions can both apply");
                    self.complain(complaint.label("this and the one above marked `equal`").remedy(
                        "make their conditions exclude each other, or let the order decide: take `equal` away",
                    ));
                }
            }
        }
    }

    fn best(&mut self, name: &Name, grounds: &[Name]) -> Option<(Body, Type)> {
        let mut found = Vec::new();
        for ground in grounds {
            let eligible_name = format!("{}.eligible", ground.text);
            let amount_name = format!("{}.{}", ground.text, name.text);
            let Some(&at) = self.by_name.get(eligible_name.as_str()) else {
                let known: Vec<String> =
                    self.by_name.keys().filter_map(|name| name.strip_suffix(".eligible").map(str::to_owned)).collect();
                let complaint =
                    Complaint::error("unknown-name", ground.span, format!("there is no ground `{}`", ground.text))
                        .label(format!("expected a decision `{eligible_name}`"))
                        .remedy(format!(
                            "write `decide {eligible_name}, favours yes`, and `amount {amount_name}` for its sum"
                        ))
                        .did_you_mean(&ground.text, known.iter().map(String::as_str));
                self.complain(complaint);
                continue;
            };
            let Some(eligible) = self.ensure(at) else { continue };
            self.here.all_leans.push(eligible);
            let mut amount = None;
            if let Some(&at) = self.by_name.get(amount_name.as_str()) {
                amount = self.ensure(at);
                self.here.all_leans.extend(amount);
            }
            found.push(Ground { name: ground.text.clone(), eligible, amount });
        }
        Some((Body::Best(found), Type::YesNo))
    }

    fn figure(&mut self, figure: &Figure, under: Under<'_>) -> Option<(Body, Type)> {
        let wanted = match figure.shape {
            Shape::Amount => Some(Type::Money),
            Shape::Count => Some(Type::Count),
            Shape::Deadline | Shape::Due | Shape::Date => Some(Type::Day),
            Shape::Let => None,
        };
        let mut kind: Option<Type> = None;
        let mut alternatives = Vec::new();
        for line in &figure.alternatives {
            if let Some((alternative, found)) = self.alternative(line, wanted.or(kind), under) {
                if let Some(found) = found {
                    if !self.shape_fits(figure.shape, kind, found, line.span) {
                        continue;
                    }
                    kind = Some(match kind {
                        Some(known) if known != found && known.is_time() => Type::Day,
                        _ => found,
                    });
                }
                alternatives.push(alternative);
            }
        }
        let kind = kind.or(wanted)?;
        let mut steps = Vec::new();
        for line in &figure.modifiers {
            steps.extend(self.step(figure.shape, kind, line, under));
        }
        let ended = figure.modifiers.iter().any(|line| matches!(line.what, Modifier::Round(..)));
        let rounds = figure.shape == Shape::Amount && !ended;
        Some((Body::Figure { alternatives, steps, rounds }, kind))
    }

    fn shape_fits(&mut self, shape: Shape, before: Option<Type>, found: Type, span: Span) -> bool {
        let (fits, wanted) = match shape {
            Shape::Amount => (found == Type::Money, "an amount"),
            Shape::Count => (found == Type::Count, "a count"),
            Shape::Deadline | Shape::Due | Shape::Date => (found.is_time(), "a day or an instant"),
            Shape::Let => {
                (before.is_none_or(|before| before == found || before.meets(found)), "the type of the line above")
            }
        };
        if !fits {
            let complaint = Complaint::error("mixed-types", span, format!("this is {}", found.noun()));
            self.complain(complaint.label(format!("expected {wanted}")).remedy(super::types::advice_for(shape, found)));
        }
        fits
    }

    fn alternative(
        &mut self,
        line: &Cited<syntax::Alternative>,
        hint: Option<Type>,
        under: Under<'_>,
    ) -> Option<(Alternative, Option<Type>)> {
        let condition = match &line.what.condition {
            Some(condition) => Some(self.condition(condition)?),
            None => None,
        };
        let (value, kind) = match &line.what.value {
            Some(value) => {
                let (ex, kind) = self.expr(value, hint)?;
                (Some(ex), Some(kind))
            }
            None => (None, None),
        };
        if value.is_none() && !self.program.parts.get(self.here.document).is_some_and(|part| part.is_law) {
            let complaint = Complaint::error("layer", line.span, "only law can say `as the contract says`");
            self.complain(complaint.label("this is the contract").remedy("write the value"));
            return None;
        }
        let number = self.close(&line.cites, under, Part::Alternative, line.span, kind.or(hint))?;
        Some((Alternative { line: number, condition, value }, kind))
    }

    fn step(&mut self, shape: Shape, kind: Type, line: &Cited<Modifier>, under: Under<'_>) -> Option<Step> {
        let what = match &line.what {
            Modifier::Minus(expr) => StepKind::Arithmetic(Arithmetic::Minus, self.same(expr, kind, true)?),
            Modifier::Plus(expr) => StepKind::Arithmetic(Arithmetic::Plus, self.same(expr, kind, true)?),
            Modifier::AtMost(expr) => StepKind::Bound(Pick::Least, self.same(expr, kind, false)?),
            Modifier::AtLeast(expr) => StepKind::Bound(Pick::Greatest, self.same(expr, kind, false)?),
            Modifier::Round(how, grain) => {
                if !matches!(kind, Type::Money | Type::Number | Type::Count) {
                    let complaint =
                        Complaint::error("mixed-types", line.span, format!("{} is not rounded", kind.noun()));
                    self.complain(complaint.label("rounds money and numbers").remedy("take the line away"));
                    return None;
                }
                StepKind::Round(*how, *grain)
            }
            Modifier::Rolls { seat, customer } => {
                if shape != Shape::Deadline || kind != Type::Day {
                    let complaint = Complaint::error(
                        "rolls",
                        line.span,
                        "only a deadline of the customer rolls over non-working days",
                    );
                    self.complain(
                        complaint
                            .remedy("what the school owes never rolls (G4); take this line away, or write `deadline`"),
                    );
                    return None;
                }
                if *customer {
                    self.fact("customer.region")?;
                }
                StepKind::Rolls { seat: *seat, customer: *customer }
            }
            Modifier::Runs { more, condition } => {
                let (ex, more_kind) = self.expr(more, None)?;
                if !matches!(more_kind, Type::Length(_)) || !kind.is_time() {
                    let message = if kind.is_time() {
                        format!("this is {}", more_kind.noun())
                    } else {
                        format!("{} does not run longer", kind.noun())
                    };
                    let complaint = Complaint::error("mixed-types", more.span, message);
                    self.complain(
                        complaint
                            .label("expected a length of time, and a day that it lengthens")
                            .remedy("below a `deadline` or `due` write `runs 7 days more when CONDITION`"),
                    );
                    return None;
                }
                let condition = match condition {
                    Some((truth, condition)) => Some((*truth, self.condition(condition)?)),
                    None => None,
                };
                StepKind::Runs { more: ex, condition }
            }
        };
        let number = self.close(&line.cites, under, Part::Modifier, line.span, Some(kind))?;
        if let Some(info) = self.program.lines.get_mut(usize::from(number)) {
            info.op = step_word(&what);
        }
        Some(Step { line: number, what })
    }

    fn same(&mut self, expr: &Expr, kind: Type, adds: bool) -> Option<Ex> {
        let (ex, found) = self.expr(expr, Some(kind))?;
        if !kind.meets(found) || (adds && kind.is_time()) {
            let complaint = Complaint::error("mixed-types", expr.span, format!("this is {}", found.noun()));
            self.complain(
                complaint.label(format!("expected {}", kind.noun())).remedy(super::types::advice(kind, found)),
            );
            return None;
        }
        Some(ex)
    }

    fn day_line(&mut self, line: &Cited<Expr>, under: Under<'_>) -> Option<(u16, Ex)> {
        let (ex, kind) = self.expr(&line.what, Some(Type::Day))?;
        if !kind.is_time() {
            let complaint = Complaint::error("mixed-types", line.what.span, format!("this is {}", kind.noun()));
            self.complain(complaint.label("expected a day").remedy(super::types::NAME_A_TIME));
            return None;
        }
        let number = self.close(&line.cites, under, Part::Alternative, line.span, Some(Type::Day))?;
        Some((number, ex))
    }

    fn close(&mut self, line: &Cites, under: Under<'_>, part: Part, span: Span, value: Option<Type>) -> Option<u16> {
        let cites = self.cites(line, under.cites, under.anchor);
        self.line(cites, part, span, value)
    }
}

const fn step_word(what: &StepKind) -> &'static str {
    match what {
        StepKind::Arithmetic(Arithmetic::Minus, _) => "minus",
        StepKind::Arithmetic(..) => "plus",
        StepKind::Bound(Pick::Least, _) => "at_most",
        StepKind::Bound(Pick::Greatest, _) => "at_least",
        StepKind::Round(..) => "rounds",
        StepKind::Rolls { .. } => "rolls",
        StepKind::Runs { .. } => "runs_longer",
    }
}

/// Whether a rule says on each line what it rests on, or needs no clause.
fn rests(kind: &StatementKind) -> bool {
    match kind {
        StatementKind::Best { .. } => true,
        StatementKind::Figure(figure) => {
            figure.shape == Shape::Let || figure.alternatives.iter().all(|line| !line.cites.is_empty())
        }
        StatementKind::Window { from, to, .. } => !from.cites.is_empty() && !to.cites.is_empty(),
        StatementKind::Decide(decide) => {
            let base = decide.base.as_ref().is_none_or(|base| match &base.what {
                Base::One(_) => !base.cites.is_empty(),
                Base::Group(group) | Base::OfList { group, .. } => {
                    !base.cites.is_empty()
                        || group.items.iter().all(|item| !item.cites.is_empty() || matches!(item.what, Item::Group(_)))
                }
            });
            base && decide.excepts.iter().all(|except| !except.cites.is_empty())
        }
        _ => true,
    }
}
