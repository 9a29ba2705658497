//! What is told before somebody confirms a declaration: the answer the terms would give, what follows from it, and whether it
//! counts later. The answer is that of the page of the order; what follows are the effects of the same terms. To whoever may not
//! know the history of the person it is told as to a newcomer (`history.rs`).

use lyceum_school::{Context, Fault, Read};
use lyceum_terms::{Facts, Outcome, Part, Value};
use lyceum_words::Reader;

use super::today::pondered::Pondered;
use crate::claims::{
    Kind, WITHDRAWAL,
    asking::superseded,
    deciding::facts::{self, Request},
    following::refund_progress,
    names, store,
};
use crate::ordering::{Item, Order};

/// What is told of one purchase.
pub(crate) struct Foretold {
    pub(crate) name: String,
    /// The answer first.
    pub(crate) lines: Vec<String>,
    /// What is left out for whoever has not signed in.
    pub(crate) note: Option<String>,
}

/// What would come of a request; nothing of what cannot be asked for.
pub(crate) async fn foretold(
    read: &mut Read,
    (order, item): (&Order, &Item),
    request: &Request,
    reader: &Reader,
) -> Result<Option<Foretold>, Fault> {
    if !order.is_paid() || item.refunded_at.is_some() || item.lines.iter().all(|line| line.free) {
        return Ok(None);
    }
    let taken = store::by_open_key(read, &item.key).await?;
    if taken.as_ref().is_some_and(|claim| !claim.is_undecided()) {
        return Ok(None);
    }
    let known = Pondered::of(read, order, item, request, taken.as_ref()).await?;
    // A withdrawal does not wait behind what was asked, where the terms answer it.
    let gives_way = request.kind == Kind::Withdrawal
        && taken.as_ref().is_some_and(|claim| claim.kind == Kind::Refund)
        && superseded::is_answered(&known.governing, &known.facts)?;
    let known = if gives_way { Pondered::of(read, order, item, request, None).await? } else { known };
    let line = request.line.as_ref().and_then(|one| item.lines.iter().find(|line| line.id == *one));
    let name = line.map_or_else(|| names::open(reader, item), |line| names::part(reader, item, line));
    let (_, _, answer) = known.headline(reader);
    let answer = known.step(reader).map_or(answer.clone(), |step| format!("{answer} {step}"));
    let mut lines = vec![answer];
    lines.extend(second_payment(reader, request, &known));
    lines.extend(follows(read, reader, &known)?);
    lines.extend(counts(reader, request, &known));
    let note = (!known.is_known).then(|| reader.say("claims-today-guest"));
    Ok(Some(Foretold { name, lines, note }))
}

/// What was paid twice goes back by itself (C15e): whoever reports that is told so before they give the course back.
fn second_payment(reader: &Reader, request: &Request, known: &Pondered) -> Option<String> {
    let amount = known.facts.get("payment.duplicate").and_then(Value::money)?;
    let said = || reader.say_with("claims-twice-apart", &[("amount", reader.money(amount).into())]);
    (request.kind == Kind::Refund).then(said)
}

/// What the terms let follow once it is given back, with the clauses; of a no, that nothing changes.
fn follows(context: &impl Context, reader: &Reader, known: &Pondered) -> Result<Option<String>, Fault> {
    if known.decision.outcome == Outcome::No {
        return Ok(Some(reader.say("claims-follows-nothing")));
    }
    let (now, today) = (context.now(), context.now().day(context.school().zone()));
    let then = facts::processed(&known.facts, now, today, None);
    let (mut said, mut clauses): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for effect in refund_progress::effects(&known.governing, &then)? {
        let key = format!("claims-follows-{}", effect.verb.replace('_', "-"));
        // A letter is no consequence, and a bar without its day is not spoken of.
        let day = refund_progress::first_day(&effect);
        if !reader.has(&key) || (effect.verb == refund_progress::BAR && day.is_none()) {
            continue;
        }
        let (key, day) = match certificate(&known.facts).filter(|_| effect.verb == refund_progress::NO_CERTIFICATE) {
            Some(issued) => ("claims-follows-revoke-certificate".to_owned(), Some(issued.day(reader.zone()))),
            None => (key, day),
        };
        let day = day.map(|day| reader.day(day)).unwrap_or_default();
        said.push(reader.say_with(&key, &[("day", day.into())]));
        clauses.extend(effect.clause.into_iter().filter(|clause| !clauses.contains(clause)).collect::<Vec<_>>());
    }
    let list: Vec<&str> = said.iter().map(String::as_str).collect();
    let args = [("effects", reader.list(&list).into()), ("clauses", clauses.join(", ").into())];
    Ok((!list.is_empty()).then(|| reader.say_with("claims-follows", &args)))
}

/// When a certificate was issued, where one is valid.
fn certificate(facts: &Facts) -> Option<lyceum_kernel::Instant> {
    match facts.get("certificate.issued_at") {
        Some(Value::Instant(at)) => Some(*at),
        _ => None,
    }
}

/// Whether an answer counts when the same is asked for again (C2c): what the right of withdrawal carries never does.
fn counts(reader: &Reader, request: &Request, known: &Pondered) -> Option<String> {
    let by_law = known.decision.ground.as_deref() == Some(WITHDRAWAL) || known.decision.question == WITHDRAWAL;
    if request.kind == Kind::Withdrawal && by_law && known.decision.outcome != Outcome::No {
        return Some(reader.say("claims-counts-not"));
    }
    let asks = |line: &&lyceum_terms::Line| {
        line.part == Part::Condition && line.subject.contains("requests.earlier_same_course")
    };
    // Where it was asked for before, the answer says so.
    let line = known.decision.lines.iter().find(asks).filter(|line| line.holds != Some(false))?;
    Some(reader.say_with("claims-counts", &[("clauses", line.clause.join(", ").into())]))
}
