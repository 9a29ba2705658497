//! A mistyped address is corrected by whoever placed the order, and by nobody who could take a course away with it.

use lyceum_people::accounts;

use super::super::address::{CorrectError, correct};
use super::*;

const RIGHT: &str = "ada.byron@example.org";

/// An order that a guest placed and paid under a mistyped address.
async fn mistyped(shop: &Shop) -> Order {
    keeps(shop, "ses", &ada("DE-SN")).await;
    let placing = click(shop, "ses", &alpha(), Money::eur(9_900)).await;
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    let id = place(&mut tx, placing).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    let payment = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    assert!(shop.simulator.pay(payment.id.as_str(), "normal").await);
    for (headers, body) in shop.simulator.take_notices().await {
        payments::receive(shop.bed.school(), "simulator", &headers, &body).await.unwrap();
    }
    shop.bed.drain().await;
    let order = shop.order(&id).await;
    assert_eq!(order.status, Status::Confirmed);
    order
}

async fn corrects(shop: &Shop, order: &Order) -> Result<(), CorrectError> {
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    correct(&mut tx, order, RIGHT).await?;
    tx.commit().await.unwrap();
    Ok(())
}

// 2026-11-30: an acceptance test found that whoever mistyped their address had paid and could get nowhere.
#[tokio::test]
async fn a_guest_who_mistyped_the_address_gets_the_order_under_the_right_one() {
    let shop = Shop::open().await;
    let wrong = mistyped(&shop).await;
    shop.bed.passes(Span::minutes(5)).await;
    corrects(&shop, &wrong).await.unwrap();
    shop.bed.drain().await;
    let right = shop.order(&wrong.id).await;
    assert_eq!((right.email.as_str(), right.status), (RIGHT, Status::Confirmed));
    assert!(right.confirmed_at > wrong.confirmed_at, "periods begin with the confirmation that arrived");
    let mut read = shop.bed.read().await;
    let account = accounts::by_email(&mut read, RIGHT).await.unwrap().unwrap();
    assert_eq!(account.id, right.person);
    assert!(learning::has_access(&mut read, &right.person, &right.lines[0].course).await.unwrap());
    let contract = agreements::contract(&mut read, &right.contract).await.unwrap().unwrap();
    assert_eq!((contract.person, contract.concluded_at), (right.person.clone(), right.confirmed_at));
    let written = letters::about(&mut read, right.person.as_str()).await.unwrap();
    assert_eq!(written.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["accounts-welcome"]);
    // The old address has an account with nothing in it, and a letter that says so.
    let left = accounts::find(&mut read, &wrong.person).await.unwrap().unwrap();
    assert_eq!((left.name.as_str(), left.address.as_str()), ("", ""));
    assert_ne!(left.email, RIGHT, "no account gets another address");
    assert!(of(&mut read, &wrong.person).await.unwrap().is_empty());
    assert!(learning::grants_of(&mut read, &wrong.person).await.unwrap().is_empty());
    let told = letters::about(&mut read, wrong.person.as_str()).await.unwrap();
    let note = told.iter().find(|letter| letter.kind == "ordering-corrected").unwrap();
    assert!(note.email == wrong.email && !note.plain.contains(RIGHT), "{}", note.plain);
    drop(read);
    shop.is_sound().await;
}

#[tokio::test]
async fn what_was_begun_or_is_a_day_old_goes_to_nobody_else() {
    let shop = Shop::open().await;
    let order = mistyped(&shop).await;
    let grant = learning::grants_of(&mut shop.bed.read().await, &order.person).await.unwrap().remove(0);
    // The session of a stranger, or none, does not even see the form.
    let (status, page) = shop.gets(&urls::address(&order.id)).await;
    assert!(status != 200 && !page.contains(&order.email), "{page}");
    let own = shop.signs_in(&order.person, lyceum_kernel::Role::Learner).await;
    assert_eq!(shop.asks_for(&urls::address(&order.id), Some(&own)).await.0, 404);
    let mut read = shop.bed.read().await;
    let course = lyceum_teaching::catalog::version(&mut read, &grant.course, grant.version).await.unwrap().unwrap();
    drop(read);
    let unit = course.units[0].id.clone();
    let mut tx = shop.bed.tx().await;
    learning::finish_unit(&mut tx, &grant, &unit).await.unwrap();
    // Begun: whoever reads the letters to the old address has the course.
    assert!(matches!(correct(&mut tx, &order, RIGHT).await, Err(CorrectError::Late)));
    drop(tx);
    shop.bed.passes(Span::hours(25)).await;
    assert!(matches!(corrects(&shop, &order).await, Err(CorrectError::Late)));
}

#[tokio::test]
async fn where_somebody_came_in_by_the_letter_the_order_stays() {
    let shop = Shop::open().await;
    let order = mistyped(&shop).await;
    let mut tx = shop.bed.tx().await;
    let since = tx.school().machine_now().minus(Span::minutes(1));
    assert!(!accounts::came_in_by_letter(&mut tx, &order.person, since).await.unwrap());
    // Ending the links counts like using them: it is done by whoever has signed in, or by an earlier correction.
    accounts::empty_out(&mut tx, &order.person).await.unwrap();
    assert!(accounts::came_in_by_letter(&mut tx, &order.person, since).await.unwrap());
    assert!(matches!(correct(&mut tx, &order, RIGHT).await, Err(CorrectError::Late)));
}
