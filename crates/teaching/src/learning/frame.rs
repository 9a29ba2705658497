//! The frame of the player: outline at the side, the unit in the middle, notes beside, the way on below.
//!
//! Lessons (`player.rs`) and quizzes (`assessment`) stand in the same frame. A draft, which nobody learns from yet, stands among the
//! same neighbours ([`Among`]) without what is a learner's own.

use lyceum_kernel::Instant;
use lyceum_school::{Fault, Read};
use lyceum_web::components::{Mark, breadcrumbs, heading, labelled, pager, progress, status_mark};
use lyceum_web::{Caller, Sample};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::notes::{NoteView, note_form};
use super::{Grant, urls};
use crate::catalog::{Course, DoneWhen, UnitHead, UnitKind, language};

/// A unit among the others of its course, whoever reads it.
#[derive(Clone)]
pub(crate) struct Among {
    pub(crate) language: String,
    pub(crate) title: String,
    place: String,
    lines: Vec<OutlineLine>,
    /// The units before and after, as (address, words).
    previous: Option<(String, String)>,
    pub(crate) next: Option<(String, String)>,
}

/// What stands around a unit.
#[derive(Clone)]
pub(crate) struct Frame {
    pub(crate) among: Among,
    pub(crate) course_title: String,
    done: i64,
    total: i64,
    languages: Vec<(String, String)>,
    language_action: String,
    back_to: String,
    pub(crate) done_on: Option<String>,
    /// Marked today and not the last one open: a slip can be taken back.
    pub(crate) can_take_back: bool,
    certificate: String,
    download: Option<String>,
    credits: Option<(String, String)>,
    note: NoteView,
}

/// A line of the outline.
#[derive(Clone)]
struct OutlineLine {
    href: String,
    title: String,
    /// The language of the title, where it is not the one of the course.
    foreign: Option<String>,
    about: String,
    done: bool,
    here: bool,
}

impl Among {
    /// The unit at a place in its course; `href` says where each is read.
    pub(crate) fn of(
        reader: &Reader,
        course: &Course,
        here: usize,
        language: &str,
        href: &dyn Fn(&UnitHead) -> String,
    ) -> Self {
        let line = |(place, head): (usize, &UnitHead)| OutlineLine {
            href: href(head),
            title: course.unit_title(head, language).to_owned(),
            foreign: Some(course.unit_language(head, language)).filter(|shown| *shown != language).map(str::to_owned),
            about: about(reader, head),
            done: false,
            here: place == here,
        };
        let lines: Vec<OutlineLine> = course.units.iter().enumerate().map(line).collect();
        let way = |key: &str, place: Option<usize>| {
            let line = lines.get(place?)?;
            Some((line.href.clone(), reader.say_with(key, &[("title", line.title.as_str().into())])))
        };
        let (n, total) = (here + 1, lines.len());
        Self {
            language: language.to_owned(),
            title: lines.get(here).map(|line| line.title.clone()).unwrap_or_default(),
            place: reader.say_with("learning-place", &[("n", n.into()), ("total", total.into())]),
            previous: way("learning-previous", here.checked_sub(1)),
            next: way("learning-next", Some(here + 1)),
            lines,
        }
    }
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
        let mut among = Among::of(reader, course, here, &tag, &|head| href(grant, head));
        for (line, head) in among.lines.iter_mut().zip(&course.units) {
            line.done = done_at(&head.id).is_some();
        }
        let marked_today =
            unit.done == DoneWhen::Marked && done_at(&unit.id).map(|at| at.day(&zone)) == Some(read.today());
        let units_done = i64::try_from(done.len()).unwrap_or(i64::MAX);
        Ok(Self {
            among,
            course_title: course.title_in(&tag).to_owned(),
            done: units_done,
            can_take_back: marked_today && units_done < grant.units_total,
            total: grant.units_total,
            languages: course.languages.iter().map(|tag| (tag.clone(), language::own_name(tag).to_owned())).collect(),
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
    let words = reader.say_with("learning-progress", &[("done", frame.done.into()), ("total", frame.total.into())]);
    let side = Side {
        above: progress(frame.done, frame.total, &words),
        languages: language_choice(reader, frame),
        below: links(reader, frame),
    };
    let content = html! { (content) (done_mark(reader, frame, &after)) };
    let beside =
        html! { aside.player-notes aria-label=(reader.say("learning-notes")) { (note_form(reader, &frame.note)) } };
    html! {
        (breadcrumbs(&reader.say("learning-way"), &[
            (&urls::my_courses(), &reader.say("learning-my-courses")), ("", &frame.course_title),
        ]))
        (in_player(reader, &frame.among, &side, &content, &beside))
    }
}

/// What stands in the outline beside its lines.
pub(crate) struct Side {
    pub(crate) above: Markup,
    pub(crate) languages: Markup,
    pub(crate) below: Markup,
}

/// The player: the outline, a unit with the way on, and what stands beside it.
pub(crate) fn in_player(reader: &Reader, among: &Among, side: &Side, content: &Markup, beside: &Markup) -> Markup {
    html! {
        div.player {
            (outline(reader, among, side))
            article.player-text #lesson {
                p.player-place { (among.place) }
                div lang=(language::html_tag(&among.language)) { (heading(&among.title)) }
                (content)
                (way_on(reader, among))
            }
            (beside)
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

fn way_on(reader: &Reader, among: &Among) -> Markup {
    html! {
        (pager(&reader.say("learning-way-on"),
            among.previous.as_ref().map(|(href, words)| (href.as_str(), words.as_str())),
            among.next.as_ref().map(|(href, words)| (href.as_str(), words.as_str()))))
        // The script listens for them, so only the script shows the sentence.
        p.hint.no-print data-keys hidden { (reader.say("learning-keys")) }
    }
}

fn outline(reader: &Reader, among: &Among, side: &Side) -> Markup {
    html! {
        // Whoever comes by the keyboard need not walk through every unit to reach the one that is open.
        a.skip href="#lesson" { (reader.say("learning-skip-outline")) }
        nav.player-outline aria-label=(reader.say("learning-outline")) {
            (side.above)
            // Closed on a phone, where the lesson comes first; the style sheet opens it where there is room.
            details {
                summary { (reader.say("learning-outline")) }
                ol lang=(language::html_tag(&among.language)) {
                    @for line in &among.lines {
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
                (side.languages)
            }
            (side.below)
        }
    }
}

fn links(reader: &Reader, frame: &Frame) -> Markup {
    html! {
        ul.player-links {
            @if let Some(href) = &frame.download { li { a href=(href) { (reader.say("learning-to-download")) } } }
            li { a href=(frame.certificate) { (reader.say("learning-about-certificate")) } }
            @if let Some((href, licence)) = &frame.credits {
                li { a href=(href) { (labelled(reader, &reader.say("catalog-credits"))) " " (licence) } }
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
                        option value=(tag) lang=(language::html_tag(tag)) selected[*tag == frame.among.language] { (name) }
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
            among: Among {
                language: "en".to_owned(),
                title: "Unit 2".to_owned(),
                place: reader.say_with("learning-place", &[("n", 2.into()), ("total", 3.into())]),
                lines: vec![line(1, true), line(2, false), line(3, false)],
                previous: Some(("/learn/gra_1/unit-1".to_owned(), "Back: Unit 1".to_owned())),
                next: Some(("/learn/gra_1/unit-3".to_owned(), "Next: Unit 3".to_owned())),
            },
            course_title: "A course".to_owned(),
            done: 1,
            total: 3,
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
        complete.among.next = None;
        vec![begun, complete, slipped]
    }
}
