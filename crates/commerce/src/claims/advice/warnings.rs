//! A word before the click: would finishing this unit, the certificate or the download change what the terms answer?
//! Asked by pondering the facts as they would be afterwards; no limit of any terms is known here.

use lyceum_kernel::Day;
use lyceum_people::agreements::{self, GivenBefore, Governing};
use lyceum_school::{Fault, Read};
use lyceum_teaching::learning::{BeforeStep, Grant, Step, Warning};
use lyceum_terms::{Decision, Facts, Line, Outcome, Part, Value};
use lyceum_words::Reader;

use crate::claims::{
    Kind,
    deciding::{
        answers,
        facts::{self, Request},
        given_before,
    },
    store,
};
use crate::ordering::{self, LineId};

/// What claims say before a step of the player.
pub const BEFORE_STEP: BeforeStep =
    BeforeStep(|read, grant, step, reader| Box::pin(warnings(read, grant, step, reader)));

/// The contract's own ground; the law's is looked at for what is left.
const GUARANTEE: &str = "guarantee";

async fn warnings(read: &mut Read, grant: &Grant, step: Step, reader: &Reader) -> Result<Vec<Warning>, Fault> {
    let Ok(line) = grant.source.parse::<LineId>() else { return Ok(Vec::new()) };
    let Some(order) = ordering::by_line(read, &line).await? else { return Ok(Vec::new()) };
    let Some(item) = order.items().into_iter().find(|item| item.lines.iter().any(|each| each.id == line)) else {
        return Ok(Vec::new());
    };
    let is_asked = store::by_open_key(read, &item.key).await?.is_some();
    if !order.is_paid() || item.paid.is_zero() || item.refunded_at.is_some() || is_asked {
        return Ok(Vec::new());
    }
    let now = facts::gather(read, &order, &item, &Request::at(read.now())).await?;
    let then = after(read, &now, step);
    let governing = agreements::governing(read, &order.contract).await?;
    let given = given_before::left(read, &order, &item.left()).await?;
    let mut warnings = right(&governing, reader, &now, &then, &given)?;
    let (before, after) = (governing.ponder(GUARANTEE, &now)?, governing.ponder(GUARANTEE, &then)?);
    if !before.outcome.is_yes() || after.outcome.is_yes() {
        return Ok(warnings);
    }
    let whole = governing.ponder(Kind::Refund.as_str(), &then)?;
    let lost = given.left_of(answers::amount(&before).unwrap_or(item.paid));
    // What is back already cannot be lost.
    if lost.is_zero() {
        return Ok(warnings);
    }
    warnings.push(Warning {
        text: text(reader, step, lost, &after, &whole),
        clause: governing.cite(&clause(&before, &after)),
    });
    Ok(warnings)
}

/// Would the step end the right to withdraw? Only somebody who asked to begin early can lose it so.
fn right(
    governing: &Governing,
    reader: &Reader,
    now: &Facts,
    then: &Facts,
    given: &GivenBefore,
) -> Result<Vec<Warning>, Fault> {
    let withdrawal = Kind::Withdrawal.as_str();
    let (before, after) = (governing.ponder(withdrawal, now)?, governing.ponder(withdrawal, then)?);
    if !before.outcome.is_yes() || after.outcome.is_yes() {
        return Ok(Vec::new());
    }
    let mut text = reader.say("claims-warning-right");
    let guarantee = governing.ponder(GUARANTEE, then)?;
    if let (true, Some(amount), Some(day)) = (
        guarantee.outcome.is_yes(),
        answers::amount(&guarantee),
        guarantee.value("guarantee.last_day").and_then(crate::claims::following::repurchase::day),
    ) {
        let amount = reader.money(given.left_of(amount));
        text.push(' ');
        text.push_str(&guarantee_stays(reader, &guarantee, amount, day));
    }
    Ok(vec![Warning { text, clause: governing.cite(&clause(&before, &after)) }])
}

/// What the guarantee gives, by when, and how far one may come by then, with the clauses that say so: as the offer promised it.
fn guarantee_stays(reader: &Reader, guarantee: &Decision, amount: String, last: Day) -> String {
    let total = guarantee.lines.iter().find_map(|line| match (&line.left, &line.right) {
        (Some(Value::Share { whole, .. }), Some(Value::Percent(_))) => Some(*whole),
        _ => None,
    });
    let (most, clauses) = agreements::limits(guarantee, total.unwrap_or_default());
    let args = [
        ("amount", amount.into()),
        ("day", reader.until_midnight(last).into()),
        ("most", most.into()),
        ("of", total.unwrap_or_default().into()),
        ("clauses", clauses.join(", ").into()),
    ];
    let key = if total.is_some() { "claims-warning-guarantee-units" } else { "claims-warning-guarantee" };
    reader.say_with(key, &args)
}

/// The facts as the step would leave them.
fn after(read: &Read, now: &Facts, step: Step) -> Facts {
    match step {
        Step::Open => facts::opened(now, read.now()),
        Step::FinishUnit => facts::one_unit_later(now, read.now()),
        Step::Certificate => facts::with_certificate(now, read.now()),
        Step::Download => facts::with_download(&facts::opened(now, read.now())),
    }
}

/// What the step costs, how far it would go, and what would be left: `after` is of the guarantee, `whole` of all grounds.
fn text(reader: &Reader, step: Step, lost: lyceum_kernel::Money, after: &Decision, whole: &Decision) -> String {
    let step = match step {
        Step::Open => "claims-warning-open",
        Step::FinishUnit => "claims-warning-unit",
        Step::Certificate => "claims-warning-certificate",
        Step::Download => "claims-warning-download",
    };
    let mut said = vec![reader.say_with(step, &[("amount", reader.money(lost).into())])];
    said.extend(counted(reader, after));
    said.extend(by_law(reader, whole));
    said.join(" ")
}

/// How many units would be done then, and how many may be.
fn counted(reader: &Reader, after: &Decision) -> Option<String> {
    let mut failed = after.lines.iter().filter(|line| line.part == Part::Condition && line.holds == Some(false));
    let (done, of, most) = failed.find_map(|line| match (&line.left, &line.right) {
        (Some(Value::Share { part, whole }), Some(Value::Percent(most))) => {
            Some((*part, *whole, most.floor_of(*whole)))
        }
        _ => None,
    })?;
    let args = [("done", done.into()), ("of", of.into()), ("most", most.into())];
    Some(reader.say_with("claims-warning-count", &args))
}

/// Whether the law would still help.
fn by_law(reader: &Reader, whole: &Decision) -> Option<String> {
    match (&whole.outcome, whole.value("withdrawal.last_day").and_then(crate::claims::following::repurchase::day)) {
        (Outcome::Yes, Some(day)) => Some(reader.say_with("claims-warning-law", &[("day", reader.day(day).into())])),
        (Outcome::No, _) => Some(reader.say("claims-warning-no-law")),
        _ => None,
    }
}

/// The first clause whose condition holds before the step and fails after it.
fn clause(before: &Decision, after: &Decision) -> String {
    let condition = |line: &&Line| line.part == Part::Condition && line.holds == Some(false);
    let held =
        |line: &Line| before.lines.iter().any(|earlier| earlier.subject == line.subject && earlier.holds == Some(true));
    let turned = after.lines.iter().filter(condition).find(|line| held(line));
    turned.and_then(|line| line.clause.first().cloned()).unwrap_or_default()
}
