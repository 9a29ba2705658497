//! Deciding: the accepted terms and the law above them are asked, the decision is recorded, and each answer has its
//! branch. Nothing here knows a figure of any terms.

use lyceum_kernel::{Instant, Money, Span};
use lyceum_people::agreements::{self, Decided, Governing};
use lyceum_people::promises::{self, NewPromise, Party};
use lyceum_school::{Context, Fault, Tx};
use lyceum_terms::Value;
use lyceum_terms::{Decision, Facts, Line, Outcome, Part};

use super::jobs::LookAgain;
use super::{Claim, Kind, State, before, findings, grant, letters, peaks, store, urls};
use crate::ordering::{Item, Order, TERMS};

/// The kinds of promises claims make; each is a key of the words.
pub(super) const REVIEW: &str = "claims-promise-review";
pub(crate) const ANSWER: &str = "claims-promise-answer";
pub(crate) const MONEY: &str = "claims-promise-money";
/// Of goodwill, which is given and not owed until it is promised.
pub(crate) const GOODWILL: &str = "claims-promise-goodwill";
pub(crate) const TWICE: &str = "claims-promise-twice";

/// The law's ground, as the terms name it; asked by itself, it is the question of the same name.
pub(super) const WITHDRAWAL: &str = "withdrawal";

/// Writes down by when the claim is reviewed (C4f) and answered (C16c), counted from an instant: what was sent in time is in time
/// (G7), but what the school owes runs from when it could know of it.
pub(super) async fn promise_an_answer(tx: &mut Tx, claim: &Claim, facts: &Facts, from: Instant) -> Result<(), Fault> {
    let (governing, to) = match &claim.about {
        Some(about) => {
            let to = Party::Person(about.person.clone());
            promises::hand_over(tx, claim.id.as_str(), &to).await?;
            (agreements::governing(tx, &about.contract).await?, to)
        }
        // Nobody knows yet which order it is about: what is in force is owed to whoever wrote.
        None => {
            let offered = agreements::offered(tx, TERMS, claim.locale).await?;
            (offered.governing, Party::Other(claim.name.clone()))
        }
    };
    let mut reached = super::facts::sent_at(facts, from);
    // A peak is the school's, whatever is known of the order.
    reached.set(peaks::FACT, peaks::as_of(tx, claim.sent_at).await?);
    for (kind, question) in [(REVIEW, "review_by"), (ANSWER, "answer_by")] {
        let decision = governing.ponder(question, &reached)?;
        let Some(due_at) = due(tx, &decision) else { continue };
        let clauses: Vec<String> = decision.cited().into_iter().map(str::to_owned).collect();
        let promise = NewPromise {
            kind,
            document: governing.places(&clauses),
            clauses,
            by: Party::School,
            to: to.clone(),
            about: claim.id.to_string(),
            href: urls::claim(&claim.id),
            due_at,
            if_missed: "",
        };
        promises::make(tx, promise).await?;
    }
    Ok(())
}

/// The last instant of the day or the instant a question about a date gave.
pub(super) fn due(context: &impl Context, decision: &Decision) -> Option<Instant> {
    match &decision.outcome {
        // The day ends at 24:00; its last instant still bears its date.
        Outcome::Value(Value::Day(day)) => Some(day.end(context.school().zone()).minus(Span::from_micros(1))),
        Outcome::Value(Value::Instant(at)) => Some(*at),
        _ => None,
    }
}

/// Asks the terms, records the answer, and does what follows from it.
pub(super) async fn decide(tx: &mut Tx, claim: &Claim, order: &Order, item: &Item, facts: &Facts) -> Result<(), Fault> {
    let decided = decision(tx, claim, order, facts).await?;
    let claim = Claim { decision: Some(decided.id.clone()), hold_until: None, proposed: None, ..claim.clone() };
    match &decided.decision.outcome {
        // C11c: we do not pay twice. What the bank has given back or taken already is for a person to see.
        Outcome::Yes if findings::has_the_bank(tx, &order.id).await? => queue(tx, &claim, facts, None).await,
        Outcome::Yes => {
            let owed = amount(&decided.decision).unwrap_or(item.paid);
            let amount = before::claimed(tx, &claim).await?.left_of(owed);
            let ground = ground(&decided.decision);
            keep_answer(tx, &claim).await?;
            grant(tx, &claim, order, item, &grant::Granted { amount, ground, facts, decided: &decided, person: &[] })
                .await
        }
        // The law speaks of the whole contract; who declares less than that is asked, not refused.
        Outcome::No if is_less_than_a_right(tx, &claim, order, facts).await? => queue(tx, &claim, facts, None).await,
        Outcome::No => refuse(tx, &claim, &decided, "").await,
        Outcome::Hold(events) => hold(tx, &claim, events, &decided).await,
        Outcome::Manual { proposed } => {
            let most = grant::creditable(tx, &claim, order, item).await?.most;
            let given = before::claimed(tx, &claim).await?;
            queue(tx, &claim, facts, proposed.map(|proposed| at_most(given.left_of(proposed), most))).await
        }
        // A fact only a person can find out, or an answer no refund can be read from: the desk sees what is missing.
        Outcome::Needs(_) | Outcome::Value(_) => queue(tx, &claim, facts, None).await,
    }
}

/// A withdrawal is a wish for the money back, whatever carries it: where the right does not, or where another ground gives more,
/// the better ground decides (C13e).
async fn decision(tx: &mut Tx, claim: &Claim, order: &Order, facts: &Facts) -> Result<Decided, Fault> {
    let about = claim.id.as_str();
    let first = agreements::decide(tx, &order.contract, claim.kind.as_str(), facts, about).await?;
    if stays(claim, &first.governing, &first.decision, facts)? {
        return Ok(first);
    }
    agreements::decide(tx, &order.contract, Kind::Refund.as_str(), facts, about).await
}

/// What [`decision`] would come to, with nothing recorded.
pub(super) fn pondered(claim: &Claim, governing: &Governing, facts: &Facts) -> Result<Decision, Fault> {
    let first = governing.ponder(claim.kind.as_str(), facts)?;
    if stays(claim, governing, &first, facts)? { Ok(first) } else { governing.ponder(Kind::Refund.as_str(), facts) }
}

/// The clauses by which something waits: not those that would refuse it meanwhile.
pub(super) fn wait_of(decision: &Decision) -> String {
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
pub(super) fn waits_until(
    claim: &Claim,
    governing: &Governing,
    facts: &Facts,
    from: Instant,
) -> Result<Option<Instant>, Fault> {
    let at = |seconds: i64| from.plus(Span::seconds(seconds));
    let waits = |seconds: i64| -> Result<bool, Fault> {
        let known = super::facts::reviewed(facts, at(seconds));
        Ok(matches!(pondered(claim, governing, &known)?.outcome, Outcome::Hold(_)))
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
pub(super) fn next_look(claim: &Claim, governing: &Governing, facts: &Facts, now: Instant) -> Result<Instant, Fault> {
    let tomorrow = now.plus(Span::days(1));
    Ok(waits_until(claim, governing, facts, now)?.map_or(tomorrow, |until| until.min(tomorrow)))
}

/// Whatever waits longer waits for an event: a year, in seconds.
const LONGEST_WAIT: i64 = 366 * 24 * 3600;

/// Whether the answer to what was declared decides, or a refund is asked for instead.
fn stays(claim: &Claim, governing: &Governing, first: &Decision, facts: &Facts) -> Result<bool, Fault> {
    if claim.kind == Kind::Refund {
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
pub(super) fn stands_beside(
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

/// Whether a withdrawal of one course of a bundle would stand if it were one of the whole.
async fn is_less_than_a_right(tx: &mut Tx, claim: &Claim, order: &Order, facts: &Facts) -> Result<bool, Fault> {
    if claim.kind != Kind::Withdrawal || claim.about.as_ref().is_none_or(|about| about.line.is_none()) {
        return Ok(false);
    }
    let governing = agreements::governing(tx, &order.contract).await?;
    Ok(governing.ponder(Kind::Withdrawal.as_str(), &super::facts::of_the_whole(facts))?.outcome.is_yes())
}

/// What the terms propose, as far as it can go back: a share of a bundle is rounded by itself, the prices of its lines
/// together.
pub(crate) fn at_most(proposed: Money, most: Money) -> Money {
    let fits = proposed.currency() != most.currency() || proposed.minor() <= most.minor();
    if fits { proposed } else { most }
}

/// The money that goes with a yes.
pub(super) fn amount(decision: &Decision) -> Option<Money> {
    let named = |name: String| decision.value(&name).and_then(Value::money);
    decision.amount().or_else(|| named(format!("{}.refund", ground(decision))))
}

/// The ground that carried a yes; a question about one ground alone is that ground.
pub(super) fn ground(decision: &Decision) -> String {
    decision.ground.clone().unwrap_or_else(|| decision.question.clone())
}

/// No: the reasons stand in the decision; the way on stands in the letter and on the page (C9).
pub(crate) async fn refuse(tx: &mut Tx, claim: &Claim, decided: &Decided, words: &str) -> Result<(), Fault> {
    let refused = Claim { state: State::Refused, decided_at: Some(tx.now()), amount: None, ..claim.clone() };
    changed(store::update(tx, &refused).await?)?;
    keep_answer(tx, claim).await?;
    tx.audit("claim refused", &claim.id).await?;
    letters::refused(tx, &refused, decided, words).await
}

/// A person decides. The promise to review stays open until one has. Whoever waited was answered by being told so; from the
/// end of the wait an answer is owed anew, within the same time.
async fn queue(tx: &mut Tx, claim: &Claim, facts: &Facts, proposed: Option<Money>) -> Result<(), Fault> {
    let queued = Claim { state: State::Manual, proposed, ..claim.clone() };
    changed(store::update(tx, &queued).await?)?;
    if claim.state == State::Hold {
        let now = tx.now();
        promise_an_answer(tx, &queued, facts, now).await?;
    }
    if claim.state != State::Manual {
        letters::handed_over(tx, &queued).await?;
    }
    Ok(())
}

/// It waits for an event or for its time; a job looks again each day and when that time is over, and whoever records the end of
/// the event has it looked at at once. The request has been reviewed (C4f), and the letter that says so is our answer (C16c):
/// neither is missed by waiting.
async fn hold(tx: &mut Tx, claim: &Claim, events: &[String], decided: &Decided) -> Result<(), Fault> {
    let held = Claim { state: State::Hold, hold_until: Some(events.join("; ")), ..claim.clone() };
    changed(store::update(tx, &held).await?)?;
    let (governing, facts, now) = (&decided.governing, &decided.facts, tx.now());
    tx.enqueue_at(&LookAgain { claim: claim.id.clone() }, next_look(&held, governing, facts, now)?).await?;
    if claim.state != State::Hold {
        keep_answer(tx, claim).await?;
        letters::held(tx, &held, decided).await?;
    }
    Ok(())
}

/// The claim has been reviewed and answered.
pub(crate) async fn keep_answer(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    promises::keep(tx, claim.id.as_str(), REVIEW).await?;
    promises::keep(tx, claim.id.as_str(), ANSWER).await?;
    Ok(())
}

/// A claim that somebody else changed meanwhile is not changed twice.
pub(super) fn changed(done: bool) -> Result<(), Fault> {
    if done { Ok(()) } else { Err(Fault::other("the claim was changed meanwhile")) }
}

/// By when the money is there, with the clauses that say so. Beside those that carry the day stand the laws that say one for
/// this ground; a law that only takes up what the contract says has nothing of its own to be named for.
pub(crate) fn paid_by(
    context: &impl Context,
    governing: &Governing,
    facts: &Facts,
    ground: &str,
) -> Result<Option<(Instant, Vec<String>)>, Fault> {
    let decision = governing.ponder("paid_by", &super::facts::approved(facts, context.now(), ground))?;
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
