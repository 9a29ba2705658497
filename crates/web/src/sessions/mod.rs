//! How a browser is known from one request to the next: a random cookie, of which only a hash is kept. A session begins
//! when it is first needed (the details of a checkout) or at sign-in, and ends by itself, by sign-out, or from the person's own list.
//! Reasons: docs/decisions/sessions-on-our-own-table.md. Where to look next: `session.rs` for what
//! one is, `known.rs` for how a browser is known again, `store.rs` for the table.

mod cookie;
pub(crate) mod known;
pub(crate) mod session;
mod store;

#[cfg(test)]
mod tests;

pub use session::{SessionId, SessionRow};

use crate::caller::Caller;
use lyceum_kernel::{Locale, PersonId, Role};
use lyceum_school::Tx;
use lyceum_store::{Error, Reads};
use session::{Limits, SignedIn};

/// The caller's session, made now if there is none. Its cookie leaves with the response.
pub async fn ensure(tx: &mut Tx, caller: &Caller) -> Result<SessionId, Error> {
    if let Some(id) = caller.session() {
        return Ok(id.clone());
    }
    let id: SessionId = tx.new_id();
    let token = tx.token();
    let (now, limits) = (tx.school().machine_now(), Limits::of(None));
    store::insert(tx, &id, &cookie::hash(&token), caller.device(), (now, &limits)).await?;
    caller.cookies().set(cookie::given(tx.school(), &token, &limits));
    Ok(id)
}

/// Signs a person in at this browser. The token is always new, so a cookie planted before is worth nothing afterwards;
/// the session keeps its id, and what hangs on it stays: the details of a checkout, the orders placed here.
pub async fn sign_in(
    tx: &mut Tx,
    caller: &Caller,
    person: &PersonId,
    role: Role,
    name: &str,
    locale: Locale,
) -> Result<SessionId, Error> {
    let known = match caller.session() {
        // Somebody else's browser until now: begin afresh, so that nothing of theirs is left in it.
        Some(id) if caller.person().is_some_and(|before| before != person) => {
            store::delete(tx, id).await?;
            None
        }
        known => known,
    };
    let token = tx.token();
    let hash = cookie::hash(&token);
    let limits = Limits::of(Some(role));
    let as_of = (tx.school().machine_now(), &limits);
    // Whoever comes in sweeps: sessions that are over are forgotten here, so nothing has to remember to.
    store::sweep(tx, as_of.0).await?;
    let signed = SignedIn { person: person.clone(), role, name: name.to_owned() };
    let is_there = match known {
        Some(id) => store::sign_in(tx, id, &hash, (&signed, locale), as_of).await?,
        None => false,
    };
    let id = match known.filter(|_| is_there) {
        Some(id) => id.clone(),
        // There was none, or it was swept after this request had found it.
        None => {
            let id: SessionId = tx.new_id();
            store::insert(tx, &id, &hash, caller.device(), as_of).await?;
            store::sign_in(tx, &id, &hash, (&signed, locale), as_of).await?;
            id
        }
    };
    caller.cookies().set(cookie::given(tx.school(), &token, &limits));
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
    let signed = SignedIn { person: person.clone(), role, name: name.to_owned() };
    let now = tx.school().machine_now();
    store::update_person(tx, (&signed, locale), (now, &Limits::of(Some(role)))).await
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
