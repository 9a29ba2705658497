//! Courses are published as versions that never change, and their files go only to those who may have them.

use axum::http::StatusCode;
use lyceum_kernel::{Actor, Locale};

use super::*;
use crate::catalog::pages::{PreviewView, markup};
use crate::trial::{MP4, PNG, Trial, files, folder, shows_in_each_language};

/// The small course with another text in its first unit, and one unit more.
fn second_edition() -> CourseFolder {
    let mut all = files();
    all.push(("06-more.en.md".to_owned(), b"+++\ntitle = \"More\"\n+++\nMore.\n".to_vec()));
    CourseFolder::load("small-course", all).unwrap()
}

#[tokio::test]
async fn a_version_never_changes_and_publishing_the_same_is_no_change() {
    let trial = Trial::open().await;
    let school = trial.bed.school();
    let again = bring_in(school, Actor::System("test"), &folder()).await.unwrap();
    assert_eq!(again, trial.course.id);
    let mut read = trial.bed.read().await;
    assert_eq!(
        find(&mut read, "small-course").await.unwrap().unwrap(),
        trial.course,
        "the same content is no new version"
    );
    bring_in(school, Actor::System("test"), &second_edition()).await.unwrap();
    let now = find(&mut read, "small-course").await.unwrap().unwrap();
    assert_eq!((now.version, now.units_total()), (2, 6));
    let then = version(&mut read, &trial.course.id, 1).await.unwrap().unwrap();
    assert_eq!(then, trial.course);
    assert_eq!(by_id(&mut read, &trial.course.id).await.unwrap().unwrap().version, 2);
    for check in doctor(&mut read).await.unwrap() {
        assert_eq!((check.looked_at, check.findings), (2, Vec::<String>::new()));
    }
}

/// The small course with its first unit renamed, its quiz of the end gone, and one unit more.
fn third_edition() -> CourseFolder {
    let mut all: Vec<_> = files().into_iter().filter(|(path, _)| path != "05-end.en.md").collect();
    for (path, bytes) in &mut all {
        if path == "01-welcome.en.md" {
            *bytes = String::from_utf8_lossy(bytes).replace("title = \"Welcome\"", "title = \"Come in\"").into_bytes();
        } else if path == "04-map.en.md" {
            *bytes = String::from_utf8_lossy(bytes).replace("A map of", "The map of").into_bytes();
        }
    }
    all.push(("06-more.en.md".to_owned(), b"+++\ntitle = \"More\"\n+++\nMore.\n".to_vec()));
    CourseFolder::load("small-course", all).unwrap()
}

async fn publishes(trial: &Trial, version: i64) -> bool {
    let mut tx = trial.tx().await;
    let done = publish_draft(&mut tx, "small-course", version).await.unwrap();
    tx.commit().await.unwrap();
    done
}

// 2026-11-30: the source was hashed and not what is shown, so that importing again set no French spaces in a course of before.
#[tokio::test]
async fn what_is_shown_makes_a_version_and_not_how_it_was_written() {
    let trial = Trial::open().await;
    let french = |space: char| {
        let mut all = files();
        let settings = String::from_utf8_lossy(&all[0].1).replace("\"de\"]", "\"de\", \"fr\"]");
        all[0].1 = settings.into_bytes();
        let text = format!("+++\ntitle = \"Bienvenue\"\n+++\nBonjour{space}!\n");
        all.push(("01-welcome.fr.md".to_owned(), text.into_bytes()));
        CourseFolder::load("small-course", all).unwrap()
    };
    let mut read = trial.bed.read().await;
    for space in [' ', '\u{202f}'] {
        bring_in(trial.bed.school(), Actor::System("test"), &french(space)).await.unwrap();
        let now = find(&mut read, "small-course").await.unwrap().unwrap();
        assert_eq!(now.version, 2, "{space:?} is shown the same");
    }
}

// 2026-11-30: an acceptance test found that an import was published before anybody could look at it.
#[tokio::test]
async fn a_draft_says_what_differs_and_is_offered_only_when_it_is_published() {
    let trial = Trial::open().await;
    let school = trial.bed.school();
    let mut read = trial.bed.read().await;
    assert_eq!(keep_back(school, Actor::System("test"), &folder(), None).await.unwrap(), None, "published already");
    let version = keep_back(school, Actor::System("test"), &third_edition(), None).await.unwrap();
    let again = keep_back(school, Actor::System("test"), &third_edition(), None).await.unwrap();
    assert_eq!((version, again), (Some(2), Some(2)), "the same content is the same draft");
    assert_eq!(find(&mut read, "small-course").await.unwrap().unwrap(), trial.course);
    assert_eq!(list(&mut read, "", None, 10).await.unwrap().len(), 1);
    let waiting = draft(&mut read, "small-course").await.unwrap().unwrap();
    let seen = changes(&mut read, &waiting).await.unwrap();
    let ids = |heads: &[UnitHead]| heads.iter().map(|head| head.id.clone()).collect::<Vec<_>>();
    assert_eq!((ids(&seen.added), ids(&seen.removed)), (vec!["more".to_owned()], vec!["end".to_owned()]));
    assert_eq!(ids(&seen.rewritten), ["map"], "another address of a file is no other text");
    let renamed = Renamed { language: "en".to_owned(), from: "Welcome".to_owned(), to: "Come in".to_owned() };
    assert_eq!(seen.renamed, [renamed]);
    let cover = urls::media(&trial.course.id, 2, "media/cover.png");
    assert_eq!(trial.browser().get(&cover).await.status, StatusCode::NOT_FOUND, "open to all is what is published");
    assert!(!publishes(&trial, 1).await);
    assert!(publishes(&trial, 2).await && !publishes(&trial, 2).await);
    let now = find(&mut read, "small-course").await.unwrap().unwrap();
    assert_eq!((now.version, now.title_in("en"), now.units_total()), (2, "A small course", 5));
    assert_eq!(trial.browser().get(&cover).await.status, StatusCode::OK);
    assert!(draft(&mut read, "small-course").await.unwrap().is_none());
    for check in doctor(&mut read).await.unwrap() {
        assert_eq!((check.looked_at, check.findings), (2, Vec::<String>::new()));
    }
}

#[tokio::test]
async fn a_draft_is_overtaken_by_what_comes_after_it_and_its_number_is_never_given_again() {
    let trial = Trial::open().await;
    let school = trial.bed.school();
    let test = || Actor::System("test");
    let mut read = trial.bed.read().await;
    assert_eq!(keep_back(school, test(), &second_edition(), None).await.unwrap(), Some(2));
    let mut tx = trial.tx().await;
    assert!(discard_draft(&mut tx, "small-course", 2).await.unwrap());
    assert!(!discard_draft(&mut tx, "small-course", 2).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(keep_back(school, test(), &second_edition(), None).await.unwrap(), Some(3));
    assert_eq!(keep_back(school, test(), &third_edition(), None).await.unwrap(), Some(4));
    assert!(!publishes(&trial, 3).await, "a later import took its place");
    bring_in(school, test(), &second_edition()).await.unwrap();
    assert_eq!(find(&mut read, "small-course").await.unwrap().unwrap().version, 5);
    assert!(!publishes(&trial, 4).await, "what was published meanwhile is newer");
    assert_eq!(keep_back(school, test(), &third_edition(), None).await.unwrap(), Some(6));
    bring_in(school, test(), &third_edition()).await.unwrap();
    assert_eq!(find(&mut read, "small-course").await.unwrap().unwrap().version, 6, "the draft itself is published");
    assert!(drafts(&mut read).await.unwrap().is_empty());
}

// 2026-12-01: a review found that on PostgreSQL a draft could be published and discarded at once: what was offered then counted as
// unpublished, and its pictures were shown to nobody.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_draft_is_published_or_discarded_and_never_both() {
    let trial = Trial::open().await;
    for round in 0..20 {
        let mut all = files();
        all.push(("06-more.en.md".to_owned(), format!("+++\ntitle = \"More\"\n+++\n{round}\n").into_bytes()));
        let edition = CourseFolder::load("small-course", all).unwrap();
        let kept = keep_back(trial.bed.school(), Actor::System("test"), &edition, None).await.unwrap().unwrap();
        let act = |publishes: bool| {
            let school = trial.bed.school().clone();
            tokio::spawn(async move {
                let mut tx = school.begin(Actor::System("test")).await.unwrap();
                let done = if publishes {
                    publish_draft(&mut tx, "small-course", kept).await.unwrap()
                } else {
                    discard_draft(&mut tx, "small-course", kept).await.unwrap()
                };
                tx.commit().await.unwrap();
                done
            })
        };
        let (once, never, again) = (act(true), act(false), act(true));
        let done = [once.await.unwrap(), never.await.unwrap(), again.await.unwrap()];
        assert_eq!(done.iter().filter(|done| **done).count(), 1, "round {round}: {done:?}");
        let now = find(&mut trial.bed.read().await, "small-course").await.unwrap().unwrap();
        assert_eq!(now.version == kept, !done[1], "round {round}: {done:?}");
        let cover = urls::media(&trial.course.id, now.version, "media/cover.png");
        assert_eq!(trial.browser().get(&cover).await.status, StatusCode::OK, "round {round}: {done:?}");
    }
}

// 2026-12-01: a review found that all Markdown of an import was made while SQLite's one writer was held. It is made before a version
// has its number now, so that the addresses of its files are completed afterwards.
#[tokio::test]
async fn every_file_of_a_version_has_the_address_of_that_version() {
    let trial = Trial::open().await;
    bring_in(trial.bed.school(), Actor::System("test"), &second_edition()).await.unwrap();
    let mut read = trial.bed.read().await;
    for number in [1, 2] {
        let course = version(&mut read, &trial.course.id, number).await.unwrap().unwrap();
        let mut placed = 0;
        for (unit, page) in store::texts(&mut read, &course).await.unwrap() {
            let all = format!("{} {}", page.html, serde_json::to_string(&page.extras).unwrap());
            let own = all.matches(&urls::media(&course.id, number, "media/")).count();
            assert_eq!(all.matches("/media/crs_").count(), own, "{unit}: {all}");
            placed += own;
        }
        assert_eq!(placed, 6, "a map in two languages and as a unit, a film, its captions and its handout");
    }
}

#[tokio::test]
async fn a_course_may_begin_as_a_draft() {
    let trial = Trial::open().await;
    let mut new = folder();
    "new-course".clone_into(&mut new.slug);
    assert_eq!(keep_back(trial.bed.school(), Actor::System("test"), &new, None).await.unwrap(), Some(1));
    let mut read = trial.bed.read().await;
    assert!(find(&mut read, "new-course").await.unwrap().is_none());
    let waiting = draft(&mut read, "new-course").await.unwrap().unwrap();
    assert!(waiting.current.is_none());
    assert_eq!(changes(&mut read, &waiting).await.unwrap().added.len(), 5);
    let mut tx = trial.tx().await;
    assert!(publish_draft(&mut tx, "new-course", 1).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(find(&mut read, "new-course").await.unwrap().unwrap().version, 1);
}

#[tokio::test]
async fn a_version_read_in_a_transaction_that_was_rolled_back_is_not_remembered() {
    let trial = Trial::open().await;
    let school = trial.bed.school();
    let mut tx = school.begin(Actor::System("test")).await.unwrap();
    let edition = second_edition();
    publish::publish(&mut tx, &publish::Rendered::of(&edition).unwrap()).await.unwrap();
    assert_eq!(find(&mut tx, "small-course").await.unwrap().unwrap().units_total(), 6);
    tx.rollback().await.unwrap();
    let mut read = trial.bed.read().await;
    assert_eq!(find(&mut read, "small-course").await.unwrap().unwrap(), trial.course);
    let mut other = folder();
    other.titles.insert("en".to_owned(), "Another second edition".to_owned());
    bring_in(school, Actor::System("test"), &other).await.unwrap();
    let now = find(&mut read, "small-course").await.unwrap().unwrap();
    assert_eq!((now.version, now.units_total(), now.title(Locale::En)), (2, 5, "Another second edition"));
}

#[tokio::test]
async fn a_course_speaks_the_readers_language_or_its_first() {
    let trial = Trial::open().await;
    let course = &trial.course;
    assert_eq!(course.title(Locale::De), "Ein kleiner Kurs");
    assert_eq!(course.title(Locale::Fr), "A small course");
    assert_eq!(course.summary(Locale::De), "Everything once.");
    assert!(course.outcomes(Locale::De).is_empty());
    let mut read = trial.bed.read().await;
    let page = unit_page(&mut read, course, "welcome", "de").await.unwrap().unwrap();
    assert!(page.html.contains("Guten Tag") && page.html.contains(&urls::media(&course.id, 1, "media/map.png")));
    let film = unit_page(&mut read, course, "film", "de").await.unwrap().unwrap();
    assert_eq!((film.language.as_str(), film.extras.video.unwrap().captions.len()), ("en", 1));
    assert_eq!(unit_page(&mut read, course, "nothing", "de").await.unwrap(), None);
}

#[tokio::test]
async fn the_catalogue_is_searched_without_regard_to_capitals_and_signs() {
    let trial = Trial::open().await;
    let mut other = folder();
    "another".clone_into(&mut other.slug);
    other.titles.insert("en".to_owned(), "ÜBER 100 % Rust_now!".to_owned());
    bring_in(trial.bed.school(), Actor::System("test"), &other).await.unwrap();
    let mut read = trial.bed.read().await;
    for (query, found) in
        [("", 2), ("SMALL", 1), ("über", 1), ("100 %", 1), ("t_n", 1), ("w!", 1), ("1000", 0), ("%", 1), ("kleiner", 2)]
    {
        assert_eq!(list(&mut read, query, None, 10).await.unwrap().len(), found, "{query}");
    }
    let first = list(&mut read, "", None, 1).await.unwrap();
    assert_eq!(first[0].slug, "another");
    assert_eq!(list(&mut read, "", Some("another"), 10).await.unwrap()[0].slug, "small-course");
}

#[tokio::test]
async fn open_units_can_be_read_by_everyone_and_others_not() {
    let trial = Trial::open().await;
    let mut visitor = trial.browser();
    let seen = visitor.get(&urls::preview("small-course", "welcome")).await;
    assert_eq!(seen.status, StatusCode::OK);
    seen.shows("<h1>Welcome</h1>").shows("<h2>Hello</h2>").shows("/courses/small-course/preview/film");
    for path in
        ["/courses/small-course/preview/film", "/courses/small-course/preview/none", "/courses/none/preview/welcome"]
    {
        assert_eq!(visitor.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn files_go_to_those_who_have_access_and_to_everyone_what_is_open() {
    let trial = Trial::open().await;
    let (ada, bob) = (trial.person("ada"), trial.person("bob"));
    let (film, map) =
        (urls::media(&trial.course.id, 1, "media/film.mp4"), urls::media(&trial.course.id, 1, "media/map.png"));
    let mut visitor = trial.browser();
    let seen = visitor.get(&map).await;
    assert_eq!((seen.status, seen.bytes.as_slice(), seen.header("content-type")), (StatusCode::OK, PNG, "image/png"));
    assert_eq!(visitor.get(&film).await.status, StatusCode::NOT_FOUND);
    assert_eq!(trial.signed_in(&bob).await.get(&film).await.status, StatusCode::NOT_FOUND);
    trial.grant(&ada, "lin_1").await;
    let mut ada = trial.signed_in(&ada).await;
    let whole = ada.get(&film).await;
    assert_eq!((whole.status, whole.bytes.as_slice()), (StatusCode::OK, MP4));
    assert_eq!(whole.header("x-content-type-options"), "nosniff");
    assert!(whole.header("content-security-policy").contains("sandbox"), "{}", whole.header("content-security-policy"));
    let part = ada.send("GET", &film, "", &[("range", "bytes=4-7")]).await;
    assert_eq!((part.status, part.bytes.as_slice()), (StatusCode::PARTIAL_CONTENT, &b"ftyp"[..]));
    assert_eq!(part.header("content-range"), format!("bytes 4-7/{}", MP4.len()));
    let beyond = ada.send("GET", &film, "", &[("range", "bytes=9999-")]).await;
    assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
    let tag = whole.header("etag").to_owned();
    assert_eq!(ada.send("GET", &film, "", &[("if-none-match", &tag)]).await.status, StatusCode::NOT_MODIFIED);
    let pdf = ada.get(&urls::media(&trial.course.id, 1, "media/handout.pdf")).await;
    assert!(pdf.header("content-disposition").starts_with("attachment"), "{}", pdf.header("content-disposition"));
    for path in [
        "/media/x/1/a.png",
        "/media/x/y/a.png",
        &urls::media(&trial.course.id, 2, "media/map.png"),
        &urls::media(&trial.course.id, 1, "../course.toml"),
    ] {
        assert_eq!(ada.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn an_address_of_a_file_holds_nothing_that_could_break_out() {
    let id: CourseId = lyceum_kernel::Id::from_text("crs_1".to_owned());
    assert_eq!(urls::media(&id, 2, "media/a \"b\"/ü.png"), "/media/crs_1/2/media/a%20%22b%22/%C3%BC.png");
}

#[test]
fn the_open_unit_is_shown_in_each_language() {
    shows_in_each_language(|reader, view: &PreviewView| markup(reader, view));
}
