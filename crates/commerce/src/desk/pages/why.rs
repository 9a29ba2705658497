//! Why a person must decide, in one sentence: it stands above the forms, so that nobody has to read the whole decision first. It
//! is made of the lines of that decision: what stood in the way, and what was left to a person.

use lyceum_kernel::Locale;
use lyceum_people::agreements::{DecisionRow, DecisionView, Mark};
use lyceum_words::Reader;

use crate::claims::letters::dashed;
use crate::claims::{Claim, State};

/// More than so many would be no sentence; all of them stand below.
const MOST: usize = 4;

/// The sentence; nothing where no person is asked, or no line says why.
pub(super) fn sentence(reader: &Reader, claim: &Claim, said: &DecisionView) -> Option<String> {
    if !matches!(claim.state, State::Manual | State::Hold) {
        return None;
    }
    let mut reasons: Vec<String> = Vec::new();
    let mut say = |reason: String| {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    };
    said.rows(Mark::No).for_each(|row| say(compared(reader, row)));
    // A grave ground is told in the customer's terms, not as the fact that the terms compare.
    match claim.exceptional {
        Some(ground) => {
            let ground = reader.say(&format!("claims-ground-{}", dashed(ground.as_str())));
            say(reader.say_with("desk-why-says", &[("ground", ground.into())]));
        }
        None => said.rows(Mark::Manual).for_each(|row| say(compared(reader, row))),
    }
    said.rows(Mark::Needs).for_each(|row| say(compared(reader, row)));
    if reasons.is_empty() {
        return None;
    }
    reasons.truncate(MOST);
    Some(reader.say_with("desk-why", &[("reasons", joined(reader.locale(), &reasons).into())]))
}

/// A French semicolon has a space before it.
fn joined(locale: Locale, reasons: &[String]) -> String {
    locale.spaced(&reasons.join(if locale == Locale::Fr { " ; " } else { "; " })).into_owned()
}

/// What was compared, with its value and its limit; where nothing was, how it came out.
fn compared(reader: &Reader, row: &DecisionRow) -> String {
    let subject = row.subject.as_str();
    match (&row.value, &row.limit) {
        (Some(value), Some(limit)) => {
            let args =
                [("subject", subject.into()), ("value", value.as_str().into()), ("limit", limit.as_str().into())];
            reader.say_with("desk-why-limit", &args)
        }
        (Some(value), None) => {
            reader.say_with("desk-why-value", &[("subject", subject.into()), ("value", value.as_str().into())])
        }
        (None, _) => row.said.trim_end_matches('.').to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: a tester found "comme dit plus haut;" without a space.
    #[test]
    fn reasons_are_joined_as_their_language_writes() {
        let reasons = ["a".to_owned(), "b".to_owned()];
        assert_eq!(Locale::ALL.map(|locale| joined(locale, &reasons)), ["a; b", "a\u{202f}; b", "a; b"]);
    }
}
