//! The order page: what those above have to say about it first (the ribbon, "If you asked today"), then what was bought,
//! invoices, access, the acceptance, and two quiet links.

use axum::extract::{Path, State};
use lyceum_kernel::{Day, Instant, Locale, Money};
use lyceum_people::agreements;
use lyceum_providers::Method;
use lyceum_school::{Fault, Read, School};
use lyceum_teaching::learning;
use lyceum_web::components::{
    Mark, Table, Tone, facts, heading, id_code, lede, link, link_button, notice, status_mark,
};
use lyceum_web::{Answer, Caller, Page, Problem, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::order::{Line, Order, OrderId, Status};
use super::super::{OrderPanel, delivery, urls};
use super::otherwise::{lines_paid_otherwise, refunded};
use super::own_order;
use super::wait::pay_or_cancel;
use crate::invoicing::{self, Invoice, Kind};
use crate::offers::{self, Supply};
use crate::payments::{self, RefundState};

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
    let way_in = WayIn::of(&caller, &order);
    let owed = Owed::of(&mut read, &order, &documents).await?;
    let otherwise = lines_paid_otherwise(&mut read, &order, &documents).await?;
    let arrival = Arrival::of(&mut read, &order).await?;
    let is_stranded = delivery::is_stranded(&mut read, &order).await?;
    let paid_by = payments::method_of(&mut read, order.id.as_str()).await?;
    let view = OrderView {
        order,
        panels,
        documents,
        acceptance,
        access,
        way_in,
        owed,
        otherwise,
        arrival,
        paid_by,
        is_stranded,
    };
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

/// How an order stands, as a mark and in words. A refund that came back to us is none: the money is still owed.
pub fn status(reader: &Reader, order: &Order, is_owed: bool) -> Markup {
    if is_owed && order.status == Status::Refunded {
        return status_mark(Mark::Due, &reader.say("ordering-status-owed"));
    }
    let mark = match order.status {
        Status::Placed => Mark::Hold,
        Status::Paid | Status::Confirmed => Mark::Yes,
        Status::Cancelled => Mark::No,
        Status::Refunded => Mark::Kept,
    };
    let key = match order.status {
        // Where nothing was due, nothing was paid.
        Status::Paid if order.total.is_zero() => "ordering-status-free",
        Status::Confirmed if order.total.is_zero() => "ordering-status-free-confirmed",
        Status::Placed => "ordering-status-placed",
        Status::Paid => "ordering-status-paid",
        Status::Confirmed => "ordering-status-confirmed",
        Status::Cancelled => "ordering-status-cancelled",
        Status::Refunded => "ordering-status-refunded",
    };
    status_mark(mark, &reader.say(key))
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
    /// Where there are no such links.
    way_in: WayIn,
    owed: Option<Owed>,
    /// The lines that were paid back by other means, and when.
    otherwise: Vec<(String, Day)>,
    arrival: Arrival,
    /// By which means it was paid, where that is known.
    paid_by: Option<Method>,
    /// Whether nobody tries any more to carry the confirmation.
    is_stranded: bool,
}

/// How whoever looks at an order gets to its courses.
#[derive(Clone, Copy, Eq, PartialEq)]
enum WayIn {
    /// Signed in as the customer: by their own page.
    Own,
    /// Ordered as a guest: by a letter. Whether the address had an account before is for its mailbox alone: whoever ordered may
    /// be a stranger who tries addresses.
    Letter,
    /// The same in a demo, where the mailbox can be opened.
    DemoLetter,
    /// The staff looks at an order of somebody else.
    Others,
}

impl WayIn {
    fn of(caller: &Caller, order: &Order) -> Self {
        match caller.person() {
            Some(person) if *person == order.person => Self::Own,
            Some(_) => Self::Others,
            None if caller.school().settings().demo => Self::DemoLetter,
            None => Self::Letter,
        }
    }
}

/// What is known of the money of an order that is not paid.
#[derive(Clone, Copy)]
enum Arrival {
    Nothing,
    /// The provider's page stands open: it may be paid, and we have not heard of it.
    Unheard,
    /// It came when the order was given up, and is on its way back.
    Returning(Money),
    /// The same, and it went back then.
    Returned(Money, Instant),
}

impl Arrival {
    async fn of(read: &mut Read, order: &Order) -> Result<Self, Fault> {
        if order.is_paid() {
            return Ok(Self::Nothing);
        }
        for payment in payments::of(read, order.id.as_str()).await? {
            if order.status == Status::Placed && payment.state == payments::State::Linked {
                return Ok(Self::Unheard);
            }
            // What came back to us is said in a place of its own.
            let refund = payments::refunds_of(read, payment.id.as_str()).await?.pop();
            if let Some(refund) = refund.filter(|refund| refund.state != RefundState::Failed) {
                let on_its_way = Self::Returning(refund.amount);
                return Ok(refund.settled_at.map_or(on_its_way, |at| Self::Returned(refund.amount, at)));
            }
        }
        Ok(Self::Nothing)
    }
}

/// What was sent back and came back to us.
struct Owed {
    amount: Money,
    /// The lines it was paid back for.
    lines: Vec<String>,
}

impl Owed {
    async fn of(read: &mut Read, order: &Order, documents: &[Invoice]) -> Result<Option<Self>, Fault> {
        let back = payments::came_back(read, order.id.as_str()).await?;
        if back.is_empty() {
            return Ok(None);
        }
        let amounts = back.iter().map(|refund| refund.amount);
        let amount = Money::sum(amounts, order.total.currency()).map_err(Fault::other)?;
        // The credit note of the same cause says of which lines it was.
        let is_of_them =
            |note: &&Invoice| back.iter().any(|refund| note.cause.as_deref() == Some(refund.about.as_str()));
        let notes = documents.iter().filter(is_of_them);
        let lines = notes.flat_map(|note| note.document.lines.iter().map(|line| line.reference.clone())).collect();
        Ok(Some(Self { amount, lines }))
    }
}

/// The lines of an order whose refund came back to us.
///
/// # Errors
/// When the database fails.
pub async fn lines_owed(read: &mut Read, order: &Order, documents: &[Invoice]) -> Result<Vec<String>, Fault> {
    Ok(Owed::of(read, order, documents).await?.map(|owed| owed.lines).unwrap_or_default())
}

/// The very text that was accepted.
struct AcceptanceView {
    title: String,
    version: String,
    hash: String,
    href: String,
    file_href: String,
    at: Instant,
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
        (standing(reader, view))
        @for panel in &view.panels { (panel) }
        (access_section(reader, view))
        (bought(reader, view))
        (documents(reader, view))
        (accepted(reader, view))
        // A panel that speaks of asking has these ways out itself.
        // These ways are the customer's, and a page that asks would know nothing of the order for anybody else.
        @if view.way_in != WayIn::Others && order.is_paid() && order.status != Status::Refunded && view.panels.iter().all(|panel| panel.0.is_empty()) {
            nav.quiet-links aria-label=(reader.say("ordering-rights")) {
                ul {
                    @if order.has_right_of_withdrawal() {
                        li { (link(&urls::withdraw(order), &reader.say("ordering-withdraw"))) }
                    }
                    li { (link(&urls::refund(order), &reader.say("ordering-refund"))) }
                }
            }
        }
    }
}

/// How it stands, and what to do where something is to be done.
fn standing(reader: &Reader, view: &OrderView) -> Markup {
    let order = &view.order;
    html! {
        p { (status(reader, order, view.owed.is_some())) }
        @if let Some(owed) = &view.owed {
            @let title = reader.say_with("ordering-owed", &[("amount", reader.money(owed.amount).into())]);
            (notice(Tone::Warn, &title, html! { p { (reader.say("ordering-owed-text")) } }))
        }
        (arrival(reader, view))
        @if order.bounced_at.is_some() {
            // A mail server may have taken it before it came back: then periods run all the same.
            @let text = if order.confirmed_at.is_some() { "ordering-bounced-late" } else { "ordering-bounced-text" };
            (notice(Tone::Warn, &reader.say("ordering-bounced"), html! { p { (reader.say(text)) } }))
        } @else if view.is_stranded {
            (notice(Tone::Warn, &reader.say("ordering-stranded"), html! { p { (reader.say("ordering-stranded-text")) } }))
        } @else if order.status == Status::Paid {
            p { (reader.say_with("ordering-confirming", &[("email", order.email.as_str().into())])) }
        }
        @if let Some(at) = order.confirmed_at {
            p.quiet { (reader.say_with("ordering-confirmed", &[("at", reader.instant(at).into())])) }
        }
    }
}

/// What is known of the money where an order is not paid, and what can be done.
fn arrival(reader: &Reader, view: &OrderView) -> Markup {
    let order = &view.order;
    let number = [("number", order.number.as_str().into())];
    let text = |key: &str| html! { p { (reader.say(key)) } };
    let said = match view.arrival {
        Arrival::Nothing if order.status == Status::Placed => {
            notice(Tone::Warn, &reader.say("ordering-unpaid"), text("ordering-unpaid-text"))
        }
        Arrival::Nothing if order.status == Status::Cancelled => {
            let body = html! { p { (reader.say("ordering-given-up-text")) " " (link("/courses", &reader.say("ordering-given-up-again"))) } };
            notice(Tone::Plain, &reader.say("ordering-given-up"), body)
        }
        Arrival::Nothing => html! {},
        Arrival::Unheard => {
            let waits = reader.say_with("ordering-wait-settling", &number);
            let body = html! { p { (waits) " " (reader.say("ordering-unpaid-text")) } };
            notice(Tone::Warn, &reader.say("ordering-unheard"), body)
        }
        Arrival::Returning(amount) => {
            let title = reader.say_with("ordering-returning", &[("amount", reader.money(amount).into())]);
            notice(Tone::Plain, &title, text("ordering-returned-text"))
        }
        Arrival::Returned(amount, at) => {
            let args = [("amount", reader.money(amount).into()), ("at", reader.instant(at).into())];
            notice(Tone::Plain, &reader.say_with("ordering-returned", &args), text("ordering-returned-text"))
        }
    };
    html! {
        (said)
        @if order.status == Status::Placed { (pay_or_cancel(reader, order)) }
    }
}

fn access_section(reader: &Reader, view: &OrderView) -> Markup {
    html! {
        @if !view.access.is_empty() {
            section aria-labelledby="access" {
                h2 #access { (reader.say("ordering-access")) }
                ul { @for (href, title) in &view.access { li { (link(href, title)) } } }
            }
        } @else if view.way_in != WayIn::Others && view.order.is_paid() && view.order.status != Status::Refunded {
            section aria-labelledby="access" {
                h2 #access { (reader.say("ordering-access")) }
                @if view.way_in == WayIn::Own {
                    p { (link_button("/learn", &reader.say("ordering-access-go"))) }
                } @else { (by_letter(reader, view)) }
            }
        }
    }
}

/// A guest comes in by the letter; the page for signing in would only ask again who they are.
fn by_letter(reader: &Reader, view: &OrderView) -> Markup {
    let order = &view.order;
    html! {
        p { (reader.say_with("ordering-access-letter", &[("email", order.email.as_str().into())])) }
        @if view.way_in == WayIn::DemoLetter {
            // The letter with the way in is about the person and no order.
            p { (link(&format!("/letters?person={}", order.person), &reader.say("ordering-access-demo"))) }
        }
        p { (link("/sign-in?next=/learn", &reader.say("ordering-access-link"))) }
    }
}

fn bought(reader: &Reader, view: &OrderView) -> Markup {
    let order = &view.order;
    let is_owed =
        |line: &Line| view.owed.as_ref().is_some_and(|owed| owed.lines.iter().any(|id| id == line.id.as_str()));
    let row = |line: &Line| {
        let what = html! {
            (link(&offers::urls::course(&line.course_slug), &line.title))
            @if let Some(bundle) = &line.bundle { br; span.quiet { (reader.say_with("ordering-in-bundle", &[("title", bundle.title.as_str().into())])) } }
        };
        let state = match line.refunded_at {
            Some(at) if is_owed(line) => reader.say_with("ordering-line-owed", &[("at", reader.instant(at).into())]),
            Some(at) => refunded(reader, line, at, &view.otherwise),
            None if order.is_paid() => reader.say("ordering-line-yours"),
            None if order.status == Status::Cancelled => reader.say("ordering-line-given-up"),
            None => reader.say("ordering-line-waiting"),
        };
        vec![what, html! { (reader.money(line.list_price)) }, html! { (reader.money(line.paid)) }, html! { (state) }]
    };
    let title = reader.say(if order.is_paid() { "ordering-bought" } else { "ordering-ordered" });
    // Where no money came, nothing was paid: there it is the price.
    let has_paid = order.is_paid() && !order.total.is_zero();
    html! {
        section aria-labelledby="bought" {
            h2 #bought { (title) }
            (Table::new(title.as_str()).quiet()
                .column(reader.say("ordering-what"))
                .figures(reader.say("ordering-list-price"))
                .figures(reader.say(if has_paid { "ordering-paid" } else { "ordering-price" }))
                .column(reader.say("ordering-status"))
                .rows(order.lines.iter().map(row)))
            p {
                strong { (reader.say_with("ordering-total-of", &[("total", reader.money(order.total).into())])) }
                @if let Some(method) = view.paid_by.filter(|_| has_paid) { " · " (reader.say(&format!("ordering-paid-by-{}", method.as_str()))) }
            }
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
    let view = |status: Status, access: &[(String, String)], way_in| OrderView {
        owed: (status == Status::Refunded).then(|| Owed { amount: order.total, lines: Vec::new() }),
        otherwise: Vec::new(),
        is_stranded: status == Status::Paid,
        paid_by: (status == Status::Confirmed).then_some(Method::Wallet),
        arrival: match status {
            Status::Placed => Arrival::Unheard,
            Status::Cancelled => Arrival::Returning(order.total),
            Status::Paid | Status::Confirmed | Status::Refunded => Arrival::Nothing,
        },
        order: Order { status, ..order.clone() },
        panels: vec![html! { p { "panel" } }],
        documents: Vec::new(),
        acceptance: Some(accepted()),
        access: access.to_vec(),
        way_in,
    };
    let open = [("/learn/gra_x".to_owned(), "Rust".to_owned())];
    let ways = [WayIn::Own, WayIn::Letter, WayIn::DemoLetter, WayIn::Others];
    let in_every_state = states.into_iter().map(|status| view(status, &open, WayIn::Own));
    let in_every_way = ways.into_iter().map(|way_in| view(Status::Confirmed, &[], way_in));
    let others =
        [(Status::Placed, Arrival::Nothing), (Status::Cancelled, Arrival::Returned(order.total, order.placed_at))];
    let other_arrivals =
        others.into_iter().map(|(status, arrival)| OrderView { arrival, ..view(status, &[], WayIn::Own) });
    in_every_state.chain(in_every_way).chain(other_arrivals).map(|view| markup(reader, &view)).collect()
}
