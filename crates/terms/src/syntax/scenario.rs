//! Blocks of facts and examples, as written.

use super::{Cites, Name, Node};
use crate::finding::Span;

/// A block of facts or an example, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its title.
    pub name: Name,
    /// Its lines.
    pub lines: Vec<ScenarioLine>,
}

/// One line of an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioLine {
    /// `given NAME`.
    Given(Name),
    /// `under eu`.
    Under(Vec<Name>),
    /// `beside "course-shop/refund-policy"`.
    Beside(Name),
    /// `fact = value`.
    Fact(Name, Literal),
    /// `expect …`.
    Expect(Expect),
}

/// A value as examples write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub node: LiteralNode,
}

/// What a written value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LiteralNode {
    /// Known to be absent.
    Absent,
    /// Not known.
    Unknown,
    /// A day, a number, money, text: an expression without names.
    Plain(Node),
    /// A day with a time, as written.
    Instant(String),
    /// A word.
    Word(String),
    /// A list.
    List(Vec<Literal>),
    /// A record.
    Record(Vec<(Name, Literal)>),
}

/// What an example expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expect {
    /// The whole line.
    pub span: Span,
    /// The output or question.
    pub name: Name,
    /// The outcome.
    pub outcome: Expected,
    /// Ids that must be among those cited.
    pub citing: Cites,
}

/// An expected outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Yes.
    Yes,
    /// No.
    No,
    /// A person decides.
    Manual(Option<Literal>),
    /// Wait.
    Hold(Option<String>),
    /// Missing.
    Needs(Vec<Name>),
    /// A value.
    Value(Literal),
    /// Several words: the effects of an event.
    Words(Vec<Name>),
}
