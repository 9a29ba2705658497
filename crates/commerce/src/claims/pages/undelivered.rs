//! What did not arrive, on the desk: letters that nobody tries to carry any more, and confirmations of orders that came
//! back. Until a confirmation arrives no period runs, so each has its button.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::routing::get;
use lyceum_kernel::Instant;
use lyceum_people::letters;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{Table, link, panel, quiet_button};
use lyceum_web::{Agent, Answer, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::ordering::{self, OrderId};

pub(super) fn router() -> Router<School> {
    Router::new().route("/desk/confirmations/{order}/again", get(back_to_it).post(again))
}

/// One thing that did not arrive.
struct Undelivered {
    what: String,
    href: String,
    to: String,
    since: Instant,
    problem: String,
    /// Where it is sent again.
    again: String,
}

/// The part of the desk; nothing where everything arrived.
pub(super) async fn part(read: &mut Read, reader: &Reader) -> Result<Markup, Fault> {
    let mut all = Vec::new();
    for stranded in letters::stranded(read).await? {
        all.push(Undelivered {
            href: stranded.href(),
            again: stranded.send_again_href(),
            what: stranded.letter.subject,
            to: stranded.letter.email,
            since: stranded.letter.written_at,
            problem: stranded.problem,
        });
    }
    for order in ordering::bounced(read).await? {
        all.push(Undelivered {
            what: reader.say_with("claims-to-order", &[("order", order.number.as_str().into())]),
            href: ordering::urls::order(&order.id),
            again: format!("/desk/confirmations/{}/again", order.id),
            to: order.email,
            since: order.bounced_at.unwrap_or(order.placed_at),
            problem: reader.say("claims-desk-came-back"),
        });
    }
    Ok(markup(reader, &all))
}

fn markup(reader: &Reader, all: &[Undelivered]) -> Markup {
    if all.is_empty() {
        return html! {};
    }
    let title = reader.say("claims-desk-undelivered");
    let row = |one: &Undelivered| {
        vec![
            link(&one.href, &one.what),
            html! { (one.to) },
            html! { (reader.instant(one.since)) },
            html! { (one.problem) },
            html! { form method="post" action=(one.again) { (quiet_button(&reader.say("claims-desk-send-again"))) } },
        ]
    };
    let table = Table::new(title.clone())
        .quiet()
        .column(reader.say("claims-desk-letter"))
        .column(reader.say("claims-desk-letter-to"))
        .column(reader.say("claims-desk-alarm-since"))
        .column(reader.say("claims-desk-alarm-problem"))
        .column(reader.say("claims-desk-act"))
        .rows(all.iter().map(row));
    panel(&title, html! { p { (reader.say("claims-desk-undelivered-text")) } (table) })
}

/// The address of a click, looked at again.
async fn back_to_it(_agent: Agent) -> Answer {
    Ok(see_other(urls::DESK))
}

async fn again(Axum(school): Axum<School>, agent: Agent, Path(order): Path<OrderId>) -> Answer {
    let mut tx = school.begin(&agent).await?;
    ordering::send_again(&mut tx, &order).await?;
    tx.commit().await?;
    Ok(see_other(urls::DESK))
}

/// A letter that did not arrive.
#[cfg(test)]
pub(super) fn sample(reader: &Reader) -> Markup {
    let one = Undelivered {
        what: "<b>&</b>".to_owned(),
        href: "/letters/ltr_1".to_owned(),
        to: "ada@example.org".to_owned(),
        since: Instant::from_micros(0),
        problem: "away".to_owned(),
        again: "/letters/ltr_1/again".to_owned(),
    };
    markup(reader, &[one])
}
