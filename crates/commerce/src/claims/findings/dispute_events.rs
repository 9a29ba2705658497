//! A provider reports a dispute at the bank, or how it was decided: what a person would note by hand happens by itself, through
//! the same functions, once, however often and in whatever order it is told. A dispute that a person noted first is the same
//! one, and its money is booked as the provider reports it. What does not fit is an alarm.

use lyceum_providers::Side;
use lyceum_school::{Fault, Tx};

use super::{
    ended,
    finding::{self, DisputeEnd, Finding, FindingKind, NewFinding},
};
use crate::claims::{FindingId, store};
use crate::ordering::{self, Order, OrderId};
use crate::payments::{self, DisputeError, OnDispute, Payment, Reported};

/// What claims do when a provider reports a dispute.
pub const ON_DISPUTE: OnDispute = OnDispute(|tx, payment, reported| Box::pin(reported_to_us(tx, payment, reported)));

async fn reported_to_us(tx: &mut Tx, payment: &Payment, reported: &Reported) -> Result<Option<String>, Fault> {
    let order = match payment.about.parse::<OrderId>() {
        Ok(id) => ordering::order(tx, &id).await?,
        Err(_) => None,
    };
    let Some(order) = order else { return Ok(Some("a dispute about a payment for no order".to_owned())) };
    let Some((finding, is_known)) = meet(tx, &order, reported).await? else {
        return Ok(Some("a dispute about an order of nothing".to_owned()));
    };
    let taken = take(tx, payment, (&finding, is_known), reported).await?;
    let decided = match reported.won_by {
        Some(side) => decide(tx, &finding, side).await?,
        None => None,
    };
    Ok(both(taken, decided))
}

/// What a person has to look at, in one text.
fn both(one: Option<String>, other: Option<String>) -> Option<String> {
    one.into_iter().chain(other).reduce(|one, other| format!("{one}; {other}"))
}

/// The finding this dispute is: known by the provider's id, which is said beside it, or noted by a person and not yet reported,
/// or a new one.
async fn meet(tx: &mut Tx, order: &Order, reported: &Reported) -> Result<Option<(Finding, bool)>, Fault> {
    finding::lock_findings(tx, &order.id).await?;
    let known = payments::reported_about(tx, reported).await?;
    if let Some(id) = known.and_then(|about| about.parse::<FindingId>().ok()) {
        return Ok(finding::finding(tx, &id).await?.map(|finding| (finding, true)));
    }
    let id = match noted(tx, order, reported).await? {
        Some(noted) => noted,
        None => match new(tx, order, reported).await? {
            Some(new) => new,
            None => return Ok(None),
        },
    };
    payments::report_is_about(tx, reported, id.as_str()).await?;
    Ok(finding::finding(tx, &id).await?.map(|finding| (finding, false)))
}

/// What a person noted of this dispute before the provider spoke: an open one, first of all that which took the same amount;
/// or one that was ended by hand, if it took this very money.
async fn noted(tx: &mut Tx, order: &Order, reported: &Reported) -> Result<Option<FindingId>, Fault> {
    let mut best: Option<(u8, FindingId)> = None;
    for finding in store::findings(tx, &order.id).await?.into_iter().rev() {
        if finding.kind != FindingKind::Dispute || payments::is_reported(tx, finding.id.as_str()).await? {
            continue;
        }
        let money = payments::disputed(tx, finding.id.as_str()).await?;
        let fits = money.as_ref().is_some_and(|money| money.amount == reported.amount);
        let rank = match (&money, finding.until) {
            (Some(_), None) if fits => 0,
            (None, None) => 1,
            (Some(money), Some(_)) if fits && money.capture == reported.capture => 2,
            (Some(_), None) => 3,
            (_, Some(_)) => continue,
        };
        if best.as_ref().is_none_or(|(known, _)| rank < *known) {
            best = Some((rank, finding.id));
        }
    }
    Ok(best.map(|(_, id)| id))
}

/// A bank names no item: it is the one that cost as much, or else the first, and the amount says how far it reaches.
async fn new(tx: &mut Tx, order: &Order, reported: &Reported) -> Result<Option<FindingId>, Fault> {
    let items = order.items();
    let item = items.iter().find(|item| item.paid == reported.amount).or(items.first());
    let Some(item) = item.map(|item| item.key.clone()) else { return Ok(None) };
    let words = format!("{}: {}", reported.provider, reported.dispute);
    let (order, kind, since) = (order.id.clone(), FindingKind::Dispute, tx.now());
    finding::insert(tx, NewFinding { order, item, kind, since, words }).await.map(Some)
}

/// What the bank took, as the provider says first; if that is another amount than a person noted or than was reported before, a
/// person looks.
async fn take(
    tx: &mut Tx,
    payment: &Payment,
    (finding, is_known): (&Finding, bool),
    reported: &Reported,
) -> Result<Option<String>, Fault> {
    let (about, amount) = (finding.id.as_str(), reported.amount);
    let known = payments::disputed(tx, about).await?;
    let another = known
        .as_ref()
        .filter(|known| known.amount != amount)
        .map(|known| format!("{amount} was reported as taken instead of {} ({})", known.amount, reported.dispute));
    let taken = match &known {
        Some(noted) if !is_known && (another.is_some() || noted.capture != reported.capture) => {
            payments::bank_took_instead(tx, &payment.id, about, reported).await
        }
        None if finding.until.is_none() => {
            payments::bank_took(tx, &payment.id, Some(&reported.capture), about, amount).await
        }
        _ => return Ok(another),
    };
    let problem = match taken {
        Ok(beyond) => beyond.map(|beyond| {
            format!("{amount} was reported as taken, {beyond} more than was left beside refunds ({})", reported.dispute)
        }),
        Err(DisputeError::Fault(fault)) => return Err(fault),
        Err(error) => Some(format!("{amount} was reported as taken, and {error} ({})", reported.dispute)),
    };
    Ok(both(another, problem))
}

/// Ends it as the bank decided. What a person ended before stays so; if it was ended otherwise, a person looks.
async fn decide(tx: &mut Tx, finding: &Finding, won_by: Side) -> Result<Option<String>, Fault> {
    let end = match won_by {
        Side::School => DisputeEnd::Lost,
        Side::Customer => DisputeEnd::Won,
    };
    if finding.until.is_none() {
        ended::end_dispute(tx, &finding.id, end).await?;
        return Ok(None);
    }
    match (finding.outcome, won_by) {
        // What a fraud took was claimed back (C11d), and is here.
        (Some(DisputeEnd::Fraud), Side::School) => {
            payments::bank_returned(tx, finding.id.as_str()).await?;
            Ok(None)
        }
        (Some(DisputeEnd::Won | DisputeEnd::Fraud), Side::Customer)
        | (Some(DisputeEnd::Lost | DisputeEnd::Withdrawn), Side::School) => Ok(None),
        (outcome, _) => {
            let noted = outcome.map_or("ended", DisputeEnd::as_str);
            Ok(Some(format!(
                "the customer's dispute {} is noted as {noted}, and was reported as {}",
                finding.id,
                end.as_str()
            )))
        }
    }
}
