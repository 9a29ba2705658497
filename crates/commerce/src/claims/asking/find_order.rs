//! Finding the order that a declaration without an account is about: it is tied to it and answered, ends where it only repeats
//! what was asked for already, or stays with a person.

use lyceum_school::{Fault, Tx};

use super::{
    ask, question, repeated,
    scope::{Meant, meant},
};
use crate::claims::{AskError, Claim, State};
use crate::ordering::{self, Order};

/// Ties a declaration to the order it is about and answers it, or hands it to the desk.
pub(crate) async fn find_order(tx: &mut Tx, claim: Claim) -> Result<(), Fault> {
    let (order, meant) = named(tx, &claim).await?;
    if ended_as_repeated(tx, &claim, (order.as_ref(), meant.as_deref())).await? {
        return Ok(());
    }
    let tied = match (&order, meant) {
        (Some(order), Some(meant)) => ask::tie_all(tx, &claim, order, &meant).await,
        _ => Err(AskError::NoSuchItem),
    };
    match tied {
        Ok(()) => Ok(()),
        Err(AskError::Fault(fault)) => Err(fault),
        // It was completed, and still fits nothing: it stays with the person who asked.
        Err(_) if claim.state == State::Unmatched => Ok(()),
        // Whatever does not fit is for a person; the instant it was sent at is kept.
        Err(_) => ask::leave_to_a_person(tx, claim).await,
    }
}

/// Ends a declaration that only repeats what was asked for already; nothing where it does not.
pub(crate) async fn end_repeated(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    let (order, meant) = named(tx, claim).await?;
    ended_as_repeated(tx, claim, (order.as_ref(), meant.as_deref())).await.map(drop)
}

/// The order that a declaration names, and what of it.
async fn named(tx: &mut Tx, claim: &Claim) -> Result<(Option<Order>, Option<Vec<Meant>>), Fault> {
    let given = question::completed(tx, claim).await?;
    let order = ordering::by_number_and_email(tx, &given.order, &given.email).await?;
    let meant = order.as_ref().and_then(|order| meant(order, &given.course, claim.kind));
    Ok((order, meant))
}

/// Ends a declaration that only repeats what was asked for already. `false`: it does not.
async fn ended_as_repeated(
    tx: &mut Tx,
    claim: &Claim,
    named: (Option<&Order>, Option<&[Meant]>),
) -> Result<bool, Fault> {
    let (Some(order), Some(meant)) = named else { return Ok(false) };
    let Some(earlier) = repeated::repeats(tx, claim, order, meant).await? else { return Ok(false) };
    repeated::end(tx, claim, &earlier).await?;
    Ok(true)
}
