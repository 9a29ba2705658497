//! Which school a command looks at.

use crate::app::App;
use crate::demo;
use crate::settings::Settings;
use clap::Args;
use lyceum_school::School;
use std::path::PathBuf;

/// A school by its settings, its folder or its database.
#[derive(Debug, Args)]
pub struct At {
    /// The settings file of the school.
    #[arg(long, env = "LYCEUM_CONFIG", conflicts_with = "data")]
    config: Option<PathBuf>,
    /// The folder of a demo school.
    #[arg(long, default_value = "lyceum-demo")]
    data: PathBuf,
    /// Use this database instead: sqlite:PATH or postgres://…
    #[arg(long, env = "LYCEUM_DATABASE")]
    database: Option<String>,
}

impl At {
    /// The school behind a database, whatever its settings.
    pub(super) fn database(url: &str) -> Self {
        Self { config: None, data: PathBuf::from("lyceum-demo"), database: Some(url.to_owned()) }
    }

    /// Whether there is anything where it should be.
    pub(super) fn is_there(&self) -> anyhow::Result<bool> {
        Ok(match self.settings()?.database()? {
            lyceum_store::DatabaseUrl::Sqlite(path) => path.exists(),
            _ => true,
        })
    }

    /// Opens the school to look at it: publishes nothing, runs no job.
    pub(super) async fn look(&self) -> anyhow::Result<School> {
        let settings = self.settings()?;
        if let lyceum_store::DatabaseUrl::Sqlite(path) = settings.database()?
            && !path.exists()
        {
            anyhow::bail!(
                "there is no school at {}; name its folder with --data or its settings with --config",
                path.display()
            );
        }
        App::look(&settings).await
    }

    fn settings(&self) -> anyhow::Result<Settings> {
        let mut settings = match &self.config {
            Some(path) => Settings::read(path)?,
            // Nothing is called, so that the simulator may be anywhere.
            None => demo::settings(
                self.data.clone(),
                std::net::SocketAddr::from(([127, 0, 0, 1], 0)),
                "http://127.0.0.1:9090",
            ),
        };
        settings.database = self.database.clone().or(settings.database);
        Ok(settings)
    }
}
