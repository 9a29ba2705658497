//! Whole purchases over HTTP, basket to granted, against the durable commits a second that the disk gives one writer in the
//! same run. The commits that a purchase needs are named in `docs/walkthroughs/a-purchase.md`.

use crate::bare::Disk;
use crate::http::{self, Client};
use crate::town::Town;
use crate::{at_least, say};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const TIME: Duration = Duration::from_secs(8);
/// Buyers at once, and the share of the limit that they must reach.
pub const SHARES: [(usize, f64); 3] = [(1, 0.2), (4, 0.6), (64, 3.0)];
/// The school asks the provider for a link, and the provider notifies the school.
const BETWEEN: u64 = 2;
static BUYERS: AtomicU64 = AtomicU64::new(0);

pub async fn measure() {
    let (town, bare) = (Arc::new(Town::open().await), Disk::open().await);
    for (clients, share) in SHARES {
        let disk = bare.single_commits().await;
        let (commits, cpu, sent) = (town.school.db().commits(), cpu_seconds(), http::sent());
        let (bought, seconds) = buy(&town, clients).await;
        let per_second = bought as f64 / seconds;
        let commits = (town.school.db().commits() - commits) as f64 / bought as f64;
        let cpu = (cpu_seconds() - cpu) * 1000.0 / bought as f64;
        let requests = (http::sent() - sent + bought / 2) / bought + BETWEEN;
        let note = format!(
            "the disk gives one writer {disk:.0} commits/s; {commits:.2} durable commits and {cpu:.1} ms of CPU a purchase (client and simulator included)"
        );
        at_least(&format!("purchases, {clients} clients"), per_second, "1/s", disk * share, &note);
        say(&format!("commits a purchase, {clients} clients"), commits, "commits", 0.0, 1.0, "for information");
        let most = bare.purchases(clients, requests).await;
        let note = format!(
            "as many requests, {requests}, answered with nothing and three of them after a row lasts: {:.2} of the limit, for information",
            most / (disk * share)
        );
        say(&format!("bare purchases, {clients} clients"), most, "1/s", 0.0, 1.0, &note);
    }
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
