//! What is checked on a live database, and what a person has to look at.

use lyceum_kernel::{Instant, Span};
use lyceum_people::Check;
use lyceum_school::{Context, Fault, Read};
use lyceum_store::Reads;

use super::store;

/// A call that has been unknown for this long is a person's business.
const UNKNOWN_MINUTES: i64 = 15;

/// Something about money that no program can resolve.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Alarm {
    /// The payment, refund or event.
    pub id: String,
    pub since: Instant,
    /// In the words of whoever raised it; not translated, since it quotes a provider.
    pub problem: String,
}

/// What a person has to look at: notices that fit nothing, and calls whose result is unknown for too long.
///
/// # Errors
/// When the database fails.
pub async fn alarms(r: &mut (impl Reads + Context)) -> Result<Vec<Alarm>, Fault> {
    let before = r.now().minus(Span::minutes(UNKNOWN_MINUTES));
    let mut alarms = Vec::new();
    for event in store::event_alarms(r, 100).await? {
        let id = format!("{} ({})", event.event, event.provider);
        alarms.push(Alarm { id, since: event.received_at, problem: event.outcome });
    }
    for payment in store::old_payments(r, before, 100).await? {
        let problem = payment.problem.unwrap_or_else(|| "the provider has not answered".to_owned());
        alarms.push(Alarm { id: payment.id.to_string(), since: payment.created_at, problem });
    }
    let refunds = store::old_refunds(r, before, 100).await?;
    for refund in refunds.into_iter().filter(|refund| refund.processed_at.is_none()) {
        let problem = refund.problem.unwrap_or_else(|| "the provider has not answered".to_owned());
        alarms.push(Alarm { id: refund.id.to_string(), since: refund.created_at, problem });
    }
    Ok(alarms)
}

/// Invariants 2, 3, 4 and 11: caps, keys, notices.
///
/// # Errors
/// When the database fails.
pub async fn doctor(read: &mut Read) -> Result<Vec<Check>, Fault> {
    let [payments, refunds, events] = store::counts(read).await?.map(|count| u64::try_from(count).unwrap_or(0));
    let before = read.now().minus(Span::minutes(UNKNOWN_MINUTES));
    let late = store::late_events(read, before).await?;
    let alarms = alarms(read).await?;
    let alarmed = alarms.iter().map(|alarm| format!("{} since {}: {}", alarm.id, alarm.since, alarm.problem));
    Ok(vec![
        Check {
            invariant: 2,
            name: "refunded is at most captured, per payment",
            looked_at: payments,
            findings: store::unbalanced(read).await?,
        },
        Check {
            invariant: 3,
            name: "every refund has a key and a capture it comes from",
            looked_at: refunds,
            findings: store::refunds_without_ground(read).await?,
        },
        Check {
            invariant: 4,
            name: "stored notices are handled",
            looked_at: events,
            findings: late.into_iter().map(|event| format!("{event} has not been handled")).collect(),
        },
        Check {
            invariant: 11,
            name: "what a provider reports is booked or looked at",
            looked_at: events,
            findings: alarmed.collect(),
        },
    ])
}
