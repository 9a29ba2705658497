//! Who does what `jobs.rs` says: calls to providers, and questions when they do not answer, put until the answer is there.

use lyceum_jobs::JobError;
use lyceum_school::{School, Worker};

use super::jobs::{ACTOR, AskPayment, AskRefund, CreateCheckout, HandleEvent, SendRefund};
use super::{Payment, RefundState, State, intents, refunds, store, webhooks};

/// The jobs of this slice.
pub fn worker(worker: Worker) -> Worker {
    worker
        .on::<CreateCheckout>(create_checkout)
        .on::<AskPayment>(ask_payment)
        .on::<SendRefund>(send_refund)
        .on::<AskRefund>(ask_refund)
        .on::<HandleEvent>(webhooks::handle)
}

async fn create_checkout(school: School, job: CreateCheckout) -> Result<(), JobError> {
    let mut read = school.read(ACTOR).await.map_err(JobError::retry)?;
    let payment = store::payment(&mut read, &job.payment).await.map_err(JobError::retry)?;
    drop(read);
    match payment {
        Some(payment) if payment.state == State::Intended => {
            intents::open_checkout(&school, &payment).await.map_err(JobError::retry)
        }
        _ => Ok(()),
    }
}

async fn send_refund(school: School, job: SendRefund) -> Result<(), JobError> {
    let mut read = school.read(ACTOR).await.map_err(JobError::retry)?;
    let refund = store::refund(&mut read, &job.refund).await.map_err(JobError::retry)?;
    drop(read);
    match refund {
        Some(refund) if refund.state == RefundState::Intended => {
            refunds::send(&school, &refund).await.map_err(JobError::retry)
        }
        _ => Ok(()),
    }
}

/// Many a page can be paid on after a refusal, or after another payment was made, and its notice can get lost as any other's
/// (C15e). Only what is settled is asked about no more.
fn may_be_paid(payment: &Payment) -> bool {
    payment.state != State::Settled
}

async fn ask_payment(school: School, job: AskPayment) -> Result<(), JobError> {
    let mut read = school.read(ACTOR).await.map_err(JobError::retry)?;
    let payment = store::payment(&mut read, &job.payment).await.map_err(JobError::retry)?;
    drop(read);
    let Some(payment) = payment.filter(may_be_paid) else { return Ok(()) };
    // Each question is put until it is answered: the next may be hours away. Only then is the next one written down, or
    // every try would leave another behind. A kill in between loses none: then this one was not done.
    intents::ask(&school, &payment).await.map_err(JobError::retry)?;
    let round = job.round.saturating_add(1);
    if round >= AskPayment::ROUNDS {
        return Ok(());
    }
    let mut tx = school.begin(ACTOR).await.map_err(JobError::retry)?;
    let payment = store::payment(&mut tx, &job.payment).await.map_err(JobError::retry)?;
    if payment.as_ref().is_some_and(may_be_paid) {
        let next = AskPayment { payment: job.payment, round };
        tx.enqueue_at(&next, tx.now().plus(AskPayment::pause(round))).await.map_err(JobError::retry)?;
    }
    tx.commit().await.map_err(JobError::retry)
}

async fn ask_refund(school: School, job: AskRefund) -> Result<(), JobError> {
    let mut read = school.read(ACTOR).await.map_err(JobError::retry)?;
    let refund = store::refund(&mut read, &job.refund).await.map_err(JobError::retry)?;
    drop(read);
    let Some(refund) = refund.filter(|refund| refund.state == RefundState::Processed) else { return Ok(()) };
    // As with payments: put until it is answered, and then the next.
    refunds::ask(&school, &refund).await.map_err(JobError::retry)?;
    let mut tx = school.begin(ACTOR).await.map_err(JobError::retry)?;
    let refund = store::refund(&mut tx, &job.refund).await.map_err(JobError::retry)?;
    if refund.is_some_and(|refund| refund.state == RefundState::Processed) {
        let round = job.round.saturating_add(1);
        let next = AskRefund { refund: job.refund, round };
        tx.enqueue_at(&next, tx.now().plus(AskRefund::pause(round))).await.map_err(JobError::retry)?;
    }
    tx.commit().await.map_err(JobError::retry)
}
