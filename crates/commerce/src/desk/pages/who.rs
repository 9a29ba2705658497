//! Whether whoever declared is whoever ordered: said before a declaration is tied, because its answer and its money go to the
//! account of the order. Both may be right, a married name or another mailbox, so it is said and not forbidden.

use lyceum_people::accounts;
use lyceum_school::{Fault, Read};
use lyceum_store::Reads;
use lyceum_words::Reader;

use crate::claims::Claim;
use crate::ordering::{self, Order};

/// So many people of one name are looked at.
const MOST: usize = 5;

/// What differs, where something does.
pub(super) async fn differs(
    r: &mut impl Reads,
    reader: &Reader,
    claim: &Claim,
    order: &Order,
) -> Result<Option<String>, Fault> {
    let account = accounts::find(r, &order.person).await?;
    let (name, email) = account.map(|account| (account.name, account.email)).unwrap_or_default();
    let is_same = |same: fn(&str, &str) -> bool, said: &str, known: [&str; 2]| {
        said.is_empty() || known.into_iter().any(|known| same(said, known))
    };
    let names = is_same(same_name, &claim.name, [&order.name, &name]);
    let emails = is_same(same_email, &claim.email, [&order.email, &email]);
    let key = match (names, emails) {
        (true, true) => return Ok(None),
        (false, false) => "desk-differ-both",
        (false, true) => "desk-differ-name",
        (true, false) => "desk-differ-email",
    };
    let args = [
        ("name", claim.name.as_str().into()),
        ("email", claim.email.as_str().into()),
        ("buyer", order.name.as_str().into()),
        ("buyeremail", order.email.as_str().into()),
    ];
    Ok(Some(reader.say_with(key, &args)))
}

/// Paid orders of people who bear the name of whoever declared, where nothing else leads to one.
pub(super) async fn of_the_name(read: &mut Read, claim: &Claim) -> Result<Vec<Order>, Fault> {
    let mut orders = Vec::new();
    if claim.name.trim().is_empty() {
        return Ok(orders);
    }
    let mut people = accounts::search(read, claim.name.trim()).await?;
    people.retain(|person| same_name(&person.name, &claim.name));
    for person in people.iter().take(MOST) {
        orders.extend(ordering::of(read, &person.id).await?);
    }
    orders.retain(Order::is_paid);
    Ok(orders)
}

/// Whether an order was placed from another address than the one that was declared from: then a list says whose it is.
pub(super) fn is_anothers(claim: &Claim, order: &Order) -> bool {
    !same_email(&claim.email, &order.email)
}

/// The same words, in whatever order and capitals.
fn same_name(one: &str, other: &str) -> bool {
    words(one) == words(other)
}

fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let parts = lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.'));
    let mut words: Vec<String> = parts.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.sort();
    words
}

fn same_email(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_in_another_order_and_in_capitals() {
        assert!(same_name("Rosa  Rot", "ROT, Rosa"));
        assert!(!same_name("Rosa Rot", "Someone Else"));
        assert!(!same_name("Rosa", "Rosa Rot"));
        assert!(same_email("Rosa@Example.org ", "rosa@example.org"));
    }
}
