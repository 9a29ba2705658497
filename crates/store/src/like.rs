//! What people search for, as a pattern for `LIKE`: each of its letters means itself. A statement that takes such a pattern
//! says `LIKE … ESCAPE '!'`; the backslash, which the two engines treat differently, is then a letter like any other.

/// The letter that takes the meaning from the next one.
const ESCAPE: char = '!';

/// A text inside a pattern, where `%` and `_` mean themselves.
#[must_use]
pub fn literal(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | ESCAPE) {
            pattern.push(ESCAPE);
        }
        pattern.push(letter);
    }
    pattern
}

/// Whatever holds this text.
#[must_use]
pub fn containing(text: &str) -> String {
    format!("%{}%", literal(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: an audit found that a search of the staff for "100%" or "a_b" matched what does not hold it.
    #[test]
    fn what_is_searched_for_means_itself() {
        assert_eq!(literal("Rust"), "Rust");
        assert_eq!(containing("100% a_b!\\"), "%100!% a!_b!!\\%");
        assert_eq!(containing(""), "%%");
    }
}
