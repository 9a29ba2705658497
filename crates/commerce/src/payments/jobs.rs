//! What is still to be done outside: calls to providers, questions when they do not answer, notices to handle. Who does it is
//! `worker.rs`.

use std::sync::Arc;

use lyceum_jobs::Job;
use lyceum_kernel::{Actor, Span};
use lyceum_providers::{Provider, ProviderError};
use lyceum_school::{Fault, School};
use serde::{Deserialize, Serialize};

use super::{PaymentId, RefundId};

pub(super) const ACTOR: Actor = Actor::System("payments");

/// Asks the provider for a page to pay on.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct CreateCheckout {
    pub(super) payment: PaymentId,
}

/// Asks what became of a payment nobody has spoken about. Round 0 is put at once, when somebody says that it matters now.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct AskPayment {
    pub(super) payment: PaymentId,
    pub(super) round: u32,
}

/// Hands a refund to its provider.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SendRefund {
    pub(super) refund: RefundId,
}

/// Asks what became of a refund that was taken over.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct AskRefund {
    pub(super) refund: RefundId,
    pub(super) round: u32,
}

/// Handles a stored event.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct HandleEvent {
    pub(super) provider: String,
    pub(super) event: String,
}

/// Nobody gives up on money: a provider may be away for a weekend, and a mistake of ours be mended after it.
pub(super) const MOST_ATTEMPTS: u32 = u32::MAX;
/// Once the provider is there again, what waits for it is settled within a quarter of an hour (REL-04).
pub(super) const LONGEST_PAUSE_SECONDS: i64 = 600;

impl Job for CreateCheckout {
    const KIND: &'static str = "payments.create_checkout";
    const MOST_ATTEMPTS: u32 = MOST_ATTEMPTS;
    const LONGEST_PAUSE_SECONDS: i64 = LONGEST_PAUSE_SECONDS;

    fn key(&self) -> Option<String> {
        Some(format!("{} {}", Self::KIND, self.payment))
    }
}
impl Job for AskPayment {
    const KIND: &'static str = "payments.ask_payment";
    // Each question is put until it is answered, however long a provider is away.
    const MOST_ATTEMPTS: u32 = MOST_ATTEMPTS;
    const LONGEST_PAUSE_SECONDS: i64 = LONGEST_PAUSE_SECONDS;

    // With the round in the key a question for now is not taken for one that waits for hours, and two rows of questions
    // about one payment become one as soon as they meet.
    fn key(&self) -> Option<String> {
        Some(format!("{} {} {}", Self::KIND, self.payment, self.round))
    }
}
impl Job for SendRefund {
    const KIND: &'static str = "payments.send_refund";
    const MOST_ATTEMPTS: u32 = MOST_ATTEMPTS;
    const LONGEST_PAUSE_SECONDS: i64 = LONGEST_PAUSE_SECONDS;
}
impl Job for AskRefund {
    const KIND: &'static str = "payments.ask_refund";
    const MOST_ATTEMPTS: u32 = MOST_ATTEMPTS;
    const LONGEST_PAUSE_SECONDS: i64 = LONGEST_PAUSE_SECONDS;

    // One that runs twice asks for the next twice.
    fn key(&self) -> Option<String> {
        Some(format!("{} {} {}", Self::KIND, self.refund, self.round))
    }
}
impl Job for HandleEvent {
    const KIND: &'static str = "payments.handle_event";
    const MOST_ATTEMPTS: u32 = MOST_ATTEMPTS;
    const LONGEST_PAUSE_SECONDS: i64 = LONGEST_PAUSE_SECONDS;
}

impl AskPayment {
    /// A buyer who has not paid after all these rounds has gone away. A late notice is still heard, and whoever comes
    /// again begins the rounds anew.
    pub(super) const ROUNDS: u32 = 13;
    /// The round a new payment begins with; the one before it is for whoever comes again.
    pub(super) const FIRST: u32 = 1;

    /// Before a round: half a minute at first, then twice as long each time.
    pub(super) fn pause(round: u32) -> Span {
        Span::seconds(30 << round.saturating_sub(Self::FIRST).min(16))
    }

    /// When the last question is put, from the first on: all the pauses together.
    pub(super) const fn last_after() -> Span {
        Span::seconds(30 * ((1 << (Self::ROUNDS - Self::FIRST)) - 1))
    }
}

impl AskRefund {
    /// A minute at first, then twice as long each time, a day at most. A bank may send money back after weeks, and the
    /// notice of it may get lost: so it goes on, daily, until the end is known.
    pub(super) fn pause(round: u32) -> Span {
        Span::seconds((60 << round.min(16)).min(86_400))
    }
}

/// Why a call ended without anything known.
#[derive(Debug, thiserror::Error)]
pub(super) enum CallError {
    #[error(transparent)]
    Provider(#[from] ProviderError),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for CallError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

pub(super) fn provider<'a>(school: &'a School, name: &str) -> Result<&'a Arc<dyn Provider>, Fault> {
    super::provider(school, name).ok_or_else(|| Fault::other(format!("the provider {name} is not set up")))
}
