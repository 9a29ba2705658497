//! `GET /healthz`: 200 when the database answers, 503 with a time to come back when it does not.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::get};
use lyceum_kernel::Actor;
use lyceum_school::School;

pub(crate) fn router() -> Router<School> {
    Router::new().route("/healthz", get(healthz))
}

async fn healthz(State(school): State<School>) -> Response {
    let answer = match school.read(Actor::System("health")).await {
        Ok(_) => school.next_due().await.map(|_| ()),
        Err(error) => Err(error),
    };
    match answer {
        Ok(()) => (StatusCode::OK, "ready\n").into_response(),
        Err(error) => {
            tracing::warn!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "2")], "not ready\n").into_response()
        }
    }
}
