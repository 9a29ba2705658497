//! What can go wrong below a use case, in the same words on both engines.

use lyceum_kernel::BadColumn;

/// A surprise from the database, or a conflict that a use case can name.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// A row with the same values in a unique column is there already.
    #[error("there is already a row with the same values ({constraint})")]
    Conflict {
        /// `table_a_b_key` for `UNIQUE (a, b)`, `table_pkey` for the primary key, on both engines.
        constraint: String,
    },
    /// This transaction had an error before, or one of its queries was cancelled. It can only be rolled back.
    #[error("the transaction failed earlier and can only be rolled back")]
    Spent,
    /// A column was missing or held something else.
    #[error("column {column}: {problem}")]
    Column {
        /// The name asked for.
        column: String,
        /// What was wrong.
        problem: String,
    },
    /// The database could not be reached, or did not say how a commit ended: it may or may not have happened.
    #[error("the database did not answer: {0}")]
    Unavailable(String),
    /// The database refuses to be opened by this program.
    #[error("{0}")]
    Schema(String),
    /// Anything else the database reports; a mistake in the program.
    #[error("the database refused: {0}")]
    Database(String),
}

impl Error {
    /// The name of the violated unique constraint.
    #[must_use]
    pub fn conflict(&self) -> Option<&str> {
        match self {
            Self::Conflict { constraint } => Some(constraint),
            _ => None,
        }
    }

    pub(crate) fn column(column: &str, problem: &BadColumn) -> Self {
        // The value itself may be personal and stays out of logs; the kind is enough to find the mistake.
        Self::Column { column: column.to_owned(), problem: format!("expected {}", problem.expected) }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => of_database(error.as_ref()),
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Self::Unavailable(error.to_string()),
            other => Self::Database(other.to_string()),
        }
    }
}

fn of_database(error: &dyn sqlx::error::DatabaseError) -> Error {
    if error.is_unique_violation() {
        return Error::Conflict { constraint: error.constraint().unwrap_or_default().to_owned() };
    }
    // Connection, resource, operator and rollback classes: the same work may succeed later.
    let code = error.code().unwrap_or_default();
    if ["08", "40", "53", "57"].iter().any(|class| code.starts_with(class)) {
        Error::Unavailable(error.to_string())
    } else {
        Error::Database(error.to_string())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(code, message) = &error else { return Self::Database(error.to_string()) };
        match code.extended_code {
            SQLITE_PRIMARY_KEY | SQLITE_UNIQUE => {
                let message = message.as_deref().unwrap_or_default();
                Self::Conflict { constraint: constraint_of_sqlite(message, code.extended_code) }
            }
            code if is_unavailable(code) => Self::Unavailable(error.to_string()),
            _ => Self::Database(error.to_string()),
        }
    }
}

/// Whether the same work may succeed later on SQLite: busy (5), locked (6), interrupted (9), I/O (10), full (13) and
/// cannot open (14), with their extended codes.
const fn is_unavailable(code: i32) -> bool {
    matches!(code & 0xff, 5 | 6 | 9 | 10 | 13 | 14)
}

const SQLITE_PRIMARY_KEY: i32 = 1555;
const SQLITE_UNIQUE: i32 = 2067;

/// PostgreSQL's name for what SQLite describes as `UNIQUE constraint failed: table.a, table.b`.
fn constraint_of_sqlite(message: &str, code: i32) -> String {
    let columns = message.rsplit_once("failed: ").map_or(message, |(_, columns)| columns);
    if let Some(index) = columns.strip_prefix("index '") {
        return index.trim_end_matches('\'').to_owned();
    }
    let mut table = "";
    let mut names = Vec::new();
    for column in columns.split(", ") {
        let (owner, name) = column.split_once('.').unwrap_or(("", column));
        table = owner;
        names.push(name);
    }
    if code == SQLITE_PRIMARY_KEY { format!("{table}_pkey") } else { format!("{table}_{}_key", names.join("_")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_of_sqlite_gets_the_name_that_postgresql_gives() {
        let name = |message, code| constraint_of_sqlite(message, code);
        assert_eq!(
            name("UNIQUE constraint failed: claims.order_id, claims.ground", 2067),
            "claims_order_id_ground_key"
        );
        assert_eq!(name("UNIQUE constraint failed: claims.id", 1555), "claims_pkey");
        assert_eq!(name("UNIQUE constraint failed: index 'people_email_key'", 2067), "people_email_key");
    }

    #[test]
    fn what_may_pass_is_told_from_what_is_wrong() {
        for code in [5, 261, 13, 2570] {
            assert!(is_unavailable(code), "{code}");
        }
        for code in [1, 787, 275] {
            assert!(!is_unavailable(code), "{code}");
        }
    }
}
