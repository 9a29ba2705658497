//! Values as sentences say them: number and unit together, in the document's language. The type is what the text says.

use crate::value::{Length, Unit, Value};
use lyceum_kernel::{Money, Ratio};

/// What a link's text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One value.
    One(Value),
    /// A range: both ends.
    Range(Value, Value),
}

/// Reads the text of a value in a language. `None` where it is no value.
#[must_use]
pub fn read(text: &str, language: &str) -> Option<Reading> {
    let clean: String = text.chars().map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c }).collect();
    let clean = clean.trim().trim_matches(['*', '_']);
    if let Some(quoted) = quoted(clean) {
        return Some(Reading::One(Value::Text(quoted.to_owned())));
    }
    if clean.contains('@') || clean.starts_with('+') {
        return Some(Reading::One(Value::Text(clean.to_owned())));
    }
    if let Some(days) = weekdays(clean, language) {
        return Some(Reading::One(Value::Weekdays(days)));
    }
    if let Some(range) = range(clean, language) {
        return Some(range);
    }
    one(clean, language).map(Reading::One)
}

/// Whether a text says less than nothing: `-5 %`, `−3`, `-40.00 EUR`. Some of them read as values, as the cells of tables need it.
#[must_use]
pub fn is_below_nothing(text: &str, language: &str) -> bool {
    let is_less = |value: &Value| match value {
        Value::Percent(ratio) | Value::MonthlyRate(ratio) => ratio.num() < 0,
        Value::Money(money) => money.minor() < 0,
        _ => false,
    };
    match read(text, language) {
        Some(Reading::One(value)) => is_less(&value),
        Some(Reading::Range(low, high)) => is_less(&low) || is_less(&high),
        None => text.trim().strip_prefix(['-', '−', '–']).is_some_and(|rest| {
            let amount = one(rest.trim_start(), language);
            amount.is_some_and(|amount| !matches!(amount, Value::Time(_)))
        }),
    }
}

/// What to write instead of a text that is no value.
#[must_use]
pub fn hint(text: &str, language: &str) -> String {
    let names = [("en", "English"), ("fr", "French"), ("de", "German")];
    let name =
        |language: &str| names.into_iter().find(|(code, _)| *code == language).map_or("English", |(_, name)| name);
    if let Some((other, _)) = names.into_iter().find(|(other, _)| *other != language && read(text, other).is_some()) {
        return format!(
            "this text is {}, and the words are {}: say it in {}",
            name(language),
            name(other),
            name(language)
        );
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    if last.len() == 3 && last.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return match lyceum_kernel::Currency::from_code(last) {
            Some(_) => "write it as `99.00 EUR`, with no more digits than the currency has".to_owned(),
            None => format!("`{last}` is no currency of ISO 4217; write it as `99.00 EUR`"),
        };
    }
    let (number, unit) = split(text.trim());
    if count(number, language).is_some() && !unit.is_empty() {
        return match unit_of(unit.trim(), language) {
            Some(unit) => format!("a period has at most {} {}", unit.most(), unit.word(2)),
            None => "units are days, business days, weeks, months, years, hours, minutes, in the language of the text"
                .to_owned(),
        };
    }
    "write number and unit, for example `14 days`, `30 %`, `three`, `99.00 EUR`, `9:00`, `Monday to Friday`".to_owned()
}

fn quoted(text: &str) -> Option<&str> {
    let pairs = [('“', '”'), ('"', '"'), ('„', '“'), ('«', '»')];
    pairs.into_iter().find_map(|(open, close)| Some(text.strip_prefix(open)?.strip_suffix(close)?.trim()))
}

fn one(text: &str, language: &str) -> Option<Value> {
    if let Some(minutes) = clock(text) {
        return Some(Value::Time(minutes));
    }
    if let Some(money) = money(text) {
        return Some(Value::Money(money));
    }
    if let Some(ratio) = percent(text, language) {
        return Some(ratio);
    }
    let (number, rest) = split(text);
    let count = count(number, language)?;
    let unit = rest.trim();
    if unit.is_empty() {
        return Some(Value::Count(count));
    }
    let unit = unit_of(unit, language)?;
    length(count, unit)
}

/// A period that is not longer than days are counted.
fn length(count: i64, unit: Unit) -> Option<Value> {
    let count = u32::try_from(count).ok().filter(|count| *count <= unit.most())?;
    Some(Value::Length(Length { count, unit }))
}

/// `two to three business days`, `5–7 Werktage`, `deux à trois jours ouvrés`: the unit may stand once, at the end.
fn range(text: &str, language: &str) -> Option<Reading> {
    let (low, high) = joints(language).into_iter().find_map(|joint| text.split_once(joint))?;
    let high = one(high.trim(), language)?;
    let low = match (one(low.trim(), language)?, &high) {
        (Value::Count(count), Value::Length(length)) => self::length(count, length.unit)?,
        (low, high) if std::mem::discriminant(&low) == std::mem::discriminant(high) => low,
        _ => return None,
    };
    Some(Reading::Range(low, high))
}

/// What stands between the ends of a range.
pub(crate) fn joints(language: &str) -> [&'static str; 3] {
    [
        match language {
            "fr" => " à ",
            "de" => " bis ",
            _ => " to ",
        },
        "–",
        " - ",
    ]
}

fn split(text: &str) -> (&str, &str) {
    text.split_once(' ').unwrap_or((text, ""))
}

fn clock(text: &str) -> Option<u16> {
    let text = text.trim_end_matches(" Uhr").trim_end_matches(" h");
    let (hours, minutes) = text.split_once(':').or_else(|| text.split_once(" h "))?;
    let (hours, minutes): (u16, u16) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
    (hours <= 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn money(text: &str) -> Option<Money> {
    let signs = [("€", "EUR"), ("$", "USD"), ("£", "GBP")];
    for (sign, code) in signs {
        if let Some(number) = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)) {
            return amount(number.trim(), code);
        }
    }
    let (number, code) = text.rsplit_once(' ')?;
    let shaped = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if shaped { amount(number, code) } else { None }
}

/// `1,250.00`, `1 250,00`, `40`.
fn amount(number: &str, code: &str) -> Option<Money> {
    let bare: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = match (bare.rfind('.'), bare.rfind(',')) {
        (Some(point), Some(comma)) if point > comma => bare.replace(',', ""),
        (Some(_), Some(_)) => bare.replace('.', "").replace(',', "."),
        (None, Some(comma)) if bare.len() - comma == 4 => bare.replace(',', ""),
        (None, Some(_)) => bare.replace(',', "."),
        _ => bare,
    };
    format!("{plain} {code}").parse().ok()
}

fn percent(text: &str, language: &str) -> Option<Value> {
    let monthly: &[&str] = match language {
        "fr" => &[" par mois"],
        "de" => &[" im Monat", " pro Monat"],
        _ => &[" a month", " per month"],
    };
    let (text, is_monthly) =
        monthly.iter().find_map(|tail| text.strip_suffix(tail)).map_or((text, false), |text| (text, true));
    let number = ["%", "percent", "Prozent", "pour cent"].iter().find_map(|sign| text.strip_suffix(sign))?;
    let ratio: Ratio = format!("{} %", number.trim()).parse().ok()?;
    Some(if is_monthly { Value::MonthlyRate(ratio) } else { Value::Percent(ratio) })
}

const ENGLISH: [&str; 21] = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const FRENCH: [&str; 21] = [
    "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
];
const GERMAN: [&str; 21] = [
    "kein",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
    "zwanzig",
];
const OTHERS: [(&str, &str, i64); 14] = [
    ("en", "zero", 0),
    ("en", "a", 1),
    ("en", "an", 1),
    ("en", "once", 1),
    ("en", "twice", 2),
    ("fr", "aucune", 0),
    ("fr", "une", 1),
    ("de", "keine", 0),
    ("de", "keinen", 0),
    ("de", "eine", 1),
    ("de", "einen", 1),
    ("de", "einem", 1),
    ("de", "einmal", 1),
    ("de", "zweimal", 2),
];

/// The number words of a language, from nought on.
pub(crate) const fn number_words(language: &str) -> &'static [&'static str; 21] {
    match language.as_bytes() {
        b"fr" => &FRENCH,
        b"de" => &GERMAN,
        _ => &ENGLISH,
    }
}

fn count(word: &str, language: &str) -> Option<i64> {
    if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    let word = word.to_lowercase();
    let words = number_words(language);
    let language = if matches!(language, "fr" | "de") { language } else { "en" };
    let listed = words.iter().position(|known| *known == word).and_then(|at| i64::try_from(at).ok());
    listed
        .or_else(|| OTHERS.iter().find(|(of, known, _)| *of == language && *known == word).map(|(_, _, count)| *count))
}

fn unit_of(text: &str, language: &str) -> Option<Unit> {
    let text = text.to_lowercase();
    let units: &[(&[&str], Unit)] = match language {
        "fr" => &[
            (&["jours ouvrés", "jour ouvré", "jours ouvrables", "jour ouvrable"], Unit::BusinessDays),
            (&["jours", "jour", "jours calendaires"], Unit::Days),
            (&["semaines", "semaine"], Unit::Weeks),
            (&["mois"], Unit::Months),
            (&["ans", "an", "années", "année"], Unit::Years),
            (&["heures les jours ouvrés", "heures ouvrées"], Unit::WorkingHours),
            (&["heures", "heure"], Unit::Hours),
            (&["minutes", "minute"], Unit::Minutes),
        ],
        "de" => &[
            (
                &["werktage", "werktagen", "werktag", "werktages", "arbeitstage", "arbeitstagen", "arbeitstag"],
                Unit::BusinessDays,
            ),
            (&["tage", "tagen", "tag", "tages", "kalendertage", "kalendertagen"], Unit::Days),
            (&["wochen", "woche"], Unit::Weeks),
            (&["monate", "monaten", "monat", "monats"], Unit::Months),
            (&["jahre", "jahren", "jahr", "jahres"], Unit::Years),
            (&["stunden an werktagen", "stunden an arbeitstagen"], Unit::WorkingHours),
            (&["stunden", "stunde"], Unit::Hours),
            (&["minuten", "minute"], Unit::Minutes),
        ],
        _ => &[
            (&["business days", "business day", "working days", "working day"], Unit::BusinessDays),
            (&["days", "day", "calendar days", "calendar day"], Unit::Days),
            (&["weeks", "week"], Unit::Weeks),
            (&["months", "month"], Unit::Months),
            (&["years", "year"], Unit::Years),
            (&["hours on working days", "hour on working days"], Unit::WorkingHours),
            (&["hours", "hour"], Unit::Hours),
            (&["minutes", "minute"], Unit::Minutes),
        ],
    };
    units.iter().find(|(words, _)| words.contains(&text.as_str())).map(|(_, unit)| *unit)
}

/// How a language speaks of days of the week.
pub(crate) struct Weekdays {
    /// Monday first.
    pub(crate) names: [&'static str; 7],
    /// Between the first and the last of several in a row.
    pub(crate) through: &'static str,
    /// Before the last of a list.
    pub(crate) and: &'static str,
}

pub(crate) const fn weekday_words(language: &str) -> Weekdays {
    match language.as_bytes() {
        b"fr" => Weekdays {
            names: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
            through: " au ",
            and: " et ",
        },
        b"de" => Weekdays {
            names: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
            through: " bis ",
            and: " und ",
        },
        _ => Weekdays { names: crate::value::WEEKDAYS, through: " to ", and: " and " },
    }
}

fn weekdays(text: &str, language: &str) -> Option<Vec<u8>> {
    let Weekdays { names, through, and } = weekday_words(language);
    let text = text.to_lowercase();
    let text = text.strip_prefix("du ").unwrap_or(&text);
    let at = |name: &str| {
        names.iter().position(|known| known.to_lowercase() == name.trim()).and_then(|at| u8::try_from(at).ok())
    };
    if let Some((first, last)) = text.split_once(through) {
        let (first, last) = (at(first)?, at(last)?);
        return (first <= last).then(|| (first..=last).collect());
    }
    let mut days: Vec<u8> = text.replace(and, ",").split(',').map(at).collect::<Option<_>>()?;
    days.sort_unstable();
    days.dedup();
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: &str) -> String {
        match read(text, language) {
            Some(Reading::One(value)) => format!("{value}"),
            Some(Reading::Range(low, high)) => format!("{low} … {high}"),
            None => "nothing".to_owned(),
        }
    }

    #[test]
    fn values_read_in_three_languages() {
        for (text, language, value) in [
            ("14 days", "en", "14 days"),
            ("14 jours", "fr", "14 days"),
            ("vierzehn Tage", "de", "14 days"),
            ("two to three business days", "en", "2 business days … 3 business days"),
            ("deux à trois jours ouvrés", "fr", "2 business days … 3 business days"),
            ("5–7 Werktage", "de", "5 business days … 7 business days"),
            ("48 hours on working days", "en", "48 hours on working days"),
            ("30 %", "en", "30 %"),
            ("0,5\u{a0}%", "de", "0.5 %"),
            ("10 % a month", "en", "10 % a month"),
            ("40.00 €", "en", "40.00 EUR"),
            ("1.250,00 €", "de", "1250.00 EUR"),
            ("€1,250", "en", "1250.00 EUR"),
            ("three", "en", "3"),
            ("no", "en", "0"),
            ("aucun", "fr", "0"),
            ("9:00", "en", "9:00"),
            ("17:00 Uhr", "de", "17:00"),
            ("Monday to Wednesday", "en", "Monday, Tuesday, Wednesday"),
            ("du lundi au mardi", "fr", "Monday, Tuesday"),
            ("Dienstag und Donnerstag", "de", "Tuesday, Thursday"),
            ("“Refund request”", "en", "Refund request"),
            ("a@b.example", "en", "a@b.example"),
            ("soon", "en", "nothing"),
            ("14 fortnights", "en", "nothing"),
        ] {
            assert_eq!(shown(text, language), value, "{text} in {language}");
        }
    }

    #[test]
    fn less_than_nothing_is_told_from_what_is_no_value() {
        for text in ["-5 %", "−5 %", "– 5 %", "-2,5 % im Monat", "-40 €", "€-40", "-3", "-14 Tage", "-5 % bis 5 %"]
        {
            assert!(is_below_nothing(text, "de"), "{text}");
        }
        for text in ["0 %", "-0 %", "0", "kein", "5 %", "14 Tage", "-bald", "bald", "-9:00", "5–7 Werktage", ""] {
            assert!(!is_below_nothing(text, "de"), "{text}");
        }
    }
}
