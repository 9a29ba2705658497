//! `lyceum course …`: checks a course folder, brings one into a school, converts a workshopper, sets a price.
//!
//! A folder is either one of ours (`course.toml`, see `docs/guide/courses.md`) or that of a workshopper; which one it is, it
//! shows by itself.

use crate::app::App;
use crate::settings::Settings;
use anyhow::Context as _;
use clap::{Args, Subcommand};
use lyceum_commerce::offers::{self, Pricing, typed};
use lyceum_kernel::{Actor, Currency, Money};
use lyceum_school::School;
use lyceum_teaching::catalog::import::{self, Report};
use lyceum_teaching::catalog::{self, Course, CourseFolder, Finding};
use serde_json::json;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

const ACTOR: Actor = Actor::System("course import");
/// Where a demo school lies when nobody says otherwise.
const HERE: &str = "lyceum-demo";

/// Bring courses into a school.
#[derive(Debug, Subcommand)]
pub enum CourseCommand {
    /// Say what is wrong with a course folder: file, line, remedy. Changes nothing.
    Check {
        /// The folder.
        folder: PathBuf,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Publish a course folder, or the folder of a workshopper, into a school; with --draft, keep it back to be looked at first.
    Import {
        /// The folder.
        folder: PathBuf,
        /// Publish nothing yet: the owner reads the report and the lessons in the shop, then publishes or discards.
        #[arg(long, conflicts_with = "price")]
        draft: bool,
        /// Sell it at this price, tax included, such as 49 or "49.00 EUR"; "free" gives it away.
        #[arg(long, allow_hyphen_values = true)]
        price: Option<Price>,
        #[command(flatten)]
        at: At,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Write the folder of a workshopper as a course folder, to be edited by hand.
    Convert {
        /// The folder of the workshopper.
        folder: PathBuf,
        /// The course folder to be made; it must not exist yet.
        to: PathBuf,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Put a published course on sale, or change its price.
    Price {
        /// The address of the course, such as javascripting.
        slug: String,
        /// Such as 49 or "49.00 EUR"; "free" gives it away.
        #[arg(allow_hyphen_values = true)]
        price: Price,
        #[command(flatten)]
        at: At,
    },
}

/// Which school.
#[derive(Debug, Args)]
pub struct At {
    /// The settings file of the school.
    #[arg(long, env = "LYCEUM_CONFIG", conflicts_with = "data")]
    config: Option<PathBuf>,
    /// The folder of a school; made if it is not there. Without it: lyceum-demo, which must be there.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Use this database instead: sqlite:PATH or postgres://…
    #[arg(long, env = "LYCEUM_DATABASE")]
    database: Option<String>,
}

/// A price on the command line.
#[derive(Clone, Debug)]
pub enum Price {
    Free,
    Money(Money),
    /// Without a currency: in that of the school.
    Bare(String),
}

impl std::str::FromStr for Price {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.trim().eq_ignore_ascii_case("free") {
            return Ok(Self::Free);
        }
        // The currency of the school is not known yet; any with cents tells whether this is an amount.
        let bare = typed::amount(Currency::EUR, text).filter(|_| text.chars().all(|letter| !letter.is_alphabetic()));
        let money: Option<Money> = text.trim().parse().ok();
        let money = money.or(bare).ok_or_else(|| format!("{text:?} is no price; write 49.00 EUR, 49, or free"))?;
        if money.is_zero() {
            return Err(format!("{text:?} is no price; to give the course away, write free"));
        }
        if money.is_negative() {
            return Err(format!("{text:?} is below nothing; write 49.00 EUR, or free"));
        }
        Ok(if bare.is_some() { Self::Bare(text.trim().to_owned()) } else { Self::Money(money) })
    }
}

impl Price {
    /// The price in a school that sells in this currency.
    fn pricing(&self, sells: Currency) -> anyhow::Result<Pricing> {
        match self {
            Self::Free => Ok(Pricing::Free),
            Self::Money(money) => Ok(Pricing::List(*money)),
            Self::Bare(text) => {
                let amount = typed::amount(sells, text);
                Ok(Pricing::List(amount.with_context(|| format!("{text} is no amount in {sells}"))?))
            }
        }
    }
}

/// What was set, for whoever set it.
fn said(pricing: Pricing) -> String {
    match pricing {
        Pricing::Free => "given away".to_owned(),
        Pricing::List(price) => format!("on sale at {price}, tax included"),
        Pricing::Reduced { list, price } => format!("on sale at {price} instead of {list}, tax included"),
    }
}

impl At {
    async fn open(self) -> anyhow::Result<School> {
        let mut settings = match &self.config {
            Some(path) => Settings::read(path)?,
            None => Settings::default_in(
                self.data.clone().unwrap_or_else(|| PathBuf::from(HERE)),
                std::net::SocketAddr::from(([127, 0, 0, 1], 0)),
            ),
        };
        let is_named = self.data.is_some() || self.config.is_some() || self.database.is_some();
        settings.database = self.database.or(settings.database);
        if let lyceum_store::DatabaseUrl::Sqlite(path) = settings.database()? {
            let shown = path.display();
            match (path.exists(), is_named) {
                (true, true) => {}
                (true, false) => tell(&format!("The school at {shown} is used; --data or --config names another."))?,
                (false, true) => tell(&format!("There was no school at {shown}; an empty one is made."))?,
                // Nobody asked for a folder here, so none is made.
                (false, false) => anyhow::bail!(
                    "there is no school at {shown}; start one with lyceum demo, or name a folder with --data DIR"
                ),
            }
        }
        App::open_quietly(&settings).await
    }
}

pub(super) async fn run(command: CourseCommand) -> anyhow::Result<ExitCode> {
    super::log("warn");
    match command {
        CourseCommand::Check { folder, json } => check(&folder, json),
        CourseCommand::Import { folder, draft: true, at, json, .. } => keep_back(&folder, at, json).await,
        CourseCommand::Import { folder, price, at, json, .. } => import(&folder, price, at, json).await,
        CourseCommand::Convert { folder, to, json } => convert(&folder, &to, json),
        CourseCommand::Price { slug, price, at } => set_price(&slug, price, at).await,
    }
}

/// A course folder, or what a workshopper became.
fn read(folder: &Path) -> Result<(CourseFolder, Option<Report>), Vec<Finding>> {
    if import::is_workshopper(folder) {
        return import::workshopper(folder).map(|(course, report)| (course, Some(report)));
    }
    CourseFolder::read(folder).map(|course| (course, None))
}

/// Exit code 0 when it can be published, 1 when not.
fn refuse(findings: &[Finding], json: bool) -> anyhow::Result<ExitCode> {
    let errors = findings.iter().filter(|finding| !finding.warning).count();
    if json {
        print(&json!({ "errors": errors, "findings": findings }).to_string())?;
    } else {
        for finding in findings {
            print(&finding.to_string())?;
        }
        print(&format!("{errors} to put right; nothing was published"))?;
    }
    Ok(ExitCode::from(1))
}

fn check(folder: &Path, json: bool) -> anyhow::Result<ExitCode> {
    let (course, report) = match read(folder) {
        Ok(read) => read,
        Err(findings) => return refuse(&findings, json),
    };
    if json {
        let found = json!({
            "errors": 0, "slug": course.slug, "languages": course.languages, "units": course.units.len(),
            "findings": course.warnings, "report": report,
        });
        print(&found.to_string())?;
    } else {
        say_warnings(&course)?;
        if let Some(report) = report {
            print(&report.to_string())?;
        }
        print(&format!("{}: {}, can be published", course.slug, size(&course)))?;
    }
    Ok(ExitCode::SUCCESS)
}

async fn import(folder: &Path, price: Option<Price>, at: At, json: bool) -> anyhow::Result<ExitCode> {
    let (course, report) = match read(folder) {
        Ok(read) => read,
        Err(findings) => return refuse(&findings, json),
    };
    let school = at.open().await?;
    let price = price.map(|price| price.pricing(school.settings().currency)).transpose()?;
    let before = current(&school, &course.slug).await?.map_or(0, |known| known.version);
    catalog::bring_in(&school, ACTOR, &course).await.context("the course could not be published")?;
    let offered = offer(&school, &course.slug, price).await?;
    let now = current(&school, &course.slug).await?.context("the course was published and is not there")?;
    school.db().close().await?;
    if json {
        let done = json!({
            "id": now.id, "slug": now.slug, "version": now.version, "changed": now.version > before, "offered": offered,
            "languages": course.languages, "units": course.units.len(), "findings": course.warnings, "report": report,
        });
        print(&done.to_string())?;
        return Ok(ExitCode::SUCCESS);
    }
    say_warnings(&course)?;
    if let Some(report) = report {
        print(&report.to_string())?;
    }
    let news = if now.version > before { "published" } else { "unchanged" };
    print(&format!("{}: {}, {news} as version {}", now.slug, size(&course), now.version))?;
    if let Some(price) = price {
        print(&format!("It is {}", said(price)))?;
    }
    if !offered {
        print(&format!("It is not on sale yet: lyceum course price {} \"49.00 EUR\" (or free)", now.slug))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Stores the folder as a draft and says where it waits.
async fn keep_back(folder: &Path, at: At, json: bool) -> anyhow::Result<ExitCode> {
    let (course, report) = match read(folder) {
        Ok(read) => read,
        Err(findings) => return refuse(&findings, json),
    };
    let school = at.open().await?;
    let version = catalog::keep_back(&school, ACTOR, &course, report.clone()).await;
    let version = version.context("the course could not be stored")?;
    school.db().close().await?;
    let page = version.map(|_| catalog::urls::draft(&course.slug));
    if json {
        let done = json!({
            "slug": course.slug, "draft": version, "page": page, "changed": version.is_some(),
            "languages": course.languages, "units": course.units.len(), "findings": course.warnings, "report": report,
        });
        print(&done.to_string())?;
        return Ok(ExitCode::SUCCESS);
    }
    say_warnings(&course)?;
    if let Some(report) = report {
        print(&report.to_string())?;
    }
    match (version, page) {
        (Some(version), Some(page)) => {
            print(&format!("{}: {}, kept back as version {version}", course.slug, size(&course)))?;
            print(&format!(
                "Nothing is published yet: the owner reads it at {page} and publishes or discards it there"
            ))?;
        }
        _ => print(&format!("{}: {}, is published like this already", course.slug, size(&course)))?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn current(school: &School, slug: &str) -> anyhow::Result<Option<Arc<Course>>> {
    let mut read = school.read(ACTOR).await?;
    Ok(catalog::find(&mut read, slug).await?)
}

/// Sets the price if one was given; else brings an offer that there is up to date. Says whether the course is offered.
async fn offer(school: &School, slug: &str, price: Option<Pricing>) -> anyhow::Result<bool> {
    let mut tx = school.begin(ACTOR).await?;
    let offered = match price {
        Some(pricing) => {
            offers::selling::set_price_now(&mut tx, slug, pricing).await?;
            true
        }
        None => offers::refresh(&mut tx, slug).await?,
    };
    tx.commit().await?;
    Ok(offered)
}

fn convert(folder: &Path, to: &Path, json: bool) -> anyhow::Result<ExitCode> {
    let (course, report) = match import::workshopper(folder) {
        Ok(read) => read,
        Err(findings) => return refuse(&findings, json),
    };
    course.save(to).with_context(|| format!("the folder {} could not be made; it must not exist yet", to.display()))?;
    if json {
        print(
            &json!({ "slug": course.slug, "folder": to, "units": course.units.len(), "report": report }).to_string(),
        )?;
    } else {
        print(&report.to_string())?;
        print(&format!("{}: {}, written to {}", course.slug, size(&course), to.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

async fn set_price(slug: &str, price: Price, at: At) -> anyhow::Result<ExitCode> {
    let school = at.open().await?;
    let pricing = price.pricing(school.settings().currency)?;
    is_no_draft(&school, slug).await?;
    offer(&school, slug, Some(pricing)).await?;
    school.db().close().await?;
    print(&format!("{slug} is {}", said(pricing)))?;
    Ok(ExitCode::SUCCESS)
}

/// What waits to be looked at is there and has no price yet: whoever has just brought it in is told what comes first.
async fn is_no_draft(school: &School, slug: &str) -> anyhow::Result<()> {
    let mut read = school.read(ACTOR).await?;
    if catalog::find(&mut read, slug).await?.is_none() && catalog::draft(&mut read, slug).await?.is_some() {
        let page = catalog::urls::draft(slug);
        anyhow::bail!("{slug} is a draft that waits: publish it at {page} first, or import it without --draft");
    }
    Ok(())
}

fn size(course: &CourseFolder) -> String {
    format!("{} units in {} languages ({})", course.units.len(), course.languages.len(), course.languages.join(", "))
}

fn say_warnings(course: &CourseFolder) -> anyhow::Result<()> {
    course.warnings.iter().try_for_each(|warning| tell(&warning.to_string()))
}

/// The result, on standard output.
fn print(text: &str) -> anyhow::Result<()> {
    heard(writeln!(std::io::stdout(), "{text}"))
}

/// What is not the result, on standard error.
fn tell(text: &str) -> anyhow::Result<()> {
    heard(writeln!(std::io::stderr(), "{text}"))
}

/// A reader that has had enough, as `head` has, is no error: the course is published all the same.
fn heard(written: std::io::Result<()>) -> anyhow::Result<()> {
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser as _;

    #[derive(Debug, clap::Parser)]
    struct Line {
        #[command(subcommand)]
        command: CourseCommand,
    }

    // 2026-11-30: an audit found that a price below nothing was an "unexpected argument".
    #[test]
    fn a_price_below_nothing_is_said_to_be_one_wherever_it_is_written() {
        for line in [
            &["course", "import", "folder", "--price", "-3.00 EUR"][..],
            &["course", "price", "javascripting", "-3.00 EUR"][..],
        ] {
            let error = Line::try_parse_from(line).unwrap_err().to_string();
            assert!(error.contains("is below nothing"), "{error}");
        }
        let options = Line::try_parse_from(["course", "price", "javascripting", "49.00 EUR", "--data", "here"]);
        assert!(matches!(options.map(|line| line.command), Ok(CourseCommand::Price { .. })));
    }

    // 2026-11-30: "0.00 EUR" put a course on sale for nothing, and no answer said which price was set.
    #[test]
    fn a_price_of_nothing_is_written_free_and_the_answer_says_the_price() {
        let wrong = |text: &str| text.parse::<Price>().err().unwrap_or_default();
        assert!(wrong("0.00 EUR").ends_with("write free"), "{}", wrong("0.00 EUR"));
        assert!(wrong("-5 EUR").contains("below nothing") && wrong("cheap").contains("no price"));
        let set = |text: &str, sells| said(text.parse::<Price>().unwrap().pricing(sells).unwrap());
        assert_eq!(set("49 EUR", Currency::EUR), "on sale at 49.00 EUR, tax included");
        assert_eq!(set("Free", Currency::EUR), "given away");
        // 2026-11-30: "--price 25" was refused for want of a currency, of which a school has one.
        assert_eq!(set("25", Currency::EUR), "on sale at 25.00 EUR, tax included");
        assert_eq!(set("25,50", Currency::CHF), "on sale at 25.50 CHF, tax included");
        assert!(wrong("0").ends_with("write free"), "{}", wrong("0"));
        assert!("25.50".parse::<Price>().unwrap().pricing(Currency::JPY).is_err());
    }

    // 2026-11-30: an acceptance test found that an import was published before anybody could look at it.
    #[test]
    fn an_import_is_published_unless_it_is_to_be_a_draft_which_has_no_price() {
        let given = |line: &[&str]| Line::try_parse_from([&["course", "import", "folder"], line].concat());
        let is_draft =
            |line: &[&str]| matches!(given(line).unwrap().command, CourseCommand::Import { draft: true, .. });
        assert!(!is_draft(&[]) && is_draft(&["--draft"]) && !is_draft(&["--price", "49"]));
        assert!(given(&["--draft", "--price", "49"]).is_err(), "what is not published is not on sale");
    }

    // 2026-12-01: a trial found that whoever priced a draft was told that there was no course of the name that had just been printed.
    #[tokio::test]
    async fn whoever_prices_a_draft_is_told_what_comes_first() {
        let media = vec![lyceum_media::Media::in_memory()];
        let bed = lyceum_testkit::Testbed::new(&crate::lists::texts()).list(media).open().await;
        let course = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/reading-a-contract");
        let course = CourseFolder::read(&course).unwrap();
        let refused = async || is_no_draft(bed.school(), &course.slug).await.err().map(|error| error.to_string());
        assert_eq!(refused().await, None, "what is not there at all is said by others");
        catalog::keep_back(bed.school(), ACTOR, &course, None).await.unwrap();
        let error = refused().await.unwrap();
        assert!(
            error.contains("is a draft that waits") && error.contains("/shop/drafts/reading-a-contract"),
            "{error}"
        );
        catalog::bring_in(bed.school(), ACTOR, &course).await.unwrap();
        assert_eq!(refused().await, None);
    }

    // 2026-11-25: a command in the wrong folder quietly made a school there.
    #[tokio::test]
    async fn without_a_folder_named_no_school_is_made() {
        let at = At { config: None, data: None, database: None };
        assert!(!Path::new(HERE).exists(), "tests run in the folder of the crate");
        let error = at.open().await.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("--data DIR") && error.contains("lyceum-demo"), "{error}");
        assert!(!Path::new(HERE).exists());
    }
}
