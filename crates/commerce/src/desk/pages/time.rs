//! When a request was sent, corrected: the form on the page of a request that was written down and is tied to no order, and what
//! was corrected so far. What follows is in `desk/correct.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{Kind as Input, button, field};
use lyceum_web::{Agent, Answer, FormErrors, FormView, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::{DeskError, correct, urls};
use super::claim::{page, page_for_the_late};
use super::objections::name_of;
use super::request::sent_at;
use crate::claims::{self, ClaimId, Correction};

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
    if sent_at.is_none() {
        errors.add("sent_day", reader.say("desk-need-sent"));
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
            Err(error) => return Err(error.into()),
        }
        tx.rollback().await?;
    }
    let mut read = school.read(&agent).await?;
    page(&mut read, &agent, &id, FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// What stands in the form.
pub(super) fn fields(reader: &Reader, form: &FormView) -> Markup {
    let said = |key: &str| reader.say(key);
    let place = reader.say_with("desk-hint-sent-time", &[("place", reader.zone().place().into())]);
    html! {
        p { (said("desk-time-text")) }
        (field(form, "sent_day", said("desk-field-sent-day"), Input::Date, "off"))
        (field(form, "sent_time", said("desk-field-sent-time"), Input::Text, "off").hint(place).max(5))
        (field(form, "why", said("desk-time-why"), Input::Area, "off").max(2000))
        (button(&said("desk-time-button")))
    }
}

/// What was corrected so far: what stood there, what stands there, who changed it and why.
pub(super) async fn corrected(
    read: &mut Read,
    reader: &Reader,
    claim: &ClaimId,
) -> Result<Option<(String, Markup)>, Fault> {
    let mut lines = Vec::new();
    for correction in claims::corrections(read, claim).await? {
        let who = name_of(read, &correction.actor).await?;
        lines.push(line(reader, &correction, &who));
    }
    let label = reader.say("desk-time-corrected");
    Ok((!lines.is_empty()).then(|| (label, html! { ul { @for line in &lines { li { (line) } } } })))
}

fn line(reader: &Reader, correction: &Correction, who: &str) -> String {
    let args = [
        ("was", reader.instant(correction.was_sent_at).into()),
        ("is", reader.instant(correction.sent_at).into()),
        ("who", who.into()),
        ("at", reader.instant(correction.corrected_at).into()),
        ("words", correction.words.as_str().into()),
    ];
    reader.say_with("desk-time-line", &args)
}
