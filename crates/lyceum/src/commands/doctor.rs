//! `lyceum doctor`: checks the invariants of the house on a live database, and says of those that no database shows what holds them.
//! Reads only: a database
//! that an older program serves is refused, not brought up to date.

use super::at::At;
use crate::lists;
use clap::Args;
use lyceum_kernel::Actor;
use lyceum_people::Check;
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
                .map(|check| serde_json::json!({ "invariant": number(check), "name": check.name, "looked_at": check.looked_at, "findings": check.findings }))
                .collect();
            println!("{}", serde_json::json!({ "checks": rows, "unseen": lists::UNSEEN, "findings": findings }));
        } else {
            for check in &checks {
                let mark = if check.findings.is_empty() { "ok  " } else { "BAD " };
                let number = number(check).map_or_else(|| "work".to_owned(), |number| number.to_string());
                println!("{mark} {number:>4}  {} ({} looked at)", check.name, check.looked_at);
                for finding in &check.findings {
                    println!("           {finding}");
                }
            }
            for unseen in lists::UNSEEN {
                println!("-    {:>4}  {}: {}", unseen.invariant, unseen.name, unseen.why);
            }
            println!("{} checks, {findings} findings, {} not to be seen here", checks.len(), lists::UNSEEN.len());
        }
        Ok(if findings == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

/// The number in the list of the house, of what is in it.
fn number(check: &Check) -> Option<u8> {
    (check.invariant != Check::BESIDE).then_some(check.invariant)
}
