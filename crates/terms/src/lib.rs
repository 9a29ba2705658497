//! The language of the terms: one file that people accept and the program obeys. Pure: no clock, no files, no network.
//!
//! Reading order: [`document`] reads a file, [`parse`] its rules into the [`syntax`] tree, [`compile`] checks them and makes a
//! [`program`], [`evaluate`] runs it on a [`question`], [`explain`] makes a [`decision`] of the result. [`library`] holds all texts, [`version`]
//! is what people accept. [`mod@diff`] says what changed between two versions, [`backtest`] what that changes for [`cases`]. What the
//! command line says is in [`report`], [`listing`], [`coverage`], [`layout`] and [`mod@print`]; what other
//! tools read of it in [`schema`].
//! The grammar is in `GRAMMAR.md`, the facts in [`vocabulary`].

pub mod backtest;
pub mod calendars;
pub mod cases;
mod cell;
mod check;
pub mod civil;
pub mod compile;
pub mod coverage;
pub mod decision;
pub mod declare;
pub mod diff;
pub mod document;
pub mod evaluate;
pub mod examples;
pub mod explain;
mod fact;
pub mod facts;
mod figures;
pub mod finding;
pub mod frame;
pub mod from_case;
pub mod front;
pub mod layout;
mod lexer;
pub mod library;
pub mod links;
pub mod lint;
pub mod listing;
mod local;
pub mod otherwise;
pub mod parse;
pub mod plain;
pub mod print;
pub mod program;
pub mod question;
pub mod raw;
pub mod report;
pub mod retell;
pub mod schema;
pub mod sentence;
pub mod syntax;
mod translation;
pub mod value;
pub mod version;
pub mod vocabulary;

pub use check::Checked;
pub use decision::{Decision, Effect, Layer, Line, Outcome, Part, Promised};
pub use document::{Anchor, Block, Document, Piece, Segment};
pub use facts::{BadFacts, Facts, Record};
pub use finding::{Finding, Severity, render_all, rewritten};
pub use front::DocumentKind;
pub use library::Library;
pub use links::{Stretch, linked, stretches};
pub use retell::{Retold, retell};
pub use value::{Length, Unit, Value};
pub use version::{Clause, Hash, Unaskable, Version};

#[cfg(test)]
mod tests;
