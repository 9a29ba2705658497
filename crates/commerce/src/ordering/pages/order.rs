//! The order page: how it stands and the way to its courses first, then what those above have to say about it (the ribbon,
//! "If you asked today"), what was bought, invoices, the acceptance, and two quiet links.

use axum::extract::{Path, State};
use lyceum_kernel::{Day, Instant, Locale, Money};
use lyceum_people::{agreements, promises};
use lyceum_providers::Method;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{Mark, Table, Tone, facts, heading, id_code, lede, link, notice, status_mark};
use lyceum_web::{Answer, Caller, Page, Problem, see_other};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::order::{Line, Order, OrderId, Status};
use super::super::{OrderPanel, address, delivery, letters, store, urls};
use super::access::{self, Open, WayIn};
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
    let access = access::open(&mut read, &caller, &order).await?;
    let way_in = WayIn::of(&caller, &order);
    let is_correctable = way_in.is_by_letter() && address::is_fresh(&mut read, &order).await?;
    let owed = Owed::of(&mut read, &order, &documents).await?;
    let otherwise = lines_paid_otherwise(&mut read, &order, &documents).await?;
    let arrival = Arrival::of(&mut read, &order).await?;
    let is_stranded = delivery::is_stranded(&mut read, &order).await?;
    let paid_by = payments::method_of(&mut read, order.id.as_str()).await?;
    let ends_at = store::ends_at(&mut read, &order.id).await?;
    let view = OrderView {
        order,
        panels,
        documents,
        acceptance,
        access,
        way_in,
        is_correctable,
        owed,
        otherwise,
        arrival,
        paid_by,
        is_stranded,
        ends_at,
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
    /// The courses of it that can be learned.
    access: Vec<Open>,
    way_in: WayIn,
    /// Whether a guest can still correct the address.
    is_correctable: bool,
    owed: Option<Owed>,
    /// The lines that were paid back by other means, and when.
    otherwise: Vec<(String, Day)>,
    arrival: Arrival,
    /// By which means it was paid, where that is known.
    paid_by: Option<Method>,
    /// Whether nobody tries any more to carry the confirmation.
    is_stranded: bool,
    /// Until when an unpaid order waits for its money.
    ends_at: Option<Instant>,
}

/// What is known of the money of an order that is not paid.
#[derive(Clone, Copy)]
enum Arrival {
    Nothing,
    /// The provider's page stands open: it may be paid, and we have not heard of it.
    Unheard,
    /// What came does not fit what was asked for: a person looks at it.
    Unfitting,
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
        if order.status == Status::Placed && payments::awaits_a_person(read, order.id.as_str()).await? {
            return Ok(Self::Unfitting);
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
    /// The instant it is promised by, and whether that has passed.
    promised: Option<(Instant, bool)>,
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
        let about: Vec<&str> = back.iter().map(|refund| refund.about.as_str()).collect();
        let due_at = promises::owed_about(read, &about).await?.into_iter().map(|promise| promise.due_at).max();
        let now = read.now();
        Ok(Some(Self { amount, lines, promised: due_at.map(|at| (at, at < now)) }))
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
    file_hash: String,
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
            file_hash: contract.shown_file_hash,
            at: contract.accepted_at,
        }))
    }
}

fn markup(reader: &Reader, view: &OrderView) -> Markup {
    let order = &view.order;
    html! {
        (heading(&reader.say_with("ordering-order-title", &[("number", order.number.as_str().into())])))
        (lede(&reader.say_with("ordering-order-lede", &[("at", reader.instant(order.placed_at).into())])))
        (standing(reader, view))
        (access::markup(reader, order, &view.access, view.way_in, view.is_correctable))
        @for panel in &view.panels { (panel) }
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

/// What becomes of money that came back to us, and by when it was promised.
fn still_owed(reader: &Reader, owed: &Owed) -> String {
    let Some((at, is_past)) = owed.promised else { return reader.say("ordering-owed-text") };
    let key = if is_past { "ordering-owed-text-missed" } else { "ordering-owed-text-promised" };
    reader.say_with(key, &[("day", reader.end_of_day(at.day(reader.zone())).into())])
}

/// How it stands, and what to do where something is to be done.
fn standing(reader: &Reader, view: &OrderView) -> Markup {
    let order = &view.order;
    html! {
        p { (status(reader, order, view.owed.is_some())) }
        @if let Some(owed) = &view.owed {
            @let title = reader.say_with("ordering-owed", &[("amount", reader.money(owed.amount).into())]);
            (notice(Tone::Warn, &title, html! { p { (still_owed(reader, owed)) } }))
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

/// What comes of an order that is not paid, and when.
fn unpaid(reader: &Reader, view: &OrderView) -> String {
    match view.ends_at {
        Some(at) => reader.say_with("ordering-unpaid-text", &[("at", reader.instant(at).into())]),
        None => reader.say("ordering-unpaid-sometime"),
    }
}

/// What is known of the money where an order is not paid, and what can be done.
fn arrival(reader: &Reader, view: &OrderView) -> Markup {
    let order = &view.order;
    let number = [("number", order.number.as_str().into())];
    let text = |key: &str| html! { p { (reader.say(key)) } };
    let said = match view.arrival {
        Arrival::Nothing if order.status == Status::Placed => {
            notice(Tone::Warn, &reader.say("ordering-unpaid"), html! { p { (unpaid(reader, view)) } })
        }
        Arrival::Nothing if order.status == Status::Cancelled => {
            let body = html! { p { (reader.say("ordering-given-up-text")) " " (link("/courses", &reader.say("ordering-given-up-again"))) } };
            notice(Tone::Plain, &reader.say("ordering-given-up"), body)
        }
        Arrival::Nothing => html! {},
        Arrival::Unheard => {
            let waits = reader.say_with("ordering-wait-settling", &number);
            let body = html! { p { (waits) " " (unpaid(reader, view)) } };
            notice(Tone::Warn, &reader.say("ordering-unheard"), body)
        }
        Arrival::Unfitting => {
            let body = html! { p { (reader.say_with("ordering-unfitting-text", &number)) } };
            notice(Tone::Warn, &reader.say("ordering-unfitting"), body)
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
        // Whoever has paid something shall not be asked for it once more.
        @if order.status == Status::Placed && !matches!(view.arrival, Arrival::Unfitting) { (pay_or_cancel(reader, order)) }
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
            @if let Some(reduction) = letters::reduction(reader, order) { p.quiet { (reduction) } } @else if let Some(code) = &order.coupon { p.quiet { (reader.say_with("ordering-discount", &[("code", code.as_str().into())])) } }
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
                    (reader.say("ordering-accepted-file-hash").as_str(), id_code(&accepted.file_hash)),
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
        file_hash: "cd".repeat(32),
        href: "/terms/course-shop/refund-policy/2026-01-01".to_owned(),
        file_href: "/terms/file/abcd".to_owned(),
        at: order.placed_at,
    };
    let states = [Status::Placed, Status::Paid, Status::Confirmed, Status::Cancelled, Status::Refunded];
    let view = |status: Status, access: &[Open], way_in| OrderView {
        owed: (status == Status::Refunded).then(|| Owed {
            amount: order.total,
            lines: Vec::new(),
            promised: Some((order.placed_at, false)),
        }),
        otherwise: Vec::new(),
        is_stranded: status == Status::Paid,
        ends_at: (status == Status::Placed).then_some(order.placed_at),
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
        is_correctable: way_in == WayIn::Letter,
    };
    let course = Open { href: "/learn/gra_x".to_owned(), title: "Rust".to_owned(), is_begun: false };
    let open = [Open { is_begun: true, ..course.clone() }, course.clone()];
    let ways = [WayIn::Own, WayIn::Letter, WayIn::DemoLetter, WayIn::RehearsedLetter, WayIn::Others];
    let in_every_state = states.into_iter().map(|status| view(status, &open, WayIn::Own));
    let in_every_way = ways.into_iter().map(|way_in| view(Status::Confirmed, &[], way_in));
    let others = [
        (Status::Placed, Arrival::Nothing),
        (Status::Placed, Arrival::Unfitting),
        (Status::Cancelled, Arrival::Returned(order.total, order.placed_at)),
    ];
    let other_arrivals =
        others.into_iter().map(|(status, arrival)| OrderView { arrival, ..view(status, &[], WayIn::Own) });
    let to_begin = view(Status::Confirmed, &[course], WayIn::Own);
    in_every_state
        .chain(in_every_way)
        .chain(other_arrivals)
        .chain([to_begin])
        .map(|view| markup(reader, &view))
        .collect()
}
