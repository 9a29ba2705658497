//! An open database, on either engine: transactions and reads.

use crate::answer::{Answer, Want};
use crate::log::Log;
use crate::pace::Pace;
use crate::pool::Pool;
use crate::postgres::PgTurn;
use crate::sqlite::SqliteConnection;
use crate::writer::{Turn, Writer};
use crate::{DatabaseUrl, Engine, Error, Reads, Row, Writes, migrate, postgres, sqlite};
use lyceum_kernel::Column;
use sqlx::postgres::PgConnection;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How a database is opened. The defaults are right for a school in service.
#[derive(Clone, Debug)]
pub struct Options {
    /// What the server's list of connections calls this process.
    pub name: String,
    /// Most connections at once: to the server, or for reading the file.
    pub connections: usize,
    /// Off only in tests: SQLite then never waits for the disk.
    pub durable: bool,
    /// On SQLite, how long those who queue may share one commit before it is made.
    pub longest_batch: Duration,
    /// Whether an older database is brought to this program's shape. If not, it is refused: who only looks changes nothing,
    /// and the older program that may be serving it could not start again.
    pub migrate: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            name: "lyceum".to_owned(),
            connections: 16,
            durable: true,
            longest_batch: Duration::from_millis(8),
            migrate: true,
        }
    }
}

/// Whether a transaction may be forgotten when the power fails.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Never: `commit` returns when the disk has it.
    Durable,
    /// Bookkeeping that is done again anyway, such as a lease on a job. Never torn, and never ahead of its cause.
    Relaxed,
}

/// An open, migrated database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    side: Side,
    commits: Arc<AtomicU64>,
}

#[derive(Clone)]
enum Side {
    Sqlite { path: Arc<PathBuf>, writer: Arc<Writer>, readers: Arc<Pool<SqliteConnection>>, pace: Arc<Pace> },
    Postgres { pool: Arc<Pool<PgConnection>> },
}

impl Db {
    /// Opens the database and brings it to this program's shape.
    ///
    /// # Errors
    /// It cannot be reached, or belongs to a newer program.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, Error> {
        Self::open_with(url, &Options::default()).await
    }

    /// [`Db::open`], with a say in how.
    ///
    /// # Errors
    /// It cannot be reached, belongs to a newer program, or to an older one and is not to be migrated.
    pub async fn open_with(url: &DatabaseUrl, options: &Options) -> Result<Self, Error> {
        let commits = Arc::new(AtomicU64::new(0));
        let side = match url {
            DatabaseUrl::Sqlite(path) => {
                let mut connection = sqlite::writer(path)?;
                if options.migrate {
                    migrate::run_sqlite(connection.driver())?;
                } else {
                    migrate::check_sqlite(connection.driver())?;
                }
                let path = Arc::new(path.clone());
                let flush = sqlite::flush(&mut connection, options.durable)?;
                let log = Log::new(flush, commits.clone());
                let writer = Writer::new(connection, log, options.longest_batch);
                let file = path.clone();
                let connect = move || -> futures::future::BoxFuture<'static, Result<SqliteConnection, Error>> {
                    let file = file.clone();
                    Box::pin(async move { sqlite::reader(&file) })
                };
                let readers = Pool::new(options.connections, Box::new(connect));
                Side::Sqlite { path, writer, readers, pace: Arc::default() }
            }
            DatabaseUrl::Postgres(url) => Side::Postgres { pool: postgres::pool(url, options).await? },
        };
        Ok(Self { side, commits })
    }

    /// Which engine answers.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match self.side {
            Side::Sqlite { .. } => Engine::Sqlite,
            Side::Postgres { .. } => Engine::Postgres,
        }
    }

    /// How often the disk was asked to keep something, so that grouping can be measured.
    #[must_use]
    pub fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// A number that changes with every migration.
    #[must_use]
    pub fn schema_fingerprint() -> u64 {
        migrate::fingerprint()
    }

    /// A transaction. On SQLite it waits for its turn; never begin a second one while holding the first.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn begin(&self) -> Result<RawTx, Error> {
        self.begin_as(Durability::Durable).await
    }

    /// A transaction of the wanted durability.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn begin_as(&self, durability: Durability) -> Result<RawTx, Error> {
        let relaxed = durability == Durability::Relaxed;
        let side = match &self.side {
            Side::Sqlite { writer, .. } => TxSide::Sqlite(writer.begin(relaxed).await?),
            Side::Postgres { pool } => TxSide::Postgres(PgTurn::begin(pool, &self.commits, relaxed).await?),
        };
        Ok(RawTx { side, state: State::Fit })
    }

    /// Returns when everything that was committed before, and has to last, does. Whoever reads something and then acts on the
    /// outside world waits here in between: a power cut must not forget why.
    ///
    /// # Errors
    /// The disk failed.
    pub async fn keep(&self) -> Result<(), Error> {
        match &self.side {
            Side::Sqlite { writer, .. } => writer.keep().await,
            // The server shows nothing before it lasts, unless it is relaxed.
            Side::Postgres { .. } => Ok(()),
        }
    }

    /// Reads what is committed. Never waits for a writer, and holds no connection between its questions.
    #[must_use]
    pub fn read(&self) -> RawRead {
        RawRead { side: self.side.clone() }
    }

    /// Ends what is open and closes every idle connection.
    ///
    /// # Errors
    /// The file could not be closed.
    pub async fn close(&self) -> Result<(), Error> {
        match &self.side {
            Side::Sqlite { path, writer, readers, .. } => {
                for reader in readers.close() {
                    drop(reader.close());
                }
                writer.close(path).await
            }
            Side::Postgres { pool } => {
                postgres::close(pool).await;
                Ok(())
            }
        }
    }
}

/// A transaction without instant or actor; `school` adds both. Dropping it rolls back.
#[must_use = "a transaction that is dropped is rolled back"]
pub struct RawTx {
    side: TxSide,
    state: State,
}

enum TxSide {
    Sqlite(Turn),
    Postgres(PgTurn),
}

/// Whether the transaction can go on. PostgreSQL refuses everything after an error; SQLite is held to the same.
#[derive(PartialEq, Eq)]
enum State {
    Fit,
    /// A query is under way. Found at the next one, it means that the query was cancelled: its effect is unknown.
    Asking,
    Spent,
}

impl RawTx {
    /// Makes it last. When this returns, every later read sees it.
    ///
    /// # Errors
    /// [`Error::Spent`] after an earlier error (nothing was kept); [`Error::Unavailable`] when nobody can say how the
    /// commit ended.
    pub async fn commit(self) -> Result<(), Error> {
        if self.state != State::Fit {
            self.rollback().await?;
            return Err(Error::Spent);
        }
        match self.side {
            TxSide::Sqlite(turn) => turn.commit().await,
            TxSide::Postgres(turn) => turn.commit().await,
        }
    }

    /// Leaves everything as it was.
    ///
    /// # Errors
    /// The connection broke; the database rolls back all the same.
    pub async fn rollback(self) -> Result<(), Error> {
        match self.side {
            TxSide::Sqlite(turn) => {
                turn.rollback();
                Ok(())
            }
            TxSide::Postgres(turn) => turn.rollback().await,
        }
    }

    /// Waits until no other transaction holds the lock of this name; held until the end. SQLite's one writer needs none.
    ///
    /// # Errors
    /// The database refused.
    pub async fn lock(&mut self, name: &str) -> Result<(), Error> {
        if let TxSide::Postgres(_) = self.side {
            self.run("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", &[name.into()]).await?;
        }
        Ok(())
    }

    async fn ask(&mut self, want: Want, sql: &'static str, parameters: &[Column]) -> Result<Answer, Error> {
        if self.state != State::Fit {
            self.state = State::Spent;
            return Err(Error::Spent);
        }
        self.state = State::Asking;
        let answer = match &mut self.side {
            TxSide::Sqlite(turn) => {
                if matches!(want, Want::Count) || !is_select(sql) {
                    turn.mark_written();
                }
                turn.connection()?.ask(want, sql, parameters)
            }
            TxSide::Postgres(turn) => turn.ask(want, sql, parameters).await,
        };
        self.state = if answer.is_ok() { State::Fit } else { State::Spent };
        answer
    }
}

fn is_select(sql: &str) -> bool {
    sql.trim_start().get(..6).is_some_and(|word| word.eq_ignore_ascii_case("SELECT"))
}

/// Asks where it stands; a statement that is known to be slow, on a thread that may wait.
async fn read_sqlite(
    readers: &Arc<Pool<SqliteConnection>>,
    pace: &Arc<Pace>,
    want: Want,
    sql: &'static str,
    parameters: &[Column],
) -> Result<Answer, Error> {
    let mut lease = readers.take().await?;
    let slow = pace.is_slow(sql);
    let pace = Arc::clone(pace);
    let mut ask = move |parameters: &[Column]| {
        let began = Instant::now();
        let answer = lease.connection()?.ask(want, sql, parameters);
        lease.mark_whole();
        pace.note(sql, began.elapsed());
        answer
    };
    if !slow {
        return ask(parameters);
    }
    let parameters = parameters.to_vec();
    let waited = tokio::task::spawn_blocking(move || ask(&parameters)).await;
    waited.unwrap_or_else(|_| Err(Error::Unavailable("the read was given up".to_owned())))
}

impl Reads for RawTx {
    async fn all<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<Vec<Row>, Error> {
        self.ask(Want::All, sql, parameters).await.map(Answer::rows)
    }

    async fn one<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<Option<Row>, Error> {
        Ok(self.ask(Want::First, sql, parameters).await?.rows().into_iter().next())
    }
}

impl Writes for RawTx {
    async fn run<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<u64, Error> {
        self.ask(Want::Count, sql, parameters).await.map(|answer| answer.count())
    }
}

/// Reads outside of a transaction, each question seeing what is committed by then.
pub struct RawRead {
    side: Side,
}

impl RawRead {
    async fn ask(&mut self, want: Want, sql: &'static str, parameters: &[Column]) -> Result<Answer, Error> {
        match &self.side {
            Side::Sqlite { readers, pace, .. } => read_sqlite(readers, pace, want, sql, parameters).await,
            Side::Postgres { pool } => postgres::read(pool, want, sql, parameters).await,
        }
    }
}

impl Reads for RawRead {
    async fn all<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<Vec<Row>, Error> {
        self.ask(Want::All, sql, parameters).await.map(Answer::rows)
    }

    async fn one<'a>(&'a mut self, sql: &'static str, parameters: &'a [Column]) -> Result<Option<Row>, Error> {
        Ok(self.ask(Want::First, sql, parameters).await?.rows().into_iter().next())
    }
}
