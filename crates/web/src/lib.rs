//! What every page of the school shares: who calls, sessions, problems, forms, the layout and its components.
//!
//! A handler takes a [`Caller`] (or [`Learner`], [`Agent`], [`Owner`]), does one thing, and answers with a [`Page`], a
//! [`see_other`] or a [`Problem`]. Where to look next: `caller.rs` for who may do what, `page.rs` for the frame,
//! `components/` for what stands in it, `harden/` for what protects every route.

mod accessibility;
mod assets;
mod caller;
mod clock;
pub mod components;
mod cookies;
mod errors;
mod form;
mod harden;
mod imprint;
mod language;
pub mod limits;
mod links;
mod page;
mod problem;
pub mod sessions;
mod text;
pub mod waiting;

#[cfg(test)]
mod trial;

pub use caller::{Agent, Caller, Learner, Owner};
pub use clock::{Passed, after_step};
pub use cookies::cookie;
pub use errors::FormErrors;
pub use form::{Form, FormView, RawForm};
pub use harden::harden;
pub use imprint::disputes;
pub use links::{Audience, DemoLink, FootLink, HeadCount, HeadLink};
pub use page::Page;
pub use problem::{Answer, Problem};
pub use sessions::SessionId;
pub use text::{Text, text};

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use lyceum_school::School;
use lyceum_words::{Reader, Source};

/// The texts of the frame.
pub const TEXT: Source = Source {
    slice: "web",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// Every source of this crate.
pub const TEXTS: &[Source] = &[TEXT];

/// The routes of the frame itself: the style sheet and its kin, the choice of language, the accessibility statement, the
/// imprint and the privacy page.
pub fn router() -> Router<School> {
    Router::new()
        .merge(accessibility::router())
        .merge(assets::router())
        .merge(imprint::router())
        .merge(language::router())
}

/// What a view looks like, for every kind of content it can hold: rendered in each language by one test.
pub trait Sample: Sized {
    /// One of each kind.
    fn samples(reader: &Reader) -> Vec<Self>;
}

/// Whether people reach this school by https: then cookies are bound to its host and sent only encrypted.
#[must_use]
pub fn is_https(school: &School) -> bool {
    school.settings().base_url.starts_with("https://")
}

/// After a form was accepted: go there.
pub fn see_other(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// The given address if it is a path of this school, else the front page: nobody can be sent elsewhere by a link.
pub fn safe_next(next: &str) -> &str {
    let ours = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n', '\t']);
    if ours { next } else { "/" }
}
