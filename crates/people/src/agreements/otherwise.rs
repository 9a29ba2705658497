//! What else would have been answered, in the reader's words: day by day as a curve, and change by change.

use lyceum_kernel::{Day, Instant, Money, Zone};
use lyceum_terms::otherwise::{Answered, Flips, Otherwise, Together};
use lyceum_terms::{Decision, Facts, Line, Outcome, Part, Value};
use lyceum_web::components::{CurveView, StepKind};
use lyceum_words::Reader;

use super::before::GivenBefore;
use super::{Governing, reasons, say};

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

    /// Adds what another line says alike, with its clauses.
    pub fn add(&mut self, other: Self) {
        let new = other.clauses.into_iter().filter(|id| !self.clauses.contains(id)).collect::<Vec<_>>();
        self.clauses.extend(new);
        self.then = self.then.take().or(other.then);
    }
}

fn said(text: &str, clauses: &[String]) -> String {
    if clauses.is_empty() { text.to_owned() } else { format!("{text} ({})", clauses.join(", ")) }
}

/// Whether something is still to be decided, so that it would change, or is decided, so that it would have changed.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Tense {
    /// Nobody has asked yet.
    Open,
    /// It is recorded.
    Decided,
}

/// After a refusal: every failed line of the contract's ground, and of the others. After a yes: what would end it. Each was tried, on the
/// ground it stands in and on the whole answer; what is only enough together with others is said last.
pub fn changes(
    reader: &Reader,
    governing: &Governing,
    decision: &Decision,
    facts: &Facts,
    given: &GivenBefore,
    tense: Tense,
) -> Vec<Change> {
    let flips = after(given, governing.flips(decision, facts).unwrap_or_default());
    let mut grounds: Vec<&str> =
        decision.lines.iter().map(ground_of).filter(|name| *name != decision.question).collect();
    grounds.sort_unstable();
    grounds.dedup();
    // What is no question of its own is answered with the whole.
    let own = |ground: &str| Some((ground.to_owned(), governing.turned(ground, decision, facts).ok()?));
    let own = grounds.into_iter().filter_map(own).collect();
    let tried = Tried { reader, decision, flips, own };
    if matches!(decision.outcome, Outcome::Yes | Outcome::Value(_)) {
        return tried.endings(tense);
    }
    let mut changes = tried.lacking(facts);
    changes.extend(together(reader, decision, &tried.flips));
    changes
}

/// What each change did, to the whole answer and to the ground it stands in.
struct Tried<'a> {
    reader: &'a Reader,
    decision: &'a Decision,
    flips: Flips,
    own: Vec<(String, Vec<Otherwise>)>,
}

impl Tried<'_> {
    /// The conditions that failed, or those that did not.
    fn conditions(&self, failed: bool) -> impl Iterator<Item = &Line> {
        let counts = move |line: &&Line| {
            line.part == Part::Condition && line.struck_by.is_none() && failed == (line.holds == Some(false))
        };
        self.decision.lines.iter().filter(counts)
    }

    /// What the change of a line did to its own ground, and to the whole. What several lines ask for was tried once.
    fn of(&self, line: &Line) -> Option<(&Otherwise, &Otherwise)> {
        let compared = |line: &Line| (line.subject.clone(), line.left.clone(), line.right.clone());
        let is_it =
            |one: &&Otherwise| self.decision.lines.get(one.line).is_some_and(|tried| compared(tried) == compared(line));
        let whole = self.flips.single.iter().find(is_it)?;
        let own = self.own.iter().find(|(ground, _)| ground == ground_of(line));
        let own = own.map_or(Some(whole), |(_, own)| own.iter().find(is_it))?;
        Some((own, whole))
    }

    fn lacking(&self, facts: &Facts) -> Vec<Change> {
        let mut all: Vec<(Change, Option<bool>)> = Vec::new();
        for line in self.conditions(true) {
            let told = say::told(self.reader, line, facts).is_some();
            let fixed = if told { None } else { reasons::fixed(self.reader, line) };
            let is_fixed = fixed.is_some();
            let Some(text) = fixed.or_else(|| say::change(self.reader, line, facts)) else { continue };
            let tried = self.of(line).map(|(own, whole)| {
                let is_enough = changed(own, self.own_answer(line).unwrap_or(&self.decision.outcome))
                    && changed(whole, &self.decision.outcome);
                (is_enough, self.then(is_enough, &whole.answered))
            });
            let (enough, then) = tried.map_or((None, None), |(enough, then)| (Some(enough), Some(then)));
            // What can never change is not weighed.
            let then = then.filter(|_| !is_fixed);
            let new = Change { text, then, clauses: line.clause.clone() };
            match all.iter_mut().find(|(known, _)| known.text == new.text) {
                // Where it is enough for one ground, it does not rest on the clauses of another that it does not help.
                Some((_, Some(true))) if enough == Some(false) => {}
                Some(known) if known.1 == Some(false) && enough == Some(true) => *known = (new, enough),
                // What several rules ask for is said once, with all their clauses.
                Some((known, _)) => known.add(new),
                None => all.push((new, enough)),
            }
        }
        all.into_iter().map(|(change, _)| change).collect()
    }

    /// What the ground of a line came to, where it stands in one.
    fn own_answer(&self, line: &Line) -> Option<&Outcome> {
        let eligible = format!("{}.eligible", ground_of(line));
        self.decision.outputs.iter().find(|output| output.name == eligible).map(|output| &output.outcome)
    }

    fn then(&self, is_enough: bool, answered: &Answered) -> String {
        if !is_enough {
            return self.reader.say("agreements-then-not-enough");
        }
        self.reader.say_with("agreements-then-alone", &[("answer", answer(self.reader, answered).into())])
    }

    /// What ends the answer; or a ground alone, where another gives the money all the same.
    fn endings(&self, tense: Tense) -> Vec<Change> {
        let mut all: Vec<Change> = Vec::new();
        for line in self.conditions(false) {
            let tried = self.of(line);
            // What another layer makes good ends nothing, nor does a ground that gave nothing.
            if self.own_answer(line).is_some_and(|own| !own.is_yes())
                || tried.is_some_and(|(own, _)| own.answered.outcome.is_yes())
            {
                continue;
            }
            let still = tried.map(|(_, whole)| &whole.answered).filter(|answered| answered.outcome.is_yes());
            let ground = still.map_or("", |_| ground_of(line));
            let Some(text) = say::ending(self.reader, line, ground, tense == Tense::Decided) else { continue };
            let then = still.and_then(|answered| self.still(line, answered, tense));
            let new = Change { text, then, clauses: line.clause.clone() };
            match all.iter_mut().find(|known| known.text == new.text) {
                Some(known) => known.add(new),
                None => all.push(new),
            }
        }
        all
    }

    /// What another ground would still give.
    fn still(&self, line: &Line, answered: &Answered, tense: Tense) -> Option<String> {
        let helps = self.decision.outputs.iter().filter(|output| output.outcome.is_yes());
        let mut grounds = helps.filter_map(|output| output.name.strip_suffix(".eligible"));
        let other = grounds.find(|ground| *ground != ground_of(line)).unwrap_or_default();
        let args = [
            ("ground", other.into()),
            ("tense", say::tense(tense == Tense::Decided).into()),
            ("amount", self.reader.money(answered.amount?).into()),
        ];
        Some(self.reader.say_with("agreements-then-still", &args))
    }
}

/// The ground a line belongs to: `guarantee` of `guarantee.eligible`.
fn ground_of(line: &Line) -> &str {
    line.rule.split('.').next().unwrap_or_default()
}

fn changed(one: &Otherwise, outcome: &Outcome) -> bool {
    one.answered.outcome.word() != outcome.word()
}

/// The same changes, with what would still have been to pay.
fn after(given: &GivenBefore, flips: Flips) -> Flips {
    let single = flips.single.into_iter().map(|one| Otherwise { answered: given.answered(&one.answered), ..one });
    let together = flips.together.map(|all| Together { answered: given.answered(&all.answered), ..all });
    Flips { single: single.collect(), together }
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
    (tense, marked): (Tense, String),
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
    let title = if tense == Tense::Decided { "agreements-curve-decided" } else { "agreements-curve" };
    let mut view = CurveView::new(reader.say(title)).mark(sent_on, marked);
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
