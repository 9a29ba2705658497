//! Looking again at a claim: whether it still waits, and deciding it once more on what is known now. One that was refused on facts
//! that were wrong, a mistyped time or a finding that was taken back, is opened anew; its first answer stays on record.

use lyceum_kernel::{Instant, Span};
use lyceum_people::agreements;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use lyceum_terms::{Facts, Outcome};

use super::{
    answers, decide,
    facts::{self, Request},
};
use crate::claims::{
    AskError, Claim, State,
    asking::{ask, scope::store_item},
    change,
    promises::promised::promise_an_answer,
    store,
};
use crate::ordering::{Item, Order};

/// When to look next, where asking would still give the answer that it waits.
pub(crate) async fn still_waits(tx: &mut Tx, claim: &Claim) -> Result<Option<Instant>, Fault> {
    let now = tx.now();
    let Some((order, item)) = store_item(tx, claim).await? else { return Ok(Some(now.plus(Span::days(1)))) };
    let facts = again(tx, &order, &item, claim).await?;
    let governing = agreements::governing(tx, &order.contract).await?;
    let pondered = answers::pondered(claim.kind, &governing, &facts)?;
    let waits = matches!(pondered.outcome, Outcome::Hold(_));
    if waits { Ok(Some(answers::next_look(claim, &governing, &facts, now)?)) } else { Ok(None) }
}

/// What is known now, and when it was looked at.
async fn again(tx: &mut Tx, order: &Order, item: &Item, claim: &Claim) -> Result<Facts, Fault> {
    let facts = facts::gather(tx, order, item, &Request::of(claim)).await?;
    Ok(facts::reviewed(&facts, tx.now()))
}

/// Decides a claim once more on what is known now; the instant it was sent at stays.
pub(crate) async fn decide_again(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    // Before the record, the promises and the audit, as the desk takes it.
    if !store::take(tx, &claim.id, claim.version).await? {
        return Err(Fault::other("the claim was changed meanwhile"));
    }
    let Some((order, item)) = store_item(tx, claim).await? else { return Ok(()) };
    let facts = again(tx, &order, &item, claim).await?;
    decide::decide(tx, claim, &order, &item, &facts).await
}

/// What a claim that was refused would be decided anew about. Nothing is where it has been paid back, or is asked for in another
/// claim that is open.
async fn still_open(r: &mut impl Reads, claim: &Claim) -> Result<(Order, Item), AskError> {
    let (order, item) = store_item(r, claim).await?.ok_or(AskError::NoSuchItem)?;
    ask::about(&order, &item.key, claim.about.as_ref().and_then(|about| about.line.clone()))?;
    match store::by_open_key(r, &item.key).await? {
        Some(open) => Err(AskError::AlreadyAsked(open.id)),
        None => Ok((order, item)),
    }
}

/// Whether a claim that was refused can be decided anew.
pub(crate) async fn can_be_decided_anew(r: &mut impl Reads, claim: &Claim) -> Result<bool, Fault> {
    match still_open(r, claim).await {
        Ok(_) => Ok(true),
        Err(AskError::Fault(fault)) => Err(fault),
        Err(_) => Ok(false),
    }
}

/// Opens a claim anew that was refused, and decides it on what is known now. An answer is owed from now on, unless one is owed
/// already; whatever was given in goodwill meanwhile is taken off it as ever.
pub(crate) async fn decide_anew(tx: &mut Tx, claim: &Claim) -> Result<(), AskError> {
    let (order, item) = still_open(tx, claim).await?;
    // Undecided before its facts are gathered: its own refusal is no earlier request (C2c).
    let open = Claim { state: State::Received, decided_at: None, ..claim.clone() };
    change(tx, &open).await?;
    let open = Claim { version: open.version + 1, ..open };
    let (facts, now) = (again(tx, &order, &item, &open).await?, tx.now());
    promise_an_answer(tx, &open, &facts, now).await?;
    Ok(decide::decide(tx, &open, &order, &item, &facts).await?)
}
