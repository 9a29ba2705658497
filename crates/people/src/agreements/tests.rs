//! What was accepted decides, every decision can be replayed, and all of it reads well in three languages.

use axum::http::StatusCode;
use lyceum_kernel::{Money, Role, Span};
use lyceum_store::Writes;
use lyceum_terms::{Library, Outcome, declare};
use lyceum_testkit::Testbed;
use lyceum_web::Sample;

use super::*;
use crate::accounts::Person;
use crate::trial;

mod lengths;
mod listed;
mod reading;

const DOCUMENT: &str = "course-shop/refund-policy";

/// A school whose texts are published.
async fn school() -> Testbed {
    published(trial::school().list(vec![SoldUnder(DOCUMENT)])).await
}

async fn published(setup: lyceum_testkit::Setup) -> Testbed {
    let bed = setup.open().await;
    let mut tx = bed.tx().await;
    install(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    bed
}

async fn accepted(bed: &Testbed, person: &Person) -> ContractId {
    let mut tx = bed.tx().await;
    let offered = offered(&mut tx, DOCUMENT, Locale::En).await.unwrap();
    let id = accept(&mut tx, acceptance(&offered, person)).await.unwrap();
    tx.commit().await.unwrap();
    id
}

fn acceptance(offered: &Offered, person: &Person) -> Acceptance {
    Acceptance {
        document: offered.document.clone(),
        hash: offered.hash.clone(),
        shown_file_hash: offered.shown_file_hash.clone(),
        person: person.id.clone(),
        locale: Locale::En,
    }
}

/// The facts of a sample, by its name.
fn facts(name: &str) -> Facts {
    samples::decisions().into_iter().find(|(known, _)| *known == name).unwrap().1.facts
}

/// What somebody hears who has a page read aloud: words without markup, one piece a line.
fn aloud(markup: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in markup.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push('\n');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[test]
fn the_embedded_texts_are_in_order() {
    if let Err(findings) = load(None, &lyceum_school::Seller::default()) {
        panic!("{}", findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
    assert_eq!(samples::decisions().len(), 6);
}

#[test]
fn every_fact_has_a_name_in_every_language() {
    for reader in trial::readers() {
        let nameless: Vec<&str> =
            declare::facts().map(|fact| fact.name).filter(|name| fact_name(&reader, name) == *name).collect();
        assert_eq!(nameless, Vec::<&str>::new(), "{}", reader.locale().tag());
    }
}

#[test]
fn decisions_read_well_in_every_language() {
    let names: Vec<&str> = samples::decisions().iter().map(|(name, _)| *name).collect();
    for reader in trial::readers() {
        for (name, view) in names.iter().zip(DecisionView::samples(&reader)) {
            let text = aloud(&decision_markup(&reader, &view).into_string());
            assert!(!text.contains("agreements-"), "a key without words: {text}");
            // A changed text has another hash; how a decision reads does not hang on it.
            let text = library::embedded()
                .versions()
                .iter()
                .fold(text, |text, version| text.replace(version.hash().to_string().get(..12).unwrap(), "HASH"));
            insta::assert_snapshot!(format!("{name}_{}", reader.locale().tag()), text);
        }
    }
}

#[test]
fn samples_are_of_the_kind_they_are_called_by() {
    let outcome = |name: &str| {
        let sample = samples::decisions().into_iter().find(|(known, _)| *known == name).unwrap().1;
        sample.governing.ponder("refund", &sample.facts).unwrap()
    };
    assert_eq!(outcome("granted").outcome, Outcome::Yes);
    assert_eq!(outcome("granted").amount(), Some(Money::eur(9_900)));
    assert_eq!(outcome("refused").outcome, Outcome::No);
    assert!(matches!(outcome("manual").outcome, Outcome::Manual { .. }));
    assert!(matches!(outcome("hold").outcome, Outcome::Hold(_)));
    assert!(matches!(outcome("needs").outcome, Outcome::Needs(_)));
    let struck = outcome("struck");
    assert_eq!((struck.outcome.clone(), struck.ground.as_deref()), (Outcome::Yes, Some("withdrawal")));
    let reader = trial::readers().remove(0);
    let view = DecisionView::samples(&reader).pop().unwrap();
    assert!(
        view.struck.iter().any(|passage| passage.clauses.iter().any(|clause| clause.id == "C13b")),
        "{:?}",
        view.struck
    );
}

#[test]
fn the_offer_page_says_in_one_sentence_by_when_how_far_and_how_much() {
    let sample = samples::decisions().remove(0).1;
    let assumed = Assumed {
        price: Money::eur(9_900),
        units_total: 45,
        now: "2028-04-17T09:00:00Z".parse().unwrap(),
        region: "DE-SN".parse().unwrap(),
        kind: crate::accounts::Kind::Consumer,
        known: Vec::new(),
    };
    let said: Vec<String> = trial::readers()
        .iter()
        .map(|reader| promise_sentence(reader, &sample.governing, &assumed).unwrap().unwrap())
        .map(|sentence| {
            assert_eq!(sentence.last_day.to_string(), "2028-05-02", "the first of May is a holiday");
            assert_eq!((sentence.max_units, sentence.amount), (13, Money::eur(9_900)));
            assert_eq!(&sentence.clauses[..2], ["C2a", "C2b"]);
            sentence.text
        })
        .collect();
    insta::assert_snapshot!("promise_sentence", said.join("\n"));
    let free = Assumed { price: Money::eur(0), ..assumed };
    assert_eq!(promise_sentence(&trial::readers()[0], &sample.governing, &free).unwrap(), None);
}

#[test]
fn a_sentence_is_kept_for_those_alone_who_are_told_the_same() {
    let governing = samples::decisions().remove(0).1.governing;
    let at = |now: &str| Assumed {
        price: Money::eur(9_900),
        units_total: 45,
        now: now.parse().unwrap(),
        region: "DE-SN".parse().unwrap(),
        kind: crate::accounts::Kind::Consumer,
        known: Vec::new(),
    };
    let said =
        |reader: &lyceum_words::Reader, assumed: &Assumed| promise_sentence(reader, &governing, assumed).unwrap();
    let readers = trial::readers();
    let (english, french) = (&readers[0], &readers[1]);
    let evening = at("2028-04-18T21:59:59Z");
    let first = said(english, &evening).unwrap();
    assert_eq!(said(english, &at("2028-04-18T21:59:01Z")).unwrap(), first);
    assert_ne!(said(french, &evening).unwrap().text, first.text);
    assert_ne!(said(english, &at("2028-04-18T22:00:00Z")).unwrap().last_day, first.last_day, "a new day in Berlin");
    let more = Assumed { units_total: 90, ..evening.clone() };
    assert_eq!(said(english, &more).unwrap().max_units, 2 * first.max_units + 1);
    let barred = Assumed { known: vec![("account.standing", "violation".into())], ..evening };
    assert_eq!(said(english, &barred), None);
}

#[tokio::test]
async fn a_second_boot_publishes_nothing_new() {
    let bed = school().await;
    let before = store::published(&mut bed.read().await, None).await.unwrap();
    let file = offered(&mut bed.read().await, DOCUMENT, Locale::De).await.unwrap().shown_file_hash;
    bed.clock().advance(Span::days(1));
    let mut tx = bed.tx().await;
    install(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(store::published(&mut bed.read().await, None).await.unwrap(), before);
    assert_eq!(offered(&mut bed.read().await, DOCUMENT, Locale::De).await.unwrap().shown_file_hash, file);
}

#[tokio::test]
async fn the_saved_file_has_the_hash_that_the_acceptance_names() {
    let bed = school().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let id = accepted(&bed, &ada).await;
    let contract = contract(&mut bed.read().await, &id).await.unwrap().unwrap();
    let mut visitor = trial::browser(&bed);
    for path in [contract.file_href(), urls::file(DOCUMENT, "2026-01-01")] {
        let file = visitor.get(&path).await;
        assert_eq!(file.status, StatusCode::OK, "{path}");
        assert_eq!(library::sha256(file.text.as_bytes()), contract.shown_file_hash, "{path}");
        assert!(file.text.contains(&contract.hash), "the file carries the hash of its version");
    }
    let bytes = shown_file(&mut bed.read().await, &format!("terms:{}", contract.shown_file_hash)).await.unwrap();
    assert_eq!(bytes.map(|bytes| library::sha256(&bytes)), Some(contract.shown_file_hash));
}

#[tokio::test]
async fn the_texts_can_be_read_linked_and_found_again() {
    let bed = school().await;
    let mut visitor = trial::browser(&bed);
    let list = visitor.get("/terms").await.text;
    assert!(list.contains("/terms/course-shop/refund-policy"));
    let page = visitor.get("/terms/course-shop/refund-policy").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("id=\"C2a\"") && page.text.contains("href=\"#C2a\""), "each clause has its address");
    assert_eq!(page.text.matches("<h1").count(), 1);
    let hash = offered(&mut bed.read().await, DOCUMENT, Locale::En).await.unwrap().hash;
    assert!(page.text.contains(&hash));
    assert_eq!(visitor.get(&urls::version(DOCUMENT, &hash)).await.status, StatusCode::OK);
    for nothing in ["/terms/nothing", "/terms/course-shop/refund-policy/1999-01-01", "/terms/files/00.html"] {
        assert_eq!(visitor.get(nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
    let german = visitor.get("/terms/course-shop/refund-policy?lang=de").await;
    assert!(german.text.contains("der englische Wortlaut entscheidet"), "a translation says that it is one");
    // 2026-11-30: the subject stood in English quotation marks, and titles without a translation did not say so.
    assert!(german.text.contains("„Refund request“") && !german.text.contains("“Refund request”"));
    let french = visitor.get("/terms/course-shop/refund-policy?lang=fr").await;
    assert!(french.text.contains("«\u{a0}Refund request\u{a0}»"));
    let agent = trial::person(&bed, "Agnes", Role::Agent).await;
    let list = trial::signed_in(&bed, &agent).await.get("/terms?lang=fr").await.text;
    assert!(list.contains("lang=\"en\">") && list.contains("(en anglais)"), "an example has no translation: {list}");
}

#[tokio::test]
async fn what_is_not_in_force_or_was_never_shown_is_not_accepted() {
    let bed = school().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let mut tx = bed.tx().await;
    let offered = offered(&mut tx, DOCUMENT, Locale::En).await.unwrap();
    let old = Acceptance { hash: "0".repeat(64), ..acceptance(&offered, &ada) };
    match accept(&mut tx, old).await {
        Err(AcceptError::NotInForce { now }) => assert_eq!(now.hash, offered.hash),
        other => panic!("{other:?}"),
    }
    let unseen = Acceptance { shown_file_hash: "0".repeat(64), ..acceptance(&offered, &ada) };
    assert!(matches!(accept(&mut tx, unseen).await, Err(AcceptError::UnknownFile)));
    tx.rollback().await.unwrap();
}

/// The embedded texts, and a stricter version of the refund policy from the first of April 2027 on.
fn with_a_stricter_version(keeps_the_old: bool) -> &'static Library {
    let old = library::embedded().document(DOCUMENT)[0];
    let source = old.source().replace("[30 %](value:guarantee.max_progress)", "[25 %](value:guarantee.max_progress)");
    let source = source.replace("2026-01-01", "2027-04-01");
    let mut files: Vec<(String, String)> = library::embedded()
        .versions()
        .iter()
        .filter(|version| keeps_the_old || version.document() != DOCUMENT)
        .flat_map(Version::files)
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect();
    files.push(("course-shop/refund-policy/2027-04-01.en.md".to_owned(), source));
    let (library, findings) = Library::read(files);
    assert!(findings.iter().all(|finding| !finding.is_error()), "{findings:?}");
    Box::leak(Box::new(library))
}

#[tokio::test]
async fn the_accepted_version_decides_after_a_newer_one_took_force() {
    let bed = trial::school().list(vec![Texts(with_a_stricter_version(true))]).list(vec![SoldUnder(DOCUMENT)]);
    let bed = published(bed).await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let before = accepted(&bed, &ada).await;
    bed.passes(Span::days(60)).await;
    let after = accepted(&bed, &ada).await;
    let mut asked = facts("granted");
    asked.set("usage.units_done", 28_i64).set("usage.units_total", 100_i64);
    let mut tx = bed.tx().await;
    let old = decide(&mut tx, &before, "refund", &asked, "clm_old").await.unwrap();
    let new = decide(&mut tx, &after, "refund", &asked, "clm_new").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((old.decision.outcome, new.decision.outcome), (Outcome::Yes, Outcome::No));
    let mut visitor = trial::browser(&bed);
    let earlier = visitor.get(&urls::version(DOCUMENT, "2026-01-01")).await;
    assert!(earlier.text.contains("not the one in force"), "{}", earlier.text);
    assert!(!visitor.get(&urls::document(DOCUMENT)).await.text.contains("not the one in force"));
}

#[tokio::test]
async fn a_version_that_this_program_no_longer_carries_is_read_back_from_the_database() {
    let bed = school().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let contract = accepted(&bed, &ada).await;
    let mut tx = bed.tx().await;
    let decided = decide(&mut tx, &contract, "refund", &facts("granted"), "clm_1").await.unwrap();
    tx.commit().await.unwrap();
    // The program of a later year: the same database, other texts.
    let (words, settings) = (bed.school().words().clone(), bed.school().settings().clone());
    let later = School::builder(bed.db().clone(), words, settings)
        .list(vec![Texts(with_a_stricter_version(false))])
        .open()
        .await
        .unwrap();
    let mut read = later.read(lyceum_kernel::Actor::System("test")).await.unwrap();
    assert!(library(&later).version_by_hash(decided.governing.terms.hash().as_str()).is_none());
    let found = decision(&mut read, &decided.id).await.unwrap().unwrap();
    assert!(replay(&found));
    assert_eq!(doctor(&mut read).await.unwrap().findings, Vec::<String>::new());
}

// REL-09, REL-10
#[tokio::test]
async fn rel_09_decisions_are_replayed_to_the_same_bytes_and_a_changed_record_is_found() {
    let bed = school().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let contract = accepted(&bed, &ada).await;
    let mut tx = bed.tx().await;
    for (name, sample) in samples::decisions() {
        decide(&mut tx, &contract, "refund", &sample.facts, name).await.unwrap();
    }
    tx.commit().await.unwrap();
    let check = doctor(&mut bed.read().await).await.unwrap();
    assert_eq!((check.invariant, check.looked_at, check.findings), (6, 6, Vec::new()));
    let mut tx = bed.tx().await;
    let changed = "UPDATE decisions SET decision = replace(decision, '9900', '9901'), facts = replace(facts, '99.00', '99.01') \
                   WHERE about = 'granted'";
    assert_eq!(tx.run(changed, &[]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(doctor(&mut bed.read().await).await.unwrap().findings.len(), 1);
}

#[tokio::test]
async fn a_decision_is_data_for_its_parties_and_nothing_for_others() {
    let bed = school().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let bob = trial::person(&bed, "Bob", Role::Learner).await;
    let eve = trial::person(&bed, "Eve", Role::Agent).await;
    let contract = accepted(&bed, &ada).await;
    let mut tx = bed.tx().await;
    let decided = decide(&mut tx, &contract, "refund", &facts("refused"), "clm_1").await.unwrap();
    tx.commit().await.unwrap();
    let path = urls::decision_json(&decided.id);
    for reader in [&ada, &eve] {
        let seen = trial::signed_in(&bed, reader).await.get(&path).await;
        let json: serde_json::Value = serde_json::from_str(&seen.text).unwrap();
        assert_eq!(json["outcome"], "no");
        assert_eq!(json["facts"]["usage.units_done"], 20);
        assert!(json["decision"]["lines"].as_array().unwrap().len() > 10);
    }
    assert_eq!(trial::signed_in(&bed, &bob).await.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(trial::browser(&bed).get(&path).await.status, StatusCode::SEE_OTHER);
    let reader = trial::readers().remove(0);
    assert_eq!(DecisionView::of(&reader, &decided).json_href, Some(path));
}

#[tokio::test]
async fn a_contract_is_concluded_once() {
    let bed = school().await;
    let ada = trial::person(&bed, "Ada", Role::Learner).await;
    let id = accepted(&bed, &ada).await;
    let first = bed.now();
    for at in [first, first.plus(Span::days(1))] {
        let mut tx = bed.tx().await;
        conclude(&mut tx, &id, at).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(contract(&mut bed.read().await, &id).await.unwrap().unwrap().concluded_at, Some(first));
}

/// What a subject may still hold of the language of the terms once it is said in French.
const ENGLISH: [&str; 6] = [" after ", "otherwise", " minus ", "rolls", "round ", "that day"];

#[test]
fn every_line_of_the_course_shop_has_words_in_every_language() {
    let reader = trial::readers().remove(1);
    for (_, sample) in samples::decisions() {
        for question in sample.governing.terms.questions() {
            let Ok(decision) = sample.governing.ponder(&question, &sample.facts) else { continue };
            for line in &decision.lines {
                let said = say::subject(&reader, &line.subject);
                let is_plain = !ENGLISH.iter().any(|word| said.to_lowercase().contains(word));
                assert!(is_plain, "{} is said as {said}", line.subject);
            }
        }
    }
}

/// A sample with other facts, asked a question.
fn asked(question: &str, change: impl Fn(&mut Facts)) -> (Governing, Decision, Facts) {
    let sample = samples::decisions().remove(0).1;
    let mut facts = sample.facts;
    change(&mut facts);
    let decision = sample.governing.ponder(question, &facts).unwrap();
    (sample.governing, decision, facts)
}

fn views(question: &str, change: impl Fn(&mut Facts)) -> Vec<DecisionView> {
    let (governing, decision, facts) = asked(question, change);
    let none = GivenBefore::default();
    let view = |reader| DecisionView::with_otherwise(reader, &governing, &decision, &facts, &none);
    trial::readers().iter().map(view).collect()
}

fn without_consent(facts: &mut Facts) {
    for name in ["consent.begin_early", "consent.acknowledged", "consent.confirmed_at"] {
        facts.absent(name);
    }
}

// 2026-11-30: a newcomer read "Your right of withdrawal has ended. You asked us on none …" under a yes.
#[test]
fn a_right_has_ended_only_for_those_whose_answer_turned_on_it() {
    for view in views("refund", |_| {}) {
        assert_eq!(view.happened.len(), 1, "asked for early, opened, lost: {:?}", view.happened);
    }
    let unopened = |facts: &mut Facts| {
        facts.absent("usage.first_at");
    };
    let professional = |facts: &mut Facts| {
        facts.set("customer.kind", "professional");
    };
    let elsewhere = |facts: &mut Facts| {
        without_consent(facts);
        facts.set("customer.country", "US");
    };
    let changes: [&dyn Fn(&mut Facts); 4] = [&without_consent, &unopened, &professional, &elsewhere];
    for change in changes {
        for view in views("refund", change) {
            assert_eq!(view.happened, Vec::<String>::new());
        }
    }
}

// 2026-11-30: a newcomer was refused because "You have completed no more than 30 % of the course (18 of 18; …)".
#[test]
fn a_reason_says_what_is_so_and_is_a_whole_sentence() {
    let failing = |facts: &mut Facts| {
        facts.set("request.sent_at", "2027-04-20T10:00:00Z".parse::<Instant>().unwrap());
        facts.set("certificate.issued_at", "2027-03-20T10:00:00Z".parse::<Instant>().unwrap());
        facts.set("usage.units_done", 45_i64);
        facts.set("download.full", true).set("download.offered", false).set("download.redistribution", true);
        facts.set("account.standing", "violation").set("purchase.price_kind", "free");
        facts.set("purchase.channel", "third_party").set("purchase.item_kind", "goods");
        facts.set("customer.kind", "professional").set("customer.country", "US");
        facts.set("request.scope", "amount");
        let days = ["2027-03-16", "2027-03-17", "2027-03-18"].map(|day| day.parse::<Day>().unwrap());
        facts.set("requests.earlier_same_course", Value::List(vec![Value::Day(days[0])]));
        let issued = |day| Value::Record([("issued_on".to_owned(), Value::Day(day))].into());
        facts.set("refunds.issued", Value::List(days.into_iter().map(issued).collect()));
    };
    let openings = ["Not met: ", "Non rempli", "Nicht erfüllt: "];
    for (question, at_least) in [("guarantee", 11), ("withdrawal", 5)] {
        for view in views(question, failing) {
            let said = view.said(Mark::No);
            assert!(said.len() >= at_least, "{said:?}");
            for (_, reason) in &said {
                assert!(
                    !openings.iter().any(|opening| reason.starts_with(opening)),
                    "no sentence of its own: {reason}"
                );
                assert!(reason.ends_with('.') && !reason.starts_with(char::is_lowercase), "{reason}");
                assert!(!reason.contains("agreements-") && !reason.contains('{'), "{reason}");
            }
            for row in view.rows(Mark::No) {
                assert_ne!(row.said, row.sentence, "a condition that failed is not said as if it held");
            }
        }
    }
    let (_, decision, _) = asked("guarantee", failing);
    assert_eq!(decision.outcome, Outcome::No);
}

// 2026-11-30: letters that said yes listed "for courses bought from somebody else" as a reason for it.
#[test]
fn what_was_met_is_said_as_met() {
    for view in views("refund", |_| {}) {
        let said = view.said(Mark::Yes);
        assert!(said.len() >= 10, "{said:?}");
        for (_, reason) in said {
            assert!(!reason.starts_with(char::is_lowercase), "half a sentence of a list: {reason}");
        }
    }
}

// 2026-11-30: "Your withdrawal stands. You get back."
#[test]
fn an_answer_names_its_amount_or_speaks_of_none() {
    for (view, amount) in views("withdrawal", without_consent).into_iter().zip(["99.00", "99,00", "99,00"]) {
        assert!(view.answer.contains(amount), "{}", view.answer);
        assert!(view.amount.is_some_and(|shown| shown.contains(amount)));
    }
    for reader in trial::readers() {
        for question in ["refund", "guarantee", "withdrawal", "repurchase"] {
            let plain = answer(&reader, question, &Outcome::Yes, None);
            let is_clean = !plain.contains("  ") && !plain.contains(" .") && !plain.contains(':');
            assert!(is_clean && plain.ends_with('.'), "{plain}");
        }
    }
}

// 2026-11-30: "Until Monday 30 November: 99.00 €" stood beside a no to a request of that day.
#[test]
fn the_curve_does_not_contradict_the_answer_beside_it() {
    let certified = |facts: &mut Facts| {
        facts.set("certificate.issued_at", "2027-03-15T10:58:00Z".parse::<Instant>().unwrap());
    };
    for view in views("refund", certified) {
        assert_eq!((view.mark, view.curve), (Mark::No, None), "no day is left on which it could be had");
    }
    // Asked before noon of the day on which it was bought.
    let early = |facts: &mut Facts| {
        facts.set("request.sent_at", "2027-03-09T18:30:00Z".parse::<Instant>().unwrap());
    };
    for view in views("refund", early) {
        assert!(view.mark == Mark::Yes && view.curve.is_some(), "until the last day, and nothing afterwards");
    }
}

// 2026-11-30: before the confirmation a newcomer read "Not met: You ask in time".
#[test]
fn before_its_period_has_begun_nobody_is_too_late() {
    let unconfirmed = |facts: &mut Facts| {
        facts.absent("purchase.confirmed_at").set("customer.kind", "professional");
    };
    for view in views("guarantee", unconfirmed) {
        assert_eq!(view.mark, Mark::Manual, "the terms leave it to a person (C1a)");
        assert_eq!(view.rows(Mark::No).count(), 0, "{:?}", view.groups);
        assert!(view.changes.is_empty(), "{:?}", view.changes);
        let late: Vec<&DecisionRow> = view.rows(Mark::Needs).collect();
        assert!(late.len() == 1 && late[0].limit.is_some() && late[0].clauses[0].id == "C2a", "{late:?}");
    }
}

// 2026-11-30: "(Yours: here. Limit: here.)"
#[test]
fn a_value_and_its_limit_are_said_where_they_say_something() {
    for view in views("refund", |_| {}) {
        for row in view.groups.iter().flat_map(|group| &group.rows) {
            assert!(row.limit.is_none() || row.value != row.limit, "{row:?}");
            assert!(row.value.as_deref() != Some("DE"), "{row:?}");
        }
    }
}

// 2026-11-30: "How much is asked for: none instead of one course of a bundle", "Limit: must not have happened".
#[test]
fn whoever_asks_for_a_part_is_told_that_the_whole_is_needed() {
    let part = |facts: &mut Facts| {
        without_consent(facts);
        facts.set("request.scope", "part");
    };
    for (view, whole) in views("withdrawal", part).into_iter().zip(["the whole", "la totalité", "das Ganze"]) {
        let limits: Vec<String> = view.rows(Mark::No).filter_map(|row| row.limit.clone()).collect();
        assert!(!limits.is_empty() && limits.iter().all(|limit| limit.contains(whole)), "{limits:?}");
        assert!(view.changes.iter().any(|change| change.text.contains(whole)), "{:?}", view.changes);
    }
}

// 2026-11-30: a letter that said yes gave "For a service, once it was wholly performed …" as a reason for it.
#[test]
fn an_exception_for_another_kind_of_contract_is_no_reason_for_a_yes() {
    for view in views("withdrawal", without_consent) {
        let said = view.said(Mark::Yes);
        assert!(!said.is_empty());
        for (clauses, reason) in said {
            assert!(clauses.iter().all(|clause| clause.id != "EU-CRD-16a"), "{reason}");
        }
    }
}

// 2026-11-30: "Your country / Your country", "What happened / What happened".
#[test]
fn a_row_without_a_sentence_is_named_once() {
    for (reader, view) in trial::readers().iter().zip(views("refund", |_| {})) {
        let html = decision_markup(reader, &view).into_string();
        for name in ["customer.country", "request.scope"].map(|name| say::subject(reader, name)) {
            let label = lyceum_web::components::labelled(reader, &name);
            let (twice, once) = (format!(">{name}<dl"), format!("<span>{label}</span>"));
            assert!(html.contains(&once) && !html.contains(&twice), "{name}");
        }
    }
}
