//! When money that goes back shows: what the terms tell of the means it was paid by (C5b, C5c, C5d), and from when on it is
//! missing (C5f). Information for the customer, pondered and not promised; the letter and the page say the same.

use lyceum_kernel::Instant;
use lyceum_people::agreements::Governing;
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;
use lyceum_terms::{Facts, Outcome};
use lyceum_words::Reader;

use super::{Claim, State, decide, facts};
use crate::payments;

/// What is told of money on its way. Where nobody knows how somebody paid, there is a sentence for each means.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrival {
    /// The means is known: then its sentence says that it was this one.
    is_known: bool,
    /// A bank transfer is usually not there before (C5b).
    usual_from: Option<Told>,
    /// A bank transfer is usually there by then (C5b).
    usual_by: Option<Told>,
    /// The clauses that tell of a card (C5c).
    card: Option<String>,
    /// The clauses that tell of a wallet (C5d).
    wallet: Option<String>,
    /// From then on it is missing (C5f).
    missing_from: Option<Told>,
}

/// A date the terms tell, with the clauses that do.
#[derive(Clone, Debug)]
struct Told {
    at: Instant,
    clauses: String,
}

/// What is known of a claim whose refund was taken over at this instant: its facts, the day, and how it was paid.
pub(super) async fn known(
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

impl Arrival {
    /// What the terms tell of it. `known` is what [`known`] gathers.
    pub(super) fn of(context: &impl Context, governing: &Governing, known: &Facts) -> Self {
        let date = |question: &str| told(context, governing, question, known);
        let is_transfer = tells(governing, "told.of_transfer", "C5b", known).is_some();
        Self {
            is_known: known.get("payment.method").is_some(),
            usual_from: date("money.usual_from").filter(|_| is_transfer),
            usual_by: date("money.usual_by").filter(|_| is_transfer),
            card: tells(governing, "told.of_card", "C5c", known),
            wallet: tells(governing, "told.of_wallet", "C5d", known),
            missing_from: date("money.missing_from"),
        }
    }

    /// When it shows, each sentence with its clauses.
    pub(super) fn sentences(&self, reader: &Reader) -> Vec<(String, String)> {
        let day = |told: &Told| reader.day(told.at.day(reader.zone()));
        let of = |known: &str, unknown: &str| reader.say(if self.is_known { known } else { unknown });
        let transfer = self.usual_by.as_ref().map(|by| {
            let until = ("by", day(by).into());
            let said = match &self.usual_from {
                Some(from) => {
                    let key = if self.is_known { "claims-letter-transfer" } else { "claims-letter-usual-between" };
                    reader.say_with(key, &[("from", day(from).into()), until])
                }
                None => reader.say_with("claims-letter-usual-by", &[until]),
            };
            (by.clauses.clone(), said)
        });
        let card = self.card.clone().map(|clauses| (clauses, of("claims-letter-card", "claims-letter-by-card")));
        let wallet =
            self.wallet.clone().map(|clauses| (clauses, of("claims-letter-wallet", "claims-letter-by-wallet")));
        [transfer, card, wallet].into_iter().flatten().collect()
    }

    /// From when on it is missing, in the sentence under this key, with its clauses.
    pub(super) fn missing(&self, reader: &Reader, key: &str) -> Option<(String, String)> {
        let told = self.missing_from.as_ref()?;
        let from = reader.day(told.at.day(reader.zone()));
        Some((told.clauses.clone(), reader.say_with(key, &[("from", from.into())])))
    }
}

/// Asks for a date; terms that do not speak of it tell none.
fn told(context: &impl Context, governing: &Governing, question: &str, known: &Facts) -> Option<Told> {
    let decision = governing.ponder(question, known).ok()?;
    let at = decide::due(context, &decision)?;
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

/// What the page of a claim says once its money is on its way, and, once that day has come, whom to ask where it is (C5f).
pub(super) async fn of_claim(
    r: &mut (impl Reads + Context),
    claim: &Claim,
    governing: &Governing,
    facts: &Facts,
    reader: &Reader,
) -> Result<Vec<(String, String)>, Fault> {
    let is_sent = matches!(claim.state, State::Processed | State::Settled);
    let is_money = claim.amount.is_some_and(|amount| !amount.is_zero());
    let Some(processed_at) = claim.processed_at.filter(|_| is_sent && is_money) else { return Ok(Vec::new()) };
    let known = known(r, claim, facts, processed_at).await?;
    let arrival = Arrival::of(r, governing, &known);
    let mut said = arrival.sentences(reader);
    let has_come = |told: &Told| told.at.day(r.school().zone()) <= r.today();
    if arrival.missing_from.as_ref().is_some_and(has_come) {
        said.extend(arrival.missing(reader, "claims-next-missing"));
    }
    Ok(said)
}
