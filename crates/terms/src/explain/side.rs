//! What follows on the side of a decision: promises and effects.

use super::carries::Found;
use crate::{
    decision::{Effect, Notice, Promised, Struck},
    evaluate::{Kind, Machine, Run},
    frame::Frame,
    plain::{Plain, Truth},
    program::{EffectRule, Ex, Program, Question, Type},
    value::Value,
};

impl Found<'_> {
    /// The promises that rest on what the question decides.
    pub(super) fn promises(&self, question: &Question) -> Vec<Promised> {
        let mut memory = self.run.beside();
        let mut machine = Machine::after(self.program, self.frame, self.run, &mut memory);
        let mut promises = Vec::new();
        for rule in &self.program.promises {
            let rests = rule.leans_on.iter().any(|output| question.plan.contains(output))
                && rule.leans_on.iter().all(|output| question.plan.contains(output));
            let applies = self.run.applies(rule.document) == Truth::True;
            if !rests || !applies {
                continue;
            }
            promises.extend(promised(self, &mut machine, rule));
        }
        promises
    }
}

fn promised(found: &Found<'_>, machine: &mut Machine<'_>, rule: &crate::program::PromiseRule) -> Option<Promised> {
    if rule.condition.as_ref().is_some_and(|condition| machine.holds(condition) != Truth::True) {
        return None;
    }
    let due = machine.eval(&rule.due).plain();
    let day = |day: i32| Value::Day(crate::civil::day(day));
    let (not_before, due) = match due {
        Plain::Window { from, to } => (Some(day(from)), Some(day(to))),
        other => {
            let kind = if matches!(other, Plain::Instant { .. }) { Type::Instant } else { Type::Day };
            (None, found.value(other, kind).filter(|value| *value != Value::Absent))
        }
    };
    Some(Promised {
        name: rule.name.clone(),
        clause: rule.cites.clone(),
        by: rule.by.clone(),
        to: rule.to.clone(),
        due,
        not_before,
        if_missed: rule.if_missed.as_ref().and_then(|rule| effect(found, machine, rule)),
    })
}

fn effect(found: &Found<'_>, machine: &mut Machine<'_>, rule: &EffectRule) -> Option<Effect> {
    let struck = rule.strike != 0 && rule.strike & found.run.layers.struck == rule.strike;
    if struck {
        return None;
    }
    let mut args = Vec::new();
    let object = match (&rule.value, &rule.filter) {
        (Some(list), Some(filter)) => passing(found, machine, list, filter),
        (Some(ex), None) => {
            let raw = machine.eval(ex).plain();
            found.value(raw, kind_of(raw))
        }
        (None, _) => None,
    };
    args.push((rule.object.clone(), object.unwrap_or(Value::Absent)));
    if let Some(at) = &rule.at {
        let raw = machine.eval(at).plain();
        let name = if rule.verb == "bar_purchase" { "before" } else { "from" };
        args.push((name.to_owned(), found.value(raw, kind_of(raw)).unwrap_or(Value::Absent)));
    }
    if let Some(to) = &rule.to {
        args.push(("to".to_owned(), Value::Symbol(to.clone())));
    }
    Some(Effect { event: rule.event.clone(), clause: rule.cites.clone(), verb: rule.verb.to_owned(), args })
}

/// The records of a list on which an effect acts.
fn passing(found: &Found<'_>, machine: &mut Machine<'_>, list: &Ex, (kind, filter): &(Type, Ex)) -> Option<Value> {
    let places = machine.passing(list, filter);
    let raw = machine.eval(list).plain();
    let Value::List(records) = found.value(raw, *kind)? else { return None };
    Some(Value::List(places.into_iter().filter_map(|place| records.get(place).cloned()).collect()))
}

const fn kind_of(raw: Plain) -> Type {
    match raw {
        Plain::Instant { .. } => Type::Instant,
        Plain::Day(_) => Type::Day,
        Plain::Money { .. } => Type::Money,
        _ => Type::Text,
    }
}

/// What the law says beside any answer: records that are missing, warnings, and every matter struck, whether or not a
/// sentence of the contract carries it.
#[must_use]
pub(crate) fn notices(program: &Program, frame: &Frame) -> (Vec<Notice>, Vec<Struck>) {
    let mut run = Run::default();
    let leans = program.parts.iter().flat_map(|part| &part.notices).flat_map(|rule| &rule.leans_on);
    let question = program.planned(leans.copied());
    program.run(frame, &question, &mut run);
    let found = Found { program, frame, run: &run };
    let mut struck = Vec::new();
    for place in 0..program.parts.len() {
        let applying = u8::try_from(place).ok().filter(|place| run.applies(*place) == Truth::True);
        struck.extend(applying.into_iter().flat_map(|place| found.strikes(place)));
    }
    (found.notices(&question), struck)
}

/// What follows from an event: the effects of its `when` rules, and the promises that arise, for these facts.
#[must_use]
pub(crate) fn consequences(program: &Program, frame: &Frame, event: &str) -> (Vec<Effect>, Vec<Promised>) {
    let rules: Vec<&EffectRule> = program.effects.iter().filter(|rule| rule.event == event).collect();
    let leans = rules.iter().flat_map(|rule| rule.leans_on.iter().chain(rule.decision.iter()));
    let leans = leans.chain(program.promises.iter().flat_map(|rule| rule.leans_on.iter()));
    let question = program.planned(leans.copied());
    let mut run = Run::default();
    program.run(frame, &question, &mut run);
    let found = Found { program, frame, run: &run };
    let mut memory = run.beside();
    let mut machine = Machine::after(program, frame, &run, &mut memory);
    let mut effects = Vec::new();
    for rule in rules {
        let applies = run.applies(rule.document) == Truth::True;
        let decided = rule.decision.is_none_or(|output| found.answer(output).kind == Kind::Yes);
        if applies && decided {
            effects.extend(effect(&found, &mut machine, rule));
        }
    }
    let mut promises = Vec::new();
    for rule in program.promises.iter().filter(|rule| run.applies(rule.document) == Truth::True) {
        promises.extend(promised(&found, &mut machine, rule).filter(|promised| promised.due.is_some()));
    }
    (effects, promises)
}
