//! What the machine can at most: handlers that do nothing but what cannot be done without.

use crate::http::Client;
use crate::town::on_disk;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::{get, post};
use lyceum_kernel::Column;
use lyceum_store::{DatabaseUrl, Db, Reads as _, Writes as _};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// The durable commits that a purchase waits for, letters aside: `docs/walkthroughs/a-purchase.md`.
const KEPT: u64 = 3;

/// A handler that formats a page of 20 KB anew each time, at `/`.
pub async fn pages() -> String {
    serve(Router::new().route("/", get(async || Html(page())))).await
}

async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

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

/// A database of one table, on a real disk.
pub struct Disk {
    db: Db,
    _folder: tempfile::TempDir,
}

impl Disk {
    pub async fn open() -> Self {
        let folder = on_disk();
        let db = Db::open(&DatabaseUrl::file(folder.path().join("single.sqlite"))).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        tx.run("CREATE TABLE single (x BIGINT NOT NULL)", &[]).await.unwrap();
        tx.commit().await.unwrap();
        Self { db, _folder: folder }
    }

    /// Durable commits a second, of one row each, one after another.
    pub async fn single_commits(&self) -> f64 {
        let (start, mut done) = (Instant::now(), 0_i64);
        while start.elapsed() < Duration::from_secs(2) {
            keep(&self.db).await;
            done += 1;
        }
        assert!(self.db.read().one("SELECT x FROM single LIMIT 1", &[]).await.unwrap().is_some());
        done as f64 / start.elapsed().as_secs_f64()
    }

    /// So many buyers at once whose every request is answered with nothing; some of them after a row of their own lasts.
    /// How many purchases a second that would be.
    pub async fn purchases(&self, clients: usize, requests: u64) -> f64 {
        let db = self.db.clone();
        let kept = post(async move || {
            keep(&db).await;
            StatusCode::NO_CONTENT
        });
        let address = serve(Router::new().route("/", get(async || StatusCode::NO_CONTENT)).route("/kept", kept)).await;
        let (start, end) = (Instant::now(), Instant::now() + Duration::from_secs(3));
        let buyers = (0..clients).map(|_| {
            let mut client = Client::new(&address);
            tokio::spawn(async move {
                let mut bought = 0_u32;
                while Instant::now() < end {
                    for request in 0..requests {
                        let status = if request < KEPT {
                            client.post("/kept", "").await.status
                        } else {
                            client.get("/").await.status
                        };
                        assert_eq!(status, 204);
                    }
                    bought += 1;
                }
                bought
            })
        });
        let buyers: Vec<_> = buyers.collect();
        let mut bought = 0;
        for buyer in buyers {
            bought += buyer.await.unwrap();
        }
        f64::from(bought) / start.elapsed().as_secs_f64()
    }
}

async fn keep(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    tx.run("INSERT INTO single (x) VALUES ($1)", &[Column::Int(1)]).await.unwrap();
    tx.commit().await.unwrap();
}
