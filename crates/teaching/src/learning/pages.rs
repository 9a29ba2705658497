//! My courses, the licence of a course, and the routes of the player.

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use lyceum_kernel::PersonId;
use lyceum_school::{Fault, Read, School};
use lyceum_web::components::{breadcrumbs, card, empty_state, heading, labelled, lede, link, panel, progress};
use lyceum_web::{Answer, Caller, Learner, Page, Sample};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::{Grant, downloads, files, frame, notes, own_grant, player, urls};
use crate::catalog::{self, Course, language};

/// The pages of this slice.
pub fn router() -> Router<School> {
    Router::new()
        .route("/learn", get(my_courses))
        .route("/learn/{grant}", get(player::go_on))
        .route("/learn/{grant}/language", post(player::choose_language))
        .route("/learn/{grant}/download", get(downloads::offer).post(downloads::take))
        .route("/learn/{grant}/credits", get(credits))
        .route("/learn/{grant}/notes", get(notes::all))
        .route("/learn/{grant}/{unit}", get(player::unit).post(player::mark))
        .route("/learn/{grant}/{unit}/notes", post(notes::save_note))
        .route("/media/{course}/{version}/{*path}", get(files::file))
}

/// My courses, as shown.
#[derive(Default)]
pub(crate) struct MyCoursesView {
    open: Vec<Line>,
    ended: Vec<Line>,
}

struct Line {
    /// The course and its version.
    course: (String, i64),
    /// On how many accounts it is open.
    times: i64,
    title: String,
    cover: Option<String>,
    language: String,
    href: String,
    action: String,
    done: i64,
    total: i64,
    since: String,
    certificate: String,
    notes: String,
}

async fn my_courses(State(school): State<School>, learner: Learner) -> Answer {
    let mut read = school.read(&learner).await?;
    let view = view(&mut read, &learner, learner.id()).await?;
    let reader = learner.reader();
    Ok(Page::new(&learner, reader.say("learning-my-courses")).main(markup(reader, &view)))
}

async fn view(read: &mut Read, caller: &Caller, person: &PersonId) -> Result<MyCoursesView, Fault> {
    let mut view = MyCoursesView::default();
    for grant in super::grants_of(read, person).await? {
        let Some(course) = catalog::version(read, &grant.course, grant.version).await? else { continue };
        let done = super::done_units(read, &grant.id).await?;
        let done: Vec<&str> = done.iter().map(|(unit, _)| unit.as_str()).collect();
        let line = line(caller, &grant, &course, &done);
        if grant.active() { view.take(line) } else { view.ended.push(line) }
    }
    // What is still open on another account has not ended; and what ended twice is said once, with the later day.
    let mut told: Vec<String> = view.open.iter().map(|line| line.course.0.clone()).collect();
    view.ended.retain(|line| {
        let is_news = !told.contains(&line.course.0);
        told.push(line.course.0.clone());
        is_news
    });
    Ok(view)
}

impl MyCoursesView {
    /// A course that was bought more than once stands here once: as the purchase in which most is done, and of two alike the earlier,
    /// which comes later here. So what was bought again stays unused until the learner has it given back.
    fn take(&mut self, line: Line) {
        match self.open.iter_mut().find(|known| known.course == line.course) {
            Some(known) => {
                let times = known.times + 1;
                if line.done >= known.done {
                    *known = line;
                }
                known.times = times;
            }
            None => self.open.push(line),
        }
    }
}

fn line(caller: &Caller, grant: &Grant, course: &Course, done: &[&str]) -> Line {
    let reader = caller.reader();
    let tag = grant.language_of(course, caller.locale()).to_owned();
    let next = player::resume(course, grant.last_unit.as_deref(), done);
    let title = next.map_or("", |head| course.unit_title(head, &tag)).to_owned();
    let units_done = i64::try_from(done.len()).unwrap_or(i64::MAX);
    let action = if grant.first_opened_at.is_none() {
        reader.say_with("learning-begin", &[("title", title.into())])
    } else if units_done >= grant.units_total {
        reader.say("learning-look-again")
    } else {
        reader.say_with("learning-resume", &[("title", title.into())])
    };
    let when = grant.revoked_at.unwrap_or(grant.granted_at);
    Line {
        course: (grant.course.to_string(), grant.version),
        times: 1,
        title: course.title_in(&tag).to_owned(),
        cover: course.cover_url(),
        language: tag,
        href: next.map_or_else(|| urls::grant(&grant.id), |head| frame::href(grant, head)),
        action,
        done: units_done,
        total: grant.units_total,
        since: reader.short_day(when.day(reader.zone())),
        certificate: urls::certificate(&grant.id),
        notes: urls::all_notes(&grant.id),
    }
}

pub(crate) fn markup(reader: &Reader, view: &MyCoursesView) -> Markup {
    html! {
        (heading(&reader.say("learning-my-courses")))
        @if view.open.is_empty() {
            // Whoever had courses has not come to an empty place.
            @let none = if view.ended.is_empty() { "learning-none" } else { "learning-none-open" };
            (empty_state(&reader.say(none), &reader.say("learning-none-text"),
                Some(("/courses", &reader.say("learning-none-action")))))
        } @else {
            (lede(&reader.say("learning-my-courses-lede")))
            h2.quiet { (reader.say("learning-open-courses")) }
            div.cards { @for line in &view.open { (open_card(reader, line)) } }
        }
        @if !view.ended.is_empty() {
            (panel(&reader.say("learning-ended"), html! {
                p { (reader.say("learning-ended-text")) }
                ul {
                    @for line in &view.ended {
                        li {
                            span lang=(language::html_tag(&line.language)) { (labelled(reader, &line.title)) } " "
                            (reader.say_with("learning-ended-on", &[("day", line.since.as_str().into())])) " · "
                            (link(&line.notes, &reader.say("learning-notes-all")))
                        }
                    }
                }
            }))
        }
    }
}

fn open_card(reader: &Reader, line: &Line) -> Markup {
    let words = reader.say_with("learning-progress", &[("done", line.done.into()), ("total", line.total.into())]);
    card(
        &line.href,
        &line.title,
        html! {
            @if let Some(cover) = &line.cover { img.card-cover src=(cover) alt="" loading="lazy" width="320" height="180"; }
            (progress(line.done, line.total, &words))
            p.hint { (reader.say_with("learning-since", &[("day", line.since.as_str().into())])) }
            @if line.times > 1 { p.hint { (reader.say_with("learning-bought-again", &[("n", line.times.into())])) } }
        },
        html! {
            a.button href=(line.href) { (line.action) }
            " "
            a href=(line.certificate) { (reader.say("learning-about-certificate")) }
            " "
            a href=(line.notes) { (reader.say("learning-notes-all")) }
        },
    )
}

impl Sample for MyCoursesView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let line = |done: i64, action: String| Line {
            course: (format!("cou_{done}"), 1),
            times: if done > 0 { 2 } else { 1 },
            title: "A course".to_owned(),
            cover: (done > 0).then(|| "/media/cou_1/1/cover.svg".to_owned()),
            language: "en".to_owned(),
            href: "/learn/gra_1/strings".to_owned(),
            action,
            done,
            total: 22,
            since: "2 May 2028".to_owned(),
            certificate: "/learn/gra_1/certificate".to_owned(),
            notes: "/learn/gra_1/notes".to_owned(),
        };
        let begin = reader.say_with("learning-begin", &[("title", "Strings".into())]);
        vec![
            Self::default(),
            Self { open: vec![line(0, begin.clone()), line(22, reader.say("learning-look-again"))], ended: Vec::new() },
            Self { open: Vec::new(), ended: vec![line(3, begin)] },
        ]
    }
}

async fn credits(State(school): State<School>, learner: Learner, Path(id): Path<String>) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let licence = catalog::licence_text(&mut read, &course).await?;
    let reader = learner.reader();
    let title = course.title_in(grant.language_of(&course, learner.locale())).to_owned();
    let page = Page::new(&learner, reader.say("catalog-credits"));
    let body = html! {
        (breadcrumbs(&reader.say("learning-way"), &[
            (&urls::my_courses(), &reader.say("learning-my-courses")),
            (&urls::grant(&grant.id), &title),
            ("", &reader.say("catalog-credits")),
        ]))
        (catalog::credits_markup(reader, course.licence.as_deref(), licence.as_deref()))
    };
    Ok(page.main(body))
}
