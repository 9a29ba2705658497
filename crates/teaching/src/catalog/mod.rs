//! What the school teaches: courses, published from folders of Markdown as versions that never change.
//!
//! `folder/` reads and checks what an author wrote, `markdown.rs` makes it safe to show, `publish.rs` stores it, `drafts.rs` keeps
//! it back until somebody has looked at it, `import/` takes courses of others, `pages.rs` serves course files and the units that are open to everyone. Prices and the public
//! catalogue are `offers`, above.

mod drafts;
pub mod folder;
pub mod import;
mod known;
pub mod language;
pub(crate) mod lesson;
pub(crate) mod markdown;
mod pages;
mod publish;
pub mod question;
mod store;
pub mod urls;

use std::collections::BTreeMap;
use std::sync::Arc;

use lyceum_kernel::{Instant, Locale, Ratio, id};
use lyceum_people::Check;
use lyceum_school::{Fault, Read};
use lyceum_store::Reads;
use lyceum_words::Source;
use serde::{Deserialize, Serialize};

pub use drafts::{Changes, Draft, Renamed, changes, discard_draft, draft, drafts, keep_back, publish_draft};
pub use folder::{CourseFolder, Finding};
pub use pages::router;
pub use publish::bring_in;
pub use question::{Asked, Question};

id!(
    /// A course, through all its versions.
    CourseId,
    "crs"
);

/// The words of this slice.
pub const TEXT: Source = Source {
    slice: "catalog",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// A published version of a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Which course.
    pub id: CourseId,
    /// Its address.
    pub slug: String,
    /// Which version, from 1.
    pub version: i64,
    /// When this version was published.
    pub published_at: Instant,
    /// Tags; the first is complete.
    pub languages: Vec<String>,
    /// By language.
    pub titles: BTreeMap<String, String>,
    /// By language.
    pub summaries: BTreeMap<String, String>,
    /// What you will be able to do, by language.
    pub outcomes: BTreeMap<String, Vec<String>>,
    /// What the mean of the quizzes must reach.
    pub pass_mark: Ratio,
    /// True when a mentor belongs to the course.
    pub needs_mentor: bool,
    /// The path of a picture for the catalogue.
    pub cover: Option<String>,
    /// One line about the licence of the content.
    pub licence: Option<String>,
    /// The units, in order.
    pub units: Vec<UnitHead>,
}

/// What is known of a unit without opening it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitHead {
    /// Its id inside the course.
    pub id: String,
    /// By language; a language may be missing.
    pub titles: BTreeMap<String, String>,
    /// What it is.
    pub kind: UnitKind,
    /// About how long it takes.
    pub minutes: i64,
    /// True when anybody may read it.
    pub free_preview: bool,
    /// What counts as done.
    pub done: DoneWhen,
    /// For a quiz: what the best attempt must reach.
    pub pass_mark: Option<Ratio>,
}

/// What a unit is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnitKind {
    /// A text to read.
    Text,
    /// A picture to look at.
    Image,
    /// A video with captions.
    Video,
    /// Questions with automatic marking.
    Quiz,
}

/// What counts as done.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DoneWhen {
    /// The learner says so.
    Marked,
    /// The best attempt reaches the pass mark.
    Passed,
    /// An attempt was handed in.
    Answered,
}

/// A unit in one language, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitPage {
    /// The language it is in, which may not be the one asked for.
    pub language: String,
    /// The title.
    pub title: String,
    /// Clean HTML; addresses `unit:…` mean other units of the course.
    pub html: String,
    /// What it shows besides.
    pub extras: Extras,
}

/// What a unit shows besides its text. Addresses are complete.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extras {
    /// The picture and its description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<(String, String)>,
    /// The video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<Video>,
    /// The questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
}

/// A video with everything that goes with it. Addresses are complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Video {
    /// The film.
    pub src: String,
    /// Its type.
    pub content_type: String,
    /// Captions: language and address; the first is the reader's.
    pub captions: Vec<(String, String)>,
    /// The picture before it plays.
    pub poster: Option<String>,
}

impl Course {
    /// The course language that suits a reader best.
    pub fn language_for(&self, locale: Locale) -> &str {
        language::best(&self.languages, locale)
    }

    /// The title for a reader of the school.
    pub fn title(&self, locale: Locale) -> &str {
        self.title_in(self.language_for(locale))
    }

    /// The title in a language of the course.
    pub fn title_in<'a>(&'a self, tag: &str) -> &'a str {
        in_language(&self.titles, &self.languages, tag).map_or(self.slug.as_str(), String::as_str)
    }

    /// The summary for a reader of the school; empty when there is none.
    pub fn summary(&self, locale: Locale) -> &str {
        in_language(&self.summaries, &self.languages, self.language_for(locale)).map_or("", String::as_str)
    }

    /// What you will be able to do.
    pub fn outcomes(&self, locale: Locale) -> &[String] {
        in_language(&self.outcomes, &self.languages, self.language_for(locale)).map_or(&[], Vec::as_slice)
    }

    /// How many units this version has.
    pub fn units_total(&self) -> i64 {
        i64::try_from(self.units.len()).unwrap_or(i64::MAX)
    }

    /// About how long the whole takes.
    pub fn minutes(&self) -> i64 {
        self.units.iter().map(|unit| unit.minutes).sum()
    }

    /// The address of the cover.
    pub fn cover_url(&self) -> Option<String> {
        self.cover.as_ref().map(|path| urls::media(&self.id, self.version, path))
    }

    /// One of its units.
    pub fn unit(&self, id: &str) -> Option<&UnitHead> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The title of a unit in a language of the course, or in the first.
    pub fn unit_title<'a>(&'a self, unit: &'a UnitHead, tag: &str) -> &'a str {
        in_language(&unit.titles, &self.languages, tag).map_or(unit.id.as_str(), String::as_str)
    }

    /// The language in which a unit is shown to somebody who wants `tag`: that one, or the first where it is missing.
    pub fn unit_language<'a>(&'a self, unit: &UnitHead, tag: &'a str) -> &'a str {
        if unit.titles.contains_key(tag) { tag } else { self.languages.first().map_or(tag, String::as_str) }
    }

    /// How many units there are in a language of the course.
    pub fn units_in(&self, tag: &str) -> i64 {
        let there = self.units.iter().filter(|unit| unit.titles.contains_key(tag)).count();
        i64::try_from(there).unwrap_or(i64::MAX)
    }

    /// True when there are quizzes, without which no mean decides over the certificate.
    pub fn has_quizzes(&self) -> bool {
        self.units.iter().any(|unit| unit.kind == UnitKind::Quiz)
    }

    /// What the best attempt at a quiz must reach.
    pub fn pass_mark_of(&self, unit: &UnitHead) -> Ratio {
        unit.pass_mark.unwrap_or(self.pass_mark)
    }
}

fn in_language<'a, T>(texts: &'a BTreeMap<String, T>, languages: &[String], tag: &str) -> Option<&'a T> {
    texts.get(tag).or_else(|| languages.first().and_then(|first| texts.get(first)))
}

impl UnitHead {
    /// The title in a language, or in any that there is.
    pub fn title(&self, tag: &str) -> &str {
        self.titles
            .get(tag)
            .or_else(|| self.titles.get("en"))
            .or_else(|| self.titles.values().next())
            .map_or(self.id.as_str(), String::as_str)
    }
}

impl UnitKind {
    /// The word in a course folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Image => "image",
            Self::Video => "video",
            Self::Quiz => "quiz",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Text, Self::Image, Self::Video, Self::Quiz].into_iter().find(|kind| kind.name() == name)
    }

    /// The key of the word that a reader sees.
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "catalog-kind-text",
            Self::Image => "catalog-kind-image",
            Self::Video => "catalog-kind-video",
            Self::Quiz => "catalog-kind-quiz",
        }
    }
}

impl DoneWhen {
    /// The word in a course folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Marked => "marked",
            Self::Passed => "passed",
            Self::Answered => "answered",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Marked, Self::Passed, Self::Answered].into_iter().find(|done| done.name() == name)
    }
}

/// The current version of the course at an address.
pub async fn find(r: &mut impl Reads, slug: &str) -> Result<Option<Arc<Course>>, Fault> {
    store::by_slug(r, slug).await
}

/// The current version of a course.
pub async fn by_id(r: &mut impl Reads, id: &CourseId) -> Result<Option<Arc<Course>>, Fault> {
    store::by_id(r, id).await
}

/// A certain version of a course, current or not.
pub async fn version(r: &mut impl Reads, id: &CourseId, version: i64) -> Result<Option<Arc<Course>>, Fault> {
    store::version(r, id, version).await
}

/// Current versions by address, `most` at a time, after the address of the last one seen. An empty query finds all.
pub async fn list(r: &mut impl Reads, query: &str, after: Option<&str>, most: i64) -> Result<Vec<Course>, Fault> {
    store::list(r, &query.trim().to_lowercase(), after.unwrap_or_default(), most.clamp(1, 200)).await
}

/// The licence text that goes with a version.
pub async fn licence_text(r: &mut impl Reads, course: &Course) -> Result<Option<String>, Fault> {
    store::licence_text(r, &course.id, course.version).await
}

/// A unit of a version, in the wanted language or else in the first.
pub async fn unit_page(
    r: &mut impl Reads,
    course: &Course,
    unit: &str,
    wanted: &str,
) -> Result<Option<UnitPage>, Fault> {
    let first = course.languages.first().map_or("en", String::as_str);
    store::unit_page(r, course, unit, (wanted, first)).await
}

/// A file of a course version that can be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseFile {
    /// Its path in the course.
    pub path: String,
    /// Where it lies in the media store.
    pub media_key: String,
    /// What a browser is told it is.
    pub content_type: String,
    /// How large it is.
    pub size_bytes: i64,
    /// True when anybody may fetch it.
    pub open_to_all: bool,
}

/// The PDF and video files of a version: what the player offers to take away.
pub async fn downloads(r: &mut impl Reads, course: &CourseId, version: i64) -> Result<Vec<CourseFile>, Fault> {
    let files = store::files(r, course, version).await?;
    let wanted = |file: &CourseFile| {
        lyceum_media::Kind::from_content_type(&file.content_type).is_some_and(|kind| kind.is_download())
    };
    Ok(files.into_iter().filter(wanted).collect())
}

// How a file is sent and found; who may have it is decided in `learning`.
pub(crate) use pages::{credits_markup, file_to_save, serve_file};
pub(crate) use publish::media;
pub(crate) use store::file;

/// Every version of a course holds what it says it holds.
pub(crate) async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let (looked_at, findings) = store::broken_versions(read).await?;
    Ok(vec![Check { invariant: 5, name: "published courses are whole", looked_at, findings }])
}

#[cfg(test)]
mod tests;
