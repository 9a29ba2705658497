//! A withdrawal from what is asked for already: it does not wait, and of what was declared nothing is passed over.

use lyceum_kernel::{Actor, Money, Role, Span};
use lyceum_people::promises;

use crate::claims::{
    self, AskError, Claim, Declaration, DisputeEnd, FindingKind, Ground, Kind, Means, State,
    tests::{
        shop::{Shop, agent, declaration, learner},
        told::{claim_page, letter, order_page},
    },
    urls,
};
use crate::desk;
use crate::ordering::Order;

/// One order of two courses, each bought singly.
async fn buys_two(shop: &Shop, who: &str, early: bool) -> Order {
    let id = shop.places_for(who, &["alpha", "beta"], None, Money::eur(16_500), early).await.unwrap();
    shop.pays(&id, "normal").await;
    shop.order(&id).await
}

/// Some of the money of the first purchase is asked for: a person decides (C6a).
async fn asks_for_some(shop: &Shop, order: &Order) -> Claim {
    let some = Declaration { partial: true, ..declaration(order, Kind::Refund) };
    let claim = shop.declares(order, some).await.unwrap();
    assert_eq!(claim.state, State::Manual);
    shop.bed.passes(Span::minutes(5)).await;
    claim
}

/// Declared without an account.
async fn declares(shop: &Shop, declared: Declaration) -> Claim {
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    let claim = claims::declare(&mut tx, declared).await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    shop.claim(&claim).await
}

/// How each claim about a purchase stands, the oldest first: its kind, state and amount.
async fn about(shop: &Shop, order: &Order, item: usize) -> Vec<(Kind, State, Option<Money>)> {
    let key = order.items()[item].key.clone();
    let mut all = claims::of_order(&mut shop.bed.read().await, &order.id).await.unwrap();
    all.retain(|claim| claim.about.as_ref().is_some_and(|about| about.item == key));
    all.reverse();
    all.into_iter().map(|claim| (claim.kind, claim.state, claim.amount)).collect()
}

/// What becomes of a purchase whose request gave way.
fn gave_way(amount: i64) -> Vec<(Kind, State, Option<Money>)> {
    vec![(Kind::Refund, State::Closed, None), (Kind::Withdrawal, State::Settled, Some(Money::eur(amount)))]
}

// 2026-11-30: a review found that "withdraw" beside a request that waits withdrew the other purchase of the order, and that nothing
// was kept of the one that was meant.
#[tokio::test]
async fn a_withdrawal_from_what_is_asked_for_takes_the_place_of_the_request_and_touches_nothing_else() {
    let shop = Shop::open().await;
    let order = buys_two(&shop, "Ada", false).await;
    let request = asks_for_some(&shop, &order).await;
    let page = order_page(&shop, &order).await;
    assert!(
        page.contains(&urls::ask_by_name(Kind::Withdrawal, &order, &order.items()[0]).replace('&', "&amp;")),
        "{page}"
    );
    let named = Declaration { course: order.items()[0].title.clone(), ..declaration(&order, Kind::Withdrawal) };
    let withdrawal = declares(&shop, named).await;
    assert_eq!((withdrawal.state, withdrawal.ground.as_deref()), (State::Settled, Some("withdrawal")));
    assert_eq!(about(&shop, &order, 0).await, gave_way(9_900));
    assert_eq!(about(&shop, &order, 1).await, [], "nobody withdrew from it");
    assert!(shop.grant(&order, 1).await.revoked_at.is_none());
    let owed = promises::open_for(&mut shop.bed.read().await, request.id.as_str()).await.unwrap();
    assert_eq!(owed, [], "the answer to the withdrawal is the answer");
    let told = letter(&shop, &request, "claims-superseded").await;
    assert!(told.contains("your request has ended"), "{told}");
    let page = claim_page(&shop, &order, &shop.claim(&request).await).await;
    assert!(page.contains("You have withdrawn from this purchase"), "{page}");
    assert!(page.contains(&urls::claim(&withdrawal.id)), "{page}");
    // The request was decided by nobody: it counts as none (C2c).
    assert_eq!(shop.claim(&request).await.decided_at, None);
    shop.is_sound().await;
}

// 2026-11-30: the same review: whoever withdrew from the whole order withdrew from what nobody had asked for, and from nothing else.
#[tokio::test]
async fn a_withdrawal_from_the_whole_order_is_one_from_what_is_asked_for_too() {
    let shop = Shop::open().await;
    let order = buys_two(&shop, "Ada", false).await;
    asks_for_some(&shop, &order).await;
    declares(&shop, declaration(&order, Kind::Withdrawal)).await;
    assert_eq!(about(&shop, &order, 0).await, gave_way(9_900));
    assert_eq!(about(&shop, &order, 1).await, [(Kind::Withdrawal, State::Settled, Some(Money::eur(6_600)))]);
    // What came by mail is written down, and what names no order is tied to all of it by hand.
    for (who, number) in [("Bob", true), ("Cleo", false)] {
        let order = buys_two(&shop, who, false).await;
        asks_for_some(&shop, &order).await;
        let named = if number { order.number.clone() } else { String::new() };
        let mail = Declaration { order: named, words: who.to_owned(), ..declaration(&order, Kind::Withdrawal) };
        let mut tx = shop.bed.begin(agent()).await;
        let sent_at = tx.now();
        let mail = desk::Entered { declaration: mail, means: Means::Email, sent_at, reached_on: None };
        let mail = desk::enter(&mut tx, mail).await.unwrap();
        tx.commit().await.unwrap();
        shop.bed.drain().await;
        if !number {
            let clerk = shop.comes("Clerk", Role::Agent).await;
            let version = shop.claim(&mail).await.version.to_string();
            let all = [("version", version), ("which", format!("{}/all", order.number)), ("seen", "yes".to_owned())];
            let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let (status, page) = shop.sends(&format!("{}/attach", desk::urls::claim(&mail.id)), &clerk, &all).await;
            assert_eq!(status, 303, "{page}");
        }
        shop.settles().await;
        assert_eq!(about(&shop, &order, 0).await, gave_way(9_900), "{who}");
        assert_eq!(
            about(&shop, &order, 1).await,
            [(Kind::Withdrawal, State::Settled, Some(Money::eur(6_600)))],
            "{who}"
        );
    }
    shop.is_sound().await;
}

#[tokio::test]
async fn signed_in_a_withdrawal_is_offered_beside_what_waits_and_ends_it() {
    let shop = Shop::open().await;
    let order = buys_two(&shop, "Ada", false).await;
    asks_for_some(&shop, &order).await;
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let item = order.items()[0].key.clone();
    let choice = format!("value=\"{item}\"");
    for (kind, is_offered) in [(Kind::Refund, false), (Kind::Withdrawal, true)] {
        let (_, page) = shop.asks_for(urls::ask(kind), Some(&own)).await;
        assert_eq!(page.contains(&choice), is_offered, "{kind:?}: {page}");
    }
    let (status, _) = shop.sends(urls::ask(Kind::Withdrawal), &own, &[("own", "yes"), ("item", &item)]).await;
    assert_eq!(status, 303);
    shop.settles().await;
    assert_eq!(about(&shop, &order, 0).await, gave_way(9_900));
    shop.is_sound().await;
}

// 2026-11-30: the same review: what the right does not carry may not end a request either, and was passed over without a trace.
#[tokio::test]
async fn where_the_right_has_ended_the_request_goes_on_and_a_person_sees_the_withdrawal() {
    let shop = Shop::open().await;
    let order = buys_two(&shop, "Ada", true).await;
    shop.learns(&order, 0, 5).await;
    let grave = Declaration { exceptional: Some(Ground::Illness), ..declaration(&order, Kind::Refund) };
    let request = shop.declares(&order, grave).await.unwrap();
    assert_eq!(request.state, State::Manual);
    declares(&shop, declaration(&order, Kind::Withdrawal)).await;
    assert_eq!(about(&shop, &order, 1).await, [(Kind::Withdrawal, State::Settled, Some(Money::eur(6_600)))]);
    assert_eq!(shop.claim(&request).await.state, State::Manual, "a grave ground is not lost by declaring more");
    let waiting = claims::in_state(&mut shop.bed.read().await, Some(State::Unmatched), 10).await.unwrap();
    let [beside] = waiting.as_slice() else { panic!("{waiting:?}") };
    assert_eq!((beside.kind, beside.given_course.as_str()), (Kind::Withdrawal, "alpha"));
    let owed = promises::open_for(&mut shop.bed.read().await, beside.id.as_str()).await.unwrap();
    assert_eq!(owed.len(), 2, "a review and an answer: {owed:?}");
    assert_eq!(shop.letters(beside.id.as_str()).await, ["claims-received"]);
    // Tying it before the request is decided loses nothing either.
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let which = format!("{}/{}", order.number, order.items()[0].key);
    let version = beside.version.to_string();
    let tie = [("version", version.as_str()), ("which", which.as_str()), ("seen", "yes")];
    let (status, page) = shop.sends(&format!("{}/attach", desk::urls::claim(&beside.id)), &clerk, &tie).await;
    assert!(status == 422 && page.contains("What you chose is taken by another claim"), "{status} {page}");
    let mut tx = shop.bed.begin(agent()).await;
    desk::refuse(&mut tx, &request.id, shop.claim(&request).await.version, "Not this time.").await.unwrap();
    tx.commit().await.unwrap();
    let (status, page) = shop.sends(&format!("{}/attach", desk::urls::claim(&beside.id)), &clerk, &tie).await;
    assert_eq!(status, 303, "{page}");
    shop.settles().await;
    assert_eq!(about(&shop, &order, 0).await[1].1, State::Refused, "it is answered by itself");
    shop.is_sound().await;
}

#[tokio::test]
async fn a_withdrawal_takes_the_place_of_a_request_on_hold_and_of_no_more_than_it_carries() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let mut tx = shop.bed.begin(agent()).await;
    let item = order.items()[0].key.clone();
    let dispute = claims::find_out(&mut tx, &order.id, &item, FindingKind::Dispute, "bank letter").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(shop.asks(&order, Kind::Refund).await.unwrap().state, State::Hold);
    shop.bed.passes(Span::minutes(1)).await;
    assert_eq!(shop.asks(&order, Kind::Withdrawal).await.unwrap().state, State::Hold);
    let mut tx = shop.bed.begin(agent()).await;
    claims::end_dispute(&mut tx, &dispute, DisputeEnd::Withdrawn).await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    assert_eq!(about(&shop, &order, 0).await, gave_way(9_900));
    // A whole bundle is asked back; to declare one course of it is less, and ends nothing.
    let bundle = shop.buys("Bob", "both", false).await;
    let request = asks_for_some(&shop, &bundle).await;
    let part = Declaration { course: "beta".to_owned(), ..declaration(&bundle, Kind::Withdrawal) };
    assert_eq!(declares(&shop, part).await.state, State::Unmatched);
    assert_eq!(shop.claim(&request).await.state, State::Manual);
    shop.is_sound().await;
}

// 2026-11-30: a review found that the order was read before the transaction that asked: what was given back in between could be
// asked for once more.
#[tokio::test]
async fn what_was_given_back_since_the_order_was_read_is_not_asked_for_again() {
    let shop = Shop::open().await;
    let read_before = shop.buys("Ada", "both", false).await;
    let item = read_before.items().remove(0);
    let asks = async || {
        let mut tx = shop.bed.begin(learner(&read_before.person)).await;
        let part = Some(item.lines[0].id.clone());
        let declared = declaration(&read_before, Kind::Refund);
        let claim = claims::ask(&mut tx, &read_before.id, &item.key, part, declared).await?;
        tx.commit().await.unwrap();
        Ok::<Claim, AskError>(claim)
    };
    let claim = asks().await.unwrap();
    let mut tx = shop.bed.begin(agent()).await;
    desk::approve(&mut tx, &claim.id, claim.version, item.lines[0].paid, "this course").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    let again = asks().await;
    assert!(matches!(again, Err(AskError::AlreadyRefunded)), "{again:?}");
    shop.is_sound().await;
}

// 2026-11-30: a review found that a form whose part could not be read asked for the whole.
#[tokio::test]
async fn a_part_that_cannot_be_read_is_not_the_whole() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "both", false).await;
    let (item, other) = (order.items()[0].key.clone(), shop.buys("Bob", "alpha", false).await);
    let own = shop.signs_in(&order.person, Role::Learner).await;
    for part in ["nonsense", "", other.lines[0].id.as_str()] {
        let chosen = format!("{item}/{part}");
        for address in [urls::confirm(Kind::Refund), urls::ask(Kind::Refund)] {
            let (status, page) = shop.sends(address, &own, &[("own", "yes"), ("item", &chosen)]).await;
            assert_eq!(status, 404, "{address} {part}: {page}");
        }
    }
    assert_eq!(claims::of_order(&mut shop.bed.read().await, &order.id).await.unwrap(), []);
    let lost = Declaration { order: "no idea".to_owned(), ..declaration(&order, Kind::Refund) };
    let lost = declares(&shop, lost).await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    for part in ["nonsense", other.lines[0].id.as_str()] {
        let (version, which) = (lost.version.to_string(), format!("{}/{item}/{part}", order.number));
        let tie = [("version", version.as_str()), ("which", which.as_str()), ("seen", "yes")];
        let (status, page) = shop.sends(&format!("{}/attach", desk::urls::claim(&lost.id)), &clerk, &tie).await;
        assert_eq!(status, 404, "{part}: {page}");
    }
    assert_eq!(shop.claim(&lost).await.state, State::Unmatched);
}

// 2026-11-30: a review found that a person's yes to a withdrawal of one course was written down as one under the guarantee, paid by
// its day and held against whoever had used a right (G5).
#[tokio::test]
async fn a_persons_yes_to_a_withdrawal_stands_on_the_right() {
    let shop = Shop::open().await;
    for (kind, ground) in [(Kind::Withdrawal, "withdrawal"), (Kind::Refund, "guarantee")] {
        let order = shop.buys(kind.as_str(), "both", false).await;
        let item = order.items().remove(0);
        let mut tx = shop.bed.begin(learner(&order.person)).await;
        let part = Some(item.lines[1].id.clone());
        let claim = claims::ask(&mut tx, &order.id, &item.key, part, declaration(&order, kind)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(claim.state, State::Manual);
        let mut tx = shop.bed.begin(agent()).await;
        desk::approve(&mut tx, &claim.id, claim.version, Money::eur(4_800), "the share").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(shop.claim(&claim).await.ground.as_deref(), Some(ground));
        let owed = promises::of(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
        let money = owed.iter().find(|promise| promise.kind == claims::MONEY).unwrap();
        let by_law = money.clauses.iter().any(|clause| clause == "DE-357");
        assert_eq!(by_law, kind == Kind::Withdrawal, "{:?}", money.clauses);
    }
    shop.settles().await;
    shop.is_sound().await;
}

// 2026-11-30: a review found that after a hundred repetitions nobody found the request itself: the end of its dispute did not
// decide it, and the page offered to ask again.
#[tokio::test]
async fn a_request_is_found_behind_a_hundred_repetitions() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let mut tx = shop.bed.begin(agent()).await;
    let item = order.items()[0].key.clone();
    let dispute = claims::find_out(&mut tx, &order.id, &item, FindingKind::Dispute, "bank letter").await.unwrap();
    tx.commit().await.unwrap();
    let request = shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!(request.state, State::Hold);
    shop.bed.passes(Span::minutes(1)).await;
    let mut tx = shop.bed.begin(Actor::Visitor).await;
    for _ in 0..101 {
        claims::declare(&mut tx, declaration(&order, Kind::Refund)).await.unwrap();
    }
    tx.commit().await.unwrap();
    shop.bed.passes(Span::hours(2)).await;
    let last = declares(&shop, declaration(&order, Kind::Refund)).await;
    assert_eq!(last.state, State::Closed, "it repeats what waits");
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let (_, page) = shop.asks_for(urls::ask(Kind::Refund), Some(&own)).await;
    assert!(!page.contains(&format!("value=\"{item}\"")), "{page}");
    let mut tx = shop.bed.begin(agent()).await;
    claims::end_dispute(&mut tx, &dispute, DisputeEnd::Withdrawn).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(shop.claim(&request).await.state, State::Granted);
    shop.settles().await;
    shop.is_sound().await;
}
