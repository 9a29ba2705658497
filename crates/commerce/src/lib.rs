//! Commerce: what the school sells, bills, is paid for and gives back.
//!
//! This file is the table of contents and its order is the law: a slice may use the slices above its line, never one
//! below. Where a lower slice must tell a higher one that something happened it owns a hook list (`payments::OnSettled`),
//! and the binary fills it. The commits of a whole purchase are named in `docs/walkthroughs/a-purchase.md`.

pub mod bookkeeping;

pub mod offers;

pub mod invoicing;

pub mod payments;

pub mod ordering;

pub mod claims;

pub mod desk;

pub mod books;

#[cfg(test)]
mod shop;

use axum::Router;
use lyceum_people::Check;
use lyceum_school::{Fault, Read, School, SchoolBuilder, Worker};
use lyceum_words::Source;

/// The words of this area, slice by slice.
pub const TEXTS: &[Source] =
    &[offers::TEXT, invoicing::TEXT, payments::TEXT, ordering::TEXT, claims::TEXT, desk::TEXT, books::TEXT];

/// The pages of this area.
pub fn router() -> Router<School> {
    offers::router()
        .merge(payments::router())
        .merge(ordering::router())
        .merge(claims::router())
        .merge(desk::router())
        .merge(books::router())
}

/// The jobs of this area.
pub fn worker(worker: Worker) -> Worker {
    claims::worker(ordering::worker(payments::worker(worker)))
}

/// What this area gives the owners of these lists, which stand below: the only way up. The program and the tests of this
/// area take this one list.
pub fn hooks(builder: SchoolBuilder) -> SchoolBuilder {
    builder
        .list(vec![offers::SOLD_UNDER])
        .list(vec![invoicing::ATTACHMENTS])
        .list(vec![ordering::ATTACHMENTS])
        .list(vec![ordering::ON_SETTLED])
        .list(vec![ordering::ON_DELIVERED])
        .list(vec![ordering::ON_BOUNCED])
        .list(vec![claims::ON_REFUND])
        .list(vec![claims::ON_MISSED])
        .list(vec![claims::ABOUT_PROMISE])
        .list(vec![claims::ON_EXCESS])
        .list(vec![claims::ON_DISPUTE])
        .list(vec![claims::ABOUT_BUYER])
        .list(vec![claims::BEFORE_ORDER])
        .list(vec![claims::IN_CONFIRMATION])
        .list(vec![claims::BEFORE_STEP])
        .list(vec![claims::PANEL])
        .list(vec![desk::PERSON_PANEL])
        .list(vec![ordering::HEAD_COUNT])
        .list(vec![claims::ON_STANDING])
        .list(vec![desk::FIND_PERSON])
}

/// Checks what this area promises: the journal balances, coupons and refunds stay within their limits, invoices are frozen
/// and have no gaps, claims are answered.
///
/// # Errors
/// When the database fails.
pub async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let mut checks = bookkeeping::doctor(read).await?;
    checks.extend(offers::doctor(read).await?);
    checks.extend(invoicing::doctor(read).await?);
    checks.extend(payments::doctor(read).await?);
    checks.extend(ordering::doctor(read).await?);
    checks.extend(claims::doctor(read).await?);
    Ok(checks)
}
