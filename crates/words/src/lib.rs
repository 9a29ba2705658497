//! Texts in the reader's language; numbers, dates and money in the reader's form.
//!
//! Each slice keeps `text.en.ftl`, `text.fr.ftl` and `text.de.ftl` beside its code and names them in one [`Source`].
//! The binary lists all sources once and builds [`Words`]; a page asks its [`Reader`]. Nothing is parsed per request.
//! Where to look next: `reader.rs` (what a page calls), `message.rs` (how a text is kept), `check.rs` (what is refused).

mod check;
mod forms;
mod message;
mod reader;

pub use reader::Reader;

use lyceum_kernel::Locale;
use message::Shelf;
use std::fmt;
use thiserror::Error;

/// The texts of one slice in the three languages, as they lie beside its code.
#[derive(Copy, Clone, Debug)]
pub struct Source {
    /// The slice's name; every key of its files begins with it.
    pub slice: &'static str,
    pub en: &'static str,
    pub fr: &'static str,
    pub de: &'static str,
}

impl Source {
    fn text(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Fr => self.fr,
            Locale::De => self.de,
        }
    }
}

/// The few words this crate says itself: durations and lists.
const TEXT: Source = Source {
    slice: "words",
    en: include_str!("text.en.ftl"),
    fr: include_str!("text.fr.ftl"),
    de: include_str!("text.de.ftl"),
};

/// Every text of the school, parsed once, in all languages.
pub struct Words {
    shelves: [Shelf; 3],
}

impl Words {
    /// Parses all sources. Refuses keys that are missing in a language, doubled, wrongly prefixed, or whose variables differ.
    pub fn new(sources: &[Source]) -> Result<Self, WordsError> {
        let mut all = vec![TEXT];
        all.extend_from_slice(sources);
        let findings = check::check(&all);
        if !findings.is_empty() {
            return Err(WordsError(findings));
        }
        let [en, fr, de] = Locale::ALL.map(|locale| Shelf::new(locale, &all));
        match (en, fr, de) {
            (Ok(en), Ok(fr), Ok(de)) => Ok(Self { shelves: [en, fr, de] }),
            (en, fr, de) => {
                let findings = [en, fr, de].into_iter().filter_map(Result::err).flatten().collect();
                Err(WordsError(findings))
            }
        }
    }

    /// The text of a key, or the key itself where there is none.
    pub fn say(&self, locale: Locale, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.shelf(locale).say(key, args)
    }

    /// Whether a text of this key exists.
    pub fn has(&self, key: &str) -> bool {
        self.shelf(Locale::En).has(key)
    }

    /// Every key there is; for tests that say every text.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.shelf(Locale::En).keys()
    }

    fn shelf(&self, locale: Locale) -> &Shelf {
        let [en, fr, de] = &self.shelves;
        match locale {
            Locale::En => en,
            Locale::Fr => fr,
            Locale::De => de,
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}

/// What is wrong with the texts, one finding a line.
#[derive(Debug, Error)]
#[error("{}", .0.join("\n"))]
pub struct WordsError(pub Vec<String>);

/// A value put into a text. Money and dates come as strings, already in the reader's form; numbers choose the plural.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    Text(std::borrow::Cow<'a, str>),
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests;
