//! Brings a database to the shape this program expects, at every start, on both engines; for those who only look, says
//! whether it has that shape.

use crate::Error;
use rusqlite::{Connection, params};
use sqlx::migrate::{Migrate, MigrateError, Migration, Migrator};
use sqlx::postgres::PgConnection;
use std::collections::BTreeMap;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Runs what is missing; refuses a database that a newer program has changed.
pub(crate) async fn run<C: Migrate>(connection: &mut C) -> Result<(), Error> {
    MIGRATIONS.run_direct(None, connection, false).await.map_err(refusal)
}

/// Changes nothing; refuses a database that is not in this program's shape.
pub(crate) async fn check(connection: &mut PgConnection) -> Result<(), Error> {
    let is_there: bool =
        sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations') IS NOT NULL").fetch_one(&mut *connection).await?;
    let ran: Vec<(i64, Vec<u8>)> = if is_there {
        sqlx::query_as("SELECT version, checksum FROM _sqlx_migrations").fetch_all(connection).await?
    } else {
        Vec::new()
    };
    fits(&ran.into_iter().collect())
}

/// [`check`] on an SQLite file.
pub(crate) fn check_sqlite(connection: &Connection) -> Result<(), Error> {
    let ran = if connection.table_exists(None, "_sqlx_migrations")? { ran(connection)? } else { BTreeMap::new() };
    fits(&ran)
}

/// Whether what ran is what this program has.
fn fits(ran: &BTreeMap<i64, Vec<u8>>) -> Result<(), Error> {
    no_unknown(ran)?;
    for migration in MIGRATIONS.iter() {
        match ran.get(&migration.version) {
            Some(checksum) if *checksum == *migration.checksum => {}
            Some(_) => return Err(refusal(MigrateError::VersionMismatch(migration.version))),
            None => {
                return Err(Error::Schema(format!(
                    "this database is older than this program (migration {} has not run), and looking changes nothing; \
                     start the school with this program once, or look with the program that serves it",
                    migration.version
                )));
            }
        }
    }
    Ok(())
}

fn no_unknown(ran: &BTreeMap<i64, Vec<u8>>) -> Result<(), Error> {
    match ran.keys().find(|version| !MIGRATIONS.version_exists(**version)) {
        Some(unknown) => Err(refusal(MigrateError::VersionMissing(*unknown))),
        None => Ok(()),
    }
}

/// The table is the one that the SQL library keeps on the other engine.
const RECORD: &str = "
    CREATE TABLE IF NOT EXISTS _sqlx_migrations (
        version BIGINT PRIMARY KEY, description TEXT NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
        success BOOLEAN NOT NULL, checksum BLOB NOT NULL, execution_time BIGINT NOT NULL)";

/// [`run`] on an SQLite file. Each migration is one transaction with its record, so none stops half-way.
pub(crate) fn run_sqlite(connection: &mut Connection) -> Result<(), Error> {
    connection.execute_batch(RECORD)?;
    let ran = ran(connection)?;
    no_unknown(&ran)?;
    for migration in MIGRATIONS.iter() {
        match ran.get(&migration.version) {
            Some(checksum) if *checksum == *migration.checksum => {}
            Some(_) => return Err(refusal(MigrateError::VersionMismatch(migration.version))),
            None => apply(connection, migration)
                .map_err(|error| Error::Schema(format!("migration {} failed: {error}", migration.version)))?,
        }
    }
    Ok(())
}

fn ran(connection: &Connection) -> Result<BTreeMap<i64, Vec<u8>>, Error> {
    let mut statement = connection.prepare("SELECT version, checksum FROM _sqlx_migrations")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect::<Result<_, _>>().map_err(Error::from)
}

fn apply(connection: &mut Connection, migration: &Migration) -> Result<(), Error> {
    let tx = connection.transaction()?;
    tx.execute_batch(migration.sql.as_str())?;
    tx.execute(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (?1, ?2, TRUE, ?3, 0)",
        params![migration.version, migration.description, migration.checksum],
    )?;
    tx.commit().map_err(Error::from)
}

/// One number for this program's whole schema: a test database made from a template carries it in its name.
pub(crate) fn fingerprint() -> u64 {
    // FNV-1a over the checksums: stable between runs, which the standard hasher does not promise.
    MIGRATIONS
        .iter()
        .flat_map(|migration| migration.checksum.iter())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn refusal(error: MigrateError) -> Error {
    match error {
        MigrateError::VersionMissing(version) => Error::Schema(format!(
            "this program is older than its database (migration {version} is unknown to it); start the newer program"
        )),
        MigrateError::VersionMismatch(version) => Error::Schema(format!(
            "migration {version} was changed after this database ran it; restore the released text and add a new one"
        )),
        MigrateError::Dirty(version) => {
            Error::Schema(format!("migration {version} stopped half-way; restore the backup and start again"))
        }
        MigrateError::Execute(error) => error.into(),
        MigrateError::ExecuteMigration(error, version) => Error::Schema(format!("migration {version} failed: {error}")),
        other => Error::Schema(other.to_string()),
    }
}
