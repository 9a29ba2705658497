//! Days, instants and the spans between them. A day is a date on a wall calendar; an instant is a point in time. A zone
//! turns one into the other. Nothing here asks what time it is.

use crate::{BadColumn, Column, Stored};
use jiff::{Timestamp, civil, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// Text that is no date or time.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{text:?} is no {wanted}")]
pub struct BadTime {
    /// What was given.
    pub text: String,
    /// What was wanted, with an example.
    pub wanted: &'static str,
}

/// A point in time, in microseconds since 1970 (UTC).
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// The first instant that can be written in every zone.
    pub const FIRST: Self = Self(-377_705_023_201_000_000);
    /// The last: late on 30 December 9999.
    pub const LAST: Self = Self(253_402_207_200_999_999);

    /// From the stored microseconds.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// The stored microseconds.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// This much later. Stops at the end of time instead of wrapping.
    #[must_use]
    pub const fn plus(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }

    /// This much earlier.
    #[must_use]
    pub const fn minus(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }

    /// The elapsed time since `earlier`: real hours, whatever the clocks on the wall did (G3).
    #[must_use]
    pub const fn since(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }

    /// The day on the wall calendar of `zone`.
    #[must_use]
    pub fn day(self, zone: &Zone) -> Day {
        Day(self.civil(zone).date())
    }

    /// Hour and minute on the wall clock of `zone`.
    #[must_use]
    pub fn clock(self, zone: &Zone) -> (u8, u8) {
        let time = self.civil(zone).time();
        (time.hour().unsigned_abs(), time.minute().unsigned_abs())
    }

    fn civil(self, zone: &Zone) -> civil::DateTime {
        zone.0.to_datetime(self.timestamp())
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX })
    }

    /// The instant of a wall-clock reading `2028-04-17 11:00` or `2028-04-17T11:00:30` in `zone`, or of a full RFC 3339
    /// text with its own offset. In a gap the later reading, in a fold the earlier.
    ///
    /// # Errors
    /// The text is neither.
    pub fn parse_local(text: &str, zone: &Zone) -> Result<Self, BadTime> {
        if let Ok(instant) = text.parse() {
            return Ok(instant);
        }
        let wall: civil::DateTime = text.trim().replacen(' ', "T", 1).parse().map_err(|_| bad_instant(text))?;
        Self::of_wall(wall, zone)
    }

    fn of_wall(wall: civil::DateTime, zone: &Zone) -> Result<Self, BadTime> {
        zone.0
            .to_ambiguous_timestamp(wall)
            .compatible()
            .map(|timestamp| Self(timestamp.as_microsecond()))
            .map_err(|_| bad_instant(&wall.to_string()))
    }
}

fn bad_instant(text: &str) -> BadTime {
    BadTime { text: text.to_owned(), wanted: "instant such as 2027-03-08T09:00:00+01:00" }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp())
    }
}

impl FromStr for Instant {
    type Err = BadTime;
    fn from_str(text: &str) -> Result<Self, BadTime> {
        text.trim().parse::<Timestamp>().map(|at| Self(at.as_microsecond())).map_err(|_| bad_instant(text))
    }
}

/// A length of elapsed time, in microseconds.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(i64);

impl Span {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many microseconds.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }
    /// So many milliseconds.
    #[must_use]
    pub const fn millis(count: i64) -> Self {
        Self(count.saturating_mul(1_000))
    }
    /// So many seconds.
    #[must_use]
    pub const fn seconds(count: i64) -> Self {
        Self(count.saturating_mul(1_000_000))
    }
    /// So many minutes.
    #[must_use]
    pub const fn minutes(count: i64) -> Self {
        Self::seconds(count.saturating_mul(60))
    }
    /// So many hours.
    #[must_use]
    pub const fn hours(count: i64) -> Self {
        Self::minutes(count.saturating_mul(60))
    }
    /// So many times 24 hours; not the same as calendar days when the clocks change.
    #[must_use]
    pub const fn days(count: i64) -> Self {
        Self::hours(count.saturating_mul(24))
    }
    /// The length in microseconds.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }
    /// Whole seconds, towards zero.
    #[must_use]
    pub const fn whole_seconds(self) -> i64 {
        self.0 / 1_000_000
    }
    /// For the runtime's timers; a negative span waits for nothing.
    #[must_use]
    pub fn to_std(self) -> std::time::Duration {
        std::time::Duration::from_micros(u64::try_from(self.0).unwrap_or_default())
    }
}

/// A day of the week.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// From Monday to Sunday.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// A date on the wall calendar.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(civil::Date);

impl Day {
    /// The date, if there is one.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Year, month, day of the month.
    #[must_use]
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// So many days later, or earlier. Stops at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, count: i64) -> Self {
        self.step(count, |count| jiff::Span::new().try_days(count))
    }

    /// So many months later by the same number, or the last day of a shorter month (G2). Always add to the original
    /// date; steps must not be chained.
    #[must_use]
    pub fn plus_months(self, count: i64) -> Self {
        self.step(count, |count| jiff::Span::new().try_months(count))
    }

    /// So many years later; 29 February becomes the 28th (G2).
    #[must_use]
    pub fn plus_years(self, count: i64) -> Self {
        self.step(count, |count| jiff::Span::new().try_years(count))
    }

    fn step(self, count: i64, unit: impl Fn(i64) -> Result<jiff::Span, jiff::Error>) -> Self {
        let end = if count < 0 { civil::Date::MIN } else { civil::Date::MAX };
        unit(count).and_then(|span| self.0.checked_add(span)).map_or(Self(end), Self)
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        match self.0.weekday() {
            civil::Weekday::Monday => Weekday::Monday,
            civil::Weekday::Tuesday => Weekday::Tuesday,
            civil::Weekday::Wednesday => Weekday::Wednesday,
            civil::Weekday::Thursday => Weekday::Thursday,
            civil::Weekday::Friday => Weekday::Friday,
            civil::Weekday::Saturday => Weekday::Saturday,
            civil::Weekday::Sunday => Weekday::Sunday,
        }
    }

    /// How many days from this one to `later`; negative when it is earlier.
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        later.number() - self.number()
    }

    /// Days since 1 January 1970, for arithmetic and tables.
    #[must_use]
    pub fn number(self) -> i64 {
        let (year, month, day) = (i64::from(self.0.year()), i64::from(self.0.month()), i64::from(self.0.day()));
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The day of a number of days since 1 January 1970. Stops at the ends of the calendar.
    #[must_use]
    pub fn of_number(number: i64) -> Self {
        Self(civil::date(1970, 1, 1)).plus_days(number)
    }

    /// When the day begins in `zone`.
    #[must_use]
    pub fn start(self, zone: &Zone) -> Instant {
        Instant::of_wall(self.0.to_datetime(civil::Time::midnight()), zone).unwrap_or(Instant(i64::MAX))
    }

    /// When the day has ended in `zone`: 24:00, the first instant of the next day (G1).
    #[must_use]
    pub fn end(self, zone: &Zone) -> Instant {
        self.plus_days(1).start(zone)
    }

    /// The instant of a clock reading on this day in `zone`.
    #[must_use]
    pub fn at(self, hour: u8, minute: u8, zone: &Zone) -> Option<Instant> {
        let time = civil::Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()?;
        Instant::of_wall(self.0.to_datetime(time), zone).ok()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Day {
    type Err = BadTime;
    fn from_str(text: &str) -> Result<Self, BadTime> {
        let bad = || BadTime { text: text.to_owned(), wanted: "day such as 2027-03-08" };
        let text = text.trim();
        if text.len() != 10 {
            return Err(bad());
        }
        text.parse::<civil::Date>().map(Self).map_err(|_| bad())
    }
}

/// A stretch of time in which the clocks of a zone are equally far ahead of UTC.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Offset {
    /// Its first instant.
    pub since: Instant,
    /// The first instant after it.
    pub until: Instant,
    /// How far ahead; west of Greenwich below nought.
    pub ahead: Span,
}

/// A time zone by its name in the IANA database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone of a name such as `Europe/Berlin`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(Self)
    }

    /// Coordinated universal time.
    #[must_use]
    pub const fn utc() -> Self {
        Self(TimeZone::UTC)
    }

    /// How far the clocks are ahead at an instant, and for how long they stay so: whoever turns many instants into days
    /// asks once for all of a summer.
    #[must_use]
    pub fn offset_at(&self, at: Instant) -> Offset {
        let at = at.timestamp();
        // A transition at this very instant is the one that holds.
        let next = at.checked_add(jiff::SignedDuration::from_micros(1)).unwrap_or(at);
        let since = self.0.preceding(next).next().map_or(Timestamp::MIN, |transition| transition.timestamp());
        let until = self.0.following(at).next().map_or(Timestamp::MAX, |transition| transition.timestamp());
        Offset {
            since: Instant(since.as_microsecond()),
            until: Instant(until.as_microsecond()),
            ahead: Span(i64::from(self.0.to_offset(at).seconds()) * 1_000_000),
        }
    }

    /// The name, `UTC` where there is none.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The place people say: `Berlin`.
    #[must_use]
    pub fn place(&self) -> String {
        self.name().rsplit('/').next().unwrap_or_default().replace('_', " ")
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}
impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = String::deserialize(from)?;
        Self::named(&name).ok_or_else(|| de::Error::custom(format!("{name:?} is no time zone such as Europe/Berlin")))
    }
}

/// A length as a contract says it. Kinds never mix: a month is no number of days.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Calendar days.
    Days(u32),
    /// Working days of a calendar, counted from the day after the event (G8).
    BusinessDays(u32),
    /// Weeks of seven days.
    Weeks(u32),
    /// Months by the same number (G2).
    Months(u32),
    /// Years by the same date (G2).
    Years(u32),
    /// Elapsed hours (G3).
    Hours(u32),
    /// Elapsed minutes.
    Minutes(u32),
}

macro_rules! as_text {
    ($($kind:ty),*) => {$(
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}
as_text!(Day, Instant);

impl Stored for Instant {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        match column {
            Column::Int(micros) => Ok(Self(micros)),
            other => Err(BadColumn::new("an instant in microseconds", other)),
        }
    }
}
impl From<Instant> for Column {
    fn from(at: Instant) -> Self {
        Self::Int(at.0)
    }
}
impl From<&Instant> for Column {
    fn from(at: &Instant) -> Self {
        Self::Int(at.0)
    }
}
impl Stored for Day {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        text.parse().map_err(|_| BadColumn::new("a day", text.into()))
    }
}
impl From<Day> for Column {
    fn from(day: Day) -> Self {
        Self::Text(day.to_string())
    }
}
impl From<&Day> for Column {
    fn from(day: &Day) -> Self {
        Self::Text(day.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_and_the_last_instant_can_be_written_and_no_other_beyond() {
        assert_eq!(Instant::FIRST.micros(), Timestamp::MIN.as_microsecond());
        assert_eq!(Instant::LAST.micros(), Timestamp::MAX.as_microsecond());
        for at in [Instant::FIRST, Instant::LAST] {
            assert_eq!(at.to_string().parse::<Instant>().unwrap(), at);
        }
    }

    #[test]
    fn months_are_added_to_the_original_date_and_clamp() {
        assert_eq!(day("2026-08-31").plus_months(6), day("2027-02-28"));
        assert_eq!(day("2027-01-31").plus_months(1), day("2027-02-28"));
        assert_eq!(day("2027-01-31").plus_months(2), day("2027-03-31"));
        assert_eq!(day("2028-02-29").plus_years(1), day("2029-02-28"));
        assert_eq!(day("2027-03-08").plus_days(14), day("2027-03-22"));
    }

    #[test]
    fn hours_are_elapsed_when_the_clocks_change() {
        let paris = Zone::named("Europe/Paris").unwrap();
        let notice = Instant::parse_local("2027-03-27 10:30", &paris).unwrap();
        let session = Instant::parse_local("2027-03-28 10:00", &paris).unwrap();
        assert_eq!(session.since(notice), Span::minutes(22 * 60 + 30));
    }

    #[test]
    fn an_offset_holds_from_one_change_of_the_clocks_to_the_next() {
        let berlin = Zone::named("Europe/Berlin").unwrap();
        let summer = Offset {
            since: "2027-03-28T01:00:00Z".parse().unwrap(),
            until: "2027-10-31T01:00:00Z".parse().unwrap(),
            ahead: Span::hours(2),
        };
        assert_eq!(berlin.offset_at(summer.since), summer);
        assert_eq!(berlin.offset_at(summer.until.minus(Span::from_micros(1))), summer);
        assert_eq!(berlin.offset_at(summer.until).ahead, Span::hours(1));
        assert_eq!(Zone::utc().offset_at(summer.since).ahead, Span::ZERO);
    }

    #[test]
    fn a_day_ends_at_midnight_of_its_place() {
        let berlin = Zone::named("Europe/Berlin").unwrap();
        let last = day("2027-03-22");
        assert_eq!(last.end(&berlin).to_string(), "2027-03-22T23:00:00Z");
        assert_eq!(last.end(&berlin).minus(Span::from_micros(1)).day(&berlin), last);
        assert_eq!(last.end(&berlin).day(&berlin), day("2027-03-23"));
        assert_eq!(berlin.place(), "Berlin");
    }

    #[test]
    fn day_numbers_count_from_1970() {
        assert_eq!(day("1970-01-01").number(), 0);
        assert_eq!(day("2000-03-01").number(), 11_017);
        assert_eq!(day("2027-12-31").days_until(day("2028-03-01")), 61);
        assert!("2027-2-3".parse::<Day>().is_err());
        assert!("2027-02-30".parse::<Day>().is_err());
    }
}
