//! A request that came by e-mail, telephone or post, at the desk: the form an agent writes it down with. It is reached from
//! an order, from a person and from the desk, and what is known of them stands in it. What follows is in `enter.rs`.

use axum::Router;
use axum::extract::State as Axum;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use lyceum_kernel::{Day, Instant, Locale, Money, PersonId};
use lyceum_people::accounts;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Kind as Input, Table, button, error_summary, field, heading, hidden, lede, link, quiet_button, radios, select,
};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::{EnterError, Entered, enter, urls};
use super::foreseen::{Before, Foreseen};
use super::look::{CHANGE, SEEN};
use crate::claims::ask_amount::{self, SOME};
use crate::claims::letters::{dashed, declared_by_customer};
use crate::claims::{Claim, Declaration, Ground, Kind, Means, Reason, State, find_order};
use crate::ordering::{self, Order};

pub(super) fn router() -> Router<School> {
    Router::new().route(urls::REQUEST, get(show).post(write))
}

async fn show(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    let form = filled(&mut read, &agent, &form).await?;
    Ok(page(&agent, &form, StatusCode::OK))
}

fn page(agent: &Agent, form: &FormView, status: StatusCode) -> Response {
    let reader = agent.reader();
    Page::new(agent, reader.say("desk-request-title")).status(status).main(markup(reader, form))
}

/// With what is known of the order or the person the agent comes from.
async fn filled(read: &mut Read, agent: &Agent, form: &RawForm) -> Result<FormView, Fault> {
    if let Some(order) = ordering::by_number(read, form.text("order")).await? {
        return Ok(FormView::filled(&[
            ("order", &order.number),
            ("name", &order.name),
            ("email", &order.email),
            ("locale", order.locale.tag()),
        ]));
    }
    if let Ok(id) = form.text("person").parse::<PersonId>()
        && let Some(person) = accounts::find(read, &id).await?
    {
        let known = [("name", person.name.as_str()), ("email", person.email.as_str()), ("locale", person.locale.tag())];
        return Ok(FormView::filled(&known));
    }
    Ok(FormView::filled(&[("locale", agent.reader().locale().tag())]))
}

async fn write(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let reader = agent.reader();
    let mut entered = match typed(reader, &form) {
        Ok(entered) => entered,
        Err(errors) => return Ok(page(&agent, &FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY)),
    };
    if form.has(CHANGE) {
        return Ok(page(&agent, &FormView::of(form), StatusCode::OK));
    }
    let mut tx = school.begin(&agent).await?;
    let now = tx.now();
    let order = ordering::by_number(&mut tx, &entered.declaration.order).await?;
    match asked(&agent, &entered.declaration, order.as_ref(), &form) {
        Ok(asked) => entered.declaration.asked = asked,
        Err(errors) => {
            tx.rollback().await?;
            return Ok(page(&agent, &FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY));
        }
    }
    let before = Before::of(&mut tx, order.as_ref().map(|order| &order.id), None).await?;
    let (field, wrong) = match enter(&mut tx, entered).await {
        // What was written down before is only shown again.
        Ok(claim) if !form.has(SEEN) && claim.state == State::Received && claim.channel.noted_at() == Some(now) => {
            find_order(&mut tx, claim.clone()).await?;
            let foreseen = before.with(&claim.id).after(&mut tx, reader).await?;
            tx.rollback().await?;
            return Ok(look(&agent, &claim, &form, &foreseen));
        }
        Ok(claim) => {
            tx.commit().await?;
            return Ok(see_other(&urls::claim(&claim.id)));
        }
        Err(EnterError::NotYet) => ("sent_day", reader.say("desk-need-past")),
        Err(EnterError::BeforeOrder { placed_at }) => {
            let args = [("at", reader.instant(placed_at).into())];
            ("sent_day", reader.say_with("desk-need-after-order", &args))
        }
        Err(EnterError::WhenReached) => ("reached", reader.say("desk-need-reached")),
        Err(EnterError::NeverReached) => ("reached", reader.say("desk-need-reached-later")),
        Err(EnterError::Fault(fault)) => return Err(fault.into()),
    };
    tx.rollback().await?;
    let mut errors = FormErrors::default();
    errors.add(field, wrong);
    Ok(page(&agent, &FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY))
}

/// How much the customer asks for, where they said so: at most what the order cost, where it is known.
fn asked(
    agent: &Agent,
    declaration: &Declaration,
    order: Option<&Order>,
    form: &RawForm,
) -> Result<Option<Money>, FormErrors> {
    if declaration.kind != Kind::Refund {
        return Ok(None);
    }
    let most = order.map(|order| order.total);
    let currency = most.map_or(agent.school().settings().currency, Money::currency);
    ask_amount::asked(agent.reader(), currency, most, (declaration.partial, form))
}

/// The page before a request is written down. Its receipt leaves at once and the terms may answer it within a second, so that
/// nothing would be left to undo: it is looked at twice instead.
fn look(agent: &Agent, claim: &Claim, form: &RawForm, foreseen: &Foreseen) -> Response {
    let reader = agent.reader();
    let title = look_title(reader);
    Page::new(agent, title).main(look_markup(reader, claim, form, foreseen))
}

fn look_title(reader: &Reader) -> String {
    reader.say_with("desk-look-title", &[("act", reader.say("desk-act-enter").into())])
}

fn look_markup(reader: &Reader, claim: &Claim, form: &RawForm, foreseen: &Foreseen) -> Markup {
    let rows = declared_by_customer(reader, claim);
    let rows = rows.into_iter().map(|row| row.into_iter().map(|cell| html! { (cell) }).collect());
    let typed = || form.pairs().filter(|(name, _)| !matches!(*name, SEEN | CHANGE));
    html! {
        (heading(&look_title(reader)))
        (lede(&reader.say("desk-look-enter")))
        (foreseen.markup(reader))
        (Table::new(reader.say("desk-declared"))
            .column(reader.say("claims-letter-field")).column(reader.say("claims-letter-said")).rows(rows))
        form method="post" action=(urls::REQUEST) {
            @for (name, value) in typed() { (hidden(name, value)) }
            (hidden(SEEN, "yes"))
            (button(&reader.say("desk-request-button")))
        }
        form method="post" action=(urls::REQUEST) {
            @for (name, value) in typed() { (hidden(name, value)) }
            (hidden(CHANGE, "yes"))
            (quiet_button(&reader.say("claims-confirm-back")))
        }
    }
}

/// What was typed, or all that is wrong with it.
fn typed(reader: &Reader, form: &RawForm) -> Result<Entered, FormErrors> {
    let mut errors = FormErrors::default();
    let mut need = |field: &str, key: &str, fits: bool| {
        if !fits {
            errors.add(field, reader.say(key));
        }
    };
    let kind = [Kind::Refund, Kind::Withdrawal].into_iter().find(|kind| kind.as_str() == form.text("kind"));
    let means = Means::ALL.into_iter().find(|means| means.as_str() == form.text("means"));
    let sent_at = sent_at(reader, form);
    let reached_on: Option<Day> = form.text("reached").parse().ok();
    need("kind", "desk-need-kind", kind.is_some());
    need("means", "desk-need-means", means.is_some());
    for (field, key) in unsaid(reader, form) {
        need(field, key, false);
    }
    need("reached", "desk-need-reached", reached_on.is_some() || !form.has("reached"));
    need("name", "desk-need-customer", form.has("name"));
    let email = accounts::email(form.text("email"));
    need("email", "desk-need-customer-email", email.is_some());
    for (field, most) in [("name", 200), ("order", 60), ("course", 200), ("words", 4000)] {
        need(field, "claims-need-shorter", form.text(field).chars().count() <= most);
    }
    let (Some(kind), Some(means), Some(sent_at), Some(email), true) = (kind, means, sent_at, email, errors.is_empty())
    else {
        return Err(errors);
    };
    let declaration = Declaration {
        partial: kind == Kind::Refund && form.text("scope") == SOME,
        asked: None,
        kind,
        name: form.text("name").to_owned(),
        email,
        locale: Locale::from_tag(form.text("locale")).unwrap_or(reader.locale()),
        order: form.text("order").to_owned(),
        course: form.text("course").to_owned(),
        reason: Reason::ALL.into_iter().find(|reason| reason.as_str() == form.text("reason")),
        exceptional: Ground::ALL.into_iter().find(|ground| ground.as_str() == form.text("ground")),
        words: form.text("words").to_owned(),
        token: String::new(),
    };
    Ok(Entered { declaration, means, sent_at, reached_on })
}

/// Day and time as the clocks at the school's seat showed.
pub(super) fn sent_at(reader: &Reader, form: &RawForm) -> Option<Instant> {
    on_the_day(reader, form, sent_time(form)?)
}

fn on_the_day(reader: &Reader, form: &RawForm, (hour, minute): (u8, u8)) -> Option<Instant> {
    form.text("sent_day").parse().ok().and_then(|day: Day| day.at(hour, minute, reader.zone()))
}

/// A time of the clock: `9:05` is `09:05`.
fn sent_time(form: &RawForm) -> Option<(u8, u8)> {
    let (hour, minute) = form.text("sent_time").split_once([':', '.'])?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// Which of the two fields of when it was sent says nothing that can be read, and the key of what belongs there.
pub(super) fn unsaid(reader: &Reader, form: &RawForm) -> impl Iterator<Item = (&'static str, &'static str)> {
    let time = sent_time(form);
    let fields = [
        ("sent_day", "desk-need-sent-day", on_the_day(reader, form, time.unwrap_or_default()).is_some()),
        ("sent_time", "desk-need-sent-time", time.is_some()),
    ];
    fields.into_iter().filter(|(.., is_said)| !is_said).map(|(field, key, _)| (field, key))
}

fn markup(reader: &Reader, form: &FormView) -> Markup {
    let said = |key: &str| reader.say(key);
    let place = reader.say_with("desk-hint-sent-time", &[("place", reader.zone().place().into())]);
    html! {
        (error_summary(&form.errors, reader))
        (heading(&said("desk-request-title")))
        (lede(&said("desk-request-lede")))
        form method="post" action=(urls::REQUEST) novalidate {
            (choices(reader, form, "kind", "claims-field-kind", "claims-kind", &["refund", "withdrawal"]))
            (choices(reader, form, "means", "claims-field-way", "claims-way", &Means::ALL.map(Means::as_str)))
            (field(form, "sent_day", said("desk-field-sent-day"), Input::Date, "off").hint(said("desk-hint-sent-day")))
            (field(form, "sent_time", said("desk-field-sent-time"), Input::Text, "off").hint(place).max(5))
            (field(form, "reached", said("desk-field-reached-day"), Input::Date, "off")
                .hint(said("desk-hint-reached")).optional(said("claims-optional")))
            (field(form, "name", said("claims-field-customer"), Input::Text, "off").max(200))
            (field(form, "email", said("claims-field-email"), Input::Email, "off").hint(said("claims-hint-email")).max(254))
            (languages(reader, form))
            (field(form, "order", said("claims-field-order"), Input::Text, "off")
                .hint(said("desk-hint-request-order")).optional(said("claims-optional")).max(60))
            (field(form, "course", said("claims-field-course"), Input::Text, "off")
                .hint(said("claims-hint-course")).optional(said("claims-optional")).max(200))
            (scope(reader, form))
            (reasons(reader, form))
            (field(form, "words", said("claims-field-customer-words"), Input::Area, "off")
                .optional(said("claims-optional")).max(4000))
            (button(&said("desk-request-button")))
        }
        p { (link(urls::DESK, &said("desk-title"))) }
    }
}

/// One of several words, none chosen beforehand.
fn choices(reader: &Reader, form: &FormView, name: &str, legend: &str, family: &str, words: &[&str]) -> Markup {
    let labels: Vec<String> = words.iter().map(|word| reader.say(&format!("{family}-{word}"))).collect();
    let choices: Vec<(&str, &str)> = words.iter().copied().zip(labels.iter().map(String::as_str)).collect();
    radios(form, name, &reader.say(legend), &choices)
}

fn languages(reader: &Reader, form: &FormView) -> Markup {
    let languages = Locale::ALL.map(|locale| (locale.tag(), locale.own_name()));
    select(form, "locale", &reader.say("desk-field-locale"), &languages)
}

/// All of the money, or some of it (C6a).
fn scope(reader: &Reader, form: &FormView) -> Markup {
    let (all, some) = (reader.say("claims-scope-whole"), reader.say("claims-scope-amount"));
    let choices = [("", all.as_str()), (SOME, some.as_str())];
    html! {
        (select(form, "scope", &reader.say("desk-field-scope-customer"), &choices))
        (ask_amount::amount_field(reader, form))
    }
}

fn reasons(reader: &Reader, form: &FormView) -> Markup {
    let labelled = |family: &str, words: &[&'static str]| -> Vec<(&'static str, String)> {
        let of = |word: &&'static str| (*word, reader.say(&format!("claims-{family}-{}", dashed(word))));
        std::iter::once(("", reader.say("claims-none"))).chain(words.iter().map(of)).collect()
    };
    let reasons = labelled("reason", &Reason::ALL.map(Reason::as_str));
    let grounds = labelled("ground", &Ground::ALL.map(Ground::as_str));
    let one = |name: &str, key: &str, list: &[(&'static str, String)]| {
        let choices: Vec<(&str, &str)> = list.iter().map(|(value, label)| (*value, label.as_str())).collect();
        select(form, name, &reader.say(key), &choices)
    };
    html! {
        (one("reason", "claims-field-reason", &reasons))
        (one("ground", "claims-field-ground", &grounds))
    }
}

/// Empty, and with errors.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let form = RawForm::of(&[("name", "<b>&</b>"), ("sent_time", "25:00")]);
    let errors = typed(reader, &form).err().unwrap_or_default();
    let claim = crate::claims::sample(State::Received);
    let [full, empty] = Foreseen::samples(reader);
    let looked = [full, empty].map(|foreseen| look_markup(reader, &claim, &form, &foreseen));
    [markup(reader, &FormView::blank()), markup(reader, &FormView::with(form, errors))]
        .into_iter()
        .chain(looked)
        .collect()
}
