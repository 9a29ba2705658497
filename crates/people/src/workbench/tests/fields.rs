//! What an owner changes in fields: values in their sentences, examples that follow, the day of a draft.

use super::*;

/// Changes values in the fields of their sentences, and saves them with the source as it stands.
async fn say_values(bed: &Testbed, browser: &mut site::Browser, language: &str, values: &[(&str, &str)]) -> Draft {
    let draft = only_draft(bed).await;
    let edition = draft.edition.to_string();
    let source = &draft.file(Some(language)).unwrap().source;
    let mut pairs = vec![("edition", edition.as_str()), ("language", language), ("source", source.as_str())];
    pairs.extend(values);
    let saved = browser.post(&urls::draft(&draft.id), &form(&pairs)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    only_draft(bed).await
}

// 2026-12-01: an acceptance test found that the workbench showed source alone, and that a figure had to be found in it, in each
// language.
#[tokio::test]
async fn a_value_is_changed_in_its_sentence_and_written_into_every_language() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form_of_document()).await;
    let draft = only_draft(&bed).await;
    let page = browser.get(&urls::draft(&draft.id)).await.text;
    let field = "name=\"value guarantee.max_progress\" value=\"30 %\"";
    let label = "aria-label=\"Value “30 %” in: You have completed no more than 30 % of the course.";
    assert!(page.contains(field) && page.contains(label) && page.contains("name=\"source\""), "{page}");

    let values = [
        ("value guarantee.max_progress", "25 %"),
        ("value guarantee.max_recent", "four"),
        ("value review.shortest", "three to four business days"),
        // As it stood: nothing is written for it.
        ("value guarantee.window", "14 days"),
    ];
    let after = say_values(&bed, &mut browser, "en", &values).await;
    for (language, words) in [
        ("en", ["[25 %](", "[four](value:guarantee.max_recent)", "[three to four business days](", "[14 days]("]),
        (
            "fr",
            [
                "%](value:guarantee.max_progress)",
                "[quatre](value:guarantee.max_recent)",
                "[trois à quatre jours ouvrés](",
                "[14",
            ],
        ),
        ("de", ["[25 %](", "[vier](value:guarantee.max_recent)", "[drei bis vier Arbeitstagen](", "[14 Tagen]("]),
    ] {
        let source = &after.file(Some(language)).unwrap().source;
        for words in words {
            assert!(source.contains(words), "{language}: {words}");
        }
    }
    let review = review::Review::of(bed.school(), &after, &lyceum_terms::Facts::new());
    assert!(review.checked.findings.iter().all(|found| found.code == "example"), "no translation lags behind");

    // What reads as no value stands as it was typed, to be mended where it stands, and leaves the other languages alone.
    let wrong = say_values(&bed, &mut browser, "de", &[("value repurchase.bar", "9O Tage")]).await;
    let page = browser.get(&format!("{}?language=de", urls::draft(&draft.id))).await.text;
    assert!(page.contains("name=\"value repurchase.bar\" value=\"9O Tage\""), "{page}");
    assert_eq!(wrong.file(Some("en")), after.file(Some("en")));
}

// 2026-12-01: a slip beside a change that was meant could be made the expectation of the examples with one button.
#[tokio::test]
async fn while_an_error_stands_in_the_text_nothing_is_taken_over() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form_of_document()).await;
    let values = [("value guarantee.max_progress", "25 %"), ("value repurchase.bar", "9O days")];
    let draft = say_values(&bed, &mut browser, "en", &values).await;
    let page = browser.get(&urls::draft(&draft.id)).await.text;
    assert!(page.contains("“9O days” is no value that a rule could use"), "{page}");
    assert!(page.contains("fail beside these errors, perhaps because of them"), "{page}");
    assert!(!page.contains("needs repurchase.first_day") && !page.contains("another value in the reference"), "{page}");
    assert!(!page.contains("Take over what the draft says now"), "{page}");
    let body = form(&[("edition", &draft.edition.to_string())]);
    assert_eq!(browser.post(&urls::side(&draft.id, "repair"), &body).await.status, StatusCode::CONFLICT);
    let publish = browser.get(&urls::side(&draft.id, "publish")).await.text;
    assert!(publish.contains("1 error stands in the text."), "{publish}");
    // Mended, the change that was meant is left.
    let draft = say_values(&bed, &mut browser, "en", &[("value repurchase.bar", "90 days")]).await;
    let page = browser.get(&urls::draft(&draft.id)).await.text;
    assert!(page.contains("Take over what the draft says now") && page.contains("Title of the example"), "{page}");
    assert!(page.contains("value=\"thirty percent exactly is still fine\""), "{page}");
}

// 2026-12-01: a draft went stale at midnight, and its day stood in six places of raw text.
#[tokio::test]
async fn the_day_of_a_draft_is_one_field_for_all_languages() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form_of_document()).await;
    bed.passes(Span::days(1)).await;
    let mut browser = match browser.get(urls::WORKBENCH).await.status {
        StatusCode::OK => browser,
        _ => site::signed_in(&bed, &owner).await,
    };
    let draft = only_draft(&bed).await;
    let stale = draft.in_force_from().unwrap();
    let side = urls::side(&draft.id, "publish");
    let page = browser.get(&side).await.text;
    let next = stale.plus_days(1);
    assert!(page.contains("The first day it may have is") && page.contains("href=\"#field-day\""), "{page}");
    assert!(page.contains(&format!("type=\"date\" value=\"{next}\"")), "{page}");
    let moved = |day: String| form(&[("edition", "1"), ("day", &day)]);
    for (day, why) in
        [(stale.to_string(), "Choose a later day"), ("soon".to_owned(), "Choose a day: year, month and day.")]
    {
        let back = browser.post(&urls::side(&draft.id, "day"), &moved(day)).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.text.contains(why), "{}", back.text);
    }
    let done = browser.post(&urls::side(&draft.id, "day"), &moved(next.to_string())).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let draft = only_draft(&bed).await;
    for file in &draft.files {
        assert_eq!(file.front("version"), Some(next.to_string().as_str()));
        assert_eq!(file.front("in_force_from"), Some(next.to_string().as_str()));
        assert_eq!(file.path, format!("{DOCUMENT}/{next}.{}.md", file.language));
    }
    let page = browser.get(&side).await.text;
    assert!(!page.contains("The first day it may have is") && !page.contains("in the text."), "{page}");
    // Who has seen an older edition moves nothing.
    let late = browser.post(&urls::side(&draft.id, "day"), &moved(next.plus_days(1).to_string())).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}
