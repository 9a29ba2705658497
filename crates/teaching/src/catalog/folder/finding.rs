//! What is wrong in a course folder: file, line, what, and what to do about it.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// One thing to put right (or, for a warning, to know).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The file, by its path in the folder.
    pub file: String,
    /// The line, from 1, where one can be named.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
    /// True when the course can be published all the same.
    pub warning: bool,
}

impl Finding {
    pub(crate) fn error(
        file: &str,
        line: impl Into<Option<usize>>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { file: file.to_owned(), line: line.into(), what: what.into(), remedy: remedy.into(), warning: false }
    }

    pub(crate) fn warning(
        file: &str,
        line: impl Into<Option<usize>>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { warning: true, ..Self::error(file, line, what, remedy) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        let kind = if self.warning { "warning" } else { "error" };
        write!(f, ": {kind}: {}. {}", self.what, self.remedy)
    }
}

/// A TOML text inside a file, so that places in it can be named by the file's lines.
#[derive(Copy, Clone)]
pub(super) struct Place<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    /// The lines of the file before the TOML text.
    pub(super) lines_before: usize,
}

impl Place<'_> {
    pub(super) fn line(&self, span: Range<usize>) -> usize {
        self.lines_before + self.text.get(..span.start).unwrap_or(self.text).matches('\n').count() + 1
    }

    pub(super) fn error(&self, span: Range<usize>, what: impl Into<String>, remedy: impl Into<String>) -> Finding {
        Finding::error(self.file, self.line(span), what, remedy)
    }

    /// The heading of the table that a place stands under.
    fn table(&self, span: &Range<usize>) -> Option<&str> {
        let before = self.text.get(..span.start)?;
        before.lines().map(str::trim).rfind(|line| line.starts_with('[') && line.ends_with(']'))
    }

    pub(super) fn toml(&self, error: &toml::de::Error) -> Finding {
        let line = error.span().map(|span| self.line(span));
        let message = error.message().trim_end_matches('.').replace('\n', "; ");
        // A key that was written under a table by mistake is read as one of it, and its message makes no sense without.
        let table = error.span().and_then(|span| self.table(&span));
        let message = table.map_or(message.clone(), |table| format!("{message} (this line stands under {table})"));
        Finding::error(
            self.file,
            line,
            message,
            "Correct this line; docs/guide/courses.md lists the keys and shows each kind of value",
        )
    }
}
