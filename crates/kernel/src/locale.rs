//! The three languages of the pages.

use crate::{BadColumn, Column, Stored};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A space at which no line is broken.
const NO_BREAK: char = '\u{A0}';

/// The same, narrow.
const NARROW: char = '\u{202F}';

/// A language the pages speak.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English, the reference.
    #[default]
    En,
    /// French.
    Fr,
    /// German.
    De,
}

impl Locale {
    /// Every language, the reference first.
    pub const ALL: [Self; 3] = [Self::En, Self::Fr, Self::De];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::De => "de",
        }
    }

    /// The language's name in itself, for the switch.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::De => "Deutsch",
        }
    }

    /// The language of a tag such as `de`, `de-AT` or `FR_fr`, if the pages speak it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().trim();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }

    /// A text of this language with the spaces its printers set: in French none is broken before `:` `;` `?` `!` `%` `€` and
    /// within « », and the one before `;` `?` `!` is narrow. Texts are written with plain spaces, which every keyboard has. What stands
    /// between backticks is code and stays as it is.
    #[must_use]
    pub fn spaced(self, text: &str) -> Cow<'_, str> {
        let is_wanted = self == Self::Fr && text.contains(['«', '»', ':', ';', '?', '!', '%', '€']);
        if !is_wanted {
            return Cow::Borrowed(text);
        }
        let mut made = String::with_capacity(text.len() + 8);
        let (mut before, mut in_code, mut letters) = (None, false, text.char_indices().peekable());
        while let Some((at, letter)) = letters.next() {
            if letter == '`' {
                in_code = !in_code && text.get(at + 1..).is_some_and(|rest| rest.contains('`'));
            }
            let after = letters.peek().map(|(_, next)| *next);
            made.push(match (letter, after) {
                (' ', Some(';' | '?' | '!')) if !in_code => NARROW,
                (' ', Some(':' | '»' | '%' | '€')) if !in_code => NO_BREAK,
                (' ', _) if !in_code && before == Some('«') => NO_BREAK,
                _ => letter,
            });
            before = Some(letter);
        }
        Cow::Owned(made)
    }

    /// The best language for an `Accept-Language` header; the reference where none fits.
    #[must_use]
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best: Option<(u32, Self)> = None;
        for part in accept_language.split(',').take(16) {
            let mut pieces = part.split(';');
            let tag = pieces.next().unwrap_or_default().trim();
            let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")).map_or(1000, thousandths);
            if let Some(locale) = Self::from_tag(tag)
                && weight > 0
                && best.is_none_or(|(known, _)| weight > known)
            {
                best = Some((weight, locale));
            }
        }
        best.map_or_else(Self::default, |(_, locale)| locale)
    }
}

/// `0.8` as 800, without floating point; anything unreadable is 0.
fn thousandths(text: &str) -> u32 {
    let (whole, rest) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits: String = rest.chars().chain("000".chars()).take(3).collect();
    match (whole.parse::<u32>(), digits.parse::<u32>()) {
        (Ok(whole @ 0..=1), Ok(part)) => whole * 1000 + part,
        _ => 0,
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl Stored for Locale {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        let text = String::from_column(column)?;
        Self::from_tag(&text).ok_or_else(|| BadColumn::new("en, fr or de", text.into()))
    }
}

impl From<Locale> for Column {
    fn from(locale: Locale) -> Self {
        locale.tag().into()
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    // 2026-11-30: a newcomer saw lines that began with a colon, and guillemets alone at the end of a line.
    #[test]
    fn french_spaces_are_not_broken_and_code_is_left_alone() {
        let said = Locale::Fr.spaced("Prix : « 49 » ; et vous ? Oui ! `a : b ?` https://a.example/?q=1 à 10:00 : fin");
        let expected = "Prix\u{a0}: «\u{a0}49\u{a0}»\u{202f}; et vous\u{202f}? Oui\u{202f}! `a : b ?` \
                        https://a.example/?q=1 à 10:00\u{a0}: fin";
        assert_eq!(said, expected);
        assert_eq!(Locale::Fr.spaced(&said), expected, "twice is once");
        // 2026-11-30: a tester found plain spaces before the signs of shares and of euros.
        assert_eq!(Locale::Fr.spaced("Jusqu’à 50 € à 30 % `7 % 2`"), "Jusqu’à 50\u{a0}€ à 30\u{a0}% `7 % 2`");
        assert_eq!(Locale::Fr.spaced("un ` seul : reste"), "un ` seul\u{a0}: reste");
        for locale in [Locale::En, Locale::De] {
            assert_eq!(locale.spaced("Wie : so ?"), "Wie : so ?");
        }
    }

    #[test]
    fn the_heaviest_language_we_speak_wins() {
        assert_eq!(Locale::negotiate("es, fr;q=0.4, de-AT;q=0.9"), Locale::De);
        assert_eq!(Locale::negotiate("fr-CA"), Locale::Fr);
        assert_eq!(Locale::negotiate("pl, *;q=0.1"), Locale::En);
        assert_eq!(Locale::negotiate("de;q=0, fr;q=bad"), Locale::En);
    }
}
