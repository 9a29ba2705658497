//! What was given back of a purchase before an answer about it: goodwill, above all. It is read from the credit notes, which say
//! to the cent of which course it was; what the answer gives is what is owed less that (`agreements::GivenBefore`).

use lyceum_kernel::{Currency, Day, Instant, Money};
use lyceum_people::agreements::GivenBefore;
use lyceum_school::Fault;
use lyceum_store::Reads;

use crate::claims::{Claim, asking::scope};
use crate::invoicing::{self, Invoice, Kind};
use crate::ordering::{Item, Line, Order};

/// What was given back of what a claim is about, before it was answered. What was credited for the claim itself is the answer;
/// what another claim took of a bundle before this one was decided is no part of what is owed, and so of neither side.
pub(crate) async fn claimed(r: &mut impl Reads, claim: &Claim) -> Result<GivenBefore, Fault> {
    let Some((order, item)) = scope::store_item(r, claim).await? else { return Ok(GivenBefore::default()) };
    let notes = invoicing::of_order(r, order.id.as_str()).await?;
    let lines = scope::answered(claim, &item);
    let until = claim.decided_at;
    let counts = |note: &Invoice| {
        note.cause.as_deref() != Some(claim.id.as_str()) && until.is_none_or(|until: Instant| note.issued_at <= until)
    };
    of_notes(&notes, counts, &lines, order.total.currency())
}

/// What was given back by now of what is left of a purchase.
pub(crate) async fn left(r: &mut impl Reads, order: &Order, left: &Item) -> Result<GivenBefore, Fault> {
    let notes = invoicing::of_order(r, order.id.as_str()).await?;
    let lines: Vec<&Line> = left.lines.iter().filter(|line| line.refunded_at.is_none()).collect();
    of_notes(&notes, |_| true, &lines, order.total.currency())
}

fn of_notes(
    notes: &[Invoice],
    counts: impl Fn(&Invoice) -> bool,
    lines: &[&Line],
    currency: Currency,
) -> Result<GivenBefore, Fault> {
    let mut amount = Money::zero(currency);
    let mut days: Vec<Day> = Vec::new();
    for note in notes.iter().filter(|note| note.kind == Kind::CreditNote && counts(note)) {
        let is_of_them = |reference: &str| lines.iter().any(|line| line.id.as_str() == reference);
        for credited in note.document.lines.iter().filter(|credited| is_of_them(&credited.reference)) {
            amount = amount.plus(credited.gross).map_err(Fault::other)?;
            if !days.contains(&note.document.day) {
                days.push(note.document.day);
            }
        }
    }
    Ok(GivenBefore::new(amount, days))
}
