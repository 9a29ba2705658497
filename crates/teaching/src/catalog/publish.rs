//! From a course folder to a version in the database.
//!
//! Files go to the media store first, under the hash of what they hold: should the transaction then fail, they lie there
//! unnamed and do no harm. What is shown is made before it as well. The version is found again by the hash of the whole content, so
//! publishing twice is no change.

use std::collections::BTreeMap;

use lyceum_kernel::{Actor, Id, Ratio, hex};
use lyceum_media::Media;
use lyceum_school::{Fault, School, Tx};
use sha2::{Digest, Sha256};

use super::folder::{CourseFolder, FileSource, UnitSource, UnitText};
use super::store::{self, Current, Details, NewText, NewVersion};
use super::{CourseFile, CourseId, Extras, Question, UnitHead, UnitPage, Video, markdown, urls};
use crate::catalog::question::Asked;

/// A course folder as learners see it, made before any transaction. The addresses of its files are complete but for the version,
/// whose number only the transaction knows.
pub(super) struct Rendered<'a> {
    slug: &'a str,
    hash: String,
    details: Details,
    licence_text: Option<&'a str>,
    files: Vec<CourseFile>,
    texts: Vec<NewText<'a>>,
}

impl<'a> Rendered<'a> {
    pub(super) fn of(folder: &'a CourseFolder) -> Result<Self, Fault> {
        let mut texts = Vec::new();
        for unit in &folder.units {
            for (language, text) in &unit.texts {
                let page = page(&open_place, unit, language, text);
                let (title, html, extras) = (page.title, page.html, store::to_json(&page.extras)?);
                texts.push(NewText { unit: &unit.id, language, title, html, extras });
            }
        }
        let details = details(folder);
        let file = |(path, file): (&String, &FileSource)| CourseFile {
            path: path.clone(),
            media_key: media_key(&file.bytes),
            content_type: file.kind.content_type().to_owned(),
            size_bytes: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            open_to_all: file.open,
        };
        Ok(Self {
            slug: &folder.slug,
            hash: content_hash(folder, &store::to_json(&details)?, &texts),
            details,
            licence_text: folder.licence_text.as_deref(),
            files: folder.files.iter().map(file).collect(),
            texts,
        })
    }

    pub(super) const fn slug(&self) -> &str {
        self.slug
    }

    pub(super) fn hash(&self) -> &str {
        &self.hash
    }
}

/// Where a file lies of a version that has no number yet. No course has this id.
fn open_place(path: &str) -> String {
    urls::media(&CourseId::from_text("crs_open".to_owned()), 0, path)
}

/// Everything that can be done before the transaction, so that the one writer of SQLite waits for no large file and no Markdown:
/// stores the files, and makes what is shown.
pub(super) async fn prepare<'a>(school: &School, folder: &'a CourseFolder) -> Result<Rendered<'a>, Fault> {
    let rendered = Rendered::of(folder)?;
    for (source, file) in folder.files.values().zip(&rendered.files) {
        let stored = media(school)?.put(&file.media_key, source.bytes.clone()).await;
        stored.map_err(|error| Fault::other(error.to_string()))?;
    }
    Ok(rendered)
}

/// Stores the files, then publishes in a transaction of its own.
pub async fn bring_in(
    school: &School,
    actor: impl Into<Actor> + Send,
    folder: &CourseFolder,
) -> Result<CourseId, Fault> {
    let rendered = prepare(school, folder).await?;
    let mut tx = school.begin(actor).await?;
    let id = publish(&mut tx, &rendered).await?;
    tx.commit().await?;
    Ok(id)
}

/// Publishes the folder as the current version. Unchanged content makes no new version; content that waits as a draft makes that
/// draft the current version, and any other draft of the course is overtaken and ends.
pub(super) async fn publish(tx: &mut Tx, rendered: &Rendered<'_>) -> Result<CourseId, Fault> {
    let course = course_of(tx, rendered.slug).await?;
    if course.content_hash.as_ref() == Some(&rendered.hash) {
        return Ok(course.id);
    }
    let version = match store::open_draft(tx, &course.id).await? {
        Some((version, content)) if content == rendered.hash => version,
        _ => add_version(tx, &course.id, rendered).await?,
    };
    make_current(tx, &course, version).await?;
    Ok(course.id)
}

/// The course at an address, kept until the transaction ends from whoever else would publish or discard a version of it.
pub(super) async fn held(tx: &mut Tx, slug: &str) -> Result<Option<Current>, Fault> {
    tx.lock(&format!("course {slug}")).await?;
    Ok(store::current(tx, slug).await?)
}

/// As [`held`]; a course of which nothing is published is made if there is none.
pub(super) async fn course_of(tx: &mut Tx, slug: &str) -> Result<Current, Fault> {
    if let Some(current) = held(tx, slug).await? {
        return Ok(current);
    }
    let id: CourseId = tx.new_id();
    let at = tx.now();
    store::insert_course(tx, &id, slug, at).await?;
    Ok(Current { id, version: 0, content_hash: None })
}

/// Makes a stored version the one that is offered from now on. Whoever learns keeps theirs.
pub(super) async fn make_current(tx: &mut Tx, course: &Current, version: i64) -> Result<(), Fault> {
    let at = tx.now();
    if !store::make_current(tx, &course.id, (course.version, version), at).await? {
        return Err(Fault::other(format!("the course {} is being published by somebody else; try again", course.id)));
    }
    Ok(tx.audit("course published", &course.id).await?)
}

/// Stores what is shown as a version that nobody is offered yet, and says its number.
pub(super) async fn add_version(tx: &mut Tx, id: &CourseId, rendered: &Rendered<'_>) -> Result<i64, Fault> {
    let version = store::last_version(tx, id).await? + 1;
    let new = NewVersion {
        course: id,
        version,
        content_hash: &rendered.hash,
        details: &rendered.details,
        licence_text: rendered.licence_text,
        published_at: tx.now(),
    };
    store::insert_version(tx, &new).await?;
    for file in &rendered.files {
        store::insert_file(tx, (id, version), file).await?;
    }
    let (open, own) = (open_place(""), urls::media(id, version, ""));
    for text in &rendered.texts {
        let placed = NewText {
            unit: text.unit,
            language: text.language,
            title: text.title.clone(),
            html: text.html.replace(&open, &own),
            extras: text.extras.replace(&open, &own),
        };
        store::insert_text(tx, (id, version), &placed).await?;
    }
    Ok(version)
}

/// The school's media store.
pub(crate) fn media(school: &School) -> Result<&Media, Fault> {
    school
        .list::<Media>()
        .first()
        .ok_or_else(|| Fault::other("the school was started without a media store".to_owned()))
}

fn media_key(bytes: &[u8]) -> String {
    let hash = hex(&Sha256::digest(bytes));
    let (shelf, _) = hash.split_at_checked(2).unwrap_or((&hash, ""));
    format!("course-files/{shelf}/{hash}")
}

/// The hash of everything that learners can see, as they see it: a text that this program shows otherwise than an earlier one did is
/// another version when it is imported again. Lengths are hashed too, so that no two contents run into each other.
fn content_hash(folder: &CourseFolder, details: &str, texts: &[NewText<'_>]) -> String {
    let mut hasher = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    part(b"lyceum course 2");
    part(details.as_bytes());
    part(folder.licence_text.as_deref().unwrap_or_default().as_bytes());
    let open = open_place("");
    for text in texts {
        part(format!("{}/{}", text.unit, text.language).as_bytes());
        part(text.title.as_bytes());
        // Where a file lies is nothing that learners see.
        part(text.html.replace(&open, "").as_bytes());
        part(text.extras.replace(&open, "").as_bytes());
    }
    for (path, file) in &folder.files {
        part(path.as_bytes());
        part(&[u8::from(file.open)]);
        part(&Sha256::digest(&file.bytes));
    }
    hex(&hasher.finalize())
}

fn details(folder: &CourseFolder) -> Details {
    let units = folder.units.iter().map(|unit| UnitHead {
        id: unit.id.clone(),
        titles: unit
            .texts
            .iter()
            .map(|(language, text)| (language.clone(), markdown::spaced(language, &text.title)))
            .collect(),
        kind: unit.kind,
        minutes: unit.minutes,
        free_preview: unit.preview,
        done: unit.done,
        pass_mark: unit.pass_percent.map(Ratio::percent),
    });
    Details {
        languages: folder.languages.clone(),
        titles: folder.titles.iter().map(|(tag, text)| (tag.clone(), markdown::spaced(tag, text))).collect(),
        summaries: folder.summaries.iter().map(|(tag, text)| (tag.clone(), markdown::spaced(tag, text))).collect(),
        outcomes: folder.outcomes.iter().map(|(tag, texts)| (tag.clone(), all_spaced(tag, texts))).collect(),
        pass_mark: Ratio::percent(folder.pass_percent),
        needs_mentor: folder.needs_mentor,
        cover: folder.cover.clone(),
        licence: folder.licence.clone(),
        units: units.collect(),
    }
}

fn all_spaced(language: &str, texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| markdown::spaced(language, text)).collect()
}

/// A unit in one language as it is shown; `place` says where a file of the course lies.
fn page(place: &dyn Fn(&str) -> String, unit: &UnitSource, language: &str, text: &UnitText) -> UnitPage {
    let html = markdown::to_html(language, &text.markdown, place);
    let captions: BTreeMap<&String, &String> =
        unit.texts.iter().filter_map(|(tag, other)| Some((tag, other.video.as_ref()?.captions.as_ref()?))).collect();
    let video = text.video.as_ref().map(|video| {
        let own = video.captions.iter().map(|path| (language.to_owned(), place(path)));
        let others =
            captions.iter().filter(|(tag, path)| tag.as_str() != language && Some(**path) != video.captions.as_ref());
        Video {
            src: place(&video.video),
            content_type: lyceum_media::Kind::of(&video.video)
                .map_or("video/mp4", lyceum_media::Kind::content_type)
                .to_owned(),
            captions: own.chain(others.map(|(tag, path)| ((*tag).clone(), place(path)))).collect(),
            poster: video.poster.as_ref().map(|path| place(path)),
        }
    });
    let extras = Extras {
        image: text.image.as_ref().map(|path| (place(path), text.alt.clone().unwrap_or_default())),
        video,
        questions: text.questions.iter().map(|question| shown(language, question, place)).collect(),
    };
    UnitPage { language: language.to_owned(), title: markdown::spaced(language, &text.title), html, extras }
}

fn shown(language: &str, question: &Question, place: &dyn Fn(&str) -> String) -> Question {
    let line = |text: &String| markdown::line_to_html(language, text, place);
    let asked = match &question.asked {
        Asked::Single { options, right } => {
            Asked::Single { options: options.iter().map(line).collect(), right: *right }
        }
        Asked::Multiple { options, right, partial } => {
            Asked::Multiple { options: options.iter().map(line).collect(), right: right.clone(), partial: *partial }
        }
        other => other.clone(),
    };
    Question {
        text: line(&question.text),
        points: question.points,
        explanation: question.explanation.as_ref().map(|text| markdown::part_to_html(language, text, place)),
        asked,
    }
}
