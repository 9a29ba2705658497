//! A whole demo school for one test: filled, served on a port of its own, with its payment simulator beside it.

use lyceum::app::{self, App};
use lyceum::demo;
use lyceum::settings::{Settings, SimulatorAt};
use lyceum_providers::simulator::{Options, Simulator};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// An open demo school.
pub struct House {
    /// Where it is served, without a slash at the end.
    pub base_url: String,
    links: Vec<(&'static str, String)>,
    stop: Option<oneshot::Sender<()>>,
    serving: JoinHandle<()>,
    simulator: Simulator,
    _folder: tempfile::TempDir,
}

impl House {
    /// Opens and fills it.
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let any: SocketAddr = "127.0.0.1:0".parse().unwrap();
        let listener = app::bind(any).await.unwrap();
        let address = listener.local_addr().unwrap();
        let options = Options {
            data: folder.path().join("simulator.jsonl"),
            listen: any,
            api_key: demo::SIMULATOR_KEY.to_owned(),
            webhook_secret: demo::SIMULATOR_SECRET.to_owned(),
            pace: Duration::from_millis(100),
        };
        let simulator = Simulator::start(options).await.expect("the simulator");
        let mut settings = Settings::default_in(folder.path().to_owned(), address);
        settings.name = demo::NAME.to_owned();
        settings.seller = demo::seller();
        settings.simulator = Some(SimulatorAt {
            url: simulator.base_url().to_owned(),
            api_key: demo::SIMULATOR_KEY.to_owned(),
            webhook_secrets: vec![demo::SIMULATOR_SECRET.to_owned()],
        });
        let app = App::open(&settings, true).await.expect("the school").on(listener);
        let (school, worker) = (app.school.clone(), app.worker.clone());
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(async move {
            let stopped = async {
                let _ = stopped.await;
            };
            app.serve_until(stopped).await.expect("the school is served");
        });
        demo::fill(&school, &worker, &simulator).await.expect("the demo school is filled");
        let links = demo::links(&school).await.expect("the ways in");
        let base_url = format!("http://{address}");
        Self { base_url, links, stop: Some(stop), serving, simulator, _folder: folder }
    }

    /// The one-time way in for "learner", "agent" or "owner".
    pub fn link(&self, role: &str) -> &str {
        self.links.iter().find(|(known, _)| *known == role).map(|(_, link)| link.as_str()).expect("a role of the demo")
    }

    /// Stops serving and closes everything.
    pub async fn close(mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        self.serving.await.expect("the school ends well");
        self.simulator.stop().await;
    }
}
