//! A document and the laws above it, compiled: typed trees whose facts are slots, so that deciding looks nothing up by name.
//! Made by [`crate::compile`], run by [`crate::evaluate`], explained by [`crate::explain`].

pub mod code;
mod expression;

pub use crate::question::Question;
pub use expression::{Cell, EveryPart, Ex, Gathering, Interest, Row, Within};

use crate::{
    declare::Field,
    finding::Span,
    syntax::{Arithmetic, Favour, Grain, How, Pick, Rounding},
    value::Unit,
};
use lyceum_kernel::{Region, Zone};
use std::sync::Arc;

/// The type of an expression.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Type {
    /// A condition.
    YesNo,
    /// A whole number.
    Count,
    /// A fraction.
    Number,
    /// A percentage.
    Percent,
    /// A percentage for every month.
    Rate,
    /// An amount.
    Money,
    /// A day.
    Day,
    /// An instant.
    Instant,
    /// A length of time.
    Length(Unit),
    /// A word of a list.
    Symbol(&'static [&'static str]),
    /// A country.
    Country,
    /// A region.
    Region,
    /// Text.
    Text,
    /// Days, both ends included.
    Window,
    /// A time of day.
    Time,
    /// Days of the week.
    Weekdays,
    /// A month of the year.
    Month,
    /// A list of days.
    Days,
    /// A list of instants.
    Instants,
    /// A list of records.
    Records(&'static [Field]),
}

/// The id of a comparison: its place in [`Program::tests`].
pub type TestId = u16;
/// No comparison.
pub const NO_TEST: TestId = u16::MAX;

/// What a comparison says, for its explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// `at_most`, `is`, …
    pub op: &'static str,
    /// The left side as written.
    pub subject: String,
    /// The type of the left side.
    pub left: Type,
    /// The type of the right side.
    pub right: Type,
    /// Facts of the left side, by slot; those of outputs it leans on included.
    pub facts: Vec<u16>,
}

/// A line of a rule, for its explanation.
#[derive(Clone, Debug)]
pub struct LineInfo {
    /// The clauses it rests on.
    pub cites: Vec<String>,
    /// Those it rests on as well, when a condition holds.
    pub beside: Vec<(Vec<String>, Ex)>,
    /// The output it belongs to.
    pub output: u16,
    /// The document it stands in.
    pub document: u8,
    /// What it does.
    pub part: crate::decision::Part,
    /// The matters whose striking takes it away; none can, when empty.
    pub strike: u64,
    /// Outputs its expressions name.
    pub leans_on: Vec<u16>,
    /// Facts its expressions name, by slot.
    pub facts: Vec<u16>,
    /// For alternatives and steps: the type of the value.
    pub value: Option<Type>,
    /// Where it stands.
    pub span: Span,
    /// The line as written.
    pub text: String,
    /// What a step does: `rolls`, `at_most`, …; empty for other lines.
    pub op: &'static str,
}

/// A line with its condition.
pub type Condition = (u16, Ex);

/// A group of lines.
#[derive(Clone, Debug)]
pub enum Rows {
    /// A line.
    Line(u16, Ex),
    /// Lines together.
    Group(How, Vec<Rows>),
    /// Lines of one record: every or any, the list, the lines.
    OfList(bool, Ex, Vec<Rows>),
}

/// An exception.
#[derive(Clone, Debug)]
pub struct Exception {
    /// Its line.
    pub line: u16,
    /// What the answer would be without it.
    pub would_be: Option<bool>,
    /// When.
    pub condition: Option<Ex>,
    /// The answer.
    pub outcome: Then,
}

/// The answer of an exception.
#[derive(Clone, Debug)]
pub enum Then {
    /// Yes.
    Yes,
    /// No.
    No,
    /// A person decides.
    Manual(Option<Ex>),
    /// Wait for this event.
    Hold(String),
    /// This fact is missing.
    Needs(String),
}

/// An alternative of a value.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// Its line.
    pub line: u16,
    /// When.
    pub condition: Option<Ex>,
    /// The value; `None` for what the contract says.
    pub value: Option<Ex>,
}

/// A step that changes a value.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its line.
    pub line: u16,
    /// What it does.
    pub what: StepKind,
}

/// What a step does.
#[derive(Clone, Debug)]
pub enum StepKind {
    /// Adds or subtracts.
    Arithmetic(Arithmetic, Ex),
    /// A bound.
    Bound(Pick, Ex),
    /// Rounds.
    Round(Rounding, Grain),
    /// Rolls over non-working days.
    Rolls {
        /// Of the seat.
        seat: bool,
        /// Of the customer.
        customer: bool,
    },
    /// Runs longer.
    Runs {
        /// How much.
        more: Ex,
        /// When; the truth that lengthens.
        condition: Option<(bool, Ex)>,
    },
}

/// What decides an output.
#[derive(Clone, Debug)]
pub enum Body {
    /// A decision.
    Decide {
        /// What makes it yes.
        base: Option<Rows>,
        /// Exceptions.
        excepts: Vec<Exception>,
    },
    /// A value.
    Figure {
        /// Alternatives.
        alternatives: Vec<Alternative>,
        /// Steps.
        steps: Vec<Step>,
        /// Rounds half up to the cent at the end.
        rounds: bool,
    },
    /// A window.
    Window {
        /// First day.
        from: (u16, Ex),
        /// Last day.
        to: (u16, Ex),
    },
    /// Grounds: the decision and the amount of each.
    Best(Vec<Ground>),
}

/// A ground of a `best`.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Its name.
    pub name: String,
    /// Its decision.
    pub eligible: u16,
    /// Its amount.
    pub amount: Option<u16>,
}

/// One document's rule for an output.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The document.
    pub document: u8,
    /// The rule.
    pub body: Body,
    /// Outputs it reads, each once.
    pub reads: Vec<u16>,
    /// Matters that its lines carry: where none of them is struck, law leaves the rule as it is written.
    pub matters: u64,
    /// Whether it is law.
    pub law: bool,
    /// The document's bit, of a set of them.
    pub bit: u32,
    /// Its straight form.
    pub rule: code::Rule,
    /// What its lines that read outputs find: to be found anew when the answers are exchanged for those of the contract alone.
    pub leaning: Vec<code::Found>,
}

/// An output.
#[derive(Clone, Debug)]
pub struct OutputInfo {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: Type,
    /// Which way is better for the customer.
    pub favour: Option<Favour>,
    /// Its rules, the contract's first.
    pub definitions: Vec<Definition>,
    /// Every output that must be known first, in order, itself last.
    pub plan: Vec<u16>,
}

/// A fact in use.
#[derive(Clone, Debug)]
pub struct FactSlot {
    /// Its declaration.
    pub fact: &'static crate::declare::Fact,
}

/// A document of the program.
#[derive(Clone, Debug)]
pub struct Part {
    /// `contract`, `eu`, …
    pub layer: String,
    /// Its name.
    pub document: String,
    /// Its hash.
    pub hash: String,
    /// Whether it is law.
    pub is_law: bool,
    /// When it applies.
    pub applies: Option<Condition>,
    /// Matters it strikes: bit, why, ids.
    pub strikes: Vec<(u8, String, Vec<String>)>,
    /// Records it requires and warnings it gives.
    pub notices: Vec<NoticeRule>,
}

/// A record required, or a warning.
#[derive(Clone, Debug)]
pub struct NoticeRule {
    /// The fact that must be recorded.
    pub require: Option<(String, Ex)>,
    /// The condition of a warning.
    pub warn: Option<Ex>,
    /// Outputs its condition names.
    pub leans_on: Vec<u16>,
    /// Why.
    pub because: String,
    /// Ids.
    pub cites: Vec<String>,
}

/// A promise rule.
#[derive(Clone, Debug)]
pub struct PromiseRule {
    /// The document.
    pub document: u8,
    /// Its name.
    pub name: String,
    /// Ids.
    pub cites: Vec<String>,
    /// Who.
    pub by: String,
    /// To whom.
    pub to: String,
    /// A window rather than a day.
    pub within: bool,
    /// The day or window.
    pub due: Ex,
    /// Only when.
    pub condition: Option<Ex>,
    /// Outputs that must be known first.
    pub leans_on: Vec<u16>,
    /// What follows when it is missed.
    pub if_missed: Option<EffectRule>,
}

/// An effect rule.
#[derive(Clone, Debug)]
pub struct EffectRule {
    /// The document.
    pub document: u8,
    /// The event or decision.
    pub event: String,
    /// The decision, where it is one.
    pub decision: Option<u16>,
    /// Ids.
    pub cites: Vec<String>,
    /// The verb.
    pub verb: &'static str,
    /// The object's name as written.
    pub object: String,
    /// The object's value, where it is a fact.
    pub value: Option<Ex>,
    /// `where`: the type of the list, and what its records must pass.
    pub filter: Option<Box<(Type, Ex)>>,
    /// `before`, `from`.
    pub at: Option<Ex>,
    /// To whom.
    pub to: Option<String>,
    /// Outputs that must be known first.
    pub leans_on: Vec<u16>,
    /// The matters whose striking takes it away.
    pub strike: u64,
}

/// A compiled bundle: one contract, or none, with layers of law.
#[derive(Clone, Debug)]
pub struct Program {
    /// Its documents; the contract first.
    pub parts: Vec<Part>,
    /// Facts in use.
    pub facts: Vec<FactSlot>,
    /// Outputs, in an order in which each comes after what it leans on.
    pub outputs: Vec<OutputInfo>,
    /// Lines.
    pub lines: Vec<LineInfo>,
    /// Comparisons.
    pub tests: Vec<Test>,
    /// Texts of the rules.
    pub texts: Vec<String>,
    /// Matters that lines carry, by bit.
    pub matters: Vec<String>,
    /// Clauses of the contract by matter.
    pub matter_clauses: Vec<Vec<String>>,
    /// Promises.
    pub promises: Vec<PromiseRule>,
    /// Effects.
    pub effects: Vec<EffectRule>,
    /// The contract's seat.
    pub seat: Region,
    /// The zone of days.
    pub zone: Zone,
    /// Its working days.
    pub seat_days: Arc<crate::calendars::WorkDays>,
    /// What the straight forms of its rules share.
    pub code: code::Code,
}

impl Program {
    /// The output of a name.
    #[must_use]
    pub fn output(&self, name: &str) -> Option<u16> {
        let at = self.outputs.iter().position(|output| output.name == name)?;
        u16::try_from(at).ok()
    }
}
