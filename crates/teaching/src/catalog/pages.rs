//! Units and licences that are open to everyone, and how a course file is sent.
//!
//! The route of files stands in `learning`, which knows who has access; here is what is sent to whom it may be sent.

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures::StreamExt;
use lyceum_media::{Kind, Media, Part, part};
use lyceum_school::School;
use lyceum_web::components::{breadcrumbs, heading, lede, link_button, pager};
use lyceum_web::{Answer, Caller, Page, Problem, Sample};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::lesson::lesson;
use super::{Course, CourseFile, UnitPage, publish, urls};

/// The pages of this slice.
pub fn router() -> Router<School> {
    Router::new().route("/courses/{slug}/preview/{unit}", get(preview)).route("/courses/{slug}/credits", get(credits))
}

async fn preview(State(school): State<School>, caller: Caller, Path((slug, unit)): Path<(String, String)>) -> Answer {
    let mut read = school.read(&caller).await?;
    let course = super::find(&mut read, &slug).await?.ok_or(Problem::NotFound)?;
    let head = course.unit(&unit).filter(|head| head.free_preview).ok_or(Problem::NotFound)?;
    let wanted = course.language_for(caller.locale());
    let page = super::unit_page(&mut read, &course, &head.id, wanted).await?.ok_or(Problem::NotFound)?;
    let view = PreviewView::of(&course, page, caller.reader(), &unit);
    Ok(Page::new(&caller, view.title.clone()).main(markup(caller.reader(), &view)))
}

/// The licence is shown with the course, to whoever may buy it too: many a licence asks for that.
async fn credits(State(school): State<School>, caller: Caller, Path(slug): Path<String>) -> Answer {
    let mut read = school.read(&caller).await?;
    let course = super::find(&mut read, &slug).await?.ok_or(Problem::NotFound)?;
    let text = super::licence_text(&mut read, &course).await?;
    let (reader, title) = (caller.reader(), course.title(caller.locale()));
    let body = html! {
        (breadcrumbs(&reader.say("catalog-way"), &[(&urls::course(&slug), title), ("", &reader.say("catalog-credits"))]))
        (credits_markup(reader, course.licence.as_deref(), text.as_deref()))
    };
    Ok(Page::new(&caller, reader.say("catalog-credits")).main(body))
}

/// The licence of a course, in one line and in full.
pub(crate) fn credits_markup(reader: &Reader, line: Option<&str>, text: Option<&str>) -> Markup {
    html! {
        (heading(&reader.say("catalog-credits")))
        @if let Some(line) = line { (lede(line)) }
        @if let Some(text) = text { pre.licence { (text) } }
        @if line.is_none() && text.is_none() { p { (reader.say("catalog-credits-none")) } }
    }
}

/// An open unit, as shown.
pub(crate) struct PreviewView {
    title: String,
    course_title: String,
    course_href: String,
    wanted: String,
    slug: String,
    page: UnitPage,
    is_quiz: bool,
    next: Option<(String, String)>,
}

impl PreviewView {
    fn of(course: &Course, page: UnitPage, reader: &Reader, unit: &str) -> Self {
        let wanted = course.language_for(reader.locale()).to_owned();
        let open: Vec<_> = course.units.iter().filter(|head| head.free_preview).collect();
        let here = open.iter().position(|head| head.id == unit);
        let next = here
            .and_then(|here| open.get(here + 1))
            .map(|head| (urls::preview(&course.slug, &head.id), course.unit_title(head, &wanted).to_owned()));
        Self {
            title: page.title.clone(),
            course_title: course.title(reader.locale()).to_owned(),
            course_href: urls::course(&course.slug),
            slug: course.slug.clone(),
            is_quiz: course.unit(unit).is_some_and(|head| head.kind == super::UnitKind::Quiz),
            wanted,
            page,
            next,
        }
    }
}

pub(crate) fn markup(reader: &Reader, view: &PreviewView) -> Markup {
    let href = |unit: &str| urls::preview(&view.slug, unit);
    let next = view.next.as_ref().map(|(href, title)| (href.as_str(), title.as_str()));
    html! {
        (breadcrumbs(&reader.say("catalog-way"), &[(&view.course_href, &view.course_title), ("", &view.title)]))
        (heading(&view.title))
        (lede(&reader.say("catalog-preview-lede")))
        (lesson(reader, &view.page, &view.wanted, &href))
        @if view.is_quiz { p { (reader.say("catalog-preview-quiz")) } }
        (pager(&reader.say("catalog-preview-more"), None, next))
        p { (link_button(&view.course_href, &reader.say("catalog-preview-course"))) }
    }
}

impl Sample for PreviewView {
    fn samples(_reader: &Reader) -> Vec<Self> {
        let page = |language: &str, html: &str| UnitPage {
            language: language.to_owned(),
            title: "Variables".to_owned(),
            html: html.to_owned(),
            extras: super::Extras::default(),
        };
        let view = |page: UnitPage, is_quiz| Self {
            title: page.title.clone(),
            course_title: "A course".to_owned(),
            course_href: urls::course("a-course"),
            wanted: "en".to_owned(),
            slug: "a-course".to_owned(),
            page,
            is_quiz,
            next: Some((urls::preview("a-course", "strings"), "Strings".to_owned())),
        };
        vec![view(page("en", "<p>Text</p>"), false), view(page("ja", ""), true)]
    }
}

/// Sends a course file: whole or the part asked for, with a type from the short list and nothing guessed.
pub(crate) async fn serve_file(school: &School, headers: &HeaderMap, file: &CourseFile) -> Answer {
    let kind = Kind::from_content_type(&file.content_type).ok_or(Problem::NotFound)?;
    let name = file.path.rsplit('/').next().unwrap_or("file");
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' }).collect();
    let disposition = if kind.shown_in_page() { "inline" } else { "attachment" };
    let tag = format!("\"{}\"", file.media_key.rsplit('/').next().unwrap_or_default());
    let common = [
        (header::CONTENT_TYPE, file.content_type.clone()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_DISPOSITION, format!("{disposition}; filename=\"{name}\"")),
        // A drawing opened by itself may run nothing and load nothing.
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox".to_owned(),
        ),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (header::ETAG, tag.clone()),
        // An address names one version of one course: its content never changes. Only this browser keeps it.
        (header::CACHE_CONTROL, "private, max-age=86400, immutable".to_owned()),
    ];
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if text(header::IF_NONE_MATCH).is_some_and(|known| known.split(',').any(|known| known.trim() == tag)) {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    let size = u64::try_from(file.size_bytes).unwrap_or_default();
    let range = text(header::RANGE).filter(|_| text(header::IF_RANGE).is_none_or(|known| known == tag));
    let media = publish::media(school)?;
    match part(range, size) {
        Part::Outside => {
            Ok((StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, format!("bytes */{size}"))])
                .into_response())
        }
        Part::Whole => {
            let length = [(header::CONTENT_LENGTH, size.to_string())];
            Ok((StatusCode::OK, common, length, body(media, &file.media_key, 0..size).await?).into_response())
        }
        Part::From(first, end) => {
            let about = [
                (header::CONTENT_LENGTH, end.saturating_sub(first).to_string()),
                (header::CONTENT_RANGE, format!("bytes {first}-{}/{size}", end.saturating_sub(1))),
            ];
            let body = body(media, &file.media_key, first..end).await?;
            Ok((StatusCode::PARTIAL_CONTENT, common, about, body).into_response())
        }
    }
}

async fn body(media: &Media, key: &str, range: std::ops::Range<u64>) -> Result<Body, Problem> {
    if range.is_empty() {
        return Ok(Body::empty());
    }
    let pieces = media.stream(key, range).await.map_err(|error| {
        Problem::Fault(lyceum_school::Fault::other(format!("a course file cannot be sent: {error}")))
    })?;
    Ok(Body::from_stream(pieces.map(|piece| piece.map(axum::body::Bytes::from))))
}

/// An answer that is a file to be saved.
pub(crate) fn file_to_save(name: &str, content_type: &str, body: impl Into<Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, content_type.to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, body.into()).into_response()
}
