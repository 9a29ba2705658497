//! "My orders": each with its state, what was bought, what was paid, and its invoice.

use axum::extract::State;
use lyceum_school::School;
use lyceum_web::components::{Mark, Table, empty_state, heading, link, status_mark};
use lyceum_web::{Answer, Learner, Page};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::order::{Order, Status};
use super::super::{of, urls};
use super::order::invoice_url;
use crate::offers;

pub(super) async fn show(State(school): State<School>, learner: Learner) -> Answer {
    let mut read = school.read(&learner).await?;
    let orders = of(&mut read, learner.id()).await?;
    let reader = learner.reader();
    let title = reader.say("ordering-orders");
    Ok(Page::new(&learner, title).wide().main(markup(reader, &orders)))
}

/// How an order stands, as a mark and in words.
pub fn status(reader: &Reader, status: Status) -> Markup {
    let mark = match status {
        Status::Placed => Mark::Hold,
        Status::Paid | Status::Confirmed => Mark::Yes,
        Status::Cancelled => Mark::No,
        Status::Refunded => Mark::Kept,
    };
    status_mark(mark, &reader.say(&format!("ordering-status-{}", status.as_str())))
}

fn markup(reader: &Reader, orders: &[Order]) -> Markup {
    let zone = reader.zone().clone();
    let rows = orders.iter().map(|order| {
        let titles: Vec<String> = order.items().into_iter().map(|item| item.title).collect();
        vec![
            link(&urls::order(&order.id), &order.number),
            html! { (reader.short_day(order.placed_at.day(&zone))) },
            html! { (reader.list(&titles)) },
            html! { (reader.money(order.total)) },
            status(reader, order.status),
            html! { @if order.invoice.is_some() { (link(&invoice_url(order), &reader.say("ordering-invoice"))) } },
        ]
    });
    html! {
        (heading(&reader.say("ordering-orders")))
        @if orders.is_empty() {
            (empty_state(
                &reader.say("ordering-orders-none"),
                &reader.say("ordering-orders-none-text"),
                Some((offers::urls::catalogue(), &reader.say("ordering-to-catalogue"))),
            ))
        } @else {
            (Table::new(reader.say("ordering-orders-caption"))
                .column(reader.say("ordering-number"))
                .column(reader.say("ordering-placed"))
                .column(reader.say("ordering-what"))
                .figures(reader.say("ordering-total"))
                .column(reader.say("ordering-status"))
                .column(reader.say("ordering-invoice"))
                .rows(rows))
        }
    }
}

#[cfg(test)]
pub(super) fn rendered(reader: &Reader, orders: &[Order]) -> Vec<Markup> {
    vec![markup(reader, orders), markup(reader, &[])]
}
