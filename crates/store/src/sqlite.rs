//! SQLite's side of the driver: how a connection is opened, parameters are bound and rows are read.

use crate::{Error, Row};
use lyceum_kernel::Column;
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteRow, SqliteSynchronous,
    SqliteValueRef,
};
use sqlx::{
    Arguments, Column as _, ConnectOptions, Decode, Row as _, Sqlite, TypeInfo, ValueRef, query::Query, query_with,
};
use std::{path::Path, sync::Arc, time::Duration};

/// Earlier releases can corrupt a database in WAL mode when a checkpoint meets a rollback.
const OLDEST: (u32, u32, u32) = (3, 51, 3);
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// Pages of the write-ahead log before it is copied back: larger than the default, so that fewer commits pay for it.
const CHECKPOINT_PAGES: &str = "4000";
const STATEMENTS_KEPT: usize = 512;

/// The writer's connection. `durable` is off only for tests, which may lose everything in a power cut.
pub(crate) async fn writer(path: &Path, durable: bool) -> Result<SqliteConnection, Error> {
    let synchronous = if durable { SqliteSynchronous::Full } else { SqliteSynchronous::Off };
    let options = shared(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(synchronous)
        .pragma("wal_autocheckpoint", CHECKPOINT_PAGES)
        .pragma("cache_size", "-16000");
    let mut connection = options.connect().await?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut connection).await?;
    refuse_old(&version)?;
    Ok(connection)
}

/// A connection that can only read, and never waits for the writer.
pub(crate) async fn reader(path: &Path) -> Result<SqliteConnection, Error> {
    let options = shared(path).pragma("query_only", "ON").pragma("cache_size", "-4000");
    Ok(options.connect().await?)
}

fn shared(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .statement_cache_capacity(STATEMENTS_KEPT)
        .pragma("temp_store", "MEMORY")
        .disable_statement_logging()
}

fn refuse_old(version: &str) -> Result<(), Error> {
    if is_recent(version) {
        return Ok(());
    }
    let (major, minor, patch) = OLDEST;
    Err(Error::Schema(format!(
        "SQLite {version} is too old to be safe here; build with the bundled one, {major}.{minor}.{patch} or later"
    )))
}

fn is_recent(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    (next(), next(), next()) >= OLDEST
}

pub(crate) fn bind(sql: &'static str, parameters: &[Column]) -> Result<Query<'static, Sqlite, SqliteArguments>, Error> {
    let mut arguments = SqliteArguments::default();
    for parameter in parameters {
        match parameter {
            Column::Null => arguments.add(None::<i64>),
            Column::Text(text) => arguments.add(text.clone()),
            Column::Int(number) => arguments.add(*number),
            Column::Bool(flag) => arguments.add(*flag),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(query_with(sql, arguments))
}

pub(crate) fn rows(found: &[SqliteRow]) -> Result<Vec<Row>, Error> {
    let Some(first) = found.first() else { return Ok(Vec::new()) };
    let names: Arc<[Box<str>]> = first.columns().iter().map(|column| column.name().into()).collect();
    found.iter().map(|row| Ok(Row::new(names.clone(), columns(row)?))).collect()
}

fn columns(row: &SqliteRow) -> Result<Vec<Column>, Error> {
    let read = |column: &sqlx::sqlite::SqliteColumn| {
        let value = row.try_get_raw(column.ordinal())?;
        decode(value, column.type_info().name() == "BOOLEAN")
            .map_err(|problem| Error::Column { column: column.name().to_owned(), problem })
    };
    row.columns().iter().map(read).collect()
}

fn decode(value: SqliteValueRef<'_>, declared_yes_or_no: bool) -> Result<Column, String> {
    if value.is_null() {
        return Ok(Column::Null);
    }
    let kind = value.type_info().into_owned();
    let wrong = |error: sqlx::error::BoxDynError| error.to_string();
    match kind.name() {
        "TEXT" => <String as Decode<Sqlite>>::decode(value).map(Column::Text).map_err(wrong),
        "INTEGER" | "BOOLEAN" | "NULL" => {
            let number = <i64 as Decode<Sqlite>>::decode(value).map_err(wrong)?;
            Ok(if declared_yes_or_no { Column::Bool(number != 0) } else { Column::Int(number) })
        }
        other => Err(format!("a {other} cannot be read; the tables hold text, whole numbers and yes or no")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sqlite_older_than_3_51_3_is_refused() {
        for old in ["3.51.2", "3.50.9", "3.9.20", "2.99.99", "", "nonsense"] {
            assert!(refuse_old(old).is_err(), "{old}");
        }
        for new in ["3.51.3", "3.51.10", "3.52.0", "4.0.0"] {
            assert!(refuse_old(new).is_ok(), "{new}");
        }
    }
}
