//! A database for one test, on the engine that `LYCEUM_TEST_DATABASE` names, gone when the test has ended.

use lyceum_kernel::IdSource;
use lyceum_store::{DatabaseUrl, Db, Engine, Error, Options, server};
use std::future::Future;
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// The variable that moves all tests to a PostgreSQL server: an address whose user may make databases.
pub const SERVER: &str = "LYCEUM_TEST_DATABASE";

/// An empty, migrated database.
pub struct Database {
    url: DatabaseUrl,
    home: Home,
}

enum Home {
    Folder { _folder: TempDir },
    Server { server: String, name: String },
}

impl Database {
    /// A fresh one, copied from a template that was migrated once.
    ///
    /// # Panics
    /// There is no room for it: the test cannot run.
    pub async fn fresh() -> Self {
        match std::env::var(SERVER) {
            Ok(server) if !server.is_empty() => Self::on_server(server).await.expect("a database on the test server"),
            _ => Self::in_folder().await.expect("a database in a temporary folder"),
        }
    }

    /// Where it is.
    #[must_use]
    pub const fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Which engine it is on.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.url.engine()
    }

    /// Opens it; SQLite then never waits for the disk.
    ///
    /// # Errors
    /// The database refused.
    pub async fn open(&self) -> Result<Db, Error> {
        self.open_with(true).await
    }

    /// Opens it as somebody who only looks.
    ///
    /// # Errors
    /// It has another shape than this program's, or the database refused.
    pub async fn look(&self) -> Result<Db, Error> {
        self.open_with(false).await
    }

    async fn open_with(&self, migrate: bool) -> Result<Db, Error> {
        let options =
            Options { name: "lyceum test".to_owned(), connections: 8, durable: false, migrate, ..Options::default() };
        Db::open_with(&self.url, &options).await
    }

    async fn on_server(server: String) -> Result<Self, Error> {
        let template = format!("lyceum_template_{:016x}", Db::schema_fingerprint());
        server::ensure_template(&server, &template).await?;
        let chance: String = IdSource::from_os().token().chars().take(20).collect();
        let name = format!("lyceum_test_{chance}");
        let url = server::create_from(&server, &name, &template).await?;
        Ok(Self { url, home: Home::Server { server, name } })
    }

    async fn in_folder() -> Result<Self, std::io::Error> {
        static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
        let template = TEMPLATE.get_or_try_init(migrated_file).await?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("school.db");
        std::fs::write(&file, template)?;
        Ok(Self { url: DatabaseUrl::file(file), home: Home::Folder { _folder: folder } })
    }
}

async fn migrated_file() -> Result<Vec<u8>, std::io::Error> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("template.db");
    let options = Options { durable: false, connections: 1, ..Options::default() };
    let made = async {
        let db = Db::open_with(&DatabaseUrl::file(&file), &options).await?;
        db.close().await
    };
    made.await.map_err(std::io::Error::other)?;
    std::fs::read(&file)
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Home::Server { server, name } = &self.home {
            let (server, name) = (server.clone(), name.clone());
            let dropped = elsewhere(async move { server::drop_database(&server, &name).await });
            if let Err(error) = dropped {
                eprintln!("a test database stays on the server: {error}");
            }
        }
    }
}

/// Runs to its end on a thread and a runtime of its own: a destructor cannot wait on the test's.
pub(crate) fn elsewhere<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> T {
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(work)
    });
    match thread.join() {
        Ok(result) => result,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}
