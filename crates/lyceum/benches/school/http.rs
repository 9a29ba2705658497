//! A plain HTTP/1.1 client that costs little, so that what is measured is the school.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

static SENT: AtomicU64 = AtomicU64::new(0);

/// How many requests were sent so far.
pub fn sent() -> u64 {
    SENT.load(Ordering::Relaxed)
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One connection that stays open, with its cookies.
pub struct Client {
    address: String,
    stream: Option<TcpStream>,
    buffer: Vec<u8>,
    pub cookies: BTreeMap<String, String>,
}

impl Client {
    pub fn new(address: &str) -> Self {
        Self { address: address.to_owned(), stream: None, buffer: Vec::new(), cookies: BTreeMap::new() }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{}\r\n", self.address, self.cookie_line());
        self.send(request.as_bytes()).await
    }

    pub async fn post(&mut self, path: &str, form: &str) -> Answer {
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n{}\r\n{form}",
            self.address,
            form.len(),
            self.cookie_line()
        );
        self.send(request.as_bytes()).await
    }

    fn cookie_line(&self) -> String {
        if self.cookies.is_empty() {
            return String::new();
        }
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("cookie: {}\r\n", pairs.join("; "))
    }

    pub async fn send(&mut self, request: &[u8]) -> Answer {
        if self.stream.is_none() {
            let stream = TcpStream::connect(&self.address).await.expect("the school listens");
            stream.set_nodelay(true).unwrap();
            self.stream = Some(stream);
            self.buffer.clear();
        }
        SENT.fetch_add(1, Ordering::Relaxed);
        self.stream.as_mut().unwrap().write_all(request).await.unwrap();
        let head_end = loop {
            if let Some(at) = self.buffer.windows(4).position(|window| window == b"\r\n\r\n") {
                break at + 4;
            }
            self.fill().await;
        };
        let head = String::from_utf8_lossy(&self.buffer[..head_end]).into_owned();
        self.buffer.drain(..head_end);
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let mut answer = Answer { status, head, body: Vec::new() };
        answer.body = match answer.header("content-length") {
            Some(length) => self.take(length.parse().unwrap()).await,
            None if answer.header("transfer-encoding").is_some() => self.chunks().await,
            None => Vec::new(),
        };
        self.keep_cookies(&answer.head);
        answer
    }

    fn keep_cookies(&mut self, head: &str) {
        for line in head.lines().filter_map(|line| line.strip_prefix("set-cookie: ")) {
            if let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    async fn fill(&mut self) {
        let read = self.stream.as_mut().unwrap().read_buf(&mut self.buffer).await.unwrap();
        assert!(read > 0, "the school hung up");
    }

    async fn take(&mut self, length: usize) -> Vec<u8> {
        while self.buffer.len() < length {
            self.fill().await;
        }
        self.buffer.drain(..length).collect()
    }

    async fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(at) = self.buffer.windows(2).position(|window| window == b"\r\n") {
                    break at;
                }
                self.fill().await;
            };
            let size = usize::from_str_radix(std::str::from_utf8(&self.buffer[..end]).unwrap().trim(), 16).unwrap();
            self.take(end + 2).await;
            body.extend(self.take(size).await);
            self.take(2).await;
            if size == 0 {
                return body;
            }
        }
    }
}
