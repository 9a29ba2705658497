//! `lyceum doctor`: checks every invariant of the house on a live database. Reads only.

use crate::app::App;
use crate::lists;
use crate::settings::Settings;
use clap::Args;
use lyceum_kernel::Actor;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `doctor`.
#[derive(Debug, Args)]
pub struct Doctor {
    /// The settings file of the school.
    #[arg(long, env = "LYCEUM_CONFIG", conflicts_with = "data")]
    config: Option<PathBuf>,
    /// The folder of a demo school.
    #[arg(long, default_value = "lyceum-demo")]
    data: PathBuf,
    /// Use this database instead: sqlite:PATH or postgres://…
    #[arg(long, env = "LYCEUM_DATABASE")]
    database: Option<String>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

impl Doctor {
    /// Exit code 0 when all is well, 1 with findings, 2 when it could not look.
    #[expect(clippy::print_stdout, reason = "the report is what the command is for")]
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        super::log("warn");
        let mut settings = match &self.config {
            Some(path) => Settings::read(path)?,
            None => Settings::default_in(self.data.clone(), std::net::SocketAddr::from(([127, 0, 0, 1], 0))),
        };
        settings.database = self.database.or(settings.database);
        if let lyceum_store::DatabaseUrl::Sqlite(path) = settings.database()?
            && !path.exists()
        {
            anyhow::bail!(
                "there is no school at {}; name its folder with --data or its settings with --config",
                path.display()
            );
        }
        let school = App::look(&settings).await?;
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
