//! What is owed to whom now: since when, how often it was tried, and by which day it was promised.

use std::collections::BTreeMap;

use lyceum_kernel::{Instant, Money};
use lyceum_people::accounts;
use lyceum_people::promises;
use lyceum_school::Fault;
use lyceum_store::Reads;
use lyceum_web::components::{Table, Tone, link, notice};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims;
use crate::ordering::{self, Order, OrderId};
use crate::payments::{self, Refund, RefundState};

/// Money that is owed to a customer and has not gone.
#[derive(Clone, Debug)]
pub struct Owed {
    /// The last attempt.
    pub refund: Refund,
    /// When it was first to go.
    pub since: Instant,
    /// The instant until which it was promised, where the terms name one.
    pub promised: Option<Instant>,
    /// The order it was paid for.
    pub order: Option<Order>,
}

/// What is owed to whom now, the longest owed first.
///
/// # Errors
/// When the database fails.
pub async fn owed(r: &mut impl Reads, most: i64) -> Result<Vec<Owed>, Fault> {
    let mut all = Vec::new();
    for owed in payments::owed(r, most).await? {
        let order = match owed.paid_for.parse::<OrderId>() {
            Ok(id) => ordering::order(r, &id).await?,
            Err(_) => None,
        };
        let promised = promised(r, &owed.refund, order.as_ref()).await?;
        all.push(Owed { refund: owed.refund, since: owed.since, promised, order });
    }
    Ok(all)
}

/// By when it was promised, the first time: a promise that stands again after the money came back is no later one.
async fn promised(r: &mut impl Reads, refund: &Refund, order: Option<&Order>) -> Result<Option<Instant>, Fault> {
    let mut made = promises::of(r, &refund.about).await?;
    if let Some(order) = order {
        let about_order = promises::of(r, order.id.as_str()).await?;
        made.extend(about_order.into_iter().filter(|_| refund.purpose == payments::RefundFor::Excess));
    }
    let is_of_money = |kind: &str| kind == claims::TWICE || claims::OF_MONEY.contains(&kind);
    let of_money = made.iter().filter(|promise| is_of_money(&promise.kind));
    Ok(of_money.map(|promise| promise.due_at).min())
}

/// What is owed to whom now.
pub(super) fn part(reader: &Reader, owed: &[Owed], most: i64) -> Markup {
    if owed.is_empty() {
        return html! { p { (reader.say("books-owed-none")) } };
    }
    let mut sums: BTreeMap<&'static str, Money> = BTreeMap::new();
    for one in owed {
        let currency = one.refund.amount.currency();
        let sum = sums.entry(currency.code()).or_insert_with(|| Money::zero(currency));
        *sum = sum.plus(one.refund.amount).unwrap_or(*sum);
    }
    let foot = sums.into_values().map(|sum| {
        let label = html! { (reader.say("books-sum")) };
        let nothing = std::iter::repeat_n(html! {}, 6);
        std::iter::once(label).chain(nothing).chain([html! { (reader.money(sum)) }]).collect()
    });
    let table = Table::new(reader.say("books-owed"))
        .quiet()
        .column(reader.say("books-owed-to"))
        .column(reader.say("books-owed-order"))
        .column(reader.say("books-owed-since"))
        .column(reader.say("books-owed-promised"))
        .column(reader.say("books-owed-last"))
        .figures(reader.say("books-owed-attempts"))
        .column(reader.say("books-owed-state"))
        .figures(reader.say("books-owed-amount"))
        .rows(owed.iter().map(|one| row(reader, one)))
        .foot(foot);
    let is_cut = i64::try_from(owed.len()).is_ok_and(|count| count >= most);
    html! {
        p { (reader.say("books-owed-text")) }
        (table)
        @if is_cut { (notice(Tone::Warn, &reader.say("books-owed-cut"), html! {})) }
    }
}

fn row(reader: &Reader, one: &Owed) -> Vec<Markup> {
    let person = one.order.as_ref().map(|order| {
        let name = if order.name.is_empty() { &order.email } else { &order.name };
        link(&accounts::urls::person(&order.person), name)
    });
    let number = one.order.as_ref().map(|order| link(&crate::desk::urls::order(&order.number), &order.number));
    let day = |at: Instant| reader.short_day(at.day(reader.zone()));
    // A promise until midnight is due at the first instant after its day.
    let promised = one.promised.map(|at| day(Instant::from_micros(at.micros().saturating_sub(1))));
    vec![
        html! { @match person { Some(person) => (person), None => (one.refund.about) } },
        html! { @if let Some(number) = number { (number) } },
        html! { (day(one.since)) },
        html! { (promised.unwrap_or_default()) },
        html! { (day(one.refund.created_at)) },
        html! { (reader.number(one.refund.attempt)) },
        html! { (reader.say(standing(one.refund.state))) },
        html! { (reader.money(one.refund.amount)) },
    ]
}

fn standing(state: RefundState) -> &'static str {
    match state {
        RefundState::Intended => "books-refund-intended",
        RefundState::Processed => "books-refund-processed",
        RefundState::Settled => "books-refund-settled",
        RefundState::Failed => "books-refund-failed",
    }
}
