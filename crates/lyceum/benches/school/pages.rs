//! Signed-in pages from the database, against a bare handler that formats a page of 20 KB in the same run.

use crate::http::Client;
use crate::town::Town;
use crate::{at_least, at_most};
use axum::response::Html;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

const CONNECTIONS: usize = 32;
const TIME: Duration = Duration::from_secs(4);

pub async fn measure() {
    let town = Town::open().await;
    let bare = bare().await;
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

async fn bare() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let router = axum::Router::new().route("/", axum::routing::get(async || Html(page())));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// A page of 20 KB, formatted anew each time.
fn page() -> String {
    let mut page = String::with_capacity(21_000);
    let mut line = 0;
    while page.len() < 20_000 {
        let _ = writeln!(
            page,
            "<li><a href=\"/things/{line}\">Thing number {line}</a> costs {}.{:02}</li>",
            line * 7,
            line % 100
        );
        line += 1;
    }
    page
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
