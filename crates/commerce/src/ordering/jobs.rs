//! What happens later: an order that nobody pays ends by itself, after the last question about its payment.
//!
//! No clause speaks of it. Until an order is paid nothing is opened, no contract is concluded and nobody owes anybody
//! anything, so ending it takes nothing from anyone. Leaving it would: it holds a use of its coupon that somebody else
//! could have (whoever invents addresses could use a coupon up with orders nobody pays). So it ends as if it was given up:
//! the coupon is free again, the buyer is told how to order again, and money that comes all the same goes back
//! (`settlement.rs`).

use lyceum_jobs::{Job, JobError};
use lyceum_kernel::{Actor, Instant, Span};
use lyceum_school::{Fault, School, Tx, Worker};
use lyceum_store::Writes;
use serde::{Deserialize, Serialize};

use super::cancel::cancel;
use super::order::{Order, OrderId};
use super::{letters, store};
use crate::payments::{self, Payment, State};

const ACTOR: Actor = Actor::System("ordering");

/// So long an answer of the provider is waited for before it is asked again. What is not known to be unpaid does not end.
const ASKED_AGAIN: Span = Span::hours(1);

/// Money came that does not fit: a person has to look, and the provider has nothing to add. So often it is looked whether
/// somebody has; then the order's time is over as any other's is.
const PERSON_LOOKS: Span = Span::days(1);

/// Orders that get their end in one transaction at a start.
const AT_ONCE: i64 = 500;

/// Ends an order that nobody has paid. The round makes each a job of its own: one that runs can queue the next.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct EndUnpaid {
    pub(super) order: OrderId,
    pub(super) round: u32,
}

impl Job for EndUnpaid {
    const KIND: &'static str = "ordering.end_unpaid";

    fn key(&self) -> Option<String> {
        Some(format!("{} {} {}", Self::KIND, self.order, self.round))
    }
}

/// The jobs of this slice.
pub fn worker(worker: Worker) -> Worker {
    worker.on::<EndUnpaid>(end_unpaid)
}

/// Gives every order an end that was placed before orders had one: an older program wrote none, and nobody waits for it.
/// Each has the whole time again, as if its buyer had tried to pay now. Done at every start; it finds something once.
///
/// # Errors
/// When the database fails.
pub async fn begin_to_wait(school: &School) -> Result<(), Fault> {
    loop {
        let mut tx = school.begin(ACTOR).await?;
        let ends_at = tx.now().plus(payments::asked_for());
        let orders = store::without_end(&mut tx, AT_ONCE).await?;
        for order in &orders {
            tx.run(store::SET_END, &[ends_at.into(), order.into()]).await?;
            tx.enqueue_at(&EndUnpaid { order: order.clone(), round: 0 }, ends_at).await?;
        }
        tx.commit().await?;
        if orders.is_empty() {
            return Ok(());
        }
    }
}

async fn end_unpaid(school: School, job: EndUnpaid) -> Result<(), JobError> {
    // Most orders are paid by now: then nobody waits for a turn to write.
    let mut read = school.read(ACTOR).await?;
    let waits = store::ends_at(&mut read, &job.order).await?.is_some();
    drop(read);
    if !waits {
        return Ok(());
    }
    let mut tx = school.begin(ACTOR).await?;
    // It may be paid, given up or tried again at this very moment.
    tx.lock(job.order.as_str()).await?;
    let Some(ends_at) = store::ends_at(&mut tx, &job.order).await? else { return Ok(()) };
    let Some(order) = store::order(&mut tx, &job.order).await? else { return Ok(()) };
    match look_again_at(&mut tx, &order, ends_at).await? {
        Some(at) => {
            let next = EndUnpaid { order: job.order, round: job.round.saturating_add(1) };
            tx.enqueue_at(&next, at).await?;
        }
        None => {
            if cancel(&mut tx, &order).await? {
                letters::ended_unpaid(&mut tx, &order).await?;
                tx.announce(&order.id);
            }
        }
    }
    Ok(tx.commit().await?)
}

/// When to look again at an unpaid order; `None`: its time is over, and the provider has said since that nothing came.
async fn look_again_at(tx: &mut Tx, order: &Order, ends_at: Instant) -> Result<Option<Instant>, JobError> {
    if tx.now() < ends_at {
        return Ok(Some(ends_at));
    }
    let attempts = payments::of(tx, order.id.as_str()).await?;
    if attempts.iter().any(|payment| payment.state == State::Settled) {
        // Settlement is one transaction with the money: this is broken, and must not end as if nothing had come.
        return Err(JobError::fail(format!("order {} waits for a payment that is settled", order.id)));
    }
    let unfitting = payments::unfitting(tx, order.id.as_str()).await?;
    if unfitting.iter().any(|(_, is_open)| *is_open) {
        // It may be this order's money in part: the order neither ends as if nothing had come, nor is anybody asked again.
        return Ok(Some(tx.now().plus(PERSON_LOOKS)));
    }
    // Of what did not fit, and somebody has seen to, the provider has said what it knows.
    let is_told = |payment: &Payment| unfitting.iter().any(|(id, _)| *id == payment.id);
    if attempts.iter().any(|payment| is_unheard(payment, ends_at) && !is_told(payment)) {
        payments::ask_anew(tx, order.id.as_str()).await?;
        return Ok(Some(tx.now().plus(ASKED_AGAIN)));
    }
    Ok(None)
}

/// Whether nobody has said since this instant that the payment has not come.
fn is_unheard(payment: &Payment, since: Instant) -> bool {
    match payment.state {
        // Whether the provider knows of it at all is not known.
        State::Intended => true,
        State::Linked => payment.asked_at.is_none_or(|asked_at| asked_at < since),
        State::Settled | State::Declined | State::Superseded => false,
    }
}
