//! SQLite's side of the driver: how a connection is opened, parameters are bound and rows are read.
//!
//! A statement runs on the thread that asks: it takes microseconds, less than handing it to another thread would.
//! Waiting for the disk is `writer.rs`'s business, and statements that proved slow are `pace.rs`'s.

use crate::answer::{Answer, Want};
use crate::log::Flush;
use crate::{Error, Row};
use lyceum_kernel::Column;
use rusqlite::config::DbConfig;
use rusqlite::types::{Null, ValueRef};
use rusqlite::{Connection, OpenFlags, Statement};
use std::collections::HashMap;
use std::fs::OpenOptions;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Earlier releases can corrupt a database in WAL mode when a checkpoint meets a rollback.
const OLDEST: (u32, u32, u32) = (3, 51, 3);
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
const STATEMENTS_KEPT: usize = 512;
const SHARED: &str = "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;";
/// The log is copied back at 4,000 pages: later than the default, so that fewer commits pay for it.
const WRITER: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16000;";
const READER: &str = "PRAGMA query_only = ON; PRAGMA cache_size = -4000;";

/// One connection, with what is known of the statements it has compiled.
pub(crate) struct SqliteConnection {
    /// Held alone, never locked: the mutex lets a transaction that is only looked at be shared between threads.
    inner: Mutex<Connection>,
    /// By the address of the text: statements are constants, and comparing addresses is cheaper than texts.
    shapes: HashMap<(usize, usize), Arc<Shape>>,
}

/// What the text of a statement settles once and for all.
struct Shape {
    names: Arc<[Box<str>]>,
    /// Whether the column was declared BOOLEAN: SQLite keeps a number.
    yes_or_no: Box<[bool]>,
    /// For each place in the statement, which parameter belongs there. SQLite numbers `$2` first when it is met first.
    parameters: Box<[usize]>,
}

/// The writer's connection, as the migrations need it: every commit waits for the disk.
pub(crate) fn writer(path: &Path) -> Result<SqliteConnection, Error> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, WRITER)?;
    refuse_old(rusqlite::version())?;
    Ok(connection)
}

/// From now on the writer's commits only write the log, and what this returns flushes it. `durable` is off only for tests, which may
/// lose everything in a power cut.
pub(crate) fn flush(writer: &mut SqliteConnection, durable: bool) -> Result<Flush, Error> {
    if !durable {
        writer.batch("PRAGMA synchronous = OFF")?;
        return Ok(Box::new(|| Ok(())));
    }
    writer.batch("PRAGMA synchronous = NORMAL")?;
    let path = format!("{}-wal", writer.driver().path().unwrap_or_default());
    let log = OpenOptions::new().write(true).open(&path);
    let log = log.map_err(|error| Error::Unavailable(format!("{path}: {error}")))?;
    Ok(Box::new(move || log.sync_data()))
}

/// A connection that can only read, and never waits for the writer.
pub(crate) fn reader(path: &Path) -> Result<SqliteConnection, Error> {
    open(path, OpenFlags::SQLITE_OPEN_READ_WRITE, READER)
}

fn open(path: &Path, how: OpenFlags, pragmas: &str) -> Result<SqliteConnection, Error> {
    // A connection belongs to whoever holds it, one at a time: SQLite need not lock each call again.
    let inner = Connection::open_with_flags(path, how | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    inner.busy_timeout(BUSY_TIMEOUT)?;
    inner.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    // A plan does not depend on what is bound: else a statement that might gain by it is compiled anew in every request.
    inner.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    inner.execute_batch(SHARED)?;
    inner.execute_batch(pragmas)?;
    Ok(SqliteConnection { inner: Mutex::new(inner), shapes: HashMap::new() })
}

impl SqliteConnection {
    /// Answers one question.
    pub(crate) fn ask(&mut self, want: Want, sql: &'static str, parameters: &[Column]) -> Result<Answer, Error> {
        let inner = self.inner.get_mut().unwrap_or_else(PoisonError::into_inner);
        let mut statement = inner.prepare_cached(sql)?;
        let known = self.shapes.entry((sql.as_ptr().addr(), sql.len()));
        let shape = known.or_insert_with(|| Arc::new(Shape::of(&statement)));
        if shape.names.len() != statement.column_count() {
            // The table has changed since.
            *shape = Arc::new(Shape::of(&statement));
        }
        shape.bind(&mut statement, parameters)?;
        match want {
            Want::All => shape.rows(&mut statement, usize::MAX).map(Answer::Rows),
            Want::First => shape.rows(&mut statement, 1).map(Answer::Rows),
            Want::Count => Ok(Answer::Count(count(&mut statement, inner)?)),
        }
    }

    /// Runs statements that have neither parameters nor answers; compiled once.
    pub(crate) fn run(&mut self, sql: &'static str) -> Result<(), Error> {
        self.driver().prepare_cached(sql)?.raw_execute()?;
        Ok(())
    }

    /// Runs several statements, compiled anew each time.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        self.driver().execute_batch(sql).map_err(Error::from)
    }

    /// The driver's own connection.
    pub(crate) fn driver(&mut self) -> &mut Connection {
        self.inner.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the file; its log is copied back by the last to leave.
    pub(crate) fn close(self) -> Result<(), Error> {
        self.inner.into_inner().unwrap_or_else(PoisonError::into_inner).close().map_err(|(_, error)| error.into())
    }
}

fn count(statement: &mut Statement<'_>, connection: &Connection) -> Result<u64, Error> {
    let mut rows = statement.raw_query();
    while rows.next()?.is_some() {}
    drop(rows);
    Ok(connection.changes())
}

impl Shape {
    fn of(statement: &Statement<'_>) -> Self {
        let columns = statement.columns();
        let declared =
            |column: &rusqlite::Column<'_>| column.decl_type().is_some_and(|kind| kind.eq_ignore_ascii_case("BOOLEAN"));
        let yes_or_no = columns.iter().map(declared).collect();
        let place = |index| {
            let number = statement.parameter_name(index).and_then(|name| name.get(1..)?.parse::<usize>().ok());
            number.unwrap_or(index).saturating_sub(1)
        };
        Self {
            names: statement.column_names().into_iter().map(Into::into).collect(),
            yes_or_no,
            parameters: (1..=statement.parameter_count()).map(place).collect(),
        }
    }

    fn bind(&self, statement: &mut Statement<'_>, parameters: &[Column]) -> Result<(), Error> {
        for (index, place) in self.parameters.iter().enumerate() {
            let index = index + 1;
            match parameters.get(*place) {
                Some(Column::Null) => statement.raw_bind_parameter(index, Null),
                Some(Column::Text(text)) => statement.raw_bind_parameter(index, text.as_str()),
                Some(Column::Int(number)) => statement.raw_bind_parameter(index, number),
                Some(Column::Bool(flag)) => statement.raw_bind_parameter(index, flag),
                None => return Err(Error::Database(format!("the statement wants a parameter ${}", place + 1))),
            }?;
        }
        Ok(())
    }

    fn rows(&self, statement: &mut Statement<'_>, most: usize) -> Result<Vec<Row>, Error> {
        let mut found = Vec::new();
        let mut rows = statement.raw_query();
        while found.len() < most
            && let Some(row) = rows.next()?
        {
            found.push(Row::new(self.names.clone(), self.columns(row)?));
        }
        Ok(found)
    }

    fn columns(&self, row: &rusqlite::Row<'_>) -> Result<Vec<Column>, Error> {
        let read = |(index, yes_or_no): (usize, &bool)| {
            let column = || self.names.get(index).map(ToString::to_string).unwrap_or_default();
            decode(row.get_ref(index)?, *yes_or_no).map_err(|problem| Error::Column { column: column(), problem })
        };
        self.yes_or_no.iter().enumerate().map(read).collect()
    }
}

fn decode(value: ValueRef<'_>, yes_or_no: bool) -> Result<Column, String> {
    match value {
        ValueRef::Null => Ok(Column::Null),
        ValueRef::Integer(number) if yes_or_no => Ok(Column::Bool(number != 0)),
        ValueRef::Integer(number) => Ok(Column::Int(number)),
        ValueRef::Text(text) => match str::from_utf8(text) {
            Ok(text) => Ok(Column::Text(text.to_owned())),
            Err(error) => Err(error.to_string()),
        },
        other @ (ValueRef::Real(_) | ValueRef::Blob(_)) => {
            Err(format!("a {} cannot be read; the tables hold text, whole numbers and yes or no", other.data_type()))
        }
    }
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

    // 2026-11-30: the search of the catalogue was compiled in every request, a sixth of its time.
    #[test]
    fn a_statement_is_compiled_once_whatever_is_bound() {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = writer(&folder.path().join("school.db")).unwrap();
        connection
            .batch("CREATE TABLE t (name TEXT, price BIGINT); CREATE INDEX i ON t (price) WHERE price > 5")
            .unwrap();
        let sql = "SELECT name FROM t WHERE name LIKE $1 AND price <= $2 AND price > $3";
        for (name, price) in [("a%", 1_i64), ("%b", 7), ("c", 9)] {
            connection.ask(Want::All, sql, &[name.into(), price.into(), 5_i64.into()]).unwrap();
        }
        let statement = connection.driver().prepare_cached(sql).unwrap();
        assert_eq!(statement.get_status(rusqlite::StatementStatus::RePrepare), 0);
    }

    #[test]
    fn parameters_find_their_places_by_number() {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = writer(&folder.path().join("school.db")).unwrap();
        let sql = "SELECT $2 AS second, $1 AS first, $2 || $1 AS both";
        let Answer::Rows(rows) = connection.ask(Want::All, sql, &["a".into(), "b".into()]).unwrap() else {
            panic!("rows were asked for")
        };
        let read = |name| rows[0].get::<String>(name).unwrap();
        assert_eq!((read("first"), read("second"), read("both")), ("a".into(), "b".into(), "ba".into()));
        assert!(connection.ask(Want::All, sql, &["a".into()]).is_err(), "a parameter is missing");
    }
}
