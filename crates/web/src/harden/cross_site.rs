//! A request that changes something must come from a page of ours. Browsers say where a request comes from in headers that
//! no page can write, so there is no token to keep in forms, and nothing depends on script.

use crate::problem::Problem;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use lyceum_school::School;

pub(super) async fn refuse(State(school): State<School>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || comes_from_us(request.headers(), &school.settings().base_url) {
        next.run(request).await
    } else {
        tracing::warn!("a request from another site was refused");
        Problem::Forbidden.into_response()
    }
}

/// What sends neither header is no browser (a provider's webhook, a script) and carries no cookie that a page could use.
fn comes_from_us(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else { return true };
    let Some((_, host)) = origin.split_once("://") else { return false };
    let ours = base_url.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or(rest));
    text(header::HOST.as_str()) == Some(host) || ours == Some(host)
}

#[cfg(test)]
mod tests {
    use super::comes_from_us;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    fn ours(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers: HeaderMap = pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        comes_from_us(&headers, "https://school.example/")
    }

    // SEC-13
    #[test]
    fn sec_13_only_our_own_pages_may_change_things() {
        assert!(ours(&[("sec-fetch-site", "same-origin")]));
        assert!(ours(&[("sec-fetch-site", "none")]));
        assert!(!ours(&[("sec-fetch-site", "cross-site")]));
        assert!(!ours(&[("sec-fetch-site", "same-site"), ("origin", "https://school.example")]));
        assert!(ours(&[("origin", "https://school.example")]));
        assert!(ours(&[("origin", "http://localhost:8080"), ("host", "localhost:8080")]));
        assert!(!ours(&[("origin", "https://school.example.evil"), ("host", "school.example")]));
        assert!(!ours(&[("origin", "null"), ("host", "school.example")]));
        assert!(ours(&[("host", "school.example")]));
    }
}
