//! Objections at the desk: those nobody has answered yet, as a table; on the page of their claim all of them, each with the form
//! to answer it. What a click does is in `answer.rs`.

use lyceum_people::accounts;
use lyceum_people::promises::{self, Promise};
use lyceum_school::{Fault, Read};
use lyceum_web::FormView;
use lyceum_web::components::{Kind as Input, Mark, Table, button, facts, field, link, panel, status_mark};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::claims::{self, Claim, Objection};

/// The name of whoever acted, as far as it is known.
pub(super) async fn name_of(read: &mut Read, actor: &str) -> Result<String, Fault> {
    let id = actor.split(' ').next_back().and_then(|id| id.parse().ok());
    let person = match id {
        Some(id) => accounts::find(read, &id).await?,
        None => None,
    };
    let named = person.map(|person| if person.name.is_empty() { person.email } else { person.name });
    Ok(named.unwrap_or_else(|| actor.to_owned()))
}

/// A part of the desk beside the claims: what of it waits for us, and what of that is late.
pub(super) struct Waits {
    pub(super) count: usize,
    pub(super) late: usize,
    pub(super) markup: Markup,
}

/// One that waits, with its claim and what is owed.
struct Waiting {
    objection: Objection,
    claim: Claim,
    owed: Vec<Promise>,
}

/// The part of the desk; nothing where nobody objects.
pub(super) async fn part(read: &mut Read, reader: &Reader) -> Result<Waits, Fault> {
    let mut all = Vec::new();
    for objection in claims::open_objections(read).await? {
        let Some(claim) = claims::claim(read, &objection.claim).await? else { continue };
        let owed = promises::open_for(read, objection.id.as_str()).await?;
        all.push(Waiting { objection, claim, owed });
    }
    // Late first, then by the day, then what has none.
    all.sort_by_key(|one: &Waiting| {
        let due = one.owed.iter().map(|promise| promise.due_at).min();
        (due.is_none(), due)
    });
    let is_late = |one: &&Waiting| one.owed.iter().any(|promise| promise.state == promises::State::Missed);
    let late = all.iter().filter(is_late).count();
    Ok(Waits { count: all.len(), late, markup: part_markup(reader, &all) })
}

fn part_markup(reader: &Reader, all: &[Waiting]) -> Markup {
    if all.is_empty() {
        return html! {};
    }
    let title = reader.say("desk-objections");
    let row = |one: &Waiting| {
        vec![
            link(&urls::claim(&one.claim.id), &reader.instant(one.objection.sent_at)),
            html! { (one.claim.name) " " (one.claim.email) },
            html! { (reader.say(one.objection.wish.key())) },
            html! { (one.objection.words) },
            html! { (about(reader, &one.claim)) },
            due(reader, &one.owed),
        ]
    };
    let table = Table::new(title.as_str())
        .quiet()
        .column(reader.say("claims-field-at"))
        .column(reader.say("desk-who"))
        .column(reader.say("desk-objection-wish"))
        .column(reader.say("desk-words"))
        .column(reader.say("desk-objection-about"))
        .column(reader.say("desk-due"))
        .rows(all.iter().map(row));
    panel(&title, html! { p { (reader.say("desk-objections-text")) } (table) })
}

/// The decision it is about: how the claim was answered, and when.
fn about(reader: &Reader, claim: &Claim) -> String {
    let state = reader.say(&format!("claims-state-{}", claim.state.as_str()));
    let at = claim.decided_at.map(|at| reader.instant(at)).unwrap_or_default();
    reader.say_with("desk-objection-decision", &[("state", state.into()), ("at", at.into())])
}

/// The day it is answered by, and whether that was missed.
fn due(reader: &Reader, owed: &[Promise]) -> Markup {
    let Some(promise) = owed.iter().min_by_key(|promise| promise.due_at) else { return html! {} };
    let args = [("day", reader.short_day(promise.due_at.day(reader.zone())).into())];
    let (mark, key) = match promise.state {
        promises::State::Missed => (Mark::Missed, "desk-due-missed"),
        _ => (Mark::Due, "desk-due-by"),
    };
    status_mark(mark, &reader.say_with(key, &args))
}

/// All that was said against the answer of one claim; nothing where nobody objected.
pub(super) async fn of_claim(
    read: &mut Read,
    reader: &Reader,
    claim: &Claim,
    form: &FormView,
) -> Result<Markup, Fault> {
    let mut all = Vec::new();
    for objection in claims::objections(read, &claim.id).await? {
        let owed = promises::open_for(read, objection.id.as_str()).await?;
        let who = match &objection.answer {
            Some(answer) => name_of(read, &answer.actor).await?,
            None => String::new(),
        };
        all.push((Waiting { objection, claim: claim.clone(), owed }, who));
    }
    Ok(html! { @for (one, who) in &all { (one_markup(reader, one, who, form)) } })
}

fn one_markup(reader: &Reader, one: &Waiting, who: &str, form: &FormView) -> Markup {
    let objection = &one.objection;
    let (wish, said, about_label) =
        (reader.say("desk-objection-wish"), reader.say("desk-words"), reader.say("desk-objection-about"));
    let (at, by) = (reader.say("claims-field-at"), reader.say("desk-due"));
    let mut lines = vec![
        (at.as_str(), html! { (reader.instant(objection.sent_at)) }),
        (wish.as_str(), html! { (reader.say(objection.wish.key())) }),
        (said.as_str(), html! { (objection.words) }),
        (about_label.as_str(), html! { (about(reader, &one.claim)) }),
    ];
    if objection.answer.is_none() && !one.owed.is_empty() {
        lines.push((by.as_str(), due(reader, &one.owed)));
    }
    let language = accounts::language_name(reader, one.claim.locale);
    let label = reader.say_with("desk-objection-answer", &[("language", language.into())]);
    panel(
        &reader.say("desk-objection"),
        html! {
            (facts(&lines))
            @match &objection.answer {
                Some(answer) => {
                    @let args = [("who", who.into()), ("at", reader.instant(answer.answered_at).into())];
                    p { (reader.say_with("desk-objection-answered", &args)) }
                    blockquote { (answer.words) }
                }
                None => {
                    p { (reader.say("desk-objection-text")) }
                    form method="post" action=(urls::answer(&objection.id)) novalidate {
                        (field(form, "answer", label, Input::Area, "off").max(4000))
                        (button(&reader.say("desk-objection-button")))
                    }
                }
            }
        },
    )
}

/// Two that wait, as the desk and the page of their claim show them, and one that was answered.
#[cfg(test)]
pub(super) fn sample(reader: &Reader) -> Markup {
    let of = |is_answered| Waiting {
        objection: claims::sample_objection(is_answered),
        claim: claims::sample(claims::State::Refused),
        owed: Vec::new(),
    };
    html! {
        (part_markup(reader, &[of(false)]))
        (one_markup(reader, &of(false), "", &FormView::blank()))
        (one_markup(reader, &of(true), "Eve", &FormView::blank()))
    }
}
