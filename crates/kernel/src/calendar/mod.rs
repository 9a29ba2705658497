//! Working days and public holidays, by region (G4, G8), from 1990 to 2100; later, laws without an end go on, and earlier
//! there are weekends only. Pure: the same question always has the same answer.
//!
//! The tables are [`germany`] and [`france`], one holiday a line with its law and its years; [`holiday`] is the shape of
//! a line, [`place`] who keeps them, [`days`] the bitsets made from them, [`periods`] the ways in which a period ends. Bank closures and bridge days
//! are no holidays (S6.1b).

mod days;
mod france;
mod germany;
mod holiday;
mod periods;
mod place;
mod region;
#[cfg(test)]
mod tests;

pub use holiday::Holiday;
pub use periods::Roll;
pub use region::{BadRegion, Region};

use crate::{Country, Day};
use place::Place;
use std::fmt;

/// The version of the tables. It rises with every line that changes an answer, and is kept with every decision.
pub const TABLES_VERSION: u32 = 2;

/// The most working days that are counted in one go, and the most days a span is counted over.
const MOST_DAYS: u32 = 10_000;

/// The public holidays of one region.
#[derive(Copy, Clone)]
pub struct Calendar {
    region: Region,
    /// Nothing for a country without a table.
    place: Option<&'static Place>,
}

impl Calendar {
    /// The calendar of a region. A part without days of its own (`FR-75`) has those of its country; a country without a
    /// table has weekends only, which [`Calendar::is_known`] tells.
    #[must_use]
    pub fn of(region: Region) -> Self {
        let places: &'static [Place] = match region.country() {
            "DE" => &germany::PLACES,
            "FR" => &france::PLACES,
            _ => &[],
        };
        let part = |wanted: &str| places.iter().find(|place| place.part == wanted);
        Self { region, place: part(region.part()).or_else(|| part("")) }
    }

    /// Every region that has a line of its own in the tables, country by country.
    pub fn known() -> impl Iterator<Item = Region> {
        let of = |country: &'static str, places: &'static [Place]| {
            places.iter().filter_map(move |place| match place.part {
                "" => country.parse().ok(),
                part => format!("{country}-{part}").parse().ok(),
            })
        };
        of("DE", &germany::PLACES).chain(of("FR", &france::PLACES))
    }

    /// Whether there is such a region: of a country with a table the country or a part of it, with days of its own or without.
    /// What parts other countries have is not known here, so none of theirs is doubted; of what is no country there are none.
    #[must_use]
    pub fn is_region(region: Region) -> bool {
        match region.country() {
            "DE" => germany::PLACES.iter().any(|place| place.part == region.part()),
            "FR" => france::has(region.part()),
            country => Country::from_code(country).is_some(),
        }
    }

    /// Whether this country's holidays are known here.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.place.is_some()
    }

    /// The region.
    #[must_use]
    pub const fn region(&self) -> Region {
        self.region
    }

    /// The holiday on this day that the whole region keeps, with its years. Where two fall together (1 May and Ascension
    /// in 2008), the first of the table.
    #[must_use]
    pub fn holiday(&self, day: Day) -> Option<&'static Holiday> {
        if !self.is_holiday(day) {
            return None;
        }
        self.place?.on(day).find(|holiday| holiday.is_kept_everywhere())
    }

    /// The holiday on this day that only some municipalities of the region keep.
    #[must_use]
    pub fn local_holiday(&self, day: Day) -> Option<&'static Holiday> {
        self.place?.on(day).find(|holiday| !holiday.is_kept_everywhere())
    }

    /// The law that makes a holiday of this calendar one, with its section. Another calendar's holiday is read as if it
    /// were of this one.
    #[must_use]
    pub fn statute(&self, holiday: &Holiday) -> &'static str {
        self.place.map_or("", |place| place.statute(holiday))
    }

    /// Every line of the table for this region, through the year, whatever its years.
    pub fn holidays(&self) -> impl Iterator<Item = &'static Holiday> {
        self.place.into_iter().flat_map(Place::own)
    }

    /// The name of the holiday on this day, in the language of its law.
    #[must_use]
    pub fn holiday_name(&self, day: Day) -> Option<&'static str> {
        self.holiday(day).map(Holiday::name)
    }

    /// Whether this day is a public holiday in the whole region.
    #[must_use]
    pub fn is_holiday(&self, day: Day) -> bool {
        self.place.is_some_and(|place| {
            let computed = || place.on(day).any(Holiday::is_kept_everywhere);
            place.days().is_holiday(day).unwrap_or_else(computed)
        })
    }

    /// Whether this day is a public holiday in the region or in some municipality of it.
    #[must_use]
    pub fn is_holiday_in_doubt(&self, day: Day) -> bool {
        self.place.is_some_and(|place| {
            place.days().is_holiday_in_doubt(day).unwrap_or_else(|| place.on(day).next().is_some())
        })
    }

    /// Not Saturday, not Sunday, not a public holiday (G8).
    #[must_use]
    pub fn is_working_day(&self, day: Day) -> bool {
        self.works_on(day.number())
    }

    /// The same by the day's number since 1970, for arithmetic in tight loops: one look at one word from 1990 to 2100.
    #[must_use]
    pub fn works_on(&self, number: i64) -> bool {
        self.works(number, false)
    }

    /// Whether a day is a working day in every municipality of the region: for somebody whose municipality nobody asked for.
    #[must_use]
    pub fn surely_works_on(&self, number: i64) -> bool {
        self.works(number, true)
    }

    fn works(&self, number: i64, sure: bool) -> bool {
        let Some(place) = self.place else { return !days::is_weekend(number) };
        place.days().works_on(number, sure).unwrap_or_else(|| {
            let day = Day::of_number(number);
            !days::is_weekend(number) && !if sure { self.is_holiday_in_doubt(day) } else { self.is_holiday(day) }
        })
    }

    /// How many days ahead of a day, by its number, the next working day is: nought where it is one itself.
    #[must_use]
    pub fn until_work(&self, number: i64) -> u32 {
        self.until(number, false)
    }

    /// How many days ahead the next day is that is a working day in every municipality.
    #[must_use]
    pub fn until_sure_work(&self, number: i64) -> u32 {
        self.until(number, true)
    }

    fn until(&self, number: i64, sure: bool) -> u32 {
        let looked_up = self.place.and_then(|place| place.days().until_work(number, sure));
        looked_up.unwrap_or_else(|| {
            (0..14).find(|ahead| self.works(number.saturating_add(i64::from(*ahead)), sure)).unwrap_or(0)
        })
    }
}

impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Calendar({})", self.region)
    }
}
