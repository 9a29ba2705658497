//! The processes: a simulator that lives through it all, and a school that is killed and started again.

use lyceum::app::App;
use lyceum::settings::Settings;
use lyceum_commerce::offers::{self, Pricing};
use lyceum_kernel::{Actor, Money};
use lyceum_providers::simulator::LedgerView;
use lyceum_teaching::catalog::{self, CourseFolder};
use lyceum_testkit::Database;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const ACTOR: Actor = Actor::System("kill test");
/// The lease of a killed worker runs out in half a minute; whatever it held is done soon after.
const REST: Duration = Duration::from_secs(150);

pub struct House {
    folder: TempDir,
    school_port: u16,
    simulator_port: u16,
    program: PathBuf,
    simulator: Child,
    school: Option<Child>,
    http: reqwest::Client,
    _database: Option<Database>,
}

impl House {
    /// A filled school that is not started yet, beside a simulator that is.
    pub async fn build() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (school_port, simulator_port) = (free_port(), free_port());
        // SQLite lies in the school's own folder, with full durability; a server gets a database of its own.
        let on_server = std::env::var("LYCEUM_TEST_DATABASE").is_ok_and(|server| !server.is_empty());
        let database = if on_server { Some(Database::fresh().await) } else { None };
        let place = database.as_ref().map(|it| format!("database = {:?}\n", house_url(it))).unwrap_or_default();
        let config = format!(
            "listen = \"127.0.0.1:{school_port}\"\ndata = {data:?}\n{place}name = \"A school that is killed\"\nrehearsal = true\n\n[seller]\naddress = \"Street 1\"\nemail = \"hello@school.example\"\nphone = \"+49 351 1234567\"\n\n[simulator]\nurl = \"http://127.0.0.1:{simulator_port}\"\napi_key = \"kill\"\nwebhook_secrets = [\"kill-notices\"]\n",
            data = folder.path().join("school").display().to_string(),
        );
        std::fs::write(folder.path().join("school.toml"), config).unwrap();
        // A copy, so that a build beside the test does not take the program away between two starts.
        let program = folder.path().join("lyceum");
        std::fs::copy(env!("CARGO_BIN_EXE_lyceum"), &program).unwrap();
        let simulator = Command::new(&program)
            .arg("simulator")
            .args(["--listen", &format!("127.0.0.1:{simulator_port}"), "--pace-ms", "10"])
            .args(["--api-key", "kill", "--webhook-secret", "kill-notices", "--data"])
            .arg(folder.path().join("simulator"))
            .env("RUST_LOG", "error")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let http = reqwest::Client::builder().timeout(Duration::from_secs(5)).build().unwrap();
        let house =
            Self { folder, school_port, simulator_port, program, simulator, school: None, http, _database: database };
        house.fill().await;
        house.answers(&format!("{}/healthz", house.simulator_url())).await;
        house
    }

    pub fn school_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.school_port)
    }

    pub fn simulator_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.simulator_port)
    }

    fn config(&self) -> PathBuf {
        self.folder.path().join("school.toml")
    }

    pub fn settings(&self) -> Settings {
        Settings::read(&self.config()).unwrap()
    }

    async fn fill(&self) {
        let app = App::open(&self.settings(), false).await.unwrap();
        catalog::bring_in(&app.school, ACTOR, &course()).await.unwrap();
        let mut tx = app.school.begin(ACTOR).await.unwrap();
        offers::publish_course(&mut tx, "small", Pricing::List(Money::eur(9_000)), 1).await.unwrap();
        tx.commit().await.unwrap();
        app.school.db().close().await.unwrap();
    }

    /// Starts the school and does not wait for it.
    pub fn starts(&mut self) {
        let school = Command::new(&self.program)
            .args(["serve", "--config"])
            .arg(self.config())
            .env("RUST_LOG", "error")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        self.school = Some(school);
    }

    pub async fn is_ready(&mut self) {
        self.answers(&format!("{}/healthz", self.school_url())).await;
        let ended = self.school.as_mut().and_then(|school| school.try_wait().unwrap());
        assert!(ended.is_none(), "the school ended by itself: {ended:?}");
    }

    async fn answers(&self, url: &str) {
        let until = Instant::now() + Duration::from_secs(30);
        while Instant::now() < until {
            if self.http.get(url).send().await.is_ok_and(|answer| answer.status().is_success()) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{url} does not answer");
    }

    /// As if the power were cut: no signal handler, no farewell.
    pub fn is_killed(&mut self) {
        if let Some(mut school) = self.school.take() {
            school.kill().unwrap();
            school.wait().unwrap();
        }
    }

    /// The provider's own books.
    pub async fn ledger(&self) -> LedgerView {
        self.http.get(format!("{}/ledger", self.simulator_url())).send().await.unwrap().json().await.unwrap()
    }

    /// Waits until no job is due or running and the provider's books stand still.
    pub async fn comes_to_rest(&self) {
        let school = App::look(&self.settings()).await.unwrap();
        let until = Instant::now() + REST;
        let (mut before, mut still) = (None, 0);
        while Instant::now() < until && still < 4 {
            let mut read = school.read(ACTOR).await.unwrap();
            let working = crate::books::working(&mut read, school.now()).await;
            let state = (self.ledger().await, working);
            still = if working == 0 && before.as_ref() == Some(&state) { still + 1 } else { 0 };
            before = Some(state);
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        assert_eq!(still, 4, "the school does not come to rest: {before:?}");
        school.db().close().await.unwrap();
    }

    pub fn doctor_is_content(&self) {
        let seen = Command::new(&self.program).args(["doctor", "--config"]).arg(self.config()).output().unwrap();
        assert!(
            seen.status.success(),
            "{}{}",
            String::from_utf8_lossy(&seen.stdout),
            String::from_utf8_lossy(&seen.stderr)
        );
    }
}

impl Drop for House {
    fn drop(&mut self) {
        self.is_killed();
        let _ = self.simulator.kill();
        let _ = self.simulator.wait();
    }
}

/// An address that holds the password, for the settings file of this test alone.
fn house_url(database: &Database) -> String {
    match database.url() {
        lyceum_store::DatabaseUrl::Postgres(url) => url.clone(),
        lyceum_store::DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn course() -> CourseFolder {
    let manifest = "slug = \"small\"\nlanguages = [\"en\"]\n[title]\nen = \"Small things\"\n[summary]\nen = \"About them.\"\n[outcomes]\nen = [\"know them\"]\n";
    let mut files = vec![("course.toml".to_owned(), manifest.as_bytes().to_vec())];
    for number in 1..=10 {
        let text = format!("+++\ntitle = \"Unit {number}\"\nkind = \"text\"\nminutes = 1\n+++\nText {number}.\n");
        files.push((format!("{number:02}-unit-{number}.en.md"), text.into_bytes()));
    }
    CourseFolder::load("small", files).unwrap_or_else(|all| panic!("{all:?}"))
}
