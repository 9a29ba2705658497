//! Ids: sortable text with a prefix that says what it names, made from the transaction's instant and a seeded source.
//!
//! `ord_01jp…` sorts by the time it was made, is the same on both engines and reads well in a log.

use crate::Instant;
use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha20Rng;
use std::sync::{Mutex, PoisonError};

/// What [`id!`](crate::id!) makes: a newtype over its text.
pub trait Id: Sized {
    /// The letters before the underscore.
    const PREFIX: &'static str;
    /// Wraps text that is already known to be an id of this kind.
    fn from_text(text: String) -> Self;
}

/// Text that is no id of the wanted kind.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{text:?} is no id that begins with {prefix}_")]
pub struct BadId {
    /// The prefix that was wanted.
    pub prefix: &'static str,
    /// What was given.
    pub text: String,
}

/// Where new ids and secrets come from: one per school, seeded in tests so that a run can be replayed.
#[derive(Debug)]
pub struct IdSource(Mutex<Drawn>);

#[derive(Debug)]
struct Drawn {
    chance: ChaCha20Rng,
    /// The last id's number: ids of one millisecond follow each other, as long as nobody draws of another between.
    last: u128,
}

/// Crockford's base 32, lower case: no i, l, o, u, so an id can be read aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;

impl IdSource {
    /// A source that always gives the same ids. For tests and simulations.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self::of(ChaCha20Rng::seed_from_u64(seed))
    }

    /// A source seeded by the operating system.
    #[must_use]
    pub fn from_os() -> Self {
        Self::of(ChaCha20Rng::from_os_rng())
    }

    const fn of(chance: ChaCha20Rng) -> Self {
        Self(Mutex::new(Drawn { chance, last: 0 }))
    }

    /// A new id whose text sorts by `now` (to the millisecond).
    pub fn next<T: Id>(&self, now: Instant) -> T {
        self.next_behind(now, &mut 0)
    }

    /// As [`IdSource::next`], and behind the `last` one of whoever asks, if that was of the same millisecond. So
    /// `ORDER BY at, id` is the order in which a transaction wrote; and where transactions follow one another (on SQLite), the
    /// order in which all wrote.
    pub fn next_behind<T: Id>(&self, now: Instant, last: &mut u128) -> T {
        let millis = u128::try_from(now.micros() / 1000).unwrap_or_default() & 0xffff_ffff_ffff;
        let mut drawn = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let bits = match [drawn.last, *last].into_iter().filter(|before| before >> 80 == millis).max() {
            // A step of up to 64 random bits: in order, and still not to be guessed.
            Some(before) => before.saturating_add(1).saturating_add(drawn.chance.next_u64().into()),
            None => {
                (millis << 80) | (u128::from(drawn.chance.next_u32()) << 44) | u128::from(drawn.chance.next_u64() >> 20)
            }
        };
        drawn.last = bits;
        *last = bits;
        T::from_text(format!("{}_{}", T::PREFIX, encode(bits)))
    }

    /// A secret of 256 random bits, as URL-safe text. Only its hash is ever stored.
    pub fn token(&self) -> String {
        let mut random = [0_u8; 32];
        self.fill(&mut random);
        let (high, low) = random.split_at(16);
        let number = |bytes: &[u8]| bytes.iter().fold(0_u128, |all, byte| (all << 8) | u128::from(*byte));
        format!("{}{}", encode(number(high)), encode(number(low)))
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).chance.fill_bytes(bytes);
    }
}

fn encode(bits: u128) -> String {
    (0..LENGTH)
        .rev()
        .map(|place| {
            let digit = usize::try_from((bits >> (place * 5)) & 31).unwrap_or_default();
            char::from(ALPHABET.get(digit).copied().unwrap_or(b'0'))
        })
        .collect()
}

/// Whether `text` is `prefix_` and 26 letters of the alphabet.
#[must_use]
pub fn is_id(prefix: &str, text: &str) -> bool {
    text.strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('_'))
        .is_some_and(|rest| rest.len() == LENGTH && rest.bytes().all(|byte| ALPHABET.contains(&byte)))
}

/// Declares an id type: `id!(OrderId, "ord");`. The one macro of the house.
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[doc = concat!("An id that prints as `", $prefix, "_…`, sortable by the time it was made.")]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl $crate::Id for $name {
            const PREFIX: &'static str = $prefix;
            fn from_text(text: String) -> Self {
                Self(text)
            }
        }
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl ::core::str::FromStr for $name {
            type Err = $crate::id::BadId;
            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                if $crate::id::is_id($prefix, text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err($crate::id::BadId { prefix: $prefix, text: text.to_owned() })
                }
            }
        }
        impl $crate::Stored for $name {
            fn from_column(column: $crate::Column) -> ::core::result::Result<Self, $crate::BadColumn> {
                match column {
                    $crate::Column::Text(text) => Ok(Self(text)),
                    other => Err($crate::BadColumn::new("an id", other)),
                }
            }
        }
        impl From<&$name> for $crate::Column {
            fn from(id: &$name) -> Self {
                Self::Text(id.0.clone())
            }
        }
        impl From<$name> for $crate::Column {
            fn from(id: $name) -> Self {
                Self::Text(id.0)
            }
        }
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                let text = <::std::string::String as $crate::serde::Deserialize>::deserialize(from)?;
                text.parse().map_err($crate::serde::de::Error::custom)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    id!(ThingId, "thg");

    #[test]
    fn ids_sort_by_the_time_they_were_made_and_parse_back() {
        let source = IdSource::seeded(1);
        let start: Instant = "2027-03-08T09:00:00Z".parse().unwrap();
        let first: ThingId = source.next(start);
        let later: ThingId = source.next(start.plus(Span::minutes(1)));
        assert!(first < later);
        assert_eq!(first.as_str().parse::<ThingId>().unwrap(), first);
        let same: Vec<ThingId> = (0..1000).map(|_| source.next(start)).collect();
        assert!(same.is_sorted(), "ids of one millisecond keep the order in which they were made");
        assert!("ord_123".parse::<ThingId>().is_err());
        assert_eq!(source.token().len(), 52);
    }

    // 2026-11-30: a review found that transactions that run side by side, as on PostgreSQL, broke each other's order.
    #[test]
    fn who_draws_between_others_keeps_the_order_of_their_own() {
        let source = IdSource::seeded(1);
        let start: Instant = "2027-03-08T09:00:00Z".parse().unwrap();
        let (mut ours, mut theirs) = (0, 0);
        let mut drawn: [Vec<ThingId>; 2] = [Vec::new(), Vec::new()];
        for _ in 0..100 {
            drawn[0].push(source.next_behind(start, &mut ours));
            drawn[1].push(source.next_behind(start.plus(Span::seconds(1)), &mut theirs));
        }
        assert!(drawn.iter().all(|ids| ids.is_sorted()), "{drawn:?}");
    }
}
