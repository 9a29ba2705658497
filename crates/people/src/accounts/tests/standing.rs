//! How an account stands: what it is told with, how it came about, and when it is lifted.

use super::*;

#[tokio::test]
async fn a_standing_that_is_not_good_needs_a_reason() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let eve = trial::person(&bed, "Eve", Role::Agent).await;
    let mut browser = trial::signed_in(&bed, &eve).await;
    let path = format!("/people/{}/standing", ada.id);
    assert_eq!(browser.post(&path, "standing=violation&reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        browser.post(&path, "standing=violation&reason=Shared+the+files&seen=yes").await.status,
        StatusCode::SEE_OTHER
    );
    let now = find(&mut bed.read().await, &ada.id).await.unwrap().unwrap();
    assert_eq!((now.standing, now.standing_reason.as_str()), (Standing::Violation, "Shared the files"));
    bed.drain().await;
}

// 2026-11-30: an audit found that nobody at the desk could see how a standing came about, and that it was lifted without a reason.
#[tokio::test]
async fn the_staff_sees_how_a_standing_came_about_and_lifts_it_with_a_reason() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let eve = trial::person(&bed, "Eve", Role::Agent).await;
    let mut browser = trial::signed_in(&bed, &eve).await;
    let (page, path) = (format!("/people/{}", ada.id), format!("/people/{}/standing", ada.id));
    assert!(!browser.get(&page).await.text.contains("How the standing changed"));
    // What was good stays good without a word.
    assert_eq!(browser.post(&path, "standing=good&reason=").await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        browser.post(&path, "standing=violation&reason=Shared+the+files&seen=yes").await.status,
        StatusCode::SEE_OTHER
    );
    bed.passes(Span::minutes(1)).await;
    for no_reason in ["", "Shared+the+files"] {
        let answer = browser.post(&path, &format!("standing=good&reason={no_reason}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{no_reason:?}");
    }
    assert_eq!(
        browser.post(&path, "standing=good&reason=It+was+her+work&seen=yes").await.status,
        StatusCode::SEE_OTHER
    );
    bed.drain().await;
    let changes = standing_changes(&mut bed.read().await, &ada.id).await.unwrap();
    let told: Vec<_> = changes.iter().map(|change| (change.from, change.to, change.reason.as_str())).collect();
    assert_eq!(
        told,
        [
            (Standing::Violation, Standing::Good, "It was her work"),
            (Standing::Good, Standing::Violation, "Shared the files"),
        ]
    );
    let shown = browser.get(&page).await.text;
    for said in ["How the standing changed", "Eve", "It was her work", "Shared the files"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

// 2026-11-30: an audit found that a request was refused for a breach that was told only after it was sent.
#[tokio::test]
async fn how_an_account_stood_is_told_of_an_instant() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let sets = async |standing| {
        let mut tx = bed.tx().await;
        set_standing(&mut tx, &ada.id, standing, "Shared the files").await.unwrap();
        tx.commit().await.unwrap();
    };
    let at = async |instant| standing_at(&mut bed.read().await, &ada.id, instant).await.unwrap().unwrap();
    let good = bed.now();
    bed.passes(Span::minutes(1)).await;
    sets(Standing::Suspected).await;
    let suspected = bed.now();
    assert_eq!((at(good).await, at(suspected).await), (Standing::Good, Standing::Suspected));
    bed.passes(Span::minutes(1)).await;
    sets(Standing::Violation).await;
    let found = (at(good).await, at(suspected).await, at(bed.now()).await);
    assert_eq!(found, (Standing::Good, Standing::Violation, Standing::Violation));
    sets(Standing::Good).await;
    assert_eq!((at(suspected).await, at(bed.now()).await), (Standing::Good, Standing::Good));
    bed.drain().await;
}

// 2026-11-30: a tester found that one click sent a serious letter, and that nobody was told in which language it is read.
#[tokio::test]
async fn a_letter_about_the_standing_is_looked_at_before_it_leaves() {
    use lyceum_store::Writes as _;
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let mut tx = bed.tx().await;
    tx.run("UPDATE persons SET locale = 'de' WHERE id = $1", &[(&ada.id).into()]).await.unwrap();
    tx.commit().await.unwrap();
    let eve = trial::person(&bed, "Eve", Role::Owner).await;
    let mut browser = trial::signed_in(&bed, &eve).await;
    let (page, path) = (format!("/people/{}", ada.id), format!("/people/{}/standing", ada.id));
    assert!(browser.get(&page).await.text.contains("their language is German"));
    for standing in ["suspected", "violation"] {
        let look = browser.post(&path, &format!("standing={standing}&reason=Zwei+Ger%C3%A4te")).await;
        assert_eq!(look.status, StatusCode::OK);
        for said in ["Ada (ada@example.org)", "in German", "Der Grund: Zwei Geräte", "lang=\"de\"", "name=\"seen\""] {
            assert!(look.text.contains(said), "{said}: {}", look.text);
        }
    }
    let again = browser.post(&path, "standing=violation&reason=Zwei+Ger%C3%A4te&change=yes").await;
    assert!(again.status == StatusCode::OK && again.text.contains("Zwei Geräte</textarea>"), "{}", again.text);
    let letters = letters::about(&mut bed.read().await, ada.id.as_str()).await.unwrap();
    let now = find(&mut bed.read().await, &ada.id).await.unwrap().unwrap();
    assert!(letters.is_empty() && now.standing == Standing::Good);
    let done = browser.post(&path, "standing=violation&reason=Zwei+Ger%C3%A4te&seen=yes").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    // What says nothing new sends nothing, and needs no look.
    let same = browser.post(&path, "standing=violation&reason=Zwei+Ger%C3%A4te").await;
    assert_eq!(same.status, StatusCode::SEE_OTHER);
    let letters = letters::about(&mut bed.read().await, ada.id.as_str()).await.unwrap();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].plain.contains("Zwei"), "{}", letters[0].plain);
    bed.drain().await;
}

// 2026-11-30: a review found that the reason of an account in good standing was overwritten, and no change was written down.
#[tokio::test]
async fn what_is_good_already_keeps_the_reason_it_was_told_with() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    for (standing, reason) in
        [(Standing::Violation, "Shared"), (Standing::Good, "It was hers"), (Standing::Good, "something else")]
    {
        let mut tx = bed.tx().await;
        set_standing(&mut tx, &ada.id, standing, reason).await.unwrap();
        tx.commit().await.unwrap();
        bed.passes(Span::minutes(1)).await;
    }
    let now = find(&mut bed.read().await, &ada.id).await.unwrap().unwrap();
    assert_eq!((now.standing, now.standing_reason.as_str()), (Standing::Good, "It was hers"));
    assert_eq!(standing_changes(&mut bed.read().await, &ada.id).await.unwrap().len(), 2);
}

// 2026-11-30: an audit found that a breach refused from the moment it was recorded, and that nobody was told of it.
#[tokio::test]
async fn whoever_is_found_in_breach_is_told_with_the_reason_and_told_again_when_it_is_lifted() {
    let bed = trial::school().open().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    for (standing, reason) in [
        (Standing::Violation, "Shared the files"),
        // The same once more is no news.
        (Standing::Violation, "Shared the files"),
        (Standing::Good, "The files were hers"),
    ] {
        let mut tx = bed.tx().await;
        set_standing(&mut tx, &ada.id, standing, reason).await.unwrap();
        tx.commit().await.unwrap();
        bed.passes(Span::minutes(1)).await;
    }
    let letters = letters::about(&mut bed.read().await, ada.id.as_str()).await.unwrap();
    let told: Vec<&str> = letters.iter().map(|letter| letter.subject.as_str()).collect();
    assert_eq!(told, ["We have found a breach of our terms", "Your account is in good standing"]);
    assert!(letters.iter().all(|letter| letter.kind == "accounts-standing" && letter.email == "ada@example.org"));
    let plain = |at: usize| letters[at].plain.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain(0).contains("The reason: Shared the files"), "{}", plain(0));
    // 2026-11-30: an audit found that whoever was cleared did not read why.
    assert!(plain(1).contains("The reason: The files were hers"), "{}", plain(1));
    assert!(!plain(1).contains("Shared the files"), "{}", plain(1));
}
