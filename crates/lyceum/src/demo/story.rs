//! What has already happened in the demo school: Ada bought a course and began it, and asked for another one's money back
//! for a grave reason, so that the desk has something to answer.

use super::ACTOR;
use anyhow::{Context as _, bail};
use lyceum_commerce::claims::{self, Claim, ClaimId, Declaration, Ground, State};
use lyceum_commerce::ordering::{self, Basket, Details, Order, OrderId, Placing, Shown};
use lyceum_commerce::{offers, payments};
use lyceum_kernel::{Actor, Role};
use lyceum_people::accounts::{self, Person};
use lyceum_people::agreements;
use lyceum_providers::simulator::Simulator;
use lyceum_school::School;
use lyceum_teaching::assessment::{self, Given};
use lyceum_teaching::catalog::{self, Asked, Question, UnitKind};
use lyceum_teaching::learning;
use std::time::Duration;

/// Tells it.
pub(super) async fn tell(school: &School, simulator: &Simulator, ada: &Person) -> anyhow::Result<()> {
    // Ada wished to begin at once and knew what that costs, so the guarantee is what she has left.
    let rust = buy(school, simulator, ada, &Purchase { slug: "rust-first-steps", early: true }).await?;
    learn(school, ada, &rust, 3).await?;
    let contract = buy(school, simulator, ada, &Purchase { slug: "reading-a-contract", early: true }).await?;
    learn(school, ada, &contract, 6).await?;
    ask(school, ada, &contract).await
}

/// What somebody orders.
pub(super) struct Purchase {
    pub slug: &'static str,
    /// Whether they ask to begin at once, knowing that this costs the right to withdraw.
    pub early: bool,
}

/// Orders it, pays, and waits for the confirmation.
pub(super) async fn buy(
    school: &School,
    simulator: &Simulator,
    person: &Person,
    purchase: &Purchase,
) -> anyhow::Result<Order> {
    let id = place(school, person, purchase).await.with_context(|| format!("ordering {}", purchase.slug))?;
    let reference = loop_until(|| linked(school, &id)).await.context("the provider's link")?;
    if !simulator.pay(&reference, "pay").await {
        bail!("the simulator does not know {reference}");
    }
    loop_until(|| confirmed(school, &id)).await.context("the confirmation")
}

async fn place(school: &School, person: &Person, purchase: &Purchase) -> anyhow::Result<OrderId> {
    let mut tx = school.begin(Actor::Person { id: person.id.clone(), role: Role::Learner }).await?;
    let session = format!("demo-{}-{}", person.id, purchase.slug);
    let details = Details {
        email: person.email.clone(),
        name: person.name.clone(),
        address: person.address.clone(),
        region: person.region,
        kind: person.kind,
    };
    ordering::keep_details(&mut tx, &session, &details).await?;
    let offered = agreements::offered(&mut tx, ordering::TERMS, person.locale).await?;
    let mut basket = Basket::default();
    basket.add(offers::Kind::Course, purchase.slug);
    let quote = ordering::quote(&mut tx, &basket, person.locale, person.region).await?;
    let placing = Placing {
        session,
        basket,
        locale: person.locale,
        shown: Shown { hash: offered.hash, file_hash: offered.shown_file_hash },
        seen: quote.fingerprint(),
        early_service: false,
        early_digital: purchase.early,
    };
    let id = ordering::place(&mut tx, placing).await?;
    tx.commit().await?;
    Ok(id)
}

/// The payment's reference, once the provider has given it a page.
async fn linked(school: &School, order: &OrderId) -> anyhow::Result<Option<String>> {
    let mut read = school.read(ACTOR).await?;
    let known = payments::of(&mut read, order.as_str()).await?;
    Ok(known.iter().find(|payment| payment.link().is_some()).map(|payment| payment.id.to_string()))
}

async fn confirmed(school: &School, order: &OrderId) -> anyhow::Result<Option<Order>> {
    let mut read = school.read(ACTOR).await?;
    Ok(ordering::order(&mut read, order).await?.filter(|order| order.confirmed_at.is_some()))
}

/// Does the first units of what was ordered.
pub(super) async fn learn(school: &School, ada: &Person, order: &Order, units: usize) -> anyhow::Result<()> {
    let source = order.lines.first().context("an order has lines")?.id.to_string();
    let mut tx = school.begin(Actor::Person { id: ada.id.clone(), role: Role::Learner }).await?;
    let grants = learning::grants_of(&mut tx, &ada.id).await?;
    let grant = grants.into_iter().find(|grant| grant.source == source).context("an order gives access")?;
    let course = catalog::version(&mut tx, &grant.course, grant.version).await?;
    let course = course.context("a grant has a course")?;
    for unit in course.units.iter().take(units) {
        if unit.kind == UnitKind::Quiz {
            // A quiz is done by passing it, so that its mark is there as well.
            let page = catalog::unit_page(&mut tx, &course, &unit.id, "en").await?.context("a quiz has a page")?;
            let right = page.extras.questions.iter().map(right).collect();
            assessment::hand_in(&mut tx, &grant, &unit.id, "en", right).await?;
        } else {
            learning::finish_unit(&mut tx, &grant, &unit.id).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

fn right(question: &Question) -> Given {
    match &question.asked {
        Asked::Single { right, .. } => Given::Chosen(vec![*right]),
        Asked::Multiple { right, .. } => Given::Chosen(right.clone()),
        Asked::Numeric { right, .. } => Given::Typed(right.to_string()),
        Asked::Short { right, .. } => Given::Typed(right.first().cloned().unwrap_or_default()),
    }
}

/// Too far on for the guarantee, but a grave reason: a person decides (C15b).
async fn ask(school: &School, ada: &Person, order: &Order) -> anyhow::Result<()> {
    let mut tx = school.begin(Actor::Person { id: ada.id.clone(), role: Role::Learner }).await?;
    let token = tx.token();
    let declaration = Declaration {
        kind: claims::Kind::Refund,
        name: ada.name.clone(),
        email: ada.email.clone(),
        locale: ada.locale,
        order: order.number.clone(),
        course: String::new(),
        reason: None,
        exceptional: Some(Ground::Illness),
        partial: false,
        asked: None,
        words: "I am in hospital for the next two months and cannot go on.".to_owned(),
        token,
    };
    let item = order.items().first().context("an order has items")?.key.clone();
    claims::ask(&mut tx, &order.id, &item, None, declaration).await?;
    tx.commit().await?;
    Ok(())
}

/// An order as it stands.
pub(super) async fn order(school: &School, id: &OrderId) -> anyhow::Result<Order> {
    let mut read = school.read(ACTOR).await?;
    ordering::order(&mut read, id).await?.context("an order stays")
}

/// Somebody by their address.
pub(super) async fn person(school: &School, email: &str) -> anyhow::Result<Person> {
    let mut read = school.read(ACTOR).await?;
    accounts::by_email(&mut read, email).await?.with_context(|| format!("{email} is gone"))
}

/// Waits until a claim needs nothing more from the provider.
pub(super) async fn settled(school: &School, claim: &ClaimId) -> anyhow::Result<()> {
    let look = || async {
        let mut read = school.read(ACTOR).await?;
        let claim = claims::claim(&mut read, claim).await?;
        let is_open = |claim: &Claim| matches!(claim.state, State::Received | State::Granted | State::Processed);
        Ok(claim.filter(|claim| !is_open(claim)))
    };
    loop_until(look).await.context("the refund").map(|_| ())
}

/// Looks again every few milliseconds until it is there; the first filling of a folder may take five seconds in all.
async fn loop_until<T, F>(mut look: impl FnMut() -> F) -> anyhow::Result<T>
where
    F: Future<Output = anyhow::Result<Option<T>>>,
{
    for _ in 0..2_000 {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    bail!("it did not come within ten seconds")
}
