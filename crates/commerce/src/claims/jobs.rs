//! What happens later: a declaration made without an account finds its order; a claim on hold is looked at again.

use lyceum_jobs::{Job, JobError};
use lyceum_kernel::{Actor, Instant, Span};
use lyceum_school::{Fault, School, Tx, Worker};
use lyceum_store::Reads;
use lyceum_terms::Facts;
use serde::{Deserialize, Serialize};

use super::facts::{self, Request};
use super::{AskError, Claim, ClaimId, Kind, Meant, State, ask, decide, question, repeated, store};
use crate::ordering::{self, Line, Order};

pub(super) const ACTOR: Actor = Actor::System("claims");

/// Finds the order a declaration is about.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct MatchClaim {
    pub(super) claim: ClaimId,
    /// Whether a person looks at it, unless it only repeats what was asked for already: that finds out nothing for nobody.
    #[serde(default)]
    pub(super) only_repeated: bool,
}

impl MatchClaim {
    pub(super) fn of(claim: &ClaimId) -> Self {
        Self { claim: claim.clone(), only_repeated: false }
    }
}

/// Looks again at a claim on hold.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct LookAgain {
    pub(super) claim: ClaimId,
}

impl Job for MatchClaim {
    const KIND: &'static str = "claims.match";
}
impl Job for LookAgain {
    const KIND: &'static str = "claims.look_again";

    // One look a day, however often somebody has a held claim decided again.
    fn key(&self) -> Option<String> {
        Some(format!("{} {}", Self::KIND, self.claim))
    }
}

/// The jobs of this slice.
pub fn worker(worker: Worker) -> Worker {
    worker.on::<MatchClaim>(match_claim).on::<LookAgain>(look_again)
}

async fn match_claim(school: School, job: MatchClaim) -> Result<(), JobError> {
    let mut tx = school.begin(ACTOR).await?;
    let claim = store::claim(&mut tx, &job.claim).await?;
    let is_open = |claim: &Claim| matches!(claim.state, State::Received | State::Unmatched) && claim.about.is_none();
    let Some(claim) = claim.filter(is_open) else { return Ok(()) };
    if job.only_repeated {
        let (order, meant) = named(&mut tx, &claim).await?;
        ended_as_repeated(&mut tx, &claim, (order.as_ref(), meant.as_deref())).await?;
    } else {
        find_order(&mut tx, claim).await?;
    }
    Ok(tx.commit().await?)
}

/// Ties a declaration to the order it is about and answers it, or hands it to the desk.
pub(crate) async fn find_order(tx: &mut Tx, claim: Claim) -> Result<(), Fault> {
    let (order, meant) = named(tx, &claim).await?;
    if ended_as_repeated(tx, &claim, (order.as_ref(), meant.as_deref())).await? {
        return Ok(());
    }
    let tied = match (&order, meant) {
        (Some(order), Some(meant)) => ask::tie_all(tx, &claim, order, &meant).await,
        _ => Err(AskError::NoSuchItem),
    };
    match tied {
        Ok(()) => Ok(()),
        Err(AskError::Fault(fault)) => Err(fault),
        // It was completed, and still fits nothing: it stays with the person who asked.
        Err(_) if claim.state == State::Unmatched => Ok(()),
        // Whatever does not fit is for a person; the instant it was sent at is kept.
        Err(_) => {
            let unmatched = Claim { state: State::Unmatched, ..claim };
            decide::changed(store::update(tx, &unmatched).await?)?;
            // It has its term all the same: the board shows it.
            let (facts, reached_at) = (facts::declared(unmatched.sent_at), unmatched.reached_at());
            decide::promise_an_answer(tx, &unmatched, &facts, reached_at).await
        }
    }
}

/// The order that a declaration names, and what of it.
async fn named(tx: &mut Tx, claim: &Claim) -> Result<(Option<Order>, Option<Vec<Meant>>), Fault> {
    let given = question::completed(tx, claim).await?;
    let order = ordering::by_number_and_email(tx, &given.order, &given.email).await?;
    let meant = order.as_ref().and_then(|order| meant(order, &given.course, claim.kind));
    Ok((order, meant))
}

/// Ends a declaration that only repeats what was asked for already. `false`: it does not.
async fn ended_as_repeated(
    tx: &mut Tx,
    claim: &Claim,
    named: (Option<&Order>, Option<&[Meant]>),
) -> Result<bool, Fault> {
    let (Some(order), Some(meant)) = named else { return Ok(false) };
    let Some(earlier) = repeated::repeats(tx, claim, order, meant).await? else { return Ok(false) };
    repeated::end(tx, claim, &earlier).await?;
    Ok(true)
}

/// What is meant: the only item, or what bears the title or address that was written, be it one course of a bundle. A
/// withdrawal that names no course is about the whole order, every purchase of it; nothing else is guessed.
pub(super) fn meant(order: &Order, given: &str, kind: Kind) -> Option<Vec<Meant>> {
    let items = order.items();
    let given = given.trim().to_lowercase();
    if given.is_empty() {
        let whole = items.iter().filter(|item| item.refunded_at.is_none()).map(Meant::whole).collect();
        return (items.len() == 1 || kind == Kind::Withdrawal).then_some(whole);
    }
    let courses = items.iter().flat_map(|item| {
        let one = |line: &Line| (line.title.clone(), line.course_slug.clone(), Meant::of(item, line));
        item.lines.iter().map(one)
    });
    let bundles = items.iter().filter_map(|item| {
        let bundle = item.bundle.as_ref()?;
        Some((bundle.title.clone(), bundle.slug.clone(), Meant::whole(item)))
    });
    let all: Vec<(String, String, Meant)> = courses.chain(bundles).collect();
    for fits in [is_in, shares_a_word] {
        let mut fitting = all.iter().filter(|(title, slug, _)| fits(title, &given) || fits(slug, &given));
        match (fitting.next(), fitting.next()) {
            (Some((_, _, meant)), None) => return Some(vec![meant.clone()]),
            (Some(_), Some(_)) => return None,
            (None, _) => {}
        }
    }
    match items.as_slice() {
        [only] if only.bundle.is_none() => Some(vec![Meant::whole(only)]),
        _ => None,
    }
}

fn is_in(text: &str, given: &str) -> bool {
    let text = text.to_lowercase();
    text.contains(given) || given.contains(&text)
}

/// A word of four letters or more that both have.
fn shares_a_word(text: &str, given: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| word.chars().count() >= 4).map(str::to_lowercase).collect()
    };
    let given = words(given);
    words(text).iter().any(|word| given.contains(word))
}

async fn look_again(school: School, job: LookAgain) -> Result<(), JobError> {
    let mut tx = school.begin(ACTOR).await?;
    let claim = store::claim(&mut tx, &job.claim).await?;
    let Some(claim) = claim.filter(|claim| claim.state == State::Hold) else { return Ok(()) };
    if let Some(next) = still_waits(&mut tx, &claim).await? {
        // Asking would give the same answer: no second record, and another look.
        tx.enqueue_at(&job, next).await?;
    } else {
        decide_again(&mut tx, &claim).await?;
    }
    Ok(tx.commit().await?)
}

/// When to look next, where asking would still give the answer that it waits.
pub(super) async fn still_waits(tx: &mut Tx, claim: &Claim) -> Result<Option<Instant>, Fault> {
    let now = tx.now();
    let Some((order, item)) = store_item(tx, claim).await? else { return Ok(Some(now.plus(Span::days(1)))) };
    let facts = again(tx, &order, &item, claim).await?;
    let governing = lyceum_people::agreements::governing(tx, &order.contract).await?;
    let pondered = decide::pondered(claim, &governing, &facts)?;
    let waits = matches!(pondered.outcome, lyceum_terms::Outcome::Hold(_));
    if waits { Ok(Some(decide::next_look(claim, &governing, &facts, now)?)) } else { Ok(None) }
}

/// What is known now, and when it was looked at.
async fn again(tx: &mut Tx, order: &Order, item: &ordering::Item, claim: &Claim) -> Result<Facts, Fault> {
    let facts = facts::gather(tx, order, item, &Request::of(claim)).await?;
    Ok(facts::reviewed(&facts, tx.now()))
}

/// Decides a claim once more on what is known now; the instant it was sent at stays.
pub(crate) async fn decide_again(tx: &mut Tx, claim: &Claim) -> Result<(), Fault> {
    let Some((order, item)) = store_item(tx, claim).await? else { return Ok(()) };
    let facts = again(tx, &order, &item, claim).await?;
    decide::decide(tx, claim, &order, &item, &facts).await
}

/// The order and the item of a claim.
pub(crate) async fn store_item(r: &mut impl Reads, claim: &Claim) -> Result<Option<(Order, ordering::Item)>, Fault> {
    let Some(about) = &claim.about else { return Ok(None) };
    let Some(order) = ordering::order(r, &about.order).await? else { return Ok(None) };
    let item = order.items().into_iter().find(|item| item.key == about.item);
    Ok(item.map(|item| (order, item)))
}
