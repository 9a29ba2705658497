//! Asking back. Where a declaration names too little, the desk asks once what is missing (`desk/asking.rs`), and the first
//! message keeps the time (C4d). The customer completes it by the link of that letter; then its order is looked for again.
//! The form is in `pages/complete.rs`.

use lyceum_kernel::{Day, Instant};
use lyceum_people::agreements;
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;
use lyceum_terms::Outcome;
use sha2::{Digest, Sha256};

use super::scope;
use crate::bookkeeping::hex;
use crate::claims::{Claim, ClaimId, deciding::facts, jobs::MatchClaim, store};
use crate::ordering::{self, TERMS};

/// What a customer was asked, and what they answered.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Question {
    pub claim: ClaimId,
    pub asked_at: Instant,
    /// When it was completed, and by what.
    pub answer: Option<(Instant, Completion)>,
}

impl Question {
    /// Whether this is the answer that was kept.
    pub(crate) fn is_answered_by(&self, completion: &Completion) -> bool {
        self.answer.as_ref().is_some_and(|(_, kept)| kept == completion)
    }
}

/// What completes a declaration, as it was typed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Completion {
    pub order: String,
    pub email: String,
    pub course: String,
    pub words: String,
}

/// What the terms miss in a declaration, and the clauses that let the school ask for it.
pub(crate) struct Missing {
    pub(crate) facts: Vec<String>,
    pub(crate) clauses: Vec<String>,
}

/// Begins the one question of a claim and gives the key of its link; `None` where the customer was asked before.
pub(crate) async fn open_question(tx: &mut Tx, id: &ClaimId) -> Result<Option<String>, Fault> {
    let key = tx.token();
    Ok(store::insert_question(tx, id, &hash(&key)).await?.then_some(key))
}

/// What a link asks for; `None` where there is no such link.
///
/// # Errors
/// When the database fails.
pub async fn question(r: &mut impl Reads, key: &str) -> Result<Option<Question>, Fault> {
    Ok(store::question_by_key(r, &hash(key)).await?)
}

/// What was asked about a claim, and the answer.
///
/// # Errors
/// When the database fails.
pub async fn question_of(r: &mut impl Reads, claim: &ClaimId) -> Result<Option<Question>, Fault> {
    Ok(store::question(r, claim).await?)
}

/// Keeps what completes a declaration and has its order looked for again. The second answer changes nothing; whether an
/// order fits is told to nobody but its account. False where another answer is the one that is kept.
///
/// # Errors
/// When the database fails.
pub async fn complete(tx: &mut Tx, question: &Question, completion: &Completion) -> Result<bool, Fault> {
    if store::answer(tx, &question.claim, completion).await? {
        tx.audit("declaration completed", &question.claim).await?;
        tx.enqueue(&MatchClaim::of(&question.claim)).await?;
        return Ok(true);
    }
    Ok(store::question(tx, &question.claim).await?.is_some_and(|known| known.is_answered_by(completion)))
}

/// What a declaration names by now: what it was completed with, and else what it said at first.
pub(crate) async fn completed(r: &mut impl Reads, claim: &Claim) -> Result<Completion, Fault> {
    let answer = store::question(r, &claim.id).await?.and_then(|question| question.answer);
    let answer = answer.map(|(_, completion)| completion).unwrap_or_default();
    let or = |typed: String, first: &str| if typed.is_empty() { first.to_owned() } else { typed };
    Ok(Completion {
        order: or(answer.order, &claim.given_order),
        email: or(answer.email, &claim.email),
        course: or(answer.course, &claim.given_course),
        words: answer.words,
    })
}

/// Asks the terms what a declaration lacks: all of it at once, because they are asked once. Their rule names the first thing
/// it misses, so each is asked for by itself.
pub(crate) async fn missing(tx: &mut Tx, claim: &Claim) -> Result<Missing, Fault> {
    let order = ordering::by_number_and_email(tx, &claim.given_order, &claim.email).await?;
    let governing = match &order {
        Some(order) => agreements::governing(tx, &order.contract).await?,
        None => agreements::offered(tx, TERMS, claim.locale).await?.governing,
    };
    let mut missing = Missing { facts: Vec::new(), clauses: Vec::new() };
    if !governing.terms.questions().iter().any(|question| question == COMPLETE) {
        return Ok(missing);
    }
    let today = tx.today();
    // An order that has one purchase needs no course.
    let is_meant = |order| scope::meant(order, &claim.given_course, claim.kind).is_some();
    let names_course = order.as_ref().map_or(!claim.given_course.is_empty(), is_meant);
    let named = |number: bool, day: bool, course: bool| {
        let day: Option<Day> = day.then_some(today);
        facts::named(number.then_some("-"), day, course.then_some("-"))
    };
    let is_known = order.is_some();
    for facts in [named(is_known, true, true), named(true, is_known, true), named(true, true, names_course)] {
        let decision = governing.ponder(COMPLETE, &facts)?;
        if let Outcome::Needs(names) = &decision.outcome {
            missing.facts.extend(names.iter().cloned());
            missing.clauses.extend(decision.cited().into_iter().map(str::to_owned));
        }
    }
    missing.clauses.dedup();
    Ok(missing)
}

/// Whether a request says enough, as the terms name the question.
const COMPLETE: &str = "request.complete";

fn hash(key: &str) -> String {
    hex(&Sha256::digest(key.as_bytes()))
}
