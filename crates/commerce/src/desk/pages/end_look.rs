//! The second look before a finding ends. How a dispute ended is what the terms ask, a letter says that a problem is solved,
//! and what waited is decided in the same breath: none of it can be taken back, so it is seen first and not undone later.

use axum::response::Response;
use lyceum_web::components::{button, heading, hidden, lede, link};
use lyceum_web::{Agent, Page};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
#[cfg(test)]
use super::dispute;
use super::foreseen::Foreseen;
use super::look::SEEN;
use crate::claims::letters::dashed;
use crate::claims::{DisputeEnd, Finding, FindingId};
use crate::payments::{Disputed, DisputedState};

/// The page before the end of a finding. `money` is what the bank took for a dispute, as it would stand then.
pub(super) fn page(
    agent: &Agent,
    number: &str,
    (finding, outcome): (&Finding, Option<DisputeEnd>),
    (foreseen, money): (&Foreseen, Option<&Disputed>),
) -> Response {
    let reader = agent.reader();
    let title = title(reader, outcome);
    Page::new(agent, title).main(markup(reader, number, (finding, outcome), (foreseen, money)))
}

/// The page before it is noted that what a fraud took is here again: that is booked for good.
pub(super) fn returned(agent: &Agent, number: &str, finding: &FindingId, money: &Disputed) -> Response {
    let reader = agent.reader();
    Page::new(agent, returned_title(reader)).main(returned_markup(reader, number, finding, money))
}

fn returned_title(reader: &Reader) -> String {
    reader.say_with("desk-look-title", &[("act", reader.say("desk-dispute-returned").into())])
}

fn returned_markup(reader: &Reader, number: &str, finding: &FindingId, money: &Disputed) -> Markup {
    let here = Disputed { state: DisputedState::Returned, ..money.clone() };
    html! {
        (heading(&returned_title(reader)))
        (lede(&booked(reader, &here)))
        form method="post" action=(urls::returned(number, finding)) {
            (hidden(SEEN, "yes"))
            (button(&reader.say("desk-dispute-returned")))
        }
        p { (link(&urls::order(number), &reader.say("desk-look-leave"))) }
    }
}

/// The act: how it ended, or that it did.
fn act(reader: &Reader, outcome: Option<DisputeEnd>) -> String {
    match outcome {
        Some(outcome) => reader.say(&format!("desk-dispute-end-{}", outcome.as_str())),
        None => reader.say("desk-finding-end"),
    }
}

fn title(reader: &Reader, outcome: Option<DisputeEnd>) -> String {
    reader.say_with("desk-look-title", &[("act", act(reader, outcome).into())])
}

fn markup(
    reader: &Reader,
    number: &str,
    (finding, outcome): (&Finding, Option<DisputeEnd>),
    (foreseen, money): (&Foreseen, Option<&Disputed>),
) -> Markup {
    let kind = reader.say(&format!("desk-finding-{}", dashed(finding.kind.as_str())));
    let args = [("kind", kind.into()), ("since", reader.instant(finding.since).into())];
    html! {
        (heading(&title(reader, outcome)))
        (lede(&reader.say_with("desk-look-end", &args)))
        (foreseen.markup(reader))
        @if let Some(money) = money { p { (booked(reader, money)) } }
        form method="post" action=(urls::end(number, &finding.id)) {
            @if let Some(outcome) = outcome { (hidden("outcome", outcome.as_str())) }
            (hidden(SEEN, "yes"))
            (button(&act(reader, outcome)))
        }
        // Nothing was typed that a way back would have to keep.
        p { (link(&urls::order(number), &reader.say("desk-look-leave"))) }
    }
}

/// What would be booked of the money that the bank took.
fn booked(reader: &Reader, money: &Disputed) -> String {
    let args = [("amount", reader.money(money.amount).into())];
    reader.say_with(&format!("desk-look-end-money-{}", money.state.as_str()), &args)
}

/// A dispute and a problem.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let noted = super::super::tests::noted();
    let [full, empty] = Foreseen::samples(reader);
    let dispute = |state| {
        let (outcome, money) = (Some(DisputeEnd::Lost), noted.first().map(|finding| dispute::taken(finding, state)));
        noted.first().map(|finding| markup(reader, "1", (finding, outcome), (&full, money.as_ref())))
    };
    let problem = noted.last().map(|finding| markup(reader, "1", (finding, None), (&empty, None)));
    let returned = noted
        .first()
        .map(|finding| returned_markup(reader, "1", &finding.id, &dispute::taken(finding, DisputedState::Taken)));
    DisputedState::ALL.into_iter().filter_map(dispute).chain(problem).chain(returned).collect()
}
