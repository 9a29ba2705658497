//! The short list of file types a course may hold, each with what a browser is told about it.
//!
//! The name decides the type and the first bytes must agree, so that a script cannot travel as a picture.

use std::fmt;

/// A type of file that a course may hold.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Hash)]
pub enum Kind {
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A WebP picture.
    Webp,
    /// A GIF picture.
    Gif,
    /// A drawing; shown only under a policy that runs nothing.
    Svg,
    /// An MP4 video.
    Mp4,
    /// A WebM video.
    Webm,
    /// Captions of a video.
    Vtt,
    /// A PDF file.
    Pdf,
    /// Plain text.
    Text,
    /// A table as comma-separated values.
    Csv,
    /// An archive.
    Zip,
}

impl Kind {
    /// The type that a file's name says, if it is on the list.
    pub fn of(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "png" => Self::Png,
            "jpg" | "jpeg" => Self::Jpeg,
            "webp" => Self::Webp,
            "gif" => Self::Gif,
            "svg" => Self::Svg,
            "mp4" => Self::Mp4,
            "webm" => Self::Webm,
            "vtt" => Self::Vtt,
            "pdf" => Self::Pdf,
            "txt" => Self::Text,
            "csv" => Self::Csv,
            "zip" => Self::Zip,
            _ => return None,
        })
    }

    /// The `Content-Type` that is sent.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Svg => "image/svg+xml",
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
            Self::Vtt => "text/vtt; charset=utf-8",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Zip => "application/zip",
        }
    }

    /// The type that a stored `Content-Type` names.
    pub fn from_content_type(text: &str) -> Option<Self> {
        const ALL: [Kind; 12] = [
            Kind::Png,
            Kind::Jpeg,
            Kind::Webp,
            Kind::Gif,
            Kind::Svg,
            Kind::Mp4,
            Kind::Webm,
            Kind::Vtt,
            Kind::Pdf,
            Kind::Text,
            Kind::Csv,
            Kind::Zip,
        ];
        ALL.into_iter().find(|kind| kind.content_type() == text)
    }

    /// True for what a page shows in place; everything else is sent as a file to save.
    pub fn shown_in_page(self) -> bool {
        self.is_picture() || self.is_video() || self == Self::Vtt
    }

    /// True for pictures.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Webp | Self::Gif | Self::Svg)
    }

    /// True for videos.
    pub fn is_video(self) -> bool {
        matches!(self, Self::Mp4 | Self::Webm)
    }

    /// True for what the player offers to take away: PDF files and videos.
    pub fn is_download(self) -> bool {
        self.is_video() || self == Self::Pdf
    }

    /// True when the first bytes are those of this type.
    pub fn fits(self, bytes: &[u8]) -> bool {
        match self {
            Self::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            Self::Jpeg => bytes.starts_with(b"\xff\xd8\xff"),
            Self::Webp => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
            Self::Gif => bytes.starts_with(b"GIF8"),
            Self::Svg => text(bytes).is_some_and(|text| text.contains("<svg")),
            Self::Mp4 => bytes.get(4..8) == Some(b"ftyp"),
            Self::Webm => bytes.starts_with(b"\x1a\x45\xdf\xa3"),
            Self::Vtt => text(bytes).is_some_and(|text| text.trim_start_matches('\u{feff}').starts_with("WEBVTT")),
            Self::Pdf => bytes.starts_with(b"%PDF-"),
            Self::Text | Self::Csv => text(bytes).is_some(),
            Self::Zip => bytes.starts_with(b"PK"),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.content_type())
    }
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_and_the_bytes_must_agree() {
        assert_eq!(Kind::of("a/b.PNG"), Some(Kind::Png));
        assert_eq!(Kind::of("page.html"), None);
        assert_eq!(Kind::of("noending"), None);
        assert!(Kind::Png.fits(b"\x89PNG\r\n\x1a\nrest"));
        assert!(!Kind::Png.fits(b"<script>"));
        assert!(Kind::Vtt.fits(b"WEBVTT\n"));
        assert!(!Kind::Mp4.fits(b"short"));
    }

    #[test]
    fn only_pictures_videos_and_captions_are_shown_in_place() {
        assert!(Kind::Svg.shown_in_page());
        assert!(!Kind::Pdf.shown_in_page());
        assert!(!Kind::Text.shown_in_page());
        assert_eq!(Kind::from_content_type("video/mp4"), Some(Kind::Mp4));
        assert_eq!(Kind::from_content_type("text/html"), None);
    }
}
