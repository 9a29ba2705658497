//! From the details to the order click. The click is one transaction: person, contract accepted by its hash, coupon, order,
//! and the intent to be paid; what happens outside waits for a job.

use lyceum_kernel::{Actor, Locale, PersonId, Span};
use lyceum_people::accounts::{self, Kind, NewPerson, Person};
use lyceum_people::agreements::{self, AcceptError, Acceptance, Offered};
use lyceum_school::{Fault, Tx};
use lyceum_store::{Reads, Writes};
use lyceum_teaching::catalog::{self, CourseId};
use lyceum_teaching::learning;
use lyceum_web::limits;

use super::basket::Basket;
use super::jobs::EndUnpaid;
use super::order::{Details, Early, Line, LineId, Order, OrderId, Status};
use super::quote::{self, Quote, QuoteItem};
use super::{Barred, BeforeOrder, letters, settlement, store, urls};
use crate::invoicing::TaxTable;
use crate::offers::{self, Closed, Supply, TERMS, coupons};
use crate::payments::{self, NewPayment};

/// How long what was typed is kept for somebody who does not order.
const DETAILS_KEPT: Span = Span::days(1);

/// So many orders for nothing within an hour under one address by somebody who has not signed in: each opens a contract
/// and writes a letter to whoever has that address.
const FREE_AN_HOUR: i64 = 6;

/// And so many that cost something. They open nothing until they are paid, and each that nobody pays writes one letter to
/// that address when it ends.
const PRICED_AN_HOUR: i64 = 12;

/// The very text that was shown for acceptance.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Shown {
    pub hash: String,
    pub file_hash: String,
}

/// An order click.
#[derive(Clone, Debug)]
pub struct Placing {
    pub session: String,
    pub basket: Basket,
    pub locale: Locale,
    pub shown: Shown,
    /// The fingerprint of the quote that stood on the page.
    pub seen: String,
    /// The boxes that ask to begin early, ticked or not.
    pub early_service: bool,
    pub early_digital: bool,
}

/// Why no order came of the click.
#[derive(Debug, thiserror::Error)]
pub enum OrderError {
    #[error("nobody has said yet who buys, or the order was placed already")]
    NoDetails,
    #[error("the basket is empty")]
    Empty,
    #[error("what would be ordered is not what was shown")]
    Changed(Box<Quote>),
    #[error("another version of the terms is in force now")]
    NewTerms(Box<Offered>),
    #[error("some of it cannot be bought yet")]
    Barred(Vec<Barred>),
    #[error("the school sells nothing yet")]
    Closed(Closed),
    #[error("it cannot be ordered by a guest under this address; whoever signs in is told why")]
    SignIn,
    #[error("too many orders of guests under this address within the hour")]
    TooMany,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<lyceum_store::Error> for OrderError {
    fn from(error: lyceum_store::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<AcceptError> for OrderError {
    fn from(error: AcceptError) -> Self {
        match error {
            AcceptError::NotInForce { now } => Self::NewTerms(now),
            AcceptError::UnknownFile => Self::Fault(Fault::other("the file that was accepted was never shown")),
            AcceptError::Fault(fault) => Self::Fault(fault),
        }
    }
}

/// Keeps who buys until the order click, and forgets what others typed and left.
///
/// # Errors
/// When the database fails.
pub async fn keep_details(tx: &mut Tx, session: &str, details: &Details) -> Result<(), Fault> {
    tx.run(store::FORGET_DETAILS, &[tx.now().minus(DETAILS_KEPT).into()]).await?;
    store::keep_details(tx, session, details).await
}

/// Who buys, if it was said in this session.
///
/// # Errors
/// When the database fails.
pub async fn details(r: &mut impl Reads, session: &str) -> Result<Option<Details>, Fault> {
    store::details(r, session).await
}

/// Places an order. Whoever clicks twice orders once: the details are taken by the first click.
///
/// # Errors
/// See [`OrderError`]; nothing is kept then.
pub async fn place(tx: &mut Tx, placing: Placing) -> Result<OrderId, OrderError> {
    let details = store::details(tx, &placing.session).await?.ok_or(OrderError::NoDetails)?;
    if tx.run(store::TAKE_DETAILS, &[placing.session.as_str().into()]).await? == 0 {
        return Err(OrderError::NoDetails);
    }
    let quote = quote::quote(tx, &placing.basket, placing.locale, details.region).await?;
    if quote.items.is_empty() {
        return Err(OrderError::Empty);
    }
    if quote.fingerprint() != placing.seen {
        return Err(OrderError::Changed(Box::new(quote)));
    }
    if let Some(closed) = offers::closed(tx, !quote.total.is_zero()).await? {
        return Err(OrderError::Closed(closed));
    }
    if is_guest(tx) && too_many(tx, &quote, &details.email).await? {
        return Err(OrderError::TooMany);
    }
    let person = buyer(tx, &details, placing.locale).await?;
    let courses: Vec<CourseId> = quote.lines().map(|line| line.course.clone()).collect();
    let barred = barred(tx, &person.id, &courses).await?;
    if !barred.is_empty() {
        return Err(if is_guest(tx) { OrderError::SignIn } else { OrderError::Barred(barred) });
    }
    let order = drafted(tx, placing, details, &person.id, &quote).await?;
    if let Some(coupon) = &quote.coupon
        && !coupons::redeem(tx, &coupon.code, order.id.as_str()).await?
    {
        return Err(OrderError::Changed(Box::new(quote)));
    }
    if order.total.is_zero() {
        settlement::settle(tx, order.clone(), None).await?;
    } else {
        ask_for_payment(tx, &order).await?;
        if is_guest(tx) {
            warn_the_owner(tx, &order).await?;
        }
    }
    Ok(order.id)
}

/// Whoever has signed in reads in basket and review what they have already; a guest is told by letter.
async fn warn_the_owner(tx: &mut Tx, order: &Order) -> Result<(), Fault> {
    let mut titles = Vec::new();
    for line in &order.lines {
        if learning::has_access(tx, &order.person, &line.course).await? {
            titles.push(line.title.clone());
        }
    }
    if titles.is_empty() { Ok(()) } else { letters::owned_already(tx, order, &titles).await }
}

/// The person who buys: whoever has signed in, else whoever has that e-mail address, else a new one. An account that exists
/// is not changed by an order somebody placed under its address.
async fn buyer(tx: &mut Tx, details: &Details, locale: Locale) -> Result<Person, Fault> {
    if let Some(id) = tx.actor().person().cloned()
        && let Some(person) = accounts::find(tx, &id).await?
    {
        return Ok(person);
    }
    let Details { email, name, address, region, kind } = details.clone();
    accounts::find_or_create(tx, NewPerson { email, name, locale, region, kind, address }).await
}

/// Whether the click is that of somebody who has not signed in.
fn is_guest(tx: &Tx) -> bool {
    *tx.actor() == Actor::Visitor
}

/// Each kind has a door of its own: what is bought keeps nobody from what is free.
async fn too_many(tx: &mut Tx, quote: &Quote, email: &str) -> Result<bool, Fault> {
    let (door, most) =
        if quote.total.is_zero() { ("free orders", FREE_AN_HOUR) } else { ("priced orders", PRICED_AN_HOUR) };
    Ok(limits::count(tx, door, email).await? > most)
}

/// Asks those who know a reason why not (C7e). What is known is the history of a person, and whoever types an address has
/// not shown to be that person: a guest is told that the order needs a sign-in, and neither why nor until when.
pub(super) async fn barred(tx: &mut Tx, person: &PersonId, courses: &[CourseId]) -> Result<Vec<Barred>, Fault> {
    let mut barred = Vec::new();
    let school = tx.school().clone();
    for hook in school.list::<BeforeOrder>() {
        barred.extend((hook.0)(tx, person, courses).await?);
    }
    Ok(barred)
}

/// Whether the law gives whoever orders this a right of withdrawal that beginning early could cost. It is the consumer's
/// (Directive 2011/83/EU Art. 9), and what is given away has nothing to pay back.
pub(super) fn may_withdraw(kind: Kind, quote: &Quote) -> bool {
    kind == Kind::Consumer && !quote.is_free()
}

/// Accepts the contract and writes the order with its lines.
async fn drafted(
    tx: &mut Tx,
    placing: Placing,
    details: Details,
    person: &PersonId,
    quote: &Quote,
) -> Result<Order, OrderError> {
    let Placing { session, locale, shown, early_service, early_digital, .. } = placing;
    let acceptance = Acceptance {
        document: TERMS.to_owned(),
        hash: shown.hash,
        shown_file_hash: shown.file_hash,
        person: person.clone(),
        locale,
    };
    let contract = agreements::accept(tx, acceptance).await?;
    let has_right = may_withdraw(details.kind, quote);
    let asked = |ticked: bool, supply| (ticked && has_right && quote.supplies(supply)).then_some(tx.now());
    let early =
        Early { service: asked(early_service, Supply::Service), digital: asked(early_digital, Supply::Digital) };
    let rate = TaxTable::of(tx.school()).rate(details.region.country(), tx.today());
    let mut lines = Vec::new();
    for item in &quote.items {
        lines.extend(lines_of(tx, item, rate).await?);
    }
    let mut order = Order {
        id: tx.new_id(),
        number: number(tx),
        person: person.clone(),
        session: Some(session),
        contract,
        email: details.email,
        name: details.name,
        address: details.address,
        region: details.region,
        kind: details.kind,
        locale,
        status: Status::Placed,
        total: quote.total,
        coupon: quote.coupon.as_ref().map(|coupon| coupon.code.clone()),
        discount: quote.coupon.is_some().then_some(quote.discount),
        channel: "web".to_owned(),
        payment: None,
        invoice: None,
        placed_at: tx.now(),
        paid_at: None,
        confirmed_at: None,
        bounced_at: None,
        early,
        lines,
    };
    while !store::insert(tx, &order).await? {
        order.number = number(tx);
    }
    Ok(order)
}

/// The order lines of one choice; what is counted as the whole of a course is frozen here.
async fn lines_of(tx: &mut Tx, item: &QuoteItem, tax_rate: lyceum_kernel::Ratio) -> Result<Vec<Line>, Fault> {
    let mut lines: Vec<Line> = Vec::new();
    for quoted in &item.lines {
        let course = catalog::by_id(tx, &quoted.course).await?;
        let course = course.ok_or_else(|| Fault::other(format!("course {} is gone", quoted.course)))?;
        let id: LineId = tx.new_id();
        lines.push(Line {
            item: lines.first().map_or_else(|| id.to_string(), |first| first.item.clone()),
            id,
            offer: quoted.offer.clone(),
            course: quoted.course.clone(),
            course_slug: quoted.course_slug.clone(),
            course_version: course.version,
            title: quoted.title.clone(),
            bundle: quoted.bundle.clone(),
            supply: quoted.supply,
            free: quoted.free,
            units_total: course.units_total(),
            list_price: quoted.list_price,
            paid: quoted.paid,
            tax_rate,
            refunded_at: None,
        });
    }
    Ok(lines)
}

/// A number that cannot be guessed and needs no queue: the year and eight digits by chance. Invoices have the numbers
/// without gaps.
fn number(tx: &Tx) -> String {
    let digits = tx.token().bytes().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
    format!("{}-{:08}", tx.today().year(), digits % 100_000_000)
}

/// Writes down that the order is to be paid; a job asks the provider for the page.
async fn ask_for_payment(tx: &mut Tx, order: &Order) -> Result<(), Fault> {
    let titles: Vec<String> = order.items().into_iter().map(|item| item.title).collect();
    let new = NewPayment {
        about: order.id.to_string(),
        amount: order.total,
        title: titles.join(", ").chars().take(120).collect(),
        locale: order.locale,
        back: urls::wait_back(&order.id),
    };
    let payment = payments::begin(tx, new).await?;
    let ends_at = tx.now().plus(payments::asked_for());
    tx.run(store::SET_PAYMENT, &[(&payment.id).into(), ends_at.into(), (&order.id).into()]).await?;
    tx.enqueue_at(&EndUnpaid { order: order.id.clone(), round: 0 }, ends_at).await?;
    Ok(())
}

/// Tries again to be paid, after the provider said no. Where a payment is under way, the provider is asked about it.
///
/// # Errors
/// When the database fails.
pub async fn pay_again(tx: &mut Tx, order: &Order) -> Result<bool, Fault> {
    // It may be paid or end at this very moment.
    tx.lock(order.id.as_str()).await?;
    let payable = store::order(tx, &order.id).await?.is_some_and(|order| order.status == Status::Placed);
    if payable && !order.total.is_zero() {
        ask_for_payment(tx, order).await?;
        return Ok(true);
    }
    Ok(false)
}
