//! What the terms tell of money on its way: of the means it was paid by, and from when on it is missing. It is pondered for the
//! letter that goes with the money, and for the page of the claim; the words are in `arrival.rs`.

use lyceum_kernel::Instant;
use lyceum_people::agreements::{Decided, Governing};
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;
use lyceum_terms::{Facts, Outcome, Value};
use lyceum_words::Reader;

use super::arrival::{Arrival, Told};
use crate::claims::{
    Claim, State,
    deciding::{answers, facts},
};
use crate::payments;

/// What is known of a claim whose refund was taken over at this instant: its facts, the day, and how it was paid.
pub(crate) async fn known(
    r: &mut (impl Reads + Context),
    claim: &Claim,
    facts: &Facts,
    at: Instant,
) -> Result<Facts, Fault> {
    let method = match &claim.about {
        Some(about) => payments::method_of(r, about.order.as_str()).await?,
        None => None,
    };
    Ok(facts::processed(facts, at, at.day(r.school().zone()), method))
}

/// What the terms tell of it. `known` is what [`known`] gathers.
pub(crate) fn arrival(context: &impl Context, governing: &Governing, known: &Facts) -> Arrival {
    let date = |question: &str| told(context, governing, question, known);
    let is_transfer = tells(governing, "told.of_transfer", "C5b", known).is_some();
    Arrival {
        is_known: known.get("payment.method").is_some(),
        usual_from: date("money.usual_from").filter(|_| is_transfer),
        usual_by: date("money.usual_by").filter(|_| is_transfer),
        card: tells(governing, "told.of_card", "C5c", known),
        wallet: tells(governing, "told.of_wallet", "C5d", known),
        missing_from: date("money.missing_from"),
    }
}

/// Asks for a date; terms that do not speak of it tell none.
fn told(context: &impl Context, governing: &Governing, question: &str, known: &Facts) -> Option<Told> {
    let decision = governing.ponder(question, known).ok()?;
    let at = answers::due(context, &decision)?;
    Some(Told { at, clauses: decision.cited().join(", ") })
}

/// The clauses of a sentence about one means, unless the terms say that another was used. Where a fact is missing they leave
/// nothing out; and terms without a rule about it have no more than the clause.
fn tells(governing: &Governing, question: &str, clause: &str, known: &Facts) -> Option<String> {
    match governing.ponder(question, known) {
        Ok(decision) => (decision.outcome != Outcome::No).then(|| decision.cited().join(", ")),
        Err(_) => governing.terms.clause(clause).map(|_| clause.to_owned()),
    }
}

/// What the page of a claim says once its money is on its way: when it shows, and that a certificate which had been issued was
/// revoked with it (C7c, C7d).
pub(crate) async fn after(
    r: &mut (impl Reads + Context),
    claim: &Claim,
    decided: Option<&Decided>,
    reader: &Reader,
) -> Result<Vec<(String, String)>, Fault> {
    let Some(known) = decided else { return Ok(Vec::new()) };
    let mut said = of_claim(r, claim, &known.governing, &known.facts, reader).await?;
    let is_issued = matches!(known.facts.get("certificate.issued_at"), Some(Value::Instant(_)));
    if claim.processed_at.is_some() && is_issued {
        said.push(("C7c, C7d".to_owned(), reader.say("claims-letter-certificate-revoked")));
    }
    Ok(said)
}

/// What it says once its money is on its way, and, once that day has come, whom to ask where it is (C5f).
async fn of_claim(
    r: &mut (impl Reads + Context),
    claim: &Claim,
    governing: &Governing,
    facts: &Facts,
    reader: &Reader,
) -> Result<Vec<(String, String)>, Fault> {
    let is_sent = matches!(claim.state, State::Processed | State::Settled);
    let is_money = claim.amount.is_some_and(|amount| !amount.is_zero());
    let Some(processed_at) = claim.processed_at.filter(|_| is_sent && is_money) else { return Ok(Vec::new()) };
    // What was paid past the provider did not go this way; a letter of its own said how and when.
    if payments::paid_otherwise(r, claim.id.as_str()).await?.is_some() {
        return Ok(Vec::new());
    }
    let known = known(r, claim, facts, processed_at).await?;
    let arrival = arrival(r, governing, &known);
    let mut said = arrival.sentences(reader);
    let has_come = |told: &Told| told.at.day(r.school().zone()) <= r.today();
    if arrival.missing_from.as_ref().is_some_and(has_come) {
        said.extend(arrival.missing(reader, "claims-next-missing"));
    }
    Ok(said)
}
