//! The worker's rounds: settle what has ended, take what is due, wait. And draining, which does so one job at a time.

use super::{LEASE, LOOK, Worker};
use crate::{Fault, Tx};
use futures::FutureExt;
use futures::future::BoxFuture;
use futures::stream::{FuturesUnordered, StreamExt};
use lyceum_jobs::{Claimed, JobError, JobId, QUEUE, Taking};
use lyceum_kernel::{Actor, Instant, Span};
use lyceum_store::Error;
use std::collections::BTreeSet;
use std::future::Future;
use std::time::Duration;

/// How often a worker that may find nothing because another was quicker looks again at once.
const TRIES: usize = 3;
/// After so many jobs at one instant, something queues itself again and again.
const MOST_JOBS: usize = 100_000;
/// How long draining waits for jobs that another worker has taken.
const OTHERS_PATIENCE: Duration = Duration::from_secs(60);
const OTHERS_LOOK: Duration = Duration::from_millis(10);
/// Leases are renewed after this share of their length.
const RENEW_EVERY: Duration = Duration::from_secs(10);
/// How long a job without a handler here is left to others: a newer program that comes up beside this one has it soon.
const UNKNOWN_PAUSE: Span = Span::seconds(60);
/// After the database failed the worker.
const RECOVERY: Duration = Duration::from_secs(1);

const WORKER: Actor = Actor::System("worker");

/// What draining did.
#[derive(Debug, Default)]
pub struct Drained {
    /// Attempts that succeeded.
    pub done: usize,
    /// Attempts that did not.
    pub failures: Vec<JobFailure>,
}

/// An attempt that did not succeed.
#[derive(Clone, Debug)]
pub struct JobFailure {
    /// Which job.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// What went wrong.
    pub error: String,
    /// Which attempt it was.
    pub attempts: i64,
    /// No more attempts: a person must look.
    pub given_up: bool,
}

impl Drained {
    pub(crate) fn absorb(&mut self, other: Self) {
        self.done = self.done.saturating_add(other.done);
        self.failures.extend(other.failures);
    }
}

/// An attempt that has ended, and what of it has to be written down.
struct Ended {
    job: Claimed,
    lease: String,
    result: Result<(), JobError>,
}

/// What this worker holds between its rounds.
struct Hands<'a> {
    running: FuturesUnordered<BoxFuture<'a, Ended>>,
    leases: Vec<(JobId, String)>,
    ended: Vec<Ended>,
    renewed: tokio::time::Instant,
}

impl Hands<'_> {
    fn empty() -> Self {
        let renewed = tokio::time::Instant::now();
        Self { running: FuturesUnordered::new(), leases: Vec::new(), ended: Vec::new(), renewed }
    }
}

impl Worker {
    /// Works until `shutdown` resolves, then takes nothing more and goes on until what is running has ended: each is
    /// written down as it ends, and what still runs stays this worker's.
    pub async fn run_until(&self, shutdown: impl Future<Output = ()> + Send) {
        let mut shutdown = std::pin::pin!(shutdown.fuse());
        let mut hands = Hands::empty();
        let mut stopping = false;
        loop {
            let took = match self.round(&mut hands, if stopping { 0 } else { self.width }).await {
                Ok(took) => took,
                Err(error) => {
                    tracing::warn!(%error, "the worker could not reach its queue; it looks again");
                    tokio::time::sleep(RECOVERY).await;
                    false
                }
            };
            self.renew(&mut hands).await;
            if took && hands.running.len() < self.width {
                // There may be more.
                stopping = (&mut shutdown).now_or_never().is_some();
                continue;
            }
            if stopping && hands.running.is_empty() {
                break;
            }
            tokio::select! {
                () = &mut shutdown, if !stopping => stopping = true,
                Some(ended) = hands.running.next(), if !hands.running.is_empty() => hands.ended.push(ended),
                () = self.school.bell().notified(), if !stopping && hands.running.len() < self.width => {}
                () = tokio::time::sleep(LOOK) => {}
            }
        }
        if !hands.ended.is_empty() {
            tracing::warn!("what the last jobs came to was not written down; they run again");
        }
    }

    /// Writes down what has ended and takes what is due, in one transaction, as long as no more than `width` run. `true`:
    /// something was taken.
    async fn round<'a>(&'a self, hands: &mut Hands<'a>, width: usize) -> Result<bool, Error> {
        while let Some(Some(ended)) = hands.running.next().now_or_never() {
            hands.ended.push(ended);
        }
        let free = width.saturating_sub(hands.running.len());
        if self.school.settings().demo {
            self.school.reload_ahead().await?;
        }
        for _ in 0..TRIES {
            let due = free > 0 && self.is_any_due().await?;
            if !due && hands.ended.is_empty() {
                return Ok(false);
            }
            let (lease, jobs) = self.turn(hands, if due { free } else { 0 }).await?;
            if due && jobs.is_empty() {
                // Another worker was quicker; there may be more.
                continue;
            }
            let took = !jobs.is_empty();
            for job in jobs {
                hands.leases.push((job.id.clone(), lease.clone()));
                hands.running.push(self.attempt(job, lease.clone()));
            }
            return Ok(took);
        }
        Ok(false)
    }

    /// The one transaction of a round. What could not be written is kept for the next.
    async fn turn(&self, hands: &mut Hands<'_>, most: usize) -> Result<(String, Vec<Claimed>), Error> {
        let mut tx = self.school.begin_relaxed(WORKER).await?;
        if most > 0 {
            tx.lock(QUEUE).await?;
        }
        self.write_down(&mut tx, &hands.ended).await?;
        let taken = match most {
            0 => Default::default(),
            most => self.take(&mut tx, most, self.school.machine_now()).await?,
        };
        tx.commit().await?;
        let settled = std::mem::take(&mut hands.ended);
        hands.leases.retain(|(id, _)| settled.iter().all(|ended| ended.job.id != *id));
        self.keep(&taken.1).await?;
        Ok(taken)
    }

    async fn is_any_due(&self) -> Result<bool, Error> {
        let mut read = self.school.db().read();
        lyceum_jobs::is_any_due(&mut read, self.school.now(), self.school.machine_now()).await
    }

    async fn take(&self, tx: &mut Tx, most: usize, pauses_until: Instant) -> Result<(String, Vec<Claimed>), Error> {
        let lease = self.school.token();
        let taking = Taking {
            lease: &lease,
            school_now: tx.now(),
            machine_now: pauses_until,
            lease_until: self.school.machine_now().plus(LEASE),
            most: i64::try_from(most).unwrap_or(1),
        };
        let jobs = lyceum_jobs::claim(tx, &taking).await?;
        Ok((lease, jobs))
    }

    fn attempt(&self, job: Claimed, lease: String) -> BoxFuture<'_, Ended> {
        let running = self.start(&job);
        Box::pin(async move { Ended { result: running.await, job, lease } })
    }

    /// Keeps what is running, now and then.
    async fn renew(&self, hands: &mut Hands<'_>) {
        if hands.renewed.elapsed() < RENEW_EVERY {
            return;
        }
        hands.renewed = tokio::time::Instant::now();
        // Jobs that were taken together have one lease.
        let leases: BTreeSet<&str> = hands.leases.iter().map(|(_, lease)| lease.as_str()).collect();
        if leases.is_empty() {
            return;
        }
        let until = self.school.machine_now().plus(LEASE);
        let renewed = async {
            let mut tx = self.school.begin_relaxed(WORKER).await?;
            for lease in leases {
                lyceum_jobs::renew(&mut tx, lease, until).await?;
            }
            tx.commit().await
        };
        if let Err(error) = renewed.await {
            tracing::warn!(%error, "leases were not renewed; another worker may take their jobs over");
        }
    }

    /// Writes down what the attempts came to.
    async fn settle(&self, ended: &[Ended]) -> Result<Vec<JobFailure>, Error> {
        if ended.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = self.school.begin_relaxed(WORKER).await?;
        let failures = self.write_down(&mut tx, ended).await?;
        tx.commit().await?;
        Ok(failures)
    }

    async fn write_down(&self, tx: &mut Tx, ended: &[Ended]) -> Result<Vec<JobFailure>, Error> {
        let mut failures = Vec::new();
        for Ended { job, lease, result } in ended {
            match result {
                Ok(()) => drop(lyceum_jobs::done(tx, &job.id, lease).await?),
                Err(error) => failures.push(self.settle_failure(tx, job, lease, error).await?),
            }
        }
        Ok(failures)
    }

    async fn settle_failure(
        &self,
        tx: &mut Tx,
        job: &Claimed,
        lease: &str,
        error: &JobError,
    ) -> Result<JobFailure, Error> {
        let text = error.to_string();
        let (machine_now, attempts) = (self.school.machine_now(), job.attempts);
        let mut given_up = false;
        if let Some(handler) = self.handlers.get(job.kind.as_str()) {
            given_up = matches!(error, JobError::Fail(_)) || attempts >= i64::from(handler.most_attempts);
            if given_up {
                tracing::error!(job = %job.id, kind = job.kind, attempts, error = text, "a job failed");
                lyceum_jobs::fail(tx, &job.id, lease, &text).await?;
            } else {
                let pause = lyceum_jobs::pause_after(attempts, handler.longest_pause_seconds);
                tracing::warn!(job = %job.id, kind = job.kind, attempts, error = text, "a job is tried again");
                lyceum_jobs::retry(tx, &job.id, lease, machine_now.plus(pause), &text).await?;
            }
        } else {
            tracing::warn!(job = %job.id, kind = job.kind, "a job is of a kind that only another version of this program knows");
            lyceum_jobs::hand_back(tx, &job.id, lease, machine_now.plus(UNKNOWN_PAUSE), &text).await?;
        }
        let (id, kind) = (job.id.clone(), job.kind.clone());
        Ok(JobFailure { id, kind, error: text, attempts, given_up })
    }

    /// Runs what is due at the present school time, one job after another, until the queue is empty. A job that wants
    /// another try gets it the next time; pauses from before do not count.
    ///
    /// # Errors
    /// The database refused, or the queue never comes to rest.
    pub async fn drain(&self) -> Result<Drained, Fault> {
        let started = self.school.machine_now();
        self.pardon().await?;
        let mut drained = Drained::default();
        let mut waited = Duration::ZERO;
        loop {
            let (lease, jobs) = self.take_one(started).await?;
            let Some(job) = jobs.into_iter().next() else {
                if self.others_are_working().await? && waited < OTHERS_PATIENCE {
                    tokio::time::sleep(OTHERS_LOOK).await;
                    waited = waited.saturating_add(OTHERS_LOOK);
                    continue;
                }
                return Ok(drained);
            };
            if drained.done.saturating_add(drained.failures.len()) >= MOST_JOBS {
                return Err(Fault::other(format!("the queue does not come to rest; the last job was {}", job.kind)));
            }
            let ended = self.attempt(job, lease).await;
            let failures = self.settle(&[ended]).await?;
            drained.done = drained.done.saturating_add(usize::from(failures.is_empty()));
            drained.failures.extend(failures);
        }
    }

    async fn take_one(&self, pauses_until: Instant) -> Result<(String, Vec<Claimed>), Error> {
        let mut tx = self.school.begin_relaxed(WORKER).await?;
        tx.lock(QUEUE).await?;
        let taken = self.take(&mut tx, 1, pauses_until).await?;
        tx.commit().await?;
        self.keep(&taken.1).await?;
        Ok(taken)
    }

    /// A job may touch the outside world: what it was queued for has to last before it starts.
    async fn keep(&self, taken: &[Claimed]) -> Result<(), Error> {
        if taken.is_empty() { Ok(()) } else { self.school.db().keep().await }
    }

    async fn pardon(&self) -> Result<(), Error> {
        let mut tx = self.school.begin_relaxed(WORKER).await?;
        tx.lock(QUEUE).await?;
        let now = tx.now();
        lyceum_jobs::pardon(&mut tx, now).await?;
        tx.commit().await
    }

    async fn others_are_working(&self) -> Result<bool, Error> {
        let mut read = self.school.db().read();
        Ok(lyceum_jobs::running_due(&mut read, self.school.now(), self.school.machine_now()).await? > 0)
    }
}
