//! A request that nobody has decided, and a withdrawal from the same purchase. The withdrawal is a right that needs no answer, so it
//! does not wait behind what was asked: where the terms answer it, the request ends without a decision, counts as none (C2c),
//! and leads to the withdrawal. Where they do not, as of one course of a bundle that is asked back whole, the request keeps its place,
//! for nothing that was asked is lost by declaring more, and a person looks at the withdrawal beside it.

use lyceum_people::agreements::{self, Governing};
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;
use lyceum_terms::{Facts, Outcome};

use crate::claims::{
    Claim, ClaimId, Kind, State, WITHDRAWAL, change,
    deciding::facts::{self, Request},
    promises::promised::withdraw_answer,
    store,
};
use crate::ordering::{Item, LineId, Order};

impl Claim {
    /// Whether this request ended because that withdrawal came; what was declared after it only repeated it.
    pub(crate) fn gave_way_to(&self, other: &Self) -> bool {
        self.kind == Kind::Refund && other.kind == Kind::Withdrawal && self.sent_at <= other.sent_at
    }
}

/// Whether the claim that has an item gives way to another about it, or about this one course of it.
pub(crate) async fn gives_way(
    r: &mut (impl Reads + Context),
    open: &Claim,
    claim: &Claim,
    (order, item): (&Order, &Item),
    line: Option<LineId>,
) -> Result<bool, Fault> {
    if claim.kind != Kind::Withdrawal || open.kind != Kind::Refund || !open.is_undecided() {
        return Ok(false);
    }
    let facts = facts::gather(r, order, item, &Request { line, ..Request::of(claim) }).await?;
    is_answered(&agreements::governing(r, &order.contract).await?, &facts)
}

/// Whether the terms answer a withdrawal by themselves: with the right, also where its money waits for the end of a dispute, or
/// with the yes of another ground.
pub(crate) fn is_answered(governing: &Governing, facts: &Facts) -> Result<bool, Fault> {
    Ok(match governing.ponder(WITHDRAWAL, facts)?.outcome {
        Outcome::Yes | Outcome::Hold(_) => true,
        _ => governing.ponder(Kind::Refund.as_str(), facts)?.outcome.is_yes(),
    })
}

/// Ends a request that gives way. Its letter says so; the answer to the withdrawal is the answer.
pub(crate) async fn end(tx: &mut Tx, request: &Claim, withdrawal: &ClaimId) -> Result<(), Fault> {
    let ended = Claim { state: State::Closed, hold_until: None, proposed: None, ..request.clone() };
    change(tx, &ended).await?;
    store::mark_repeats(tx, &request.id, withdrawal).await?;
    withdraw_answer(tx, &request.id).await?;
    Ok(tx.audit("claim superseded", &request.id).await?)
}
