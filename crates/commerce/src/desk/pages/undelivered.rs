//! What did not arrive, on the desk: letters that nobody tries to carry any more, and letters that came back, be it after
//! a mail server had taken them. Each is sent again with a click; what came back can be set aside as well.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::routing::get;
use lyceum_kernel::Instant;
use lyceum_people::accounts;
use lyceum_people::letters::{self, Letter, LetterId};
use lyceum_school::{Fault, Read, School, Tx};
use lyceum_web::components::{Table, link, panel, quiet_button};
use lyceum_web::{Agent, Answer, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::ordering;

pub(super) fn router() -> Router<School> {
    Router::new()
        .route("/desk/letters/{id}/again", get(back_to_it).post(again))
        .route("/desk/letters/{id}/seen", get(back_to_it).post(seen_to))
}

/// One thing that did not arrive.
struct Undelivered {
    what: String,
    href: String,
    to: String,
    since: Instant,
    problem: String,
    /// Where it is sent again, if it can be.
    again: Option<String>,
    /// Where it is set aside, if it came back.
    seen_to: Option<String>,
}

/// The part of the desk; nothing where everything arrived.
pub(super) async fn part(read: &mut Read, reader: &Reader) -> Result<Markup, Fault> {
    let mut all = Vec::new();
    for stranded in letters::stranded(read).await? {
        all.push(Undelivered {
            href: letters::urls::letter(&stranded.letter.id),
            again: Some(letters::urls::again(&stranded.letter.id)),
            seen_to: None,
            what: stranded.letter.subject,
            to: stranded.letter.email,
            since: stranded.letter.written_at,
            problem: stranded.problem,
        });
    }
    for letter in letters::returned(read).await? {
        all.push(Undelivered {
            href: letters::urls::letter(&letter.id),
            // A letter that holds a way in is not sent again: whoever needs one asks for a new one.
            again: (!letter.confidential).then(|| format!("/desk/letters/{}/again", letter.id)),
            seen_to: Some(format!("/desk/letters/{}/seen", letter.id)),
            what: letter.subject,
            to: letter.email,
            since: letter.bounced_at.unwrap_or(letter.written_at),
            problem: reader.say_with("desk-came-back", &[("problem", letter.problem.into())]),
        });
    }
    Ok(markup(reader, &all))
}

fn markup(reader: &Reader, all: &[Undelivered]) -> Markup {
    if all.is_empty() {
        return html! {};
    }
    let title = reader.say("desk-undelivered");
    let row = |one: &Undelivered| {
        vec![
            link(&one.href, &one.what),
            html! { (one.to) },
            html! { (reader.instant(one.since)) },
            html! { (one.problem) },
            html! {
                @if let Some(again) = &one.again { (click(again, &reader.say("desk-send-again"))) }
                @if let Some(seen_to) = &one.seen_to { (click(seen_to, &reader.say("desk-seen-to"))) }
            },
        ]
    };
    let table = Table::new(title.clone())
        .quiet()
        .column(reader.say("desk-letter"))
        .column(reader.say("desk-letter-to"))
        .column(reader.say("desk-alarm-since"))
        .column(reader.say("desk-alarm-problem"))
        .column(reader.say("desk-act"))
        .rows(all.iter().map(row));
    panel(&title, html! { p { (reader.say("desk-undelivered-text")) } (table) })
}

fn click(action: &str, label: &str) -> Markup {
    html! { form method="post" action=(action) { (quiet_button(label)) } }
}

/// The address of a click, looked at again.
async fn back_to_it(_agent: Agent) -> Answer {
    Ok(see_other(urls::DESK))
}

async fn again(Axum(school): Axum<School>, agent: Agent, Path(id): Path<LetterId>) -> Answer {
    let mut tx = school.begin(&agent).await?;
    if let Some(letter) = letters::see_to(&mut tx, &id).await? {
        send_again(&mut tx, &letter).await?;
    }
    tx.commit().await?;
    Ok(see_other(urls::DESK))
}

/// To the address the account has by now. A confirmation is written anew by its order, which waits for it to arrive.
async fn send_again(tx: &mut Tx, letter: &Letter) -> Result<(), Fault> {
    if let Some(order) = ordering::confirmation_of(letter)
        && ordering::send_again(tx, &order).await?
    {
        return Ok(());
    }
    let person = match &letter.person {
        Some(id) => accounts::find(tx, id).await?,
        None => None,
    };
    let email = person.map(|person| person.email).filter(|email| !email.is_empty());
    letters::write_again(tx, letter, email.as_deref().unwrap_or(&letter.email)).await?;
    Ok(())
}

async fn seen_to(Axum(school): Axum<School>, agent: Agent, Path(id): Path<LetterId>) -> Answer {
    let mut tx = school.begin(&agent).await?;
    letters::see_to(&mut tx, &id).await?;
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
        again: Some("/letters/ltr_1/again".to_owned()),
        seen_to: Some("/desk/letters/ltr_1/seen".to_owned()),
    };
    markup(reader, &[one])
}
