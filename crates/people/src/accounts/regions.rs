//! Where people may say they live. The parts of a country are listed where its holidays differ by part, because those
//! days move a last day.

use lyceum_kernel::Region;
use lyceum_words::Reader;

/// Regions with names of their own, as ISO 3166 writes them.
const REGIONS: [&str; 53] = [
    "DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB", "DE-HH", "DE-HE", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SL",
    "DE-SN", "DE-ST", "DE-SH", "DE-TH", "FR", "FR-57", "FR-67", "FR-68", "AT", "BE", "BG", "CH", "CY", "CZ", "DK",
    "EE", "ES", "FI", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT",
    "RO", "SE", "SI", "SK", "CA", "US", "AU",
];

/// The choices of a form, in the order of their names: code and name.
pub fn regions(reader: &Reader) -> Vec<(&'static str, String)> {
    let mut regions: Vec<(&str, String)> =
        REGIONS.iter().map(|code| (*code, reader.say(&format!("accounts-region-{code}")))).collect();
    // Sorted as the reader would look for them: accents do not count.
    regions.sort_by_key(|(_, name)| plain(name));
    regions
}

/// The name of a region; one that is not listed is shown by its code.
pub fn region_name(reader: &Reader, region: Region) -> String {
    let key = format!("accounts-region-{region}");
    if reader.has(&key) { reader.say(&key) } else { region.to_string() }
}

/// Reads what a form says.
pub fn region_of(code: &str) -> Option<Region> {
    REGIONS.contains(&code).then(|| code.parse().ok()).flatten()
}

fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ê' => 'e',
            'ä' | 'â' => 'a',
            'ö' | 'ô' => 'o',
            'ü' | 'û' => 'u',
            'î' => 'i',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_can_be_read_back() {
        for code in REGIONS {
            assert_eq!(region_of(code).map(|region| region.to_string()).as_deref(), Some(code));
        }
        assert_eq!(region_of("XX"), None);
    }
}
