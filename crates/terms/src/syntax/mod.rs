//! The syntax tree of rules and examples: what [`crate::parse`] makes and [`crate::compile`] reads. Everything carries its
//! span, so that findings can underline it.

mod expression;
mod scenario;

pub use expression::{Arithmetic, Compare, Expr, Gather, Node, Part, Pick};
pub use scenario::{Expect, Expected, Literal, LiteralNode, Scenario, ScenarioLine};

use crate::finding::Span;

/// A name with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The dotted name.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// The ids a line rests on.
pub type Cites = Vec<Name>;

/// Which way is better for the customer.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Favour {
    /// A deadline the customer must meet.
    Later,
    /// A day the school must meet.
    Earlier,
    /// A refund.
    Larger,
    /// A charge.
    Smaller,
    /// A right.
    Yes,
    /// A sanction.
    No,
}

impl Favour {
    /// Every direction by its word.
    pub(crate) const WORDS: [(&'static str, Self); 6] = [
        ("later", Self::Later),
        ("earlier", Self::Earlier),
        ("larger", Self::Larger),
        ("smaller", Self::Smaller),
        ("yes", Self::Yes),
        ("no", Self::No),
    ];

    /// The word the rules write.
    pub(crate) fn word(self) -> &'static str {
        Self::WORDS.into_iter().find(|(_, favour)| *favour == self).map_or("", |(word, _)| word)
    }
}

/// One statement of a rule block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its first line.
    pub span: Span,
    /// Ids written on its own line.
    pub cites: Cites,
    /// What it says.
    pub kind: StatementKind,
}

/// What a statement says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "a document has few statements, each read once")]
pub enum StatementKind {
    /// `decide NAME`.
    Decide(Decide),
    /// `best NAME of A, B`.
    Best {
        /// The question.
        head: Head,
        /// The grounds.
        grounds: Vec<Name>,
    },
    /// `deadline`, `due`, `date`, `amount`, `count`, `let`.
    Figure(Figure),
    /// `window NAME`.
    Window {
        /// Name, favour.
        head: Head,
        /// First day.
        from: Cited<Expr>,
        /// Last day.
        to: Cited<Expr>,
    },
    /// `promise NAME by WHO to WHOM by DAY`.
    Promise(Promise),
    /// `when EVENT`.
    When {
        /// The event or decision.
        event: Name,
        /// What follows.
        effects: Vec<Cited<Effect>>,
    },
    /// `applies when CONDITION`.
    Applies(Expr),
    /// `strike matter M because "…"`.
    Strike {
        /// The matter.
        matter: Name,
        /// Why.
        because: String,
    },
    /// `require FACT because "…"`.
    Require {
        /// The record that must exist.
        fact: Name,
        /// Why.
        because: String,
    },
    /// `warn when CONDITION because "…"`.
    Warn {
        /// When.
        condition: Expr,
        /// Why.
        because: String,
    },
}

/// The head of an output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub name: Name,
    /// Which way is better, if said.
    pub favour: Option<Favour>,
    /// `replaces if more favourable`.
    pub replaces: bool,
}

/// Something with the ids it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<T> {
    /// The ids.
    pub cites: Cites,
    /// Where the line stands.
    pub span: Span,
    /// What rests on them.
    pub what: T,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decide {
    /// Name, favour.
    pub head: Head,
    /// `yes when …`; without it the answer is no unless an exception says otherwise.
    pub base: Option<Cited<Base>>,
    /// `except …`.
    pub excepts: Vec<Cited<Except>>,
}

/// What makes the answer yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// One condition on the line itself.
    One(Expr),
    /// Deeper lines.
    Group(Group),
    /// `any of LIST has all`: deeper lines, of one record.
    OfList {
        /// Every record, or any.
        every: bool,
        /// The list.
        list: Name,
        /// The lines.
        group: Group,
    },
}

/// Lines that count together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How.
    pub how: How,
    /// The lines.
    pub items: Vec<Cited<Item>>,
}

/// How the lines of a group count.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// All must hold.
    All,
    /// One must hold.
    Any,
    /// None may hold.
    None,
}

/// A line of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A condition, and the clauses on which it rests as well, each when its own condition holds.
    Condition(Expr, Vec<Cited<Expr>>),
    /// A group within.
    Group(Group),
}

/// An exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Except {
    /// Marked `equal`.
    pub equal: bool,
    /// `would be no` (false) or `would be yes` (true).
    pub would_be: Option<bool>,
    /// When.
    pub condition: Option<Expr>,
    /// Then.
    pub outcome: Then,
}

/// What an exception answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Yes.
    Yes,
    /// No.
    No,
    /// A person decides.
    Manual(Option<Expr>),
    /// Wait.
    Hold(String),
    /// Something is missing.
    Needs(Name),
}

/// What kind of value a figure is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The customer must act by it; may roll.
    Deadline,
    /// The school must act by it; never rolls.
    Due,
    /// A day.
    Date,
    /// Money.
    Amount,
    /// A whole number.
    Count,
    /// Any intermediate.
    Let,
}

/// A value by alternatives and steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What kind.
    pub shape: Shape,
    /// Name, favour.
    pub head: Head,
    /// The first true one gives the value.
    pub alternatives: Vec<Cited<Alternative>>,
    /// Then these steps, in order.
    pub modifiers: Vec<Cited<Modifier>>,
}

/// One alternative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// When; `None` for the only one and for `otherwise`.
    pub condition: Option<Expr>,
    /// The value; `None` for `as the contract says`.
    pub value: Option<Expr>,
}

/// A step that changes a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// `minus X`.
    Minus(Expr),
    /// `plus X`.
    Plus(Expr),
    /// `at most X`, `not after X`.
    AtMost(Expr),
    /// `at least X`, `not before X`.
    AtLeast(Expr),
    /// `round … to the …`.
    Round(Rounding, Grain),
    /// `rolls over non-working days of …`.
    Rolls {
        /// Of the school's seat.
        seat: bool,
        /// Of the customer's region.
        customer: bool,
    },
    /// `runs X more when …`.
    Runs {
        /// How much.
        more: Expr,
        /// `when` (true) or `unless` (false), and the condition.
        condition: Option<(bool, Expr)>,
    },
}

/// Which way to round.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Half up.
    HalfUp,
    /// Away from nought.
    Up,
    /// Towards nought.
    Down,
}

/// To what to round.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Grain {
    /// The smallest unit of the currency.
    Cent,
    /// Whole numbers.
    Whole,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Its name.
    pub name: Name,
    /// Who promises.
    pub by: Name,
    /// To whom.
    pub to: Name,
    /// Within a window rather than by a day.
    pub within: bool,
    /// The window or the day.
    pub due: Expr,
    /// Only when.
    pub condition: Option<Expr>,
    /// What follows when missed.
    pub if_missed: Option<Cited<Effect>>,
}

/// An effect of the closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// `end_access`, `bar_purchase`, …
    pub verb: &'static str,
    /// The name it acts on.
    pub object: Name,
    /// `before DAY`, `from DAY`.
    pub at: Option<Expr>,
    /// `to WHO`.
    pub to: Option<Name>,
    /// `where …`.
    pub filter: Option<Expr>,
}
