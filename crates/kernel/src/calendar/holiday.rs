//! The shape of a line of the tables: one [`Holiday`], with the law that made it and the years in which it is kept. The lines
//! themselves are in [`germany`](super::germany) and [`france`](super::france).

use crate::{Day, Weekday};

/// When a holiday falls.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Month and day.
    Fixed(i8, i8),
    /// Days after Easter Sunday, negative for days before it.
    Easter(i64),
    /// The Wednesday before 23 November: the Day of Repentance.
    Repentance,
}

/// The law that makes a day a holiday.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Law {
    /// The law of holidays of the place itself: each Land has its own. See [`Place`].
    OfThePlace,
    /// One law for every place of the line.
    Named(&'static str),
}

/// How much of a place keeps the day.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// All of it.
    Whole,
    /// Only some of its municipalities.
    SomeMunicipalities,
}

/// One line of a table: a public holiday, where it is kept, by which law, and since when.
#[derive(Debug, PartialEq, Eq)]
pub struct Holiday {
    pub(super) name: &'static str,
    pub(super) when: When,
    pub(super) law: Law,
    /// The parts of the country where it is kept; empty for all, and for the country as such.
    pub(super) parts: &'static [&'static str],
    pub(super) reach: Reach,
    /// The first year in which it was kept, at the earliest 1990: the tables begin there, whatever came before.
    pub(super) first_year: i16,
    /// The last year in which it was kept; `None` while the law stands.
    pub(super) last_year: Option<i16>,
}

/// The year in which the tables begin.
pub(super) const FIRST_YEAR: i16 = 1990;

impl Holiday {
    /// A holiday kept in the whole country since before the tables begin.
    pub(super) const fn everywhere(name: &'static str, when: When, law: Law) -> Self {
        Self { name, when, law, parts: &[], reach: Reach::Whole, first_year: FIRST_YEAR, last_year: None }
    }

    /// The same holiday, only in these parts of the country.
    pub(super) const fn within(self, parts: &'static [&'static str]) -> Self {
        Self { parts, ..self }
    }

    /// The same holiday, only in some municipalities of its parts.
    pub(super) const fn in_some_municipalities(self) -> Self {
        Self { reach: Reach::SomeMunicipalities, ..self }
    }

    /// The same holiday, kept for the first time in this year.
    pub(super) const fn since(self, first_year: i16) -> Self {
        Self { first_year, ..self }
    }

    /// The same holiday, kept for the last time in this year.
    pub(super) const fn until(self, last_year: i16) -> Self {
        Self { last_year: Some(last_year), ..self }
    }

    /// The same holiday, kept in this year alone.
    pub(super) const fn once(self, year: i16) -> Self {
        self.since(year).until(year)
    }

    /// The name, in the language of its law.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// First and last year in which the day is kept; no last year while the law stands. A first year of 1990 may be
    /// earlier in truth: the tables begin there.
    #[must_use]
    pub const fn years(&self) -> (i16, Option<i16>) {
        (self.first_year, self.last_year)
    }

    /// Whether the whole of the region keeps it; otherwise only some of its municipalities do.
    #[must_use]
    pub fn is_kept_everywhere(&self) -> bool {
        self.reach == Reach::Whole
    }

    /// Whether this line speaks of that part of the country.
    pub(super) fn covers(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.contains(&part)
    }

    /// The day of this year, if it is kept then.
    pub(super) fn day_in(&self, year: i16) -> Option<Day> {
        if year < self.first_year || self.last_year.is_some_and(|last| year > last) {
            return None;
        }
        match self.when {
            When::Fixed(month, date) => Day::new(year, month, date),
            When::Easter(after) => Some(easter_sunday(year)?.plus_days(after)),
            When::Repentance => {
                let latest = Day::new(year, 11, 22)?;
                (0..7).map(|back| latest.plus_days(-back)).find(|day| day.weekday() == Weekday::Wednesday)
            }
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous computation of 1876 (Meeus, Jones, Butcher).
fn easter_sunday(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
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

    #[test]
    fn easter_moves_with_the_moon() {
        for (year, easter) in [
            (1999, "1999-04-04"),
            (2027, "2027-03-28"),
            (2028, "2028-04-16"),
            (2038, "2038-04-25"),
            (2285, "2285-03-22"),
        ] {
            assert_eq!(easter_sunday(year), Some(easter.parse().unwrap()));
        }
    }
}
