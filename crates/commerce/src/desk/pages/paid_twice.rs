//! What was paid twice for an order, on its page at the desk: each amount that goes back by itself (C15e), and how it stands with it.

use lyceum_kernel::{Day, Money};
use lyceum_school::{Fault, Read};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::ordering::Order;
use crate::payments::{self, Refund, RefundState};

/// A line for each amount; nothing where nothing was paid twice.
pub(super) async fn part(read: &mut Read, reader: &Reader, order: &Order) -> Result<Markup, Fault> {
    let mut lines = Vec::new();
    for (about, _) in payments::excess(read, order.id.as_str()).await? {
        // Another attempt is no other amount.
        let Some(last) = payments::refunds_of(read, &about).await?.pop() else { continue };
        let otherwise = payments::paid_otherwise(read, &about).await?.filter(|paid| paid.refund == last.id);
        let day = otherwise.map_or_else(|| since(reader, &last), |paid| paid.paid_on);
        lines.push(line(reader, last.amount, last.state, day));
    }
    Ok(html! { @for line in &lines { p { (line) } } })
}

/// The day on which it came to stand so.
fn since(reader: &Reader, refund: &Refund) -> Day {
    let at = match refund.state {
        RefundState::Intended => None,
        RefundState::Processed => refund.processed_at,
        RefundState::Settled => refund.settled_at,
        RefundState::Failed => refund.failed_at,
    };
    at.unwrap_or(refund.created_at).day(reader.zone())
}

/// A line for each way in which it can stand.
#[cfg(test)]
pub(super) fn sample(reader: &Reader) -> Markup {
    let day = lyceum_kernel::Instant::from_micros(0).day(reader.zone());
    html! { @for state in RefundState::ALL { p { (line(reader, Money::eur(9900), state, day)) } } }
}

fn line(reader: &Reader, amount: Money, state: RefundState, day: Day) -> String {
    let state = reader.say(&format!("claims-money-{}", state.as_str()));
    let args = [("amount", reader.money(amount).into()), ("state", state.into()), ("at", reader.short_day(day).into())];
    reader.say_with("desk-twice", &args)
}
