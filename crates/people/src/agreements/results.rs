//! What comes of the conditions: each output that people ask about, as the contract alone gives it, as the law alone gives it,
//! and as it holds. An amount stands there as due only where what it belongs to is granted; else it says that it would be.

use lyceum_terms::decision::Output;
use lyceum_terms::{Decision, Line, Outcome, Part, Value};
use lyceum_words::Reader;

use super::before::GivenBefore;
use super::rows::{Cell, ClauseLink, DecisionRow};
use super::say;

/// The layer of the contract; every other is law.
pub(super) const CONTRACT: &str = "contract";

/// What the rows are made from.
pub(super) struct Results<'a> {
    pub(super) reader: &'a Reader,
    pub(super) decision: &'a Decision,
    /// What the contract would say by itself, without any law above it.
    pub(super) contract: Option<&'a Decision>,
    /// What was given back before.
    pub(super) given: &'a GivenBefore,
}

impl Results<'_> {
    /// Each output the question asked for, by layer: what the contract gives, what the law gives, which holds.
    pub(super) fn rows(&self, links: impl Fn(&[String]) -> Vec<ClauseLink>) -> Vec<DecisionRow> {
        let decision = self.decision;
        let told =
            decision.outputs.iter().filter(|output| self.is_told(&output.name) || output.name == decision.question);
        let (asked, steps): (Vec<&Output>, Vec<&Output>) = told.partition(|output| output.name == decision.question);
        let row = |output: &Output| {
            // A condition has a row of its own, and its clauses beside it.
            let is_told_above = |line: &Line| matches!(line.part, Part::Condition | Part::Exception);
            let of_output = |line: &&Line| line.rule == output.name && line.carries && !is_told_above(line);
            let mut ids: Vec<String> = Vec::new();
            for line in decision.lines.iter().filter(of_output) {
                ids.extend(line.clause.iter().filter(|id| !ids.contains(id)).cloned().collect::<Vec<_>>());
            }
            DecisionRow {
                clauses: links(&ids),
                sentence: say::output_name(self.reader, &output.name),
                said: String::new(),
                carries: true,
                is_measured: false,
                is_exception: false,
                clause_says: None,
                noted: None,
                subject: String::new(),
                value: None,
                limit: None,
                contract: self.contract_says(&output.name),
                law: self.law_says(&output.name),
                result: Cell::Says(self.holds(output)),
            }
        };
        asked.into_iter().chain(steps).map(row).collect()
    }

    /// Whether a result is worth a row: what people ask about, and no amount of a ground that does not help.
    fn is_told(&self, output: &str) -> bool {
        let is_idle = entitlement(output).and_then(|name| outcome_of(self.decision, &name));
        is_told(output) && is_idle != Some(&Outcome::No)
    }

    /// What holds: money is what is still to pay.
    fn holds(&self, output: &Output) -> String {
        let is_kept = output.name.ends_with(".kept");
        let outcome = if is_kept { output.outcome.clone() } else { self.given.outcome(&output.outcome) };
        let granted = entitlement(&output.name).and_then(|name| outcome_of(self.decision, &name));
        self.due(granted.is_none_or(Outcome::is_yes), say::outcome(self.reader, &outcome))
    }

    fn contract_says(&self, output: &str) -> Cell {
        let Some(contract) = self.contract else { return Cell::Silent };
        let Some(said) = outcome_of(contract, output) else { return Cell::Silent };
        let granted = entitlement(output).and_then(|name| outcome_of(contract, &name));
        Cell::Says(self.due(granted.is_none_or(Outcome::is_yes), say::outcome(self.reader, said)))
    }

    fn law_says(&self, output: &str) -> Cell {
        let layers = self.decision.layers.iter().filter(|layer| layer.name != CONTRACT && layer.applies != Some(false));
        let mut values: Vec<String> = Vec::new();
        for layer in layers.filter(|layer| !self.repeats_contract(&layer.name, output)) {
            let of = |name: &str| layer.values.iter().find(|(known, _)| known == name).map(|(_, value)| value);
            let Some(value) = of(output) else { continue };
            let granted = entitlement(output).and_then(|name| of(&name).cloned());
            let is_due = granted.is_none_or(|granted| granted == Value::YesNo(true));
            let value = self.due(is_due, say::show_value(self.reader, value));
            // Two laws that say the same say it once.
            if !values.contains(&value) {
                values.push(value);
            }
        }
        if values.is_empty() { Cell::Silent } else { Cell::Says(self.reader.list(&values)) }
    }

    /// Whether a law has no value of its own for this, and only takes up the contract's: then it says nothing by itself.
    fn repeats_contract(&self, layer: &str, output: &str) -> bool {
        let is_taken = |line: &&Line| {
            line.layer == layer && line.rule == output && line.part == Part::Alternative && line.holds != Some(false)
        };
        self.decision.lines.iter().find(is_taken).is_some_and(takes_up_contract)
    }

    fn due(&self, is_due: bool, said: String) -> String {
        if is_due { said } else { self.reader.say_with("agreements-if-applied", &[("value", said.into())]) }
    }
}

/// Whether a line of law says nothing but what the contract says.
#[must_use]
pub fn takes_up_contract(line: &Line) -> bool {
    line.layer != CONTRACT && line.subject.ends_with("as the contract says")
}

/// What an amount hangs on: `guarantee.eligible` for `guarantee.refund`.
fn entitlement(output: &str) -> Option<String> {
    let ground = output.strip_suffix(".refund").or_else(|| output.strip_suffix(".kept"))?;
    Some(format!("{ground}.eligible"))
}

fn outcome_of<'d>(decision: &'d Decision, output: &str) -> Option<&'d Outcome> {
    decision.outputs.iter().find(|known| known.name == output).map(|known| &known.outcome)
}

/// Results that people ask about; what is only a step on the way stays in the trace.
fn is_told(output: &str) -> bool {
    const TOLD: [&str; 5] = ["eligible", "last_day", "refund", "kept", "first_day"];
    let last = output.rsplit('.').next().unwrap_or(output);
    TOLD.contains(&last) || last.ends_with("_by") || last == "repurchase"
}
