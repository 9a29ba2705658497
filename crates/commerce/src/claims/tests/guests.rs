//! Whoever asked without signing in reads the answer and objects to it by the number and the address they asked with.

use lyceum_kernel::{Role, Span};
use lyceum_people::letters;

use crate::claims::{
    self, Claim, Declaration, Kind, State, Wish,
    tests::shop::{Shop, declaration},
    urls,
};
use crate::ordering::Order;

async fn declares(shop: &Shop, declared: Declaration) -> Claim {
    let mut tx = shop.bed.tx().await;
    let claim = claims::declare(&mut tx, declared).await.unwrap();
    tx.commit().await.unwrap();
    shop.bed.drain().await;
    shop.claim(&claim).await
}

async fn refused(shop: &Shop, who: &str) -> (Order, Claim) {
    let order = shop.buys(who, "alpha", false).await;
    shop.bed.passes(Span::days(40)).await;
    let words = "I was <b>ill</b>.".to_owned();
    let claim = declares(shop, Declaration { words, ..declaration(&order, Kind::Refund) }).await;
    assert_eq!(claim.state, State::Refused);
    (order, claim)
}

/// The page without its own address, which stands in its forms.
fn without(page: &str, id: &claims::ClaimId) -> String {
    page.replace(id.as_str(), "")
}

// 2026-11-30: an acceptance test found that whoever asked without an account could not read the answer without signing in, and could
// object to it nowhere on the site.
#[tokio::test]
async fn whoever_asked_without_signing_in_reads_the_answer_and_objects_by_number_and_address() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop, "Ada").await;
    let address = urls::read(&claim.id);
    let answer = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap().pop().unwrap();
    assert!(answer.kind == "claims-refused" && answer.plain.contains(&address), "{}", answer.plain);
    let (status, form) = shop.gets(&address).await;
    assert!(status == 200 && form.contains("name=\"order\"") && !form.contains("Refused"), "{status}: {form}");
    let named = [("order", order.number.as_str()), ("email", order.email.as_str())];
    let (status, page) = shop.sends(&address, "", &named).await;
    assert!(status == 200 && page.contains("Refused") && page.contains("If you do not agree"), "{status}: {page}");
    let objects = |shown: &'static str, wish: &'static str| {
        [&named[..], &[("shown", shown), ("wish", wish), ("objection", "Look at <b>this</b>.")]].concat()
    };
    let (status, page) = shop.sends(&address, "", &objects("0", "more")).await;
    assert!(status == 422 && page.contains("error-summary") && page.contains("Look at &lt;b&gt;"), "{status}: {page}");
    // The same form sent twice, as a page is loaded anew, is one objection.
    for _ in 0..2 {
        let (status, page) = shop.sends(&address, "", &objects("0", "look_again")).await;
        assert!(status == 200 && page.contains("A person answers it"), "{status}: {page}");
    }
    shop.bed.drain().await;
    let all = claims::objections(&mut shop.bed.read().await, &claim.id).await.unwrap();
    assert_eq!((all.len(), all[0].wish), (1, Wish::LookAgain));
    let receipt = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap().pop().unwrap();
    assert_eq!((receipt.kind.as_str(), &receipt.email), ("claims-objection-received", &order.email));
    // Whoever has signed in is led to their own page.
    let own = shop.signs_in(&order.person, Role::Learner).await;
    assert_eq!(shop.asks_for(&address, Some(&own)).await.0, 303);
    shop.is_sound().await;
}

// SEC-24, SEC-31
#[tokio::test]
async fn sec_24_the_page_of_an_answer_tells_a_stranger_nothing() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop, "Ada").await;
    let (other, _) = refused(&shop, "Bob").await;
    let asked = shop.buys("Cleo", "alpha", false).await;
    let signed_in = shop.asks(&asked, Kind::Refund).await.unwrap();
    shop.settles().await;
    let nobodys: claims::ClaimId = "clm_00000000000000000000000000".parse().unwrap();
    // The form is the same whether or not there is such a claim, and so is the answer to whatever does not fit.
    let (_, form) = shop.gets(&urls::read(&claim.id)).await;
    assert_eq!(without(&form, &claim.id), without(&shop.gets(&urls::read(&nobodys)).await.1, &nobodys));
    let tried = async |id: &claims::ClaimId, number: &str, email: &str| {
        let (status, page) = shop.sends(&urls::read(id), "", &[("order", number), ("email", email)]).await;
        (status, without(&page, id).replace(number, "").replace(email, ""))
    };
    let wrong = tried(&nobodys, &order.number, &order.email).await;
    assert_eq!(wrong.0, 422);
    assert_eq!(tried(&claim.id, &order.number, &other.email).await, wrong, "another address");
    assert_eq!(tried(&claim.id, &other.number, &other.email).await, wrong, "another order");
    assert_eq!(tried(&signed_in.id, &asked.number, &asked.email).await, wrong, "asked signed in, read signed in");
    // Signed in as somebody else there is no such claim.
    let eve = shop.comes("Eve", Role::Learner).await;
    assert_eq!(shop.asks_for(&urls::claim(&claim.id), Some(&eve)).await.0, 404);
    assert_eq!(shop.sends(&urls::read(&claim.id), &eve, &[("order", &order.number)]).await.0, 303);
    // Nobody finds a number by trying.
    for _ in 0..30 {
        tried(&claim.id, "2027-99999999", &order.email).await;
    }
    assert_eq!(tried(&claim.id, &order.number, &order.email).await, wrong, "after too many tries");
}

// SEC-31: whoever ordered under an address knows number and address, and has not shown to read the mailbox.
#[tokio::test]
async fn what_is_known_of_the_account_is_read_signed_in_only() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop, "Ada").await;
    let named = [("order", order.number.as_str()), ("email", order.email.as_str())];
    let (status, guests) = shop.sends(&urls::read(&claim.id), "", &named).await;
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let (_, owners) = shop.asks_for(&urls::claim(&claim.id), Some(&own)).await;
    for clause in ["C2c", "C2d", "C2e"] {
        assert!(owners.contains(clause), "{clause}: {owners}");
        assert!(status == 200 && !guests.contains(clause), "{clause}: {guests}");
    }
    assert!(owners.contains("I was &lt;b&gt;ill") && !guests.contains("I was &lt;b&gt;ill"), "{guests}");
    assert!(owners.contains("/decisions/") && !guests.contains("/decisions/"), "{guests}");
    assert!(guests.contains("is shown only to you"), "{guests}");
}
