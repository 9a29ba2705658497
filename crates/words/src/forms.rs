//! The forms of dates, numbers and money in each language: small tables of our own, so that a date on a page, in a letter
//! and in a document is the same to the letter. Where to look next: `reader.rs` joins them.

use lyceum_kernel::Locale;

/// Keeps a value and its unit on one line.
pub(crate) const NO_BREAK: char = '\u{A0}';
/// Groups digits in French and keeps them together.
const NARROW_NO_BREAK: char = '\u{202F}';

const WEEKDAYS: [[&str; 7]; 3] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
];

const MONTHS: [[&str; 12]; 3] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
];

/// Cities whose name is not the same everywhere; a city not listed is called as its time zone is.
const CITIES: [(&str, [&str; 3]); 8] = [
    ("Brussels", ["Brussels", "Bruxelles", "Brüssel"]),
    ("Vienna", ["Vienna", "Vienne", "Wien"]),
    ("Zurich", ["Zurich", "Zurich", "Zürich"]),
    ("Rome", ["Rome", "Rome", "Rom"]),
    ("Lisbon", ["Lisbon", "Lisbonne", "Lissabon"]),
    ("Warsaw", ["Warsaw", "Varsovie", "Warschau"]),
    ("London", ["London", "Londres", "London"]),
    ("Athens", ["Athens", "Athènes", "Athen"]),
];

fn pick<T>([en, fr, de]: &[T; 3], locale: Locale) -> &T {
    match locale {
        Locale::En => en,
        Locale::Fr => fr,
        Locale::De => de,
    }
}

/// `index` counts from Monday = 0.
pub(crate) fn weekday(locale: Locale, index: usize) -> &'static str {
    pick(&WEEKDAYS, locale).get(index).copied().unwrap_or_default()
}

/// `month` counts from January = 1.
pub(crate) fn month(locale: Locale, month: usize) -> &'static str {
    month.checked_sub(1).and_then(|at| pick(&MONTHS, locale).get(at)).copied().unwrap_or_default()
}

/// "2 May", "2 mai", "2. Mai"; the first of a month is "1er" in French.
pub(crate) fn day_of_month(locale: Locale, day: i64, month_number: usize) -> String {
    let name = month(locale, month_number);
    match (locale, day) {
        (Locale::En, _) => format!("{day}{NO_BREAK}{name}"),
        (Locale::Fr, 1) => format!("1er{NO_BREAK}{name}"),
        (Locale::Fr, _) => format!("{day}{NO_BREAK}{name}"),
        (Locale::De, _) => format!("{day}.{NO_BREAK}{name}"),
    }
}

/// "Berlin" of `Europe/Berlin`, in the reader's language.
pub(crate) fn city(locale: Locale, zone: &str) -> String {
    let plain = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    let known = CITIES.iter().find(|(name, _)| *name == plain);
    known.map_or(plain, |(_, names)| (*pick(names, locale)).to_owned())
}

pub(crate) fn decimal_mark(locale: Locale) -> char {
    match locale {
        Locale::En => '.',
        Locale::Fr | Locale::De => ',',
    }
}

/// A whole number with its groups of three: 1,234 · 1 234 · 1.234.
pub(crate) fn number(locale: Locale, value: i64) -> String {
    let sign = if value < 0 { "−" } else { "" };
    format!("{sign}{}", groups(locale, value.unsigned_abs()))
}

pub(crate) fn groups(locale: Locale, value: u64) -> String {
    let mark = match locale {
        Locale::En => ',',
        Locale::Fr => NARROW_NO_BREAK,
        Locale::De => '.',
    };
    let digits = value.to_string();
    let mut grouped = String::with_capacity(digits.len() + 8);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}
