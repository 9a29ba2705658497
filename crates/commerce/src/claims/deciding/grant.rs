//! Yes: credit note and postings, a refund with its key, the promise of the money, the letter; all in one transaction.
//! Access ends only when the provider has taken the refund over: `following/refund_progress.rs`.

use lyceum_kernel::Money;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use super::answers::{self, Granted};
use crate::claims::{
    Claim, State, WITHDRAWAL,
    asking::scope::lines,
    change,
    following::refund_progress,
    letters,
    promises::promised::{MONEY, promise_to_pay},
    urls,
};
use crate::invoicing::{self, Invoice, NewCredit};
use crate::ordering::{Item, Line, Order};
use crate::payments::{self, Payment, RefundFor};

/// What can go back of a claim's lines: what was paid for them, less what was credited before, as goodwill is.
pub(crate) struct Creditable<'a> {
    lines: Vec<&'a Line>,
    /// What is left of each line.
    left: Vec<Money>,
    /// What is left of them together.
    pub(crate) most: Money,
}

/// Asks the invoice what is left of a claim's lines.
pub(crate) async fn creditable<'a>(
    r: &mut impl Reads,
    claim: &Claim,
    order: &Order,
    item: &'a Item,
) -> Result<Creditable<'a>, Fault> {
    let lines = lines(claim, item);
    let currency = item.paid.currency();
    let ids: Vec<String> = lines.iter().map(|line| line.id.to_string()).collect();
    let left = invoicing::left(r, order.id.as_str(), &ids, currency).await?;
    let left = left.unwrap_or_else(|| lines.iter().map(|line| line.paid).collect());
    let most = Money::sum(left.iter().copied(), currency).map_err(Fault::other)?;
    Ok(Creditable { lines, left, most })
}

/// Grants a claim.
pub(crate) async fn grant(
    tx: &mut Tx,
    claim: &Claim,
    order: &Order,
    item: &Item,
    granted: &Granted<'_>,
) -> Result<(), Fault> {
    let creditable = creditable(tx, claim, order, item).await?;
    let most = creditable.most;
    let amount = if granted.amount.minor() > most.minor() { most } else { granted.amount };
    let now = tx.now();
    let approved = Claim {
        state: State::Granted,
        amount: Some(amount),
        ground: Some(granted.ground.clone()),
        decided_at: Some(now),
        approved_at: Some(now),
        ..claim.clone()
    };
    change(tx, &approved).await?;
    let approved = Claim { version: approved.version + 1, ..approved };
    tx.audit("claim granted", &claim.id).await?;
    if amount.is_zero() {
        // Nothing was paid, so no provider has anything to say: what follows from a refund follows now.
        letters::granted(tx, &approved, granted, None, None).await?;
        refund_progress::processed(tx, &approved, true).await?;
        return Ok(());
    }
    let note = credit(tx, claim.id.as_str(), order, &creditable, amount).await?;
    let payment = paid_with(tx, order).await?;
    let refund = payments::refund(tx, &payment.id, amount, RefundFor::Claim, claim.id.as_str()).await;
    refund.map_err(|error| Fault::other(error.to_string()))?;
    let due = promise_money(tx, &approved, granted).await?;
    letters::granted(tx, &approved, granted, due, Some(&note)).await
}

/// The credit note says what of each course goes back, to the cent; shared by what is left of them, so that no line gives
/// more than it has.
pub(crate) async fn credit(
    tx: &mut Tx,
    cause: &str,
    order: &Order,
    creditable: &Creditable<'_>,
    amount: Money,
) -> Result<Invoice, Fault> {
    let weights: Vec<i64> = creditable.left.iter().map(|left| left.minor()).collect();
    let shares = amount.share(&weights).map_err(Fault::other)?;
    let credited: Vec<(String, Money)> = creditable
        .lines
        .iter()
        .zip(shares)
        .filter(|(_, share)| !share.is_zero())
        .map(|(line, share)| (line.id.to_string(), share))
        .collect();
    let new = NewCredit { order: order.id.as_str(), cause, lines: &credited };
    invoicing::credit_note(tx, new).await.map_err(|error| Fault::other(error.to_string()))
}

/// The payment money goes back to: the original means, and no other.
pub(crate) async fn paid_with(tx: &mut Tx, order: &Order) -> Result<Payment, Fault> {
    let payments = payments::of(tx, order.id.as_str()).await?;
    let settled = payments.into_iter().find(|payment| payment.state == payments::State::Settled);
    settled.ok_or_else(|| Fault::other(format!("{} has no settled payment", order.id)))
}

async fn promise_money(
    tx: &mut Tx,
    claim: &Claim,
    granted: &Granted<'_>,
) -> Result<Option<lyceum_kernel::Instant>, Fault> {
    let Some(about) = &claim.about else { return Ok(None) };
    let governing = &granted.decided.governing;
    let beside = answers::stands_beside(claim, governing, granted.facts, &granted.ground)?;
    let ground = if beside.is_some() { WITHDRAWAL } else { granted.ground.as_str() };
    let Some(by) = answers::paid_by(tx, governing, granted.facts, ground)? else { return Ok(None) };
    let of = (claim.id.to_string(), urls::claim(&claim.id));
    promise_to_pay(tx, MONEY, of, &about.person, governing, by).await.map(Some)
}
