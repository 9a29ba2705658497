//! Whole purchases on PostgreSQL, against pgbench: one client that writes as many rows in as many transactions. How many that
//! are is counted by the server in the same run. Beside it, what as many clients of pgbench reach with these rows alone.

use crate::purchases::{SHARES, buy, cpu_seconds};
use crate::town::Town;
use crate::{at_least, say};
use lyceum_testkit::postgres::{Cluster, Disk};
use std::fmt::Write as _;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

/// An idle connection tells the server's statistics what it did after ten seconds.
const TOLD_AFTER: Duration = Duration::from_secs(12);
const TABLE: &str = "CREATE TABLE same_rows (id BIGSERIAL PRIMARY KEY, about TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX same_rows_about ON same_rows (about);";

/// What one purchase costs.
struct Cost {
    inserts: usize,
    updates: usize,
    deletes: usize,
    commits: usize,
}

pub async fn measure() {
    let cluster = match Cluster::start_with(Disk::Durable) {
        Ok(cluster) => cluster,
        Err(error) => return eprintln!("purchases on PostgreSQL are not measured: {error}"),
    };
    let town = Arc::new(Town::open_on(Some(cluster.url())).await);
    let cost = cost(&town, &cluster).await;
    psql(&cluster, TABLE);
    let script = cost.script();
    for (clients, share) in SHARES {
        let one = pgbench(&cluster, &script, 1);
        let (commits, cpu) = (town.school.db().commits(), cpu_seconds());
        let (bought, seconds) = buy(&town, clients).await;
        let commits = (town.school.db().commits() - commits) as f64 / bought as f64;
        let cpu = (cpu_seconds() - cpu) * 1000.0 / bought as f64;
        let note = format!(
            "pgbench, one client: {one:.0}/s of {} inserts, {} updates, {} deletes in {} transactions; {commits:.2} durable commits and {cpu:.1} ms of CPU a purchase (client and simulator included, server aside)",
            cost.inserts, cost.updates, cost.deletes, cost.commits
        );
        let name = format!("purchases on PostgreSQL, {clients} clients");
        at_least(&name, bought as f64 / seconds, "1/s", one * share, &note);
        say(&format!("commits of {name}"), commits, "commits", 0.0, 1.0, "for information");
        let most = pgbench(&cluster, &script, clients);
        let note = format!(
            "the same rows alone, by as many clients, with no school and no requests: {:.2} of the limit, for information",
            most / (one * share)
        );
        say(&format!("rows of {name}"), most, "1/s", 0.0, 1.0, &note);
    }
}

/// Counts what one buyer after another writes.
async fn cost(town: &Arc<Town>, cluster: &Cluster) -> Cost {
    tokio::time::sleep(TOLD_AFTER).await;
    let (before, commits) = (counted(cluster), town.school.db().commits());
    let (bought, _) = buy(town, 1).await;
    let commits = town.school.db().commits() - commits;
    tokio::time::sleep(TOLD_AFTER).await;
    let after = counted(cluster);
    let each = |at: usize| usize::try_from((after[at] - before[at] + bought / 2) / bought).unwrap();
    let commits = usize::try_from((commits + bought / 2) / bought).unwrap().max(1);
    Cost { inserts: each(0), updates: each(1), deletes: each(2), commits }
}

fn counted(cluster: &Cluster) -> [u64; 3] {
    let sums = ["n_tup_ins", "n_tup_upd", "n_tup_del"].map(|column| format!("COALESCE(SUM({column}), 0)"));
    let text = psql(cluster, &format!("SELECT {} FROM pg_stat_user_tables", sums.join(", ")));
    let numbers: Vec<u64> = text.trim().split('|').map(|number| number.parse().unwrap()).collect();
    numbers.try_into().unwrap()
}

impl Cost {
    /// The same as a script: the rows spread over the transactions, each by a statement of its own.
    fn script(&self) -> String {
        // The id of the last row is handed on, so that it is found by the index as ours are.
        let insert = "INSERT INTO same_rows (about, body) VALUES ('ord_' || :client_id, repeat('x', 300)) RETURNING id AS last \\gset";
        let update = "UPDATE same_rows SET body = repeat('y', 300) WHERE id = :last;";
        let delete = "DELETE FROM same_rows WHERE id = :last;";
        let kinds = [(insert, self.inserts), (update, self.updates), (delete, self.deletes)];
        let mut script = String::new();
        for transaction in 0..self.commits {
            script.push_str("BEGIN;\n");
            for (statement, many) in kinds {
                let here = many / self.commits + usize::from(transaction < many % self.commits);
                for _ in 0..here {
                    writeln!(script, "{statement}").unwrap();
                }
            }
            script.push_str("COMMIT;\n");
        }
        script
    }
}

/// So many purchases' rows a second so many clients of pgbench write.
fn pgbench(cluster: &Cluster, script: &str, clients: usize) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("purchase.sql");
    std::fs::write(&file, script).unwrap();
    let mut command = Command::new(cluster.bin().join("pgbench"));
    command
        .args(["--no-vacuum", "--protocol=prepared", "--time=4", &format!("--client={clients}"), "--file"])
        .arg(file);
    let text = run(cluster, command);
    let line =
        text.lines().find_map(|line| line.strip_prefix("tps = ")).expect("pgbench says its transactions a second");
    line.split(' ').next().unwrap().parse().unwrap()
}

fn psql(cluster: &Cluster, sql: &str) -> String {
    let mut command = Command::new(cluster.bin().join("psql"));
    command.args(["--no-psqlrc", "--tuples-only", "--no-align", "--command", sql]);
    run(cluster, command)
}

fn run(cluster: &Cluster, mut command: Command) -> String {
    let port = format!("--port={}", cluster.port());
    let ended = command.args(["--host=127.0.0.1", &port, "--username=lyceum"]).arg("postgres").output().unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    String::from_utf8_lossy(&ended.stdout).into_owned()
}
