//! The answer for whoever asked without signing in. They read it, and object to it, as they asked: by the order number and the
//! e-mail address of the order, which are sent and stand in no address. Whatever does not fit is answered in the same words:
//! no such claim, another order, a claim that was made signed in. Both together are no proof that somebody reads that mailbox, so
//! what is known of the account and not of the order is left out (`history.rs`), and how often they are tried within an hour is
//! counted, so that nobody finds a number by trying.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use lyceum_school::School;
use lyceum_web::components::{Kind as Input, button, error_summary, field, heading, lede, link};
use lyceum_web::{Answer, Caller, FormErrors, FormView, Page, Problem, RawForm, limits, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{
    Channel, Claim, ClaimId, object as to_object,
    pages::{
        claim,
        object::{self, Named, SHOWN},
    },
    store, urls,
};
use crate::offers::encoded;
use crate::ordering;

/// The door of answers, where those who try are counted.
const DOOR: &str = "answers";

/// So many tries an hour under one address; whoever signs in is not counted.
const TRIES_AN_HOUR: i64 = 30;

pub(super) fn router() -> Router<School> {
    Router::new().route("/claims/{id}/read", get(show).post(read))
}

async fn show(caller: Caller, Path(id): Path<ClaimId>) -> Answer {
    // Whoever has signed in reads it as their own, or learns that it is not.
    if caller.person().is_some() {
        return Ok(see_other(&urls::claim(&id)));
    }
    Ok(page(&caller, &id, &FormView::blank(), StatusCode::OK))
}

async fn read(Axum(school): Axum<School>, caller: Caller, Path(id): Path<ClaimId>, form: RawForm) -> Answer {
    if caller.person().is_some() {
        return Ok(see_other(&urls::claim(&id)));
    }
    let reader = caller.reader();
    let named = Named { order: form.text("order").to_owned(), email: form.text("email").to_owned() };
    let Some(claim) = named_claim(&school, &caller, &id, &named).await? else {
        let mut errors = FormErrors::default();
        errors.add("order", reader.say("claims-read-wrong"));
        return Ok(page(&caller, &id, &FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY));
    };
    let (view, status) = match objected(&school, &caller, &claim, &form).await? {
        Ok(()) => (FormView::blank(), StatusCode::OK),
        Err(errors) => (FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let mut read = school.read(&caller).await?;
    let mut shown = claim::view(&mut read, &claim, reader).await?.for_a_guest(reader, &claim);
    shown.objection = object::part(&mut read, reader, &claim, &view, Some(&named)).await?;
    Ok(Page::new(&caller, shown.title.clone()).wide().status(status).main(claim::markup(&shown)))
}

/// The claim that was asked without signing in, if number and address are those of its order.
async fn named_claim(school: &School, caller: &Caller, id: &ClaimId, named: &Named) -> Result<Option<Claim>, Problem> {
    let mut tx = school.begin(caller).await?;
    let tries = limits::count(&mut tx, DOOR, &named.email).await?;
    let order = ordering::by_number_and_email(&mut tx, &named.order, &named.email).await?;
    let claim = store::claim(&mut tx, id).await?;
    tx.commit().await?;
    let order = order.filter(|_| tries <= TRIES_AN_HOUR);
    let is_its = |claim: &Claim| {
        let of = claim.about.as_ref().map(|about| &about.order);
        claim.channel != Channel::Account && of.is_some() && of == order.as_ref().map(|order| &order.id)
    };
    Ok(claim.filter(is_its))
}

/// Objects where the form does; what is wrong with it is said on the page.
async fn objected(
    school: &School,
    caller: &Caller,
    claim: &Claim,
    form: &RawForm,
) -> Result<Result<(), FormErrors>, Problem> {
    if !form.has(SHOWN) || !claim.is_answered() {
        return Ok(Ok(()));
    }
    let (wish, words) = match object::typed(caller.reader(), claim, form) {
        Ok(typed) => typed,
        Err(errors) => return Ok(Err(errors)),
    };
    let mut tx = school.begin(caller).await?;
    // The same form sent again has done its work: a page that was sent for is loaded anew by sending it.
    let known = store::objections(&mut tx, &claim.id).await?.len();
    if form.text(SHOWN) == known.to_string() {
        to_object(&mut tx, claim, wish, &words).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
}

fn page(caller: &Caller, id: &ClaimId, form: &FormView, status: StatusCode) -> Response {
    let reader = caller.reader();
    Page::new(caller, reader.say("claims-read-title")).status(status).main(markup(reader, id, form))
}

fn markup(reader: &Reader, id: &ClaimId, form: &FormView) -> Markup {
    let said = |key: &str| reader.say(key);
    let sign_in = format!("/sign-in?next={}", encoded(&urls::claim(id)));
    html! {
        (error_summary(&form.errors, reader))
        (heading(&said("claims-read-title")))
        (lede(&said("claims-read-lede")))
        form method="post" action=(urls::read(id)) novalidate {
            (field(form, "order", said("claims-field-order"), Input::Text, "off").hint(said("claims-hint-order")).max(60))
            (field(form, "email", said("claims-field-email"), Input::Email, "email").max(254))
            (button(&said("claims-read-button")))
        }
        p { (link(&sign_in, &said("claims-read-sign-in"))) }
    }
}

/// The form, empty and with errors.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let claim = super::super::tests::sample(super::super::State::Refused);
    let mut errors = FormErrors::default();
    errors.add("order", reader.say("claims-read-wrong"));
    let wrong = FormView::with(RawForm::of(&[("order", "<b>&</b>")]), errors);
    [FormView::blank(), wrong].iter().map(|form| markup(reader, &claim.id, form)).collect()
}
