//! Statements: rules of outputs, and what law, events and promises say.

use super::{Compiler, Scope};
use crate::{
    decision::Part,
    document::Placed,
    finding::{Complaint, Span},
    program::{
        Alternative, Body, EffectRule, Ex, Exception, Ground, NoticeRule, PromiseRule, Rows, Step, StepKind, Then, Type,
    },
    syntax::{
        self, Arithmetic, Base, Cited, Cites, Decide, Effect, Except, Expr, Figure, Group, How, Item, Modifier, Name,
        Node, Pick, Shape, Statement, StatementKind,
    },
};

/// The ids of the statement at hand and the anchor above it.
#[derive(Copy, Clone)]
struct Under<'s> {
    cites: &'s Cites,
    anchor: Option<&'s String>,
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
                Item::Condition(condition) => {
                    let ex = self.condition(condition);
                    let line = self.close(cites, under, Part::Condition, item.span, None);
                    if let (Some(ex), Some(line)) = (ex, line) {
                        rows.push(Rows::Line(line, ex));
                    }
                }
                Item::Group(inner) => rows.push(self.group(inner, cites, under)),
            }
        }
        Rows::Group(group.how, rows)
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
                    self.complain(complaint.label("expected an amount to propose"));
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
            self.complain(
                complaint.label(format!("expected {wanted}")).remedy(super::types::advice(found, Type::YesNo)),
            );
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
            self.complain(Complaint::error("layer", line.span, "only law can say `as the contract says`"));
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
                    self.complain(Complaint::error(
                        "mixed-types",
                        line.span,
                        format!("{} is not rounded", kind.noun()),
                    ));
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
                    let complaint = Complaint::error("mixed-types", more.span, format!("this is {}", more_kind.noun()));
                    self.complain(complaint.label("expected a length of time, and a day that it lengthens"));
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
            self.complain(complaint.label("expected a day"));
            return None;
        }
        let number = self.close(&line.cites, under, Part::Alternative, line.span, Some(Type::Day))?;
        Some((number, ex))
    }

    fn close(&mut self, line: &Cites, under: Under<'_>, part: Part, span: Span, value: Option<Type>) -> Option<u16> {
        let cites = self.cites(line, under.cites, under.anchor);
        self.line(cites, part, span, value)
    }

    /// Everything that is no output: when law applies, what it strikes, notices, promises, effects.
    pub(crate) fn rest(&mut self) {
        let inputs = self.inputs;
        for (place, input) in inputs.iter().enumerate() {
            for placed in &input.document.statements {
                self.here = super::Here { document: place, declared: usize::from(u16::MAX), ..super::Here::default() };
                self.one_of_rest(place, placed);
            }
        }
    }

    fn one_of_rest(&mut self, place: usize, placed: &Placed<Statement>) {
        let under = Under { cites: &placed.what.cites, anchor: placed.under.as_ref() };
        let law = self.program.parts.get(place).is_some_and(|part| part.is_law);
        let lawful = matches!(
            placed.what.kind,
            StatementKind::Applies(_)
                | StatementKind::Strike { .. }
                | StatementKind::Require { .. }
                | StatementKind::Warn { .. }
        );
        if lawful && !law {
            let complaint = Complaint::error("layer", placed.what.span, "only a law document can say this");
            self.complain(
                complaint
                    .remedy("write `kind = \"law\"` and its layer into the front matter, or take the statement away"),
            );
            return;
        }
        match &placed.what.kind {
            StatementKind::Applies(condition) => self.applies(place, condition, placed, under),
            StatementKind::Strike { matter, because } => {
                let bit = self.matter(&matter.text);
                let cites = self.cites(&Vec::new(), under.cites, under.anchor);
                if let Some(part) = self.program.parts.get_mut(place) {
                    part.strikes.push((bit, because.clone(), cites));
                }
            }
            StatementKind::Require { fact, because } => {
                let Some((ex, _)) = self.name(&fact.text, fact.span, None) else { return };
                let require = Some((fact.text.clone(), ex));
                self.notice(place, require, None, because, under);
            }
            StatementKind::Warn { condition, because } => {
                let Some(ex) = self.condition(condition) else { return };
                self.notice(place, None, Some(ex), because, under);
            }
            StatementKind::Promise(promise) => self.promise(place, promise, under),
            StatementKind::When { event, effects } => self.when(place, event, effects, under),
            _ => {}
        }
    }

    fn applies(&mut self, place: usize, condition: &Expr, placed: &Placed<Statement>, under: Under<'_>) {
        let Some(ex) = self.condition(condition) else { return };
        let twice = self.program.parts.get(place).is_some_and(|part| part.applies.is_some());
        if twice {
            self.complain(
                Complaint::error("twice", placed.what.span, "`applies when` stands here twice")
                    .remedy("join the two with `and`"),
            );
            return;
        }
        let cites = self.cites(&Vec::new(), under.cites, under.anchor);
        let line = self.line(cites, Part::Applies, placed.what.span, None);
        if let (Some(line), Some(part)) = (line, self.program.parts.get_mut(place)) {
            part.applies = Some((line, ex));
        }
    }

    fn notice(
        &mut self,
        place: usize,
        require: Option<(String, Ex)>,
        warn: Option<Ex>,
        because: &str,
        under: Under<'_>,
    ) {
        let cites = self.cites(&Vec::new(), under.cites, under.anchor);
        let rule = NoticeRule { require, warn, because: because.to_owned(), cites };
        if let Some(part) = self.program.parts.get_mut(place) {
            part.notices.push(rule);
        }
    }

    fn promise(&mut self, place: usize, promise: &syntax::Promise, under: Under<'_>) {
        let wanted = if promise.within { Type::Window } else { Type::Day };
        let Some((due, kind)) = self.expr(&promise.due, Some(wanted)) else { return };
        if !(kind == wanted || (!promise.within && kind.is_time())) {
            let complaint = Complaint::error("mixed-types", promise.due.span, format!("this is {}", kind.noun()));
            self.complain(
                complaint
                    .label(format!("expected {}", if promise.within { "a window" } else { "a day or an instant" })),
            );
            return;
        }
        let condition = match promise.condition.as_ref().map(|condition| self.condition(condition)) {
            Some(None) => return,
            Some(Some(condition)) => Some(condition),
            None => None,
        };
        let leans_on = std::mem::take(&mut self.here.leans_on);
        let if_missed =
            promise.if_missed.as_ref().and_then(|effect| self.effect(place, &promise.name, None, effect, under));
        let cites = self.cites(&Vec::new(), under.cites, under.anchor);
        self.program.promises.push(PromiseRule {
            document: u8::try_from(place).unwrap_or(u8::MAX),
            name: promise.name.text.clone(),
            cites,
            by: promise.by.text.clone(),
            to: promise.to.text.clone(),
            within: promise.within,
            due,
            condition,
            leans_on,
            if_missed,
        });
    }

    fn when(&mut self, place: usize, event: &Name, effects: &[Cited<Effect>], under: Under<'_>) {
        let decision = self.program.output(&event.text);
        if decision.is_none() && crate::declare::event(&event.text).is_none() {
            let known: Vec<&str> = crate::vocabulary::EVENTS
                .iter()
                .map(|event| event.name)
                .chain(self.program.outputs.iter().map(|output| output.name.as_str()))
                .collect();
            let complaint =
                Complaint::error("unknown-name", event.span, format!("nothing called `{}` happens", event.text))
                    .label("expected an event of the vocabulary or a decision")
                    .did_you_mean(&event.text, known);
            self.complain(complaint);
            return;
        }
        for effect in effects {
            if let Some(rule) = self.effect(place, event, decision, effect, under) {
                self.program.effects.push(rule);
            }
        }
    }

    fn effect(
        &mut self,
        place: usize,
        event: &Name,
        decision: Option<u16>,
        effect: &Cited<Effect>,
        under: Under<'_>,
    ) -> Option<EffectRule> {
        self.here.leans_on.clear();
        let what = &effect.what;
        let named = matches!(what.verb, "right" | "send_letter");
        let value = if named { None } else { Some(self.name(&what.object.text, what.object.span, None)?) };
        if let (Some(filter), Some((_, kind))) = (&what.filter, &value) {
            self.here.scopes.push(Scope::Record(*kind));
            let compiled = self.condition(filter);
            self.here.scopes.pop();
            compiled?;
        }
        let at = match &what.at {
            Some(at) => {
                let (ex, kind) = self.expr(at, Some(Type::Day))?;
                if !kind.is_time() {
                    let complaint = Complaint::error("mixed-types", at.span, format!("this is {}", kind.noun()));
                    self.complain(complaint.label("expected a day"));
                    return None;
                }
                Some(ex)
            }
            None => None,
        };
        let cites = self.cites(&effect.cites, under.cites, under.anchor);
        let strike = self.strike_mask(&cites);
        Some(EffectRule {
            document: u8::try_from(place).unwrap_or(u8::MAX),
            event: event.text.clone(),
            decision,
            cites,
            verb: what.verb,
            object: what.object.text.clone(),
            value: value.map(|value| value.0),
            at,
            to: what.to.as_ref().map(|to| to.text.clone()),
            leans_on: std::mem::take(&mut self.here.leans_on),
            strike,
        })
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

/// Whether two conditions can never both hold: the same subject is two different words, or one negates the other.
fn exclude(a: &Expr, b: &Expr) -> bool {
    match (&a.node, &b.node) {
        (Node::Not(inner), _) => inner.node == b.node || same(inner, b),
        (_, Node::Not(inner)) => same(inner, a),
        (Node::And(parts), _) => parts.iter().any(|part| exclude(part, b)),
        (_, Node::And(parts)) => parts.iter().any(|part| exclude(a, part)),
        (Node::Recorded(x, yes), Node::Recorded(y, also)) => same(x, y) && yes != also,
        (Node::Compare(syntax::Compare::Is, x, u), Node::Compare(syntax::Compare::Is, y, v)) => {
            same(x, y) && !same(u, v) && is_constant(u) && is_constant(v)
        }
        (Node::Compare(syntax::Compare::Is, x, u), Node::Compare(syntax::Compare::IsNot, y, v))
        | (Node::Compare(syntax::Compare::IsNot, x, u), Node::Compare(syntax::Compare::Is, y, v)) => {
            same(x, y) && same(u, v)
        }
        _ => false,
    }
}

const fn is_constant(expr: &Expr) -> bool {
    matches!(expr.node, Node::Name(_) | Node::Number(_) | Node::YesNo(_) | Node::Text(_) | Node::Day(_))
}

fn same(a: &Expr, b: &Expr) -> bool {
    let mut names = (Vec::new(), Vec::new());
    names_in(a, &mut names.0);
    names_in(b, &mut names.1);
    match (&a.node, &b.node) {
        (Node::Name(a), Node::Name(b)) => a == b,
        (Node::Compare(how, x, u), Node::Compare(also, y, v)) => how == also && same(x, y) && same(u, v),
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b) && names.0 == names.1 && a == b,
    }
}

/// Every name in an expression.
pub(crate) fn names_in(expr: &Expr, into: &mut Vec<String>) {
    match &expr.node {
        Node::Name(name) => into.push(name.clone()),
        Node::Cell { name, key, on } => {
            into.push(name.clone());
            for part in [key, on].into_iter().flatten() {
                names_in(part, into);
            }
        }
        Node::And(parts) | Node::Or(parts) => parts.iter().for_each(|part| names_in(part, into)),
        Node::OneOf(left, choices, _) => {
            names_in(left, into);
            choices.iter().for_each(|choice| names_in(choice, into));
        }
        Node::Not(inner)
        | Node::Recorded(inner, _)
        | Node::NextDay(_, inner)
        | Node::DayOf(inner)
        | Node::WeekdayOf(inner)
        | Node::TimeOf(inner)
        | Node::DaysOf(inner) => names_in(inner, into),
        Node::Compare(_, a, b)
        | Node::In(a, b, _)
        | Node::Arithmetic(_, a, b)
        | Node::Pick(_, a, b)
        | Node::DaysBetween(a, b)
        | Node::MonthsAndRest(a, b)
        | Node::EveryWeek(a, b)
        | Node::Shift { left: a, right: b, .. } => {
            names_in(a, into);
            names_in(b, into);
        }
        Node::Within { what, span, .. } => {
            names_in(what, into);
            names_in(span, into);
        }
        Node::Between(a, b, c) => [a, b, c].into_iter().for_each(|part| names_in(part, into)),
        Node::Gather { list, within, filter, .. } => {
            into.push(list.text.clone());
            for part in [within, filter].into_iter().flatten() {
                names_in(part, into);
            }
        }
        Node::LargestGap(list, over) => {
            into.push(list.text.clone());
            names_in(over, into);
        }
        _ => {}
    }
}
