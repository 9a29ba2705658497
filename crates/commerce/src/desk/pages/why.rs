//! Why a person must decide, in a few short sentences: they stand above the forms, so that nobody has to read the whole decision first.
//! They are made of the lines of that decision, in words for the staff: what was left to a person, and what stood in the way.

use lyceum_people::agreements::{DecisionRow, DecisionView, Mark};
use lyceum_words::Reader;

use crate::claims::letters::dashed;
use crate::claims::{Claim, State};

/// More than so many would not be short; all of them stand below.
const MOST: usize = 4;

/// The sentences; nothing where no person is asked, or no line says why.
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
    // What the customer gives as the reason is what a person weighs first, told in their terms and not as the fact that the terms
    // compare.
    match claim.exceptional {
        Some(ground) => {
            let ground = reader.say(&format!("claims-ground-{}", dashed(ground.as_str())));
            say(reader.say_with("desk-why-says", &[("ground", ground.into())]));
        }
        None => said.rows(Mark::Manual).for_each(|row| say(compared(reader, row))),
    }
    said.rows(Mark::No).for_each(|row| say(compared(reader, row)));
    said.rows(Mark::Needs).for_each(|row| say(compared(reader, row)));
    if reasons.is_empty() {
        return None;
    }
    reasons.truncate(MOST);
    Some(reader.say_with("desk-why", &[("reasons", reasons.join(" ").into())]))
}

/// The condition in words for the staff; of one that has none what was compared, with its value and its limit, or how it came out.
fn compared(reader: &Reader, row: &DecisionRow) -> String {
    if let Some(noted) = &row.noted {
        return noted.clone();
    }
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
        (None, _) => row.said.clone(),
    }
}
