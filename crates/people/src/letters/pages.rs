//! Where letters are read. In the demo everybody may read all of them, for there they are the mail; whoever has signed in to
//! learn finds their own first. In a real school the staff reads what was written, and everybody their own; a letter that holds a way in is shown to
//! nobody, and in a rehearsal to the owner.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use lyceum_kernel::{Actor, PersonId, Role};
use lyceum_school::{Fault, School};
use lyceum_web::components::{
    self, Kind, Mark, Table, Tone, empty_state, error_summary, facts, field, heading, lede, link, notice, pager,
    quiet_button, status_mark,
};
use lyceum_web::{Agent, Answer, Caller, FormErrors, FormView, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

use super::mailer::File;
use super::{Attachment, Letter, LetterId, State as Stand, files, store, stranded, urls};

/// The pages of letters.
pub(crate) fn router() -> Router<School> {
    Router::new()
        .route("/letters", get(list))
        .route("/letters/{id}", get(show))
        .route("/letters/{id}/plain", get(plain))
        .route("/letters/{id}/files/{place}", get(file))
        .route("/letters/{id}/bounced", post(bounced))
        .route("/letters/{id}/again", post(again))
}

const PAGE: i64 = 50;

#[derive(Deserialize)]
struct Wish {
    about: Option<String>,
    /// Whose letters, for whoever may read everybody's.
    person: Option<String>,
    before: Option<String>,
    /// Said by whoever wants everybody's and not their own.
    all: Option<String>,
}

/// Whose letters a caller may list: everybody's, or one person's.
fn shelf(caller: &Caller) -> Result<Option<PersonId>, Problem> {
    if caller.school().settings().demo || caller.actor().is_staff() {
        return Ok(None);
    }
    let person = caller.person().cloned();
    person.map(Some).ok_or_else(|| Problem::SignIn { next: caller.path().to_owned() })
}

async fn list(State(school): State<School>, caller: Caller, Query(wish): Query<Wish>) -> Answer {
    let mine = || if caller.actor().is_staff() { None } else { caller.person().cloned() };
    let own = shelf(&caller)?;
    let names_none = wish.about.is_none() && wish.person.is_none() && wish.all.is_none();
    let own = own.or_else(|| if names_none { mine() } else { None });
    let wished = wish.person.and_then(|person| person.parse::<PersonId>().ok()).filter(|_| own.is_none());
    let person = own.as_ref().or(wished.as_ref());
    let before = wish.before.and_then(|before| before.parse().ok());
    let mut read = school.read(&caller).await?;
    let letters = store::latest(&mut read, person, wish.about.as_deref(), before.as_ref(), PAGE).await?;
    let mut stranded = Vec::new();
    for letter in &letters {
        if stranded::problem(&mut read, letter).await?.is_some() {
            stranded.push(letter.id.clone());
        }
    }
    let reader = caller.reader();
    let more = usize::try_from(PAGE).is_ok_and(|page| letters.len() == page);
    let about = wish.about.as_ref().map(|about| format!("&about={about}")).unwrap_or_default();
    let of = wished.as_ref().map(|person| format!("&person={person}")).unwrap_or_default();
    let all = if wish.all.is_some() { "&all=yes" } else { "" };
    let older = letters.last().filter(|_| more).map(|last| format!("/letters?before={}{about}{of}{all}", last.id));
    let older_words = reader.say("letters-older");
    let content = html! {
        (heading(&reader.say("letters-title")))
        (intro(reader, own.is_some(), wish.about.is_some(), wished.is_some()))
        @if school.settings().demo { (notice(Tone::Plain, &reader.say("letters-demo"), html! {})) }
        @if school.settings().rehearsal { (notice(Tone::Plain, &reader.say("letters-rehearsal"), html! {})) }
        @if letters.is_empty() {
            (empty_state(&reader.say("letters-empty-title"), &reader.say("letters-empty"), None))
        } @else { (table(reader, &letters, &stranded)) }
        (pager(&reader.say("letters-title"), None, older.as_deref().map(|href| (href, older_words.as_str()))))
    };
    Ok(Page::new(&caller, reader.say("letters-title")).wide().main(content))
}

/// What the list holds; where it holds the letters about one thing or to one person, that there are others.
fn intro(reader: &Reader, is_own: bool, is_about: bool, is_of_one: bool) -> Markup {
    let key = match (is_about, is_of_one, is_own) {
        (true, ..) => "letters-intro-about",
        (false, true, _) => "letters-intro-one",
        (false, false, true) => "letters-intro-own",
        (false, false, false) => "letters-intro",
    };
    html! {
        (lede(&reader.say(key)))
        @if is_about || is_of_one { p { (link("/letters", &reader.say("letters-all"))) } }
    }
}

fn table(reader: &Reader, letters: &[Letter], stranded: &[LetterId]) -> Table {
    Table::new(reader.say("letters-title"))
        .quiet()
        .column(reader.say("letters-column-subject"))
        .column(reader.say("letters-column-to"))
        .column(reader.say("letters-column-when"))
        .column(reader.say("letters-column-state"))
        .rows(letters.iter().map(|letter| {
            vec![
                link(&urls::letter(&letter.id), &letter.subject),
                html! { (letter.name) " " span.quiet { (letter.email) } },
                html! { (reader.instant(letter.written_at)) },
                state(reader, letter.state, stranded.contains(&letter.id)),
            ]
        }))
}

fn state(reader: &Reader, state: Stand, is_stranded: bool) -> Markup {
    match state {
        Stand::Waiting if is_stranded => status_mark(Mark::Missed, &reader.say("letters-state-stranded")),
        Stand::Waiting => status_mark(Mark::Hold, &reader.say("letters-state-waiting")),
        Stand::Delivered => status_mark(Mark::Yes, &reader.say("letters-state-delivered")),
        Stand::Bounced => status_mark(Mark::No, &reader.say("letters-state-bounced")),
    }
}

/// The letter, if this caller may read it; for others it does not exist.
async fn readable(caller: &Caller, id: &str) -> Result<Letter, Problem> {
    let id: LetterId = id.parse().map_err(|_| Problem::NotFound)?;
    let mut read = caller.school().read(caller).await?;
    let letter = store::find(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    match shelf(caller)? {
        Some(person) if letter.person.as_ref() != Some(&person) => Err(Problem::NotFound),
        _ => Ok(letter),
    }
}

/// Whether the text of a letter may be seen on the site. Whoever reads a way in comes in as somebody else, so in a school that
/// sells nobody does. In a rehearsal no letter leaves: kept from everybody there, nobody could learn, ask or decide after the
/// first purchase. The owner reads it, whose school it is to try out, with accounts that are made up. An agent does not, for
/// the owner's own way in is among these letters; nor does a guest, of whom nobody knows who they are.
fn is_shown(caller: &Caller, letter: &Letter) -> bool {
    let settings = caller.school().settings();
    settings.demo || !letter.confidential || (settings.rehearsal && caller.role() == Some(Role::Owner))
}

/// From whom the text of a letter is kept, for somebody from whom it is.
fn kept_from(caller: &Caller) -> &'static str {
    if caller.school().settings().rehearsal { "letters-kept-for-owner" } else { "letters-kept-secret" }
}

async fn show(caller: Caller, Path(id): Path<String>) -> Answer {
    let letter = readable(&caller, &id).await?;
    page(&caller, &letter, &FormView::blank()).await
}

async fn page(caller: &Caller, letter: &Letter, form: &FormView) -> Answer {
    let mut read = caller.school().read(caller).await?;
    let files = store::attachments(&mut read, &letter.id).await?;
    let stranded = stranded::problem(&mut read, letter).await?;
    let reader = caller.reader();
    let content = html! {
        (error_summary(&form.errors, reader))
        (heading(&letter.subject))
        p.no-print { (link("/letters", &reader.say("letters-all"))) }
        @if is_shown(caller, letter) {
            (PreEscaped(&letter.html))
            p.no-print { (link(&format!("{}/plain", urls::letter(&letter.id)), &reader.say("letters-plain"))) }
        } @else { (notice(Tone::Plain, &reader.say(kept_from(caller)), html! {})) }
        // A way in stands in the text, never in a file: an invoice that came with one can be had.
        (attachments(reader, letter, &files))
        (envelope(caller, letter, stranded.as_deref()))
        @if caller.actor().is_staff() && stranded.is_some() { (again_form(reader, letter)) }
        @if caller.actor().is_staff() && letter.state != Stand::Bounced { (bounce_form(reader, letter, form)) }
    };
    let status =
        if form.errors.is_empty() { axum::http::StatusCode::OK } else { axum::http::StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Page::new(caller, letter.subject.clone()).status(status).main(content))
}

fn attachments(reader: &Reader, letter: &Letter, files: &[Attachment]) -> Markup {
    html! {
        @if !files.is_empty() {
            section {
                h2 { (reader.say("letters-attachments")) }
                ul {
                    @for (place, file) in files.iter().enumerate() {
                        li { (link(&format!("{}/files/{place}", urls::letter(&letter.id)), &file.name)) }
                    }
                }
            }
        }
    }
}

/// What stands on the envelope: from, to, when, and how far it came.
fn envelope(caller: &Caller, letter: &Letter, stranded: Option<&str>) -> Markup {
    let reader = caller.reader();
    let label = |key: &str| reader.say(key);
    let mut rows: Vec<(String, Markup)> = vec![
        (label("letters-from"), html! { (caller.school().settings().name) }),
        (label("letters-to"), html! { (letter.name) " <" (letter.email) ">" }),
        (label("letters-written"), html! { (reader.instant(letter.written_at)) }),
        (label("letters-column-state"), state(reader, letter.state, stranded.is_some())),
    ];
    if let Some(at) = letter.delivered_at {
        rows.push((label("letters-delivered"), html! { (reader.instant(at)) }));
    }
    if let Some(at) = letter.bounced_at {
        rows.push((label("letters-bounced"), html! { (reader.instant(at)) }));
    }
    let problem = stranded.unwrap_or(&letter.problem);
    if !problem.is_empty() && caller.actor().is_staff() {
        rows.push((label("letters-problem"), html! { (problem) }));
    }
    let pairs: Vec<(&str, Markup)> = rows.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let number = [(label("letters-message-id"), components::id_code(letter.id.as_str()))];
    let number = number.each_ref().map(|(name, value)| (name.as_str(), value.clone()));
    html! {
        (facts(&pairs))
        div.no-print { (facts(&number)) }
    }
}

fn again_form(reader: &Reader, letter: &Letter) -> Markup {
    html! {
        form method="post" action=(urls::again(&letter.id)) { (quiet_button(&reader.say("letters-send-again"))) }
    }
}

fn bounce_form(reader: &Reader, letter: &Letter, form: &FormView) -> Markup {
    html! {
        form method="post" action={ (urls::letter(&letter.id)) "/bounced" } {
            (field(form, "reason", reader.say("letters-bounce-reason"), Kind::Text, "off"))
            (quiet_button(&reader.say("letters-bounce")))
        }
    }
}

async fn plain(caller: Caller, Path(id): Path<String>) -> Answer {
    let letter = readable(&caller, &id).await?;
    if !is_shown(&caller, &letter) {
        return Err(Problem::NotFound);
    }
    let text = format!("{}\n\n{}", letter.subject, letter.plain);
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], text)
        .into_response())
}

async fn file(caller: Caller, Path((id, place)): Path<(String, usize)>) -> Answer {
    let letter = readable(&caller, &id).await?;
    let mut read = caller.school().read(&caller).await?;
    let files = store::attachments(&mut read, &letter.id).await?;
    let file = files.get(place).ok_or(Problem::NotFound)?;
    let made = files::file(&mut read, file).await?;
    made.map(download).ok_or_else(|| Fault::other("a file of a letter cannot be made").into())
}

/// Always a download: what was attached never runs as a page of ours.
fn download(file: File) -> Response {
    let plain_name: String =
        file.name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '_' }).collect();
    let mut response = file.bytes.into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(&file.media_type).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_TYPE, kind);
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{plain_name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn bounced(State(school): State<School>, agent: Agent, Path(id): Path<String>, form: RawForm) -> Answer {
    let letter = readable(&agent, &id).await?;
    if !form.has("reason") {
        let mut errors = FormErrors::default();
        errors.add("reason", agent.reader().say("letters-bounce-missing"));
        return page(&agent, &letter, &FormView::with(form, errors)).await;
    }
    let mut tx = school.begin(Actor::from(&agent)).await.map_err(Fault::from)?;
    super::bounced(&mut tx, &letter.id, form.text("reason")).await?;
    tx.audit("letter recorded as returned", &letter.id).await?;
    tx.commit().await?;
    Ok(see_other(&urls::letter(&letter.id)))
}

async fn again(State(school): State<School>, agent: Agent, Path(id): Path<String>) -> Answer {
    let letter = readable(&agent, &id).await?;
    let mut tx = school.begin(Actor::from(&agent)).await.map_err(Fault::from)?;
    super::send_again(&mut tx, &letter.id).await?;
    tx.commit().await?;
    Ok(see_other(&urls::letter(&letter.id)))
}
