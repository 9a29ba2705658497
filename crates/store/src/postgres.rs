//! PostgreSQL's side of the driver: how a connection is opened, parameters are bound, rows are read, and a transaction.

use crate::answer::{Answer, Want};
use crate::pool::{Lease, Pool};
use crate::{Error, Options, Row, migrate};
use lyceum_kernel::Column;
use sqlx::encode::{Encode, IsNull};
use sqlx::error::BoxDynError;
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgArgumentBuffer, PgArguments, PgConnectOptions, PgConnection, PgRow, PgTypeInfo, PgValueRef};
use sqlx::{
    Arguments, Column as _, ConnectOptions, Connection, Decode, Postgres, Row as _, Type, TypeInfo, ValueRef,
    query::Query, query_with, raw_sql,
};
use std::sync::{Arc, atomic::AtomicU64, atomic::Ordering};
use std::time::Duration;

const STATEMENTS_KEPT: usize = 512;
const CONNECT_PATIENCE: Duration = Duration::from_secs(5);
const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
const BEGIN_RELAXED: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL synchronous_commit TO off";
/// What is asked outside of a transaction only reads; migrations begin transactions of their own.
const READ_ONLY: (&str, &str) = ("default_transaction_read_only", "on");
const WRITABLE: &str = "SET default_transaction_read_only TO off";
const AS_CONNECTED: &str = "RESET default_transaction_read_only";

/// A pool; its first connection is made now, so that a wrong address is told at once.
pub(crate) async fn pool(url: &str, wanted: &Options) -> Result<Arc<Pool<PgConnection>>, Error> {
    let options: PgConnectOptions = url.parse().map_err(|_| {
        Error::Schema("the address of the database cannot be read; write postgres://USER@HOST/NAME".to_owned())
    })?;
    let options = options
        .application_name(&wanted.name)
        .statement_cache_capacity(STATEMENTS_KEPT)
        .options([("timezone", "UTC"), READ_ONLY])
        .disable_statement_logging();
    let pool = Pool::new(
        wanted.connections,
        Box::new(move || {
            let options = options.clone();
            Box::pin(async move { connect(&options).await })
        }),
    );
    let mut first = pool.take().await?;
    if wanted.migrate {
        simple(&mut first, WRITABLE).await?;
        migrate::run(first.connection()?).await?;
        simple(&mut first, AS_CONNECTED).await?;
    } else {
        migrate::check(first.connection()?).await?;
    }
    first.mark_whole();
    drop(first);
    Ok(pool)
}

async fn connect(options: &PgConnectOptions) -> Result<PgConnection, Error> {
    match tokio::time::timeout(CONNECT_PATIENCE, options.connect()).await {
        Ok(connected) => Ok(connected?),
        Err(_) => Err(Error::Unavailable("the database server did not answer in time".to_owned())),
    }
}

/// Asks outside of a transaction. A connection that died while idle is replaced once: reading twice harms nobody.
pub(crate) async fn read(
    pool: &Arc<Pool<PgConnection>>,
    want: Want,
    sql: &'static str,
    parameters: &[Column],
) -> Result<Answer, Error> {
    let mut lease = pool.take().await?;
    match ask(&mut lease, want, sql, parameters).await {
        Err(Error::Unavailable(_)) if !lease.is_fresh() => {
            drop(lease);
            ask(&mut pool.take_fresh().await?, want, sql, parameters).await
        }
        answer => answer,
    }
}

async fn ask(
    lease: &mut Lease<PgConnection>,
    want: Want,
    sql: &'static str,
    parameters: &[Column],
) -> Result<Answer, Error> {
    let query = bind(sql, parameters)?;
    let connection = lease.connection()?;
    let answer = match want {
        Want::All => query.fetch_all(connection).await.map_err(Error::from).and_then(|found| rows(&found)),
        Want::First => {
            let found = query.fetch_optional(connection).await.map_err(Error::from);
            found.and_then(|found| rows(found.as_slice()))
        }
        Want::Count => {
            let done = query.execute(connection).await.map_err(Error::from);
            return keep(lease, done.map(|done| Answer::Count(done.rows_affected())));
        }
    };
    keep(lease, answer.map(Answer::Rows))
}

/// Any answer but silence leaves the connection whole.
fn keep<T>(lease: &mut Lease<PgConnection>, answer: Result<T, Error>) -> Result<T, Error> {
    if !matches!(answer, Err(Error::Unavailable(_))) {
        lease.mark_whole();
    }
    answer
}

/// One transaction. Its own errors and cancelled queries are `db.rs`'s business.
pub(crate) struct PgTurn {
    lease: Option<Lease<PgConnection>>,
    commits: Arc<AtomicU64>,
    counted: bool,
}

impl PgTurn {
    pub(crate) async fn begin(
        pool: &Arc<Pool<PgConnection>>,
        commits: &Arc<AtomicU64>,
        relaxed: bool,
    ) -> Result<Self, Error> {
        let sql = if relaxed { BEGIN_RELAXED } else { BEGIN };
        let mut lease = pool.take().await?;
        if let Err(error) = simple(&mut lease, sql).await {
            if lease.is_fresh() {
                return Err(error);
            }
            drop(lease);
            lease = pool.take_fresh().await?;
            simple(&mut lease, sql).await?;
        }
        Ok(Self { lease: Some(lease), commits: commits.clone(), counted: !relaxed })
    }

    pub(crate) async fn ask(&mut self, want: Want, sql: &'static str, parameters: &[Column]) -> Result<Answer, Error> {
        ask(self.lease.as_mut().ok_or(Error::Spent)?, want, sql, parameters).await
    }

    pub(crate) async fn commit(mut self) -> Result<(), Error> {
        let mut lease = self.lease.take().ok_or(Error::Spent)?;
        simple(&mut lease, "COMMIT").await?;
        if self.counted {
            self.commits.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }

    pub(crate) async fn rollback(mut self) -> Result<(), Error> {
        match self.lease.take() {
            Some(mut lease) if lease.is_whole() => simple(&mut lease, "ROLLBACK").await,
            // Dropped: the server rolls back when the connection goes.
            _ => Ok(()),
        }
    }
}

impl Drop for PgTurn {
    fn drop(&mut self) {
        let Some(mut lease) = self.lease.take() else { return };
        if !lease.is_whole() {
            return;
        }
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Err(error) = simple(&mut lease, "ROLLBACK").await {
                    tracing::warn!(%error, "a dropped transaction could not be rolled back; its connection is closed");
                }
            });
        } else {
            // It is closed, and the server rolls back.
            lease.mark_broken();
        }
    }
}

async fn simple(lease: &mut Lease<PgConnection>, sql: &'static str) -> Result<(), Error> {
    let done = raw_sql(sql).execute(lease.connection()?).await.map(|_| ()).map_err(Error::from);
    keep(lease, done)
}

/// Closes what is idle, politely.
pub(crate) async fn close(pool: &Pool<PgConnection>) {
    for connection in pool.close() {
        let _ = connection.close().await;
    }
}

/// A NULL whose type the server shall find out, so that it fits a BIGINT as well as a TEXT.
struct Null;

const UNKNOWN: Oid = Oid(705);

impl Type<Postgres> for Null {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_oid(UNKNOWN)
    }
}

impl Encode<'_, Postgres> for Null {
    fn encode_by_ref(&self, _buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Ok(IsNull::Yes)
    }
}

fn bind(sql: &'static str, parameters: &[Column]) -> Result<Query<'static, Postgres, PgArguments>, Error> {
    let mut arguments = PgArguments::default();
    for parameter in parameters {
        match parameter {
            Column::Null => arguments.add(Null),
            Column::Text(text) => arguments.add(text.as_str()),
            Column::Int(number) => arguments.add(*number),
            Column::Bool(flag) => arguments.add(*flag),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(query_with(sql, arguments))
}

fn rows(found: &[PgRow]) -> Result<Vec<Row>, Error> {
    let Some(first) = found.first() else { return Ok(Vec::new()) };
    let names: Arc<[Box<str>]> = first.columns().iter().map(|column| column.name().into()).collect();
    found.iter().map(|row| Ok(Row::new(names.clone(), columns(row)?))).collect()
}

fn columns(row: &PgRow) -> Result<Vec<Column>, Error> {
    let read = |column: &sqlx::postgres::PgColumn| {
        let value = row.try_get_raw(column.ordinal())?;
        decode(value, column.type_info().name())
            .map_err(|problem| Error::Column { column: column.name().to_owned(), problem })
    };
    row.columns().iter().map(read).collect()
}

fn decode(value: PgValueRef<'_>, kind: &str) -> Result<Column, String> {
    if value.is_null() {
        return Ok(Column::Null);
    }
    let decoded = match kind {
        "TEXT" | "VARCHAR" | "NAME" | "unknown" => <String as Decode<Postgres>>::decode(value).map(Column::Text),
        "INT8" => <i64 as Decode<Postgres>>::decode(value).map(Column::Int),
        "INT4" => <i32 as Decode<Postgres>>::decode(value).map(|number| Column::Int(number.into())),
        "INT2" => <i16 as Decode<Postgres>>::decode(value).map(|number| Column::Int(number.into())),
        "BOOL" => <bool as Decode<Postgres>>::decode(value).map(Column::Bool),
        "VOID" => Ok(Column::Null),
        "NUMERIC" => return Err("a NUMERIC cannot be read; write CAST(SUM(x) AS BIGINT)".to_owned()),
        other => return Err(format!("a {other} cannot be read; the tables hold text, whole numbers and yes or no")),
    };
    decoded.map_err(|error| error.to_string())
}
