//! The ways in and out. Asking for a way in is answered in the same words, and after the same work, whether the address
//! is known or not; a link is looked at by GET and used by POST.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use lyceum_kernel::Role;
use lyceum_school::School;
use lyceum_web::components::{
    Kind, Tone, button, error_summary, field, heading, hidden, lede, link, link_button, notice,
};
use lyceum_web::{Answer, Caller, FormErrors, FormView, Page, Problem, RawForm, safe_next, see_other, sessions};
use maud::{Markup, html};
use serde::Deserialize;

use super::links;
use super::store::Purpose;
use super::{jobs, store, urls};

pub(super) fn router() -> Router<School> {
    Router::new()
        .route("/sign-in", get(ask).post(send))
        .route("/sign-in/{token}", get(look).post(enter))
        .route("/sign-out", post(leave))
}

#[derive(Deserialize)]
struct Wish {
    next: Option<String>,
}

async fn ask(caller: Caller, Query(wish): Query<Wish>) -> Answer {
    Ok(page(&caller, &FormView::filled(&[("next", wish.next.as_deref().unwrap_or_default())])))
}

fn page(caller: &Caller, form: &FormView) -> axum::response::Response {
    let reader = caller.reader();
    let status = if form.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let content = html! {
        (error_summary(&form.errors, reader))
        (heading(&reader.say("accounts-sign-in-title")))
        (lede(&reader.say("accounts-sign-in-intro")))
        form method="post" action=(urls::SIGN_IN) novalidate {
            (hidden("next", form.typed.text("next")))
            (field(form, "email", reader.say("accounts-email"), Kind::Email, "email").max(254))
            (button(&reader.say("accounts-sign-in-send")))
        }
        p { (reader.say("accounts-sign-in-new")) }
    };
    Page::new(caller, reader.say("accounts-sign-in-title")).status(status).main(content)
}

async fn send(State(school): State<School>, caller: Caller, form: RawForm) -> Answer {
    let Some(email) = super::email(form.text("email")) else {
        let mut errors = FormErrors::default();
        errors.add("email", caller.reader().say("accounts-email-wrong"));
        return Ok(page(&caller, &FormView::with(form, errors)));
    };
    let mut tx = school.begin(&caller).await?;
    let next = if form.has("next") { safe_next(form.text("next")).to_owned() } else { String::new() };
    tx.enqueue(&jobs::SendSignInLink { email: email.clone(), next }).await?;
    tx.commit().await?;
    let reader = caller.reader();
    let (title, place) = whereabouts(&caller);
    let content = html! {
        (heading(&title))
        (lede(&reader.say_with("accounts-sent", &[("email", email.into())])))
        (place)
        @if !school.settings().rehearsal { p { (reader.say("accounts-sent-wait")) } }
        @if school.settings().demo { p { (link("/letters", &reader.say("accounts-sent-demo"))) } }
        p { (link(urls::SIGN_IN, &reader.say("accounts-sent-again"))) }
    };
    Ok(Page::new(&caller, title).main(content))
}

/// The title of a page that speaks of a letter, and where the letter is in a school that none leaves.
pub(super) fn whereabouts(caller: &Caller) -> (String, Markup) {
    let reader = caller.reader();
    if caller.school().settings().rehearsal {
        return (reader.say("accounts-rehearsed-title"), html! { p { (reader.say("accounts-rehearsed")) } });
    }
    (reader.say("accounts-sent-title"), html! {})
}

/// Mail programs look at links before people do: looking uses nothing.
async fn look(State(school): State<School>, caller: Caller, Path(token): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let reader = caller.reader();
    if links::look(&mut read, &token, Purpose::SignIn).await?.is_none() {
        return Ok(used(&caller));
    }
    let content = html! {
        (heading(&reader.say("accounts-enter-title")))
        (lede(&reader.say_with("accounts-enter-intro", &[("school", school.settings().name.as_str().into())])))
        form method="post" action={ (urls::SIGN_IN) "/" (token) } { (button(&reader.say("accounts-enter"))) }
    };
    Ok(Page::new(&caller, reader.say("accounts-enter-title")).main(content))
}

/// A link that was used, has grown old, or never was: the same page for all.
pub(super) fn used(caller: &Caller) -> axum::response::Response {
    let reader = caller.reader();
    let content = html! {
        (heading(&reader.say("accounts-used-title")))
        (notice(Tone::Plain, &reader.say("accounts-used"), html! { p { (reader.say("accounts-used-next")) } }))
        p { (link_button(urls::SIGN_IN, &reader.say("accounts-used-again"))) }
    };
    Page::new(caller, reader.say("accounts-used-title")).status(StatusCode::GONE).main(content)
}

async fn enter(State(school): State<School>, caller: Caller, Path(token): Path<String>) -> Answer {
    let mut tx = school.begin(&caller).await?;
    let Some(link) = links::redeem(&mut tx, &token, Purpose::SignIn).await? else { return Ok(used(&caller)) };
    let person = store::find(&mut tx, &link.person).await?.ok_or(Problem::NotFound)?;
    sessions::sign_in(&mut tx, &caller, &person.id, person.role, &person.name, person.locale).await?;
    tx.audit("signed in", &person.id).await?;
    tx.commit().await?;
    let home = match person.role {
        Role::Learner => "/learn",
        Role::Agent | Role::Owner => "/desk",
    };
    Ok(see_other(if link.target.is_empty() { home } else { safe_next(&link.target) }))
}

async fn leave(State(school): State<School>, caller: Caller) -> Answer {
    let mut tx = school.begin(&caller).await?;
    sessions::sign_out(&mut tx, &caller).await?;
    tx.commit().await?;
    Ok(see_other("/"))
}
