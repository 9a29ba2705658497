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

    /// Whether the settings are those of the school that is looked at. Beside the address of a database alone they are the demo's, which
    /// say nothing of its seller and its payments.
    pub(super) const fn has_own_settings(&self) -> bool {
        self.config.is_some() || self.database.is_none()
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

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-12-01: a review found a healthy school reported as broken: its terms were compared with the seller of the demo.
    #[test]
    fn the_settings_are_the_schools_own_where_a_file_or_the_folder_of_a_demo_says_them() {
        let at = |config: Option<&str>, database: Option<&str>| At {
            config: config.map(PathBuf::from),
            data: PathBuf::from("lyceum-demo"),
            database: database.map(str::to_owned),
        };
        let url = Some("postgres://lyceum@localhost/school");
        assert!(at(Some("school.toml"), url).has_own_settings() && at(Some("school.toml"), None).has_own_settings());
        assert!(at(None, None).has_own_settings());
        assert!(!at(None, url).has_own_settings());
    }
}
