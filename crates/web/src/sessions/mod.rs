//! How a browser is known from one request to the next: a random cookie, of which only a hash is kept. A session begins
//! when it is first needed (a basket) or at sign-in, and ends by itself, by sign-out, or from the person's own list.
//! Reasons: docs/decisions/sessions-on-our-own-table.md. Where to look next: `store.rs` for the table.

mod cookie;
mod store;

#[cfg(test)]
mod tests;

pub(crate) use cookie::device;
pub(crate) use store::{Session, SignedIn};

use crate::caller::Caller;
use crate::cookies;
use axum::http::HeaderMap;
use lyceum_kernel::{Actor, Instant, Locale, PersonId, Role, Span, id};
use lyceum_school::{School, Tx};
use lyceum_store::{Error, Reads};
use std::time::Duration;

id!(SessionId, "ses");

/// A session as its person sees it in their own list.
#[derive(Clone, Debug)]
pub struct SessionRow {
    pub id: SessionId,
    /// "Firefox on Linux".
    pub device: String,
    pub created_at: Instant,
    pub seen_at: Instant,
}

/// How long a session lasts without a visit, and at most.
pub(crate) struct Limits {
    pub(crate) idle: Span,
    pub(crate) most: Span,
}

impl Limits {
    /// The staff's browsers open more doors, so they close sooner.
    fn of(role: Option<Role>) -> Self {
        match role {
            Some(Role::Agent | Role::Owner) => Self { idle: Span::hours(8), most: Span::days(7) },
            Some(Role::Learner) | None => Self { idle: Span::days(14), most: Span::days(60) },
        }
    }
}

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

/// The caller's session, made now if there is none. Its cookie leaves with the response.
pub async fn ensure(tx: &mut Tx, caller: &Caller) -> Result<SessionId, Error> {
    if let Some(id) = caller.session() {
        return Ok(id.clone());
    }
    let id: SessionId = tx.new_id();
    let token = tx.token();
    let now = tx.school().machine_now();
    store::insert(tx, &id, &cookie::hash(&token), caller.device(), (now, &Limits::of(None))).await?;
    caller.cookies().set(cookie::given(tx.school(), &token));
    Ok(id)
}

/// Signs a person in at this browser. The token is always new, so a cookie planted before is worth nothing afterwards;
/// the session keeps its id, so the basket stays.
pub async fn sign_in(
    tx: &mut Tx,
    caller: &Caller,
    person: &PersonId,
    role: Role,
    name: &str,
    locale: Locale,
) -> Result<SessionId, Error> {
    let id = match caller.session() {
        // Somebody else's browser until now: begin afresh, so that nothing of theirs is left in it.
        Some(id) if caller.person().is_some_and(|before| before != person) => {
            store::delete(tx, id).await?;
            None
        }
        known => known.cloned(),
    };
    let token = tx.token();
    let now = tx.school().machine_now();
    let limits = Limits::of(Some(role));
    let id = match id {
        Some(id) => id,
        None => {
            let id: SessionId = tx.new_id();
            store::insert(tx, &id, &cookie::hash(&tx.token()), caller.device(), (now, &limits)).await?;
            id
        }
    };
    // Whoever comes in sweeps: sessions that are over are forgotten here, so nothing has to remember to.
    store::sweep(tx, now).await?;
    let signed = SignedIn { person: person.clone(), role, name: name.to_owned() };
    store::sign_in(tx, &id, &cookie::hash(&token), (&signed, locale), (now, &limits)).await?;
    caller.cookies().set(cookie::given(tx.school(), &token));
    Ok(id)
}

/// Ends the session of this browser.
pub async fn sign_out(tx: &mut Tx, caller: &Caller) -> Result<(), Error> {
    if let Some(id) = caller.session() {
        store::delete(tx, id).await?;
    }
    caller.cookies().set(cookie::taken_away(tx.school()));
    Ok(())
}

/// What changed about a person holds on their next request, at every browser.
pub async fn update_person(
    tx: &mut Tx,
    person: &PersonId,
    role: Role,
    name: &str,
    locale: Locale,
) -> Result<(), Error> {
    let longest = tx.school().machine_now().plus(Limits::of(Some(role)).most);
    store::update_person(tx, &SignedIn { person: person.clone(), role, name: name.to_owned() }, locale, longest).await
}

/// Ends every session of a person: suspended, erased, or "sign out everywhere".
pub async fn end_all(tx: &mut Tx, person: &PersonId) -> Result<(), Error> {
    store::delete_of(tx, person).await
}

/// Ends every session of a person but the one of this browser: their way in has changed.
pub async fn end_others(tx: &mut Tx, person: &PersonId, kept: &SessionId) -> Result<(), Error> {
    store::delete_others_of(tx, person, kept).await
}

/// Ends one session from the person's own list; another person's is left alone.
pub async fn end(tx: &mut Tx, person: &PersonId, session: &SessionId) -> Result<(), Error> {
    store::delete_one_of(tx, person, session).await
}

/// A person's sessions, the latest seen first.
pub async fn of(reads: &mut impl Reads, person: &PersonId) -> Result<Vec<SessionRow>, Error> {
    store::of(reads, person).await
}
