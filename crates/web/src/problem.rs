//! What a handler answers when it cannot do what was asked. The words are chosen here and in `pages.rs` of a slice; the
//! page around them is drawn by `harden/problems.rs`, which knows the reader. A surprise is logged once, here.

use crate::errors::FormErrors;
use crate::text::Text;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use lyceum_kernel::IdSource;
use lyceum_school::Fault;
use std::sync::LazyLock;

/// What every handler returns.
pub type Answer = Result<Response, Problem>;

/// Why a request got no page of its own.
#[derive(Debug)]
pub enum Problem {
    /// There is no such page, or none for this caller.
    NotFound,
    /// The caller may not do this.
    Forbidden,
    /// Sign in first, then go on there.
    SignIn {
        /// A path of this school.
        next: String,
    },
    /// Not possible now, and where to go instead.
    Conflict {
        /// Why.
        text: Text,
        /// Where to go on.
        href: String,
    },
    /// Refused with words and a status of its own.
    Refused(StatusCode, Text),
    /// What was sent does not fit; for handlers that have no form to show again.
    Invalid(FormErrors),
    /// The body could not be read at all.
    Unreadable(StatusCode),
    /// The school cannot answer for the moment; try again.
    Busy,
    /// A surprise.
    Fault(Fault),
}

impl Problem {
    /// Not possible now; `href` leads on.
    pub fn conflict(text: impl Into<Text>, href: impl Into<String>) -> Self {
        Self::Conflict { text: text.into(), href: href.into() }
    }

    /// Refused with a status of its own.
    pub fn refused(status: StatusCode, text: impl Into<Text>) -> Self {
        Self::Refused(status, text.into())
    }

    /// What was sent does not fit.
    pub fn invalid(errors: FormErrors) -> Self {
        Self::Invalid(errors)
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Store(error) => error.into(),
            other => Self::Fault(other),
        }
    }
}

impl From<lyceum_store::Error> for Problem {
    fn from(error: lyceum_store::Error) -> Self {
        match error {
            lyceum_store::Error::Unavailable(why) => {
                tracing::warn!(%why, "the database is not available");
                Self::Busy
            }
            other => Self::Fault(other.into()),
        }
    }
}

/// What the layer that draws the page needs to know; travels with the bare response.
#[derive(Clone, Debug)]
pub(crate) enum Note {
    NotFound,
    Forbidden,
    SignIn { next: String },
    Conflict { text: Text, href: String },
    Refused(Text),
    Invalid(FormErrors),
    Unreadable,
    Busy,
    Fault { reference: String },
}

/// Only for references that people quote from an error page; ids of stored things come from the transaction.
static REFERENCES: LazyLock<IdSource> = LazyLock::new(IdSource::from_os);

/// Logs a surprise once and names it.
pub(crate) fn log_fault(what: &dyn std::fmt::Display) -> Note {
    let reference: String = REFERENCES.token().chars().take(8).collect();
    tracing::error!(%reference, error = %what, "a request failed by a fault");
    Note::Fault { reference }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, note) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, Note::NotFound),
            Self::Forbidden => (StatusCode::FORBIDDEN, Note::Forbidden),
            Self::SignIn { next } => (StatusCode::UNAUTHORIZED, Note::SignIn { next }),
            Self::Conflict { text, href } => (StatusCode::CONFLICT, Note::Conflict { text, href }),
            Self::Refused(status, text) => (status, Note::Refused(text)),
            Self::Invalid(errors) => (StatusCode::UNPROCESSABLE_ENTITY, Note::Invalid(errors)),
            Self::Unreadable(status) => (status, Note::Unreadable),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, Note::Busy),
            Self::Fault(fault) => (StatusCode::INTERNAL_SERVER_ERROR, log_fault(&fault)),
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(note);
        response
    }
}
