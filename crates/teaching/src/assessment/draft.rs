//! A draft in the player: the staff reads an imported version as learners will, before it is published.
//!
//! Nobody learns here: there is no grant, so no progress, no note and no attempt is written down, and the answers of a quiz stand
//! under its questions. It lies in this slice because it shows lessons and quizzes alike. Published or discarded is a draft in
//! the owner's shop, above.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use lyceum_kernel::{Instant, Ratio, Role};
use lyceum_school::School;
use lyceum_web::components::{Tone, breadcrumbs, link, notice};
use lyceum_web::{Agent, Answer, FormErrors, Page, Problem, Sample};
use lyceum_words::Reader;
use maud::{Markup, html};
use serde::Deserialize;

use super::view::{QuizView, read_over};
use crate::catalog::lesson::lesson;
use crate::catalog::{self, Course, DoneWhen, Extras, Question, UnitHead, UnitKind, UnitPage, language, urls};
use crate::learning::{Among, Side, in_player};

/// Which language it is read in.
#[derive(Deserialize)]
pub(super) struct Wish {
    language: Option<String>,
}

pub(super) async fn show(
    State(school): State<School>,
    agent: Agent,
    Path((slug, unit)): Path<(String, String)>,
    Query(wish): Query<Wish>,
) -> Answer {
    let mut read = school.read(&agent).await?;
    let course = catalog::draft(&mut read, &slug).await?.ok_or(Problem::NotFound)?.course;
    let place = course.units.iter().position(|head| head.id == unit).ok_or(Problem::NotFound)?;
    let wanted = wish.language.filter(|tag| course.languages.contains(tag));
    let language = wanted.unwrap_or_else(|| course.language_for(agent.locale()).to_owned());
    let page = catalog::unit_page(&mut read, &course, &unit, &language).await?.ok_or(Problem::NotFound)?;
    let reader = agent.reader();
    let title = format!("{} · {}", page.title, course.title_in(&language));
    let is_owner = agent.role() == Some(Role::Owner);
    let view = DraftUnitView { course, place, language, page, is_owner };
    Ok(Page::new(&agent, title).wide().main(markup(reader, &view)))
}

/// A unit of a draft, as shown.
pub(super) struct DraftUnitView {
    course: Arc<Course>,
    place: usize,
    language: String,
    page: UnitPage,
    /// Whether the reader may publish it.
    is_owner: bool,
}

impl DraftUnitView {
    fn href(&self, unit: &str) -> String {
        urls::draft_unit(&self.course.slug, unit, &self.language)
    }
}

pub(super) fn markup(reader: &Reader, view: &DraftUnitView) -> Markup {
    let title = view.course.title_in(&view.language);
    let up = urls::draft(&view.course.slug);
    let among = Among::of(reader, &view.course, view.place, &view.language, &|head| view.href(&head.id));
    // No progress, no files to take away and no certificate: those are a learner's own.
    let side = Side { above: html! {}, languages: languages(reader, view), below: html! {} };
    html! {
        (breadcrumbs(&reader.say("learning-way"), &[("", title)]))
        (notice(Tone::Warn, &reader.say("assessment-draft"), html! {
            p { (reader.say("assessment-draft-text")) }
            @if view.is_owner { p { (link(&up, &reader.say("assessment-draft-back"))) } }
        }))
        (in_player(reader, &among, &side, &content(reader, view), &html! {}))
    }
}

fn content(reader: &Reader, view: &DraftUnitView) -> Markup {
    let to_unit = |unit: &str| view.href(unit);
    let questions = &view.page.extras.questions;
    if questions.is_empty() {
        return lesson(reader, &view.page, &view.language, &to_unit);
    }
    let intro = UnitPage { extras: Extras::default(), ..view.page.clone() };
    let pass_mark =
        view.course.units.get(view.place).map_or(view.course.pass_mark, |head| view.course.pass_mark_of(head));
    let quiz = QuizView {
        action: String::new(),
        language: view.page.language.clone(),
        questions: questions.clone(),
        pass_mark,
        best: None,
        shown: None,
        earlier: Vec::new(),
        typed: Vec::new(),
        errors: FormErrors::default(),
    };
    html! {
        @if !intro.html.trim().is_empty() { (lesson(reader, &intro, &view.language, &to_unit)) }
        (read_over(reader, &quiz))
    }
}

/// Links, where a learner's choice is kept: here nothing is.
fn languages(reader: &Reader, view: &DraftUnitView) -> Markup {
    let here = view.course.units.get(view.place).map_or("", |head| head.id.as_str());
    html! {
        @if view.course.languages.len() > 1 {
            p { (reader.say("learning-language")) }
            ul {
                @for tag in &view.course.languages {
                    li {
                        a href=(urls::draft_unit(&view.course.slug, here, tag)) lang=(language::html_tag(tag))
                            aria-current=[(*tag == view.language).then_some("true")] { (language::own_name(tag)) }
                    }
                }
            }
        }
    }
}

impl Sample for DraftUnitView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let head = |id: &str, kind| UnitHead {
            id: id.to_owned(),
            titles: [("en".to_owned(), format!("Unit {id}"))].into(),
            kind,
            minutes: 5,
            free_preview: false,
            done: DoneWhen::Marked,
            pass_mark: None,
        };
        let course = Arc::new(Course {
            id: lyceum_kernel::Id::from_text("crs_sample".to_owned()),
            slug: "a-course".to_owned(),
            version: 2,
            published_at: Instant::from_micros(0),
            languages: vec!["en".to_owned(), "ja".to_owned()],
            titles: [("en".to_owned(), "A course".to_owned())].into(),
            summaries: std::collections::BTreeMap::new(),
            outcomes: std::collections::BTreeMap::new(),
            pass_mark: Ratio::percent(70),
            needs_mentor: false,
            cover: None,
            licence: None,
            units: vec![head("one", UnitKind::Text), head("two", UnitKind::Quiz)],
        });
        let questions: Vec<Question> =
            QuizView::samples(reader).into_iter().next().map(|quiz| quiz.questions).unwrap_or_default();
        let view = |place, language: &str, questions: Vec<Question>, is_owner| Self {
            course: course.clone(),
            place,
            language: language.to_owned(),
            page: UnitPage {
                language: "en".to_owned(),
                title: "A unit".to_owned(),
                html: "<p>Text</p>".to_owned(),
                extras: Extras { questions, ..Extras::default() },
            },
            is_owner,
        };
        vec![view(0, "en", Vec::new(), false), view(1, "ja", questions, true)]
    }
}
