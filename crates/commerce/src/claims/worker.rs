//! Who does what `jobs.rs` says: finds the orders of declarations and looks again at what waits.

use lyceum_jobs::JobError;
use lyceum_school::{School, Worker};

use super::{
    Claim, State,
    asking::find_order,
    deciding::reconsider,
    jobs::{ACTOR, LookAgain, MatchClaim},
    store,
};

/// The jobs of this slice.
pub fn worker(worker: Worker) -> Worker {
    worker.on::<MatchClaim>(match_claim).on::<LookAgain>(look_again)
}

async fn match_claim(school: School, job: MatchClaim) -> Result<(), JobError> {
    let mut tx = school.begin(ACTOR).await?;
    let claim = store::claim(&mut tx, &job.claim).await?;
    let is_open = |claim: &Claim| matches!(claim.state, State::Received | State::Unmatched) && claim.about.is_none();
    let Some(claim) = claim.filter(is_open) else { return Ok(()) };
    if job.only_repeated {
        find_order::end_repeated(&mut tx, &claim).await?;
    } else {
        find_order::find_order(&mut tx, claim).await?;
    }
    Ok(tx.commit().await?)
}

async fn look_again(school: School, job: LookAgain) -> Result<(), JobError> {
    let mut tx = school.begin(ACTOR).await?;
    let claim = store::claim(&mut tx, &job.claim).await?;
    let Some(claim) = claim.filter(|claim| claim.state == State::Hold) else { return Ok(()) };
    if let Some(next) = reconsider::still_waits(&mut tx, &claim).await? {
        // Asking would give the same answer: no second record, and another look.
        tx.enqueue_at(&job, next).await?;
    } else {
        reconsider::decide_again(&mut tx, &claim).await?;
    }
    Ok(tx.commit().await?)
}
