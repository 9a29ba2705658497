//! What the tests of this area share: a school with the area's jobs and pages on either engine, and a browser that keeps
//! its cookies.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use lyceum_kernel::{Locale, Role, Span};
use lyceum_testkit::{Setup, Testbed};
use lyceum_words::{Reader, Source, Words};
use tower::ServiceExt;

use crate::accounts::{self, Kind, NewPerson, Person};
use crate::letters::{Delivery, Mail, Mailer};

/// The words of the pages under test.
fn texts() -> Vec<Source> {
    lyceum_web::TEXTS.iter().chain(crate::TEXTS).copied().collect()
}

/// A school with this area in it, not yet opened.
pub(crate) fn school() -> Setup {
    Testbed::new(&texts()).worker(crate::worker)
}

/// A reader of each language.
pub(crate) fn readers() -> Vec<Reader> {
    let words = Arc::new(Words::new(&texts()).unwrap());
    let zone = lyceum_kernel::Zone::named("Europe/Berlin").unwrap();
    Locale::ALL.into_iter().map(|locale| Reader::new(words.clone(), locale, zone.clone())).collect()
}

/// Somebody of a role, with a name.
pub(crate) async fn person(bed: &Testbed, name: &str, role: Role) -> Person {
    let mut tx = bed.tx().await;
    let new = NewPerson {
        email: format!("{}@example.org", name.to_lowercase()),
        name: name.to_owned(),
        locale: Locale::En,
        region: "DE-SN".parse().unwrap(),
        kind: Kind::Consumer,
        address: String::new(),
    };
    let person = accounts::find_or_create(&mut tx, new).await.unwrap();
    accounts::set_role(&mut tx, &person.id, role).await.unwrap();
    tx.commit().await.unwrap();
    Person { role, ..person }
}

/// A browser at this school, signed in by a one-time link.
pub(crate) async fn signed_in(bed: &Testbed, person: &Person) -> Browser {
    let mut tx = bed.tx().await;
    let link = accounts::sign_in_link(&mut tx, person, Span::minutes(30)).await.unwrap();
    tx.commit().await.unwrap();
    let mut browser = browser(bed);
    let path = link.strip_prefix("http://school.example").unwrap().to_owned();
    assert_eq!(browser.post(&path, "").await.status, StatusCode::SEE_OTHER);
    browser
}

/// A browser nobody has signed in at.
pub(crate) fn browser(bed: &Testbed) -> Browser {
    Browser {
        app: lyceum_web::harden(crate::router().merge(lyceum_web::router()), bed.school().clone()),
        cookies: Vec::new(),
    }
}

/// Keeps cookies, follows nothing.
#[derive(Clone)]
pub(crate) struct Browser {
    app: Router,
    pub(crate) cookies: Vec<(String, String)>,
}

/// What came back.
pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Seen {
    pub(crate) fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }
}

impl Browser {
    pub(crate) async fn get(&mut self, path: &str) -> Seen {
        self.send("GET", path, "").await
    }

    pub(crate) async fn post(&mut self, path: &str, body: &str) -> Seen {
        self.send("POST", path, body).await
    }

    async fn send(&mut self, method: &str, path: &str, body: &str) -> Seen {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "school.example")
            .header(header::ACCEPT, "text/html")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookies.join("; "))
            .body(Body::from(body.to_owned()))
            .unwrap();
        let (parts, body) = self.app.clone().oneshot(request).await.unwrap().into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let text = String::from_utf8(to_bytes(body, 1 << 24).await.unwrap().to_vec()).unwrap_or_default();
        lyceum_testkit::has_each_id_once(&text);
        Seen { status: parts.status, headers: parts.headers, text }
    }
}

/// A mail server whose answers a test writes down beforehand; it remembers what it was given.
#[derive(Default)]
pub(crate) struct Post {
    pub(crate) answers: Mutex<Vec<Delivery>>,
    pub(crate) taken: Mutex<Vec<Mail>>,
}

#[async_trait::async_trait]
impl Mailer for Post {
    async fn deliver(&self, mail: &Mail) -> Delivery {
        self.taken.lock().unwrap().push(mail.clone());
        let mut answers = self.answers.lock().unwrap();
        if answers.is_empty() { Delivery::Accepted } else { answers.remove(0) }
    }
}
