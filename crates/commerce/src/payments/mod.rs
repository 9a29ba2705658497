//! Payments: what is asked of a provider, what it took, what goes back.
//!
//! Everything is written down before a provider is called, under a key that never changes; a job makes the call
//! (`jobs.rs`). An answer that did not come is *unknown* and is resolved by asking. Notices are stored as they came and
//! handled once, in any order (`webhooks.rs`). The story of one payment: `intents.rs` (asked for), `captures.rs` (the
//! money is there, or there twice), `refunds.rs` (it goes back). The SQL: `store.rs`.

mod captures;
mod doctor;
mod intents;
mod jobs;
mod pages;
mod refunds;
mod store;
#[cfg(test)]
mod tests;
pub mod urls;
mod webhooks;

pub use doctor::{Alarm, alarms, doctor};
pub use intents::{NewPayment, ask_anew, begin, give_back};
pub use jobs::worker;
pub use pages::router;
pub use refunds::{RefundError, refund};
pub use webhooks::{Received, receive};

use std::sync::Arc;

use futures::future::BoxFuture;
use lyceum_kernel::{Column, Instant, Money};
use lyceum_providers::{Mode, Provider};
use lyceum_school::{Fault, School, Tx};
use lyceum_store::Reads;
use lyceum_words::Source;

lyceum_kernel::id!(PaymentId, "pay");
lyceum_kernel::id!(RefundId, "rfd");

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "payments",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// How a payment stands.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum State {
    /// Written down; the provider's page is not known yet.
    Intended,
    /// The buyer can be sent to the provider.
    Linked,
    /// The money is there.
    Settled,
    /// The provider said no; another attempt may be made.
    Declined,
    /// Another payment for the same thing was made.
    Superseded,
}

impl State {
    /// Every state, in the order of a payment's life.
    pub const ALL: [Self; 5] = [Self::Intended, Self::Linked, Self::Settled, Self::Declined, Self::Superseded];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Intended => "intended",
            Self::Linked => "linked",
            Self::Settled => "settled",
            Self::Declined => "declined",
            Self::Superseded => "superseded",
        }
    }

    /// Whether the buyer may still pay.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Intended | Self::Linked)
    }
}

/// One attempt to be paid for one thing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Payment {
    pub id: PaymentId,
    /// What it pays for: the id of an order.
    pub about: String,
    pub provider: String,
    /// Play money or real money, as the provider was when the payment was begun.
    pub mode: String,
    pub title: String,
    pub locale: String,
    /// Where the buyer goes after coming back; a path of ours.
    pub back: String,
    pub amount: Money,
    pub state: State,
    /// Where the buyer pays, once the provider has said so.
    pub link: Option<String>,
    /// All that was captured, a second payment included.
    pub captured: Money,
    /// All that is going back or has gone back.
    pub refunded: Money,
    /// What went wrong last, in the provider's words.
    pub problem: Option<String>,
    pub created_at: Instant,
    /// When the provider was last called about it.
    pub asked_at: Option<Instant>,
    pub settled_at: Option<Instant>,
    key: String,
}

impl Payment {
    /// Where the buyer pays, once the provider has said so.
    pub fn link(&self) -> Option<&str> {
        self.link.as_deref()
    }
}

/// How a refund stands.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum RefundState {
    /// Written down; whether the provider has taken it over is not known yet.
    Intended,
    /// The provider has taken it over: access ends now.
    Processed,
    /// The money has gone.
    Settled,
    /// It came back: the debt is open again.
    Failed,
}

impl RefundState {
    /// Every state, in the order of a refund's life.
    pub const ALL: [Self; 4] = [Self::Intended, Self::Processed, Self::Settled, Self::Failed];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Intended => "intended",
            Self::Processed => "processed",
            Self::Settled => "settled",
            Self::Failed => "failed",
        }
    }
}

/// Money on its way back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refund {
    pub id: RefundId,
    pub payment: PaymentId,
    pub provider: String,
    /// The provider's id of the capture it is taken from.
    pub capture: String,
    /// Why: the id of a claim, or of a capture that was one too many.
    pub about: String,
    /// The first is 1; a failed refund may be tried again.
    pub attempt: i64,
    pub amount: Money,
    pub state: RefundState,
    pub problem: Option<String>,
    pub created_at: Instant,
    pub asked_at: Option<Instant>,
    pub processed_at: Option<Instant>,
    pub settled_at: Option<Instant>,
    pub failed_at: Option<Instant>,
    key: String,
}

/// What a slice does when the money for something is there; runs in the transaction that settles the payment.
pub struct OnSettled(pub for<'a> fn(&'a mut Tx, &'a Payment) -> BoxFuture<'a, Result<(), Fault>>);

/// What a slice does when a provider declined.
pub struct OnDeclined(pub for<'a> fn(&'a mut Tx, &'a Payment) -> BoxFuture<'a, Result<(), Fault>>);

/// What a slice does when something was paid twice (C15e); the refund of the second payment is already on its way.
pub struct OnExcess(pub for<'a> fn(&'a mut Tx, &'a Payment, &'a Refund) -> BoxFuture<'a, Result<(), Fault>>);

/// What a slice does when a refund moves: its state says how it stands now.
pub struct OnRefund(pub for<'a> fn(&'a mut Tx, &'a Refund) -> BoxFuture<'a, Result<(), Fault>>);

/// The payment with this id.
///
/// # Errors
/// When the database fails.
pub async fn payment(r: &mut impl Reads, id: &PaymentId) -> Result<Option<Payment>, Fault> {
    Ok(store::payment(r, id).await?)
}

/// Every attempt to be paid for one thing, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of(r: &mut impl Reads, about: &str) -> Result<Vec<Payment>, Fault> {
    Ok(store::payments_about(r, about).await?)
}

/// Every attempt to send money back for one reason, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn refunds_of(r: &mut impl Reads, about: &str) -> Result<Vec<Refund>, Fault> {
    Ok(store::refunds_about(r, about).await?)
}

/// What was sent back of the payments for one thing, came back to us, and was not sent again: it is still owed.
///
/// # Errors
/// When the database fails.
pub async fn came_back(r: &mut impl Reads, about: &str) -> Result<Vec<Refund>, Fault> {
    Ok(store::came_back(r, about).await?)
}

/// Refunds whose money has not gone, the longest owed first, each with what its payment was for: on their way, not yet
/// taken over, or come back and not sent again.
///
/// # Errors
/// When the database fails.
pub async fn owed(r: &mut impl Reads, most: i64) -> Result<Vec<(String, Refund)>, Fault> {
    Ok(store::owed(r, most).await?)
}

/// What was captured for this thing a second time, if anything (C15e).
///
/// # Errors
/// When the database fails.
pub async fn duplicate(r: &mut impl Reads, about: &str) -> Result<Option<Money>, Fault> {
    Ok(store::excess_about(r, about).await?)
}

/// The provider new payments go to: the first of the school's list.
pub fn default_provider(school: &School) -> Option<&Arc<dyn Provider>> {
    school.list::<Arc<dyn Provider>>().first()
}

fn provider<'a>(school: &'a School, name: &str) -> Option<&'a Arc<dyn Provider>> {
    school.list::<Arc<dyn Provider>>().iter().find(|provider| provider.name() == name)
}

/// Whether any provider moves real money: then the time machine stays off.
pub fn is_live(school: &School) -> bool {
    school.list::<Arc<dyn Provider>>().iter().any(|provider| provider.mode() == Mode::Live)
}

impl From<State> for Column {
    fn from(state: State) -> Self {
        state.as_str().into()
    }
}

impl From<RefundState> for Column {
    fn from(state: RefundState) -> Self {
        state.as_str().into()
    }
}
