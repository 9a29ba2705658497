//! A small school for the tests of this crate: a database of its own on either engine, a clock in hand, a few routes, and a browser that
//! keeps its cookies.

use crate::{Agent, Answer, Audience, Caller, HeadLink, Learner, Owner, Page, Problem, RawForm, sessions, text};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::routing::{get, post};
use lyceum_kernel::{Currency, FixedClock, IdSource, Instant, Locale, PersonId, Role, Zone};
use lyceum_school::{School, Seller, Settings};
use lyceum_testkit::Database;
use lyceum_words::Words;
use maud::html;
use std::sync::Arc;
use tower::ServiceExt;

pub(crate) struct Trial {
    pub(crate) school: School,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) app: Router,
    _database: Database,
}

impl Trial {
    pub(crate) async fn open(base_url: &str) -> Self {
        let database = Database::fresh().await;
        let db = database.open().await.unwrap();
        let settings = Settings {
            name: "Trial School".to_owned(),
            seat: "DE-SN".parse().unwrap(),
            zone: Zone::named("Europe/Berlin").unwrap(),
            base_url: base_url.to_owned(),
            demo: true,
            rehearsal: false,
            seller: Seller::default(),
            currency: Currency::EUR,
            two_publish: false,
        };
        let clock = Arc::new(FixedClock::at("2028-04-17T09:00:00Z".parse::<Instant>().unwrap()));
        let school = School::builder(db, Arc::new(Words::new(crate::TEXTS).unwrap()), settings)
            .clock(Arc::clone(&clock) as Arc<dyn lyceum_kernel::Clock>)
            .ids(IdSource::seeded(7))
            .list(vec![HeadLink { key: "web-nav", href: "/everyone", audience: Audience::Everybody }])
            .list(vec![HeadLink { key: "web-foot", href: "/desk", audience: Audience::Staff }])
            .open()
            .await
            .unwrap();
        let app = crate::harden(routes().merge(crate::router()), school.clone());
        Self { school, clock, app, _database: database }
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser { app: self.app.clone(), cookies: Vec::new(), headers: Vec::new() }
    }
}

fn routes() -> Router<School> {
    Router::new()
        .route("/", get(page))
        .route("/learn", get(async |learner: Learner| Page::new(&learner, "Learn").main(html! { h1 { "Learn" } })))
        .route("/desk", get(async |agent: Agent| Page::new(&agent, "Desk").main(html! { h1 { "Desk" } })))
        .route("/owner", get(async |owner: Owner| Page::new(&owner, "Owner").main(html! { h1 { "Owner" } })))
        .route("/sign-in/{role}", post(sign_in))
        .route("/out-and-in", post(out_and_in))
        .route("/said-back", post(page))
        .route("/check", post(check))
        .route("/sign-out", post(sign_out))
        .route("/basket", post(basket))
        .route("/panics", get(async || -> Answer { panic!("a mistake of ours") }))
        .route("/conflict", get(async || -> Answer { Err(Problem::conflict(text("web-foot-note"), "/learn")) }))
        .route("/fault", get(async || -> Answer { Err(lyceum_school::Fault::other("secret detail").into()) }))
        .route("/echo", post(async |form: RawForm| form.raw("text").to_owned()))
        .route("/found", get(async |form: RawForm| format!("found {}", form.raw("q"))))
}

async fn page(caller: Caller) -> Answer {
    let who = caller.name().unwrap_or("nobody").to_owned();
    Ok(Page::new(&caller, "Front").main(html! { h1 { "Front" } p { "Here is " (who) } }))
}

/// A second step, which shows what was sent and can be had in another language.
async fn check(caller: Caller, form: RawForm) -> Answer {
    let sent = form.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Ok(Page::new(&caller, "Check").again("/check", sent).main(html! { h1 { "Check" } }))
}

async fn sign_in(
    State(school): State<School>,
    caller: Caller,
    axum::extract::Path(role): axum::extract::Path<String>,
) -> Answer {
    let mut tx = school.begin(&caller).await?;
    let person: PersonId = tx.new_id();
    let role = role.parse().unwrap_or(Role::Learner);
    sessions::sign_in(&mut tx, &caller, &person, role, "Ada", Locale::En).await?;
    tx.commit().await?;
    Ok(crate::see_other("/"))
}

/// Signs in at a browser whose session went while the request was under way.
async fn out_and_in(State(school): State<School>, caller: Caller) -> Answer {
    let mut tx = school.begin(&caller).await?;
    sessions::sign_out(&mut tx, &caller).await?;
    let person: PersonId = tx.new_id();
    sessions::sign_in(&mut tx, &caller, &person, Role::Learner, "Ada", Locale::En).await?;
    tx.commit().await?;
    Ok(crate::see_other("/"))
}

async fn sign_out(State(school): State<School>, caller: Caller) -> Answer {
    let mut tx = school.begin(&caller).await?;
    sessions::sign_out(&mut tx, &caller).await?;
    tx.commit().await?;
    Ok(crate::see_other("/"))
}

async fn basket(State(school): State<School>, caller: Caller) -> Answer {
    let mut tx = school.begin(&caller).await?;
    let session = sessions::ensure(&mut tx, &caller).await?;
    tx.commit().await?;
    Ok(axum::response::IntoResponse::into_response(session.to_string()))
}

/// Keeps cookies, follows nothing.
#[derive(Clone)]
pub(crate) struct Browser {
    app: Router,
    pub(crate) cookies: Vec<(String, String)>,
    pub(crate) headers: Vec<(&'static str, &'static str)>,
}

pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Browser {
    pub(crate) fn saying(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    pub(crate) async fn get(&mut self, path: &str) -> Seen {
        self.send("GET", path, "").await
    }

    pub(crate) async fn head(&mut self, path: &str) -> Seen {
        self.send("HEAD", path, "").await
    }

    pub(crate) async fn post(&mut self, path: &str, body: &str) -> Seen {
        self.send("POST", path, body).await
    }

    async fn send(&mut self, method: &str, path: &str, body: &str) -> Seen {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "school.example");
        if !self.headers.iter().any(|(name, _)| *name == "accept") {
            request = request.header(header::ACCEPT, "text/html");
        }
        if method == "POST" {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in &self.headers {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            let all: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, all.join("; "));
        }
        let response = self.app.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let text = String::from_utf8(to_bytes(body, 1 << 24).await.unwrap().to_vec()).unwrap_or_default();
        Seen { status: parts.status, headers: parts.headers, text }
    }
}
