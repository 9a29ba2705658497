//! Languages of courses: more than the three the school speaks. To choose one, it is shown under its own name; in a sentence, under
//! the reader's.

use lyceum_kernel::Locale;
use lyceum_words::Reader;

/// Tag in lower case, as in file names; the form that HTML wants; the language's own name.
const KNOWN: &[(&str, &str, &str)] = &[
    ("ar", "ar", "العربية"),
    ("cs", "cs", "Čeština"),
    ("da", "da", "Dansk"),
    ("de", "de", "Deutsch"),
    ("el", "el", "Ελληνικά"),
    ("en", "en", "English"),
    ("es", "es", "Español"),
    ("fi", "fi", "Suomi"),
    ("fr", "fr", "Français"),
    ("he", "he", "עברית"),
    ("hu", "hu", "Magyar"),
    ("it", "it", "Italiano"),
    ("ja", "ja", "日本語"),
    ("ko", "ko", "한국어"),
    ("nb-no", "nb-NO", "Norsk bokmål"),
    ("nl", "nl", "Nederlands"),
    ("pl", "pl", "Polski"),
    ("pt", "pt", "Português"),
    ("pt-br", "pt-BR", "Português (Brasil)"),
    ("ro", "ro", "Română"),
    ("ru", "ru", "Русский"),
    ("sv", "sv", "Svenska"),
    ("tr", "tr", "Türkçe"),
    ("uk", "uk", "Українська"),
    ("vi", "vi", "Tiếng Việt"),
    ("zh-cn", "zh-CN", "简体中文"),
    ("zh-tw", "zh-TW", "繁體中文"),
];

/// The language's own name, or the tag where we do not know it.
pub fn own_name(tag: &str) -> &str {
    find(tag).map_or(tag, |(_, _, name)| name)
}

/// The language as the reader calls it: "German", "allemand", "Deutsch"; its own name where the reader has none for it.
pub fn name(reader: &Reader, tag: &str) -> String {
    let key = format!("catalog-language-{tag}");
    if reader.has(&key) { reader.say(&key) } else { own_name(tag).to_owned() }
}

/// The tag as HTML and assistive software want it.
pub fn html_tag(tag: &str) -> &str {
    find(tag).map_or(tag, |(_, html, _)| html)
}

/// The direction of writing.
pub fn direction(tag: &str) -> &'static str {
    match tag.split('-').next() {
        Some("ar" | "he" | "fa" | "ur") => "rtl",
        _ => "ltr",
    }
}

/// Text that looks like a language tag in a file name: `en`, `pt-br`, `zh-cn`.
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase());
    parts.next().is_some_and(|first| (2..=3).contains(&first.len()) && letters(first))
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The best of the languages for a reader of the school: the reader's own, else English where there is one, else the first.
pub fn best(languages: &[String], locale: Locale) -> &str {
    let has = |tag: &str| {
        languages.iter().find(|language| language.as_str() == tag || language.split('-').next() == Some(tag))
    };
    languages
        .iter()
        .find(|language| language.as_str() == locale.tag())
        .or_else(|| has(locale.tag()))
        .or_else(|| has("en"))
        .or_else(|| languages.first())
        .map_or("en", String::as_str)
}

fn find(tag: &str) -> Option<(&'static str, &'static str, &'static str)> {
    KNOWN.iter().copied().find(|(known, _, _)| *known == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_their_language_or_the_nearest() {
        let languages: Vec<String> = ["es", "pt-br", "en"].map(str::to_owned).into();
        assert_eq!(best(&languages, Locale::De), "en");
        assert_eq!(best(&languages[..2], Locale::De), "es");
        assert_eq!(best(&["fr".to_owned()], Locale::Fr), "fr");
        assert_eq!(html_tag("zh-cn"), "zh-CN");
        assert_eq!(own_name("xx"), "xx");
    }

    #[test]
    fn tags_are_told_from_other_words() {
        for tag in ["en", "nb-no", "zh-tw"] {
            assert!(is_tag(tag), "{tag}");
        }
        for word in ["EN", "english", "e", "", "en_us", "en-"] {
            assert!(!is_tag(word), "{word}");
        }
    }
}
