//! How the simulator tells the school: signed notices, repeated with growing pauses until they are acknowledged.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Semaphore, watch};

use super::books::{Record, Waiting};
use super::rules;
use super::shared::Shared;
use crate::Event;
use crate::signature;

/// At most this many notices are on their way at once.
const AT_ONCE: usize = 32;
const FIRST_PAUSE_MS: i64 = 200;
const LONGEST_PAUSE_MS: i64 = 30_000;

/// Sends what falls due until told to stop.
pub(super) async fn run(shared: Arc<Shared>, mut stop: watch::Receiver<bool>) {
    let slots = Arc::new(Semaphore::new(AT_ONCE));
    loop {
        plans(&shared).await;
        for waiting in due(&shared) {
            let Ok(slot) = slots.clone().acquire_owned().await else { return };
            let shared = shared.clone();
            tokio::spawn(async move {
                deliver(&shared, waiting).await;
                drop(slot);
            });
        }
        let pause = next(&shared);
        tokio::select! {
            () = shared.wake.notified() => {}
            () = tokio::time::sleep(pause) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// Carries out what was planned for refunds and has come due.
pub(super) async fn plans(shared: &Shared) {
    loop {
        let now = shared.now_ms();
        let next = {
            let books = shared.books();
            let due = books.plans.iter().find(|plan| plan.due_ms <= now);
            due.and_then(|plan| Some((books.refunds.get(&plan.refund)?.asked.reference.clone(), plan.fails)))
        };
        let Some((reference, fails)) = next else { return };
        let finished = shared.change(|books, now| rules::finish(books, shared.when(now), &reference, fails)).await;
        if !matches!(finished, Ok(Ok(()))) {
            return;
        }
    }
}

/// Marks what is due as on its way.
fn due(shared: &Shared) -> Vec<Waiting> {
    let now = shared.now_ms();
    let mut books = shared.books();
    let ready = books.waiting.values_mut().filter(|w| !w.in_flight && w.due_ms <= now && is_reachable(&w.url));
    let mut ready: Vec<&mut Waiting> = ready.collect();
    ready.sort_by(|a, b| (a.due_ms, &a.event.id).cmp(&(b.due_ms, &b.event.id)));
    let mut taken = Vec::new();
    for waiting in ready {
        waiting.in_flight = true;
        waiting.attempts += 1;
        taken.push(waiting.clone());
    }
    taken
}

/// A school without an address on the network takes its notices itself.
fn is_reachable(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// How long until something else falls due.
fn next(shared: &Shared) -> Duration {
    let now = shared.now_ms();
    let books = shared.books();
    let waiting = books.waiting.values().filter(|w| !w.in_flight && is_reachable(&w.url)).map(|w| w.due_ms);
    let first = waiting.chain(books.plans.iter().map(|plan| plan.due_ms)).min();
    let pause = first.map_or(1000, |due| (due - now).clamp(5, 1000));
    Duration::from_millis(u64::try_from(pause).unwrap_or(1000))
}

async fn deliver(shared: &Shared, waiting: Waiting) {
    let Some((signed, body)) = signed(shared, &waiting.event) else { return };
    let mut call = shared.http.post(&waiting.url).body(body);
    for (name, value) in signed {
        call = call.header(name, value);
    }
    let acknowledged = matches!(call.send().await, Ok(answer) if answer.status().is_success());
    if acknowledged {
        let event = waiting.event.id;
        let _ = shared.change(|_, _| (vec![Record::Acknowledged { event }], ())).await;
        return;
    }
    let pause = FIRST_PAUSE_MS.saturating_mul(1 << waiting.attempts.min(10)).min(LONGEST_PAUSE_MS);
    let due_ms = shared.now_ms() + pause;
    if let Some(entry) = shared.books().waiting.get_mut(&waiting.event.id) {
        entry.in_flight = false;
        entry.due_ms = due_ms;
    }
}

pub(super) type Signed = (Vec<(String, String)>, Vec<u8>);

pub(super) fn signed(shared: &Shared, event: &Event) -> Option<Signed> {
    let body = serde_json::to_vec(event).ok()?;
    let signature = signature::sign(&shared.options.webhook_secret, shared.now_ms() / 1000, &body);
    let headers = [(signature::HEADER, signature), ("content-type", "application/json".to_owned())];
    Some((headers.map(|(name, value)| (name.to_owned(), value)).into(), body))
}

/// Everything that waits, due or not, in order, copies included; taken is acknowledged.
pub(super) async fn take(shared: &Shared) -> Vec<Signed> {
    let mut waiting: Vec<Waiting> = shared.books().waiting.values().cloned().collect();
    waiting.sort_by(|a, b| (a.due_ms, &a.event.id).cmp(&(b.due_ms, &b.event.id)));
    let mut taken = Vec::new();
    for Waiting { event, copies, .. } in waiting {
        for _ in 0..copies {
            taken.extend(signed(shared, &event));
            let event = event.id.clone();
            let _ = shared.change(|_, _| (vec![Record::Acknowledged { event }], ())).await;
        }
    }
    taken
}
