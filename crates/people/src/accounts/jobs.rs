//! The mail with the way in is written by a job, whoever asked: the page that asks answers in the same words and the
//! same time whether the address is known or not.

use lyceum_jobs::{Job, JobError};
use lyceum_kernel::Actor;
use lyceum_school::{Fault, School, Worker};
use serde::{Deserialize, Serialize};

use super::{letters, links, store};

/// Sends the way in to an address, if somebody has it.
#[derive(Serialize, Deserialize)]
pub(super) struct SendSignInLink {
    pub email: String,
    pub next: String,
}

impl Job for SendSignInLink {
    const KIND: &'static str = "accounts.sign_in_link";
}

/// Adds the jobs of accounts.
pub(crate) fn worker(worker: Worker) -> Worker {
    worker.on::<SendSignInLink>(send)
}

async fn send(school: School, job: SendSignInLink) -> Result<(), JobError> {
    write(&school, &job).await.map_err(JobError::retry)
}

async fn write(school: &School, job: &SendSignInLink) -> Result<(), Fault> {
    let mut tx = school.begin(Actor::System("accounts")).await?;
    if let Some(person) = store::by_email(&mut tx, &job.email).await?
        && !links::too_many_ways_in(&mut tx, &person.id).await?
    {
        letters::sign_in(&mut tx, &person, &job.next).await?;
    }
    tx.commit().await?;
    Ok(())
}
