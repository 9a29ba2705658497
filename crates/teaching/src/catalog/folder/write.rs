//! Puts a course back on the disk as a folder, so that what an import made can be edited by hand.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use toml::{Table, Value};

use super::{CourseFolder, UnitSource, UnitText};
use crate::catalog::question::{Asked, Question};
use crate::catalog::{DoneWhen, UnitKind};

pub(super) fn save(course: &CourseFolder, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.parent().unwrap_or(folder))?;
    fs::create_dir(folder)?;
    fs::write(folder.join("course.toml"), settings(course)?)?;
    if let Some(text) = &course.licence_text {
        fs::write(folder.join("LICENSE.md"), text)?;
    }
    for (n, unit) in course.units.iter().enumerate() {
        for (language, text) in &unit.texts {
            let first = course.languages.first() == Some(language);
            let content = format!("+++\n{}+++\n\n{}\n", front(unit, text, first)?, text.markdown);
            fs::write(folder.join(format!("{:02}-{}.{language}.md", n + 1, unit.id)), content)?;
        }
    }
    for (path, file) in &course.files {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().unwrap_or(folder))?;
        fs::write(place, &file.bytes)?;
    }
    Ok(())
}

fn settings(course: &CourseFolder) -> io::Result<String> {
    let mut table = Table::new();
    table.insert("slug".into(), course.slug.clone().into());
    table.insert("languages".into(), course.languages.clone().into());
    table.insert("pass_mark".into(), course.pass_percent.into());
    if course.needs_mentor {
        table.insert("needs_mentor".into(), true.into());
    }
    for (key, value) in [("cover", &course.cover), ("licence", &course.licence)] {
        if let Some(value) = value {
            table.insert(key.into(), value.clone().into());
        }
    }
    if course.licence_text.is_some() {
        table.insert("licence_file".into(), "LICENSE.md".into());
    }
    for (key, by_language) in [("title", &course.titles), ("summary", &course.summaries)] {
        let texts: Table = by_language.iter().map(|(tag, text)| (tag.clone(), text.clone().into())).collect();
        table.insert(key.into(), texts.into());
    }
    let outcomes: Table = course.outcomes.iter().map(|(tag, list)| (tag.clone(), list.clone().into())).collect();
    table.insert("outcomes".into(), outcomes.into());
    toml::to_string_pretty(&table).map_err(io::Error::other)
}

fn front(unit: &UnitSource, text: &UnitText, first: bool) -> io::Result<String> {
    let mut table = Table::new();
    table.insert("title".into(), text.title.clone().into());
    if first {
        table.insert("kind".into(), unit.kind.name().into());
        table.insert("minutes".into(), unit.minutes.into());
        if unit.preview {
            table.insert("preview".into(), true.into());
        }
        if unit.kind == UnitKind::Quiz && unit.done == DoneWhen::Answered {
            table.insert("done".into(), unit.done.name().into());
        }
        if let Some(percent) = unit.pass_percent {
            table.insert("pass_mark".into(), percent.into());
        }
    }
    for (key, value) in [("image", &text.image), ("alt", &text.alt)] {
        if let Some(value) = value {
            table.insert(key.into(), value.clone().into());
        }
    }
    if let Some(video) = &text.video {
        table.insert("video".into(), video.video.clone().into());
        for (key, value) in [("captions", &video.captions), ("poster", &video.poster)] {
            if let Some(value) = value {
                table.insert(key.into(), value.clone().into());
            }
        }
    }
    let mut made = toml::to_string_pretty(&table).map_err(io::Error::other)?;
    for written in text.questions.iter().map(question) {
        let body = toml::to_string_pretty(&written).map_err(io::Error::other)?;
        write!(made, "\n[[question]]\n{body}").map_err(io::Error::other)?;
    }
    Ok(made)
}

fn question(question: &Question) -> Table {
    let mut table = Table::new();
    table.insert("type".into(), question.asked.type_name().into());
    table.insert("text".into(), question.text.clone().into());
    if question.points != 1 {
        table.insert("points".into(), question.points.into());
    }
    if let Some(explanation) = &question.explanation {
        table.insert("explanation".into(), explanation.clone().into());
    }
    let from_one = |n: usize| Value::Integer(i64::try_from(n).unwrap_or_default() + 1);
    match &question.asked {
        Asked::Single { options, right } => {
            table.insert("options".into(), options.clone().into());
            table.insert("answer".into(), from_one(*right));
        }
        Asked::Multiple { options, right, partial } => {
            table.insert("options".into(), options.clone().into());
            table.insert("answers".into(), Value::Array(right.iter().map(|n| from_one(*n)).collect()));
            table.insert("partial".into(), (*partial).into());
        }
        Asked::Numeric { right, tolerance, unit } => {
            table.insert("answer".into(), right.to_string().into());
            table.insert("tolerance".into(), tolerance.to_string().into());
            if let Some(unit) = unit {
                table.insert("unit".into(), unit.clone().into());
            }
        }
        Asked::Short { right, exact } => {
            table.insert("answers".into(), right.clone().into());
            table.insert("exact".into(), (*exact).into());
        }
    }
    table
}
