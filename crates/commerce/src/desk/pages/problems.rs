//! Technical problems that customers have reported and nobody has solved yet, on the desk. How they are reported is in
//! `claims/pages/problem.rs`.

use lyceum_kernel::{Instant, Span};
use lyceum_people::agreements;
use lyceum_school::{Fault, Read};
use lyceum_terms::value::Unit;
use lyceum_web::components::{Table, link, panel};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::claims::{Finding, open_problems};
use crate::ordering::{self, Order};

/// The part of the desk: what is reported and not solved, the oldest first; nothing where everything works.
pub(super) async fn part(read: &mut Read, reader: &Reader) -> Result<Markup, Fault> {
    let mut open = Vec::new();
    for finding in open_problems(read).await? {
        if let Some(order) = ordering::order(read, &finding.order).await? {
            let until = patience_ends(read, &order, finding.since).await?;
            open.push(Reported { order, finding, until });
        }
    }
    Ok(part_markup(reader, &open))
}

/// A problem with whoever reported it.
struct Reported {
    order: Order,
    finding: Finding,
    /// Until when the customer gives us time to solve it; afterwards a request is held no longer (C8b).
    until: Option<Instant>,
}

/// When the hours end that the accepted terms ask the customer for. They are no promise of the school, so they stand here and
/// not on the board.
async fn patience_ends(read: &mut Read, order: &Order, since: Instant) -> Result<Option<Instant>, Fault> {
    let governing = agreements::governing(read, &order.contract).await?;
    let length = governing.value("support.patience").and_then(|value| value.length());
    Ok(length.and_then(|length| match length.unit {
        Unit::Hours => Some(since.plus(Span::hours(length.count.into()))),
        Unit::Minutes => Some(since.plus(Span::minutes(length.count.into()))),
        Unit::Days => Some(since.plus(Span::days(length.count.into()))),
        Unit::BusinessDays | Unit::Weeks | Unit::Months | Unit::Years | Unit::WorkingHours => None,
    }))
}

fn part_markup(reader: &Reader, open: &[Reported]) -> Markup {
    if open.is_empty() {
        return html! {};
    }
    let title = reader.say("desk-problems");
    let row = |one: &Reported| {
        let Reported { order, finding, until } = one;
        vec![
            link(&urls::order(&order.number), &order.number),
            html! { (order.name) " " (order.email) },
            html! { (reader.instant(finding.since)) },
            html! { (until.map(|until| reader.instant(until)).unwrap_or_default()) },
            html! { (finding.words) },
        ]
    };
    let table = Table::new(title.as_str())
        .quiet()
        .column(reader.say("claims-field-order"))
        .column(reader.say("desk-who"))
        .column(reader.say("desk-alarm-since"))
        .column(reader.say("desk-problem-until"))
        .column(reader.say("desk-alarm-problem"))
        .rows(open.iter().map(row));
    panel(&title, html! { (table) })
}
