//! Expressions and conditions as written.

use super::Name;
use crate::{finding::Span, value::Unit};
use lyceum_kernel::{Money, Ratio};

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
    /// `every full week of WINDOW but the first N: CONDITION`, or every full month.
    EveryPart {
        /// Weeks or months.
        part: Part,
        /// The window.
        over: Box<Expr>,
        /// How many of its first parts are left out.
        but: Option<Box<Expr>>,
        /// What must hold in each.
        condition: Box<Expr>,
    },
    /// `the first day of the month of X`, `the last day of the year of X`.
    EdgeOf {
        /// The last day rather than the first.
        last: bool,
        /// Month or year.
        part: Part,
        /// Of which day.
        of: Box<Expr>,
    },
    /// `the first moment of WEEKDAYS, TIME to TIME, from X`: when somebody is next there.
    FirstMoment {
        /// The days of the week.
        days: Box<Expr>,
        /// When they open.
        opens: Box<Expr>,
        /// When they close.
        closes: Box<Expr>,
        /// Not before.
        from: Box<Expr>,
    },
    /// `interest on X at TABLE.RATE from A to B`, each day at the rate of its row.
    Interest {
        /// The sum that bears it.
        on: Box<Expr>,
        /// The column of a dated table, with its key.
        rate: Box<Expr>,
        /// The first day.
        from: Box<Expr>,
        /// The last day, counted.
        to: Box<Expr>,
    },
}

/// A part of the calendar.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Seven days.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}
