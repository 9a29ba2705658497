//! What is checked on a live database, and what a person has to look at.

use lyceum_kernel::{Instant, Span};
use lyceum_people::Check;
use lyceum_school::{Context, Fault, Read};
use lyceum_store::Reads;

use super::jobs::AskPayment;
use super::{Payment, PaymentId, disputes, otherwise, store, webhooks};

/// A call that has been unknown for this long is a person's business.
const UNKNOWN_MINUTES: i64 = 15;

/// Banks take days. A refund that has not arrived after so many is lost, or its notice and every answer were.
const ARRIVES_WITHIN: Span = Span::days(14);

/// For so many days it is said that a day had more unproven notices than are kept.
const UNPROVEN_DAYS: i64 = 7;

/// Alarms of one kind that are shown; each kind has room of its own, so that no kind hides another.
const MOST: i64 = 100;

const UNANSWERED: &str = "the provider has not answered";

/// Something about money that no program can resolve.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Alarm {
    /// The payment, refund or event.
    pub id: String,
    pub since: Instant,
    /// In the words of whoever raised it; not translated, since it quotes a provider.
    pub problem: String,
    /// Whether it ends only when a person has seen to it. The others end with what they are about.
    pub ends_by_person: bool,
}

/// What a person has to look at: notices that fit nothing or that nobody proved, money that came and does not fit, calls
/// whose result is unknown for too long, and refunds that do not arrive.
///
/// # Errors
/// When the database fails.
pub async fn alarms(r: &mut (impl Reads + Context)) -> Result<Vec<Alarm>, Fault> {
    let mut alarms = Vec::new();
    for event in store::event_alarms(r, MOST).await? {
        let id = format!("{} ({})", event.event, event.provider);
        alarms.push(Alarm { id, since: event.received_at, problem: event.outcome, ends_by_person: true });
    }
    let since = r.today().plus_days(-UNPROVEN_DAYS);
    for day in store::many_unproven(r, since, webhooks::MOST_UNPROVEN).await? {
        let kept = webhooks::MOST_UNPROVEN;
        let problem =
            format!("{} notices of {} bore no valid signature; {kept} of them were kept", day.number, day.day);
        let since = day.day.start(r.school().zone());
        alarms.push(Alarm { id: day.provider, since, problem, ends_by_person: false });
    }
    alarms.extend(payment_alarms(r).await?);
    alarms.extend(refund_alarms(r).await?);
    Ok(alarms)
}

async fn payment_alarms(r: &mut (impl Reads + Context)) -> Result<Vec<Alarm>, Fault> {
    let before = r.now().minus(Span::minutes(UNKNOWN_MINUTES));
    let mut payments = store::old_payments(r, before, MOST).await?;
    let asked_for = AskPayment::last_after();
    let unanswered = store::unanswered_payments(r, before.minus(asked_for), asked_for, MOST).await?;
    payments.extend(unanswered);
    let unanswered = |payment: Payment| {
        let problem = payment.problem.unwrap_or_else(|| UNANSWERED.to_owned());
        Alarm { id: payment.id.to_string(), since: payment.created_at, problem, ends_by_person: false }
    };
    // What came and does not fit stays so; an answer may still come.
    let unfitting =
        |(id, problem, since): (PaymentId, _, _)| Alarm { id: id.to_string(), since, problem, ends_by_person: true };
    let unfit = store::misfits(r, MOST).await?;
    Ok(payments.into_iter().map(unanswered).chain(unfit.into_iter().map(unfitting)).collect())
}

async fn refund_alarms(r: &mut (impl Reads + Context)) -> Result<Vec<Alarm>, Fault> {
    let before = r.now().minus(Span::minutes(UNKNOWN_MINUTES));
    let mut alarms = Vec::new();
    for refund in store::old_refunds(r, before, MOST).await? {
        let problem = refund.problem.unwrap_or_else(|| UNANSWERED.to_owned());
        alarms.push(Alarm { id: refund.id.to_string(), since: refund.created_at, problem, ends_by_person: false });
    }
    let before = r.now().minus(ARRIVES_WITHIN);
    for refund in store::unsettled_refunds(r, before, MOST).await? {
        let since = refund.processed_at.unwrap_or(refund.created_at);
        let problem = "taken over by the provider, and never heard to have arrived".to_owned();
        alarms.push(Alarm { id: refund.id.to_string(), since, problem, ends_by_person: false });
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
    let (disputed, unbooked) = disputes::unbooked(read).await?;
    let (paid, unpaid) = otherwise::unbooked(read).await?;
    let alarms = alarms(read).await?;
    let alarmed = alarms.iter().map(|alarm| format!("{} since {}: {}", alarm.id, alarm.since, alarm.problem));
    Ok(vec![
        Check {
            invariant: 2,
            name: "refunded and taken by banks is at most captured, per payment",
            looked_at: payments,
            findings: store::unbalanced(read).await?,
        },
        Check { invariant: 2, name: "what banks took is booked", looked_at: disputed, findings: unbooked },
        Check { invariant: 2, name: "what was paid by other means is booked", looked_at: paid, findings: unpaid },
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
