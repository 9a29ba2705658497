//! The search of the public catalogue: words, language and price, all of it in the address, so every filter is a link.

use lyceum_school::Fault;
use lyceum_store::{Reads, like};

use super::{Offer, store};

/// How many offers a page of the catalogue shows.
pub(super) const PAGE: i64 = 24;

/// Which prices are wanted.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub enum Price {
    #[default]
    Any,
    Free,
    /// Up to this many whole units of the currency.
    UpTo(i64),
}

impl Price {
    /// The choices the catalogue offers.
    pub(super) const CHOICES: [Self; 4] = [Self::Any, Self::Free, Self::UpTo(50), Self::UpTo(100)];

    /// Its word in the address; empty for any.
    pub(super) fn word(self) -> String {
        match self {
            Self::Any => String::new(),
            Self::Free => "free".to_owned(),
            Self::UpTo(most) => format!("up-to-{most}"),
        }
    }

    /// Reads the word; what is not understood means any.
    pub(super) fn from_word(word: &str) -> Self {
        Self::CHOICES.into_iter().find(|choice| choice.word() == word).unwrap_or_default()
    }

    fn most_minor(self) -> Option<i64> {
        match self {
            Self::Any => None,
            Self::Free => Some(0),
            Self::UpTo(most) => most.checked_mul(100),
        }
    }
}

/// What is looked for.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Search {
    pub words: String,
    /// A language tag; empty for any.
    pub language: String,
    pub price: Price,
    /// How many pages to skip.
    pub page: i64,
}

impl Search {
    /// Whether nothing is asked for: the catalogue as it stands.
    pub fn is_open(&self) -> bool {
        self.words.is_empty() && self.language.is_empty() && self.price == Price::Any
    }

    /// The address of this search.
    pub fn href(&self) -> String {
        let mut pairs = Vec::new();
        for (name, value) in
            [("q", self.words.clone()), ("language", self.language.clone()), ("price", self.price.word())]
        {
            if !value.is_empty() {
                pairs.push(format!("{name}={}", encoded(&value)));
            }
        }
        if self.page > 0 {
            pairs.push(format!("page={}", self.page));
        }
        let path = super::urls::catalogue();
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }
}

/// The offers that fit, and whether there are more on the next page. One query.
///
/// # Errors
/// When the database fails.
pub async fn search(r: &mut impl Reads, wanted: &Search) -> Result<(Vec<Offer>, bool), Fault> {
    let filter = store::Filter {
        words: patterns(&wanted.words),
        language: language_pattern(&wanted.language),
        most_minor: wanted.price.most_minor(),
        skip: wanted.page.clamp(0, 1_000) * PAGE,
        most: PAGE + 1,
    };
    let mut offers = store::search(r, &filter).await?;
    let more = offers.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    offers.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    Ok((offers, more))
}

/// Words as patterns for LIKE, in any order: in lower case, their special letters meant literally. What comes after the fourth must
/// follow it, with gaps between.
fn patterns(words: &str) -> [Option<String>; 4] {
    let mut patterns = [None, None, None, None];
    for (place, word) in words.split_whitespace().take(8).enumerate() {
        let word = like::literal(&word.to_lowercase());
        if let Some(pattern) = patterns.get_mut(place.min(3)) {
            let before = pattern.take().unwrap_or_else(|| "%".to_owned());
            *pattern = Some(format!("{before}{word}%"));
        }
    }
    patterns
}

fn language_pattern(tag: &str) -> Option<String> {
    let plain =
        !tag.is_empty() && tag.len() <= 12 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    plain.then(|| format!("% {tag} %"))
}

/// A value for an address.
pub(crate) fn encoded(value: &str) -> String {
    let mut text = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_letters_are_searched_for_and_not_obeyed() {
        let found = |words: &str| patterns(words).into_iter().flatten().collect::<Vec<_>>();
        assert_eq!(found("  100% Rust_x "), ["%100!%%", "%rust!_x%"]);
        assert_eq!(found("a b c d e f"), ["%a%", "%b%", "%c%", "%d%e%f%"]);
        assert!(found("   ").is_empty());
        assert_eq!(language_pattern("fr"), Some("% fr %".to_owned()));
        assert_eq!(language_pattern("%"), None);
    }

    #[test]
    fn a_search_is_an_address() {
        let search = Search { words: "a & b".into(), language: "de".into(), price: Price::UpTo(50), page: 2 };
        assert_eq!(search.href(), "/courses?q=a%20%26%20b&language=de&price=up-to-50&page=2");
        assert_eq!(Search::default().href(), "/courses");
        assert_eq!(Price::from_word("up-to-50"), Price::UpTo(50));
        assert_eq!(Price::from_word("up-to-51"), Price::Any);
    }
}
