//! Money that came back and was paid by other means: the page says what will happen and asks how and on which day, its button
//! does it. What was typed survives an error. What was paid so stands on the page of its order.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use lyceum_kernel::{Day, Money};
use lyceum_people::accounts;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{
    Kind as Input, Table, Tone, button, error_summary, field, heading, lede, link, notice, panel,
};
use lyceum_web::{Agent, Answer, FormErrors, FormView, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::acts::debt_at_the_bank;
use super::super::{DeskError, otherwise, pay_otherwise, urls};
use super::came_back::CameBack;
use crate::ordering::Order;
use crate::payments::{self, PaidOtherwise, Refund, RefundFor, RefundId, RefundState};

/// The longest note.
const MOST_CHARACTERS: usize = 2000;

pub(super) fn router() -> Router<School> {
    Router::new().route("/desk/refunds/{id}/otherwise", get(show).post(pay))
}

/// What is about to be written down.
struct OtherwiseView {
    id: String,
    amount: Money,
    /// The order it was paid for, or the refund where it was for none.
    order: String,
    who: String,
    /// The language of the letter, where one leaves.
    language: Option<String>,
    /// What a bank has to do with the money of the order.
    bank: Option<&'static str>,
    /// The claim it was granted for, or the desk.
    back: String,
    form: FormView,
}

/// What came back and was neither sent again nor paid since.
async fn still_back(read: &mut Read, id: &RefundId) -> Result<Option<Refund>, Problem> {
    let refund = payments::find_refund(read, id).await?.ok_or(Problem::NotFound)?;
    let attempts = payments::refunds_of(read, &refund.about).await?;
    let is_last = attempts.iter().all(|other| other.attempt <= refund.attempt);
    Ok(Some(refund).filter(|refund| refund.state == RefundState::Failed && is_last))
}

async fn show(Axum(school): Axum<School>, agent: Agent, Path(id): Path<RefundId>) -> Answer {
    let mut read = school.read(&agent).await?;
    let Some(refund) = still_back(&mut read, &id).await? else { return Ok(see_other(urls::DESK)) };
    let today = read.today().to_string();
    let form = FormView::filled(&[("day", &today)]);
    page(&mut read, &agent, refund, form, StatusCode::OK).await
}

async fn page(read: &mut Read, agent: &Agent, refund: Refund, form: FormView, status: StatusCode) -> Answer {
    let reader = agent.reader();
    let view = OtherwiseView::of(read, reader, refund, form).await?;
    let title = reader.say("desk-otherwise-title");
    Ok(Page::new(agent, title).status(status).main(markup(reader, &view)))
}

impl OtherwiseView {
    async fn of(read: &mut Read, reader: &Reader, refund: Refund, form: FormView) -> Result<Self, Fault> {
        let (claim, order) = otherwise::owed_to(read, &refund).await?;
        let bank = debt_at_the_bank(read, &refund).await?;
        let locale = order.as_ref().map(|order| claim.as_ref().map_or(order.locale, |claim| claim.locale));
        let back = match &claim {
            Some(claim) if refund.purpose == RefundFor::Claim => urls::claim(&claim.id),
            _ => urls::DESK.to_owned(),
        };
        let one = CameBack::of(read, refund).await?;
        Ok(Self {
            amount: one.amount,
            order: one.order.unwrap_or_else(|| one.id.clone()),
            id: one.id,
            who: one.who,
            language: locale.map(|locale| accounts::language_name(reader, locale)),
            bank: bank.map(|bank| bank.key()),
            back,
            form,
        })
    }
}

fn markup(reader: &Reader, view: &OtherwiseView) -> Markup {
    let args = [
        ("amount", reader.money(view.amount).into()),
        ("order", view.order.as_str().into()),
        ("name", view.who.as_str().into()),
        ("language", view.language.clone().unwrap_or_default().into()),
    ];
    html! {
        (error_summary(&view.form.errors, reader))
        (heading(&reader.say("desk-otherwise-title")))
        (lede(&reader.say_with("desk-otherwise-text", &args)))
        @if view.language.is_some() { p { (reader.say_with("desk-otherwise-letter", &args)) } }
        @if let Some(key) = view.bank { (notice(Tone::Warn, &reader.say(key), html! {})) }
        form method="post" action={ "/desk/refunds/" (view.id) "/otherwise" } novalidate {
            (field(&view.form, "words", reader.say("desk-otherwise-words"), Input::Area, "off")
                .hint(reader.say("desk-otherwise-words-hint")).max(2000))
            (field(&view.form, "day", reader.say("desk-otherwise-day"), Input::Date, "off"))
            (button(&reader.say_with("desk-otherwise-button", &args)))
        }
        p { (link(&view.back, &reader.say("desk-otherwise-back"))) }
    }
}

/// Two clicks write it down once: the second finds nothing that came back.
async fn pay(Axum(school): Axum<School>, agent: Agent, Path(id): Path<RefundId>, form: RawForm) -> Answer {
    let mut read = school.read(&agent).await?;
    let Some(refund) = still_back(&mut read, &id).await? else { return Ok(see_other(urls::DESK)) };
    let (words, day) = match said(&read, agent.reader(), &refund, &form) {
        Ok(said) => said,
        Err(errors) => return again(&mut read, &agent, refund, form, errors).await,
    };
    drop(read);
    let mut tx = school.begin(&agent).await?;
    let bank = match pay_otherwise(&mut tx, &id, day, &words).await {
        Ok(()) => {
            tx.commit().await?;
            return Ok(done(&school, &agent, &id).await?);
        }
        Err(DeskError::NotNow) => {
            tx.rollback().await?;
            return Ok(see_other(urls::DESK));
        }
        Err(DeskError::AtTheBank(bank)) => bank,
        Err(error) => return Err(error.into()),
    };
    tx.rollback().await?;
    let mut read = school.read(&agent).await?;
    let mut errors = FormErrors::default();
    errors.add("words", agent.reader().say(bank.key()));
    again(&mut read, &agent, refund, form, errors).await
}

/// Back to the claim it was granted for, else to the desk.
async fn done(school: &School, agent: &Agent, id: &RefundId) -> Result<Response, Fault> {
    let mut read = school.read(agent).await?;
    let Some(refund) = payments::find_refund(&mut read, id).await? else { return Ok(see_other(urls::DESK)) };
    let (claim, _) = otherwise::owed_to(&mut read, &refund).await?;
    Ok(match claim {
        Some(claim) => see_other(&urls::claim(&claim.id)),
        None => see_other(urls::DESK),
    })
}

async fn again(read: &mut Read, agent: &Agent, refund: Refund, form: RawForm, errors: FormErrors) -> Answer {
    page(read, agent, refund, FormView::with(form, errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// How and on which day, or all that is wrong with it.
fn said(read: &Read, reader: &Reader, refund: &Refund, form: &RawForm) -> Result<(String, Day), FormErrors> {
    let mut errors = FormErrors::default();
    let words = form.text("words").to_owned();
    if words.is_empty() || words.chars().count() > MOST_CHARACTERS {
        errors.add("words", reader.say("desk-otherwise-need-words"));
    }
    let first = otherwise::first_day(read, refund);
    let day: Option<Day> = form.text("day").parse().ok();
    match day.filter(|day| *day >= first && *day <= read.today()) {
        Some(day) if errors.is_empty() => Ok((words, day)),
        Some(_) => Err(errors),
        None => {
            let args = [("from", reader.short_day(first).into())];
            errors.add("day", reader.say_with("desk-otherwise-need-day", &args));
            Err(errors)
        }
    }
}

/// What of an order was paid by other means, on its page at the desk; nothing where nothing was.
pub(super) async fn part(read: &mut Read, reader: &Reader, order: &Order) -> Result<Markup, Fault> {
    Ok(part_markup(reader, &payments::all_paid_otherwise(read, order.id.as_str()).await?))
}

fn part_markup(reader: &Reader, paid: &[(PaidOtherwise, Money)]) -> Markup {
    if paid.is_empty() {
        return html! {};
    }
    let title = reader.say("desk-otherwise-paid");
    let row = |(paid, amount): &(PaidOtherwise, Money)| {
        vec![
            html! { (reader.short_day(paid.paid_on)) },
            html! { (paid.words) },
            html! { (reader.instant(paid.noted_at)) },
            html! { (reader.money(*amount)) },
        ]
    };
    let table = Table::new(title.clone())
        .quiet()
        .column(reader.say("desk-otherwise-day"))
        .column(reader.say("desk-otherwise-words"))
        .column(reader.say("desk-otherwise-noted"))
        .figures(reader.say("desk-amount"))
        .rows(paid.iter().map(row));
    panel(&title, html! { p { (reader.say("desk-otherwise-within")) } (table) })
}

/// The page, empty and with errors, and what was paid.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let view = |language: Option<&str>, form: FormView| OtherwiseView {
        id: "rfd_1".to_owned(),
        amount: Money::eur(9900),
        order: "2027-00000123".to_owned(),
        who: "<b>&</b>".to_owned(),
        language: language.map(str::to_owned),
        bank: language.map(|_| crate::claims::AtTheBank::Open.key()),
        back: urls::DESK.to_owned(),
        form,
    };
    let mut errors = FormErrors::default();
    errors.add("words", reader.say("desk-otherwise-need-words"));
    let typed = RawForm::of(&[("words", "<b>&</b>"), ("day", "2027-03-16")]);
    let blank = markup(reader, &view(None, FormView::blank()));
    // What stands on the page of an order is drawn below a heading of its own.
    let paid = PaidOtherwise {
        refund: lyceum_kernel::Id::from_text("rfd_00000000000000000000000000".to_owned()),
        paid_on: lyceum_kernel::Instant::from_micros(0).day(reader.zone()),
        words: "<b>&</b>".to_owned(),
        actor: "agent per_00000000000000000000000000".to_owned(),
        noted_at: lyceum_kernel::Instant::from_micros(0),
    };
    let paid = html! { (heading("…")) (part_markup(reader, &[(paid, Money::eur(9900))])) };
    vec![blank, markup(reader, &view(Some("English"), FormView::with(typed, errors))), paid]
}
