//! The worker: takes due jobs from the queue and runs each with its handler, several at a time.
//!
//! It wakes at once when a commit of this process queued something, and looks every second for what other processes
//! queued or time made due. What it writes about jobs is relaxed: a power cut may forget it, and then the job runs again.
//! `drain` runs what is due and returns; tests and the time machine use it.

mod rounds;

pub use rounds::{Drained, JobFailure};

use crate::School;
use futures::future::BoxFuture;
use lyceum_jobs::{Claimed, Job, JobError};
use lyceum_kernel::Span;
use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// Handlers that run at the same time unless told otherwise. They mostly wait, for a provider or for the disk, and those that
/// wait for the disk at the same time share one commit.
const WIDTH: usize = 32;
/// How long a worker that dies keeps its jobs from others: whoever was about to pay waits that long.
const LEASE: Span = Span::seconds(30);
/// A handler that takes longer has hung: the job is tried again.
const LONGEST_RUN: Duration = Duration::from_secs(120);
/// How often the queue is looked at without being rung for.
const LOOK: Duration = Duration::from_secs(1);

type Run = Arc<dyn Fn(School, &str) -> BoxFuture<'static, Result<(), JobError>> + Send + Sync>;

#[derive(Clone)]
struct Handler {
    run: Run,
    most_attempts: u32,
    longest_pause_seconds: i64,
}

/// Runs the queue of one school. Handlers are listed by hand, once, in the binary.
pub struct Worker {
    school: School,
    handlers: HashMap<&'static str, Handler>,
    width: usize,
}

impl Worker {
    /// A worker without handlers.
    #[must_use]
    pub fn new(school: School) -> Self {
        Self { school, handlers: HashMap::new(), width: WIDTH }
    }

    /// Runs jobs of kind `J` with `handler`.
    #[must_use]
    pub fn on<J: Job>(mut self, handler: impl Handles<J>) -> Self {
        let handler = Arc::new(handler);
        let run: Run = Arc::new(move |school, payload| match serde_json::from_str::<J>(payload) {
            Ok(job) => {
                let handler = handler.clone();
                Box::pin(async move { handler.handle(school, job).await })
            }
            Err(error) => {
                let error = JobError::fail(format!("its payload cannot be read: {error}"));
                Box::pin(std::future::ready(Err(error)))
            }
        });
        let (most_attempts, longest_pause_seconds) = (J::MOST_ATTEMPTS, J::LONGEST_PAUSE_SECONDS);
        self.handlers.insert(J::KIND, Handler { run, most_attempts, longest_pause_seconds });
        self
    }

    /// How many handlers may run at the same time.
    #[must_use]
    pub const fn width(mut self, width: usize) -> Self {
        self.width = if width == 0 { 1 } else { width };
        self
    }

    /// Whether a kind of job has a handler here. For the house test.
    #[must_use]
    pub fn handles(&self, kind: &str) -> bool {
        self.handlers.contains_key(kind)
    }

    /// The school whose queue this is.
    #[must_use]
    pub const fn school(&self) -> &School {
        &self.school
    }

    /// One attempt, cut off when it hangs; a panic is an error like any other.
    fn start(&self, job: &Claimed) -> BoxFuture<'static, Result<(), JobError>> {
        let Some(handler) = self.handlers.get(job.kind.as_str()) else {
            // A newer program may know it: it goes back into the queue, and this was no attempt.
            let error = JobError::retry(format!("this program has no handler for {}", job.kind));
            return Box::pin(std::future::ready(Err(error)));
        };
        if job.attempts > i64::from(handler.most_attempts) {
            let error = JobError::fail("given up: the program stopped in the middle of it too often");
            return Box::pin(std::future::ready(Err(error)));
        }
        let running = (handler.run)(self.school.clone(), &job.payload);
        Box::pin(async move {
            let task = tokio::spawn(running);
            let stop = task.abort_handle();
            match tokio::time::timeout(LONGEST_RUN, task).await {
                Ok(Ok(result)) => result,
                Ok(Err(error)) => Err(JobError::retry(format!("its handler panicked: {error}"))),
                Err(_) => {
                    stop.abort();
                    Err(JobError::retry("its handler hung"))
                }
            }
        })
    }
}

/// What can handle a job: any `async fn(School, J) -> Result<(), JobError>`.
pub trait Handles<J>: Send + Sync + 'static {
    /// One attempt.
    fn handle(&self, school: School, job: J) -> impl Future<Output = Result<(), JobError>> + Send;
}

impl<J, F, W> Handles<J> for F
where
    F: Fn(School, J) -> W + Send + Sync + 'static,
    W: Future<Output = Result<(), JobError>> + Send + 'static,
{
    fn handle(&self, school: School, job: J) -> impl Future<Output = Result<(), JobError>> + Send {
        self(school, job)
    }
}
