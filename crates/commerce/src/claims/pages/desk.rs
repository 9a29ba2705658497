//! The desk: what waits for a person, as a table with saved filters; alarms about money; and the way to an order.

use axum::Router;
use axum::extract::State as Axum;
use axum::routing::get;
use lyceum_kernel::Money;
use lyceum_school::School;
use lyceum_web::components::{Table, empty_state, filters, heading, link, panel, status_mark};
use lyceum_web::{Agent, Answer, FormView, Page, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::today::mark_of;
use super::super::{Claim, ClaimId, State, store, urls};
use super::desk_order::find_form;
use super::{came_back, problem, undelivered};
use crate::payments::{self, Alarm};

pub(super) fn router() -> Router<School> {
    Router::new().route(urls::DESK, get(table))
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
    let came_back = came_back::part(&mut read, agent.reader()).await?;
    let undelivered = undelivered::part(&mut read, agent.reader()).await?;
    let problems = problem::part(&mut read, agent.reader()).await?;
    let to_send_again = html! { (problems) (came_back) (undelivered) };
    let given = store::given(&mut read, None).await?;
    let table =
        (!claims.is_empty()).then(|| claims_table(agent.reader(), caption(form.text("state")), &claims, &given));
    let view = DeskView::of(agent.reader(), table, &counts, &alarms, form.text("state"));
    Ok(Page::new(&agent, view.title.clone()).wide().main(table_markup(&view, agent.reader(), &to_send_again)))
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
}

impl DeskView {
    fn of(reader: &Reader, claims: Option<Table>, counts: &[(String, i64)], alarms: &[Alarm], current: &str) -> Self {
        let count = |state: State| counts.iter().find(|(word, _)| word == state.as_str()).map_or(0, |(_, n)| *n);
        let waiting: i64 = State::ALL.into_iter().filter(|state| state.waits_for_desk()).map(count).sum();
        let all: i64 = counts.iter().map(|(_, n)| n).sum();
        let labelled = |key: &str, n: i64| format!("{} ({})", reader.say(key), reader.number(n));
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
            claims,
            empty: (reader.say("claims-desk-empty"), reader.say("claims-desk-empty-text")),
            alarms_title: reader.say("claims-desk-alarms"),
            alarms: (!alarms.is_empty()).then(|| alarms_table(reader, alarms)),
            find_title: reader.say("claims-desk-find"),
        }
    }
}

/// What waits is read oldest first, what is looked up newest first, and the table says which.
fn caption(current: &str) -> &'static str {
    if current.is_empty() { "claims-desk-table-oldest" } else { "claims-desk-table-newest" }
}

/// Claims with their amounts; beside a refusal stands what was given all the same.
pub(super) fn claims_table(reader: &Reader, caption: &str, claims: &[Claim], given: &[(ClaimId, Money)]) -> Table {
    let table = Table::new(reader.say(caption))
        .column(reader.say("claims-field-at"))
        .column(reader.say("claims-field-kind"))
        .column(reader.say("claims-desk-who"))
        .column(reader.say("claims-field-order"))
        .column(reader.say("claims-desk-state"))
        .figures(reader.say("claims-desk-amount"));
    let row = |claim: &Claim| {
        let goodwill = given.iter().find(|(id, _)| *id == claim.id).map(|(_, amount)| reader.money(*amount));
        let goodwill =
            goodwill.map(|amount| reader.say_with("claims-desk-amount-goodwill", &[("amount", amount.into())]));
        let amount = claim.amount.or(claim.proposed).map(|amount| reader.money(amount));
        // A refused claim has no amount, whatever the terms had proposed.
        let amount = if claim.state == State::Refused { goodwill } else { amount };
        let amount = amount.unwrap_or_default();
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

fn table_markup(view: &DeskView, reader: &Reader, to_send_again: &Markup) -> Markup {
    let links: Vec<(&str, &str, bool)> = view.filters.iter().map(|(h, l, c)| (h.as_str(), l.as_str(), *c)).collect();
    html! {
        (heading(&view.title))
        (filters(&view.filters_label, &links))
        @match &view.claims {
            Some(table) => (table),
            None if to_send_again.0.is_empty() => (empty_state(&view.empty.0, &view.empty.1, None)),
            None => (empty_state(&reader.say("claims-desk-empty-claims"), &view.empty.1, None)),
        }
        (to_send_again)
        @if let Some(alarms) = &view.alarms { (panel(&view.alarms_title, html! { (alarms) })) }
        (panel(&view.find_title, html! {
            (find_form(reader, &FormView::blank()))
            p { (link(urls::DESK_REQUEST, &reader.say("claims-request-title"))) }
        }))
        p { (link(urls::PEAK, &reader.say("claims-peak-title"))) }
    }
}

/// The table, full and empty.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claims: Vec<Claim> = State::ALL.into_iter().map(super::super::tests::sample).collect();
    let counts: Vec<(String, i64)> = State::ALL.into_iter().map(|state| (state.as_str().to_owned(), 2)).collect();
    let since = claims.first().map_or(lyceum_kernel::Instant::from_micros(0), |claim| claim.sent_at);
    let given: Vec<(ClaimId, Money)> = claims.iter().map(|claim| (claim.id.clone(), Money::eur(1000))).collect();
    let table = claims_table(reader, caption(""), &claims, &given);
    let alarms = vec![Alarm { id: "pay_1".to_owned(), since, problem: "alarm: …".to_owned() }];
    vec![
        table_markup(&DeskView::of(reader, Some(table), &counts, &alarms, ""), reader, &undelivered::sample(reader)),
        table_markup(&DeskView::of(reader, None, &[], &[], ""), reader, &came_back::sample(reader)),
        table_markup(&DeskView::of(reader, None, &[], &[], "all"), reader, &html! {}),
        table_markup(&DeskView::of(reader, None, &[], &[], "all"), reader, &undelivered::sample(reader)),
    ]
}
