//! What was asked about an order already, and what was given: on the order's page, so that nothing is only in a letter.

use lyceum_kernel::Money;
use lyceum_people::promises::{self, promise_list};
use lyceum_school::{Fault, Read};
use lyceum_web::components::{labelled, link, status_mark};
use lyceum_words::{Arg, Reader};
use maud::{Markup, html};

use crate::claims::{Act, ActKind, Claim, State, names::mark_of, promises::promised::TWICE, store, urls};
use crate::ordering::Order;
use crate::payments::{self, PaidOtherwise, RefundState};

/// The claims about an order with their answers and goodwill. Nothing where nothing was.
pub(crate) async fn panel(read: &mut Read, order: &Order, reader: &Reader) -> Result<Markup, Fault> {
    let mut lines = Vec::new();
    let otherwise = payments::all_paid_otherwise(read, order.id.as_str()).await?;
    for claim in store::claims_of_order(read, &order.id).await? {
        let mut given = Vec::new();
        for act in store::acts(read, &claim.id).await?.iter().filter(|act| act.kind == ActKind::Goodwill) {
            given.push(goodwill(read, act, reader).await?);
        }
        lines.push((claim, given));
    }
    let otherwise: Vec<String> = otherwise.iter().map(|(paid, amount)| otherwise_line(reader, paid, *amount)).collect();
    Ok(html! { @if !lines.is_empty() || !otherwise.is_empty() { (markup(reader, &lines, &otherwise)) } })
}

/// What was paid past the provider: how much, when, and how.
fn otherwise_line(reader: &Reader, paid: &PaidOtherwise, amount: Money) -> String {
    let [day, words] = otherwise_args(reader, paid);
    reader.say_with("claims-otherwise-line", &[("amount", reader.money(amount).into()), day, words])
}

/// When and how something was paid past the provider, as the letter says it.
pub(crate) fn otherwise_args<'a>(reader: &Reader, paid: &'a PaidOtherwise) -> [(&'static str, Arg<'a>); 2] {
    [("day", reader.day(paid.paid_on).into()), ("words", paid.words.as_str().into())]
}

/// What was given in goodwill, when, and how far the money is.
pub(crate) async fn goodwill(read: &mut Read, act: &Act, reader: &Reader) -> Result<String, Fault> {
    let refunds = payments::refunds_of(read, act.id.as_str()).await?;
    let state = refunds.last().map_or(RefundState::Intended, |refund| refund.state);
    let amount = act.amount.map(|amount| reader.money(amount)).unwrap_or_default();
    let state = match payments::paid_otherwise(read, act.id.as_str()).await? {
        Some(paid) => reader.say_with("claims-money-otherwise", &otherwise_args(reader, &paid)),
        None => reader.say(&format!("claims-money-{}", state.as_str())),
    };
    let args = [("amount", amount.into()), ("at", reader.instant(act.acted_at).into()), ("state", state.into())];
    Ok(reader.say_with("claims-goodwill-line", &args))
}

/// What was paid twice and goes back: how the order stands, so it is read before what could be asked.
pub(crate) async fn twice(read: &mut Read, order: &Order, reader: &Reader) -> Result<Markup, Fault> {
    let Some(amount) = payments::duplicate(read, order.id.as_str()).await? else { return Ok(html! {}) };
    let mut owed = promises::of(read, order.id.as_str()).await?;
    for (about, _) in payments::excess(read, order.id.as_str()).await? {
        owed.extend(promises::of(read, &about).await?);
    }
    owed.retain(|promise| promise.kind == TWICE);
    let is_back = !owed.is_empty() && owed.iter().all(|promise| promise.state == promises::State::Kept);
    let key = if is_back { "claims-twice-back" } else { "claims-twice" };
    let said = reader.say_with(key, &[("amount", reader.money(amount).into())]);
    Ok(boxed(&reader.say("claims-twice-title"), html! { p { (said) } (promise_list(reader, &owed)) }))
}

fn boxed(title: &str, body: Markup) -> Markup {
    lyceum_web::components::panel(title, body)
}

fn markup(reader: &Reader, lines: &[(Claim, Vec<String>)], otherwise: &[String]) -> Markup {
    let said = |claim: &Claim| {
        let kind = reader.say(&format!("claims-kind-{}", claim.kind.as_str()));
        let args = [("kind", kind.into()), ("at", reader.instant(claim.sent_at).into())];
        reader.say_with("claims-asked-line", &args)
    };
    let amount = |claim: &Claim| {
        let given = !matches!(claim.state, State::Refused | State::Closed);
        claim.amount.filter(|_| given).map(|amount| reader.money(amount))
    };
    boxed(
        &reader.say("claims-asked-title"),
        html! {
            @for line in otherwise { p { (line) } }
            @if !lines.is_empty() { ul {
                @for (claim, given) in lines {
                    li {
                        (link(&urls::claim(&claim.id), &said(claim))) " "
                        (status_mark(mark_of(claim.state), &reader.say(&format!("claims-state-{}", claim.state.as_str()))))
                        @if let Some(amount) = amount(claim) { " " (amount) }
                        @if !given.is_empty() {
                            ul { @for line in given { li { (labelled(reader, &reader.say("claims-goodwill-title"))) " " (line) } } }
                        }
                    }
                }
            } }
        },
    )
}
