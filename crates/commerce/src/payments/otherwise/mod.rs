//! Money that keeps coming back is paid by other means: by transfer, in cash. A person has done it and says how and on which
//! day. It is the last attempt of its refund, one that no provider is called for: the debt ends in the journal against the
//! clearing account, and whatever follows a refund that has gone follows (`OnRefund`). Or a bank has paid it, that took as much
//! from us for its customer.

pub(super) mod store;

use lyceum_kernel::{Day, Instant, Money};
use lyceum_school::{Fault, Read, Tx};
use lyceum_store::Reads;

use super::refunds::{self, RefundError};
use super::{Refund, RefundId, RefundState, disputes};
use crate::bookkeeping::{self, Account, Entry, Posting};

/// Why it is booked.
const BOOKED: &str = "refund-paid-otherwise";

/// How a refund was paid past its provider.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PaidOtherwise {
    pub refund: RefundId,
    pub paid_on: Day,
    /// How, in the words of whoever paid it.
    pub words: String,
    pub actor: String,
    pub noted_at: Instant,
}

/// Takes down that what came back was paid by other means.
///
/// # Errors
/// When it did not come back, was sent again or paid already, more would go back than is left, or the database fails.
pub async fn pay_otherwise(tx: &mut Tx, id: &RefundId, paid_on: Day, words: &str) -> Result<Refund, RefundError> {
    pay(tx, id, Account::Clearing, (paid_on, words)).await
}

/// Takes down that a bank has paid what came back: for its customer it took as much from us, on this day, and keeps it. What
/// was booked as lost with the dispute (`disputes/`) was a debt, and no loss.
///
/// # Errors
/// `TooMuch` when the bank did not take as much of that capture, or does not keep it; else as [`pay_otherwise`].
pub async fn bank_paid(tx: &mut Tx, back: &Refund, dispute: &str, taken: (Day, &str)) -> Result<Refund, RefundError> {
    if !disputes::gives_up(tx, dispute, &back.capture, back.amount).await? {
        return Err(RefundError::TooMuch { asked: back.amount });
    }
    pay(tx, &back.id, Account::DisputeLoss, taken).await
}

async fn pay(tx: &mut Tx, id: &RefundId, from: Account, (paid_on, words): (Day, &str)) -> Result<Refund, RefundError> {
    let refund = refunds::intend_again(tx, id).await?;
    let paid = PaidOtherwise {
        refund: refund.id.clone(),
        paid_on,
        words: words.to_owned(),
        actor: tx.actor().to_string(),
        noted_at: tx.now(),
    };
    store::insert(tx, &paid).await?;
    tx.audit("refund paid by other means", &refund.id).await?;
    // What a refund that was taken over makes follow has followed by the time it is paid.
    if super::store::processed(tx, &refund.id, "").await? {
        refunds::moved(tx, &refund.id).await?;
    }
    if super::store::settled(tx, &refund.id).await? {
        let postings =
            vec![Posting::debit(Account::RefundPayable, refund.amount), Posting::credit(from, refund.amount)];
        let about = refund.id.to_string();
        bookkeeping::post(tx, Entry { reason: BOOKED, about, postings }).await?;
        refunds::moved(tx, &refund.id).await?;
    }
    Ok(refund)
}

/// How the money for something was paid past the provider, if it was.
///
/// # Errors
/// When the database fails.
pub async fn paid_otherwise(r: &mut impl Reads, about: &str) -> Result<Option<PaidOtherwise>, Fault> {
    Ok(store::about(r, about).await?)
}

/// Everything that was paid past the provider of the payments for one thing, the oldest first, each with its amount.
///
/// # Errors
/// When the database fails.
pub async fn all_paid_otherwise(r: &mut impl Reads, about: &str) -> Result<Vec<(PaidOtherwise, Money)>, Fault> {
    Ok(store::of(r, about).await?)
}

/// How many refunds were paid by other means, and those that are not settled or that the journal does not know.
pub(super) async fn unbooked(read: &mut Read) -> Result<(u64, Vec<String>), Fault> {
    let mut findings = Vec::new();
    let (mut looked_at, mut last) = (0, String::new());
    loop {
        let page = store::after(read, &last).await?;
        let Some((end, _)) = page.last() else { return Ok((looked_at, findings)) };
        last = end.to_string();
        for (id, state) in &page {
            looked_at += 1;
            let entries = bookkeeping::about(read, id.as_str()).await?;
            if *state != RefundState::Settled || !entries.iter().any(|entry| entry.reason == BOOKED) {
                findings.push(format!("{id} was paid by other means and is not booked so"));
            }
        }
    }
}
