//! Deciding: the accepted terms and the law above them are asked, the decision is recorded, and each answer has its
//! branch. What an answer says is read by `answers.rs`. Nothing here knows a figure of any terms.

use lyceum_kernel::Money;
use lyceum_people::agreements::{self, Decided};
use lyceum_school::{Fault, Tx};
use lyceum_terms::{Facts, Outcome};

use super::{
    answers::{Granted, amount, at_most, ground, is_of_right, may_mean_the_second_payment, next_look, stays},
    given_before,
    grant::{self, grant},
};
use crate::claims::{
    Claim, Kind, State, change,
    findings::finding,
    jobs::LookAgain,
    letters,
    promises::promised::{keep_answer, promise_an_answer},
};
use crate::ordering::{Item, Order};

/// Asks the terms, records the answer, and does what follows from it.
pub(crate) async fn decide(tx: &mut Tx, claim: &Claim, order: &Order, item: &Item, facts: &Facts) -> Result<(), Fault> {
    let decided = decision(tx, claim, order, facts).await?;
    let claim = Claim { decision: Some(decided.id.clone()), hold_until: None, proposed: None, ..claim.clone() };
    match &decided.decision.outcome {
        // C11c: we do not pay twice. What the bank has given back or taken already is for a person to see.
        Outcome::Yes if finding::has_the_bank(tx, &order.id).await? => queue(tx, &claim, facts, None).await,
        // C15e: the second payment goes back already; nobody loses the course by reporting it.
        Outcome::Yes if may_mean_the_second_payment(claim.kind, claim.exceptional, facts) => {
            queue(tx, &claim, facts, None).await
        }
        Outcome::Yes => {
            let owed = amount(&decided.decision).unwrap_or(item.paid);
            let amount = given_before::claimed(tx, &claim).await?.left_of(owed);
            let ground = ground(&decided.decision);
            keep_answer(tx, &claim).await?;
            grant(tx, &claim, order, item, &Granted { amount, ground, facts, decided: &decided, person: &[] }).await
        }
        // The law speaks of the whole contract; who declares less than that is asked, not refused.
        Outcome::No if is_less_than_a_right(tx, &claim, order, facts).await? => queue(tx, &claim, facts, None).await,
        Outcome::No => refuse(tx, &claim, &decided, "").await,
        Outcome::Hold(events) => hold(tx, &claim, events, &decided).await,
        Outcome::Manual { proposed } => {
            let most = grant::creditable(tx, &claim, order, item).await?.most;
            let given = given_before::claimed(tx, &claim).await?;
            queue(tx, &claim, facts, proposed.map(|proposed| at_most(given.left_of(proposed), most))).await
        }
        // A fact only a person can find out, or an answer no refund can be read from: the desk sees what is missing.
        Outcome::Needs(_) | Outcome::Value(_) => queue(tx, &claim, facts, None).await,
    }
}

/// A withdrawal is a wish for the money back, whatever carries it: where the right does not, or where another ground gives more,
/// the better ground decides (C13e).
async fn decision(tx: &mut Tx, claim: &Claim, order: &Order, facts: &Facts) -> Result<Decided, Fault> {
    let about = claim.id.as_str();
    let first = agreements::decide(tx, &order.contract, claim.kind.as_str(), facts, about).await?;
    if stays(claim.kind, &first.governing, &first.decision, facts)? {
        return Ok(first);
    }
    agreements::decide(tx, &order.contract, Kind::Refund.as_str(), facts, about).await
}

/// Whether a withdrawal of one course of a bundle would stand if it were one of the whole.
async fn is_less_than_a_right(tx: &mut Tx, claim: &Claim, order: &Order, facts: &Facts) -> Result<bool, Fault> {
    if claim.about.as_ref().is_none_or(|about| about.line.is_none()) {
        return Ok(false);
    }
    is_of_right(claim.kind, &agreements::governing(tx, &order.contract).await?, facts)
}

/// No: the reasons stand in the decision; the way on stands in the letter and on the page (C9).
pub(crate) async fn refuse(tx: &mut Tx, claim: &Claim, decided: &Decided, words: &str) -> Result<(), Fault> {
    let refused = Claim { state: State::Refused, decided_at: Some(tx.now()), amount: None, ..claim.clone() };
    change(tx, &refused).await?;
    keep_answer(tx, claim).await?;
    tx.audit("claim refused", &claim.id).await?;
    letters::refused(tx, &refused, decided, words).await
}

/// A person decides. The promise to review stays open until one has. Whoever waited was answered by being told so; from the
/// end of the wait an answer is owed anew, within the same time.
async fn queue(tx: &mut Tx, claim: &Claim, facts: &Facts, proposed: Option<Money>) -> Result<(), Fault> {
    let queued = Claim { state: State::Manual, proposed, ..claim.clone() };
    change(tx, &queued).await?;
    if claim.state == State::Hold {
        let now = tx.now();
        promise_an_answer(tx, &queued, facts, now).await?;
    }
    if claim.state != State::Manual {
        letters::handed_over(tx, &queued).await?;
    }
    Ok(())
}

/// It waits for an event or for its time; a job looks again each day and when that time is over, and whoever records the end of
/// the event has it looked at at once. The request has been reviewed (C4f), and the letter that says so is our answer (C16c):
/// neither is missed by waiting.
async fn hold(tx: &mut Tx, claim: &Claim, events: &[String], decided: &Decided) -> Result<(), Fault> {
    let held = Claim { state: State::Hold, hold_until: Some(events.join("; ")), ..claim.clone() };
    change(tx, &held).await?;
    let (governing, facts, now) = (&decided.governing, &decided.facts, tx.now());
    tx.enqueue_at(&LookAgain { claim: claim.id.clone() }, next_look(&held, governing, facts, now)?).await?;
    if claim.state != State::Hold {
        keep_answer(tx, claim).await?;
        letters::held(tx, &held, decided).await?;
    }
    Ok(())
}
