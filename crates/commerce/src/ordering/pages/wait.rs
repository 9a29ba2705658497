//! The waiting page between the order click and the provider. It goes on by itself, without script: to the provider as soon
//! as a job has the link, to the order as soon as it is paid.

use std::time::{Duration, Instant};

use axum::extract::{Path, State};
use axum::response::Response;
use lyceum_school::School;
use lyceum_web::components::{actions, button, heading, lede, link, link_button, quiet_button};
use lyceum_web::{Answer, Caller, Page, Problem, see_other, text, waiting};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::order::{Order, Status};
use super::super::{checkout, urls};
use super::own_order;
use crate::payments::{self, Payment, State as PaymentState};

/// How long the answer is held back for news: nearly always the provider's page is ready by then.
const PATIENCE: Duration = Duration::from_millis(1500);
pub(super) async fn show(State(school): State<School>, caller: Caller, Path(id): Path<String>) -> Answer {
    // Watched before the first look, so that no change falls between.
    let mut watch = school.watch(&id);
    let until = Instant::now() + PATIENCE;
    loop {
        let (order, payment, is_unfitting) = look(&school, &caller, &id).await?;
        let stage = match Stage::of(&order, payment.as_ref(), Coming::of(&caller)) {
            Stage::Waits if is_unfitting => Stage::Over,
            stage => stage,
        };
        if stage == Stage::Waits && watch.changed(until.saturating_duration_since(Instant::now())).await {
            continue;
        }
        return Ok(answer(&caller, &order, payment.and_then(|payment| payment.link), stage));
    }
}

/// How far an order is on its way to being paid.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Stage {
    /// Paid, cancelled or given up, or a person has to look at what was paid: the order's own page says.
    Over,
    /// The provider's page is ready.
    Ready,
    Declined,
    /// A job is at the provider, or the provider's notice is on the way.
    Waits,
}

/// Where the customer comes from, as the address says.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Coming {
    /// From the order click.
    ToPay,
    /// The provider sent them back; without this mark the page would send them to the provider again.
    Back,
    /// They pressed Pay at this instant. They may have paid before, so the provider is asked first.
    Again(lyceum_kernel::Instant),
}

impl Coming {
    fn of(caller: &Caller) -> Self {
        let query = caller.path().split_once('?').map_or("", |(_, query)| query);
        let since = query.split('&').find_map(|pair| pair.strip_prefix("since=")?.parse::<i64>().ok());
        match since {
            _ if query.split('&').any(|pair| pair == "back=1") => Self::Back,
            Some(micros) => Self::Again(lyceum_kernel::Instant::from_micros(micros)),
            None => Self::ToPay,
        }
    }

    /// Whether the customer can be led on to the provider's page.
    fn goes_on(self, payment: &Payment) -> bool {
        match self {
            Self::ToPay => true,
            Self::Back => false,
            Self::Again(at) => payment.asked_at.is_some_and(|asked_at| asked_at >= at),
        }
    }

    /// Where the page looks again.
    fn again(self, order: &Order) -> String {
        match self {
            Self::ToPay => urls::wait(&order.id),
            Self::Back => urls::wait_back(&order.id),
            Self::Again(at) => urls::wait_since(&order.id, at),
        }
    }
}

impl Stage {
    fn of(order: &Order, payment: Option<&Payment>, coming: Coming) -> Self {
        if order.status != Status::Placed {
            return Self::Over;
        }
        let Some(payment) = payment else { return Self::Declined };
        match payment.state {
            PaymentState::Linked if payment.link.is_some() && coming.goes_on(payment) => Self::Ready,
            PaymentState::Declined | PaymentState::Superseded => Self::Declined,
            PaymentState::Intended | PaymentState::Linked | PaymentState::Settled => Self::Waits,
        }
    }
}

/// The order, its payment, and whether money came that does not fit, so that a person has to look.
async fn look(school: &School, caller: &Caller, id: &str) -> Result<(Order, Option<Payment>, bool), Problem> {
    let mut read = school.read(caller).await?;
    let order = own_order(&mut read, caller, id).await?;
    let payment = match &order.payment {
        Some(payment) => payments::payment(&mut read, payment).await?,
        None => None,
    };
    // Nobody has paid before they were at the provider.
    let may_have_paid = order.status == Status::Placed && Coming::of(caller) != Coming::ToPay;
    let is_unfitting = may_have_paid && payments::awaits_a_person(&mut read, order.id.as_str()).await?;
    Ok((order, payment, is_unfitting))
}

fn answer(caller: &Caller, order: &Order, link: Option<String>, stage: Stage) -> Response {
    let reader = caller.reader();
    let page = |title: &str| Page::new(caller, reader.say(title));
    match (stage, link) {
        (Stage::Over, _) => see_other(&urls::order(&order.id)),
        (Stage::Declined, _) => page("ordering-declined").main(declined(reader, order)),
        // A page that goes on, never a redirect: browsers refuse one to another site while a form's answer is under way.
        (Stage::Ready, Some(link)) => {
            page("ordering-wait").refresh(0, link.clone()).main(leading_on(reader, order, &link))
        }
        (Stage::Ready | Stage::Waits, link) => {
            let coming = Coming::of(caller);
            let again = coming.again(order);
            let provider = link.filter(|_| coming != Coming::ToPay);
            let looks = waiting::looks(caller);
            let body = waits(reader, order, (&again, waiting::looks_by_itself(looks)), provider.as_deref());
            page("ordering-wait").looks_again(looks, &again).main(body)
        }
    }
}

pub(super) async fn pay(State(school): State<School>, caller: Caller, Path(id): Path<String>) -> Answer {
    let order = own_order(&mut school.read(&caller).await?, &caller, &id).await?;
    if payments::default_provider(&school).is_none() {
        return Err(Problem::conflict(text("offers-closed-provider"), urls::order(&order.id)));
    }
    let mut tx = school.begin(&caller).await?;
    checkout::pay_again(&mut tx, &order).await?;
    let pressed_at = tx.now();
    tx.commit().await?;
    Ok(see_other(&urls::wait_since(&order.id, pressed_at)))
}

pub(super) async fn cancel(State(school): State<School>, caller: Caller, Path(id): Path<String>) -> Answer {
    let order = own_order(&mut school.read(&caller).await?, &caller, &id).await?;
    let mut tx = school.begin(&caller).await?;
    if !super::super::cancel(&mut tx, &order).await? {
        return Err(Problem::conflict(text("ordering-cancel-late"), urls::order(&order.id)));
    }
    tx.commit().await?;
    Ok(see_other(&urls::order(&order.id)))
}

fn waits(reader: &Reader, order: &Order, (again, by_itself): (&str, bool), provider: Option<&str>) -> Markup {
    let text = if provider.is_some() { "ordering-wait-settling" } else { "ordering-wait-text" };
    html! {
        (heading(&reader.say("ordering-wait")))
        (lede(&reader.say_with(text, &[("number", order.number.as_str().into())])))
        p role="status" { (reader.say(if by_itself { "ordering-wait-itself" } else { "ordering-wait-asked" })) }
        p { (reader.say("ordering-wait-long")) }
        (actions(html! {
            (link(again, &reader.say("ordering-wait-again")))
            @if let Some(provider) = provider { " " (link(provider, &reader.say("ordering-wait-provider"))) }
            @if by_itself { " " (link(&waiting::stopped(again), &reader.say("ordering-wait-stop"))) }
        }))
    }
}

fn leading_on(reader: &Reader, order: &Order, provider: &str) -> Markup {
    html! {
        (heading(&reader.say("ordering-wait")))
        (lede(&reader.say_with("ordering-wait-text", &[("number", order.number.as_str().into())])))
        (actions(link_button(provider, &reader.say("ordering-wait-provider"))))
    }
}

fn declined(reader: &Reader, order: &Order) -> Markup {
    html! {
        (heading(&reader.say("ordering-declined")))
        (lede(&reader.say_with("ordering-declined-text", &[("number", order.number.as_str().into())])))
        (pay_or_cancel(reader, order))
    }
}

/// What can be done with an order that is not paid.
pub(super) fn pay_or_cancel(reader: &Reader, order: &Order) -> Markup {
    let total = [("total", reader.money(order.total).into())];
    actions(html! {
        form method="post" action=(urls::pay(&order.id)) { (button(&reader.say_with("ordering-pay-again", &total))) }
        form method="post" action=(urls::cancel(&order.id)) { (quiet_button(&reader.say("ordering-cancel"))) }
    })
}

#[cfg(test)]
pub(super) fn rendered(reader: &Reader, order: &Order) -> Vec<Markup> {
    let again = urls::wait(&order.id);
    vec![
        waits(reader, order, (&again, true), None),
        waits(reader, order, (&again, false), Some("https://provider.example/pay")),
        declined(reader, order),
    ]
}
