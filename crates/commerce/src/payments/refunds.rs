//! Money goes back: an intent within what was captured, a job that calls with its key, and whatever is heard after.
//!
//! intended → processed (the provider took it over) → settled (it has gone); and from each of them → failed, since
//! banks send money back after weeks. A failed refund reopens the debt; sending it again is a new attempt with a new key
//! ([`send_again`]), whatever it was about; or it is paid past the provider (`otherwise/`). Where the provider tries again by
//! itself, it is processed once more, also where a bank took its money meanwhile ([`after_all`]).

use lyceum_kernel::Money;
use lyceum_providers::{NewRefund, ProviderError, RefundState as Said};
use lyceum_school::{Fault, School, Tx};

use super::jobs::{self, AskRefund, CallError, SendRefund};
use super::{OnRefund, Payment, PaymentId, Refund, RefundFor, RefundId, RefundState, disputes, store};
use crate::bookkeeping::{self, Account, Entry, Posting};

/// Why it is booked that money has gone, and that it came back.
const SETTLED: &str = "refund-settled";
const FAILED: &str = "refund-failed";
/// The same, of what went after all and came back again: a reason happens to one refund once.
const SETTLED_AGAIN: &str = "refund-settled-again";
const FAILED_AGAIN: &str = "refund-failed-again";

/// Why no refund was begun.
#[derive(Debug, thiserror::Error)]
pub enum RefundError {
    #[error("nothing was captured that could go back")]
    NotCaptured,
    #[error("{asked} is more than what is left of the payment")]
    TooMuch { asked: Money },
    #[error("it did not come back, or was sent again")]
    NotBack,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for RefundError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Begins to send money back. For one `about` there is one refund; after a failure the next call is a new attempt.
///
/// # Errors
/// When nothing was captured, more is asked than is left, or the database fails.
pub async fn refund(
    tx: &mut Tx,
    payment: &PaymentId,
    amount: Money,
    purpose: RefundFor,
    about: &str,
) -> Result<Refund, RefundError> {
    let payment = store::payment(tx, payment).await?.ok_or(RefundError::NotCaptured)?;
    let capture = store::first_capture(tx, &payment.id).await?.ok_or(RefundError::NotCaptured)?;
    refund_capture(tx, &payment, &capture, amount, (purpose, about)).await
}

/// Sends money once more that came back: from the same capture, about the same thing, under a new key. It was credited with
/// the first attempt and is owed since, so nothing is credited again.
///
/// # Errors
/// When it did not come back, was sent again already, more would go back than is left, or the database fails.
pub async fn send_again(tx: &mut Tx, id: &RefundId) -> Result<Refund, RefundError> {
    let again = intend_again(tx, id).await?;
    tx.enqueue(&SendRefund { refund: again.id.clone() }).await?;
    tx.audit("refund sent again", id).await?;
    Ok(again)
}

/// Writes down one more attempt for money that came back, which nobody carries out yet.
pub(super) async fn intend_again(tx: &mut Tx, id: &RefundId) -> Result<Refund, RefundError> {
    let back = store::refund(tx, id).await?.ok_or(RefundError::NotBack)?;
    // Two clicks at once must see each other's attempt.
    tx.lock(&back.about).await?;
    let last = store::refunds_about(tx, &back.about).await?.pop();
    if last.is_none_or(|last| last.id != back.id || last.state != RefundState::Failed) {
        return Err(RefundError::NotBack);
    }
    let payment = store::payment(tx, &back.payment).await?.ok_or(RefundError::NotCaptured)?;
    let (again, is_new) = intend(tx, &payment, &back.capture, back.amount, (back.purpose, &back.about)).await?;
    if is_new { Ok(again) } else { Err(RefundError::NotBack) }
}

/// Begins to send back what was taken by one capture.
pub(super) async fn refund_capture(
    tx: &mut Tx,
    payment: &Payment,
    capture: &str,
    amount: Money,
    what_for: (RefundFor, &str),
) -> Result<Refund, RefundError> {
    let (refund, is_new) = intend(tx, payment, capture, amount, what_for).await?;
    if is_new {
        tx.enqueue(&SendRefund { refund: refund.id.clone() }).await?;
    }
    Ok(refund)
}

/// Writes a refund down and sets its amount aside; the one under way, and false, where there is one.
async fn intend(
    tx: &mut Tx,
    payment: &Payment,
    capture: &str,
    amount: Money,
    (purpose, about): (RefundFor, &str),
) -> Result<(Refund, bool), RefundError> {
    let earlier = store::refunds_about(tx, about).await?;
    if let Some(last) = earlier.last().filter(|last| last.state != RefundState::Failed) {
        return Ok((last.clone(), false));
    }
    let id: RefundId = tx.new_id();
    let refund = Refund {
        key: id.to_string(),
        id,
        payment: payment.id.clone(),
        provider: payment.provider.clone(),
        capture: capture.to_owned(),
        purpose,
        about: about.to_owned(),
        attempt: earlier.len() as i64 + 1,
        amount,
        state: RefundState::Intended,
        problem: None,
        created_at: tx.now(),
        asked_at: None,
        processed_at: None,
        settled_at: None,
        failed_at: None,
    };
    if amount.currency() != payment.amount.currency() || !store::reserve(tx, &refund).await? {
        return Err(RefundError::TooMuch { asked: amount });
    }
    if !store::insert_refund(tx, &refund).await? {
        // Another transaction won; its refund is the one, and the amount is reserved once.
        store::release(tx, &refund).await?;
        let won = store::refunds_about(tx, about).await?.pop();
        let won = won.ok_or_else(|| Fault::other("a refund is known and yet cannot be found"))?;
        return Ok((won, false));
    }
    Ok((refund, true))
}

/// Calls the provider. Safe to run again: after a first call it asks before it calls.
pub(super) async fn send(school: &School, refund: &Refund) -> Result<(), CallError> {
    let provider = jobs::provider(school, &refund.provider)?;
    let mut tx = school.begin(jobs::ACTOR).await?;
    store::asked_refund(&mut tx, &refund.id).await?;
    tx.commit().await?;
    if refund.asked_at.is_some() {
        let said = provider.query_refund(refund.id.as_str()).await?;
        if said != Said::NotKnown {
            return heard(school, &refund.id, said).await;
        }
    }
    let asked = NewRefund { reference: refund.id.to_string(), capture: refund.capture.clone(), amount: refund.amount };
    let said = match provider.refund(&refund.key, &asked).await {
        Ok(receipt) => Said::Accepted { id: receipt.id },
        Err(ProviderError::Refused { code, message }) => {
            Said::Failed { id: String::new(), reason: format!("{code}: {message}") }
        }
        Err(error @ ProviderError::Unknown(_)) => return Err(error.into()),
    };
    heard(school, &refund.id, said).await
}

/// Asks the provider what became of a refund and takes its answer in.
pub(super) async fn ask(school: &School, refund: &Refund) -> Result<(), CallError> {
    let said = asked(school, refund).await?;
    heard(school, &refund.id, said).await
}

/// What the provider says of a refund now.
pub(super) async fn asked(school: &School, refund: &Refund) -> Result<Said, CallError> {
    Ok(jobs::provider(school, &refund.provider)?.query_refund(refund.id.as_str()).await?)
}

async fn heard(school: &School, id: &RefundId, said: Said) -> Result<(), CallError> {
    let mut tx = school.begin(jobs::ACTOR).await?;
    match said {
        Said::NotKnown => {}
        Said::Accepted { id: theirs } => processed(&mut tx, id, &theirs).await?,
        Said::Settled { id: theirs } => settled(&mut tx, id, &theirs).await?,
        Said::Failed { reason, .. } => failed(&mut tx, id, &reason).await?,
    }
    tx.commit().await?;
    Ok(())
}

/// The provider has taken the refund over.
pub(super) async fn processed(tx: &mut Tx, id: &RefundId, theirs: &str) -> Result<(), Fault> {
    if store::processed(tx, id, theirs).await? {
        let pause = AskRefund::pause(0);
        tx.enqueue_at(&AskRefund { refund: id.clone(), round: 0 }, tx.now().plus(pause)).await?;
        moved(tx, id).await?;
    }
    Ok(())
}

/// The money has gone. What was not heard before (that it was taken over) is true by now as well.
pub(super) async fn settled(tx: &mut Tx, id: &RefundId, theirs: &str) -> Result<(), Fault> {
    processed(tx, id, theirs).await?;
    if !store::settled(tx, id).await? {
        return Ok(());
    }
    let Some(refund) = store::refund(tx, id).await? else { return Ok(()) };
    book(tx, &refund).await?;
    moved(tx, id).await
}

/// Books that the money of a refund has gone.
async fn book(tx: &mut Tx, refund: &Refund) -> Result<(), Fault> {
    let postings = vec![
        Posting::debit(Account::RefundPayable, refund.amount),
        Posting::credit(Account::Cash(refund.provider.clone()), refund.amount),
    ];
    let reason = if is_booked(tx, &refund.id, FAILED).await? { SETTLED_AGAIN } else { SETTLED };
    bookkeeping::post(tx, Entry { reason, about: refund.id.to_string(), postings }).await.map(drop)
}

/// Books that it is here again, where it was booked that it has gone.
async fn unbook(tx: &mut Tx, id: &RefundId) -> Result<(), Fault> {
    bookkeeping::reverse(tx, (SETTLED, id.as_str()), FAILED, id.to_string()).await?;
    bookkeeping::reverse(tx, (SETTLED_AGAIN, id.as_str()), FAILED_AGAIN, id.to_string()).await?;
    Ok(())
}

async fn is_booked(tx: &mut Tx, id: &RefundId, reason: &str) -> Result<bool, Fault> {
    Ok(bookkeeping::about(tx, id.as_str()).await?.iter().any(|entry| entry.reason == reason))
}

/// Whether it is booked that the money of a refund has gone, and not that it came back.
pub(super) async fn has_gone(tx: &mut Tx, id: &RefundId) -> Result<bool, Fault> {
    let entries = bookkeeping::about(tx, id.as_str()).await?;
    let has = |reason| entries.iter().any(|entry| entry.reason == reason);
    Ok((has(SETTLED) && !has(FAILED)) || (has(SETTLED_AGAIN) && !has(FAILED_AGAIN)))
}

/// Something else was reported of a refund that had failed, and this is what its provider says, asked anew. If it has tried
/// again by itself, the refund is under way once more, and nobody can send it a second time. Gives what a person has to look at.
pub(super) async fn after_all(tx: &mut Tx, id: &RefundId, said: &Said) -> Result<Option<String>, Fault> {
    let Some(refund) = store::refund(tx, id).await? else { return Ok(None) };
    // Whoever sends it again at this moment must see it, or be seen.
    tx.lock(&refund.about).await?;
    let attempts = store::refunds_about(tx, &refund.about).await?;
    let has_failed = attempts.iter().any(|attempt| attempt.id == *id && attempt.state == RefundState::Failed);
    let (theirs, is_settled) = match said {
        Said::NotKnown => return Ok(Some("reported after it failed, and then not known to the provider".to_owned())),
        Said::Failed { .. } => {
            // The notice is older than the failure; or what had gone beside another attempt has come back.
            if has_failed {
                unbook(tx, id).await?;
            }
            return Ok(None);
        }
        Said::Accepted { id } => (id, false),
        Said::Settled { id } => (id, true),
    };
    if !has_failed {
        if is_settled {
            settled(tx, id, theirs).await?;
        }
        return Ok(None);
    }
    if is_booked(tx, id, FAILED_AGAIN).await? {
        return Ok(Some(format!("{id} failed twice, and was reported again; it is not booked")));
    }
    let is_last = attempts.last().is_some_and(|last| last.id == *id);
    let is_left = is_last && store::reserve(tx, &refund).await?;
    // A bank took it meanwhile: then it goes twice, but it is owed no more.
    let gave_way = is_last && !is_left && disputes::give_way(tx, &refund).await? && store::reserve(tx, &refund).await?;
    if !is_left && !gave_way {
        // It was sent again: then it goes twice, and what has gone is booked beside.
        if is_settled && has_gone(tx, id).await? {
            return Ok(None);
        }
        if is_settled {
            book(tx, &refund).await?;
        }
        return Ok(Some(format!("{id} was reported as on its way or gone after it had failed and was paid otherwise")));
    }
    store::revived(tx, id, theirs).await?;
    tx.enqueue_at(&AskRefund { refund: id.clone(), round: 0 }, tx.now().plus(AskRefund::pause(0))).await?;
    moved(tx, id).await?;
    if is_settled {
        settled(tx, id, theirs).await?;
    }
    let problem =
        || format!("{id} was reported as on its way or gone after it had failed and a bank had taken its money");
    Ok(gave_way.then(problem))
}

/// It did not arrive, whenever that is heard: the debt is open again and the amount is free for another attempt.
pub(super) async fn failed(tx: &mut Tx, id: &RefundId, reason: &str) -> Result<(), Fault> {
    if !store::failed(tx, id, reason).await? {
        return Ok(());
    }
    let Some(refund) = store::refund(tx, id).await? else { return Ok(()) };
    store::release(tx, &refund).await?;
    disputes::reach_further(tx, &refund.provider, &refund.capture).await?;
    unbook(tx, id).await?;
    moved(tx, id).await
}

/// Lets those whose business it is know that a refund has moved.
pub(super) async fn moved(tx: &mut Tx, id: &RefundId) -> Result<(), Fault> {
    let Some(refund) = store::refund(tx, id).await? else { return Ok(()) };
    tx.audit(
        match refund.state {
            RefundState::Intended => "refund intended",
            RefundState::Processed => "refund processed",
            RefundState::Settled => "refund settled",
            RefundState::Failed => "refund failed",
        },
        id,
    )
    .await?;
    let school = tx.school().clone();
    for hook in school.list::<OnRefund>() {
        (hook.0)(tx, &refund).await?;
    }
    Ok(())
}
