//! `lyceum doctor`: checks every invariant of the house on a live database. Reads only: a database
//! that an older program serves is refused, not brought up to date.

use super::at::At;
use crate::lists;
use clap::Args;
use lyceum_kernel::Actor;
use std::process::ExitCode;

/// The arguments of `doctor`.
#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    at: At,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

impl Doctor {
    /// Exit code 0 when all is well, 1 with findings, 2 when it could not look.
    #[expect(clippy::print_stdout, reason = "the report is what the command is for")]
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        super::log("warn");
        let school = self.at.look().await?;
        let mut read = school.read(Actor::System("doctor")).await?;
        let checks = lists::doctor(&mut read).await?;
        let findings: usize = checks.iter().map(|check| check.findings.len()).sum();
        if self.json {
            let rows: Vec<_> = checks
                .iter()
                .map(|check| serde_json::json!({ "invariant": check.invariant, "name": check.name, "looked_at": check.looked_at, "findings": check.findings }))
                .collect();
            println!("{}", serde_json::json!({ "checks": rows, "findings": findings }));
        } else {
            for check in &checks {
                let mark = if check.findings.is_empty() { "ok  " } else { "BAD " };
                println!("{mark} {:>2}  {} ({} looked at)", check.invariant, check.name, check.looked_at);
                for finding in &check.findings {
                    println!("         {finding}");
                }
            }
            println!("{} checks, {findings} findings", checks.len());
        }
        Ok(if findings == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}
