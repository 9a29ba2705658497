//! The cookies of one request: what the browser sent, and what will leave with the response. `harden/` puts [`Cookies`] into
//! each request, and whoever wants to set one finds them there, so no handler has to carry them about.

use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use std::sync::{Arc, Mutex, PoisonError};

/// Shared by the layers, extractors and handlers of one request.
#[derive(Clone, Default)]
pub(crate) struct Cookies(Arc<Mutex<Vec<HeaderValue>>>);

impl Cookies {
    /// Those of the request with these parts; new ones where no layer made them (in a test of a single router).
    pub(crate) fn of(parts: &mut Parts) -> Self {
        parts.extensions.get_or_insert_default::<Self>().clone()
    }

    /// This cookie leaves with the response.
    pub(crate) fn set(&self, cookie: HeaderValue) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(cookie);
    }

    /// Hands the collected cookies to the response.
    pub(crate) fn drain(&self, headers: &mut HeaderMap) {
        for cookie in self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
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
