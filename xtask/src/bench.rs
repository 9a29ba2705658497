//! The figures of the project, each as a ratio to a limit measured in the same run, because no two machines agree.

use crate::run::program;
use crate::table::ratio;
use crate::{engines, table, tools};
use anyhow::{Context as _, Result, bail};
use clap::Args;
use serde_json::Value;
use std::process::Stdio;

/// The arguments of `bench`.
#[derive(Debug, Args)]
pub struct Bench {
    /// Only this group: terms, backtest, engines, pages, purchases, postgres, size.
    name: Option<String>,
    /// One JSON object a line: name, value, unit, limit, ratio, note.
    #[arg(long)]
    json: bool,
}

struct Group {
    name: &'static str,
    /// What is built and run; it prints one JSON object a line. The engine is measured as it is shipped, whole pages in the release build,
    /// which takes half as long to make.
    command: &'static [&'static str],
    needs: Needs,
}

/// What must be there before a group is measured.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Needs {
    Nothing,
    Postgres,
    /// Other rule engines; without them ours is measured alone.
    Engines,
}

const GROUPS: &[Group] = &[
    Group {
        name: "terms",
        command: &["bench", "--quiet", "--profile", "dist", "--package", "lyceum-terms", "--bench", "decisions"],
        needs: Needs::Nothing,
    },
    Group {
        name: "backtest",
        command: &[
            "bench",
            "--quiet",
            "--profile",
            "dist",
            "--package",
            "lyceum-terms",
            "--bench",
            "decisions",
            "--",
            "backtest",
        ],
        needs: Needs::Nothing,
    },
    Group {
        name: "engines",
        command: &[
            "bench",
            "--quiet",
            "--profile",
            "dist",
            "--package",
            "lyceum-terms",
            "--bench",
            "decisions",
            "--",
            "engines",
        ],
        needs: Needs::Engines,
    },
    Group {
        name: "pages",
        command: &["bench", "--quiet", "--package", "lyceum", "--bench", "school", "--", "pages"],
        needs: Needs::Nothing,
    },
    Group {
        name: "purchases",
        command: &["bench", "--quiet", "--package", "lyceum", "--bench", "school", "--", "purchases"],
        needs: Needs::Nothing,
    },
    Group {
        name: "postgres",
        command: &["bench", "--quiet", "--package", "lyceum", "--bench", "school", "--", "postgres"],
        needs: Needs::Postgres,
    },
    Group {
        name: "size",
        command: &["bench", "--quiet", "--package", "lyceum", "--bench", "school", "--", "size"],
        needs: Needs::Nothing,
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
            let figures = group.figures()?;
            reached &= figures.iter().all(|figure| ratio(figure).is_none_or(|ratio| ratio >= 1.0));
            if self.json {
                for figure in &figures {
                    println!("{figure}");
                }
            } else {
                print!("{}", table::of(group.name, &figures));
            }
        }
        Ok(reached)
    }
}

impl Group {
    /// The figures: `value` is what was measured, `limit` what it must reach (or stay under), `ratio` is 1 or more when
    /// it does.
    fn figures(&self) -> Result<Vec<Value>> {
        let mut command = match self.needs {
            Needs::Nothing => program("cargo", self.command),
            Needs::Postgres => {
                tools::for_postgres()?;
                program("cargo", self.command)
            }
            Needs::Engines => {
                let mut command = program("cargo", self.command);
                command.env("LYCEUM_ENGINES", engines::installed());
                command
            }
        };
        // What goes wrong inside is shown as it comes.
        let ended = command.stderr(Stdio::inherit()).output().with_context(|| format!("the bench {}", self.name))?;
        if !ended.status.success() {
            bail!("the bench {} did not end well", self.name);
        }
        let printed = String::from_utf8_lossy(&ended.stdout);
        let lines = printed.lines().filter(|line| line.starts_with('{'));
        lines.map(|line| serde_json::from_str(line).with_context(|| format!("{line} is no figure"))).collect()
    }
}
