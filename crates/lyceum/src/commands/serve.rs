//! `lyceum serve --config FILE`: a real school. The first owner gets a link that works once; there are no passwords. Another link is
//! printed by `--owner-link`, beside a school that runs or before it does.

use crate::app::App;
use crate::settings::{Owner, Settings};
use anyhow::bail;
use clap::Args;
use lyceum_commerce::offers::{self, Stage, Step};
use lyceum_kernel::{Actor, Calendar, Locale};
use lyceum_people::accounts;
use lyceum_school::{School, Tx};
use lyceum_words::Reader;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

/// What an owner should know who has named no mail server.
const NO_MAIL_SERVER: &str = "The settings name no mail server ([smtp]): nobody signs in by a letter, and no order is \
confirmed. A letter is tried for half a day; after that it stands on the desk until somebody has it sent again. \
--owner-link prints a way in for the owner.";

/// What whoever rehearses should know: which school this is, and how its made-up people come in.
const REHEARSAL: &str = "This school rehearses (rehearsal = true): letters count as delivered, and none leaves. The owner reads \
them all, those that hold a way in too, at";

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
    /// Print a new sign-in link for the owner and stop; the school may be running meanwhile.
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
        if self.owner_link {
            let Some(owner) = &settings.owner else {
                bail!(
                    "--owner-link: the settings file {} names no owner; add [owner] with email and name",
                    self.config.display()
                );
            };
            return another_link(&settings, owner).await;
        }
        // The port first: where it is taken, nothing is published, no link is given out, and nobody is told that it is open.
        let listener = crate::app::bind(settings.listen).await?;
        settings.listen = listener.local_addr()?;
        let _alone = crate::app::alone(&settings)?;
        let app = App::open(&settings, false).await?.on(listener);
        if let Some(owner) = &settings.owner {
            invite_owner(&app.school, owner).await?;
        }
        if !Calendar::of(settings.seat).is_known() {
            say(&format!(
                "The holidays of the seat {} are not known here: only Saturdays and Sundays are free.",
                settings.seat
            ));
        }
        let base_url = &app.school.settings().base_url;
        if settings.rehearsal {
            say(&format!("{REHEARSAL} {base_url}/letters"));
        } else if settings.smtp.is_none() {
            say(NO_MAIL_SERVER);
        }
        say_what_is_missing(&app.school).await?;
        say(&format!("{} is open at {base_url} and listens on {}", settings.name, settings.listen));
        app.serve().await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Prints another link, and neither publishes nor serves: a school that runs goes on running.
async fn another_link(settings: &Settings, owner: &Owner) -> anyhow::Result<ExitCode> {
    let school = App::open_quietly(settings).await?;
    print_link(school.begin(Actor::System("owner link")).await?, owner).await?;
    school.db().close().await?;
    say("It works as soon as the school runs; start it without --owner-link if it does not.");
    Ok(ExitCode::SUCCESS)
}

/// Prints a one-time link when the school has no owner yet.
async fn invite_owner(school: &School, owner: &Owner) -> anyhow::Result<()> {
    let mut tx = school.begin(Actor::System("first start")).await?;
    if accounts::has_owner(&mut tx).await? {
        return Ok(());
    }
    print_link(tx, owner).await
}

async fn print_link(mut tx: Tx, owner: &Owner) -> anyhow::Result<()> {
    let link = accounts::first_owner_link(&mut tx, &owner.email, &owner.name, owner.language).await?;
    tx.commit().await?;
    say(&format!("The owner signs in here, once, within a day:\n  {link}"));
    Ok(())
}

/// What keeps the school from selling, or from selling well. That no mail server is named is said by itself.
async fn say_what_is_missing(school: &School) -> anyhow::Result<()> {
    let opening = offers::opening(&mut school.read(Actor::System("first start")).await?).await?;
    let reader = Reader::new(school.words().clone(), Locale::En, school.zone().clone());
    let left: Vec<(Step, Stage)> = opening.left().filter(|left| *left != (Step::Mail, Stage::Open)).collect();
    if !left.is_empty() {
        say(&format!("Before you open ({}{} says the same):", school.settings().base_url, offers::urls::SHOP_OPENING));
    }
    for step in left {
        say(&format!("  {}", offers::step_line(&reader, step)));
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "what a command says to the person who started it")]
fn say(text: &str) {
    println!("{text}");
}
