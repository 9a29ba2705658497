//! The fonts of the machine: asked only for characters that our own fonts do not have, so that most documents look alike
//! everywhere. What is there is looked up once, at the first such character; a font is read when it is used.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontInfo, FontStyle};

/// Where systems keep the fonts that everybody may use.
const PLACES: [&str; 6] = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/run/current-system/sw/share/X11/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:\\Windows\\Fonts",
];

/// Folders in folders, no further: a link may lead in a circle.
const DEEPEST: u8 = 6;

/// The weight of a font that is neither light nor bold.
const REGULAR: u16 = 400;

/// A face in a file of the machine.
struct Face {
    path: PathBuf,
    index: u32,
    info: FontInfo,
}

static FACES: LazyLock<Vec<Face>> = LazyLock::new(|| {
    let mut files = Vec::new();
    for place in PLACES {
        walk(Path::new(place), 0, &mut files);
    }
    // In an order that does not depend on the disk, so that one machine always prints alike.
    files.sort();
    files.iter().flat_map(|path| faces(path)).collect()
});

fn walk(folder: &Path, depth: u8, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            if depth < DEEPEST {
                walk(&path, depth + 1, files);
            }
        } else if is_font(&path) {
            files.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    ["ttf", "otf", "ttc", "otc"].iter().any(|known| kind.eq_ignore_ascii_case(known))
}

fn faces(path: &Path) -> Vec<Face> {
    let Ok(data) = fs::read(path) else { return Vec::new() };
    let fonts = Font::iter(Bytes::new(data));
    // A font of last resort has a box for everything, which says nothing.
    let useful = fonts.filter(|font| !font.info().is_last_resort());
    useful.map(|font| Face { path: path.to_owned(), index: font.index(), info: font.info().clone() }).collect()
}

/// Fonts of this machine for as many of the characters as it has, as few fonts as that takes.
pub(crate) fn fonts_for(characters: BTreeSet<char>) -> Vec<Font> {
    // What is for private use means something else in every font.
    let mut wanted: BTreeSet<char> = characters.into_iter().filter(|c| !is_private(*c)).collect();
    let mut fonts = Vec::new();
    while let Some(first) = wanted.pop_first() {
        let Some(face) = best(&FACES, first, &wanted) else { continue };
        let data = fs::read(&face.path).ok();
        if let Some(font) = data.and_then(|data| Font::new(Bytes::new(data), face.index)) {
            wanted.retain(|c| !has(&face.info, *c));
            fonts.push(font);
        }
    }
    fonts
}

/// The face that has this character and the most of the others; of those the plainest.
fn best<'a>(faces: &'a [Face], first: char, others: &BTreeSet<char>) -> Option<&'a Face> {
    let able = faces.iter().filter(|face| has(&face.info, first));
    able.min_by_key(|face| {
        let also = others.iter().filter(|c| has(&face.info, **c)).count();
        let variant = face.info.variant;
        (Reverse(also), variant.style != FontStyle::Normal, variant.weight.to_number().abs_diff(REGULAR))
    })
}

fn has(info: &FontInfo, c: char) -> bool {
    info.coverage.contains(u32::from(c))
}

fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xe000..=0xf8ff | 0xf_0000..=0x10_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_known_by_their_names_and_private_signs_are_not_looked_for() {
        assert!(is_font(Path::new("/a/Noto.TTC")) && !is_font(Path::new("/a/fonts.dir")));
        assert!(fonts_for(BTreeSet::from(['\u{e000}', '\u{10fffd}'])).is_empty());
    }

    #[test]
    fn what_is_lent_has_what_was_asked_for() {
        // Which fonts a machine has is its own affair; what it lends must be of use.
        let wanted = BTreeSet::from(['王', '\u{1f600}', 'ㅎ']);
        for font in fonts_for(wanted.clone()) {
            assert!(wanted.iter().any(|c| has(font.info(), *c)), "{}", font.info().family);
        }
    }
}
