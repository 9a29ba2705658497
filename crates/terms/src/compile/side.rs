//! What is no output: when law applies, what it strikes, notices, promises, effects.

use super::{Compiler, Here, Scope, statement::Under};
use crate::{
    decision::Part,
    document::Placed,
    finding::Complaint,
    program::{EffectRule, Ex, NoticeRule, PromiseRule, Type},
    syntax::{self, Cited, Effect, Expr, Name, Statement, StatementKind},
};

impl Compiler<'_> {
    /// Everything that is no output: when law applies, what it strikes, notices, promises, effects.
    pub(crate) fn rest(&mut self) {
        let inputs = self.inputs;
        for (place, input) in inputs.iter().enumerate() {
            for placed in &input.document.statements {
                self.here = Here { document: place, declared: usize::from(u16::MAX), ..Here::default() };
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
        let leans_on = std::mem::take(&mut self.here.leans_on);
        let rule = NoticeRule { require, warn, leans_on, because: because.to_owned(), cites };
        if let Some(part) = self.program.parts.get_mut(place) {
            part.notices.push(rule);
        }
    }

    fn promise(&mut self, place: usize, promise: &syntax::Promise, under: Under<'_>) {
        let wanted = if promise.within { Type::Window } else { Type::Day };
        let Some((due, kind)) = self.expr(&promise.due, Some(wanted)) else { return };
        if !(kind == wanted || (!promise.within && kind.is_time())) {
            let complaint = Complaint::error("mixed-types", promise.due.span, format!("this is {}", kind.noun()));
            let (wanted, remedy) = if promise.within {
                ("a window", "name a `window`, or promise `by` a day")
            } else {
                ("a day or an instant", super::types::NAME_A_TIME)
            };
            self.complain(complaint.label(format!("expected {wanted}")).remedy(remedy));
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
                    .remedy("name an event, such as `refund.processed`, or a decision of this document")
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
        let filter = match (&what.filter, &value) {
            (Some(filter), Some((_, kind))) => {
                self.here.scopes.push(Scope::Record(*kind));
                let compiled = self.condition(filter);
                self.here.scopes.pop();
                Some(Box::new((*kind, compiled?)))
            }
            _ => None,
        };
        let at = match &what.at {
            Some(at) => {
                let (ex, kind) = self.expr(at, Some(Type::Day))?;
                if !kind.is_time() {
                    let complaint = Complaint::error("mixed-types", at.span, format!("this is {}", kind.noun()));
                    self.complain(complaint.label("expected a day").remedy(super::types::NAME_A_TIME));
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
            filter,
            at,
            to: what.to.as_ref().map(|to| to.text.clone()),
            leans_on: std::mem::take(&mut self.here.leans_on),
            strike,
        })
    }
}
