//! A decision as records keep it: outcome, values, every line with both sides, each layer. Language-neutral; sentences are
//! made from it elsewhere. Made on demand from the evaluator's raw result by [`crate::explain`].

use crate::{schema::text, value::Value};
use lyceum_kernel::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The answer to a question. Total: there is always one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Yes.
    Yes,
    /// No.
    No,
    /// A person decides, with the facts collected.
    Manual {
        /// What the terms propose, where they do.
        #[schemars(with = "Option<text::Money>")]
        proposed: Option<Money>,
    },
    /// Waits for these events.
    Hold(Vec<String>),
    /// These facts are missing.
    Needs(Vec<String>),
    /// The question asks for a value, and this is it: an amount, a day, an instant, a count, a span.
    Value(Value),
}

/// In words, as examples write it.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yes => f.write_str("yes"),
            Self::No => f.write_str("no"),
            Self::Manual { proposed: None } => f.write_str("manual"),
            Self::Manual { proposed: Some(money) } => write!(f, "manual proposing {money}"),
            Self::Hold(events) => write!(f, "hold until \"{}\"", events.join("\", \"")),
            Self::Needs(names) => write!(f, "needs {}", names.join(", ")),
            Self::Value(value) => value.fmt(f),
        }
    }
}

impl Outcome {
    /// The word scripts read.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Manual { .. } => "manual",
            Self::Hold(_) => "hold",
            Self::Needs(_) => "needs",
            Self::Value(Value::Money(_)) => "amount",
            Self::Value(Value::Day(_)) => "date",
            Self::Value(Value::Instant(_)) => "instant",
            Self::Value(Value::Window { .. }) => "window",
            Self::Value(Value::Count(_)) => "count",
            Self::Value(_) => "value",
        }
    }

    /// Whether it is yes.
    #[must_use]
    pub const fn is_yes(&self) -> bool {
        matches!(self, Self::Yes)
    }
}

/// What a line does in its rule.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A condition of a `decide`.
    Condition,
    /// An exception.
    Exception,
    /// An alternative of a value.
    Alternative,
    /// A step that changes a value: a cap, a roll, a rounding.
    Modifier,
    /// Whether a law applies.
    Applies,
}

/// One line of a rule, as evaluated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Line {
    /// The clauses it rests on.
    pub clause: Vec<String>,
    /// The output whose rule it stands in.
    pub rule: String,
    /// `contract`, `eu`, …
    pub layer: String,
    /// What it does there.
    pub part: Part,
    /// Whether it held (a modifier: whether it changed the value); `None` where a fact is missing or the line was struck.
    pub holds: Option<bool>,
    /// How both sides were compared: `at_most`, `is`, `within`, …
    pub op: String,
    /// What the left side says in the rule: `usage.units_done / usage.units_total`.
    pub subject: String,
    /// The value of the left side.
    pub left: Option<Value>,
    /// The value of the right side.
    pub right: Option<Value>,
    /// For a condition that failed: the nearest value of the left side that would have passed.
    pub nearest: Option<Value>,
    /// Whether the left side could still change.
    pub changeable: bool,
    /// Whether the outcome of its rule rests on it.
    pub carries: bool,
    /// The law that struck it.
    pub struck_by: Option<Vec<String>>,
}

/// What one layer says by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Layer {
    /// `contract`, `eu`, `fr`, `de`.
    pub name: String,
    /// The document and its hash.
    pub document: String,
    /// Its hash.
    pub hash: String,
    /// Whether it applies to this customer; `None` where a fact is missing.
    pub applies: Option<bool>,
    /// Its own answer, where it has one.
    pub outcome: Option<Outcome>,
    /// Its own values.
    pub values: Vec<(String, Value)>,
    /// What it strikes in the contract.
    pub struck: Vec<Struck>,
}

/// A matter struck by law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Struck {
    /// The matter.
    pub matter: String,
    /// The clauses of the contract that carry it.
    pub clauses: Vec<String>,
    /// Why.
    pub because: String,
    /// The law's own clauses.
    pub by: Vec<String>,
}

/// A value with where it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Output {
    /// Its name.
    pub name: String,
    /// What was answered.
    pub outcome: Outcome,
    /// The layers whose result this is; several when equal.
    pub from: Vec<String>,
}

/// A promise that arises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Promised {
    /// Its name.
    pub name: String,
    /// The clauses it rests on.
    pub clause: Vec<String>,
    /// Who promises.
    pub by: String,
    /// To whom.
    pub to: String,
    /// Last day or instant; `None` while a fact is missing.
    pub due: Option<Value>,
    /// First day, for a promise within a window.
    pub not_before: Option<Value>,
    /// What follows when it is missed.
    pub if_missed: Option<Effect>,
}

/// Something a slice must do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Effect {
    /// The event or decision it follows from.
    pub event: String,
    /// The clauses it rests on.
    pub clause: Vec<String>,
    /// `end_access`, `remove_progress`, `refuse_certificate`, `bar_purchase`, `send_letter`, `right`, `move`.
    pub verb: String,
    /// Its object: the name in the rule and its value.
    pub args: Vec<(String, Value)>,
}

/// A notice from the law: a record that is missing, or a warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Notice {
    /// `require` or `warn`.
    pub kind: String,
    /// The fact that should be recorded, for `require`.
    pub name: Option<String>,
    /// Why.
    pub because: String,
    /// The law's clauses.
    pub clause: Vec<String>,
}

/// A holiday that moved a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CalendarAnswer {
    /// Where.
    pub region: String,
    /// Which day was asked.
    pub day: String,
    /// Its name, or `Saturday`, `Sunday`.
    pub name: String,
}

/// The engine, grammar and tables that decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Versions {
    /// Version of the evaluator.
    pub engine: String,
    /// Version of the grammar.
    pub grammar: u32,
    /// Version of the vocabulary of facts.
    pub vocabulary: u32,
    /// Version of the holiday tables.
    pub calendars: u32,
}

/// A question, answered and explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// The document.
    pub document: String,
    /// The hash of its version.
    pub hash: String,
    /// What was asked.
    pub question: String,
    /// The answer.
    pub outcome: Outcome,
    /// The ground that gave it, for a `best` of several.
    pub ground: Option<String>,
    /// Every value found on the way, by name.
    pub values: Vec<(String, Value)>,
    /// Every output on the way, with its layer.
    pub outputs: Vec<Output>,
    /// Every line of every rule consulted.
    pub lines: Vec<Line>,
    /// Each layer by itself.
    pub layers: Vec<Layer>,
    /// Notices from the law.
    pub notices: Vec<Notice>,
    /// The promises the documents make for these facts.
    pub promises: Vec<Promised>,
    /// Holidays and weekends that moved a day.
    pub calendar: Vec<CalendarAnswer>,
    /// What decided.
    pub versions: Versions,
}

impl Decision {
    /// The value of a name found on the way.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The amount that goes with the answer: `refund` finds `guarantee.refund` when the guarantee is the better ground.
    #[must_use]
    pub fn amount(&self) -> Option<Money> {
        if let Outcome::Value(Value::Money(money)) = &self.outcome {
            return Some(*money);
        }
        self.value(&self.question).and_then(Value::money)
    }

    /// The clauses that carry the outcome of the question and of everything it leans on, in order, each once.
    #[must_use]
    pub fn cited(&self) -> Vec<&str> {
        let mut cited: Vec<&str> = Vec::new();
        for line in self.lines.iter().filter(|line| line.carries) {
            for clause in &line.clause {
                if !cited.contains(&clause.as_str()) {
                    cited.push(clause);
                }
            }
        }
        cited
    }

    /// *What would have changed it*: the conditions that failed.
    pub fn failed(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.part == Part::Condition && line.holds == Some(false))
    }

    /// The bytes records keep and compare: JSON with fields in the order declared here.
    #[must_use]
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
