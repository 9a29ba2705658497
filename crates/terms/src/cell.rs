//! A fact's value between its two homes: as people write it, a [`Value`] with names, and as the evaluator reads it, in slots. Small,
//! borrowed where it can be, and what files of cases hold.

use crate::{civil, declare::Kind, facts::Record, value::Value};
use lyceum_kernel::{Currency, Instant, Money, Ratio};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A value whose type is known from its fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Cell<'a> {
    Absent,
    YesNo(bool),
    Number(i64),
    Fraction(i64, i64),
    Money(i64, #[serde(borrow)] Cow<'a, str>),
    Day(i32),
    Instant(i64),
    Word(#[serde(borrow)] Cow<'a, str>),
    Window(i32, i32),
    /// Days by number, or instants in microseconds.
    Times(Vec<i64>),
    #[serde(borrow)]
    Records(Vec<Vec<Cell<'a>>>),
}

impl<'a> Cell<'a> {
    /// A value of a fact of this type; nothing where it is of another.
    pub(crate) fn of(kind: Kind, value: &'a Value) -> Option<Self> {
        Some(match (kind, value) {
            (_, Value::Absent) => Self::Absent,
            (Kind::Days, Value::List(days)) => {
                Self::Times(days.iter().map(|day| Some(i64::from(civil::number(day.day()?)))).collect::<Option<_>>()?)
            }
            (Kind::Instants, Value::List(instants)) => Self::Times(
                instants
                    .iter()
                    .map(|at| if let Value::Instant(at) = at { Some(at.micros()) } else { None })
                    .collect::<Option<_>>()?,
            ),
            (Kind::Records(fields), Value::List(records)) => {
                let record = |record: &'a Value| -> Option<Vec<Self>> {
                    let Value::Record(record) = record else { return None };
                    let field = |field: &crate::declare::Field| match record.get(field.name) {
                        None => Some(Self::Absent),
                        Some(value) => Self::of(field.kind, value),
                    };
                    fields.iter().map(field).collect()
                };
                Self::Records(records.iter().map(record).collect::<Option<_>>()?)
            }
            (Kind::Instant, Value::Instant(at)) => Self::Instant(at.micros()),
            (Kind::Day, Value::Day(day)) => Self::Day(civil::number(*day)),
            (Kind::Money, Value::Money(money)) => Self::Money(money.minor(), Cow::Borrowed(money.currency().code())),
            (Kind::Count, Value::Count(count)) => Self::Number(*count),
            (Kind::Percent, Value::Percent(ratio)) => Self::Fraction(ratio.num(), ratio.den()),
            (Kind::YesNo, Value::YesNo(yes)) => Self::YesNo(*yes),
            (Kind::Country, Value::Region(region)) => Self::Word(Cow::Owned(region.country().to_owned())),
            (Kind::Region, Value::Region(region)) => Self::Word(Cow::Owned(region.to_string())),
            (Kind::Symbol(_) | Kind::Country | Kind::Region | Kind::Text, Value::Symbol(text) | Value::Text(text)) => {
                Self::Word(Cow::Borrowed(text))
            }
            (Kind::Window, Value::Window { from, to }) => Self::Window(civil::number(*from), civil::number(*to)),
            _ => return None,
        })
    }

    /// As people write it.
    pub(crate) fn value(&self, kind: Kind) -> Option<Value> {
        Some(match (kind, self) {
            (_, Self::Absent) => Value::Absent,
            (Kind::Days, Self::Times(days)) => {
                let day = |day: &i64| Some(Value::Day(civil::day(i32::try_from(*day).ok()?)));
                Value::List(days.iter().map(day).collect::<Option<_>>()?)
            }
            (Kind::Instants, Self::Times(instants)) => {
                Value::List(instants.iter().map(|at| Value::Instant(Instant::from_micros(*at))).collect())
            }
            (Kind::Records(fields), Self::Records(records)) => {
                let record = |cells: &Vec<Self>| {
                    let named = fields.iter().zip(cells);
                    let named = named.map(|(field, cell)| Some((field.name.to_owned(), cell.value(field.kind)?)));
                    Some(Value::Record(named.collect::<Option<Record>>()?))
                };
                Value::List(records.iter().map(record).collect::<Option<_>>()?)
            }
            (Kind::Instant, Self::Instant(micros)) => Value::Instant(Instant::from_micros(*micros)),
            (Kind::Day, Self::Day(day)) => Value::Day(civil::day(*day)),
            (Kind::Money, Self::Money(minor, code)) => Value::Money(Money::new(*minor, Currency::from_code(code)?)),
            (Kind::Count, Self::Number(count)) => Value::Count(*count),
            (Kind::Percent, Self::Fraction(num, den)) => Value::Percent(Ratio::new(*num, *den)?),
            (Kind::YesNo, Self::YesNo(yes)) => Value::YesNo(*yes),
            (Kind::Region, Self::Word(text)) => Value::Region(text.parse().ok()?),
            (Kind::Symbol(_) | Kind::Country, Self::Word(text)) => Value::Symbol(text.clone().into_owned()),
            (Kind::Text, Self::Word(text)) => Value::Text(text.clone().into_owned()),
            (Kind::Window, Self::Window(from, to)) => Value::Window { from: civil::day(*from), to: civil::day(*to) },
            _ => return None,
        })
    }
}
