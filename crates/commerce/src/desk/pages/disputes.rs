//! Disputes at the bank that have not ended, on the desk: nobody else would tell the staff of one that a provider reported. What
//! is noted of one, and how it ends, is on the page of its order (`dispute.rs`, `order.rs`).

use lyceum_kernel::Money;
use lyceum_school::{Fault, Read};
use lyceum_web::components::{Table, link, panel};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use super::objections::Waits;
use crate::claims::{Finding, at_stake, open_disputes};
use crate::ordering::{self, Order};
use crate::payments;

/// A dispute, with the order it is about and what can be lost.
struct Disputed {
    order: Order,
    finding: Finding,
    stake: Stake,
}

/// What can be lost.
enum Stake {
    Taken(Money),
    Untaken(Money),
    Nothing,
}

impl Stake {
    async fn of(read: &mut Read, finding: &Finding) -> Result<Self, Fault> {
        if let Some(taken) = payments::disputed(read, finding.id.as_str()).await? {
            return Ok(Self::Taken(taken.amount));
        }
        Ok(at_stake(read, finding).await?.map_or(Self::Nothing, |stake| Self::Untaken(stake.usual)))
    }

    fn amount(&self) -> Option<Money> {
        match self {
            Self::Taken(amount) | Self::Untaken(amount) => Some(*amount),
            Self::Nothing => None,
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::Taken(_) => "desk-disputes-taken",
            Self::Untaken(_) => "desk-disputes-untaken",
            Self::Nothing => "desk-disputes-none",
        }
    }
}

/// The part of the desk, the oldest first; nothing where no dispute is open. Its days are the bank's, so none is late here.
pub(super) async fn part(read: &mut Read, reader: &Reader) -> Result<Waits, Fault> {
    let mut open = Vec::new();
    for finding in open_disputes(read).await? {
        if let Some(order) = ordering::order(read, &finding.order).await? {
            let stake = Stake::of(read, &finding).await?;
            open.push(Disputed { order, finding, stake });
        }
    }
    Ok(Waits { count: open.len(), late: 0, markup: markup(reader, &open) })
}

fn markup(reader: &Reader, open: &[Disputed]) -> Markup {
    if open.is_empty() {
        return html! {};
    }
    let title = reader.say("desk-disputes");
    let row = |one: &Disputed| {
        let Disputed { order, finding, stake } = one;
        let item = order.items().into_iter().find(|item| item.key == finding.item);
        vec![
            link(&urls::order(&order.number), &order.number),
            html! { (order.name) " " (order.email) },
            html! { (item.map(|item| item.title).unwrap_or_default()) },
            html! { (reader.instant(finding.since)) },
            html! { (reader.say(stake.key())) },
            html! { (stake.amount().map(|amount| reader.money(amount)).unwrap_or_default()) },
        ]
    };
    let table = Table::new(title.as_str())
        .quiet()
        .column(reader.say("claims-field-order"))
        .column(reader.say("desk-who"))
        .column(reader.say("desk-disputes-item"))
        .column(reader.say("desk-alarm-since"))
        .column(reader.say("desk-disputes-stake"))
        .figures(reader.say("desk-amount"))
        .rows(open.iter().map(row));
    panel(&title, html! { p { (reader.say("desk-disputes-text")) } (table) })
}

/// One of each kind.
#[cfg(test)]
pub(super) fn sample(reader: &Reader) -> Markup {
    let amount = Money::eur(9900);
    let one = |stake| {
        let finding = super::super::tests::noted().remove(0);
        Disputed { order: crate::claims::order(), finding, stake }
    };
    markup(reader, &[Stake::Taken(amount), Stake::Untaken(amount), Stake::Nothing].map(one))
}
