//! A course's PDF and video files in one archive. Taking them away is a fact that the terms ask for (C2f, C3f): that it was
//! begun is written down before the first byte leaves, that it was whole before the last piece does.

use axum::body::Body;
use axum::extract::{Path, State};
use futures::stream::{self, BoxStream, StreamExt};
use lyceum_kernel::Actor;
use lyceum_media::{Entry, Piece};
use lyceum_school::{Fault, School};
use lyceum_web::components::{Table, breadcrumbs, button, empty_state, heading, lede};
use lyceum_web::{Answer, Learner, Page, Problem, RawForm, Sample};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::{ConfirmView, DownloadId, GrantId, Step, confirm_page, own_grant, store, urls, warnings};
use crate::catalog::{self, CourseFile};

/// What there is to take away.
pub(crate) struct DownloadView {
    course_title: String,
    course_href: String,
    action: String,
    files: Vec<(String, String)>,
    whole: String,
}

/// A size in the reader's form: kilobytes, or megabytes with none after the mark.
fn size(reader: &Reader, bytes: i64) -> String {
    let kilobytes = (bytes + 999) / 1000;
    if kilobytes < 1000 {
        reader.say_with("learning-kilobytes", &[("n", reader.number(kilobytes).into())])
    } else {
        reader.say_with("learning-megabytes", &[("n", reader.number((kilobytes + 500) / 1000).into())])
    }
}

/// What a file is called; the folder it lies in is the author's business.
fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

pub(super) async fn offer(State(school): State<School>, learner: Learner, Path(id): Path<String>) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let files = catalog::downloads(&mut read, &course.id, course.version).await?;
    let reader = learner.reader();
    let view = DownloadView {
        course_title: course.title_in(grant.language_of(&course, learner.locale())).to_owned(),
        course_href: urls::grant(&grant.id),
        action: urls::download(&grant.id),
        whole: size(reader, files.iter().map(|file| file.size_bytes).sum()),
        files: files.into_iter().map(|file| (name(&file.path).to_owned(), size(reader, file.size_bytes))).collect(),
    };
    Ok(Page::new(&learner, reader.say("learning-download")).main(markup(reader, &view)))
}

pub(crate) fn markup(reader: &Reader, view: &DownloadView) -> Markup {
    html! {
        (breadcrumbs(&reader.say("learning-way"), &[
            (&urls::my_courses(), &reader.say("learning-my-courses")),
            (&view.course_href, &view.course_title),
            ("", &reader.say("learning-download")),
        ]))
        (heading(&reader.say("learning-download")))
        @if view.files.is_empty() {
            (empty_state(&reader.say("learning-download-none"), &reader.say("learning-download-none-text"),
                Some((&view.course_href, &reader.say("learning-confirm-back")))))
        } @else {
            (lede(&reader.say("learning-download-lede")))
            (Table::new(reader.say("learning-download-files"))
                .column(reader.say("learning-download-file"))
                .figures(reader.say("learning-download-size"))
                .rows(view.files.iter().map(|(path, size)| vec![html! { (path) }, html! { (size) }])))
            form method="post" action=(view.action) {
                (button(&reader.say_with("learning-download-button", &[("size", view.whole.as_str().into())])))
            }
            p.hint { (reader.say("learning-download-fact")) }
        }
    }
}

pub(super) async fn take(
    State(school): State<School>,
    learner: Learner,
    Path(id): Path<String>,
    form: RawForm,
) -> Answer {
    let mut read = school.read(&learner).await?;
    let (grant, course) = own_grant(&mut read, &learner, &id).await?;
    let files = catalog::downloads(&mut read, &course.id, course.version).await?;
    if files.is_empty() {
        return Err(Problem::NotFound);
    }
    let reader = learner.reader();
    if !form.has("confirmed") {
        let found = warnings(&mut read, &grant, Step::Download, reader).await?;
        if !found.is_empty() {
            let view = ConfirmView {
                title: reader.say("learning-confirm-download"),
                lede: reader.say("learning-confirm-download-lede"),
                warnings: found,
                action: urls::download(&grant.id),
                carried: Vec::new(),
                button: reader.say("learning-confirm-download-button"),
                back: (urls::grant(&grant.id), reader.say("learning-confirm-back")),
                back_keeps: false,
            };
            return Ok(confirm_page(&learner, &view));
        }
    }
    let packed = pack(&school, &files).await?;
    // Written down before the first byte leaves: a download that happened is never unknown.
    let mut tx = school.begin(&learner).await?;
    if !super::hold(&mut tx, &grant).await? {
        return Err(super::FinishError::Ended.into());
    }
    let sizes = files.iter().map(|file| file.size_bytes).sum();
    let files = i64::try_from(files.len()).unwrap_or(i64::MAX);
    let download = store::insert_download(&mut tx, &grant.id, files, sizes).await?;
    tx.commit().await?;
    let whole = Whole { school, by: learner.into(), grant: grant.id, download };
    let body = Body::from_stream(noted(packed, whole));
    Ok(catalog::file_to_save(&format!("{}.zip", course.slug), "application/zip", body))
}

/// A download of which nobody knows yet whether it will be whole.
pub(super) struct Whole {
    pub(super) school: School,
    pub(super) by: Actor,
    pub(super) grant: GrantId,
    pub(super) download: DownloadId,
}

impl Whole {
    async fn note(&self) -> Result<(), Fault> {
        let mut tx = self.school.begin(self.by.clone()).await?;
        store::download_is_whole(&mut tx, &self.download).await?;
        tx.audit("course files downloaded", &self.grant).await?;
        Ok(tx.commit().await?)
    }
}

/// The pieces of an archive on their way out. Each waits until the next one is there: the last leaves only when all of it
/// was read and that is written down. An archive that breaks off, or whose reader goes away, is not a whole download.
pub(super) fn noted(pieces: BoxStream<'static, Piece>, whole: Whole) -> BoxStream<'static, Result<Vec<u8>, Fault>> {
    stream::try_unfold((pieces, None, whole), next_piece).boxed()
}

/// What is still to be sent: the pieces that were not read yet, and the one that waits for them.
type Sending = (BoxStream<'static, Piece>, Option<Vec<u8>>, Whole);

async fn next_piece((mut pieces, mut waiting, whole): Sending) -> Result<Option<(Vec<u8>, Sending)>, Fault> {
    while let Some(piece) = pieces.next().await {
        if let Some(before) = waiting.replace(piece.map_err(Fault::other)?) {
            return Ok(Some((before, (pieces, waiting, whole))));
        }
    }
    let Some(last) = waiting else { return Ok(None) };
    whole.note().await?;
    Ok(Some((last, (stream::empty().boxed(), None, whole))))
}

/// The archive, ready to be sent; nothing is read yet. What is missing is found now, before anything is written down.
async fn pack(school: &School, files: &[CourseFile]) -> Result<BoxStream<'static, Piece>, Fault> {
    let media = catalog::media(school)?;
    let mut entries = Vec::with_capacity(files.len());
    for file in files {
        let size = media.size(&file.media_key).await.map_err(Fault::other)?;
        entries.push(Entry { name: file.path.clone(), key: file.media_key.clone(), size });
    }
    Ok(lyceum_media::archive(media, entries))
}

impl Sample for DownloadView {
    fn samples(reader: &Reader) -> Vec<Self> {
        let view = |files: Vec<(String, String)>| Self {
            course_title: "A course".to_owned(),
            course_href: "/learn/gra_1".to_owned(),
            action: "/learn/gra_1/download".to_owned(),
            files,
            whole: size(reader, 12_400_000),
        };
        vec![view(vec![("media/a.pdf".to_owned(), size(reader, 24_000))]), view(Vec::new())]
    }
}
