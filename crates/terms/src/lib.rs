//! The language of the terms: parse, check, decide, explain, merge layers. Pure.

pub mod civil;
pub mod decision;
pub mod declare;
pub mod document;
pub mod finding;
pub mod front;
mod lexer;
mod local;
pub mod parse;
pub mod sentence;
pub mod syntax;
pub mod value;
pub mod vocabulary;
pub mod calendars;
pub mod compile;
pub mod program;
pub mod raw;
pub mod evaluate;
pub mod facts;
pub mod frame;
