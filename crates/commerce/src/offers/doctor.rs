//! What `lyceum doctor` asks of the offers: a coupon was used as often as it says, and what is on sale can be ordered.

use lyceum_people::Check;
use lyceum_people::agreements::OtherSeller;
use lyceum_school::{Fault, Read};

use super::opening::{Stage, Step, opening};
use super::store;

/// What [`can_sell`] checks, in a few words.
pub const CAN_SELL: &str = "what is on sale can be ordered";

/// Compares every coupon with the orders that used it.
///
/// # Errors
/// When the database fails.
pub async fn doctor(r: &mut Read) -> Result<Vec<Check>, Fault> {
    let looked_at = u64::try_from(store::count_coupons(r).await?).unwrap_or_default();
    let findings = store::miscounted(r).await?;
    let coupons = Check { invariant: 2, name: "coupons count their uses", looked_at, findings };
    Ok(vec![coupons])
}

/// Looks whether the school can sell: under its own settings alone, for no database names the seller or who takes payments.
///
/// # Errors
/// When the database fails.
pub async fn can_sell(r: &mut Read) -> Result<Check, Fault> {
    let opening = opening(r).await?;
    let differs = |other: &OtherSeller| {
        let OtherSeller { line, in_text, in_settings } = other;
        format!("nothing is sold: the terms name the seller by {line} {in_text:?}, the settings by {in_settings:?}")
    };
    let mut findings: Vec<String> = opening.others.iter().map(differs).collect();
    if opening.priced > 0 && opening.left().any(|left| left == (Step::Provider, Stage::Open)) {
        let priced = opening.priced;
        findings.push(format!("{priced} offers with a price cannot be ordered: the settings name no payment provider"));
    }
    let looked_at = u64::try_from(opening.on_sale).unwrap_or_default();
    Ok(Check { invariant: Check::BESIDE, name: CAN_SELL, looked_at, findings })
}
