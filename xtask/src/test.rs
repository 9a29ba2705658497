//! The tests, in the order in which a mistake is cheapest to find: house, pure crates, slices and stories on SQLite, the
//! same on PostgreSQL, then browsers.

use crate::run::{program, shown};
use crate::tools;
use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
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
const PURE: [&str; 3] = ["lyceum-kernel", "lyceum-terms", "lyceum-ledger"];
const WITH_DATABASE: [&str; 8] = [
    "lyceum-store",
    "lyceum-jobs",
    "lyceum-school",
    "lyceum-testkit",
    "lyceum-web",
    "lyceum-people",
    "lyceum-teaching",
    "lyceum-commerce",
];
const OTHER_TOOLS: [&str; 5] =
    ["lyceum-words", "lyceum-media", "lyceum-documents", "lyceum-providers", "xtask"];

impl Test {
    /// Whether everything passed.
    pub(crate) fn run(&self) -> Result<bool> {
        let parts: Vec<Part> = self.only.map_or_else(|| PARTS.to_vec(), |part| vec![part]);
        prepare(&parts)?;
        let mut failed = Vec::new();
        for part in parts {
            let start = Instant::now();
            println!("\n== {part:?}");
            let passed = part.run()?;
            println!("== {part:?}: {} after {} s", if passed { "passed" } else { "FAILED" }, start.elapsed().as_secs());
            if !passed {
                failed.push(part);
            }
        }
        if !failed.is_empty() {
            println!("\nfailed: {failed:?}; run one part alone with `cargo xtask test --only PART`");
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
    fn run(self) -> Result<bool> {
        match self {
            Self::House => shown(&mut program("cargo", &["test", "--package", "lyceum", "--test", "house"])),
            Self::Pure => cargo_test(&PURE, &[]),
            Self::Sqlite => {
                let packages = [&OTHER_TOOLS[..], &WITH_DATABASE[..]].concat();
                Ok(cargo_test(&packages, &[])? & cargo_test(&["lyceum"], &["--lib", "--bins", "--test", "stories"])?)
            }
            Self::Postgres => Ok(on_postgres(&WITH_DATABASE, &[])? & on_postgres(&["lyceum"], &["--test", "stories", "--test", "house"])?),
            Self::Browser => {
                let mut browser = program("cargo", &["test", "--package", "lyceum", "--features", "browser"]);
                browser.args(["--test", "browser", "--", "--test-threads=1"]).env("LYCEUM_AXE", tools::axe_script());
                shown(&mut browser)
            }
        }
    }
}

fn packages(names: &[&'static str]) -> Vec<&'static str> {
    names.iter().flat_map(|name| ["--package", name]).collect()
}

fn cargo_test(names: &[&'static str], rest: &[&str]) -> Result<bool> {
    shown(program("cargo", &["test", "--no-fail-fast"]).args(packages(names)).args(rest))
}

/// `with-postgres` starts a cluster, sets `LYCEUM_TEST_DATABASE`, runs the command and ends what it started.
fn on_postgres(names: &[&'static str], rest: &[&str]) -> Result<bool> {
    let mut command =
        program("cargo", &["run", "--quiet", "--package", "lyceum-testkit", "--bin", "with-postgres", "--"]);
    shown(command.args(["cargo", "test", "--no-fail-fast"]).args(packages(names)).args(rest))
}

/// Format, lints, and the same tests.
pub(crate) fn ci() -> Result<bool> {
    if !shown(&mut program("cargo", &["fmt", "--all", "--check"]))? {
        bail!("the format differs: run `cargo fmt --all`");
    }
    let mut clippy =
        program("cargo", &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]);
    if !shown(&mut clippy)? {
        bail!("clippy found something");
    }
    Test { only: None }.run()
}
