//! Payments: what is asked of a provider, what it took, what goes back.
//!
//! Everything is written down before a provider is called, under a key that never changes; a job makes the call
//! (`jobs.rs`: what is to be done, `worker.rs`: who does it). An answer that did not come is *unknown* and is resolved by
//! asking. Notices are stored as they came and handled once, in any order (`webhooks.rs`). The story of one payment:
//! `intents.rs` (asked for), `captures.rs` (the money is there, or there twice), `refunds.rs` (it goes back), `otherwise/`
//! (it goes back past the provider), `disputes/` (the bank takes it). What a person has to look at: `doctor.rs`, and
//! `seen/` once they have. The SQL: `store.rs`, each.

mod captures;
mod disputes;
mod doctor;
mod intents;
mod jobs;
mod otherwise;
mod pages;
mod refunds;
mod seen;
mod store;
#[cfg(test)]
mod tests;
pub mod urls;
mod webhooks;
mod worker;

pub use disputes::{
    DisputeError, Disputed, DisputedState, Reported, bank_keeps, bank_returned, bank_took, bank_took_instead, disputed,
    is_reported, report_is_about, reported_about, takeable,
};
pub use doctor::{Alarm, alarms, doctor};
pub use intents::{NewPayment, ask_anew, begin, give_back};
pub use otherwise::{PaidOtherwise, all_paid_otherwise, bank_paid, paid_otherwise, pay_otherwise};
pub use pages::router;
pub use refunds::{RefundError, refund, send_again};
pub use seen::{SeenTo, see_to, seen_to};
pub use webhooks::{Received, receive};
pub use worker::worker;

use std::sync::Arc;

use futures::future::BoxFuture;
use lyceum_kernel::{BadColumn, Column, Instant, Money, Span, Stored};
use lyceum_providers::{Method, Mode, Provider};
use lyceum_school::{Fault, School, Tx};
use lyceum_store::Reads;
use lyceum_words::Source;

lyceum_kernel::id!(PaymentId, "pay");
lyceum_kernel::id!(RefundId, "rfd");
lyceum_kernel::id!(WebhookId, "whk");

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
    /// What banks took for their customers and have not returned.
    pub disputed: Money,
    /// Why it was refused, in the provider's words.
    pub problem: Option<String>,
    pub created_at: Instant,
    /// When the provider was last called about it.
    pub asked_at: Option<Instant>,
    pub settled_at: Option<Instant>,
    /// By which means it was paid, where the provider said so.
    pub method: Option<Method>,
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

/// What a refund is about: whose business it is when it moves, and what was promised with it.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum RefundFor {
    /// A claim that was granted.
    Claim,
    /// What was given although the terms say no.
    Goodwill,
    /// A capture that was one too many (C15e).
    Excess,
    /// A payment that came after its order was given up.
    Late,
}

impl RefundFor {
    /// Every purpose.
    pub const ALL: [Self; 4] = [Self::Claim, Self::Goodwill, Self::Excess, Self::Late];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Goodwill => "goodwill",
            Self::Excess => "excess",
            Self::Late => "late",
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
    pub purpose: RefundFor,
    /// The claim, the act of goodwill, the capture that was one too many (`provider:capture`), or the late payment, as an id.
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

/// What a slice does when something was paid twice (C15e); the refund of the second payment is already on its way.
pub struct OnExcess(pub for<'a> fn(&'a mut Tx, &'a Payment, &'a Refund) -> BoxFuture<'a, Result<(), Fault>>);

/// What a slice does when a refund moves: its state says how it stands now.
pub struct OnRefund(pub for<'a> fn(&'a mut Tx, &'a Refund) -> BoxFuture<'a, Result<(), Fault>>);

/// What a slice does when a provider reports a dispute, or how it was decided; the same is reported twice and in any order.
pub struct OnDispute(pub for<'a> fn(&'a mut Tx, &'a Payment, &'a Reported) -> BoxFuture<'a, Unfitting>);

/// What does not fit of what was reported, for a person to look at.
pub type Unfitting = Result<Option<String>, Fault>;

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

/// By which means a thing was paid, where its provider said so.
///
/// # Errors
/// When the database fails.
pub async fn method_of(r: &mut impl Reads, about: &str) -> Result<Option<Method>, Fault> {
    Ok(store::settled_about(r, about).await?.and_then(|payment| payment.method))
}

/// The attempts to be paid for a thing at which money came that does not fit, and whether a person has yet to look at it.
///
/// # Errors
/// When the database fails.
pub async fn unfitting(r: &mut impl Reads, about: &str) -> Result<Vec<(PaymentId, bool)>, Fault> {
    Ok(store::misfits_about(r, about).await?)
}

/// Whether money came for a thing that does not fit, and no person has seen to it yet.
///
/// # Errors
/// When the database fails.
pub async fn awaits_a_person(r: &mut impl Reads, about: &str) -> Result<bool, Fault> {
    Ok(unfitting(r, about).await?.iter().any(|(_, is_open)| *is_open))
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

/// The refund with this id.
///
/// # Errors
/// When the database fails.
pub async fn find_refund(r: &mut impl Reads, id: &RefundId) -> Result<Option<Refund>, Fault> {
    Ok(store::refund(r, id).await?)
}

/// What was sent back, came back to us and was not sent again, whatever it was about: the longest owed first.
///
/// # Errors
/// When the database fails.
pub async fn all_that_came_back(r: &mut impl Reads, most: i64) -> Result<Vec<Refund>, Fault> {
    Ok(store::all_that_came_back(r, most).await?)
}

/// A refund whose money has not gone.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StillOwed {
    /// What its payment was for.
    pub paid_for: String,
    /// When it was first to go: another attempt is no other debt.
    pub since: Instant,
    /// The last attempt.
    pub refund: Refund,
}

/// Refunds whose money has not gone, the longest owed first: on their way, not yet taken over, or come back and not sent
/// again.
///
/// # Errors
/// When the database fails.
pub async fn owed(r: &mut impl Reads, most: i64) -> Result<Vec<StillOwed>, Fault> {
    Ok(store::owed(r, most).await?)
}

/// What was captured for this thing beyond what was due, all together, if anything (C15e).
///
/// # Errors
/// When the database fails.
pub async fn duplicate(r: &mut impl Reads, about: &str) -> Result<Option<Money>, Fault> {
    let amounts: Vec<Money> = excess(r, about).await?.into_iter().map(|(_, amount)| amount).collect();
    let Some(first) = amounts.first() else { return Ok(None) };
    let currency = first.currency();
    Money::sum(amounts, currency).map(Some).map_err(Fault::other)
}

/// Each capture for this thing that was one too many: what its refund is about, and its amount.
///
/// # Errors
/// When the database fails.
pub async fn excess(r: &mut impl Reads, about: &str) -> Result<Vec<(String, Money)>, Fault> {
    Ok(store::excess_about(r, about).await?)
}

/// What the refund of a capture that was one too many is about.
fn about_excess(provider: &str, capture: &str) -> String {
    format!("{provider}:{capture}")
}

/// How long a payment is asked about of its own accord, from when it was begun or asked about anew.
pub const fn asked_for() -> Span {
    jobs::AskPayment::last_after()
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

// A word nobody knows is an error: jobs act on the state, and a guess about money is worse than none.
impl Stored for State {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        let known = Self::ALL.into_iter().find(|state| state.as_str() == text);
        known.ok_or_else(|| BadColumn::new("the state of a payment", text.into()))
    }
}

impl Stored for RefundState {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        let known = Self::ALL.into_iter().find(|state| state.as_str() == text);
        known.ok_or_else(|| BadColumn::new("the state of a refund", text.into()))
    }
}

impl From<State> for Column {
    fn from(state: State) -> Self {
        state.as_str().into()
    }
}

// A word nobody knows is an error and not the next best purpose: money would follow from it.
impl Stored for RefundFor {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        let known = Self::ALL.into_iter().find(|purpose| purpose.as_str() == text);
        known.ok_or_else(|| BadColumn::new("the purpose of a refund", text.into()))
    }
}

impl From<RefundFor> for Column {
    fn from(purpose: RefundFor) -> Self {
        purpose.as_str().into()
    }
}

impl From<RefundState> for Column {
    fn from(state: RefundState) -> Self {
        state.as_str().into()
    }
}
