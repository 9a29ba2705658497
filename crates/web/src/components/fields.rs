//! Fields, buttons and the summary of errors. A field has a label, keeps what was typed, and says its error in the same
//! words as the summary, which takes the focus when the page comes back.

use crate::errors::FormErrors;
use crate::form::FormView;
use lyceum_words::Reader;
use maud::{Markup, Render, html};

/// What a field takes.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Email,
    Search,
    Password,
    Number,
    Date,
    /// Several lines.
    Area,
}

impl Kind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Area | Self::Number => "text",
            Self::Email => "email",
            Self::Search => "search",
            Self::Password => "password",
            Self::Date => "date",
        }
    }
}

/// One field about to be drawn; put it into markup as it is.
pub struct Field<'f> {
    view: &'f FormView,
    name: &'f str,
    label: String,
    kind: Kind,
    autocomplete: &'f str,
    hint: Option<String>,
    optional: Option<String>,
    most: Option<u32>,
    rows: u32,
}

/// A labelled field. `autocomplete` is the token of the HTML standard, or "off" where none exists.
pub fn field<'f>(
    view: &'f FormView,
    name: &'f str,
    label: impl Into<String>,
    kind: Kind,
    autocomplete: &'f str,
) -> Field<'f> {
    Field { view, name, label: label.into(), kind, autocomplete, hint: None, optional: None, most: None, rows: 4 }
}

impl Field<'_> {
    /// A sentence under the label that helps to answer.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// May stay empty; the word that says so stands beside the label. All others are required.
    #[must_use]
    pub fn optional(mut self, word: impl Into<String>) -> Self {
        self.optional = Some(word.into());
        self
    }

    /// At most this many characters.
    #[must_use]
    pub fn max(mut self, characters: u32) -> Self {
        self.most = Some(characters);
        self
    }

    /// The height of a field of several lines.
    #[must_use]
    pub fn rows(mut self, rows: u32) -> Self {
        self.rows = rows;
        self
    }
}

/// The id of a field of this form; a page may have several forms with the same fields.
fn id_of(view: &FormView, name: &str) -> String {
    format!("field-{}", view.errors.id_of(name))
}

fn hint_line(view: &FormView, name: &str, hint: &str) -> Markup {
    html! { p.hint id={ "hint-" (view.errors.id_of(name)) } { (super::whole(hint)) } }
}

/// The ids of hint and error that a control is described by.
fn described_by(view: &FormView, name: &str, hint: bool) -> Option<String> {
    let id = view.errors.id_of(name);
    let parts: Vec<String> = [(hint, "hint"), (view.errors.of(name).is_some(), "error")]
        .iter()
        .filter(|(there, _)| *there)
        .map(|(_, part)| format!("{part}-{id}"))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn error_line(view: &FormView, name: &str) -> Markup {
    html! { @if let Some(error) = view.errors.of(name) { p.field-error id={ "error-" (view.errors.id_of(name)) } { (error) } } }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let (name, value, error) = (self.name, self.view.typed.raw(self.name), self.view.errors.of(self.name));
        let described = described_by(self.view, name, self.hint.is_some());
        let id = id_of(self.view, name);
        let invalid = error.map(|_| "true");
        let required = self.optional.is_none();
        let most = self.most.map(|most| most.to_string());
        html! {
            div.field.invalid[error.is_some()] {
                label for=(id) {
                    (self.label)
                    @if let Some(word) = &self.optional { " " span.optional { (word) } }
                }
                @if let Some(hint) = &self.hint { (hint_line(self.view, name, hint)) }
                (error_line(self.view, name))
                @if self.kind == Kind::Area {
                    textarea id=(id) name=(name) rows=(self.rows) autocomplete=(self.autocomplete)
                        maxlength=[most] required[required] aria-describedby=[described] aria-invalid=[invalid] {
                        // A parser drops the first line break of a text area; this one is for it.
                        "\n" (value)
                    }
                } @else {
                    input id=(id) name=(name) type=(self.kind.input_type()) value=(value)
                        autocomplete=(self.autocomplete) maxlength=[most] required[required]
                        inputmode=[(self.kind == Kind::Number).then_some("decimal")]
                        aria-describedby=[described] aria-invalid=[invalid];
                }
            }
        }
    }
}

/// A box to tick; never ticked beforehand unless it was when the form was sent. It says yes to the words beside it, so the
/// script does not carry the tick to the same page in another language.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub fn checkbox(view: &FormView, name: &str, value: &str, label: Markup) -> Markup {
    let error = view.errors.of(name);
    html! {
        div.check.invalid[error.is_some()] {
            (error_line(view, name))
            input type="checkbox" data-consent id=(id_of(view, name)) name=(name) value=(value) checked[view.typed.all(name).contains(&value)]
                aria-describedby=[described_by(view, name, false)] aria-invalid=[error.map(|_| "true")];
            label for=(id_of(view, name)) { (label) }
        }
    }
}

/// One of several, none chosen beforehand.
pub fn radios(view: &FormView, name: &str, legend: &str, choices: &[(&str, &str)]) -> Markup {
    let error = view.errors.of(name);
    html! {
        fieldset.radios.invalid[error.is_some()] aria-describedby=[described_by(view, name, false)] {
            legend { (legend) }
            (error_line(view, name))
            @for (at, (value, label)) in choices.iter().enumerate() {
                @let id = if at == 0 { id_of(view, name) } else { format!("{}-{at}", id_of(view, name)) };
                div.check {
                    input type="radio" id=(id) name=(name) value=(value) checked[view.typed.text(name) == *value];
                    label for=(id) { (super::whole(label)) }
                }
            }
        }
    }
}

/// One of a list.
pub fn select(view: &FormView, name: &str, label: &str, choices: &[(&str, &str)]) -> Markup {
    select_with(view, (name, label), None, choices)
}

/// One of a list, with a sentence about what hangs on it.
pub fn hinted_select(view: &FormView, named: (&str, &str), hint: &str, choices: &[(&str, &str)]) -> Markup {
    select_with(view, named, Some(hint), choices)
}

fn select_with(view: &FormView, (name, label): (&str, &str), hint: Option<&str>, choices: &[(&str, &str)]) -> Markup {
    let error = view.errors.of(name);
    html! {
        div.field.invalid[error.is_some()] {
            label for=(id_of(view, name)) { (label) }
            @if let Some(hint) = hint { (hint_line(view, name, hint)) }
            (error_line(view, name))
            select id=(id_of(view, name)) name=(name) aria-describedby=[described_by(view, name, hint.is_some())]
                aria-invalid=[error.map(|_| "true")] {
                @for (value, label) in choices {
                    option value=(value) selected[view.typed.text(name) == *value] { (label) }
                }
            }
        }
    }
}

/// Something the form carries along.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The one thing to do. The label is a verb.
pub fn button(label: &str) -> Markup {
    html! { button.button type="submit" { (label) } }
}

/// Something else that can be done.
pub fn quiet_button(label: &str) -> Markup {
    html! { button.button.quiet type="submit" { (label) } }
}

/// Something that is lost by doing it.
pub fn danger_button(label: &str) -> Markup {
    html! { button.button.danger type="submit" { (label) } }
}

/// One of several buttons of a form, known by its value.
pub fn named_button(name: &str, value: &str, label: &str) -> Markup {
    html! { button.button type="submit" name=(name) value=(value) { (label) } }
}

/// A link that leads to the one thing to do.
pub fn link_button(href: &str, label: &str) -> Markup {
    html! { a.button href=(href) { (label) } }
}

/// An ordinary link.
pub fn link(href: &str, label: &str) -> Markup {
    html! { a href=(href) { (super::whole(label)) } }
}

/// All errors of a form, each leading to its field. It takes the focus when the page opens, with and without script.
pub fn error_summary(errors: &FormErrors, reader: &Reader) -> Markup {
    html! {
        @if !errors.is_empty() {
            section.error-summary tabindex="-1" autofocus aria-labelledby="error-summary-title" {
                h2 #error-summary-title { (reader.say_with("web-errors", &[("n", errors.iter().count().into())])) }
                ul {
                    @for (field, text) in errors.iter() {
                        li { a href={ "#field-" (errors.id_of(field)) } { (text) } }
                    }
                }
            }
        }
    }
}
