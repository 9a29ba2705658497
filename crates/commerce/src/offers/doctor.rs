//! What `lyceum doctor` asks of the offers: a coupon was used as often as it says.

use lyceum_people::Check;
use lyceum_school::{Fault, Read};

use super::store;

/// Compares every coupon with the orders that used it.
///
/// # Errors
/// When the database fails.
pub async fn doctor(r: &mut Read) -> Result<Vec<Check>, Fault> {
    let looked_at = u64::try_from(store::count_coupons(r).await?).unwrap_or_default();
    let findings = store::miscounted(r).await?;
    Ok(vec![Check { invariant: 2, name: "coupons count their uses", looked_at, findings }])
}
