//! The frame of the player: outline at the side, the unit in the middle, notes beside, the way on below.
//!
//! Lessons (`player.rs`) and quizzes (`assessment`) stand in the same frame.

use lyceum_kernel::Instant;
use lyceum_school::{Fault, Read};
use lyceum_web::components::{Mark, breadcrumbs, heading, labelled, progress, status_mark};
use lyceum_web::{Caller, Sample};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::notes::{NoteView, note_form};
use super::{Grant, urls};
use crate::catalog::{Course, DoneWhen, UnitHead, UnitKind, language};

/// What stands around a unit.
#[derive(Clone)]
pub(crate) struct Frame {
    pub(crate) course_title: String,
    pub(crate) unit_title: String,
    pub(crate) place: String,
    pub(crate) outline: Vec<OutlineLine>,
    pub(crate) done: i64,
    pub(crate) total: i64,
    pub(crate) previous: Option<(String, String)>,
    pub(crate) next: Option<(String, String)>,
    pub(crate) language: String,
    pub(crate) languages: Vec<(String, String)>,
    pub(crate) language_action: String,
    pub(crate) back_to: String,
    pub(crate) done_on: Option<String>,
    /// Marked today and not the last one open: a slip can be taken back.
    pub(crate) can_take_back: bool,
    pub(crate) certificate: String,
    pub(crate) download: Option<String>,
    pub(crate) credits: Option<(String, String)>,
    note: NoteView,
}

/// A line of the outline.
#[derive(Clone)]
pub(crate) struct OutlineLine {
    pub(crate) href: String,
    pub(crate) title: String,
    /// The language of the title, where it is not the one of the course.
    pub(crate) foreign: Option<String>,
    pub(crate) about: String,
    pub(crate) done: bool,
    pub(crate) here: bool,
}

impl Frame {
    /// Reads what stands around a unit.
    pub(crate) async fn read(
        read: &mut Read,
        caller: &Caller,
        grant: &Grant,
        course: &Course,
        unit: &UnitHead,
    ) -> Result<Self, Fault> {
        let reader = caller.reader();
        let zone = caller.school().zone().clone();
        let done = super::done_units(read, &grant.id).await?;
        let note = NoteView::read(read, reader, grant, &unit.id).await?;
        let tag = grant.language_of(course, caller.locale()).to_owned();
        let has_files = !crate::catalog::downloads(read, &course.id, course.version).await?.is_empty();
        let done_at = |id: &str| done.iter().find(|(unit, _)| unit == id).map(|(_, at)| *at);
        let here = course.units.iter().position(|head| head.id == unit.id).unwrap_or_default();
        let neighbour = |place: Option<usize>| {
            let head = course.units.get(place?)?;
            Some((href(grant, head), course.unit_title(head, &tag).to_owned()))
        };
        let outline = course.units.iter().map(|head| OutlineLine {
            href: href(grant, head),
            title: course.unit_title(head, &tag).to_owned(),
            foreign: Some(course.unit_language(head, &tag)).filter(|shown| *shown != tag).map(str::to_owned),
            about: about(reader, head),
            done: done_at(&head.id).is_some(),
            here: head.id == unit.id,
        });
        let marked_today =
            unit.done == DoneWhen::Marked && done_at(&unit.id).map(|at| at.day(&zone)) == Some(read.today());
        let units_done = i64::try_from(done.len()).unwrap_or(i64::MAX);
        Ok(Self {
            course_title: course.title_in(&tag).to_owned(),
            unit_title: course.unit_title(unit, &tag).to_owned(),
            place: reader.say_with("learning-place", &[("n", (here + 1).into()), ("total", course.units.len().into())]),
            outline: outline.collect(),
            done: units_done,
            can_take_back: marked_today && units_done < grant.units_total,
            total: grant.units_total,
            previous: neighbour(here.checked_sub(1)),
            next: neighbour(Some(here + 1)),
            languages: course.languages.iter().map(|tag| (tag.clone(), language::own_name(tag).to_owned())).collect(),
            language: tag,
            language_action: urls::language(&grant.id),
            back_to: href(grant, unit),
            done_on: done_at(&unit.id).map(|at: Instant| reader.short_day(at.day(reader.zone()))),
            certificate: urls::certificate(&grant.id),
            download: has_files.then(|| urls::download(&grant.id)),
            credits: course.licence.clone().map(|licence| (urls::credits(&grant.id), licence)),
            note,
        })
    }

    /// True when every unit is done.
    pub(crate) fn complete(&self) -> bool {
        self.done >= self.total
    }
}

/// The address of a unit, which for a quiz is where it is answered.
pub(crate) fn href(grant: &Grant, head: &UnitHead) -> String {
    match head.kind {
        UnitKind::Quiz => urls::quiz(&grant.id, &head.id),
        UnitKind::Text | UnitKind::Image | UnitKind::Video => urls::unit(&grant.id, &head.id),
    }
}

fn about(reader: &Reader, head: &UnitHead) -> String {
    let minutes = reader.period(lyceum_kernel::Period::Minutes(u32::try_from(head.minutes).unwrap_or(1)));
    format!("{}, {minutes}", reader.say(head.kind.key()))
}

/// The frame around `content`; `after` is what the learner does when through.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub(crate) fn framed(reader: &Reader, frame: &Frame, content: Markup, after: Markup) -> Markup {
    let tag = language::html_tag(&frame.language);
    html! {
        (breadcrumbs(&reader.say("learning-way"), &[
            (&urls::my_courses(), &reader.say("learning-my-courses")), ("", &frame.course_title),
        ]))
        div.player {
            (outline(reader, frame))
            article.player-text {
                p.player-place { (frame.place) }
                div lang=(tag) { (heading(&frame.unit_title)) }
                (content)
                (done_mark(reader, frame, &after))
                (way_on(reader, frame))
            }
            aside.player-notes aria-label=(reader.say("learning-notes")) { (note_form(reader, &frame.note)) }
        }
    }
}

fn done_mark(reader: &Reader, frame: &Frame, after: &Markup) -> Markup {
    html! {
        section.done-mark .is-done[frame.done_on.is_some()] aria-label=(reader.say("learning-done-label")) {
            @if let Some(day) = &frame.done_on {
                p { (status_mark(Mark::Yes, &reader.say_with("learning-done-on", &[("day", day.into())]))) }
            }
            (after)
            @if frame.complete() {
                p { a.button href=(frame.certificate) { (reader.say("learning-to-certificate")) } }
            }
        }
    }
}

fn way_on(reader: &Reader, frame: &Frame) -> Markup {
    html! {
        nav.pager aria-label=(reader.say("learning-way-on")) {
            @if let Some((href, title)) = &frame.previous {
                a rel="prev" href=(href) { (reader.say_with("learning-previous", &[("title", title.into())])) }
            }
            @if let Some((href, title)) = &frame.next {
                a rel="next" href=(href) { (reader.say_with("learning-next", &[("title", title.into())])) }
            }
        }
        // The script listens for them, so only the script shows the sentence.
        p.hint.no-print data-keys hidden { (reader.say("learning-keys")) }
    }
}

fn outline(reader: &Reader, frame: &Frame) -> Markup {
    let words = reader.say_with("learning-progress", &[("done", frame.done.into()), ("total", frame.total.into())]);
    html! {
        nav.player-outline aria-label=(reader.say("learning-outline")) {
            (progress(frame.done, frame.total, &words))
            // Closed on a phone, where the lesson comes first; the style sheet opens it where there is room.
            details {
                summary { (reader.say("learning-outline")) }
                ol lang=(language::html_tag(&frame.language)) {
                    @for line in &frame.outline {
                        li .done[line.done] {
                            @let foreign = line.foreign.as_deref();
                            a href=(line.href) lang=[foreign.map(language::html_tag)]
                                aria-current=[line.here.then_some("page")] { (line.title) }
                            " "
                            span.hint lang=(reader.locale().tag()) {
                                @if let Some(tag) = foreign { (language::name(reader, tag)) ", " }
                                (line.about)
                                @if line.done { ", " strong { (reader.say("learning-done")) } }
                            }
                        }
                    }
                }
                (language_choice(reader, frame))
            }
            ul.player-links {
                @if let Some(href) = &frame.download { li { a href=(href) { (reader.say("learning-to-download")) } } }
                li { a href=(frame.certificate) { (reader.say("learning-about-certificate")) } }
                @if let Some((href, licence)) = &frame.credits {
                    li { a href=(href) { (labelled(reader, &reader.say("catalog-credits"))) " " (licence) } }
                }
            }
        }
    }
}

fn language_choice(reader: &Reader, frame: &Frame) -> Markup {
    html! {
        @if frame.languages.len() > 1 {
            form.language-choice method="post" action=(frame.language_action) {
                input type="hidden" name="back" value=(frame.back_to);
                label for="course-language" { (reader.say("learning-language")) }
                select #course-language name="language" {
                    @for (tag, name) in &frame.languages {
                        option value=(tag) lang=(language::html_tag(tag)) selected[*tag == frame.language] { (name) }
                    }
                }
                button.button.quiet type="submit" { (reader.say("learning-language-button")) }
            }
        }
    }
}

impl Sample for Frame {
    fn samples(reader: &Reader) -> Vec<Self> {
        let line = |n: i64, done| OutlineLine {
            href: format!("/learn/gra_1/unit-{n}"),
            title: format!("Unit {n}"),
            foreign: (n == 3).then(|| "ja".to_owned()),
            about: format!("{}, 5", reader.say("catalog-kind-text")),
            done,
            here: n == 2,
        };
        let begun = Self {
            course_title: "A course".to_owned(),
            unit_title: "Unit 2".to_owned(),
            place: reader.say_with("learning-place", &[("n", 2.into()), ("total", 3.into())]),
            outline: vec![line(1, true), line(2, false), line(3, false)],
            done: 1,
            total: 3,
            previous: Some(("/learn/gra_1/unit-1".to_owned(), "Unit 1".to_owned())),
            next: Some(("/learn/gra_1/unit-3".to_owned(), "Unit 3".to_owned())),
            language: "en".to_owned(),
            languages: vec![("en".to_owned(), "English".to_owned()), ("ja".to_owned(), "日本語".to_owned())],
            language_action: "/learn/gra_1/language".to_owned(),
            back_to: "/learn/gra_1/unit-2".to_owned(),
            done_on: None,
            can_take_back: false,
            certificate: "/learn/gra_1/certificate".to_owned(),
            download: Some("/learn/gra_1/download".to_owned()),
            credits: Some(("/learn/gra_1/credits".to_owned(), "MIT".to_owned())),
            note: NoteView::sample(),
        };
        let mut complete = begun.clone();
        complete.done = 3;
        complete.done_on = Some("2 May 2028".to_owned());
        let mut slipped = begun.clone();
        slipped.done_on.clone_from(&complete.done_on);
        slipped.can_take_back = true;
        complete.languages.truncate(1);
        complete.next = None;
        vec![begun, complete, slipped]
    }
}
