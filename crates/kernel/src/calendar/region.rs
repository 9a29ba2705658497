//! Where people live and schools sit, as far as it moves a day: [`Region`]. The days themselves are in
//! [`Calendar`](super::Calendar).

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A country, and a part of it where its law of holidays differs: `DE-SN`, `FR`, `FR-67`.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region {
    country: [u8; 2],
    part: [u8; 3],
}

/// Text that is no region.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0:?} is no region such as DE-SN, FR or FR-67")]
pub struct BadRegion(String);

impl Region {
    /// Saxony: the seat of the course shop, and the default of a new school.
    pub const SAXONY: Self = Self { country: *b"DE", part: *b"SN\0" };

    /// The two-letter country code of ISO 3166-1, such as `DE`.
    #[must_use]
    pub fn country(&self) -> &str {
        std::str::from_utf8(&self.country).unwrap_or("ZZ")
    }

    /// The code of the part after the hyphen, such as `SN`; empty where the whole country is meant.
    #[must_use]
    pub fn part(&self) -> &str {
        std::str::from_utf8(&self.part).unwrap_or_default().trim_end_matches('\0')
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part() {
            "" => f.write_str(self.country()),
            part => write!(f, "{}-{part}", self.country()),
        }
    }
}

impl FromStr for Region {
    type Err = BadRegion;
    fn from_str(text: &str) -> Result<Self, BadRegion> {
        let bad = || BadRegion(text.to_owned());
        let upper = text.trim().to_ascii_uppercase();
        let (country, part) = upper.split_once('-').unwrap_or((&upper, ""));
        let country: [u8; 2] = country.as_bytes().try_into().map_err(|_| bad())?;
        if !country.iter().all(u8::is_ascii_uppercase)
            || part.len() > 3
            || !part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            || (upper.contains('-') && part.is_empty())
        {
            return Err(bad());
        }
        let mut padded = [0; 3];
        for (to, from) in padded.iter_mut().zip(part.bytes()) {
            *to = from;
        }
        Ok(Self { country, part: padded })
    }
}

impl Serialize for Region {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Region {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}
impl crate::Stored for Region {
    fn from_column(column: crate::Column) -> Result<Self, crate::BadColumn> {
        let text = String::from_column(column)?;
        text.parse().map_err(|_| crate::BadColumn::new("a region", text.into()))
    }
}
impl From<Region> for crate::Column {
    fn from(region: Region) -> Self {
        Self::Text(region.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_read_and_print() {
        for text in ["DE-SN", "FR", "FR-67"] {
            assert_eq!(text.parse::<Region>().unwrap().to_string(), text);
        }
        for wrong in ["", "D", "DEU", "DE-", "DE-ABCD", "é", "12"] {
            assert!(wrong.parse::<Region>().is_err(), "{wrong} was read");
        }
    }
}
