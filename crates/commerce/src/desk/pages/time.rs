//! When a request was sent, corrected: what a click on the form of `corrected.rs` does. What follows is in `desk/correct.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_school::School;
use lyceum_web::{Agent, Answer, FormErrors, FormView, RawForm, see_other};

use super::super::{DeskError, correct, urls};
use super::claim::{page, page_for_the_late};
use super::request::{sent_at, unsaid};
use crate::claims::{AskError, ClaimId};

/// The longest reason.
const MOST_CHARACTERS: usize = 2000;

pub(super) fn router() -> Router<School> {
    Router::new().route("/desk/claims/{id}/time", get(back_to_it).post(write))
}

/// The address of a click, looked at again.
async fn back_to_it(_agent: Agent, Path(id): Path<ClaimId>) -> Answer {
    Ok(see_other(&urls::claim(&id)))
}

async fn write(Axum(school): Axum<School>, agent: Agent, Path(id): Path<ClaimId>, form: RawForm) -> Answer {
    let reader = agent.reader();
    let version: i64 = form.text("version").parse().unwrap_or(0);
    let mut errors = FormErrors::default();
    let (sent_at, why) = (sent_at(reader, &form), form.text("why").to_owned());
    for (field, key) in unsaid(reader, &form) {
        errors.add(field, reader.say(key));
    }
    if why.is_empty() || why.chars().count() > MOST_CHARACTERS {
        errors.add("why", reader.say("desk-time-need-why"));
    }
    if let Some(sent_at) = sent_at.filter(|_| errors.is_empty()) {
        let mut tx = school.begin(&agent).await?;
        match correct(&mut tx, &id, version, sent_at, &why).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(see_other(&urls::claim(&id)));
            }
            Err(DeskError::Changed) => {
                tx.rollback().await?;
                let mut read = school.read(&agent).await?;
                return page_for_the_late(&mut read, &agent, &id, form).await;
            }
            Err(DeskError::NeverSent) => errors.add("sent_day", reader.say("desk-time-too-late")),
            Err(DeskError::Ask(AskError::SentBefore { .. })) => {
                errors.add("sent_day", reader.say("claims-problem-sent-before"));
            }
            Err(error) => return Err(error.into()),
        }
        tx.rollback().await?;
    }
    let mut read = school.read(&agent).await?;
    page(&mut read, &agent, &id, FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await
}
