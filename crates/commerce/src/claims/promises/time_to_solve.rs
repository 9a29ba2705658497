//! The time the accepted terms give the school to solve a technical problem (C8b), as a promise: whoever reported it reads until
//! when, the board and the desk show it, and where it passes it is missed. Afterwards a request is held no longer.

use lyceum_kernel::{Actor, Instant};
use lyceum_people::agreements;
use lyceum_people::promises::{self, NewPromise, Party, Promise, promise_list};
use lyceum_school::{Fault, Read, School, Tx};
use lyceum_store::Reads;
use lyceum_web::components::panel as boxed;
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{FindingId, FindingKind, store};
use crate::ordering::{self, Order, OrderId};

/// The kind of the promise; a key of the words.
const SOLVE: &str = "claims-promise-problem";
/// The time that the terms ask the customer for.
const PATIENCE: &str = "support.patience";

/// Promises to solve a problem that was reported then; nothing where the accepted terms ask for no time.
pub(crate) async fn promise(tx: &mut Tx, problem: &FindingId, order: &OrderId, since: Instant) -> Result<(), Fault> {
    let Some(order) = ordering::order(tx, order).await? else { return Ok(()) };
    let governing = agreements::governing(tx, &order.contract).await?;
    let Some((due_at, clause)) = governing.runs_until(PATIENCE, since) else { return Ok(()) };
    let clauses = vec![clause];
    let promise = NewPromise {
        kind: SOLVE,
        document: governing.places(&clauses),
        clauses,
        by: Party::School,
        to: Party::Person(order.person.clone()),
        about: problem.to_string(),
        href: ordering::urls::order(&order.id),
        due_at,
        if_missed: "claims-promise-problem-missed",
    };
    promises::make(tx, promise).await.map(drop)
}

/// Promises to solve what is reported and not solved, where an older program promised nothing. Done at every start; it finds
/// something once.
///
/// # Errors
/// When the database fails.
pub async fn promise_to_solve(school: &School) -> Result<(), Fault> {
    let mut tx = school.begin(Actor::System("claims")).await?;
    for problem in store::open_problems(&mut tx).await? {
        promise(&mut tx, &problem.id, &problem.order, problem.since).await?;
    }
    Ok(tx.commit().await?)
}

/// What is promised of a problem and neither kept nor taken back.
pub(crate) async fn promised(r: &mut impl Reads, problem: &FindingId) -> Result<Option<Promise>, Fault> {
    Ok(promises::open_for(r, problem.as_str()).await?.pop())
}

/// It is solved.
pub(crate) async fn keep(tx: &mut Tx, problem: &FindingId) -> Result<(), Fault> {
    promises::keep(tx, problem.as_str(), SOLVE).await.map(drop)
}

/// What was bought is given back: its problems are nobody's any more, and nothing is promised of them.
pub(crate) async fn end_with(tx: &mut Tx, order: &OrderId, item: &str) -> Result<(), Fault> {
    for problem in store::findings(tx, order).await? {
        if problem.kind == FindingKind::Problem && problem.item == item && store::resolve(tx, &problem.id, None).await?
        {
            tx.audit("ended with the refund", &problem.id).await?;
            promises::withdraw(tx, problem.id.as_str(), SOLVE).await?;
        }
    }
    Ok(())
}

/// On the page of an order: what is promised of its problems. Nothing where everything works.
pub(crate) async fn panel(read: &mut Read, order: &Order, reader: &Reader) -> Result<Markup, Fault> {
    let mut owed = Vec::new();
    for problem in store::findings(read, &order.id).await? {
        owed.extend(promised(read, &problem.id).await?.filter(|_| problem.kind == FindingKind::Problem));
    }
    let list = promise_list(reader, &owed);
    Ok(html! { @if !owed.is_empty() { (boxed(&reader.say("claims-patience-title"), list)) } })
}
