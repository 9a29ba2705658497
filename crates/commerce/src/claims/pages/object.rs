//! "If you do not agree": the form on the page of a claim, and what became of it. The page is the claim's own, so whoever may
//! read the answer as its person may object to it, and nobody else. What is kept and promised is in
//! `objection.rs`; what a click does is in `claim.rs`, whose page it is, and for whoever has not signed in in `guest.rs`.

use lyceum_people::promises::{self, Promise, promise_list};
use lyceum_school::{Fault, Read};
use lyceum_web::components::{Kind as Input, Mark, button, error_summary, field, hidden, radios, status_mark};
use lyceum_web::{FormErrors, FormView, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{Claim, Objection, State, Wish, store, urls};

/// What whoever has not signed in named to read the answer; the form sends it on, for nothing else remembers it.
pub(super) struct Named {
    pub(super) order: String,
    pub(super) email: String,
}

/// How many objections the page showed: a form of a guest that is sent again is no second one.
pub(super) const SHOWN: &str = "shown";

/// The longest objection.
const MOST_CHARACTERS: usize = 4000;

/// What somebody may wish for: after a no whatever the terms offer beside it, else that somebody looks again or talks to them.
fn wishes(claim: &Claim) -> &'static [Wish] {
    if claim.state == State::Refused { &Wish::ALL } else { &[Wish::LookAgain, Wish::Talk] }
}

/// Who asks that it be looked at again says what was not seen; the other wishes need no words.
pub(super) fn typed(reader: &Reader, claim: &Claim, form: &RawForm) -> Result<(Wish, String), FormErrors> {
    let mut errors = FormErrors::default();
    let wish = wishes(claim).iter().copied().find(|wish| wish.as_str() == form.text("wish"));
    let words = form.text("objection").to_owned();
    if wish.is_none() {
        errors.add("wish", reader.say("claims-object-need-wish"));
    }
    let is_lacking = words.is_empty() && wish == Some(Wish::LookAgain);
    if is_lacking || words.chars().count() > MOST_CHARACTERS {
        errors.add("objection", reader.say("claims-object-need-words"));
    }
    match wish {
        Some(wish) if errors.is_empty() => Ok((wish, words)),
        _ => Err(errors),
    }
}

/// What was objected to so far, and the form while nothing is open; nothing before there is an answer.
pub(super) async fn part(
    read: &mut Read,
    reader: &Reader,
    claim: &Claim,
    form: &FormView,
    named: Option<&Named>,
) -> Result<Option<Markup>, Fault> {
    if !claim.is_answered() {
        return Ok(None);
    }
    let mut all = Vec::new();
    for objection in store::objections(read, &claim.id).await? {
        let owed = promises::of(read, objection.id.as_str()).await?;
        all.push((objection, owed));
    }
    let form = form_markup(reader, claim, form, (named, all.len()));
    Ok(Some(markup(reader, &all, &form)))
}

fn markup(reader: &Reader, all: &[(Objection, Vec<Promise>)], form: &Markup) -> Markup {
    let is_open = all.iter().any(|(objection, _)| objection.answer.is_none());
    html! {
        div #objection {
            @for (objection, owed) in all { (said(reader, objection, owed)) }
            @if !is_open { (form) }
        }
    }
}

/// One objection as its person reads it: what they said, how it stands, and the answer.
fn said(reader: &Reader, objection: &Objection, owed: &[Promise]) -> Markup {
    let sent = reader.say_with("claims-object-sent", &[("at", reader.instant(objection.sent_at).into())]);
    html! {
        h3 { (sent) }
        p { (reader.say(objection.wish.key())) }
        @if !objection.words.is_empty() { blockquote { (objection.words) } }
        @match &objection.answer {
            Some(answer) => {
                @let at = [("at", reader.instant(answer.answered_at).into())];
                p { (status_mark(Mark::Kept, &reader.say_with("claims-object-answered", &at))) }
                blockquote { (answer.words) }
            }
            None => {
                p { (status_mark(Mark::Due, &reader.say("claims-object-open"))) }
                (promise_list(reader, owed))
            }
        }
    }
}

fn form_markup(reader: &Reader, claim: &Claim, form: &FormView, (named, shown): (Option<&Named>, usize)) -> Markup {
    let action = if named.is_some() { urls::read(&claim.id) } else { urls::object(&claim.id) };
    let labels: Vec<(&str, String)> =
        wishes(claim).iter().map(|wish| (wish.as_str(), reader.say(wish.key()))).collect();
    let choices: Vec<(&str, &str)> = labels.iter().map(|(word, label)| (*word, label.as_str())).collect();
    html! {
        (error_summary(&form.errors, reader))
        form method="post" action=(action) novalidate {
            @if let Some(named) = named {
                (hidden("order", &named.order))
                (hidden("email", &named.email))
                (hidden(SHOWN, &shown.to_string()))
            }
            (radios(form, "wish", &reader.say("claims-object-wish"), &choices))
            (field(form, "objection", reader.say("claims-object-words"), Input::Area, "off")
                .hint(reader.say("claims-object-hint")).max(4000))
            (button(&reader.say("claims-object-button")))
        }
    }
}

/// The form with errors below an objection that was answered, and one that is open.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claim = super::super::tests::sample(State::Refused);
    let (answered, open) = (super::super::tests::objection(true), super::super::tests::objection(false));
    let form = RawForm::of(&[("wish", "look_again")]);
    let errors = typed(reader, &claim, &form).err().unwrap_or_default();
    let named = Named { order: "2027-00000123".to_owned(), email: "ada@example.org".to_owned() };
    let wrong = form_markup(reader, &claim, &FormView::with(form, errors), (None, 1));
    let guests = form_markup(reader, &claim, &FormView::blank(), (Some(&named), 0));
    vec![
        markup(reader, &[(answered, Vec::new())], &wrong),
        markup(reader, &[(open, Vec::new())], &wrong),
        markup(reader, &[], &guests),
    ]
}
