//! The desk: what waits for a person, as a table with saved filters, what is late before everything else; alarms about money;
//! and the way to a person, a claim or an order.

use axum::Router;
use axum::extract::State as Axum;
use axum::routing::get;
use lyceum_kernel::{Instant, Money};
use lyceum_people::promises::{self, Promise};
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Mark, Table, Tone, empty_state, filters, heading, link, notice, panel, status_mark, whole,
};
use lyceum_web::{Agent, Answer, FormView, Page, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use super::find::find_form;
use super::{alarms, came_back, objections, problems, undelivered};
use crate::claims::{self, ANSWER, Claim, ClaimId, MONEY, State, mark_of, paid};
use crate::ordering::{self, OrderId};
use crate::payments::{self, Alarm};

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
    let alarms = payments::alarms(&mut read).await?;
    let came_back = came_back::part(&mut read, agent.reader()).await?;
    let undelivered = undelivered::part(&mut read, agent.reader()).await?;
    let problems = problems::part(&mut read, agent.reader()).await?;
    let objections = objections::part(&mut read, agent.reader()).await?;
    let to_send_again = html! { (objections) (problems) (came_back) (undelivered) };
    let table =
        (!claims.is_empty()).then(|| claims_table(agent.reader(), caption(form.text("state")), &claims, &beside));
    let mut view = DeskView::of(agent.reader(), table, &counts, &alarms, form.text("state"));
    view.late = late(agent.reader(), &claims, &beside);
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
    /// How many of the claims shown are late.
    late: Option<String>,
    find_title: String,
}

impl DeskView {
    fn of(reader: &Reader, claims: Option<Table>, counts: &[(String, i64)], alarms: &[Alarm], current: &str) -> Self {
        let count = |state: State| counts.iter().find(|(word, _)| word == state.as_str()).map_or(0, |(_, n)| *n);
        let waiting: i64 = State::ALL.into_iter().filter(|state| state.waits_for_desk()).map(count).sum();
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
            find_title: reader.say("desk-find"),
        }
    }
}

/// What stands beside claims in a table, asked for once for all of them.
#[derive(Default)]
pub(super) struct Beside {
    /// What was given in goodwill about which claim.
    given: Vec<(ClaimId, Money)>,
    /// How much is asked for, else what was paid for what is asked back, where nothing is proposed or granted yet.
    asked: Vec<(ClaimId, Money)>,
    /// What the school still owes about claims, an answer or money, and until when.
    owed: Vec<Promise>,
}

impl Beside {
    /// For these claims; `order` where all are about one.
    pub(super) async fn of(read: &mut Read, claims: &[Claim], order: Option<&OrderId>) -> Result<Self, Fault> {
        let ids: Vec<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
        let mut owed = promises::owed_about(read, &ids).await?;
        owed.retain(|promise| matches!(promise.kind.as_str(), ANSWER | MONEY));
        let mut asked = Vec::new();
        let is_open = |claim: &&Claim| claim.state.waits_for_desk() && claim.amount.or(claim.proposed).is_none();
        for claim in claims.iter().filter(is_open) {
            // Who asks for some of the money and says how much does not ask for all of it.
            if let Some(amount) = claim.asked {
                asked.push((claim.id.clone(), amount));
                continue;
            }
            let Some(about) = &claim.about else { continue };
            let order = ordering::order(read, &about.order).await?;
            let paid = order.and_then(|order| paid(claim, &order));
            let given = claims::before::claimed(read, claim).await?;
            asked.extend(paid.map(|paid| (claim.id.clone(), given.left_of(paid))));
        }
        Ok(Self { given: claims::given(read, order).await?, asked, owed })
    }

    /// What is owed first about a claim.
    fn owed(&self, claim: &Claim) -> Option<&Promise> {
        self.owed.iter().filter(|promise| promise.about == claim.id.as_str()).min_by_key(|promise| promise.due_at)
    }

    fn is_late(&self, claim: &Claim) -> bool {
        self.owed(claim).is_some_and(|promise| promise.state == promises::State::Missed)
    }

    /// Late first, then by the day, then what has none.
    fn urgency(&self, claim: &Claim) -> (u8, Instant) {
        match self.owed(claim) {
            Some(promise) if self.is_late(claim) => (0, promise.due_at),
            Some(promise) => (1, promise.due_at),
            None => (2, claim.sent_at),
        }
    }

    /// The day and whether it was missed.
    fn due(&self, reader: &Reader, claim: &Claim) -> Markup {
        let Some(promise) = self.owed(claim) else { return html! {} };
        let args = [("day", reader.short_day(promise.due_at.day(reader.zone())).into())];
        if self.is_late(claim) {
            status_mark(Mark::Missed, &reader.say_with("desk-due-missed", &args))
        } else {
            let key = if promise.kind == MONEY { "desk-due-money" } else { "desk-due-by" };
            status_mark(Mark::Due, &reader.say_with(key, &args))
        }
    }

    /// What goes or went back, else what is asked for; beside a refusal, what was given all the same.
    fn amount(&self, reader: &Reader, claim: &Claim) -> String {
        let of = |list: &[(ClaimId, Money)]| list.iter().find(|(id, _)| *id == claim.id).map(|(_, amount)| *amount);
        // A refused claim has no amount, whatever the terms had proposed.
        if claim.state == State::Refused {
            let given = of(&self.given).map(|amount| reader.money(amount));
            let given = given.map(|amount| reader.say_with("desk-amount-goodwill", &[("amount", amount.into())]));
            return given.unwrap_or_default();
        }
        if let Some(amount) = claim.amount.or(claim.proposed) {
            return reader.money(amount);
        }
        let asked = of(&self.asked).map(|amount| reader.money(amount));
        asked.map(|amount| reader.say_with("desk-amount-asked", &[("amount", amount.into())])).unwrap_or_default()
    }
}

/// That something is late, said before the table.
fn late(reader: &Reader, claims: &[Claim], beside: &Beside) -> Option<String> {
    let late = claims.iter().filter(|claim| beside.is_late(claim)).count();
    let late = i64::try_from(late).unwrap_or(i64::MAX);
    (late > 0).then(|| reader.say_with("desk-late-count", &[("count", late.into())]))
}

/// What waits is read by its urgency, what is looked up newest first, and the table says which.
fn caption(current: &str) -> &'static str {
    if current.is_empty() { "desk-table-oldest" } else { "desk-table-newest" }
}

/// Claims with the day they are answered by and their amounts.
pub(super) fn claims_table(reader: &Reader, caption: &str, claims: &[Claim], beside: &Beside) -> Table {
    let table = Table::new(reader.say(caption))
        .column(reader.say("claims-field-at"))
        .column(reader.say("claims-field-kind"))
        .column(reader.say("desk-who"))
        .column(reader.say("claims-field-order"))
        .column(reader.say("desk-state"))
        .column(reader.say("desk-due"))
        .figures(reader.say("desk-amount"));
    let row = |claim: &Claim| {
        let state = reader.say(&format!("claims-state-{}", claim.state.as_str()));
        vec![
            link(&urls::claim(&claim.id), &reader.instant(claim.sent_at)),
            html! { (reader.say(&format!("claims-kind-{}", claim.kind.as_str()))) },
            html! { (claim.name) " " (claim.email) },
            html! { (whole(&claim.given_order)) " " (claim.given_course) },
            status_mark(mark_of(claim.state), &state),
            beside.due(reader, claim),
            html! { (beside.amount(reader, claim)) },
        ]
    };
    table.rows(claims.iter().map(row))
}

fn table_markup(view: &DeskView, reader: &Reader, to_send_again: &Markup) -> Markup {
    let links: Vec<(&str, &str, bool)> = view.filters.iter().map(|(h, l, c)| (h.as_str(), l.as_str(), *c)).collect();
    html! {
        (heading(&view.title))
        (filters(&view.filters_label, &links))
        @if let Some(late) = &view.late { (notice(Tone::Warn, late, html! {})) }
        @match &view.claims {
            Some(table) => (table),
            None if to_send_again.0.is_empty() => (empty_state(&view.empty.0, &view.empty.1, None)),
            None => (empty_state(&reader.say("desk-empty-claims"), &view.empty.1, None)),
        }
        (to_send_again)
        @if let Some(alarms) = &view.alarms { (alarms) }
        (panel(&view.find_title, html! {
            (find_form(reader, &FormView::blank()))
            p { (link(urls::REQUEST, &reader.say("desk-request-title"))) }
        }))
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
    let given: Vec<(ClaimId, Money)> = claims.iter().map(|claim| (claim.id.clone(), Money::eur(1000))).collect();
    let asked = given.clone();
    let table = claims_table(reader, caption(""), &claims, &Beside { given, asked, owed: Vec::new() });
    let alarms = vec![Alarm { id: "pay_1".to_owned(), since, problem: "alarm: …".to_owned(), ends_by_person: true }];
    vec![
        table_markup(&DeskView::of(reader, Some(table), &counts, &alarms, ""), reader, &undelivered::sample(reader)),
        table_markup(&DeskView::of(reader, None, &[], &[], ""), reader, &came_back::sample(reader)),
        table_markup(&DeskView::of(reader, None, &[], &[], ""), reader, &objections::sample(reader)),
        table_markup(&DeskView::of(reader, None, &[], &[], "all"), reader, &html! {}),
        table_markup(&DeskView::of(reader, None, &[], &[], "all"), reader, &undelivered::sample(reader)),
    ]
}
