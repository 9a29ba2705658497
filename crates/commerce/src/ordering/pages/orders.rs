//! "My orders": each with its state, what was bought, what was paid, and its invoice. A guest sees what this browser ordered.

use axum::extract::State;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{Table, empty_state, heading, link};
use lyceum_web::{Answer, Caller, Page, Problem};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::order::{Order, OrderId, Status};
use super::super::{of, store, urls};
use super::order::{invoice_url, status};
use crate::{offers, payments};

pub(super) async fn show(State(school): State<School>, caller: Caller) -> Answer {
    let mut read = school.read(&caller).await?;
    let orders = match (caller.person(), caller.session()) {
        (Some(person), _) => of(&mut read, person).await?,
        (None, Some(session)) => store::of_session(&mut read, session.as_str()).await?,
        (None, None) => Vec::new(),
    };
    let is_guest = caller.person().is_none();
    if is_guest && orders.is_empty() {
        return Err(Problem::SignIn { next: urls::orders().to_owned() });
    }
    let owed = still_owed(&mut read, &orders).await?;
    let reader = caller.reader();
    let title = reader.say("ordering-orders");
    Ok(Page::new(&caller, title).wide().main(markup(reader, &orders, &owed, is_guest)))
}

/// Those of these orders whose refund came back to us. Only what is marked as refunded can be marked wrongly.
///
/// # Errors
/// When the database fails.
pub async fn still_owed(read: &mut Read, orders: &[Order]) -> Result<Vec<OrderId>, Fault> {
    let mut owed = Vec::new();
    for order in orders.iter().filter(|order| order.status == Status::Refunded) {
        if !payments::came_back(read, order.id.as_str()).await?.is_empty() {
            owed.push(order.id.clone());
        }
    }
    Ok(owed)
}

fn markup(reader: &Reader, orders: &[Order], owed: &[OrderId], is_guest: bool) -> Markup {
    let zone = reader.zone().clone();
    let rows = orders.iter().map(|order| {
        let titles: Vec<String> = order.items().into_iter().map(|item| item.title).collect();
        vec![
            link(&urls::order(&order.id), &order.number),
            html! { (reader.short_day(order.placed_at.day(&zone))) },
            html! { (reader.list(&titles)) },
            html! { (reader.money(order.total)) },
            status(reader, order, owed.contains(&order.id)),
            html! { @if order.invoice.is_some() { (link(&invoice_url(order), &reader.say("ordering-invoice"))) } },
        ]
    });
    html! {
        (heading(&reader.say("ordering-orders")))
        @if is_guest {
            p { (reader.say("ordering-orders-guest")) " " (link("/sign-in?next=/orders", &reader.say("ordering-orders-sign-in"))) }
        }
        // An order under an address is placed by whoever types it.
        @if !is_guest && orders.iter().any(|order| order.status == Status::Placed) { p { (reader.say("ordering-orders-unpaid")) } }
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
    let owed: Vec<OrderId> = orders.iter().map(|order| order.id.clone()).collect();
    let refunded: Vec<Order> = orders.iter().map(|order| Order { status: Status::Refunded, ..order.clone() }).collect();
    vec![
        markup(reader, orders, &[], false),
        markup(reader, orders, &[], true),
        markup(reader, &refunded, &owed, false),
        markup(reader, &[], &[], false),
    ]
}
