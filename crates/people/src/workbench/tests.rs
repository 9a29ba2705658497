//! A draft from its first word to its publication, by the pages its owner uses.

mod fields;

use axum::http::StatusCode;
use lyceum_kernel::{Locale, Role, Span};
use lyceum_terms::Outcome;
use lyceum_testkit::{Setup, Testbed};

use super::*;
use crate::accounts::Person;
use crate::agreements::{self, Acceptance, ContractId};
use crate::trial as site;

const DOCUMENT: &str = "course-shop/refund-policy";

async fn school(setup: Setup) -> Testbed {
    let own = agreements::OwnFact { name: "school.withdrawal_page", value: "/withdraw" };
    let bed = setup.list(vec![own]).open().await;
    let mut tx = bed.tx().await;
    agreements::install(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    bed
}

async fn accepted(bed: &Testbed, person: &Person) -> ContractId {
    let mut tx = bed.tx().await;
    let offered = agreements::offered(&mut tx, DOCUMENT, Locale::En).await.unwrap();
    let acceptance = Acceptance {
        document: offered.document,
        hash: offered.hash,
        shown_file_hash: offered.shown_file_hash,
        person: person.id.clone(),
        locale: Locale::En,
    };
    let id = agreements::accept(&mut tx, acceptance).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// The only draft there is.
async fn only_draft(bed: &Testbed) -> Draft {
    let mut read = bed.read().await;
    let open = store::open(&mut read).await.unwrap();
    store::find(&mut read, &open[0].id).await.unwrap().unwrap()
}

fn form(pairs: &[(&str, &str)]) -> String {
    let encoded = |text: &str| {
        text.bytes().fold(String::new(), |mut out, byte| {
            if byte.is_ascii_alphanumeric() {
                out.push(char::from(byte));
            } else {
                out.push_str(&format!("%{byte:02X}"));
            }
            out
        })
    };
    pairs.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&")
}

/// Puts thirty days for fourteen into the English sentence, and takes over what examples and translations say then.
async fn thirty_days(bed: &Testbed, browser: &mut site::Browser) {
    let draft = only_draft(bed).await;
    let source = &draft.file(Some("en")).unwrap().source;
    let changed = source.replace("[14 days](value:guarantee.window)", "[30 days](value:guarantee.window)");
    assert_ne!(&changed, source);
    let body = form(&[("edition", &draft.edition.to_string()), ("language", "en"), ("source", &changed)]);
    let saved = browser.post(&urls::draft(&draft.id), &body).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);

    let page = browser.get(&urls::draft(&draft.id)).await;
    assert!(page.text.contains("Take over what the draft says now"), "{}", page.text);
    let draft = one_place(bed, browser, &page.text).await;
    let body = form(&[("edition", &draft.edition.to_string())]);
    let repaired = browser.post(&urls::side(&draft.id, "repair"), &body).await;
    assert_eq!(repaired.status, StatusCode::SEE_OTHER, "{}", repaired.text);
    retitled(bed, browser).await;
    let repaired = only_draft(bed).await;
    let review = review::Review::of(bed.school(), &repaired, &lyceum_terms::Facts::new());
    assert_eq!(lyceum_terms::render_all(&review.checked.findings), "");
    for (language, now) in
        [("fr", "[30 jours](value:guarantee.window)"), ("de", "[30 Tage"), ("en", "= 2027-04-07 citing C1a")]
    {
        assert!(repaired.file(Some(language)).unwrap().source.contains(now), "{language}");
    }
    // Who has read an older edition takes nothing over.
    let late = browser.post(&urls::side(&draft.id, "repair"), &body).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
}

/// Takes over what is left: examples that are answered otherwise, each under another title.
async fn retitled(bed: &Testbed, browser: &mut site::Browser) {
    let draft = only_draft(bed).await;
    let review = review::Review::of(bed.school(), &draft, &lyceum_terms::Facts::new());
    let file = draft.file(Some("en")).unwrap();
    let left: Vec<&lyceum_terms::Finding> =
        review.checked.findings.iter().filter(|found| found.repair.is_some()).collect();
    assert!(left.iter().all(|found| found.turns(&file.source)), "only examples that are answered otherwise are left");
    if left.is_empty() {
        return;
    }
    let edition = draft.edition.to_string();
    // 2026-12-01: an example called "thirty percent exactly is still fine" was made to expect `no` by the button for all.
    let kept = browser.post(&urls::side(&draft.id, "repair"), &form(&[("edition", &edition)])).await;
    assert_eq!(kept.location(), format!("{}?language=en&taken=0", urls::draft(&draft.id)), "{}", kept.text);
    assert_eq!(only_draft(bed).await, draft);
    let titled = |found: &&lyceum_terms::Finding| {
        let title = draft::title_of(file, found).unwrap();
        let title = format!("{} (otherwise now)", &file.source[title.start..title.end]);
        (format!("title {}", draft::place_of(file, found).unwrap()), title)
    };
    let titles: Vec<(String, String)> = left.iter().map(titled).collect();
    let mut pairs = vec![("edition", edition.as_str())];
    pairs.extend(titles.iter().map(|(name, title)| (name.as_str(), title.as_str())));
    let taken = browser.post(&urls::side(&draft.id, "repair"), &form(&pairs)).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let source = only_draft(bed).await.files.remove(0).source;
    for (_, title) in &titles {
        assert!(source.contains(&format!("```example {title}\n")), "{title}");
    }
}

/// Takes over the first place alone.
async fn one_place(bed: &Testbed, browser: &mut site::Browser, page: &str) -> Draft {
    // 2026-11-30: a figure could be changed by dozens of edits or by one button for everything, seen only afterwards.
    assert!(page.contains("<ins>expect guarantee.last_day = 2027-04-07 citing C1a"), "{page}");
    let draft = only_draft(bed).await;
    let review = review::Review::of(bed.school(), &draft, &lyceum_terms::Facts::new());
    let english = draft.file(Some("en")).unwrap();
    let found = review.checked.findings.iter().filter(|finding| finding.file == english.path);
    let places: Vec<String> = found.filter_map(|finding| draft::place_of(english, finding)).collect();
    let edition = draft.edition.to_string();
    let only = |place: &str| form(&[("edition", &edition), ("only", place)]);
    let gone = browser.post(&urls::side(&draft.id, "repair"), &only("en:1:nothing")).await;
    assert_eq!(gone.status, StatusCode::CONFLICT, "{}", gone.text);
    let taken = browser.post(&urls::side(&draft.id, "repair"), &only(&places[0])).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let after = only_draft(bed).await;
    let review = review::Review::of(bed.school(), &after, &lyceum_terms::Facts::new());
    let left =
        review.checked.findings.iter().filter(|finding| finding.file == english.path && finding.repair.is_some());
    assert_eq!(left.count(), places.len() - 1);
    after
}

/// Answers every lint.
async fn answers_all(bed: &Testbed, browser: &mut site::Browser) {
    for fact in agreements::regimes() {
        let body =
            form(&[("name", fact.name), ("value", "no"), ("reason", "short courses without individual marking")]);
        assert_eq!(browser.post("/workbench/school", &body).await.status, StatusCode::SEE_OTHER);
    }
    let draft = only_draft(bed).await;
    let mut read = bed.read().await;
    let said = agreements::school_facts(&mut read).await.unwrap();
    let review = review::Review::of(bed.school(), &draft, &said);
    // 2026-11-30: the answers were eight forms, each with a page load of its own.
    let page = browser.get(&urls::side(&draft.id, "publish")).await.text;
    assert!(page.matches("/answer\"").count() <= 1, "{page}");
    let names: Vec<(String, String)> =
        (0..review.lints.len()).map(|at| (format!("lint-{at}"), format!("answer-{at}"))).collect();
    let pairs = names.iter().zip(&review.lints).flat_map(|((lint, answer), found)| {
        [(lint.as_str(), found.id.as_str()), (answer.as_str(), "we know, and the law's day holds")]
    });
    let kept = browser.post(&urls::side(&draft.id, "answer"), &form(&pairs.collect::<Vec<_>>())).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let answers = store::answers(&mut bed.read().await, &draft.id).await.unwrap();
    assert_eq!(answers.len(), review.lints.len());
}

#[tokio::test]
async fn only_owners_find_the_workbench() {
    let bed = school(site::school()).await;
    for (role, status) in
        [(Role::Learner, StatusCode::NOT_FOUND), (Role::Agent, StatusCode::NOT_FOUND), (Role::Owner, StatusCode::OK)]
    {
        let person = site::person(&bed, &format!("{role:?}"), role).await;
        let seen = site::signed_in(&bed, &person).await.get(urls::WORKBENCH).await;
        let is_hidden = seen.status == StatusCode::FORBIDDEN && status == StatusCode::NOT_FOUND;
        assert!(seen.status == status || is_hidden, "{role:?}: {}", seen.status);
    }
}

// 2026-11-30: an acceptance test found the same ids in each of the forms about the school, so that a label chose in another
// form. The same was so of the answers to lints; the browser of these tests looks at every page it is given.
#[tokio::test]
async fn each_regime_has_a_form_with_fields_of_its_own() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    let page = browser.get(urls::WORKBENCH).await.text;
    lyceum_testkit::has_each_id_once(&page);
    for fact in agreements::regimes() {
        for part in ["value", "value-1", "reason"] {
            assert!(page.contains(&format!("for=\"field-{}-{part}\"", fact.name)), "{}: {page}", fact.name);
        }
        // What is wrong leads to the form it is wrong in.
        let back = browser.post("/workbench/school", &form(&[("name", fact.name), ("value", "no")])).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.text.contains(&format!("href=\"#field-{}-reason\"", fact.name)), "{}", back.text);
        assert!(back.text.contains(&format!("id=\"error-{}-reason\"", fact.name)), "{}", back.text);
    }
}

#[tokio::test]
async fn a_number_changed_in_a_sentence_is_tried_published_and_leaves_old_contracts_alone() {
    let bed = school(site::school()).await;
    let ada = site::person(&bed, "Ada", Role::Learner).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    // A request on day twenty: late under fourteen days, in time under thirty.
    let old = accepted(&bed, &ada).await;
    let late = {
        let mut facts = agreements::sample_decisions().remove(0).1.facts;
        let bought: Instant = "2026-11-02T09:00:00Z".parse().unwrap();
        for name in ["purchase.confirmed_at", "contract.concluded_at", "information.withdrawal"] {
            facts.set(name, bought);
        }
        facts.set("request.sent_at", bought.plus(Span::days(20)));
        facts.set("customer.kind", "professional");
        facts
    };
    let mut tx = bed.tx().await;
    let refused = agreements::decide(&mut tx, &old, "refund", &late, "clm_1").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(refused.decision.outcome, Outcome::No);

    assert_eq!(browser.post(urls::WORKBENCH, &form(&[("document", DOCUMENT)])).await.status, StatusCode::SEE_OTHER);
    thirty_days(&bed, &mut browser).await;
    let draft = only_draft(&bed).await;
    let changes = browser.get(&urls::side(&draft.id, "changes")).await;
    // 2026-12-01: headings began with h3, and read aloud or copied the sentence said "within 1430 days".
    let words = ["<h2>§ C1a", "> struck: </span>14</del><ins><span class=\"visually-hidden\"> now: </span>30</ins>"];
    assert!(words.iter().all(|words| changes.text.contains(words)), "{}", changes.text);
    assert!(browser.get(&urls::side(&draft.id, "read")).await.text.contains("30 days"));

    let begun = browser.post(&urls::side(&draft.id, "trial"), &form(&[("question", "refund")])).await;
    let trial = begun.location().to_owned();
    bed.drain().await;
    let found = browser.get(&trial).await;
    assert!(found.text.contains("1 of 1 case would have been answered otherwise"), "{}", found.text);
    assert!(found.text.contains("99.00") && found.text.contains("§ C1a"), "{}", found.text);

    let page = browser.get(&urls::side(&draft.id, "publish")).await;
    assert!(page.text.contains("for an answer") && page.text.contains("cannot be published yet"), "{}", page.text);
    let button = format!("action=\"{}\"", urls::side(&draft.id, "publish"));
    assert!(!page.text.contains(&button), "no button that does nothing: {}", page.text);
    answers_all(&bed, &mut browser).await;
    let edition = only_draft(&bed).await.edition.to_string();
    // 2026-11-30: one press published, with no second look.
    let page = browser.post(&urls::side(&draft.id, "publish"), &form(&[("edition", &edition)])).await;
    assert!(page.text.contains("name=\"seen\"") && only_draft(&bed).await.published.is_none(), "{}", page.text);
    browser.post(&urls::side(&draft.id, "publish"), &form(&[("edition", &edition), ("seen", "yes")])).await;
    let page = browser.get(&urls::side(&draft.id, "publish")).await;
    assert!(page.text.contains("This draft was published"), "{}", page.text);
    // 2026-11-30: it did not say from when, and drafts were called "course-shop/refund-policy".
    let published = store::find(&mut bed.read().await, &draft.id).await.unwrap().unwrap();
    let day = site::readers().remove(0).day(published.in_force_from().unwrap());
    assert!(page.text.contains(&format!("in force from {day}")), "{}", page.text);
    assert_eq!(published.title("en"), "Refund policy");
    assert!(!page.text.contains("Draft: course-shop"), "{}", page.text);

    bed.passes(Span::days(2)).await;
    let new = accepted(&bed, &ada).await;
    let mut tx = bed.tx().await;
    let before = agreements::decide(&mut tx, &old, "refund", &late, "clm_2").await.unwrap();
    let after = agreements::decide(&mut tx, &new, "refund", &late, "clm_3").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((before.decision.outcome, after.decision.outcome), (Outcome::No, Outcome::Yes));
    let versions = site::browser(&bed).get("/terms/course-shop/refund-policy").await;
    assert!(versions.text.contains("30 days") && versions.text.contains("since="), "{}", versions.text);
    let mut read = bed.read().await;
    assert_eq!(agreements::doctor(&mut read).await.unwrap().findings, Vec::<String>::new());
}

// 2026-11-30: an acceptance test found that a school that opens could publish no text for its first day.
#[tokio::test]
async fn where_nobody_has_accepted_anything_a_version_may_begin_today() {
    let bed = school(site::school()).await;
    let ada = site::person(&bed, "Ada", Role::Learner).await;
    let mut tx = bed.tx().await;
    let today = lyceum_school::Context::today(&tx);
    let id = draft::begin(&mut tx, DOCUMENT).await.unwrap().unwrap();
    let begun = store::find(&mut tx, &id).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    assert_eq!(begun.in_force_from(), Some(today));
    let past = |readiness: &review::Readiness| {
        readiness.obstacles().iter().filter(|obstacle| matches!(obstacle, review::Obstacle::Past { .. })).count()
    };
    let readiness = review::Readiness::gather(&mut bed.read().await, &begun).await.unwrap();
    assert_eq!((readiness.first, past(&readiness)), (today, 0));
    accepted(&bed, &ada).await;
    let readiness = review::Readiness::gather(&mut bed.read().await, &begun).await.unwrap();
    assert_eq!((readiness.first, past(&readiness)), (today.plus_days(1), 1));
}

// 2026-11-30: an acceptance test found that neither page said that the terms named another seller than the imprint.
#[tokio::test]
async fn terms_that_name_another_seller_than_the_settings_are_pointed_out() {
    let setup = site::school().settings(|settings| settings.seller.name = "My School GmbH".to_owned());
    let bed = school(setup).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    let said = "the terms say “Lyceum Demo School”, the settings “My School GmbH”";
    let page = browser.get(urls::WORKBENCH).await.text;
    assert!(page.contains(said), "{page}");
    browser.post(urls::WORKBENCH, &form(&[("document", DOCUMENT)])).await;
    let page = browser.get(&urls::side(&only_draft(&bed).await.id, "publish")).await.text;
    assert!(page.contains(said) && page.contains("nothing is sold under it"), "{page}");
}

#[tokio::test]
async fn who_saves_on_top_of_another_loses_nothing_and_overwrites_nothing() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form(&[("document", DOCUMENT)])).await;
    let draft = only_draft(&bed).await;
    let source = format!("{}\nOne more sentence.\n", draft.files[0].source);
    let body = form(&[("edition", "1"), ("language", "en"), ("source", &source)]);
    assert_eq!(browser.post(&urls::draft(&draft.id), &body).await.status, StatusCode::SEE_OTHER);
    let other = form(&[("edition", "1"), ("language", "en"), ("source", "+++\nsomething else")]);
    let refused = browser.post(&urls::draft(&draft.id), &other).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text.contains("something else"), "what was typed stands in the field");
    assert_eq!(only_draft(&bed).await.files[0].source, source);
}

#[tokio::test]
async fn what_is_wrong_is_said_where_it_stands_and_nothing_wrong_is_published() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form(&[("document", DOCUMENT)])).await;
    let draft = only_draft(&bed).await;
    let source =
        draft.files[0].source.replace("usage.units_done / usage.units_total", "usage.unit_done / usage.units_total");
    let body = form(&[("edition", "1"), ("language", "en"), ("source", &source)]);
    let looked = browser.post(&urls::side(&draft.id, "look"), &body).await;
    assert!(looked.text.contains("did you mean `usage.units_done`?"), "{}", looked.text);
    assert_eq!(only_draft(&bed).await.edition, 1, "looking saves nothing");
    browser.post(&urls::draft(&draft.id), &body).await;
    answers_all(&bed, &mut browser).await;
    // 2026-11-30: pressing Publish showed the same page again, with nothing on top.
    let page = browser.post(&urls::side(&draft.id, "publish"), &form(&[("edition", "2")])).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("error-summary") && page.text.contains("in the text."), "{}", page.text);
    assert_eq!(only_draft(&bed).await.ended_at, None);
}

// 2026-11-30: "Line 25" on the page of the English text was a line of the German one.
#[tokio::test]
async fn a_finding_names_the_language_of_its_file_and_leads_there() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form(&[("document", DOCUMENT)])).await;
    let draft = only_draft(&bed).await;
    let german = &draft.file(Some("de")).unwrap().source;
    let source = german.replace("(value:guarantee.window)", "(value:guarantee.windows)");
    assert_ne!(&source, german);
    let body = form(&[("edition", "1"), ("language", "de"), ("source", &source)]);
    assert_eq!(browser.post(&urls::draft(&draft.id), &body).await.status, StatusCode::SEE_OTHER);
    let english = browser.get(&format!("{}?language=en", urls::draft(&draft.id))).await;
    let line = source.lines().position(|line| line.contains("guarantee.windows")).unwrap() + 1;
    let link = format!("{}?language=de&amp;line={line}#source\">Deutsch, line {line}", urls::draft(&draft.id));
    assert!(english.text.contains(&link), "{}", english.text);
    let german = browser.get(&format!("{}?language=de", urls::draft(&draft.id))).await;
    // 2026-11-30: the link led into the text, and not to its line.
    let link = format!("href=\"#source\" data-line=\"{line}\">Deutsch, line {line}");
    assert!(german.text.contains(&link), "{}", german.text);
    let there = browser.get(&format!("{}?language=de&line={line}", urls::draft(&draft.id))).await;
    assert!(there.text.contains(&format!("data-line=\"{line}\">\n")), "{}", there.text);
}

// 2026-11-30: a sentence changed in English alone was published without a word about German and French.
#[tokio::test]
async fn a_clause_changed_in_one_language_wants_an_answer_before_it_is_published() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form(&[("document", DOCUMENT)])).await;
    answers_all(&bed, &mut browser).await;
    let draft = only_draft(&bed).await;
    let source = draft.files[0].source.replacen("Please read this page", "Do read this page", 1);
    assert_ne!(source, draft.files[0].source);
    let body = form(&[("edition", "1"), ("language", "en"), ("source", &source)]);
    assert_eq!(browser.post(&urls::draft(&draft.id), &body).await.status, StatusCode::SEE_OTHER);
    let publish = form(&[("edition", "2"), ("seen", "yes")]);
    let page = browser.post(&urls::side(&draft.id, "publish"), &publish).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("Changed in English; not in Deutsch and Français."), "{}", page.text);
    let (_, after) = page.text.split_once("value=\"changed-in-part C0a ").unwrap();
    let lint = format!("changed-in-part C0a {}", after.split('"').next().unwrap());
    let body = form(&[("lint-0", &lint), ("answer-0", "only a word, and the others have it already")]);
    browser.post(&urls::side(&draft.id, "answer"), &body).await;
    browser.post(&urls::side(&draft.id, "publish"), &publish).await;
    let published = store::find(&mut bed.read().await, &draft.id).await.unwrap().unwrap();
    assert!(published.published.is_some());
}

// 2026-11-30: what the settings say of the board for disputes was asked for all the same.
#[tokio::test]
async fn what_the_settings_answer_the_workbench_does_not_ask() {
    let form = agreements::OwnFact { name: "school.withdrawal_form", value: "/withdraw/form" };
    for (disputes, said) in [(None, false), (Some(lyceum_school::Disputes::Nowhere), true)] {
        let setup = site::school().list(vec![form]).settings(|settings| settings.seller.disputes = disputes);
        let bed = school(setup).await;
        let owner = site::person(&bed, "Olga", Role::Owner).await;
        let mut browser = site::signed_in(&bed, &owner).await;
        browser.post(urls::WORKBENCH, &form_of_document()).await;
        let draft = only_draft(&bed).await;
        let facts = agreements::school_facts(&mut bed.read().await).await.unwrap();
        let review = review::Review::of(bed.school(), &draft, &facts);
        let asked = |subject: &str| review.lints.iter().any(|lint| lint.subject == subject);
        assert!(!asked("school.withdrawal_form"));
        assert_eq!(asked("school.mediation_body"), !said);
    }
}

fn form_of_document() -> String {
    form(&[("document", DOCUMENT)])
}

// 2026-11-30: the French and the German workbench listed "Refund policy".
#[tokio::test]
async fn the_workbench_names_texts_in_the_language_of_its_reader() {
    let bed = school(site::school()).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    for locale in [Locale::Fr, Locale::De] {
        let page = browser.get(&format!("{}?lang={}", urls::WORKBENCH, locale.tag())).await.text;
        let version = agreements::library(bed.school()).document(DOCUMENT).pop().unwrap();
        let title = agreements::title(version, locale);
        assert!(page.contains(&format!("{title}</a>")) && !page.contains("Refund policy"), "{page}");
    }
}

// 2026-12-01: an acceptance test found that the table named the text in force alone, as if nothing were published to follow it.
#[tokio::test]
async fn the_table_names_a_version_that_is_published_and_to_come_with_its_day() {
    let bed = school(site::school()).await;
    let (ada, owner) = (site::person(&bed, "Ada", Role::Learner).await, site::person(&bed, "Olga", Role::Owner).await);
    accepted(&bed, &ada).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form_of_document()).await;
    answers_all(&bed, &mut browser).await;
    let draft = only_draft(&bed).await;
    let coming = "is published and comes into force on";
    assert!(!browser.get(urls::WORKBENCH).await.text.contains(coming));
    browser.post(&urls::side(&draft.id, "publish"), &form(&[("edition", "1"), ("seen", "yes")])).await;
    let day = draft.in_force_from().unwrap();
    let words = format!("{day}</span> {coming} {}<", site::readers().remove(0).day(day));
    let page = browser.get(urls::WORKBENCH).await.text;
    assert!(page.contains(&words), "{page}");
    // 2026-12-01: a reader found that the next draft began from the text in force and would have undone what was to come.
    browser.post(urls::WORKBENCH, &form_of_document()).await;
    let next = only_draft(&bed).await;
    let newest = agreements::coming(&mut bed.read().await, DOCUMENT).await.unwrap().pop().unwrap();
    assert_eq!(next.base, newest.hash().to_string());
    assert!(next.in_force_from() > Some(day));
    bed.passes(Span::days(1)).await;
    let page = site::signed_in(&bed, &owner).await.get(urls::WORKBENCH).await.text;
    assert!(page.contains(&day.to_string()) && !page.contains(coming), "{page}");
}

// 2026-12-01: an acceptance test found that a trial was offered of a draft with errors, to say only "could not be tried", with no way
// back to them; and that "0 of 19 cases" left open whether anything had been tried.
#[tokio::test]
async fn a_draft_with_errors_leads_to_them_instead_of_to_a_trial() {
    let bed = school(site::school()).await;
    let (ada, owner) = (site::person(&bed, "Ada", Role::Learner).await, site::person(&bed, "Olga", Role::Owner).await);
    let contract = accepted(&bed, &ada).await;
    let (name, sample) = agreements::sample_decisions().remove(0);
    let mut tx = bed.tx().await;
    agreements::decide(&mut tx, &contract, "refund", &sample.facts, name).await.unwrap();
    tx.commit().await.unwrap();
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form_of_document()).await;
    let draft = only_draft(&bed).await;
    let (href, side) = (urls::draft(&draft.id), urls::side(&draft.id, "trial"));
    assert!(browser.get(&side).await.text.contains("Try the draft"));
    let begun = browser.post(&side, &form(&[("question", "refund")])).await;
    bed.drain().await;
    let found = browser.get(begun.location()).await.text;
    assert!(found.contains("Both texts answer every case that was decided so far alike"), "{found}");

    let source = draft.files[0].source.replace("usage.units_done / usage", "usage.unit_done / usage");
    let line = source.lines().position(|line| line.contains("usage.unit_done")).unwrap() + 1;
    browser.post(&href, &form(&[("edition", "1"), ("language", "en"), ("source", &source)])).await;
    let page = browser.get(&side).await.text;
    assert!(page.contains("in the text.") && !page.contains("Try the draft"), "{page}");
    assert!(page.contains(&format!("href=\"{href}?language=en&amp;line={line}#source\"")), "{page}");
    // Who begins one all the same, by a page from before, is told what is wrong and finds back.
    let begun = browser.post(&side, &form(&[("question", "refund")])).await;
    bed.drain().await;
    let failed = browser.get(begun.location()).await.text;
    assert!(failed.contains("could not be tried") && failed.contains(&format!("href=\"{href}\"")), "{failed}");
}

#[tokio::test]
async fn where_two_persons_publish_one_alone_cannot() {
    let bed = school(site::school().settings(|settings| settings.two_publish = true)).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form(&[("document", DOCUMENT)])).await;
    let id = only_draft(&bed).await.id;
    answers_all(&bed, &mut browser).await;
    for _ in 0..2 {
        browser.post(&urls::side(&id, "publish"), &form(&[("edition", "1"), ("seen", "yes")])).await;
        assert_eq!(only_draft(&bed).await.asked_by.as_ref(), Some(&owner.id));
    }
    let second = site::person(&bed, "Otto", Role::Owner).await;
    let mut other = site::signed_in(&bed, &second).await;
    other.post(&urls::side(&id, "publish"), &form(&[("edition", "1"), ("seen", "yes")])).await;
    let mut read = bed.read().await;
    let draft = store::find(&mut read, &id).await.unwrap().unwrap();
    assert!(draft.published.is_some(), "the second publishes what the first asked for");
}

#[tokio::test]
async fn a_case_that_was_decided_becomes_an_example_that_holds() {
    let bed = school(site::school()).await;
    let ada = site::person(&bed, "Ada", Role::Learner).await;
    let owner = site::person(&bed, "Olga", Role::Owner).await;
    let contract = accepted(&bed, &ada).await;
    let mut browser = site::signed_in(&bed, &owner).await;
    browser.post(urls::WORKBENCH, &form(&[("document", DOCUMENT)])).await;
    let id = only_draft(&bed).await.id;
    for (at, (name, sample)) in agreements::sample_decisions().into_iter().enumerate() {
        let mut tx = bed.tx().await;
        let decided = agreements::decide(&mut tx, &contract, "refund", &sample.facts, name).await.unwrap();
        tx.commit().await.unwrap();
        let edition = (at + 1).to_string();
        let body = form(&[("edition", &edition), ("decision", decided.id.as_str())]);
        let added = browser.post(&urls::side(&id, "example"), &body).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{name}: {}", added.text);
    }
    let draft = only_draft(&bed).await;
    assert!(draft.files[0].source.contains("```example a case of"));
    let review = review::Review::of(bed.school(), &draft, &lyceum_terms::Facts::new());
    let findings: Vec<String> = review.checked.findings.iter().map(ToString::to_string).collect();
    assert_eq!(findings, Vec::<String>::new());
}
