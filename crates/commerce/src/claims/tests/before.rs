//! What was given before, what still stands, and what is not promised twice: the same on every page and in every letter.

use lyceum_kernel::{Instant, Money, Ratio, Role, Span};
use lyceum_people::promises;
use lyceum_teaching::learning::Step;
use lyceum_words::Reader;

use crate::books;
use crate::claims::{
    self, Claim, Declaration, Ground, Kind, Means, State,
    promises::promised,
    tests::{
        shop::{Shop, agent, declaration, learner},
        told::{claim_page, letter, order_page},
    },
    urls,
};
use crate::desk;
use crate::offers;
use crate::ordering::Order;
use crate::payments;

/// A page with plain spaces.
fn plain(page: &str) -> String {
    page.replace('\u{a0}', " ")
}

/// What stands between a tag that begins so and its end, without what is marked up in it.
fn text_of(page: &str, opening: &str, closing: &str) -> String {
    let after = page.split_once(opening).unwrap().1;
    let inner = after.split_once('>').unwrap().1.split_once(closing).unwrap().0;
    let mut text = String::new();
    let mut inside = false;
    for c in inner.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

/// Some of the money is asked for, and a person says no (C6a).
async fn refused_by_a_person(shop: &Shop, order: &Order) -> Claim {
    let some = Declaration { partial: true, ..declaration(order, Kind::Refund) };
    let claim = shop.declares(order, some).await.unwrap();
    refuses(shop, claim).await
}

async fn refuses(shop: &Shop, claim: Claim) -> Claim {
    assert_eq!(claim.state, State::Manual);
    let mut tx = shop.bed.begin(agent()).await;
    desk::refuse(&mut tx, &claim.id, claim.version, "Not this time.").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    shop.claim(&claim).await
}

async fn gives(shop: &Shop, claim: &Claim, minor: i64) {
    let mut tx = shop.bed.begin(agent()).await;
    desk::goodwill(&mut tx, &claim.id, claim.version, Money::eur(minor), "a loyal customer").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
}

// 2026-11-30: an audit found that after 10.00 in goodwill the order, the form and the decision still promised 107.10, and that
// the answer read aloud was another than the heading.
#[tokio::test]
async fn what_was_given_in_goodwill_is_promised_nowhere_again() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let refused = refused_by_a_person(&shop, &order).await;
    gives(&shop, &refused, 1_000).await;
    let step = "99.00 €, less 10.00 € already given back on ";
    let page = plain(&order_page(&shop, &order).await);
    assert!(page.contains("You would get 89.00 € back") && page.contains(step), "{page}");
    assert!(!page.contains("You would get 99.00 € back"), "{page}");
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let form = plain(&shop.asks_for(urls::ask(Kind::Withdrawal), Some(&own)).await.1);
    assert!(form.contains("89.00 €") && form.contains(step), "{form}");
    let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
    assert_eq!((claim.state, claim.amount), (State::Granted, Some(Money::eur(8_900))));
    shop.settles().await;
    let page = plain(&claim_page(&shop, &order, &claim).await);
    assert_eq!(text_of(&page, "<h1", "</h1>"), "89.00 € was paid back to you");
    assert_eq!(text_of(&page, "id=\"decision-answer\"", "</p>"), text_of(&page, "<h1", "</h1>"));
    assert!(page.contains(step) && page.contains("data-label=\"What holds\">89.00 €"), "{page}");
    assert!(!page.contains("data-label=\"What holds\">99.00 €"), "{page}");
    assert!(plain(&letter(&shop, &claim, "claims-granted").await).contains(step));
    shop.is_sound().await;
}

// 2026-11-30: an audit found goodwill promised by the law of withdrawals, and a withdrawal without it.
#[tokio::test]
async fn a_promise_of_money_names_the_law_of_its_ground_alone() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let refused = refused_by_a_person(&shop, &order).await;
    gives(&shop, &refused, 1_000).await;
    let act = claims::acts(&mut shop.bed.read().await, &refused.id).await.unwrap().pop().unwrap();
    let owed = promises::of(&mut shop.bed.read().await, act.id.as_str()).await.unwrap();
    assert_eq!(owed[0].kind, promised::GOODWILL);
    assert!(owed[0].clauses.iter().all(|clause| clause.starts_with('C')), "{:?}", owed[0].clauses);
    let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
    let owed = promises::of(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
    let money = owed.iter().find(|promise| promise.kind == promised::MONEY).unwrap();
    for clause in ["C4g", "EU-CRD-13", "DE-357"] {
        assert!(money.clauses.iter().any(|named| named == clause), "{clause}: {:?}", money.clauses);
    }
    shop.settles().await;
}

// 2026-11-30: an audit found a large "Proposal: 35.46" under the "No" of a person, and nowhere that the whole could still be
// given back.
#[tokio::test]
async fn a_refused_part_is_no_proposal_any_more_and_the_better_right_comes_first() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "both", false).await;
    let item = order.items().remove(0);
    let part = Some(item.lines[1].id.clone());
    let mut tx = shop.bed.begin(learner(&order.person)).await;
    let claim = claims::ask(&mut tx, &order.id, &item.key, part, declaration(&order, Kind::Refund)).await.unwrap();
    tx.commit().await.unwrap();
    let claim = refuses(&shop, claim).await;
    let page = plain(&claim_page(&shop, &order, &claim).await);
    assert!(page.contains("The terms proposed 48.00 €.") && !page.contains("decision-amount"), "{page}");
    let (still, feedback) = (page.find("Withdraw from the whole contract until"), page.find("Tell us what you missed"));
    assert!(still.is_some() && still < feedback, "{page}");
    assert!(page.contains(&format!("/withdraw?order={}&amp;item={}", order.number, item.key)), "{page}");
    let written = plain(&letter(&shop, &claim, "claims-refused").await);
    assert!(written.contains("Withdraw from the whole contract until") && written.contains("120.00 €"), "{written}");
    // What is asked for, or over, is offered no more.
    shop.bed.passes(Span::days(40)).await;
    let page = claim_page(&shop, &order, &claim).await;
    assert!(!page.contains("Withdraw from the whole contract"), "{page}");
}

// 2026-11-30: an audit found that while a person decides, the days run on and nobody sees them.
#[tokio::test]
async fn while_a_person_decides_the_days_and_the_way_to_withdraw_stay_in_sight() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let some = Declaration { partial: true, ..declaration(&order, Kind::Refund) };
    assert_eq!(shop.declares(&order, some).await.unwrap().state, State::Manual);
    let page = order_page(&shop, &order).await;
    let way = format!("/withdraw?order={}&amp;without=account", order.number);
    // 2026-11-30: a tester found "If you asked today: yes" beside the request that waits for a person.
    let waits = "waits for a person’s decision";
    for said in ["A person decides", "While your request is decided: ", waits, "Last day: ", &way] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for said in ["If you asked today", "You would get", "would be too late"] {
        assert!(!page.contains(said), "{said}: {page}");
    }
    shop.bed.drain().await;
}

// 2026-11-30: "name your order ." stood where a claim had been made without a number.
#[tokio::test]
async fn whoever_writes_names_an_order_that_has_a_number() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let nameless = Declaration { order: String::new(), ..declaration(&order, Kind::Refund) };
    let claim = shop.declares(&order, nameless).await.unwrap();
    let page = claim_page(&shop, &order, &claim).await;
    assert!(page.contains(&format!("name your order <span class=\"whole\">{}", order.number)), "{page}");
    assert!(page.contains(&format!("?subject=Refund%20request%20{}", order.number)), "{page}");
    shop.settles().await;
}

// 2026-11-30: "30 of 14 days have passed".
#[tokio::test]
async fn days_that_are_over_have_ended() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    shop.bed.passes(Span::days(30)).await;
    let page = order_page(&shop, &order).await;
    assert!(page.contains(" days ended on ") && !page.contains("days have passed"), "{page}");
}

// 2026-11-30: of an order that a coupon had paid for it said "Yes. You would get 0.00 back", with a chart.
#[tokio::test]
async fn where_nothing_was_paid_no_money_is_promised() {
    let shop = Shop::open().await;
    let mut tx = shop.bed.tx().await;
    let coupon = offers::Coupon::new("ALL", offers::Discount::Percent(Ratio::percent(100)));
    offers::coupons::create(&mut tx, &coupon).await.unwrap();
    tx.commit().await.unwrap();
    let id = shop.places_with("Ada", "alpha", Some("ALL"), Money::eur(0)).await.unwrap();
    shop.settles().await;
    let order = shop.order(&id).await;
    let page = order_page(&shop, &order).await;
    assert!(page.contains("You paid nothing, so no money comes back.") && page.contains("your access"), "{page}");
    assert!(!page.contains("You would get") && !page.contains("curve"), "{page}");
    // 2026-11-30: a tester found the guarantee of a price of nothing: a last day to ask, a link to ask, and "yes, 0.00".
    let to_ask = format!("{}?order=", urls::ask(Kind::Refund));
    let to_withdraw = format!("{}?order=", urls::ask(Kind::Withdrawal));
    assert!(page.contains(&to_withdraw), "{page}");
    for days in [0, 40] {
        shop.bed.passes(Span::days(days)).await;
        let page = order_page(&shop, &order).await;
        for said in ["would be too late", "Our guarantee stays", "By itself that would have meant", &to_ask] {
            assert!(!page.contains(said), "{days} {said}: {page}");
        }
    }
}

// 2026-11-30: before the first unit the guarantee was said to stay, without how far one may come.
#[tokio::test]
async fn before_the_first_unit_the_guarantee_is_named_with_its_limit() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    let school = shop.bed.school();
    let reader = Reader::new(school.words().clone(), lyceum_kernel::Locale::En, school.zone().clone());
    let grant = shop.grant(&order, 0).await;
    let mut read = shop.bed.read().await;
    let warnings = (claims::BEFORE_STEP.0)(&mut read, &grant, Step::Open, &reader).await.unwrap();
    let text = &warnings[0].text;
    assert!(text.contains("at most 3 of 10 units") && text.contains("(C2a, C2b"), "{text}");
}

// 2026-11-30: that an order was paid twice stood below everything one could ask for.
#[tokio::test]
async fn what_was_paid_twice_is_said_before_what_could_be_asked() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "twice").await;
    let page = order_page(&shop, &shop.order(&id).await).await;
    let (twice, today) = (page.find("This order was paid twice"), page.find("If you asked today"));
    assert!(twice.is_some() && twice < today, "{page}");
}

// 2026-11-30: with what was given back the approval of a person said that the rest "is not paid back".
#[tokio::test]
async fn what_a_person_approves_is_measured_by_what_is_left() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", true).await;
    shop.learns(&order, 0, 5).await;
    let refused = shop.asks(&order, Kind::Refund).await.unwrap();
    gives(&shop, &refused, 1_000).await;
    let grave = Declaration { exceptional: Some(Ground::Illness), ..declaration(&order, Kind::Refund) };
    let claim = shop.declares(&order, grave).await.unwrap();
    let mut tx = shop.bed.begin(agent()).await;
    desk::approve(&mut tx, &claim.id, claim.version, Money::eur(8_900), "all of it").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    let page = plain(&claim_page(&shop, &order, &claim).await);
    assert!(page.contains("99.00 €, less 10.00 €") && !page.contains("is not paid back"), "{page}");
}

/// One course of a bundle is asked back on the site, approved and paid back.
pub(super) async fn gives_back_the_first(shop: &Shop, order: &Order) {
    let item = order.items().remove(0);
    let part = Some(item.lines[0].id.clone());
    let mut tx = shop.bed.begin(learner(&order.person)).await;
    let claim = claims::ask(&mut tx, &order.id, &item.key, part, declaration(order, Kind::Refund)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(claim.state, State::Manual);
    let mut tx = shop.bed.begin(agent()).await;
    desk::approve(&mut tx, &claim.id, claim.version, item.lines[0].paid, "this course").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    assert!(shop.order(&order.id).await.items()[0].lines[0].refunded_at.is_some());
}

/// An agent writes down what came by mail.
async fn comes_by_mail(shop: &Shop, declaration: Declaration, sent_at: Instant) -> Claim {
    let mut tx = shop.bed.begin(agent()).await;
    let entered = desk::Entered { declaration, means: Means::Email, sent_at, reached_on: None };
    let claim = desk::enter(&mut tx, entered).await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    shop.claim(&claim).await
}

// 2026-11-30: a review found that of a bundle nothing was given for what was left: what another request took of it, after the
// mail about the bundle was sent and before that was decided, was counted as given before.
#[tokio::test]
async fn what_another_request_took_meanwhile_lowers_nothing_of_what_is_left() {
    for partial in [false, true] {
        let shop = Shop::open().await;
        let order = shop.buys("Ada", "both", false).await;
        let item = order.items().remove(0);
        let left = item.lines[1].paid;
        let monday = shop.bed.now();
        shop.bed.passes(Span::days(1)).await;
        gives_back_the_first(&shop, &order).await;
        shop.bed.passes(Span::days(1)).await;
        let kind = if partial { Kind::Refund } else { Kind::Withdrawal };
        let mail = Declaration { partial, course: item.title.clone(), ..declaration(&order, kind) };
        let mut claim = comes_by_mail(&shop, mail, monday).await;
        if partial {
            assert_eq!(claim.state, State::Manual, "{kind:?}");
            let mut tx = shop.bed.begin(agent()).await;
            desk::approve(&mut tx, &claim.id, claim.version, left, "all that is left").await.unwrap();
            tx.commit().await.unwrap();
            shop.settles().await;
            claim = shop.claim(&claim).await;
        }
        assert_eq!((claim.state, claim.amount), (State::Settled, Some(left)), "{kind:?}");
        let page = plain(&claim_page(&shop, &order, &claim).await);
        assert!(!page.contains("already given back") && !page.contains("is not paid back"), "{page}");
        if partial {
            let said = format!("Approved: {0}.00 € of the {0}.00 € you paid.", left.minor() / 100);
            assert!(page.contains(&said), "{said}: {page}");
        }
        shop.is_sound().await;
    }
}

// 2026-11-30: a review found that goodwill which missed its day was regretted to nobody, owed without a day in the books, and
// stayed missed though it had been paid by other means in time.
#[tokio::test]
async fn the_promise_of_goodwill_is_one_of_money() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "refund_fails_late").await;
    let refused = refused_by_a_person(&shop, &shop.order(&id).await).await;
    gives(&shop, &refused, 1_000).await;
    let act = claims::acts(&mut shop.bed.read().await, &refused.id).await.unwrap().pop().unwrap();
    let promised = async || promises::of(&mut shop.bed.read().await, act.id.as_str()).await.unwrap().remove(0);
    let promise = promised().await;
    assert_eq!((promise.kind.as_str(), promise.state), (promised::GOODWILL, promises::State::Open));
    let owed = books::owed(&mut shop.bed.read().await, 10).await.unwrap();
    assert_eq!(owed[0].promised, Some(promise.due_at));
    let paid_on = shop.bed.read().await.today();
    shop.bed.passes(Span::days(40)).await;
    assert_eq!(promised().await.state, promises::State::Missed);
    let letters = shop.letters(refused.id.as_str()).await;
    assert_eq!(letters.iter().filter(|kind| *kind == "claims-money-late").count(), 1, "{letters:?}");
    let back = payments::refunds_of(&mut shop.bed.read().await, act.id.as_str()).await.unwrap().pop().unwrap();
    let mut tx = shop.bed.begin(agent()).await;
    desk::pay_otherwise(&mut tx, &back.id, paid_on, "By transfer").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    let promise = promised().await;
    assert_eq!(promise.state, promises::State::Kept);
    assert_eq!(promise.closed_at.unwrap().day(shop.bed.school().zone()), paid_on);
}
