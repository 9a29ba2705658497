//! Payment providers behind one trait, and a provider of our own to rehearse with.
//!
//! Nothing outside this crate names a provider. `provider.rs` says what any of them must answer, and above all how an
//! unclear answer is spelled: a timeout is *unknown*, never *failed*. `simulator/` is a redirect provider that keeps
//! its own books in its own file, so that tests can kill the school and compare the two ledgers afterwards.

mod method;
mod provider;
mod signature;
pub mod simulator;

pub use method::Method;
pub use provider::{
    BadWebhook, Capture, Checkout, Event, Happened, Mode, NewCheckout, NewRefund, PaymentState, Provider,
    ProviderError, RefundReceipt, RefundState, Side,
};
