//! What has gone back already. A declaration about an order whose money is back can be tied to nothing any more; whoever wrote
//! it is told when, and how much.

use lyceum_kernel::{Instant, Money};
use lyceum_school::Fault;
use lyceum_store::Reads;
use lyceum_words::Reader;

use crate::claims::{self, Claim, State, names};
use crate::ordering::Order;

/// Money that went back for a claim.
pub(super) struct WentBack {
    claim: Claim,
    pub(super) amount: Money,
    /// When the provider reported it paid, or had taken it over.
    pub(super) at: Instant,
}

/// What went back of an order, the latest first. What came back to us is owed again and is no part of it.
pub(super) async fn went_back(r: &mut impl Reads, order: &Order) -> Result<Vec<WentBack>, Fault> {
    let claims = claims::standing_of_order(r, &order.id).await?;
    let is_back = |claim: &Claim| matches!(claim.state, State::Processed | State::Settled);
    let went = |claim: Claim| {
        let amount = claim.amount.filter(|amount| !amount.is_zero())?;
        let at = claim.settled_at.or(claim.processed_at)?;
        Some(WentBack { claim, amount, at })
    };
    Ok(claims.into_iter().filter(is_back).filter_map(went).collect())
}

/// How much went back, for what, and when.
pub(super) fn said(reader: &Reader, order: &Order, back: &WentBack) -> String {
    let title = names::of_order(reader, &back.claim, order).unwrap_or_default();
    let args = [
        ("amount", reader.money(back.amount).into()),
        ("title", title.into()),
        ("order", order.number.as_str().into()),
        ("at", reader.instant(back.at).into()),
    ];
    reader.say_with("desk-back-line", &args)
}
