//! What a question to either engine wants back, and what comes back.

use crate::Row;

/// What a question wants back.
#[derive(Copy, Clone, Debug)]
pub(crate) enum Want {
    All,
    First,
    Count,
}

/// What came back.
pub(crate) enum Answer {
    Rows(Vec<Row>),
    Count(u64),
}

impl Answer {
    pub(crate) fn rows(self) -> Vec<Row> {
        match self {
            Self::Rows(rows) => rows,
            Self::Count(_) => Vec::new(),
        }
    }

    pub(crate) const fn count(&self) -> u64 {
        match self {
            Self::Rows(_) => 0,
            Self::Count(count) => *count,
        }
    }
}
