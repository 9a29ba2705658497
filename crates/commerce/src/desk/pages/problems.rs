//! Technical problems that customers have reported and nobody has solved yet, on the desk. How they are reported is in
//! `claims/pages/problem.rs`.

use lyceum_people::promises::{Promise, State};
use lyceum_school::{Fault, Read};
use lyceum_web::components::{Mark, Table, link, panel, status_mark};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use super::objections::Waits;
use crate::claims::{Finding, open_problems, promised_of_problem};
use crate::ordering::{self, Order};

/// The part of the desk: what is reported and not solved, the oldest first; nothing where everything works.
pub(super) async fn part(read: &mut Read, reader: &Reader) -> Result<Waits, Fault> {
    let mut open = Vec::new();
    for finding in open_problems(read).await? {
        if let Some(order) = ordering::order(read, &finding.order).await? {
            let owed = promised_of_problem(read, &finding.id).await?;
            open.push(Reported { order, finding, owed });
        }
    }
    let late = open.iter().filter(|one| one.is_late()).count();
    Ok(Waits { count: open.len(), late, markup: part_markup(reader, &open) })
}

/// A problem with whoever reported it.
struct Reported {
    order: Order,
    finding: Finding,
    /// Until when the customer gives us time to solve it; afterwards a request is held no longer (C8b).
    owed: Option<Promise>,
}

impl Reported {
    fn is_late(&self) -> bool {
        self.owed.as_ref().is_some_and(|owed| owed.state == State::Missed)
    }
}

/// When our time ends, and whether it has.
fn until(reader: &Reader, one: &Reported) -> Markup {
    let Some(until) = one.owed.as_ref().map(|owed| owed.due_at) else { return html! {} };
    if one.is_late() {
        let args = [("day", reader.instant(until).into())];
        return status_mark(Mark::Missed, &reader.say_with("desk-due-missed", &args));
    }
    status_mark(Mark::Due, &reader.instant(until))
}

fn part_markup(reader: &Reader, open: &[Reported]) -> Markup {
    if open.is_empty() {
        return html! {};
    }
    let title = reader.say("desk-problems");
    let row = |one: &Reported| {
        let Reported { order, finding, .. } = one;
        vec![
            link(&urls::order(&order.number), &order.number),
            html! { (order.name) " " (order.email) },
            html! { (reader.instant(finding.since)) },
            until(reader, one),
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
