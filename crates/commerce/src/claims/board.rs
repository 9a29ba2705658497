//! What the board of promises calls what something is owed about: whose request, and over how much. Everything that claims
//! promise is about a claim, an act on one, an objection to one, a technical
//! problem, or an order that was paid twice.

use lyceum_kernel::Money;
use lyceum_people::promises::{AboutPromise, Called, Promise};
use lyceum_school::{Fault, Read};
use lyceum_words::Reader;

use super::{ActId, Claim, ClaimId, FindingId, ObjectionId, pages, store};
use crate::ordering::{self, OrderId};
use crate::payments;

/// What fills the hook of the board.
pub const ABOUT_PROMISE: AboutPromise = AboutPromise(|read, promise, reader| Box::pin(about(read, promise, reader)));

async fn about(read: &mut Read, promise: &Promise, reader: &Reader) -> Result<Called, Fault> {
    let about = promise.about.as_str();
    if let Ok(id) = about.parse::<ClaimId>() {
        return claim(read, reader, &id, None).await;
    }
    if let Ok(id) = about.parse::<ActId>() {
        let Some(act) = store::act(read, &id).await? else { return Ok(None) };
        return claim(read, reader, &act.claim, act.amount).await;
    }
    if let Ok(id) = about.parse::<ObjectionId>() {
        let Some(objection) = store::objection(read, &id).await? else { return Ok(None) };
        return claim(read, reader, &objection.claim, None).await;
    }
    if let Ok(id) = about.parse::<FindingId>() {
        let Some(finding) = store::finding(read, &id).await? else { return Ok(None) };
        return order(read, reader, &finding.order, false).await;
    }
    if let Ok(id) = about.parse::<OrderId>() {
        return order(read, reader, &id, true).await;
    }
    Ok(None)
}

/// A claim by its kind, its person and its money: what an act gave, else what is granted, proposed, asked for or was paid.
async fn claim(read: &mut Read, reader: &Reader, id: &ClaimId, given: Option<Money>) -> Result<Called, Fault> {
    let Some(claim) = store::claim(read, id).await? else { return Ok(None) };
    let known = given.or(claim.amount).or(claim.proposed).or(claim.asked);
    let amount = match known {
        Some(amount) => Some(amount),
        None => paid(read, &claim).await?,
    };
    let kind = reader.say(&format!("claims-kind-{}", claim.kind.as_str()));
    let name = if claim.name.is_empty() { &claim.email } else { &claim.name };
    Ok(Some(called(reader, &kind, name, amount)))
}

async fn paid(read: &mut Read, claim: &Claim) -> Result<Option<Money>, Fault> {
    let Some(about) = &claim.about else { return Ok(None) };
    let order = ordering::order(read, &about.order).await?;
    Ok(order.and_then(|order| pages::paid(claim, &order)))
}

/// An order of which something is owed without anybody asking: what was paid twice, or help with what does not work.
async fn order(read: &mut Read, reader: &Reader, id: &OrderId, of_money: bool) -> Result<Called, Fault> {
    let Some(order) = ordering::order(read, id).await? else { return Ok(None) };
    let twice = payments::duplicate(read, order.id.as_str()).await?.filter(|_| of_money);
    let number = reader.say_with("claims-to-order", &[("order", order.number.as_str().into())]);
    let name = if order.name.is_empty() { &order.email } else { &order.name };
    Ok(Some(called(reader, &number, name, twice)))
}

fn called(reader: &Reader, what: &str, name: &str, amount: Option<Money>) -> String {
    let amount = amount.map(|amount| reader.money(amount));
    match amount {
        Some(amount) => {
            let args = [("what", what.into()), ("name", name.into()), ("amount", amount.into())];
            reader.say_with("claims-board-amount", &args)
        }
        None => reader.say_with("claims-board", &[("what", what.into()), ("name", name.into())]),
    }
}
