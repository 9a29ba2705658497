//! What claims promise: by when a request is reviewed and answered, and by when money is there. The kinds of these promises are
//! known to whoever keeps them, writes of them, or says that they were missed.

use lyceum_kernel::{Instant, PersonId};
use lyceum_people::agreements::{self, Governing};
use lyceum_people::promises::{self, NewPromise, Party};
use lyceum_school::{Fault, Tx};
use lyceum_terms::Facts;

use crate::claims::{
    Claim, ClaimId,
    deciding::{answers::due, facts},
    findings::peaks,
    urls,
};
use crate::ordering::TERMS;

/// The kinds of promises claims make; each is a key of the words.
pub(crate) const REVIEW: &str = "claims-promise-review";
pub(crate) const ANSWER: &str = "claims-promise-answer";
/// After that day was missed: the day that the same terms give from then on. What was missed stays missed.
pub(crate) const ANSWER_ANEW: &str = "claims-promise-answer-anew";
const OF_ANSWER: [&str; 3] = [REVIEW, ANSWER, ANSWER_ANEW];
pub(crate) const MONEY: &str = "claims-promise-money";
/// Of goodwill, which is given and not owed until it is promised.
pub(crate) const GOODWILL: &str = "claims-promise-goodwill";
/// What is promised of the money of a claim or of goodwill. What was promised before goodwill had a name of its own bears that
/// of other money, so whoever asks for either asks for both.
pub(crate) const OF_MONEY: [&str; 2] = [GOODWILL, MONEY];
pub(crate) const TWICE: &str = "claims-promise-twice";

/// Promises the buyer money of this kind by the day that the terms give, with their clauses, and says when that is.
pub(crate) async fn promise_to_pay(
    tx: &mut Tx,
    kind: &'static str,
    (about, href): (String, String),
    to: &PersonId,
    governing: &Governing,
    (due_at, clauses): (Instant, Vec<String>),
) -> Result<Instant, Fault> {
    let promise = NewPromise {
        kind,
        document: governing.places(&clauses),
        clauses,
        by: Party::School,
        to: Party::Person(to.clone()),
        about,
        href,
        due_at,
        if_missed: "claims-promise-money-missed",
    };
    promises::make(tx, promise).await?;
    Ok(due_at)
}

/// Writes down by when the claim is reviewed (C4f) and answered (C16c), counted from an instant: what was sent in time is in time
/// (G7), but what the school owes runs from when it could know of it.
pub(crate) async fn promise_an_answer(tx: &mut Tx, claim: &Claim, facts: &Facts, from: Instant) -> Result<(), Fault> {
    for promise in answer_days(tx, claim, facts, from).await? {
        promises::make(tx, promise).await?;
    }
    Ok(())
}

/// What follows where an answer is late, a key of the words.
pub(crate) const ANSWER_MISSED: &str = "claims-promise-answer-missed";

/// The same, not promised yet.
pub(crate) async fn answer_days(
    tx: &mut Tx,
    claim: &Claim,
    facts: &Facts,
    from: Instant,
) -> Result<Vec<NewPromise>, Fault> {
    let mut days = Vec::new();
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
    let mut reached = facts::sent_at(facts, from);
    // A peak is the school's, whatever is known of the order.
    reached.set(peaks::FACT, peaks::as_of(tx, claim.sent_at).await?);
    for (kind, question) in [(REVIEW, "review_by"), (ANSWER, "answer_by")] {
        let decision = governing.ponder(question, &reached)?;
        let Some(due_at) = due(tx, &decision) else { continue };
        let clauses: Vec<String> = decision.cited().into_iter().map(str::to_owned).collect();
        days.push(NewPromise {
            kind,
            document: governing.places(&clauses),
            clauses,
            by: Party::School,
            to: to.clone(),
            about: claim.id.to_string(),
            href: urls::claim(&claim.id),
            due_at,
            if_missed: if kind == ANSWER { ANSWER_MISSED } else { "" },
        });
    }
    Ok(days)
}

/// A claim needs no answer of its own any more: that of another is the answer.
pub(crate) async fn withdraw_answer(tx: &mut Tx, id: &ClaimId) -> Result<(), Fault> {
    for kind in OF_ANSWER {
        promises::withdraw(tx, id.as_str(), kind).await?;
    }
    Ok(())
}

/// The claim has been reviewed and answered.
pub(crate) async fn keep_answer(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    for kind in OF_ANSWER {
        promises::keep(tx, claim.id.as_str(), kind).await?;
    }
    Ok(())
}
