//! The year before today in the demo school: people buy, learn, change their minds, and are answered, each on its own day. It is told
//! through the time machine, so that every invoice, decision and promise has the date it would have had, and a draft of the terms
//! can be tried on what the school has decided.

use super::story::{self, Purchase};
use anyhow::Context as _;
use lyceum_commerce::claims::{self, Declaration, Ground, State};
use lyceum_commerce::desk;
use lyceum_commerce::ordering::{self, Order, OrderId};
use lyceum_kernel::{Actor, Day, Instant, Locale, Region, Role};
use lyceum_people::accounts::{self, Kind, NewPerson, Person};
use lyceum_people::agreements;
use lyceum_providers::simulator::Simulator;
use lyceum_school::{School, Worker};
use std::collections::BTreeMap;

const RUST: &str = "rust-first-steps";
const CONTRACT: &str = "reading-a-contract";

/// What somebody did.
struct Chapter {
    who: &'static str,
    region: &'static str,
    course: &'static str,
    /// Whether they asked to begin at once, which ends the right to withdraw when they do.
    early: bool,
    /// Units done in the days after.
    units: usize,
    /// How many days later they asked for their money.
    asks: Option<i64>,
    ground: Option<Ground>,
}

const fn bought(who: &'static str, region: &'static str, course: &'static str, early: bool, units: usize) -> Chapter {
    Chapter { who, region, course, early, units, asks: None, ground: None }
}

impl Chapter {
    const fn asks(self, days: i64) -> Self {
        Self { asks: Some(days), ..self }
    }

    const fn for_reason(self, ground: Ground) -> Self {
        Self { ground: Some(ground), ..self }
    }
}

/// The year's purchases, in order and evenly spread. Most keep what they bought; those who do not ask early, late, on the last day and
/// the day after, with little and with much done; one has just less done than the guarantee allows, so that a draft that allows a little
/// less would have answered otherwise.
const YEAR: [Chapter; 24] = [
    bought("Mina Berger", "DE-SN", RUST, true, 5).asks(9),
    bought("Jonas Keller", "DE-BE", CONTRACT, true, 2),
    bought("Claire Moreau", "FR-IDF", RUST, true, 2).asks(20),
    bought("Tomasz Nowak", "PL", RUST, true, 1).asks(14),
    bought("Lena Vogt", "DE-BY", CONTRACT, true, 6),
    bought("Emil Sander", "DE-SN", RUST, true, 3).asks(25),
    bought("Anouk Petit", "FR-ARA", CONTRACT, false, 0).asks(8),
    bought("Ole Hansen", "DE-HH", RUST, true, 6),
    bought("Greta Lind", "AT-9", RUST, true, 2).asks(18),
    bought("Paul Mercier", "FR-IDF", CONTRACT, true, 1).asks(14),
    bought("Ida Falk", "DE-NI", RUST, true, 5),
    bought("Bruno Costa", "PT", RUST, true, 3).asks(28),
    bought("Mina Berger", "DE-SN", CONTRACT, true, 1).asks(3),
    bought("Hanna Roth", "DE-HE", RUST, true, 7).asks(30).for_reason(Ground::Illness),
    bought("Jonas Keller", "DE-BE", RUST, true, 2).asks(17),
    bought("Sofia Ricci", "IT", CONTRACT, true, 2),
    bought("Luc Garnier", "FR-BRE", RUST, true, 1).asks(21),
    bought("Nora Stein", "DE-SN", RUST, false, 0).asks(12),
    bought("Ole Hansen", "DE-HH", CONTRACT, true, 6).asks(10),
    bought("Eva Maurer", "DE-BW", RUST, true, 3).asks(31),
    bought("Yann Le Goff", "FR-BRE", RUST, true, 4),
    bought("Lena Vogt", "DE-BY", RUST, true, 2).asks(15),
    bought("Karl Weber", "DE-NW", CONTRACT, true, 5).asks(40).for_reason(Ground::LifeEvent),
    bought("Mara Lorenz", "DE-TH", RUST, true, 1).asks(26),
];

/// A year, and at the least since the terms are in force.
const DAYS: i64 = 365;
/// The last purchase is so long ago that every answer has been given.
const QUIET: i64 = 60;
/// How long the desk takes.
const DESK_DAYS: i64 = 2;

/// The instant with which the year begins: 365 days ago, or the day after the terms came into force. Nothing where that is too near
/// for a year to be told.
pub(super) fn beginning(school: &School) -> Option<Instant> {
    let (zone, library) = (school.zone(), agreements::library(school));
    let today = school.machine_now().day(zone);
    let first = library.document(ordering::TERMS).iter().map(|version| version.in_force_from()).min()?;
    let begin = today.plus_days(-DAYS).max(first.plus_days(1));
    (begin.days_until(today) > 2 * QUIET).then(|| begin.at(9, 0, zone)).flatten()
}

enum Deed {
    Buy,
    Learn,
    Ask,
    /// The desk looks at what a person must decide.
    Answer,
}

/// Tells the year, and comes back to the present. One that was broken off is left as it stands: who bought once would buy again.
pub(super) async fn tell(school: &School, worker: &Worker, simulator: &Simulator) -> anyhow::Result<()> {
    if !has_begun(school).await? {
        play(school, worker, simulator).await?;
    }
    school.return_to_the_present(worker).await?;
    Ok(())
}

async fn has_begun(school: &School) -> anyhow::Result<bool> {
    let mut read = school.read(super::ACTOR).await?;
    let [first, ..] = &YEAR;
    Ok(accounts::by_email(&mut read, &first.email()).await?.is_some())
}

async fn play(school: &School, worker: &Worker, simulator: &Simulator) -> anyhow::Result<()> {
    let mut orders = BTreeMap::new();
    for (at, deed, place) in deeds(school) {
        let Some(chapter) = YEAR.get(place) else { continue };
        school.jump_to(worker, at).await?;
        let told = async {
            match deed {
                Deed::Buy => {
                    let (person, order) = chapter.buy(school, simulator).await?;
                    orders.insert(place, (person, order.id));
                }
                Deed::Learn => chapter.learn(school, orders.get(&place)).await?,
                Deed::Ask => chapter.ask(school, orders.get(&place)).await?,
                Deed::Answer => chapter.answer(school, orders.get(&place)).await?,
            }
            anyhow::Ok(())
        };
        told.await.with_context(|| format!("{} and {}", chapter.who, chapter.course))?;
    }
    Ok(())
}

/// Everything that happens, in the order of time.
fn deeds(school: &School) -> Vec<(Instant, Deed, usize)> {
    let zone = school.zone();
    let (begin, today) = (school.now().day(zone), school.machine_now().day(zone));
    let days = begin.days_until(today) - QUIET;
    let mut deeds = Vec::new();
    for (place, chapter) in YEAR.iter().enumerate() {
        let place_in_year = i64::try_from(place).unwrap_or_default();
        let day = begin.plus_days(days * place_in_year / i64::try_from(YEAR.len()).unwrap_or(1));
        let mut put = |day: Day, hour: u8, deed: Deed| deeds.extend(day.at(hour, 0, zone).map(|at| (at, deed, place)));
        put(day, 10, Deed::Buy);
        put(day.plus_days(1), 18, Deed::Learn);
        if let Some(days) = chapter.asks {
            put(day.plus_days(days), 11, Deed::Ask);
            put(day.plus_days(days + DESK_DAYS), 15, Deed::Answer);
        }
    }
    deeds.sort_by_key(|(at, _, place)| (*at, *place));
    deeds
}

type Bought = (Person, OrderId);

impl Chapter {
    async fn buy(&self, school: &School, simulator: &Simulator) -> anyhow::Result<(Person, Order)> {
        let person = self.person(school).await?;
        let purchase = Purchase { slug: self.course, early: self.early };
        let order = story::buy(school, simulator, &person, &purchase).await?;
        Ok((person, order))
    }

    fn email(&self) -> String {
        format!("{}@example.org", self.who.to_lowercase().replace(' ', "."))
    }

    async fn person(&self, school: &School) -> anyhow::Result<Person> {
        let region: Region = self.region.parse()?;
        let new = NewPerson {
            email: self.email(),
            name: self.who.to_owned(),
            locale: match region.country() {
                "FR" => Locale::Fr,
                "DE" | "AT" => Locale::De,
                _ => Locale::En,
            },
            region,
            kind: Kind::Consumer,
            address: format!("Marktplatz 1\n{}", self.region),
        };
        let mut tx = school.begin(super::ACTOR).await?;
        let person = accounts::find_or_create(&mut tx, new).await?;
        tx.commit().await?;
        Ok(person)
    }

    async fn learn(&self, school: &School, bought: Option<&Bought>) -> anyhow::Result<()> {
        let Some((person, order)) = bought else { return Ok(()) };
        let order = story::order(school, order).await?;
        story::learn(school, person, &order, self.units).await
    }

    async fn ask(&self, school: &School, bought: Option<&Bought>) -> anyhow::Result<()> {
        let Some((person, order)) = bought else { return Ok(()) };
        let order = story::order(school, order).await?;
        let mut tx = school.begin(Actor::Person { id: person.id.clone(), role: Role::Learner }).await?;
        let declaration = Declaration {
            kind: claims::Kind::Refund,
            name: person.name.clone(),
            email: person.email.clone(),
            locale: person.locale,
            order: order.number.clone(),
            course: String::new(),
            reason: None,
            exceptional: self.ground,
            partial: false,
            asked: None,
            words: self.ground.map_or_else(String::new, |_| "Something came up that I could not foresee.".to_owned()),
            token: tx.token(),
        };
        let item = order.items().first().context("an order has items")?.key.clone();
        let claim = claims::ask(&mut tx, &order.id, &item, None, declaration).await?;
        tx.commit().await?;
        story::settled(school, &claim.id).await
    }

    /// The desk grants what was proposed, or all that was paid.
    async fn answer(&self, school: &School, bought: Option<&Bought>) -> anyhow::Result<()> {
        let Some((_, order)) = bought else { return Ok(()) };
        let agent = story::person(school, super::AGENT).await?;
        let mut tx = school.begin(Actor::Person { id: agent.id, role: Role::Agent }).await?;
        let waiting = claims::of_order(&mut tx, order).await?;
        let Some(claim) = waiting.into_iter().find(|claim| claim.state == State::Manual) else { return Ok(()) };
        let order = ordering::order(&mut tx, order).await?.context("an order stays")?;
        let paid = order.items().first().context("an order has items")?.paid;
        let amount = claim.proposed.unwrap_or(paid);
        let words = "You told us what happened, and it was not in your hands. We give back what you paid.";
        desk::approve(&mut tx, &claim.id, claim.version, amount, words).await?;
        tx.commit().await?;
        story::settled(school, &claim.id).await
    }
}
