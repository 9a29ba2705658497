//! The model form for withdrawing as a page and as a PDF, for whoever has not ordered yet, has ordered, or wants to withdraw by post.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use lyceum_documents::HAS_PDF;
use lyceum_web::components::{actions, heading, link};
use lyceum_web::{Answer, Caller, Page, Problem, disputes, text};
use maud::html;

use super::super::{urls, withdrawal};

pub(super) async fn form(caller: Caller) -> Answer {
    let reader = caller.reader();
    let view = withdrawal::view(caller.school());
    let title = view.title(reader);
    let content = html! {
        (heading(&title))
        p.no-print { (reader.say("ordering-withdrawal-form-online")) " " (link("/withdraw", &reader.say("ordering-withdrawal-form-withdraw"))) }
        (view.html(reader))
        @if let Some(said) = disputes(reader, &caller.school().settings().seller) { p { (said) } }
        @if HAS_PDF { (actions(link(urls::WITHDRAWAL_FORM_PDF, &reader.say("ordering-withdrawal-form-pdf")))) }
    };
    Ok(Page::new(&caller, title).main(content))
}

pub(super) async fn pdf(caller: Caller) -> Result<Response, Problem> {
    let made = withdrawal::typeset(withdrawal::view(caller.school()), caller.reader().clone()).await?;
    let Some(bytes) = made else {
        return Err(Problem::refused(StatusCode::NOT_IMPLEMENTED, text("invoicing-no-pdf")));
    };
    let mut response = ([(header::CONTENT_TYPE, "application/pdf")], bytes).into_response();
    let name = HeaderValue::from_static("inline; filename=\"withdrawal-form.pdf\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
