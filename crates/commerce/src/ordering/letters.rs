//! What the customer is written: the confirmation of the order, with everything on a durable medium (the terms as they
//! were accepted, the invoice, the consents as they were given); that an order nobody paid has ended; and that money
//! which came too late goes back. No letter here holds a way in: the staff reads them all.

use lyceum_people::accounts::{self, Person};
use lyceum_people::agreements;
use lyceum_people::letters::{self, NewLetter, Recipient};
use lyceum_school::{Fault, Seller, Tx};
use lyceum_web::components::labelled;
use lyceum_words::Reader;

use super::order::Order;
use super::{InConfirmation, Promised, store, urls, withdrawal};
use crate::invoicing::{self, InvoiceId};
use crate::offers::{self, Supply};
use crate::payments::Refund;

/// The kind of the letter that periods run from.
pub(super) const CONFIRMATION: &str = "ordering-confirmation";

/// Where a learner's courses are.
const COURSES: &str = "/learn";

/// Writes the confirmation of an order that is paid, and to whoever is new the way in, in a letter of its own. Every other letter is
/// read by the staff, who would be let in as the customer.
pub(super) async fn confirmation(tx: &mut Tx, order: &Order, invoice: Option<&InvoiceId>) -> Result<(), Fault> {
    let newcomer = newcomer(tx, order).await?;
    let reader = letters::reader(tx.school(), order.locale);
    let number = [("number", order.number.as_str().into())];
    let subject = reader.say_with("ordering-letter-subject", &number);
    // Where nothing was due, nothing was paid.
    let intro = if order.total.is_zero() { "ordering-letter-intro-free" } else { "ordering-letter-intro" };
    let letter = NewLetter::new(customer(order), CONFIRMATION, &order.id, subject);
    let mut letter = bought(&reader, order, letter.text(reader.say_with(intro, &number)))?;
    letter = promised(tx, &reader, order, letter).await?;
    letter = consents(&reader, order, letter);
    if newcomer.is_some() {
        // The link below leads to the page for signing in, which somebody new has no use for yet.
        let args = [("letter", accounts::welcome_subject(&reader).into())];
        letter = letter.text(reader.say_with("ordering-letter-way-in", &args));
    }
    letter = letter.link(reader.say("ordering-letter-learn"), COURSES);
    letter = letter.link(reader.say("ordering-letter-order"), urls::order(&order.id));
    if let Some(contract) = agreements::contract(tx, &order.contract).await? {
        // A professional is told of no right that only consumers have.
        let key = if order.has_right_of_withdrawal() {
            "ordering-letter-terms"
        } else {
            "ordering-letter-terms-professional"
        };
        let hashes = [("hash", contract.hash.as_str().into()), ("file", contract.shown_file_hash.as_str().into())];
        letter = letter.text(reader.say_with(key, &hashes));
        let name = reader.say("ordering-letter-terms-file");
        letter = letter.attach_reference(name, "text/html", format!("terms:{}", contract.shown_file_hash));
    }
    if order.has_right_of_withdrawal() {
        let (name, media_type, reference) = withdrawal::attachment(&reader);
        letter = letter.attach_reference(name, media_type, reference);
        letter = letter.link(reader.say("ordering-letter-withdrawal-form"), urls::WITHDRAWAL_FORM);
    }
    if let Some(invoice) = invoice {
        let (name, media_type, reference) = invoicing::attachment(&reader, invoicing::Kind::Invoice, invoice);
        letter = letter.text(reader.say("ordering-letter-invoice")).attach_reference(name, media_type, reference);
    }
    if let Some(seller) = seller(&reader, &tx.school().settings().seller) {
        letter = letter.text(seller);
    }
    letters::send(tx, letter).await?;
    match newcomer {
        Some(person) => accounts::welcome(tx, &person, COURSES).await,
        None => Ok(()),
    }
}

/// To the address that was mistyped: the order was not meant for it.
pub(super) async fn corrected(tx: &mut Tx, order: &Order) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), order.locale);
    let number = [("number", order.number.as_str().into())];
    let subject = reader.say_with("ordering-letter-corrected-subject", &number);
    // It is about the person and no order: the order is somebody else's now.
    let letter = NewLetter::new(customer(order), "ordering-corrected", &order.person, subject)
        .text(reader.say_with("ordering-letter-corrected", &number))
        .text(reader.say("ordering-letter-corrected-yours"));
    letters::send(tx, letter).await.map(drop)
}

/// Whoever's account began with an order, or with its correction, and for whom this is the first that is paid: nobody else is sent a
/// way in with it.
async fn newcomer(tx: &mut Tx, order: &Order) -> Result<Option<Person>, Fault> {
    let person = accounts::find(tx, &order.person).await?.filter(|person| person.email == order.email);
    match person {
        Some(person) if store::is_first_paid(tx, order, &person).await? => Ok(Some(person)),
        _ => Ok(None),
    }
}

/// Tells whoever reads the letters to this address that somebody ordered under it, without signing in, what they have already. The
/// page of the order says nothing of it: whoever typed the address may be a stranger, who must not learn what others have.
pub(super) async fn owned_already(tx: &mut Tx, order: &Order, titles: &[String]) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), order.locale);
    let args = [("number", order.number.as_str().into()), ("courses", reader.list(titles).into())];
    let subject = reader.say_with("ordering-letter-owned-subject", &args);
    let letter = NewLetter::new(customer(order), "ordering-owned", &order.id, subject)
        .text(reader.say_with("ordering-letter-owned", &args))
        .text(reader.say("ordering-letter-owned-next"))
        .link(reader.say("ordering-letter-order"), urls::order(&order.id));
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

/// Says that an order nobody paid has ended, and how to order again.
pub(super) async fn ended_unpaid(tx: &mut Tx, order: &Order) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), order.locale);
    let number = [("number", order.number.as_str().into())];
    let subject = reader.say_with("ordering-letter-ended-subject", &number);
    let mut letter = NewLetter::new(customer(order), "ordering-ended-unpaid", &order.id, subject)
        .text(reader.say_with("ordering-letter-ended", &number));
    if let Some(code) = &order.coupon {
        letter = letter.text(reader.say_with("ordering-letter-ended-coupon", &[("code", code.as_str().into())]));
    }
    letter = letter.text(reader.say("ordering-letter-ended-again"));
    for item in order.items() {
        let page = match (&item.bundle, item.lines.first()) {
            (Some(bundle), _) => offers::urls::bundle(&bundle.slug),
            (None, Some(line)) => offers::urls::course(&line.course_slug),
            (None, None) => offers::urls::catalogue().to_owned(),
        };
        letter = letter.link(item.title, page);
    }
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
fn bought(reader: &Reader, order: &Order, letter: NewLetter) -> Result<NewLetter, Fault> {
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
    for (rate, tax) in order.taxes().map_err(Fault::other)? {
        rows.push(vec![reader.say_with("ordering-tax", &[("rate", reader.percent(rate).into())]), reader.money(tax)]);
    }
    let head = vec![reader.say("ordering-what"), reader.say("ordering-price")];
    let caption = reader.say_with("ordering-letter-table", &[("number", order.number.as_str().into())]);
    let letter = letter.table(caption, head, rows);
    Ok(match reduction(reader, order) {
        Some(reduction) => letter.text(reduction),
        None => letter,
    })
}

/// What the coupon took off, in a sentence.
pub(super) fn reduction(reader: &Reader, order: &Order) -> Option<String> {
    let (code, before, off) = order.reduction()?;
    let args = [("code", code.into()), ("before", reader.money(before).into()), ("off", reader.money(off).into())];
    Some(reader.say_with("ordering-reduction", &args))
}

/// What the terms promise of it, with the last day: whoever has only this letter must not have to work it out.
async fn promised(tx: &mut Tx, reader: &Reader, order: &Order, mut letter: NewLetter) -> Result<NewLetter, Fault> {
    let mut all = Vec::new();
    let school = tx.school().clone();
    for hook in school.list::<InConfirmation>() {
        all.extend((hook.0)(tx, order, reader).await?);
    }
    if all.is_empty() {
        return Ok(letter);
    }
    letter = letter.heading(reader.say("ordering-letter-promised"));
    for Promised { title, text, clauses } in &all {
        let text = if all.len() > 1 { format!("{} {text}", labelled(reader, title)) } else { text.clone() };
        letter = letter.clause(clauses.join(", "), text);
    }
    Ok(letter)
}

/// Who sells, in a line; nothing where the school has not said where it is.
fn seller(reader: &Reader, seller: &Seller) -> Option<String> {
    let lines = std::iter::once(seller.name.as_str()).chain(seller.address.lines()).chain([seller.email.as_str()]);
    let said: Vec<&str> = lines.map(str::trim).filter(|line| !line.is_empty()).collect();
    (!seller.address.trim().is_empty())
        .then(|| reader.say_with("ordering-letter-seller", &[("seller", said.join(", ").into())]))
}

/// Confirms the consents that were given, as the law asks for where they cost a right, which only consumers have.
fn consents(reader: &Reader, order: &Order, mut letter: NewLetter) -> NewLetter {
    if !order.has_right_of_withdrawal() {
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
