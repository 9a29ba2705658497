//! From the evaluator's values to people's, and the nearest value that would have passed.

use crate::{
    civil,
    frame::Frame,
    program::{Program, Test, Type},
    raw::{Den, Raw, rounded},
    syntax::Rounding,
    value::{Length, Value},
};
use lyceum_kernel::{Instant, Money, Ratio};
use std::{cmp::Ordering, collections::BTreeMap};

/// A value with its type; `None` where it is not known.
pub(crate) fn value(program: &Program, frame: &Frame, raw: Raw, kind: Type) -> Option<Value> {
    Some(match (raw, kind) {
        (Raw::Unknown, _) => return None,
        (Raw::Absent, _) => Value::Absent,
        (Raw::Bool(yes), _) => Value::YesNo(yes),
        (Raw::Number { num, den }, Type::Percent) => Value::Percent(Ratio::new(num, den.get())?),
        (Raw::Number { num, den }, Type::Rate) => Value::MonthlyRate(Ratio::new(num, den.get())?),
        (Raw::Number { num, den: Den::ONE }, Type::Count) => Value::Count(num),
        (Raw::Number { num, den }, _) => Value::Share { part: num, whole: den.get() },
        (Raw::Money { num, den, currency }, _) => {
            Value::Money(Money::new(rounded(num, den.get(), Rounding::HalfUp), currency))
        }
        (Raw::Day(day), _) => Value::Day(civil::day(day)),
        (Raw::Instant { micros, .. }, _) => Value::Instant(Instant::from_micros(micros)),
        (Raw::Length { count, unit }, _) => Value::Length(Length { count, unit }),
        (Raw::Symbol(at), Type::Symbol(words)) => Value::Symbol((*words.get(usize::from(at))?).to_owned()),
        (Raw::Symbol(at), _) => Value::Count(i64::from(at)),
        (Raw::Country(code), _) => Value::Symbol(String::from_utf8_lossy(&code).into_owned()),
        (Raw::Text(at), Type::Region) => match frame.text_of(program, at).parse() {
            Ok(region) => Value::Region(region),
            Err(_) => Value::Text(frame.text_of(program, at).to_owned()),
        },
        (Raw::Text(at), _) => Value::Text(frame.text_of(program, at).to_owned()),
        (Raw::Window { from, to }, _) => Value::Window { from: civil::day(from), to: civil::day(to) },
        (Raw::Time(minutes), _) => Value::Time(minutes),
        (Raw::Weekdays(mask), _) => Value::Weekdays((0..7).filter(|day| mask >> day & 1 == 1).collect()),
        (Raw::Month(month), _) => Value::Month(month),
        (Raw::List { start, len, width }, _) => list(program, frame, (start, len, width), kind),
    })
}

fn list(program: &Program, frame: &Frame, (start, len, width): (u32, u32, u16), kind: Type) -> Value {
    let width = usize::from(width).max(1);
    let start = start as usize;
    let cells = frame.cells.get(start..start.saturating_add(len as usize * width)).unwrap_or_default();
    let of = |raw: Raw, kind: Type| value(program, frame, raw, kind).unwrap_or(Value::Absent);
    let records = cells.chunks_exact(width).map(|record| match kind {
        Type::Records(fields) => Value::Record(
            fields
                .iter()
                .zip(record)
                .map(|(field, raw)| (field.name.to_owned(), of(*raw, Type::of_kind(field.kind))))
                .collect::<BTreeMap<_, _>>(),
        ),
        Type::Instants => of(record.first().copied().unwrap_or(Raw::Absent), Type::Instant),
        _ => of(record.first().copied().unwrap_or(Raw::Absent), Type::Day),
    });
    Value::List(records.collect())
}

/// The nearest value of the left side that would have passed a comparison that failed.
pub(crate) fn nearest(test: &Test, left: Raw, right: Raw) -> Option<Raw> {
    match test.op {
        "at_most" | "not_after" | "by" => edge(left, right, Rounded::Down, 0),
        "at_least" | "not_before" => edge(left, right, Rounded::Up, 0),
        "below" | "before" => edge(left, right, Rounded::Up, -1),
        "above" | "after" => edge(left, right, Rounded::Down, 1),
        "is" if left.order(right) != Some(Ordering::Equal) => known(right),
        "is_one_of" | "from_to" => known(right),
        "is_absent" if left != Raw::Absent => Some(Raw::Absent),
        "within" => match (right, left.day()) {
            (Raw::Window { from, to }, Some(day)) => Some(Raw::Day(if day < from { from } else { to })),
            (right, _) => known(right),
        },
        _ => None,
    }
}

fn known(raw: Raw) -> Option<Raw> {
    (!matches!(raw, Raw::Unknown | Raw::Absent)).then_some(raw)
}

#[derive(Copy, Clone, PartialEq)]
enum Rounded {
    Up,
    Down,
}

/// The bound itself, moved by one step where the bound is not allowed. A share keeps its whole: 45 of 150. `None` where the
/// comparison holds as it stands, because the line negates it.
fn edge(left: Raw, right: Raw, rounding: Rounded, step: i64) -> Option<Raw> {
    let order = left.order(right);
    let down = (rounding == Rounded::Down && step == 0) || (rounding == Rounded::Up && step != 0);
    let holds = match (order?, down) {
        (Ordering::Equal, _) => step == 0,
        (order, true) => order == Ordering::Less,
        (order, false) => order == Ordering::Greater,
    };
    if holds {
        return None;
    }
    Some(match (left, right) {
        (Raw::Number { den, .. }, Raw::Number { num, den: by }) => {
            let (product, by) = (i128::from(num) * i128::from(den.get()), i128::from(by.get()));
            let whole = match rounding {
                Rounded::Down => product.div_euclid(by),
                Rounded::Up => -(-product).div_euclid(by),
            };
            Raw::Number { num: i64::try_from(whole).ok()?.checked_add(step)?, den }
        }
        (_, Raw::Money { num, den, currency }) if den == Den::ONE => {
            Raw::Money { num: num.checked_add(step)?, den, currency }
        }
        (_, Raw::Day(day)) => Raw::Day(civil::plus_days(day, step)),
        (_, Raw::Length { count, unit }) => {
            Raw::Length { count: u32::try_from(i64::from(count).checked_add(step)?).ok()?, unit }
        }
        (_, right) => known(right)?,
    })
}
