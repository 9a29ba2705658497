//! A mistyped e-mail address is corrected by whoever placed the order as a guest, in the browser they ordered in. The order moves to
//! the account of the right address; no account gets another address, so nobody's account is taken over. What was written to the
//! wrong one leads nowhere any more.
//!
//! It is possible while the order is fresh and nothing has come of it: nobody has signed in by a letter to the old address since, no
//! unit was opened, no file taken, nothing decided. So a course cannot be taken from whoever has begun it, and a browser that was
//! left open at a counter gives it away for a day at most. No answer says of an address whether it has an
//! account, or what was given back to it: that is for its mailbox alone. And every try counts, whatever comes of it.

use lyceum_kernel::{Actor, Instant, PersonId, Role, Span};
use lyceum_people::accounts::{self, NewPerson};
use lyceum_people::agreements;
use lyceum_school::{Context, Fault, School, Tx};
use lyceum_store::{Reads, Writes};
use lyceum_teaching::catalog::CourseId;
use lyceum_teaching::learning;
use lyceum_web::limits;

use super::order::{Order, OrderId, Status};
use super::{checkout, letters, store};
use crate::invoicing;

/// So long after the order was paid its address can be corrected; before, there is nothing to give to anybody.
const CORRECTED_WITHIN: Span = Span::days(1);

/// So many times within an hour: each writes to two addresses.
const DOOR: &str = "corrected addresses";
const MOST: i64 = 3;

/// Why an address stays as it is.
#[derive(Debug, thiserror::Error)]
pub(super) enum CorrectError {
    /// Too long ago, or something has come of it already, or it cannot be ordered under that address; the page does not say which.
    #[error("the address can no longer be corrected here")]
    Late,
    #[error("there have been too many corrections within the hour")]
    TooMany,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for CorrectError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Gives an order to whoever reads the letters to `email`. Only for the session that placed it.
pub(super) async fn correct(
    school: &School,
    actor: impl Into<Actor> + Send,
    order: &OrderId,
    email: &str,
) -> Result<(), CorrectError> {
    let actor = actor.into();
    // Kept whatever comes of it: an answer tells something of an address. Of one order, and to one address: whoever tries
    // addresses writes to strangers.
    let mut tx = school.begin(actor.clone()).await?;
    let mut is_too_often = false;
    for whom in [order.as_str(), email] {
        is_too_often = is_too_often || limits::count(&mut tx, DOOR, whom).await? > MOST;
    }
    tx.commit().await?;
    if is_too_often {
        return Err(CorrectError::TooMany);
    }
    let mut tx = school.begin(actor).await?;
    give(&mut tx, order, email).await?;
    Ok(tx.commit().await?)
}

async fn give(tx: &mut Tx, id: &OrderId, email: &str) -> Result<(), CorrectError> {
    tx.lock(id.as_str()).await?;
    let order = store::order(tx, id).await?.ok_or(CorrectError::Late)?;
    if !is_fresh(tx, &order).await? {
        return Err(CorrectError::Late);
    }
    let new = NewPerson {
        email: email.to_owned(),
        name: order.name.clone(),
        locale: order.locale,
        region: order.region,
        kind: order.kind,
        address: order.address.clone(),
    };
    let person = accounts::find_or_create(tx, new).await?;
    if person.id == order.person {
        return Ok(());
    }
    // What may not be bought under the right address cannot come to it by a detour (C7e).
    let courses: Vec<CourseId> = order.lines.iter().map(|line| line.course.clone()).collect();
    if !checkout::barred(tx, &person.id, &courses).await?.is_empty() {
        return Err(CorrectError::Late);
    }
    let moved = Order { person: person.id, email: email.to_owned(), ..order.clone() };
    hand_over(tx, &order, &moved).await?;
    letters::corrected(tx, &order).await?;
    letters::confirmation(tx, &moved, moved.invoice.as_ref()).await?;
    tx.audit("address of an order corrected", &order.id).await?;
    Ok(())
}

/// Whether nothing has come of an order yet, so that its address can be corrected.
pub(super) async fn is_fresh(read: &mut (impl Reads + Context), order: &Order) -> Result<bool, Fault> {
    let paid_at = order.paid_at.filter(|_| matches!(order.status, Status::Paid | Status::Confirmed));
    let is_in_time = paid_at.is_some_and(|at| read.now().since(at) <= CORRECTED_WITHIN);
    if !is_in_time || order.lines.iter().any(|line| line.refunded_at.is_some()) {
        return Ok(false);
    }
    for line in &order.lines {
        let usage = learning::usage(read, line.id.as_str()).await?;
        if usage.first_at.is_some() || !usage.active {
            return Ok(false);
        }
    }
    // Whoever came in before the money did sees the order as well.
    Ok(!came_in(read, &order.person, order.placed_at).await?
        && !agreements::is_decided_under(read, &order.contract).await?)
}

/// Whether somebody has come into an account since then. Links live by machine time.
async fn came_in(read: &mut (impl Reads + Context), person: &PersonId, since: Instant) -> Result<bool, Fault> {
    let ago = read.now().since(since);
    let since = read.school().machine_now().minus(ago);
    accounts::came_in_by_letter(read, person, since).await
}

/// Moves all that hangs on the order. The confirmation that went astray has reached nobody: periods begin with the one to the right
/// address.
async fn hand_over(tx: &mut Tx, order: &Order, moved: &Order) -> Result<(), Fault> {
    tx.run(store::MOVE, &[(&moved.person).into(), (&moved.email).into(), (&order.id).into()]).await?;
    agreements::hand_over(tx, &order.contract, &moved.person).await?;
    for line in &order.lines {
        learning::hand_over(tx, line.id.as_str(), &moved.person).await?;
    }
    invoicing::hand_over(tx, order.id.as_str(), &moved.person).await?;
    let Some(before) = accounts::find(tx, &order.person).await? else { return Ok(()) };
    // A customer's account that holds no order by now but what was given up, and that nobody has ever come into, was opened for
    // nobody, whether this order began it, an earlier one, or a correction.
    let is_left = store::of(tx, &before.id).await?.iter().all(|order| order.status == Status::Cancelled);
    if is_left && before.role == Role::Learner && !came_in(tx, &before.id, before.created_at).await? {
        accounts::empty_out(tx, &before.id).await?;
    }
    Ok(())
}
