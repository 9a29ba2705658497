//! Every main page as visitor, learner, agent and owner: no barrier in light, dark and on a phone, and a picture of each.

use crate::barriers::barriers;
use crate::driver::{Browser, Scheme, Script};
use crate::house::House;

const VISITOR: [&str; 15] = [
    "/",
    "/courses",
    "/courses/rust-first-steps",
    "/courses/how-this-school-keeps-its-word",
    "/basket",
    "/sign-in",
    "/withdraw",
    "/withdraw/form",
    "/refund",
    "/terms",
    "/terms/course-shop/refund-policy",
    "/imprint",
    "/privacy",
    "/accessibility",
    "/nowhere",
];
const LEARNER: [&str; 5] = ["/learn", "/orders", "/promises", "/letters", "/account"];
const OWNER: [&str; 7] = [
    "/shop",
    "/shop/courses/rust-first-steps",
    "/shop/courses/rust-first-steps/withdraw",
    "/shop/bundles/contracts-and-code",
    "/shop/bundles/new",
    "/shop/coupons/new",
    "/books",
];
const AGENT: [&str; 4] = ["/desk", "/desk/alarms", "/promises", "/letters"];

/// Boxes that say that a list is empty, and what stands below without a gap.
const TOUCHED: &str = "[...document.querySelectorAll('.empty')].filter((box) => {
    const [above, below] = [box, box.nextElementSibling].map((each) => each?.getBoundingClientRect());
    return below?.height && below.left < above.right && below.top - above.bottom < 8;
}).length";

/// Looks at each page and collects what is wrong, so that one run shows everything.
async fn look(browser: &Browser, pages: &[&str], how: &str, findings: &mut Vec<String>) {
    for page in pages {
        browser.goto(page).await;
        let heads = browser.asks("document.querySelectorAll('h1').length").await;
        if heads != 1 {
            findings.push(format!("{page} {how}: {heads} first headings"));
        }
        // 2026-12-01: on an empty desk a link touched the box above it.
        if browser.asks(TOUCHED).await != 0 {
            findings.push(format!("{page} {how}: the box of an empty list is touched"));
        }
        findings.extend(barriers(browser).await.into_iter().map(|barrier| format!("{page} {how}: {barrier}")));
    }
}

fn hold(findings: &[String]) {
    assert!(findings.is_empty(), "{} barriers:\n{}", findings.len(), findings.join("\n"));
}

// ACC-01 ACC-04 ACC-05
#[tokio::test(flavor = "multi_thread")]
async fn acc_01_acc_04_acc_05_no_main_page_keeps_anybody_out() {
    let house = House::open().await;
    let mut findings = Vec::new();
    for (scheme, width) in [(Scheme::Light, 1280), (Scheme::Dark, 1280), (Scheme::Light, 320)] {
        let how = format!("({scheme:?}, {width} px)");
        let browser = Browser::open_as(&house.base_url, Script::On, scheme, width).await;
        look(&browser, &VISITOR, &how, &mut findings).await;
        browser.close().await;
    }
    hold(&findings);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn acc_01_no_page_behind_the_door_keeps_anybody_out() {
    let house = House::open().await;
    let mut findings = Vec::new();
    for (role, pages) in [("learner", &LEARNER[..]), ("agent", &AGENT[..])] {
        let browser = Browser::open_as(&house.base_url, Script::On, Scheme::Light, 1280).await;
        enter(&browser, house.link(role)).await;
        look(&browser, pages, role, &mut findings).await;
        browser.close().await;
    }
    hold(&findings);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn acc_01_no_page_of_the_owner_keeps_anybody_out() {
    let house = House::open().await;
    let mut findings = Vec::new();
    // A link signs in once, so there is one browser: the narrow one, where tables become cards.
    let browser = Browser::open_as(&house.base_url, Script::On, Scheme::Dark, 320).await;
    enter(&browser, house.link("owner")).await;
    look(&browser, &OWNER, "owner (Dark, 320 px)", &mut findings).await;
    browser.close().await;
    hold(&findings);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn acc_01_no_page_made_of_the_terms_keeps_anybody_out() {
    let house = House::open().await;
    let mut findings = Vec::new();
    let owner = Browser::open_as(&house.base_url, Script::On, Scheme::Light, 1280).await;
    enter(&owner, house.link("owner")).await;
    look(&owner, &["/workbench"], "owner", &mut findings).await;
    owner.leaves_by("Begin a draft").await;
    let draft = owner.path().await;
    assert!(draft.starts_with("/workbench/"), "{draft}");
    let sides = ["", "/read", "/changes", "/trial", "/publish"].map(|side| format!("{draft}{side}"));
    look(&owner, &sides.each_ref().map(String::as_str), "owner", &mut findings).await;
    owner.close().await;
    // An order with its curve, and a decision with all its layers.
    let learner = Browser::open_as(&house.base_url, Script::On, Scheme::Dark, 320).await;
    enter(&learner, house.link("learner")).await;
    learner.goto("/orders").await.follows_what_begins("/orders/ord_").await;
    let order = learner.path().await;
    learner.follows("See your request").await;
    let claim = learner.path().await;
    assert!(order.starts_with("/orders/") && claim.starts_with("/claims/"), "{order} {claim}");
    look(&learner, &[&order, &claim], "learner (Dark, 320 px)", &mut findings).await;
    learner.close().await;
    hold(&findings);
    house.close().await;
}

/// Opens a sign-in link and confirms it: a preview of the link must not use it up.
pub async fn enter(browser: &Browser, link: &str) {
    browser.goto(link).await;
    browser.leaves_by("Sign me in").await;
}

// ACC-06. 2026-11-25: the language buttons dropped everything that stood in a form.
#[tokio::test(flavor = "multi_thread")]
async fn acc_06_what_was_typed_survives_a_change_of_language() {
    let house = House::open().await;
    let browser = Browser::open(&house.base_url, Script::On).await;
    browser.goto("/refund").await.types("name", "Ada <Lovelace>").await.types("words", "First line\nsecond").await;
    browser.presses_what_begins("fr").await.sees("Votre nom").await;
    let typed = "[document.documentElement.lang, ...['name', 'words'].map((name) => document.querySelector(`[name=${name}]`).value)].join('|')";
    assert_eq!(browser.asks(typed).await, "fr|Ada <Lovelace>|First line\nsecond");
    // Only the next page gets it back, and nothing is kept after that.
    browser.goto("/").await.goto("/refund").await;
    assert_eq!(browser.asks("document.querySelector('[name=name]').value").await, "");
    browser.close().await;
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_of_the_main_pages_are_taken() {
    let house = House::open().await;
    let browser = Browser::open(&house.base_url, Script::On).await;
    for (page, name) in [("/courses", "catalogue"), ("/courses/rust-first-steps", "offer"), ("/terms", "terms")] {
        browser.goto(page).await;
        browser.picture(name).await;
    }
    browser.close().await;
    house.close().await;
}
