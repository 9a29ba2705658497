//! What a quiz asks and what is right: content, as written in a course folder and kept in a published version.
//!
//! How an answer is marked stands in `assessment::marking`; how questions are read and checked in `folder/quiz.rs`.

use lyceum_kernel::Ratio;
use serde::{Deserialize, Serialize};

/// One question of a quiz. Texts are HTML that was made and cleaned at publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The question itself.
    pub text: String,
    /// What it is worth; at least 1.
    pub points: i64,
    /// Shown after handing in.
    pub explanation: Option<String>,
    /// How it is answered, and what is right.
    pub asked: Asked,
}

/// How a question is answered, and what is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Asked {
    /// Exactly one option is right.
    Single {
        /// The options.
        options: Vec<String>,
        /// The place of the right one, from 0.
        right: usize,
    },
    /// Some options are right.
    Multiple {
        /// The options.
        options: Vec<String>,
        /// The places of all right ones, from 0, ascending.
        right: Vec<usize>,
        /// True when a part of the right options earns a part of the points.
        partial: bool,
    },
    /// A number.
    Numeric {
        /// The right number.
        right: Ratio,
        /// How far off it may be; the border counts.
        tolerance: Ratio,
        /// Shown after the field.
        unit: Option<String>,
    },
    /// A word or two.
    Short {
        /// All that count as right; the first is shown afterwards.
        right: Vec<String>,
        /// True when capitals matter.
        exact: bool,
    },
}

impl Asked {
    /// The word that stands for the type in a course folder.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Single { .. } => "single",
            Self::Multiple { .. } => "multiple",
            Self::Numeric { .. } => "numeric",
            Self::Short { .. } => "short",
        }
    }

    /// True when two languages of one question have the same right answer, as far as that does not hang on the language.
    pub fn same_answer(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Single { options: a, right: x }, Self::Single { options: b, right: y }) => {
                a.len() == b.len() && x == y
            }
            (Self::Multiple { options: a, right: x, .. }, Self::Multiple { options: b, right: y, .. }) => {
                a.len() == b.len() && x == y
            }
            (Self::Numeric { right: x, tolerance: t, .. }, Self::Numeric { right: y, tolerance: u, .. }) => {
                x == y && t == u
            }
            (Self::Short { .. }, Self::Short { .. }) => true,
            _ => false,
        }
    }
}
