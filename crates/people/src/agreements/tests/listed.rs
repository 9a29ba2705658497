//! Which texts a school lists as agreed, and which come along as examples.

use super::*;

// 2026-11-30: a shop for courses listed the terms of another seller, a school by subscription, as agreed and in force.
#[tokio::test]
async fn only_what_orders_accept_and_what_that_cites_is_listed_as_agreed() {
    let bed = school().await;
    let examples = ["subscription-school/terms-of-sale", "subscription-school/data-charter"];
    let list = trial::browser(&bed).get("/terms").await.text;
    assert!(list.contains("/terms/general/rules"), "the policy cites G4: {list}");
    assert!(list.contains("/terms/law/de/withdrawal"), "{list}");
    // 2026-11-30: an acceptance test found one list of 22 laws with those of the Union in its middle.
    let at = |words: &str| list.find(words).unwrap_or_else(|| panic!("{words}: {list}"));
    let places = ["<h3>European Union</h3>", "/terms/law/eu/", "<h3>Germany</h3>", "/terms/law/de/"].map(at);
    assert!(places.is_sorted(), "{places:?}");
    for example in examples {
        assert!(!list.contains(example), "{example}: {list}");
    }
    let agent = trial::person(&bed, "Agnes", Role::Agent).await;
    let list = trial::signed_in(&bed, &agent).await.get("/terms").await.text;
    let (agreed, apart) = list.split_once("Example texts, not in force here").unwrap();
    for example in examples {
        assert!(!agreed.contains(example) && apart.contains(example), "{example}: {list}");
        let page = trial::browser(&bed).get(&urls::document(example)).await.text;
        assert!(page.contains("This is an example text"), "{page}");
    }
    let page = trial::browser(&bed).get("/terms/subscription-school/terms-of-sale").await.text;
    assert!(
        page.contains("<a href=\"/terms/subscription-school/good-practice-charter\">good-practice charter</a>"),
        "{page}"
    );
    // Of the school that sells under them, they are what is agreed, the charters too.
    let other = published(trial::school().list(vec![SoldUnder(examples[0])])).await;
    let list = trial::browser(&other).get("/terms").await.text;
    assert!(examples.iter().all(|text| list.contains(text)) && !list.contains(DOCUMENT), "{list}");
}

// 2026-11-30: an acceptance test found charters, the rules of counting and laws that a reader met in English only.
#[tokio::test]
async fn whatever_a_customer_may_read_is_there_in_three_languages() {
    let bed = school().await;
    for (tag, marks) in [("fr", ["(en anglais)", "(en allemand)"]), ("de", ["(auf Englisch)", "(auf Französisch)"])] {
        let list = trial::browser(&bed).get(&format!("/terms?lang={tag}")).await.text;
        assert!(!marks.iter().any(|mark| list.contains(mark)), "{list}");
    }
    let locales = [Locale::Fr, Locale::De];
    let english = |document: &str| {
        let versions = library::embedded().document(document);
        versions.iter().any(|version| locales.iter().any(|locale| version.in_language(locale.tag()).is_none()))
    };
    for charter in ["subscription-school/data-charter", "subscription-school/good-practice-charter"] {
        assert!(!library::embedded().document(charter).is_empty() && !english(charter), "{charter}");
    }
}
