//! From the evaluator's values to people's, and the nearest value that would have passed.

use crate::{
    civil,
    frame::Frame,
    plain::{Den, Plain, rounded},
    program::{Program, Test, Type},
    raw::Raw,
    syntax::Rounding,
    value::{Length, Value},
};
use lyceum_kernel::{Instant, Money, Ratio};
use std::{cmp::Ordering, collections::BTreeMap};

/// A value with its type; `None` where it is not known.
pub(crate) fn value(program: &Program, frame: &Frame, raw: Plain, kind: Type) -> Option<Value> {
    Some(match (raw, kind) {
        (Plain::Unknown, _) => return None,
        (Plain::Absent, _) => Value::Absent,
        (Plain::Bool(yes), _) => Value::YesNo(yes),
        (Plain::Number { num, den }, Type::Percent) => Value::Percent(Ratio::new(num, den.get())?),
        (Plain::Number { num, den }, Type::Rate) => Value::MonthlyRate(Ratio::new(num, den.get())?),
        (Plain::Number { num, den: Den::ONE }, Type::Count) => Value::Count(num),
        (Plain::Number { num, den }, _) => Value::Share { part: num, whole: den.get() },
        (Plain::Money { num, den, currency }, _) => {
            Value::Money(Money::new(rounded(num, den.get(), Rounding::HalfUp), currency))
        }
        (Plain::Day(day), _) => Value::Day(civil::day(day)),
        (Plain::Instant { micros, .. }, _) => Value::Instant(Instant::from_micros(micros)),
        (Plain::Length { count, unit }, _) => Value::Length(Length { count, unit }),
        (Plain::Symbol(at), Type::Symbol(words)) => Value::Symbol((*words.get(usize::from(at))?).to_owned()),
        (Plain::Symbol(at), _) => Value::Count(i64::from(at)),
        (Plain::Country(code), _) => Value::Symbol(String::from_utf8_lossy(&code).into_owned()),
        (Plain::Text(at), Type::Region) => match frame.text_of(program, at).parse() {
            Ok(region) => Value::Region(region),
            Err(_) => Value::Text(frame.text_of(program, at).to_owned()),
        },
        (Plain::Text(at), _) => Value::Text(frame.text_of(program, at).to_owned()),
        (Plain::Window { from, to }, _) => Value::Window { from: civil::day(from), to: civil::day(to) },
        (Plain::Time(minutes), _) => Value::Time(minutes),
        (Plain::Weekdays(mask), _) => Value::Weekdays((0..7).filter(|day| mask >> day & 1 == 1).collect()),
        (Plain::Month(month), _) => Value::Month(month),
        (Plain::List { start, len, width }, _) => list(program, frame, (start, len, width), kind),
    })
}

fn list(program: &Program, frame: &Frame, (start, len, width): (u32, u32, u16), kind: Type) -> Value {
    let width = usize::from(width).max(1);
    let start = start as usize;
    let cells = frame.cells.get(start..start.saturating_add(len as usize * width)).unwrap_or_default();
    let of = |raw: Plain, kind: Type| value(program, frame, raw, kind).unwrap_or(Value::Absent);
    let first = |record: &[Raw]| record.first().map_or(Plain::Absent, |word| word.plain());
    let records = cells.chunks_exact(width).map(|record| match kind {
        Type::Records(fields) => Value::Record(
            fields
                .iter()
                .zip(record)
                .map(|(field, word)| (field.name.to_owned(), of(word.plain(), Type::of_kind(field.kind))))
                .collect::<BTreeMap<_, _>>(),
        ),
        Type::Instants => of(first(record), Type::Instant),
        _ => of(first(record), Type::Day),
    });
    Value::List(records.collect())
}

/// The nearest value of the left side that would have passed a comparison that failed.
pub(crate) fn nearest(test: &Test, left: Plain, right: Plain) -> Option<Plain> {
    match test.op {
        "at_most" | "not_after" | "by" => edge(left, right, Rounded::Down, 0),
        "at_least" | "not_before" => edge(left, right, Rounded::Up, 0),
        "below" | "before" => edge(left, right, Rounded::Up, -1),
        "above" | "after" => edge(left, right, Rounded::Down, 1),
        "is" if left.order(right) != Some(Ordering::Equal) => known(right),
        "is_one_of" | "from_to" => known(right),
        "is_absent" if left != Plain::Absent => Some(Plain::Absent),
        "within" => match (right, left.day()) {
            (Plain::Window { from, to }, Some(day)) => Some(Plain::Day(if day < from { from } else { to })),
            (right, _) => known(right),
        },
        _ => None,
    }
}

fn known(raw: Plain) -> Option<Plain> {
    (!matches!(raw, Plain::Unknown | Plain::Absent)).then_some(raw)
}

#[derive(Copy, Clone, PartialEq)]
enum Rounded {
    Up,
    Down,
}

/// The bound itself, moved by one step where the bound is not allowed. A share keeps its whole: 45 of 150. `None` where the
/// comparison holds as it stands, because the line negates it.
fn edge(left: Plain, right: Plain, rounding: Rounded, step: i64) -> Option<Plain> {
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
        (Plain::Number { den, .. }, Plain::Number { num, den: by }) => {
            let (product, by) = (i128::from(num) * i128::from(den.get()), i128::from(by.get()));
            let whole = match rounding {
                Rounded::Down => product.div_euclid(by),
                Rounded::Up => -(-product).div_euclid(by),
            };
            Plain::Number { num: i64::try_from(whole).ok()?.checked_add(step)?, den }
        }
        (_, Plain::Money { num, den, currency }) if den == Den::ONE => {
            Plain::Money { num: num.checked_add(step)?, den, currency }
        }
        (_, Plain::Day(day)) => Plain::Day(civil::plus_days(day, step)),
        (_, Plain::Length { count, unit }) => {
            Plain::Length { count: u32::try_from(i64::from(count).checked_add(step)?).ok()?, unit }
        }
        (_, right) => known(right)?,
    })
}
