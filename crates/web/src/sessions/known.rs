//! How a browser is known again: by its cookie, in one indexed read.

use super::cookie;
pub(crate) use super::cookie::device;
use super::session::{Limits, Session};
use super::store;
use crate::cookies;
use axum::http::HeaderMap;
use lyceum_kernel::{Actor, Instant, Span};
use lyceum_school::School;
use lyceum_store::Error;
use std::time::Duration;

/// A visit is written down at most this often.
const TOUCH_EVERY: Span = Span::minutes(10);

/// How long a page waits for that to be written.
const TOUCH_PATIENCE: Duration = Duration::from_millis(250);

/// The session of this request, if its cookie is known and in time. One indexed read.
pub(crate) async fn find(school: &School, headers: &HeaderMap) -> Result<Option<Session>, Error> {
    let Some(token) = cookies::cookie(headers, cookie::name(school)).filter(|token| cookie::plausible(token)) else {
        return Ok(None);
    };
    let now = school.machine_now();
    let mut read = school.read(Actor::System("sessions")).await?;
    let found = store::by_token(&mut read, &cookie::hash(token), now).await?;
    drop(read);
    if let Some(session) = found.as_ref().filter(|session| now.since(session.seen_at) > TOUCH_EVERY) {
        touch_if_possible(school, session, now).await;
    }
    Ok(found)
}

/// Writes down that a session was seen. Whoever reads a page does not wait for the writer and is not turned away where it
/// cannot write (a full disk, another's long transaction): the next visit writes it.
async fn touch_if_possible(school: &School, session: &Session, now: Instant) {
    match tokio::time::timeout(TOUCH_PATIENCE, touch(school, session, now)).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, session = %session.id, "a visit could not be written down"),
        Err(_) => tracing::warn!(session = %session.id, "a visit could not be written down in time"),
    }
}

async fn touch(school: &School, session: &Session, now: Instant) -> Result<(), Error> {
    // A power cut may forget a touch; the next visit writes it again.
    let mut tx = school.begin_relaxed(Actor::System("sessions")).await?;
    store::touch(&mut tx, session, now, now.plus(Limits::of(session.role()).idle)).await?;
    tx.commit().await
}
