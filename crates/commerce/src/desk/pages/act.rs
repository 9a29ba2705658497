//! What a click on a claim at the desk does. What its form says is read by `said.rs`; what pays or answers is looked at twice
//! (`look.rs`), and what the terms answer is tried for that (`foreseen.rs`); who comes too late, be it at the second click, sees
//! what was decided meanwhile and loses nothing of what they wrote. The page itself is drawn by `claim.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_kernel::{Currency, Money};
use lyceum_school::{Fault, Read, School, Tx};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Problem, RawForm, see_other};
use lyceum_words::Reader;

use super::super::{
    DeskError, approve, ask_customer, attach, close, close_as_paid_back, decide_again, goodwill, offer_credit,
    refundable, refuse, retry, urls,
};
use super::claim::{page, page_for_the_late, said_of_the_bank};
use super::foreseen::Before;
use super::look;
use super::said::Said;
use crate::claims::{self, ActKind, AskError, Claim, ClaimId, Meant, at_the_bank};
use crate::ordering::{self, OrderId};

pub(super) fn router() -> Router<School> {
    Router::new().route("/desk/claims/{id}/{act}", get(back_to_it).post(act))
}

/// The address of a click, looked at again.
async fn back_to_it(_agent: Agent, Path((id, _)): Path<(ClaimId, String)>) -> Answer {
    Ok(see_other(&urls::claim(&id)))
}

async fn act(
    Axum(school): Axum<School>,
    agent: Agent,
    Path((id, act)): Path<(ClaimId, String)>,
    form: RawForm,
) -> Answer {
    let kind = ActKind::ALL.into_iter().find(|kind| kind.as_str() == act).ok_or(Problem::NotFound)?;
    let mut read = school.read(&agent).await?;
    let claim = claims::claim(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    let version: i64 = form.text("version").parse().unwrap_or(0);
    // What is wrong with an answer no longer matters once somebody else has answered.
    if claim.version != version {
        return page_for_the_late(&mut read, &agent, &id, form).await;
    }
    if form.has(look::CHANGE) {
        return page(&mut read, &agent, &id, FormView::of(form), StatusCode::OK).await;
    }
    let cap = refundable(&mut read, &claim).await?;
    let said = match Said::read(agent.reader(), kind, cap, (currency(&claim, cap, &school), read.today()), &form) {
        Ok(said) => said,
        Err(errors) => return again(&mut read, &agent, &id, form, errors).await,
    };
    if matches!(kind, ActKind::Approve | ActKind::Goodwill)
        && let Some(about) = &claim.about
        && let Some(bank) = at_the_bank(&mut read, &about.order).await?
    {
        let mut errors = FormErrors::default();
        errors.add("amount", said_of_the_bank(agent.reader(), &claim, bank));
        return again(&mut read, &agent, &id, form, errors).await;
    }
    if look::is_looked_at_twice(kind) && !form.has(look::SEEN) {
        return Ok(look::page(&mut read, &agent, &claim, &said, &form).await?);
    }
    let order = order_of(&mut read, &claim, &form).await?;
    drop(read);
    let mut tx = school.begin(&agent).await?;
    let is_tried = look::is_tried(kind) && !form.has(look::SEEN);
    let before = if is_tried { Some(Before::of(&mut tx, order.as_ref(), Some(&id)).await?) } else { None };
    let wrong = match (carry_out(&mut tx, &claim, &said, &form).await, before) {
        (Ok(()), Some(before)) => {
            let foreseen = before.after(&mut tx, agent.reader()).await?;
            tx.rollback().await?;
            return Ok(look::tried(&agent, &claim, &said, &form, &foreseen));
        }
        (Ok(()), None) => {
            tx.commit().await?;
            return Ok(see_other(&urls::claim(&id)));
        }
        (Err(DeskError::Changed), _) => None,
        (Err(error), _) => Some(wrong(agent.reader(), &claim, error)?),
    };
    tx.rollback().await?;
    let mut read = school.read(&agent).await?;
    let Some((field, said)) = wrong else { return page_for_the_late(&mut read, &agent, &id, form).await };
    let mut errors = FormErrors::default();
    // The amount of a credit has a field of its own.
    let field = if kind == ActKind::Credit && field == "amount" { "credit" } else { field };
    errors.add(field, said);
    again(&mut read, &agent, &id, form, errors).await
}

/// The field that a refused act is about, and why it was refused; what no field can mend is a problem.
fn wrong(reader: &Reader, claim: &Claim, error: DeskError) -> Result<(&'static str, String), Problem> {
    let (field, key) = match error {
        DeskError::TooMuch { .. } => ("amount", "desk-problem-too-much"),
        DeskError::Past => ("until", "desk-need-day"),
        DeskError::Nothing => ("amount", "claims-problem-nothing"),
        DeskError::AtTheBank(bank) => return Ok(("amount", said_of_the_bank(reader, claim, bank))),
        DeskError::NoSuchOrder => ("order", "desk-problem-no-order"),
        DeskError::NotBack => ("back", "desk-problem-not-back"),
        DeskError::NoQuestion => ("question", "desk-need-words"),
        DeskError::WhichItem => ("which", "desk-need-which"),
        // Its time is kept here until that one is answered.
        DeskError::Ask(AskError::AlreadyAsked(_)) => ("order", "desk-order-asked"),
        // It is offered below to say so to whoever wrote.
        DeskError::Ask(AskError::AlreadyRefunded) => ("order", "desk-order-back"),
        DeskError::Ask(AskError::SentBefore { placed_at }) => {
            let args = [("at", reader.instant(placed_at).into())];
            return Ok(("order", reader.say_with("desk-order-after", &args)));
        }
        error => return Err(error.into()),
    };
    Ok((field, reader.say(key)))
}

async fn again(read: &mut Read, agent: &Agent, id: &ClaimId, form: RawForm, errors: FormErrors) -> Answer {
    page(read, agent, id, FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn carry_out(tx: &mut Tx, claim: &Claim, said: &Said, form: &RawForm) -> Result<(), DeskError> {
    let (id, version, words) = (&claim.id, claim.version, said.words.as_str());
    match said.kind {
        ActKind::Ask => ask_customer(tx, id, version, words).await,
        // Each is done with a form of its own: one before there is a claim, one about a refund.
        ActKind::Enter | ActKind::PaidOtherwise => Err(DeskError::NotNow),
        ActKind::Approve => approve(tx, id, version, said.amount, words).await,
        ActKind::Refuse => refuse(tx, id, version, words).await,
        ActKind::Goodwill => goodwill(tx, id, version, said.amount, words).await,
        ActKind::Credit => offer_credit(tx, id, version, said.amount, said.until.ok_or(DeskError::Past)?).await,
        ActKind::Attach => tie(tx, id, version, form).await,
        ActKind::Close => match &said.back {
            Some(number) => close_as_paid_back(tx, id, version, number).await,
            None => close(tx, id, version, words).await,
        },
        ActKind::DecideAgain => decide_again(tx, id, version).await,
        ActKind::Retry => retry(tx, id, version).await,
    }
}

/// The order an act is about: that of the claim, or the one a form means, where what was typed wins over what was chosen.
async fn order_of(read: &mut Read, claim: &Claim, form: &RawForm) -> Result<Option<OrderId>, Fault> {
    if let Some(about) = &claim.about {
        return Ok(Some(about.order.clone()));
    }
    let typed = form.text("order");
    let chosen = form.text("which").split('/').next().unwrap_or_default();
    let number = if typed.is_empty() { chosen } else { typed };
    Ok(ordering::by_number(read, number).await?.map(|order| order.id))
}

/// Ties to what was chosen from the list; a number that was typed wins over it, as the later thought.
async fn tie(tx: &mut Tx, id: &ClaimId, version: i64, form: &RawForm) -> Result<(), DeskError> {
    let mut parts = form.text("which").splitn(3, '/');
    let (number, item, line) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let typed = form.text("order");
    if !typed.is_empty() && typed != number {
        return attach(tx, id, version, typed, None).await;
    }
    let meant = match item {
        Some("all") => {
            let order = ordering::by_number(tx, number).await?.ok_or(DeskError::NoSuchOrder)?;
            order.items().iter().filter(|item| item.refunded_at.is_none()).map(Meant::whole).collect()
        }
        Some(item) => {
            // A part that cannot be read is nothing there is, and never the whole.
            let line = line.map(|line| line.parse().map_err(|_| AskError::NoSuchItem)).transpose()?;
            vec![Meant { item: item.to_owned(), line }]
        }
        None => return Err(if number.is_empty() { DeskError::WhichItem } else { DeskError::NoSuchOrder }),
    };
    attach(tx, id, version, number, Some(&meant)).await
}

/// The currency an amount is in: that of what was paid.
fn currency(claim: &Claim, cap: Option<Money>, school: &School) -> Currency {
    cap.or(claim.amount).or(claim.proposed).map_or(school.settings().currency, Money::currency)
}
