//! From the text of blocks to the syntax tree. A line that cannot be read becomes a complaint; the lines around it are
//! read all the same, so that one run shows everything.

pub(crate) mod cursor;
mod expression;
mod scenario;
mod statement;

use crate::{
    finding::{Complaint, Span},
    lexer,
    syntax::{Name, Scenario, Statement},
};

/// The statements of a rule block.
#[must_use]
pub fn rules(source: &str, block: Span, complaints: &mut Vec<Complaint>) -> Vec<Statement> {
    let branches = lexer::branches(source, block, complaints);
    branches.iter().filter_map(|branch| statement::statement(source, branch, complaints)).collect()
}

/// The lines of a block of facts (`expects` false) or of an example.
#[must_use]
pub fn scenario(source: &str, name: Name, block: Span, expects: bool, complaints: &mut Vec<Complaint>) -> Scenario {
    let branches = lexer::branches(source, block, complaints);
    scenario::scenario(source, name, &branches, expects, complaints)
}

pub(crate) use expression::is_place;
