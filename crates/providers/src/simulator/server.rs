//! The simulator's doors: a programming interface with keys, the buyer's pay page, an admin door, and the ledger.

use std::sync::Arc;
use std::time::Duration;
use std::{future::Future, io};

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use serde::Deserialize;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::behaviour::{Behaviour, Calls};
use super::books::{LedgerView, Record};
use super::client::SimulatorProvider;
use super::journal::Journal;
use super::refusal::Refusal;
use super::shared::{Options, Shared};
use super::{disputes, notices, pages, rules};
use crate::{Event, Method, NewCheckout, NewRefund, Side};

/// A running simulator. Dropping it stops it; its file stays.
pub struct Simulator {
    shared: Arc<Shared>,
    stop: watch::Sender<bool>,
    served: tokio::task::JoinHandle<()>,
}

impl Simulator {
    /// Opens the file, binds the port and serves until stopped.
    pub async fn start(options: Options) -> io::Result<Self> {
        let (journal, books) = Journal::open(&options.data)?;
        let listener = TcpListener::bind(options.listen).await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let http = super::client::http(Duration::from_secs(10)).map_err(io::Error::other)?;
        let shared = Arc::new(Shared::new(options, base_url, http, (journal, books)));
        let (stop, mut stopped) = watch::channel(false);
        let deliveries = tokio::spawn(notices::run(shared.clone(), stop.subscribe()));
        let app = router(shared.clone());
        let served = tokio::spawn(async move {
            let shutdown = async move {
                let _ = stopped.wait_for(|stop| *stop).await;
            };
            if let Err(error) = axum::serve(listener, app).with_graceful_shutdown(shutdown).await {
                tracing::error!(%error, "the simulator no longer serves");
            }
            deliveries.abort();
        });
        Ok(Self { shared, stop, served })
    }

    /// Its address, as `http://127.0.0.1:9090`.
    pub fn base_url(&self) -> &str {
        &self.shared.base_url
    }

    /// The school's side of it.
    pub fn provider(&self) -> Result<SimulatorProvider, reqwest::Error> {
        let options = &self.shared.options;
        SimulatorProvider::new(&self.shared.base_url, &options.api_key, vec![options.webhook_secret.clone()])
    }

    /// Its own ledger.
    pub fn ledger(&self) -> LedgerView {
        self.shared.books().ledger()
    }

    /// From now on it behaves like this.
    pub async fn behave(&self, behaviour: Behaviour) {
        let _ = self.shared.change(|_, _| (vec![Record::Behaviour { behaviour }], ())).await;
    }

    /// Does what the buyer does on the pay page: `pay` or `decline`, and one of the page's choices; by card.
    pub async fn pay(&self, reference: &str, choice: &str) -> bool {
        self.pay_by(reference, choice, Method::Card).await
    }

    /// The same by another means.
    pub async fn pay_by(&self, reference: &str, choice: &str, method: Method) -> bool {
        let choice = rules::Choice { behaviour: choice, method };
        let checkout = self.shared.books().references.get(reference).cloned();
        let Some(checkout) = checkout else { return false };
        self.shared.change(|books, now| rules::pay(books, self.shared.when(now), &checkout, choice)).await.is_ok()
    }

    /// Settles a refund or lets it fail, by the school's id for it, as the admin door does; for refunds that stay until then.
    pub async fn finish(&self, reference: &str, fails: bool) -> bool {
        let finished =
            self.shared.change(|books, now| rules::finish(books, self.shared.when(now), reference, fails)).await;
        matches!(finished, Ok(Ok(())))
    }

    /// A bank takes back what is left of the first capture of the school's payment, as the button on its page has it; the
    /// id of the dispute, where something was left.
    pub async fn dispute(&self, reference: &str) -> Option<String> {
        let capture = {
            let books = self.shared.books();
            let entry = books.checkouts.get(books.references.get(reference)?)?;
            entry.captures.first()?.id.clone()
        };
        self.dispute_capture(&capture).await
    }

    /// The same of this capture.
    pub async fn dispute_capture(&self, capture: &str) -> Option<String> {
        let opened = self.shared.change(|books, now| disputes::open(books, self.shared.when(now), capture)).await;
        opened.ok()?.ok()
    }

    /// Decides a dispute, as the buttons on its payment's page do.
    pub async fn decide(&self, dispute: &str, won_by: Side) -> bool {
        let decide = |books: &_, now| disputes::decide(books, self.shared.when(now), dispute, won_by);
        matches!(self.shared.change(decide).await, Ok(Ok(())))
    }

    /// The notices that wait, signed, in the order they fall due; for schools that have no address to send them to.
    pub async fn take_notices(&self) -> Vec<(Vec<(String, String)>, Vec<u8>)> {
        notices::plans(&self.shared).await;
        notices::take(&self.shared).await
    }

    /// A notice of this event as the simulator would send it, for tests of what it never says.
    pub fn signs(&self, event: &Event) -> Option<notices::Signed> {
        notices::signed(&self.shared, event)
    }

    /// Serves until the future ends, then closes.
    pub async fn until(self, shutdown: impl Future<Output = ()>) {
        shutdown.await;
        self.stop().await;
    }

    /// Changes the pace of what is asked from now on.
    pub fn set_pace(&self, pace: Duration) {
        self.shared.set_pace(pace);
    }

    /// Closes the doors and waits for calls under way.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        let _ = self.served.await;
    }
}

fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/healthz", get(async || "ready"))
        .route("/v1/checkouts", post(open_checkout))
        .route("/v1/payments/{reference}", get(payment))
        .route("/v1/refunds", post(open_refund))
        .route("/v1/refunds/{reference}", get(refund))
        .route("/pay/{checkout}", get(pay_page).post(pay))
        .route("/pay/{checkout}/disputes", post(dispute))
        .route("/pay/{checkout}/disputes/{dispute}", post(decide))
        .route("/admin/behaviour", get(behaviour).post(behave))
        .route("/admin/refunds/{reference}/{result}", post(finish_refund))
        .route("/ledger", get(ledger))
        .with_state(shared)
}

type Answer = Result<Response, Refusal>;

/// Refuses callers without the key, and everybody while it is away; finds their idempotency key.
fn admitted(shared: &Shared, headers: &HeaderMap) -> Result<Option<String>, Refusal> {
    let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    if shown.and_then(|value| value.strip_prefix("Bearer ")) != Some(shared.options.api_key.as_str()) {
        return Err(Refusal::new(StatusCode::UNAUTHORIZED, "unauthorized", "the key of this account is missing"));
    }
    if shared.books().behaviour.calls == Calls::Unavailable {
        return Err(Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "come back later"));
    }
    Ok(headers.get("idempotency-key").and_then(|value| value.to_str().ok()).map(str::to_owned))
}

fn keyed(shared: &Shared, headers: &HeaderMap) -> Result<String, Refusal> {
    let missing = || Refusal::new(StatusCode::BAD_REQUEST, "no_key", "send an Idempotency-Key");
    admitted(shared, headers)?.filter(|key| !key.is_empty() && key.len() <= 64).ok_or_else(missing)
}

async fn open_checkout(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    Json(asked): Json<NewCheckout>,
) -> Answer {
    let key = keyed(&shared, &headers)?;
    let base_url = shared.base_url.clone();
    let done = shared.change(|books, _| rules::checkout(books, &key, asked, &base_url)).await??;
    Ok(answer(&shared, done.first_time, Json(done.value).into_response()).await)
}

async fn open_refund(State(shared): State<Arc<Shared>>, headers: HeaderMap, Json(asked): Json<NewRefund>) -> Answer {
    let key = keyed(&shared, &headers)?;
    let done = shared.change(|books, now| rules::refund(books, shared.when(now), &key, &asked)).await??;
    Ok(answer(&shared, done.first_time, Json(done.value).into_response()).await)
}

/// Answers as the behaviour wants it, the first time; a repeated key is answered properly.
async fn answer(shared: &Shared, first_time: bool, response: Response) -> Response {
    let calls = shared.books().behaviour.calls;
    match calls {
        Calls::DropAfterEffect if first_time => broken(),
        Calls::Slow if first_time => {
            tokio::time::sleep(shared.pace() * 20).await;
            response
        }
        _ => response,
    }
}

async fn payment(State(shared): State<Arc<Shared>>, headers: HeaderMap, Path(reference): Path<String>) -> Answer {
    admitted(&shared, &headers)?;
    let state = shared.books().payment_state(&reference, &shared.base_url);
    Ok(Json(state).into_response())
}

async fn refund(State(shared): State<Arc<Shared>>, headers: HeaderMap, Path(reference): Path<String>) -> Answer {
    admitted(&shared, &headers)?;
    notices::plans(&shared).await;
    let state = shared.books().refund_state(&reference);
    Ok(Json(state).into_response())
}

async fn pay_page(State(shared): State<Arc<Shared>>, Path(checkout): Path<String>) -> Response {
    let books = shared.books();
    match books.checkouts.get(&checkout) {
        Some(entry) => pages::pay(&books, entry).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Deserialize)]
struct Pressed {
    action: String,
    #[serde(default)]
    behaviour: String,
    /// Without a choice it is a card.
    #[serde(default)]
    method: Option<Method>,
}

async fn pay(State(shared): State<Arc<Shared>>, Path(checkout): Path<String>, Form(form): Form<Pressed>) -> Answer {
    let behaviour = if form.action == "decline" { "decline" } else { form.behaviour.as_str() };
    let choice = rules::Choice { behaviour, method: form.method.unwrap_or(Method::Card) };
    let done = shared.change(|books, now| rules::pay(books, shared.when(now), &checkout, choice)).await??;
    if done.dropped {
        return Ok(broken());
    }
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, done.return_url)]).into_response())
}

async fn home(State(shared): State<Arc<Shared>>) -> Response {
    pages::home(&shared.books()).into_response()
}

#[derive(Deserialize)]
struct Disputing {
    capture: String,
}

async fn dispute(
    State(shared): State<Arc<Shared>>,
    Path(checkout): Path<String>,
    Form(form): Form<Disputing>,
) -> Answer {
    shared.change(|books, now| disputes::open(books, shared.when(now), &form.capture)).await??;
    Ok(back_to_page(&checkout))
}

#[derive(Deserialize)]
struct Deciding {
    won_by: Side,
}

async fn decide(
    State(shared): State<Arc<Shared>>,
    Path((checkout, dispute)): Path<(String, String)>,
    Form(form): Form<Deciding>,
) -> Answer {
    shared.change(|books, now| disputes::decide(books, shared.when(now), &dispute, form.won_by)).await??;
    Ok(back_to_page(&checkout))
}

fn back_to_page(checkout: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/pay/{checkout}"))]).into_response()
}

async fn behaviour(State(shared): State<Arc<Shared>>) -> Json<Behaviour> {
    Json(shared.books().behaviour)
}

async fn behave(State(shared): State<Arc<Shared>>, Json(behaviour): Json<Behaviour>) -> Answer {
    shared.change(|_, _| (vec![Record::Behaviour { behaviour }], ())).await?;
    Ok(Json(behaviour).into_response())
}

async fn finish_refund(State(shared): State<Arc<Shared>>, Path((reference, result)): Path<(String, String)>) -> Answer {
    let fails = result == "fail";
    shared.change(|books, now| rules::finish(books, shared.when(now), &reference, fails)).await??;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn ledger(State(shared): State<Arc<Shared>>) -> Json<LedgerView> {
    Json(shared.books().ledger())
}

/// An answer that breaks off: the caller sees a connection that died after the effect.
fn broken() -> Response {
    let torn = futures::stream::once(async { Err::<Vec<u8>, _>(io::Error::other("told to break off")) });
    Response::new(Body::from_stream(torn))
}
