//! `course.toml`: what the course is.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::finding::{Finding, Place};
use crate::catalog::language;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    slug: Spanned<String>,
    languages: Spanned<Vec<Spanned<String>>>,
    pass_mark: Option<Spanned<i64>>,
    cover: Option<String>,
    #[serde(default)]
    needs_mentor: bool,
    licence: Option<String>,
    licence_file: Option<String>,
    title: Spanned<BTreeMap<String, Spanned<String>>>,
    #[serde(default)]
    summary: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    outcomes: BTreeMap<String, Spanned<Vec<String>>>,
}

/// The settings of a course, checked.
#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    pub(super) slug: String,
    pub(super) languages: Vec<String>,
    pub(super) pass_percent: i64,
    pub(super) cover: Option<String>,
    pub(super) needs_mentor: bool,
    pub(super) licence: Option<String>,
    pub(super) licence_file: Option<String>,
    pub(super) titles: BTreeMap<String, String>,
    pub(super) summaries: BTreeMap<String, String>,
    pub(super) outcomes: BTreeMap<String, Vec<String>>,
}

/// Lower-case letters, digits and hyphens; begins with a letter or digit.
pub(super) fn is_slug(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 80 && text.bytes().all(allowed) && !text.starts_with('-') && !text.ends_with('-')
}

pub(super) fn read(place: Place<'_>, findings: &mut Vec<Finding>) -> Option<Settings> {
    let written: Written = match toml::from_str(place.text) {
        Ok(written) => written,
        Err(error) => {
            findings.push(place.toml(&error));
            return None;
        }
    };
    check_names(place, &written, findings);
    check_languages(place, &written, findings);
    Some(Settings {
        slug: written.slug.into_inner(),
        languages: written.languages.into_inner().into_iter().map(Spanned::into_inner).collect(),
        pass_percent: written.pass_mark.map_or(70, Spanned::into_inner),
        cover: written.cover,
        needs_mentor: written.needs_mentor,
        licence: written.licence,
        licence_file: written.licence_file,
        titles: written.title.into_inner().into_iter().map(|(tag, text)| (tag, text.into_inner())).collect(),
        summaries: written.summary.into_iter().map(|(tag, text)| (tag, text.into_inner())).collect(),
        outcomes: written.outcomes.into_iter().map(|(tag, list)| (tag, list.into_inner())).collect(),
    })
}

fn check_names(place: Place<'_>, written: &Written, findings: &mut Vec<Finding>) {
    let slug = written.slug.get_ref();
    if !is_slug(slug) {
        let what = format!("the slug {slug:?} cannot be an address");
        findings.push(place.error(
            written.slug.span(),
            what,
            "Use lower-case letters, digits and hyphens, as in \"law-for-sellers\"",
        ));
    }
    if let Some(mark) = written.pass_mark.as_ref().filter(|mark| !(0..=100).contains(mark.get_ref())) {
        let what = format!("pass_mark is {}, which is no percentage", mark.get_ref());
        findings.push(place.error(mark.span(), what, "Write a whole number from 0 to 100"));
    }
}

fn check_languages(place: Place<'_>, written: &Written, findings: &mut Vec<Finding>) {
    let languages = written.languages.get_ref();
    if languages.is_empty() {
        findings.push(place.error(
            written.languages.span(),
            "languages is empty",
            "Name at least one, as in [\"en\"]; the first must be complete",
        ));
    }
    for (n, tag) in languages.iter().enumerate() {
        if !language::is_tag(tag.get_ref()) {
            let what = format!("{:?} is no language tag", tag.get_ref());
            findings.push(place.error(tag.span(), what, "Write it in lower case, as in \"en\" or \"pt-br\""));
        }
        if languages.iter().take(n).any(|before| before.get_ref() == tag.get_ref()) {
            findings.push(place.error(tag.span(), format!("{:?} stands twice", tag.get_ref()), "Remove one of them"));
        }
    }
    let known = |tag: &str| languages.iter().any(|language| language.get_ref() == tag);
    let titles = written.title.get_ref();
    if let Some(first) = languages.first().filter(|first| !titles.contains_key(first.get_ref().as_str())) {
        let what = format!("the title in the first language, {:?}, is missing", first.get_ref());
        findings.push(place.error(
            written.title.span(),
            what,
            format!("Add `{} = \"…\"` under [title]", first.get_ref()),
        ));
    }
    for (tag, text) in titles.iter().chain(&written.summary) {
        if !known(tag) {
            let what = format!("there is a text for {tag:?}, which is not among the languages");
            findings.push(place.error(text.span(), what, format!("Add {tag:?} to languages, or remove the line")));
        } else if text.get_ref().trim().is_empty() {
            findings.push(place.error(
                text.span(),
                format!("the text for {tag:?} is empty"),
                "Write it, or remove the line",
            ));
        }
    }
    for (tag, list) in written.outcomes.iter().filter(|(tag, _)| !known(tag)) {
        let what = format!("there are outcomes for {tag:?}, which is not among the languages");
        findings.push(place.error(list.span(), what, format!("Add {tag:?} to languages, or remove the line")));
    }
}
