//! The test bed below the areas: a school on either engine, with its clock in hand.
//!
//! `testbed.rs` is the school in which stories play; `database.rs` gives each test a database of its own; `postgres.rs`
//! starts a private server; `markup.rs` says what holds of every page. Set `LYCEUM_TEST_DATABASE=postgres://…` and the same
//! tests run on PostgreSQL.

#![expect(clippy::panic, clippy::expect_used, reason = "this crate serves tests, which fail by panicking")]

pub mod database;
pub mod markup;
pub mod postgres;
pub mod testbed;

pub use database::Database;
pub use markup::has_each_id_once;
pub use testbed::{Setup, Testbed, start};
