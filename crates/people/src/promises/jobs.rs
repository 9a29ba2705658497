//! What happens when a promise's instant has passed. The job may run late, early or twice: only an open promise whose
//! instant has passed is missed, and only once.

use lyceum_jobs::{Job, JobError};
use lyceum_kernel::Actor;
use lyceum_school::{Fault, School, Worker};
use serde::{Deserialize, Serialize};

use super::PromiseId;

/// Looks whether a promise was kept.
#[derive(Serialize, Deserialize)]
pub(super) struct MissPromise {
    pub promise: PromiseId,
}

impl Job for MissPromise {
    const KIND: &'static str = "promises.miss";
}

/// Adds the jobs of promises.
pub(crate) fn worker(worker: Worker) -> Worker {
    worker.on::<MissPromise>(miss)
}

async fn miss(school: School, job: MissPromise) -> Result<(), JobError> {
    write(&school, &job.promise).await.map_err(JobError::retry)
}

async fn write(school: &School, promise: &PromiseId) -> Result<(), Fault> {
    let mut tx = school.begin(Actor::System("promises")).await?;
    super::miss(&mut tx, promise).await?;
    tx.commit().await?;
    Ok(())
}
