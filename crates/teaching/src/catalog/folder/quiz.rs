//! `[[question]]` in a front matter: read, and checked before anybody has to answer it.

use lyceum_kernel::Ratio;
use serde::Deserialize;
use toml::Spanned;

use super::finding::{Finding, Place};
use crate::catalog::question::{Asked, Question};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    #[serde(rename = "type")]
    kind: Spanned<String>,
    text: Spanned<String>,
    #[serde(default)]
    options: Vec<Spanned<String>>,
    answer: Option<Spanned<toml::Value>>,
    answers: Option<Spanned<Vec<Spanned<toml::Value>>>>,
    tolerance: Option<Spanned<toml::Value>>,
    unit: Option<String>,
    #[serde(default)]
    partial: bool,
    #[serde(default)]
    exact: bool,
    points: Option<Spanned<i64>>,
    explanation: Option<String>,
}

/// Turns what is written into a question, or says what is wrong with it. Texts stay Markdown here.
pub(super) fn read(place: Place<'_>, written: &Spanned<Written>) -> Result<Question, Finding> {
    let question = written.get_ref();
    let points = match &question.points {
        Some(points) if !(1..=1000).contains(points.get_ref()) => {
            return Err(place.error(
                points.span(),
                "points must be from 1 to 1000",
                "Write a whole number, or leave the line out for 1",
            ));
        }
        Some(points) => *points.get_ref(),
        None => 1,
    };
    if question.text.get_ref().trim().is_empty() {
        return Err(place.error(question.text.span(), "the question has no text", "Write what is asked"));
    }
    let asked = match question.kind.get_ref().as_str() {
        "single" => single(place, written)?,
        "multiple" => multiple(place, written)?,
        "numeric" => numeric(place, written)?,
        "short" => short(place, written)?,
        other => {
            let what = format!("{other:?} is no type of question");
            return Err(place.error(question.kind.span(), what, "Use single, multiple, numeric or short"));
        }
    };
    Ok(Question { text: question.text.get_ref().clone(), points, explanation: question.explanation.clone(), asked })
}

fn options(place: Place<'_>, written: &Spanned<Written>) -> Result<Vec<String>, Finding> {
    let options = &written.get_ref().options;
    if options.len() < 2 {
        return Err(place.error(
            written.span(),
            "a question with options needs at least two",
            "Add options = [\"…\", \"…\"]",
        ));
    }
    for (n, option) in options.iter().enumerate() {
        if options.iter().take(n).any(|before| before.get_ref() == option.get_ref()) {
            return Err(place.error(
                option.span(),
                format!("the option {:?} stands twice", option.get_ref()),
                "Make them differ",
            ));
        }
    }
    Ok(options.iter().map(|option| option.get_ref().clone()).collect())
}

/// The place of an option, written from 1.
fn option_place(place: Place<'_>, value: &Spanned<toml::Value>, count: usize) -> Result<usize, Finding> {
    let written =
        value.get_ref().as_integer().and_then(|n| usize::try_from(n).ok()).filter(|n| (1..=count).contains(n));
    written.map(|n| n - 1).ok_or_else(|| {
        let what = format!("{} is not the number of an option", value.get_ref());
        place.error(value.span(), what, format!("Write a whole number from 1 (the first option) to {count}"))
    })
}

fn single(place: Place<'_>, written: &Spanned<Written>) -> Result<Asked, Finding> {
    let options = options(place, written)?;
    let Some(answer) = &written.get_ref().answer else {
        return Err(place.error(
            written.span(),
            "the answer is missing",
            "Add answer = 1 (the number of the right option, from 1)",
        ));
    };
    let right = option_place(place, answer, options.len())?;
    Ok(Asked::Single { options, right })
}

fn multiple(place: Place<'_>, written: &Spanned<Written>) -> Result<Asked, Finding> {
    let options = options(place, written)?;
    let Some(answers) = written.get_ref().answers.as_ref().filter(|answers| !answers.get_ref().is_empty()) else {
        return Err(place.error(
            written.span(),
            "the answers are missing",
            "Add answers = [1, 3] (the numbers of all right options, from 1)",
        ));
    };
    let mut right = Vec::new();
    for value in answers.get_ref() {
        right.push(option_place(place, value, options.len())?);
    }
    right.sort_unstable();
    let before = right.len();
    right.dedup();
    if right.len() < before {
        return Err(place.error(answers.span(), "an answer stands twice", "Name each right option once"));
    }
    Ok(Asked::Multiple { options, right, partial: written.get_ref().partial })
}

fn number(place: Place<'_>, value: &Spanned<toml::Value>) -> Result<Ratio, Finding> {
    let read = match value.get_ref() {
        toml::Value::Integer(n) => Ratio::new(*n, 1),
        toml::Value::String(text) => text.parse().ok(),
        _ => None,
    };
    read.ok_or_else(|| {
        let what = format!("{} is not read as an exact number", value.get_ref());
        place.error(value.span(), what, "Write a whole number, or a decimal in quotes, as in \"3.5\"")
    })
}

fn numeric(place: Place<'_>, written: &Spanned<Written>) -> Result<Asked, Finding> {
    let question = written.get_ref();
    let Some(answer) = &question.answer else {
        return Err(place.error(written.span(), "the answer is missing", "Add answer = \"3.5\""));
    };
    let right = number(place, answer)?;
    let tolerance = match &question.tolerance {
        Some(value) => {
            let tolerance = number(place, value)?;
            if tolerance < Ratio::ZERO {
                return Err(place.error(
                    value.span(),
                    "the tolerance is below zero",
                    "Write how far off an answer may be, as in \"0.5\"",
                ));
            }
            tolerance
        }
        None => Ratio::ZERO,
    };
    Ok(Asked::Numeric { right, tolerance, unit: question.unit.clone() })
}

fn short(place: Place<'_>, written: &Spanned<Written>) -> Result<Asked, Finding> {
    let question = written.get_ref();
    let given: Vec<&Spanned<toml::Value>> = match (&question.answers, &question.answer) {
        (Some(answers), _) => answers.get_ref().iter().collect(),
        (None, Some(answer)) => vec![answer],
        (None, None) => Vec::new(),
    };
    let mut right = Vec::new();
    for value in given {
        match value.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => right.push(text.to_owned()),
            None => return Err(place.error(value.span(), "an answer is no text", "Write it in quotes")),
        }
    }
    if right.is_empty() {
        return Err(place.error(written.span(), "the answers are missing", "Add answers = [\"withdrawal\"]"));
    }
    Ok(Asked::Short { right, exact: question.exact })
}
