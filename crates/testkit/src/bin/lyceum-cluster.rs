//! Starts a private PostgreSQL server, prints its address, and stops it when its input ends. For shells and `xtask`:
//! `LYCEUM_TEST_DATABASE=$(…)`.

use lyceum_testkit::postgres::{Cluster, Disk};
use std::error::Error;
use std::io::{Read, Write};

fn main() -> Result<(), Box<dyn Error>> {
    let durable = std::env::args().any(|argument| argument == "--durable");
    let cluster = Cluster::start_with(if durable { Disk::Durable } else { Disk::Careless })?;
    let mut out = std::io::stdout();
    writeln!(out, "{}", cluster.url())?;
    out.flush()?;
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
