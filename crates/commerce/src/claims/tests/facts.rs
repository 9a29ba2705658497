//! What a claim is decided on: the instant it was sent at, what has ended, what was given back before.

use lyceum_kernel::{Id, Instant, Money, Span};
use lyceum_people::accounts::{self, Standing};
use lyceum_people::{agreements, letters};
use lyceum_store::Writes;
use lyceum_terms::Value;

use crate::claims::{
    self, Claim, Declaration, FindingId, FindingKind, Kind, State,
    deciding::earlier_claims::{Earlier, EarlierClaim},
    tests::shop::{Shop, agent, declaration, email, learner},
};
use crate::desk;
use crate::ordering::{Order, OrderError, Status};

async fn finds(shop: &Shop, order: &Order, kind: FindingKind) -> FindingId {
    finds_in_words(shop, order, kind, "seen").await
}

async fn finds_in_words(shop: &Shop, order: &Order, kind: FindingKind, words: &str) -> FindingId {
    let item = order.items()[0].key.clone();
    let mut tx = shop.bed.begin(agent()).await;
    let finding = claims::find_out(&mut tx, &order.id, &item, kind, words).await.unwrap();
    tx.commit().await.unwrap();
    finding
}

async fn ends(shop: &Shop, finding: &FindingId) {
    let mut tx = shop.bed.begin(agent()).await;
    claims::resolve(&mut tx, finding).await.unwrap();
    tx.commit().await.unwrap();
}

async fn stands(shop: &Shop, order: &Order, standing: Standing) {
    let mut tx = shop.bed.begin(agent()).await;
    accounts::set_standing(&mut tx, &order.person, standing, "shared the files").await.unwrap();
    tx.commit().await.unwrap();
}

/// Somebody bought the course, asked to begin at once and did so many units: only the guarantee is left.
async fn learned(shop: &Shop, who: &str, units: usize) -> Order {
    let order = shop.buys(who, "alpha", true).await;
    shop.learns(&order, 0, units).await;
    order
}

/// Asked while a dispute at the bank is open: it waits.
async fn waits(shop: &Shop, order: &Order) -> (Claim, FindingId) {
    let dispute = finds(shop, order, FindingKind::Dispute).await;
    let claim = shop.asks(order, Kind::Refund).await.unwrap();
    assert_eq!(claim.state, State::Hold);
    shop.bed.passes(Span::minutes(1)).await;
    (claim, dispute)
}

async fn decided(shop: &Shop, claim: &Claim) -> agreements::Decided {
    let decision = shop.claim(claim).await.decision.unwrap();
    agreements::decision(&mut shop.bed.read().await, &decision).await.unwrap().unwrap()
}

/// The clauses whose conditions were not met.
async fn unmet(shop: &Shop, claim: &Claim) -> Vec<String> {
    let decided = decided(shop, claim).await;
    decided.decision.failed().flat_map(|line| line.clause.clone()).collect()
}

async fn how_many(shop: &Shop, claim: &Claim, list: &str) -> usize {
    let decided = decided(shop, claim).await;
    let Some(Value::List(all)) = decided.facts.get(list) else { panic!("{list}") };
    all.len()
}

// 2026-11-30: an audit found that a request that had to wait was refused for what was learned while it waited.
#[tokio::test]
async fn whoever_learns_on_while_a_request_waits_loses_nothing() {
    let shop = Shop::open().await;
    for (who, units, state) in [("Ada", 3, State::Granted), ("Bob", 4, State::Refused)] {
        let order = learned(&shop, who, units).await;
        let (claim, dispute) = waits(&shop, &order).await;
        shop.learns(&order, 0, 8).await;
        ends(&shop, &dispute).await;
        assert_eq!(shop.claim(&claim).await.state, state, "{who}");
        let done = i64::try_from(units).unwrap();
        assert_eq!(decided(&shop, &claim).await.facts.get("usage.units_done"), Some(&Value::Count(done)));
    }
    shop.settles().await;
    shop.is_sound().await;
}

// 2026-11-30: the same for a declaration that the desk tied days later; and what was asked after it counted as asked before.
#[tokio::test]
async fn a_declaration_that_is_tied_later_is_decided_as_of_its_instant() {
    let shop = Shop::open().await;
    let order = learned(&shop, "Ada", 3).await;
    let mut tx = shop.bed.tx().await;
    let declared = Declaration { order: "no idea".to_owned(), ..declaration(&order, Kind::Refund) };
    let claim = claims::declare(&mut tx, declared).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.passes(Span::days(2)).await;
    shop.learns(&order, 0, 8).await;
    let again = shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!(again.state, State::Refused);
    let claim = shop.claim(&claim).await;
    assert_eq!(claim.state, State::Unmatched);
    let mut tx = shop.bed.begin(agent()).await;
    desk::attach(&mut tx, &claim.id, claim.version, &order.number, None).await.unwrap();
    tx.commit().await.unwrap();
    let claim = shop.claim(&claim).await;
    assert_eq!((claim.state, claim.ground.as_deref()), (State::Granted, Some("guarantee")));
    shop.settles().await;
    shop.is_sound().await;
}

// 2026-11-30: a breach that was told after the request refused it (C2e).
#[tokio::test]
async fn an_account_counts_as_it_stood_when_the_request_was_sent() {
    let shop = Shop::open().await;
    let order = learned(&shop, "Ada", 1).await;
    let (claim, dispute) = waits(&shop, &order).await;
    stands(&shop, &order, Standing::Violation).await;
    finds(&shop, &order, FindingKind::PassedOn).await;
    ends(&shop, &dispute).await;
    assert_eq!(shop.claim(&claim).await.state, State::Granted, "it was good when she asked, and nothing was passed on");
    let order = learned(&shop, "Bob", 1).await;
    stands(&shop, &order, Standing::Violation).await;
    let (claim, dispute) = waits(&shop, &order).await;
    ends(&shop, &dispute).await;
    assert_eq!(shop.claim(&claim).await.state, State::Refused);
    assert!(unmet(&shop, &claim).await.contains(&"C2e".to_owned()));
    // What was only suspected is as it is found: that is what the request waits for.
    for (who, found, state) in [("Cleo", Standing::Good, State::Granted), ("Dora", Standing::Violation, State::Refused)]
    {
        let order = learned(&shop, who, 1).await;
        stands(&shop, &order, Standing::Suspected).await;
        let claim = shop.asks(&order, Kind::Refund).await.unwrap();
        assert_eq!(claim.state, State::Hold, "{who}");
        shop.bed.passes(Span::minutes(1)).await;
        stands(&shop, &order, found).await;
        let claim = shop.claim(&claim).await;
        if claim.state == State::Hold {
            let mut tx = shop.bed.begin(agent()).await;
            desk::decide_again(&mut tx, &claim.id, claim.version).await.unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(shop.claim(&claim).await.state, state, "{who}");
    }
    shop.settles().await;
    shop.is_sound().await;
}

// 2026-11-30: an audit found that a finding refused for ever, whatever the desk noted of its end.
#[tokio::test]
async fn a_finding_that_has_ended_no_longer_refuses() {
    let shop = Shop::open().await;
    for (who, kind, units, standing, ended) in [
        ("Ada", FindingKind::Copied, 1, State::Refused, State::Granted),
        ("Bob", FindingKind::PassedOn, 1, State::Refused, State::Granted),
        // Nor does one that would have helped go on helping.
        ("Cleo", FindingKind::Changed, 4, State::Manual, State::Refused),
    ] {
        let order = learned(&shop, who, units).await;
        finds(&shop, &order, kind).await;
        assert_eq!(shop.asks(&order, Kind::Refund).await.unwrap().state, standing, "{kind:?}");
        let order = learned(&shop, &format!("{who}2"), units).await;
        let finding = finds(&shop, &order, kind).await;
        ends(&shop, &finding).await;
        assert_eq!(shop.asks(&order, Kind::Refund).await.unwrap().state, ended, "{kind:?}");
    }
    shop.settles().await;
    shop.is_sound().await;
}

// 2026-11-30: an audit found that of two problems only the newer was looked at, and a request was refused while one was open.
#[tokio::test]
async fn a_problem_that_is_not_solved_counts_whatever_was_solved_after_it() {
    let shop = Shop::open().await;
    for (who, both, state) in [("Ada", false, State::Manual), ("Bob", true, State::Refused)] {
        let order = learned(&shop, who, 4).await;
        let older = finds(&shop, &order, FindingKind::Problem).await;
        shop.bed.passes(Span::minutes(1)).await;
        let newer = finds_in_words(&shop, &order, FindingKind::Problem, "another").await;
        ends(&shop, &newer).await;
        if both {
            ends(&shop, &older).await;
        }
        let claim = shop.asks(&order, Kind::Refund).await.unwrap();
        assert_eq!(claim.state, State::Hold, "{who}: there must be time to help (C8b)");
        shop.bed.passes(Span::days(4)).await;
        assert_eq!(shop.claim(&claim).await.state, state, "{who}");
    }
}

/// A claim of Ada's that was paid: by which declaration, on which ground, how much, and how long after the first.
fn paid(declaration: &str, ground: &str, minor: i64, days: i64) -> EarlierClaim {
    let first: Instant = "2027-03-15T12:00:00Z".parse().unwrap();
    let at = Some(first.plus(Span::days(days)));
    EarlierClaim {
        id: Id::from_text("clm_00000000000000000000000000".to_owned()),
        declaration: declaration.to_owned(),
        kind: Kind::Withdrawal,
        ground: Some(ground.to_owned()),
        amount: Some(Money::eur(minor)),
        decided_at: at,
        processed_at: at,
        contract: None,
        courses: Vec::new(),
    }
}

// 2026-11-30: an audit found that one withdrawal of an order with three courses counted as three refunds, one of them of 0.00.
#[test]
fn refunds_count_once_a_declaration_and_only_where_money_was_received_under_the_terms() {
    let issued = |claims: Vec<EarlierClaim>, by: i64| {
        let by = paid("", "", 0, by).processed_at.unwrap();
        Earlier(claims).refunds_issued(by).len()
    };
    let with = |more: Option<EarlierClaim>| {
        let all = [paid("a", "guarantee", 4900, 0), paid("a", "guarantee", 4900, 1), paid("a", "guarantee", 0, 0)];
        all.into_iter().chain(more).collect::<Vec<_>>()
    };
    assert_eq!(issued(with(None), 2), 1);
    assert_eq!(issued(with(Some(paid("b", "guarantee", 1, 2))), 2), 2);
    assert_eq!(issued(with(Some(paid("b", "guarantee", 1, 3))), 2), 1, "after the request");
    assert_eq!(issued(with(Some(paid("b", "guarantee", 0, 1))), 2), 1, "nothing was received");
    assert_eq!(issued(with(Some(paid("b", "withdrawal", 9900, 1))), 2), 1, "a right that was used harms nobody (G5)");
}

/// Buys two courses in one order and gives both back with one withdrawal that names none.
async fn gives_both_back(shop: &Shop, who: &str, early: bool) {
    let id = shop.places_for(who, &["alpha", "beta"], None, Money::eur(16_500), early).await.unwrap();
    shop.pays(&id, "normal").await;
    let order = shop.order(&id).await;
    for line in 0..2 {
        shop.learns(&order, line, 1).await;
    }
    let mut tx = shop.bed.tx().await;
    let declared = Declaration { email: email(who), ..declaration(&order, Kind::Withdrawal) };
    claims::declare(&mut tx, declared).await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    let all = claims::of_order(&mut shop.bed.read().await, &order.id).await.unwrap();
    let ground = if early { "guarantee" } else { "withdrawal" };
    assert_eq!(all.len(), 2);
    for claim in &all {
        assert_eq!((claim.state, claim.ground.as_deref()), (State::Settled, Some(ground)), "{who}");
    }
}

// 2026-11-30: an audit found that one request a course (C2c) could be walked round by withdrawing, and that one withdrawal of an
// order counted as several refunds (C2d).
#[tokio::test]
async fn a_withdrawal_decided_as_a_request_is_one_and_the_right_that_was_used_is_none() {
    let shop = Shop::open().await;
    gives_both_back(&shop, "Ada", true).await;
    gives_both_back(&shop, "Bob", false).await;
    shop.bed.passes(Span::days(92)).await;
    for (who, state, requests, refunds) in [("Ada", State::Refused, 1, 1), ("Bob", State::Granted, 0, 0)] {
        let order = learned(&shop, who, 1).await;
        let claim = shop.asks(&order, Kind::Refund).await.unwrap();
        assert_eq!(claim.state, state, "{who}");
        assert_eq!(how_many(&shop, &claim, "requests.earlier_same_course").await, requests, "{who}");
        assert_eq!(how_many(&shop, &claim, "refunds.issued").await, refunds, "{who}");
        assert_eq!(unmet(&shop, &claim).await.contains(&"C2c".to_owned()), state == State::Refused, "{who}");
    }
    shop.settles().await;
    shop.is_sound().await;
}

// 2026-11-30: an audit found that a bundle could be given back bit by bit past the limit: what was done of the course given back
// first was forgotten, and its units were not.
#[tokio::test]
async fn what_was_done_of_a_course_given_back_counts_with_the_rest_of_its_bundle() {
    let shop = Shop::open().await;
    for (who, first, state) in [("Ada", 3, State::Granted), ("Bob", 4, State::Refused)] {
        let order = shop.buys(who, "both", true).await;
        shop.learns(&order, 1, first).await;
        let item = order.items()[0].key.clone();
        let line = order.lines[1].id.clone();
        let mut tx = shop.bed.begin(learner(&order.person)).await;
        let part = claims::ask(&mut tx, &order.id, &item, Some(line), declaration(&order, Kind::Refund)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(part.state, State::Manual, "{who}");
        let mut tx = shop.bed.begin(agent()).await;
        desk::approve(&mut tx, &part.id, part.version, Money::eur(4800), "the share").await.unwrap();
        tx.commit().await.unwrap();
        shop.settles().await;
        shop.bed.passes(Span::minutes(1)).await;
        let order = shop.order(&order.id).await;
        shop.learns(&order, 0, 3).await;
        let rest = shop.asks(&order, Kind::Refund).await.unwrap();
        assert_eq!(rest.state, state, "{who}: {first} and 3 of 20");
        let done = i64::try_from(first).unwrap() + 3;
        assert_eq!(decided(&shop, &rest).await.facts.get("usage.units_done"), Some(&Value::Count(done)));
    }
    shop.settles().await;
    shop.is_sound().await;
}

/// The same order as one of a course with a mentor: a service that was to begin at once.
async fn with_mentor(shop: &Shop, order: &Order) -> Order {
    let mut tx = shop.bed.tx().await;
    let early = "UPDATE orders SET early_service_at = early_digital_at, early_digital_at = NULL WHERE id = $1";
    tx.run(early, &[(&order.id).into()]).await.unwrap();
    tx.run("UPDATE order_lines SET supply = 'service' WHERE order_id = $1", &[(&order.id).into()]).await.unwrap();
    tx.commit().await.unwrap();
    shop.order(&order.id).await
}

// 2026-11-30: an audit found that a withdrawal from a course with a mentor got 79.20 where asking for a refund got 99.00 (C13e).
#[tokio::test]
async fn a_withdrawal_gets_what_the_better_ground_gives_and_names_both() {
    let shop = Shop::open().await;
    for (who, units, ground) in [("Ada", 2, "guarantee"), ("Bob", 0, "withdrawal")] {
        let order = with_mentor(&shop, &shop.buys(who, "alpha", true).await).await;
        shop.bed.passes(Span::minutes(1)).await;
        shop.learns(&order, 0, units).await;
        let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
        assert_eq!((claim.amount, claim.ground.as_deref()), (Some(Money::eur(9900)), Some(ground)), "{who}");
        let letters = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
        let granted = letters.iter().find(|letter| letter.kind == "claims-granted").unwrap();
        let plain = granted.plain.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in ["Your withdrawal stands as well. By itself it would give you 79.20 € back", "C2b"] {
            assert_eq!(plain.contains(word), ground == "guarantee", "{word}: {plain}");
        }
        assert!(plain.contains("EU-CRD-9"), "{plain}");
    }
    shop.settles().await;
    shop.is_sound().await;
}

// 2026-11-30: an audit found that nobody knew when a service was wholly performed: yes, 0.00, and access was gone for nothing.
#[tokio::test]
async fn a_service_is_wholly_performed_with_its_last_unit() {
    let shop = Shop::open().await;
    for (who, units, state, amount) in
        [("Ada", 9, State::Granted, Some(Money::eur(990))), ("Bob", 10, State::Refused, None)]
    {
        let order = with_mentor(&shop, &shop.buys(who, "alpha", true).await).await;
        shop.bed.passes(Span::minutes(1)).await;
        shop.learns(&order, 0, units).await;
        let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
        assert_eq!((claim.state, claim.amount), (state, amount), "{who}");
        let unmet = unmet(&shop, &claim).await;
        assert_eq!(unmet.contains(&"EU-CRD-16a".to_owned()), units == 10, "{unmet:?}");
        shop.settles().await;
        assert_eq!(shop.grant(&order, 0).await.revoked_at.is_none(), units == 10, "{who}");
    }
}

// 2026-11-30: an audit asked what becomes of an order that was placed before its course was refunded and is paid afterwards.
// The order click is the purchase: it came first, so it is no buying again (C7e), and the doubt is the customer's (G5).
#[tokio::test]
async fn an_order_placed_before_the_refund_can_be_paid_after_it() {
    let shop = Shop::open().await;
    let first = shop.buys("Ada", "alpha", false).await;
    let open = shop.places("Ada", "alpha", false).await.unwrap();
    shop.asks(&first, Kind::Refund).await.unwrap();
    shop.settles().await;
    assert_eq!(shop.order(&first.id).await.status, Status::Refunded);
    assert!(matches!(shop.places("Ada", "alpha", false).await, Err(OrderError::Barred(_))), "a new click is barred");
    shop.pays(&open, "normal").await;
    let paid = shop.order(&open).await;
    assert_eq!(paid.status, Status::Confirmed);
    assert!(shop.grant(&paid, 0).await.revoked_at.is_none());
    shop.is_sound().await;
}
