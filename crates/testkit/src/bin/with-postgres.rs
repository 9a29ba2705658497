//! `with-postgres COMMAND ARGUMENTS…` runs a command beside a private PostgreSQL server, whose address it finds in
//! `LYCEUM_TEST_DATABASE`, and ends with that command's code. `--durable` first makes the server wait for the disk.

use lyceum_testkit::database::SERVER;
use lyceum_testkit::postgres::{Cluster, Disk};
use std::io::Write;
use std::process::{Command, ExitCode};

const NO_COMMAND: u8 = 2;
const NO_SERVER: u8 = 3;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).peekable();
    let durable = arguments.next_if(|argument| argument == "--durable").is_some();
    let Some(program) = arguments.next() else {
        return refuse(NO_COMMAND, "say which command to run: with-postgres COMMAND ARGUMENTS…");
    };
    let cluster = match Cluster::start_with(if durable { Disk::Durable } else { Disk::Careless }) {
        Ok(cluster) => cluster,
        Err(error) => return refuse(NO_SERVER, &error.to_string()),
    };
    match Command::new(program).args(arguments).env(SERVER, cluster.url()).status() {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(error) => refuse(NO_COMMAND, &format!("the command does not start: {error}")),
    }
}

fn refuse(code: u8, why: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{why}");
    ExitCode::from(code)
}
