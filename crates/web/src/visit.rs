//! One request while it is answered: the cookies that will leave with the response, and who calls once that is known.
//! `harden/` puts a [`Visit`] into each request; extractors find it there, so no handler has to carry cookies about.

use crate::caller::Caller;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Shared by the layers, extractors and handlers of one request.
#[derive(Clone, Default)]
pub(crate) struct Visit(Arc<Inner>);

#[derive(Default)]
struct Inner {
    cookies: Mutex<Vec<HeaderValue>>,
    caller: OnceLock<Caller>,
}

impl Visit {
    /// The visit of these request parts; a new one where no layer made it (in a test of a single router).
    pub(crate) fn of(parts: &mut Parts) -> Self {
        if let Some(visit) = parts.extensions.get::<Self>() {
            return visit.clone();
        }
        let visit = Self::default();
        parts.extensions.insert(visit.clone());
        visit
    }

    pub(crate) fn caller(&self) -> Option<&Caller> {
        self.0.caller.get()
    }

    pub(crate) fn remember(&self, caller: &Caller) {
        // A second extractor of the same request has found the same caller.
        let _ = self.0.caller.set(caller.clone());
    }

    /// This cookie leaves with the response.
    pub(crate) fn set_cookie(&self, cookie: HeaderValue) {
        self.0.cookies.lock().unwrap_or_else(PoisonError::into_inner).push(cookie);
    }

    /// Hands the collected cookies to the response.
    pub(crate) fn drain_cookies(&self, headers: &mut HeaderMap) {
        for cookie in self.0.cookies.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
}

/// The value of a cookie in the request, if it is there once. A doubled cookie is nobody's: another host of the same
/// domain may have put one beside ours.
#[must_use]
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let mut found = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(given, _)| *given == name)
        .map(|(_, value)| value);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: of two baskets the first counted, of two sessions none.
    #[test]
    fn a_doubled_cookie_is_nobodys() {
        let read = |lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(header::COOKIE, HeaderValue::from_static(line));
            }
            cookie(&headers, "basket").map(str::to_owned)
        };
        assert_eq!(read(&["a=1; basket=c.one; b=2"]).as_deref(), Some("c.one"));
        assert_eq!(read(&["basket=c.one; basket=c.two"]), None);
        assert_eq!(read(&["basket=c.one", "basket=c.two"]), None);
        assert_eq!(read(&["baskets=c.one"]), None);
    }
}
