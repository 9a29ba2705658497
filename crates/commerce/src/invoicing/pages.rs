//! How an invoice is read: as a page that prints, as a PDF, as a file that goes with a letter. Always in the language it
//! was issued in; only the frame speaks the reader's. Who may see it is decided by the slice that knows the order.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use lyceum_documents::{HAS_PDF, InvoiceKind, InvoiceLine, InvoiceView, PdfError, TaxLine};
use lyceum_kernel::{Locale, Region};
use lyceum_people::accounts::region_name;
use lyceum_people::letters::{self, AttachmentSource};
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{actions, link};
use lyceum_web::{Caller, Page, Problem, text};
use lyceum_words::Reader;
use maud::html;

use super::{Document, Invoice, InvoiceId, Kind, Party, store};

/// A page with the document, a way back and the way to the PDF.
pub fn invoice_page(caller: &Caller, invoice: &Invoice, back: &str, pdf: &str) -> Response {
    let reader = caller.reader();
    let own = own_reader(caller.school(), invoice);
    let view = view(&own, invoice);
    let title = view.title(reader);
    Page::new(caller, title).main(html! {
        div lang=(own.locale().tag()) { (view.html(&own)) }
        (actions(html! {
            (link(back, &reader.say("invoicing-back")))
            @if HAS_PDF { " " (link(pdf, &reader.say("invoicing-pdf"))) }
        }))
    })
}

/// The document as a PDF, to be saved.
///
/// # Errors
/// When this program was built without PDF, or the template failed.
pub async fn pdf(caller: &Caller, invoice: Invoice) -> Result<Response, Problem> {
    let own = own_reader(caller.school(), &invoice);
    let name = format!("inline; filename=\"{}.pdf\"", invoice.number);
    let Some(bytes) = typeset(own, invoice).await? else {
        return Err(Problem::refused(axum::http::StatusCode::NOT_IMPLEMENTED, text("invoicing-no-pdf")));
    };
    let mut response = ([(header::CONTENT_TYPE, "application/pdf")], bytes).into_response();
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(response)
}

/// How a document goes with a letter: file name, media type, and the reference it is made from when the letter leaves.
pub fn attachment(reader: &Reader, kind: Kind, id: &InvoiceId) -> (String, &'static str, String) {
    let name = reader.say(match kind {
        Kind::Invoice => "invoicing-file",
        Kind::CreditNote => "invoicing-file-credit",
    });
    if HAS_PDF {
        (format!("{name}.pdf"), "application/pdf", format!("invoice-pdf:{id}"))
    } else {
        (format!("{name}.html"), "text/html", format!("invoice-html:{id}"))
    }
}

/// Makes the files that [`attachment`] refers to.
pub const ATTACHMENTS: AttachmentSource = AttachmentSource(|read, reference| Box::pin(attached(read, reference)));

async fn attached(read: &mut Read, reference: &str) -> Result<Option<Vec<u8>>, Fault> {
    let Some((form, id)) = reference.split_once(':') else { return Ok(None) };
    if !matches!(form, "invoice-pdf" | "invoice-html") {
        return Ok(None);
    }
    let id: InvoiceId = id.parse().map_err(Fault::other)?;
    let Some(invoice) = store::find(read, &id).await? else { return Ok(None) };
    let own = own_reader(read.school(), &invoice);
    if form == "invoice-pdf" { typeset(own, invoice).await } else { Ok(Some(page_alone(&own, &invoice))) }
}

/// Typesets beside the threads that answer requests; `None` when this program was built without PDF.
async fn typeset(reader: Reader, invoice: Invoice) -> Result<Option<Vec<u8>>, Fault> {
    let made = tokio::task::spawn_blocking(move || view(&reader, &invoice).pdf(&reader)).await.map_err(Fault::other)?;
    match made {
        Ok(bytes) => Ok(Some(bytes)),
        Err(PdfError::NotBuilt) => Ok(None),
        Err(error) => Err(Fault::other(error)),
    }
}

fn page_alone(reader: &Reader, invoice: &Invoice) -> Vec<u8> {
    let view = view(reader, invoice);
    let page = html! {
        (maud::DOCTYPE)
        html lang=(reader.locale().tag()) {
            head { meta charset="utf-8"; title { (view.title(reader)) } }
            body { (view.html(reader)) }
        }
    };
    page.into_string().into_bytes()
}

fn own_reader(school: &School, invoice: &Invoice) -> Reader {
    letters::reader(school, Locale::from_tag(&invoice.document.locale).unwrap_or(Locale::En))
}

/// The document in its reader's form.
fn view(reader: &Reader, invoice: &Invoice) -> InvoiceView {
    let Document { kind, day, seller, customer, order_number, lines, corrects, .. } = &invoice.document;
    let taxes = invoice.document.by_rate().unwrap_or_default();
    let net = invoice.gross.minus(invoice.tax).unwrap_or(invoice.gross);
    let is_abroad = customer.country != seller.country;
    let of = |party: &Party| is_abroad.then(|| country(reader, &party.country));
    // An invoice names the customer by name and postal address (Directive 2006/112/EC, article 226). An e-mail address can turn out
    // mistyped and be corrected, while the document stays as it was issued.
    let customer = &Party { email: String::new(), ..customer.clone() };
    InvoiceView {
        kind: match kind {
            Kind::Invoice => InvoiceKind::Invoice,
            Kind::CreditNote => InvoiceKind::CreditNote,
        },
        number: invoice.number.clone(),
        issued: reader.day(*day),
        order: order_number.clone(),
        corrects: corrects.clone(),
        seller: party(reader, seller, of(seller)),
        customer: party(reader, customer, of(customer)),
        lines: lines
            .iter()
            .map(|line| InvoiceLine {
                title: line.title.clone(),
                net: reader.money(line.net),
                rate: reader.percent(line.tax_rate),
                tax: reader.money(line.tax),
                gross: reader.money(line.gross),
            })
            .collect(),
        net: reader.money(net),
        taxes: taxes
            .into_iter()
            .map(|(rate, sums)| TaxLine {
                rate: reader.percent(rate),
                net: reader.money(sums.net),
                tax: reader.money(sums.tax),
            })
            .collect(),
        total: reader.money(invoice.gross),
        paid: invoice.document.paid_on.is_some(),
        notes: notes(reader, invoice),
    }
}

/// The name of a state in the language of the document.
fn country(reader: &Reader, code: &str) -> String {
    code.parse::<Region>().map_or_else(|_| code.to_owned(), |region| region_name(reader, region))
}

/// Name, address, and last the country where the two do not share it.
fn party(reader: &Reader, party: &Party, abroad: Option<String>) -> Vec<String> {
    let mut lines = vec![party.name.clone()];
    lines.extend(party.address.iter().cloned());
    lines.extend(abroad);
    lines.extend(Some(&party.email).filter(|email| !email.is_empty()).cloned());
    if !party.tax_number.is_empty() {
        lines.push(reader.say_with("invoicing-tax-number", &[("number", party.tax_number.as_str().into())]));
    }
    lines
}

fn notes(reader: &Reader, invoice: &Invoice) -> Vec<String> {
    let mut notes = Vec::new();
    if invoice.kind == Kind::Invoice {
        notes.push(reader.say("invoicing-supplied"));
    }
    if let Some(day) = invoice.document.paid_on {
        notes.push(reader.say_with("invoicing-paid-on", &[("day", reader.day(day).into())]));
        let by = invoice.document.paid_by;
        notes.extend(by.map(|method| reader.say(&format!("invoicing-paid-by-{}", method.as_str()))));
    }
    if let Some(number) = &invoice.document.corrects {
        notes.push(reader.say_with("invoicing-corrects", &[("number", number.as_str().into())]));
    }
    if invoice.tax.is_zero() && !invoice.gross.is_zero() {
        notes.push(reader.say("invoicing-no-tax"));
    }
    notes
}

#[cfg(test)]
pub(super) fn said(reader: &Reader, invoice: &Invoice) -> String {
    view(reader, invoice).html(reader).into_string()
}
