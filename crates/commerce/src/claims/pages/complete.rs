//! What was missing in a declaration, added by whoever made it: the page that the letter of the desk's question leads to. It
//! looks the same whether or not an order fits. What is kept and what follows is in `asking/question.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use lyceum_people::accounts;
use lyceum_school::School;
use lyceum_web::components::{Kind as Input, Table, button, error_summary, field, heading, lede};
use lyceum_web::{Answer, Caller, FormErrors, FormView, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{Claim, Completion, Question, State, asking::question::question, complete, store, urls};

pub(super) fn router() -> Router<School> {
    Router::new().route("/complete/{key}", get(show).post(add))
}

async fn show(Axum(school): Axum<School>, caller: Caller, Path(key): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let asked = question(&mut read, &key).await?.ok_or(Problem::NotFound)?;
    let claim = store::claim(&mut read, &asked.claim).await?.ok_or(Problem::NotFound)?;
    let form =
        FormView::filled(&[("order", &claim.given_order), ("email", &claim.email), ("course", &claim.given_course)]);
    Ok(page(&caller, &View::of(caller.reader(), &key, &asked, &claim, form), StatusCode::OK))
}

async fn add(Axum(school): Axum<School>, caller: Caller, Path(key): Path<String>, form: RawForm) -> Answer {
    let mut read = school.read(&caller).await?;
    let asked = question(&mut read, &key).await?.ok_or(Problem::NotFound)?;
    let claim = store::claim(&mut read, &asked.claim).await?.ok_or(Problem::NotFound)?;
    drop(read);
    let is_kept = match typed(caller.reader(), &form) {
        Ok(completion) if is_open(&asked, &claim) => {
            let mut tx = school.begin(&caller).await?;
            let is_kept = complete(&mut tx, &asked, &completion).await?;
            tx.commit().await?;
            is_kept
        }
        // The same sent twice is kept once.
        Ok(completion) => asked.is_answered_by(&completion),
        Err(errors) if is_open(&asked, &claim) => {
            let view = View::of(caller.reader(), &key, &asked, &claim, FormView::with(form, errors));
            return Ok(page(&caller, &view, StatusCode::UNPROCESSABLE_ENTITY));
        }
        Err(_) => false,
    };
    if is_kept {
        return Ok(see_other(&urls::complete(&key)));
    }
    Ok(page(&caller, &View::late(caller.reader(), &claim, &form), StatusCode::CONFLICT))
}

/// Whether an answer still matters: none was given, and the declaration waits for one.
fn is_open(asked: &Question, claim: &Claim) -> bool {
    asked.answer.is_none() && claim.state == State::Unmatched
}

fn typed(reader: &Reader, form: &RawForm) -> Result<Completion, FormErrors> {
    let mut errors = FormErrors::default();
    if !["order", "course", "words"].into_iter().any(|name| form.has(name)) {
        errors.add("order", reader.say("claims-need-something"));
    }
    let email = accounts::email(form.text("email"));
    if form.has("email") && email.is_none() {
        errors.add("email", reader.say("claims-need-email"));
    }
    for (name, most) in [("order", 60), ("course", 200), ("words", 4000)] {
        if form.text(name).chars().count() > most {
            errors.add(name, reader.say("claims-need-shorter"));
        }
    }
    let text = |name: &str| form.text(name).to_owned();
    let email = email.unwrap_or_default();
    let completion = Completion { order: text("order"), email, course: text("course"), words: text("words") };
    if errors.is_empty() { Ok(completion) } else { Err(errors) }
}

/// What is shown: the form, or that nothing more is needed.
struct View {
    title: String,
    lede: String,
    /// The address of the form, and what stands in it.
    form: Option<(String, FormView)>,
    /// What was typed and is not kept, by the names of its fields.
    lost: Vec<(String, String)>,
}

impl View {
    fn of(reader: &Reader, key: &str, asked: &Question, claim: &Claim, form: FormView) -> Self {
        let at = [("at", reader.instant(claim.sent_at).into())];
        let (title, lede) = match (is_open(asked, claim), &asked.answer) {
            (true, _) => (format!("claims-complete-title-{}", claim.kind.as_str()), "claims-complete-lede"),
            (false, Some(_)) => ("claims-complete-thanks".to_owned(), "claims-complete-thanks-text"),
            (false, None) => ("claims-complete-over".to_owned(), "claims-complete-over-text"),
        };
        Self {
            title: reader.say(&title),
            lede: reader.say_with(lede, &at),
            form: is_open(asked, claim).then(|| (urls::complete(key), form)),
            lost: Vec::new(),
        }
    }

    /// Something else was kept, or nothing is needed any more: what was typed is shown once more, so that it can be sent as a letter.
    fn late(reader: &Reader, claim: &Claim, form: &RawForm) -> Self {
        let fields = [
            ("order", "claims-field-order"),
            ("email", "claims-field-email"),
            ("course", "claims-field-course"),
            ("words", "claims-complete-words"),
        ];
        let typed = fields.into_iter().filter(|(name, _)| form.has(name));
        Self {
            title: reader.say("claims-complete-late"),
            lede: reader.say_with("claims-complete-late-text", &[("at", reader.instant(claim.sent_at).into())]),
            form: None,
            lost: typed.map(|(name, key)| (reader.say(key), form.text(name).to_owned())).collect(),
        }
    }
}

fn page(caller: &Caller, view: &View, status: StatusCode) -> Response {
    Page::new(caller, view.title.clone()).status(status).main(markup(caller.reader(), view))
}

fn markup(reader: &Reader, view: &View) -> Markup {
    let said = |key: &str| reader.say(key);
    html! {
        @if let Some((_, form)) = &view.form { (error_summary(&form.errors, reader)) }
        (heading(&view.title))
        (lede(&view.lede))
        @if !view.lost.is_empty() {
            @let rows = view.lost.iter().map(|(label, typed)| vec![html! { (label) }, html! { (typed) }]);
            (Table::new(said("claims-complete-typed")).column(said("claims-letter-field")).column(said("claims-letter-said")).rows(rows))
        }
        @if let Some((action, form)) = &view.form {
            form method="post" action=(action) novalidate {
                (field(form, "order", said("claims-field-order"), Input::Text, "off")
                    .hint(said("claims-hint-order")).optional(said("claims-optional")).max(60))
                (field(form, "email", said("claims-field-email"), Input::Email, "email").max(254))
                (field(form, "course", said("claims-field-course"), Input::Text, "off")
                    .optional(said("claims-optional")).max(200))
                (field(form, "words", said("claims-complete-words"), Input::Area, "off")
                    .hint(said("claims-hint-complete-words")).optional(said("claims-optional")).max(4000))
                (button(&said("claims-complete-button")))
            }
        }
    }
}

/// The form, empty and with errors; thanks; that it is over; and what came too late.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claim = super::super::tests::sample(State::Unmatched);
    let asked = |answer| Question { claim: claim.id.clone(), asked_at: claim.sent_at, answer };
    let answered = asked(Some((claim.sent_at, Completion::default())));
    let closed = super::super::tests::sample(State::Closed);
    let empty = RawForm::of(&[("email", "ada")]);
    let errors = typed(reader, &empty).err().unwrap_or_default();
    let of = |asked: &Question, claim: &Claim, form| markup(reader, &View::of(reader, "key", asked, claim, form));
    vec![
        of(&asked(None), &claim, FormView::blank()),
        of(&asked(None), &claim, FormView::with(empty, errors)),
        of(&answered, &claim, FormView::blank()),
        of(&asked(None), &closed, FormView::blank()),
        markup(reader, &View::late(reader, &closed, &RawForm::of(&[("words", "<b>&</b>")]))),
    ]
}
