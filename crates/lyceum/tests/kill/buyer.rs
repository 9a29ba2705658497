//! The people: each buys, pays and often asks for the money back, over and over, and sends again what got no answer.

use crate::chance::Chance;
use scraper::{Html, Selector};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

/// What the buyer chooses at the provider, the common first.
const CHOICES: [&str; 12] = [
    "normal",
    "normal",
    "normal",
    "normal",
    "normal",
    "duplicate",
    "reorder",
    "delay",
    "twice",
    "drop",
    "decline",
    "never",
];
/// How long one stays with a purchase that does not go on before looking after another.
const PATIENCE: Duration = Duration::from_millis(700);
/// How long everybody has at the end, with a school that is no longer killed.
const LAST: Duration = Duration::from_secs(90);

#[derive(Default)]
struct Shared {
    stop: AtomicBool,
    ordered: AtomicU64,
    paid: AtomicU64,
    asked: AtomicU64,
    kept_waiting: AtomicU64,
}

/// Everybody who buys.
pub struct Crowd {
    shared: Arc<Shared>,
    people: Vec<JoinHandle<()>>,
}

impl Crowd {
    pub fn comes(most: usize, school: &str, simulator: &str, seed: u64) -> Self {
        let shared = Arc::new(Shared::default());
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(3))
            .build()
            .unwrap();
        let people = (0..most).map(|number| {
            let person = Person {
                shared: shared.clone(),
                http: http.clone(),
                school: school.to_owned(),
                simulator: simulator.to_owned(),
                chance: Chance::new(seed.wrapping_mul(31).wrapping_add(number as u64)),
                number,
                bought: 0,
            };
            tokio::spawn(person.shops())
        });
        let people = people.collect();
        Self { shared, people }
    }

    pub fn told(&self) -> String {
        let count = |number: &AtomicU64| number.load(Ordering::Relaxed);
        let Shared { ordered, paid, asked, .. } = &*self.shared;
        format!("{} ordered, {} paid, {} asked for their money", count(ordered), count(paid), count(asked))
    }

    /// Everybody brings to an end what was begun, and nobody begins anything new.
    pub async fn finishes(self) {
        self.shared.stop.store(true, Ordering::Relaxed);
        let told = self.told();
        for person in self.people {
            person.await.unwrap();
        }
        let waiting = self.shared.kept_waiting.load(Ordering::Relaxed);
        println!("{told}; then all came to an end but {waiting}");
        assert_eq!(waiting, 0, "purchases that did not come to an end");
    }
}

/// The school did not answer: it was killed, or is starting.
struct Gone;

struct Answer {
    status: u16,
    location: Option<String>,
    body: String,
}

/// How far a purchase has come.
#[derive(Debug)]
enum Stage {
    Choosing,
    /// Ordered: the address of the waiting page.
    Waiting(String),
    /// At the provider: the waiting page, the pay page, what will be chosen there.
    Paying(String, String, &'static str),
    /// Paid at the provider; the school may not know yet.
    Paid(String),
    /// The declaration that is being sent, with its token, so that sending twice is declaring once.
    Asking(Vec<(String, String)>),
    Done,
}

struct Purchase {
    email: String,
    cookies: BTreeMap<String, String>,
    stage: Stage,
    wants_money_back: bool,
    /// The last answer, for whoever has to find out why it did not come to an end.
    last: String,
}

struct Person {
    shared: Arc<Shared>,
    http: reqwest::Client,
    school: String,
    simulator: String,
    chance: Chance,
    number: usize,
    bought: usize,
}

impl Person {
    async fn shops(mut self) {
        let mut open: VecDeque<Purchase> = VecDeque::new();
        let mut last: Option<Instant> = None;
        loop {
            let stopped = self.shared.stop.load(Ordering::Relaxed);
            let until = *last.get_or_insert_with(|| Instant::now() + LAST);
            if !stopped {
                last = None;
            }
            if stopped && (open.is_empty() || Instant::now() > until) {
                break;
            }
            let again = !open.is_empty() && (stopped || open.len() > 12 || self.chance.below(2) == 0);
            let mut purchase = if again { open.pop_front().unwrap() } else { self.begins() };
            self.goes_on(&mut purchase).await;
            if !matches!(purchase.stage, Stage::Done) {
                open.push_back(purchase);
            }
        }
        for stuck in &open {
            println!("{} is stuck at {:?}; the last answer was {}", stuck.email, stuck.stage, stuck.last);
        }
        self.shared.kept_waiting.fetch_add(open.len() as u64, Ordering::Relaxed);
    }

    fn begins(&mut self) -> Purchase {
        self.bought += 1;
        Purchase {
            email: format!("buyer-{}-{}@example.org", self.number, self.bought),
            cookies: BTreeMap::new(),
            stage: Stage::Choosing,
            wants_money_back: self.chance.below(3) > 0,
            last: String::new(),
        }
    }

    /// Takes steps until the purchase is done or patience is at its end.
    async fn goes_on(&mut self, purchase: &mut Purchase) {
        let until = Instant::now() + PATIENCE;
        while !matches!(purchase.stage, Stage::Done) && Instant::now() < until {
            match self.step(purchase).await {
                Ok(true) => {}
                Ok(false) => tokio::time::sleep(Duration::from_millis(25)).await,
                Err(Gone) => tokio::time::sleep(Duration::from_millis(15)).await,
            }
        }
    }

    /// One step; `false` when there is nothing to do but wait.
    async fn step(&mut self, purchase: &mut Purchase) -> Result<bool, Gone> {
        match std::mem::replace(&mut purchase.stage, Stage::Done) {
            Stage::Choosing => {
                purchase.stage = Stage::Choosing;
                purchase.stage = Stage::Waiting(self.orders(purchase).await?);
                self.shared.ordered.fetch_add(1, Ordering::Relaxed);
                Ok(true)
            }
            Stage::Waiting(page) => {
                purchase.stage = Stage::Waiting(page.clone());
                let answer = self.get(purchase, &page).await?;
                if let Some(to) = link_to(&answer.body, &self.simulator) {
                    purchase.stage = Stage::Paying(page, to, self.chance.one_of(&CHOICES));
                    return Ok(true);
                }
                match answer.location {
                    Some(to) if to.starts_with("/orders/") => {
                        purchase.stage = Stage::Paid(page);
                        Ok(true)
                    }
                    _ => Ok(false),
                }
            }
            Stage::Paying(page, to, choice) => {
                // The connection may break on purpose: the money is taken all the same, and a second press takes none.
                let action = if choice == "decline" { "decline" } else { "pay" };
                let _ = self.http.post(&to).form(&[("action", action), ("behaviour", choice)]).send().await;
                self.shared.paid.fetch_add(1, Ordering::Relaxed);
                purchase.stage = if choice == "decline" { Stage::Done } else { Stage::Paid(page) };
                Ok(true)
            }
            Stage::Paid(page) => {
                purchase.stage = Stage::Paid(page.clone());
                let order = page.trim_end_matches("/wait").to_owned();
                let answer = self.get(purchase, &order).await?;
                if answer.status != 200 || answer.body.contains("Give the order up") {
                    return Ok(false);
                }
                if !purchase.wants_money_back {
                    purchase.stage = Stage::Done;
                    return Ok(true);
                }
                let number = order_number(&answer.body).unwrap_or_else(|| panic!("no order number: {}", answer.body));
                purchase.stage = Stage::Asking(self.declares(purchase, &number).await?);
                Ok(true)
            }
            Stage::Asking(declaration) => {
                purchase.stage = Stage::Asking(declaration.clone());
                let door = declared_at(&declaration);
                let answer = self.post(purchase, door, &declaration).await?;
                // The receipt is the answer to the click; who has signed in is led to the claim.
                if answer.status != 303 && !answer.body.contains("We received this on") {
                    return Ok(false);
                }
                if self.chance.below(3) == 0 {
                    // Impatient people send it once more.
                    self.post(purchase, door, &declaration).await?;
                }
                self.shared.asked.fetch_add(1, Ordering::Relaxed);
                purchase.stage = Stage::Done;
                Ok(true)
            }
            Stage::Done => Ok(true),
        }
    }

    async fn orders(&mut self, purchase: &mut Purchase) -> Result<String, Gone> {
        self.post(purchase, "/basket", &pairs(&[("kind", "course"), ("offer", "small")])).await?;
        let email = purchase.email.clone();
        let details = [
            ("email", email.as_str()),
            ("name", "Ada"),
            ("address", "Lindenallee 7\n01067 Dresden"),
            ("region", "DE-SN"),
            ("kind", "consumer"),
        ];
        self.post(purchase, "/checkout/details", &pairs(&details)).await?;
        let review = self.get(purchase, "/checkout/review").await?;
        let mut click = hidden(&review.body, "/checkout/order");
        if click.is_empty() {
            return Err(Gone);
        }
        click.push(("accept".to_owned(), "yes".to_owned()));
        // An answer that got lost is asked for again: the second click lands where the first did.
        for _ in 0..20 {
            match self.post(purchase, "/checkout/order", &click).await {
                Ok(Answer { location: Some(to), .. }) if to.ends_with("/wait") => return Ok(to),
                Ok(_) => return Err(Gone),
                Err(Gone) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
        Err(Gone)
    }

    /// The first step of a declaration without an account: gives what the second step will send.
    async fn declares(&mut self, purchase: &mut Purchase, number: &str) -> Result<Vec<(String, String)>, Gone> {
        let door = if self.chance.below(2) == 0 { "/refund" } else { "/withdraw" };
        let email = purchase.email.clone();
        let typed =
            [("without", "account"), ("name", "Ada"), ("email", email.as_str()), ("order", number), ("words", "")];
        let confirm = self.post(purchase, &format!("{door}/confirm"), &pairs(&typed)).await?;
        let declaration = hidden(&confirm.body, door);
        if declaration.is_empty() { Err(Gone) } else { Ok([pairs(&[("door", door)]), declaration].concat()) }
    }

    async fn get(&self, purchase: &mut Purchase, path: &str) -> Result<Answer, Gone> {
        self.send(purchase, self.http.get(format!("{}{path}", self.school))).await
    }

    async fn post(&self, purchase: &mut Purchase, path: &str, fields: &[(String, String)]) -> Result<Answer, Gone> {
        self.send(purchase, self.http.post(format!("{}{path}", self.school)).form(fields)).await
    }

    async fn send(&self, purchase: &mut Purchase, request: reqwest::RequestBuilder) -> Result<Answer, Gone> {
        let cookies: Vec<String> = purchase.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header("cookie", cookies.join("; ")).header("sec-fetch-site", "same-origin");
        let response = request.header("accept-language", "en").send().await.map_err(|_| Gone)?;
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            purchase.cookies.insert(name.to_owned(), value.to_owned());
        }
        let status = response.status().as_u16();
        let url = response.url().clone();
        let location = response.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        let body = response.text().await.map_err(|_| Gone)?;
        purchase.last = format!("{status} at {url}, {location:?}");
        assert!(status < 500 || status == 503, "{status} at {url}: {body}");
        Ok(Answer { status, location, body })
    }
}

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn declared_at(declaration: &[(String, String)]) -> &str {
    declaration.iter().find(|(name, _)| name == "door").map_or("/refund", |(_, door)| door)
}

/// The hidden fields of the form that goes to `action` by post.
fn hidden(body: &str, action: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(body);
    let form = Selector::parse(&format!("form[action=\"{action}\"][method=\"post\"]")).unwrap();
    let input = Selector::parse("input[type=hidden][name]").unwrap();
    let fields = html.select(&form).flat_map(|form| form.select(&input));
    fields.map(|it| (it.attr("name").unwrap().to_owned(), it.attr("value").unwrap_or_default().to_owned())).collect()
}

/// The first link on the page to this house.
fn link_to(body: &str, house: &str) -> Option<String> {
    let html = Html::parse_document(body);
    let links = Selector::parse("main a[href]").unwrap();
    html.select(&links).filter_map(|link| link.attr("href")).find(|href| href.starts_with(house)).map(str::to_owned)
}

fn order_number(body: &str) -> Option<String> {
    let heading = Html::parse_document(body);
    let words: String = heading.select(&Selector::parse("h1").unwrap()).next()?.text().collect();
    words.split_whitespace().find(|word| word.contains('-')).map(|word| word.replace(['\u{2068}', '\u{2069}'], ""))
}
