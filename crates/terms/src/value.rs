//! The values that people, facts and decisions speak of. The evaluator's own compact form is [`crate::raw::Raw`].

use crate::schema::text;
use lyceum_kernel::{Day, Instant, Money, Period, Ratio, Region, Zone};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// A value as records keep it: with its type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Known not to exist.
    Absent,
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Count(i64),
    /// A quotient as it was formed, not reduced: 46 of 150.
    Share {
        /// The part.
        part: i64,
        /// The whole, positive.
        whole: i64,
    },
    /// A percentage.
    Percent(#[schemars(with = "text::Ratio")] Ratio),
    /// A percentage for every month.
    MonthlyRate(#[schemars(with = "text::Ratio")] Ratio),
    /// An amount.
    Money(#[schemars(with = "text::Money")] Money),
    /// A calendar day.
    Day(
        #[serde(with = "text_form")]
        #[schemars(with = "text::Day")]
        Day,
    ),
    /// A point in time.
    Instant(
        #[serde(with = "text_form")]
        #[schemars(with = "text::Instant")]
        Instant,
    ),
    /// A length of time, in the unit the terms use.
    Length(Length),
    /// A time of day, in minutes after midnight.
    Time(u16),
    /// Days of the week, Monday first.
    Weekdays(Vec<u8>),
    /// A calendar month, January is 1.
    Month(u8),
    /// A word of a closed list.
    Symbol(String),
    /// Any text.
    Text(String),
    /// A country or a part of it.
    Region(#[schemars(with = "text::Region")] Region),
    /// A span of days, both ends included.
    Window {
        /// First day.
        #[serde(with = "text_form")]
        #[schemars(with = "text::Day")]
        from: Day,
        /// Last day.
        #[serde(with = "text_form")]
        #[schemars(with = "text::Day")]
        to: Day,
    },
    /// A list of values.
    List(Vec<Value>),
    /// A record.
    Record(BTreeMap<String, Value>),
}

/// A length of time: a number and the unit it counts. Units never mix.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Length {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl Length {
    /// The same as a period of the calendar; nothing for hours that run on working days only, which no calendar counts.
    #[must_use]
    pub const fn period(self) -> Option<Period> {
        Some(match self.unit {
            Unit::Days => Period::Days(self.count),
            Unit::BusinessDays => Period::BusinessDays(self.count),
            Unit::Weeks => Period::Weeks(self.count),
            Unit::Months => Period::Months(self.count),
            Unit::Years => Period::Years(self.count),
            Unit::Hours => Period::Hours(self.count),
            Unit::Minutes => Period::Minutes(self.count),
            Unit::WorkingHours => return None,
        })
    }
}

/// Units of time.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Working days, counted from the day after the event (G8).
    BusinessDays,
    /// Weeks of seven days.
    Weeks,
    /// Months by the same number (G2).
    Months,
    /// Years by the same date (G2).
    Years,
    /// Elapsed hours (G3).
    Hours,
    /// Elapsed minutes (G3).
    Minutes,
    /// Hours that run on working days only.
    WorkingHours,
}

impl Unit {
    /// The unit in English, for one or for many.
    #[must_use]
    pub const fn word(self, count: u32) -> &'static str {
        let one = count == 1;
        match self {
            Self::Days => {
                if one {
                    "day"
                } else {
                    "days"
                }
            }
            Self::BusinessDays => {
                if one {
                    "business day"
                } else {
                    "business days"
                }
            }
            Self::Weeks => {
                if one {
                    "week"
                } else {
                    "weeks"
                }
            }
            Self::Months => {
                if one {
                    "month"
                } else {
                    "months"
                }
            }
            Self::Years => {
                if one {
                    "year"
                } else {
                    "years"
                }
            }
            Self::Hours => {
                if one {
                    "hour"
                } else {
                    "hours"
                }
            }
            Self::Minutes => {
                if one {
                    "minute"
                } else {
                    "minutes"
                }
            }
            Self::WorkingHours => {
                if one {
                    "hour on working days"
                } else {
                    "hours on working days"
                }
            }
        }
    }

    /// The longest period of this unit that is counted: about a hundred years, where days are looked at one by one about twenty.
    #[must_use]
    pub const fn most(self) -> u32 {
        match self {
            Self::Days => 36_525,
            Self::BusinessDays => 5_000,
            Self::Weeks => 5_218,
            Self::Months => 1_200,
            Self::Years => 100,
            Self::Hours => 876_600,
            Self::Minutes => 52_596_000,
            Self::WorkingHours => 80_000,
        }
    }

    /// Whether it counts by the calendar, so that a period ends with a day and not with an instant.
    #[must_use]
    pub const fn is_calendar(self) -> bool {
        !matches!(self, Self::Hours | Self::Minutes | Self::WorkingHours)
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.count, self.unit.word(self.count))
    }
}

/// Names of the days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Value {
    /// The form scripts read: numbers for counts, text for the rest, `null` for what is absent.
    #[must_use]
    pub fn plain(&self) -> serde_json::Value {
        use serde_json::{Value as Json, json};
        match self {
            Self::Absent => Json::Null,
            Self::YesNo(yes) => json!(yes),
            Self::Count(count) => json!(count),
            Self::Month(month) => json!(month),
            Self::List(values) => values.iter().map(Self::plain).collect(),
            Self::Record(fields) => {
                Json::Object(fields.iter().map(|(name, value)| (name.clone(), value.plain())).collect())
            }
            Self::Window { from, to } => json!({ "from": from.to_string(), "to": to.to_string() }),
            _ => Json::String(self.to_string()),
        }
    }

    /// An instant with the offset of a place, as fact files write it.
    #[must_use]
    pub fn instant_text(at: Instant, zone: &Zone) -> String {
        crate::local::with_offset(at, zone)
    }

    /// Whether it is the greater of two of one kind and unit.
    pub(crate) fn is_more_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Count(a), Self::Count(b)) => a > b,
            (Self::Length(a), Self::Length(b)) => a.unit == b.unit && a.count > b.count,
            (Self::Percent(a), Self::Percent(b)) => a > b,
            (Self::Money(a), Self::Money(b)) => a.currency() == b.currency() && a.minor() > b.minor(),
            (Self::Time(a), Self::Time(b)) => a > b,
            (Self::Day(a), Self::Day(b)) => a > b,
            _ => false,
        }
    }

    /// The amount, where it is one.
    #[must_use]
    pub const fn money(&self) -> Option<Money> {
        if let Self::Money(money) = self { Some(*money) } else { None }
    }

    /// The day, where it is one.
    #[must_use]
    pub const fn day(&self) -> Option<Day> {
        if let Self::Day(day) = self { Some(*day) } else { None }
    }

    /// The length of time, where it is one.
    #[must_use]
    pub const fn length(&self) -> Option<Length> {
        if let Self::Length(length) = self { Some(*length) } else { None }
    }

    /// The whole number, where it is one.
    #[must_use]
    pub const fn count(&self) -> Option<i64> {
        if let Self::Count(count) = self { Some(*count) } else { None }
    }

    /// The percentage, where it is one.
    #[must_use]
    pub const fn percent(&self) -> Option<Ratio> {
        if let Self::Percent(ratio) = self { Some(*ratio) } else { None }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("absent"),
            Self::YesNo(yes) => f.write_str(if *yes { "yes" } else { "no" }),
            Self::Count(count) => write!(f, "{count}"),
            Self::Share { part, whole } if *whole == 1 => write!(f, "{part}"),
            Self::Share { part, whole } => write!(f, "{part}/{whole}"),
            Self::Percent(ratio) => write!(f, "{}", percent(*ratio)),
            Self::MonthlyRate(ratio) => write!(f, "{} a month", percent(*ratio)),
            Self::Money(money) => write!(f, "{money}"),
            Self::Day(day) => write!(f, "{day}"),
            Self::Instant(at) => write!(f, "{at}"),
            Self::Length(length) => write!(f, "{length}"),
            Self::Time(minutes) => write!(f, "{}:{:02}", minutes / 60, minutes % 60),
            Self::Weekdays(days) => {
                let names: Vec<&str> = days.iter().filter_map(|day| WEEKDAYS.get(usize::from(*day)).copied()).collect();
                f.write_str(&names.join(", "))
            }
            Self::Month(month) => write!(f, "month {month}"),
            Self::Symbol(text) | Self::Text(text) => f.write_str(text),
            Self::Region(region) => write!(f, "{region}"),
            Self::Window { from, to } => write!(f, "{from} to {to}"),
            Self::List(values) => {
                let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
                write!(f, "[{}]", texts.join(", "))
            }
            Self::Record(fields) => {
                let texts: Vec<String> = fields.iter().map(|(name, value)| format!("{name} = {value}")).collect();
                write!(f, "{{{}}}", texts.join(", "))
            }
        }
    }
}

/// A ratio as a percentage with no more digits than it needs; a fraction where the digits would not end.
#[must_use]
pub fn percent(ratio: Ratio) -> String {
    let (num, den) = (i128::from(ratio.num()) * 100, i128::from(ratio.den()));
    if num % den == 0 {
        return format!("{} %", num / den);
    }
    for places in 1..=6_u32 {
        let scale = 10_i128.pow(places);
        if (num * scale) % den == 0 {
            let scaled = num * scale / den;
            let sign = if scaled < 0 { "-" } else { "" };
            let (whole, part) = (scaled.abs() / scale, scaled.abs() % scale);
            return format!("{sign}{whole}.{part:0width$} %", width = places as usize);
        }
    }
    format!("{ratio}")
}

/// Serde through the text form, for kernel types that print and read back.
mod text_form {
    use serde::{Deserialize, Deserializer, Serializer, de};
    use std::{fmt::Display, str::FromStr};

    pub(super) fn serialize<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(value)
    }

    pub(super) fn deserialize<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}
