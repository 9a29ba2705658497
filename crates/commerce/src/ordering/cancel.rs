//! An order that is not paid is given up, by its buyer or by time.

use lyceum_school::{Fault, Tx};
use lyceum_store::Writes;

use super::order::Order;
use super::store;
use crate::offers::coupons;
use crate::payments;

/// Gives up an order that is not paid; its coupon can be used again. Money that arrives all the same goes back, and the
/// provider is asked whether it has any.
///
/// # Errors
/// When the database fails.
pub async fn cancel(tx: &mut Tx, order: &Order) -> Result<bool, Fault> {
    // Settlement holds the same lock: it has either paid the order by now, or will find it given up and send the money
    // back. The condition in the update alone lets it read an order that waits and find it gone when it writes.
    tx.lock(order.id.as_str()).await?;
    if tx.run(store::CANCEL, &[(&order.id).into()]).await? == 0 {
        return Ok(false);
    }
    if let Some(code) = &order.coupon {
        coupons::release(tx, code, order.id.as_str()).await?;
    }
    payments::ask_anew(tx, order.id.as_str()).await?;
    tx.audit("order cancelled", &order.id).await?;
    Ok(true)
}
