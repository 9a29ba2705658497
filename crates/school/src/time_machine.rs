//! Moves school time, stopping at every instant at which something falls due, so that a year passed in a second is the
//! same year.

use crate::{Drained, Fault, School, Worker, store};
use futures::future::BoxFuture;
use lyceum_kernel::{Actor, Instant, Span};
use lyceum_store::Error;

/// A walk stops after so many instants: something queues itself again and again.
const MOST_STOPS: usize = 100_000;

/// Without anything that happens, a step to the next thing goes no further than this.
const LONGEST_LOOK: Span = Span::days(31);

/// Moves time to an instant: a demo school's offset, or a test's clock.
pub type SetTime = dyn Fn(Instant) -> BoxFuture<'static, Result<(), Fault>> + Send + Sync;

/// What a walk through time met.
#[derive(Debug, Default)]
pub struct Walk {
    /// The instants at which something fell due, in order.
    pub stops: Vec<Instant>,
    /// What ran, and what did not succeed.
    pub drained: Drained,
}

impl School {
    /// The next instant at which something falls due.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn next_due(&self) -> Result<Option<Instant>, Error> {
        lyceum_jobs::next_due(&mut self.db().read(), self.now()).await
    }

    /// Moves school time forward to `until`, doing at each instant on the way what falls due then. Time never goes back:
    /// whoever waited for another's walk, which went further, finds nothing left to do.
    ///
    /// # Errors
    /// This is no demo school, or the database refused.
    pub async fn jump_to(&self, worker: &Worker, until: Instant) -> Result<Walk, Fault> {
        let _alone = self.journey().lock().await;
        self.go_to(worker, until).await
    }

    /// Moves school time forward to the next instant at which something happens: somebody or something did what the audit
    /// tells. A question to a provider that brings nothing new, or a promise that is looked at and was kept, is done on the
    /// way and passed by. Where nothing happens for a month, or nothing is due any more, time stays where it was: nobody is left
    /// at an hour at which nothing happened. Where somebody has acted meanwhile, it stays where the look ended.
    ///
    /// # Errors
    /// As [`School::jump_to`].
    pub async fn jump_to_next(&self, worker: &Worker) -> Result<Walk, Fault> {
        // From the first step to the last: whoever moved time in between would see it taken back.
        let _alone = self.journey().lock().await;
        let (before, most) = (self.entries().await?, self.now().plus(LONGEST_LOOK));
        let ahead = self.ahead();
        let mut walk = Walk::default();
        while let Some(due) = self.next_due().await?.filter(|due| *due <= most) {
            let step = self.go_to(worker, due.plus(Span::seconds(1))).await?;
            walk.stops.extend(step.stops);
            walk.drained.absorb(step.drained);
            if self.entries().await? > before {
                return Ok(walk);
            }
        }
        if self.go_back(ahead).await? {
            walk.stops.clear();
        }
        Ok(walk)
    }

    /// As [`School::jump_to`], for whoever has the journey to themselves.
    async fn go_to(&self, worker: &Worker, until: Instant) -> Result<Walk, Fault> {
        if !self.settings().demo {
            return Err(Fault::other("only a demo school has a time machine"));
        }
        if until < self.now() {
            return Ok(Walk::default());
        }
        let school = self.clone();
        let set = move |at| -> BoxFuture<'static, Result<(), Fault>> {
            let school = school.clone();
            Box::pin(async move { school.move_to(at).await })
        };
        self.walk(worker, until, &set).await
    }

    /// Takes an earlier time up again, after a look that left no trace. False where somebody has acted at a later one: what they did
    /// would lie in the future of all that follows.
    async fn go_back(&self, ahead: Span) -> Result<bool, Fault> {
        let reached = self.ahead();
        let is_late = || self.acted() > self.machine_now().plus(ahead);
        if reached <= ahead || is_late() {
            return Ok(reached <= ahead);
        }
        self.keep_ahead(ahead).await?;
        // Whoever began while that was written down has the later time, too.
        if is_late() {
            self.keep_ahead(reached).await?;
            return Ok(false);
        }
        Ok(true)
    }

    /// How many things the audit tells.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn entries(&self) -> Result<i64, Error> {
        store::count_entries(&mut self.db().read()).await
    }

    /// Begins a demo school in the past. One in which something has happened already keeps its time.
    ///
    /// # Errors
    /// This is no demo school, `at` is to come, or the database refused.
    pub async fn begin_at(&self, at: Instant) -> Result<(), Fault> {
        if !self.settings().demo || at > self.machine_now() {
            return Err(Fault::other("only a demo school begins in the past"));
        }
        if store::has_history(&mut self.db().read()).await? {
            return Ok(());
        }
        self.keep_ahead(at.since(self.machine_now())).await
    }

    /// Walks a demo school that began in the past to the present, and stays there.
    ///
    /// # Errors
    /// As [`School::jump_to`].
    pub async fn return_to_the_present(&self, worker: &Worker) -> Result<Walk, Fault> {
        let walk = self.jump_to(worker, self.machine_now()).await?;
        if self.ahead() < Span::ZERO {
            self.keep_ahead(Span::ZERO).await?;
        }
        Ok(walk)
    }

    /// As [`School::jump_to`], with the caller's own way of moving time. For tests, whose clock is in hand.
    ///
    /// # Errors
    /// Moving or draining failed, or the queue never comes to rest.
    pub async fn walk(&self, worker: &Worker, until: Instant, set: &SetTime) -> Result<Walk, Fault> {
        let mut walk = Walk::default();
        walk.drained.absorb(worker.drain().await?);
        while let Some(next) = self.next_due().await?.filter(|next| *next <= until) {
            if walk.stops.len() >= MOST_STOPS {
                return Err(Fault::other("something queues itself again and again; the time machine stopped"));
            }
            set(next).await?;
            walk.stops.push(next);
            walk.drained.absorb(worker.drain().await?);
        }
        // A machine clock that runs may have gone past it meanwhile.
        if until > self.now() {
            set(until).await?;
            walk.drained.absorb(worker.drain().await?);
        }
        Ok(walk)
    }

    async fn move_to(&self, at: Instant) -> Result<(), Fault> {
        let ahead = at.since(self.machine_now());
        if ahead <= self.ahead() {
            return Ok(());
        }
        self.keep_ahead(ahead).await
    }

    async fn keep_ahead(&self, ahead: Span) -> Result<(), Fault> {
        let mut tx = self.begin(Actor::System("time machine")).await?;
        store::set_ahead(&mut tx, ahead).await?;
        tx.commit().await?;
        self.set_ahead(ahead);
        Ok(())
    }

    /// Takes over what another process's time machine wrote.
    pub(crate) async fn reload_ahead(&self) -> Result<(), Error> {
        let stored = store::ahead(&mut self.db().read()).await?;
        if stored > self.ahead() {
            self.set_ahead(stored);
        }
        Ok(())
    }
}
