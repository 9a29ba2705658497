//! Ways in and out, and who may change what.

use axum::http::StatusCode;
use lyceum_kernel::{Locale, Role, Span};
use lyceum_testkit::Testbed;

use super::*;
use crate::letters;
use crate::trial;

/// The path of the link in the newest letter to an address.
async fn link_in_letter(bed: &Testbed, person: &Person) -> String {
    let letters = letters::about(&mut bed.read().await, person.id.as_str()).await.unwrap();
    let plain = &letters.last().expect("a letter").plain;
    let line = plain.lines().find(|line| line.starts_with("http://school.example/")).expect("a link");
    line.strip_prefix("http://school.example").unwrap().to_owned()
}

async fn demo() -> Testbed {
    trial::school().settings(|settings| settings.demo = true).open().await
}

// SEC-25
#[tokio::test]
async fn sec_25_a_link_lets_in_once_and_looking_at_it_uses_nothing() {
    let bed = demo().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let mut browser = trial::browser(&bed);
    let asked = browser.post("/sign-in", "email=ADA%40example.org&next=%2Forders").await;
    assert_eq!(asked.status, StatusCode::OK);
    bed.drain().await;
    let path = link_in_letter(&bed, &ada).await;
    for _ in 0..3 {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Sign me in") && !page.text.contains("Ada"), "{}", page.text);
    }
    let entered = browser.post(&path, "").await;
    assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/orders"));
    assert!(browser.get("/account").await.text.contains("ada@example.org"));
    let mut thief = trial::browser(&bed);
    assert_eq!(thief.post(&path, "").await.status, StatusCode::GONE);
    assert_eq!(thief.get(&path).await.status, StatusCode::GONE);
    assert_eq!(thief.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn sec_25_a_link_grows_old_by_machine_time_only() {
    let bed = demo().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let mut tx = bed.tx().await;
    let link = sign_in_link(&mut tx, &ada, Span::minutes(30)).await.unwrap();
    tx.commit().await.unwrap();
    let path = link.strip_prefix("http://school.example").unwrap();
    bed.clock().advance(Span::minutes(29));
    assert_eq!(trial::browser(&bed).get(path).await.status, StatusCode::OK);
    bed.clock().advance(Span::minutes(2));
    assert_eq!(trial::browser(&bed).get(path).await.status, StatusCode::GONE);
    assert_eq!(trial::browser(&bed).post(path, "").await.status, StatusCode::GONE);
}

// SEC-24
#[tokio::test]
async fn sec_24_a_stranger_is_answered_in_the_same_words() {
    let bed = demo().await;
    trial::person(&bed, "Ada", Role::Learner).await;
    let known = trial::browser(&bed).post("/sign-in", "email=ada%40example.org").await;
    let stranger = trial::browser(&bed).post("/sign-in", "email=bob%40example.org").await;
    assert_eq!(known.status, stranger.status);
    assert_eq!(known.text.replace("ada@", "bob@"), stranger.text);
    bed.drain().await;
    let wrong = trial::browser(&bed).post("/sign-in", "email=nobody").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"nobody\""), "what was typed is kept");
}

#[tokio::test]
async fn nobody_is_flooded_with_links() {
    let bed = demo().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    for _ in 0..20 {
        trial::browser(&bed).post("/sign-in", "email=ada%40example.org").await;
        bed.drain().await;
    }
    assert_eq!(letters::about(&mut bed.read().await, ada.id.as_str()).await.unwrap().len(), 6);
}

// SEC-09
#[tokio::test]
async fn sec_09_of_many_who_press_the_button_at_once_one_gets_in() {
    let bed = demo().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let mut tx = bed.tx().await;
    let link = sign_in_link(&mut tx, &ada, Span::minutes(30)).await.unwrap();
    tx.commit().await.unwrap();
    let path = link.strip_prefix("http://school.example").unwrap().to_owned();
    let tries = (0..20).map(|_| {
        let (mut browser, path) = (trial::browser(&bed), path.clone());
        async move { browser.post(&path, "").await.status }
    });
    let answers = futures::future::join_all(tries).await;
    assert_eq!(answers.iter().filter(|status| **status == StatusCode::SEE_OTHER).count(), 1, "{answers:?}");
}

#[tokio::test]
async fn a_guest_order_changes_nothing_about_an_account() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let mut tx = bed.tx().await;
    let other = NewPerson {
        email: " Ada@Example.org".to_owned(),
        name: "Mallory".to_owned(),
        locale: Locale::De,
        region: "FR".parse().unwrap(),
        kind: Kind::Professional,
        address: "Elsewhere".to_owned(),
    };
    let found = find_or_create(&mut tx, other).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((found.id, found.name.as_str()), (ada.id, "Ada"));
}

#[tokio::test]
async fn an_account_changes_what_it_says_and_two_editors_do_not_undo_each_other() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let mut browser = trial::signed_in(&bed, &ada).await;
    let body = |name: &str, version: i64| {
        format!(
            "name={name}&address=Am+Markt+1%0A04109+Leipzig&region=DE-BY&locale=de&kind=professional&version={version}"
        )
    };
    // 2026-11-30: the page only loaded again, and nothing said that the changes were kept.
    let saved = browser.post("/account", &body("Ada+L", 2)).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, "/account?saved=yes"));
    assert!(browser.get("/account?saved=yes").await.text.contains("Gespeichert."));
    assert!(!browser.get("/account").await.text.contains("Gespeichert."));
    let now = find(&mut bed.read().await, &ada.id).await.unwrap().unwrap();
    assert_eq!((now.name.as_str(), now.locale, now.kind, now.version), ("Ada L", Locale::De, Kind::Professional, 3));
    assert_eq!(now.region.to_string(), "DE-BY");
    let page = browser.get("/account").await;
    assert!(
        page.text.contains("Ihr Konto") && page.text.contains("04109 Leipzig"),
        "the language holds from the next page"
    );
    assert_eq!(browser.post("/account", &body("Old", 2)).await.status, StatusCode::CONFLICT);
    let empty = browser.post("/account", &body("", 3)).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text.contains("04109 Leipzig"), "what was typed is kept");
}

// SEC-27
#[tokio::test]
async fn sec_27_a_new_address_is_confirmed_there_and_told_to_the_old_one() {
    let bed = demo().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let bob = trial::person(&bed, "Bob", Role::Learner).await;
    let mut browser = trial::signed_in(&bed, &ada).await;
    browser.post("/account/email", "email=ada%40new.example").await;
    bed.drain().await;
    let path = link_in_letter(&bed, &ada).await;
    assert_eq!(find(&mut bed.read().await, &ada.id).await.unwrap().unwrap().email, "ada@example.org");
    assert_eq!(trial::browser(&bed).get(&path).await.status, StatusCode::OK);
    assert_eq!(trial::browser(&bed).post(&path, "").await.status, StatusCode::OK);
    bed.drain().await;
    assert_eq!(find(&mut bed.read().await, &ada.id).await.unwrap().unwrap().email, "ada@new.example");
    let told = letters::about(&mut bed.read().await, ada.id.as_str()).await.unwrap();
    assert_eq!(told.last().unwrap().email, "ada@example.org");
    // An address that is somebody's cannot be taken over.
    browser.post("/account/email", "email=BOB%40example.org").await;
    bed.drain().await;
    let letters = letters::about(&mut bed.read().await, ada.id.as_str()).await.unwrap();
    let line = letters.last().unwrap().plain.lines().find(|line| line.starts_with("http")).unwrap().to_owned();
    let path = line.strip_prefix("http://school.example").unwrap();
    assert_eq!(trial::browser(&bed).post(path, "").await.status, StatusCode::CONFLICT);
    assert_eq!(by_email(&mut bed.read().await, "bob@example.org").await.unwrap().unwrap().id, bob.id);
}

// SEC-32
#[tokio::test]
async fn sec_32_a_role_holds_from_the_next_request_and_staff_pages_are_the_staffs() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let eve = trial::person(&bed, "Eve", Role::Owner).await;
    let (mut ada_at, mut eve_at) = (trial::signed_in(&bed, &ada).await, trial::signed_in(&bed, &eve).await);
    let page = format!("/people/{}", ada.id);
    assert_eq!(ada_at.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(eve_at.get("/people?q=ADA").await.text.matches("ada@example.org").count(), 1);
    // 2026-11-30: staff read "Where you live" and "You buy", and nothing of the language that somebody reads.
    let seen = eve_at.get(&page).await.text;
    assert!(!seen.contains("Where you live") && !seen.contains("You buy"), "{seen}");
    assert!(seen.contains("Lives in") && seen.contains("Reads") && seen.contains("English"), "{seen}");
    assert_eq!(eve_at.post(&format!("{page}/role"), "role=agent").await.status, StatusCode::SEE_OTHER);
    assert_eq!(ada_at.get(&page).await.status, StatusCode::OK);
    assert_eq!(ada_at.post(&format!("{page}/role"), "role=owner").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_standing_that_is_not_good_needs_a_reason() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let eve = trial::person(&bed, "Eve", Role::Agent).await;
    let mut browser = trial::signed_in(&bed, &eve).await;
    let path = format!("/people/{}/standing", ada.id);
    assert_eq!(browser.post(&path, "standing=violation&reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.post(&path, "standing=violation&reason=Shared+the+files").await.status, StatusCode::SEE_OTHER);
    let now = find(&mut bed.read().await, &ada.id).await.unwrap().unwrap();
    assert_eq!((now.standing, now.standing_reason.as_str()), (Standing::Violation, "Shared the files"));
}

#[tokio::test]
async fn the_owner_brings_in_staff_by_letter_and_a_new_school_its_owner_by_a_link() {
    let bed = demo().await;
    assert!(!has_owner(&mut bed.read().await).await.unwrap());
    let mut tx = bed.tx().await;
    let link = first_owner_link(&mut tx, "olga@example.org", "Olga", Locale::En).await.unwrap();
    tx.commit().await.unwrap();
    let mut browser = trial::browser(&bed);
    let entered = browser.post(link.strip_prefix("http://school.example").unwrap(), "").await;
    assert_eq!(entered.location(), "/desk");
    assert!(has_owner(&mut bed.read().await).await.unwrap());
    assert_eq!(browser.post("/people", "name=&email=x&role=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        browser.post("/people", "name=Eve&email=eve%40example.org&role=agent").await.status,
        StatusCode::SEE_OTHER
    );
    bed.drain().await;
    let eve = by_email(&mut bed.read().await, "eve@example.org").await.unwrap().unwrap();
    assert_eq!(eve.role, Role::Agent);
    assert!(link_in_letter(&bed, &eve).await.starts_with("/sign-in/"));
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_browser() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let (mut here, mut there) = (trial::signed_in(&bed, &ada).await, trial::signed_in(&bed, &ada).await);
    assert_eq!(here.post("/account/sessions/end-all", "").await.location(), "/sign-in");
    assert_eq!(here.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(there.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[test]
fn what_cannot_be_an_address_is_not_taken_for_one() {
    assert_eq!(email("  ada@example.org "), Some("ada@example.org".to_owned()));
    for wrong in
        ["", "ada", "@example.org", "ada@", "ada@example", "a b@example.org", "ada@.org", "a@b.org\r\nBcc: x@y.z"]
    {
        assert_eq!(email(wrong), None, "{wrong:?}");
    }
}
