//! Money that keeps coming back has an end: an agent paid it by other means, and writes how and on which day. The debt ends in
//! the journal (`payments/otherwise/`), the promise of the money was kept on that day, and the customer hears of it.

use lyceum_kernel::{Day, Instant, Span};
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;

use super::acts::{DeskError, act, debt_at_the_bank, taken_first};
use super::letters;
use crate::claims::{ActKind, AtTheBank, Claim, claim_of, keep_as_of, order_of};
use crate::ordering::Order;
use crate::payments::{self, Refund, RefundError, RefundId};

/// Takes down that money that came back was paid by other means on a day.
///
/// # Errors
/// See [`DeskError`]; `NotNow` when it did not come back, was sent again or paid meanwhile, or the day does not fit.
pub async fn pay_otherwise(tx: &mut Tx, id: &RefundId, paid_on: Day, words: &str) -> Result<(), DeskError> {
    let back = payments::find_refund(tx, id).await?.ok_or(DeskError::NotNow)?;
    if paid_on < first_day(tx, &back) || paid_on > tx.today() {
        return Err(DeskError::NotNow);
    }
    taken_first(tx, &back).await?;
    let order = order_of(tx, &back).await?;
    if let Some(bank) = debt_at_the_bank(tx, &back).await? {
        return Err(DeskError::AtTheBank(bank));
    }
    let at = end_of(tx, paid_on);
    keep_as_of(tx, &back, order.as_ref(), at).await?;
    let paid = payments::pay_otherwise(tx, id, paid_on, words).await.map_err(|error| match error {
        RefundError::NotBack => DeskError::NotNow,
        RefundError::TooMuch { .. } => DeskError::AtTheBank(AtTheBank::Paid),
        error @ RefundError::NotCaptured => Fault::other(error.to_string()).into(),
        RefundError::Fault(fault) => fault.into(),
    })?;
    let claim = claim_of(tx, &paid).await?;
    if let Some(claim) = &claim {
        act(tx, claim, ActKind::PaidOtherwise, Some(paid.amount), &format!("{paid_on}: {words}")).await?;
    }
    let Some(order) = order else { return Ok(()) };
    Ok(letters::paid_otherwise(tx, &order, claim.as_ref(), &paid, (paid_on, words)).await?)
}

/// The last instant of a day that is over, or now: what was paid on a day was paid in time for what was due on it.
fn end_of(tx: &Tx, day: Day) -> Instant {
    day.end(tx.school().zone()).minus(Span::from_micros(1)).min(tx.now())
}

/// The first day on which it can have been paid by other means: that on which it came back.
pub(super) fn first_day(context: &impl Context, back: &Refund) -> Day {
    back.failed_at.unwrap_or(back.created_at).day(context.school().zone())
}

/// Whoever it is owed to: the claim it was granted or given for, and the order.
pub(super) async fn owed_to(r: &mut impl Reads, refund: &Refund) -> Result<(Option<Claim>, Option<Order>), Fault> {
    Ok((claim_of(r, refund).await?, order_of(r, refund).await?))
}
