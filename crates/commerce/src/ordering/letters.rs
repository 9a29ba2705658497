//! What the customer is written: the confirmation of the order, with everything on a durable medium (the terms as they
//! were accepted, the invoice, the consents as they were given); and that money which came too late goes back.

use lyceum_kernel::Span;
use lyceum_people::accounts::{self, Kind, Person};
use lyceum_people::agreements;
use lyceum_people::letters::{self, NewLetter, Recipient};
use lyceum_school::{Fault, Tx};
use lyceum_web::components::labelled;
use lyceum_words::Reader;

use super::order::Order;
use super::urls;
use crate::invoicing::{self, InvoiceId};
use crate::offers::Supply;
use crate::payments::Refund;

/// The kind of the letter that periods run from.
pub(super) const CONFIRMATION: &str = "ordering-confirmation";

/// How long the way in lasts that goes with the first confirmation.
const WAY_IN: Span = Span::days(3);

/// Writes the confirmation of an order that is paid.
pub(super) async fn confirmation(
    tx: &mut Tx,
    order: &Order,
    person: &Person,
    invoice: Option<&InvoiceId>,
) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), order.locale);
    let number = [("number", order.number.as_str().into())];
    let subject = reader.say_with("ordering-letter-subject", &number);
    // Where nothing was due, nothing was paid.
    let intro = if order.total.is_zero() { "ordering-letter-intro-free" } else { "ordering-letter-intro" };
    let letter = NewLetter::new(customer(order), CONFIRMATION, &order.id, subject);
    let mut letter = bought(&reader, order, letter.text(reader.say_with(intro, &number)));
    letter = consents(&reader, order, letter);
    letter = letter.link(reader.say("ordering-letter-learn"), way_in(tx, order, person).await?);
    letter = letter.link(reader.say("ordering-letter-order"), urls::order(&order.id));
    if let Some(contract) = agreements::contract(tx, &order.contract).await? {
        letter = letter.text(reader.say_with("ordering-letter-terms", &[("hash", contract.hash.as_str().into())]));
        let name = reader.say("ordering-letter-terms-file");
        letter = letter.attach_reference(name, "text/html", format!("terms:{}", contract.shown_file_hash));
    }
    if let Some(invoice) = invoice {
        let (name, media_type, reference) = invoicing::attachment(&reader, invoicing::Kind::Invoice, invoice);
        letter = letter.text(reader.say("ordering-letter-invoice")).attach_reference(name, media_type, reference);
    }
    letters::send(tx, letter).await.map(drop)
}

/// Says that money came after the order was given up, and that it goes back.
pub(super) async fn paid_too_late(tx: &mut Tx, order: &Order, refund: &Refund) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), order.locale);
    let args = [("amount", reader.money(refund.amount).into()), ("number", order.number.as_str().into())];
    let subject = reader.say_with("ordering-letter-late-subject", &args);
    let letter = NewLetter::new(customer(order), "ordering-paid-too-late", &order.id, subject)
        .text(reader.say_with("ordering-letter-late", &args))
        .link(reader.say("ordering-letter-order"), urls::order(&order.id));
    letters::send(tx, letter).await.map(drop)
}

/// The address the order was placed from.
fn customer(order: &Order) -> Recipient {
    Recipient {
        person: Some(order.person.clone()),
        email: order.email.clone(),
        name: order.name.clone(),
        locale: order.locale,
    }
}

/// What was bought and what was paid, with the order's number at the head of the table.
fn bought(reader: &Reader, order: &Order, letter: NewLetter) -> NewLetter {
    let mut rows: Vec<Vec<String>> = order
        .items()
        .into_iter()
        .map(|item| {
            let paid = reader.money(item.paid);
            let titles: Vec<String> = item.lines.iter().map(|line| line.title.clone()).collect();
            let title = match &item.bundle {
                Some(bundle) => format!("{} {}", labelled(reader, &bundle.title), reader.list(&titles)),
                None => item.title,
            };
            vec![title, paid]
        })
        .collect();
    rows.push(vec![reader.say("ordering-total"), reader.money(order.total)]);
    let head = vec![reader.say("ordering-what"), reader.say("ordering-price")];
    letter.table(reader.say_with("ordering-letter-table", &[("number", order.number.as_str().into())]), head, rows)
}

/// Confirms the consents that were given, as the law asks for where they cost a right, which only consumers have.
fn consents(reader: &Reader, order: &Order, mut letter: NewLetter) -> NewLetter {
    if order.kind != Kind::Consumer {
        return letter;
    }
    for (supply, key) in
        [(Supply::Digital, "ordering-letter-early-digital"), (Supply::Service, "ordering-letter-early-service")]
    {
        if let Some(at) = order.early.of(supply) {
            letter = letter.boxed(reader.say_with(key, &[("at", reader.instant(at).into())]));
        }
    }
    letter
}

/// The way to the courses: somebody whose account began with this order gets a link that signs them in, once.
async fn way_in(tx: &mut Tx, order: &Order, person: &Person) -> Result<String, Fault> {
    let is_new = person.created_at == order.placed_at && person.email == order.email;
    if is_new && !order.is_paid() {
        return accounts::sign_in_link(tx, person, WAY_IN).await;
    }
    Ok("/learn".to_owned())
}
