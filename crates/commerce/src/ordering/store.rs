//! Checkouts, orders and their lines in the database.

use lyceum_kernel::{Column, Instant, Money, PersonId, Ratio};
use lyceum_people::accounts::{Kind, Person};
use lyceum_school::{Fault, Tx};
use lyceum_store::{Reads, Row, Writes};

use super::order::{BundleRef, Details, Early, Line, LineId, Order, OrderId, Status, Unpaid};
use crate::offers::Supply;

const KEEP_DETAILS: &str = "
    INSERT INTO checkouts (session_id, email, name, address, region, kind, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (session_id) DO UPDATE SET email = $2, name = $3, address = $4, region = $5, kind = $6, updated_at = $7";

const DETAILS: &str = "
    SELECT email, name, address, region, kind FROM checkouts WHERE session_id = $1";

/// Takes the details away with the order click: who comes second finds none and orders nothing.
pub(super) const TAKE_DETAILS: &str = "
    DELETE FROM checkouts WHERE session_id = $1";

pub(super) const FORGET_DETAILS: &str = "
    DELETE FROM checkouts WHERE updated_at < $1";

const INSERT: &str = "
    INSERT INTO orders (id, number, person_id, session_id, contract_id, email, name, address, region, kind, locale,
        status, total_minor, currency, coupon, channel, placed_at, early_service_at, early_digital_at, discount_minor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
    ON CONFLICT (number) DO NOTHING";

const INSERT_LINE: &str = "
    INSERT INTO order_lines (id, order_id, place, item, offer_id, bundle_slug, bundle_title, course_id, course_slug,
        course_version, title, supply, free, units_total, list_minor, paid_minor, tax_rate_num, tax_rate_den)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";

const BY_ID: &str = "
    SELECT o.*, l.id AS line_id, l.item, l.offer_id, l.bundle_slug, l.bundle_title, l.course_id, l.course_slug,
        l.course_version, l.title, l.supply, l.free, l.units_total, l.list_minor, l.paid_minor, l.tax_rate_num,
        l.tax_rate_den, l.refunded_at
    FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.id = $1 ORDER BY l.place LIMIT 200";

const BY_NUMBER: &str = "
    SELECT o.*, l.id AS line_id, l.item, l.offer_id, l.bundle_slug, l.bundle_title, l.course_id, l.course_slug,
        l.course_version, l.title, l.supply, l.free, l.units_total, l.list_minor, l.paid_minor, l.tax_rate_num,
        l.tax_rate_den, l.refunded_at
    FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.number = $1 ORDER BY l.place LIMIT 200";

const BY_LINE: &str = "
    SELECT o.*, l.id AS line_id, l.item, l.offer_id, l.bundle_slug, l.bundle_title, l.course_id, l.course_slug,
        l.course_version, l.title, l.supply, l.free, l.units_total, l.list_minor, l.paid_minor, l.tax_rate_num,
        l.tax_rate_den, l.refunded_at
    FROM order_lines one JOIN orders o ON o.id = one.order_id JOIN order_lines l ON l.order_id = o.id
    WHERE one.id = $1 ORDER BY l.place LIMIT 200";

const OF_PERSON: &str = "
    SELECT o.*, l.id AS line_id, l.item, l.offer_id, l.bundle_slug, l.bundle_title, l.course_id, l.course_slug,
        l.course_version, l.title, l.supply, l.free, l.units_total, l.list_minor, l.paid_minor, l.tax_rate_num,
        l.tax_rate_den, l.refunded_at
    FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.id IN (SELECT id FROM orders WHERE person_id = $1 ORDER BY placed_at DESC, id DESC LIMIT 200)
    ORDER BY o.placed_at DESC, o.id DESC, l.place LIMIT 5000";

/// What a browser ordered before anybody signed in.
const OF_SESSION: &str = "
    SELECT o.*, l.id AS line_id, l.item, l.offer_id, l.bundle_slug, l.bundle_title, l.course_id, l.course_slug,
        l.course_version, l.title, l.supply, l.free, l.units_total, l.list_minor, l.paid_minor, l.tax_rate_num,
        l.tax_rate_den, l.refunded_at
    FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.id IN (SELECT id FROM orders WHERE session_id = $1 ORDER BY placed_at DESC, id DESC LIMIT 200)
    ORDER BY o.placed_at DESC, o.id DESC, l.place LIMIT 5000";

const UNPAID_OF: &str = "
    SELECT id, number, total_minor, currency FROM orders
    WHERE person_id = $1 AND status = 'placed' ORDER BY placed_at DESC, id DESC LIMIT 20";

const UNPAID_OF_SESSION: &str = "
    SELECT id, number, total_minor, currency FROM orders
    WHERE session_id = $1 AND status = 'placed' ORDER BY placed_at DESC, id DESC LIMIT 20";

const LATEST_OF_SESSION: &str = "
    SELECT id FROM orders WHERE session_id = $1 AND placed_at > $2 ORDER BY placed_at DESC, id DESC LIMIT 1";

/// Of somebody's orders: how many began their account (what was corrected to its address is older than it), and how many others than
/// this one were paid.
const BEGAN: &str = "
    SELECT CAST(COUNT(CASE WHEN placed_at <= $2 THEN 1 END) AS BIGINT) AS began,
        CAST(COUNT(CASE WHEN paid_at IS NOT NULL AND id <> $3 THEN 1 END) AS BIGINT) AS paid
    FROM orders WHERE person_id = $1";

/// The money is there. Guarded: only one settlement of an order gets a row.
pub(super) const PAY: &str = "
    UPDATE orders SET status = 'paid', paid_at = $1, payment_id = $2, invoice_id = $3 WHERE id = $4 AND status = 'placed'";

/// A try to be paid, and until when the order waits for it.
pub(super) const SET_PAYMENT: &str = "
    UPDATE orders SET payment_id = $1, ends_at = $2 WHERE id = $3 AND status = 'placed'";

const WITHOUT_END: &str = "
    SELECT id FROM orders WHERE status = 'placed' AND ends_at IS NULL ORDER BY placed_at, id LIMIT $1";

pub(super) const SET_END: &str = "
    UPDATE orders SET ends_at = $1 WHERE id = $2 AND status = 'placed' AND ends_at IS NULL";

const ENDS_AT: &str = "
    SELECT ends_at FROM orders WHERE id = $1 AND status = 'placed'";

pub(super) const CANCEL: &str = "
    UPDATE orders SET status = 'cancelled' WHERE id = $1 AND status = 'placed'";

/// The confirmation arrived; the first instant known stays.
pub(super) const CONFIRM: &str = "
    UPDATE orders SET status = CASE WHEN status = 'paid' THEN 'confirmed' ELSE status END, confirmed_at = $1
    WHERE id = $2 AND confirmed_at IS NULL AND bounced_at IS NULL AND status IN ('paid', 'refunded')";

/// The confirmation came back. When a mail server had taken it before, that instant stays: periods run from it.
pub(super) const BOUNCE: &str = "
    UPDATE orders SET bounced_at = $1 WHERE id = $2 AND bounced_at IS NULL";

/// A person has seen to it that the confirmation arrives after all.
pub(super) const UNBOUNCE: &str = "
    UPDATE orders SET bounced_at = NULL WHERE id = $1 AND bounced_at IS NOT NULL";

/// To the right address: its confirmation is still to arrive.
pub(super) const MOVE: &str = "
    UPDATE orders SET person_id = $1, email = $2, status = 'paid', confirmed_at = NULL, bounced_at = NULL
    WHERE id = $3 AND status IN ('paid', 'confirmed')";

pub(super) const REFUND_LINE: &str = "
    UPDATE order_lines SET refunded_at = $1 WHERE order_id = $2 AND id = $3 AND refunded_at IS NULL";

pub(super) const REFUND_ORDER: &str = "
    UPDATE orders SET status = 'refunded'
    WHERE id = $1 AND status IN ('paid', 'confirmed') AND NOT EXISTS (
        SELECT 1 FROM order_lines l WHERE l.order_id = $1 AND l.refunded_at IS NULL)";

/// For the doctor: orders that were settled, page by page.
const SETTLED_AFTER: &str = "
    SELECT o.id, o.total_minor, o.currency, o.invoice_id,
        (SELECT CAST(SUM(l.paid_minor) AS BIGINT) FROM order_lines l WHERE l.order_id = o.id) AS lines_minor
    FROM orders o WHERE o.id > $1 AND o.status IN ('paid', 'confirmed', 'refunded') ORDER BY o.id LIMIT $2";

/// Whether somebody's account began with an order of theirs, and no other than this one was paid before.
pub(super) async fn is_first_paid(r: &mut impl Reads, order: &Order, person: &Person) -> Result<bool, Fault> {
    let columns = [(&person.id).into(), person.created_at.into(), (&order.id).into()];
    let Some(row) = r.one(BEGAN, &columns).await? else { return Ok(false) };
    Ok(row.get::<i64>("began")? > 0 && row.get::<i64>("paid")? == 0)
}

pub(super) async fn keep_details(tx: &mut Tx, session: &str, details: &Details) -> Result<(), Fault> {
    let columns = [
        session.into(),
        (&details.email).into(),
        (&details.name).into(),
        (&details.address).into(),
        details.region.to_string().into(),
        details.kind.fact().into(),
        tx.now().into(),
    ];
    tx.run(KEEP_DETAILS, &columns).await?;
    Ok(())
}

pub(super) async fn details(r: &mut impl Reads, session: &str) -> Result<Option<Details>, Fault> {
    let Some(row) = r.one(DETAILS, &[session.into()]).await? else { return Ok(None) };
    Ok(Some(Details {
        email: row.get("email")?,
        name: row.get("name")?,
        address: row.get("address")?,
        region: parsed(&row, "region")?,
        kind: kind(&row)?,
    }))
}

/// Writes the order and its lines; `false` when its number is taken.
pub(super) async fn insert(tx: &mut Tx, order: &Order) -> Result<bool, Fault> {
    let columns: [Column; 20] = [
        (&order.id).into(),
        (&order.number).into(),
        (&order.person).into(),
        order.session.clone().into(),
        (&order.contract).into(),
        (&order.email).into(),
        (&order.name).into(),
        (&order.address).into(),
        order.region.to_string().into(),
        order.kind.fact().into(),
        order.locale.into(),
        order.status.as_str().into(),
        order.total.minor().into(),
        order.total.currency().code().into(),
        order.coupon.clone().into(),
        (&order.channel).into(),
        order.placed_at.into(),
        order.early.service.into(),
        order.early.digital.into(),
        order.discount.map(Money::minor).into(),
    ];
    if tx.run(INSERT, &columns).await? == 0 {
        return Ok(false);
    }
    for (place, line) in (0_i64..).zip(&order.lines) {
        insert_line(tx, &order.id, place, line).await?;
    }
    Ok(true)
}

async fn insert_line(tx: &mut Tx, order: &OrderId, place: i64, line: &Line) -> Result<(), Fault> {
    let columns: [Column; 18] = [
        (&line.id).into(),
        order.into(),
        place.into(),
        (&line.item).into(),
        (&line.offer).into(),
        line.bundle.as_ref().map(|bundle| bundle.slug.clone()).into(),
        line.bundle.as_ref().map(|bundle| bundle.title.clone()).into(),
        (&line.course).into(),
        (&line.course_slug).into(),
        line.course_version.into(),
        (&line.title).into(),
        line.supply.as_str().into(),
        line.free.into(),
        line.units_total.into(),
        line.list_price.minor().into(),
        line.paid.minor().into(),
        line.tax_rate.num().into(),
        line.tax_rate.den().into(),
    ];
    tx.run(INSERT_LINE, &columns).await?;
    Ok(())
}

pub(super) async fn order(r: &mut impl Reads, id: &OrderId) -> Result<Option<Order>, Fault> {
    first(&r.all(BY_ID, &[id.into()]).await?)
}

/// Until when an unpaid order waits for its money; nothing where it is unpaid no more.
pub(super) async fn ends_at(r: &mut impl Reads, id: &OrderId) -> Result<Option<Instant>, Fault> {
    let row = r.one(ENDS_AT, &[id.into()]).await?;
    Ok(row.map(|row| row.get("ends_at")).transpose()?.flatten())
}

/// Unpaid orders that wait for no instant.
pub(super) async fn without_end(r: &mut impl Reads, most: i64) -> Result<Vec<OrderId>, Fault> {
    let rows = r.all(WITHOUT_END, &[most.into()]).await?;
    Ok(rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?)
}

pub(super) async fn by_number(r: &mut impl Reads, number: &str) -> Result<Option<Order>, Fault> {
    first(&r.all(BY_NUMBER, &[number.into()]).await?)
}

pub(super) async fn by_line(r: &mut impl Reads, line: &LineId) -> Result<Option<Order>, Fault> {
    first(&r.all(BY_LINE, &[line.into()]).await?)
}

pub(super) async fn of(r: &mut impl Reads, person: &PersonId) -> Result<Vec<Order>, Fault> {
    gathered(&r.all(OF_PERSON, &[person.into()]).await?)
}

pub(super) async fn of_session(r: &mut impl Reads, session: &str) -> Result<Vec<Order>, Fault> {
    gathered(&r.all(OF_SESSION, &[session.into()]).await?)
}

pub(super) async fn unpaid_of(r: &mut impl Reads, person: &PersonId) -> Result<Vec<Unpaid>, Fault> {
    r.all(UNPAID_OF, &[person.into()]).await?.iter().map(unpaid).collect()
}

pub(super) async fn unpaid_of_session(r: &mut impl Reads, session: &str) -> Result<Vec<Unpaid>, Fault> {
    r.all(UNPAID_OF_SESSION, &[session.into()]).await?.iter().map(unpaid).collect()
}

fn unpaid(row: &Row) -> Result<Unpaid, Fault> {
    Ok(Unpaid { id: row.get("id")?, number: row.get("number")?, total: row.money("total_minor", "currency")? })
}

/// The latest order that this browser placed since then.
pub(super) async fn latest_of_session(
    r: &mut impl Reads,
    session: &str,
    since: Instant,
) -> Result<Option<OrderId>, Fault> {
    let row = r.one(LATEST_OF_SESSION, &[session.into(), since.into()]).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

/// What the doctor compares of a settled order.
pub(super) struct Settled {
    pub(super) id: OrderId,
    pub(super) total_minor: i64,
    pub(super) lines_minor: i64,
    pub(super) invoiced: bool,
}

pub(super) async fn settled_after(r: &mut impl Reads, last: &str, most: i64) -> Result<Vec<Settled>, Fault> {
    let rows = r.all(SETTLED_AFTER, &[last.into(), most.into()]).await?;
    rows.iter()
        .map(|row| {
            Ok(Settled {
                id: row.get("id")?,
                total_minor: row.get("total_minor")?,
                lines_minor: row.get("lines_minor")?,
                invoiced: row.get::<Option<String>>("invoice_id")?.is_some(),
            })
        })
        .collect()
}

fn first(rows: &[Row]) -> Result<Option<Order>, Fault> {
    Ok(gathered(rows)?.into_iter().next())
}

/// Joins the rows of each order; they come ordered by order and line.
fn gathered(rows: &[Row]) -> Result<Vec<Order>, Fault> {
    let mut orders: Vec<Order> = Vec::new();
    for row in rows {
        let id: OrderId = row.get("id")?;
        let line = line(row)?;
        match orders.last_mut() {
            Some(order) if order.id == id => order.lines.push(line),
            _ => orders.push(head(row, id, line)?),
        }
    }
    Ok(orders)
}

fn head(row: &Row, id: OrderId, line: Line) -> Result<Order, Fault> {
    let status: String = row.get("status")?;
    let total = row.money("total_minor", "currency")?;
    let discount: Option<i64> = row.get("discount_minor")?;
    let early: (Option<Instant>, Option<Instant>) = (row.get("early_service_at")?, row.get("early_digital_at")?);
    Ok(Order {
        id,
        number: row.get("number")?,
        person: row.get("person_id")?,
        session: row.get("session_id")?,
        contract: row.get("contract_id")?,
        email: row.get("email")?,
        name: row.get("name")?,
        address: row.get("address")?,
        region: parsed(row, "region")?,
        kind: kind(row)?,
        locale: row.get("locale")?,
        status: Status::from_word(&status)
            .ok_or_else(|| Fault::other(format!("{status:?} is no status of an order")))?,
        total,
        discount: discount.map(|minor| Money::new(minor, total.currency())),
        coupon: row.get("coupon")?,
        channel: row.get("channel")?,
        payment: row.get("payment_id")?,
        invoice: row.get("invoice_id")?,
        placed_at: row.get("placed_at")?,
        paid_at: row.get("paid_at")?,
        confirmed_at: row.get("confirmed_at")?,
        bounced_at: row.get("bounced_at")?,
        early: Early { service: early.0, digital: early.1 },
        lines: vec![line],
    })
}

fn line(row: &Row) -> Result<Line, Fault> {
    let bundle: (Option<String>, Option<String>) = (row.get("bundle_slug")?, row.get("bundle_title")?);
    let rate: (i64, i64) = (row.get("tax_rate_num")?, row.get("tax_rate_den")?);
    let supply: String = row.get("supply")?;
    Ok(Line {
        id: row.get("line_id")?,
        item: row.get("item")?,
        offer: row.get("offer_id")?,
        course: row.get("course_id")?,
        course_slug: row.get("course_slug")?,
        course_version: row.get("course_version")?,
        title: row.get("title")?,
        bundle: bundle.0.zip(bundle.1).map(|(slug, title)| BundleRef { slug, title }),
        supply: Supply::from_word(&supply).ok_or_else(|| Fault::other(format!("{supply:?} is no kind of supply")))?,
        free: row.get("free")?,
        units_total: row.get("units_total")?,
        list_price: row.money("list_minor", "currency")?,
        paid: row.money("paid_minor", "currency")?,
        tax_rate: Ratio::new(rate.0, rate.1).ok_or_else(|| Fault::other("a tax rate has no denominator"))?,
        refunded_at: row.get("refunded_at")?,
    })
}

fn parsed<T: std::str::FromStr>(row: &Row, column: &'static str) -> Result<T, Fault>
where
    T::Err: std::fmt::Display,
{
    row.get::<String>(column)?.parse().map_err(|error| Fault::other(format!("{column}: {error}")))
}

fn kind(row: &Row) -> Result<Kind, Fault> {
    Ok(Kind::from_fact(&row.get::<String>("kind")?))
}
