//! The order page: what those above have to say about it first (the ribbon, "If you asked today"), then what was bought,
//! invoices, access, the acceptance, and two quiet links.

use axum::extract::{Path, State};
use lyceum_kernel::Locale;
use lyceum_people::agreements;
use lyceum_school::{Fault, Read, School};
use lyceum_teaching::learning;
use lyceum_web::components::{Table, Tone, facts, heading, id_code, lede, link, link_button, notice};
use lyceum_web::{Answer, Caller, Page, Problem, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::order::{Line, Order, OrderId, Status};
use super::super::{OrderPanel, urls};
use super::orders::status;
use super::own_order;
use super::wait::pay_or_cancel;
use crate::invoicing::{self, Invoice, Kind};
use crate::offers::{self, Supply};

pub(super) async fn show(State(school): State<School>, caller: Caller, Path(id): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let order = own_order(&mut read, &caller, &id).await?;
    let reader = caller.reader();
    let mut panels = Vec::new();
    for panel in school.list::<OrderPanel>() {
        panels.push((panel.0)(&mut read, &order, reader).await?);
    }
    let acceptance = AcceptanceView::of(&mut read, &order, caller.locale()).await?;
    let documents = invoicing::of_order(&mut read, order.id.as_str()).await?;
    let access = access(&mut read, &caller, &order).await?;
    let view = OrderView { order, panels, documents, acceptance, access };
    let title = reader.say_with("ordering-order-title", &[("number", view.order.number.as_str().into())]);
    Ok(Page::new(&caller, title).wide().main(markup(reader, &view)))
}

/// The address of a click, looked at again.
pub(super) async fn back_to_it(Path(id): Path<OrderId>) -> Answer {
    Ok(see_other(&urls::order(&id)))
}

pub(super) async fn invoice(State(school): State<School>, caller: Caller, Path(id): Path<String>) -> Answer {
    let (order, invoice) = the_invoice(&school, &caller, &id).await?;
    Ok(invoicing::invoice_page(&caller, &invoice, &urls::order(&order.id), &format!("{}.pdf", invoice_url(&order))))
}

pub(super) async fn invoice_pdf(State(school): State<School>, caller: Caller, Path(id): Path<String>) -> Answer {
    let (_, invoice) = the_invoice(&school, &caller, &id).await?;
    invoicing::pdf(&caller, invoice).await
}

pub(super) async fn document(
    State(school): State<School>,
    caller: Caller,
    Path((id, document)): Path<(String, String)>,
) -> Answer {
    let (order, invoice) = the_document(&school, &caller, &id, &document).await?;
    let pdf = format!("{}/pdf", urls::document(&order.id, &invoice.id));
    Ok(invoicing::invoice_page(&caller, &invoice, &urls::order(&order.id), &pdf))
}

pub(super) async fn document_pdf(
    State(school): State<School>,
    caller: Caller,
    Path((id, document)): Path<(String, String)>,
) -> Answer {
    let (_, invoice) = the_document(&school, &caller, &id, &document).await?;
    invoicing::pdf(&caller, invoice).await
}

async fn the_invoice(school: &School, caller: &Caller, id: &str) -> Result<(Order, Invoice), Problem> {
    let mut read = school.read(caller).await?;
    let order = own_order(&mut read, caller, id).await?;
    let invoice = order.invoice.clone().ok_or(Problem::NotFound)?;
    let invoice = invoicing::find(&mut read, &invoice).await?.ok_or(Problem::NotFound)?;
    Ok((order, invoice))
}

/// Only a document of this very order.
async fn the_document(school: &School, caller: &Caller, id: &str, document: &str) -> Result<(Order, Invoice), Problem> {
    let mut read = school.read(caller).await?;
    let order = own_order(&mut read, caller, id).await?;
    let document = document.parse().map_err(|_| Problem::NotFound)?;
    let found = invoicing::find(&mut read, &document).await?;
    let found = found.filter(|invoice| invoice.order == order.id.as_str()).ok_or(Problem::NotFound)?;
    Ok((order, found))
}

/// The address of the order's invoice.
pub(super) fn invoice_url(order: &Order) -> String {
    format!("{}/invoice", urls::order(&order.id))
}

struct OrderView {
    order: Order,
    panels: Vec<Markup>,
    documents: Vec<Invoice>,
    acceptance: Option<AcceptanceView>,
    /// Where each line leads that still gives access.
    access: Vec<(String, String)>,
}

/// The very text that was accepted.
struct AcceptanceView {
    title: String,
    version: String,
    hash: String,
    href: String,
    file_href: String,
    at: lyceum_kernel::Instant,
}

impl AcceptanceView {
    async fn of(read: &mut Read, order: &Order, locale: Locale) -> Result<Option<Self>, Fault> {
        let Some(contract) = agreements::contract(read, &order.contract).await? else { return Ok(None) };
        let governing = agreements::governing(read, &order.contract).await?;
        Ok(Some(Self {
            title: agreements::title(governing.terms, locale).to_owned(),
            version: governing.terms.version().to_owned(),
            href: contract.href(),
            file_href: contract.file_href(),
            hash: contract.hash,
            at: contract.accepted_at,
        }))
    }
}

/// Links into the courses, for whoever has signed in and still has them.
async fn access(read: &mut Read, caller: &Caller, order: &Order) -> Result<Vec<(String, String)>, Fault> {
    if caller.person() != Some(&order.person) {
        return Ok(Vec::new());
    }
    let grants = learning::grants_of(read, &order.person).await?;
    let open = |line: &&Line| line.refunded_at.is_none();
    let href = |line: &Line| {
        let grant = grants.iter().find(|grant| grant.source == line.id.as_str() && grant.revoked_at.is_none())?;
        Some((learning::urls::grant(&grant.id), line.title.clone()))
    };
    Ok(order.lines.iter().filter(open).filter_map(href).collect())
}

fn markup(reader: &Reader, view: &OrderView) -> Markup {
    let order = &view.order;
    html! {
        (heading(&reader.say_with("ordering-order-title", &[("number", order.number.as_str().into())])))
        (lede(&reader.say_with("ordering-order-lede", &[("at", reader.instant(order.placed_at).into())])))
        (standing(reader, order))
        @for panel in &view.panels { (panel) }
        (access_section(reader, view))
        (bought(reader, order))
        (documents(reader, view))
        (accepted(reader, view))
        // A panel that speaks of asking has these ways out itself.
        @if order.is_paid() && order.status != Status::Refunded && view.panels.iter().all(|panel| panel.0.is_empty()) {
            nav.quiet-links aria-label=(reader.say("ordering-rights")) {
                ul {
                    li { (link(&urls::withdraw(order), &reader.say("ordering-withdraw"))) }
                    li { (link(&urls::refund(order), &reader.say("ordering-refund"))) }
                }
            }
        }
    }
}

/// How it stands, and what to do where something is to be done.
fn standing(reader: &Reader, order: &Order) -> Markup {
    html! {
        p { (status(reader, order.status)) }
        @if order.status == Status::Placed {
            (notice(Tone::Warn, &reader.say("ordering-unpaid"), html! { p { (reader.say("ordering-unpaid-text")) } }))
            (pay_or_cancel(reader, order))
        }
        @if order.bounced_at.is_some() {
            (notice(Tone::Warn, &reader.say("ordering-bounced"), html! { p { (reader.say("ordering-bounced-text")) } }))
        } @else if order.status == Status::Paid {
            p { (reader.say_with("ordering-confirming", &[("email", order.email.as_str().into())])) }
        }
        @if let Some(at) = order.confirmed_at {
            p.quiet { (reader.say_with("ordering-confirmed", &[("at", reader.instant(at).into())])) }
        }
    }
}

fn access_section(reader: &Reader, view: &OrderView) -> Markup {
    html! {
        @if !view.access.is_empty() {
            section aria-labelledby="access" {
                h2 #access { (reader.say("ordering-access")) }
                ul { @for (href, title) in &view.access { li { (link(href, title)) } } }
            }
        } @else if view.order.is_paid() && view.order.status != Status::Refunded {
            section aria-labelledby="access" {
                h2 #access { (reader.say("ordering-access")) }
                p { (reader.say("ordering-access-sign-in")) }
                p { (link_button("/learn", &reader.say("ordering-access-go"))) }
            }
        }
    }
}

fn bought(reader: &Reader, order: &Order) -> Markup {
    let row = |line: &Line| {
        let what = html! {
            (link(&offers::urls::course(&line.course_slug), &line.title))
            @if let Some(bundle) = &line.bundle { br; span.quiet { (reader.say_with("ordering-in-bundle", &[("title", bundle.title.as_str().into())])) } }
        };
        let state = match line.refunded_at {
            Some(at) => reader.say_with("ordering-line-refunded", &[("at", reader.instant(at).into())]),
            None if order.is_paid() => reader.say("ordering-line-yours"),
            None => reader.say("ordering-line-waiting"),
        };
        vec![what, html! { (reader.money(line.list_price)) }, html! { (reader.money(line.paid)) }, html! { (state) }]
    };
    html! {
        section aria-labelledby="bought" {
            h2 #bought { (reader.say("ordering-bought")) }
            (Table::new(reader.say("ordering-bought")).quiet()
                .column(reader.say("ordering-what"))
                .figures(reader.say("ordering-list-price"))
                .figures(reader.say("ordering-paid"))
                .column(reader.say("ordering-status"))
                .rows(order.lines.iter().map(row)))
            p { strong { (reader.say_with("ordering-total-of", &[("total", reader.money(order.total).into())])) } }
            @if let Some(code) = &order.coupon { p.quiet { (reader.say_with("ordering-discount", &[("code", code.as_str().into())])) } }
        }
    }
}

fn documents(reader: &Reader, view: &OrderView) -> Markup {
    let said = |document: &Invoice| {
        let key = match document.kind {
            Kind::Invoice => "ordering-document-invoice",
            Kind::CreditNote => "ordering-document-credit",
        };
        let args = [("number", document.number.as_str().into()), ("total", reader.money(document.gross).into())];
        reader.say_with(key, &args)
    };
    let href = |document: &Invoice| match document.kind {
        Kind::Invoice => invoice_url(&view.order),
        Kind::CreditNote => urls::document(&view.order.id, &document.id),
    };
    html! {
        @if !view.documents.is_empty() {
            section aria-labelledby="documents" {
                h2 #documents { (reader.say("ordering-documents")) }
                ul { @for document in &view.documents { li { (link(&href(document), &said(document))) } } }
            }
        }
    }
}

fn accepted(reader: &Reader, view: &OrderView) -> Markup {
    html! {
        @if let Some(accepted) = &view.acceptance {
            section aria-labelledby="accepted" {
                h2 #accepted { (reader.say("ordering-accepted")) }
                (facts(&[
                    (reader.say("ordering-accepted-text").as_str(), link(&accepted.href, &accepted.title)),
                    (reader.say("ordering-accepted-version").as_str(), html! { (accepted.version) }),
                    (reader.say("ordering-accepted-hash").as_str(), id_code(&accepted.hash)),
                    (reader.say("ordering-accepted-at").as_str(), html! { (reader.instant(accepted.at)) }),
                ]))
                @for (supply, key) in [(Supply::Digital, "ordering-early-digital-given"), (Supply::Service, "ordering-early-service-given")] {
                    @if let Some(at) = view.order.early.of(supply) { p { (reader.say_with(key, &[("at", reader.instant(at).into())])) } }
                }
                p { a href=(accepted.file_href) download { (reader.say("ordering-terms-save")) } }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn rendered(reader: &Reader, order: &Order) -> Vec<Markup> {
    let accepted = || AcceptanceView {
        title: "Refund policy".to_owned(),
        version: "2026-01-01".to_owned(),
        hash: "ab".repeat(32),
        href: "/terms/course-shop/refund-policy/2026-01-01".to_owned(),
        file_href: "/terms/file/abcd".to_owned(),
        at: order.placed_at,
    };
    let states = [Status::Placed, Status::Paid, Status::Confirmed, Status::Cancelled, Status::Refunded];
    let view = |status| OrderView {
        order: Order { status, ..order.clone() },
        panels: vec![html! { p { "panel" } }],
        documents: Vec::new(),
        acceptance: Some(accepted()),
        access: vec![("/learn/gra_x".to_owned(), "Rust".to_owned())],
    };
    states.into_iter().map(|status| markup(reader, &view(status))).collect()
}
