//! The door for notices, and the page a buyer comes back to. Coming back proves nothing and changes nothing; it is a
//! reason to ask the provider.

use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State as Axum};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use lyceum_school::School;
use lyceum_web::components::{heading, lede, link_button};
use lyceum_web::{Answer, Caller, Page, Problem, Sample, see_other, waiting};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::{Payment, PaymentId, Received, intents, jobs, store, urls, webhooks};

/// How long the buyer's way back is held for the provider's notice, which mostly is there first.
const PATIENCE: Duration = Duration::from_millis(1500);

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
    let payment = after_its_notice(&school, &id).await?;
    if !payment.state.is_open() {
        // The page of the order says how it stands, to those who may see it.
        return Ok(see_other(&payment.back));
    }
    // Once for each coming back, not each time the page looks again.
    let looks = waiting::looks(&caller);
    if looks == 0 {
        let mut tx = school.begin(jobs::ACTOR).await?;
        intents::ask_soon(&mut tx, &payment.id).await?;
        tx.commit().await?;
    }
    let is_unfitting = super::awaits_a_person(&mut school.read(jobs::ACTOR).await?, &payment.about).await?;
    let said = if is_unfitting {
        "payments-back-unfitting"
    } else if waiting::looks_by_itself(looks) {
        "payments-back-waiting"
    } else {
        "payments-back-asked"
    };
    let view = BackView::of(caller.reader(), said, &payment.back);
    let page = Page::new(&caller, view.title.clone());
    let page = if is_unfitting { page } else { page.looks_again(looks, &urls::back(&id)) };
    Ok(page.main(markup(&view)).into_response())
}

/// The payment once the provider's notice has been taken in, or as it stands when that takes long.
async fn after_its_notice(school: &School, id: &PaymentId) -> Result<Payment, Problem> {
    let first = look(school, id).await?;
    if !first.state.is_open() {
        return Ok(first);
    }
    // Watched before the looks that follow, so that no notice falls between.
    let mut watch = school.watch(&first.about);
    let until = Instant::now() + PATIENCE;
    loop {
        let payment = look(school, id).await?;
        let waits = payment.state.is_open();
        if !waits || !watch.changed(until.saturating_duration_since(Instant::now())).await {
            return Ok(payment);
        }
    }
}

async fn look(school: &School, id: &PaymentId) -> Result<Payment, Problem> {
    store::payment(&mut school.read(jobs::ACTOR).await?, id).await?.ok_or(Problem::NotFound)
}

/// What the page says while the provider's word is awaited.
struct BackView {
    title: String,
    text: String,
    forward: String,
    href: String,
}

impl BackView {
    fn of(reader: &Reader, said: &str, href: &str) -> Self {
        Self {
            title: reader.say("payments-back-title"),
            text: reader.say(said),
            forward: reader.say("payments-back-forward"),
            href: href.to_owned(),
        }
    }
}

impl Sample for BackView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let said = ["payments-back-waiting", "payments-back-asked", "payments-back-unfitting"];
        said.into_iter().map(|said| Self::of(reader, said, "/orders")).collect()
    }
}

fn markup(view: &BackView) -> Markup {
    html! {
        (heading(&view.title))
        (lede(&view.text))
        p { (link_button(&view.href, &view.forward)) }
    }
}

/// The samples of this slice's pages, as the page test wants them.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    BackView::samples(reader).iter().map(markup).collect()
}
