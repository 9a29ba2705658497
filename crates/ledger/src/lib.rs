//! The ledger: accounts, balanced postings, shares that add up to the cent. Pure: it knows no database
//! and no clock.
//!
//! - [`account`]: the accounts of the school and how they are written down.
//! - [`transaction`]: postings that sum to zero in each currency; nothing else can be constructed.
//! - [`shares`]: splitting a price over courses, a discount over lines, a payment over payers.
//! - [`tax`]: the tax that lies inside a gross price.
//!
//! `lyceum-commerce::bookkeeping` writes transactions to the journal.

pub mod account;
pub mod shares;
pub mod tax;
pub mod transaction;

pub use account::Account;
pub use shares::ShareError;
pub use tax::Taxed;
pub use transaction::{Posting, Transaction, Unbalanced};
