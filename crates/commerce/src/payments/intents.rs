//! Asking for money: the intent and its key are stored first, a job makes the call, an unclear answer is asked about.

use lyceum_kernel::{Locale, Money, Span};
use lyceum_providers::{NewCheckout, PaymentState, ProviderError};
use lyceum_school::{Fault, School, Tx};

use super::jobs::{self, AskPayment, CallError, CreateCheckout};
use super::{Payment, PaymentId, Refund, RefundFor, State, captures, refunds, store, urls};
use crate::bookkeeping::{self, Account, Entry, Posting};

/// How long the notice of a buyer who has come back may still take before the provider is asked.
const SOON: Span = Span::seconds(5);

/// What is to be paid.
#[derive(Clone, Debug)]
pub struct NewPayment {
    /// What it pays for: the id of an order.
    pub about: String,
    pub amount: Money,
    /// What the provider shows the buyer.
    pub title: String,
    pub locale: Locale,
    /// Where the buyer goes after coming back; a path of ours.
    pub back: String,
}

/// Writes down that money is asked for. While a payment for the same thing is under way or made, that one is meant, and
/// the provider is asked about it: it may be paid already. After a refusal this is a new attempt.
///
/// # Errors
/// When the school has no provider, or the database fails.
pub async fn begin(tx: &mut Tx, new: NewPayment) -> Result<Payment, Fault> {
    let school = tx.school().clone();
    let provider =
        super::default_provider(&school).ok_or_else(|| Fault::other("this school has no payment provider"))?;
    let id: PaymentId = tx.new_id();
    let zero = Money::zero(new.amount.currency());
    let payment = Payment {
        key: id.to_string(),
        id,
        about: new.about,
        provider: provider.name().to_owned(),
        mode: provider.mode().as_str().to_owned(),
        title: new.title,
        locale: new.locale.tag().to_owned(),
        back: new.back,
        amount: new.amount,
        state: State::Intended,
        link: None,
        captured: zero,
        refunded: zero,
        disputed: zero,
        problem: None,
        created_at: tx.now(),
        asked_at: None,
        settled_at: None,
        method: None,
    };
    if !store::insert_payment(tx, &payment).await? {
        let under_way = ask_anew(tx, &payment.about).await?;
        return under_way.ok_or_else(|| Fault::other("a payment is under way and yet cannot be found"));
    }
    tx.enqueue(&CreateCheckout { payment: payment.id.clone() }).await?;
    let first = AskPayment { payment: payment.id.clone(), round: AskPayment::FIRST };
    tx.enqueue_at(&first, tx.now().plus(AskPayment::pause(AskPayment::FIRST))).await?;
    Ok(payment)
}

/// Begins to ask anew, and at once, about every attempt to be paid for a thing that is not settled, also one that was refused
/// or superseded, and gives the payment under way. The rounds of the first questions end after a day and a half; a payment whose
/// notice gets lost later would stay unknown for good.
///
/// # Errors
/// When the database fails.
pub async fn ask_anew(tx: &mut Tx, about: &str) -> Result<Option<Payment>, Fault> {
    let attempts = store::payments_about(tx, about).await?;
    for payment in attempts.iter().filter(|payment| payment.state != State::Settled) {
        tx.enqueue(&AskPayment { payment: payment.id.clone(), round: 0 }).await?;
    }
    let is_under_way = |payment: &Payment| payment.state.is_open() || payment.state == State::Settled;
    Ok(attempts.into_iter().find(is_under_way))
}

/// Asks anew about a payment in a moment, unless a question about it is due soon anyhow.
pub(super) async fn ask_soon(tx: &mut Tx, payment: &PaymentId) -> Result<(), Fault> {
    let question = AskPayment { payment: payment.clone(), round: AskPayment::FIRST };
    tx.enqueue_at(&question, tx.now().plus(SOON)).await?;
    Ok(())
}

/// Sends back all that was captured and belongs to nobody: an order that was given up before its payment came.
///
/// # Errors
/// When nothing was captured, or the database fails.
pub async fn give_back(tx: &mut Tx, payment: &Payment) -> Result<Refund, Fault> {
    let postings = vec![
        Posting::debit(Account::Receivable, payment.amount),
        Posting::credit(Account::RefundPayable, payment.amount),
    ];
    let about = payment.id.to_string();
    bookkeeping::post(tx, Entry { reason: "payment-without-order", about: about.clone(), postings }).await?;
    let refund = refunds::refund(tx, &payment.id, payment.amount, RefundFor::Late, &about).await;
    refund.map_err(|error| Fault::other(error.to_string()))
}

/// Calls the provider for a page to pay on. Safe to run again: after a first call it asks before it calls.
pub(super) async fn open_checkout(school: &School, payment: &Payment) -> Result<(), CallError> {
    let provider = jobs::provider(school, &payment.provider)?;
    // A power cut may forget this: then the call is made again, and its key makes it the same call.
    let mut tx = school.begin_relaxed(jobs::ACTOR).await?;
    store::asked_payment(&mut tx, &payment.id).await?;
    tx.commit().await?;
    if payment.asked_at.is_some() {
        let state = provider.query(payment.id.as_str()).await?;
        if state != PaymentState::NotKnown {
            return heard(school, &payment.id, state).await;
        }
    }
    let base_url = school.settings().base_url.trim_end_matches('/').to_owned();
    let asked = NewCheckout {
        reference: payment.id.to_string(),
        amount: payment.amount,
        title: payment.title.clone(),
        locale: payment.locale.clone(),
        return_url: format!("{base_url}{}", urls::back(&payment.id)),
        notify_url: format!("{base_url}{}", urls::webhook(&payment.provider)),
    };
    let state = match provider.create_checkout(&payment.key, &asked).await {
        Ok(checkout) => PaymentState::Open { checkout },
        Err(ProviderError::Refused { code, message }) => {
            PaymentState::Declined { reason: format!("{code}: {message}") }
        }
        Err(error @ ProviderError::Unknown(_)) => return Err(error.into()),
    };
    heard(school, &payment.id, state).await
}

/// Asks the provider what became of a payment and takes its answer in.
pub(super) async fn ask(school: &School, payment: &Payment) -> Result<(), CallError> {
    let provider = jobs::provider(school, &payment.provider)?;
    let state = provider.query(payment.id.as_str()).await?;
    heard(school, &payment.id, state).await
}

/// Takes in what the provider said about a payment.
async fn heard(school: &School, payment: &PaymentId, state: PaymentState) -> Result<(), CallError> {
    // A link may be forgotten in a power cut: the job that asked for it is then not done either, and asks again.
    let mut tx = match state {
        PaymentState::Open { .. } => school.begin_relaxed(jobs::ACTOR).await?,
        _ => school.begin(jobs::ACTOR).await?,
    };
    match state {
        PaymentState::NotKnown => {
            // The provider never heard of it: whatever became of the first call, it is made again, under its key.
            if store::payment(&mut tx, payment).await?.is_some_and(|payment| payment.state == State::Intended) {
                tx.enqueue(&CreateCheckout { payment: payment.clone() }).await?;
            }
        }
        PaymentState::Open { checkout } => {
            if !store::linked(&mut tx, payment, &checkout.id, &checkout.link).await? {
                // Not paid as of now: a page that waits to hear this goes on.
                store::asked_payment(&mut tx, payment).await?;
            }
            if let Some(payment) = store::payment(&mut tx, payment).await? {
                tx.announce(&payment.about);
            }
        }
        PaymentState::Declined { reason } => declined(&mut tx, payment, &reason).await?,
        PaymentState::Captured { captures } => {
            for capture in captures {
                captures::captured(&mut tx, payment, &capture).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The provider said no. Money that came first, or a payment that ended otherwise, is not touched by it.
pub(super) async fn declined(tx: &mut Tx, payment: &PaymentId, reason: &str) -> Result<(), Fault> {
    if !store::declined(tx, payment, reason).await? {
        return Ok(());
    }
    let Some(payment) = store::payment(tx, payment).await? else { return Ok(()) };
    tx.announce(&payment.about);
    Ok(())
}
