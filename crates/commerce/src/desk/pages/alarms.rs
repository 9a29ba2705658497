//! Alarms about money, on the desk. One that nothing but a person can end leads to a page where they write what they found and
//! did; then it is an alarm no more, and the note stays readable there, with who wrote it and when.

use axum::Router;
use axum::extract::State as Axum;
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_kernel::PersonId;
use lyceum_people::accounts;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Kind as Input, Table, button, empty_state, error_summary, facts, field, heading, hidden, link, panel,
};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::ordering::{self, Order, OrderId};
use crate::payments::{self, Alarm, PaymentId, SeenTo};

/// The longest note.
const MOST_CHARACTERS: usize = 2000;
/// So many that were seen to are shown.
const MOST: i64 = 200;

pub(super) fn router() -> Router<School> {
    Router::new().route(urls::ALARMS, get(show).post(see_to))
}

/// An alarm, and the order it is about, where it is about a payment for one.
pub(super) struct About {
    pub(super) alarm: Alarm,
    pub(super) order: Option<Order>,
}

/// Every alarm there is now.
pub(super) async fn all(read: &mut Read) -> Result<Vec<About>, Fault> {
    let mut all = Vec::new();
    for alarm in payments::alarms(read).await? {
        let order = order_of(read, &alarm).await?;
        all.push(About { alarm, order });
    }
    Ok(all)
}

async fn order_of(read: &mut Read, alarm: &Alarm) -> Result<Option<Order>, Fault> {
    let Ok(id) = alarm.id.parse::<PaymentId>() else { return Ok(None) };
    let Some(payment) = payments::payment(read, &id).await? else { return Ok(None) };
    match payment.about.parse::<OrderId>() {
        Ok(order) => ordering::order(read, &order).await,
        Err(_) => Ok(None),
    }
}

/// The part of the desk; nothing where there is no alarm.
pub(super) fn part(reader: &Reader, alarms: &[About]) -> Option<Markup> {
    if alarms.is_empty() {
        return None;
    }
    let title = reader.say("desk-alarms");
    let row = |About { alarm, order }: &About| {
        vec![
            about(alarm, order.as_ref()),
            html! { (reader.instant(alarm.since)) },
            html! { (alarm.problem) },
            html! {
                @if alarm.ends_by_person { (link(&urls::alarm(&alarm.id, &alarm.problem), &reader.say("desk-seen-to"))) }
            },
        ]
    };
    let table = Table::new(title.as_str())
        .quiet()
        .column(reader.say("desk-alarm-id"))
        .column(reader.say("desk-alarm-since"))
        .column(reader.say("desk-alarm-problem"))
        .column(reader.say("desk-act"))
        .rows(alarms.iter().map(row));
    Some(panel(&title, html! { (table) }))
}

/// What it is about: whose order, and by which id the provider is asked.
fn about(alarm: &Alarm, order: Option<&Order>) -> Markup {
    html! {
        @if let Some(order) = order { (link(&urls::order(&order.number), &order.number)) " " (order.name) br; }
        (alarm.id)
    }
}

async fn show(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    page(&mut school.read(&agent).await?, &agent, FormView::of(form), StatusCode::OK).await
}

async fn page(read: &mut Read, agent: &Agent, form: FormView, status: StatusCode) -> Answer {
    let reader = agent.reader();
    let view = AlarmsView::of(read, form).await?;
    Ok(Page::new(agent, reader.say("desk-alarms-title")).wide().status(status).main(markup(reader, &view)))
}

/// The alarm that is asked about, while it is one, and those that were seen to.
struct AlarmsView {
    open: Option<About>,
    seen: Vec<(String, SeenTo)>,
    form: FormView,
}

impl AlarmsView {
    async fn of(read: &mut Read, form: FormView) -> Result<Self, Fault> {
        let (id, problem) = (form.typed.text("alarm"), form.typed.text("problem"));
        let is_it = |one: &About| one.alarm.ends_by_person && one.alarm.id == id && one.alarm.problem == problem;
        let open = all(read).await?.into_iter().find(is_it);
        let mut seen = Vec::new();
        for one in payments::seen_to(read, MOST).await? {
            seen.push((who(read, &one.actor).await?, one));
        }
        Ok(Self { open, seen, form })
    }
}

/// The name of whoever acted, as far as it is known.
async fn who(read: &mut Read, actor: &str) -> Result<String, Fault> {
    let Some(Ok(id)) = actor.split(' ').next_back().map(str::parse::<PersonId>) else { return Ok(actor.to_owned()) };
    let person = accounts::find(read, &id).await?;
    let named = person.map(|person| if person.name.is_empty() { person.email } else { person.name });
    Ok(named.unwrap_or_else(|| actor.to_owned()))
}

async fn see_to(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let words = form.text("words").to_owned();
    if words.is_empty() || words.chars().count() > MOST_CHARACTERS {
        let mut errors = FormErrors::default();
        errors.add("words", agent.reader().say("desk-alarms-need-words"));
        let form = FormView::with(form, errors);
        return page(&mut school.read(&agent).await?, &agent, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let mut tx = school.begin(&agent).await?;
    // Where somebody else was first, their note stands on the page that follows.
    payments::see_to(&mut tx, form.text("alarm"), form.text("problem"), &words).await?;
    tx.commit().await?;
    Ok(see_other(urls::ALARMS))
}

fn markup(reader: &Reader, view: &AlarmsView) -> Markup {
    html! {
        (error_summary(&view.form.errors, reader))
        (heading(&reader.say("desk-alarms-title")))
        @if let Some(open) = &view.open { (see_to_form(reader, open, &view.form)) }
        (seen_table(reader, &view.seen))
        p { (link(urls::DESK, &reader.say("desk-title"))) }
    }
}

fn see_to_form(reader: &Reader, open: &About, form: &FormView) -> Markup {
    let alarm = &open.alarm;
    let (id, since, problem) =
        (reader.say("desk-alarm-id"), reader.say("desk-alarm-since"), reader.say("desk-alarm-problem"));
    panel(
        &reader.say("desk-alarms-open"),
        html! {
            (facts(&[
                (id.as_str(), about(alarm, open.order.as_ref())),
                (since.as_str(), html! { (reader.instant(alarm.since)) }),
                (problem.as_str(), html! { (alarm.problem) }),
            ]))
            p { (reader.say("desk-alarms-text")) }
            form method="post" action=(urls::ALARMS) novalidate {
                (hidden("alarm", &alarm.id))
                (hidden("problem", &alarm.problem))
                (field(form, "words", reader.say("desk-alarms-words"), Input::Area, "off").max(2000))
                (button(&reader.say("desk-alarms-button")))
            }
        },
    )
}

fn seen_table(reader: &Reader, seen: &[(String, SeenTo)]) -> Markup {
    if seen.is_empty() {
        return empty_state(&reader.say("desk-alarms-none"), &reader.say("desk-alarms-none-text"), None);
    }
    let row = |(who, one): &(String, SeenTo)| {
        vec![
            html! { (one.alarm) },
            html! { (reader.instant(one.since)) },
            html! { (one.problem) },
            html! { (one.words) },
            html! { (who) },
            html! { (reader.instant(one.seen_at)) },
        ]
    };
    let table = Table::new(reader.say("desk-alarms-seen"))
        .column(reader.say("desk-alarm-id"))
        .column(reader.say("desk-alarm-since"))
        .column(reader.say("desk-alarm-problem"))
        .column(reader.say("desk-alarms-words"))
        .column(reader.say("desk-alarms-who"))
        .column(reader.say("desk-alarms-when"))
        .rows(seen.iter().map(row));
    html! { (table) }
}

/// An alarm that is asked about, also with an error; and nothing.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let since = lyceum_kernel::Instant::from_micros(0);
    let alarm =
        |ends_by_person| Alarm { id: "pay_1".to_owned(), since, problem: "<b>&</b>".to_owned(), ends_by_person };
    let seen = SeenTo {
        alarm: "pay_1".to_owned(),
        problem: "<b>&</b>".to_owned(),
        since,
        words: "<b>&</b>".to_owned(),
        actor: "agent per_00000000000000000000000000".to_owned(),
        seen_at: since,
    };
    let mut errors = FormErrors::default();
    errors.add("words", reader.say("desk-alarms-need-words"));
    let typed = FormView::with(RawForm::of(&[("words", "<b>&</b>")]), errors);
    let full = AlarmsView {
        open: Some(About { alarm: alarm(true), order: Some(crate::claims::order()) }),
        seen: vec![("<b>&</b>".to_owned(), seen)],
        form: typed,
    };
    let empty = AlarmsView { open: None, seen: Vec::new(), form: FormView::blank() };
    vec![markup(reader, &full), markup(reader, &empty)]
}
