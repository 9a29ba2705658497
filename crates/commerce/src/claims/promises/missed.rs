//! What was promised and did not come, an answer or money: whoever it was promised to hears of it once, of an answer however
//! many purchases they declared it for, and of each objection. The desk sees it in its table, before everything else.

use lyceum_people::promises::{self, NewPromise, OnMissed, Promise, PromiseId, State};
use lyceum_school::{Fault, Tx};

use super::promised::{ANSWER, ANSWER_ANEW, OF_MONEY, TWICE, answer_days};
use crate::claims::{
    ActId, Claim, ClaimId, ObjectionId,
    deciding::{earlier_claims::declaration, facts},
    following::{debts::order_of, objection::OBJECTION},
    letters, store,
};
use crate::ordering::{self, OrderId};
use crate::payments;

/// What claims do when a promise is missed.
pub const ON_MISSED: OnMissed = OnMissed(|tx, promise| Box::pin(missed(tx, promise)));

async fn missed(tx: &mut Tx, promise: &Promise) -> Result<(), Fault> {
    match promise.kind.as_str() {
        ANSWER => answer(tx, promise).await,
        OBJECTION => objection(tx, promise).await,
        TWICE => twice(tx, promise).await,
        kind if OF_MONEY.contains(&kind) => money(tx, promise).await,
        _ => Ok(()),
    }
}

/// Money of a claim, or given in goodwill beside it, is not there by its day.
async fn money(tx: &mut Tx, promise: &Promise) -> Result<(), Fault> {
    let (claim, amount) = if let Ok(act) = promise.about.parse::<ActId>() {
        let Some(act) = store::act(tx, &act).await? else { return Ok(()) };
        (act.claim, act.amount)
    } else if let Ok(claim) = promise.about.parse::<ClaimId>() {
        (claim, None)
    } else {
        return Ok(());
    };
    let Some(claim) = store::claim(tx, &claim).await? else { return Ok(()) };
    let Some(amount) = amount.or(claim.amount) else { return Ok(()) };
    letters::money_late(tx, &claim, promise, amount).await
}

/// What was paid twice has not gone back by its day.
async fn twice(tx: &mut Tx, promise: &Promise) -> Result<(), Fault> {
    let (order, amount) = match promise.about.parse::<OrderId>() {
        // So an older program promised it.
        Ok(order) => (ordering::order(tx, &order).await?, payments::duplicate(tx, promise.about.as_str()).await?),
        Err(_) => match payments::refunds_of(tx, &promise.about).await?.pop() {
            Some(refund) => (order_of(tx, &refund).await?, Some(refund.amount)),
            None => return Ok(()),
        },
    };
    let (Some(order), Some(amount)) = (order, amount) else { return Ok(()) };
    letters::money_late_of_order(tx, &order, promise, amount).await
}

/// Nobody has answered an objection by its day.
async fn objection(tx: &mut Tx, promise: &Promise) -> Result<(), Fault> {
    let Ok(id) = promise.about.parse::<ObjectionId>() else { return Ok(()) };
    let Some(objection) = store::objection(tx, &id).await? else { return Ok(()) };
    let Some(claim) = store::claim(tx, &objection.claim).await? else { return Ok(()) };
    letters::objection_late(tx, &claim, &objection, promise.due_at).await
}

async fn answer(tx: &mut Tx, promise: &Promise) -> Result<(), Fault> {
    let Ok(id) = promise.about.parse::<ClaimId>() else { return Ok(()) };
    let Some(claim) = store::claim(tx, &id).await? else { return Ok(()) };
    // A day that was promised once more is not regretted once more.
    if is_regretted(tx, &claim, &promise.id).await? {
        return Ok(());
    }
    // Where too much was declared to be receipted, regrets would flood the same mailbox some days later.
    if claim.about.is_none() && !letters::is_written(tx, &claim, letters::RECEIVED).await? {
        return Ok(());
    }
    let mut late = Vec::new();
    for other in same_declaration(tx, &claim).await? {
        let promises = promises::of(tx, other.id.as_str()).await?;
        let is_same = |one: &&Promise| one.kind == ANSWER && one.due_at == promise.due_at;
        let Some(same_day) = promises.iter().find(is_same) else { continue };
        // The letter that leaves for the first of them names all of them.
        if is_regretted(tx, &other, &promise.id).await? {
            return Ok(());
        }
        if same_day.closed_at.is_none() {
            late.push(other);
        }
    }
    late.insert(0, claim);
    let anew = promise_anew(tx, &late).await?;
    letters::overdue(tx, &late, promise.due_at, anew.as_ref()).await
}

/// The day that was missed stays missed; but whoever waits is told how long the same terms give from here, and a day that is told
/// is a promise. Gives that of the first.
async fn promise_anew(tx: &mut Tx, late: &[Claim]) -> Result<Option<NewPromise>, Fault> {
    let (now, mut first) = (tx.now(), None);
    for claim in late {
        let days = answer_days(tx, claim, &facts::declared(claim.sent_at), now).await?;
        let Some(day) = days.into_iter().find(|day| day.kind == ANSWER) else { continue };
        let anew = NewPromise { kind: ANSWER_ANEW, if_missed: "", ..day };
        promises::make(tx, anew.clone()).await?;
        first.get_or_insert(anew);
    }
    Ok(first)
}

/// Whether a letter said that the answer to a claim is late, and a day that was missed before this promise bears it out. A letter
/// that was counted from a mistyped time does not hold: its day was taken back with the correction, whoever asked was told so and
/// given another day, and when that one passes as well they hear of it.
async fn is_regretted(tx: &mut Tx, claim: &Claim, promise: &PromiseId) -> Result<bool, Fault> {
    if !letters::is_written(tx, claim, letters::OVERDUE).await? {
        return Ok(false);
    }
    let promises = promises::of(tx, claim.id.as_str()).await?;
    Ok(promises.iter().any(|one| one.kind == ANSWER && one.state == State::Missed && one.id != *promise))
}

/// The other claims that were made of the same declaration.
async fn same_declaration(tx: &mut Tx, claim: &Claim) -> Result<Vec<Claim>, Fault> {
    let Some(about) = &claim.about else { return Ok(Vec::new()) };
    let of = |claim: &Claim| {
        let item = claim.about.as_ref().map(|about| about.item.as_str());
        declaration(&claim.token, item).to_owned()
    };
    let own = of(claim);
    let mut others = store::claims_of_order(tx, &about.order).await?;
    others.retain(|other| other.id != claim.id && of(other) == own);
    Ok(others)
}
