//! What is checked about claims on a live database.

use lyceum_kernel::Span;
use lyceum_people::Check;
use lyceum_school::{Fault, Read};

use super::{asking::ask::is_before, store};
use crate::{ordering, payments};

/// Declarations are looked at, every grant has its refund of the same amount, and nothing is decided that was sent before its
/// order.
///
/// # Errors
/// When the database fails.
pub async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let before = read.now().minus(Span::hours(1));
    let claims = u64::try_from(store::count(read).await?).unwrap_or(0);
    let stale = store::stale(read, before).await?;
    let forgotten = stale.into_iter().map(|claim| format!("{claim} was declared and nobody has looked at it"));
    let granted = store::granted(read).await?;
    let mut findings = Vec::new();
    for claim in &granted {
        let refunds = payments::refunds_of(read, claim.id.as_str()).await?;
        if refunds.last().map(|refund| refund.amount) != claim.amount {
            findings.push(format!("{} was granted and has no refund of that amount", claim.id));
        }
    }
    Ok(vec![
        Check { invariant: 9, name: "declarations are looked at", looked_at: claims, findings: forgotten.collect() },
        Check { invariant: 2, name: "every grant has its refund", looked_at: granted.len() as u64, findings },
        sent_after_order(read).await?,
    ])
}

async fn sent_after_order(read: &mut Read) -> Result<Check, Fault> {
    let decided = store::decided(read).await?;
    let mut findings = Vec::new();
    for claim in &decided {
        let Some(about) = &claim.about else { continue };
        let Some(order) = ordering::order(read, &about.order).await? else { continue };
        if is_before(claim.sent_at, &order) {
            findings
                .push(format!("{} was decided and was sent before its order {} was placed", claim.id, order.number));
        }
    }
    let looked_at = decided.len() as u64;
    Ok(Check { invariant: 6, name: "no request is decided that was sent before its order", looked_at, findings })
}
