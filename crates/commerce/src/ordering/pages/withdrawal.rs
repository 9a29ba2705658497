//! The model form for withdrawing, made from the settings: a page and a PDF for whoever has not ordered yet, has ordered, or wants to
//! withdraw by post.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use lyceum_documents::{HAS_PDF, PdfError, WithdrawalFormView};
use lyceum_school::{Fault, School};
use lyceum_web::components::{actions, heading, link};
use lyceum_web::{Answer, Caller, Page, Problem, disputes, text};
use maud::html;

use super::super::urls;

fn view(school: &School) -> WithdrawalFormView {
    let seller = &school.settings().seller;
    let lines = std::iter::once(seller.name.as_str()).chain(seller.address.lines());
    let lines = lines.chain(std::iter::once(seller.email.as_str())).map(str::trim);
    WithdrawalFormView { seller: lines.filter(|line| !line.is_empty()).map(str::to_owned).collect() }
}

pub(super) async fn form(caller: Caller) -> Answer {
    let reader = caller.reader();
    let view = view(caller.school());
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
    let (view, reader) = (view(caller.school()), caller.reader().clone());
    let made = tokio::task::spawn_blocking(move || view.pdf(&reader)).await.map_err(Fault::other)?;
    let bytes = match made {
        Ok(bytes) => bytes,
        Err(PdfError::NotBuilt) => {
            return Err(Problem::refused(axum::http::StatusCode::NOT_IMPLEMENTED, text("invoicing-no-pdf")));
        }
        Err(error) => return Err(Fault::other(error).into()),
    };
    let mut response = ([(header::CONTENT_TYPE, "application/pdf")], bytes).into_response();
    let name = HeaderValue::from_static("inline; filename=\"withdrawal-form.pdf\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
