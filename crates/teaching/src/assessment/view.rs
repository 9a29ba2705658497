//! A quiz as shown: questions to answer, and after handing in what each answer earned; why, once the quiz is passed.

use lyceum_kernel::{Instant, Ratio};
use lyceum_web::components::{Mark, Table, button, disclosure, hidden, status_mark};
use lyceum_web::{FormErrors, Sample};
use lyceum_words::Reader;
use maud::{Markup, PreEscaped, html};

use super::{Answered, Attempt, Given};
use crate::catalog::{Asked, Question, language};

/// A quiz inside the player.
pub(crate) struct QuizView {
    pub(super) action: String,
    pub(super) language: String,
    pub(super) questions: Vec<Question>,
    pub(super) pass_mark: Ratio,
    pub(super) best: Option<Ratio>,
    pub(super) shown: Option<Attempt>,
    pub(super) earlier: Vec<(Instant, Ratio, bool)>,
    /// What stands in the fields already.
    pub(super) typed: Vec<Given>,
    /// Why it was not handed in.
    pub(super) errors: FormErrors,
}

impl QuizView {
    fn passed(&self) -> bool {
        self.best.is_some_and(|best| best >= self.pass_mark)
    }
}

/// The name of a question's field.
pub(super) fn field(n: usize) -> String {
    format!("question-{}", n + 1)
}

pub(crate) fn quiz(reader: &Reader, view: &QuizView) -> Markup {
    let mark = reader.percent(view.pass_mark);
    html! {
        @if let Some(attempt) = &view.shown { (result(reader, view, attempt)) }
        section.quiz aria-labelledby="quiz-title" {
            h2 #quiz-title { (reader.say(if view.shown.is_some() { "assessment-again" } else { "assessment-questions" })) }
            p { (reader.say_with("assessment-rule", &[("mark", mark.into())])) }
            @if let Some(best) = view.best {
                p { (reader.say_with("assessment-best", &[("mark", reader.percent(best).into())])) }
            }
            // Whoever has just passed goes on; the empty form would push the way on out of sight.
            @if view.shown.as_ref().is_some_and(|attempt| attempt.passed) && view.errors.is_empty() {
                details { summary { (reader.say("assessment-again-open")) } (questions(reader, view)) }
            } @else { (questions(reader, view)) }
        }
        (history(reader, view))
    }
}

fn questions(reader: &Reader, view: &QuizView) -> Markup {
    html! {
        form method="post" action=(view.action) {
            (hidden("language", &view.language))
            @for (n, question) in view.questions.iter().enumerate() {
                (asked(reader, view, n, question))
            }
            (button(&reader.say("assessment-hand-in")))
        }
    }
}

/// The questions of a draft: nothing is handed in, and what is right stands under each.
pub(super) fn read_over(reader: &Reader, view: &QuizView) -> Markup {
    let tag = language::html_tag(&view.language);
    html! {
        section.quiz aria-labelledby="quiz-title" {
            h2 #quiz-title { (reader.say("assessment-questions")) }
            p { (reader.say_with("assessment-rule", &[("mark", reader.percent(view.pass_mark).into())])) }
            @for (n, question) in view.questions.iter().enumerate() {
                (asked(reader, view, n, question))
                (disclosure(&reader.say("assessment-right-answer"), html! {
                    div lang=(tag) { (right(reader, question)) }
                    @if let Some(explanation) = &question.explanation { div.lesson lang=(tag) { (PreEscaped(explanation)) } }
                }))
            }
        }
    }
}

fn asked(reader: &Reader, view: &QuizView, n: usize, question: &Question) -> Markup {
    let typed = view.typed.get(n).unwrap_or(&Given::Nothing);
    let points = reader.say_with("assessment-points", &[("n", question.points.into())]);
    let number = reader.say_with("assessment-number", &[("n", (n + 1).into())]);
    let tag = language::html_tag(&view.language);
    let text = html! { span.hint { (number) " · " (points) } " " span lang=(tag) { (PreEscaped(&question.text)) } };
    let name = field(n);
    let error = view.errors.of(&name);
    let described = error.map(|_| format!("error-{name}"));
    match &question.asked {
        Asked::Single { options, .. } => html! {
            fieldset.quiz-question.invalid[error.is_some()] aria-describedby=[described] {
                legend { (text) }
                (error_line(&name, error))
                (choices(tag, &name, "radio", options, typed))
            }
        },
        Asked::Multiple { options, .. } => html! {
            fieldset.quiz-question.invalid[error.is_some()] aria-describedby=[described] {
                legend { (text) }
                p.hint { (reader.say("assessment-several")) }
                (error_line(&name, error))
                (choices(tag, &name, "checkbox", options, typed))
            }
        },
        Asked::Numeric { unit, .. } => html! {
            div.quiz-question.field.invalid[error.is_some()] {
                label for={ "field-" (name) } { (text) }
                p.hint id={ (name) "-hint" } { (reader.say("assessment-numeric")) }
                (error_line(&name, error))
                input id={ "field-" (name) } name=(name) type="text" inputmode="decimal" autocomplete="off"
                    value=(typed_text(typed)) aria-invalid=[error.map(|_| "true")]
                    aria-describedby={ (name) "-hint" @if error.is_some() { " error-" (name) } };
                @if let Some(unit) = unit { " " span lang=(tag) { (unit) } }
            }
        },
        Asked::Short { .. } => html! {
            div.quiz-question.field.invalid[error.is_some()] {
                label for={ "field-" (name) } { (text) }
                (error_line(&name, error))
                input id={ "field-" (name) } name=(name) type="text" lang=(tag) autocomplete="off"
                    value=(typed_text(typed)) aria-invalid=[error.map(|_| "true")] aria-describedby=[described];
            }
        },
    }
}

fn error_line(name: &str, error: Option<&str>) -> Markup {
    html! { @if let Some(error) = error { p.field-error id={ "error-" (name) } { (error) } } }
}

fn typed_text(typed: &Given) -> &str {
    match typed {
        Given::Typed(text) => text,
        Given::Nothing | Given::Chosen(_) => "",
    }
}

fn choices(tag: &str, name: &str, kind: &str, options: &[String], typed: &Given) -> Markup {
    let chosen = |place: usize| matches!(typed, Given::Chosen(chosen) if chosen.contains(&place));
    // An error leads to the first option.
    let id = |place: usize| if place == 0 { format!("field-{name}") } else { format!("{name}-{}", place + 1) };
    html! {
        @for (place, option) in options.iter().enumerate() {
            div.check {
                input type=(kind) id=(id(place)) name=(name) value=(place + 1) checked[chosen(place)];
                label for=(id(place)) lang=(tag) { (PreEscaped(option)) }
            }
        }
    }
}

fn result(reader: &Reader, view: &QuizView, attempt: &Attempt) -> Markup {
    let mark = reader.percent(attempt.mark);
    let (sign, key) =
        if attempt.passed { (Mark::Yes, "assessment-passed") } else { (Mark::No, "assessment-not-passed") };
    html! {
        section.quiz-result id="result" aria-labelledby="result-title" {
            h2 #result-title { (reader.say("assessment-result")) }
            p.lede { (status_mark(sign, &reader.say_with(key, &[("mark", mark.into())]))) }
            @if !attempt.passed { p { (reader.say("assessment-try-again")) } }
            @if !solved(view, attempt) { p { (reader.say("assessment-not-shown-yet")) } }
            ol {
                @for (question, answered) in view.questions.iter().zip(&attempt.answers) {
                    li { (explained(reader, view, question, answered, solved(view, attempt))) }
                }
            }
        }
    }
}

/// Whether the right answers may be shown: not before the quiz is passed, for they would pass it.
fn solved(view: &QuizView, attempt: &Attempt) -> bool {
    attempt.passed || view.passed()
}

fn explained(reader: &Reader, view: &QuizView, question: &Question, answered: &Answered, solved: bool) -> Markup {
    let tag = language::html_tag(&view.language);
    let (sign, key) = match answered.mark {
        mark if mark == Ratio::ONE => (Mark::Yes, "assessment-right"),
        mark if mark == Ratio::ZERO => (Mark::No, "assessment-wrong"),
        _ => (Mark::Manual, "assessment-partly"),
    };
    let earned = reader.say_with(key, &[("mark", reader.percent(answered.mark).into())]);
    html! {
        p lang=(tag) { (PreEscaped(&question.text)) }
        p { (status_mark(sign, &earned)) }
        dl.facts {
            div { dt { (reader.say("assessment-your-answer")) } dd lang=(tag) { (given(reader, question, &answered.given)) } }
            @if solved && answered.mark != Ratio::ONE {
                div { dt { (reader.say("assessment-right-answer")) } dd lang=(tag) { (right(reader, question)) } }
            }
        }
        @if let Some(explanation) = question.explanation.as_ref().filter(|_| solved) { div.lesson lang=(tag) { (PreEscaped(explanation)) } }
    }
}

fn options_at(options: &[String], places: &[usize]) -> Markup {
    html! { ul { @for option in places.iter().filter_map(|place| options.get(*place)) { li { (PreEscaped(option)) } } } }
}

fn given(reader: &Reader, question: &Question, given: &Given) -> Markup {
    match (&question.asked, given) {
        (Asked::Single { options, .. } | Asked::Multiple { options, .. }, Given::Chosen(places))
            if !places.is_empty() =>
        {
            options_at(options, places)
        }
        (_, Given::Typed(text)) if !text.trim().is_empty() => html! { (text) },
        _ => html! { span lang=(reader.locale().tag()) { (reader.say("assessment-no-answer")) } },
    }
}

fn right(reader: &Reader, question: &Question) -> Markup {
    match &question.asked {
        Asked::Single { options, right } => options_at(options, &[*right]),
        Asked::Multiple { options, right, .. } => options_at(options, right),
        Asked::Numeric { right, tolerance, unit } => html! {
            (decimal(reader, *right))
            @if let Some(unit) = unit { " " (unit) }
            @if *tolerance > Ratio::ZERO { " ± " (decimal(reader, *tolerance)) }
        },
        Asked::Short { right, .. } => html! { (right.first().map_or("", String::as_str)) },
    }
}

/// A fraction as a decimal in the reader's form where it is one, else as a fraction.
fn decimal(reader: &Reader, ratio: Ratio) -> String {
    let comma = if reader.locale() == lyceum_kernel::Locale::En { '.' } else { ',' };
    for digits in 0..=9_u32 {
        let scale = 10_i64.pow(digits);
        let Some(scaled) = Ratio::new(scale, 1).and_then(|scale| ratio.times(scale)).filter(|scaled| scaled.den() == 1)
        else {
            continue;
        };
        let sign = if scaled.num() < 0 { "−" } else { "" };
        let (whole, part) = (scaled.num().abs() / scale, scaled.num().abs() % scale);
        let width = usize::try_from(digits).unwrap_or_default();
        return if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}{comma}{part:0width$}") };
    }
    ratio.to_string()
}

fn history(reader: &Reader, view: &QuizView) -> Markup {
    html! {
        @if !view.earlier.is_empty() {
            (Table::new(reader.say("assessment-attempts"))
                .column(reader.say("assessment-when"))
                .figures(reader.say("assessment-mark"))
                .column(reader.say("assessment-outcome"))
                .rows(view.earlier.iter().map(|(at, mark, passed)| vec![
                    html! { (reader.instant(*at)) },
                    html! { (reader.percent(*mark)) },
                    html! { (reader.say(if *passed { "assessment-outcome-yes" } else { "assessment-outcome-no" })) },
                ])))
        }
        @if view.passed() && view.shown.is_none() { p { (reader.say("assessment-already")) } }
    }
}

impl Sample for QuizView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let ask = |text: &str, asked| Question {
            text: text.to_owned(),
            points: 2,
            explanation: Some("<p>Because.</p>".to_owned()),
            asked,
        };
        let options = || vec!["One".to_owned(), "<code>two</code>".to_owned(), "Three".to_owned()];
        let half = Ratio::percent(50);
        let questions = vec![
            ask("Which <em>one</em>?", Asked::Single { options: options(), right: 1 }),
            ask("Which ones?", Asked::Multiple { options: options(), right: vec![0, 2], partial: true }),
            ask(
                "How many?",
                Asked::Numeric { right: Ratio::percent(350), tolerance: half, unit: Some("days".to_owned()) },
            ),
            ask("A word?", Asked::Short { right: vec!["withdrawal".to_owned()], exact: false }),
        ];
        let fresh = |questions: &Vec<Question>| Self {
            action: "/learn/gra_1/quiz-1/quiz".to_owned(),
            language: "en".to_owned(),
            questions: questions.clone(),
            pass_mark: Ratio::percent(70),
            best: None,
            shown: None,
            earlier: Vec::new(),
            typed: Vec::new(),
            errors: FormErrors::default(),
        };
        let mut marked = fresh(&questions);
        let answer = |given, mark| Answered { given, mark };
        let at = Instant::from_micros(1_800_000_000_000_000);
        marked.shown = Some(Attempt {
            id: lyceum_kernel::Id::from_text("att_sample".to_owned()),
            grant: lyceum_kernel::Id::from_text("gra_sample".to_owned()),
            unit: "quiz-1".to_owned(),
            language: "en".to_owned(),
            answers: vec![
                answer(Given::Chosen(vec![1]), Ratio::ONE),
                answer(Given::Chosen(vec![0]), half),
                answer(Given::Typed("9".to_owned()), Ratio::ZERO),
                answer(Given::Nothing, Ratio::ZERO),
            ],
            mark: Ratio::new(3, 8).unwrap_or(Ratio::ZERO),
            passed: false,
            handed_in_at: at,
        });
        marked.best = Some(Ratio::ONE);
        marked.earlier = vec![(at, Ratio::ONE, true), (at, half, false)];
        let mut failed = fresh(&questions);
        failed.shown.clone_from(&marked.shown);
        failed.best = Some(half);
        let mut unanswered = fresh(&questions);
        for n in 0..questions.len() {
            unanswered.errors.add(&field(n), reader.say_with("assessment-unanswered", &[("n", (n + 1).into())]));
        }
        vec![fresh(&questions), marked, failed, unanswered]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lyceum_kernel::{Locale, Zone};
    use std::sync::Arc;

    #[test]
    fn a_fraction_is_shown_as_people_write_it() {
        let words = Arc::new(lyceum_words::Words::new(&[]).unwrap());
        let reader = |locale| Reader::new(Arc::clone(&words), locale, Zone::utc());
        let ratio = |text: &str| text.parse::<Ratio>().unwrap();
        assert_eq!(decimal(&reader(Locale::De), ratio("3.5")), "3,5");
        assert_eq!(decimal(&reader(Locale::En), ratio("-0.25")), "−0.25");
        assert_eq!(decimal(&reader(Locale::En), ratio("14")), "14");
        assert_eq!(decimal(&reader(Locale::En), ratio("1/3")), "1/3");
    }
}
