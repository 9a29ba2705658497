//! What is to be printed, fitted to what can be printed: one place through which every value goes before it is set.
//!
//! A character that no font has would end the print, for PDF/UA forbids a sign without a shape. It is replaced by
//! `\u{fffd}`, which our fonts have, sign by sign, and the document says at its end that it was. The page in HTML, which
//! leaves fonts to whoever reads it, stays the original.

use serde_json::Value;
use std::collections::BTreeSet;

/// What stands for a character that cannot be printed.
const REPLACEMENT: char = '\u{fffd}';

/// Every character of the values that needs a font.
pub(crate) fn characters(values: &Value) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    collect(values, &mut found);
    found
}

fn collect(values: &Value, found: &mut BTreeSet<char>) {
    match values {
        Value::String(text) => found.extend(text.chars().filter(|c| !c.is_control() && !c.is_whitespace())),
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The values as they are printed; with `note` as their field `missing` where a character was replaced.
pub(crate) fn fitted(values: &Value, note: &str, has: impl Fn(char) -> bool) -> Value {
    let mut values = values.clone();
    let replaced = fit(&mut values, &has);
    if let Value::Object(fields) = &mut values
        && replaced
    {
        fields.insert("missing".to_owned(), Value::from(note));
    }
    values
}

/// Whether anything was replaced.
fn fit(values: &mut Value, has: &impl Fn(char) -> bool) -> bool {
    match values {
        Value::String(text) => {
            let before = text.matches(REPLACEMENT).count();
            *text = text.chars().filter_map(|c| printable(c, has)).collect();
            text.matches(REPLACEMENT).count() > before
        }
        // Each is fitted, not only up to the first that needed it.
        Value::Array(items) => items.iter_mut().map(|item| fit(item, has)).filter(|replaced| *replaced).count() > 0,
        Value::Object(fields) => {
            fields.values_mut().map(|field| fit(field, has)).filter(|replaced| *replaced).count() > 0
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn printable(c: char, has: &impl Fn(char) -> bool) -> Option<char> {
    match c {
        '\n' | '\t' => Some(c),
        // The mark of byte order has no place in a text; the standard forbids it although fonts may have it.
        '\u{feff}' => None,
        _ if c.is_control() => Some(' '),
        _ if has(c) => Some(c),
        _ if c.is_whitespace() => Some(' '),
        _ => Some(REPLACEMENT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_no_font_has_is_replaced_everywhere_and_said() {
        // 2026-11-30: a newcomer named 王小明 got neither invoice nor confirmation.
        let values =
            json!({ "person": "Ada 王 Learner", "facts": [["a", "\u{1f600}!"]], "lines": [{ "title": "b\u{7}c" }] });
        let shown = fitted(&values, "note", |c| c.is_ascii());
        assert_eq!(
            shown,
            json!({
                "person": "Ada \u{fffd} Learner", "facts": [["a", "\u{fffd}!"]], "lines": [{ "title": "b c" }],
                "missing": "note",
            })
        );
    }

    #[test]
    fn what_can_be_printed_stays_as_it_is() {
        let values = json!({ "person": "Zoë\nЖанна \u{fffd}", "paid": true, "facts": [] });
        assert_eq!(fitted(&values, "note", |_| true), values);
        assert_eq!(characters(&json!(["a\n b", { "c": "王" }])), BTreeSet::from(['a', 'b', '王']));
    }
}
