//! Follows every picture, video and file that a course names, and says which are missing, wrong or named by nobody.

use std::collections::BTreeMap;

use lyceum_media::Kind;

use super::assemble::Assembled;
use super::finding::Finding;
use super::settings::Settings;
use super::{FileSource, MOST_BYTES, UnitKind, UnitText, unit};
use crate::catalog::markdown;

/// The files a course uses.
pub(super) struct Used {
    pub(super) files: BTreeMap<String, FileSource>,
    pub(super) licence_text: Option<String>,
    /// Warnings about files that nothing names.
    pub(super) unnamed: Vec<Finding>,
}

struct Follower<'a> {
    given: BTreeMap<String, Vec<u8>>,
    used: BTreeMap<String, FileSource>,
    findings: &'a mut Vec<Finding>,
}

pub(super) fn follow(
    settings: &Settings,
    units: &[Assembled],
    given: BTreeMap<String, Vec<u8>>,
    findings: &mut Vec<Finding>,
) -> Used {
    let mut follower = Follower { given, used: BTreeMap::new(), findings };
    if let Some(cover) = &settings.cover {
        follower.take(cover, ("course.toml", None), true, Kind::is_picture, "a picture");
    }
    for unit in units {
        for (language, text) in &unit.unit.texts {
            let file = unit.files.get(language).map_or("course.toml", String::as_str);
            follower.text(unit, text, file);
        }
    }
    let licence_text = settings.licence_file.as_ref().and_then(|path| follower.licence(path));
    let unnamed = follower.unnamed(settings);
    Used { files: follower.used, licence_text, unnamed }
}

impl Follower<'_> {
    fn text(&mut self, unit: &Assembled, text: &UnitText, file: &str) {
        let open = unit.unit.preview;
        let at = (file, None);
        match unit.unit.kind {
            UnitKind::Image => match &text.image {
                Some(image) => self.take(image, at, open, Kind::is_picture, "a picture"),
                None => self.say(at, "the unit shows no picture", "Add image = \"media/…\" to the front matter"),
            },
            UnitKind::Video => self.video(text, at, open),
            UnitKind::Text | UnitKind::Quiz => {}
        }
        if unit.unit.kind == UnitKind::Image && text.alt.as_deref().is_none_or(|alt| alt.trim().is_empty()) {
            self.say(at, "the picture has no description", "Add alt = \"…\" for those who cannot see it");
        }
        let questions = text.questions.iter().map(|question| question.text.as_str());
        for (n, source) in std::iter::once(text.markdown.as_str()).chain(questions).enumerate() {
            for taken in markdown::taken_away(source) {
                let line = (n == 0).then(|| text.body_line + taken.line - 1);
                let what = format!("{} is not shown: what runs or embeds is taken out of a text", taken.what);
                let remedy = "Write the text without it; a link, a picture or a video unit can do the same";
                self.findings.push(Finding::warning(file, line, what, remedy));
            }
            for used in markdown::uses(source) {
                let line = (n == 0).then(|| text.body_line + used.line - 1);
                if used.picture && !used.described {
                    self.say(
                        (file, line),
                        "a picture has no description",
                        "Write it between the brackets: ![what it shows](…)",
                    );
                }
                if used.picture && !markdown::is_relative(&used.target) {
                    self.say(
                        (file, line),
                        "the picture lies on another site",
                        "Put it into the folder and name it by its path",
                    );
                } else if !used.target.starts_with("unit:") {
                    let fits = if used.picture { Kind::is_picture } else { |_: Kind| true };
                    self.take(
                        &used.target,
                        (file, line),
                        open,
                        fits,
                        if used.picture { "a picture" } else { "a file" },
                    );
                }
            }
        }
    }

    fn video(&mut self, text: &UnitText, at: (&str, Option<usize>), open: bool) {
        let Some(video) = text.video.as_ref().filter(|video| !video.video.is_empty()) else {
            return self.say(
                at,
                "the unit shows no video",
                "Add video = \"media/….mp4\" and captions = \"media/….vtt\"",
            );
        };
        self.take(&video.video, at, open, Kind::is_video, "an mp4 or webm video");
        match &video.captions {
            Some(captions) => self.take(captions, at, open, |kind| kind == Kind::Vtt, "a vtt file"),
            None => {
                let remedy = "Add captions = \"media/….vtt\" for those who cannot hear it";
                self.say(at, "the video has no captions", remedy);
            }
        }
        if let Some(poster) = &video.poster {
            self.take(poster, at, open, Kind::is_picture, "a picture");
        }
    }

    fn take(&mut self, path: &str, at: (&str, Option<usize>), open: bool, fits: fn(Kind) -> bool, wanted: &str) {
        let path = path.split('#').next().unwrap_or(path);
        if let Some(file) = self.used.get_mut(path) {
            file.open |= open;
            return;
        }
        let Some(bytes) = self.given.remove(path) else {
            return self.say(
                at,
                &format!("the file {path} is not in the folder"),
                "Add it, or correct its name; capitals matter",
            );
        };
        let Some(kind) = Kind::of(path).filter(|kind| fits(*kind)) else {
            return self.say(
                at,
                &format!("{path} is not {wanted}"),
                "See the list of file types in docs/guide/courses.md",
            );
        };
        if bytes.len() as u64 > MOST_BYTES {
            return self.say((path, None), "the file is larger than 200 MB", "Make it smaller, or cut it into parts");
        }
        if !kind.fits(&bytes) {
            return self.say(
                (path, None),
                &format!("the content is not {kind}"),
                "Save the file in the format its name says",
            );
        }
        self.used.insert(path.to_owned(), FileSource { bytes, kind, open });
    }

    fn licence(&mut self, path: &str) -> Option<String> {
        let text = self.given.remove(path).and_then(|bytes| String::from_utf8(bytes).ok());
        if text.is_none() {
            self.say(
                ("course.toml", None),
                &format!("the licence file {path} is not in the folder, or no UTF-8 text"),
                "Add it, or remove licence_file",
            );
        }
        text
    }

    fn unnamed(&self, settings: &Settings) -> Vec<Finding> {
        let what = "nothing in the course names this file, so it is not published";
        let remedy = "Name it in a text, or remove it; a unit is called NN-name.LANG.md";
        self.given
            .keys()
            .filter(|path| *path != "course.toml" && unit::parts_of_name(path).is_none())
            .filter(|path| settings.licence_file.as_ref() != Some(*path))
            .map(|path| Finding::warning(path, None, what, remedy))
            .collect()
    }

    fn say(&mut self, at: (&str, Option<usize>), what: &str, remedy: &str) {
        self.findings.push(Finding::error(at.0, at.1, what, remedy));
    }
}
