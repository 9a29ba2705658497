//! What `lyceum doctor` asks of the orders: what was paid for the lines is what was paid for the order, and money that
//! came has its invoice.

use lyceum_people::Check;
use lyceum_school::{Fault, Read};

use super::store;

const PAGE: i64 = 500;

/// Checks all settled orders, page by page.
///
/// # Errors
/// When the database fails.
pub async fn doctor(r: &mut Read) -> Result<Vec<Check>, Fault> {
    let mut shares = Check { invariant: 2, name: "order lines sum to the order", looked_at: 0, findings: Vec::new() };
    let mut invoiced = Check { invariant: 7, name: "paid orders have an invoice", looked_at: 0, findings: Vec::new() };
    let mut last = String::new();
    loop {
        let page = store::settled_after(r, &last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last = end.id.to_string();
        for order in page {
            shares.looked_at += 1;
            invoiced.looked_at += 1;
            if order.lines_minor != order.total_minor {
                let (lines, total) = (order.lines_minor, order.total_minor);
                shares.findings.push(format!("{}: the lines sum to {lines} and the order to {total}", order.id));
            }
            if order.invoiced == (order.total_minor == 0) {
                invoiced
                    .findings
                    .push(format!("{}: of {} minor units, invoiced: {}", order.id, order.total_minor, order.invoiced));
            }
        }
    }
    Ok(vec![shares, invoiced])
}
