//! What happens later: an order that nobody pays ends by itself, after the last question about its payment.
//!
//! No clause speaks of it. Until an order is paid nothing is opened, no contract is concluded and nobody owes anybody
//! anything, so ending it takes nothing from anyone. Leaving it would: it holds a use of its coupon that somebody else
//! could have (whoever invents addresses could use a coupon up with orders nobody pays), and it keeps a name and an
//! address without need. So it ends as if it was given up: the coupon is free again, the buyer is told how to order again,
//! and money that comes all the same goes back (`settlement.rs`).

use lyceum_jobs::{Job, JobError};
use lyceum_kernel::{Actor, Instant, Span};
use lyceum_school::{School, Tx, Worker};
use serde::{Deserialize, Serialize};

use super::order::{Order, OrderId};
use super::{checkout, letters, store};
use crate::payments::{self, Payment, State};

const ACTOR: Actor = Actor::System("ordering");

/// So long an answer of the provider is waited for before it is asked again. What is not known to be unpaid does not end.
const ASKED_AGAIN: Span = Span::hours(1);

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
            if checkout::cancel(&mut tx, &order).await? {
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
    if attempts.iter().any(|payment| is_unheard(payment, ends_at)) {
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
