//! Who calls. Everyone is a [`Caller`]; a handler that needs more says so in the type of its argument, and that is the
//! whole of its permission. Where to look next: `sessions/` for how a browser is known.

use crate::cookies::{Cookies, cookie};
use crate::links::HeadCount;
use crate::problem::Problem;
use crate::sessions::known;
use crate::sessions::session::{Session, SessionId, SignedIn};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use lyceum_kernel::{Actor, Locale, PersonId, Role, Span};
use lyceum_school::School;
use lyceum_words::Reader;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// The cookie that remembers a language chosen on this browser.
pub(crate) const LANGUAGE_COOKIE: &str = "language";

/// Whoever sent the request, signed in or not.
#[derive(Clone)]
pub struct Caller(Arc<Inner>);

struct Inner {
    school: School,
    cookies: Cookies,
    reader: Reader,
    session: Option<Session>,
    device: String,
    path: String,
    back: String,
    counts: Vec<(&'static str, usize)>,
}

impl Caller {
    /// The school that is called.
    pub fn school(&self) -> &School {
        &self.0.school
    }

    /// For `school.begin(…)`.
    pub fn actor(&self) -> Actor {
        match self.signed_in() {
            Some(signed) => Actor::Person { id: signed.person.clone(), role: signed.role },
            None => Actor::Visitor,
        }
    }

    /// The person who signed in at this browser.
    pub fn person(&self) -> Option<&PersonId> {
        self.signed_in().map(|signed| &signed.person)
    }

    /// Their role, as it is now.
    pub fn role(&self) -> Option<Role> {
        self.signed_in().map(|signed| signed.role)
    }

    /// Whether they signed in at this browser within this span, by machine time: what must not be done at a browser that
    /// somebody left open asks for it.
    pub fn signed_in_within(&self, span: Span) -> bool {
        let now = self.school().machine_now();
        let signed_in = self.0.session.as_ref().filter(|session| session.signed_in.is_some());
        signed_in.is_some_and(|session| now.since(session.begun_at) <= span)
    }

    /// Their name, as they gave it.
    pub fn name(&self) -> Option<&str> {
        self.signed_in().map(|signed| signed.name.as_str())
    }

    /// The language and zone in which to speak.
    pub fn reader(&self) -> &Reader {
        &self.0.reader
    }

    /// The language in which to speak.
    pub fn locale(&self) -> Locale {
        self.0.reader.locale()
    }

    /// The language the address of this request asks for.
    pub(crate) fn asked_locale(&self) -> Option<Locale> {
        asked(self.path().split_once('?').map(|(_, query)| query))
    }

    /// The path and query of this request.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Where a form of the frame leads back to: this page, or the one whose form this page answers, which can be opened.
    pub(crate) fn back(&self) -> &str {
        &self.0.back
    }

    /// The session, if this browser has one; [`ensure`](crate::sessions::ensure) makes one.
    pub fn session(&self) -> Option<&SessionId> {
        self.0.session.as_ref().map(|session| &session.id)
    }

    /// The number behind the link of the head that leads there.
    pub(crate) fn count(&self, href: &str) -> usize {
        self.0.counts.iter().find(|(of, _)| *of == href).map_or(0, |(_, count)| *count)
    }

    /// The cookies that will leave with the response.
    pub(crate) fn cookies(&self) -> &Cookies {
        &self.0.cookies
    }

    /// "Firefox · Linux": enough to know one's own browsers by.
    pub(crate) fn device(&self) -> &str {
        &self.0.device
    }

    fn signed_in(&self) -> Option<&SignedIn> {
        self.0.session.as_ref().and_then(|session| session.signed_in.as_ref())
    }

    async fn find(parts: &mut Parts, school: School) -> Result<Self, Problem> {
        let known = Known::of(parts);
        if let Some(caller) = known.0.get() {
            return Ok(caller.clone());
        }
        let cookies = Cookies::of(parts);
        let session = known::find(&school, &parts.headers).await?;
        let locale = locale(parts, session.as_ref());
        let reader = Reader::new(Arc::clone(school.words()), locale, school.zone().clone());
        let device = known::device(header_text(&parts.headers, &header::USER_AGENT));
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let back = crate::safe_next(&way_back(parts)).to_owned();
        let counts = school.list::<HeadCount>().iter();
        let counts = counts.map(|each| (each.href, (each.count)(&parts.headers, &school))).collect();
        let caller = Self(Arc::new(Inner { school, cookies, reader, session, device, path, back, counts }));
        // A second extractor of the same request has found the same caller.
        let _ = known.0.set(caller.clone());
        Ok(caller)
    }

    /// A caller for pages that must be shown although nothing about the request could be read.
    pub(crate) fn unknown(school: School, parts: &mut Parts) -> Self {
        let cookies = Cookies::of(parts);
        let reader = Reader::new(Arc::clone(school.words()), locale(parts, None), school.zone().clone());
        let (path, back) = (parts.uri.path().to_owned(), crate::safe_next(&way_back(parts)).to_owned());
        let (device, counts) = (String::new(), Vec::new());
        Self(Arc::new(Inner { school, cookies, reader, session: None, device, path, back, counts }))
    }
}

/// Who calls, once one extractor of a request has found out: the others, and the layer that draws a page of a problem, need
/// not ask again. It holds the caller, so the caller must not hold it: two that hold each other stay in memory for ever.
#[derive(Clone, Default)]
pub(crate) struct Known(Arc<OnceLock<Caller>>);

impl Known {
    /// That of the request with these parts.
    pub(crate) fn of(parts: &mut Parts) -> Self {
        parts.extensions.get_or_insert_default::<Self>().clone()
    }
}

/// What was asked for in this address, else chosen on this browser, else the person's, else the browser's.
fn locale(parts: &Parts, session: Option<&Session>) -> Locale {
    asked(parts.uri.query())
        .or_else(|| cookie(&parts.headers, LANGUAGE_COOKIE).and_then(Locale::from_tag))
        .or_else(|| session.and_then(|session| session.locale))
        .unwrap_or_else(|| Locale::negotiate(header_text(&parts.headers, &header::ACCEPT_LANGUAGE)))
}

/// The language an address asks for.
fn asked(query: Option<&str>) -> Option<Locale> {
    query.and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("lang="))).and_then(Locale::from_tag)
}

fn header_text<'h>(headers: &'h HeaderMap, name: &header::HeaderName) -> &'h str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

impl<S> FromRequestParts<S> for Caller
where
    S: Send + Sync,
    School: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Self::find(parts, School::from_ref(state)).await
    }
}

impl From<&Caller> for Actor {
    fn from(caller: &Caller) -> Self {
        caller.actor()
    }
}

impl From<Caller> for Actor {
    fn from(caller: Caller) -> Self {
        caller.actor()
    }
}

/// Somebody signed in, with any role.
#[derive(Clone)]
pub struct Learner {
    caller: Caller,
    person: PersonId,
}

/// Somebody of the staff: an agent or the owner.
#[derive(Clone)]
pub struct Agent(Learner);

/// The owner of the school.
#[derive(Clone)]
pub struct Owner(Learner);

impl Learner {
    /// Who has signed in.
    pub fn id(&self) -> &PersonId {
        &self.person
    }
}

impl<S> FromRequestParts<S> for Learner
where
    S: Send + Sync,
    School: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, state).await?;
        match caller.person().cloned() {
            Some(person) => Ok(Self { caller, person }),
            None => Err(Problem::SignIn { next: way_back(parts) }),
        }
    }
}

/// Where to go on after signing in: this page, or the one whose form was sent.
fn way_back(parts: &Parts) -> String {
    if matches!(parts.method, Method::GET | Method::HEAD) {
        return parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    }
    let referer = header_text(&parts.headers, &header::REFERER);
    let path = referer.split_once("://").and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)));
    path.unwrap_or("/").to_owned()
}

async fn with_role<S>(parts: &mut Parts, state: &S, least: Role) -> Result<Learner, Problem>
where
    S: Send + Sync,
    School: FromRef<S>,
{
    let learner = Learner::from_request_parts(parts, state).await?;
    // A wrong role is told the page does not exist, so that the staff's addresses say nothing to others.
    if learner.role().is_some_and(|role| role >= least) { Ok(learner) } else { Err(Problem::NotFound) }
}

impl<S> FromRequestParts<S> for Agent
where
    S: Send + Sync,
    School: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        with_role(parts, state, Role::Agent).await.map(Self)
    }
}

impl<S> FromRequestParts<S> for Owner
where
    S: Send + Sync,
    School: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        with_role(parts, state, Role::Owner).await.map(Self)
    }
}

impl Deref for Learner {
    type Target = Caller;
    fn deref(&self) -> &Caller {
        &self.caller
    }
}

impl Deref for Agent {
    type Target = Learner;
    fn deref(&self) -> &Learner {
        &self.0
    }
}

impl Deref for Owner {
    type Target = Learner;
    fn deref(&self) -> &Learner {
        &self.0
    }
}

impl From<&Learner> for Actor {
    fn from(learner: &Learner) -> Self {
        learner.actor()
    }
}

impl From<Learner> for Actor {
    fn from(learner: Learner) -> Self {
        learner.actor()
    }
}

impl From<&Agent> for Actor {
    fn from(agent: &Agent) -> Self {
        agent.actor()
    }
}

impl From<Agent> for Actor {
    fn from(agent: Agent) -> Self {
        agent.actor()
    }
}

impl From<&Owner> for Actor {
    fn from(owner: &Owner) -> Self {
        owner.actor()
    }
}

impl From<Owner> for Actor {
    fn from(owner: Owner) -> Self {
        owner.actor()
    }
}

#[cfg(test)]
mod tests {
    use super::{Caller, Known};
    use crate::trial::Trial;
    use axum::extract::FromRequestParts;
    use axum::http::Request;
    use std::sync::Arc;

    // 2026-11-30: each request left four hundred bytes behind: the caller held the visit, and the visit the caller.
    #[tokio::test]
    async fn nothing_of_a_caller_is_left_when_the_request_has_ended() {
        let trial = Trial::open("http://127.0.0.1:8080").await;
        let (mut parts, ()) = Request::new(()).into_parts();
        let kept_by_the_layer = Known::of(&mut parts);
        let caller = Caller::from_request_parts(&mut parts, &trial.school).await.unwrap();
        let again = Caller::from_request_parts(&mut parts, &trial.school).await.unwrap();
        assert!(Arc::ptr_eq(&caller.0, &again.0), "one caller a request");
        let left = Arc::downgrade(&caller.0);
        drop((caller, again, parts, kept_by_the_layer));
        assert_eq!(left.strong_count(), 0);
    }
}
