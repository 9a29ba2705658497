//! A declaration about what was asked for before in the same way, or is back already. Signed in, nobody gets this far: the
//! page says so at once. Without an account it is stored and receipted like any other, and here it is tied to its order and
//! ends: nothing new is owed, no money moves twice, and nobody at the desk looks for its order. Whoever asked is told once,
//! however often they ask. What asks for anything else, or says more, is no repetition, and a person looks at it.

use lyceum_people::promises;
use lyceum_school::{Fault, Tx};

use super::meant::Meant;
use super::promised::{ANSWER, REVIEW};
use super::{Claim, State, change, changed, letters, store};
use crate::ordering::Order;

/// The earlier claim that a declaration repeats: each purchase it means has been asked for already, or is back. The first of
/// them; nothing where one of them is yet to be answered.
pub(super) async fn repeats(
    tx: &mut Tx,
    claim: &Claim,
    order: &Order,
    meant: &[Meant],
) -> Result<Option<Claim>, Fault> {
    let earlier = store::claims_of_order(tx, &order.id).await?;
    // Of an order that is back whole nothing is left to be meant.
    let whole: Vec<Meant> = order.items().iter().map(Meant::whole).collect();
    let mut first = None;
    let meant = if meant.is_empty() { whole.as_slice() } else { meant };
    for each in meant {
        let Some(found) = earlier.iter().find(|earlier| is_repeated(claim, earlier, order, each)) else {
            return Ok(None);
        };
        first = first.or(Some(found));
    }
    Ok(first.cloned())
}

fn is_repeated(claim: &Claim, earlier: &Claim, order: &Order, meant: &Meant) -> bool {
    let Some(about) = earlier.about.as_ref().filter(|about| about.item == meant.item) else { return false };
    if matches!(earlier.state, State::Refused | State::Closed | State::Unmatched) {
        return false;
    }
    let items = order.items();
    let Some(item) = items.iter().find(|item| item.key == meant.item) else { return false };
    let line = meant.line.as_ref().map(|line| item.lines.iter().find(|each| each.id == *line));
    let (paid, refunded_at) = match line {
        Some(Some(line)) => (line.paid, line.refunded_at),
        Some(None) => return false,
        None => (item.paid, item.refunded_at),
    };
    // What is back cannot be asked for in any way.
    let is_of_it = about.line.is_none() || meant.line.is_none() || about.line == meant.line;
    if refunded_at.is_some() && earlier.processed_at.is_some() && is_of_it {
        return true;
    }
    if about.line != meant.line {
        return false;
    }
    // A withdrawal is a right of its own, beside a request that waits for its answer; a grave ground is news to whoever
    // decides. Where everything that was paid goes back, neither would give more.
    let gives_all = earlier.approved_at.is_some() && earlier.amount == Some(paid);
    let says_more = claim.exceptional.is_some() && claim.exceptional != earlier.exceptional;
    gives_all || (claim.kind == earlier.kind && !says_more)
}

/// Ties a declaration to the order it was about and ends it.
pub(super) async fn end(tx: &mut Tx, claim: &Claim, earlier: &Claim) -> Result<(), Fault> {
    let tied =
        Claim { about: earlier.about.clone(), state: State::Closed, version: claim.version + 1, ..claim.clone() };
    changed(store::tie(tx, &tied).await?)?;
    change(tx, &tied).await?;
    // Where an answer was promised before its order was found, the first claim is the answer.
    for kind in [REVIEW, ANSWER] {
        promises::withdraw(tx, claim.id.as_str(), kind).await?;
    }
    tx.audit("claim repeated", &claim.id).await?;
    letters::repeated(tx, &tied, earlier).await
}
