//! The desk: what waits for a person, as a table with saved filters; alarms about money; and what is known of an order.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::response::IntoResponse;
use axum::routing::get;
use lyceum_school::School;
use lyceum_web::components::{
    Kind as Input, Table, button, empty_state, error_summary, field, filters, heading, link, panel, quiet_button,
    select, status_mark,
};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::letters::dashed;
use super::super::today::mark_of;
use super::super::{Claim, Finding, FindingId, FindingKind, State, find_out, resolve, store, urls};
use super::undelivered;
use crate::ordering::{self, Order};
use crate::payments::{self, Alarm};

pub(super) fn router() -> Router<School> {
    Router::new()
        .route(urls::DESK, get(table))
        .route("/desk/order", get(order))
        .route("/desk/order/{number}/findings", get(back_to_it).post(note))
        .route("/desk/order/{number}/findings/{id}/resolve", get(back_from_end).post(end))
}

async fn table(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    let state = State::ALL.into_iter().find(|state| state.as_str() == form.text("state"));
    let all = form.text("state") == "all";
    let claims = match (state, all) {
        (None, false) => store::desk_waiting(&mut read, 200).await?,
        _ => store::desk(&mut read, state, 200).await?,
    };
    let counts = store::counts(&mut read).await?;
    let alarms = payments::alarms(&mut read).await?;
    let undelivered = undelivered::part(&mut read, agent.reader()).await?;
    let view = DeskView::of(agent.reader(), &claims, &counts, &alarms, form.text("state"));
    Ok(Page::new(&agent, view.title.clone()).wide().main(table_markup(&view, &undelivered)))
}

/// The desk's table.
struct DeskView {
    title: String,
    filters_label: String,
    filters: Vec<(String, String, bool)>,
    claims: Option<Table>,
    empty: (String, String),
    alarms_title: String,
    alarms: Option<Table>,
    find_title: String,
    find_label: String,
    find: String,
}

impl DeskView {
    fn of(reader: &Reader, claims: &[Claim], counts: &[(String, i64)], alarms: &[Alarm], current: &str) -> Self {
        let count = |state: State| counts.iter().find(|(word, _)| word == state.as_str()).map_or(0, |(_, n)| *n);
        let waiting: i64 = State::ALL.into_iter().filter(|state| state.waits_for_desk()).map(count).sum();
        let all: i64 = counts.iter().map(|(_, n)| n).sum();
        let labelled = |key: &str, n: i64| format!("{} ({})", reader.say(key), reader.number(n));
        // What waits is read oldest first, what is looked up newest first, and the table says which.
        let caption = if current.is_empty() { "claims-desk-table-oldest" } else { "claims-desk-table-newest" };
        let mut filters = vec![
            (urls::DESK.to_owned(), labelled("claims-desk-waiting", waiting), current.is_empty()),
            (format!("{}?state=all", urls::DESK), labelled("claims-desk-all", all), current == "all"),
        ];
        filters.extend(State::ALL.into_iter().filter(|state| count(*state) > 0).map(|state| {
            let word = state.as_str();
            let href = format!("{}?state={word}", urls::DESK);
            (href, labelled(&format!("claims-state-{word}"), count(state)), current == word)
        }));
        Self {
            title: reader.say("claims-desk-title"),
            filters_label: reader.say("claims-desk-filters"),
            filters,
            claims: (!claims.is_empty()).then(|| claims_table(reader, caption, claims)),
            empty: (reader.say("claims-desk-empty"), reader.say("claims-desk-empty-text")),
            alarms_title: reader.say("claims-desk-alarms"),
            alarms: (!alarms.is_empty()).then(|| alarms_table(reader, alarms)),
            find_title: reader.say("claims-desk-find"),
            find_label: reader.say("claims-field-order"),
            find: reader.say("claims-desk-find-button"),
        }
    }
}

pub(super) fn claims_table(reader: &Reader, caption: &str, claims: &[Claim]) -> Table {
    let table = Table::new(reader.say(caption))
        .column(reader.say("claims-field-at"))
        .column(reader.say("claims-field-kind"))
        .column(reader.say("claims-desk-who"))
        .column(reader.say("claims-field-order"))
        .column(reader.say("claims-desk-state"))
        .figures(reader.say("claims-desk-amount"));
    let row = |claim: &Claim| {
        let amount = claim.amount.or(claim.proposed).map(|amount| reader.money(amount)).unwrap_or_default();
        let state = reader.say(&format!("claims-state-{}", claim.state.as_str()));
        vec![
            link(&urls::desk(&claim.id), &reader.instant(claim.sent_at)),
            html! { (reader.say(&format!("claims-kind-{}", claim.kind.as_str()))) },
            html! { (claim.name) " " (claim.email) },
            html! { (claim.given_order) " " (claim.given_course) },
            status_mark(mark_of(claim.state), &state),
            html! { (amount) },
        ]
    };
    table.rows(claims.iter().map(row))
}

fn alarms_table(reader: &Reader, alarms: &[Alarm]) -> Table {
    let table = Table::new(reader.say("claims-desk-alarms"))
        .quiet()
        .column(reader.say("claims-desk-alarm-id"))
        .column(reader.say("claims-desk-alarm-since"))
        .column(reader.say("claims-desk-alarm-problem"));
    let row =
        |alarm: &Alarm| vec![html! { (alarm.id) }, html! { (reader.instant(alarm.since)) }, html! { (alarm.problem) }];
    table.rows(alarms.iter().map(row))
}

fn table_markup(view: &DeskView, undelivered: &Markup) -> Markup {
    let links: Vec<(&str, &str, bool)> = view.filters.iter().map(|(h, l, c)| (h.as_str(), l.as_str(), *c)).collect();
    html! {
        (heading(&view.title))
        (filters(&view.filters_label, &links))
        @match &view.claims {
            Some(table) => (table),
            None => (empty_state(&view.empty.0, &view.empty.1, None)),
        }
        (undelivered)
        @if let Some(alarms) = &view.alarms { (panel(&view.alarms_title, html! { (alarms) })) }
        (panel(&view.find_title, html! {
            form method="get" action="/desk/order" {
                (field(&FormView::blank(), "number", view.find_label.clone(), Input::Text, "off"))
                (quiet_button(&view.find))
            }
        }))
    }
}

async fn order(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    let reader = agent.reader();
    let Some(order) = ordering::by_number(&mut read, form.text("number")).await? else {
        return Err(Problem::conflict(lyceum_web::text("claims-problem-no-order"), urls::DESK));
    };
    let findings = store::findings(&mut read, &order.id).await?;
    let claims = store::claims_of_order(&mut read, &order.id).await?;
    let view = OrderView::of(reader, &order, &findings, &claims, FormView::blank());
    Ok(Page::new(&agent, view.title.clone()).wide().main(order_markup(&view, reader)))
}

/// An order as the desk sees it.
struct OrderView {
    title: String,
    number: String,
    items: Vec<(String, String)>,
    claims: Option<Table>,
    findings: Vec<(FindingId, String, bool)>,
    form: FormView,
}

impl OrderView {
    fn of(reader: &Reader, order: &Order, findings: &[Finding], claims: &[Claim], form: FormView) -> Self {
        let said = |finding: &Finding| {
            let kind = reader.say(&format!("claims-finding-{}", dashed(finding.kind.as_str())));
            let since = reader.instant(finding.since);
            let until = finding.until.map(|until| reader.instant(until)).unwrap_or_default();
            let args = [("kind", kind.into()), ("since", since.into()), ("until", until.into())];
            let key = if finding.until.is_some() { "claims-finding-ended" } else { "claims-finding-open" };
            format!("{} {}", reader.say_with(key, &args), finding.words)
        };
        Self {
            title: reader.say_with("claims-to-order", &[("order", order.number.as_str().into())]),
            number: order.number.clone(),
            items: order.items().into_iter().map(|item| (item.key, item.title)).collect(),
            claims: (!claims.is_empty()).then(|| claims_table(reader, "claims-desk-table-newest", claims)),
            findings: findings.iter().map(|f| (f.id.clone(), said(f), f.until.is_none())).collect(),
            form,
        }
    }
}

fn order_markup(view: &OrderView, reader: &Reader) -> Markup {
    let kinds =
        FindingKind::ALL.map(|kind| (kind.as_str(), reader.say(&format!("claims-finding-{}", dashed(kind.as_str())))));
    let kinds: Vec<(&str, &str)> = kinds.iter().map(|(value, label)| (*value, label.as_str())).collect();
    let items: Vec<(&str, &str)> = view.items.iter().map(|(key, title)| (key.as_str(), title.as_str())).collect();
    html! {
        (error_summary(&view.form.errors, reader))
        (heading(&view.title))
        @if let Some(claims) = &view.claims { (claims) }
        (panel(&reader.say("claims-findings"), html! {
            @if view.findings.is_empty() { p { (reader.say("claims-findings-none")) } }
            ul {
                @for (id, said, open) in &view.findings {
                    li {
                        (said)
                        @if *open {
                            form method="post" action={ "/desk/order/" (view.number) "/findings/" (id) "/resolve" } {
                                (quiet_button(&reader.say("claims-finding-end")))
                            }
                        }
                    }
                }
            }
        }))
        (panel(&reader.say("claims-finding-new"), html! {
            form method="post" action={ "/desk/order/" (view.number) "/findings" } novalidate {
                (select(&view.form, "item", &reader.say("claims-finding-item"), &items))
                (select(&view.form, "kind", &reader.say("claims-finding-kind"), &kinds))
                (field(&view.form, "words", reader.say("claims-finding-words"), Input::Area, "off").max(2000))
                (button(&reader.say("claims-finding-button")))
            }
        }))
    }
}

/// The addresses of clicks, looked at again.
async fn back_to_it(_agent: Agent, Path(number): Path<String>) -> Answer {
    Ok(see_other(&format!("/desk/order?number={number}")))
}

async fn back_from_end(_agent: Agent, Path((number, _)): Path<(String, String)>) -> Answer {
    Ok(see_other(&format!("/desk/order?number={number}")))
}

async fn note(Axum(school): Axum<School>, agent: Agent, Path(number): Path<String>, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    let order = ordering::by_number(&mut read, &number).await?.ok_or(Problem::NotFound)?;
    let item = order.items().into_iter().find(|item| item.key == form.text("item"));
    let kind = FindingKind::ALL.into_iter().find(|kind| kind.as_str() == form.text("kind"));
    let words = form.text("words").to_owned();
    let (Some(item), Some(kind), false) = (item, kind, words.is_empty() || words.chars().count() > 2000) else {
        let reader = agent.reader();
        let mut errors = FormErrors::default();
        errors.add("words", reader.say("claims-need-words"));
        let findings = store::findings(&mut read, &order.id).await?;
        let claims = store::claims_of_order(&mut read, &order.id).await?;
        let view = OrderView::of(reader, &order, &findings, &claims, FormView::with(form, errors));
        let page = Page::new(&agent, view.title.clone()).wide().status(axum::http::StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(page.main(order_markup(&view, reader)));
    };
    drop(read);
    let mut tx = school.begin(&agent).await?;
    find_out(&mut tx, &order.id, &item.key, kind, &words).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/desk/order?number={number}")).into_response())
}

async fn end(Axum(school): Axum<School>, agent: Agent, Path((number, id)): Path<(String, FindingId)>) -> Answer {
    let mut tx = school.begin(&agent).await?;
    resolve(&mut tx, &id).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/desk/order?number={number}")))
}

/// The table, full and empty.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claims: Vec<Claim> = State::ALL.into_iter().map(super::super::tests::sample).collect();
    let counts: Vec<(String, i64)> = State::ALL.into_iter().map(|state| (state.as_str().to_owned(), 2)).collect();
    let since = claims.first().map_or(lyceum_kernel::Instant::from_micros(0), |claim| claim.sent_at);
    let alarms = vec![Alarm { id: "pay_1".to_owned(), since, problem: "alarm: …".to_owned() }];
    vec![
        table_markup(&DeskView::of(reader, &claims, &counts, &alarms, ""), &undelivered::sample(reader)),
        table_markup(&DeskView::of(reader, &[], &[], &[], "all"), &html! {}),
    ]
}
