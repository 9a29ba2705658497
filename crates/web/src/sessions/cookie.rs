//! The cookie: its name, its attributes, its hash. On https it is `__Host-`, bound to this host and sent only encrypted;
//! on plain http (a demo on loopback) browsers refuse that prefix, so it has a plain name there.

use super::session::Limits;
use crate::is_https;
use axum::http::HeaderValue;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lyceum_school::School;
use sha2::{Digest, Sha256};

const SECURE_NAME: &str = "__Host-session";
const PLAIN_NAME: &str = "session";

pub(super) fn name(school: &School) -> &'static str {
    if is_https(school) { SECURE_NAME } else { PLAIN_NAME }
}

/// Whether this can be a token of ours; what cannot is not even looked up.
pub(super) fn plausible(token: &str) -> bool {
    (40..=64).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

/// What is stored of a token.
pub(super) fn hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()))
}

/// Gives the browser a token. It keeps it for as long as the session may last at most; the server may end that sooner.
pub(super) fn given(school: &School, token: &str, limits: &Limits) -> HeaderValue {
    header(school, token, &format!("Max-Age={}", limits.most.whole_seconds()))
}

pub(super) fn taken_away(school: &School) -> HeaderValue {
    header(school, "", "Max-Age=0")
}

fn header(school: &School, value: &str, age: &str) -> HeaderValue {
    let secure = if is_https(school) { "; Secure" } else { "" };
    let text = format!("{}={value}; Path=/; {age}; HttpOnly; SameSite=Lax{secure}", name(school));
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// A short name for a browser, from what it says of itself: "Firefox · Linux".
pub(crate) fn device(user_agent: &str) -> String {
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];
    let find =
        |list: &[(&str, &'static str)]| list.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name);
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "·".to_owned(),
    }
}
