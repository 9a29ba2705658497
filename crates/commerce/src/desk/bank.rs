//! What a bank does with the money of a dispute, as a person reads it in the statements of a provider that reports no disputes:
//! it took it, or it is here again. What a provider reports is taken in by `claims/findings/dispute_events.rs`. How the dispute ends, and what becomes of the money then, is in `claims/findings/ended.rs`.

use lyceum_kernel::Money;
use lyceum_school::Tx;

use super::DeskError;
use crate::claims::{self, Finding, FindingId, at_stake};
use crate::payments::{self, DisputeError};

/// Notes that the bank has taken money for a dispute that is open. It is booked once, however often it is noted.
///
/// # Errors
/// See [`DeskError`]: `NotNow` where no dispute is open, `TooMuch` where less is left.
pub async fn bank_took(tx: &mut Tx, id: &FindingId, amount: Money) -> Result<(), DeskError> {
    tx.lock(id.as_str()).await?;
    let finding = claims::finding(tx, id).await?.filter(Finding::is_open_dispute).ok_or(DeskError::NotNow)?;
    if amount.minor() <= 0 {
        return Err(DeskError::Nothing);
    }
    if payments::disputed(tx, id.as_str()).await?.is_some() {
        return Ok(());
    }
    let nothing = || DeskError::TooMuch { cap: Money::zero(amount.currency()) };
    let stake = at_stake(tx, &finding).await?.ok_or_else(nothing)?;
    match payments::bank_took(tx, &stake.payment, None, id.as_str(), amount).await {
        Ok(_) => Ok(()),
        Err(DisputeError::TooMuch { left }) => Err(DeskError::TooMuch { cap: left }),
        Err(DisputeError::NotCaptured) => Err(nothing()),
        Err(DisputeError::Fault(fault)) => Err(fault.into()),
    }
}

/// Notes that money is here again that a bank had taken and that was claimed back after the dispute had ended (C11d).
///
/// # Errors
/// See [`DeskError`]: `NotNow` while the dispute is open, since its end says what becomes of the money.
pub async fn bank_returned(tx: &mut Tx, id: &FindingId) -> Result<(), DeskError> {
    let finding = claims::finding(tx, id).await?.ok_or(DeskError::NotNow)?;
    if finding.until.is_none() {
        return Err(DeskError::NotNow);
    }
    payments::bank_returned(tx, id.as_str()).await?;
    Ok(())
}
