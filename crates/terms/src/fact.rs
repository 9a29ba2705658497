//! How facts and events are declared, in the files of [`crate::vocabulary`], one an area.
//!
//! A fact is a value, known to be absent, or unknown. [`Unless`] says what a set of facts that leaves a name out means:
//! things that exist only when somebody recorded them are absent, things that must be known are unknown and asked for.

/// One fact that rules may name.
#[derive(Debug)]
pub struct Fact {
    /// Dotted name, as rules and fact files write it.
    pub name: &'static str,
    /// Its type.
    pub kind: Kind,
    /// What it counts, empty where the type says it all.
    pub unit: &'static str,
    /// One sentence for people who write terms.
    pub meaning: &'static str,
    /// Whether it can no longer change. Past facts are never offered as *what would have changed it*.
    pub past: bool,
    /// What leaving it out means.
    pub unless: Unless,
}

/// What a fact that was not given is taken to be.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Unless {
    /// Unknown: a rule that needs it answers `needs`.
    Unknown,
    /// Known to be absent.
    Absent,
    /// No.
    No,
    /// Nought.
    Zero,
    /// An empty list.
    Empty,
}

/// The type of a fact or of a field.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Kind {
    /// A point in time.
    Instant,
    /// A calendar day.
    Day,
    /// An amount with its currency.
    Money,
    /// A whole number.
    Count,
    /// A percentage: 30 is 30 %.
    Percent,
    /// Yes or no.
    YesNo,
    /// Any text.
    Text,
    /// A two-letter country code.
    Country,
    /// A country or a part of it, `DE-SN`.
    Region,
    /// One of these words.
    Symbol(&'static [&'static str]),
    /// A span of days, both ends included.
    Window,
    /// A list of days.
    Days,
    /// A list of instants.
    Instants,
    /// A list of records.
    Records(&'static [Field]),
}

/// One field of a record.
#[derive(Debug, PartialEq)]
pub struct Field {
    /// Its name inside the record.
    pub name: &'static str,
    /// Its type; no lists.
    pub kind: Kind,
    /// One sentence.
    pub meaning: &'static str,
}

/// Something that happens, on which `when` rules act.
#[derive(Debug)]
pub struct Event {
    /// Dotted name.
    pub name: &'static str,
    /// One sentence.
    pub meaning: &'static str,
}

/// Who may promise or be promised something.
pub const PARTIES: [&str; 4] = ["school", "customer", "mentor", "funder"];

/// The sets a country can be in.
pub const SETS: [(&str, &[&str]); 2] = [("EU", EU), ("EEA", EEA)];

/// Member states of the European Union.
const EU: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The Union with Iceland, Liechtenstein and Norway.
const EEA: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT",
    "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl Kind {
    /// The name people read: "a day", "money".
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Instant => "an instant",
            Self::Day => "a day",
            Self::Money => "money",
            Self::Count => "a count",
            Self::Percent => "a percentage",
            Self::YesNo => "yes or no",
            Self::Text => "text",
            Self::Country => "a country",
            Self::Region => "a region",
            Self::Symbol(_) => "one of some words",
            Self::Window => "a span of days",
            Self::Days => "a list of days",
            Self::Instants => "a list of instants",
            Self::Records(_) => "a list of records",
        }
    }

    /// The name programs read, in `lyceum terms facts --json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Instant => "instant",
            Self::Day => "day",
            Self::Money => "money",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::YesNo => "yes_no",
            Self::Text => "text",
            Self::Country => "country",
            Self::Region => "region",
            Self::Symbol(_) => "symbol",
            Self::Window => "window",
            Self::Days => "days",
            Self::Instants => "instants",
            Self::Records(_) => "records",
        }
    }

    /// Whether it is a list.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Days | Self::Instants | Self::Records(_))
    }
}
