//! "The address is wrong": one field, for the browser that ordered and nobody else.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use lyceum_people::accounts;
use lyceum_school::{Read, School};
use lyceum_web::components::{Kind as FieldKind, actions, button, error_summary, field, heading, lede, link};
use lyceum_web::{Answer, Caller, FormErrors, FormView, Page, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::address::{self, CorrectError};
use super::super::order::Order;
use super::super::urls;
use super::own_order;

pub(super) async fn show(State(school): State<School>, caller: Caller, Path(id): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let order = guests_order(&mut read, &caller, &id).await?;
    if !address::is_fresh(&mut read, &order).await? {
        return Err(late(&order));
    }
    Ok(page(&caller, &order, &FormView::filled(&[("email", &order.email)])))
}

pub(super) async fn correct(
    State(school): State<School>,
    caller: Caller,
    Path(id): Path<String>,
    form: RawForm,
) -> Answer {
    let order = guests_order(&mut school.read(&caller).await?, &caller, &id).await?;
    let Some(email) = accounts::email(form.text("email")) else {
        let mut errors = FormErrors::default();
        errors.add("email", caller.reader().say("ordering-error-email"));
        return Ok(page(&caller, &order, &FormView::with(form, errors)));
    };
    let here = urls::order(&order.id);
    match address::correct(&school, &caller, &order.id, &email).await {
        Ok(()) => Ok(see_other(&here)),
        Err(CorrectError::Late) => Err(late(&order)),
        Err(CorrectError::TooMany) => Err(Problem::conflict(text("ordering-correct-too-many"), here)),
        Err(CorrectError::Fault(fault)) => Err(fault.into()),
    }
}

/// The order, for the guest who placed it in this browser: whoever has signed in has an account to correct, and the staff places
/// nothing for others.
async fn guests_order(read: &mut Read, caller: &Caller, id: &str) -> Result<Order, Problem> {
    let order = own_order(read, caller, id).await?;
    if caller.person().is_some() { Err(Problem::NotFound) } else { Ok(order) }
}

fn late(order: &Order) -> Problem {
    Problem::conflict(text("ordering-correct-late"), urls::order(&order.id))
}

fn page(caller: &Caller, order: &Order, form: &FormView) -> Response {
    let reader = caller.reader();
    let status = if form.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(caller, reader.say("ordering-correct")).status(status).main(markup(reader, order, form))
}

fn markup(reader: &Reader, order: &Order, form: &FormView) -> Markup {
    html! {
        (error_summary(&form.errors, reader))
        (heading(&reader.say("ordering-correct")))
        (lede(&reader.say_with("ordering-correct-text", &[("number", order.number.as_str().into())])))
        form method="post" action=(urls::address(&order.id)) novalidate {
            (field(form, "email", reader.say("ordering-email"), FieldKind::Email, "email").max(254))
            (actions(html! {
                (button(&reader.say("ordering-correct-button")))
                " " (link(&urls::order(&order.id), &reader.say("ordering-letter-order")))
            }))
        }
    }
}

#[cfg(test)]
pub(super) fn rendered(reader: &Reader, order: &Order) -> Vec<Markup> {
    vec![markup(reader, order, &FormView::filled(&[("email", &order.email)]))]
}
