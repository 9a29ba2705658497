//! The syntax tree of rules and examples: what [`crate::parse`] makes and [`crate::compile`] reads. Everything carries its
//! span, so that findings can underline it.

mod scenario;

use crate::{finding::Span, value::Unit};
use lyceum_kernel::{Money, Ratio};
pub use scenario::{Expect, Expected, Literal, LiteralNode, Scenario, ScenarioLine};

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
    /// A condition.
    Condition(Expr),
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

/// An expression or condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expr {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub node: Node,
}

/// How two sides are compared.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Compare {
    /// Not more.
    AtMost,
    /// Not less.
    AtLeast,
    /// Less; earlier.
    Below,
    /// More; later.
    Above,
    /// Equal.
    Is,
    /// Not equal.
    IsNot,
    /// Not later.
    NotAfter,
    /// Not earlier.
    NotBefore,
    /// Recorded, and not later.
    By,
    /// Absent, or later.
    NotBy,
}

/// Arithmetic.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Times.
    Times,
    /// Divided by.
    Over,
}

/// `the earlier of A and B`.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The lesser.
    Least,
    /// The greater.
    Greatest,
}

/// What an aggregate does.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Gather {
    /// How many.
    Count,
    /// The sum of a field.
    Sum,
    /// The least of a field.
    First,
    /// The greatest of a field.
    Last,
    /// Whether one passes.
    Any,
    /// Whether all pass.
    Every,
    /// Whether none passes.
    No,
}

/// What an expression is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A name: value, fact, output, field or word.
    Name(String),
    /// A table's column with key and day.
    Cell {
        /// `table.column`.
        name: String,
        /// `for KEY`.
        key: Option<Box<Expr>>,
        /// `on DAY`.
        on: Option<Box<Expr>>,
    },
    /// A whole number.
    Number(i64),
    /// A decimal number.
    Decimal(Ratio),
    /// A percentage.
    Percent(Ratio),
    /// An amount.
    Money(Money),
    /// A length of time.
    Length(u32, Unit),
    /// A day, by its number.
    Day(i32),
    /// A time of day in minutes.
    Time(u16),
    /// Text.
    Text(String),
    /// `yes`, `no`, `always`, `never`.
    YesNo(bool),
    /// Both.
    And(Vec<Expr>),
    /// One.
    Or(Vec<Expr>),
    /// Not.
    Not(Box<Expr>),
    /// A comparison.
    Compare(Compare, Box<Expr>, Box<Expr>),
    /// `is one of A, B`, negated or not.
    OneOf(Box<Expr>, Vec<Expr>, bool),
    /// `is recorded` (true), `is absent` (false).
    Recorded(Box<Expr>, bool),
    /// `in SET`, negated or not.
    In(Box<Expr>, Box<Expr>, bool),
    /// `within …`.
    Within {
        /// What must lie within.
        what: Box<Expr>,
        /// A shifted period or a window.
        span: Box<Expr>,
        /// Negated.
        not: bool,
        /// `start counted`.
        start: Option<bool>,
        /// `end counted`.
        end: Option<bool>,
    },
    /// `from A to B`, both counted.
    Between(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `A after B` (true) or `A before B`: a shifted period, or a comparison.
    Shift {
        /// After rather than before.
        after: bool,
        /// The period, or the left side.
        left: Box<Expr>,
        /// The start, or the right side.
        right: Box<Expr>,
        /// `that day counted`.
        counted: Option<bool>,
    },
    /// Arithmetic.
    Arithmetic(Arithmetic, Box<Expr>, Box<Expr>),
    /// `the day after`, `the day before`.
    NextDay(bool, Box<Expr>),
    /// `the last day of the year (true) or month (false) of X`.
    LastDay(bool, Box<Expr>),
    /// `day of`.
    DayOf(Box<Expr>),
    /// `weekday of`.
    WeekdayOf(Box<Expr>),
    /// `time of`.
    TimeOf(Box<Expr>),
    /// `the earlier of A and B`.
    Pick(Pick, Box<Expr>, Box<Expr>),
    /// `days of WINDOW`.
    DaysOf(Box<Expr>),
    /// `days from A to B, both counted`.
    DaysBetween(Box<Expr>, Box<Expr>),
    /// `months and rest from A to B`.
    MonthsAndRest(Box<Expr>, Box<Expr>),
    /// An aggregate.
    Gather {
        /// Which.
        how: Gather,
        /// The field, for sum, first, last.
        field: Option<Name>,
        /// The list.
        list: Name,
        /// `in WINDOW`.
        within: Option<Box<Expr>>,
        /// `where …`.
        filter: Option<Box<Expr>>,
    },
    /// `largest gap of LIST over WINDOW`.
    LargestGap(Name, Box<Expr>),
    /// `every full week of WINDOW: CONDITION`.
    EveryWeek(Box<Expr>, Box<Expr>),
}
