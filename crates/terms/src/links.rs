//! Links from one text to another in prose: `[data charter](data-charter)`. A link whose address is `value:…` is a value and none of these.

/// A stretch of prose: words, or words that lead to another text.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Stretch<'a> {
    /// Words with their inline markup.
    Words(&'a str),
    /// `[data charter](data-charter)`.
    Link {
        /// What is read.
        words: &'a str,
        /// The text it leads to: `data-charter` beside this one, or `general/rules`.
        to: &'a str,
    },
}

/// A text taken apart at its links to other texts. Brackets that are no such link stay words.
#[must_use]
pub fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some((before, words, to, after)) = next_link(rest) {
        all.extend((!before.is_empty()).then_some(Stretch::Words(before)));
        all.push(Stretch::Link { words, to });
        rest = after;
    }
    all.extend((!rest.is_empty()).then_some(Stretch::Words(rest)));
    all
}

/// The first link to a text: what stands before it, its words, where it leads, what stands after it.
fn next_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    text.match_indices("](").find_map(|(at, mark)| {
        let (before, words) = text.get(..at)?.rsplit_once('[')?;
        let (to, after) = text.get(at + mark.len()..)?.split_once(')')?;
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '/');
        (!to.is_empty() && !words.is_empty() && to.chars().all(is_name)).then_some((before, words, to, after))
    })
}

/// The document that a link in a text leads to: one of another folder by its whole name, one beside it by its last part.
#[must_use]
pub fn linked(from: &str, to: &str) -> String {
    match from.rsplit_once('/') {
        Some((folder, _)) if !to.contains('/') => format!("{folder}/{to}"),
        _ => to.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: links between texts were printed as they are written.
    #[test]
    fn prose_is_taken_apart_at_its_links_to_texts() {
        let found = stretches("the [data charter](data-charter), [C1a](not a text) and [rules](general/rules)");
        let links: Vec<(&str, &str)> = found
            .iter()
            .filter_map(|stretch| match stretch {
                Stretch::Link { words, to } => Some((*words, *to)),
                Stretch::Words(_) => None,
            })
            .collect();
        assert_eq!(links, [("data charter", "data-charter"), ("rules", "general/rules")]);
        assert_eq!(linked("school/terms-of-sale", "data-charter"), "school/data-charter");
        assert_eq!(linked("school/terms-of-sale", "general/rules"), "general/rules");
        assert_eq!(stretches("no [link]"), [Stretch::Words("no [link]")]);
    }
}
