//! The books on one page, month by month, and the files to take away. Everything is asked for by the range of the month:
//! no page reads the journal from its beginning.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use lyceum_documents::HAS_PDF;
use lyceum_kernel::Money;
use lyceum_people::accounts;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{Table, filters, heading, lede, link, pager, panel};
use lyceum_web::{Answer, Owner, Page, Problem, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::csv::{csv, signed};
use super::owed::{self, Owed, owed};
use super::urls;
use super::vat::{self, Vat};
use crate::bookkeeping::{self, Account, Month};
use crate::invoicing::{self, Invoice, InvoiceId, Kind, Total};
use crate::ordering::{self, OrderId};

/// How many documents a page shows.
const PAGE: usize = 200;
/// How many refunds that have not gone are shown.
const MOST_OWED: i64 = 200;
/// Of so many documents the VAT is added up on the page; of more in the file alone.
const MOST_ADDED: i64 = 5_000;
/// How many months stand as links above a month.
const MONTHS: usize = 12;

pub fn router() -> Router<School> {
    Router::new()
        .route(urls::BOOKS, get(show))
        .route(urls::DOCUMENTS, get(documents))
        .route(urls::VAT, get(vat_file))
        .route(urls::JOURNAL, get(journal))
}

async fn show(State(school): State<School>, owner: Owner, form: RawForm) -> Answer {
    let reader = owner.reader();
    close_months(&school, &owner).await?;
    let mut read = school.read(&owner).await?;
    let current = Month::of(read.today());
    let month = asked(&form, current)?;
    let after: Option<InvoiceId> = form.text("after").parse().ok();
    let view = BooksView::of(&mut read, (month, current), after.as_ref()).await?;
    Ok(Page::new(&owner, view.title(reader)).wide().main(markup(reader, &view)))
}

/// The month that was asked for; the one that runs where none was. One that is none, or has not begun, has no books: another
/// month in its place would be taken for it.
fn asked(form: &RawForm, current: Month) -> Result<Month, Problem> {
    if !form.has("month") {
        return Ok(current);
    }
    Month::parse(form.text("month")).filter(|month| *month <= current).ok_or(Problem::NotFound)
}

/// Closes the months that have ended, if nobody has looked since.
async fn close_months(school: &School, owner: &Owner) -> Result<(), Fault> {
    let mut read = school.read(owner).await?;
    if !bookkeeping::has_months_to_close(&mut read).await? {
        return Ok(());
    }
    drop(read);
    let mut tx = school.begin(owner).await?;
    bookkeeping::close_months(&mut tx).await?;
    Ok(tx.commit().await?)
}

/// The documents of the month as a file. Who took it away is noted: it names customers.
async fn documents(State(school): State<School>, owner: Owner, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let month = asked(&form, Month::of(tx.today()))?;
    tx.audit("documents of a month taken away", &month).await?;
    tx.commit().await?;
    // Read outside the transaction: a month of many documents takes a while, and meanwhile others write.
    let text = csv(&mut school.read(&owner).await?, month).await?;
    Ok(file(text, "text/csv; charset=utf-8", &format!("{month}.csv")))
}

/// The VAT of the month as a file; it names nobody.
async fn vat_file(State(school): State<School>, owner: Owner, form: RawForm) -> Answer {
    let mut read = school.read(&owner).await?;
    let month = asked(&form, Month::of(read.today()))?;
    let text = vat::file(&vat::vat(&mut read, month).await?, month);
    Ok(file(text, "text/csv; charset=utf-8", &format!("vat-{month}.csv")))
}

async fn journal(State(school): State<School>, owner: Owner) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let today = tx.today();
    tx.audit("journal taken away", &today).await?;
    tx.commit().await?;
    let mut read = school.read(&owner).await?;
    let numbers = invoicing::numbers(&mut read).await?;
    let text = bookkeeping::export(&mut read, &numbers).await?;
    Ok(file(text, "text/plain; charset=utf-8", &format!("journal-{today}.beancount")))
}

fn file(text: String, kind: &str, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, text).into_response()
}

/// A month of the books, and what is owed now.
pub(super) struct BooksView {
    pub(super) month: Month,
    pub(super) current: Month,
    /// The first month anything was booked in.
    pub(super) first: Month,
    pub(super) documents: Vec<Invoice>,
    /// The document after which there are more.
    pub(super) more_behind: Option<InvoiceId>,
    /// Whether documents before these are on an earlier page.
    pub(super) is_later_page: bool,
    pub(super) totals: Vec<Total>,
    pub(super) balances: Vec<(Account, Money)>,
    pub(super) owed: Vec<Owed>,
    /// Nothing where there are too many documents to add up on a page.
    pub(super) vat: Option<Vat>,
}

impl BooksView {
    pub(super) async fn of(
        read: &mut Read,
        (month, current): (Month, Month),
        after: Option<&InvoiceId>,
    ) -> Result<Self, Fault> {
        let zone = read.school().zone().clone();
        let range = (month.start(&zone), month.end(&zone));
        let most = i64::try_from(PAGE).unwrap_or(i64::MAX).saturating_add(1);
        let mut documents = invoicing::issued(read, range, after, most).await?;
        let more = documents.len() > PAGE;
        documents.truncate(PAGE);
        let totals = invoicing::totals(read, range).await?;
        let vat = match totals.iter().map(|total| total.number).sum::<i64>() {
            0..=MOST_ADDED => Some(vat::vat(read, month).await?),
            _ => None,
        };
        Ok(Self {
            month,
            current,
            first: bookkeeping::first_month(read).await?.unwrap_or(current),
            more_behind: documents.last().filter(|_| more).map(|last| last.id.clone()),
            is_later_page: after.is_some(),
            documents,
            totals,
            vat,
            balances: bookkeeping::balances_at(read, month).await?,
            owed: owed(read, MOST_OWED).await?,
        })
    }

    fn title(&self, reader: &Reader) -> String {
        reader.say_with("books-title", &[("month", reader.month(self.month.first_day()).into())])
    }
}

pub(super) fn markup(reader: &Reader, view: &BooksView) -> Markup {
    html! {
        (heading(&view.title(reader)))
        (lede(&reader.say("books-lede")))
        (months(reader, view))
        @if view.documents.is_empty() {
            p { (reader.say("books-no-documents")) }
        } @else {
            (documents_table(reader, view))
            (documents_pager(reader, view))
            p { (link(&urls::documents(view.month), &reader.say("books-csv"))) br; span.quiet { (reader.say("books-csv-text")) } }
        }
        @if !view.totals.is_empty() {
            @match &view.vat {
                Some(vat) => (vat::part(reader, view.month, vat)),
                None => p { (link(&urls::vat(view.month), &reader.say("books-vat-csv"))) },
            }
        }
        @if view.balances.is_empty() {
            p { (reader.say("books-no-balances")) }
        } @else {
            (balances_table(reader, view))
        }
        (panel(&reader.say("books-owed"), owed::part(reader, &view.owed, MOST_OWED)))
        (panel(&reader.say("books-journal"), html! {
            p { (reader.say("books-journal-text")) }
            p { (link(urls::JOURNAL, &reader.say("books-journal-take"))) }
        }))
    }
}

/// The last months as links, and the way to those beside this one.
fn months(reader: &Reader, view: &BooksView) -> Markup {
    let mut links = Vec::new();
    let mut month = view.current;
    while links.len() < MONTHS && month >= view.first {
        links.push((urls::month(month), reader.month(month.first_day()), month == view.month));
        month = month.preceding();
    }
    let links: Vec<(&str, &str, bool)> =
        links.iter().map(|(href, label, current)| (href.as_str(), label.as_str(), *current)).collect();
    let beside = |month: Month| (urls::month(month), reader.month(month.first_day()));
    let earlier = (view.month > view.first).then(|| beside(view.month.preceding()));
    let later = (view.month < view.current).then(|| beside(view.month.following()));
    html! {
        (filters(&reader.say("books-months"), &links))
        (pager(
            &reader.say("books-months-beside"),
            earlier.as_ref().map(|(href, label)| (href.as_str(), label.as_str())),
            later.as_ref().map(|(href, label)| (href.as_str(), label.as_str())),
        ))
    }
}

fn documents_table(reader: &Reader, view: &BooksView) -> Table {
    let row = |invoice: &Invoice| {
        let customer = &invoice.document.customer;
        let buyer = if customer.name.is_empty() { &customer.email } else { &customer.name };
        let (net, tax, gross) = signed(invoice);
        vec![
            document_links(reader, invoice),
            html! { (reader.say(kind(invoice.kind))) },
            html! { (reader.short_day(invoice.document.day)) },
            link(&accounts::urls::person(&invoice.person), buyer),
            html! { (reader.money(net)) },
            html! { (reader.money(tax)) },
            html! { (reader.money(gross)) },
        ]
    };
    Table::new(reader.say("books-documents"))
        .column(reader.say("books-number"))
        .column(reader.say("books-kind"))
        .column(reader.say("books-day"))
        .column(reader.say("books-buyer"))
        .figures(reader.say("books-net"))
        .figures(reader.say("books-tax"))
        .figures(reader.say("books-gross"))
        .rows(view.documents.iter().map(row))
        .foot(sums(reader, &view.totals))
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Invoice => "books-invoice",
        Kind::CreditNote => "books-credit-note",
    }
}

/// The document as a page and as a file.
fn document_links(reader: &Reader, invoice: &Invoice) -> Markup {
    let Ok(order) = invoice.order.parse::<OrderId>() else { return html! { (invoice.number) } };
    let href = ordering::urls::document(&order, &invoice.id);
    let named = reader.say_with("books-pdf-of", &[("number", invoice.number.as_str().into())]);
    html! {
        (link(&href, &invoice.number))
        @if HAS_PDF { " " a href={ (href) "/pdf" } aria-label=(named) { (reader.say("books-pdf")) } }
    }
}

/// What the month comes to, for each currency: invoices less credit notes.
fn sums(reader: &Reader, totals: &[Total]) -> Vec<Vec<Markup>> {
    let mut sums: BTreeMap<&'static str, (Money, Money)> = BTreeMap::new();
    for total in totals {
        let (gross, tax) = match total.kind {
            Kind::Invoice => (total.gross, total.tax),
            Kind::CreditNote => (total.gross.negate(), total.tax.negate()),
        };
        let currency = gross.currency();
        let sum = sums.entry(currency.code()).or_insert_with(|| (Money::zero(currency), Money::zero(currency)));
        *sum = (sum.0.plus(gross).unwrap_or(sum.0), sum.1.plus(tax).unwrap_or(sum.1));
    }
    let row = |(gross, tax): (Money, Money)| {
        let net = gross.minus(tax).unwrap_or(gross);
        let nothing = || html! {};
        let label = html! { (reader.say("books-sum")) };
        let figures = [net, tax, gross].map(|figure| amount(reader, figure));
        [label, nothing(), nothing(), nothing()].into_iter().chain(figures).collect()
    };
    sums.into_values().map(row).collect()
}

fn amount(reader: &Reader, amount: Money) -> Markup {
    html! { (reader.money(amount)) }
}

fn documents_pager(reader: &Reader, view: &BooksView) -> Markup {
    let (first, later) =
        (urls::month(view.month), view.more_behind.as_ref().map(|last| urls::behind(view.month, last)));
    let (to_first, to_later) = (reader.say("books-first-documents"), reader.say("books-more-documents"));
    pager(
        &reader.say("books-documents"),
        view.is_later_page.then_some((first.as_str(), to_first.as_str())),
        later.as_ref().map(|href| (href.as_str(), to_later.as_str())),
    )
}

/// The trial balance: what is there or was spent on one side, what is owed or was earned on the other; the sides are equal.
fn balances_table(reader: &Reader, view: &BooksView) -> Table {
    let nothing = || html! {};
    let row = |(account, sum): &(Account, Money)| {
        let name = html! { (account_name(reader, account)) };
        if sum.is_negative() {
            vec![name, nothing(), amount(reader, sum.negate())]
        } else {
            vec![name, amount(reader, *sum), nothing()]
        }
    };
    let mut sides: BTreeMap<&'static str, (Money, Money)> = BTreeMap::new();
    for (_, sum) in &view.balances {
        let currency = sum.currency();
        let side = sides.entry(currency.code()).or_insert_with(|| (Money::zero(currency), Money::zero(currency)));
        if sum.is_negative() {
            side.1 = side.1.minus(*sum).unwrap_or(side.1);
        } else {
            side.0 = side.0.plus(*sum).unwrap_or(side.0);
        }
    }
    let foot = sides.into_values().map(|(debit, credit)| {
        vec![html! { (reader.say("books-sum")) }, amount(reader, debit), amount(reader, credit)]
    });
    let key = if view.month == view.current { "books-balances-now" } else { "books-balances" };
    let last = view.month.following().first_day().plus_days(-1);
    Table::new(reader.say_with(key, &[("day", reader.short_day(last).into())]))
        .column(reader.say("books-account"))
        .figures(reader.say("books-debit"))
        .figures(reader.say("books-credit"))
        .rows(view.balances.iter().map(row))
        .foot(foot)
}

fn account_name(reader: &Reader, account: &Account) -> String {
    match account {
        Account::Cash(provider) => {
            // One that has no name in our words is called what the settings call it.
            let key = format!("books-provider-{provider}");
            let name = if reader.has(&key) { reader.say(&key) } else { provider.clone() };
            reader.say_with("books-account-cash", &[("provider", name.into())])
        }
        Account::Receivable => reader.say("books-account-receivable"),
        Account::Revenue => reader.say("books-account-revenue"),
        Account::TaxPayable(country) => {
            reader.say_with("books-account-tax", &[("country", vat::country_name(reader, country).into())])
        }
        Account::RefundPayable => reader.say("books-account-refund"),
        Account::Goodwill => reader.say("books-account-goodwill"),
        Account::Unexplained => reader.say("books-account-unexplained"),
        Account::Disputed => reader.say("books-account-disputed"),
        Account::DisputeLoss => reader.say("books-account-disputes"),
        Account::Damages => reader.say("books-account-damages"),
        Account::Fees => reader.say("books-account-fees"),
        Account::Clearing => reader.say("books-account-clearing"),
    }
}
