//! The confirmation of an order on its way: when the customer's mail server has taken it, periods begin and the contract
//! is concluded; when it comes back without having been taken, they do not. Either way a person must look.

use lyceum_people::letters::{Letter, OnBounced, OnDelivered};
use lyceum_people::{accounts, agreements};
use lyceum_school::{Fault, Tx};
use lyceum_store::{Reads, Writes};

use super::order::{Order, OrderId, Status};
use super::{letters, store};

/// The instant from which periods run. Where nobody can say whether a server took the letter, `letters` gives the instant
/// of sending after a while.
pub const ON_DELIVERED: OnDelivered = OnDelivered(|tx, letter| Box::pin(delivered(tx, letter)));

/// Access stays, and no period begins. One that has begun goes on: a mail server had taken the letter, and that instant is
/// the receipt (S4h). The letter stands on the desk, and the order says what happened.
pub const ON_BOUNCED: OnBounced = OnBounced(|tx, letter| Box::pin(returned(tx, letter)));

async fn delivered(tx: &mut Tx, letter: &Letter) -> Result<(), Fault> {
    let Some(id) = confirmation_of(letter) else { return Ok(()) };
    // The address was corrected after it left: what reaches a stranger confirms nothing.
    if !is_to_buyer(tx, letter, &id).await? {
        return Ok(());
    }
    let at = letter.delivered_at.unwrap_or_else(|| tx.now());
    if tx.run(store::CONFIRM, &[at.into(), (&id).into()]).await? == 0 {
        return Ok(());
    }
    let Some(order) = store::order(tx, &id).await? else { return Ok(()) };
    agreements::conclude(tx, &order.contract, at).await
}

/// Whether a confirmation went to the account that the order belongs to.
async fn is_to_buyer(tx: &mut Tx, letter: &Letter, id: &OrderId) -> Result<bool, Fault> {
    let order = store::order(tx, id).await?;
    Ok(order.is_some_and(|order| letter.person.as_ref() == Some(&order.person)))
}

async fn returned(tx: &mut Tx, letter: &Letter) -> Result<(), Fault> {
    let Some(id) = confirmation_of(letter) else { return Ok(()) };
    if !is_to_buyer(tx, letter, &id).await? {
        return Ok(());
    }
    if tx.run(store::BOUNCE, &[tx.now().into(), (&id).into()]).await? == 1 {
        tx.audit("confirmation came back", &id).await?;
    }
    Ok(())
}

/// Whether the confirmation of an order that waits for it is one that nobody tries to carry any more.
pub(super) async fn is_stranded(r: &mut impl Reads, order: &Order) -> Result<bool, Fault> {
    if order.status != Status::Paid || order.bounced_at.is_some() {
        return Ok(false);
    }
    lyceum_people::letters::is_stranded(r, order.id.as_str(), letters::CONFIRMATION).await
}

/// Sends the confirmation once more, to the address the account has by now.
///
/// # Errors
/// When the database fails.
pub async fn send_again(tx: &mut Tx, id: &OrderId) -> Result<bool, Fault> {
    let Some(order) = store::order(tx, id).await? else { return Ok(false) };
    if tx.run(store::UNBOUNCE, &[id.into()]).await? == 0 {
        return Ok(false);
    }
    let Some(person) = accounts::find(tx, &order.person).await? else { return Ok(false) };
    let order = Order { email: person.email, ..order };
    letters::confirmation(tx, &order, order.invoice.as_ref()).await?;
    tx.audit("confirmation sent again", id).await?;
    Ok(true)
}

/// The order a letter confirms, if it is the confirmation of one.
pub fn confirmation_of(letter: &Letter) -> Option<OrderId> {
    if letter.kind == letters::CONFIRMATION { letter.about.parse().ok() } else { None }
}
