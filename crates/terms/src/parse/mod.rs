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
    let before = complaints.len();
    let branches = lexer::branches(source, block, complaints);
    // A statement that lost lines because they stand too deep is not read any further: what is left of it would mislead.
    let deep: Vec<usize> =
        complaints.iter().skip(before).filter(|known| known.code == "too-deep").map(|known| known.span.start).collect();
    let ends = branches.iter().skip(1).map(|next| next.span.start).chain([block.end]);
    let whole = |branch: &&lexer::Branch<'_>, end: usize| !deep.iter().any(|at| (branch.span.start..end).contains(at));
    let sound: Vec<&lexer::Branch<'_>> =
        branches.iter().zip(ends).filter(|(branch, end)| whole(branch, *end)).map(|(branch, _)| branch).collect();
    sound.into_iter().filter_map(|branch| statement::statement(source, branch, complaints)).collect()
}

/// The lines of a block of facts (`expects` false) or of an example.
#[must_use]
pub fn scenario(source: &str, name: Name, block: Span, expects: bool, complaints: &mut Vec<Complaint>) -> Scenario {
    let branches = lexer::branches(source, block, complaints);
    scenario::scenario(source, name, &branches, expects, complaints)
}

pub(crate) use expression::is_place;
