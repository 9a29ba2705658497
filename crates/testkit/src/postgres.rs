//! A private PostgreSQL server: own folder, own port, loopback only, stopped when dropped.
//!
//! It runs as an ordinary user, since PostgreSQL refuses to run as root: as the caller, or, when the caller is root, as
//! `postgres` or `nobody`. Nothing is left behind but what the tests themselves keep open.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// The oldest release that the school supports.
const OLDEST_MAJOR: u32 = 15;
const USER: &str = "lyceum";
const TRIES: usize = 5;
const READY_TRIES: usize = 300;
const READY_PAUSE: Duration = Duration::from_millis(50);

/// Why there is no server.
#[derive(Debug)]
pub enum NoCluster {
    /// PostgreSQL is not installed.
    NotInstalled,
    /// It does not start.
    Io(io::Error),
    /// It does not start, and says why.
    Failed(String),
}

impl std::fmt::Display for NoCluster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotInstalled => {
                write!(f, "no PostgreSQL {OLDEST_MAJOR} or later here; install the package postgresql")
            }
            Self::Io(error) => write!(f, "PostgreSQL does not start: {error}"),
            Self::Failed(text) => write!(f, "PostgreSQL does not start: {text}"),
        }
    }
}

impl std::error::Error for NoCluster {}

impl From<io::Error> for NoCluster {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Whether the server waits for the disk.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Disk {
    /// As in service. For benches and fault tests.
    Durable,
    /// Never. For tests, which may lose everything in a power cut.
    Careless,
}

/// A running private server.
pub struct Cluster {
    server: Child,
    port: u16,
    bin: PathBuf,
    _folder: Arc<TempDir>,
}

impl Cluster {
    /// Starts one for tests.
    ///
    /// # Errors
    /// It is not installed or does not start.
    pub fn start() -> Result<Self, NoCluster> {
        Self::start_with(Disk::Careless)
    }

    /// Starts one.
    ///
    /// # Errors
    /// It is not installed or does not start.
    pub fn start_with(disk: Disk) -> Result<Self, NoCluster> {
        let bin = find().ok_or(NoCluster::NotInstalled)?;
        let account = Account::ordinary()?;
        let folder = Arc::new(tempfile::Builder::new().prefix("lyceum-postgres-").tempdir()?);
        account.own(folder.path())?;
        let data = folder.path().join("data");
        initialise(&bin, &data, &account)?;
        let mut trouble = NoCluster::Failed("no port is free".to_owned());
        for _ in 0..TRIES {
            let port = free_port()?;
            let server = serve(&bin, &data, &account, port, disk)?;
            let mut cluster = Self { server, port, bin: bin.clone(), _folder: folder.clone() };
            match cluster.wait_until_ready() {
                Ok(()) => return Ok(cluster),
                Err(error) => trouble = error,
            }
        }
        Err(trouble)
    }

    /// An address whose user may do everything.
    #[must_use]
    pub fn url(&self) -> String {
        format!("postgres://{USER}@127.0.0.1:{}/postgres", self.port)
    }

    /// Where the server's programs lie: `pgbench`, `psql`.
    #[must_use]
    pub fn bin(&self) -> &Path {
        &self.bin
    }

    /// The port on the loopback.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    fn wait_until_ready(&mut self) -> Result<(), NoCluster> {
        for _ in 0..READY_TRIES {
            if let Some(status) = self.server.try_wait()? {
                return Err(NoCluster::Failed(format!("it ended with {status}")));
            }
            let ready = Command::new(self.bin.join("pg_isready"))
                .args(["--quiet", "--host=127.0.0.1", "--dbname=postgres"])
                .arg(format!("--port={}", self.port))
                .status()?;
            if ready.success() {
                return Ok(());
            }
            sleep(READY_PAUSE);
        }
        Err(NoCluster::Failed("it is not ready in time".to_owned()))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // At once, without waiting for clients; by the id of the process started here.
        let asked = Command::new("kill").args(["-QUIT", &self.server.id().to_string()]).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// The newest installed release that will do.
fn find() -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let major = entry.file_name().to_str()?.parse().ok()?;
            Some((major, entry.path().join("bin")))
        })
        .filter(|(major, bin)| *major >= OLDEST_MAJOR && bin.join("postgres").exists())
        .collect();
    found.sort();
    let packaged = found.pop().map(|(_, bin)| bin);
    packaged.or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|bin| bin.join("postgres").exists() && bin.join("initdb").exists())
    })
}

/// Whom the server runs as: `None` is the caller.
struct Account(Option<(u32, u32)>);

impl Account {
    fn ordinary() -> Result<Self, NoCluster> {
        if fs::metadata("/proc/self")?.uid() != 0 {
            return Ok(Self(None));
        }
        let users = fs::read_to_string("/etc/passwd")?;
        let ids = |name: &str| {
            let mut fields = users.lines().find(|line| line.split(':').next() == Some(name))?.split(':').skip(2);
            Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
        };
        let ids = ids("postgres").or_else(|| ids("nobody"));
        ids.map(|ids| Self(Some(ids)))
            .ok_or_else(|| NoCluster::Failed("there is no ordinary user to run it".to_owned()))
    }

    fn own(&self, folder: &Path) -> Result<(), io::Error> {
        self.0.map_or(Ok(()), |(user, group)| chown(folder, Some(user), Some(group)))
    }

    fn command(&self, program: PathBuf, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder).stdin(Stdio::null()).env_remove("PGDATA");
        if let Some((user, group)) = self.0 {
            command.uid(user).gid(group);
        }
        command
    }
}

fn initialise(bin: &Path, data: &Path, account: &Account) -> Result<(), NoCluster> {
    let home = data.parent().unwrap_or(data);
    let made = account
        .command(bin.join("initdb"), home)
        .args(["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"])
        .arg(format!("--username={USER}"))
        .arg("--pgdata")
        .arg(data)
        .output()?;
    if made.status.success() {
        return Ok(());
    }
    Err(NoCluster::Failed(String::from_utf8_lossy(&made.stderr).trim().to_owned()))
}

fn serve(bin: &Path, data: &Path, account: &Account, port: u16, disk: Disk) -> Result<Child, NoCluster> {
    let home = data.parent().unwrap_or(data);
    let log = fs::File::create(home.join("log"))?;
    let mut command = account.command(bin.join("postgres"), home);
    command.arg("-D").arg(data).arg("-p").arg(port.to_string());
    let mut settings = vec!["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300"];
    if disk == Disk::Careless {
        settings.extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
    }
    for setting in settings {
        command.args(["-c", setting]);
    }
    Ok(command.stdout(log.try_clone()?).stderr(log).spawn()?)
}

fn free_port() -> Result<u16, io::Error> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
