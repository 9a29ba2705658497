//! One SQL on two engines: the only crate that names a database driver.
//!
//! `db.rs` opens a database and hands out transactions and reads; `writer.rs` is SQLite's one writer with group commit, `log.rs` what
//! the disk has of it, `sqlite.rs` its connection, `pace.rs` the statements that must not run where requests are answered; `postgres.rs` is the other engine; `row.rs` is what
//! comes back; `error.rs` is what can go wrong; `like.rs` makes patterns of what people search for. Every table of the school lies in `migrations/`. Above this crate nobody opens a [`RawTx`]:
//! see `school`.

mod answer;
mod db;
mod error;
pub mod like;
mod log;
mod migrate;
mod pace;
mod pool;
mod postgres;
mod row;
pub mod server;
mod sqlite;
mod url;
mod writer;

pub use db::{Db, Durability, Options, RawRead, RawTx};
pub use error::Error;
pub use row::Row;
pub use url::{BadUrl, DatabaseUrl, Engine};

use lyceum_kernel::Column;
use std::future::Future;

/// Anything that can be asked. `$1` is the first parameter; the text must be the same on both engines.
pub trait Reads: Send {
    /// Every row of the answer.
    fn all<'a>(
        &'a mut self,
        sql: &'static str,
        parameters: &'a [Column],
    ) -> impl Future<Output = Result<Vec<Row>, Error>> + Send + 'a;

    /// The first row, if there is one.
    fn one<'a>(
        &'a mut self,
        sql: &'static str,
        parameters: &'a [Column],
    ) -> impl Future<Output = Result<Option<Row>, Error>> + Send + 'a;
}

/// Anything that can be written to: a transaction.
pub trait Writes: Reads {
    /// Runs one statement and says how many rows it touched.
    fn run<'a>(
        &'a mut self,
        sql: &'static str,
        parameters: &'a [Column],
    ) -> impl Future<Output = Result<u64, Error>> + Send + 'a;
}
