//! Forms that keep what was typed. A handler reads a [`RawForm`], collects [`FormErrors`], and on any error shows the same
//! page again from a [`FormView`], so nothing has to be typed twice. Where to look next: `components/fields.rs`.

use crate::errors::FormErrors;
use crate::problem::Problem;
use axum::extract::{FromRequest, Request};
use axum::http::Method;

/// What was sent, in order, untouched. Body of a POST, query of a GET or HEAD.
#[derive(Clone, Debug, Default)]
pub struct RawForm(Vec<(String, String)>);

impl RawForm {
    /// A form of these pairs.
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        Self(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    /// The first value of a name without the space around it; empty if there is none.
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The first value of a name exactly as typed; empty if there is none.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(given, _)| given == name).map_or("", |(_, value)| value)
    }

    /// All values of a name, in order.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(given, _)| given == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Whether the name was sent with anything in it: a ticked box, a filled field.
    pub fn has(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// Everything, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl<S: Send + Sync> FromRequest<S> for RawForm {
    type Rejection = Problem;

    async fn from_request(mut request: Request, state: &S) -> Result<Self, Problem> {
        // HEAD is answered like GET without a body: its form stands in the address, where axum would look for a body.
        if request.method() == Method::HEAD {
            *request.method_mut() = Method::GET;
        }
        match axum::Form::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(axum::Form(pairs)) => Ok(Self(pairs)),
            Err(rejection) => Err(Problem::Unreadable(rejection.status())),
        }
    }
}

/// A form read into a type of its own.
#[derive(Clone, Debug)]
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: From<RawForm>> FromRequest<S> for Form<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        RawForm::from_request(request, state).await.map(|raw| Self(raw.into()))
    }
}

/// A form about to be shown: what stands in it, and what is wrong with that.
#[derive(Clone, Debug, Default)]
pub struct FormView {
    /// What stands in the fields.
    pub typed: RawForm,
    /// What is wrong.
    pub errors: FormErrors,
}

impl FormView {
    /// An empty form.
    pub fn blank() -> Self {
        Self::default()
    }

    /// A form that knows some answers already.
    pub fn filled(pairs: &[(&str, &str)]) -> Self {
        Self::of(RawForm::of(pairs))
    }

    /// A form as it was sent.
    pub fn of(typed: RawForm) -> Self {
        Self { typed, errors: FormErrors::default() }
    }

    /// A form as it was sent, and why it comes back.
    pub fn with(typed: RawForm, errors: FormErrors) -> Self {
        Self { typed, errors }
    }

    /// The same, as one of several forms of a page that have the same fields: their ids begin with this.
    #[must_use]
    pub fn within(self, form: &str) -> Self {
        Self { errors: self.errors.within(form), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_what_was_typed() {
        let form = RawForm::of(&[("name", "  Ada "), ("pick", "a"), ("pick", "b"), ("empty", " ")]);
        assert_eq!(form.text("name"), "Ada");
        assert_eq!(form.raw("name"), "  Ada ");
        assert_eq!(form.all("pick"), ["a", "b"]);
        assert!(!form.has("empty") && !form.has("absent"));
    }
}
