//! A refund that came back to us: it is still owed, and what was promised of it still stands.

use lyceum_kernel::Money;
use lyceum_people::letters::{self, NewLetter, Recipient};
use lyceum_people::promises::{self, Promise};
use lyceum_school::{Fault, Tx};
use lyceum_words::Reader;

use crate::claims::{
    Claim,
    deciding::facts::person,
    letters::{about, recipient},
    promises::promised::{OF_MONEY, TWICE},
    urls,
};
use crate::ordering::{self, Order};
use crate::payments::Refund;

/// The money of a claim, or of the goodwill that `owed_for` names, came back to us.
pub(in super::super) async fn failed(tx: &mut Tx, claim: &Claim, amount: Money, owed_for: &str) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), claim.locale);
    let to = recipient(tx, claim).await?;
    let letter = NewLetter::new(to, "claims-failed", &claim.id, reader.say("claims-letter-failed-subject"));
    let letter = still_promised(tx, &reader, owed_for, told(&reader, amount, letter)).await?;
    let letter = about(tx, &reader, claim, letter).await?;
    letters::send(tx, letter.link(reader.say("claims-letter-open"), urls::answer(claim))).await.map(drop)
}

/// What was paid twice, or too late, came back to us.
pub(in super::super) async fn failed_of_order(tx: &mut Tx, order: &Order, refund: &Refund) -> Result<(), Fault> {
    let reader = letters::reader(tx.school(), order.locale);
    let person = person(tx, &order.person).await?;
    let to = Recipient { locale: order.locale, ..Recipient::from(&person) };
    let label = reader.say_with("claims-to-order", &[("order", order.number.as_str().into())]);
    let letter = NewLetter::new(to, "claims-failed", &refund.id, reader.say("claims-letter-failed-subject"));
    let letter = still_promised(tx, &reader, order.id.as_str(), told(&reader, refund.amount, letter)).await?;
    letters::send(tx, letter.link(label, ordering::urls::order(&order.id))).await.map(drop)
}

fn told(reader: &Reader, amount: Money, letter: NewLetter) -> NewLetter {
    letter.text(reader.say_with("claims-letter-failed", &[("amount", reader.money(amount).into())]))
}

/// The day we promised the money by stands, whatever became of the first try; one that has passed is not passed over.
async fn still_promised(tx: &mut Tx, reader: &Reader, owed_for: &str, letter: NewLetter) -> Result<NewLetter, Fault> {
    let is_of_money = |promise: &Promise| promise.kind == TWICE || OF_MONEY.contains(&promise.kind.as_str());
    let owed = promises::open_for(tx, owed_for).await?.into_iter().find(is_of_money);
    let Some(promise) = owed else { return Ok(letter) };
    let stands = promise.due_at >= tx.now();
    let key = if stands { "claims-letter-failed-stands" } else { "claims-letter-failed-passed" };
    let day = reader.end_of_day(promise.due_at.day(reader.zone()));
    Ok(letter.clause(promise.clauses.join(", "), reader.say_with(key, &[("day", day.into())])))
}
