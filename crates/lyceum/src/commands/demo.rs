//! `lyceum demo`: a filled school to look around in. Letters go to a mailbox page, payments to the simulator beside it.

use crate::app::App;
use crate::demo;
use crate::settings::Settings;
use anyhow::Context as _;
use clap::Args;
use lyceum_providers::simulator::{Options, Simulator};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// Serve this address.
    #[arg(long, default_value = "127.0.0.1:8080", env = "LYCEUM_LISTEN")]
    listen: SocketAddr,
    /// Keep the school in this folder; delete the folder to begin again.
    #[arg(long, default_value = "lyceum-demo")]
    data: PathBuf,
    /// Use this database instead of a file in the folder: postgres://…
    #[arg(long, env = "LYCEUM_DATABASE")]
    database: Option<String>,
    /// Serve the payment simulator here. Default: the next port.
    #[arg(long)]
    simulator: Option<SocketAddr>,
}

impl Demo {
    /// Serves until told to stop.
    #[expect(clippy::print_stdout, reason = "what a command says to the person who started it")]
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        super::log("warn");
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("the folder {} cannot be made", self.data.display()))?;
        let listener = crate::app::bind(self.listen).await?;
        let address = listener.local_addr()?;
        let mut settings = Settings::default_in(self.data.clone(), address);
        settings.database.clone_from(&self.database);
        let _alone = crate::app::alone(&settings)?;
        let simulator = self.simulator(address).await?;
        let settings =
            Settings { database: settings.database, ..demo::settings(settings.data, address, simulator.base_url()) };
        let app = App::open_demo(&settings).await?.on(listener);
        let (school, worker) = (app.school.clone(), app.worker.clone());
        let mut serving = tokio::spawn(app.serve());
        // It is served while it is filled: its first orders are paid like anybody's.
        tokio::select! {
            filled = demo::fill(&school, &worker, &simulator) => filled.context("the demo school could not be filled")?,
            ended = &mut serving => return ended?.map(|()| ExitCode::SUCCESS),
        }
        let links = demo::links(&school).await?;
        println!("{}", demo::greeting(&school, simulator.base_url(), &links));
        serving.await??;
        simulator.stop().await;
        Ok(ExitCode::SUCCESS)
    }

    async fn simulator(&self, beside: SocketAddr) -> anyhow::Result<Simulator> {
        let next =
            SocketAddr::new(beside.ip(), if self.listen.port() == 0 { 0 } else { beside.port().saturating_add(1) });
        let listen = self.simulator.unwrap_or(next);
        let options = Options {
            data: self.data.join("simulator.jsonl"),
            listen,
            api_key: demo::SIMULATOR_KEY.to_owned(),
            webhook_secret: demo::SIMULATOR_SECRET.to_owned(),
            pace: demo::PACE,
        };
        Simulator::start(options)
            .await
            .with_context(|| format!("the payment simulator cannot listen on {listen}; name another with --simulator"))
    }
}
