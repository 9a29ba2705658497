//! What the board of promises calls what something is owed about: whose request, and over how much. Everything that claims
//! promise is about a claim, an act on one, an objection to one, a technical
//! problem, or an order that was paid twice.

use lyceum_kernel::Money;
use lyceum_people::promises::{AboutPromise, Called, Promise};
use lyceum_school::{Fault, Read};
use lyceum_words::Reader;

use crate::claims::{ActId, Claim, ClaimId, FindingId, ObjectionId, following::debts::order_of, pages, store};
use crate::ordering::{self, Order, OrderId};
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
        return Ok(ordering::order(read, &finding.order).await?.map(|order| of_order(reader, &order, None)));
    }
    if let Ok(id) = about.parse::<OrderId>() {
        let twice = payments::duplicate(read, about).await?;
        return Ok(ordering::order(read, &id).await?.map(|order| of_order(reader, &order, twice)));
    }
    let Some(refund) = payments::refunds_of(read, about).await?.pop() else { return Ok(None) };
    let order = order_of(read, &refund).await?;
    Ok(order.map(|order| of_order(reader, &order, Some(refund.amount))))
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
fn of_order(reader: &Reader, order: &Order, twice: Option<Money>) -> String {
    let number = reader.say_with("claims-to-order", &[("order", order.number.as_str().into())]);
    let name = if order.name.is_empty() { &order.email } else { &order.name };
    called(reader, &number, name, twice)
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
