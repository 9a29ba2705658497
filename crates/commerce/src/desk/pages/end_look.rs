//! The second look before a finding ends. How a dispute ended is what the terms ask, a letter says that a problem is solved,
//! and what waited is decided in the same breath: none of it can be taken back, so it is seen first and not undone later.

use axum::response::Response;
use lyceum_web::components::{button, heading, hidden, lede, link};
use lyceum_web::{Agent, Page};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use super::foreseen::Foreseen;
use super::look::SEEN;
use crate::claims::letters::dashed;
use crate::claims::{DisputeEnd, Finding};

/// The page before the end of a finding.
pub(super) fn page(
    agent: &Agent,
    number: &str,
    (finding, outcome): (&Finding, Option<DisputeEnd>),
    foreseen: &Foreseen,
) -> Response {
    let reader = agent.reader();
    let title = title(reader, outcome);
    Page::new(agent, title).main(markup(reader, number, (finding, outcome), foreseen))
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
    foreseen: &Foreseen,
) -> Markup {
    let kind = reader.say(&format!("desk-finding-{}", dashed(finding.kind.as_str())));
    let args = [("kind", kind.into()), ("since", reader.instant(finding.since).into())];
    html! {
        (heading(&title(reader, outcome)))
        (lede(&reader.say_with("desk-look-end", &args)))
        (foreseen.markup(reader))
        form method="post" action=(urls::end(number, &finding.id)) {
            @if let Some(outcome) = outcome { (hidden("outcome", outcome.as_str())) }
            (hidden(SEEN, "yes"))
            (button(&act(reader, outcome)))
        }
        // Nothing was typed that a way back would have to keep.
        p { (link(&urls::order(number), &reader.say("desk-look-leave"))) }
    }
}

/// A dispute and a problem.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let noted = super::super::tests::noted();
    let [full, empty] = Foreseen::samples(reader);
    let dispute = noted.first().map(|finding| markup(reader, "1", (finding, Some(DisputeEnd::Lost)), &full));
    let problem = noted.last().map(|finding| markup(reader, "1", (finding, None), &empty));
    dispute.into_iter().chain(problem).collect()
}
