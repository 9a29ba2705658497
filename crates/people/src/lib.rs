//! People: what the school and its people write to each other, who they are, what they agreed, and what they owe.
//! The order of the modules is the law: a slice may use the slices above its line, never one below.

pub mod letters;

pub mod accounts;

pub mod agreements;

pub mod promises;

pub mod workbench;

#[cfg(test)]
mod trial;

use axum::Router;
use lyceum_school::{Fault, Read, School, SchoolBuilder, Worker};
use lyceum_words::Source;

/// The words of this area, slice by slice.
pub const TEXTS: &[Source] = &[letters::TEXT, accounts::TEXT, agreements::TEXT, promises::TEXT, workbench::TEXT];

/// The pages of this area.
pub fn router() -> Router<School> {
    letters::router()
        .merge(accounts::router())
        .merge(agreements::router())
        .merge(promises::router())
        .merge(workbench::router())
}

/// The jobs of this area.
pub fn worker(worker: Worker) -> Worker {
    let worker = letters::worker(worker);
    let worker = accounts::worker(worker);
    let worker = promises::worker(worker);
    workbench::worker(worker)
}

/// What slices of this area give those above their line: the texts of the terms go out with letters.
#[must_use]
pub fn hooks(builder: SchoolBuilder) -> SchoolBuilder {
    builder.list(vec![agreements::ATTACHMENTS]).list(vec![agreements::PERSON_PANEL])
}

/// What one check of the live database looked at and found wrong; an invariant's number is that of the house's list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Check {
    /// The number of the invariant in the list of the house; [`Check::BESIDE`] for what is none of them.
    pub invariant: u8,
    /// What was checked, in a few words.
    pub name: &'static str,
    /// How many records were looked at.
    pub looked_at: u64,
    /// What is wrong, one sentence each; empty is good.
    pub findings: Vec<String>,
}

impl Check {
    /// Of what is checked beside the list.
    pub const BESIDE: u8 = 0;
}

/// Checks what this area promises: decisions replay to the same bytes, promises have an end, letters leave.
pub async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    Ok(vec![agreements::doctor(read).await?, promises::doctor(read).await?, letters::doctor(read).await?])
}
