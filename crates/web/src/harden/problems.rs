//! The way out of one request: hands cookies to the response, and draws a page where a handler could only say why not. A
//! program that asked for JSON gets JSON.

use crate::caller::{Caller, Known};
use crate::components::heading;
use crate::cookies::Cookies;
use crate::page::Page;
use crate::problem::Note;
use crate::see_other;
use axum::Json;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use lyceum_school::School;
use maud::{Markup, html};

pub(super) async fn see_out(State(school): State<School>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let cookies = Cookies::of(&mut parts);
    Known::of(&mut parts);
    let mut kept = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let mut response = match note(&response, &kept) {
        Some(note) => answer(school, &mut kept, response.status(), &note).await,
        None => response,
    };
    cookies.drain(response.headers_mut());
    response
}

/// What the response says went wrong: a handler's note, or a bare refusal of the framework that a person would read.
fn note(response: &Response, request: &Parts) -> Option<Note> {
    if let Some(note) = response.extensions().get::<Note>() {
        return Some(note.clone());
    }
    let bare =
        response.headers().get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !bare || !asks_for(&request.headers, "text/html") {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some(Note::NotFound),
        // An id in the address that is no id.
        StatusCode::BAD_REQUEST if matches!(request.method, Method::GET | Method::HEAD) => Some(Note::NotFound),
        status if status.is_client_error() => Some(Note::Unreadable),
        status if status.is_server_error() => Some(Note::Busy),
        _ => None,
    }
}

fn asks_for(headers: &HeaderMap, media_type: &str) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains(media_type))
}

async fn answer(school: School, request: &mut Parts, status: StatusCode, note: &Note) -> Response {
    let json = asks_for(&request.headers, "application/json") && !asks_for(&request.headers, "text/html");
    if let (Note::SignIn { next }, false) = (note, json) {
        return see_other(&format!("/sign-in?next={}", encoded(next)));
    }
    // The address of something that is not there is told like any other: 404, never what is wrong with it.
    let status = if matches!(note, Note::NotFound) { StatusCode::NOT_FOUND } else { status };
    let caller = match Caller::from_request_parts(request, &school).await {
        Ok(caller) => caller,
        Err(_) => Caller::unknown(school, request),
    };
    let mut response = if json { program(&caller, status, note) } else { page(&caller, status, note) };
    if matches!(note, Note::Busy) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

fn program(caller: &Caller, status: StatusCode, note: &Note) -> Response {
    let (title, text) = words(caller, note);
    let reference = if let Note::Fault { reference } = note { Some(reference) } else { None };
    (status, Json(serde_json::json!({ "title": title, "text": text, "reference": reference }))).into_response()
}

/// Title and text of a problem, in the reader's words.
fn words(caller: &Caller, note: &Note) -> (String, String) {
    let reader = caller.reader();
    let pair = |key: &str| (reader.say(key), reader.say(&format!("{key}-text")));
    match note {
        Note::NotFound => pair("web-problem-not-found"),
        Note::Forbidden => pair("web-problem-forbidden"),
        Note::SignIn { .. } => (reader.say("web-sign-in"), String::new()),
        Note::Conflict { text, .. } | Note::Refused(text) => (reader.say("web-problem-conflict"), text.said(reader)),
        Note::Invalid(_) => pair("web-problem-invalid"),
        Note::Unreadable => pair("web-problem-unreadable"),
        Note::Busy => pair("web-problem-busy"),
        Note::Fault { .. } => pair("web-problem-fault"),
    }
}

fn page(caller: &Caller, status: StatusCode, note: &Note) -> Response {
    let (title, text) = words(caller, note);
    let content = html! {
        (heading(&title))
        p.lede { (text) }
        (more(caller, note))
    };
    Page::new(caller, title).status(status).main(content)
}

fn more(caller: &Caller, note: &Note) -> Markup {
    let reader = caller.reader();
    match note {
        Note::Conflict { href, .. } => html! { p { a.button href=(href) { (reader.say("web-problem-conflict-on")) } } },
        Note::Invalid(errors) => html! { ul { @for (_, text) in errors.iter() { li { (text) } } } },
        Note::Fault { reference } => html! { p { code.id { (reference) } } },
        _ => html! { p { a href="/" { (reader.say("web-problem-home")) } } },
    }
}

/// A path as the value of a query.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len() + 8);
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
