//! Signed-in pages from the database, against a bare handler that formats a page of 20 KB in the same run.

use crate::bare;
use crate::http::Client;
use crate::town::Town;
use crate::{at_least, at_most};
use std::time::{Duration, Instant};

const CONNECTIONS: usize = 32;
const TIME: Duration = Duration::from_secs(4);

pub async fn measure() {
    let town = Town::open().await;
    let bare = bare::pages().await;
    let learner = town.learner().await;
    load(&bare, "/", &learner).await;
    let limit = load(&bare, "/", &learner).await;
    for (name, path) in [("catalogue", "/courses"), ("course", "/courses/rust-first-steps")] {
        let found = load(&town.address, path, &learner).await;
        let note = format!("bare handler {:.0}/s, p99 {:.2} ms", limit.per_second, limit.p99_ms);
        at_least(&format!("page {name}, requests a second"), found.per_second, "1/s", limit.per_second * 0.25, &note);
        at_most(&format!("page {name}, p99"), found.p99_ms, "ms", limit.p99_ms * 10.0, &note);
    }
}

struct Load {
    per_second: f64,
    p99_ms: f64,
}

async fn load(address: &str, path: &str, like: &Client) -> Load {
    let end = Instant::now() + TIME;
    let start = Instant::now();
    let mut running = Vec::new();
    for _ in 0..CONNECTIONS {
        let (mut client, path) = (Client::new(address), path.to_owned());
        client.cookies = like.cookies.clone();
        running.push(tokio::spawn(async move {
            let mut times = Vec::new();
            while Instant::now() < end {
                let sent = Instant::now();
                let answer = client.get(&path).await;
                assert_eq!(answer.status, 200, "{path}");
                times.push(sent.elapsed());
            }
            times
        }));
    }
    let mut times = Vec::new();
    for client in running {
        times.extend(client.await.unwrap());
    }
    times.sort();
    Load {
        per_second: times.len() as f64 / start.elapsed().as_secs_f64(),
        p99_ms: times[times.len() * 99 / 100].as_secs_f64() * 1000.0,
    }
}
