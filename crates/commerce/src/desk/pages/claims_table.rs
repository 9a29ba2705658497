//! A table of claims, wherever at the desk one stands: what waits, what was found, what is about one order. Beside each claim
//! stands what is owed about it, until when, and its amount.

use lyceum_kernel::{Instant, Money};
use lyceum_people::promises::{self, Promise};
use lyceum_school::{Fault, Read};
use lyceum_web::components::{Mark, Table, link, status_mark, whole};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::claims::letters::dashed;
use crate::claims::{self, ANSWER, Claim, ClaimId, MONEY, State, mark_of, paid};
use crate::ordering::{self, OrderId};

/// What stands beside claims in a table, asked for once for all of them.
#[derive(Default)]
pub(super) struct Beside {
    /// What was given in goodwill about which claim.
    given: Vec<(ClaimId, Money)>,
    /// How much is asked for, else what was paid for what is asked back, where nothing is proposed or granted yet.
    asked: Vec<(ClaimId, Money)>,
    /// What the school still owes about claims, an answer or money, and until when.
    owed: Vec<Promise>,
    /// The number of the order a claim is tied to.
    numbers: Vec<(ClaimId, String)>,
}

impl Beside {
    /// For these claims; `order` where all are about one.
    pub(super) async fn of(read: &mut Read, claims: &[Claim], order: Option<&OrderId>) -> Result<Self, Fault> {
        let ids: Vec<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
        let mut owed = promises::owed_about(read, &ids).await?;
        owed.retain(|promise| matches!(promise.kind.as_str(), ANSWER | MONEY));
        let (mut asked, mut numbers) = (Vec::new(), Vec::new());
        let is_open = |claim: &Claim| claim.state.waits_for_desk() && claim.amount.or(claim.proposed).is_none();
        for claim in claims {
            let order = match &claim.about {
                Some(about) => ordering::order(read, &about.order).await?,
                None => None,
            };
            numbers.extend(order.as_ref().map(|order| (claim.id.clone(), order.number.clone())));
            if !is_open(claim) {
                continue;
            }
            // Who asks for some of the money and says how much does not ask for all of it.
            if let Some(amount) = claim.asked {
                asked.push((claim.id.clone(), amount));
                continue;
            }
            let Some(paid) = order.and_then(|order| paid(claim, &order)) else { continue };
            let given = claims::given_before::claimed(read, claim).await?;
            asked.push((claim.id.clone(), given.left_of(paid)));
        }
        Ok(Self { given: claims::given(read, order).await?, asked, owed, numbers })
    }

    /// What is owed first about a claim.
    fn owed(&self, claim: &Claim) -> Option<&Promise> {
        self.owed.iter().filter(|promise| promise.about == claim.id.as_str()).min_by_key(|promise| promise.due_at)
    }

    pub(super) fn is_late(&self, claim: &Claim) -> bool {
        self.owed(claim).is_some_and(|promise| promise.state == promises::State::Missed)
    }

    /// The order, as far as it is known; that of a claim that is tied leads to it.
    fn order(&self, claim: &Claim) -> Markup {
        match self.numbers.iter().find(|(id, _)| *id == claim.id) {
            Some((_, number)) => link(&urls::order(number), number),
            None => whole(&claim.given_order),
        }
    }

    /// Late first, then by the day, then what has none.
    pub(super) fn urgency(&self, claim: &Claim) -> (u8, Instant) {
        match self.owed(claim) {
            Some(promise) if self.is_late(claim) => (0, promise.due_at),
            Some(promise) => (1, promise.due_at),
            None => (2, claim.sent_at),
        }
    }

    /// The day and whether it was missed.
    fn due(&self, reader: &Reader, claim: &Claim) -> Markup {
        let Some(promise) = self.owed(claim) else { return html! {} };
        let args = [("day", reader.short_day(promise.due_at.day(reader.zone())).into())];
        if self.is_late(claim) {
            status_mark(Mark::Missed, &reader.say_with("desk-due-missed", &args))
        } else {
            let key = if promise.kind == MONEY { "desk-due-money" } else { "desk-due-by" };
            status_mark(Mark::Due, &reader.say_with(key, &args))
        }
    }

    /// What goes or went back, else what is asked for; beside a refusal, what was given all the same.
    fn amount(&self, reader: &Reader, claim: &Claim) -> String {
        let of = |list: &[(ClaimId, Money)]| list.iter().find(|(id, _)| *id == claim.id).map(|(_, amount)| *amount);
        // A refused claim has no amount, whatever the terms had proposed.
        if claim.state == State::Refused {
            let given = of(&self.given).map(|amount| reader.money(amount));
            let given = given.map(|amount| reader.say_with("desk-amount-goodwill", &[("amount", amount.into())]));
            return given.unwrap_or_default();
        }
        if let Some(amount) = claim.amount.or(claim.proposed) {
            return reader.money(amount);
        }
        let asked = of(&self.asked).map(|amount| reader.money(amount));
        asked.map(|amount| reader.say_with("desk-amount-asked", &[("amount", amount.into())])).unwrap_or_default()
    }

    /// Each claim with an amount that was asked for and given.
    #[cfg(test)]
    pub(super) fn sample(claims: &[Claim]) -> Self {
        let given: Vec<(ClaimId, Money)> = claims.iter().map(|claim| (claim.id.clone(), Money::eur(1000))).collect();
        Self { asked: given.clone(), given, owed: Vec::new(), numbers: Vec::new() }
    }
}

/// Claims with the day they are answered by and their amounts.
pub(super) fn claims_table(reader: &Reader, caption: &str, claims: &[Claim], beside: &Beside) -> Table {
    let table = Table::new(reader.say(caption))
        .column(reader.say("claims-field-at"))
        .column(reader.say("claims-field-kind"))
        .column(reader.say("desk-who"))
        .column(reader.say("claims-field-order"))
        .column(reader.say("desk-state"))
        .column(reader.say("desk-due"))
        .figures(reader.say("desk-amount"));
    let row = |claim: &Claim| {
        let state = reader.say(&format!("claims-state-{}", claim.state.as_str()));
        vec![
            link(&urls::claim(&claim.id), &reader.instant(claim.sent_at)),
            html! {
                (reader.say(&format!("claims-kind-{}", claim.kind.as_str())))
                // A grave ground is why a person looks at it.
                @if let Some(ground) = claim.exceptional {
                    " · " (reader.say(&format!("claims-ground-{}", dashed(ground.as_str()))))
                }
            },
            html! { (claim.name) " " (claim.email) },
            html! { (beside.order(claim)) " " (claim.given_course) },
            status_mark(mark_of(claim.state), &state),
            beside.due(reader, claim),
            html! { (beside.amount(reader, claim)) },
        ]
    };
    table.rows(claims.iter().map(row))
}
