//! A country or a part of it whose days differ: the holidays of the table that it keeps, and the bitsets made from them.

use super::days::Days;
use super::holiday::{Holiday, Law, Reach};
use crate::Day;
use std::{fmt, sync::OnceLock};

/// A country or a part of it: where a set of days holds.
pub(super) struct Place {
    /// The code of the part, empty for the country as such.
    pub(super) part: &'static str,
    /// Its own law of holidays, with the section that lists them.
    pub(super) law: &'static str,
    pub(super) holidays: &'static [Holiday],
    days: OnceLock<Days>,
}

impl Place {
    pub(super) const fn new(part: &'static str, law: &'static str, holidays: &'static [Holiday]) -> Self {
        Self { part, law, holidays, days: OnceLock::new() }
    }

    /// The bitsets of the place, filled when first asked.
    pub(super) fn days(&'static self) -> &'static Days {
        self.days.get_or_init(|| Days::of(self.own()))
    }

    /// Every line kept on this day: those of the whole place first.
    pub(super) fn on(&self, day: Day) -> impl Iterator<Item = &'static Holiday> {
        let of_reach = |reach| self.own().filter(move |holiday| holiday.reach == reach);
        of_reach(Reach::Whole)
            .chain(of_reach(Reach::SomeMunicipalities))
            .filter(move |holiday| holiday.day_in(day.year()) == Some(day))
    }

    /// The lines of the table that speak of this place.
    pub(super) fn own(&self) -> impl Iterator<Item = &'static Holiday> {
        self.holidays.iter().filter(|holiday| holiday.covers(self.part))
    }

    /// The law behind a line, for this place.
    pub(super) const fn statute(&self, holiday: &Holiday) -> &'static str {
        match holiday.law {
            Law::OfThePlace => self.law,
            Law::Named(law) => law,
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Place({:?}, {:?})", self.part, self.law)
    }
}
