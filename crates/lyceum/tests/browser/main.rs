//! The school in a real browser: every main page without a barrier, the journeys with and without scripts, and the
//! pictures that the README shows. Run by `cargo xtask test --only browser`, which installs Chromium, its driver and axe.
//!
//! `house.rs` opens a demo school, `driver.rs` a browser, `barriers.rs` looks for what keeps people out.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod barriers;
mod driver;
mod house;
mod journeys;
mod pages;
