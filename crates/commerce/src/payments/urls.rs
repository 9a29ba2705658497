//! The addresses of payments.

use super::PaymentId;

/// Where a buyer comes back to from the provider.
pub fn back(payment: &PaymentId) -> String {
    format!("/payments/return/{payment}")
}

/// What the page a buyer comes back to adds to its address when it looks again by itself.
pub(super) const LOOKS_AGAIN: &str = "?again=1";

/// Where a provider sends its notices.
pub fn webhook(provider: &str) -> String {
    format!("/webhooks/{provider}")
}
