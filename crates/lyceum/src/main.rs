//! `lyceum`: an online school in one program.

use clap::Parser;
use lyceum::commands::Lyceum;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    // One TLS provider for the process, chosen before anything connects.
    if rustls::crypto::ring::default_provider().install_default().is_err() {
        eprintln!("lyceum: another TLS provider is already installed");
        return ExitCode::from(2);
    }
    match Lyceum::parse().run().await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("lyceum: {error:#}");
            ExitCode::from(2)
        }
    }
}
