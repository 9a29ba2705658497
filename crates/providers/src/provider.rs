//! What a payment provider must be able to do, whichever it is. The slice `payments` calls it from jobs only, after
//! the intent and its key are stored; `simulator/client.rs` is the nearest implementation to read.

use async_trait::async_trait;
use lyceum_kernel::Money;
use serde::{Deserialize, Serialize};

use crate::Method;

/// A redirect provider: we send the buyer to its page and hear from it by webhook or by asking.
#[async_trait]
pub trait Provider: Send + Sync {
    /// The name in addresses and rows, as in `/webhooks/{name}`.
    fn name(&self) -> &'static str;

    /// Whether money moves. The time machine refuses to run beside a live provider.
    fn mode(&self) -> Mode;

    /// Opens a payment page. The same key with the same content gives the same page.
    async fn create_checkout(&self, key: &str, checkout: &NewCheckout) -> Result<Checkout, ProviderError>;

    /// What became of the payment with our reference. `NotKnown` when the provider has never heard of it.
    async fn query(&self, reference: &str) -> Result<PaymentState, ProviderError>;

    /// Asks for money to go back. Accepted is not settled: that comes by webhook or by `query_refund`.
    async fn refund(&self, key: &str, refund: &NewRefund) -> Result<RefundReceipt, ProviderError>;

    /// What became of the refund with our reference.
    async fn query_refund(&self, reference: &str) -> Result<RefundState, ProviderError>;

    /// Reads a notice after proving that the provider wrote it. Header names are lower case.
    fn verify_webhook(&self, headers: &[(String, String)], body: &[u8]) -> Result<Vec<Event>, BadWebhook>;
}

/// Play money or real money. An event of the other mode never takes effect.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    Test,
    Live,
}

impl Mode {
    /// The word stored in rows.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Test => "test",
            Self::Live => "live",
        }
    }
}

/// A payment page to be opened.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
pub struct NewCheckout {
    /// Our payment id; the provider repeats it in every notice.
    pub reference: String,
    pub amount: Money,
    pub title: String,
    pub locale: String,
    /// Where the buyer comes back to. Coming back proves nothing.
    pub return_url: String,
    /// Where notices go.
    pub notify_url: String,
}

/// An opened payment page.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
pub struct Checkout {
    /// The provider's own id.
    pub id: String,
    /// Where the buyer pays.
    pub link: String,
}

/// Money that arrived once. A buyer who pays twice makes two of them.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
pub struct Capture {
    pub id: String,
    pub amount: Money,
    /// By which means, where the provider says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
}

/// What the provider says about a payment when asked.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PaymentState {
    /// It never received our call: the same key may be sent again.
    NotKnown,
    Open {
        checkout: Checkout,
    },
    Captured {
        captures: Vec<Capture>,
    },
    Declined {
        reason: String,
    },
}

/// Money to be sent back to the means it came from.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
pub struct NewRefund {
    /// Our refund id.
    pub reference: String,
    /// The provider's id of the capture that is refunded.
    pub capture: String,
    pub amount: Money,
}

/// The provider took the refund over.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
pub struct RefundReceipt {
    /// The provider's own id.
    pub id: String,
}

/// What the provider says about a refund when asked.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum RefundState {
    NotKnown,
    Accepted { id: String },
    Settled { id: String },
    Failed { id: String, reason: String },
}

/// Why a call gave no result. The difference between the two decides whether money may be doubled.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum ProviderError {
    /// A timeout, a reset, a 5xx, a redirect, a key of the account that is not taken, an answer cut short or in anybody
    /// else's words: it may have happened. Ask, or repeat with the same key.
    #[error("the provider's answer is unknown: {0}")]
    Unknown(String),
    /// A clear no, with the provider's own code: it has not happened.
    #[error("the provider refused: {code}: {message}")]
    Refused { code: String, message: String },
}

impl ProviderError {
    /// Whether the effect may have happened all the same.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

/// One notice of a provider, after its signature was checked.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// Unique per provider; the same notice sent twice has the same id.
    pub id: String,
    pub mode: Mode,
    /// Our payment id or refund id; of a dispute, the id of its payment.
    pub reference: String,
    pub amount: Money,
    #[serde(flatten)]
    pub happened: Happened,
}

/// What a notice tells.
#[derive(Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "happened", rename_all = "snake_case")]
pub enum Happened {
    Captured {
        capture: String,
        /// By which means, where the provider says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        method: Option<Method>,
    },
    Declined {
        reason: String,
    },
    RefundAccepted {
        refund: String,
    },
    RefundSettled {
        refund: String,
    },
    RefundFailed {
        refund: String,
        reason: String,
    },
    /// A bank took the amount from this capture for its customer.
    DisputeOpened {
        dispute: String,
        capture: String,
    },
    /// It decided. Names all that the opening named, since notices overtake each other.
    DisputeDecided {
        dispute: String,
        capture: String,
        won_by: Side,
    },
}

/// Who can win a dispute, and has the money after it.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    School,
    Customer,
}

/// Why a notice is not believed.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum BadWebhook {
    #[error("the signature header is missing")]
    Unsigned,
    #[error("the signature does not match")]
    WrongSignature,
    #[error("the signed text cannot be read: {0}")]
    Unreadable(String),
}
