//! What stands around every route, in one place and order. From the outside in: a line in the log, the headers, compression,
//! the way out (which draws problem pages and sets cookies), a net for panics, a time limit, the refusal of other sites.
//! Where to look next: `cross_site.rs`, `headers.rs`, `problems.rs`.

mod cross_site;
mod headers;
mod problems;

#[cfg(test)]
mod tests;

use crate::problem::{self, Problem};
use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use lyceum_school::School;
use std::any::Any;
use std::time::{Duration, Instant};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// A form of ours is far smaller. A route that takes files sets its own limit.
const BODY_LIMIT_BYTES: usize = 1024 * 1024;

/// No page of ours takes nearly as long; what does is cut off rather than piled up.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// Puts the protection of the whole school around its routes. Called once, by the binary.
pub fn harden(routes: Router<School>, school: School) -> Router {
    let worth_it = DefaultPredicate::new()
        .and(NotForContentType::const_new("video/"))
        .and(NotForContentType::const_new("audio/"))
        .and(NotForContentType::const_new("application/zip"))
        .and(NotForContentType::const_new("application/pdf"));
    routes
        .fallback(|| async { Problem::NotFound })
        .layer(DefaultBodyLimit::max(BODY_LIMIT_BYTES))
        .layer(from_fn_with_state(school.clone(), cross_site::refuse))
        .layer(from_fn(in_time))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn_with_state(school.clone(), problems::see_out))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(worth_it))
        .layer(from_fn_with_state(headers::Protection::of(&school), headers::protect))
        .layer(from_fn(log))
        .with_state(school)
}

async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(TIME_LIMIT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::Busy.into_response(),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the signature that the layer asks for")]
fn after_panic(panic: Box<dyn Any + Send>) -> Response {
    let what = panic.downcast_ref::<String>().map(String::as_str);
    let what = what.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message");
    let note = problem::log_fault(&format_args!("panic: {what}"));
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(note);
    response
}

/// One line a request, by the pattern of its route: an address can hold a token or an id, a pattern cannot.
async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let begun = Instant::now();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("no route", MatchedPath::as_str);
    let (status, elapsed_us) = (response.status().as_u16(), begun.elapsed().as_micros());
    if status >= 500 {
        tracing::warn!(%method, route, status, elapsed_us, "a request was answered");
    } else {
        tracing::debug!(%method, route, status, elapsed_us, "a request was answered");
    }
    response
}
