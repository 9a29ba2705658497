//! A declaration about what was asked for before in the same way, or is back already. Signed in, nobody gets this far: the
//! page says so at once. Without an account it is stored and receipted like any other, and here it is tied to its order and
//! ends: nothing new is owed, no money moves twice, and nobody at the desk looks for its order. Whoever asked is told once,
//! however often they ask. What asks for anything else, or says more, is no repetition, and a person looks at it.

use lyceum_kernel::{Money, Span};
use lyceum_school::{Fault, Tx};

use super::scope::Meant;
use crate::claims::{Claim, State, change, changed, letters, promises::promised::withdraw_answer, store};
use crate::invoicing;
use crate::ordering::{Item, Line, Order};

/// The earlier claim that a declaration repeats: each purchase it means has been asked for already, or is back. The first of
/// them; nothing where one of them is yet to be answered.
pub(crate) async fn repeats(
    tx: &mut Tx,
    claim: &Claim,
    order: &Order,
    meant: &[Meant],
) -> Result<Option<Claim>, Fault> {
    let earlier = store::standing_of_order(tx, &order.id).await?;
    // Of an order that is back whole nothing is left to be meant.
    let whole: Vec<Meant> = order.items().iter().map(Meant::whole).collect();
    let mut first = None;
    let meant = if meant.is_empty() { whole.as_slice() } else { meant };
    for each in meant {
        let Some(item) = order.items().into_iter().find(|item| item.key == each.item) else { return Ok(None) };
        let lines: Vec<&Line> =
            item.lines.iter().filter(|line| each.line.as_ref().is_none_or(|one| line.id == *one)).collect();
        let is_back = is_back(tx, order, &item, &lines).await?;
        let paid = Money::sum(lines.iter().map(|line| line.paid), item.paid.currency()).map_err(Fault::other)?;
        let Some(found) = earlier.iter().find(|earlier| is_repeated(claim, earlier, each, (paid, is_back))) else {
            return Ok(None);
        };
        first = first.or(Some(found));
    }
    Ok(first.cloned())
}

/// Whether these lines were given back with all that was paid for them. Where a person approved less, a right to the rest may
/// stand, and whoever declares it repeats nothing.
async fn is_back(tx: &mut Tx, order: &Order, item: &Item, lines: &[&Line]) -> Result<bool, Fault> {
    if lines.is_empty() || lines.iter().any(|line| line.refunded_at.is_none()) {
        return Ok(false);
    }
    let ids: Vec<String> = lines.iter().map(|line| line.id.to_string()).collect();
    let left = invoicing::left(tx, order.id.as_str(), &ids, item.paid.currency()).await?;
    Ok(left.unwrap_or_else(|| lines.iter().map(|line| line.paid).collect()).iter().all(|left| left.is_zero()))
}

/// Whether a declaration repeats this claim: of what is meant is known how much was paid, and whether all of that is back.
fn is_repeated(claim: &Claim, earlier: &Claim, meant: &Meant, (paid, is_back): (Money, bool)) -> bool {
    let Some(about) = earlier.about.as_ref().filter(|about| about.item == meant.item) else { return false };
    // What is back cannot be asked for in any way.
    let is_of_it = about.line.is_none() || meant.line.is_none() || about.line == meant.line;
    if is_back && earlier.processed_at.is_some() && is_of_it {
        return true;
    }
    if about.line != meant.line {
        return false;
    }
    // A withdrawal is a right of its own, beside a request that waits for its answer; a grave ground is news to whoever
    // decides. Where everything that was paid goes back, neither would give more.
    let gives_all = earlier.approved_at.is_some() && earlier.amount == Some(paid);
    gives_all || (claim.kind == earlier.kind && !says_more(claim, earlier))
}

/// Whether a declaration of the same kind says what the earlier one did not: a grave ground, another amount of the money (C6a),
/// or that it was sent before. The instant counts for every period (G7), and the minute is known, the second is not.
fn says_more(claim: &Claim, earlier: &Claim) -> bool {
    let is_graver = claim.exceptional.is_some() && claim.exceptional != earlier.exceptional;
    let asks_otherwise = (claim.partial, claim.asked) != (earlier.partial, earlier.asked);
    is_graver || asks_otherwise || claim.sent_at.plus(Span::minutes(1)) <= earlier.sent_at
}

/// Ties a declaration to the order it was about and ends it.
pub(crate) async fn end(tx: &mut Tx, claim: &Claim, earlier: &Claim) -> Result<(), Fault> {
    let tied =
        Claim { about: earlier.about.clone(), state: State::Closed, version: claim.version + 1, ..claim.clone() };
    changed(store::tie(tx, &tied).await?)?;
    change(tx, &tied).await?;
    store::mark_repeats(tx, &claim.id, &earlier.id).await?;
    // Where an answer was promised before its order was found, the first claim is the answer.
    withdraw_answer(tx, &claim.id).await?;
    tx.audit("claim repeated", &claim.id).await?;
    letters::repeated(tx, &tied, earlier).await
}
