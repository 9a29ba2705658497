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
pub type At = u16;

/// What a comparison accepts: a set of orders, and whether it holds of what is absent. A bit each, so that no comparison branches on
/// how its values turn out, which no machine foresees.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Accepts(u8);

impl Accepts {
    const LESS: u8 = 1;
    const EQUAL: u8 = 2;
    const GREATER: u8 = 4;
    const ABSENT: u8 = 8;
    /// Whether it is nothing but equal (false) or other (true).
    #[must_use]
    pub const fn is_sameness(self) -> Option<bool> {
        match self.0 {
            Self::EQUAL => Some(false),
            bits if bits == Self::LESS | Self::GREATER => Some(true),
            _ => None,
        }
    }

    /// Nothing but equal, or (with true) other.
    #[must_use]
    pub const fn same(not: bool) -> Self {
        Self(if not { Self::LESS | Self::GREATER } else { Self::EQUAL })
    }

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

/// A condition, in one word.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Op {
    /// Equal to a constant, or (with true) not, of which nothing but the number is compared where the other side is of its kind.
    /// The place of the constant is one of [`Code::blank`].
    Same(bool, TestId, At, u16),
    /// Another comparison with such a constant.
    Level(Accepts, TestId, At, u16),
    /// A comparison of two registers; a side may have to be computed first.
    Compare(Accepts, TestId, At, At),
    /// Recorded (true) or absent.
    Recorded(bool, TestId, At),
    /// A word of a list that is one of several (or, with true, of none): its choices in [`Code::words`].
    Among(bool, TestId, At, u16),
    /// A country in a set (or, with true, outside it): the set in [`Code::sets`].
    InSet(bool, TestId, At, u16),
    /// Within a period of [`Code::periods`].
    Within(u16),
    /// A value that is one of several (or, with true, of none): its choices in [`Code::choices`].
    OneOf(bool, TestId, At, u16),
    /// Parts joined: the place in [`Code::joined`].
    Joined(u16),
    /// A tree of [`Code::trees`].
    Tree(u16),
    /// A line that law may take away: the place in [`Code::strikable`].
    Strikable(u16),
}

impl Op {
    /// Whether what it compares stays in registers, so that its record need not write it down.
    #[must_use]
    #[inline]
    pub const fn stays(self) -> bool {
        !matches!(self, Self::OneOf(..) | Self::Joined(_) | Self::Tree(_) | Self::Strikable(_))
    }
}

/// One of some parts, or all of them. The same parts joined in several laws are one, and settled once a case.
#[derive(Clone, Debug)]
pub struct Joined {
    /// One is enough.
    pub any: bool,
    /// The parts.
    pub parts: Vec<Op>,
    /// Whether what they compare stays in registers.
    pub stays: bool,
}

/// A condition on a line.
#[derive(Copy, Clone, Debug)]
pub struct Line {
    /// The line.
    pub line: u16,
    /// What it says.
    pub op: Op,
}

/// What law may take away.
#[derive(Copy, Clone, Debug)]
pub struct Strikable {
    /// What it says.
    pub op: Op,
    /// The matters whose striking takes it away.
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

/// Words of a list, a bit each.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Words {
    /// Their places in the list.
    pub set: u64,
    /// The first that is named.
    pub first: Raw,
}

impl Words {
    /// Whether a word is one of them.
    #[must_use]
    #[inline]
    pub fn holds(&self, word: Raw) -> bool {
        word.symbol().is_some_and(|place| self.set.checked_shr(place).is_some_and(|set| set & 1 == 1))
    }
}

/// A list asked how many of its records have their day within a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The list.
    pub list: At,
    /// The column of the day.
    pub column: u16,
    /// From where the period runs.
    pub from: At,
    /// Its other end.
    pub edge: At,
    /// How its edges count.
    pub within: Within,
}

/// How a value is computed of others.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Make {
    /// So many days after the day of another.
    Days(At, i32),
    /// So many months after the day of another.
    Months(At, i32),
    /// Arithmetic of two.
    Arithmetic(Arithmetic, At, At),
    /// How many records of a list have their day within a period: the place in [`Code::counted`].
    Count(u16),
    /// The tree.
    Tree,
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

/// What an exception answers.
#[derive(Copy, Clone, Debug)]
pub enum Outcome {
    /// Yes.
    Yes,
    /// No.
    No,
    /// A person decides, and this may be proposed.
    Manual(Option<At>),
    /// Something is waited for.
    Hold,
    /// A fact is missing.
    Needs,
}

/// An exception.
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
    /// Its answer.
    pub outcome: Outcome,
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
    Joined(u16),
}

/// What the rules of a program share.
#[derive(Clone, Debug, Default)]
pub struct Code {
    /// A number that no other program has in this process, by which a memory knows whose it is.
    pub id: u64,
    /// How many facts there are: the first registers.
    pub facts: usize,
    /// How many outputs there are: the registers after them.
    pub outputs: usize,
    /// What the registers after those hold: constants, and what is computed when it is first asked for.
    pub sources: Vec<Ex>,
    /// How each of those is computed.
    pub makes: Vec<Make>,
    /// What they begin a case with: the constants; the others are pending.
    pub blank: Vec<Raw>,
    /// Joined conditions.
    pub joined: Vec<Joined>,
    /// Values to choose from.
    pub choices: Vec<Vec<At>>,
    /// Words to choose from.
    pub words: Vec<Words>,
    /// Sets of countries.
    pub sets: Vec<Countries>,
    /// Periods.
    pub periods: Vec<Period>,
    /// Lists whose records are counted.
    pub counted: Vec<Counted>,
    /// Conditions that stay trees.
    pub trees: Vec<Ex>,
    /// Lines that law may take away.
    pub strikable: Vec<Strikable>,
    /// What each line compares, by its number; a tree where that is in no register.
    pub lines: Vec<Op>,
    /// Whether each document applies.
    pub applies: Vec<Option<Line>>,
    /// The matters that each law strikes.
    pub strikes: Vec<u64>,
}

impl Code {
    /// A constant by its place in [`Self::blank`].
    #[inline(always)]
    pub(crate) fn constant(&self, place: u16) -> Raw {
        self.blank.get(usize::from(place)).copied().unwrap_or(Raw::Unknown)
    }

    /// Whether every register and every part has a number.
    pub(crate) fn fits(&self) -> bool {
        let registers = self.facts + self.outputs + self.sources.len();
        let parts = [self.joined.len(), self.choices.len(), self.words.len(), self.sets.len(), self.periods.len()];
        let others = [self.counted.len(), self.trees.len(), self.strikable.len(), registers];
        parts.into_iter().chain(others).all(|count| count < usize::from(u16::MAX))
    }
}
