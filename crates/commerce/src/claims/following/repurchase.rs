//! Buying again after a refund: the terms say from which day (C7e). Asked in the transaction of the order click, which is the
//! purchase, and not again when its payment arrives: an order that was placed before the refund is no buying again, and where
//! the sentence leaves a doubt it is the customer's (G5). So it can still be paid, and gives access.

use lyceum_kernel::{Day, PersonId};
use lyceum_people::agreements;
use lyceum_school::{Context, Fault, Read};
use lyceum_store::Reads;
use lyceum_teaching::catalog::CourseId;
use lyceum_terms::Outcome;
use lyceum_terms::Value;

use crate::claims::{
    deciding::{earlier_claims::Earlier, facts},
    store,
};
use crate::offers::{AboutBuyer, Barred, Buyer};
use crate::ordering::BeforeOrder;

/// What claims say before an order is placed.
pub const BEFORE_ORDER: BeforeOrder = BeforeOrder(|tx, person, courses| Box::pin(barred(tx, person, courses)));

/// What claims know of a buyer before they choose: earlier requests and refunds, and what is barred.
pub const ABOUT_BUYER: AboutBuyer = AboutBuyer(|read, person, courses| Box::pin(known(read, person, courses)));

async fn known(read: &mut Read, person: &PersonId, courses: &[CourseId]) -> Result<Buyer, Fault> {
    let earlier = store::earlier(read, person).await?;
    let barred = barred_by(read, &earlier, courses).await?;
    Ok(Buyer { facts: facts::of_buyer(read, person, &earlier, courses).await?, barred })
}

async fn barred(r: &mut (impl Reads + Context), person: &PersonId, courses: &[CourseId]) -> Result<Vec<Barred>, Fault> {
    let earlier = store::earlier(r, person).await?;
    barred_by(r, &earlier, courses).await
}

async fn barred_by(
    r: &mut (impl Reads + Context),
    earlier: &Earlier,
    courses: &[CourseId],
) -> Result<Vec<Barred>, Fault> {
    let mut barred = Vec::new();
    for course in courses {
        let Some((refunded_at, contract)) = earlier.last_refund_of(course) else { continue };
        let contract = contract.ok_or_else(|| Fault::other(format!("{course} was given back under no contract")))?;
        // The terms under which the money went back say when the course can be bought again.
        let governing = agreements::governing(r, contract).await?;
        let facts = facts::repurchase(r.now(), refunded_at.day(r.school().zone()));
        let decision = governing.ponder("repurchase", &facts)?;
        if decision.outcome == Outcome::No {
            let first_day = decision.value("repurchase.first_day").and_then(day);
            let first_day = first_day.ok_or_else(|| Fault::other("the terms bar a purchase and name no day"))?;
            let clause = decision.cited().first().map(|clause| (*clause).to_owned()).unwrap_or_default();
            barred.push(Barred { course: course.clone(), first_day, clause });
        }
    }
    Ok(barred)
}

/// A value as a day.
pub(crate) fn day(value: &Value) -> Option<Day> {
    match value {
        Value::Day(day) => Some(*day),
        _ => None,
    }
}
