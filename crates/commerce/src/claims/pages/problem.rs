//! A technical problem, reported by the customer it hinders: from the order, for one purchase, in their own words. It counts
//! from the instant it is sent (C8b). What is not solved yet stands on the desk (`desk/pages/problems.rs`).

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_school::{Read, School};
use lyceum_web::components::{Kind as Input, button, error_summary, field, heading, lede, link, select};
use lyceum_web::{Answer, FormErrors, FormView, Learner, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{FindingKind, find_out, findings::finding, letters, names, promises::time_to_solve, urls};
use crate::ordering::{self, Item, Order, OrderId};

/// The longest report.
const MOST_CHARACTERS: usize = 2000;

pub(super) fn router() -> Router<School> {
    Router::new().route("/orders/{id}/problem", get(show).post(report))
}

/// One's own order that was paid, with what is left of it; another's is not found.
async fn own(read: &mut Read, learner: &Learner, id: &OrderId) -> Result<(Order, Vec<Item>), Problem> {
    let order = ordering::order(read, id).await?.filter(|order| order.person == *learner.id() && order.is_paid());
    let order = order.ok_or(Problem::NotFound)?;
    let items: Vec<Item> = order.items().into_iter().filter(|item| item.refunded_at.is_none()).collect();
    if items.is_empty() { Err(Problem::NotFound) } else { Ok((order, items)) }
}

async fn show(Axum(school): Axum<School>, learner: Learner, Path(id): Path<OrderId>, form: RawForm) -> Answer {
    let mut read = school.read(&learner).await?;
    let (order, items) = own(&mut read, &learner, &id).await?;
    Ok(page(&learner, &order, &items, &FormView::of(form), StatusCode::OK))
}

fn page(
    learner: &Learner,
    order: &Order,
    items: &[Item],
    form: &FormView,
    status: StatusCode,
) -> axum::response::Response {
    let reader = learner.reader();
    let choices: Vec<(String, String)> =
        items.iter().map(|item| (item.key.clone(), names::open(reader, item))).collect();
    let title = reader.say("claims-report-title");
    Page::new(learner, title).status(status).main(markup(reader, order, &choices, form))
}

async fn report(Axum(school): Axum<School>, learner: Learner, Path(id): Path<OrderId>, form: RawForm) -> Answer {
    let mut read = school.read(&learner).await?;
    let (order, items) = own(&mut read, &learner, &id).await?;
    drop(read);
    let item = items.iter().find(|item| item.key == form.text("item"));
    let words = form.text("words").to_owned();
    let fits = !words.is_empty() && words.chars().count() <= MOST_CHARACTERS;
    let (Some(item), true) = (item, fits) else {
        let mut errors = FormErrors::default();
        if item.is_none() {
            errors.add("item", learner.reader().say("claims-need-item"));
        }
        if !fits {
            errors.add("words", learner.reader().say("claims-report-need-words"));
        }
        let form = FormView::with(form, errors);
        return Ok(page(&learner, &order, &items, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let mut tx = school.begin(&learner).await?;
    // The same form sent again, be it at the same moment, reports nothing new: the first report is the one whose hours run.
    finding::lock_findings(&mut tx, &order.id).await?;
    if finding::open_problem(&mut tx, &order.id, &item.key).await?.is_none() {
        let problem = find_out(&mut tx, &order.id, &item.key, FindingKind::Problem, &words).await?;
        let promised = time_to_solve::promised(&mut tx, &problem).await?;
        letters::problem_reported(&mut tx, &order, item, &words, promised.as_ref()).await?;
    }
    tx.commit().await?;
    Ok(see_other(&ordering::urls::order(&order.id)))
}

fn markup(reader: &Reader, order: &Order, items: &[(String, String)], form: &FormView) -> Markup {
    let choices: Vec<(&str, &str)> = items.iter().map(|(key, title)| (key.as_str(), title.as_str())).collect();
    let args = [("order", order.number.as_str().into())];
    html! {
        (error_summary(&form.errors, reader))
        (heading(&reader.say("claims-report-title")))
        (lede(&reader.say("claims-report-lede")))
        form method="post" action=(urls::problem(&order.id)) novalidate {
            (select(form, "item", &reader.say("claims-finding-item"), &choices))
            (field(form, "words", reader.say("claims-report-words"), Input::Area, "off")
                .hint(reader.say("claims-report-hint")).max(2000))
            (button(&reader.say("claims-report-button")))
        }
        p { (link(&ordering::urls::order(&order.id), &reader.say_with("claims-to-order", &args))) }
    }
}

/// The form, empty and with errors.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let order = super::super::tests::order();
    let choices = vec![("lin_1".to_owned(), "<b>&</b>".to_owned())];
    let mut errors = FormErrors::default();
    errors.add("words", reader.say("claims-report-need-words"));
    [FormView::blank(), FormView::with(RawForm::of(&[("words", "<b>&</b>")]), errors)]
        .iter()
        .map(|form| markup(reader, &order, &choices, form))
        .collect()
}
