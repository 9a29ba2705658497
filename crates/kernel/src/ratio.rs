//! Exact fractions, for percentages and shares: 46 of 150 is over 30 %, and no rounding may hide it (G6).

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{cmp::Ordering, fmt, str::FromStr};

/// A fraction with a positive denominator, kept in lowest terms.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    num: i64,
    den: i64,
}

/// Text that is no fraction.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0:?} is no number, percentage or fraction")]
pub struct BadRatio(String);

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self { num: 0, den: 1 };
    /// The whole.
    pub const ONE: Self = Self { num: 1, den: 1 };

    /// `num / den`; `None` when the denominator is zero or the sign cannot be moved to the numerator.
    #[must_use]
    pub fn new(num: i64, den: i64) -> Option<Self> {
        if den == 0 {
            return None;
        }
        let divisor = i64::try_from(gcd(num.unsigned_abs(), den.unsigned_abs())).ok()?;
        let (num, den) = (num / divisor, den / divisor);
        if den < 0 { Some(Self { num: num.checked_neg()?, den: den.checked_neg()? }) } else { Some(Self { num, den }) }
    }

    /// A whole number of hundredths.
    #[must_use]
    pub fn percent(hundredths: i64) -> Self {
        Self::new(hundredths, 100).unwrap_or(Self::ZERO)
    }

    /// The numerator, which carries the sign.
    #[must_use]
    pub const fn num(self) -> i64 {
        self.num
    }

    /// The denominator, always positive.
    #[must_use]
    pub const fn den(self) -> i64 {
        self.den
    }

    /// `self × other`, unless it overflows.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        reduce(i128::from(self.num) * i128::from(other.num), i128::from(self.den) * i128::from(other.den))
    }

    /// `self + other`, unless it overflows.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let (a, b) = (i128::from(self.num), i128::from(self.den));
        let (c, d) = (i128::from(other.num), i128::from(other.den));
        reduce(a * d + c * b, b * d)
    }

    /// The mean of parts, each with its weight; `None` when they weigh nothing. Exact where the fraction can be written;
    /// where it cannot, rounded down to 10⁻¹⁸, so that a mean is never above what its parts make.
    #[must_use]
    pub fn weighted_mean(parts: &[(Self, i64)]) -> Option<Self> {
        let weight: i128 = parts.iter().map(|(_, weight)| i128::from(*weight)).sum();
        if weight <= 0 {
            return None;
        }
        let mean = exact_mean(parts, weight).or_else(|| rounded_mean(parts, weight));
        // What not even that holds is no share of a whole; nothing is the safe answer.
        Some(mean.unwrap_or(Self::ZERO))
    }

    /// The largest whole number not above `self × count`.
    #[must_use]
    pub fn floor_of(self, count: i64) -> i64 {
        let product = i128::from(self.num) * i128::from(count);
        i64::try_from(product.div_euclid(i128::from(self.den))).unwrap_or(i64::MAX)
    }
}

/// Over the least common denominator.
fn exact_mean(parts: &[(Ratio, i64)], weight: i128) -> Option<Ratio> {
    let common = parts.iter().try_fold(1_i128, |common, (part, _)| {
        let den = i128::from(part.den);
        common.checked_mul(den / shared_divisor(common, den)?)
    })?;
    let sum = parts.iter().try_fold(0_i128, |sum, (part, weight)| {
        let whole = (common / i128::from(part.den)).checked_mul(i128::from(part.num))?;
        sum.checked_add(whole.checked_mul(i128::from(*weight))?)
    })?;
    reduce(sum, common.checked_mul(weight)?)
}

/// Each part rounded down to the finest grid that a fraction holds, and the mean again.
fn rounded_mean(parts: &[(Ratio, i64)], weight: i128) -> Option<Ratio> {
    const GRID: i64 = 1_000_000_000_000_000_000;
    let sum = parts.iter().try_fold(0_i128, |sum, (part, weight)| {
        let steps = (i128::from(part.num) * i128::from(GRID)).div_euclid(i128::from(part.den));
        sum.checked_add(steps.checked_mul(i128::from(*weight))?)
    })?;
    Ratio::new(i64::try_from(sum.div_euclid(weight)).ok()?, GRID)
}

/// The greatest common divisor; none of two zeros.
fn shared_divisor(num: i128, den: i128) -> Option<i128> {
    let (mut a, mut b) = (num.unsigned_abs(), den.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).ok().filter(|divisor| *divisor != 0)
}

fn reduce(num: i128, den: i128) -> Option<Ratio> {
    let divisor = shared_divisor(num, den)?;
    Ratio::new(i64::try_from(num / divisor).ok()?, i64::try_from(den / divisor).ok()?)
}

const fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    if a == 0 { 1 } else { a }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        (i128::from(self.num) * i128::from(other.den)).cmp(&(i128::from(other.num) * i128::from(self.den)))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.den == 1 { write!(f, "{}", self.num) } else { write!(f, "{}/{}", self.num, self.den) }
    }
}

impl FromStr for Ratio {
    type Err = BadRatio;

    /// Reads `3/10`, `30 %`, `30%`, `0.3` and `-2`.
    fn from_str(text: &str) -> Result<Self, BadRatio> {
        let bad = || BadRatio(text.to_owned());
        if let Some(number) = text.trim().strip_suffix('%') {
            return decimal(number.trim_end_matches(['\u{a0}', '\u{202f}', ' ']))
                .and_then(|ratio| ratio.times(Self::percent(1)))
                .ok_or_else(bad);
        }
        match text.trim().split_once('/') {
            Some((num, den)) => {
                let (num, den) = (num.trim().parse().map_err(|_| bad())?, den.trim().parse().map_err(|_| bad())?);
                Self::new(num, den).ok_or_else(bad)
            }
            None => decimal(text.trim()).ok_or_else(bad),
        }
    }
}

fn decimal(text: &str) -> Option<Ratio> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = u32::try_from(part.len()).ok().filter(|digits| *digits <= 12)?;
    if !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = format!("{whole}{part}").parse().ok()?;
    Ratio::new(number, 10_i64.checked_pow(digits)?)
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Ratio;

    #[test]
    fn a_third_of_a_percent_is_not_rounded_away() {
        let limit: Ratio = "30 %".parse().unwrap();
        assert!(Ratio::new(45, 150).unwrap() <= limit);
        assert!(Ratio::new(46, 150).unwrap() > limit);
        assert_eq!(limit.floor_of(45), 13);
        assert_eq!("0.3".parse::<Ratio>().unwrap(), limit);
        assert_eq!("6.67 %".parse::<Ratio>().unwrap(), Ratio::new(667, 10_000).unwrap());
        assert!("1/0".parse::<Ratio>().is_err());
        assert!("a %".parse::<Ratio>().is_err());
    }

    const PRIMES: [i64; 30] = [
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107,
        109, 113,
    ];

    #[test]
    fn a_mean_is_exact_whatever_its_parts_are_made_of() {
        let parts = |pick: &dyn Fn(i64) -> [Ratio; 2]| -> Vec<(Ratio, i64)> {
            PRIMES.iter().take(20).flat_map(|prime| pick(*prime)).map(|part| (part, 1)).collect()
        };
        // Each pair is seven tenths; the sum on the way has a denominator far beyond what a fraction holds.
        let pairs = parts(&|prime| {
            let more = Ratio::new(7 * prime + 3, 10 * prime).unwrap();
            [more, Ratio::new(7 * prime - 3, 10 * prime).unwrap()]
        });
        assert_eq!(Ratio::weighted_mean(&pairs), Ratio::new(7, 10));
        let thirds = [(Ratio::new(1, 3).unwrap(), 2), (Ratio::ONE, 1)];
        assert_eq!(Ratio::weighted_mean(&thirds), Ratio::new(5, 9));
        assert_eq!(Ratio::weighted_mean(&[]), None);
    }

    #[test]
    fn a_mean_that_cannot_be_written_is_rounded_down_and_never_missing() {
        let parts: Vec<(Ratio, i64)> =
            PRIMES.iter().map(|prime| (Ratio::new(7 * prime + 1, 10 * prime).unwrap(), 1)).collect();
        let above = Ratio::weighted_mean(&parts).unwrap();
        assert!(above > Ratio::percent(70) && above < Ratio::percent(72), "{above}");
        let halves: Vec<(Ratio, i64)> =
            PRIMES.iter().map(|prime| (Ratio::new(prime / 2, *prime).unwrap(), 1)).collect();
        let below = Ratio::weighted_mean(&halves).unwrap();
        assert!(below > Ratio::percent(40) && below < Ratio::percent(50), "{below}");
    }
}
