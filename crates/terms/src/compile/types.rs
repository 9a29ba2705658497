//! Types: what may meet what, and what to say when it may not.

use crate::{
    declare::Kind,
    plain::Plain,
    program::Type,
    syntax::{Arithmetic, Shape},
    value::{Length, Unit, Value},
};

/// What to write where a day or an instant is wanted.
pub(super) const NAME_A_TIME: &str =
    "name a fact that is a day or an instant, such as `request.sent_at`, or a day: `2027-03-08`";

impl Type {
    /// The type of a declared fact.
    pub(crate) const fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Instant => Self::Instant,
            Kind::Day => Self::Day,
            Kind::Money => Self::Money,
            Kind::Count => Self::Count,
            Kind::Percent => Self::Percent,
            Kind::YesNo => Self::YesNo,
            Kind::Text => Self::Text,
            Kind::Country => Self::Country,
            Kind::Region => Self::Region,
            Kind::Symbol(words) => Self::Symbol(words),
            Kind::Window => Self::Window,
            Kind::Days => Self::Days,
            Kind::Instants => Self::Instants,
            Kind::Records(fields) => Self::Records(fields),
        }
    }

    /// The type in words.
    pub(crate) fn noun(self) -> String {
        match self {
            Self::YesNo => "a condition".to_owned(),
            Self::Count => "a count".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Percent => "a percentage".to_owned(),
            Self::Rate => "a rate a month".to_owned(),
            Self::Money => "money".to_owned(),
            Self::Day => "a day".to_owned(),
            Self::Instant => "an instant".to_owned(),
            Self::Length(unit) => format!("a length in {}", unit.word(2)),
            Self::Symbol(words) => format!("one of {}", words.join(", ")),
            Self::Country => "a country".to_owned(),
            Self::Region => "a region".to_owned(),
            Self::Text => "text".to_owned(),
            Self::Window => "a span of days".to_owned(),
            Self::Time => "a time of day".to_owned(),
            Self::Weekdays => "days of the week".to_owned(),
            Self::Month => "a month".to_owned(),
            Self::Days => "a list of days".to_owned(),
            Self::Instants => "a list of instants".to_owned(),
            Self::Records(_) => "a list of records".to_owned(),
        }
    }

    /// Whether it is a number of any kind.
    pub(crate) const fn is_number(self) -> bool {
        matches!(self, Self::Count | Self::Number | Self::Percent)
    }

    /// Whether it is a day or an instant.
    pub(crate) const fn is_time(self) -> bool {
        matches!(self, Self::Day | Self::Instant)
    }

    /// Whether it is a list.
    pub(crate) const fn is_list(self) -> bool {
        matches!(self, Self::Days | Self::Instants | Self::Records(_))
    }

    /// Whether values of the two can be compared.
    pub(crate) fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Self::Count, Self::Percent) | (Self::Percent, Self::Count) => false,
            (Self::Length(a), Self::Length(b)) => family(a) == family(b),
            _ => self == other || (self.is_number() && other.is_number()) || (self.is_time() && other.is_time()),
        }
    }
}

const fn family(unit: Unit) -> u8 {
    match unit {
        Unit::Days | Unit::Weeks => 0,
        Unit::Months | Unit::Years => 1,
        Unit::Minutes | Unit::Hours => 2,
        Unit::BusinessDays => 3,
        Unit::WorkingHours => 4,
    }
}

/// A value of a sentence or table as a constant. Texts go into `texts`.
pub(crate) fn constant(value: &Value, texts: &mut Vec<String>) -> Option<(Plain, Type)> {
    Some(match value {
        Value::Count(count) => (Plain::count(*count), Type::Count),
        Value::Percent(ratio) => (Plain::number(ratio.num(), ratio.den()), Type::Percent),
        Value::MonthlyRate(ratio) => (Plain::number(ratio.num(), ratio.den()), Type::Rate),
        Value::Money(money) => (Plain::money(money.minor(), 1, money.currency()), Type::Money),
        Value::Length(Length { count, unit }) => (Plain::Length { count: *count, unit: *unit }, Type::Length(*unit)),
        Value::Time(minutes) => (Plain::Time(*minutes), Type::Time),
        Value::Weekdays(days) => (
            Plain::Weekdays(days.iter().fold(0, |mask, day| mask | 1_u8.wrapping_shl(u32::from(*day)))),
            Type::Weekdays,
        ),
        Value::Month(month) => (Plain::Month(*month), Type::Month),
        Value::Day(day) => (Plain::Day(crate::civil::number(*day)), Type::Day),
        Value::YesNo(yes) => (Plain::Bool(*yes), Type::YesNo),
        Value::Text(text) => {
            let at = u32::try_from(texts.len()).ok()?;
            texts.push(text.clone());
            (Plain::Text(at), Type::Text)
        }
        _ => return None,
    })
}

/// What to write when two types cannot be reckoned with.
pub(crate) fn advice_on(how: Arithmetic, left: Type, right: Type) -> &'static str {
    match (how, left, right) {
        (Arithmetic::Times, Type::Money, Type::Money) => {
            "an amount is multiplied with a count, a share or a percentage"
        }
        (Arithmetic::Over, other, Type::Money) if other != Type::Money => "only an amount is divided by an amount",
        _ => advice(left, right),
    }
}

/// How something is written, by what is wanted.
pub(crate) fn example_of(wanted: &str) -> &'static str {
    match wanted {
        "a day or an instant" | "an instant" => NAME_A_TIME,
        "a span of days" => "name a `window`, or a fact that is a span of days",
        "a count" => "write a whole number, or name a count",
        "days of the week" => "name a value such as `[Monday to Friday](value:desk.days)`",
        "a time of day" => "write `9:00`, or name a value such as `[9:00](value:desk.opens)`",
        "an amount that bears interest" => "name an amount, such as `purchase.paid`",
        "a column of percentages a year" => "write a percentage in every cell of the column: `6.65 %`",
        _ => "name a value or fact of that kind",
    }
}

/// What to write in a line of a statement that has a shape.
pub(crate) const fn advice_for(shape: Shape, found: Type) -> &'static str {
    match shape {
        _ if matches!(found, Type::Length(_)) => {
            "a length of time runs from somewhere: write `P after X` or `P before X`"
        }
        Shape::Amount => "name an amount or write one with its currency: `40.00 EUR`",
        Shape::Count => "write a whole number, name a count, or count a list: `count LIST`",
        Shape::Deadline | Shape::Due | Shape::Date => NAME_A_TIME,
        Shape::Let => "all lines of one name are of one kind",
    }
}

/// What to write when two types do not meet.
pub(crate) fn advice(left: Type, right: Type) -> &'static str {
    match (left, right) {
        (Type::Count, Type::Percent) | (Type::Percent, Type::Count) => {
            "a percentage is compared with a share: divide first, `done / total at most LIMIT`"
        }
        (Type::Length(_), Type::Length(_)) => "periods of different kinds never mix: use one unit on both sides",
        (Type::Length(_), _) | (_, Type::Length(_)) => {
            "a length of time runs from somewhere: write `P after X` or `P before X`"
        }
        (Type::Money, other) | (other, Type::Money) if other.is_number() => {
            "write the amount with its currency: `40.00 EUR`"
        }
        _ if left.is_list() || right.is_list() => {
            "say what of the list: `count LIST`, `first FIELD of LIST`, `any LIST where …`"
        }
        _ => "both sides must be of one kind",
    }
}
