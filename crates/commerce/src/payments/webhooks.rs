//! Notices of providers: kept as they came, with the verdict on their signature, before they are acknowledged; handled
//! once by a job, in whatever order they come. A notice that fits nothing becomes an alarm for a person.

use lyceum_jobs::JobError;
use lyceum_providers::{BadWebhook, Capture, Event, Happened};
use lyceum_school::{Fault, School, Tx};

use super::captures::{self, Meant};
use super::jobs::{self, HandleEvent};
use super::{
    OnDispute, Payment, PaymentId, Refund, RefundId, RefundState, Reported, WebhookId, disputes, intents, refunds,
    store,
};
use crate::bookkeeping::hex;

/// Anybody can send a notice that nobody proved. So many a day are kept, for whoever looks for a wrong secret; the others
/// are counted, or strangers could fill the disk.
pub(super) const MOST_UNPROVEN: i64 = 20;

/// So much of a signature is kept of them.
const SIGNATURE_CHARS: usize = 200;

/// What a provider is told about its notice.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Received {
    /// Stored; it need not be sent again.
    Stored,
    /// Stored, and not believed.
    NotBelieved,
    /// There is no such provider here.
    NoSuchProvider,
}

/// Stores a notice with the verdict on it. Header names are lower case.
///
/// # Errors
/// When the database fails: then the provider sends it again.
pub async fn receive(
    school: &School,
    provider: &str,
    headers: &[(String, String)],
    body: &[u8],
) -> Result<Received, Fault> {
    let Some(provider) = super::provider(school, provider) else { return Ok(Received::NoSuchProvider) };
    let events = match provider.verify_webhook(headers, body) {
        Ok(events) => events,
        Err(BadWebhook::Unreadable(problem)) => {
            // Its signature is the provider's: it is kept whole, for it may be money told in a way we do not read yet.
            let mut tx = school.begin(jobs::ACTOR).await?;
            keep(&mut tx, provider.name(), headers, &text(body), &format!("unreadable: {problem}")).await?;
            tx.commit().await?;
            return Ok(Received::NotBelieved);
        }
        Err(BadWebhook::Unsigned) => return unproven(school, provider.name(), headers, body, "unsigned").await,
        Err(BadWebhook::WrongSignature) => {
            return unproven(school, provider.name(), headers, body, "wrong signature").await;
        }
    };
    let mut tx = school.begin(jobs::ACTOR).await?;
    let webhook = keep(&mut tx, provider.name(), headers, &text(body), "genuine").await?;
    for event in events {
        let content = serde_json::to_string(&event).map_err(|error| Fault::other(error.to_string()))?;
        if store::insert_event(&mut tx, provider.name(), &event.id, &webhook, &content).await? {
            tx.enqueue(&HandleEvent { provider: provider.name().to_owned(), event: event.id }).await?;
        }
    }
    tx.commit().await?;
    Ok(Received::Stored)
}

async fn keep(
    tx: &mut Tx,
    provider: &str,
    headers: &[(String, String)],
    body: &str,
    verdict: &str,
) -> Result<WebhookId, Fault> {
    let webhook: WebhookId = tx.new_id();
    let headers = serde_json::to_string(headers).unwrap_or_default();
    store::insert_webhook(tx, &webhook, provider, &headers, body, verdict).await?;
    Ok(webhook)
}

/// Counts a notice that anybody may have sent. Of the first ones of a day the signature and the length are kept.
async fn unproven(
    school: &School,
    provider: &str,
    headers: &[(String, String)],
    body: &[u8],
    verdict: &str,
) -> Result<Received, Fault> {
    // Nothing hangs on it: a power cut may forget it.
    let mut tx = school.begin_relaxed(jobs::ACTOR).await?;
    if store::count_unproven(&mut tx, provider).await? <= MOST_UNPROVEN {
        let signatures: Vec<(String, String)> = headers
            .iter()
            .filter(|(name, _)| name.contains("signature"))
            .take(1)
            .map(|(name, value)| (name.clone(), value.chars().take(SIGNATURE_CHARS).collect()))
            .collect();
        keep(&mut tx, provider, &signatures, &format!("{} bytes, not kept", body.len()), verdict).await?;
    }
    tx.commit().await?;
    Ok(Received::NotBelieved)
}

/// Bytes as text; what is no text, or none a database takes, as hexadecimal.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => text.to_owned(),
        _ => format!("hex:{}", hex(bytes)),
    }
}

/// Handles an event if nobody has. Where more must be known first, the provider is asked between two transactions; while it does
/// not answer, the event waits.
pub(super) async fn handle(school: School, job: HandleEvent) -> Result<(), JobError> {
    let Some((mut tx, event)) = taken(&school, &job).await? else { return Ok(()) };
    match apply(&mut tx, &job.provider, &event).await.map_err(JobError::retry)? {
        Heard::Handled(outcome) => handled(tx, &job, &outcome).await,
        Heard::TooEarly { payment, problem } => {
            tx.rollback().await.map_err(JobError::retry)?;
            // However the payment stands: one that is settled may have been paid once more, and the notice of it be lost.
            intents::ask(&school, &payment).await.map_err(JobError::retry)?;
            let Some((mut tx, event)) = taken(&school, &job).await? else { return Ok(()) };
            let outcome = match apply(&mut tx, &job.provider, &event).await.map_err(JobError::retry)? {
                Heard::Handled(outcome) => outcome,
                _ => alarm(&problem),
            };
            handled(tx, &job, &outcome).await
        }
        Heard::AfterFailure(refund) => {
            tx.rollback().await.map_err(JobError::retry)?;
            let said = refunds::asked(&school, &refund).await.map_err(JobError::retry)?;
            let Some((mut tx, _)) = taken(&school, &job).await? else { return Ok(()) };
            let problem = refunds::after_all(&mut tx, &refund.id, &said).await.map_err(JobError::retry)?;
            let outcome =
                problem.map_or_else(|| "taken in after it was asked about".to_owned(), |problem| alarm(&problem));
            handled(tx, &job, &outcome).await
        }
    }
}

/// The event, taken by a transaction; nothing where somebody has handled it.
async fn taken(school: &School, job: &HandleEvent) -> Result<Option<(Tx, Event)>, JobError> {
    let mut tx = school.begin(jobs::ACTOR).await.map_err(JobError::retry)?;
    let content = store::take_event(&mut tx, &job.provider, &job.event).await.map_err(JobError::retry)?;
    let event = content.map(|content| serde_json::from_str(&content)).transpose().map_err(JobError::fail)?;
    Ok(event.map(|event| (tx, event)))
}

async fn handled(mut tx: Tx, job: &HandleEvent, outcome: &str) -> Result<(), JobError> {
    store::event_outcome(&mut tx, &job.provider, &job.event, outcome).await.map_err(JobError::retry)?;
    tx.commit().await.map_err(JobError::retry)
}

/// What became of an event.
enum Heard {
    /// In words for the operator.
    Handled(String),
    /// It is about money of this payment that nobody has told of yet: the provider is asked; and what is so if it does not tell
    /// of it either.
    TooEarly { payment: Box<Payment>, problem: String },
    /// It says of a refund that was heard to have failed that it is on its way or has gone; or, where it is booked that it has
    /// gone, that it failed once more. Whether it is older than what was heard, no notice tells: the provider is asked.
    AfterFailure(Box<Refund>),
}

/// What the event changes, and what came of it.
async fn apply(tx: &mut Tx, provider: &str, event: &Event) -> Result<Heard, Fault> {
    match &event.happened {
        Happened::Captured { .. } | Happened::Declined { .. } => {
            about_payment(tx, provider, event).await.map(Heard::Handled)
        }
        Happened::RefundAccepted { .. } | Happened::RefundSettled { .. } | Happened::RefundFailed { .. } => {
            about_refund(tx, provider, event).await
        }
        Happened::DisputeOpened { dispute, capture } => {
            about_dispute(tx, event, reported(provider, event, dispute, capture)).await
        }
        Happened::DisputeDecided { dispute, capture, won_by } => {
            let reported = Reported { won_by: Some(*won_by), ..reported(provider, event, dispute, capture) };
            about_dispute(tx, event, reported).await
        }
    }
}

/// The payment an event names, or why it names none.
async fn payment_of(tx: &mut Tx, provider: &str, event: &Event) -> Result<Result<Payment, String>, Fault> {
    let Ok(id) = event.reference.parse::<PaymentId>() else { return Ok(Err(alarm("the reference is none of ours"))) };
    let Some(payment) = store::payment(tx, &id).await? else { return Ok(Err(alarm("nobody asked for this payment"))) };
    if payment.provider != provider || payment.mode != event.mode.as_str() {
        return Ok(Err(alarm("the payment belongs to another provider or mode")));
    }
    Ok(Ok(payment))
}

async fn about_payment(tx: &mut Tx, provider: &str, event: &Event) -> Result<String, Fault> {
    let payment = match payment_of(tx, provider, event).await? {
        Ok(payment) => payment,
        Err(problem) => return Ok(problem),
    };
    match &event.happened {
        Happened::Captured { capture, method } => {
            let capture = Capture { id: capture.clone(), amount: event.amount, method: *method };
            Ok(match captures::captured(tx, &payment.id, &capture).await? {
                Meant::Settled => "settled".to_owned(),
                Meant::Excess => "in excess: goes back".to_owned(),
                Meant::Known => "known".to_owned(),
                // It is an alarm with its payment, however it is heard; one is enough.
                Meant::Mismatch(problem) => problem,
            })
        }
        Happened::Declined { .. } if payment.amount != event.amount => {
            Ok(alarm(&captures::unfitting(event.amount, payment.amount, &event.id)))
        }
        Happened::Declined { reason } => {
            intents::declined(tx, &payment.id, reason).await?;
            Ok("declined".to_owned())
        }
        _ => Ok(alarm("an event about something else names a payment")),
    }
}

fn reported(provider: &str, event: &Event, dispute: &str, capture: &str) -> Reported {
    Reported {
        provider: provider.to_owned(),
        dispute: dispute.to_owned(),
        capture: capture.to_owned(),
        amount: event.amount,
        won_by: None,
    }
}

async fn about_dispute(tx: &mut Tx, event: &Event, reported: Reported) -> Result<Heard, Fault> {
    let payment = match payment_of(tx, &reported.provider, event).await? {
        Ok(payment) => payment,
        Err(problem) => return Ok(Heard::Handled(problem)),
    };
    if disputes::store::left_of(tx, &reported.provider, &reported.capture, &payment.id).await?.is_none() {
        return Ok(match store::misfit_under(tx, &payment.id, &reported.capture).await? {
            // What came did not fit and was never booked: nothing of it can be taken.
            Some(problem) => {
                Heard::Handled(alarm(&format!("the bank took {} of a payment of which {problem}", event.amount)))
            }
            None => Heard::TooEarly {
                problem: format!(
                    "a dispute over {} names {}, which the provider does not when it is asked about {}",
                    event.amount, reported.capture, payment.id
                ),
                payment: Box::new(payment),
            },
        });
    }
    let school = tx.school().clone();
    let mut problems = Vec::new();
    for hook in school.list::<OnDispute>() {
        problems.extend((hook.0)(tx, &payment, &reported).await?);
    }
    Ok(Heard::Handled(if problems.is_empty() { "taken in".to_owned() } else { alarm(&problems.join("; ")) }))
}

async fn about_refund(tx: &mut Tx, provider: &str, event: &Event) -> Result<Heard, Fault> {
    let alarmed = |problem: &str| Ok(Heard::Handled(alarm(problem)));
    let Ok(id) = event.reference.parse::<RefundId>() else { return alarmed("the reference is none of ours") };
    let Some(refund) = store::refund(tx, &id).await? else { return alarmed("nobody asked for this refund") };
    let payment = store::payment(tx, &refund.payment).await?;
    let mode_fits = payment.is_some_and(|payment| payment.mode == event.mode.as_str());
    if refund.provider != provider || !mode_fits {
        return alarmed("the refund belongs to another provider or mode");
    }
    if refund.amount != event.amount {
        return alarmed(&format!("{} was reported instead of {}", event.amount, refund.amount));
    }
    let is_failure = matches!(event.happened, Happened::RefundFailed { .. });
    if refund.state == RefundState::Failed && (!is_failure || refunds::has_gone(tx, &id).await?) {
        return Ok(Heard::AfterFailure(Box::new(refund)));
    }
    match &event.happened {
        Happened::RefundAccepted { refund: theirs } => refunds::processed(tx, &id, theirs).await?,
        Happened::RefundSettled { refund: theirs } => refunds::settled(tx, &id, theirs).await?,
        Happened::RefundFailed { reason, .. } => refunds::failed(tx, &id, reason).await?,
        _ => return alarmed("an event about something else names a refund"),
    }
    Ok(Heard::Handled("taken in".to_owned()))
}

/// Alarms begin with this word; the desk and the doctor look for it.
fn alarm(problem: &str) -> String {
    format!("alarm: {problem}")
}
