//! The queue on either engine. Runs on SQLite, or on the server named by `LYCEUM_TEST_DATABASE`.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use lyceum_jobs::{
    Claimed, Job, JobId, QUEUE, Taking, claim, done, enqueue, fail, failed, failed_of, is_any_due, requeue, retry,
};
use lyceum_kernel::{IdSource, Instant, Span};
use lyceum_store::{Db, Reads};
use lyceum_testkit::{Database, start};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Debug, Serialize, Deserialize)]
struct Greet {
    name: String,
    key: Option<String>,
}

impl Job for Greet {
    const KIND: &'static str = "greet";
    fn key(&self) -> Option<String> {
        self.key.clone()
    }
}

async fn put(db: &Db, ids: &IdSource, name: &str, run_at: Instant, key: Option<&str>) -> bool {
    let mut tx = db.begin().await.unwrap();
    let id: JobId = ids.next(start());
    let job = Greet { name: name.to_owned(), key: key.map(str::to_owned) };
    let fresh = enqueue(&mut tx, id, &job, run_at, start()).await.unwrap();
    tx.commit().await.unwrap();
    fresh
}

async fn take(db: &Db, lease: &str, now: Instant, most: i64) -> Vec<Claimed> {
    let mut tx = db.begin().await.unwrap();
    tx.lock(QUEUE).await.unwrap();
    let lease_until = now.plus(Span::minutes(5));
    let taking = Taking { lease, school_now: now, machine_now: now, lease_until, most };
    let jobs = claim(&mut tx, &taking).await.unwrap();
    tx.commit().await.unwrap();
    jobs
}

fn name(job: &Claimed) -> String {
    serde_json::from_str::<Greet>(&job.payload).unwrap().name
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_take_each_job_once() {
    let database = Database::fresh().await;
    // Two processes on PostgreSQL; on SQLite the one process that there is.
    let first = database.open().await.unwrap();
    let second = match database.engine() {
        lyceum_store::Engine::Postgres => database.open().await.unwrap(),
        lyceum_store::Engine::Sqlite => first.clone(),
    };
    let ids = IdSource::seeded(1);
    for number in 0..60 {
        put(&first, &ids, &format!("{number:02}"), start(), None).await;
    }
    let worker = |db: Db, who: usize| {
        tokio::spawn(async move {
            let mut mine = Vec::new();
            let mut turn = 0;
            while is_any_due(&mut db.read(), start(), start()).await.unwrap() {
                turn += 1;
                mine.extend(take(&db, &format!("{who} {turn}"), start(), 3).await.iter().map(name));
            }
            mine
        })
    };
    let workers: Vec<_> =
        (0..6).map(|who| worker(if who % 2 == 0 { first.clone() } else { second.clone() }, who)).collect();
    let mut all = Vec::new();
    for worker in workers {
        all.extend(worker.await.unwrap());
    }
    assert_eq!(all.len(), 60);
    assert_eq!(all.into_iter().collect::<BTreeSet<_>>().len(), 60);
}

#[tokio::test]
async fn work_is_taken_when_it_is_due_and_earliest_first() {
    let database = Database::fresh().await;
    let db = database.open().await.unwrap();
    let ids = IdSource::seeded(1);
    for (name, minutes) in [("third", 30), ("first", 10), ("second", 20), ("later", 60)] {
        put(&db, &ids, name, start().plus(Span::minutes(minutes)), None).await;
    }
    assert!(take(&db, "a", start(), 10).await.is_empty());
    let jobs = take(&db, "b", start().plus(Span::minutes(30)), 10).await;
    assert_eq!(jobs.iter().map(name).collect::<Vec<_>>(), ["first", "second", "third"]);
    let next = lyceum_jobs::next_due(&mut db.read(), start()).await.unwrap();
    assert_eq!(next, Some(start().plus(Span::minutes(60))));
}

#[tokio::test]
async fn a_retry_waits_out_its_pause_and_a_failure_waits_for_a_person() {
    let database = Database::fresh().await;
    let db = database.open().await.unwrap();
    put(&db, &IdSource::seeded(1), "ada", start(), None).await;
    let job = take(&db, "one", start(), 1).await.remove(0);
    let mut tx = db.begin().await.unwrap();
    let again = start().plus(Span::seconds(1));
    assert!(retry(&mut tx, &job.id, "one", again, "the line was busy").await.unwrap());
    tx.commit().await.unwrap();
    assert!(take(&db, "two", start(), 1).await.is_empty());
    let job = take(&db, "three", again, 1).await.remove(0);
    assert_eq!(job.attempts, 2);

    let mut tx = db.begin().await.unwrap();
    assert!(fail(&mut tx, &job.id, "three", "nobody of that name").await.unwrap());
    tx.commit().await.unwrap();
    assert!(take(&db, "four", again.plus(Span::days(1)), 1).await.is_empty());
    let waiting = failed(&mut db.read(), 10).await.unwrap();
    assert_eq!(waiting[0].last_error, "nobody of that name");
    let [ada, bob] = ["ada", "bob"].map(|name| Greet { name: name.to_owned(), key: None });
    for (asked, found) in [(None, 1), (Some(&ada), 1), (Some(&bob), 0)] {
        assert_eq!(failed_of(&mut db.read(), asked, 10).await.unwrap().len(), found);
    }

    let mut tx = db.begin().await.unwrap();
    assert!(requeue(&mut tx, &job.id).await.unwrap());
    tx.commit().await.unwrap();
    let job = take(&db, "five", again, 1).await.remove(0);
    assert_eq!(job.attempts, 1);
}

#[tokio::test]
async fn a_lease_that_ran_out_passes_the_job_on_and_settles_nothing() {
    let database = Database::fresh().await;
    let db = database.open().await.unwrap();
    put(&db, &IdSource::seeded(1), "ada", start(), None).await;
    let job = take(&db, "dead", start(), 1).await.remove(0);
    assert!(take(&db, "early", start().plus(Span::minutes(4)), 1).await.is_empty());
    assert_eq!(take(&db, "heir", start().plus(Span::minutes(5)), 1).await.len(), 1);
    let mut tx = db.begin().await.unwrap();
    assert!(!done(&mut tx, &job.id, "dead").await.unwrap());
    assert!(done(&mut tx, &job.id, "heir").await.unwrap());
    tx.commit().await.unwrap();
    assert!(db.read().one("SELECT id FROM jobs LIMIT 1", &[]).await.unwrap().is_none());
}

// 2026-11-30: an audit found that what happened while a job ran was swallowed by the key of the running job, which had
// read what was there before.
#[tokio::test]
async fn the_same_key_is_queued_once_until_the_work_is_taken() {
    let database = Database::fresh().await;
    let db = database.open().await.unwrap();
    let ids = IdSource::seeded(1);
    assert!(put(&db, &ids, "ada", start(), Some("greet ada")).await);
    assert!(!put(&db, &ids, "ada", start(), Some("greet ada")).await);
    assert!(put(&db, &ids, "bob", start(), None).await && put(&db, &ids, "bob", start(), None).await);
    let job = take(&db, "one", start(), 1).await.remove(0);
    assert!(put(&db, &ids, "ada", start(), Some("greet ada")).await, "the running job may have looked already");
    assert!(!put(&db, &ids, "ada", start(), Some("greet ada")).await);
    // The one that runs may be tried again beside the new one: it has no key any more that could be in the way.
    let mut tx = db.begin().await.unwrap();
    assert!(retry(&mut tx, &job.id, "one", start(), "the line was busy").await.unwrap());
    tx.commit().await.unwrap();
    let rest = take(&db, "two", start(), 10).await;
    assert_eq!(rest.iter().map(name).filter(|name| name == "ada").count(), 2);
}

// 2026-11-30: on PostgreSQL a waiting job could be taken, and look, between the swallowed wake-up and its commit.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_waiting_job_is_not_taken_before_what_it_was_wanted_for_is_committed() {
    let database = Database::fresh().await;
    let db = database.open().await.unwrap();
    let ids = IdSource::seeded(1);
    assert!(put(&db, &ids, "ada", start(), Some("greet ada")).await);
    let mut tx = db.begin().await.unwrap();
    let job = Greet { name: "ada".to_owned(), key: Some("greet ada".to_owned()) };
    assert!(!enqueue(&mut tx, ids.next(start()), &job, start(), start()).await.unwrap());
    let worker = db.clone();
    let mut taking = tokio::spawn(async move { take(&worker, "one", start(), 1).await });
    let moment = std::time::Duration::from_millis(200);
    assert!(tokio::time::timeout(moment, &mut taking).await.is_err(), "taken before the commit");
    tx.commit().await.unwrap();
    assert_eq!(taking.await.unwrap().len(), 1);
}
