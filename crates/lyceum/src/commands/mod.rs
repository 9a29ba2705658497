//! What the program can be told to do. Without a word it explains itself.

mod at;
mod course;
mod demo;
mod doctor;
mod jobs;
mod serve;
mod simulator;
mod terms;

use clap::{CommandFactory as _, Parser, Subcommand};
use std::process::ExitCode;

/// An online school in one program. It keeps its word by construction: the terms a customer accepts are the rules that
/// decide, and every answer cites its clause.
#[derive(Debug, Parser)]
#[command(name = "lyceum", version, about, after_help = START_HERE)]
pub struct Lyceum {
    #[command(subcommand)]
    command: Option<Command>,
}

const START_HERE: &str = "Start here:
  lyceum demo                       a filled school on http://127.0.0.1:8080, to look around in
  lyceum serve --config school.toml a real, empty school
  lyceum terms check terms          are the texts sound, and do their examples hold?";

#[derive(Debug, Subcommand)]
enum Command {
    /// Start a filled demo school with a time machine; nothing leaves this machine.
    Demo(demo::Demo),
    /// Run a real school from its settings file.
    Serve(serve::Serve),
    /// Check the invariants on a school's database.
    Doctor(doctor::Doctor),
    /// Show the jobs that nobody tries any more, and have them tried again.
    Jobs(jobs::Jobs),
    /// Work with the texts that run: check, decide, print.
    #[command(subcommand)]
    Terms(terms::TermsCommand),
    /// Bring courses into a school.
    #[command(subcommand)]
    Course(course::CourseCommand),
    /// Run the payment simulator on its own port.
    Simulator(simulator::Simulate),
}

impl Lyceum {
    /// Does what was asked.
    ///
    /// # Errors
    /// It could not be done; the message says why and what to do.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.command {
            None => {
                Self::command().print_help()?;
                Ok(ExitCode::SUCCESS)
            }
            Some(Command::Demo(demo)) => demo.run().await,
            Some(Command::Serve(serve)) => serve.run().await,
            Some(Command::Doctor(doctor)) => doctor.run().await,
            Some(Command::Jobs(jobs)) => jobs.run().await,
            Some(Command::Terms(command)) => terms::run(command).await,
            Some(Command::Course(command)) => course::run(command).await,
            Some(Command::Simulator(simulate)) => simulate.run().await,
        }
    }
}

/// How much the program says to standard error: `LYCEUM_LOG`, else `default`.
pub(crate) fn log(default: &str) {
    let filter = tracing_subscriber::EnvFilter::try_from_env("LYCEUM_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(default));
    // A second command in one process (tests) keeps the first subscriber.
    // A file that it is redirected to is read as plain text.
    let is_terminal = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(is_terminal);
    let _ = log.with_writer(std::io::stderr).try_init();
}
