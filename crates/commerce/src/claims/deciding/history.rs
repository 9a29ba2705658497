//! What is known of a person and not of one order: earlier requests, refunds, how their account stands. It is told to them signed
//! in, and to the staff. To whoever names an order number and an e-mail address, or ordered with this browser, it is not: anybody
//! may have typed the address of anybody. What it decides is masked in the same way whether or not there is any of it.

use lyceum_kernel::{Actor, PersonId};
use lyceum_people::accounts::Standing;
use lyceum_people::agreements::{self, Decided, DecisionView};
use lyceum_school::{Fault, Read};
use lyceum_terms::{Facts, Line, Value};

use crate::claims::{Claim, State};

/// The facts of a person, as the vocabulary names them.
const EARLIER: &str = "requests.earlier_same_course";
const REFUNDS: &str = "refunds.issued";
const LAST_REFUND: &str = "refund.issued_on";
const STANDING: &str = "account.standing";

/// Whether somebody may be told what a person asked for before, and how their account stands.
pub(crate) fn may_know(actor: &Actor, person: &PersonId) -> bool {
    actor.is_staff() || actor.person() == Some(person)
}

/// Takes out of the facts what is known of the person and not of this order: what is left is true of a newcomer.
pub(crate) fn forget(facts: &mut Facts) {
    facts.set(EARLIER, Value::List(Vec::new()));
    facts.set(REFUNDS, Value::List(Vec::new()));
    facts.absent(LAST_REFUND);
    facts.set(STANDING, Value::Symbol(Standing::Good.fact().to_owned()));
}

/// Whether whoever reads may know the history of the person a claim is of.
pub(crate) fn is_told(read: &Read, claim: &Claim) -> bool {
    claim.about.as_ref().is_none_or(|about| may_know(read.actor(), &about.person))
}

/// What the terms said of a claim, as far as whoever reads may know it. What a claim waits for may be about the account.
pub(crate) async fn decided(read: &mut Read, claim: &Claim) -> Result<Option<Decided>, Fault> {
    let Some(id) = &claim.decision else { return Ok(None) };
    let decided = agreements::decision(read, id).await?;
    if is_told(read, claim) {
        return Ok(decided);
    }
    Ok(decided.filter(|_| claim.state != State::Hold).map(|mut decided| {
        decided.decision.lines.retain(|line| !is_of_the_person(line));
        decided
    }))
}

fn is_of_the_person(line: &Line) -> bool {
    [EARLIER, REFUNDS, LAST_REFUND, STANDING].iter().any(|fact| line.subject.contains(fact))
}

/// The same, drawn: what would have changed the answer, its curve and its record count in what is masked.
pub(crate) fn masked(view: DecisionView) -> DecisionView {
    DecisionView { changes: Vec::new(), curve: None, json_href: None, ..view }
}
