//! What an answer of the terms says: whether it decides, on which ground and with how much money, for how long it lets something
//! wait, and by when it has money paid. Everything here is asked or read and nothing recorded; what follows is done in
//! `decide.rs`.

use lyceum_kernel::{Instant, Money, Span};
use lyceum_people::agreements::{self, Decided, Governing};
use lyceum_school::{Context, Fault};
use lyceum_terms::{Decision, Facts, Line, Outcome, Part, Value};

use super::facts;
use crate::claims::{Claim, Ground, Kind, WITHDRAWAL};

/// What is granted.
pub(crate) struct Granted<'a> {
    pub(crate) amount: Money,
    /// `guarantee`, `withdrawal`, `correction`.
    pub(crate) ground: String,
    pub(crate) facts: &'a Facts,
    pub(crate) decided: &'a Decided,
    /// What a person says who decided, sentence by sentence; empty where the terms did.
    pub(crate) person: &'a [String],
}

/// The last instant of the day or the instant a question about a date gave.
pub(crate) fn due(context: &impl Context, decision: &Decision) -> Option<Instant> {
    match &decision.outcome {
        // The day ends at 24:00; its last instant still bears its date.
        Outcome::Value(Value::Day(day)) => Some(day.end(context.school().zone()).minus(Span::from_micros(1))),
        Outcome::Value(Value::Instant(at)) => Some(*at),
        _ => None,
    }
}

/// What deciding a declaration of this kind would come to (`decide.rs`), with nothing recorded.
pub(crate) fn pondered(kind: Kind, governing: &Governing, facts: &Facts) -> Result<Decision, Fault> {
    let first = governing.ponder(kind.as_str(), facts)?;
    if stays(kind, governing, &first, facts)? { Ok(first) } else { governing.ponder(Kind::Refund.as_str(), facts) }
}

/// The clauses by which something waits: not those that would refuse it meanwhile.
pub(crate) fn wait_of(decision: &Decision) -> String {
    let waits = |line: &&Line| line.part == Part::Exception && line.carries && line.holds == Some(true);
    let mut clauses: Vec<&str> = Vec::new();
    for clause in decision.lines.iter().filter(waits).flat_map(|line| &line.clause) {
        if !clauses.contains(&clause.as_str()) {
            clauses.push(clause);
        }
    }
    if clauses.is_empty() { decision.cited().join(", ") } else { clauses.join(", ") }
}

/// When a wait ends that time alone ends: the first second at which the terms, asked again, would no longer wait. Nothing where
/// an event ends it.
pub(crate) fn waits_until(
    claim: &Claim,
    governing: &Governing,
    facts: &Facts,
    from: Instant,
) -> Result<Option<Instant>, Fault> {
    let at = |seconds: i64| from.plus(Span::seconds(seconds));
    let waits = |seconds: i64| -> Result<bool, Fault> {
        let known = facts::reviewed(facts, at(seconds));
        Ok(matches!(pondered(claim.kind, governing, &known)?.outcome, Outcome::Hold(_)))
    };
    let (mut waiting, mut over) = (0, LONGEST_WAIT);
    if waits(over)? {
        return Ok(None);
    }
    while over - waiting > 1 {
        let middle = waiting + (over - waiting) / 2;
        if waits(middle)? {
            waiting = middle;
        } else {
            over = middle;
        }
    }
    Ok(Some(at(over)))
}

/// When a claim on hold is looked at next: each day, and as soon as its time is over.
pub(crate) fn next_look(claim: &Claim, governing: &Governing, facts: &Facts, now: Instant) -> Result<Instant, Fault> {
    let tomorrow = now.plus(Span::days(1));
    Ok(waits_until(claim, governing, facts, now)?.map_or(tomorrow, |until| until.min(tomorrow)))
}

/// Whatever waits longer waits for an event: a year, in seconds.
const LONGEST_WAIT: i64 = 366 * 24 * 3600;

/// Whether the answer to what was declared decides, or a refund is asked for instead.
pub(crate) fn stays(kind: Kind, governing: &Governing, first: &Decision, facts: &Facts) -> Result<bool, Fault> {
    if kind == Kind::Refund {
        return Ok(true);
    }
    match first.outcome {
        Outcome::Yes => Ok(!would_get_more(governing, first, facts)?),
        Outcome::Hold(_) => Ok(true),
        _ => Ok(false),
    }
}

/// Whether asking for a refund instead would give more money. As much is no reason: the law's day of payment is worth having.
fn would_get_more(governing: &Governing, first: &Decision, facts: &Facts) -> Result<bool, Fault> {
    let refund = governing.ponder(Kind::Refund.as_str(), facts)?;
    let amounts = amount(&refund).zip(amount(first));
    Ok(refund.outcome.is_yes() && amounts.is_some_and(|(more, less)| more.minor() > less.minor()))
}

/// The withdrawal that stands beside a better ground: it is named with its clauses, and its day of payment counts.
pub(crate) fn stands_beside(
    claim: &Claim,
    governing: &Governing,
    facts: &Facts,
    ground: &str,
) -> Result<Option<Decision>, Fault> {
    if claim.kind != Kind::Withdrawal || ground == WITHDRAWAL {
        return Ok(None);
    }
    Ok(Some(governing.ponder(WITHDRAWAL, facts)?).filter(|said| said.outcome.is_yes()))
}

/// What the terms propose, as far as it can go back: a share of a bundle is rounded by itself, the prices of its lines
/// together.
pub(crate) fn at_most(proposed: Money, most: Money) -> Money {
    let fits = proposed.currency() != most.currency() || proposed.minor() <= most.minor();
    if fits { proposed } else { most }
}

/// The money that goes with a yes.
pub(crate) fn amount(decision: &Decision) -> Option<Money> {
    let named = |name: String| decision.value(&name).and_then(Value::money);
    decision.amount().or_else(|| named(format!("{}.refund", ground(decision))))
}

/// The ground that carried a yes; a question about one ground alone is that ground.
pub(crate) fn ground(decision: &Decision) -> String {
    decision.ground.clone().unwrap_or_else(|| decision.question.clone())
}

/// Whether the right carries a withdrawal, as one of the whole contract: be it that the money waits for the end of a dispute.
pub(crate) fn is_of_right(kind: Kind, governing: &Governing, facts: &Facts) -> Result<bool, Fault> {
    if kind != Kind::Withdrawal {
        return Ok(false);
    }
    let right = governing.ponder(WITHDRAWAL, &facts::of_the_whole(facts))?;
    Ok(matches!(right.outcome, Outcome::Yes | Outcome::Hold(_)))
}

/// Whether a request names a mistake in billing of an order whose second payment goes back by itself (C15e): then a yes of the
/// other rules may not be what was meant, for it takes the course away, and a person asks.
pub(crate) fn may_mean_the_second_payment(kind: Kind, named: Option<Ground>, facts: &Facts) -> bool {
    let is_twice = facts.get("payment.duplicate").is_some_and(|value| *value != Value::Absent);
    kind == Kind::Refund && named == Some(Ground::BillingError) && is_twice
}

/// The ground on which a person says yes: that of a yes of the terms; where they said none, the right that was declared and
/// would stand for the whole, because no terms hold its use against anybody (G5); else the ground that comes first in the terms.
pub(crate) fn ground_of_yes(claim: &Claim, decided: &Decided) -> Result<String, Fault> {
    let is_left_to_a_person = !decided.decision.outcome.is_yes();
    if is_left_to_a_person && is_of_right(claim.kind, &decided.governing, &decided.facts)? {
        return Ok(WITHDRAWAL.to_owned());
    }
    Ok(ground(&decided.decision))
}

/// By when the money is there, with the clauses that say so. Beside those that carry the day stand the laws that say one for
/// this ground; a law that only takes up what the contract says has nothing of its own to be named for.
pub(crate) fn paid_by(
    context: &impl Context,
    governing: &Governing,
    facts: &Facts,
    ground: &str,
) -> Result<Option<(Instant, Vec<String>)>, Fault> {
    let decision = governing.ponder("paid_by", &facts::approved(facts, context.now(), ground))?;
    Ok(due(context, &decision).map(|due_at| (due_at, speaking_of_payment(&decision))))
}

fn speaking_of_payment(decision: &Decision) -> Vec<String> {
    let applies =
        |line: &Line| decision.layers.iter().any(|layer| layer.name == line.layer && layer.applies == Some(true));
    let says_a_day = |line: &Line| {
        line.rule == decision.question && line.part == Part::Alternative && line.holds == Some(true) && applies(line)
    };
    let mut clauses: Vec<String> = Vec::new();
    let speaking = decision.lines.iter().filter(|line| line.carries || says_a_day(line));
    for line in speaking.filter(|line| !agreements::takes_up_contract(line)) {
        clauses.extend(line.clause.iter().filter(|id| !clauses.contains(id)).cloned().collect::<Vec<_>>());
    }
    clauses
}
