//! A small school for the tests of this crate: a course with every kind of unit, learners, and browsers that keep cookies.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::routing::post;
use lyceum_kernel::{Actor, Id, Locale, PersonId, Role};
use lyceum_media::Media;
use lyceum_school::{Read, School, Tx};
use lyceum_testkit::Testbed;
use lyceum_web::components::Clause;
use lyceum_web::{Answer, Caller, see_other, sessions};
use tower::ServiceExt;

use crate::catalog::{self, Course, CourseFolder};
use crate::learning::{self, BeforeStep, Grant, NewGrant, Step, Warning};

pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\nnot much of a picture";
pub(crate) const PDF: &[u8] = b"%PDF-1.7 a handout";
pub(crate) const MP4: &[u8] = b"\0\0\0\x18ftypmp42 and so on, for a while";

/// The files of a course with every kind of unit: five units, two of them quizzes, one not translated.
pub(crate) fn files() -> Vec<(String, Vec<u8>)> {
    let text = |path: &str, content: &str| (path.to_owned(), content.as_bytes().to_vec());
    vec![
        text(
            "course.toml",
            "slug = \"small-course\"\nlanguages = [\"en\", \"de\"]\npass_mark = 70\ncover = \"media/cover.png\"\nlicence = \"CC0\"\n\
             [title]\nen = \"A small course\"\nde = \"Ein kleiner Kurs\"\n[summary]\nen = \"Everything once.\"\n",
        ),
        text(
            "01-welcome.en.md",
            "+++\ntitle = \"Welcome\"\npreview = true\n+++\n# Hello\n\nSee [the film](unit:film) and ![a map](media/map.png).\n",
        ),
        text("01-welcome.de.md", "+++\ntitle = \"Willkommen\"\n+++\nGuten Tag, und ![eine Karte](media/map.png).\n"),
        text(
            "02-film.en.md",
            "+++\ntitle = \"Film\"\nkind = \"video\"\nvideo = \"media/film.mp4\"\ncaptions = \"media/film.en.vtt\"\n+++\nRead the [handout](media/handout.pdf).\n",
        ),
        text("03-quiz.en.md", QUIZ_EN),
        text("03-quiz.de.md", QUIZ_DE),
        text(
            "04-map.en.md",
            "+++\ntitle = \"Map\"\nkind = \"image\"\nimage = \"media/map.png\"\nalt = \"A map of the course\"\n+++\n",
        ),
        text(
            "05-end.en.md",
            "+++\ntitle = \"End\"\nkind = \"quiz\"\n[[question]]\ntype = \"short\"\ntext = \"Say done\"\nanswers = [\"done\"]\n+++\n",
        ),
        ("media/cover.png".to_owned(), PNG.to_vec()),
        ("media/map.png".to_owned(), PNG.to_vec()),
        ("media/handout.pdf".to_owned(), PDF.to_vec()),
        ("media/film.mp4".to_owned(), MP4.to_vec()),
        text("media/film.en.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"),
    ]
}

const QUIZ_EN: &str = "+++\ntitle = \"Quiz\"\nkind = \"quiz\"\n\
    [[question]]\ntype = \"single\"\ntext = \"One?\"\noptions = [\"no\", \"yes\"]\nanswer = 2\nexplanation = \"It is *yes*.\"\n\
    [[question]]\ntype = \"multiple\"\ntext = \"Which?\"\noptions = [\"a\", \"b\", \"c\"]\nanswers = [1, 3]\npartial = true\npoints = 2\n\
    [[question]]\ntype = \"numeric\"\ntext = \"How many?\"\nanswer = \"3.5\"\ntolerance = \"0.1\"\nunit = \"days\"\n+++\nThree questions.\n";

const QUIZ_DE: &str = "+++\ntitle = \"Quiz\"\n\
    [[question]]\ntype = \"single\"\ntext = \"Eins?\"\noptions = [\"nein\", \"ja\"]\nanswer = 2\n\
    [[question]]\ntype = \"multiple\"\ntext = \"Welche?\"\noptions = [\"a\", \"b\", \"c\"]\nanswers = [1, 3]\npartial = true\npoints = 2\n\
    [[question]]\ntype = \"numeric\"\ntext = \"Wie viele?\"\nanswer = \"3.5\"\ntolerance = \"0.1\"\n+++\nDrei Fragen.\n";

pub(crate) fn folder() -> CourseFolder {
    CourseFolder::load("small-course", files()).unwrap()
}

/// A school with the small course published.
pub(crate) struct Trial {
    pub(crate) bed: Testbed,
    pub(crate) course: Arc<Course>,
    app: Router,
}

/// Warns as claims would: before the third unit, before a download, before a certificate.
fn warn<'a>(
    read: &'a mut Read,
    grant: &'a Grant,
    step: Step,
    reader: &'a lyceum_words::Reader,
) -> futures::future::BoxFuture<'a, Result<Vec<Warning>, lyceum_school::Fault>> {
    Box::pin(async move {
        let done = learning::usage(read, &grant.source).await?.units_done;
        let clause = match step {
            Step::FinishUnit if done == 2 => "C2b",
            Step::FinishUnit | Step::Open => return Ok(Vec::new()),
            Step::Download => "C2f",
            Step::Certificate => "C3c",
        };
        Ok(vec![Warning { text: format!("Mind this ({})", reader.locale().tag()), clause: Clause::new(clause) }])
    })
}

impl Trial {
    pub(crate) async fn open() -> Self {
        Self::with(Vec::new()).await
    }

    pub(crate) async fn that_warns() -> Self {
        Self::with(vec![BeforeStep(warn)]).await
    }

    async fn with(hooks: Vec<BeforeStep>) -> Self {
        let mut texts = crate::TEXTS.to_vec();
        texts.extend_from_slice(lyceum_web::TEXTS);
        texts.push(lyceum_documents::TEXT);
        let bed = Testbed::new(&texts).list(vec![Media::in_memory()]).list(hooks).open().await;
        catalog::bring_in(bed.school(), Actor::System("test"), &folder()).await.unwrap();
        let mut read = bed.read().await;
        let course = catalog::find(&mut read, "small-course").await.unwrap().unwrap();
        let routes = crate::router()
            .merge(lyceum_web::router())
            .route("/test/sign-in/{person}", post(sign_in))
            .route("/test/sign-in-as-owner/{person}", post(sign_in_as_owner));
        let app = lyceum_web::harden(routes, bed.school().clone());
        Self { bed, course, app }
    }

    pub(crate) async fn tx(&self) -> Tx {
        self.bed.tx().await
    }

    pub(crate) fn person(&self, name: &str) -> PersonId {
        PersonId::from_text(format!("per_{:0>26}", name.to_lowercase().replace(['i', 'l', 'o', 'u'], "x")))
    }

    /// Access for a person on the account of a source.
    pub(crate) async fn grant(&self, person: &PersonId, source: &str) -> Grant {
        let mut tx = self.tx().await;
        let new = NewGrant {
            person: person.clone(),
            course: self.course.id.clone(),
            version: self.course.version,
            contract: Id::from_text(format!("con_{}", "0".repeat(26))),
            source: source.to_owned(),
            units_total: self.course.units_total(),
        };
        let id = learning::grant(&mut tx, new).await.unwrap();
        tx.commit().await.unwrap();
        self.find_grant(&id).await
    }

    pub(crate) async fn find_grant(&self, id: &learning::GrantId) -> Grant {
        learning::grant_of(&mut self.bed.read().await, id).await.unwrap().unwrap()
    }

    pub(crate) async fn finish(&self, grant: &Grant, units: &[&str]) {
        for unit in units {
            let mut tx = self.tx().await;
            learning::finish_unit(&mut tx, grant, unit).await.unwrap();
            tx.commit().await.unwrap();
        }
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser { app: self.app.clone(), cookies: Vec::new(), accept: "text/html", language: "en" }
    }

    /// A browser in which this person is signed in.
    pub(crate) async fn signed_in(&self, person: &PersonId) -> Browser {
        let mut browser = self.browser();
        let seen = browser.post(&format!("/test/sign-in/{person}"), "").await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
        browser
    }

    /// A browser in which the owner is signed in.
    pub(crate) async fn owner(&self) -> Browser {
        let mut browser = self.browser();
        let seen = browser.post(&format!("/test/sign-in-as-owner/{}", self.person("olga")), "").await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
        browser
    }
}

async fn sign_in(State(school): State<School>, caller: Caller, Path(person): Path<String>) -> Answer {
    sign_in_with(&school, &caller, &person, Role::Learner).await
}

async fn sign_in_as_owner(State(school): State<School>, caller: Caller, Path(person): Path<String>) -> Answer {
    sign_in_with(&school, &caller, &person, Role::Owner).await
}

async fn sign_in_with(school: &School, caller: &Caller, person: &str, role: Role) -> Answer {
    let mut tx = school.begin(caller).await?;
    let person: PersonId = person.parse().unwrap();
    sessions::sign_in(&mut tx, caller, &person, role, "Ada Lovelace", Locale::En).await?;
    tx.commit().await?;
    Ok(see_other("/"))
}

/// Keeps cookies, follows nothing.
#[derive(Clone)]
pub(crate) struct Browser {
    app: Router,
    cookies: Vec<(String, String)>,
    pub(crate) accept: &'static str,
    pub(crate) language: &'static str,
}

pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
    pub(crate) text: String,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn shows(&self, words: &str) -> &Self {
        assert!(self.text.contains(words), "{words:?} is not in\n{}", self.text);
        self
    }

    pub(crate) fn leads_to(&self, start: &str) -> &Self {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        assert!(self.header("location").starts_with(start), "{}", self.header("location"));
        self
    }
}

impl Browser {
    pub(crate) async fn get(&mut self, path: &str) -> Seen {
        self.send("GET", path, "", &[]).await
    }

    pub(crate) async fn post(&mut self, path: &str, body: &str) -> Seen {
        self.send("POST", path, body, &[]).await
    }

    pub(crate) async fn send(&mut self, method: &str, path: &str, body: &str, headers: &[(&str, &str)]) -> Seen {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "school.example")
            .header(header::ACCEPT, self.accept)
            .header(header::ACCEPT_LANGUAGE, self.language);
        if method == "POST" {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
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
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), rest.split(';').next().unwrap().to_owned()));
        }
        let bytes = to_bytes(body, 1 << 24).await.unwrap().to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        lyceum_testkit::has_each_id_once(&text);
        Seen { status: parts.status, headers: parts.headers, bytes, text }
    }
}

/// Renders every sample in each language: one heading, no missing text, no unlabelled field.
pub(crate) fn shows_in_each_language<T: lyceum_web::Sample>(draw: impl Fn(&lyceum_words::Reader, &T) -> maud::Markup) {
    let mut texts = crate::TEXTS.to_vec();
    texts.extend_from_slice(lyceum_web::TEXTS);
    texts.push(lyceum_documents::TEXT);
    let words = Arc::new(lyceum_words::Words::new(&texts).unwrap());
    for locale in Locale::ALL {
        let reader = lyceum_words::Reader::new(words.clone(), locale, lyceum_kernel::Zone::utc());
        for sample in T::samples(&reader) {
            let made = draw(&reader, &sample).into_string();
            let missing = ["catalog-", "learning-", "assessment-", "credentials-"].iter().find(|prefix| {
                made.split(['>', '"']).any(|part| {
                    part.starts_with(**prefix) && !part.contains(' ') && !made.contains(&format!("id=\"{part}"))
                })
            });
            assert_eq!(missing, None, "{locale:?}: {made}");
            assert_eq!(made.matches("<h1").count(), 1, "{locale:?}: {made}");
            lyceum_testkit::has_each_id_once(&made);
            for field in ["<textarea", "<select", "<input type=\"text\""] {
                let count = made.matches(field).count();
                assert!(made.matches("<label").count() >= count, "{made}");
            }
        }
    }
}
