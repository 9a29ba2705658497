//! The door for notices, and the page a buyer comes back to. Coming back proves nothing and changes nothing.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State as Axum};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use lyceum_school::School;
use lyceum_web::components::{Tone, heading, link_button, notice};
use lyceum_web::{Answer, Caller, Page, Problem, Sample, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::{PaymentId, Received, State, jobs, store, urls, webhooks};

/// The addresses of this slice.
pub fn router() -> Router<School> {
    Router::new().route("/webhooks/{provider}", post(webhook)).route("/payments/return/{id}", get(back))
}

async fn webhook(
    Axum(school): Axum<School>,
    Path(provider): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let headers: Vec<(String, String)> = headers
        .iter()
        // Proxies add what is nobody's business; a cookie or an authorisation is not kept.
        .filter(|(name, _)| !matches!(name.as_str(), "cookie" | "authorization"))
        .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    let status = match webhooks::receive(&school, &provider, &headers, &body).await? {
        Received::Stored => StatusCode::NO_CONTENT,
        Received::NotBelieved => StatusCode::BAD_REQUEST,
        Received::NoSuchProvider => StatusCode::NOT_FOUND,
    };
    Ok(status.into_response())
}

async fn back(Axum(school): Axum<School>, caller: Caller, Path(id): Path<PaymentId>) -> Answer {
    let mut read = school.read(jobs::ACTOR).await?;
    let payment = store::payment(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    drop(read);
    if !payment.state.is_open() {
        // The page of the order says how it stands, to those who may see it.
        return Ok(see_other(&payment.back));
    }
    let view = BackView::of(caller.reader(), payment.state, &payment.back);
    let page = Page::new(&caller, view.title.clone()).refresh(2, urls::back(&id));
    Ok(page.main(markup(&view)).into_response())
}

/// What the page says while the provider's word is awaited.
struct BackView {
    title: String,
    text: String,
    forward: String,
    href: String,
}

impl BackView {
    fn of(reader: &Reader, state: State, href: &str) -> Self {
        let text = match state {
            State::Intended | State::Linked => "payments-back-waiting",
            State::Settled => "payments-back-settled",
            State::Declined | State::Superseded => "payments-back-declined",
        };
        Self {
            title: reader.say("payments-back-title"),
            text: reader.say(text),
            forward: reader.say("payments-back-forward"),
            href: href.to_owned(),
        }
    }
}

impl Sample for BackView {
    fn samples(reader: &Reader) -> Vec<Self> {
        State::ALL.into_iter().map(|state| Self::of(reader, state, "/orders")).collect()
    }
}

fn markup(view: &BackView) -> Markup {
    html! {
        (heading(&view.title))
        (notice(Tone::Plain, &view.title, html! { p { (view.text) } }))
        p { (link_button(&view.href, &view.forward)) }
    }
}

/// The samples of this slice's pages, as the page test wants them.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    BackView::samples(reader).iter().map(markup).collect()
}
