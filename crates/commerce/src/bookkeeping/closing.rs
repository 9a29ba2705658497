//! What every account held at the end of a month. A month that has ended is closed: its balances are written down, so that
//! a later month is read from there and never from the beginning of the journal. The doctor compares the last closing with
//! the journal.

use std::collections::BTreeMap;

use lyceum_kernel::{Instant, Money, Span};
use lyceum_school::{Context, Fault, Tx};
use lyceum_store::Reads;

use super::{Account, Month, store};

/// What began in the last moments of a month may be written a little after it.
const GRACE: Span = Span::hours(24);

/// What every account held when a month ended, or holds now if it has not.
///
/// # Errors
/// When the database fails.
pub async fn balances_at(r: &mut (impl Reads + Context), month: Month) -> Result<Vec<(Account, Money)>, Fault> {
    let zone = r.school().zone().clone();
    let (opening, since) = match store::last_closed(r, month).await? {
        Some(closed) => (store::closing(r, closed).await?, closed.end(&zone)),
        None => (Vec::new(), Instant::FIRST),
    };
    let moved = store::moved(r, since, month.end(&zone)).await?;
    let mut sums: BTreeMap<(Account, &'static str), Money> = BTreeMap::new();
    for (account, amount) in opening.into_iter().chain(moved) {
        let sum = sums.entry((account, amount.currency().code())).or_insert_with(|| Money::zero(amount.currency()));
        *sum = sum.plus(amount).map_err(Fault::other)?;
    }
    Ok(sums.into_iter().map(|((account, _), sum)| (account, sum)).collect())
}

/// What every account gained within a month.
///
/// # Errors
/// When the database fails.
pub async fn moved_in(r: &mut (impl Reads + Context), month: Month) -> Result<Vec<(Account, Money)>, Fault> {
    let zone = r.school().zone().clone();
    store::moved(r, month.start(&zone), month.end(&zone)).await
}

/// Whether a month has ended that is not closed yet.
///
/// # Errors
/// When the database fails.
pub async fn has_months_to_close(r: &mut (impl Reads + Context)) -> Result<bool, Fault> {
    Ok(first_to_close(r).await?.is_some_and(|(month, last)| month <= last))
}

/// Closes every month that has ended, from the first one that has not been, each from the one before.
///
/// # Errors
/// When the database fails.
pub async fn close_months(tx: &mut Tx) -> Result<(), Fault> {
    let Some((mut month, last)) = first_to_close(tx).await? else { return Ok(()) };
    while month <= last {
        let balances = balances_at(tx, month).await?;
        store::close(tx, month, &balances).await?;
        month = month.following();
    }
    Ok(())
}

/// The first month that is not closed, and the last that may be; nothing where nothing was booked.
async fn first_to_close(r: &mut (impl Reads + Context)) -> Result<Option<(Month, Month)>, Fault> {
    let zone = r.school().zone().clone();
    let last = Month::of(r.now().minus(GRACE).day(&zone)).preceding();
    if let Some(closed) = store::last_closed(r, last).await? {
        return Ok(Some((closed.following(), last)));
    }
    let first = store::first_booked(r).await?;
    Ok(first.map(|at| (Month::of(at.day(&zone)), last)))
}

/// The first month anything was booked in.
///
/// # Errors
/// When the database fails.
pub async fn first_month(r: &mut (impl Reads + Context)) -> Result<Option<Month>, Fault> {
    let zone = r.school().zone().clone();
    Ok(store::first_booked(r).await?.map(|at| Month::of(at.day(&zone))))
}
