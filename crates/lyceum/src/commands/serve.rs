//! `lyceum serve --config FILE`: a real school. The first owner gets a link that works once; there are no passwords.

use crate::app::App;
use crate::settings::Settings;
use anyhow::bail;
use clap::Args;
use lyceum_kernel::{Actor, Calendar};
use lyceum_people::accounts;
use lyceum_school::School;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

/// What an owner should know who has named no mail server.
const NO_MAIL_SERVER: &str = "The settings name no mail server ([smtp]): nobody signs in by a letter, and no order is \
confirmed. A letter is tried for half a day; after that it stands on the desk until somebody has it sent again. \
--owner-link prints a way in for the owner.";

/// The arguments of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The settings file.
    #[arg(long, env = "LYCEUM_CONFIG")]
    config: PathBuf,
    /// Serve this address instead of the file's.
    #[arg(long, env = "LYCEUM_LISTEN")]
    listen: Option<SocketAddr>,
    /// Use this database instead of the file's: sqlite:PATH or postgres://…
    #[arg(long, env = "LYCEUM_DATABASE")]
    database: Option<String>,
    /// Print a new sign-in link for the owner, if the first one was not used in time.
    #[arg(long)]
    owner_link: bool,
}

impl Serve {
    /// Serves until told to stop.
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        super::log("info,sqlx=warn");
        let mut settings = Settings::read(&self.config)?;
        settings.listen = self.listen.unwrap_or(settings.listen);
        settings.database = self.database.or(settings.database);
        if self.owner_link && settings.owner.is_none() {
            bail!(
                "--owner-link: the settings file {} names no owner; add [owner] with email and name",
                self.config.display()
            );
        }
        // The port first: where it is taken, nothing is published, no link is given out, and nobody is told that it is open.
        let listener = crate::app::bind(settings.listen).await?;
        settings.listen = listener.local_addr()?;
        let _alone = crate::app::alone(&settings)?;
        let app = App::open(&settings, false).await?.on(listener);
        if let Some(owner) = &settings.owner {
            invite_owner(&app.school, owner, self.owner_link).await?;
        }
        if !Calendar::of(settings.seat).is_known() {
            say(&format!(
                "The holidays of the seat {} are not known here: only Saturdays and Sundays are free.",
                settings.seat
            ));
        }
        if settings.smtp.is_none() && !settings.rehearsal {
            say(NO_MAIL_SERVER);
        }
        say(&format!("{} is open at {}", settings.name, app.school.settings().base_url));
        app.serve().await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Prints a one-time link when the school has no owner yet, or when asked to.
async fn invite_owner(school: &School, owner: &crate::settings::Owner, asked: bool) -> anyhow::Result<()> {
    let mut tx = school.begin(Actor::System("first start")).await?;
    if accounts::has_owner(&mut tx).await? && !asked {
        return Ok(());
    }
    let link = accounts::first_owner_link(&mut tx, &owner.email, &owner.name, owner.language).await?;
    tx.commit().await?;
    say(&format!("The owner signs in here, once, within a day:\n  {link}"));
    Ok(())
}

#[expect(clippy::print_stdout, reason = "what a command says to the person who started it")]
fn say(text: &str) {
    println!("{text}");
}
