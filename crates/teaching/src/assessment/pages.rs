//! The quiz inside the player: answer, hand in, see what it earned.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_school::{Read, School};
use lyceum_web::components::error_summary;
use lyceum_web::{Answer, FormErrors, Learner, Page, Problem, RawForm, see_other};
use lyceum_words::Reader;
use maud::html;
use serde::Deserialize;

use super::view::{QuizView, field, quiz};
use super::{Attempt, Given, draft, marking};
use crate::catalog::lesson::lesson;
use crate::catalog::{self, Asked, Course, Question, UnitHead, UnitKind};
use crate::learning::{
    self, BACK, ConfirmView, Frame, Grant, Step, confirm_page, framed, own_grant, remember, urls, warnings,
};

/// The pages of this slice.
pub fn router() -> Router<School> {
    Router::new()
        .route("/learn/{grant}/{unit}/quiz", get(show).post(hand_in))
        .route("/courses/{slug}/draft/{unit}", get(draft::show))
}

/// Which attempt is shown.
#[derive(Deserialize)]
struct Shown {
    attempt: Option<String>,
}

fn quiz_unit<'c>(course: &'c Course, unit: &str) -> Result<&'c UnitHead, Problem> {
    course.unit(unit).filter(|head| head.kind == UnitKind::Quiz).ok_or(Problem::NotFound)
}

async fn show(
    State(school): State<School>,
    learner: Learner,
    Path((id, unit)): Path<(String, String)>,
    Query(shown): Query<Shown>,
) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let head = quiz_unit(&course, &unit)?;
    if grant.first_opened_at.is_none() {
        // A course is begun at one door, where what that costs is said first; it leads back here.
        return Ok(see_other(&urls::unit(&grant.id, &head.id)));
    }
    remember(&school, &learner, &grant, &head.id).await?;
    let sitting = Sitting { learner: &learner, grant: &grant, course: &course, head };
    quiz_page(&mut read, &sitting, shown.attempt.as_deref(), None).await
}

/// Who sits before which quiz.
#[derive(Copy, Clone)]
struct Sitting<'a> {
    learner: &'a Learner,
    grant: &'a Grant,
    course: &'a Course,
    head: &'a UnitHead,
}

/// What comes back to the form instead of being handed in, and why.
struct Back {
    language: String,
    given: Vec<Given>,
    errors: FormErrors,
}

async fn quiz_page(read: &mut Read, sitting: &Sitting<'_>, shown: Option<&str>, back: Option<Back>) -> Answer {
    let Sitting { learner, grant, course, head } = *sitting;
    let frame = Frame::read(read, learner, grant, course, head).await?;
    let attempts = super::attempts(read, &grant.id, &head.id).await?;
    let attempt = attempts.iter().find(|attempt| Some(attempt.id.as_str()) == shown).cloned();
    // A result is explained in the language in which it was answered.
    let answered = attempt.as_ref().map(|attempt| attempt.language.as_str());
    let language = back
        .as_ref()
        .map(|back| back.language.as_str())
        .or(answered)
        .unwrap_or(frame.among.language.as_str())
        .to_owned();
    let page = catalog::unit_page(read, course, &head.id, &language).await?.ok_or(Problem::NotFound)?;
    let reader = learner.reader();
    let best = super::best_marks(read, &grant.id).await?;
    let (given, errors) = match back {
        Some(back) => (back.given, back.errors),
        None => (typed(attempt.as_ref()), FormErrors::default()),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let view = QuizView {
        action: urls::quiz(&grant.id, &head.id),
        language: page.language.clone(),
        questions: page.extras.questions.clone(),
        pass_mark: course.pass_mark_of(head),
        best: best.into_iter().find(|(unit, _)| *unit == head.id).map(|(_, mark)| mark),
        typed: given,
        errors,
        earlier: attempts.iter().map(|attempt| (attempt.handed_in_at, attempt.mark, attempt.passed)).collect(),
        shown: attempt,
    };
    let to_unit = |unit: &str| urls::unit(&grant.id, unit);
    let intro = catalog::UnitPage { extras: catalog::Extras::default(), ..page };
    let content = html! {
        (error_summary(&view.errors, reader))
        @if !intro.html.trim().is_empty() { (lesson(reader, &intro, &language, &to_unit)) }
        (quiz(reader, &view))
    };
    let title = format!("{} · {}", frame.among.title, frame.course_title);
    Ok(Page::new(learner, title).wide().status(status).main(framed(reader, &frame, content, html! {})))
}

/// After a failed attempt the fields hold what was answered, so that only the wrong ones need another try.
fn typed(attempt: Option<&Attempt>) -> Vec<Given> {
    attempt
        .filter(|attempt| !attempt.passed)
        .map(|attempt| attempt.answers.iter().map(|a| a.given.clone()).collect())
        .unwrap_or_default()
}

async fn hand_in(
    State(school): State<School>,
    learner: Learner,
    Path((id, unit)): Path<(String, String)>,
    form: RawForm,
) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let head = quiz_unit(&course, &unit)?;
    let wanted = grant.language_of(&course, learner.locale());
    let language = if form.has("language") { form.text("language") } else { wanted };
    let page = catalog::unit_page(&mut read, &course, &head.id, language).await?.ok_or(Problem::NotFound)?;
    let given: Vec<Given> =
        page.extras.questions.iter().enumerate().map(|(n, question)| answer(&form, n, question)).collect();
    let reader = learner.reader();
    let errors = unfit(reader, &page.extras.questions, &given);
    if form.has(BACK) || !errors.is_empty() {
        let sitting = Sitting { learner: &learner, grant: &grant, course: &course, head };
        let back = Back { language: page.language, given, errors };
        return quiz_page(&mut read, &sitting, None, Some(back)).await;
    }
    let done = learning::done_units(&mut read, &grant.id).await?;
    if !form.has("confirmed") && !done.iter().any(|(done, _)| *done == head.id) {
        let found = warnings(&mut read, &grant, Step::FinishUnit, reader).await?;
        if !found.is_empty() {
            let view = ConfirmView {
                title: reader.say("assessment-confirm"),
                lede: reader.say("assessment-confirm-lede"),
                warnings: found,
                action: urls::quiz(&grant.id, &head.id),
                carried: Vec::new(),
                button: reader.say("assessment-confirm-button"),
                back: (urls::quiz(&grant.id, &head.id), reader.say("learning-confirm-back")),
                back_keeps: true,
            };
            return Ok(confirm_page(&learner, &view.carrying(&form)));
        }
    }
    let mut tx = school.begin(&learner).await?;
    let attempt = super::hand_in(&mut tx, &grant, &head.id, &page.language, given).await?;
    tx.commit().await?;
    Ok(see_other(&format!("{}?attempt={}#result", urls::quiz(&grant.id, &head.id), attempt.id)))
}

/// Reads one answer from the form. Whatever is no option counts as nothing.
fn answer(form: &RawForm, n: usize, question: &Question) -> Given {
    let name = field(n);
    match &question.asked {
        Asked::Single { options, .. } | Asked::Multiple { options, .. } => {
            let mut places: Vec<usize> = form
                .all(&name)
                .into_iter()
                .filter_map(|value| value.trim().parse::<usize>().ok()?.checked_sub(1))
                .filter(|place| *place < options.len())
                .collect();
            places.sort_unstable();
            places.dedup();
            if places.is_empty() { Given::Nothing } else { Given::Chosen(places) }
        }
        Asked::Numeric { .. } | Asked::Short { .. } => match form.text(&name) {
            "" => Given::Nothing,
            text => Given::Typed(text.chars().take(500).collect()),
        },
    }
}

/// What cannot be marked: a question without an answer, and what stands in a field for a number and is none. It is said
/// beside the field, never marked as a wrong answer, and nothing is handed in: who sends an empty form learns nothing.
fn unfit(reader: &Reader, questions: &[Question], given: &[Given]) -> FormErrors {
    let mut errors = FormErrors::default();
    for (n, (question, given)) in questions.iter().zip(given).enumerate() {
        match (&question.asked, given) {
            (_, Given::Nothing) => {
                errors.add(&field(n), reader.say_with("assessment-unanswered", &[("n", (n + 1).into())]));
            }
            (Asked::Numeric { .. }, Given::Typed(text)) if marking::number(text).is_none() => {
                let args = [("n", (n + 1).into()), ("typed", text.as_str().into())];
                errors.add(&field(n), reader.say_with("assessment-no-number", &args));
            }
            _ => {}
        }
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_from_the_form_and_nonsense_counts_as_nothing() {
        let options = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
        let question = |asked| Question { text: String::new(), points: 1, explanation: None, asked };
        let multiple = question(Asked::Multiple { options, right: vec![0], partial: false });
        let form = RawForm::of(&[
            ("question-1", "3"),
            ("question-1", "1"),
            ("question-1", "3"),
            ("question-2", "99"),
            ("question-3", " x "),
        ]);
        assert_eq!(answer(&form, 0, &multiple), Given::Chosen(vec![0, 2]));
        assert_eq!(answer(&form, 1, &multiple), Given::Nothing);
        let short = question(Asked::Short { right: vec!["x".to_owned()], exact: false });
        assert_eq!(answer(&form, 2, &short), Given::Typed("x".to_owned()));
        assert_eq!(answer(&form, 3, &short), Given::Nothing);
    }
}
