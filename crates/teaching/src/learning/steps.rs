//! Warnings before a click that matters: one that would cross a limit of the terms, or issue a certificate.
//!
//! What matters is known above (claims asks the terms). Here the list is asked before the step, and a page is put in
//! between that works without script: the same form again, with one field more that says it is confirmed.

use axum::response::Response;
use futures::future::BoxFuture;
use lyceum_school::{Fault, Read};
use lyceum_web::components::{
    Clause, actions, danger_button, heading, hidden, lede, link_button, margin_line, named_button,
};
use lyceum_web::{Caller, Page, RawForm, Sample};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::Grant;

/// A step of the learner that the terms may take note of.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The first unit would be opened.
    Open,
    /// One more unit would be done.
    FinishUnit,
    /// All files of the course would be taken away.
    Download,
    /// A certificate would be issued.
    Certificate,
}

/// What the learner should know before the step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// A sentence in the reader's language.
    pub text: String,
    /// The clause it rests on, leading to its sentence.
    pub clause: Clause,
}

/// What a hook answers: everything to know before the step.
pub type Warned<'a> = BoxFuture<'a, Result<Vec<Warning>, Fault>>;

/// Given by upper slices: asked before each step. Answers in the reader's language.
#[derive(Copy, Clone)]
pub struct BeforeStep(pub for<'a> fn(&'a mut Read, &'a Grant, Step, &'a Reader) -> Warned<'a>);

/// Everything there is to know before the step.
pub(crate) async fn warnings(
    read: &mut Read,
    grant: &Grant,
    step: Step,
    reader: &Reader,
) -> Result<Vec<Warning>, Fault> {
    let school = read.school().clone();
    let mut all = Vec::new();
    for hook in school.list::<BeforeStep>() {
        all.extend((hook.0)(read, grant, step, reader).await?);
    }
    Ok(all)
}

/// The field that says: not yet, show me again what I typed.
pub(crate) const BACK: &str = "back";

/// The page in between.
pub(crate) struct ConfirmView {
    /// What is about to happen, as a question.
    pub(crate) title: String,
    /// One sentence.
    pub(crate) lede: String,
    /// What to know.
    pub(crate) warnings: Vec<Warning>,
    /// Where the form goes.
    pub(crate) action: String,
    /// What was typed, carried along.
    pub(crate) carried: Vec<(String, String)>,
    /// What the button does.
    pub(crate) button: String,
    /// The way back.
    pub(crate) back: (String, String),
    /// Whether the way back is a button that takes along what was typed.
    pub(crate) back_keeps: bool,
}

impl ConfirmView {
    /// Carries everything of a form along.
    pub(crate) fn carrying(mut self, form: &RawForm) -> Self {
        self.carried = form
            .pairs()
            .filter(|(name, _)| *name != "confirmed" && *name != BACK)
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        self
    }
}

/// The whole answer.
pub(crate) fn confirm_page(caller: &Caller, view: &ConfirmView) -> Response {
    Page::new(caller, view.title.clone()).main(confirm(view))
}

pub(crate) fn confirm(view: &ConfirmView) -> Markup {
    html! {
        (heading(&view.title))
        (lede(&view.lede))
        @for warning in &view.warnings {
            (margin_line(std::slice::from_ref(&warning.clause), html! { p { (warning.text) } }))
        }
        form method="post" action=(view.action) {
            @for (name, value) in &view.carried { (hidden(name, value)) }
            (hidden("confirmed", "yes"))
            // The safe step is the one that invites; the one that costs something looks like it, as on every such page.
            (actions(html! {
                @if view.back_keeps {
                    (named_button(BACK, "yes", &view.back.1))
                } @else {
                    (link_button(&view.back.0, &view.back.1))
                }
                (danger_button(&view.button))
            }))
        }
    }
}

impl Sample for ConfirmView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let sample = |back_keeps| Self {
            back_keeps,
            title: reader.say("learning-confirm-finish"),
            lede: reader.say("learning-confirm-finish-lede"),
            warnings: vec![Warning { text: "14 / 45".to_owned(), clause: Clause::new("C2b") }],
            action: "/learn/gra_1/strings".to_owned(),
            carried: vec![("question-1".to_owned(), "2".to_owned())],
            button: reader.say("learning-confirm-finish-button"),
            back: ("/learn/gra_1/strings".to_owned(), reader.say("learning-confirm-back")),
        };
        vec![sample(false), sample(true)]
    }
}
