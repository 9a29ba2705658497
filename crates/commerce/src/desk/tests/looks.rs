//! The second look before what the terms answer: it says what will happen, and nothing has happened by it.

use lyceum_kernel::{Role, Span};
use lyceum_store::Reads;

use super::shop::{Shop, agent, declaration};
use crate::claims::{self, Claim, Declaration, DisputeEnd, FindingKind, Ground, Kind, State};
use crate::desk::urls;
use crate::ordering::Order;

async fn clerk(shop: &Shop) -> String {
    let order = shop.buys("Clerk", "beta", false).await;
    shop.signs_in(&order.person, Role::Agent).await
}

/// Of everything an act may leave behind: letters, what is promised, refunds, what stands in the audit.
async fn traces(shop: &Shop) -> Vec<i64> {
    let mut read = shop.bed.read().await;
    let mut traces = Vec::new();
    for sql in [
        "SELECT COUNT(*) AS number FROM letters",
        "SELECT COUNT(*) AS number FROM promises",
        "SELECT COUNT(*) AS number FROM refunds",
        "SELECT COUNT(*) AS number FROM audit",
        "SELECT COUNT(*) AS number FROM claims",
        "SELECT COUNT(*) AS number FROM payment_disputes",
        "SELECT COUNT(*) AS number FROM journal",
    ] {
        traces.push(read.one(sql, &[]).await.unwrap().unwrap().get::<i64>("number").unwrap());
    }
    traces
}

async fn unmatched(shop: &Shop, order: &Order) -> Claim {
    let mut tx = shop.bed.tx().await;
    let declared = Declaration { order: "no idea".to_owned(), ..declaration(order, Kind::Withdrawal) };
    let claim = claims::declare(&mut tx, declared).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    shop.claim(&claim).await
}

// 2026-11-30: an audit found that tying a declaration to an order paid money back on one click.
#[tokio::test]
async fn tying_to_an_order_is_looked_at_twice_and_the_first_look_does_nothing() {
    let shop = Shop::open().await;
    let clerk = clerk(&shop).await;
    let order = shop.buys("Ada", "alpha", false).await;
    let claim = unmatched(&shop, &order).await;
    assert_eq!(claim.state, State::Unmatched);
    let version = claim.version.to_string();
    let address = format!("{}/attach", urls::claim(&claim.id));
    let form = [("version", version.as_str()), ("order", order.number.as_str())];
    let with = |more: &'static str| [&form[..], &[(more, "yes")]].concat();
    let before = traces(&shop).await;
    let (status, page) = shop.sends(&address, &clerk, &form).await;
    assert_eq!(status, 200, "{page}");
    for said in
        ["What will happen", "Granted, money on its way", "Yes: you get", "ada@example.org", "Pay the money back"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(traces(&shop).await, before, "looking leaves no trace");
    assert_eq!(shop.claim(&claim).await, claim);
    // A number that fits no order is said at the first click.
    let wrong = [("version", version.as_str()), ("order", "2027-99999999")];
    assert_eq!(shop.sends(&address, &clerk, &wrong).await.0, 422);
    let (status, page) = shop.sends(&address, &clerk, &with("change")).await;
    assert!(status == 200 && page.contains(&format!("value=\"{}\"", order.number)), "the way back keeps it: {page}");
    assert_eq!(shop.sends(&address, &clerk, &with("seen")).await.0, 303);
    assert_eq!(shop.claim(&claim).await.state, State::Granted);
    shop.settles().await;
    shop.is_sound().await;
}

// 2026-12-01: an evening at the desk found that what somebody else had declared was tied to Rosa's order, with a letter to Rosa,
// and nobody said that the names differ; nor was anybody's order suggested by the name.
#[tokio::test]
async fn that_the_names_differ_is_said_before_the_tie_and_the_same_name_suggests_an_order() {
    let shop = Shop::open().await;
    let clerk = clerk(&shop).await;
    let order = shop.buys("Ada", "alpha", false).await;
    let declares = async |name: &str, token: &str| {
        let mut tx = shop.bed.tx().await;
        let declared = Declaration {
            order: "no idea".to_owned(),
            name: name.to_owned(),
            email: "else@example.org".to_owned(),
            token: token.to_owned(),
            ..declaration(&order, Kind::Withdrawal)
        };
        let claim = claims::declare(&mut tx, declared).await.unwrap();
        tx.commit().await.unwrap();
        shop.bed.drain().await;
        shop.claim(&claim).await
    };
    let stranger = declares("Someone Else", "tok_else").await;
    let (_, page) = shop.asks_for(&urls::claim(&stranger.id), Some(&clerk)).await;
    assert!(!page.contains(&order.number), "{page}");
    let version = stranger.version.to_string();
    let form = [("version", version.as_str()), ("order", order.number.as_str())];
    let (status, page) = shop.sends(&format!("{}/attach", urls::claim(&stranger.id)), &clerk, &form).await;
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("The names and the addresses differ: Someone Else"), "{page}");
    let ada = declares("ADA", "tok_ada").await;
    let (_, page) = shop.asks_for(&urls::claim(&ada.id), Some(&clerk)).await;
    assert!(page.contains(&order.number) && page.contains("ordered by Ada (ada@example.org)"), "{page}");
    assert!(!page.contains("checked"), "what only bears the name is not chosen: {page}");
    shop.bed.drain().await;
}

// 2026-11-30: an audit found that a decision was asked for again on one click, with whatever came of it.
#[tokio::test]
async fn deciding_again_and_ending_a_dispute_say_first_what_comes_of_it() {
    let shop = Shop::open().await;
    let clerk = clerk(&shop).await;
    let order = shop.buys("Ada", "alpha", false).await;
    let item = order.items()[0].key.clone();
    let mut tx = shop.bed.begin(agent()).await;
    let dispute = claims::find_out(&mut tx, &order.id, &item, FindingKind::Dispute, "bank letter").await.unwrap();
    tx.commit().await.unwrap();
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!(claim.state, State::Hold);
    shop.bed.passes(Span::minutes(1)).await;
    let before = traces(&shop).await;
    let version = claim.version.to_string();
    let (status, page) =
        shop.sends(&format!("{}/decide_again", urls::claim(&claim.id)), &clerk, &[("version", version.as_str())]).await;
    assert!(status == 200 && page.contains("No letter leaves now"), "it waits as before: {page}");
    let address = urls::end(&order.number, &dispute);
    let (status, page) = shop.sends(&address, &clerk, &[("outcome", DisputeEnd::Withdrawn.as_str())]).await;
    assert_eq!(status, 200, "{page}");
    for said in ["The customer took it back", "Granted, money on its way", "Yes: you get", "Leave it as it is"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(traces(&shop).await, before, "looking leaves no trace");
    assert_eq!(shop.claim(&claim).await.state, State::Hold);
    let seen = [("outcome", DisputeEnd::Withdrawn.as_str()), ("seen", "yes")];
    assert_eq!(shop.sends(&address, &clerk, &seen).await.0, 303);
    assert_eq!(shop.claim(&claim).await.state, State::Granted);
    shop.settles().await;
    shop.is_sound().await;
}

#[tokio::test]
async fn a_person_decides_again_only_after_a_second_look() {
    let shop = Shop::open().await;
    let clerk = clerk(&shop).await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let grave = Declaration { exceptional: Some(Ground::Illness), ..declaration(&order, Kind::Refund) };
    let claim = shop.declares(&order, grave).await.unwrap();
    assert_eq!(claim.state, State::Manual);
    let version = claim.version.to_string();
    let address = format!("{}/decide_again", urls::claim(&claim.id));
    assert_eq!(shop.sends(&address, &clerk, &[("version", version.as_str())]).await.0, 200);
    assert_eq!(claims::acts(&mut shop.bed.read().await, &claim.id).await.unwrap(), []);
    assert_eq!(shop.sends(&address, &clerk, &[("version", version.as_str()), ("seen", "yes")]).await.0, 303);
    assert_eq!(claims::acts(&mut shop.bed.read().await, &claim.id).await.unwrap().len(), 1);
    shop.bed.drain().await;
}

// 2026-11-30: an audit found that the end of a peak could not be taken back.
#[tokio::test]
async fn the_end_of_a_peak_is_taken_back() {
    let shop = Shop::open().await;
    let clerk = clerk(&shop).await;
    assert_eq!(shop.sends(urls::PEAK, &clerk, &[("words", "A sale")]).await.0, 303);
    let peak = async || claims::peak(&mut shop.bed.read().await).await.unwrap();
    let first = peak().await.unwrap();
    let ends = async || {
        shop.bed.passes(Span::minutes(1)).await;
        assert_eq!(shop.sends(urls::PEAK_END, &clerk, &[]).await.0, 303);
        assert!(peak().await.is_none());
        let (_, page) = shop.asks_for(urls::PEAK, Some(&clerk)).await;
        assert!(page.contains("It is not over") && page.contains("A sale"), "{page}");
    };
    ends().await;
    assert_eq!(shop.sends(urls::PEAK_RESUME, &clerk, &[]).await.0, 303);
    assert_eq!(peak().await.unwrap(), first, "as if it had never ended");
    // Whoever wrote in between was not told: for them it does not count, and it begins anew.
    ends().await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.asks(&order, Kind::Refund).await.unwrap();
    shop.bed.passes(Span::minutes(1)).await;
    assert_eq!(shop.sends(urls::PEAK_RESUME, &clerk, &[]).await.0, 303);
    let second = peak().await.unwrap();
    assert!(second.declared_at > first.declared_at && second.words == first.words);
    assert_eq!(shop.sends(urls::PEAK_END, &clerk, &[]).await.0, 303);
    shop.bed.passes(Span::days(2)).await;
    let (_, page) = shop.asks_for(urls::PEAK, Some(&clerk)).await;
    assert!(!page.contains("It is not over"), "two days later it would be another: {page}");
    shop.settles().await;
}

// 2026-11-30: a tester approved more than was asked for, and no page had said how much that was.
#[tokio::test]
async fn the_look_before_a_yes_says_how_much_was_asked_for_and_that_more_is_given() {
    let shop = Shop::open().await;
    let clerk = clerk(&shop).await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let some = Some(lyceum_kernel::Money::eur(3000));
    let grave = Declaration {
        exceptional: Some(Ground::Illness),
        partial: true,
        asked: some,
        ..declaration(&order, Kind::Refund)
    };
    let claim = shop.declares(&order, grave).await.unwrap();
    assert_eq!((claim.state, claim.asked), (State::Manual, some));
    let (version, address) = (claim.version.to_string(), format!("{}/approve", urls::claim(&claim.id)));
    for (amount, said) in
        [("30.00", "Asked for: "), ("40.00", "more than was asked for: "), ("20.00", "less than was asked for: ")]
    {
        let form = [("version", version.as_str()), ("amount", amount), ("words", "A hard case.")];
        let (status, page) = shop.sends(&address, &clerk, &form).await;
        assert!(status == 200 && page.contains(said) && page.contains("30.00"), "{said} {status}: {page}");
    }
    shop.settles().await;
}
