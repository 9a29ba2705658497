//! Everybody, for the staff: find somebody, see who they are, say how their account stands. The owner brings in
//! staff (`bring_in.rs`), and gives roles (`role.rs`). Whoever looks at a person is written down.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use lyceum_kernel::{PersonId, Role};
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Kind as Field, Table, button, danger_button, empty_state, error_summary, facts, field, heading, hidden, id_code,
    lede, link, radios,
};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};
use serde::Deserialize;

use super::bring_in;
use super::role::{self, role_form, role_name};
use super::{Kind, Person, PersonPanel, Standing, letters, regions, store, urls};

pub(super) fn router() -> Router<School> {
    Router::new()
        .route("/people", get(list))
        .route("/people/{id}", get(show))
        .route("/people/{id}/standing", post(set_standing))
        .merge(bring_in::router())
        .merge(role::router())
}

#[derive(Deserialize)]
struct Search {
    #[serde(default)]
    q: String,
}

async fn list(agent: Agent, Query(search): Query<Search>) -> Answer {
    let reader = agent.reader();
    let mut read = agent.school().read(&agent).await?;
    let people = super::search_everywhere(&mut read, &search.q).await?;
    let search_form = FormView::filled(&[("q", search.q.as_str())]);
    let content = html! {
        (heading(&reader.say("accounts-people-title")))
        (lede(&reader.say("accounts-people-intro")))
        form method="get" action=(urls::PEOPLE) role="search" {
            (field(&search_form, "q", reader.say("accounts-people-search"), Field::Search, "off").optional(reader.say("accounts-optional")))
            (button(&reader.say("accounts-people-find")))
        }
        @if people.is_empty() {
            (empty_state(&reader.say("accounts-people-none-title"), &reader.say("accounts-people-none"), None))
        } @else { (table(reader, &people)) }
        @if agent.role() == Some(Role::Owner) { (bring_in::form(reader, &FormView::blank())) }
    };
    Ok(Page::new(&agent, reader.say("accounts-people-title")).wide().main(content))
}

fn table(reader: &Reader, people: &[Person]) -> Table {
    Table::new(reader.say("accounts-people-title"))
        .quiet()
        .column(reader.say("accounts-name"))
        .column(reader.say("accounts-email"))
        .column(reader.say("accounts-role"))
        .column(reader.say("accounts-standing"))
        .column(reader.say("accounts-since"))
        .rows(people.iter().map(|person| {
            vec![
                link(&urls::person(&person.id), if person.name.is_empty() { person.id.as_str() } else { &person.name }),
                html! { (person.email) },
                html! { (role_name(reader, person.role)) },
                html! { (standing_name(reader, person.standing)) },
                html! { (reader.instant(person.created_at)) },
            ]
        }))
}

fn standing_name(reader: &Reader, standing: Standing) -> String {
    reader.say(match standing {
        Standing::Good => "accounts-standing-good",
        Standing::Suspected => "accounts-standing-suspected",
        Standing::Violation => "accounts-standing-violation",
    })
}

async fn person(school: &School, agent: &Agent, id: &str) -> Result<Person, Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = school.begin(agent).await?;
    let person = store::find(&mut tx, &id).await?.ok_or(Problem::NotFound)?;
    tx.audit("looked at a person", &id).await?;
    tx.commit().await?;
    Ok(person)
}

async fn show(State(school): State<School>, agent: Agent, Path(id): Path<String>, asked: RawForm) -> Answer {
    let person = person(&school, &agent, &id).await?;
    // The reason of a finding that was lifted is that of no other.
    let reason = if person.standing == Standing::Good { "" } else { person.standing_reason.as_str() };
    let form = FormView::filled(&[("standing", person.standing.fact()), ("reason", reason)]);
    let given = asked.has(urls::ROLE_GIVEN).then(|| role::given(agent.reader(), &person));
    page(&agent, &person, &form, given).await
}

/// The page of a person; first of all what was just done, if it says so.
async fn page(agent: &Agent, person: &Person, form: &FormView, done: Option<Markup>) -> Answer {
    let reader = agent.reader();
    let mut read = agent.school().read(agent).await?;
    let mut panels = Vec::new();
    for panel in agent.school().list::<PersonPanel>() {
        panels.push((panel.0)(&mut read, &person.id, reader).await?);
    }
    let history = history(&mut read, reader, &person.id).await?;
    let status = if form.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let content = html! {
        (error_summary(&form.errors, reader))
        (heading(if person.name.is_empty() { &person.email } else { &person.name }))
        @if let Some(done) = &done { (done) }
        (known(reader, person))
        p { (link(&format!("/letters?about={}", person.id), &reader.say("accounts-person-letters"))) " · "
            (link(&format!("/promises?person={}", person.id), &reader.say("accounts-person-promises"))) }
        @for panel in &panels { (panel) }
        (standing_form(reader, person, form))
        @if let Some(history) = &history { (history) }
        @if agent.role() == Some(Role::Owner) { (role_form(reader, person)) }
    };
    Ok(Page::new(agent, person.name.clone()).status(status).main(content))
}

/// Who this is.
fn known(reader: &Reader, person: &Person) -> Markup {
    let label = |key: &str| reader.say(key);
    // Labels of one's own account speak to whoever has it; these speak of them.
    let (name, email, region) = (label("accounts-name"), label("accounts-email"), label("accounts-person-region"));
    let (kind, reads) = (label("accounts-person-kind"), label("accounts-person-reads"));
    let (address, since, id) = (label("accounts-address"), label("accounts-since"), label("accounts-id"));
    let buys = match person.kind {
        Kind::Consumer => "accounts-person-kind-consumer",
        Kind::Professional => "accounts-person-kind-professional",
    };
    let pairs = [
        (name.as_str(), html! { (person.name) }),
        (email.as_str(), html! { (person.email) }),
        (address.as_str(), html! { @for line in person.address.lines() { (line) br; } }),
        (region.as_str(), html! { (regions::region_name(reader, person.region)) }),
        (kind.as_str(), html! { (label(buys)) }),
        (reads.as_str(), html! { (super::language_name(reader, person.locale)) }),
        (since.as_str(), html! { (reader.instant(person.created_at)) }),
        (id.as_str(), id_code(person.id.as_str())),
    ];
    facts(&pairs)
}

fn standing_form(reader: &Reader, person: &Person, form: &FormView) -> Markup {
    let names = Standing::ALL.map(|standing| (standing.fact(), standing_name(reader, standing)));
    let choices: Vec<(&str, &str)> = names.iter().map(|(fact, name)| (*fact, name.as_str())).collect();
    let language = super::language_name(reader, person.locale);
    let label = reader.say_with("accounts-standing-reason-read", &[("language", language.into())]);
    html! {
        section {
            h2 { (reader.say("accounts-standing")) }
            p { (reader.say("accounts-standing-intro")) }
            form method="post" action={ (urls::person(&person.id)) "/standing" } novalidate {
                (radios(form, "standing", &reader.say("accounts-standing"), &choices))
                (field(form, "reason", label, Field::Area, "off").max(1000))
                (button(&reader.say("accounts-standing-save")))
            }
        }
    }
}

/// Sent with a standing that was looked at.
const SEEN: &str = "seen";
/// Sent to change it instead.
const CHANGE: &str = "change";

/// Before an account stands otherwise: who gets which letter, in which language, with these words. A letter cannot be called
/// back.
fn standing_look(agent: &Agent, person: &Person, standing: Standing, reason: &str) -> Markup {
    let reader = agent.reader();
    let theirs = crate::letters::reader(agent.school(), person.locale);
    let (subject, said) = letters::standing_words(&theirs, standing, reason);
    let args = [
        ("name", if person.name.is_empty() { &person.email } else { &person.name }.as_str().into()),
        ("email", person.email.as_str().into()),
        ("from", standing_name(reader, person.standing).into()),
        ("to", standing_name(reader, standing).into()),
        ("language", super::language_name(reader, person.locale).into()),
    ];
    let action = format!("{}/standing", urls::person(&person.id));
    let typed = html! { (hidden("standing", standing.fact())) (hidden("reason", reason)) };
    html! {
        (heading(&reader.say("accounts-standing-look-title")))
        (lede(&reader.say_with("accounts-standing-look", &args)))
        blockquote lang=(person.locale.tag()) {
            p { strong { (subject) } }
            @for said in &said { p { (said) } }
        }
        form method="post" action=(action) {
            (typed)
            (hidden(CHANGE, "yes"))
            (button(&reader.say("accounts-standing-look-change")))
        }
        form method="post" action=(action) {
            (typed)
            (hidden(SEEN, "yes"))
            (danger_button(&reader.say("accounts-standing-look-send")))
        }
    }
}

/// How the account came to stand as it does: when, who, from what to what, and why. Nothing where nothing ever changed.
async fn history(read: &mut Read, reader: &Reader, id: &PersonId) -> Result<Option<Table>, Fault> {
    let changes = super::standing_changes(read, id).await?;
    let mut rows = Vec::new();
    for change in &changes {
        let who = actor_name(read, &change.actor).await?;
        rows.push(vec![
            html! { (reader.instant(change.changed_at)) },
            html! { (who) },
            html! { (standing_name(reader, change.from)) },
            html! { (standing_name(reader, change.to)) },
            html! { (change.reason) },
        ]);
    }
    let table = Table::new(reader.say("accounts-standing-history"))
        .quiet()
        .column(reader.say("accounts-standing-when"))
        .column(reader.say("accounts-standing-who"))
        .column(reader.say("accounts-standing-from"))
        .column(reader.say("accounts-standing-to"))
        .column(reader.say("accounts-standing-reason"));
    Ok((!rows.is_empty()).then(|| table.rows(rows)))
}

/// The name of whoever acted, as far as it is known.
async fn actor_name(read: &mut Read, actor: &str) -> Result<String, Fault> {
    let id = actor.split(' ').next_back().map(str::parse::<PersonId>);
    let Some(Ok(id)) = id else { return Ok(actor.to_owned()) };
    let person = store::find(read, &id).await?;
    let name = person.map(|person| if person.name.is_empty() { person.email } else { person.name });
    Ok(name.unwrap_or_else(|| actor.to_owned()))
}

async fn set_standing(State(school): State<School>, agent: Agent, Path(id): Path<String>, form: RawForm) -> Answer {
    let person = person(&school, &agent, &id).await?;
    let standing = Standing::from_fact(form.text("standing"));
    let reader = agent.reader();
    if form.has(CHANGE) {
        return page(&agent, &person, &FormView::of(form), None).await;
    }
    let mut errors = FormErrors::default();
    if standing.is_none() {
        errors.add("standing", reader.say("accounts-standing-wrong"));
    }
    // Why a finding is lifted is owed to whoever it stood against, as why it was made; what stays as it is needs no word.
    let is_unchanged = standing == Some(Standing::Good) && person.standing == Standing::Good;
    let reason = form.text("reason");
    if !is_unchanged && (reason.is_empty() || is_old_reason(&person, standing, reason)) {
        errors.add("reason", reader.say("accounts-standing-reason-wrong"));
    }
    let (Some(standing), true) = (standing, errors.is_empty()) else {
        return page(&agent, &person, &FormView::with(form, errors), None).await;
    };
    if !form.has(SEEN) && super::is_news(&person, standing, reason) {
        let look = standing_look(&agent, &person, standing, reason);
        return Ok(Page::new(&agent, reader.say("accounts-standing-look-title")).main(look));
    }
    let mut tx = school.begin(&agent).await?;
    super::set_standing(&mut tx, &person.id, standing, reason).await?;
    tx.commit().await?;
    Ok(see_other(&urls::person(&person.id)))
}

/// Whether the reason is still the one that stood against the account: it says nothing about why it is lifted.
fn is_old_reason(person: &Person, standing: Option<Standing>, reason: &str) -> bool {
    standing == Some(Standing::Good) && person.standing != Standing::Good && person.standing_reason == reason
}
