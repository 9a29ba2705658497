//! The addresses of payments.

use super::PaymentId;

/// Where a buyer comes back to from the provider.
pub fn back(payment: &PaymentId) -> String {
    format!("/payments/return/{payment}")
}

/// Where a provider sends its notices.
pub fn webhook(provider: &str) -> String {
    format!("/webhooks/{provider}")
}
