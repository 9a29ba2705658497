//! A school to be measured: in a folder of its own, served on a port of its own, with the simulator's books in memory where
//! the system has a folder for that, because the provider's disk is not ours to measure.

use lyceum::app::{App, bind};
use lyceum::demo;
use lyceum::settings::{Settings, SimulatorAt};
use lyceum_kernel::{Actor, Span};
use lyceum_people::accounts;
use lyceum_providers::simulator::{Options, Simulator};
use lyceum_school::School;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::http::Client;

pub struct Town {
    pub school: School,
    pub address: String,
    pub simulator_address: String,
    _folders: Vec<tempfile::TempDir>,
    _simulator: Simulator,
}

/// Where a temporary folder lies on a real disk: beside the build, not in memory.
pub fn on_disk() -> tempfile::TempDir {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    tempfile::tempdir_in(target).unwrap()
}

fn in_memory() -> tempfile::TempDir {
    let shared = Path::new("/dev/shm");
    if shared.is_dir() { tempfile::tempdir_in(shared).unwrap() } else { on_disk() }
}

impl Town {
    pub async fn open() -> Self {
        Self::open_on(None).await
    }

    /// On the database at this address, else in a file.
    pub async fn open_on(database: Option<String>) -> Self {
        let (disk, books) = (on_disk(), in_memory());
        let listener = bind(([127, 0, 0, 1], 0).into()).await.unwrap();
        let address = listener.local_addr().unwrap();
        let simulator = Simulator::start(Options {
            data: books.path().join("simulator.jsonl"),
            listen: ([127, 0, 0, 1], 0).into(),
            api_key: demo::SIMULATOR_KEY.into(),
            webhook_secret: demo::SIMULATOR_SECRET.into(),
            pace: Duration::ZERO,
        })
        .await
        .unwrap();
        let mut settings = Settings::default_in(disk.path().to_path_buf(), address);
        settings.simulator = Some(SimulatorAt {
            url: simulator.base_url().into(),
            api_key: demo::SIMULATOR_KEY.into(),
            webhook_secrets: vec![demo::SIMULATOR_SECRET.into()],
        });
        settings.seller = demo::seller();
        settings.database = database;
        settings.rehearsal = true;
        let app = App::open(&settings, false).await.unwrap().on(listener);
        let (school, worker) = (app.school.clone(), app.worker.clone());
        tokio::spawn(app.serve_until(std::future::pending()));
        demo::fill(&school, &worker, &simulator).await.unwrap();
        let simulator_address = simulator.base_url().trim_start_matches("http://").to_owned();
        Self {
            school,
            address: address.to_string(),
            simulator_address,
            _folders: vec![disk, books],
            _simulator: simulator,
        }
    }

    /// A client that has signed in as the demo's learner.
    pub async fn learner(&self) -> Client {
        let mut tx = self.school.begin(Actor::System("bench")).await.unwrap();
        let ada = accounts::by_email(&mut tx, "ada@school.example").await.unwrap().unwrap();
        let link = accounts::sign_in_link(&mut tx, &ada, Span::hours(1)).await.unwrap();
        tx.commit().await.unwrap();
        let path = format!("/{}", link.splitn(4, '/').nth(3).unwrap());
        let mut client = Client::new(&self.address);
        client.get(&path).await;
        let entered = client.post(&path, "").await;
        assert_eq!(entered.status, 303, "{}", entered.text());
        client
    }
}
