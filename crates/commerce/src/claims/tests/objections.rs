//! Whoever does not agree says so on the page of the claim, and a person answers.

use lyceum_kernel::{Role, Span};
use lyceum_people::{letters, promises};

use crate::claims::{
    self, Claim, Kind, State, Wish,
    tests::shop::{Shop, agent, learner},
};
use crate::desk::{self, DeskError};
use crate::ordering::Order;

async fn refused(shop: &Shop) -> (Order, Claim) {
    let order = shop.buys("Ada", "alpha", false).await;
    shop.bed.passes(Span::days(40)).await;
    let claim = shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!(claim.state, State::Refused);
    shop.bed.drain().await;
    (order, claim)
}

async fn owed(shop: &Shop, about: &str) -> Vec<promises::Promise> {
    promises::of(&mut shop.bed.read().await, about).await.unwrap()
}

// 2026-11-30: a newcomer could object nowhere on the site: every way ended in a mail without a subject.
#[tokio::test]
async fn an_objection_is_receipted_promised_an_answer_and_answered_by_a_person() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop).await;
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let (page_at, form_at) = (claims::urls::claim(&claim.id), claims::urls::object(&claim.id));
    let (_, page) = shop.asks_for(&page_at, Some(&own)).await;
    assert!(page.contains(&form_at) && page.contains("?subject=Refund%20request%20"), "{page}");
    // Words are needed where it is to be looked at again, and a wish in any case.
    for form in [vec![("wish", "look_again")], vec![("objection", "No.")], vec![("wish", "more")]] {
        let (status, page) = shop.sends(&form_at, &own, &form).await;
        assert!(status == 422 && page.contains("error-summary"), "{form:?}: {status} {page}");
    }
    let (status, _) = shop.sends(&form_at, &own, &[("wish", "look_again"), ("objection", "I was <b>ill</b>.")]).await;
    assert_eq!(status, 303);
    shop.bed.drain().await;
    let all = claims::objections(&mut shop.bed.read().await, &claim.id).await.unwrap();
    assert_eq!((all.len(), all[0].wish, &all[0].decision), (1, Wish::LookAgain, &claim.decision));
    let promised = owed(&shop, all[0].id.as_str()).await;
    assert_eq!((promised.len(), promised[0].state), (1, promises::State::Open));
    assert!(promised[0].clauses.iter().any(|clause| clause == "C16c"), "{promised:?}");
    let receipt = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap().pop().unwrap();
    assert_eq!(receipt.kind, "claims-objection-received");
    let plain = receipt.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains("I was <b>ill</b>.") && plain.contains("We answer by"), "{plain}");
    let (_, page) = shop.asks_for(&page_at, Some(&own)).await;
    assert!(page.contains("A person answers it") && !page.contains(&form_at), "{page}");
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let (_, table) = shop.asks_for("/desk", Some(&clerk)).await;
    assert!(table.contains("Objections") && table.contains("I was &lt;b&gt;ill&lt;/b&gt;."), "{table}");
    let answer_at = desk::urls::answer(&all[0].id);
    let (_, page) = shop.asks_for(&desk::urls::claim(&claim.id), Some(&clerk)).await;
    assert!(page.contains(&answer_at), "{page}");
    assert_eq!(shop.sends(&answer_at, &clerk, &[("answer", "")]).await.0, 422);
    // 2026-11-30: an acceptance test found that the answer left on one click, unseen.
    let (status, look) = shop.sends(&answer_at, &clerk, &[("answer", "We are sorry.")]).await;
    let letter = ["Our answer to your objection", "We are sorry.", "A person has looked at it", "name=\"seen\""];
    assert!(status == 200 && letter.iter().all(|said| look.contains(said)), "{status}: {look}");
    assert_eq!(owed(&shop, all[0].id.as_str()).await[0].state, promises::State::Open, "looking answers nothing");
    let (status, page) = shop.sends(&answer_at, &clerk, &[("answer", "We are sorry."), ("change", "yes")]).await;
    assert!(status == 200 && page.contains("We are sorry.</textarea>"), "the way back keeps it: {page}");
    assert_eq!(shop.sends(&answer_at, &clerk, &[("answer", "We are sorry."), ("seen", "yes")]).await.0, 303);
    shop.bed.drain().await;
    assert_eq!(owed(&shop, all[0].id.as_str()).await[0].state, promises::State::Kept);
    let last = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap().pop().unwrap();
    assert!(last.kind == "claims-objection-answered" && last.plain.contains("We are sorry."), "{}", last.plain);
    let after = shop.claim(&claim).await;
    assert_eq!((after.state, after.decision.as_ref()), (State::Refused, claim.decision.as_ref()), "the decision stays");
    let (_, page) = shop.asks_for(&page_at, Some(&own)).await;
    assert!(page.contains("We are sorry.") && page.contains(&form_at), "another can be made: {page}");
    let (_, table) = shop.asks_for("/desk", Some(&clerk)).await;
    assert!(!table.contains("Objections"), "{table}");
    // Answered once is answered.
    let mut tx = shop.bed.begin(agent()).await;
    let twice = desk::answer(&mut tx, &all[0].id, "Once more.").await;
    assert!(matches!(twice, Err(DeskError::NotNow)), "{twice:?}");
    tx.rollback().await.unwrap();
    shop.is_sound().await;
}

// 2026-12-01: a newcomer's objection was missed, and no letter said so, as one does of a request.
#[tokio::test]
async fn whoever_objected_hears_once_that_the_answer_is_late() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop).await;
    let own = shop.signs_in(&order.person, Role::Learner).await;
    assert_eq!(shop.sends(&claims::urls::object(&claim.id), &own, &[("wish", "talk")]).await.0, 303);
    let (_, board) = shop.asks_for("/promises", Some(&own)).await;
    assert!(board.contains("If missed: "), "{board}");
    for _ in 0..2 {
        shop.bed.passes(Span::days(60)).await;
        shop.bed.drain().await;
    }
    let late = letters::about(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
    let late: Vec<_> = late.into_iter().filter(|letter| letter.kind == "claims-objection-late").collect();
    assert_eq!(late.len(), 1);
    let plain = late[0].plain.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains("and we are sorry"), "{plain}");
    shop.is_sound().await;
}

// 2026-11-30: a newcomer found "What it is about" in every row of the board, and nothing that said whose request it was.
#[tokio::test]
async fn the_board_names_what_a_promise_is_about() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop).await;
    let own = shop.signs_in(&order.person, Role::Learner).await;
    assert_eq!(shop.sends(&claims::urls::object(&claim.id), &own, &[("wish", "talk")]).await.0, 303);
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let (_, board) = shop.asks_for("/promises", Some(&clerk)).await;
    let plain = board.replace('\u{a0}', " ");
    let name = format!("Refund request of {}, 99.00 €</a>", order.name);
    assert!(plain.matches(&name).count() >= 3, "review, answer and objection: {plain}");
    assert!(plain.contains("Answer the objection") && plain.contains(">Due</th>"), "{plain}");
    shop.bed.drain().await;
}

#[tokio::test]
async fn only_its_person_objects_and_only_to_an_answer() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop).await;
    let form = [("wish", "talk")];
    let eve = shop.comes("Eve", Role::Learner).await;
    assert_eq!(shop.sends(&claims::urls::object(&claim.id), &eve, &form).await.0, 404);
    let clerk = shop.comes("Clerk", Role::Agent).await;
    assert_eq!(shop.sends(&claims::urls::object(&claim.id), &clerk, &form).await.0, 404);
    let (_, page) = shop.asks_for(&claims::urls::claim(&claim.id), Some(&clerk)).await;
    assert!(!page.contains(&claims::urls::object(&claim.id)), "the staff reads it and objects to nothing: {page}");
    let own = shop.signs_in(&order.person, Role::Learner).await;
    assert_eq!(shop.sends(&claims::urls::object(&claim.id), &own, &form).await.0, 303);
    let asked = shop.buys("Bob", "alpha", true).await;
    shop.learns(&asked, 0, 5).await;
    let grave = claims::Declaration {
        exceptional: Some(claims::Ground::Illness),
        ..super::shop::declaration(&asked, Kind::Refund)
    };
    let waiting = shop.declares(&asked, grave).await.unwrap();
    assert_eq!(waiting.state, State::Manual);
    let own = shop.signs_in(&asked.person, Role::Learner).await;
    let (status, page) = shop.sends(&claims::urls::object(&waiting.id), &own, &form).await;
    assert!(status == 409 && page.contains("nothing to object to"), "{status}: {page}");
    shop.bed.drain().await;
}

#[tokio::test]
async fn fifty_objections_at_once_are_one() {
    let shop = Shop::open().await;
    let (order, claim) = refused(&shop).await;
    let made = (0..50).map(|at| {
        let (school, claim, person) = (shop.bed.school().clone(), claim.clone(), order.person.clone());
        tokio::spawn(async move {
            let mut tx = school.begin(learner(&person)).await.unwrap();
            let made = claims::object(&mut tx, &claim, Wish::LookAgain, &format!("Time {at}.")).await.unwrap();
            tx.commit().await.unwrap();
            made.id
        })
    });
    let mut ids = Vec::new();
    for task in made.collect::<Vec<_>>() {
        ids.push(task.await.unwrap());
    }
    ids.dedup();
    assert_eq!(ids.len(), 1, "{ids:?}");
    shop.bed.drain().await;
    let kinds = shop.letters(claim.id.as_str()).await;
    assert_eq!(kinds.iter().filter(|kind| *kind == "claims-objection-received").count(), 1, "{kinds:?}");
    assert_eq!(owed(&shop, ids[0].as_str()).await.len(), 1);
}

// 2026-12-01: a review found that an objection which no day was promised for stood before those that are late.
#[tokio::test]
async fn what_is_late_stands_before_what_has_no_day() {
    let shop = Shop::open().await;
    let bob = shop.buys("Bob", "alpha", false).await;
    let (ada, first) = refused(&shop).await;
    let second = shop.asks(&bob, Kind::Refund).await.unwrap();
    assert_eq!(second.state, State::Refused);
    for (order, claim, words, is_promised) in [(&ada, &first, "No day.", false), (&bob, &second, "Late.", true)] {
        let mut tx = shop.bed.begin(learner(&order.person)).await;
        let objection = claims::object(&mut tx, claim, Wish::LookAgain, words).await.unwrap();
        if !is_promised {
            assert!(promises::withdraw(&mut tx, objection.id.as_str(), "claims-promise-objection").await.unwrap());
        }
        tx.commit().await.unwrap();
    }
    shop.bed.passes(Span::days(20)).await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let (_, table) = shop.asks_for("/desk", Some(&clerk)).await;
    assert!(table.find("Late.").unwrap() < table.find("No day.").unwrap(), "{table}");
}
