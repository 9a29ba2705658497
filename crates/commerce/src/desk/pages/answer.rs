//! The answer to an objection: what a click on the form of `objections.rs` does. It leaves as a letter that nobody can call back,
//! so the letter is looked at first (`look.rs`). What follows is in `desk/objection.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_people::letters;
use lyceum_school::{Fault, School};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Problem, RawForm, see_other};

use super::super::{answer, urls};
use super::claim::page;
use super::look;
use crate::claims::{self, ObjectionId};

/// The longest answer.
const MOST_CHARACTERS: usize = 4000;

pub(super) fn router() -> Router<School> {
    Router::new().route("/desk/objections/{id}/answer", get(back_to_it).post(write))
}

/// The address of a click, looked at again.
async fn back_to_it(Axum(school): Axum<School>, agent: Agent, Path(id): Path<ObjectionId>) -> Answer {
    let mut read = school.read(&agent).await?;
    let objection = claims::objection(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    Ok(see_other(&urls::claim(&objection.claim)))
}

async fn write(Axum(school): Axum<School>, agent: Agent, Path(id): Path<ObjectionId>, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    let objection = claims::objection(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    let words = form.text("answer").to_owned();
    if form.has(look::CHANGE) {
        return page(&mut read, &agent, &objection.claim, FormView::of(form), StatusCode::OK).await;
    }
    if words.is_empty() || words.chars().count() > MOST_CHARACTERS {
        let mut errors = FormErrors::default();
        errors.add("answer", agent.reader().say("desk-objection-need-answer"));
        let form = FormView::with(form, errors);
        return page(&mut read, &agent, &objection.claim, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    drop(read);
    let mut tx = school.begin(&agent).await?;
    answer(&mut tx, &id, &words).await?;
    if !form.has(look::SEEN) {
        let letter = letters::about(&mut tx, objection.claim.as_str()).await?.pop();
        tx.rollback().await?;
        let letter = letter.ok_or_else(|| Fault::other("an objection was answered without a letter"))?;
        return Ok(look::answer(&agent, &id, &letter, &form));
    }
    tx.commit().await?;
    Ok(see_other(&urls::claim(&objection.claim)))
}
