//! The sentence of the offer page, made from the terms: by when, how far, how much. No figure of it stands in code: the
//! guarantee is asked as if the purchase were made now, and its own lines say where it ends.

use std::sync::{Mutex, PoisonError};

use lyceum_kernel::{Day, Instant, Locale, Money, Region};
use lyceum_school::Fault;
use lyceum_terms::{Decision, Facts, Outcome, Value};
use lyceum_words::Reader;

use super::Governing;
use super::rows::Mark;
use super::view::DecisionView;
use crate::accounts::Kind;

/// A purchase as it would be made now.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// What would be paid.
    pub price: Money,
    /// How many units would be frozen with the order.
    pub units_total: i64,
    /// When.
    pub now: Instant,
    /// Where the customer lives: their holidays count.
    pub region: Region,
    /// Consumer or professional.
    pub kind: Kind,
    /// What else is known of the customer and differs from a newcomer's: earlier requests, refunds, standing.
    pub known: Vec<(&'static str, Value)>,
}

impl Assumed {
    /// All but when.
    fn whenever(&self) -> (Money, i64, Region, Kind, &[(&'static str, Value)]) {
        (self.price, self.units_total, self.region, self.kind, &self.known)
    }
}

/// What the terms promise to whoever buys now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PromiseSentence {
    /// The sentence.
    pub text: String,
    /// The clauses it is made from, for the margin.
    pub clauses: Vec<String>,
    /// The last day to ask.
    pub last_day: Day,
    /// The most units that may be done by then.
    pub max_units: i64,
    /// What would be given back.
    pub amount: Money,
}

/// A sentence, and all it was made from.
struct Said {
    /// Days, law and times of day change with a minute, or not at all.
    minute: i64,
    locale: Locale,
    governing: Governing,
    assumed: Assumed,
    sentence: Option<PromiseSentence>,
}

/// So many sentences are kept: the offers of a page, in each language, for those who look at it now.
const KEPT: usize = 64;
static SAID: Mutex<Vec<Said>> = Mutex::new(Vec::new());

impl Said {
    fn is_of(&self, locale: Locale, governing: &Governing, assumed: &Assumed) -> bool {
        (self.minute, self.locale) == (minute(assumed.now), locale)
            && self.governing.is_same(governing)
            && self.assumed.whenever() == assumed.whenever()
    }
}

const fn minute(at: Instant) -> i64 {
    at.micros().div_euclid(60_000_000)
}

/// The sentence, or nothing where the guarantee would give nothing back. An offer is looked at more often than its sentence
/// changes: within a minute it is made once for all who are told the same.
pub fn promise_sentence(
    reader: &Reader,
    governing: &Governing,
    assumed: &Assumed,
) -> Result<Option<PromiseSentence>, Fault> {
    let locale = reader.locale();
    let said = || SAID.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = said().iter().find(|said| said.is_of(locale, governing, assumed)) {
        return Ok(known.sentence.clone());
    }
    let sentence = sentence(reader, governing, assumed)?;
    let mut said = said();
    let minute = minute(assumed.now);
    said.retain(|said| said.minute == minute);
    if said.len() < KEPT {
        let (governing, assumed) = (governing.clone(), assumed.clone());
        said.push(Said { minute, locale, governing, assumed, sentence: sentence.clone() });
    }
    Ok(sentence)
}

fn sentence(reader: &Reader, governing: &Governing, assumed: &Assumed) -> Result<Option<PromiseSentence>, Fault> {
    let decision = governing.ponder("guarantee", &facts(assumed))?;
    if decision.outcome != Outcome::Yes {
        return Ok(None);
    }
    let last_day = decision.value("guarantee.last_day").and_then(Value::day);
    let amount = decision.value("guarantee.refund").and_then(Value::money);
    let (Some(last_day), Some(amount)) = (last_day, amount) else { return Ok(None) };
    if amount.is_zero() {
        return Ok(None);
    }
    let (max_units, clauses) = limits(&decision, assumed.units_total);
    let args = [
        ("day", reader.day(last_day).into()),
        ("units", max_units.into()),
        ("total", reader.number(assumed.units_total).into()),
        ("amount", reader.money(amount).into()),
    ];
    let text = reader.say_with("agreements-promise-sentence", &args);
    Ok(Some(PromiseSentence { text, clauses, last_day, max_units, amount }))
}

/// Why the guarantee would give this buyer nothing back, with the clauses that say so; nothing where it would, or where the
/// conditions are not what stands in the way.
pub fn ruled_out(
    reader: &Reader,
    governing: &Governing,
    assumed: &Assumed,
) -> Result<Option<(String, Vec<String>)>, Fault> {
    let facts = facts(assumed);
    let decision = governing.ponder("guarantee", &facts)?;
    if decision.outcome != Outcome::No {
        return Ok(None);
    }
    let view = DecisionView::pondered(reader, governing, &decision, &facts);
    let failed = view.said(Mark::No);
    if failed.is_empty() {
        return Ok(None);
    }
    let clauses = failed.iter().filter_map(|(clauses, _)| clauses.first()).map(|clause| clause.id.clone()).collect();
    let conditions: Vec<String> = failed.into_iter().map(|(_, said)| said).collect();
    let args = [("conditions", conditions.join(" ").into())];
    Ok(Some((reader.say_with("agreements-promise-ruled-out", &args), clauses)))
}

/// How many units may be done, and the clauses of day and share: the first each line rests on.
pub fn limits(decision: &Decision, units_total: i64) -> (i64, Vec<String>) {
    let mut max_units = units_total;
    let mut clauses: Vec<String> = Vec::new();
    for line in &decision.lines {
        let limit = match (&line.left, &line.right) {
            (Some(Value::Share { whole, .. }), Some(Value::Percent(ratio))) => Some(ratio.floor_of(*whole)),
            (Some(Value::Instant(_)), Some(Value::Day(_))) => None,
            _ => continue,
        };
        max_units = limit.map_or(max_units, |limit| limit.min(max_units));
        if let Some(id) = line.clause.first().filter(|id| !clauses.contains(*id)) {
            clauses.push(id.clone());
        }
    }
    (max_units, clauses)
}

/// The facts of somebody who has just bought, done nothing, and asks at once.
pub(super) fn facts(assumed: &Assumed) -> Facts {
    let region = assumed.region;
    let mut facts = Facts::new();
    facts.set("request.sent_at", assumed.now);
    facts.set("request.order_number", "-");
    facts.set("request.clear", true);
    facts.set("request.channel", "form");
    facts.set("request.scope", "whole");
    facts.set("requests.earlier_same_course", Value::List(Vec::new()));
    facts.set("refunds.issued", Value::List(Vec::new()));
    facts.set("purchase.confirmed_at", assumed.now);
    facts.set("purchase.paid", assumed.price);
    facts.set("purchase.price_kind", "paid");
    facts.set("purchase.item_kind", "course");
    facts.set("purchase.channel", "own");
    facts.set("usage.units_done", 0_i64);
    facts.set("usage.units_total", assumed.units_total);
    facts.set("download.full", false);
    facts.set("download.offered", true);
    facts.set("download.redistribution", false);
    facts.set("account.standing", "good");
    facts.set("dispute.open_on_order", false);
    facts.set("contract.concluded_at", assumed.now);
    facts.set("contract.accepted_at", assumed.now);
    facts.set("contract.kind", "digital_content");
    facts.set("information.withdrawal", assumed.now);
    facts.set("customer.kind", assumed.kind.fact());
    facts.set("customer.country", region.country());
    facts.set("customer.region", region);
    for absent in ABSENT {
        facts.absent(absent);
    }
    for (name, value) in &assumed.known {
        facts.set(name, value.clone());
    }
    facts
}

/// What has not happened to somebody who has just bought.
const ABSENT: [&str; 15] = [
    "request.exceptional_ground",
    "request.reason",
    "request.noted_at",
    "part.list_price",
    "bundle.list_price",
    "usage.first_at",
    "certificate.issued_at",
    "problem.reported_at",
    "problem.resolved_at",
    "course.changed_at",
    "consent.begin_early",
    "consent.acknowledged",
    "consent.confirmed_at",
    "service.performed_at",
    "payment.duplicate",
];
