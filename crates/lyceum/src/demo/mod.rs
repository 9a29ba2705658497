//! The demo school: courses of our own, a few people, an order under way and a case on the desk, all made through the same
//! use cases as everything else. Nothing here is known to the rest of the program.

mod story;
mod year;

use crate::settings::{Mediator, Seller, Settings, SimulatorAt};
use anyhow::Context as _;
use include_dir::{Dir, File, include_dir};
use lyceum_commerce::offers::{self, InLanguages, NewBundle, Pricing};
use lyceum_kernel::{Actor, Locale, Money, Ratio, Region, Role, Span};
use lyceum_people::accounts::{self, Kind, NewPerson, Person};
use lyceum_providers::simulator::Simulator;
use lyceum_school::{School, Worker};
use lyceum_teaching::catalog::{self, CourseFolder};
use std::time::Duration;

/// What the demo school is called.
pub const NAME: &str = "Lyceum demo school";
/// What the demo's simulator wants to be shown; it guards nothing.
pub const SIMULATOR_KEY: &str = "demo";
/// What its notices are signed with.
pub const SIMULATOR_SECRET: &str = "demo-notices";

/// What the simulator calls "later", in the demo.
pub const PACE: Duration = Duration::from_secs(1);

static COURSES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../courses");

const ACTOR: Actor = Actor::System("demo");
/// A coupon that everybody may try.
const COUPON: &str = "WELCOME";
const OWNER: &str = "owner@school.example";
const AGENT: &str = "agent@school.example";
const LEARNER: &str = "ada@school.example";

/// Who sells, in the demo: whom its terms name (C4c, C16a).
#[must_use]
pub fn seller() -> Seller {
    Seller {
        name: "Lyceum Demo School".to_owned(),
        address: "Prager Straße 12\n01069 Dresden".to_owned(),
        email: "refunds@lyceum.example".to_owned(),
        // Dresden has no numbers for fiction; this one is of those that the Federal Network Agency keeps free for it, of no town.
        phone: "+49 171 3920012".to_owned(),
        vat_id: "DE000000000".to_owned(),
        register: "Amtsgericht Dresden, HRB 00000".to_owned(),
        mediator: Some(Mediator {
            name: "Mediation desk of the examples".to_owned(),
            address: "Musterweg 1\n01067 Dresden".to_owned(),
            website: "https://mediation.example".to_owned(),
        }),
        no_mediation: false,
    }
}

/// The settings of a demo in a folder, with its simulator at this address.
#[must_use]
pub fn settings(data: std::path::PathBuf, listen: std::net::SocketAddr, simulator: &str) -> Settings {
    Settings {
        name: NAME.to_owned(),
        seller: seller(),
        simulator: Some(SimulatorAt {
            url: simulator.to_owned(),
            api_key: SIMULATOR_KEY.to_owned(),
            webhook_secrets: vec![SIMULATOR_SECRET.to_owned()],
        }),
        ..Settings::default_in(data, listen)
    }
}

/// Puts a school in which nothing has happened yet back to the day on which its year begins, so that [`fill`] can tell the year.
///
/// # Errors
/// The database refused.
pub async fn a_year_ago(school: &School) -> anyhow::Result<()> {
    match year::beginning(school) {
        Some(at) => Ok(school.begin_at(at).await?),
        None => Ok(()),
    }
}

/// Fills a new school; a filled one is left as it is. The school must be served already: its orders are paid through the
/// simulator, whose notices come over the network like anybody's.
///
/// # Errors
/// Something that should be possible was not; the message says what.
pub async fn fill(school: &School, worker: &Worker, simulator: &Simulator) -> anyhow::Result<()> {
    if is_filled(school).await? {
        return Ok(());
    }
    for folder in courses()? {
        catalog::bring_in(school, ACTOR, &folder).await.with_context(|| format!("the course {}", folder.slug()))?;
    }
    offer(school).await.context("the offers")?;
    let learner = people(school).await.context("the people")?;
    if school.ahead() < Span::ZERO {
        simulator.set_pace(Duration::ZERO);
        year::tell(school, worker, simulator).await.context("the year")?;
        simulator.set_pace(PACE);
    }
    story::tell(school, simulator, &learner).await.context("the orders")?;
    mark_filled(school).await
}

/// Whether an owner was made, which is the last thing filling does.
async fn is_filled(school: &School) -> anyhow::Result<bool> {
    let mut read = school.read(ACTOR).await?;
    Ok(accounts::by_email(&mut read, OWNER).await?.is_some_and(|person| person.role == Role::Owner))
}

async fn mark_filled(school: &School) -> anyhow::Result<()> {
    let mut tx = school.begin(ACTOR).await?;
    let owner = person(&mut tx, OWNER, "Olive Owner", Kind::Professional).await?;
    accounts::set_role(&mut tx, &owner.id, Role::Owner).await?;
    tx.commit().await?;
    Ok(())
}

/// The courses that are built in.
fn courses() -> anyhow::Result<Vec<CourseFolder>> {
    COURSES
        .dirs()
        .map(|dir| {
            let name = dir.path().display().to_string();
            let files = files_below(dir).into_iter().filter_map(|file| {
                let path = file.path().strip_prefix(dir.path()).ok()?;
                Some((path.display().to_string(), file.contents().to_vec()))
            });
            CourseFolder::load(&name, files.collect()).map_err(|findings| {
                let texts: Vec<String> = findings.iter().map(ToString::to_string).collect();
                anyhow::anyhow!("the course folder {name}:\n{}", texts.join("\n"))
            })
        })
        .collect()
}

fn files_below(dir: &'static Dir<'static>) -> Vec<&'static File<'static>> {
    dir.files().chain(dir.dirs().flat_map(files_below)).collect()
}

async fn offer(school: &School) -> anyhow::Result<()> {
    let mut tx = school.begin(ACTOR).await?;
    offers::publish_course(&mut tx, "how-this-school-keeps-its-word", Pricing::Free, 3).await?;
    offers::publish_course(&mut tx, "reading-a-contract", Pricing::List(Money::eur(4_900)), 2).await?;
    offers::publish_course(&mut tx, "rust-first-steps", Pricing::List(Money::eur(9_900)), 1).await?;
    let bundle = NewBundle {
        slug: "contracts-and-code".to_owned(),
        titles: InLanguages {
            en: "Contracts and code".to_owned(),
            fr: "Contrats et code".to_owned(),
            de: "Verträge und Code".to_owned(),
        },
        lines: InLanguages {
            en: "Both courses, at one price.".to_owned(),
            fr: "Les deux cours, à un seul prix.".to_owned(),
            de: "Beide Kurse zu einem Preis.".to_owned(),
        },
        courses: vec!["reading-a-contract".to_owned(), "rust-first-steps".to_owned()],
        price: Money::eur(11_900),
        place: 4,
    };
    offers::publish_bundle(&mut tx, bundle).await?;
    let coupon = offers::Coupon {
        is_advertised: true,
        ..offers::Coupon::new(COUPON, offers::Discount::Percent(Ratio::percent(10)))
    };
    offers::coupons::create(&mut tx, &coupon).await?;
    tx.commit().await?;
    Ok(())
}

async fn people(school: &School) -> anyhow::Result<Person> {
    let mut tx = school.begin(ACTOR).await?;
    let agent = person(&mut tx, AGENT, "Arno Agent", Kind::Professional).await?;
    accounts::set_role(&mut tx, &agent.id, Role::Agent).await?;
    let learner = person(&mut tx, LEARNER, "Ada Learner", Kind::Consumer).await?;
    tx.commit().await?;
    Ok(learner)
}

async fn person(tx: &mut lyceum_school::Tx, email: &str, name: &str, kind: Kind) -> anyhow::Result<Person> {
    let new = NewPerson {
        email: email.to_owned(),
        name: name.to_owned(),
        locale: Locale::En,
        region: Region::SAXONY,
        kind,
        address: "Lindenallee 7\n01067 Dresden".to_owned(),
    };
    Ok(accounts::find_or_create(tx, new).await?)
}

/// A sign-in link for each role, each good once.
///
/// # Errors
/// The database refused.
pub async fn links(school: &School) -> anyhow::Result<Vec<(&'static str, String)>> {
    let mut tx = school.begin(ACTOR).await?;
    let mut links = Vec::new();
    for (role, email) in [("learner", LEARNER), ("agent", AGENT), ("owner", OWNER)] {
        let person = accounts::by_email(&mut tx, email).await?.with_context(|| format!("{email} is gone"))?;
        links.push((role, accounts::sign_in_link(&mut tx, &person, Span::days(7)).await?));
    }
    tx.commit().await?;
    Ok(links)
}

/// What the person who started it reads.
#[must_use]
pub fn greeting(school: &School, simulator: &str, links: &[(&'static str, String)]) -> String {
    let base = &school.settings().base_url;
    let mut text = format!("\n  {NAME}\n\n  visitor   {base}/\n");
    for (role, link) in links {
        text.push_str(&format!("  {role:<8}  {link}\n"));
    }
    text.push_str(&format!(
        "\n  Each link signs in once. The coupon {COUPON} takes a tenth off. Letters are at {base}/letters, payments at {simulator}:\n  each has a page there that can go wrong when it is paid, and where a bank can take the money back afterwards.\n  Stop with Control-C; delete the folder to begin again.\n"
    ));
    text
}
