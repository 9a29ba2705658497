//! `lyceum jobs`: the jobs that nobody tries any more, and how they are tried again once what stood in their way is mended.

use super::at::At;
use anyhow::Context as _;
use clap::Args;
use lyceum_jobs::{Failed, JobId};
use lyceum_kernel::Actor;
use lyceum_school::School;
use std::process::ExitCode;

const ACTOR: Actor = Actor::System("operator");
/// At most so many are shown, or tried again, at once.
const MOST: i64 = 1000;

/// The arguments of `jobs`.
#[derive(Debug, Args)]
pub struct Jobs {
    #[command(flatten)]
    at: At,
    /// Have this job tried again; "all" means every one. A running school takes it up at once.
    #[arg(long, value_name = "JOB")]
    again: Vec<Again>,
}

/// Which jobs are tried again.
#[derive(Clone, Debug)]
enum Again {
    All,
    One(JobId),
}

impl std::str::FromStr for Again {
    type Err = lyceum_kernel::id::BadId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "all" { Ok(Self::All) } else { text.parse().map(Self::One) }
    }
}

impl Jobs {
    /// Exit code 0 when no job is left that has failed, else 1.
    #[expect(clippy::print_stdout, reason = "the list is what the command is for")]
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        super::log("warn");
        let school = self.at.look().await?;
        for job in requeue(&school, &self.again).await? {
            println!("{} ({}) is tried again", job.id, job.kind);
        }
        let left = lyceum_jobs::failed(&mut school.read(ACTOR).await?, MOST).await?;
        for job in &left {
            println!("{}  {}  due since {}, {} attempts", job.id, job.kind, job.run_at, job.attempts);
            println!("         {}", job.payload);
            println!("         {}", job.last_error);
        }
        println!("{} failed jobs", left.len());
        Ok(if left.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

/// Puts failed jobs into the queue again, and says which.
async fn requeue(school: &School, again: &[Again]) -> anyhow::Result<Vec<Failed>> {
    if again.is_empty() {
        return Ok(Vec::new());
    }
    let mut tx = school.begin(ACTOR).await?;
    let failed = lyceum_jobs::failed(&mut tx, MOST).await?;
    let is_meant = |job: &Failed| {
        again.iter().any(|again| match again {
            Again::All => true,
            Again::One(id) => *id == job.id,
        })
    };
    for id in again.iter().filter_map(|again| if let Again::One(id) = again { Some(id) } else { None }) {
        failed.iter().find(|job| job.id == *id).with_context(|| format!("{id} is no failed job"))?;
    }
    let mut requeued = Vec::new();
    for job in failed.into_iter().filter(is_meant) {
        if lyceum_jobs::requeue(&mut tx, &job.id).await? {
            tx.audit("job requeued", &job.id).await?;
            requeued.push(job);
        }
    }
    tx.commit().await?;
    Ok(requeued)
}

#[cfg(test)]
mod tests;
