//! One claim at the desk: what was declared, what is known, what the terms say, what was done, and what can be done now.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::{get, post};
use lyceum_kernel::Money;
use lyceum_people::agreements::{self, Decided, DecisionView, decision_markup, fact_name, show_value};
use lyceum_school::{Fault, Read, School};
use lyceum_terms::Value;
use lyceum_web::components::{
    Kind as Input, Table, button, danger_button, disclosure, error_summary, field, heading, hidden, link, panel,
    quiet_button, status_mark,
};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::letters::{dashed, declared};
use super::super::today::mark_of;
use super::super::{
    Act, Claim, ClaimId, DeskError, State, approve, attach, close, decide_again, goodwill, refuse, retry, store, urls,
};
use crate::ordering;

pub(super) fn router() -> Router<School> {
    Router::new().route("/desk/claims/{id}", get(show)).route("/desk/claims/{id}/{act}", post(act))
}

async fn show(Axum(school): Axum<School>, agent: Agent, Path(id): Path<ClaimId>) -> Answer {
    let mut read = school.read(&agent).await?;
    page(&mut read, &agent, &id, FormView::blank(), StatusCode::OK).await
}

async fn page(read: &mut Read, agent: &Agent, id: &ClaimId, form: FormView, status: StatusCode) -> Answer {
    let claim = store::claim(read, id).await?.ok_or(Problem::NotFound)?;
    let view = view(read, &claim, agent.reader(), form).await?;
    Ok(Page::new(agent, view.title.clone()).wide().status(status).main(markup(&view, agent.reader())))
}

/// A claim as the desk sees it.
struct DeskClaimView {
    title: String,
    claim: Claim,
    state: String,
    declared: Table,
    decision: Option<Markup>,
    facts: Option<Table>,
    acts: Option<Table>,
    links: Vec<(String, String)>,
    form: FormView,
}

async fn view(read: &mut Read, claim: &Claim, reader: &Reader, form: FormView) -> Result<DeskClaimView, Fault> {
    let decided = match &claim.decision {
        Some(id) => agreements::decision(read, id).await?,
        None => None,
    };
    let acts = store::acts(read, &claim.id).await?;
    let order = match &claim.about {
        Some(about) => ordering::order(read, &about.order).await?,
        None => None,
    };
    let mut view = DeskClaimView::of(reader, claim, decided.as_ref(), &acts, form);
    view.links.push((urls::claim(&claim.id), reader.say("claims-desk-as-customer")));
    if let Some(order) = order {
        let label = reader.say_with("claims-to-order", &[("order", order.number.as_str().into())]);
        view.links.push((format!("/desk/order?number={}", order.number), label));
    }
    Ok(view)
}

impl DeskClaimView {
    fn of(reader: &Reader, claim: &Claim, decided: Option<&Decided>, acts: &[Act], form: FormView) -> Self {
        let kind = reader.say(&format!("claims-kind-{}", claim.kind.as_str()));
        let rows = declared(reader, claim).into_iter();
        let rows = rows.map(|row| row.into_iter().map(|cell| html! { (cell) }).collect());
        let table = Table::new(reader.say("claims-letter-declared"))
            .column(reader.say("claims-letter-field"))
            .column(reader.say("claims-letter-said"));
        // The amount that is proposed stands in the form; a person may change it.
        let proposed = claim.proposed.or(claim.amount).map(|amount| amount.decimal()).unwrap_or_default();
        let form = if form.errors.is_empty() { FormView::filled(&[("amount", &proposed)]) } else { form };
        Self {
            title: reader.say_with("claims-desk-claim", &[("kind", kind.into()), ("name", claim.name.as_str().into())]),
            claim: claim.clone(),
            state: reader.say(&format!("claims-state-{}", claim.state.as_str())),
            declared: table.rows(rows),
            decision: decided.map(|decided| decision_markup(reader, &DecisionView::of(reader, decided))),
            facts: decided.map(|decided| facts_table(reader, decided)),
            acts: (!acts.is_empty()).then(|| acts_table(reader, acts)),
            links: Vec::new(),
            form,
        }
    }
}

/// Every fact the decision was made on, as recorded.
fn facts_table(reader: &Reader, decided: &Decided) -> Table {
    let absent = reader.say("claims-desk-fact-absent");
    let rows = decided.facts.iter().map(|(name, value)| {
        let value = if *value == Value::Absent { absent.clone() } else { show_value(reader, value) };
        vec![html! { (fact_name(reader, name)) " " code { (name) } }, html! { (value) }]
    });
    Table::new(reader.say("claims-desk-facts"))
        .quiet()
        .column(reader.say("claims-desk-fact"))
        .column(reader.say("claims-desk-fact-value"))
        .rows(rows)
}

fn acts_table(reader: &Reader, acts: &[Act]) -> Table {
    let row = |act: &Act| {
        let amount = act.amount.map(|amount| reader.money(amount)).unwrap_or_default();
        vec![
            html! { (reader.instant(act.acted_at)) },
            html! { (reader.say(&format!("claims-act-{}", dashed(act.kind.as_str())))) },
            html! { (act.actor) },
            html! { (act.words) },
            html! { (amount) },
        ]
    };
    Table::new(reader.say("claims-desk-acts"))
        .quiet()
        .column(reader.say("claims-field-at"))
        .column(reader.say("claims-desk-act"))
        .column(reader.say("claims-desk-actor"))
        .column(reader.say("claims-field-words"))
        .figures(reader.say("claims-desk-amount"))
        .rows(acts.iter().map(row))
}

fn markup(view: &DeskClaimView, reader: &Reader) -> Markup {
    html! {
        (error_summary(&view.form.errors, reader))
        (heading(&view.title))
        p { (status_mark(mark_of(view.claim.state), &view.state)) }
        (view.declared)
        p { @for (href, label) in &view.links { (link(href, label)) " " } }
        (forms(view, reader))
        @if let Some(decision) = &view.decision { (decision) }
        @if let Some(facts) = &view.facts { (disclosure(&reader.say("claims-desk-facts"), html! { (facts) })) }
        @if let Some(acts) = &view.acts { (panel(&reader.say("claims-desk-acts"), html! { (acts) })) }
    }
}

/// What can be done in this state; each form names the version it was drawn for.
fn forms(view: &DeskClaimView, reader: &Reader) -> Markup {
    let amount = || field(&view.form, "amount", reader.say("claims-desk-amount-field"), Input::Number, "off");
    // Each form of a page has a field of its own for words, so that no two fields share a name.
    let words = |name, key: &str| field(&view.form, name, reader.say(key), Input::Area, "off").max(4000);
    let said = |key: &str| reader.say(key);
    html! {
        @match view.claim.state {
            State::Manual | State::Hold => {
                (form(view, "approve", &said("claims-act-approve"), &html! {
                    (amount()) (words("words", "claims-desk-why")) (button(&said("claims-desk-approve")))
                }))
                (form(view, "refuse", &said("claims-act-refuse"), &html! {
                    (words("reasons", "claims-desk-reasons")) (danger_button(&said("claims-desk-refuse")))
                }))
                (form(view, "decide_again", &said("claims-act-decide-again"), &html! {
                    p { (said("claims-desk-again-text")) } (quiet_button(&said("claims-desk-again")))
                }))
            }
            State::Refused => {
                (form(view, "goodwill", &said("claims-act-goodwill"), &html! {
                    p { (said("claims-desk-goodwill-text")) }
                    (amount()) (words("words", "claims-desk-why")) (button(&said("claims-desk-goodwill")))
                }))
            }
            State::Unmatched => {
                (form(view, "attach", &said("claims-act-attach"), &html! {
                    (field(&view.form, "order", said("claims-field-order"), Input::Text, "off"))
                    (field(&view.form, "line", said("claims-desk-line"), Input::Text, "off").optional(said("claims-optional")))
                    (button(&said("claims-desk-attach")))
                }))
                (form(view, "close", &said("claims-act-close"), &html! {
                    (words("reasons", "claims-desk-reasons")) (danger_button(&said("claims-desk-close")))
                }))
            }
            State::Failed => {
                (form(view, "retry", &said("claims-act-retry"), &html! {
                    p { (said("claims-desk-retry-text")) } (button(&said("claims-desk-retry")))
                }))
            }
            State::Received | State::Granted | State::Processed | State::Settled | State::Closed => {}
        }
    }
}

fn form(view: &DeskClaimView, act: &str, title: &str, inside: &Markup) -> Markup {
    let action = format!("{}/{act}", urls::desk(&view.claim.id));
    panel(
        title,
        html! {
            form method="post" action=(action) novalidate {
                (hidden("version", &view.claim.version.to_string()))
                (inside)
            }
        },
    )
}

async fn act(
    Axum(school): Axum<School>,
    agent: Agent,
    Path((id, act)): Path<(ClaimId, String)>,
    form: RawForm,
) -> Answer {
    let mut read = school.read(&agent).await?;
    let claim = store::claim(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    let version: i64 = form.text("version").parse().unwrap_or(0);
    let amount = amount(&claim, school.settings().currency, form.text("amount"));
    let field = if matches!(act.as_str(), "refuse" | "close") { "reasons" } else { "words" };
    let words = form.text(field).to_owned();
    if let Some((wrong, key)) = missing(&act, amount.is_some(), field, &words) {
        return again(&mut read, &agent, &id, form, wrong, key).await;
    }
    drop(read);
    let mut tx = school.begin(&agent).await?;
    let money = amount.unwrap_or_else(|| Money::zero(school.settings().currency));
    let done = match act.as_str() {
        "approve" => approve(&mut tx, &id, version, money, &words).await,
        "refuse" => refuse(&mut tx, &id, version, &words).await,
        "goodwill" => goodwill(&mut tx, &id, version, money, &words).await,
        "attach" => attach(&mut tx, &id, version, form.text("order"), form.text("line").parse().ok().as_ref()).await,
        "close" => close(&mut tx, &id, version, &words).await,
        "decide_again" => decide_again(&mut tx, &id, version).await,
        "retry" => retry(&mut tx, &id, version).await,
        _ => return Err(Problem::NotFound),
    };
    let wrong = match done {
        Ok(()) => {
            tx.commit().await?;
            return Ok(see_other(&urls::desk(&id)));
        }
        Err(DeskError::TooMuch { .. }) => ("amount", "claims-problem-too-much"),
        Err(DeskError::Nothing) => ("amount", "claims-problem-nothing"),
        Err(DeskError::NoSuchOrder) => ("order", "claims-problem-no-order"),
        Err(error) => return Err(error.into()),
    };
    tx.rollback().await?;
    let mut read = school.read(&agent).await?;
    again(&mut read, &agent, &id, form, wrong.0, wrong.1).await
}

/// What a form lacks: the field, and the sentence about it.
fn missing(act: &str, amount: bool, field: &'static str, words: &str) -> Option<(&'static str, &'static str)> {
    let needs_amount = matches!(act, "approve" | "goodwill");
    let needs_words = matches!(act, "approve" | "refuse" | "goodwill" | "close");
    if needs_amount && !amount {
        return Some(("amount", "claims-need-amount"));
    }
    if needs_words && (words.is_empty() || words.chars().count() > 4000) {
        return Some((field, "claims-need-words"));
    }
    None
}

async fn again(read: &mut Read, agent: &Agent, id: &ClaimId, form: RawForm, field: &str, key: &'static str) -> Answer {
    let mut errors = FormErrors::default();
    errors.add(field, agent.reader().say(key));
    page(read, agent, id, FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// What was typed, as money of the claim's currency: "50", "50.00" and "50,00" are the same.
fn amount(claim: &Claim, currency: lyceum_kernel::Currency, typed: &str) -> Option<Money> {
    let currency = claim.amount.or(claim.proposed).map_or(currency, Money::currency);
    let typed = typed.replace(',', ".");
    let typed = if typed.contains('.') || currency.exponent() == 0 {
        typed
    } else {
        format!("{typed}.{}", "0".repeat(currency.exponent() as usize))
    };
    format!("{typed} {}", currency.code()).parse().ok()
}

/// A claim in each state.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let of = |state| DeskClaimView::of(reader, &super::super::tests::sample(state), None, &[], FormView::blank());
    State::ALL.into_iter().map(|state| markup(&of(state), reader)).collect()
}
