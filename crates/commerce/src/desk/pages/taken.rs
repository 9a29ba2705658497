//! What is noted of the money of a dispute on the page of its order: that the bank has taken it, with the amount; and that what
//! a fraud took is here again, after a second look. The forms are in `dispute.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_school::{Read, School};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Problem, RawForm, see_other};

use super::super::{DeskError, bank_returned, bank_took, urls};
use super::dispute::amount_field;
use super::end_look;
use super::look::SEEN;
use super::order::page;
use crate::claims::{self, Finding, FindingId};
use crate::offers::typed::amount;
use crate::ordering::{self, Order};
use crate::payments::{self, Disputed, DisputedState};

pub(super) fn router() -> Router<School> {
    Router::new()
        .route("/desk/order/{number}/findings/{id}/taken", get(back_to_it).post(taken))
        .route("/desk/order/{number}/findings/{id}/returned", get(back_to_it).post(returned))
}

async fn back_to_it(_agent: Agent, Path((number, _)): Path<(String, FindingId)>) -> Answer {
    Ok(see_other(&urls::order(&number)))
}

/// The order and its finding; another order's is not found.
async fn found(read: &mut Read, number: &str, id: &FindingId) -> Result<(Order, Finding), Problem> {
    let order = ordering::by_number(read, number).await?.ok_or(Problem::NotFound)?;
    let finding = claims::finding(read, id).await?.filter(|finding| finding.order == order.id);
    Ok((order, finding.ok_or(Problem::NotFound)?))
}

async fn taken(
    Axum(school): Axum<School>,
    agent: Agent,
    Path((number, id)): Path<(String, FindingId)>,
    form: RawForm,
) -> Answer {
    let mut read = school.read(&agent).await?;
    let (order, _) = found(&mut read, &number, &id).await?;
    drop(read);
    let (reader, name) = (agent.reader(), amount_field(&id));
    let currency = order.total.currency();
    let wrong = match amount(currency, form.text(&name)) {
        None => reader.say_with("claims-need-amount", &[("currency", currency.code().into())]),
        Some(amount) => {
            let mut tx = school.begin(&agent).await?;
            match bank_took(&mut tx, &id, amount).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Ok(see_other(&urls::order(&number)));
                }
                // It ended meanwhile: the page says how.
                Err(DeskError::NotNow) => {
                    tx.rollback().await?;
                    return Ok(see_other(&urls::order(&number)));
                }
                Err(DeskError::TooMuch { cap }) => {
                    tx.rollback().await?;
                    reader.say_with("desk-dispute-too-much", &[("cap", reader.money(cap).into())])
                }
                Err(DeskError::Nothing) => {
                    tx.rollback().await?;
                    reader.say("claims-problem-nothing")
                }
                Err(error) => return Err(error.into()),
            }
        }
    };
    let mut errors = FormErrors::default();
    errors.add(&name, wrong);
    let mut read = school.read(&agent).await?;
    page(&mut read, &agent, order, FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// It is booked for good, so it is looked at twice; what is here by now, or was never taken, has nothing to look at.
async fn returned(
    Axum(school): Axum<School>,
    agent: Agent,
    Path((number, id)): Path<(String, FindingId)>,
    form: RawForm,
) -> Answer {
    let mut read = school.read(&agent).await?;
    let (_, finding) = found(&mut read, &number, &id).await?;
    if !form.has(SEEN) {
        let money = payments::disputed(&mut read, id.as_str()).await?;
        let is_taken = |money: &Disputed| money.state == DisputedState::Taken && finding.until.is_some();
        return Ok(match money.filter(is_taken) {
            Some(money) => end_look::returned(&agent, &number, &id, &money),
            None => see_other(&urls::order(&number)),
        });
    }
    drop(read);
    let mut tx = school.begin(&agent).await?;
    bank_returned(&mut tx, &id).await?;
    tx.commit().await?;
    Ok(see_other(&urls::order(&number)))
}
