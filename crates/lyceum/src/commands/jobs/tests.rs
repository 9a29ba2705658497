//! A job that was given up, seen and tried again.

use super::{Again, requeue};
use crate::lists;
use lyceum_jobs::{Job, JobError};
use lyceum_school::School;
use lyceum_testkit::Testbed;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Hopeless;
impl Job for Hopeless {
    const KIND: &'static str = "hopeless";
}

async fn never(_school: School, _job: Hopeless) -> Result<(), JobError> {
    Err(JobError::fail("it will never work"))
}

// 2026-11-30: an audit found that no check and no command knew of a job that was given up, letters apart.
#[tokio::test]
async fn a_job_that_was_given_up_is_named_by_the_doctor_and_can_be_tried_again() {
    let mut bed = Testbed::new(&[]).worker(|worker| worker.on(never)).open().await;
    let mut tx = bed.tx().await;
    tx.enqueue(&Hopeless).await.unwrap();
    tx.commit().await.unwrap();
    bed.try_drain().await;
    let check = lists::given_up(&mut bed.read().await).await.unwrap();
    let [finding] = check.findings.as_slice() else { panic!("{:?}", check.findings) };
    assert!(finding.contains("hopeless") && finding.contains("it will never work"), "{finding}");
    let id = finding.split(' ').next().unwrap();
    assert!(finding.contains(&format!("lyceum jobs --again {id} ")), "{finding}");
    assert!(requeue(bed.school(), &["job_00000000000000000000000000".parse().unwrap()]).await.is_err());
    for again in [id.parse().unwrap(), Again::All] {
        assert_eq!(requeue(bed.school(), &[again]).await.unwrap().len(), 1);
        assert!(lists::given_up(&mut bed.read().await).await.unwrap().findings.is_empty());
        assert_eq!(bed.try_drain().await.failures.len(), 1);
    }
    bed.leaves_jobs();
}
