//! Working days and public holidays, by region (G4, G8).
//!
//! Germany: the Länder's holiday laws, one rule a line with the year it began or ended. France: article L3133-1 of the
//! labour code, with L3134-13 for Alsace-Moselle (Good Friday and 26 December; departments 57, 67, 68). Bank closures
//! and bridge days are no holidays.

use crate::{Day, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A country, and a part of it where its law of holidays differs: `DE-SN`, `FR`, `FR-67`.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region {
    country: [u8; 2],
    part: [u8; 3],
}

/// Text that is no region.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0:?} is no region such as DE-SN, FR or FR-67")]
pub struct BadRegion(String);

impl Region {
    /// Saxony: the seat of the course shop, and the default of a new school.
    pub const SAXONY: Self = Self { country: *b"DE", part: *b"SN\0" };

    /// The two-letter country code.
    #[must_use]
    pub fn country(&self) -> &str {
        std::str::from_utf8(&self.country).unwrap_or("ZZ")
    }

    /// The code of the part after the hyphen, empty where the whole country is meant.
    #[must_use]
    pub fn part(&self) -> &str {
        std::str::from_utf8(&self.part).unwrap_or_default().trim_end_matches('\0')
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part() {
            "" => f.write_str(self.country()),
            part => write!(f, "{}-{part}", self.country()),
        }
    }
}

impl FromStr for Region {
    type Err = BadRegion;
    fn from_str(text: &str) -> Result<Self, BadRegion> {
        let bad = || BadRegion(text.to_owned());
        let upper = text.trim().to_ascii_uppercase();
        let (country, part) = upper.split_once('-').unwrap_or((&upper, ""));
        let country: [u8; 2] = country.as_bytes().try_into().map_err(|_| bad())?;
        if !country.iter().all(u8::is_ascii_uppercase)
            || part.len() > 3
            || !part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            || (upper.contains('-') && part.is_empty())
        {
            return Err(bad());
        }
        let mut padded = [0; 3];
        for (to, from) in padded.iter_mut().zip(part.bytes()) {
            *to = from;
        }
        Ok(Self { country, part: padded })
    }
}

impl Serialize for Region {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Region {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}
impl crate::Stored for Region {
    fn from_column(column: crate::Column) -> Result<Self, crate::BadColumn> {
        let text = String::from_column(column)?;
        text.parse().map_err(|_| crate::BadColumn::new("a region", text.into()))
    }
}
impl From<Region> for crate::Column {
    fn from(region: Region) -> Self {
        Self::Text(region.to_string())
    }
}

/// When a holiday falls.
#[derive(Copy, Clone)]
enum When {
    /// Month and day.
    Fixed(i8, i8),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The Wednesday before 23 November: the Day of Repentance.
    Repentance,
}
use When::{Easter, Fixed, Repentance};

struct Rule {
    name: &'static str,
    when: When,
    /// The parts of the country where it holds; empty for all.
    parts: &'static [&'static str],
    /// First and last year.
    years: (i16, i16),
}

const EVER: (i16, i16) = (1990, 2200);

const fn all(name: &'static str, when: When) -> Rule {
    Rule { name, when, parts: &[], years: EVER }
}

const fn some(name: &'static str, when: When, parts: &'static [&'static str], years: (i16, i16)) -> Rule {
    Rule { name, when, parts, years }
}

const ASSUMPTION: &[&str] = &["SL"];
const CORPUS_CHRISTI: &[&str] = &["BW", "BY", "HE", "NW", "RP", "SL"];
const REFORMATION_EAST: &[&str] = &["BB", "MV", "SN", "ST", "TH"];
const REFORMATION_NORTH: &[&str] = &["HB", "HH", "NI", "SH"];
const ALL_SAINTS: &[&str] = &["BW", "BY", "NW", "RP", "SL"];

// Day of German Unity: Unification Treaty, article 2(2). Reformation Day 2017: all Länder, once. Day of Repentance: ended
// after 1994 but in Saxony. The Länder's own laws for the rest.
static GERMANY: &[Rule] = &[
    all("Neujahr", Fixed(1, 1)),
    some("Heilige Drei Könige", Fixed(1, 6), &["BW", "BY", "ST"], EVER),
    some("Internationaler Frauentag", Fixed(3, 8), &["BE"], (2019, 2200)),
    some("Internationaler Frauentag", Fixed(3, 8), &["MV"], (2023, 2200)),
    all("Karfreitag", Easter(-2)),
    some("Ostersonntag", Easter(0), &["BB"], EVER),
    all("Ostermontag", Easter(1)),
    all("Tag der Arbeit", Fixed(5, 1)),
    some("Tag der Befreiung", Fixed(5, 8), &["BE"], (2020, 2020)),
    some("Tag der Befreiung", Fixed(5, 8), &["BE"], (2025, 2025)),
    all("Christi Himmelfahrt", Easter(39)),
    some("Pfingstsonntag", Easter(49), &["BB"], EVER),
    all("Pfingstmontag", Easter(50)),
    some("Volksaufstand 1953", Fixed(6, 17), &["BE"], (2028, 2028)),
    some("Fronleichnam", Easter(60), CORPUS_CHRISTI, EVER),
    some("Mariä Himmelfahrt", Fixed(8, 15), ASSUMPTION, EVER),
    some("Weltkindertag", Fixed(9, 20), &["TH"], (2019, 2200)),
    all("Tag der Deutschen Einheit", Fixed(10, 3)),
    some("Reformationstag", Fixed(10, 31), REFORMATION_EAST, EVER),
    some("Reformationstag", Fixed(10, 31), REFORMATION_NORTH, (2018, 2200)),
    some("Reformationstag", Fixed(10, 31), &[], (2017, 2017)),
    some("Allerheiligen", Fixed(11, 1), ALL_SAINTS, EVER),
    some("Buß- und Bettag", Repentance, &[], (1990, 1994)),
    some("Buß- und Bettag", Repentance, &["SN"], (1995, 2200)),
    all("Erster Weihnachtstag", Fixed(12, 25)),
    all("Zweiter Weihnachtstag", Fixed(12, 26)),
];

static FRANCE: &[Rule] = &[
    all("Jour de l’an", Fixed(1, 1)),
    some("Vendredi saint", Easter(-2), &["57", "67", "68"], EVER),
    all("Lundi de Pâques", Easter(1)),
    all("Fête du Travail", Fixed(5, 1)),
    all("Victoire de 1945", Fixed(5, 8)),
    all("Ascension", Easter(39)),
    all("Lundi de Pentecôte", Easter(50)),
    all("Fête nationale", Fixed(7, 14)),
    all("Assomption", Fixed(8, 15)),
    all("Toussaint", Fixed(11, 1)),
    all("Armistice de 1918", Fixed(11, 11)),
    all("Noël", Fixed(12, 25)),
    some("Saint-Étienne", Fixed(12, 26), &["57", "67", "68"], EVER),
];

/// The public holidays of one region.
#[derive(Copy, Clone)]
pub struct Calendar {
    region: Region,
    rules: &'static [Rule],
}

impl Calendar {
    /// The calendar of a region. A country without a table here has weekends only; [`Calendar::is_known`] tells.
    #[must_use]
    pub fn of(region: Region) -> Self {
        let rules: &'static [Rule] = match region.country() {
            "DE" => GERMANY,
            "FR" => FRANCE,
            _ => &[],
        };
        Self { region, rules }
    }

    /// Whether this country's holidays are known here.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        !self.rules.is_empty()
    }

    /// The region.
    #[must_use]
    pub const fn region(&self) -> Region {
        self.region
    }

    /// The holiday on this day, in the language of its law.
    #[must_use]
    pub fn holiday_name(&self, day: Day) -> Option<&'static str> {
        let (year, month, date) = day.parts();
        self.rules
            .iter()
            .find(|rule| {
                (rule.years.0..=rule.years.1).contains(&year)
                    && (rule.parts.is_empty() || rule.parts.contains(&self.region.part()))
                    && match rule.when {
                        Fixed(m, d) => (m, d) == (month, date),
                        Easter(after) => easter_sunday(year).is_some_and(|easter| easter.plus_days(after) == day),
                        Repentance => month == 11 && (16..=22).contains(&date) && day.weekday() == Weekday::Wednesday,
                    }
            })
            .map(|rule| rule.name)
    }

    /// Whether this day is a public holiday.
    #[must_use]
    pub fn is_holiday(&self, day: Day) -> bool {
        self.holiday_name(day).is_some()
    }

    /// Not Saturday, not Sunday, not a public holiday (G8).
    #[must_use]
    pub fn is_working_day(&self, day: Day) -> bool {
        day.weekday() < Weekday::Saturday && !self.is_holiday(day)
    }

    /// The day itself, or the next that is a working day (G4).
    #[must_use]
    pub fn next_working_day(&self, day: Day) -> Day {
        // No calendar has a fortnight without a working day; the bound keeps the loop finite on the last days of time.
        (0..14).map(|ahead| day.plus_days(ahead)).find(|day| self.is_working_day(*day)).unwrap_or(day)
    }

    /// So many working days after `day`, which is not counted (G8). Bounded to ten thousand days.
    #[must_use]
    pub fn plus_business_days(&self, day: Day, count: u32) -> Day {
        let mut left = count.min(10_000);
        let mut at = day;
        while left > 0 {
            let next = at.plus_days(1);
            if next == at {
                break;
            }
            at = next;
            if self.is_working_day(at) {
                left -= 1;
            }
        }
        at
    }
}

impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Calendar({})", self.region)
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous computation of 1876 (Meeus, Jones, Butcher).
fn easter_sunday(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }
    fn calendar(region: &str) -> Calendar {
        Calendar::of(region.parse().unwrap())
    }

    #[test]
    fn saxony_prays_on_a_wednesday_in_november() {
        assert_eq!(calendar("DE-SN").holiday_name(day("2027-11-17")), Some("Buß- und Bettag"));
        assert!(calendar("DE-BE").is_working_day(day("2027-11-17")));
        assert_eq!(calendar("DE-SN").next_working_day(day("2027-11-17")), day("2027-11-18"));
    }

    #[test]
    fn business_days_are_counted_from_the_day_after() {
        let saxony = calendar("DE-SN");
        assert_eq!(saxony.plus_business_days(day("2027-01-08"), 3), day("2027-01-13"));
        assert_eq!(saxony.plus_business_days(day("2027-11-15"), 7), day("2027-11-25"));
    }

    #[test]
    fn easter_moves_with_the_moon() {
        for (year, easter) in [
            (1999, "1999-04-04"),
            (2027, "2027-03-28"),
            (2028, "2028-04-16"),
            (2038, "2038-04-25"),
            (2285, "2285-03-22"),
        ] {
            assert_eq!(easter_sunday(year), Some(day(easter)));
        }
    }

    #[test]
    fn the_first_of_may_2028_rolls_to_tuesday() {
        assert_eq!(calendar("DE-SN").next_working_day(day("2028-05-01")), day("2028-05-02"));
        assert_eq!(calendar("FR-67").holiday_name(day("2027-12-26")), Some("Saint-Étienne"));
        assert!(!calendar("FR").is_holiday(day("2027-12-26")));
        assert!(!calendar("US").is_known());
    }

    #[test]
    fn regions_read_and_print() {
        for text in ["DE-SN", "FR", "FR-67"] {
            assert_eq!(text.parse::<Region>().unwrap().to_string(), text);
        }
        for wrong in ["", "D", "DEU", "DE-", "DE-ABCD", "é", "12"] {
            assert!(wrong.parse::<Region>().is_err(), "{wrong} was read");
        }
    }
}
