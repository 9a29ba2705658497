//! Looking again at a claim that was not decided: whether it still waits, and deciding it once more on what is known now.

use lyceum_kernel::{Instant, Span};
use lyceum_people::agreements;
use lyceum_school::{Fault, Tx};
use lyceum_terms::{Facts, Outcome};

use super::facts::{self, Request};
use super::meant::store_item;
use super::{Claim, answers, decide, store};
use crate::ordering::{Item, Order};

/// When to look next, where asking would still give the answer that it waits.
pub(super) async fn still_waits(tx: &mut Tx, claim: &Claim) -> Result<Option<Instant>, Fault> {
    let now = tx.now();
    let Some((order, item)) = store_item(tx, claim).await? else { return Ok(Some(now.plus(Span::days(1)))) };
    let facts = again(tx, &order, &item, claim).await?;
    let governing = agreements::governing(tx, &order.contract).await?;
    let pondered = answers::pondered(claim, &governing, &facts)?;
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
