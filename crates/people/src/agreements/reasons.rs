//! How a condition came out, in one whole sentence: met, or not met. A clause says the condition, or the exception to it, and
//! sometimes half a sentence of a list; whoever is told a reason is told what is so, never a clause turned round. Conditions that
//! people meet have sentences of their own, `agreements-unmet-…` and `agreements-met-…`; all others get one from what was compared.

use lyceum_terms::declare::{self, Kind};
use lyceum_terms::{Line, Part, Value};
use lyceum_words::{Arg, Reader};

use super::say;

/// Whether something is asked for that must not have happened, ever or by some time, and it has not happened at all.
fn is_not_so_far(line: &Line) -> bool {
    let happens = || declare::fact(&line.subject).is_some_and(|fact| matches!(fact.kind, Kind::Instant | Kind::Day));
    line.left == Some(Value::Absent) && (line.op == "not_by" || (line.op == "is_absent" && happens()))
}

/// Whether a condition holds only because the exception that the law makes is one for another kind of contract: nothing that was
/// done speaks for the answer then, and the clause, which says the exception, would read as if it applied.
pub(super) fn is_of_another_kind(line: &Line) -> bool {
    line.part == Part::Condition && line.holds == Some(true) && line.subject == "contract.kind"
}

/// Whether it is the exception to something, asked for as not being so: a line of a list that continues "gives nothing back", what
/// must not have happened by some time, or what is one for another kind of contract. `sentence` is its clause.
pub(super) fn is_exception(line: &Line, sentence: Option<&str>) -> bool {
    let continues = sentence.is_some_and(|sentence| sentence.starts_with(char::is_lowercase));
    line.part == Part::Condition && (continues || line.op == "not_by" || is_of_another_kind(line))
}

/// Whether it compares something that was counted or dated.
pub(super) const fn is_measured(line: &Line) -> bool {
    matches!(
        line.left,
        Some(Value::Share { .. } | Value::Instant(_) | Value::Day(_) | Value::Count(_) | Value::Money(_))
    )
}

/// Your value, in words.
pub(super) fn value(reader: &Reader, line: &Line) -> Option<String> {
    if is_not_so_far(line) {
        return Some(reader.say("agreements-not-so-far"));
    }
    line.left.as_ref().map(|value| say::show_fact(reader, &line.subject, value))
}

/// The limit, in words; nothing where the value says it already.
pub(super) fn limit(reader: &Reader, line: &Line) -> Option<String> {
    if say::awaits_its_period(line) {
        return Some(reader.say("agreements-not-begun"));
    }
    let is_the_value = matches!(line.op.as_str(), "is" | "is_one_of" | "one_of" | "in")
        && line.left.is_some()
        && line.left == line.right;
    if is_the_value || is_not_so_far(line) {
        return None;
    }
    let shown = value(reader, line);
    say::limit(reader, line).filter(|limit| shown.as_ref() != Some(limit))
}

/// The sentence. `told` is what happened, where the clause has words for it; `sentence` is the clause, where it was not said before.
pub(super) fn came_out(reader: &Reader, line: &Line, told: Option<&str>, sentence: Option<&str>) -> String {
    match line.holds {
        _ if say::awaits_its_period(line) => reader.say("agreements-awaits"),
        Some(false) if line.part == Part::Condition => unmet(reader, line, told),
        Some(true) if line.part == Part::Condition => met(reader, line, sentence),
        Some(_) => sentence.map_or_else(|| say::subject(reader, &line.subject), say::opened),
        None => {
            let subject = say::subject(reader, &line.subject);
            reader.say_with("agreements-not-known", &[("subject", subject.into())])
        }
    }
}

fn unmet(reader: &Reader, line: &Line, told: Option<&str>) -> String {
    if let Some(told) = told {
        return reader.say_with("agreements-unmet-told", &[("told", told.into())]);
    }
    if let Some(own) = own(reader, line, "unmet") {
        return own;
    }
    let (subject, value) = (say::subject(reader, &line.subject), known(reader, line));
    let what = value.map_or_else(|| subject.clone(), |value| format!("{subject} ({value})"));
    let said = reader.say_with("agreements-unmet", &[("what", what.into())]);
    match limit(reader, line) {
        Some(limit) => format!("{said} {}", reader.say_with("agreements-unmet-needed", &[("limit", limit.into())])),
        None => said,
    }
}

fn met(reader: &Reader, line: &Line, sentence: Option<&str>) -> String {
    if let Some(own) = own(reader, line, "met") {
        return own;
    }
    // Half a sentence of a list would say the exception for the rule.
    let is_whole = |sentence: &&str| !sentence.starts_with(char::is_lowercase);
    match (sentence.filter(is_whole), known(reader, line), limit(reader, line)) {
        (Some(sentence), Some(value), Some(limit)) => {
            let args = [("sentence", sentence.into()), ("value", value.into()), ("limit", limit.into())];
            reader.say_with("agreements-met-values", &args)
        }
        (Some(sentence), _, _) => sentence.to_owned(),
        (None, Some(value), _) => {
            let args = [("subject", say::subject(reader, &line.subject).into()), ("value", value.into())];
            reader.say_with("agreements-met", &args)
        }
        (None, None, _) => say::subject(reader, &line.subject),
    }
}

/// How it did not come out, in short, for the staff: what the customer is told of what they did is not said to an agent.
pub(super) fn noted(reader: &Reader, line: &Line, told: Option<&str>) -> Option<String> {
    match told {
        Some(_) => Some(reader.say("agreements-noted-ended")),
        None if line.part == Part::Condition && line.holds == Some(false) => own(reader, line, "noted"),
        None => None,
    }
}

/// What stands in the way and cannot change any more, in the condition's own sentence, where it has one.
pub(super) fn fixed(reader: &Reader, line: &Line) -> Option<String> {
    let is_fixed = line.part == Part::Condition && line.holds == Some(false) && !line.changeable;
    let said = is_fixed.then(|| own(reader, line, "unmet")).flatten()?;
    Some(format!("{said} {}", reader.say("agreements-change-never")))
}

/// The condition's own sentence: of the rule and of what it compares, so that the laws that repeat it need no other.
fn own(reader: &Reader, line: &Line, family: &str) -> Option<String> {
    let key = format!("agreements-{family}-{}", say::slug(&format!("{} {}", line.rule, line.subject)));
    let nearest = match &line.nearest {
        Some(Value::Share { part, .. }) => reader.number(*part),
        _ => String::new(),
    };
    let args: [(&str, Arg<'_>); 3] = [
        ("value", known(reader, line).unwrap_or_default().into()),
        ("limit", say::bound(reader, line).unwrap_or_default().into()),
        ("nearest", nearest.into()),
    ];
    reader.has(&key).then(|| reader.say_with(&key, &args))
}

/// A value that is there.
fn known(reader: &Reader, line: &Line) -> Option<String> {
    line.left.as_ref().filter(|value| **value != Value::Absent).map(|value| say::show_value(reader, value))
}
