//! One file of a course folder: `NN-name.LANG.md`, its front matter and its text.

use serde::Deserialize;
use toml::Spanned;

use super::finding::{Finding, Place};
use super::{DoneWhen, UnitKind, UnitText, VideoFiles, quiz, settings::is_slug};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: Spanned<String>,
    id: Option<Spanned<String>>,
    kind: Option<Spanned<String>>,
    minutes: Option<Spanned<i64>>,
    preview: Option<Spanned<bool>>,
    done: Option<Spanned<String>>,
    pass_mark: Option<Spanned<i64>>,
    image: Option<Spanned<String>>,
    alt: Option<String>,
    video: Option<Spanned<String>>,
    captions: Option<Spanned<String>>,
    poster: Option<Spanned<String>>,
    #[serde(default)]
    question: Vec<Spanned<quiz::Written>>,
}

/// What a file says about its unit, before the languages are compared. `None`: left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Structure {
    pub(super) id: Option<String>,
    pub(super) kind: Option<UnitKind>,
    pub(super) minutes: Option<i64>,
    pub(super) preview: Option<bool>,
    pub(super) done: Option<DoneWhen>,
    pub(super) pass_percent: Option<i64>,
}

/// One file, read.
#[derive(Clone, Debug)]
pub(super) struct UnitFile {
    pub(super) file: String,
    pub(super) order: String,
    pub(super) name: String,
    pub(super) language: String,
    pub(super) structure: Structure,
    pub(super) text: UnitText,
}

/// `NN-name.LANG.md` taken apart; `None` for any other name.
pub(super) fn parts_of_name(path: &str) -> Option<(&str, &str, &str)> {
    let stem = path.strip_suffix(".md")?;
    let (numbered, language) = stem.rsplit_once('.')?;
    let (order, name) = numbered.split_once('-')?;
    let is_number = !order.is_empty() && order.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && !path.contains('/')).then_some((order, name, language))
}

pub(super) fn read(file: &str, content: &str, findings: &mut Vec<Finding>) -> Option<UnitFile> {
    let (order, name, language) = parts_of_name(file)?;
    let content = content.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let Some((front, body)) = content.strip_prefix("+++\n").and_then(split_front) else {
        let what = "the file has no front matter";
        findings.push(Finding::error(
            file,
            1,
            what,
            "Begin the file with a line +++, then title = \"…\", then a line +++",
        ));
        return None;
    };
    let place = Place { file, text: front, lines_before: 1 };
    let written: Written = match toml::from_str(front) {
        Ok(written) => written,
        Err(error) => {
            findings.push(place.toml(&error));
            return None;
        }
    };
    let before = findings.len();
    let structure = structure(place, &written, findings);
    let questions = written.question.iter().filter_map(|question| match quiz::read(place, question) {
        Ok(question) => Some(question),
        Err(finding) => {
            findings.push(finding);
            None
        }
    });
    let text = UnitText {
        questions: questions.collect(),
        title: written.title.get_ref().trim().to_owned(),
        markdown: body.trim().to_owned(),
        body_line: front.matches('\n').count() + 3 + leading_lines(body),
        image: written.image.map(Spanned::into_inner),
        alt: written.alt,
        video: video_files(written.video, written.captions, written.poster),
    };
    if text.title.is_empty() {
        findings.push(place.error(written.title.span(), "the title is empty", "Write what the unit is called"));
    }
    (findings.len() == before || !findings.iter().skip(before).any(|finding| !finding.warning)).then(|| UnitFile {
        file: file.to_owned(),
        order: order.to_owned(),
        name: name.to_owned(),
        language: language.to_owned(),
        structure,
        text,
    })
}

/// A translation may name its captions alone; the film is then that of the first language.
fn video_files(
    video: Option<Spanned<String>>,
    captions: Option<Spanned<String>>,
    poster: Option<Spanned<String>>,
) -> Option<VideoFiles> {
    let said = video.is_some() || captions.is_some() || poster.is_some();
    said.then(|| VideoFiles {
        video: video.map(Spanned::into_inner).unwrap_or_default(),
        captions: captions.map(Spanned::into_inner),
        poster: poster.map(Spanned::into_inner),
    })
}

fn split_front(rest: &str) -> Option<(&str, &str)> {
    if let Some(body) = rest.strip_prefix("+++\n") {
        return Some(("", body));
    }
    let end = rest.find("\n+++\n").or_else(|| rest.ends_with("\n+++").then(|| rest.len() - 4))?;
    Some((rest.get(..=end)?, rest.get(end + 5..).unwrap_or_default()))
}

fn leading_lines(body: &str) -> usize {
    body.len()
        .checked_sub(body.trim_start().len())
        .and_then(|blank| body.get(..blank))
        .map_or(0, |blank| blank.matches('\n').count())
}

fn structure(place: Place<'_>, written: &Written, findings: &mut Vec<Finding>) -> Structure {
    let kind = written.kind.as_ref().and_then(|kind| {
        let known = UnitKind::from_name(kind.get_ref());
        if known.is_none() {
            let what = format!("{:?} is no kind of unit", kind.get_ref());
            findings.push(place.error(kind.span(), what, "Use text, image, video or quiz"));
        }
        known
    });
    let done = written.done.as_ref().and_then(|done| {
        let known = DoneWhen::from_name(done.get_ref());
        if known.is_none() {
            let what = format!("{:?} is no way to be done", done.get_ref());
            findings.push(place.error(done.span(), what, "Use marked, or for a quiz passed or answered"));
        }
        known
    });
    if let Some(id) = written.id.as_ref().filter(|id| !is_slug(id.get_ref())) {
        let what = format!("the id {:?} cannot be an address", id.get_ref());
        findings.push(place.error(id.span(), what, "Use lower-case letters, digits and hyphens"));
    }
    if let Some(minutes) = written.minutes.as_ref().filter(|minutes| !(1..=6000).contains(minutes.get_ref())) {
        findings.push(place.error(
            minutes.span(),
            "minutes must be from 1 to 6000",
            "Write about how long the unit takes",
        ));
    }
    if let Some(mark) = written.pass_mark.as_ref().filter(|mark| !(0..=100).contains(mark.get_ref())) {
        findings.push(place.error(mark.span(), "pass_mark is no percentage", "Write a whole number from 0 to 100"));
    }
    Structure {
        id: written.id.as_ref().map(|id| id.get_ref().clone()),
        kind,
        minutes: written.minutes.as_ref().map(|minutes| *minutes.get_ref()),
        preview: written.preview.as_ref().map(|preview| *preview.get_ref()),
        done,
        pass_percent: written.pass_mark.as_ref().map(|mark| *mark.get_ref()),
    }
}
