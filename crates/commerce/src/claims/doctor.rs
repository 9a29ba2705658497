//! What is checked about claims on a live database.

use lyceum_kernel::Span;
use lyceum_people::Check;
use lyceum_school::{Fault, Read};

use super::store;
use crate::payments;

/// Declarations are looked at, and every grant has its refund of the same amount.
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
    ])
}
