//! The desk: what waits for a person, as a table with saved filters, what is late before everything else; alarms about money;
//! and the way to a person, a claim or an order.

use axum::Router;
use axum::extract::State as Axum;
use axum::routing::get;
#[cfg(test)]
use lyceum_kernel::Instant;
use lyceum_kernel::Role;
use lyceum_school::School;
use lyceum_web::components::{Table, Tone, empty_state, filters, heading, link, notice};
use lyceum_web::{Agent, Answer, FormView, Page, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use super::claims_table::{Beside, claims_table};
use super::find::find_form;
use super::{alarms, came_back, disputes, objections, problems, undelivered};
#[cfg(test)]
use crate::claims::Claim;
use crate::claims::{self, State};
use crate::offers;
#[cfg(test)]
use crate::payments::Alarm;

pub(super) fn router() -> Router<School> {
    Router::new().route(urls::DESK, get(table))
}

async fn table(Axum(school): Axum<School>, agent: Agent, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    let state = State::ALL.into_iter().find(|state| state.as_str() == form.text("state"));
    let all = form.text("state") == "all";
    let waits = state.is_none() && !all;
    let mut claims =
        if waits { claims::waiting(&mut read, 200).await? } else { claims::in_state(&mut read, state, 200).await? };
    let beside = Beside::of(&mut read, &claims, None).await?;
    if waits {
        claims.sort_by_key(|claim| beside.urgency(claim));
    }
    let counts = claims::counts(&mut read).await?;
    let alarms = alarms::all(&mut read).await?;
    let came_back = came_back::part(&mut read, agent.reader()).await?;
    let undelivered = undelivered::part(&mut read, agent.reader()).await?;
    let problems = problems::part(&mut read, agent.reader()).await?;
    let objections = objections::part(&mut read, agent.reader()).await?;
    // Whoever comes by the first link finds an empty desk: it says where to begin.
    let before = match agent.role() {
        Some(Role::Owner) => offers::opening_notice(agent.reader(), &offers::opening(&mut read).await?),
        _ => html! {},
    };
    let disputes = disputes::part(&mut read, agent.reader()).await?;
    let beneath = [&objections, &problems, &disputes];
    let to_send_again = html! { @for part in beneath { (part.markup) } (came_back) (undelivered) };
    let table =
        (!claims.is_empty()).then(|| claims_table(agent.reader(), caption(form.text("state")), &claims, &beside));
    let more: usize = beneath.iter().map(|part| part.count).sum();
    let mut view = DeskView::of(agent.reader(), table, (&counts, more), &alarms, form.text("state"));
    let late_claims = claims.iter().filter(|claim| beside.is_late(claim)).count();
    view.late = late(agent.reader(), late_claims + beneath.iter().map(|part| part.late).sum::<usize>());
    view.before = before;
    Ok(Page::new(&agent, view.title.clone()).wide().main(table_markup(&view, agent.reader(), &to_send_again)))
}

/// The desk's table.
struct DeskView {
    title: String,
    filters_label: String,
    filters: Vec<(String, String, bool)>,
    claims: Option<Table>,
    empty: (String, String),
    alarms: Option<Markup>,
    /// How much of what is shown is late.
    late: Option<String>,
    /// What is missing before the school opens, for its owner.
    before: Markup,
}

impl DeskView {
    /// `counts` are the claims in each state, and how much else waits for us: it stands on the same page.
    fn of(
        reader: &Reader,
        claims: Option<Table>,
        (counts, more): (&[(String, i64)], usize),
        alarms: &[alarms::About],
        current: &str,
    ) -> Self {
        let count = |state: State| counts.iter().find(|(word, _)| word == state.as_str()).map_or(0, |(_, n)| *n);
        let waiting: i64 = State::ALL.into_iter().filter(|state| state.waits_for_desk()).map(count).sum();
        let waiting = waiting.saturating_add(i64::try_from(more).unwrap_or(i64::MAX));
        let all: i64 = counts.iter().map(|(_, n)| n).sum();
        let labelled = |key: &str, n: i64| format!("{} ({})", reader.say(key), reader.number(n));
        let mut filters = vec![
            (urls::DESK.to_owned(), labelled("desk-waiting", waiting), current.is_empty()),
            (format!("{}?state=all", urls::DESK), labelled("desk-all", all), current == "all"),
        ];
        filters.extend(State::ALL.into_iter().filter(|state| count(*state) > 0).map(|state| {
            let word = state.as_str();
            let href = format!("{}?state={word}", urls::DESK);
            (href, labelled(&format!("claims-state-{word}"), count(state)), current == word)
        }));
        Self {
            title: reader.say("desk-title"),
            filters_label: reader.say("desk-filters"),
            filters,
            claims,
            empty: (reader.say("desk-empty"), reader.say("desk-empty-text")),
            alarms: alarms::part(reader, alarms),
            late: None,
            before: html! {},
        }
    }
}

/// That something is late, said before the tables.
fn late(reader: &Reader, late: usize) -> Option<String> {
    let late = i64::try_from(late).unwrap_or(i64::MAX);
    (late > 0).then(|| reader.say_with("desk-late-count", &[("count", late.into())]))
}

/// What waits is read by its urgency, what is looked up newest first, and the table says which.
fn caption(current: &str) -> &'static str {
    if current.is_empty() { "desk-table-oldest" } else { "desk-table-newest" }
}

fn table_markup(view: &DeskView, reader: &Reader, to_send_again: &Markup) -> Markup {
    let links: Vec<(&str, &str, bool)> = view.filters.iter().map(|(h, l, c)| (h.as_str(), l.as_str(), *c)).collect();
    html! {
        (heading(&view.title))
        (view.before)
        (find_form(reader, &FormView::blank()))
        (filters(&view.filters_label, &links))
        @if let Some(late) = &view.late { (notice(Tone::Warn, late, html! {})) }
        @match &view.claims {
            Some(table) => (table),
            None if to_send_again.0.is_empty() && view.alarms.is_none() => (empty_state(&view.empty.0, &view.empty.1, None)),
            None => (empty_state(&reader.say("desk-empty-claims"), &view.empty.1, None)),
        }
        (to_send_again)
        @if let Some(alarms) = &view.alarms { (alarms) }
        p { (link(urls::REQUEST, &reader.say("desk-request-title"))) }
        p { (link(urls::PEAK, &reader.say("desk-peak-title"))) }
        p { (link(urls::ALARMS, &reader.say("desk-alarms-title"))) }
    }
}

/// The table, full and empty.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claims: Vec<Claim> = State::ALL.into_iter().map(claims::sample).collect();
    let counts: Vec<(String, i64)> = State::ALL.into_iter().map(|state| (state.as_str().to_owned(), 2)).collect();
    let since = claims.first().map_or(Instant::from_micros(0), |claim| claim.sent_at);
    let table = claims_table(reader, caption(""), &claims, &Beside::sample(&claims));
    let alarm = Alarm { id: "pay_1".to_owned(), since, problem: "alarm: …".to_owned(), ends_by_person: true };
    let alarms = vec![alarms::About { alarm, order: None }];
    vec![
        table_markup(
            &DeskView::of(reader, Some(table), (&counts, 1), &alarms, ""),
            reader,
            &undelivered::sample(reader),
        ),
        table_markup(&DeskView::of(reader, None, (&[], 0), &[], ""), reader, &came_back::sample(reader)),
        table_markup(&DeskView::of(reader, None, (&[], 0), &[], ""), reader, &objections::sample(reader)),
        table_markup(&DeskView::of(reader, None, (&[], 1), &[], ""), reader, &disputes::sample(reader)),
        table_markup(&DeskView::of(reader, None, (&[], 0), &[], "all"), reader, &html! {}),
        table_markup(&DeskView::of(reader, None, (&[], 0), &[], "all"), reader, &undelivered::sample(reader)),
    ]
}
