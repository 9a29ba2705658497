//! Where customers live, as a list to choose from: countries, and the parts of them whose holidays differ.

use lyceum_kernel::Region;
use lyceum_words::Reader;

/// Codes of the regions that can be chosen; the names are in the text files.
pub(super) const REGIONS: &[&str] = &[
    "DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB", "DE-HH", "DE-HE", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SL",
    "DE-SN", "DE-ST", "DE-SH", "DE-TH", "FR", "FR-57", "FR-67", "FR-68", "AT", "BE", "BG", "HR", "CY", "CZ", "DK",
    "EE", "ES", "FI", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "CH",
    "GB", "NO", "US", "CA",
];

/// The list in the reader's language, in the order of its alphabet.
pub(super) fn choices(reader: &Reader) -> Vec<(&'static str, String)> {
    let mut choices: Vec<(&str, String)> = REGIONS.iter().map(|code| (*code, name(reader, code))).collect();
    choices.sort_by_key(|(_, name)| plain(name));
    choices
}

/// The name of a region.
pub(super) fn name(reader: &Reader, code: &str) -> String {
    reader.say(&format!("ordering-region-{code}"))
}

/// The region of a code that can be chosen.
pub(super) fn chosen(code: &str) -> Option<Region> {
    REGIONS.contains(&code).then(|| code.parse().ok()).flatten()
}

/// Letters without their accents, so that Österreich stands with O.
fn plain(name: &str) -> String {
    let bare = |letter: char| match letter {
        'Ä' | 'ä' | 'â' | 'à' => 'a',
        'É' | 'é' | 'è' | 'ê' => 'e',
        'Î' | 'î' | 'ï' => 'i',
        'Ö' | 'ö' | 'ô' => 'o',
        'Ü' | 'ü' => 'u',
        other => other,
    };
    name.chars().map(bare).flat_map(char::to_lowercase).collect()
}
