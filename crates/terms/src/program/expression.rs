//! Compiled expressions: what a line computes or compares.

use super::TestId;
use crate::{
    plain::Plain,
    raw::Raw,
    syntax::{Arithmetic, Compare, Gather, Part, Pick},
};

/// A compiled expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Ex {
    /// A constant.
    Const(Raw),
    /// Nothing, in the currency of the case.
    ZeroMoney,
    /// A fact, by slot.
    Fact(u16),
    /// A value decided before, by output.
    Output(u16),
    /// A field of the record at hand.
    Field(u16),
    /// The week at hand.
    Week,
    /// A comparison.
    Compare(TestId, Compare, Box<Ex>, Box<Ex>),
    /// A yes-or-no value taken as a condition.
    Holds(TestId, Box<Ex>),
    /// One of several.
    OneOf(TestId, Box<Ex>, Vec<Ex>, bool),
    /// Recorded (true) or absent.
    Recorded(TestId, Box<Ex>, bool),
    /// A country in a set.
    InSet(TestId, Box<Ex>, &'static [&'static str], bool),
    /// A weekday in a set of weekdays.
    InDays(TestId, Box<Ex>, Box<Ex>, bool),
    /// Within a shifted period.
    WithinPeriod(TestId, Box<Within>),
    /// Within a window.
    WithinWindow(TestId, Box<Ex>, Box<Ex>, bool),
    /// From one to another, both counted.
    Between(TestId, Box<Ex>, Box<Ex>, Box<Ex>),
    /// All.
    And(Vec<Ex>),
    /// One.
    Or(Vec<Ex>),
    /// Not.
    Not(Box<Ex>),
    /// A period after or before something.
    Shift {
        /// After.
        after: bool,
        /// The period.
        length: Box<Ex>,
        /// From when.
        from: Box<Ex>,
        /// That day counted.
        counted: bool,
    },
    /// Arithmetic.
    Arithmetic(Arithmetic, Box<Ex>, Box<Ex>),
    /// The day after (1) or before (-1).
    NextDay(i8, Box<Ex>),
    /// The local day.
    DayOf(Box<Ex>),
    /// The day of the week.
    WeekdayOf(Box<Ex>),
    /// The time of day.
    TimeOf(Box<Ex>),
    /// The lesser or greater.
    Pick(Pick, Box<Ex>, Box<Ex>),
    /// Days of a window.
    DaysOf(Box<Ex>),
    /// Days from one to another, both counted.
    DaysBetween(Box<Ex>, Box<Ex>),
    /// Months and the rest as a part of a month.
    MonthsAndRest(Box<Ex>, Box<Ex>),
    /// An aggregate.
    Gather(Box<Gathering>),
    /// The largest gap between days over a window.
    LargestGap(Box<Ex>, Box<Ex>),
    /// Whether every full week or month of a window passes.
    EveryPart(TestId, Box<EveryPart>),
    /// The first (false) or last day of the month or year of a day.
    EdgeOf(bool, Part, Box<Ex>),
    /// The next moment of opening hours: weekdays, opening, closing, not before.
    FirstMoment(Box<[Ex; 4]>),
    /// Interest over a dated table.
    Interest(Box<Interest>),
    /// A cell of a table.
    Cell(Box<Cell>),
}

impl Ex {
    /// A constant.
    #[must_use]
    pub fn constant(raw: Plain) -> Self {
        Self::Const(raw.into())
    }
}

/// `X within P before Y`.
#[derive(Clone, Debug, PartialEq)]
pub struct Within {
    /// What must lie within.
    pub what: Ex,
    /// After rather than before.
    pub after: bool,
    /// The period.
    pub length: Ex,
    /// The start or end of it.
    pub from: Ex,
    /// The earlier edge is included.
    pub start: bool,
    /// The later edge is included.
    pub end: bool,
    /// Negated.
    pub not: bool,
}

/// An aggregate over a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathering {
    /// The comparison it is, for any, every, no.
    pub test: TestId,
    /// Which.
    pub how: Gather,
    /// The list.
    pub list: Ex,
    /// The column, for sum, first, last.
    pub field: u16,
    /// The column of the day, for `in`.
    pub day: u16,
    /// It adds counts, so that of no record it is nought; of money it is nothing in the currency of the case.
    pub counts: bool,
    /// Only records in this window.
    pub within: Option<Ex>,
    /// Only records that pass.
    pub filter: Option<Ex>,
}

/// What must hold in every full week or month of a window.
#[derive(Clone, Debug, PartialEq)]
pub struct EveryPart {
    /// Weeks or months.
    pub part: Part,
    /// The window.
    pub over: Ex,
    /// How many of its first parts are left out.
    pub but: Option<Ex>,
    /// What must hold in each.
    pub condition: Ex,
}

/// Simple interest for whole days over 365, each at the rate of its row.
#[derive(Clone, Debug, PartialEq)]
pub struct Interest {
    /// The sum that bears it.
    pub on: Ex,
    /// The column of rates; its rows are dated.
    pub rate: Cell,
    /// The first day.
    pub from: Ex,
    /// The last day, counted.
    pub to: Ex,
}

/// A cell of a table, by key and day.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Rows, in the order of the table.
    pub rows: Vec<Row>,
    /// The key.
    pub key: Option<Ex>,
    /// The day.
    pub on: Option<Ex>,
}

/// A row of a table: its key, the first day on which it holds, its value.
pub type Row = (Option<Raw>, Option<i32>, Raw);
