//! How an answer explains itself on the page of an order and at the desk: nothing that is not so, nothing that does not fit.

use lyceum_kernel::{Money, Role, Span};
use lyceum_people::promises;

use crate::claims::{
    Declaration, Ground, Kind, State, TWICE,
    tests::{
        shop::{Shop, agent, declaration},
        told::{claim_page, letter, order_page},
    },
};
use crate::desk;
use crate::ordering::Order;
use crate::payments;

/// The words of the page of an order, without markup and in one line.
async fn read_aloud(shop: &Shop, order: &Order) -> String {
    words(&order_page(shop, order).await)
}

fn words(page: &str) -> String {
    let mut said = String::new();
    let mut inside = false;
    for c in page.replace('\u{a0}', " ").chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                said.push(' ');
            }
            c if !inside => said.push(c),
            _ => {}
        }
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

// 2026-11-30: an acceptance test found "You would have had to ask by ... By itself that would have meant: yes" under a right of
// withdrawal that had ended by an early start; the yes came from the guarantee.
#[tokio::test]
async fn what_would_have_changed_a_ground_is_tried_on_that_ground() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 1).await;
    shop.bed.passes(Span::days(30)).await;
    let page = read_aloud(&shop, &order).await;
    let (guarantee, right) = page.split_once("Under the right of withdrawal").unwrap();
    let right = right.split_once("That you consented").unwrap().0;
    assert!(guarantee.contains("By itself that would have meant: yes, 99.00 €"), "{page}");
    assert!(right.contains("By itself that would not have been enough") && !right.contains("yes"), "{right}");
}

// 2026-11-30: an acceptance test found a last day that a holiday had moved, under the clause alone that counts fourteen days.
#[tokio::test]
async fn the_days_name_the_clauses_that_moved_them() {
    let shop = Shop::open().await;
    // Fourteen days after the 15th is the Monday after Easter.
    shop.bed.passes(Span::days(7)).await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 1).await;
    let page = order_page(&shop, &order).await;
    let margin = page.split("<div class=\"line\">").skip(1).find(|line| line.contains(" days have passed")).unwrap();
    for clause in ["C1a", "C2a", "G4"] {
        assert!(margin.contains(&format!("§ {clause}<")), "{clause}: {margin}");
    }
}

// 2026-11-30: an acceptance test found that what was paid twice was promised by the clauses of a day alone.
#[tokio::test]
async fn what_was_paid_twice_is_promised_by_the_clause_that_owes_it() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "twice").await;
    let mut read = shop.bed.read().await;
    let (about, _) = payments::excess(&mut read, id.as_str()).await.unwrap().remove(0);
    let promised = promises::of(&mut read, &about).await.unwrap();
    let twice = promised.iter().find(|promise| promise.kind == TWICE).unwrap();
    assert_eq!(twice.clauses, ["C15e", "C4g", "C5a"]);
}

// 2026-11-30: an acceptance test found "Your days run on" one line above "The last day was ...".
#[tokio::test]
async fn days_that_are_over_do_not_run_on() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let some = Declaration { partial: true, ..declaration(&order, Kind::Refund) };
    assert_eq!(shop.declares(&order, some).await.unwrap().state, State::Manual);
    let page = read_aloud(&shop, &order).await;
    assert!(page.contains("Your days to ask run on, and your rights with them."), "{page}");
    shop.bed.passes(Span::days(30)).await;
    let page = read_aloud(&shop, &order).await;
    assert!(page.contains("The last day was ") && page.contains("waits for a person’s decision."), "{page}");
    assert!(!page.contains("run on"), "{page}");
    shop.bed.drain().await;
}

// 2026-11-30: an acceptance test found "0 of 33 units done" for a course of 18, what was left of a bundle, and no word why.
#[tokio::test]
async fn what_is_left_of_a_bundle_says_why_all_its_units_count() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "both", false).await;
    let why = "A bundle counts as it was bought: all 20 units";
    let page = read_aloud(&shop, &order).await;
    assert!(page.contains(" of 20 units") && !page.contains(why), "{page}");
    super::before::gives_back_the_first(&shop, &order).await;
    let page = read_aloud(&shop, &shop.order(&order.id).await).await;
    assert!(page.contains(" of 20 units") && page.contains(why), "{page}");
}

// 2026-11-30: an acceptance test found a letter to somebody who is ill that quoted the beginning of a list and nothing of it, and
// cited a death, a defect and a mistake in billing.
#[tokio::test]
async fn a_hard_case_cites_its_own_clause_and_the_desk_reads_it_in_words_of_its_own() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let ill = Declaration { exceptional: Some(Ground::Illness), ..declaration(&order, Kind::Refund) };
    let claim = shop.declares(&order, ill).await.unwrap();
    assert_eq!(claim.state, State::Manual);
    let clerk = shop.comes("Clerk", Role::Agent).await;
    // 2026-11-30: and the desk read "Units you completed: ...; What happened: as said above", and no illness.
    let (_, page) = shop.asks_for(&desk::urls::claim(&claim.id), Some(&clerk)).await;
    let why = "A person must decide. Reason given: Grave illness or a stay in hospital. 5 of 10 units completed; 3 would be \
               allowed. The right of withdrawal has ended: beginning early was agreed, and it was begun.";
    let page = words(&page);
    assert!(page.contains(why), "{page}");
    let (_, list) = shop.asks_for("/desk", Some(&clerk)).await;
    assert!(words(&list).contains("Grave illness or a stay in hospital"), "{list}");
    let mut tx = shop.bed.begin(agent()).await;
    desk::approve(&mut tx, &claim.id, claim.version, Money::eur(9900), "A letter of the hospital.").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    // The whole trace names every case that was looked at.
    let page = words(&claim_page(&shop, &order, &claim).await);
    let page = page.split("The whole trace").next().unwrap().to_owned();
    for told in [letter(&shop, &claim, "claims-granted").await, page] {
        assert!(told.contains("C15b") && told.contains("a grave illness or a stay in hospital."), "{told}");
        for other in ["C15c", "C15d", "C15e", "C15f", "C6e"] {
            assert!(!told.contains(other), "{other}: {told}");
        }
    }
}
