//! Countries of ISO 3166-1, from the table that comes with that of the currencies: which two letters are one, and how it is called.

use std::fmt;

/// A country of ISO 3166-1.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Country(iso_currency::Country);

impl Country {
    /// The country of a two-letter code, in capitals as the table writes it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        // The table knows the empty text, too, as what nobody has said.
        if code.is_empty() { None } else { code.parse().ok().map(Self) }
    }

    /// Every country, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        let letters = || 'A'..='Z';
        letters().flat_map(move |one| letters().filter_map(move |two| Self::from_code(&format!("{one}{two}"))))
    }

    /// Its name in English, as the table has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// Its two letters.
impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_one_of_the_table() {
        for code in ["DE", "FR", "CH", "GB", "GR", "SS", "AX"] {
            assert_eq!(Country::from_code(code).unwrap().to_string(), code);
        }
        for wrong in ["", "XX", "ZZ", "UK", "EL", "de", "D", "DEU"] {
            assert_eq!(Country::from_code(wrong), None, "{wrong}");
        }
        assert_eq!(Country::from_code("FR").unwrap().name(), "France");
        let all: Vec<String> = Country::all().map(|country| country.to_string()).collect();
        assert!(all.len() > 240 && all.is_sorted(), "{all:?}");
    }
}
