//! Teaching: what is taught, who learns it, how it is examined, and what is certified.
//!
//! The order below is the law: a slice may use the slices above its line. Offers, orders and claims stand above this
//! crate and are not known here; they are met as opaque sources of grants and through the list [`learning::BeforeStep`].

pub mod catalog;
pub mod learning;

pub mod assessment;

pub mod credentials;

#[cfg(test)]
mod trial;

use axum::Router;
use lyceum_people::Check;
use lyceum_school::{Fault, Read, School, Worker};
use lyceum_words::Source;

/// The words of every slice.
pub const TEXTS: &[Source] = &[catalog::TEXT, learning::TEXT, assessment::TEXT, credentials::TEXT];

/// Every page of teaching.
pub fn router() -> Router<School> {
    catalog::router().merge(learning::router()).merge(assessment::router()).merge(credentials::router())
}

/// The jobs of teaching: none. Whatever a learner does is done when the page answers.
pub fn worker(worker: Worker) -> Worker {
    worker
}

/// What must hold on a live database.
pub async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let mut checks = catalog::doctor(read).await?;
    checks.extend(learning::doctor(read).await?);
    checks.extend(assessment::doctor(read).await?);
    checks.extend(credentials::doctor(read).await?);
    Ok(checks)
}
