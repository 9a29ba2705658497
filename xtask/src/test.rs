//! The tests, in the order in which a mistake is cheapest to find: house, pure crates, slices and stories on SQLite, the
//! same on PostgreSQL, then browsers.

use crate::build::{self, TestProgram};
use crate::run::{program, shown};
use crate::tools;
use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use std::process::Command;
use std::time::Instant;

/// The arguments of `test`.
#[derive(Debug, Args)]
pub struct Test {
    /// Only one part.
    #[arg(long, value_enum)]
    only: Option<Part>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The shape of the house: heights, order, sizes, the register of clauses, SQL on both engines.
    House,
    /// Crates without a database.
    Pure,
    /// Tools, slices and stories on SQLite.
    Sqlite,
    /// The same on PostgreSQL, in a cluster of their own.
    Postgres,
    /// Journeys and accessibility in Chromium, with and without scripts.
    Browser,
}

const PARTS: [Part; 5] = [Part::House, Part::Pure, Part::Sqlite, Part::Postgres, Part::Browser];
/// Crates without a database, by folder.
const PURE: [&str; 3] = ["kernel", "terms", "ledger"];
/// Crates whose tests open one.
const WITH_DATABASE: [&str; 9] =
    ["store", "jobs", "school", "testkit", "web", "people", "teaching", "commerce", "lyceum"];

impl Test {
    /// Whether everything passed.
    pub(crate) fn run(&self) -> Result<bool> {
        let parts: Vec<Part> = self.only.map_or_else(|| PARTS.to_vec(), |part| vec![part]);
        prepare(&parts)?;
        let programs = build::build()?;
        let mut failed = Vec::new();
        for part in parts {
            let start = Instant::now();
            println!("\n== {part:?}");
            for program in programs.iter().filter(|program| part.has(program)) {
                println!("\n-- {}", program.title());
                if !shown(&mut part.command(program))? {
                    failed.push(format!("{part:?}: {}", program.title()));
                }
            }
            println!("== {part:?}: {} s", start.elapsed().as_secs());
        }
        for failure in &failed {
            println!("FAILED {failure}");
        }
        Ok(failed.is_empty())
    }
}

/// Installs before anything is built, so that a missing tool is said in the first second.
fn prepare(parts: &[Part]) -> Result<()> {
    if parts.contains(&Part::Postgres) {
        tools::for_postgres()?;
    }
    if parts.contains(&Part::Browser) {
        tools::for_browser()?;
    }
    Ok(())
}

impl Part {
    /// Whether a test program belongs to this part. Each belongs to one, but those with a database run on both engines.
    fn has(self, test: &TestProgram) -> bool {
        let is_house = test.name == "house" && test.kind == "test";
        let is_browser = test.name == "browser" && test.kind == "test";
        let is_pure = PURE.contains(&test.package.as_str());
        match self {
            Self::House => is_house,
            Self::Browser => is_browser,
            Self::Pure => is_pure,
            Self::Sqlite => !is_house && !is_browser && !is_pure && test.kind != "bench",
            Self::Postgres => WITH_DATABASE.contains(&test.package.as_str()) && !is_browser && test.kind != "bench",
        }
    }

    fn command(self, test: &TestProgram) -> Command {
        match self {
            Self::House | Self::Pure | Self::Sqlite => on_sqlite(test),
            Self::Postgres => on_postgres(test),
            Self::Browser => {
                let mut command = on_sqlite(test);
                command.arg("--test-threads=1").env("LYCEUM_AXE", tools::axe_script());
                command
            }
        }
    }
}

/// Whatever server the shell names: that is for the one part that starts its own.
fn on_sqlite(test: &TestProgram) -> Command {
    let mut command = test.command();
    command.env_remove("LYCEUM_TEST_DATABASE");
    command
}

/// `with-postgres` starts a cluster, sets `LYCEUM_TEST_DATABASE`, runs the command and ends what it started.
fn on_postgres(test: &TestProgram) -> Command {
    let inner = test.command();
    let mut command = Command::new(build::built("with-postgres"));
    command.arg(inner.get_program()).current_dir(inner.get_current_dir().unwrap_or_else(|| ".".as_ref()));
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command
}

/// Format, lints, and the same tests.
pub(crate) fn ci() -> Result<bool> {
    if !shown(&mut program("cargo", &["fmt", "--all", "--check"]))? {
        bail!("the format differs: run `cargo fmt --all`");
    }
    let mut clippy = program(
        "cargo",
        &["clippy", "--workspace", "--all-targets", "--features", "lyceum/browser", "--", "-D", "warnings"],
    );
    if !shown(&mut clippy)? {
        bail!("clippy found something");
    }
    Test { only: None }.run()
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: a review found that what is said to run on SQLite ran on the server that the shell named.
    #[test]
    fn only_the_part_of_postgresql_is_told_of_a_server() {
        let (package, kind, name) = ("lyceum-store".to_owned(), "lib".to_owned(), "lyceum_store".to_owned());
        let test = TestProgram { package, kind, name, folder: ".".into(), program: "true".into() };
        for part in [Part::House, Part::Pure, Part::Sqlite] {
            let command = part.command(&test);
            let mut told = command.get_envs().filter(|(name, _)| *name == "LYCEUM_TEST_DATABASE");
            assert_eq!(told.next(), Some(("LYCEUM_TEST_DATABASE".as_ref(), None)), "{part:?}");
        }
    }
}
