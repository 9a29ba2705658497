//! Buying: catalogue, basket, checkout, payment, invoice.

use crate::deeds::{ACCEPT, ADA, ORDER, buys, chooses, details, order_of, orders, owner_of};
use crate::world::World;
use lyceum_commerce::ordering::Status;
use lyceum_kernel::{Money, Role, Span};

#[tokio::test]
async fn a_guest_buys_a_course_and_gets_access_invoice_and_confirmation() {
    let world = World::open().await;
    let mut ada = world.visitor();
    ada.opens("/courses").await.is(200).says("Small things").says("90.00");
    ada.follows("Small things").await.is(200).says("Our promise").says("Monday 22 March 2027");
    let order = buys(&world, &mut ada, "/courses/small", ADA, ACCEPT).await;
    ada.opens(&format!("/orders/{}", order.id))
        .await
        .is(200)
        .says("Paid and confirmed")
        .says("90.00")
        .says("What you accepted");
    // 2026-11-30: "Go to your courses" led a fresh guest to an empty form for signing in.
    ada.page().says("in our letters to this address: ada@example.org").is_silent_about("Go to your courses");
    ada.opens(&format!("/orders/{}/invoice", order.id)).await.is(200).says("90.00").says("Ada");
    let confirmed = format!("Your order {} is confirmed", order.number);
    assert_eq!(world.letters_to(ADA).await, [confirmed.as_str(), "Your way to your courses"]);
    let mut known = world.signed_in(ADA, Role::Learner).await;
    known.opens("/orders").await.is(200).says(&order.number).says("90.00");
    known.opens("/learn").await.is(200).says("Small things").says("0 of 10 units done");
    known.opens("/courses/small").await.is(200).says("Go to your course");
    // 2026-11-30: an acceptance test found that a guest under a known address was sent to a letter that nobody had written; a
    // review found that the mended page told a stranger who has an account.
    world.passes(Span::minutes(1)).await;
    let mut guest = world.visitor();
    let second = buys(&world, &mut guest, "/courses/other", ADA, ACCEPT).await;
    guest
        .opens(&format!("/orders/{}", second.id))
        .await
        .is(200)
        .says("in our letters to this address: ada@example.org")
        .says("Have a link sent");
    guest.page().is_silent_about("known here").is_silent_about("Your way to your courses");
    world.is_sound().await;
}

// 2026-12-01: a trial found that in a rehearsal a guest who had paid got nowhere: nobody could read the letter with the way in.
#[tokio::test]
async fn a_rehearsal_goes_on_after_the_purchase_because_the_owner_reads_the_way_in() {
    let world = World::rehearsal().await;
    let mut guest = world.visitor();
    let order = buys(&world, &mut guest, "/courses/small", ADA, ACCEPT).await;
    let page = guest.opens(&format!("/orders/{}", order.id)).await.is(200);
    assert!(page.body.contains("This school rehearses"), "{}", page.body);
    page.says("the owner reads them under “Letters”").is_silent_about("Look into your mailbox");
    let mut owner = world.signed_in("olga@example.org", Role::Owner).await;
    assert!(owner.opens("/desk").await.body.contains("href=\"/letters?all=yes\""));
    owner.opens("/letters?all=yes").await.is(200);
    owner.follows("Your way to your courses").await.is(200);
    let way = owner.page().links().into_iter().find(|href| href.contains("/sign-in/")).unwrap();
    guest.opens(&way).await.is(200);
    guest.presses("Sign me in", &[]).await.is(200);
    guest.opens("/learn").await.is(200).says("Small things").says("0 of 10 units done");
    world.is_sound().await;
}

// SEC-24
// 2026-11-30: a review found that the page of a guest's order told a stranger who has an account.
#[tokio::test]
async fn sec_24_the_page_of_a_guests_order_says_the_same_of_every_address() {
    let world = World::open().await;
    world.signed_in(ADA, Role::Learner).await;
    world.passes(Span::minutes(1)).await;
    let mut said = Vec::new();
    for address in [ADA, "nora@example.org"] {
        let mut guest = world.visitor();
        let order = buys(&world, &mut guest, "/courses/small", address, ACCEPT).await;
        guest.opens(&format!("/orders/{}", order.id)).await.is(200);
        let text = guest.page().text();
        let access =
            text.split("Look into your mailbox").nth(1).unwrap().split("Correct the e-mail address").next().unwrap();
        said.push(access.replace(address, "someone").replace(order.person.as_str(), "person"));
    }
    assert!(said[0].contains("in our letters to this address"), "{said:?}");
    assert_eq!(said[0], said[1]);
    world.is_sound().await;
}

#[tokio::test]
async fn a_free_course_is_taken_without_a_payment() {
    let world = World::open().await;
    let mut ada = world.visitor();
    chooses(&mut ada, "/courses/gift", ADA).await;
    ada.presses("Take the course", ACCEPT).await.is(200);
    let order = order_of(ada.page());
    world.settles().await;
    let order = world.order(&order).await;
    assert_eq!((order.status, order.total), (Status::Confirmed, Money::eur(0)));
    assert!(world.simulator.ledger().captures.is_empty());
    let mut known = world.signed_in(ADA, Role::Learner).await;
    known.opens("/learn").await.is(200).says("A gift");
    world.is_sound().await;
}

#[tokio::test]
async fn a_bundle_shares_its_price_by_list_prices_and_gives_both_courses() {
    let world = World::open().await;
    let mut ada = world.visitor();
    ada.opens("/bundles/pair").await.is(200).says("120.00").says("150.00");
    let order = buys(&world, &mut ada, "/bundles/pair", ADA, ACCEPT).await;
    let shares: Vec<_> =
        order.lines.iter().map(|line| (line.course_slug.as_str(), line.list_price, line.paid)).collect();
    let expected = [("small", Money::eur(9_000), Money::eur(7_200)), ("other", Money::eur(6_000), Money::eur(4_800))];
    assert_eq!(shares, expected);
    ada.opens(&format!("/orders/{}", order.id)).await.is(200).says("72.00").says("48.00");
    let mut known = world.signed_in(ADA, Role::Learner).await;
    known.opens("/learn").await.is(200).says("Small things").says("Other things");
    world.is_sound().await;
}

#[tokio::test]
async fn a_coupon_takes_its_part_off_and_an_unknown_one_is_said_to_be_unknown() {
    let world = World::open().await;
    world.has_coupon("SPRING", 10, 1).await;
    let mut ada = world.visitor();
    ada.opens("/courses/small").await.is(200);
    ada.presses("Put it in the basket", &[]).await.is(200);
    ada.presses("Use the coupon", &[("coupon", "AUTUMN")]).await.is(422).says("There is no such coupon").says("90.00");
    ada.presses("Use the coupon", &[("coupon", "spring")]).await.is(200).says("Coupon SPRING").says("81.00");
    ada.opens("/checkout/details").await.is(200);
    ada.presses("Check the order", &details(ADA)).await.is(200);
    ada.presses("Order with obligation to pay 81.00", ACCEPT).await.is(200);
    let order = order_of(ada.page());
    world.is_paid(&order, "normal").await;
    assert_eq!(world.order(&order).await.lines[0].paid, Money::eur(8_100));
    assert_eq!(world.simulator.ledger().captures[0].amount, Money::eur(8_100));
    world.is_sound().await;
}

#[tokio::test]
async fn a_declined_payment_can_be_tried_again_and_takes_money_once() {
    let world = World::open().await;
    let mut ada = world.visitor();
    let order = orders(&mut ada, "/courses/small", ADA, ACCEPT).await;
    world.is_paid(&order, "decline").await;
    ada.opens(&format!("/orders/{order}/wait?back=1")).await.is(200).says("The payment did not go through");
    ada.presses("Pay 90.00", &[]).await;
    world.is_paid(&order, "normal").await;
    assert_eq!(world.order(&order).await.status, Status::Confirmed);
    assert_eq!(world.simulator.ledger().captures.len(), 1);
    ada.opens(&format!("/orders/{order}")).await.is(200).says("Paid and confirmed");
    world.is_sound().await;
}

#[tokio::test]
async fn an_order_that_is_given_up_gives_its_coupon_back_and_money_that_comes_all_the_same_goes_back() {
    let world = World::open().await;
    world.has_coupon("ONCE", 50, 1).await;
    let mut ada = world.visitor();
    ada.opens("/courses/small").await;
    ada.presses("Put it in the basket", &[]).await;
    ada.presses("Use the coupon", &[("coupon", "ONCE")]).await.says("45.00");
    ada.opens("/checkout/details").await;
    ada.presses("Check the order", &details(ADA)).await;
    ada.presses(ORDER, ACCEPT).await.is(200);
    let order = order_of(ada.page());
    world.settles().await;
    ada.opens(&format!("/orders/{order}")).await.is(200);
    ada.presses("Give the order up", &[]).await.is(200).says("Given up");
    let mut bob = world.visitor();
    bob.opens("/courses/other").await;
    bob.presses("Put it in the basket", &[]).await;
    bob.presses("Use the coupon", &[("coupon", "ONCE")]).await.is(200).says("30.00");
    world.is_paid(&order, "normal").await;
    assert_eq!(world.order(&order).await.status, Status::Cancelled);
    let ledger = world.simulator.ledger();
    assert_eq!(ledger.captures.len(), 1);
    assert_eq!(ledger.refunds.iter().map(|refund| refund.amount).collect::<Vec<_>>(), [Money::eur(4_500)]);
    ada.opens(&format!("/orders/{order}")).await.is(200).says("came after the order was given up");
    assert!(world.letters_to(ADA).await.iter().any(|subject| subject.starts_with("Your payment for order")));
    world.is_sound().await;
}

// 2026-11-30: whoever went back from the provider's page found an empty basket and no way to the order.
#[tokio::test]
async fn whoever_goes_back_from_the_provider_finds_the_unpaid_order_and_can_pay_it_or_give_it_up() {
    let world = World::open().await;
    let mut ada = world.visitor();
    let first = orders(&mut ada, "/courses/small", ADA, ACCEPT).await;
    world.settles().await;
    let number = world.order(&first).await.number;
    for back in ["/checkout/review", "/checkout/details", "/basket"] {
        ada.opens(back).await.is(200).says("Your basket is empty").says("You have an unpaid order").says(&number);
    }
    world.visitor().opens("/basket").await.is(200).is_silent_about("unpaid order");
    ada.follows("pay it or give it up").await.is(200).says("If you have paid, there is nothing to do");
    ada.presses("Give the order up", &[]).await.is(200).says("Given up");
    ada.opens("/basket").await.is(200).is_silent_about("unpaid order");
    // The guest's own list shows both, and whoever signs in finds them as well.
    let second = orders(&mut ada, "/courses/other", ADA, ACCEPT).await;
    world.settles().await;
    let other = world.order(&second).await.number;
    ada.opens("/orders").await.is(200).says(&number).says(&other).says("the orders of this browser");
    let mut known = world.signed_in(ADA, Role::Learner).await;
    known.opens("/basket").await.is(200).says("You have an unpaid order").says(&other).is_silent_about(&number);
    known.opens("/orders").await.is(200).is_silent_about("the orders of this browser");
    world.is_paid(&second, "normal").await;
    ada.opens("/basket").await.is(200).is_silent_about("unpaid order");
    world.is_sound().await;
}

// 2026-11-30: the region stood there as "Germany: Saxony", and most people leave what stands there.
#[tokio::test]
async fn where_somebody_lives_is_asked_and_never_guessed() {
    let world = World::open().await;
    let mut ada = world.visitor();
    ada.opens("/courses/small").await.is(200);
    ada.presses("Put it in the basket", &[]).await.is(200);
    ada.opens("/checkout/details").await.is(200).says("Please choose");
    let typed = details(ADA);
    let without: Vec<(&str, &str)> = typed.iter().copied().filter(|(name, _)| *name != "region").collect();
    ada.presses("Check the order", &without).await.is(422).says("Choose where you live: the tax in the price");
    ada.presses("Check the order", &[("region", "FR")]).await.is(200).says("France").says("VAT 20");
    // Somebody who is known is not asked again.
    let (mut bob, _) = owner_of(&world, "/courses/small", ACCEPT).await;
    bob.opens("/courses/other").await.is(200);
    bob.presses("Put it in the basket", &[]).await.is(200);
    bob.opens("/checkout/details").await.is(200);
    bob.presses("Check the order", &[]).await.is(200).says("Germany: Saxony");
}

// 2026-11-30: the basket said nothing of the cheaper bundle, its coupon could not be taken out, and its head no number.
#[tokio::test]
async fn the_basket_counts_knows_the_cheaper_bundle_and_lets_the_coupon_go() {
    let world = World::open().await;
    world.has_coupon("SPRING", 10, 9).await;
    let mut ada = world.visitor();
    ada.opens("/courses/small").await.is(200);
    assert!(!ada.page().body.contains("Basket ("), "nothing is counted");
    ada.presses("Put it in the basket", &[]).await.is(200).is_silent_about("costs 90.00");
    assert!(ada.page().body.contains("Basket (1)"));
    ada.opens("/courses/other").await.is(200);
    ada.presses("Put it in the basket", &[]).await.is(200).says("for 120.00").says("costs 150.00");
    assert!(ada.page().body.contains("Basket (2)"));
    ada.presses("Use the coupon", &[("coupon", "spring")]).await.is(200).says("Total 135.00");
    ada.presses("Remove the coupon SPRING", &[]).await.is(200).says("Total 150.00").is_silent_about("Coupon SPRING");
    ada.presses("instead, 120.00", &[]).await.is(200).says("Total 120.00").is_silent_about("costs 150.00");
    ada.opens("/courses").await.is(200);
    assert!(ada.page().body.contains("Basket (1)"), "on every page");
}

#[tokio::test]
async fn a_buyer_whose_connection_broke_after_paying_has_the_course() {
    let world = World::open().await;
    let order = orders(&mut world.visitor(), "/courses/small", ADA, ACCEPT).await;
    world.is_paid(&order, "drop").await;
    assert_eq!(world.order(&order).await.status, Status::Confirmed);
    world.is_sound().await;
}

#[tokio::test]
async fn a_payment_nobody_told_us_about_is_found_by_asking() {
    let world = World::open().await;
    let order = orders(&mut world.visitor(), "/courses/small", ADA, ACCEPT).await;
    world.is_paid(&order, "never").await;
    assert_eq!(world.order(&order).await.status, Status::Placed, "nobody has spoken yet");
    world.passes(Span::minutes(3)).await;
    assert_eq!(world.order(&order).await.status, Status::Confirmed);
    world.is_sound().await;
}

#[tokio::test]
async fn notices_that_come_late_three_times_or_in_another_order_have_one_effect() {
    let world = World::open().await;
    for (at, choice) in ["duplicate", "reorder", "delay"].into_iter().enumerate() {
        let email = format!("buyer-{choice}@example.org");
        let order = orders(&mut world.visitor(), "/courses/small", &email, ACCEPT).await;
        world.is_paid(&order, choice).await;
        world.settles().await;
        assert_eq!(world.order(&order).await.status, Status::Confirmed, "{choice}");
        assert_eq!(world.simulator.ledger().captures.len(), at + 1);
        assert_eq!(world.letters_to(&email).await.len(), 2, "{choice}: the confirmation, and the way in");
    }
    world.is_sound().await;
}

#[tokio::test]
async fn what_was_taken_twice_goes_back_once() {
    let world = World::open().await;
    let order = orders(&mut world.visitor(), "/courses/small", ADA, ACCEPT).await;
    world.is_paid(&order, "twice").await;
    let ledger = world.simulator.ledger();
    assert_eq!((ledger.captures.len(), ledger.refunds.len()), (2, 1));
    assert_eq!(world.order(&order).await.status, Status::Confirmed);
    assert!(world.letters_to(ADA).await.iter().any(|subject| subject.starts_with("You paid twice")));
    world.is_sound().await;
}

#[tokio::test]
async fn coming_back_from_the_provider_grants_nothing_however_often() {
    let world = World::open().await;
    let mut ada = world.visitor();
    let id = orders(&mut ada, "/courses/small", ADA, ACCEPT).await;
    world.settles().await;
    let payment = world.order(&id).await.payment.unwrap();
    for path in [format!("/payments/return/{payment}"), format!("/orders/{id}/wait?back=1"), format!("/orders/{id}")] {
        for _ in 0..3 {
            ada.opens(&path).await.is(200);
        }
    }
    world.settles().await;
    assert_eq!(world.order(&id).await.status, Status::Placed);
    let mut known = world.signed_in(ADA, Role::Learner).await;
    known.opens("/learn").await.is(200).is_silent_about("Small things");
    // A notice without the provider's signature is not believed.
    let forged = format!(
        "{{\"id\":\"evt_1\",\"mode\":\"test\",\"reference\":\"{payment}\",\"amount\":\"90.00 EUR\",\"happened\":\"captured\",\"capture\":\"cap_1\"}}"
    );
    ada.posts_raw("/webhooks/simulator", forged).await.is(400);
    world.settles().await;
    assert_eq!(world.order(&id).await.status, Status::Placed);
    world.is_sound().await;
}

// 2026-12-01: a newcomer whose payment did not fit was told to wait for ever, by a page that began anew every second.
#[tokio::test]
async fn a_payment_that_does_not_fit_is_told_and_a_page_that_waits_looks_less_and_less_often() {
    let world = World::open().await;
    let mut ada = world.visitor();
    let id = orders(&mut ada, "/courses/small", ADA, ACCEPT).await;
    world.settles().await;
    let wait = format!("/orders/{id}/wait?back=1");
    let mut pauses = Vec::new();
    for looks in [0, 4, 8, 9] {
        pauses.push(ada.opens(&format!("{wait}&looks={looks}")).await.is(200).begins_anew_after());
    }
    assert!(pauses[0].is_some() && pauses[..3].is_sorted() && pauses[2] > Some(30), "{pauses:?}");
    assert_eq!(pauses[3], None);
    ada.page().says("does not look by itself any more").says("Look now");
    let back = format!("/payments/return/{}", world.order(&id).await.payment.unwrap());
    assert!(ada.opens(&back).await.is(200).begins_anew_after().is_some());
    ada.opens(&format!("{back}?looks=9")).await.is(200).says("does not look by itself any more");
    assert_eq!(ada.page().begins_anew_after(), None);
    world.is_paid(&id, "wrong_amount").await;
    assert_eq!(world.order(&id).await.status, Status::Placed);
    ada.opens(&wait).await.is(200).says("What was paid does not fit").is_silent_about("Pay 90.00");
    ada.opens(&back).await.is(200).says("reported another amount").is_silent_about("looks again");
    assert_eq!(ada.page().begins_anew_after(), None);
}

#[tokio::test]
async fn whoever_clicks_twice_orders_once() {
    let world = World::open().await;
    let mut ada = world.visitor();
    chooses(&mut ada, "/courses/small", ADA).await;
    let click = ada.form(ORDER, ACCEPT);
    ada.sends(click.clone()).await.is(200);
    let first = order_of(ada.page());
    ada.sends(click).await.is(200);
    assert_eq!(order_of(ada.page()), first);
    world.settles().await;
    ada.opens(&format!("/orders/{first}/wait")).await.is(200).says("Go to the payment page");
    world.is_paid(&first, "normal").await;
    world.is_sound().await;
}

#[tokio::test]
async fn a_version_that_takes_force_before_the_click_has_to_be_accepted_anew() {
    let terms = two_versions();
    let world = World::with_terms(Some(terms.path())).await;
    world.at("2027-03-31T21:59:00Z").await;
    let mut ada = world.visitor();
    chooses(&mut ada, "/courses/small", ADA).await;
    ada.page().says("2026-01-01");
    world.at("2027-03-31T22:01:00Z").await;
    ada.presses(ORDER, ACCEPT)
        .await
        .is(409)
        .says("The terms have a new version. Nothing was ordered.")
        .says("2027-04-01");
    ada.presses(ORDER, &[]).await.is(422).says("Please accept the terms");
    ada.presses(ORDER, ACCEPT).await.is(200);
    let order = order_of(ada.page());
    world.is_paid(&order, "normal").await;
    ada.opens(&format!("/orders/{order}")).await.is(200).says("2027-04-01");
    world.is_sound().await;
}

/// The texts as they are, and a second version of the refund policy that takes force on 1 April 2027.
fn two_versions() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../terms"));
    copy(from, folder.path());
    let policy = folder.path().join("course-shop/refund-policy");
    for language in ["en", "fr", "de"] {
        let text = std::fs::read_to_string(policy.join(format!("2026-01-01.{language}.md"))).unwrap();
        let (front, rest) = text.split_once("\n# ").unwrap();
        let later = format!("{}\n# {rest}", front.replace("2026-01-01", "2027-04-01"));
        std::fs::write(policy.join(format!("2027-04-01.{language}.md")), later).unwrap();
    }
    folder
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
