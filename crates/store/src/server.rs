//! Whole databases on a PostgreSQL server: made, copied and dropped. For tests and for setting up a school.

use crate::{DatabaseUrl, Error, migrate};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, raw_sql};

/// Any number will do, as long as nobody else uses it.
const TEMPLATE_LOCK: i64 = 0x1c_ce_70;

/// Makes sure that a migrated database of this name exists, to copy others from; safe when many processes ask at once.
///
/// # Errors
/// The server cannot be reached, or the user may not make databases.
pub async fn ensure_template(server: &str, name: &str) -> Result<(), Error> {
    let mut connection = connect(server).await?;
    sqlx::query("SELECT pg_advisory_lock($1)").bind(TEMPLATE_LOCK).execute(&mut connection).await?;
    let known: Option<i32> = sqlx::query_scalar("SELECT 1 FROM pg_database WHERE datname = $1")
        .bind(name)
        .fetch_optional(&mut connection)
        .await?;
    if known.is_none() {
        let half = format!("{name}_half");
        run(&mut connection, format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", quoted(&half))).await?;
        run(&mut connection, format!("CREATE DATABASE {}", quoted(&half))).await?;
        let mut inside = connect(&named(server, &half)).await?;
        migrate::run(&mut inside).await?;
        inside.close().await?;
        run(&mut connection, format!("ALTER DATABASE {} RENAME TO {}", quoted(&half), quoted(name))).await?;
    }
    // Closing gives the lock back.
    connection.close().await.map_err(Error::from)
}

/// A copy of `template` under a new name.
///
/// # Errors
/// The server refused.
pub async fn create_from(server: &str, name: &str, template: &str) -> Result<DatabaseUrl, Error> {
    let mut connection = connect(server).await?;
    run(&mut connection, format!("CREATE DATABASE {} TEMPLATE {}", quoted(name), quoted(template))).await?;
    connection.close().await?;
    Ok(DatabaseUrl::Postgres(named(server, name)))
}

/// Drops a database with everything in it, whoever is still connected.
///
/// # Errors
/// The server refused.
pub async fn drop_database(server: &str, name: &str) -> Result<(), Error> {
    let mut connection = connect(server).await?;
    run(&mut connection, format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", quoted(name))).await?;
    connection.close().await.map_err(Error::from)
}

async fn connect(url: &str) -> Result<PgConnection, Error> {
    let options: PgConnectOptions =
        url.parse().map_err(|_| Error::Schema("the address of the server cannot be read".to_owned()))?;
    Ok(options.application_name("lyceum setup").disable_statement_logging().connect().await?)
}

async fn run(connection: &mut PgConnection, sql: String) -> Result<(), Error> {
    // Names are quoted by `quoted`; a server takes no parameters here.
    raw_sql(AssertSqlSafe(sql)).execute(connection).await.map(|_| ()).map_err(Error::from)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The same server, another database.
fn named(url: &str, name: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
    let (rest, query) = rest.split_once('?').map_or((rest, String::new()), |(rest, query)| (rest, format!("?{query}")));
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    format!("{scheme}://{host}/{name}{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_database_of_the_same_server_keeps_user_and_options() {
        assert_eq!(
            named("postgres://ada@host:5/school?sslmode=disable", "x"),
            "postgres://ada@host:5/x?sslmode=disable"
        );
        assert_eq!(named("postgres://host", "x"), "postgres://host/x");
    }
}
