//! What was found out has ended, or an account stands otherwise: the money of a dispute follows, whoever reported a problem hears
//! of it, and what waited for it is decided at once.

use lyceum_people::accounts::{OnStanding, Person};
use lyceum_school::{Fault, Tx};

use super::finding::{DisputeEnd, Finding, FindingKind, at_stake};
use crate::claims::{
    FindingId, State, deciding::reconsider, following::debts, letters, promises::time_to_solve, store,
};
use crate::{ordering, payments};

/// What claims do when the standing of an account changes: what waited for it is decided at once (C2e).
pub const ON_STANDING: OnStanding = OnStanding(|tx, person| Box::pin(standing_changed(tx, person)));

/// Notes that a finding has ended. Claims of the order that waited for it are decided at once.
///
/// # Errors
/// When the database fails.
pub async fn resolve(tx: &mut Tx, id: &FindingId) -> Result<(), Fault> {
    end(tx, id, None).await
}

/// Notes that a dispute has ended, and how. The money follows: what the bank took is lost or here again. Claims of the order
/// that waited for it are decided at once.
///
/// # Errors
/// When the database fails.
pub async fn end_dispute(tx: &mut Tx, id: &FindingId, outcome: DisputeEnd) -> Result<(), Fault> {
    end(tx, id, Some(outcome)).await
}

async fn end(tx: &mut Tx, id: &FindingId, outcome: Option<DisputeEnd>) -> Result<(), Fault> {
    // Who ends a dispute while somebody notes what the bank took must see it.
    tx.lock(id.as_str()).await?;
    let Some(finding) = store::finding(tx, id).await? else { return Ok(()) };
    if !store::resolve(tx, id, outcome).await? {
        return Ok(());
    }
    let said = outcome.map_or("resolved", DisputeEnd::as_str);
    tx.audit(said, id).await?;
    if let Some(outcome) = outcome {
        money_follows(tx, &finding, outcome).await?;
    }
    time_to_solve::keep(tx, id).await?;
    if finding.kind == FindingKind::Problem
        && let Some(order) = ordering::order(tx, &finding.order).await?
        && let Some(item) = order.items().into_iter().find(|item| item.key == finding.item)
    {
        letters::problem_ended(tx, &order, &item, finding.since).await?;
    }
    for claim in store::standing_of_order(tx, &finding.order).await? {
        if claim.state == State::Hold {
            reconsider::decide_again(tx, &claim).await?;
        }
    }
    Ok(())
}

/// What becomes of the money when a dispute has ended.
async fn money_follows(tx: &mut Tx, finding: &Finding, outcome: DisputeEnd) -> Result<(), Fault> {
    let about = finding.id.as_str();
    match outcome {
        DisputeEnd::Won => {
            taken_by_now(tx, finding).await?;
            payments::bank_keeps(tx, about).await?;
            debts::paid_by_the_bank(tx, &finding.order).await?;
        }
        DisputeEnd::Lost | DisputeEnd::Withdrawn => {
            payments::bank_returned(tx, about).await?;
        }
        // What a fraud took is claimed back (C11d): it stands as disputed until it is here.
        DisputeEnd::Fraud => taken_by_now(tx, finding).await?,
    }
    Ok(())
}

/// Nobody had noted that the bank took it; by now it has.
async fn taken_by_now(tx: &mut Tx, finding: &Finding) -> Result<(), Fault> {
    let about = finding.id.as_str();
    if payments::disputed(tx, about).await?.is_some() {
        return Ok(());
    }
    let Some(stake) = at_stake(tx, finding).await? else { return Ok(()) };
    let taken = payments::bank_took(tx, &stake.payment, None, about, stake.usual).await;
    taken.map(drop).map_err(|error| Fault::other(error.to_string()))
}

async fn standing_changed(tx: &mut Tx, person: &Person) -> Result<(), Fault> {
    for claim in store::held(tx, &person.id).await? {
        if reconsider::still_waits(tx, &claim).await?.is_none() {
            reconsider::decide_again(tx, &claim).await?;
        }
    }
    Ok(())
}
