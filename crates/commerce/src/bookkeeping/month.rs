//! A calendar month of the books, at the seat of the school.

use std::fmt;

use lyceum_kernel::{Day, Instant, Zone};

/// A month, known by its first day. Its text, `2027-03`, sorts by time.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct Month(Day);

impl Month {
    /// The month a day lies in.
    pub fn of(day: Day) -> Self {
        let (year, month, _) = day.parts();
        Self(Day::new(year, month, 1).unwrap_or(day))
    }

    /// Reads `2027-03`.
    pub fn parse(text: &str) -> Option<Self> {
        format!("{}-01", text.trim()).parse().ok().map(Self)
    }

    pub fn first_day(self) -> Day {
        self.0
    }

    /// The month after this one.
    pub fn following(self) -> Self {
        Self(self.0.plus_months(1))
    }

    /// The month before this one.
    pub fn preceding(self) -> Self {
        Self(self.0.plus_months(-1))
    }

    /// Its first instant.
    pub fn start(self, zone: &Zone) -> Instant {
        self.0.start(zone)
    }

    /// The first instant after it.
    pub fn end(self, zone: &Zone) -> Instant {
        self.following().start(zone)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, _) = self.0.parts();
        write!(f, "{year:04}-{month:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_and_written_and_has_neighbours() {
        let month = Month::parse("2027-12").unwrap();
        assert_eq!(month.to_string(), "2027-12");
        assert_eq!(month.following().to_string(), "2028-01");
        assert_eq!(month.following().preceding(), month);
        assert_eq!(Month::of("2027-12-31".parse().unwrap()), month);
        for text in ["", "2027", "2027-13", "2027-3", "2027-03-01", "next"] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_begins_and_ends_on_the_clock_of_the_school() {
        let zone = Zone::named("Europe/Berlin").unwrap();
        let march = Month::parse("2027-03").unwrap();
        assert_eq!(march.start(&zone), "2027-02-28T23:00:00Z".parse().unwrap());
        assert_eq!(march.end(&zone), "2027-03-31T22:00:00Z".parse().unwrap());
    }
}
