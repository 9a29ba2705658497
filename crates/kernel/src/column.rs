//! A value as a database column holds it, and the types that can be stored as one. The drivers live in `store`.

use thiserror::Error;

/// One stored value. Both engines know these four and nothing else: see `docs/decisions/one-sql-two-engines.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// No value.
    Null,
    /// Text, ids, days, documents.
    Text(String),
    /// Counts, instants in microseconds, money in minor units.
    Int(i64),
    /// Yes or no.
    Bool(bool),
}

/// A column did not hold what its reader expected.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("expected {expected}, found {found:?}")]
pub struct BadColumn {
    /// What was wanted, in words.
    pub expected: &'static str,
    /// What was there.
    pub found: Column,
}

impl BadColumn {
    /// A mismatch between the wanted type and the stored value.
    #[must_use]
    pub const fn new(expected: &'static str, found: Column) -> Self {
        Self { expected, found }
    }
}

/// A type that can be read from one column. Writing is `Into<Column>`.
pub trait Stored: Sized {
    /// Reads the value, or says what was expected.
    ///
    /// # Errors
    /// The column holds something else.
    fn from_column(column: Column) -> Result<Self, BadColumn>;
}

impl Stored for String {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        match column {
            Column::Text(text) => Ok(text),
            other => Err(BadColumn::new("text", other)),
        }
    }
}

impl Stored for i64 {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        match column {
            Column::Int(number) => Ok(number),
            other => Err(BadColumn::new("a whole number", other)),
        }
    }
}

impl Stored for bool {
    // SQLite keeps booleans as 0 and 1 and forgets the declared type in expressions.
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        match column {
            Column::Bool(flag) => Ok(flag),
            Column::Int(0) => Ok(false),
            Column::Int(1) => Ok(true),
            other => Err(BadColumn::new("yes or no", other)),
        }
    }
}

impl<T: Stored> Stored for Option<T> {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        match column {
            Column::Null => Ok(None),
            other => T::from_column(other).map(Some),
        }
    }
}

impl From<&str> for Column {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Column {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&String> for Column {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
impl From<i64> for Column {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}
impl From<i32> for Column {
    fn from(number: i32) -> Self {
        Self::Int(number.into())
    }
}
impl From<u32> for Column {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}
impl From<bool> for Column {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}
impl<T: Into<Self>> From<Option<T>> for Column {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
