//! Exact arithmetic on packed values: counts, shares, sums of money, periods taken several times.

use crate::{
    plain::{Plain, reduced},
    raw::Raw,
    syntax::Arithmetic,
};

/// Exact arithmetic; what does not fit is unknown.
pub(crate) fn arithmetic(how: Arithmetic, left: Raw, right: Raw) -> Raw {
    // A quotient of counts stays as it was formed, so that 46 of 150 can be shown.
    if let (Arithmetic::Over, Some(of), Some(all @ 1..)) = (how, left.whole(), right.whole()) {
        return Raw::fraction(of, all, Raw::NUMBER);
    }
    if let Some(lack) = left.missing(right) {
        return lack;
    }
    let (Some((a, b, left)), Some((c, d, right))) = (left.parts(), right.parts()) else {
        return multiplied(how, left, right);
    };
    let kind = match (left, right) {
        (Raw::NUMBER, kind) | (kind, Raw::NUMBER) => kind,
        (kind, also) if kind == also && how == Arithmetic::Over => Raw::NUMBER,
        (kind, also) if kind == also => kind,
        _ => return Raw::Unknown,
    };
    if b == 1 && d == 1 {
        let whole = match how {
            // As it was formed, for sums of money too.
            Arithmetic::Over if kind == Raw::NUMBER && c > 0 => return Raw::fraction(a, c, kind),
            Arithmetic::Plus => a.checked_add(c),
            Arithmetic::Minus => a.checked_sub(c),
            Arithmetic::Times => a.checked_mul(c),
            Arithmetic::Over => None,
        };
        if let Some(whole) = whole {
            return Raw::fraction(whole, 1, kind);
        }
    }
    let (a, b, c, d) = (i128::from(a), i128::from(b), i128::from(c), i128::from(d));
    let (num, den) = match how {
        Arithmetic::Plus => (a * d + c * b, b * d),
        Arithmetic::Minus => (a * d - c * b, b * d),
        Arithmetic::Times => (a * c, b * d),
        // Nothing of nothing is nothing; something of nothing is not known.
        Arithmetic::Over if c == 0 && a == 0 => (0, 1),
        Arithmetic::Over => (a * d, b * c),
    };
    reduced(num, den).map_or(Raw::Unknown, |(num, den)| Raw::fraction(num, den, kind))
}

/// A period taken several times; nothing else is multiplied that is no number.
fn multiplied(how: Arithmetic, left: Raw, right: Raw) -> Raw {
    let (length, times) = if left.length().is_some() { (left, right) } else { (right, left) };
    match (how, length.length(), times.parts()) {
        (Arithmetic::Times, Some((count, unit)), Some((times, 1, _))) => {
            let count = u32::try_from(i64::from(count).saturating_mul(times)).ok();
            count.map_or(Raw::Unknown, |count| Plain::Length { count, unit }.into())
        }
        _ => Raw::Unknown,
    }
}
