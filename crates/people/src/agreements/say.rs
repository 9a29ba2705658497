//! Facts, values and comparisons in the reader's words. What the engine leaves language-neutral gets its sentence here;
//! a name without a word is shown as the terms write it, so that nothing is ever hidden.

use lyceum_terms::{Facts, Length, Line, Outcome, Part, Unit, Value};
use lyceum_words::{Arg, Reader};

/// A key made from data: what is not a letter, a digit or `_` becomes one hyphen.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || c == '_' {
            slug.push(c);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

fn word(reader: &Reader, family: &str, name: &str) -> Option<String> {
    let key = format!("agreements-{family}-{}", slug(name));
    reader.has(&key).then(|| reader.say(&key))
}

/// A fact's name, `usage.units_done`, in the reader's words.
pub fn fact_name(reader: &Reader, name: &str) -> String {
    word(reader, "fact", name).or_else(|| word(reader, "value", name)).unwrap_or_else(|| name.to_owned())
}

/// The reason a law gives for striking or noting something, in the reader's language where it was translated.
pub(super) fn because(reader: &Reader, text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let key = format!("agreements-because-{}", words.join("-"));
    if reader.has(&key) { reader.say(&key) } else { text.to_owned() }
}

/// The name of something the terms find out, `guarantee.last_day`.
pub(super) fn output_name(reader: &Reader, name: &str) -> String {
    word(reader, "value", name).or_else(|| word(reader, "fact", name)).unwrap_or_else(|| name.to_owned())
}

/// The left side of a line as the rule writes it, each name in it replaced by its words.
pub(super) fn subject(reader: &Reader, subject: &str) -> String {
    if let Some(words) = word(reader, "subject", subject) {
        return words;
    }
    let mut said = String::new();
    let mut name = String::new();
    for c in subject.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_alphanumeric() || c == '_' || (c == '.' && !name.is_empty()) {
            name.push(c);
        } else {
            said.push_str(&spoken(reader, &name));
            name.clear();
            said.push(c);
        }
    }
    opened(said.trim())
}

/// Words as they begin a sentence.
pub(super) fn opened(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// One word of a rule: a dotted name, a word of the language, or a symbol.
fn spoken(reader: &Reader, name: &str) -> String {
    if name.contains('.') {
        return fact_name(reader, name);
    }
    word(reader, "keyword", name)
        .or_else(|| word(reader, "symbol", name))
        .or_else(|| word(reader, "value", name))
        .unwrap_or_else(|| name.to_owned())
}

/// A value in the reader's form.
pub fn show_value(reader: &Reader, value: &Value) -> String {
    match value {
        Value::Absent => reader.say("agreements-absent"),
        Value::YesNo(true) => reader.say("agreements-yes"),
        Value::YesNo(false) => reader.say("agreements-no"),
        Value::Count(count) => reader.number(*count),
        Value::Share { part, whole } if *whole == 1 => reader.number(*part),
        Value::Share { part, whole } => share(reader, *part, *whole),
        Value::Percent(ratio) => reader.percent(*ratio),
        Value::MonthlyRate(ratio) => reader.say_with("agreements-a-month", &[("rate", reader.percent(*ratio).into())]),
        Value::Money(money) => reader.money(*money),
        Value::Day(day) => reader.day(*day),
        Value::Instant(at) => reader.instant(*at),
        Value::Length(length) => show_length(reader, *length),
        Value::Time(minutes) => format!("{}:{:02}", minutes / 60, minutes % 60),
        Value::Weekdays(days) => {
            let names: Vec<String> = days.iter().map(|day| reader.say(&format!("agreements-weekday-{day}"))).collect();
            reader.list(&names)
        }
        Value::Month(month) => reader.say(&format!("agreements-month-{month}")),
        Value::Symbol(symbol) => {
            word(reader, "symbol", symbol).or_else(|| country(reader, symbol)).unwrap_or_else(|| symbol.clone())
        }
        Value::Text(text) => text.clone(),
        Value::Region(region) => region.to_string(),
        Value::Window { from, to } => {
            let args = [("from", reader.day(*from).into()), ("to", reader.day(*to).into())];
            reader.say_with("agreements-window", &args)
        }
        Value::List(values) if values.is_empty() => reader.say("agreements-none"),
        Value::List(values) => {
            let values: Vec<String> = values.iter().map(|value| show_value(reader, value)).collect();
            reader.list(&values)
        }
        Value::Record(fields) => {
            let values: Vec<String> = fields.values().map(|value| show_value(reader, value)).collect();
            values.join(", ")
        }
    }
}

/// The value of a fact: of some facts it says something that nothing was said of them.
pub(super) fn show_fact(reader: &Reader, name: &str, value: &Value) -> String {
    let absent = (*value == Value::Absent).then(|| word(reader, "absent", name)).flatten();
    absent.unwrap_or_else(|| show_value(reader, value))
}

/// A country by its name, as the forms of addresses call it.
fn country(reader: &Reader, code: &str) -> Option<String> {
    let key = format!("accounts-region-{code}");
    let is_country = code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase());
    (is_country && reader.has(&key)).then(|| reader.say(&key))
}

pub(super) fn share(reader: &Reader, part: i64, whole: i64) -> String {
    reader.say_with("agreements-share", &[("part", reader.number(part).into()), ("whole", reader.number(whole).into())])
}

fn show_length(reader: &Reader, length: Length) -> String {
    let unit = match length.unit {
        Unit::Days => "days",
        Unit::BusinessDays => "business-days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
        Unit::Years => "years",
        Unit::Hours => "hours",
        Unit::Minutes => "minutes",
        Unit::WorkingHours => "working-hours",
    };
    reader.say_with(&format!("agreements-length-{unit}"), &[("count", length.count.into())])
}

/// The limit a line compares with: "at most 30 %, which is 13 of 45".
pub(super) fn limit(reader: &Reader, line: &Line) -> Option<String> {
    let key = format!("agreements-op-{}", slug(&line.op));
    match line.op.as_str() {
        "is_absent" => return Some(nothing(reader, line)),
        "is_recorded" => return Some(reader.say(&key)),
        _ => {}
    }
    let limit = bound(reader, line)?;
    Some(if reader.has(&key) { reader.say_with(&key, &[("limit", limit.into())]) } else { limit })
}

/// That there must be nothing: in the fact's own words, or of what happens, or of what is given.
fn nothing(reader: &Reader, line: &Line) -> String {
    let happens = matches!(line.left, None | Some(Value::Absent | Value::Instant(_) | Value::Day(_)));
    let key = if happens { "agreements-op-is_absent" } else { "agreements-op-is_absent-given" };
    word(reader, "absent", &line.subject).unwrap_or_else(|| reader.say(key))
}

/// The limit without how it is compared: "30 %, which is 13 of 45".
pub(super) fn bound(reader: &Reader, line: &Line) -> Option<String> {
    Some(match (&line.left, line.right.as_ref()?) {
        (Some(Value::Share { whole, .. }), Value::Percent(ratio)) => {
            let args = [
                ("percent", reader.percent(*ratio).into()),
                ("share", share(reader, ratio.floor_of(*whole), *whole).into()),
            ];
            reader.say_with("agreements-percent-share", &args)
        }
        // A last day is over at midnight, and saying so saves a question.
        (Some(Value::Instant(_)), Value::Day(day)) => reader.until_midnight(*day),
        (_, right) => show_value(reader, right),
    })
}

/// The one sentence of an answer. Where no amount is known, nothing is said of one.
pub fn answer(reader: &Reader, question: &str, outcome: &Outcome, amount: Option<String>) -> String {
    let is_plain = amount.is_none() && outcome.is_yes();
    let args: Vec<(&str, Arg<'_>)> = match outcome {
        Outcome::Yes | Outcome::No => vec![("amount", amount.unwrap_or_default().into())],
        Outcome::Manual { .. } => Vec::new(),
        Outcome::Hold(events) => {
            let events: Vec<String> = events.iter().map(|event| self::event(reader, event)).collect();
            vec![("events", reader.list(&events).into())]
        }
        Outcome::Needs(names) => {
            let names: Vec<String> = names.iter().map(|name| fact_name(reader, name)).collect();
            vec![("facts", reader.list(&names).into())]
        }
        Outcome::Value(value) => vec![("value", show_value(reader, value).into())],
    };
    let family = match outcome {
        Outcome::Value(_) => "value",
        other => other.word(),
    };
    let own = format!("agreements-answer-{}-{family}", slug(question));
    let keys = [is_plain.then(|| format!("{own}-plain")), Some(own)];
    let key = keys.into_iter().flatten().find(|key| reader.has(key));
    reader.say_with(&key.unwrap_or_else(|| format!("agreements-answer-{family}")), &args)
}

/// What a hold waits for.
pub(super) fn event(reader: &Reader, event: &str) -> String {
    word(reader, "event", event).unwrap_or_else(|| event.to_owned())
}

/// An outcome in a cell of the table.
pub(super) fn outcome(reader: &Reader, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Value(value) => show_value(reader, value),
        Outcome::Yes => reader.say("agreements-yes"),
        Outcome::No => reader.say("agreements-no"),
        Outcome::Manual { proposed: Some(money) } => {
            reader.say_with("agreements-outcome-proposed", &[("amount", reader.money(*money).into())])
        }
        Outcome::Manual { proposed: None } => reader.say("agreements-outcome-manual"),
        Outcome::Hold(events) => {
            let events: Vec<String> = events.iter().map(|event| self::event(reader, event)).collect();
            reader.say_with("agreements-outcome-hold", &[("events", reader.list(&events).into())])
        }
        Outcome::Needs(names) => {
            let names: Vec<String> = names.iter().map(|name| fact_name(reader, name)).collect();
            reader.say_with("agreements-outcome-needs", &[("facts", reader.list(&names).into())])
        }
    }
}

/// Whether a line compares with the end of a period that has not begun: nothing is too late by it.
pub fn awaits_its_period(line: &Line) -> bool {
    let is_about_time = matches!(line.op.as_str(), "not_after" | "by" | "before" | "after" | "not_before");
    is_about_time
        && line.holds == Some(false)
        && matches!(line.left, Some(Value::Instant(_) | Value::Day(_)))
        && matches!(line.right, None | Some(Value::Absent))
}

/// What would have changed a line that failed.
pub(super) fn change(reader: &Reader, line: &Line, facts: &Facts) -> Option<String> {
    if awaits_its_period(line) {
        return None;
    }
    // What happened was told among the reasons; here it counts only that it stays as it is.
    if told(reader, line, facts).is_some() {
        return Some(reader.say("agreements-change-told"));
    }
    (line.holds == Some(false)).then(|| would_have_passed(reader, line))
}

/// The word by which the texts say that something is decided, or still open.
pub(super) const fn tense(is_decided: bool) -> &'static str {
    if is_decided { "past" } else { "open" }
}

/// What happened, in one sentence, where a condition that failed is more than one comparison: a clause may have words of its
/// own, which name every fact they need. Only a condition tells it: an alternative that was not taken has failed nobody.
pub(super) fn told(reader: &Reader, line: &Line, facts: &Facts) -> Option<String> {
    /// Stands for what is not there, and in no text.
    const NOTHING: &str = "\u{1a}";
    if line.part != Part::Condition || line.holds != Some(false) {
        return None;
    }
    let compared = match &line.right {
        Some(Value::Symbol(symbol)) => format!("{}-{symbol}", slug(&line.subject)),
        _ => slug(&line.subject),
    };
    let mut keys = line.clause.iter().map(|id| format!("agreements-line-{id}-{compared}"));
    let key = keys.find(|key| reader.has(key))?;
    let shown = |value: &Value| match value {
        Value::Absent => NOTHING.to_owned(),
        value => show_value(reader, value),
    };
    let facts: Vec<(String, String)> =
        facts.iter().map(|(name, value)| (name.replace('.', "-"), shown(value))).collect();
    let args: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
    let said = reader.say_with(&key, &args);
    // What did not happen is not told as if it had.
    (!said.contains(NOTHING)).then_some(said)
}

fn would_have_passed(reader: &Reader, line: &Line) -> String {
    let subject = subject(reader, &line.subject);
    let left = line.left.as_ref().map(|value| show_fact(reader, &line.subject, value));
    let left = left.unwrap_or_else(|| reader.say("agreements-unknown"));
    // What has happened cannot be made not to have happened: "none" would be no change to speak of.
    let is_done =
        !line.changeable && line.nearest == Some(Value::Absent) && word(reader, "absent", &line.subject).is_none();
    let Some(nearest) = line.nearest.as_ref().filter(|_| !is_done) else {
        // Of what must not be one thing nothing is the nearest; that it could still change is no less true.
        if line.changeable && line.op == "is_not" {
            let own = format!("agreements-change-other-{}", slug(&line.subject));
            let key = if reader.has(&own) { own } else { "agreements-change-other".to_owned() };
            return reader.say_with(&key, &[("subject", subject.into()), ("left", left.into())]);
        }
        return reader.say_with("agreements-change-fixed", &[("subject", subject.into()), ("left", left.into())]);
    };
    let nearest: Arg<'_> = match (nearest, &line.right) {
        (Value::Instant(_), Some(Value::Day(day))) => reader.until_midnight(*day).into(),
        // A number, so that the words beside it can be of one or of several.
        (Value::Share { part, .. }, _) => (*part).into(),
        (nearest, _) => show_fact(reader, &line.subject, nearest).into(),
    };
    let own = format!("agreements-change-{}", slug(&line.subject));
    let key = match (line.changeable, reader.has(&own)) {
        (true, true) => own,
        (true, false) => "agreements-change".to_owned(),
        (false, _) => "agreements-change-past".to_owned(),
    };
    reader.say_with(&key, &[("subject", subject.into()), ("left", left.into()), ("nearest", nearest)])
}

/// What would end a line that holds, or would have ended it; `ground` is what alone ends, where another stays, and else empty.
pub(super) fn ending(reader: &Reader, line: &Line, ground: &str, is_decided: bool) -> Option<String> {
    if line.holds != Some(true) || !line.changeable {
        return None;
    }
    let (ground, tense) = (("ground", ground.into()), ("tense", tense(is_decided).into()));
    match (&line.left, &line.right) {
        (Some(Value::Share { whole, .. }), Some(Value::Percent(ratio))) if line.op == "at_most" => {
            let next = ratio.floor_of(*whole).saturating_add(1);
            let args = [("unit", reader.number(next).into()), ("total", reader.number(*whole).into()), ground, tense];
            Some(reader.say_with("agreements-lose-share", &args))
        }
        (Some(Value::Instant(_)), Some(Value::Day(day))) if line.op == "not_after" => {
            // Later than a day begins with the next one; "later than until midnight" would be neither.
            Some(reader.say_with("agreements-lose-day", &[("day", reader.day(*day).into()), ground, tense]))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_key() {
        assert_eq!(slug("usage.units_done / usage.units_total"), "usage-units_done-usage-units_total");
        assert_eq!(slug("the dispute is closed"), "the-dispute-is-closed");
    }
}
