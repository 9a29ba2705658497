//! A translation says the same: the same clauses, the same values, no rules of its own.

use crate::{
    document::Document,
    finding::{Complaint, Finding},
};
use std::collections::BTreeSet;

/// Compares a translation with its reference.
pub(crate) fn compare(reference: &Document, translation: &Document, findings: &mut Vec<Finding>) {
    let mut complain = |complaint: Complaint| findings.push(complaint.placed(&translation.path, &translation.source));
    for value in &translation.values {
        match reference.values.iter().find(|known| known.name == value.name) {
            Some(known) if known.value != value.value => {
                let message = format!("`{}` is another value in the reference", value.name);
                let complaint = Complaint::error("translation", value.span, message)
                    .label(format!("here {}, there {}", value.value, known.value))
                    .remedy("a translation says the same; the reference decides");
                let written = translation.source.get(value.span.start..value.span.end).unwrap_or_default();
                complain(match with_number_of(written, &value.value.to_string(), &known.value.to_string()) {
                    Some(text) => complaint.repair(value.span, text),
                    None => complaint,
                });
            }
            Some(_) => {}
            // It stands there and cannot be read: that is said there.
            None if reference.unread.contains(&value.name) => {}
            None => complain(
                Complaint::error("translation", value.span, format!("the reference has no value `{}`", value.name))
                    .label("only here")
                    .remedy("a translation has the values of its reference and no others")
                    .did_you_mean(&value.name, reference.values.iter().map(|known| known.name.as_str())),
            ),
        }
    }
    let whole = translation.front.first_line(&translation.source);
    let there: BTreeSet<&str> = reference.anchors.iter().map(|anchor| anchor.id.as_str()).collect();
    let here: BTreeSet<&str> = translation.anchors.iter().map(|anchor| anchor.id.as_str()).collect();
    for anchor in translation.anchors.iter().filter(|anchor| !there.contains(anchor.id.as_str())) {
        complain(
            Complaint::error("translation", anchor.span, format!("the reference has no clause `{}`", anchor.id))
                .label("only here")
                .remedy("a translation has the clauses of its reference and no others"),
        );
    }
    let missing: Vec<&str> = there.difference(&here).copied().collect();
    if !missing.is_empty() {
        let message = format!("this translation lacks {}", missing.join(", "));
        complain(Complaint::error("translation", whole, message).remedy("translate every clause"));
    }
    let names: BTreeSet<&str> = translation.values.iter().map(|value| value.name.as_str()).collect();
    let lacking: Vec<&str> = reference
        .values
        .iter()
        .map(|value| value.name.as_str())
        .filter(|name| !names.contains(name) && !translation.unread.iter().any(|unread| unread == name))
        .collect();
    if !lacking.is_empty() {
        let message = format!("this translation lacks the values {}", lacking.join(", "));
        complain(
            Complaint::error("translation", whole, message).remedy("write each value as a link, as the reference does"),
        );
    }
    let statement = translation.statements.first().map(|placed| placed.what.span);
    let example = translation.examples.first().map(|placed| placed.what.name.span);
    if let Some(span) = statement.or(example) {
        complain(
            Complaint::error("translation", span, "a translation carries no rules and no examples")
                .remedy("they stand in the reference alone"),
        );
    }
}

/// What is written here, with the number that stands there: `[14 Tagen](…)` and 30 days make `[30 Tagen](…)`. Nothing where more than
/// the number differs, or where it is written in words.
fn with_number_of(written: &str, here: &str, there: &str) -> Option<String> {
    let split = |text: &str| {
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        text.split_at_checked(end).map(|(number, rest)| (number.to_owned(), rest.to_owned()))
    };
    let ((old, unit), (new, other)) = (split(here)?, split(there)?);
    let is_number = !old.is_empty() && !new.is_empty() && unit == other;
    let (label, name) = written.split_once("](").filter(|_| is_number)?;
    let at = label.find(&old)?;
    Some(format!("{}{new}{}]({name}", label.get(..at)?, label.get(at + old.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_number_of_a_value_is_taken_over() {
        let with = |written: &str| with_number_of(written, "14 days", "30 days");
        assert_eq!(with("[14 Tagen](value:t.window)").as_deref(), Some("[30 Tagen](value:t.window)"));
        assert_eq!(with("[quatorze jours](value:t.window)"), None);
        assert_eq!(with_number_of("[14 Tagen](value:t.window)", "14 days", "2 weeks"), None);
    }
}
