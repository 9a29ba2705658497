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

#[tokio::test]
async fn a_version_read_in_a_transaction_that_was_rolled_back_is_not_remembered() {
    let trial = Trial::open().await;
    let school = trial.bed.school();
    let mut tx = school.begin(Actor::System("test")).await.unwrap();
    publish(&mut tx, &second_edition()).await.unwrap();
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
