//! Commerce: what the school sells, bills, is paid for and gives back.
//!
//! This file is the table of contents and its order is the law: a slice may use the slices above its line, never one
//! below. Where a lower slice must tell a higher one that something happened it owns a hook list (`payments::OnSettled`),
//! and the binary fills it from [`hooks`].

pub mod bookkeeping;
pub mod offers;
pub mod invoicing;
pub mod payments;
pub mod ordering;
pub mod claims;
