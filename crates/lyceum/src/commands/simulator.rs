//! `lyceum simulator`: the payment simulator as a process of its own, with its own file, so that it outlives a school
//! that is killed. It moves no money.

use anyhow::Context as _;
use clap::Args;
use lyceum_providers::simulator::{Options, Simulator};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// The arguments of `simulator`.
#[derive(Debug, Args)]
pub struct Simulate {
    /// Where it listens.
    #[arg(long, default_value = "127.0.0.1:8090")]
    listen: SocketAddr,
    /// The folder of its books.
    #[arg(long, default_value = "lyceum-simulator")]
    data: PathBuf,
    /// What schools must show.
    #[arg(long, env = "LYCEUM_SIMULATOR_KEY", default_value = "simulator", hide_env_values = true)]
    api_key: String,
    /// What its notices are signed with.
    #[arg(long, env = "LYCEUM_SIMULATOR_SECRET", default_value = "simulator", hide_env_values = true)]
    webhook_secret: String,
    /// The unit of everything that is said to happen later, in milliseconds.
    #[arg(long, default_value_t = 1000)]
    pace_ms: u64,
}

impl Simulate {
    /// Serves until Control-C.
    #[expect(clippy::print_stdout, reason = "the address is what one needs to go on")]
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        super::log("info");
        let options = Options {
            data: self.data.join("simulator.jsonl"),
            listen: self.listen,
            api_key: self.api_key,
            webhook_secret: self.webhook_secret,
            pace: Duration::from_millis(self.pace_ms),
        };
        let place = format!("{} on {}", options.data.display(), options.listen);
        let simulator = Simulator::start(options).await.with_context(|| format!("the simulator cannot use {place}"))?;
        println!("{}", simulator.base_url());
        simulator
            .until(async {
                let _ = tokio::signal::ctrl_c().await;
            })
            .await;
        Ok(ExitCode::SUCCESS)
    }
}
