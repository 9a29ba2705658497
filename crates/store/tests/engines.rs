//! What both engines must do alike. Runs on SQLite, or on the server named by `LYCEUM_TEST_DATABASE`.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use lyceum_kernel::{Column, Money};
use lyceum_store::{Db, Engine, Error, RawTx, Reads, Writes};
use lyceum_testkit::Database;
use std::time::Duration;

const THINGS: &str = "
    CREATE TABLE things (
        id TEXT PRIMARY KEY, a TEXT, b BIGINT, flag BOOLEAN, amount_minor BIGINT, currency TEXT, UNIQUE (a, b))";
const INSERT: &str = "
    INSERT INTO things (id, a, b, flag, amount_minor, currency) VALUES ($1, $2, $3, $4, $5, $6)";
const ALL: &str = "SELECT id, a, b, flag, amount_minor, currency FROM things ORDER BY id";
const COUNT: &str = "SELECT CAST(COUNT(*) AS BIGINT) AS things FROM things";
// Long enough to be cut off, short enough to end by itself.
const SLOW: &str = "
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000)
    SELECT CAST(COUNT(*) AS BIGINT) AS things FROM n";

async fn bed() -> (Database, Db) {
    let database = Database::fresh().await;
    let db = database.open().await.unwrap();
    let mut tx = db.begin().await.unwrap();
    tx.run(THINGS, &[]).await.unwrap();
    tx.commit().await.unwrap();
    (database, db)
}

async fn put(tx: &mut RawTx, id: &str) -> Result<u64, Error> {
    tx.run(INSERT, &[id.into(), id.into(), Column::Null, true.into(), 9900_i64.into(), "EUR".into()]).await
}

async fn count(reads: &mut impl Reads) -> i64 {
    reads.one(COUNT, &[]).await.unwrap().unwrap().get("things").unwrap()
}

#[tokio::test]
async fn values_come_back_as_they_were_written() {
    let (_database, db) = bed().await;
    let mut tx = db.begin().await.unwrap();
    put(&mut tx, "one").await.unwrap();
    let nothing: [Column; 6] = ["two".into(), Column::Null, Column::Null, Column::Null, Column::Null, Column::Null];
    tx.run(INSERT, &nothing).await.unwrap();
    tx.run(INSERT, &["zwei".into(), "ü".into(), i64::MIN.into(), false.into(), i64::MAX.into(), "EUR".into()])
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let rows = db.read().all(ALL, &[]).await.unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].get::<Option<String>>("a").unwrap().as_deref(), Some("one"));
    assert!(rows[0].get::<bool>("flag").unwrap());
    assert_eq!(rows[0].money("amount_minor", "currency").unwrap(), Money::eur(9900));
    assert_eq!(rows[1].get::<Option<i64>>("b").unwrap(), None);
    assert_eq!(rows[1].get::<Option<bool>>("flag").unwrap(), None);
    assert_eq!(rows[2].get::<i64>("b").unwrap(), i64::MIN);
    assert_eq!(rows[2].get::<String>("a").unwrap(), "ü");
    let error = rows[1].get::<i64>("b").unwrap_err().to_string();
    assert!(error.contains("column b"), "{error}");
    assert!(rows[0].get::<i64>("c").unwrap_err().to_string().contains("not in the answer"));
}

#[tokio::test]
async fn a_null_fits_every_column_whatever_was_bound_before_or_after() {
    let (_database, db) = bed().await;
    // The statement is prepared with NULLs first, then used with values, then the other way round.
    for (id, null) in [("a", true), ("b", false), ("c", true)] {
        let mut tx = db.begin().await.unwrap();
        let or_null = |value: Column| if null { Column::Null } else { value };
        let values = [
            id.into(),
            or_null(id.into()),
            or_null(7_i64.into()),
            or_null(true.into()),
            or_null(1_i64.into()),
            or_null("EUR".into()),
        ];
        tx.run(INSERT, &values).await.unwrap();
        tx.commit().await.unwrap();
    }
    const OPTIONAL: &str = "SELECT id FROM things WHERE (CAST($1 AS TEXT) IS NULL OR a = $1) ORDER BY id LIMIT $2";
    let mut read = db.read();
    assert_eq!(read.all(OPTIONAL, &[Column::Null, 10_i64.into()]).await.unwrap().len(), 3);
    assert_eq!(read.all(OPTIONAL, &["b".into(), 10_i64.into()]).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_conflict_has_the_same_name_on_both_engines() {
    let (_database, db) = bed().await;
    let row = |id: &str, a: &str| [id.into(), a.into(), 1_i64.into(), true.into(), Column::Null, Column::Null];
    for (id, a, name) in [("one", "other", "things_pkey"), ("other", "one", "things_a_b_key")] {
        let mut tx = db.begin().await.unwrap();
        tx.run(INSERT, &row("one", "one")).await.unwrap();
        let error = tx.run(INSERT, &row(id, a)).await.unwrap_err();
        assert_eq!(error.conflict(), Some(name));
    }
    assert_eq!(count(&mut db.read()).await, 0);
}

#[tokio::test]
async fn after_an_error_a_transaction_is_spent() {
    let (_database, db) = bed().await;
    let mut tx = db.begin().await.unwrap();
    put(&mut tx, "one").await.unwrap();
    put(&mut tx, "one").await.unwrap_err();
    assert!(matches!(put(&mut tx, "two").await, Err(Error::Spent)));
    assert!(matches!(tx.commit().await, Err(Error::Spent)));
    assert_eq!(count(&mut db.read()).await, 0);
    let mut next = db.begin().await.unwrap();
    put(&mut next, "three").await.unwrap();
    next.commit().await.unwrap();
    assert_eq!(count(&mut db.read()).await, 1);
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing() {
    let (_database, db) = bed().await;
    for _ in 0..20 {
        let mut tx = db.begin().await.unwrap();
        put(&mut tx, "one").await.unwrap();
        drop(tx);
    }
    let mut tx = db.begin().await.unwrap();
    assert_eq!(count(&mut tx).await, 0);
    put(&mut tx, "one").await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(count(&mut db.read()).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_transaction_cut_off_in_the_middle_of_a_query_leaves_nothing() {
    let (_database, db) = bed().await;
    let task = tokio::spawn({
        let db = db.clone();
        async move {
            let mut tx = db.begin().await.unwrap();
            put(&mut tx, "lost").await.unwrap();
            tx.all(SLOW, &[]).await.unwrap();
            // SQLite answers on this very thread: there the cut falls here, after the query.
            tokio::task::yield_now().await;
            tx.commit().await.unwrap();
        }
    });
    tokio::time::sleep(Duration::from_millis(30)).await;
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    let mut tx = db.begin().await.unwrap();
    put(&mut tx, "kept").await.unwrap();
    tx.commit().await.unwrap();
    let rows = db.read().all(ALL, &[]).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.get::<String>("id").unwrap()).collect::<Vec<_>>(), ["kept"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_transaction_whose_query_was_cut_off_is_spent() {
    let (_database, db) = bed().await;
    let mut tx = db.begin().await.unwrap();
    put(&mut tx, "one").await.unwrap();
    let cut_off = tokio::time::timeout(Duration::from_millis(20), tx.all(SLOW, &[])).await.is_err();
    assert_eq!(cut_off, db.engine() == Engine::Postgres, "SQLite answers on the thread that asks");
    if !cut_off {
        return;
    }
    assert!(matches!(tx.one(COUNT, &[]).await, Err(Error::Spent)));
    assert!(matches!(tx.commit().await, Err(Error::Spent)));
    assert_eq!(count(&mut db.read()).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_committed_is_seen_by_every_later_read() {
    let (_database, db) = bed().await;
    let writers = (0..8).map(|writer| {
        let db = db.clone();
        tokio::spawn(async move {
            for turn in 0..10 {
                let id = format!("{writer} {turn}");
                let mut tx = db.begin().await.unwrap();
                put(&mut tx, &id).await.unwrap();
                tx.commit().await.unwrap();
                let found = db.read().one("SELECT id FROM things WHERE id = $1", &[id.into()]).await.unwrap();
                assert!(found.is_some());
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    assert_eq!(count(&mut db.read()).await, 80);
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused_in_one_line() {
    const NEWER: &str = "
        INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time)
        SELECT 99999999, description, installed_on, success, checksum, execution_time
        FROM _sqlx_migrations WHERE version = 1";
    let (database, db) = bed().await;
    let mut tx = db.begin().await.unwrap();
    tx.run(NEWER, &[]).await.unwrap();
    tx.commit().await.unwrap();
    let Err(Error::Schema(refusal)) = database.open().await else { panic!("it was opened") };
    assert!(refusal.contains("older than its database") && !refusal.contains('\n'), "{refusal}");
}

// 2026-11-30: a newer program's doctor migrated the database under the older server, which could not start again.
#[tokio::test]
async fn who_only_looks_changes_no_schema_and_refuses_an_older_one_in_one_line() {
    const NEWEST: &str = "SELECT version FROM _sqlx_migrations ORDER BY version DESC LIMIT 1";
    const UNDO: &str = "DELETE FROM _sqlx_migrations WHERE version = $1";
    let (database, db) = bed().await;
    database.look().await.unwrap();
    let newest: i64 = db.read().one(NEWEST, &[]).await.unwrap().unwrap().get("version").unwrap();
    let mut tx = db.begin().await.unwrap();
    tx.run(UNDO, &[newest.into()]).await.unwrap();
    tx.commit().await.unwrap();
    let Err(Error::Schema(refusal)) = database.look().await else { panic!("it was opened") };
    assert!(refusal.contains("older than this program") && !refusal.contains('\n'), "{refusal}");
    let still: i64 = db.read().one(NEWEST, &[]).await.unwrap().unwrap().get("version").unwrap();
    assert!(still < newest, "looking ran a migration");
}

// 2026-11-30: a review found that on PostgreSQL it could, and that this test did not look there.
#[tokio::test]
async fn a_read_cannot_write() {
    let database = Database::fresh().await;
    let db = database.open().await.unwrap();
    // One connection after another: also that of the migrations, and one in which something was written.
    for _ in 0..3 {
        let mut tx = db.begin().await.unwrap();
        tx.run("DELETE FROM jobs", &[]).await.unwrap();
        tx.commit().await.unwrap();
        let refused = db.read().all("DELETE FROM jobs RETURNING id", &[]).await;
        assert!(matches!(refused, Err(Error::Database(_))), "{refused:?}");
    }
}
