//! The money is there: the first capture settles, a further one goes back without anybody's discretion (C15e).

use lyceum_kernel::Money;
use lyceum_providers::Capture;
use lyceum_school::{Fault, Tx};

use super::{OnExcess, OnSettled, Payment, PaymentId, RefundFor, refunds, store};
use crate::bookkeeping::{self, Account, Entry, Posting};

/// What a capture meant.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Meant {
    Settled,
    Excess,
    Known,
    /// It does not fit what was asked for, and is an alarm of its own: a person has to look.
    Mismatch(String),
}

/// In the same words however often and by whatever way it is heard, with the provider's name for it: one capture is one alarm,
/// and stays seen to once it is; another one of the same amount is other money, and another alarm.
pub(super) fn unfitting(reported: Money, asked_for: Money, which: &str) -> String {
    format!("{reported} was reported instead of {asked_for} ({which})")
}

/// Takes in that money arrived. The same capture again changes nothing.
pub(super) async fn captured(tx: &mut Tx, id: &PaymentId, capture: &Capture) -> Result<Meant, Fault> {
    let Some(payment) = store::payment(tx, id).await? else {
        return Err(Fault::other(format!("money of {id}, which nobody asked for")));
    };
    if capture.amount != payment.amount {
        let problem = unfitting(capture.amount, payment.amount, &capture.id);
        store::insert_misfit(tx, &payment, &capture.id, &problem).await?;
        return Ok(Meant::Mismatch(problem));
    }
    // Two captures told at the same moment must not both be the first: that is a condition on no row of their own.
    tx.lock(&payment.about).await?;
    let first = store::settled_about(tx, &payment.about).await?.is_none();
    if !store::insert_capture(tx, &payment, capture, !first).await? {
        return Ok(Meant::Known);
    }
    let cash = Account::Cash(payment.provider.clone());
    if first {
        store::supersede_others(tx, &payment).await?;
        store::settle(tx, &payment, capture.method).await?;
        let postings = vec![Posting::debit(cash, capture.amount), Posting::credit(Account::Receivable, capture.amount)];
        bookkeeping::post(tx, Entry { reason: "payment-settled", about: id.to_string(), postings }).await?;
        settled(tx, id).await?;
        return Ok(Meant::Settled);
    }
    store::add_captured(tx, &payment).await?;
    let postings = vec![Posting::debit(cash, capture.amount), Posting::credit(Account::RefundPayable, capture.amount)];
    let about = super::about_excess(&payment.provider, &capture.id);
    bookkeeping::post(tx, Entry { reason: "payment-in-excess", about: about.clone(), postings }).await?;
    excess(tx, &payment, capture, &about).await?;
    Ok(Meant::Excess)
}

async fn settled(tx: &mut Tx, id: &PaymentId) -> Result<(), Fault> {
    let Some(payment) = store::payment(tx, id).await? else { return Ok(()) };
    tx.audit("payment settled", id).await?;
    tx.announce(&payment.about);
    let school = tx.school().clone();
    for hook in school.list::<OnSettled>() {
        (hook.0)(tx, &payment).await?;
    }
    Ok(())
}

async fn excess(tx: &mut Tx, payment: &Payment, capture: &Capture, about: &str) -> Result<(), Fault> {
    let refund = refunds::refund_capture(tx, payment, &capture.id, capture.amount, (RefundFor::Excess, about)).await;
    let refund = refund.map_err(|error| Fault::other(error.to_string()))?;
    tx.audit("payment in excess", &payment.id).await?;
    let school = tx.school().clone();
    for hook in school.list::<OnExcess>() {
        (hook.0)(tx, payment, &refund).await?;
    }
    Ok(())
}
