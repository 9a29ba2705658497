//! What else would have been answered, in the reader's words: day by day as a curve, and change by change.

use lyceum_kernel::{Day, Instant, Money, Zone};
use lyceum_terms::otherwise::{Answered, Flips, Otherwise, Together};
use lyceum_terms::{Decision, Facts, Outcome, Part, Value};
use lyceum_web::components::{CurveView, StepKind};
use lyceum_words::Reader;

use super::before::GivenBefore;
use super::{Governing, say};

/// Days drawn after the last that counts.
const AFTER: i64 = 7;
/// A curve is no longer than this; what is later is the same as its last day.
const MOST_DAYS: i64 = 400;
/// When somebody asked.
const SENT_AT: &str = "request.sent_at";
/// What begins the time in which something can be asked for.
const BEGINNINGS: [&str; 2] = ["purchase.confirmed_at", "contract.concluded_at"];

/// What would have changed a decision, or would end it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Change {
    /// The change.
    pub text: String,
    /// What would be answered then, where that was tried.
    pub then: Option<String>,
    /// The clauses that ask for it.
    pub clauses: Vec<String>,
}

impl Change {
    /// The change alone, with its clauses.
    #[must_use]
    pub fn brief(&self) -> String {
        said(&self.text, &self.clauses)
    }

    /// The change, what would be answered then, and the clauses.
    #[must_use]
    pub fn whole(&self) -> String {
        match &self.then {
            Some(then) => said(&format!("{} {then}", self.text), &self.clauses),
            None => self.brief(),
        }
    }
}

fn said(text: &str, clauses: &[String]) -> String {
    if clauses.is_empty() { text.to_owned() } else { format!("{text} ({})", clauses.join(", ")) }
}

/// After a refusal: every failed line of the contract's ground, and of the others. After a yes: what would end it. Each was tried; what
/// is only enough together with others is said last.
pub fn changes(
    reader: &Reader,
    governing: &Governing,
    decision: &Decision,
    facts: &Facts,
    given: &GivenBefore,
) -> Vec<Change> {
    let flips = after(given, governing.flips(decision, facts).unwrap_or_default());
    let refused = !matches!(decision.outcome, Outcome::Yes | Outcome::Value(_));
    let mut changes: Vec<Change> = Vec::new();
    for (at, line) in decision.lines.iter().enumerate() {
        let counts = line.part == Part::Condition && line.struck_by.is_none() && refused == (line.holds == Some(false));
        let Some(text) = counts.then(|| say::change(reader, line, facts)).flatten() else { continue };
        let tried = flips.single.iter().find(|one| one.line == at);
        let then = tried.and_then(|one| then(reader, decision, &one.answered));
        match changes.iter_mut().find(|known| known.text == text) {
            // What several rules ask for is said once, with all their clauses.
            Some(known) => {
                let new: Vec<&String> = line.clause.iter().filter(|id| !known.clauses.contains(id)).collect();
                let new: Vec<String> = new.into_iter().cloned().collect();
                known.clauses.extend(new);
                known.then = known.then.take().or(then);
            }
            None => changes.push(Change { text, then, clauses: line.clause.clone() }),
        }
    }
    changes.extend(refused.then(|| together(reader, decision, &flips)).flatten());
    changes
}

/// The same changes, with what would still have been to pay.
fn after(given: &GivenBefore, flips: Flips) -> Flips {
    let single = flips.single.into_iter().map(|one| Otherwise { answered: given.answered(&one.answered), ..one });
    let together = flips.together.map(|all| Together { answered: given.answered(&all.answered), ..all });
    Flips { single: single.collect(), together }
}

/// What a change would have done to the answer; nothing is said where the change says so itself.
fn then(reader: &Reader, decision: &Decision, then: &Answered) -> Option<String> {
    let same = then.outcome.word() == decision.outcome.word();
    match (decision.outcome.is_yes(), same) {
        (true, true) => Some(reader.say("agreements-then-still")),
        (true, false) => None,
        (false, true) => Some(reader.say("agreements-then-not-enough")),
        (false, false) => Some(reader.say_with("agreements-then-alone", &[("answer", answer(reader, then).into())])),
    }
}

fn together(reader: &Reader, decision: &Decision, flips: &Flips) -> Option<Change> {
    let together = flips.together.as_ref()?;
    let of: Vec<&Otherwise> = together.of.iter().filter_map(|at| flips.single.get(*at)).collect();
    let needed: Vec<String> = of.iter().map(|one| needed(reader, decision, one)).collect();
    let args = [("changes", reader.list(&needed).into()), ("answer", answer(reader, &together.answered).into())];
    let clauses = of.iter().filter_map(|one| decision.lines.get(one.line)).flat_map(|line| line.clause.clone());
    Some(Change { text: reader.say_with("agreements-then-together", &args), then: None, clauses: clauses.collect() })
}

/// One of several changes: what, and the value it would have had to have.
fn needed(reader: &Reader, decision: &Decision, one: &Otherwise) -> String {
    let limit = decision.lines.get(one.line).and_then(|line| line.right.as_ref());
    let to = match (&one.to, limit) {
        (Value::Instant(_), Some(Value::Day(day))) => reader.until_midnight(*day),
        (to, _) => say::show_fact(reader, &one.fact, to),
    };
    let args = [("fact", say::fact_name(reader, &one.fact).into()), ("value", to.into())];
    reader.say_with("agreements-then-needed", &args)
}

fn answer(reader: &Reader, answered: &Answered) -> String {
    match (&answered.outcome, answered.amount) {
        (Outcome::Yes, Some(amount)) => {
            reader.say_with("agreements-then-yes", &[("amount", reader.money(amount).into())])
        }
        (outcome, _) => say::outcome(reader, outcome),
    }
}

/// *If you asked on…*: the answer on every day from the last thing that happened to a week after the last day that counts. Nothing where it is
/// the same on all of them, or where the question does not hang on when it is asked. `marked` says what the marked day is.
pub fn curve(
    reader: &Reader,
    governing: &Governing,
    decision: &Decision,
    facts: &Facts,
    given: &GivenBefore,
    marked: String,
) -> Option<CurveView> {
    let zone = governing.terms.zone();
    let instant = |name: &str| match facts.get(name) {
        Some(Value::Instant(at)) => Some(*at),
        _ => None,
    };
    let (sent, begun) = (instant(SENT_AT)?, BEGINNINGS.into_iter().find_map(instant)?);
    let since = since(facts, begun.min(sent), sent);
    let (sent_on, first) = (sent.day(zone), since.day(zone));
    let last = last_days(decision).chain([sent_on]).max()?.plus_days(AFTER);
    let days = first.days_until(last).clamp(0, MOST_DAYS);
    // The day that is decided is asked for at the moment of asking, the others at noon.
    let moment = |day: Day| if day == sent_on { Some(sent) } else { noon(day, since, zone) };
    let moments = (0..=days).filter_map(|day| moment(first.plus_days(day)));
    let drawn = governing.asked_at(&decision.question, facts, moments).ok()?;
    let mut view = CurveView::new(reader.say("agreements-curve")).mark(sent_on, marked);
    let stretches = stretches(drawn.into_iter().map(|(at, answered)| (at.day(zone), given.answered(&answered))));
    for (at, (from, to, answered)) in stretches.iter().enumerate() {
        let answered = &with_money(governing, decision, facts, given, (answered, moment(*from)));
        let when = when(reader, (*from, *to), (at == 0, at + 1 == stretches.len()));
        let (kind, height) = height(answered);
        let words = match kind {
            StepKind::No => reader.say("agreements-curve-nothing"),
            _ => answered.amount.map_or_else(|| say::outcome(reader, &answered.outcome), |amount| reader.money(amount)),
        };
        view = view.step((*from, *to), kind, height, when, words);
    }
    view.is_worth_drawing().then_some(view)
}

/// The money that goes with an answer; of a ground asked by its own name, what it gives back.
pub(super) fn amount(decision: &Decision) -> Option<Money> {
    let ground = decision.ground.as_deref().unwrap_or(&decision.question);
    decision.amount().or_else(|| decision.value(&format!("{ground}.refund")).and_then(Value::money))
}

/// An answer with the money that goes with it, also where the question asked is whether a right stands and names none.
fn with_money(
    governing: &Governing,
    decision: &Decision,
    facts: &Facts,
    given: &GivenBefore,
    (answered, at): (&Answered, Option<Instant>),
) -> Answered {
    let asked = |at| {
        let mut facts = facts.clone();
        facts.set(SENT_AT, Value::Instant(at));
        amount(&governing.ponder(&decision.question, &facts).ok()?).map(|owed| given.left_of(owed))
    };
    let is_silent = answered.outcome == Outcome::Yes && answered.amount.is_none();
    let found = at.filter(|_| is_silent).and_then(asked);
    Answered { outcome: answered.outcome.clone(), amount: answered.amount.or(found) }
}

/// The last days that the rules found on their way.
fn last_days(decision: &Decision) -> impl Iterator<Item = Day> {
    decision.values.iter().filter(|(name, _)| name.ends_with(".last_day")).filter_map(|(_, value)| match value {
        Value::Day(day) => Some(*day),
        _ => None,
    })
}

/// The last of what had happened when somebody asked. Of a day before it nothing is said: what is known is how things stand, not how
/// they stood then.
fn since(facts: &Facts, begun: Instant, sent: Instant) -> Instant {
    let happened = facts.iter().filter_map(|(name, value)| match value {
        Value::Instant(at) if *at <= sent && name != SENT_AT => Some(*at),
        _ => None,
    });
    happened.fold(begun, Instant::max)
}

/// Noon of a day; on the first of them not before that began.
fn noon(day: Day, since: Instant, zone: &Zone) -> Option<Instant> {
    day.at(12, 0, zone).map(|noon| noon.max(since))
}

/// Days that follow each other and are answered alike.
fn stretches(days: impl Iterator<Item = (Day, Answered)>) -> Vec<(Day, Day, Answered)> {
    let mut stretches: Vec<(Day, Day, Answered)> = Vec::new();
    for (day, answered) in days {
        match stretches.last_mut() {
            Some((_, to, known)) if *known == answered => *to = day,
            _ => stretches.push((day, day, answered)),
        }
    }
    stretches
}

fn when(reader: &Reader, (from, to): (Day, Day), (is_first, is_last): (bool, bool)) -> String {
    let args = [("from", reader.day(from).into()), ("to", reader.day(to).into())];
    let key = match (is_first, is_last) {
        (true, _) => "agreements-curve-until",
        (false, true) => "agreements-curve-from",
        (false, false) => "agreements-curve-between",
    };
    reader.say_with(key, &args)
}

fn height(answered: &Answered) -> (StepKind, i64) {
    let minor = answered.amount.map(Money::minor);
    match &answered.outcome {
        Outcome::Yes | Outcome::Value(_) => {
            (if minor == Some(0) { StepKind::No } else { StepKind::Yes }, minor.unwrap_or(1))
        }
        Outcome::No => (StepKind::No, 0),
        Outcome::Manual { proposed } => (StepKind::Open, proposed.map_or(1, Money::minor)),
        Outcome::Hold(_) | Outcome::Needs(_) => (StepKind::Open, 1),
    }
}
