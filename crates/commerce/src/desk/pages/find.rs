//! Finding at the desk: one field for a name, an e-mail address or the number of an order, an invoice or a credit note. A number that fits opens its order;
//! everything else lists the people and the claims that bear the text.

use axum::Router;
use axum::extract::State as Axum;
use axum::routing::get;
use lyceum_kernel::PersonId;
use lyceum_people::accounts::{self, FindPerson, Person};
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{Kind as Input, Table, field, heading, link, quiet_button};
use lyceum_web::{Agent, Answer, FormView, Page, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use super::claims_table::{Beside, claims_table};
use crate::claims::{self, Claim};
use crate::invoicing;
use crate::ordering::{self, Order};

pub(super) fn router() -> Router<School> {
    Router::new().route(urls::FIND, get(find))
}

/// Whoever placed the order of this number, or of the invoice of this number, for the staff's page of people.
pub const FIND_PERSON: FindPerson = FindPerson(|read, text| Box::pin(buyer(read, text)));

async fn buyer(read: &mut Read, text: &str) -> Result<Option<PersonId>, Fault> {
    Ok(numbered(read, text).await?.map(|order| order.person))
}

/// The order that bears this number, or whose invoice or credit note does.
async fn numbered(read: &mut Read, text: &str) -> Result<Option<Order>, Fault> {
    if let Some(order) = ordering::by_number(read, text).await? {
        return Ok(Some(order));
    }
    let about = invoicing::order_of(read, text).await?;
    match about.and_then(|about| about.parse().ok()) {
        Some(id) => ordering::order(read, &id).await,
        None => Ok(None),
    }
}

async fn find(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let reader = agent.reader();
    let mut read = school.read(&agent).await?;
    let typed = form.text("q").to_owned();
    if let Some(order) = numbered(&mut read, &typed).await? {
        return Ok(see_other(&urls::order(&order.number)));
    }
    let (people, claims) = if typed.is_empty() {
        (Vec::new(), Vec::new())
    } else {
        (accounts::search(&mut read, &typed).await?, claims::found(&mut read, &typed).await?)
    };
    let beside = Beside::of(&mut read, &claims, None).await?;
    let content = found(reader, &FormView::of(form), &people, &claims, &beside);
    Ok(Page::new(&agent, reader.say("desk-find")).wide().main(content))
}

/// One field for whatever is known.
pub(super) fn find_form(reader: &Reader, form: &FormView) -> Markup {
    html! {
        form method="get" action=(urls::FIND) role="search" {
            (field(form, "q", reader.say("desk-find-field"), Input::Search, "off").max(254))
            (quiet_button(&reader.say("desk-find-button")))
        }
    }
}

fn found(reader: &Reader, form: &FormView, people: &[Person], claims: &[Claim], beside: &Beside) -> Markup {
    let is_in_vain = people.is_empty() && claims.is_empty() && form.typed.has("q");
    html! {
        (heading(&reader.say("desk-find")))
        (find_form(reader, form))
        @if is_in_vain { p role="status" { (reader.say("desk-find-none")) } }
        @if !people.is_empty() { (people_table(reader, people)) }
        @if !claims.is_empty() { (claims_table(reader, "desk-table-newest", claims, beside)) }
        p { (link(urls::DESK, &reader.say("desk-title"))) }
    }
}

fn people_table(reader: &Reader, people: &[Person]) -> Table {
    let row = |person: &Person| {
        let name = if person.name.is_empty() { &person.email } else { &person.name };
        vec![
            link(&accounts::urls::person(&person.id), name),
            html! { (person.email) },
            html! { (accounts::language_name(reader, person.locale)) },
        ]
    };
    Table::new(reader.say("desk-find-people"))
        .column(reader.say("desk-who"))
        .column(reader.say("desk-find-email"))
        .column(reader.say("desk-reads"))
        .rows(people.iter().map(row))
}

/// Something found, and nothing.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claims = [claims::sample(claims::State::Manual)];
    let form = FormView::filled(&[("q", "<b>&</b>")]);
    vec![
        found(reader, &form, &[], &claims, &Beside::default()),
        found(reader, &form, &[], &[], &Beside::default()),
        found(reader, &FormView::blank(), &[], &[], &Beside::default()),
    ]
}
