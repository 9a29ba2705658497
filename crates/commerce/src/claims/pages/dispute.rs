//! The money of a dispute, on the page of its order: that the bank has taken it, with the amount; and that what a fraud took is
//! here again. How the dispute itself ends is `desk_order.rs`, and what then becomes of the money `claims/findings.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{Kind as Input, field, quiet_button};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::findings::{AtStake, at_stake};
use super::super::{DeskError, DisputeEnd, Finding, FindingId, FindingKind, bank_returned, bank_took, store, urls};
use super::desk_order::page;
use crate::offers::typed::amount;
use crate::ordering::{self, Order};
use crate::payments::{self, Disputed, DisputedState};

pub(super) fn router() -> Router<School> {
    Router::new()
        .route("/desk/order/{number}/findings/{id}/taken", get(back_to_it).post(taken))
        .route("/desk/order/{number}/findings/{id}/returned", get(back_to_it).post(returned))
}

/// The money of one dispute.
pub(super) struct DisputeMoney {
    finding: FindingId,
    is_open: bool,
    is_fraud: bool,
    disputed: Option<Disputed>,
    stake: Option<AtStake>,
}

impl DisputeMoney {
    /// Of those of the findings that are disputes.
    pub(super) async fn all(read: &mut Read, findings: &[Finding]) -> Result<Vec<Self>, Fault> {
        let mut all = Vec::new();
        for finding in findings.iter().filter(|finding| finding.kind == FindingKind::Dispute) {
            all.push(Self {
                finding: finding.id.clone(),
                is_open: finding.until.is_none(),
                is_fraud: finding.outcome == Some(DisputeEnd::Fraud),
                disputed: payments::disputed(read, finding.id.as_str()).await?,
                stake: if finding.until.is_none() { at_stake(read, finding).await? } else { None },
            });
        }
        Ok(all)
    }
}

/// The field of an amount: each dispute has its own, so that what was typed comes back where it was typed.
fn amount_field(finding: &FindingId) -> String {
    format!("amount-{finding}")
}

/// What is known of the money of this finding, and what can be noted; nothing where it is no dispute.
pub(super) fn markup(
    reader: &Reader,
    number: &str,
    finding: &FindingId,
    all: &[DisputeMoney],
    form: &FormView,
) -> Markup {
    let Some(money) = all.iter().find(|money| money.finding == *finding) else { return html! {} };
    let action = |act: &str| format!("/desk/order/{number}/findings/{finding}/{act}");
    match (&money.disputed, &money.stake) {
        (Some(disputed), _) => html! {
            p { (said(reader, disputed)) }
            @if disputed.state == DisputedState::Taken && money.is_fraud {
                form method="post" action=(action("returned")) { (quiet_button(&reader.say("claims-dispute-returned"))) }
            }
        },
        (None, Some(stake)) if money.is_open => take(reader, &action("taken"), finding, stake, form),
        (None, _) => html! {},
    }
}

fn said(reader: &Reader, disputed: &Disputed) -> String {
    let args = [
        ("amount", reader.money(disputed.amount).into()),
        ("at", reader.instant(disputed.taken_at).into()),
        ("closed", disputed.closed_at.map(|at| reader.instant(at)).unwrap_or_default().into()),
    ];
    reader.say_with(&format!("claims-dispute-money-{}", disputed.state.as_str()), &args)
}

fn take(reader: &Reader, action: &str, finding: &FindingId, stake: &AtStake, form: &FormView) -> Markup {
    let name = amount_field(finding);
    let usual = stake.usual.decimal();
    let filled = FormView::filled(&[(&name, &usual)]);
    let form = if form.typed.has(&name) || form.errors.of(&name).is_some() { form } else { &filled };
    html! {
        form method="post" action=(action) novalidate {
            (field(form, &name, reader.say("claims-dispute-amount"), Input::Text, "off")
                .hint(reader.say_with("claims-dispute-amount-hint", &[("usual", reader.money(stake.usual).into())]))
                .max(40))
            (quiet_button(&reader.say("claims-dispute-take")))
        }
    }
}

async fn back_to_it(_agent: Agent, Path((number, _)): Path<(String, FindingId)>) -> Answer {
    Ok(see_other(&urls::desk_order(&number)))
}

/// The order and its finding; another order's is not found.
async fn found(read: &mut Read, number: &str, id: &FindingId) -> Result<(Order, Finding), Problem> {
    let order = ordering::by_number(read, number).await?.ok_or(Problem::NotFound)?;
    let finding = store::finding(read, id).await?.filter(|finding| finding.order == order.id);
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
                    return Ok(see_other(&urls::desk_order(&number)));
                }
                // It ended meanwhile: the page says how.
                Err(DeskError::NotNow) => {
                    tx.rollback().await?;
                    return Ok(see_other(&urls::desk_order(&number)));
                }
                Err(DeskError::TooMuch { cap }) => {
                    tx.rollback().await?;
                    reader.say_with("claims-dispute-too-much", &[("cap", reader.money(cap).into())])
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

async fn returned(Axum(school): Axum<School>, agent: Agent, Path((number, id)): Path<(String, FindingId)>) -> Answer {
    let mut read = school.read(&agent).await?;
    found(&mut read, &number, &id).await?;
    drop(read);
    let mut tx = school.begin(&agent).await?;
    bank_returned(&mut tx, &id).await?;
    tx.commit().await?;
    Ok(see_other(&urls::desk_order(&number)))
}

/// The money of findings, in every state, for the samples of the order's page.
#[cfg(test)]
pub(super) fn sample(findings: &[Finding]) -> Vec<DisputeMoney> {
    let amount = lyceum_kernel::Money::eur(9900);
    let disputed = |finding: &Finding| Disputed {
        about: finding.id.to_string(),
        payment: lyceum_kernel::Id::from_text("pay_00000000000000000000000000".to_owned()),
        provider: "simulator".to_owned(),
        capture: "cap_1".to_owned(),
        amount,
        state: DisputedState::Taken,
        taken_at: finding.since,
        closed_at: None,
    };
    let money = |finding: &Finding| DisputeMoney {
        finding: finding.id.clone(),
        is_open: finding.until.is_none(),
        is_fraud: finding.outcome == Some(DisputeEnd::Fraud),
        disputed: finding.until.map(|_| disputed(finding)),
        stake: finding.until.is_none().then(|| AtStake::sample(amount)),
    };
    findings.iter().filter(|finding| finding.kind == FindingKind::Dispute).map(money).collect()
}
