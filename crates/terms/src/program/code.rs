//! The straight form of the rules, made once by the linker of [`crate::compile`] beside the trees: what nearly every line is, a
//! comparison of two values at hand, becomes a few bytes in a row, with no boxes to follow. Operands are numbers of
//! registers: facts, outputs, constants, and what is computed of them. What is computed, and what several conditions joined come to, is
//! found when first asked for, and once a case, however many lines and layers ask. What is none of that stays a tree.

use super::{Ex, TestId, Within};
use crate::{
    plain::Truth,
    raw::Raw,
    syntax::{Arithmetic, Compare, Grain, How, Pick, Rounding},
};
use std::cmp::Ordering;

/// Where an operand is: the number of its register.
pub type At = u32;

/// What a comparison accepts: a set of orders, and whether it holds of what is absent. A bit each, so that no comparison branches on
/// how its values turn out, which no machine foresees.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Accepts(u8);

impl Accepts {
    const LESS: u8 = 1;
    const EQUAL: u8 = 2;
    const GREATER: u8 = 4;
    const ABSENT: u8 = 8;
    /// Equal values.
    pub const EQUALS: Self = Self(Self::EQUAL);

    /// Of a comparison.
    #[must_use]
    pub const fn of(how: Compare) -> Self {
        Self(match how {
            Compare::AtMost | Compare::NotAfter | Compare::By => Self::LESS | Self::EQUAL,
            Compare::AtLeast | Compare::NotBefore => Self::EQUAL | Self::GREATER,
            Compare::Below => Self::LESS,
            Compare::Above => Self::GREATER,
            Compare::NotBy => Self::GREATER | Self::ABSENT,
            Compare::Is => Self::EQUAL,
            Compare::IsNot => Self::LESS | Self::GREATER,
        })
    }

    /// Whether it holds of two values in this order.
    #[must_use]
    #[inline]
    pub const fn order(self, order: Ordering) -> Truth {
        Truth::of(self.0 >> (order as i8 + 1) & 1 == 1)
    }

    /// Whether it holds where a side is absent.
    #[must_use]
    pub const fn absent(self) -> Truth {
        Truth::of(self.0 & Self::ABSENT != 0)
    }
}

/// A condition, in a few bytes.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Op {
    /// A comparison of two registers: what most lines are.
    Compare(Accepts, TestId, At, At),
    /// A comparison of which a side has to be computed first.
    Computing(Accepts, TestId, At, At),
    /// Recorded (true) or absent.
    Recorded(bool, TestId, At),
    /// Parts joined: the place in [`Code::joined`].
    Joined(u32),
    /// A value that is one of several (or, with true, of none): its choices in [`Code::choices`].
    OneOf(bool, TestId, At, u16),
    /// A country in a set (or, with true, outside it): the set in [`Code::sets`].
    InSet(bool, TestId, At, u16),
    /// Within a period of [`Code::periods`].
    Within(u32),
    /// A tree of [`Code::trees`].
    Tree(u32),
}

/// One of some parts, or all of them. The same parts joined in several laws are one, and settled once a case.
#[derive(Clone, Debug)]
pub struct Joined {
    /// One is enough.
    pub any: bool,
    /// The parts.
    pub parts: Vec<Op>,
}

/// A condition on a line.
#[derive(Copy, Clone, Debug)]
pub struct Line {
    /// The line.
    pub line: u16,
    /// What it says.
    pub op: Op,
    /// The matters whose striking takes it away; none can, when empty.
    pub strike: u64,
}

/// `X within P before Y`, its edges in registers.
#[derive(Clone, Debug)]
pub struct Period {
    /// The comparison.
    pub test: TestId,
    /// What must lie within.
    pub what: At,
    /// From where it runs.
    pub from: At,
    /// Its other end.
    pub edge: At,
    /// How its edges count.
    pub within: Within,
}

/// Countries, a bit for each two letters.
#[derive(Clone, Debug, Default)]
pub struct Countries([u64; 11]);

impl Countries {
    /// The set of some codes.
    #[must_use]
    pub fn of(codes: &[&str]) -> Self {
        let mut set = Self::default();
        for code in codes {
            let place = <[u8; 2]>::try_from(code.as_bytes()).ok().and_then(Self::place);
            if let Some((word, bit)) = place
                && let Some(word) = set.0.get_mut(word)
            {
                *word |= 1 << bit;
            }
        }
        set
    }

    fn place([first, second]: [u8; 2]) -> Option<(usize, u32)> {
        let letter = |byte: u8| byte.is_ascii_uppercase().then(|| u32::from(byte - b'A'));
        let number = letter(first)? * 26 + letter(second)?;
        Some((usize::try_from(number / 64).ok()?, number % 64))
    }

    /// Whether a country is in it.
    #[must_use]
    pub fn has(&self, code: [u8; 2]) -> bool {
        Self::place(code).is_some_and(|(word, bit)| self.0.get(word).is_some_and(|word| word >> bit & 1 == 1))
    }
}

/// What makes a decision yes, before its exceptions.
#[derive(Clone, Debug)]
pub enum Base {
    /// Nothing.
    Nothing,
    /// Lines together, one after the other.
    Lines(How, Vec<Line>),
    /// Groups in groups, lines of a list: the tree.
    Tree,
}

/// An exception; its answer stands in the tree.
#[derive(Clone, Debug)]
pub struct Except {
    /// Its line.
    pub line: u16,
    /// The matters whose striking takes it away.
    pub strike: u64,
    /// What the answer would be without it.
    pub would_be: Option<bool>,
    /// When.
    pub condition: Option<Op>,
    /// Whether its answer is yes.
    pub yes: bool,
}

/// An alternative of a value.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its line.
    pub line: u16,
    /// The matters whose striking takes it away.
    pub strike: u64,
    /// When.
    pub condition: Option<Op>,
    /// The value; `None` for what the contract says.
    pub value: Option<At>,
}

/// A step that changes a value.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its line.
    pub line: u16,
    /// The matters whose striking takes it away.
    pub strike: u64,
    /// What it does.
    pub what: Change,
}

/// What a step does.
#[derive(Copy, Clone, Debug)]
pub enum Change {
    /// Adds or subtracts.
    Arithmetic(Arithmetic, At),
    /// A bound.
    Bound(Pick, At),
    /// Rounds.
    Round(Rounding, Grain),
    /// Rolls over non-working days: of the seat, of the customer.
    Rolls(bool, bool),
    /// Runs longer: how much, and when; the truth that lengthens.
    Runs(At, Option<(bool, Op)>),
}

/// A rule in its straight form.
#[derive(Clone, Debug)]
pub enum Rule {
    /// A decision.
    Decide(Base, Vec<Except>),
    /// A value; whether it rounds half up to the cent at the end.
    Figure(Vec<Choice>, Vec<Step>, bool),
    /// First and last day, each with its line.
    Window((u16, At), (u16, At)),
    /// Grounds: the tree.
    Best,
}

/// What is found when it is first asked for.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Found {
    /// A computed value.
    Computed(At),
    /// What settles a joined condition.
    Joined(u32),
}

/// What the rules of a program share.
#[derive(Clone, Debug, Default)]
pub struct Code {
    /// How many facts there are: the first registers.
    pub facts: usize,
    /// How many outputs there are: the registers after them.
    pub outputs: usize,
    /// What the registers after those hold: constants, and what is computed when it is first asked for.
    pub sources: Vec<Ex>,
    /// What they begin a case with: the constants; the others are pending.
    pub blank: Vec<Raw>,
    /// Joined conditions.
    pub joined: Vec<Joined>,
    /// Values to choose from.
    pub choices: Vec<Vec<At>>,
    /// Sets of countries.
    pub sets: Vec<Countries>,
    /// Periods.
    pub periods: Vec<Period>,
    /// Conditions that stay trees.
    pub trees: Vec<Ex>,
    /// Whether each document applies.
    pub applies: Vec<Option<Line>>,
}
