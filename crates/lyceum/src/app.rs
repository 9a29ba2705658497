//! A school opened and served: database, words, lists, worker, routes.

use crate::settings::Settings;
use crate::{clock, demo, health, lists};
use anyhow::Context as _;
use axum::Router;
use lyceum_commerce::{claims, ordering};
use lyceum_kernel::Actor;
use lyceum_people::agreements;
use lyceum_school::{School, Worker};
use lyceum_store::{DatabaseUrl, Db, Options};
use lyceum_words::Words;
use std::future::Future;
use std::io::Read as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How long open requests may take after a stop was asked for (REL-30).
const DRAIN: Duration = Duration::from_secs(10);

/// An open school, ready to be served.
pub struct App {
    /// The school.
    pub school: School,
    /// Its worker, with every handler.
    pub worker: Arc<Worker>,
    listener: Option<TcpListener>,
    listen: SocketAddr,
}

/// Takes an address, or says which and what to do.
///
/// # Errors
/// It is taken, or not ours.
pub async fn bind(listen: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}; name another with --listen"))
}

/// Keeps a database file for this process as long as what is returned is held. Two processes on one SQLite file would each
/// think that they are its one writer; on PostgreSQL several may serve one school.
///
/// # Errors
/// Another process serves it, or its folder cannot be written.
pub fn alone(settings: &Settings) -> anyhow::Result<Option<std::fs::File>> {
    let DatabaseUrl::Sqlite(database) = settings.database()? else { return Ok(None) };
    std::fs::create_dir_all(&settings.data)
        .with_context(|| format!("the folder {} cannot be made", settings.data.display()))?;
    let lock = database.with_added_extension("lock");
    let file =
        std::fs::File::create(&lock).with_context(|| format!("the file {} cannot be written", lock.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(std::fs::TryLockError::WouldBlock) => anyhow::bail!(
            "another process serves the school in {} already; stop it first, or name another folder (demo: --data)",
            database.display()
        ),
        Err(std::fs::TryLockError::Error(error)) => {
            Err(error).with_context(|| format!("{} cannot be kept for one process", database.display()))
        }
    }
}

impl App {
    /// Opens the school: migrates its database, publishes the texts that are new, lists everything.
    ///
    /// # Errors
    /// The database, the texts or the mail settings are unusable.
    pub async fn open(settings: &Settings, demo: bool) -> anyhow::Result<Self> {
        Self::published(Self::assemble(settings, demo, &Options::default()).await?, settings).await
    }

    /// As [`App::open`], for the demo: a new school begins a year ago.
    ///
    /// # Errors
    /// As [`App::open`].
    pub async fn open_demo(settings: &Settings) -> anyhow::Result<Self> {
        let school = Self::assemble(settings, true, &Options::default()).await?;
        demo::a_year_ago(&school).await?;
        Self::published(school, settings).await
    }

    async fn published(school: School, settings: &Settings) -> anyhow::Result<Self> {
        let mut tx = school.begin(Actor::System("start")).await?;
        agreements::install(&mut tx).await.context("the terms could not be published")?;
        tx.commit().await?;
        ordering::begin_to_wait(&school).await.context("unpaid orders could not be given an end")?;
        claims::promise_to_solve(&school).await.context("reported problems could not be promised a solution")?;
        let worker = Arc::new(lists::worker(Worker::new(school.clone())));
        Ok(Self { school, worker, listener: None, listen: settings.listen })
    }

    /// Opens the school only to look at it: migrates and publishes nothing, runs no job.
    ///
    /// # Errors
    /// As [`App::open`]; also when the database is an older program's.
    pub async fn look(settings: &Settings) -> anyhow::Result<School> {
        Self::assemble(settings, false, &Options { migrate: false, ..Options::default() }).await
    }

    /// Opens the school for one command that writes: migrates its database, publishes nothing, runs no job.
    ///
    /// # Errors
    /// As [`App::open`].
    pub async fn open_quietly(settings: &Settings) -> anyhow::Result<School> {
        Self::assemble(settings, false, &Options::default()).await
    }

    async fn assemble(settings: &Settings, demo: bool, options: &Options) -> anyhow::Result<School> {
        std::fs::create_dir_all(&settings.data)
            .with_context(|| format!("the folder {} cannot be made", settings.data.display()))?;
        let url = settings.database()?;
        is_database(&url)?;
        let db = Db::open_with(&url, options).await.with_context(|| format!("the database {url} cannot be opened"))?;
        let words = Arc::new(Words::new(&lists::texts())?);
        let builder = School::builder(db, words, settings.school(settings.listen, demo)?);
        Ok(lists::outside(lists::hooks(builder), settings, demo)?.open().await?)
    }

    /// Serves on a port that is already bound.
    #[must_use]
    pub fn on(mut self, listener: TcpListener) -> Self {
        self.listener = Some(listener);
        self
    }

    /// Every page, hardened.
    pub fn router(&self) -> Router {
        let mut router = lists::router().merge(health::router());
        if self.school.settings().demo {
            router = router.merge(clock::router(self.worker.clone()));
        }
        lyceum_web::harden(router, self.school.clone())
    }

    /// Serves pages and runs jobs until the process is told to stop, then lets open requests finish.
    ///
    /// # Errors
    /// The port cannot be had.
    pub async fn serve(self) -> anyhow::Result<()> {
        self.serve_until(stop_signal()).await
    }

    /// Serves until `stop` is done. For tests, which stop it themselves.
    ///
    /// # Errors
    /// The port cannot be had.
    pub async fn serve_until(mut self, stop: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<()> {
        let listener = match self.listener.take() {
            Some(listener) => listener,
            None => bind(self.listen).await?,
        };
        let (stopping, stopped) = watch::channel(false);
        let router = self.router();
        let worker = self.worker.clone();
        let jobs = tokio::spawn(async move { worker.run_until(until(stopped)).await });
        let served = stopping.subscribe();
        let server = tokio::spawn(async move {
            axum::serve(listener, router.into_make_service()).with_graceful_shutdown(until(served)).await
        });
        stop.await;
        let _ = stopping.send(true);
        let drained = tokio::time::timeout(DRAIN, async {
            let _ = server.await;
            let _ = jobs.await;
        });
        if drained.await.is_err() {
            tracing::warn!("some requests or jobs did not finish in time; they are safe to repeat");
        }
        self.school.db().close().await?;
        Ok(())
    }
}

/// Whether the file of a SQLite school is one of SQLite at all; one that is not there yet is made.
fn is_database(url: &DatabaseUrl) -> anyhow::Result<()> {
    const MARK: &[u8] = b"SQLite format 3\0";
    let DatabaseUrl::Sqlite(path) = url else { return Ok(()) };
    let mut begins = Vec::new();
    match std::fs::File::open(path) {
        Ok(file) => file.take(MARK.len() as u64).read_to_end(&mut begins),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => Err(error),
    }
    .with_context(|| format!("the database {} cannot be read", path.display()))?;
    anyhow::ensure!(
        begins.is_empty() || begins == MARK,
        "the file {} is no database of a school; put a copy of yours in its place, or name another with --database",
        path.display()
    );
    Ok(())
}

async fn until(mut flag: watch::Receiver<bool>) {
    // A sender that is gone means stop as well.
    let _ = flag.wait_for(|stop| *stop).await;
}

/// Control-C, or the terminate signal of a service manager.
async fn stop_signal() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: a review found that two folders with one database file in their settings were both served.
    #[test]
    fn a_database_file_has_one_server_whatever_its_folder_of_data() {
        let place = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", place.path().join("school.sqlite").display());
        let of = |folder: &str, database: Option<&String>| {
            let listen = "127.0.0.1:0".parse().unwrap();
            let mut settings = Settings::default_in(place.path().join(folder), listen);
            settings.database = database.cloned();
            settings
        };
        let first = alone(&of("one", Some(&database))).unwrap();
        assert!(first.is_some());
        let refused = alone(&of("two", Some(&database))).unwrap_err().to_string();
        assert!(refused.contains("another process") && refused.contains("school.sqlite"), "{refused}");
        assert!(alone(&of("two", None)).unwrap().is_some(), "another file");
        drop(first);
        assert!(alone(&of("two", Some(&database))).unwrap().is_some());
    }

    // 2026-11-30: an audit found that the error about a file that is no database named neither the file nor a remedy.
    #[test]
    fn a_file_that_is_no_database_is_named_with_the_remedy() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("school.sqlite");
        let url = DatabaseUrl::file(&path);
        assert!(is_database(&url).is_ok(), "it is made");
        std::fs::write(&path, "").unwrap();
        assert!(is_database(&url).is_ok(), "SQLite takes an empty file for an empty database");
        std::fs::write(&path, "rubbish of some length").unwrap();
        let error = is_database(&url).unwrap_err().to_string();
        assert!(error.contains("school.sqlite") && error.contains("--database"), "{error}");
    }
}
