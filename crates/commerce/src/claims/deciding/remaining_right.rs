//! After a refusal: the better right that still stands, if one does. Whoever was refused one course of a bundle may still give
//! back all of it. The terms are asked as if the whole were asked for now; no right and no figure is known here.

use lyceum_people::agreements;
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;
use lyceum_terms::{Decision, Part, Value};
use lyceum_words::Reader;

use super::{
    answers,
    facts::{self, Request},
    given_before,
};
use crate::claims::{Claim, Kind, asking::scope, following::repurchase, store, urls};

/// A right that still stands, by when, and for how much.
pub(crate) struct Right {
    /// The clauses that say until when.
    pub(crate) clauses: Vec<String>,
    /// What can be done, until when, and what it gives.
    pub(crate) said: String,
    /// Where it is done.
    pub(crate) href: String,
}

/// The right that gives most of those that stand today, for a claim that was refused; the law's where they give as much.
pub(crate) async fn stands(
    r: &mut (impl Reads + Context),
    claim: &Claim,
    reader: &Reader,
) -> Result<Option<Right>, Fault> {
    let Some((order, item)) = scope::store_item(r, claim).await? else { return Ok(None) };
    if !order.is_paid() || item.refunded_at.is_some() {
        return Ok(None);
    }
    if store::by_open_key(r, &item.key).await?.is_some() {
        return Ok(None);
    }
    let now = Request::at(r.now());
    let facts = facts::gather(r, &order, &item, &now).await?;
    let governing = agreements::governing(r, &order.contract).await?;
    let given = given_before::left(r, &order, &item.left()).await?;
    let mut best = None;
    for kind in [Kind::Withdrawal, Kind::Refund] {
        let decision = governing.ponder(kind.as_str(), &facts)?;
        let Some(owed) = answers::amount(&decision).filter(|_| decision.outcome.is_yes()) else { continue };
        let Some(last) = decision.value(&format!("{}.last_day", answers::ground(&decision))).and_then(repurchase::day)
        else {
            continue;
        };
        let amount = given.left_of(owed);
        let is_better = best.as_ref().is_none_or(|(most, _): &(i64, Right)| amount.minor() > *most);
        if amount.is_zero() || !is_better {
            continue;
        }
        let args = [("day", reader.day(last).into()), ("amount", reader.money(amount).into())];
        let right = Right {
            clauses: clauses(&decision),
            said: reader.say_with(&format!("claims-still-{}", kind.as_str()), &args),
            href: urls::ask_for(kind, &order, &item),
        };
        best = Some((amount.minor(), right));
    }
    Ok(best.map(|(_, right)| right))
}

/// The clauses by which it is in time: of the ground that carries the answer, the condition that compares with its last day.
fn clauses(decision: &Decision) -> Vec<String> {
    let eligible = format!("{}.eligible", answers::ground(decision));
    let mut clauses: Vec<String> = Vec::new();
    for line in &decision.lines {
        let is_day = matches!((&line.left, &line.right), (Some(Value::Instant(_)), Some(Value::Day(_))));
        if line.rule == eligible && line.part == Part::Condition && line.holds == Some(true) && line.carries && is_day {
            clauses.extend(line.clause.iter().filter(|id| !clauses.contains(id)).cloned().collect::<Vec<_>>());
        }
    }
    clauses
}
