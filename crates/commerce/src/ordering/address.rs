//! A mistyped e-mail address is corrected by whoever placed the order as a guest, in the browser they ordered in. The order moves to
//! the account of the right address; no account gets another address, so nobody's account is taken over. What was written to the
//! wrong one leads nowhere any more.
//!
//! It is possible while the order is fresh and nothing has come of it: nobody has signed in by a letter to the old address since, no
//! unit was opened, no file taken, nothing decided. So a course cannot be taken from whoever has begun it, and a browser that was
//! left open at a counter gives it away for a day at most. The page is the same for every address: whether one has an account is
//! for its mailbox alone.

use lyceum_kernel::Span;
use lyceum_people::accounts::{self, NewPerson};
use lyceum_people::agreements;
use lyceum_school::{Fault, Tx};
use lyceum_store::Writes;
use lyceum_teaching::catalog::CourseId;
use lyceum_teaching::learning;
use lyceum_web::limits;

use super::order::{Order, Status};
use super::{checkout, letters, store};
use crate::invoicing;

/// So long after the order its address can be corrected.
const CORRECTED_WITHIN: Span = Span::days(1);

/// So many times within an hour: each writes to two addresses.
const DOOR: &str = "corrected addresses";
const MOST: i64 = 3;

/// Why an address stays as it is.
#[derive(Debug, thiserror::Error)]
pub(super) enum CorrectError {
    /// Too long ago, or something has come of it already; the page does not say which.
    #[error("the address can no longer be corrected here")]
    Late,
    #[error("there have been too many corrections within the hour")]
    TooMany,
    #[error("it cannot be ordered by a guest under this address")]
    SignIn,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for CorrectError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Gives an order to whoever reads the letters to `email`. Only for the session that placed it.
pub(super) async fn correct(tx: &mut Tx, order: &Order, email: &str) -> Result<(), CorrectError> {
    tx.lock(order.id.as_str()).await?;
    let order = store::order(tx, &order.id).await?.ok_or(CorrectError::Late)?;
    if !is_fresh(tx, &order).await? {
        return Err(CorrectError::Late);
    }
    // Of one order, and to one address: whoever tries addresses writes to strangers.
    for whom in [order.id.as_str(), email] {
        if limits::count(tx, DOOR, whom).await? > MOST {
            return Err(CorrectError::TooMany);
        }
    }
    let is_known = accounts::by_email(tx, email).await?.is_some();
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
        return Err(CorrectError::SignIn);
    }
    let moved = Order { person: person.id.clone(), email: email.to_owned(), ..order.clone() };
    hand_over(tx, &order, &moved).await?;
    letters::corrected(tx, &order).await?;
    letters::confirmation_to(tx, &moved, moved.invoice.as_ref(), !is_known).await?;
    if !is_known {
        letters::welcome(tx, &person).await?;
    }
    tx.audit("address of an order corrected", &order.id).await?;
    Ok(())
}

/// Whether nothing has come of an order yet.
async fn is_fresh(tx: &mut Tx, order: &Order) -> Result<bool, Fault> {
    let age = tx.now().since(order.placed_at);
    let is_paid = matches!(order.status, Status::Paid | Status::Confirmed);
    if !is_paid || age > CORRECTED_WITHIN || order.lines.iter().any(|line| line.refunded_at.is_some()) {
        return Ok(false);
    }
    for line in &order.lines {
        let usage = learning::usage(tx, line.id.as_str()).await?;
        if usage.first_at.is_some() || !usage.active {
            return Ok(false);
        }
    }
    // Links live by machine time.
    let since = tx.school().machine_now().minus(age);
    Ok(!accounts::came_in_by_letter(tx, &order.person, since).await?
        && !agreements::is_decided_under(tx, &order.contract).await?)
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
    let before = accounts::find(tx, &order.person).await?;
    // An account that began with this order and has no other was opened for nobody.
    let began = before.is_some_and(|before| before.created_at == order.placed_at);
    if began && store::of(tx, &order.person).await?.is_empty() {
        accounts::empty_out(tx, &order.person).await?;
    }
    Ok(())
}
