//! The workshop: `cargo xtask test`, `bench`, `ci`. One command each, the same here and on a build server.
//!
//! Look next at `test.rs` for what the tests are, `tools.rs` for what they need installed, `bench.rs` for the ratios
//! and `engines.rs` for what they are compared with.

#![expect(clippy::print_stdout, reason = "a workshop talks to the person who works in it")]

mod bench;
mod build;
mod engines;
mod run;
mod table;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "Test, bench, ci")]
struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run every test; installs what the tests need where that is possible, or says what to install.
    Test(test::Test),
    /// Measure, each figure as a ratio to a limit measured in the same run.
    Bench(bench::Bench),
    /// Format, lints, then every test.
    Ci,
}

fn main() -> ExitCode {
    let done = match Xtask::parse().command {
        Command::Test(test) => test.run(),
        Command::Bench(bench) => bench.run(),
        Command::Ci => test::ci(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::from(2)
        }
    }
}
