//! The figures of the project, each as a ratio to a limit measured in the same run, because no two machines agree.

use crate::run::{output, program};
use crate::tools;
use anyhow::{Context as _, Result, bail};
use clap::Args;
use serde_json::Value;

/// The arguments of `bench`.
#[derive(Debug, Args)]
pub struct Bench {
    /// Only this group: terms, pages, purchases, postgres, size.
    name: Option<String>,
    /// One JSON object a line: name, value, unit, limit, ratio.
    #[arg(long)]
    json: bool,
}

struct Group {
    name: &'static str,
    /// What is built and run in release mode; it prints one JSON object a line.
    command: &'static [&'static str],
    needs_postgres: bool,
}

const GROUPS: &[Group] = &[
    Group {
        name: "terms",
        command: &["bench", "--quiet", "--package", "lyceum-terms", "--bench", "decisions"],
        needs_postgres: false,
    },
    Group {
        name: "pages",
        command: &["bench", "--quiet", "--package", "lyceum", "--bench", "school", "--", "pages"],
        needs_postgres: false,
    },
    Group {
        name: "purchases",
        command: &["bench", "--quiet", "--package", "lyceum", "--bench", "school", "--", "purchases"],
        needs_postgres: false,
    },
    Group {
        name: "postgres",
        command: &["bench", "--quiet", "--package", "lyceum", "--bench", "school", "--", "postgres"],
        needs_postgres: true,
    },
    Group {
        name: "size",
        command: &["bench", "--quiet", "--package", "lyceum", "--bench", "school", "--", "size"],
        needs_postgres: false,
    },
];

impl Bench {
    /// Whether every ratio reached its limit.
    pub(crate) fn run(&self) -> Result<bool> {
        let chosen: Vec<&Group> =
            GROUPS.iter().filter(|group| self.name.as_deref().is_none_or(|name| name == group.name)).collect();
        if chosen.is_empty() {
            let names: Vec<&str> = GROUPS.iter().map(|group| group.name).collect();
            bail!("no bench is called {:?}; there are {}", self.name.as_deref().unwrap_or_default(), names.join(", "));
        }
        let mut reached = true;
        for group in chosen {
            for figure in group.figures()? {
                reached &= figure.get("ratio").and_then(Value::as_f64).is_none_or(|ratio| ratio >= 1.0);
                self.say(&figure);
            }
        }
        Ok(reached)
    }

    fn say(&self, figure: &Value) {
        if self.json {
            println!("{figure}");
            return;
        }
        let text = |key: &str| figure.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |key: &str| {
            figure.get(key).and_then(Value::as_f64).map_or_else(|| "-".to_owned(), |number| format!("{number:.2}"))
        };
        println!(
            "{:<44} {:>14} {:<14} limit {:>14}  ratio {:>6}",
            text("name"),
            number("value"),
            text("unit"),
            number("limit"),
            number("ratio")
        );
        if !text("note").is_empty() {
            println!("    {}", text("note"));
        }
    }
}

impl Group {
    /// The figures: `value` is what was measured, `limit` what it must reach (or stay under), `ratio` is 1 or more when
    /// it does.
    fn figures(&self) -> Result<Vec<Value>> {
        if self.needs_postgres {
            tools::for_postgres()?;
            let built =
                ["run", "--quiet", "--release", "--package", "lyceum-testkit", "--bin", "with-postgres", "--", "cargo"];
            return self.parse(output(program("cargo", &built).args(self.command)));
        }
        self.parse(output(&mut program("cargo", self.command)))
    }

    fn parse(&self, printed: Option<String>) -> Result<Vec<Value>> {
        let printed = printed.with_context(|| format!("the bench {} did not end well", self.name))?;
        let lines = printed.lines().filter(|line| line.starts_with('{'));
        lines.map(|line| serde_json::from_str(line).with_context(|| format!("{line} is no figure"))).collect()
    }
}
