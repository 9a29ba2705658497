//! Whole purchases over HTTP, basket to granted, against the durable commits a second that the disk gives one writer in the
//! same run. The commits that a purchase needs are named in `docs/walkthroughs/a-purchase.md`.

use crate::http::Client;
use crate::town::{Town, on_disk};
use crate::{at_least, say};
use lyceum_kernel::Column;
use lyceum_store::{DatabaseUrl, Db, Reads as _, Writes as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const TIME: Duration = Duration::from_secs(8);
/// Buyers at once, and the share of the limit that they must reach.
pub const SHARES: [(usize, f64); 3] = [(1, 0.2), (4, 0.6), (64, 3.0)];
static BUYERS: AtomicU64 = AtomicU64::new(0);

pub async fn measure() {
    let town = Arc::new(Town::open().await);
    for (clients, share) in SHARES {
        let disk = single_commits().await;
        let (commits, cpu) = (town.school.db().commits(), cpu_seconds());
        let (bought, seconds) = buy(&town, clients).await;
        let per_second = bought as f64 / seconds;
        let commits = (town.school.db().commits() - commits) as f64 / bought as f64;
        let cpu = (cpu_seconds() - cpu) * 1000.0 / bought as f64;
        let note = format!(
            "the disk gives one writer {disk:.0} commits/s; {commits:.2} durable commits and {cpu:.1} ms of CPU a purchase (client and simulator included)"
        );
        at_least(&format!("purchases, {clients} clients"), per_second, "1/s", disk * share, &note);
        say(&format!("commits a purchase, {clients} clients"), commits, "commits", 0.0, 1.0, "for information");
    }
}

/// Durable commits one after another, each of one row, on the same disk.
async fn single_commits() -> f64 {
    let folder = on_disk();
    let db = Db::open(&DatabaseUrl::file(folder.path().join("single.sqlite"))).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    tx.run("CREATE TABLE single (x BIGINT NOT NULL)", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let (start, mut done) = (Instant::now(), 0_i64);
    while start.elapsed() < Duration::from_secs(2) {
        let mut tx = db.begin().await.unwrap();
        tx.run("INSERT INTO single (x) VALUES ($1)", &[Column::Int(done)]).await.unwrap();
        tx.commit().await.unwrap();
        done += 1;
    }
    assert!(db.read().one("SELECT x FROM single LIMIT 1", &[]).await.unwrap().is_some());
    done as f64 / start.elapsed().as_secs_f64()
}

/// So many buyers at once, each one purchase after another: how many were made, in how many seconds.
pub async fn buy(town: &Arc<Town>, clients: usize) -> (u64, f64) {
    let (start, end) = (Instant::now(), Instant::now() + TIME);
    let mut running = Vec::new();
    for _ in 0..clients {
        let town = town.clone();
        running.push(tokio::spawn(async move {
            let mut bought = 0;
            while Instant::now() < end {
                purchase(&town).await;
                bought += 1;
            }
            bought
        }));
    }
    let mut bought = 0;
    for client in running {
        bought += client.await.unwrap();
    }
    (bought, start.elapsed().as_secs_f64())
}

/// One guest buys one course and ends with access granted.
async fn purchase(town: &Town) {
    let number = BUYERS.fetch_add(1, Ordering::Relaxed);
    let mut client = Client::new(&town.address);
    let added = client.post("/basket", "kind=course&offer=rust-first-steps").await;
    assert_eq!(added.status, 303);
    let details = format!(
        "email=buyer{number}%40example.org&name=Buyer&address=Street+1%0A01067+Dresden&region=DE-SN&kind=consumer"
    );
    let kept = client.post("/checkout/details", &details).await;
    assert_eq!(kept.status, 303, "{}", kept.text());
    let review = client.get("/checkout/review").await.text();
    let value = |name: &str| {
        let rest = review.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_else(|| panic!("no {name}"));
        rest.split('"').next().unwrap().replace(' ', "+")
    };
    let accepted = format!("accept=yes&hash={}&file={}&seen={}", value("hash"), value("file"), value("seen"));
    let placed = client.post("/checkout/order", &accepted).await;
    assert_eq!(placed.status, 303, "{}", placed.text());
    let wait = placed.header("location").unwrap().to_owned();
    let link = link(&mut client, &wait).await;
    let mut payer = Client::new(&town.simulator_address);
    let path = format!("/{}", link.splitn(4, '/').nth(3).unwrap());
    let paid = payer.post(&path, "action=pay&behaviour=normal").await;
    assert_eq!(paid.status, 303, "{}", paid.text());
    let back = paid.header("location").unwrap();
    let back = format!("/{}", back.splitn(4, '/').nth(3).unwrap());
    granted(&mut client, &back).await;
}

/// The waiting page forwards to the provider once a job has its link.
async fn link(client: &mut Client, wait: &str) -> String {
    loop {
        let answer = client.get(wait).await;
        let to = answer.header("location").map(str::to_owned).or_else(|| {
            let text = answer.text();
            let at = text.find("/pay/")?;
            let start = text[..at].rfind("http://")?;
            Some(text[start..].split(['"', '\'', '<', ' ']).next()?.to_owned())
        });
        match to {
            Some(link) if link.contains("/pay/") => return link,
            _ => tokio::time::sleep(Duration::from_millis(1)).await,
        }
    }
}

/// The way back leads to the order once the payment has settled and access is granted.
async fn granted(client: &mut Client, back: &str) {
    let mut at = back.to_owned();
    loop {
        let answer = client.get(&at).await;
        match answer.header("location") {
            Some(order) if order.starts_with("/orders/") && !order.contains("/wait") => return,
            Some(on) => on.clone_into(&mut at),
            None => tokio::time::sleep(Duration::from_millis(1)).await,
        }
    }
}

/// CPU seconds of this process so far, from the system.
pub fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default().to_owned();
    let fields: Vec<f64> = after.split_whitespace().filter_map(|field| field.parse().ok()).collect();
    // utime and stime are the 12th and 13th fields after the name and state, in hundredths of a second.
    fields.get(10).zip(fields.get(11)).map_or(0.0, |(user, system)| (user + system) / 100.0)
}
